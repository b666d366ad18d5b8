"""Reads the content root whole: every file, then the rules between entries; all faults at once."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from macros.checks import RULES, Scene
from macros.model.content import Content
from macros.model.kinds import KINDS, Kind
from macros.problems import ContentError, Place, Problem, listed, suggestion
from macros.textfile import ValuePath
from macros.validate import read_entry, subject, yaml_problems
from macros.yamlfile import YamlFile, read_yaml


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    problems: list[Problem] = field(default_factory=list)
    entries: dict[str, list[Any]] = field(default_factory=dict)
    origins: dict[tuple[str, int], tuple[YamlFile, int]] = field(default_factory=dict)
    """(kind, position in the kind) -> the file and the position in it."""


MoreProblems = Callable[[Path, Content], Iterable[Problem]]


def load_content(root: Path, day: date, more: MoreProblems = lambda root, content: ()) -> Content:
    """Read `glossary.yml` and `process/` under `root`, as the rules stand on `day`.

    Raises ContentError with every fault of shape in every file, or, when there is none, with every
    broken rule between entries and what `more` finds beside them.
    """
    reading = _Reading()
    for kind in KINDS:
        _read_kind(root, kind, reading)
    reading.problems += _unknown_files(root)
    if reading.problems:
        raise ContentError(reading.problems)
    content = Content(**{kind.plural: tuple(reading.entries[kind.word]) for kind in KINDS})
    places = _Places(reading.origins)
    scene = Scene(content, day, places.at, places.name)
    problems = [problem for rule in RULES for problem in rule(scene)]
    problems += more(root, content)
    if problems:
        raise ContentError(problems)
    return content


def content_files(root: Path, kind: Kind) -> list[Path]:
    """The files of a kind, in the order of their names (figures by value)."""
    single = root / f"{kind.stem}.yml"
    files = [single] if single.is_file() else []
    return files + sorted((root / kind.stem).glob("*.yml"), key=_file_order)


def _file_order(path: Path) -> tuple[int, str]:
    number, _, rest = path.stem.partition("-")
    return (int(number), rest) if number.isdecimal() else (0, path.stem)


def _read_kind(root: Path, kind: Kind, reading: _Reading) -> None:
    entries = reading.entries[kind.word] = []
    files = content_files(root, kind)
    if not files:
        name = f"{kind.stem}.yml"
        reading.problems.append(Problem(Place(name, 1), f"filen saknas; {kind.nouns} står i den"))
    if len(files) > 1 and files[0].parent != files[-1].parent:
        name = f"{kind.stem}.yml"
        what = f"{kind.nouns} står både i filen och i mappen {kind.stem}/; välj det ena"
        reading.problems.append(Problem(Place(name, 1), what))
    for path in files:
        file = read_yaml(path, path.relative_to(root).as_posix())
        reading.problems += yaml_problems(file, kind)
        for index in range(len(file.entries)):
            reading.origins[kind.word, len(entries)] = (file, index)
            entries.append(read_entry(file, index, kind, reading.problems))


def _unknown_files(root: Path) -> Iterator[Problem]:
    """Whatever stands under process/ that no kind reads: nothing is passed over in silence."""
    known = {path for kind in KINDS for path in content_files(root, kind)}
    names = sorted(f"{kind.stem}.yml" for kind in KINDS if kind.stem.startswith("process/"))
    for path in sorted((root / "process").rglob("*")):
        if path.is_dir() or path in known or path.name.startswith("."):
            continue
        name = path.relative_to(root).as_posix()
        wrong_ending = path.suffix in (".yaml", ".YML", ".YAML")
        right = path.with_suffix(".yml").relative_to(root).as_posix()
        near = f"; menade du '{right}'?" if wrong_ending else suggestion(name, names)
        what = f"filen läses inte{near or f'; filerna är {listed(names)}'}"
        yield Problem(Place(name, 1), what)


@dataclass(frozen=True, slots=True)
class _Places:
    """Finds where the entries were written, and what to call a part of one."""

    origins: dict[tuple[str, int], tuple[YamlFile, int]]

    def at(self, kind: str, position: int, path: ValuePath, token: str) -> Place:
        file, index = self.origins[kind, position]
        return Place(file.name, file.line((index, *path), token))

    def name(self, kind: Kind, position: int, path: ValuePath) -> str:
        file, index = self.origins[kind.word, position]
        return subject(kind, file.entries[index], path)
