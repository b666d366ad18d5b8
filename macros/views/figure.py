"""The process as a drawing: where every shape, line of text and arrow stands, all worked out.

It is drawn twice, for wide and for narrow places. What the labels say is the template's.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from macros.model.content import Content
from macros.views.links import Link
from macros.views.process import PhaseMark, strip

MEETING = "sip-mote"
BACK = ("uppfoljning", "samordning")
"""From where to where the process goes back while the plan goes on."""

TEXT = 16
"""The size of the text, in the drawing's units; figures.css sets the same."""
_LETTER = 0.56
"""How wide a letter is, of the text's size: on the wide side for the system's typefaces."""
LEADING = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and where its baseline begins."""

    x: int
    y: int
    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """A text that stands beside the phases; `key` is what it tells."""

    key: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """A way between phases: its path, and the corners of its head."""

    path: str
    head: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A phase: the corners of its shape, and its number and name as lines."""

    number: int
    link: Link
    points: str
    number_at: Line
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """One arrangement of the whole process."""

    layout: str
    width: int
    height: int
    shapes: tuple[Shape, ...]
    arrows: tuple[Arrow, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class _Box:
    """A phase's place, before it gets a shape."""

    mark: PhaseMark
    lines: tuple[str, ...]
    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> int:
        return self.x + self.width // 2

    @property
    def end(self) -> int:
        return self.y + self.height


def process_drawings(content: Content) -> tuple[Drawing, ...]:
    """The process drawn wide and narrow; nothing when there are no phases."""
    marks = strip(content)
    return (_wide(marks), _narrow(marks)) if marks else ()


def wrapped(text: str, room: int) -> tuple[str, ...]:
    """The text in lines that fit the room; it may be broken at spaces and after slashes."""
    most = int(room / (TEXT * _LETTER))
    lines = [""]
    for piece in re.findall(r"[^\s/]*/|[^\s/]+\s*|\s+", text):
        if lines[-1] and len((lines[-1] + piece).rstrip()) > most:
            lines.append("")
        lines[-1] += piece
    return tuple(line.rstrip() for line in lines)


# Wide: two rows of chevrons, up to the meeting and after it ---------------------------------------

_MARGIN = 4
_CHEVRON = 182
_GAP = 8
_TIP = 16
_INDENT = 30
_HEAD = 28
"""Room above a row for its label."""
_BETWEEN = 68


def _wide(marks: tuple[PhaseMark, ...]) -> Drawing:
    first, second = _rows(marks)
    boxes = (*first, *second)
    turn = _turn(first[-1], second[0])
    back, label = _bow(*(_found(boxes, phase) for phase in BACK))
    last = boxes[-1]
    return Drawing(
        layout="wide",
        width=first[-1].x + first[-1].width + _MARGIN,
        height=label.y + 10,
        shapes=tuple(_chevron(box, _is_inner(box, first, second)) for box in boxes),
        arrows=(turn, back),
        labels=(
            Label("before", first[0].x, _HEAD - 10),
            Label("during", first[-1].x, _HEAD - 10),
            Label("after", second[0].x + _INDENT, second[0].y - 12),
            label,
            Label("closed", last.x + _INDENT, label.y),
        ),
    )


def _rows(marks: tuple[PhaseMark, ...]) -> tuple[tuple[_Box, ...], tuple[_Box, ...]]:
    names = [wrapped(mark.link.name, _CHEVRON - _INDENT - 4) for mark in marks]
    height = 46 + LEADING * max(len(lines) for lines in names)
    cut = next(mark.number for mark in marks if mark.link.id == MEETING)
    boxes = []
    for number, (mark, lines) in enumerate(zip(marks, names, strict=True)):
        row, column = divmod(number, cut)
        x = _MARGIN + column * (_CHEVRON + _GAP)
        y = _HEAD + row * (height + _BETWEEN)
        boxes.append(_Box(mark, lines, x, y, _CHEVRON, height))
    return tuple(boxes[:cut]), tuple(boxes[cut:])


def _is_inner(box: _Box, *rows: tuple[_Box, ...]) -> tuple[bool, bool]:
    """Whether the phase has another before it in its row, and after it."""
    return box not in [row[0] for row in rows], box not in [row[-1] for row in rows]


def _chevron(box: _Box, inner: tuple[bool, bool]) -> Shape:
    left, right = box.x, box.x + box.width
    half = box.y + box.height // 2
    corners = [(left, box.y), (right, box.y)]
    corners += [(right + _TIP, half)] if inner[1] else []
    corners += [(right, box.end), (left, box.end)]
    corners += [(left + _TIP, half)] if inner[0] else []
    x = left + _INDENT
    return _shape(box, corners, Line(x, box.y + 30, str(box.mark.number)), x, box.y + 54)


def _turn(start: _Box, end: _Box) -> Arrow:
    """From the end of the first row to the beginning of the second."""
    x = end.x + _INDENT // 2
    path = f"M{start.middle} {start.end}V{start.end + 22}H{x}V{end.y - 8}"
    return Arrow(path, head(x, end.y - 2, down=True))


def _bow(start: _Box, end: _Box) -> tuple[Arrow, Label]:
    """Below the row, back to an earlier phase, and the place of its label."""
    low = start.end + 26
    path = f"M{start.middle} {start.end}V{low}H{end.middle}V{end.end + 8}"
    return Arrow(path, head(end.middle, end.end + 2, down=False)), Label(
        "again", end.middle + 8, low + LEADING
    )


# Narrow: one column of boxes, read downwards ------------------------------------------------------

_COLUMN = 312
_TEXT_AT = 48
_ARROW_AT = 28
_SPACE = {"": 26, "label": 46, "back": 58}
"""Room above a box: for an arrow; with a label beside it; with an arrow back and its label."""


def _narrow(marks: tuple[PhaseMark, ...]) -> Drawing:
    boxes = _column(marks)
    back = _found(boxes, BACK[0])
    meeting = next(n for n, box in enumerate(boxes) if box.mark.link.id == MEETING)
    up = Arrow(
        f"M{_TEXT_AT + 20} {back.y}V{back.y - _SPACE['back'] + 8}",
        head(_TEXT_AT + 20, back.y - _SPACE["back"] + 2, down=False),
    )
    beside = zip(("before", "during", "after"), (0, meeting, meeting + 1), strict=True)
    return Drawing(
        layout="narrow",
        width=_COLUMN + 2 * _MARGIN,
        height=boxes[-1].end + 32,
        shapes=tuple(_rectangle(box) for box in boxes),
        arrows=(*_downwards(boxes), up),
        labels=(
            *(Label(key, _TEXT_AT, boxes[place].y - 12) for key, place in beside),
            Label("again", _TEXT_AT + 34, back.y - _SPACE["back"] // 2 + 6),
            Label("closed", _TEXT_AT, boxes[-1].end + 22),
        ),
    )


def _column(marks: tuple[PhaseMark, ...]) -> tuple[_Box, ...]:
    boxes: list[_Box] = []
    y = 0
    for mark in marks:
        lines = wrapped(mark.link.name, _COLUMN - _TEXT_AT)
        y += _HEAD if not boxes else _SPACE[_above(mark, boxes[-1])]
        boxes.append(_Box(mark, lines, _MARGIN, y, _COLUMN, 24 + LEADING * len(lines)))
        y = boxes[-1].end
    return tuple(boxes)


def _above(mark: PhaseMark, before: _Box) -> str:
    if mark.link.id == BACK[0]:
        return "back"
    return "label" if MEETING in (mark.link.id, before.mark.link.id) else ""


def _downwards(boxes: tuple[_Box, ...]) -> Iterator[Arrow]:
    for start, end in pairwise(boxes):
        path = f"M{_ARROW_AT} {start.end}V{end.y - 8}"
        yield Arrow(path, head(_ARROW_AT, end.y - 2, down=True))


def _rectangle(box: _Box) -> Shape:
    left, right = box.x, box.x + box.width
    corners = [(left, box.y), (right, box.y), (right, box.end), (left, box.end)]
    number = Line(_ARROW_AT - 8, box.y + 29, str(box.mark.number))
    return _shape(box, corners, number, _TEXT_AT, box.y + 28)


# Both ---------------------------------------------------------------------------------------------


def _shape(box: _Box, corners: list[tuple[int, int]], number: Line, x: int, y: int) -> Shape:
    lines = tuple(Line(x, y + LEADING * row, text) for row, text in enumerate(box.lines))
    return Shape(box.mark.number, box.mark.link, points(corners), number, lines)


def head(x: int, y: int, *, down: bool) -> str:
    """An arrow's head with its point at (x, y)."""
    back = y - 10 if down else y + 10
    return points([(x, y), (x - 6, back), (x + 6, back)])


def points(corners: list[tuple[int, int]]) -> str:
    """The corners as SVG writes them."""
    return " ".join(f"{x},{y}" for x, y in corners)


def _found(boxes: tuple[_Box, ...], phase: str) -> _Box:
    return next(box for box in boxes if box.mark.link.id == phase)
