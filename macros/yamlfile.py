"""YAML text to plain values that know their file and line; the only module that knows YAML.

Built from the parser's events rather than its constructed values, so that equal keys, aliases and
the words that YAML 1.1 reads as numbers, dates or yes and no are seen, all of them in one run.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from macros.textfile import Fault, ValuePath, read_text

MAX_DEPTH = 12

FAULTY: Any = type("Faulty", (), {"__repr__": lambda self: "FAULTY"})()
"""Stands for a value that has been reported already."""


_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_resolve: Callable[..., str] = yaml.resolver.Resolver().resolve

_PARSER_WORDS = (
    ("mapping values are not allowed", "ett kolon står mitt i värdet; sätt citattecken om värdet"),
    ("could not find expected ':'", "raden saknar kolon efter nyckeln"),
    ("found unexpected end of stream", "ett citattecken saknas i slutet av värdet"),
    ("found unexpected document indicator", "ett citattecken saknas i slutet av värdet"),
    ("block sequence entries are not allowed", "ett '-' står där det inte kan stå"),
    ("found unknown escape character", "omvänt snedstreck (\\) inom \"…\"; använd '…' i stället"),
    ("found undefined tag handle", "ett utropstecken först i värdet; sätt citattecken om värdet"),
    ("did not find expected", "indraget eller skiljetecknen stämmer inte med raderna ovanför"),
    ("found character that cannot start", "värdet börjar med ett tecken som YAML har till annat; "
     "sätt citattecken om värdet"),
)  # fmt: skip


@dataclass(slots=True)
class YamlFile:
    """A file as it was read: its entries, the line of every key and item, and its faults."""

    name: str
    entries: list[Any] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    unfinished: int | None = None
    """The entry that the parser stopped in: what it lacks is not its author's fault."""
    _lines: dict[ValuePath, int] = field(default_factory=dict)
    _spans: dict[ValuePath, tuple[int, int]] = field(default_factory=dict)
    _text: list[str] = field(default_factory=list)

    def line(self, path: ValuePath, token: str = "") -> int:
        """The line of the value at `path`, or of the nearest thing around it that stands there.

        With `token`, the line within a value of several lines where the token is written.
        """
        while path and path not in self._lines:
            path = path[:-1]
        if token and path in self._spans:
            first, last = self._spans[path]
            for number in range(first, last + 1):
                if token in self._text[number - 1]:
                    return number
        return self._lines.get(path, 1)


def read_yaml(path: Path, name: str) -> YamlFile:
    """Read a file of entries; what is wrong with it is in its `faults`, never raised."""
    file = YamlFile(name)
    text = read_text(path, file.faults)
    if text is not None:
        file._text = text.split("\n")
        _Reader(file).read(text)
    return file


@dataclass(slots=True)
class _Frame:
    """A list or mapping being filled."""

    path: ValuePath
    value: Any
    key: str | None = None
    keys: dict[str, int] = field(default_factory=dict)
    repeated: bool = False
    """Whether the key at hand has stood before, so that its value is read but not kept."""


class _Reader:
    """Builds the values of one file out of the parser's events."""

    def __init__(self, file: YamlFile) -> None:
        self.file = file
        self.stack: list[_Frame] = []
        self.documents = 0
        self.quoted = (0, 0)
        """First and last line of the last value within quotation marks."""

    def read(self, text: str) -> None:
        try:
            for event in yaml.parse(text, Loader=_Loader):
                if not self._take(event):
                    self._stop()
                    return
        except yaml.YAMLError as error:
            self.file.faults.append(_parser_fault(error, self.quoted))
            self._stop()
            return
        if not self.documents:
            self._fault(1, _EMPTY)

    def _stop(self) -> None:
        if self.file.entries:
            self.file.unfinished = len(self.file.entries) - 1

    def _take(self, event: yaml.Event) -> bool:
        """Take in one event; False when there is no sense in reading on."""
        line = _line(event.start_mark)
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._fault(line, "ett andra dokument (---) börjar här; ta bort raden")
                return False
        elif isinstance(event, yaml.NodeEvent):
            return self._take_node(event, line)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
        return True

    def _take_node(self, event: yaml.NodeEvent, line: int) -> bool:
        if not self.stack and not isinstance(event, yaml.SequenceStartEvent):
            empty = isinstance(event, yaml.ScalarEvent) and not event.value
            self._fault(1 if empty else line, _EMPTY if empty else _NOT_A_LIST)
            return False
        if event.anchor is not None:
            self._fault(line, "ankare och alias (& och *) används inte; skriv ut värdet")
        if getattr(event, "tag", None) is not None:
            self._fault(line, "taggar (!…) används inte; ta bort den")
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            return self._take_key(frame, event, line)
        path = self._next_path(frame, line)
        if isinstance(event, yaml.ScalarEvent):
            self.file._spans[path] = (line, _line(event.end_mark))
            self._put(frame, self._scalar(event, line, path))
        elif isinstance(event, yaml.AliasEvent):
            self._put(frame, FAULTY)
        else:
            return self._open(frame, event, path, line)
        return True

    def _open(
        self, frame: _Frame | None, event: yaml.NodeEvent, path: ValuePath, line: int
    ) -> bool:
        if len(self.stack) >= MAX_DEPTH:
            self._fault(line, "värdet är för djupt nästlat")
            return False
        value: Any = [] if isinstance(event, yaml.SequenceStartEvent) else {}
        if frame is None:
            self.file.entries = value
        else:
            self._put(frame, value)
        self.stack.append(_Frame(path, value))
        return True

    def _take_key(self, frame: _Frame, event: yaml.NodeEvent, line: int) -> bool:
        if not isinstance(event, yaml.ScalarEvent):
            self._fault(line, "en nyckel ska vara ett ord")
            return False
        key = event.value
        frame.repeated = key in frame.keys
        if frame.repeated:
            first = frame.keys[key]
            self._fault(line, f"har nyckeln '{key}' två gånger; den första står på rad {first}")
        else:
            frame.keys[key] = line
            self.file._lines[(*frame.path, key)] = line
        frame.key = key
        return True

    def _next_path(self, frame: _Frame | None, line: int) -> ValuePath:
        if frame is None:
            return ()
        if isinstance(frame.value, dict):
            return (*frame.path, str(frame.key))
        path = (*frame.path, len(frame.value))
        self.file._lines[path] = line
        return path

    def _put(self, frame: _Frame | None, value: Any) -> None:
        assert frame is not None, "a scalar at the root is refused before this"
        if isinstance(frame.value, list):
            frame.value.append(value)
            return
        if not frame.repeated:
            frame.value[frame.key] = value
        frame.key = None

    def _scalar(self, event: yaml.ScalarEvent, line: int, path: ValuePath) -> Any:
        """A scalar's value; FAULTY, and a fault, where YAML would read it as something else."""
        text = event.value
        if event.style in ("'", '"'):
            self.quoted = (line, _line(event.end_mark))
        if event.style or not event.implicit[0]:
            if text.strip():
                return text.strip()
            return self._faulty(line, "har ett tomt värde{under}; fyll i eller ta bort raden", path)
        if self._row_after(event).startswith("#"):
            what = "har text efter ' #'{under}, som inte läses; sätt citattecken om värdet"
            return self._faulty(line, what, path)
        kind = _resolve(yaml.ScalarNode, text, (True, False)).rpartition(":")[2]
        if kind == "int" and re.fullmatch(r"0|[1-9][0-9]*", text):
            return int(text)
        if kind == "timestamp" and re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                return self._faulty(line, f"har '{{at}}{text}', ett datum som inte finns", path)
        if text in ("true", "false"):
            return text == "true"
        if kind == "null":
            return self._faulty(line, "saknar värde{under}; fyll i eller ta bort raden", path)
        if kind in _MISREAD:
            why = f"har '{{at}}{text}', som YAML läser som {_MISREAD[kind]}"
            return self._faulty(line, f"{why}; skriv värdet inom citattecken", path)
        return text

    def _row_after(self, event: yaml.ScalarEvent) -> str:
        mark: Any = event.end_mark
        row = self.file._text[mark.line] if mark.line < len(self.file._text) else ""
        return row[mark.column :].lstrip()

    def _faulty(self, line: int, what: str, path: ValuePath) -> Any:
        name = next((part for part in reversed(path) if isinstance(part, str)), "")
        words = {"at": f"{name}: ", "under": f" i '{name}'"} if name else {"at": "", "under": ""}
        self.file.faults.append(Fault(line, what.format(**words), path))
        return FAULTY

    def _fault(self, line: int, message: str) -> None:
        path = self.stack[-1].path if self.stack else ()
        self.file.faults.append(Fault(line, message, path))


_EMPTY = "filen är tom; här ska stå en lista där varje post börjar '- id: …'"
_NOT_A_LIST = "filen ska vara en lista där varje post börjar '- id: …' i första kolumnen"
_MISREAD = {
    "int": "ett tal",
    "float": "ett tal",
    "bool": "ja eller nej",
    "timestamp": "en tidpunkt",
    "merge": "en sammanslagning",
}


def _line(mark: Any) -> int:
    return int(mark.line) + 1


def _parser_fault(error: yaml.YAMLError, quoted: tuple[int, int]) -> Fault:
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    message = next(
        (ours for theirs, ours in _PARSER_WORDS if theirs in said),
        "raden går inte att läsa som YAML",
    )
    mark = getattr(error, "problem_mark", None)
    if re.search("quoted scalar|simple key", str(getattr(error, "context", ""))):
        # The fault is noticed further on, but made where the quotation, or the key, began.
        mark = getattr(error, "context_mark", mark)
    line = mark.line + 1 if mark else 1
    first, last = quoted
    if last in (line, line - 1) and "did not find expected" in said:
        # Right after a quotation: it ended too early, or ran on to the next one's beginning.
        return Fault(first, "citattecknen stämmer inte; har texten \" i sig, skriv '…' om den")
    return Fault(line, message)
