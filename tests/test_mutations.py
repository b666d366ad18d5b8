"""Every mutation of the real content is harmless or refused, in the right file and line.

Each mutation is one slip of an editor, drawn with a fixed seed and laid on a copy of the content.
"""

import pickle
import random
import re
import shutil
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from macros import load
from macros.load import load_content
from macros.model.kinds import Kind
from macros.problems import ContentError, Problem
from macros.validate import read_entry
from macros.yamlfile import YamlFile, read_yaml
from tests.reader import ROOT

DAY = date(2026, 11, 23)
SEED = 20261123
EACH = 13
"""Mutations of each sort."""

REQUIRED = frozenset(
    {"id", "term", "areas", "definition", "plain", "sources", "status", "checked", "owner"}
    | {"title", "short", "purpose", "starts_when", "ends_when", "lead", "steps", "text"}
    | {"responsible", "weight", "force", "basis", "type", "mission", "name", "issuer"}
    | {"used_for", "sfs", "says", "publisher", "reliability", "accessed", "belief", "fact"}
    | {"difference", "why", "agency", "what", "from", "to"}
    | {"description", "demand", "field", "calls", "consent", "payer", "heading", "look_for"}
    | {"when", "sections", "label", "situation", "answers", "aim"}
    | {"minutes", "size", "form", "leader_notes", "notes", "room", "if_known", "months"}
    | {"feedback", "tests", "solution", "missed", "goal", "can"}
)
OPTIONAL_SOMEWHERE = frozenset(
    {"sources", "agency", "basis", "status", "checked", "short", "title", "term"}
)
"""Keys that some kinds or parts may go without; deleting them is told or harmless."""
OPTIONAL_IN = {
    "process/checklists/": {"text", "why"},
    "process/documents/": {"text"},
    "process/paths/": {"text"},
    "process/seminars/": {"text"},
}
"""Likewise, in the files of one kind."""


@dataclass(frozen=True)
class Mutation:
    """One slip: the file's new text, and the lines where it may be told (none: anywhere in it)."""

    name: str
    text: bytes
    what: str
    lines: tuple[int, ...] = ()
    must_fail: bool = False
    elsewhere: bool = False
    """Whether the problems may point at the places that refer to it, in any file."""
    named: str = ""
    """What some problem names, if there are any."""


@dataclass
class Source:
    """A content file as rows, with what stands where."""

    name: str
    text: str
    rows: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    """Row indexes where entries begin."""

    def __post_init__(self) -> None:
        self.rows = self.text.split("\n")
        self.starts = [n for n, row in enumerate(self.rows) if row.startswith("- id:")]

    def key_rows(self) -> list[int]:
        """Rows that hold a key, outside texts of several rows."""
        return [n for n, row in enumerate(self.rows) if re.match(r"^(- |  )+\w+:", row)]

    def part_start(self, row: int) -> int:
        """The row where the entry or part around the key begins."""
        depth = _depth(self.rows[row])
        while not re.match(rf"^ {{{depth - 2}}}- ", self.rows[row]):
            row -= 1
        return row

    def put(self, row: int, *new: str) -> bytes:
        """The file with other rows in place of one."""
        return "\n".join([*self.rows[:row], *new, *self.rows[row + 1 :]]).encode()

    def is_simple(self, row: int) -> bool:
        """Whether the key's value stands whole on its row."""
        after = self.rows[row + 1] if row + 1 < len(self.rows) else ""
        inner = after.strip() and len(after) - len(after.lstrip()) > _depth(self.rows[row])
        value = self.rows[row].partition(": ")[2]
        return bool(value) and not inner and value[0] not in "|>"


def _depth(row: str) -> int:
    return len(row) - len(row.lstrip(" -"))


def _key(row: str) -> str:
    return row.lstrip(" -").partition(":")[0]


def sources() -> list[Source]:
    """All content files."""
    paths = [ROOT / "glossary.yml", *sorted((ROOT / "process").rglob("*.yml"))]
    return [Source(p.relative_to(ROOT).as_posix(), p.read_text(encoding="utf-8")) for p in paths]


MARKED = (
    "text|short|plain|definition|says|mission|used_for|note|what|why|when|help|situation|aim|"
    "can|goal|missed|practice|feedback|solution|leader_notes|notes|room|answer|if_known"
)
"""Keys of running text."""

Draw = Callable[[random.Random, Source], Mutation | None]


def _simple_key(chance: random.Random, source: Source) -> int:
    return chance.choice([n for n in source.key_rows() if source.is_simple(n)])


def delete_a_key(chance: random.Random, source: Source) -> Mutation | None:
    row = _simple_key(chance, source)
    key = _key(source.rows[row])
    if source.rows[row].lstrip().startswith("- ") or key not in REQUIRED:
        return None
    folder = source.name.rpartition("/")[0] + "/"
    optional = key in OPTIONAL_SOMEWHERE | OPTIONAL_IN.get(folder, set())
    lines = () if optional else (source.part_start(row) + 1,)
    rows = source.rows[:row] + source.rows[row + 1 :]
    text = "\n".join(rows).encode()
    return Mutation(source.name, text, key, lines, not optional)


def delete_an_id(chance: random.Random, source: Source) -> Mutation | None:
    row = chance.choice(source.starts)
    after = source.rows[row + 1]
    rows = [*source.rows[:row], "- " + after.strip(), *source.rows[row + 2 :]]
    return Mutation(source.name, "\n".join(rows).encode(), after, (row + 1,), True)


def misspell_a_key(chance: random.Random, source: Source) -> Mutation | None:
    row = chance.choice(source.key_rows())
    key = _key(source.rows[row])
    text = source.put(row, source.rows[row].replace(f"{key}:", f"{key}x:", 1))
    return Mutation(source.name, text, key, (row + 1,), True)


def double_a_key(chance: random.Random, source: Source) -> Mutation | None:
    row = _simple_key(chance, source)
    again = source.rows[row].replace("- ", "  ", 1) if "- " in source.rows[row][:8] else None
    text = source.put(row, source.rows[row], again or source.rows[row])
    return Mutation(source.name, text, source.rows[row], (row + 2,), True)


def double_an_entry(chance: random.Random, source: Source) -> Mutation | None:
    place = chance.randrange(len(source.starts))
    first = source.starts[place]
    last = source.starts[place + 1] if place + 1 < len(source.starts) else len(source.rows)
    entry = [row for row in source.rows[first:last] if row.strip()]
    rows = [*source.rows[:first], *entry, *source.rows[first:]]
    lines = (first + 1, first + 1 + len(entry))
    return Mutation(source.name, "\n".join(rows).encode(), entry[0], lines, True)


def delete_an_entry(chance: random.Random, source: Source) -> Mutation | None:
    place = chance.randrange(len(source.starts))
    first = source.starts[place]
    last = source.starts[place + 1] if place + 1 < len(source.starts) else len(source.rows)
    rows = source.rows[:first] + source.rows[last:]
    what = source.rows[first]
    return Mutation(source.name, "\n".join(rows).encode(), what, elsewhere=True)


def rename_an_id(chance: random.Random, source: Source) -> Mutation | None:
    row = chance.choice(source.starts)
    text = source.put(row, source.rows[row] + "-x")
    named = source.rows[row].removeprefix("- id: ")
    return Mutation(source.name, text, source.rows[row], elsewhere=True, named=named)


def break_a_reference(chance: random.Random, source: Source) -> Mutation | None:
    single = (
        "responsible|lead|agency|issuer|act|replaced_by|from|to|step|phase|field|level|role|next"
    )
    wanted = rf"^\s+(- )?({single}): \S+$"
    rows = [n for n, row in enumerate(source.rows) if re.match(wanted, row)]
    if not rows:
        return None
    row = chance.choice(rows)
    value = source.rows[row].rstrip('"') + "-saknas" + ('"' if source.rows[row][-1] == '"' else "")
    return Mutation(source.name, source.put(row, value), value, (row + 1,), True)


def break_a_citation(chance: random.Random, source: Source) -> Mutation | None:
    rows = [n for n, row in enumerate(source.rows) if "{id: " in row]
    if not rows:
        return None
    row = chance.choice(rows)
    value = re.sub(r"\{id: ([a-z0-9-]+)", r"{id: \1-saknas", source.rows[row], count=1)
    return Mutation(source.name, source.put(row, value), value, (row + 1,), True)


def break_a_listed_reference(chance: random.Random, source: Source) -> Mutation | None:
    several = "terms|documents|involves|needs|basis|related|narrower|broader|phases"
    training = "levels|tests|refs|shows|words|handout|cases|quiz|questions"
    wanted = rf"^\s+({several}|audience|steps|{training}): \["
    rows = [n for n, row in enumerate(source.rows) if re.match(wanted, row)]
    if not rows:
        return None
    row = chance.choice(rows)
    value = re.sub(r'("?)\]', r"-saknas\1]", source.rows[row], count=1)
    return Mutation(source.name, source.put(row, value), value, (row + 1,), True)


def break_an_inline_reference(chance: random.Random, source: Source) -> Mutation | None:
    rows = [n for n, row in enumerate(source.rows) if "[[" in row]
    if not rows:
        return None
    row = chance.choice(rows)
    value = re.sub(r"\[\[([a-z0-9:-]+)", r"[[\1-saknas", source.rows[row], count=1)
    return Mutation(source.name, source.put(row, value), value, (row + 1,), True)


def spoil_markup(chance: random.Random, source: Source) -> Mutation | None:
    rows = [
        n
        for n in source.key_rows()
        if re.match(rf"^\s+(- )?({MARKED}): ", source.rows[n]) and source.is_simple(n)
    ]
    if not rows:
        return None
    row = chance.choice(rows)
    wrong = chance.choice(
        ["{{ x }}", "<b>fet</b>", "[[plan", "**fet", "[a](http://b.se)", "{% x %}"]
    )
    value = (
        source.rows[row].rstrip('"') + f" {wrong}" + ('"' if source.rows[row][-1] == '"' else "")
    )
    return Mutation(source.name, source.put(row, value), value, (row + 1,), True)


def give_another_type(chance: random.Random, source: Source) -> Mutation | None:
    row = _simple_key(chance, source)
    head = source.rows[row].partition(": ")[0]
    value = chance.choice(["no", "8:30", "007", "1.10", "{a: b}", "", "~", '""', "[[a]]", "!x y"])
    text = source.put(row, f"{head}: {value}".rstrip())
    return Mutation(source.name, text, f"{head}: {value}", (row + 1,), True)


def give_a_word_outside_the_allowed(chance: random.Random, source: Source) -> Mutation | None:
    wanted = r"^\s+(status|weight|force|type|reliability|edition|answer|form|stage|right|best): "
    rows = [n for n, row in enumerate(source.rows) if re.match(wanted, row)]
    row = chance.choice(rows)
    return Mutation(source.name, source.put(row, source.rows[row] + "x"), "", (row + 1,), True)


def give_a_wrong_date(chance: random.Random, source: Source) -> Mutation | None:
    rows = [n for n, row in enumerate(source.rows) if re.match(r"^\s+\w+: \d{4}-\d\d-\d\d$", row)]
    row = chance.choice(rows)
    wrong = chance.choice(["2026-02-30", "2026-13-01", "igår", "20261123", "2026-1-1", "1/6 2026"])
    value = source.rows[row].partition(": ")[0] + ": " + wrong
    return Mutation(source.name, source.put(row, value), value, (row + 1,), True)


def indent_with_a_tab(chance: random.Random, source: Source) -> Mutation | None:
    row = chance.choice([n for n in source.key_rows() if source.rows[n].startswith("  ")])
    value = "\t" + source.rows[row].lstrip()
    return Mutation(source.name, source.put(row, value), value, (row + 1,), True)


def lose_a_quote(chance: random.Random, source: Source) -> Mutation | None:
    rows = [n for n in source.key_rows() if re.search(r': "[^"\\]*"$', source.rows[n])]
    if not rows:
        return None
    row = chance.choice(rows)
    if chance.random() < 0.5:
        value = source.rows[row][:-1]
    else:
        value = source.rows[row].replace(': "', ": ", 1)
    return Mutation(source.name, source.put(row, value), value)


def put_a_colon_in_a_value(chance: random.Random, source: Source) -> Mutation | None:
    rows = [n for n in source.key_rows() if re.search(r": [A-ZÅÄÖ][^\"'\[\]{}]*$", source.rows[n])]
    rows = [n for n in rows if source.is_simple(n)]
    if not rows:
        return None
    row = chance.choice(rows)
    value = f"{source.rows[row]} så: här"
    return Mutation(source.name, source.put(row, value), value, (row + 1,), True)


def indent_wrongly(chance: random.Random, source: Source) -> Mutation | None:
    row = chance.choice([n for n in source.key_rows() if source.rows[n].startswith("  ")])
    by = chance.choice([1, 2, -1])
    value = " " * by + source.rows[row] if by > 0 else source.rows[row][1:]
    return Mutation(source.name, source.put(row, value), value)


def delete_any_row(chance: random.Random, source: Source) -> Mutation | None:
    row = chance.randrange(len(source.rows))
    rows = source.rows[:row] + source.rows[row + 1 :]
    what = source.rows[row]
    return Mutation(source.name, "\n".join(rows).encode(), what, elsewhere=True)


def exchange_two_rows(chance: random.Random, source: Source) -> Mutation | None:
    row = chance.randrange(len(source.rows) - 1)
    rows = [*source.rows]
    rows[row], rows[row + 1] = rows[row + 1], rows[row]
    return Mutation(source.name, "\n".join(rows).encode(), rows[row], elsewhere=True)


def cut_the_file(chance: random.Random, source: Source) -> Mutation | None:
    data = source.text.encode()
    at = chance.randrange(len(data))
    return Mutation(source.name, data[:at], f"at byte {at}", elsewhere=True)


def put_in_odd_bytes(chance: random.Random, source: Source) -> Mutation | None:
    row = chance.choice(source.key_rows())
    odd = chance.choice([b"\xe5", b"\xff", b"\xc3", b"\x00", b"\x07", b"\x1b"])
    data = source.put(row, source.rows[row] + "§§§").replace("§§§".encode(), odd)
    return Mutation(source.name, data, repr(odd), (row + 1,), True)


def put_in_any_sign(chance: random.Random, source: Source) -> Mutation | None:
    at = chance.randrange(len(source.text))
    sign = chance.choice([*"[]{}:#-*&!|>%@`\"',?~<\\=", "\n", "\t", " ", "é", "\u2028", "\ufeff"])
    text = source.text[:at] + sign + source.text[at:]
    return Mutation(source.name, text.encode(), f"{sign!r} at {at}", elsewhere=True)


SORTS: tuple[Draw, ...] = (
    delete_a_key,
    delete_an_id,
    misspell_a_key,
    double_a_key,
    double_an_entry,
    delete_an_entry,
    rename_an_id,
    break_a_reference,
    break_a_citation,
    break_a_listed_reference,
    break_an_inline_reference,
    spoil_markup,
    give_another_type,
    give_a_word_outside_the_allowed,
    give_a_wrong_date,
    indent_with_a_tab,
    lose_a_quote,
    put_a_colon_in_a_value,
    indent_wrongly,
    delete_any_row,
    exchange_two_rows,
    cut_the_file,
    put_in_odd_bytes,
    put_in_any_sign,
)


def drawn(draw: Draw, files: list[Source]) -> Iterator[Mutation]:
    """The mutations of a sort, the same each time for the same content.

    Each sort goes on through the files from where the one before it began, so that all get some.
    """
    chance = random.Random(f"{SEED} {draw.__name__}")
    first = SORTS.index(draw) * EACH
    made = 0
    for source in (files[place % len(files)] for place in count(first)):
        mutation = draw(chance, source)
        if mutation is None:
            continue
        yield mutation
        made += 1
        if made == EACH:
            return


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the content, in which one file at a time is changed and put back."""
    root = tmp_path_factory.mktemp("mutations")
    shutil.copy(ROOT / "glossary.yml", root)
    shutil.copytree(ROOT / "process", root / "process")
    return root


Kept = dict[tuple[str, int], Any]
"""The entries of files as they read unchanged; no load changes them, so that all can share them."""


@pytest.fixture(scope="module")
def read() -> dict[str, bytes]:
    """Every file of the content as it reads unchanged, pickled so that each load has its own."""
    return {s.name: pickle.dumps(read_yaml(ROOT / s.name, s.name)) for s in sources()}


@pytest.fixture(scope="module")
def entries() -> Kept:
    """Every entry that has been read from an unchanged file."""
    return {}


def outcome(mutation: Mutation, copy: Path) -> str:
    """'' when the mutation is met as it should be, else what is wrong about it."""
    path = copy / mutation.name
    before = path.read_bytes()
    path.write_bytes(mutation.text)
    try:
        load_content(copy, DAY)
    except ContentError as error:
        return _misplaced(mutation, [str(problem) for problem in error.problems])
    except Exception:
        return f"a traceback:\n{traceback.format_exc(limit=-2)}"
    finally:
        path.write_bytes(before)
    return "accepted, but it is wrong" if mutation.must_fail else ""


def _misplaced(mutation: Mutation, told: list[str]) -> str:
    places = [line.partition(": ")[0] for line in told]
    shown = "\n    ".join(told[:6])
    if not all(re.match(r"[\w./-]+:[1-9]\d*: \S", line) for line in told):
        return f"a line of another form:\n    {shown}"
    ours = re.sub(r"'[^'\n]*'", "", shown)  # what is quoted is the editor's
    if re.search(r"NoneType|Traceback|Error|\bdict\b|\bstr\b|\bint\b|FAULTY|object at", ours):
        return f"Python's words:\n    {shown}"
    if not any(mutation.named in line for line in told):
        return f"'{mutation.named}' is not named:\n    {shown}"
    if mutation.elsewhere:
        return ""
    if not any(place.startswith(f"{mutation.name}:") for place in places):
        return f"not told in its file:\n    {shown}"
    wanted = {f"{mutation.name}:{line}" for line in mutation.lines}
    if wanted and not wanted & set(places):
        return f"not told at {' or '.join(sorted(wanted))}:\n    {shown}"
    return ""


def test_the_unchanged_content_is_clean() -> None:
    assert load_content(ROOT, DAY).terms


@pytest.mark.parametrize("draw", SORTS, ids=lambda draw: draw.__name__)
def test_mutations_are_harmless_or_refused_in_their_place(
    draw: Draw,
    copy: Path,
    read: dict[str, bytes],
    entries: Kept,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried = 0
    wrong = []

    for mutation in drawn(draw, sources()):
        # What is not changed is not read anew: to read it takes as long as to check it.
        others = {name: kept for name, kept in read.items() if name != mutation.name}
        monkeypatch.setattr(load, "read_yaml", partial(read_or_kept, others))
        monkeypatch.setattr(load, "read_entry", partial(entry_or_kept, entries, mutation.name))
        tried += 1
        if reason := outcome(mutation, copy):
            wrong.append(f"{mutation.name}: {mutation.what!r} {reason}")

    assert tried == EACH
    assert wrong == [], "\n".join(wrong)


def read_or_kept(kept: dict[str, bytes], path: Path, name: str) -> YamlFile:
    if name in kept:
        file: YamlFile = pickle.loads(kept[name])
        return file
    return read_yaml(path, name)


def entry_or_kept(
    kept: Kept, changed: str, file: YamlFile, index: int, kind: Kind, problems: list[Problem]
) -> Any:
    at = file.name, index
    if file.name == changed:
        return read_entry(file, index, kind, problems)
    if at not in kept:
        kept[at] = read_entry(file, index, kind, problems)
    return kept[at]


def test_there_are_enough_mutations_in_enough_files() -> None:
    files = sources()

    counted = Counter(mutation.name for draw in SORTS for mutation in drawn(draw, files))

    assert counted.total() >= 300
    assert set(counted) == {source.name for source in files}
