"""Rehabpyramiden as a drawing: where every band, line of text and arrow stands, all worked out.

It is drawn twice, for wide and for narrow places. What the labels say is the template's.
"""

from dataclasses import dataclass

from macros.model.content import Content
from macros.views.figure import LEADING, Arrow, Label, Line, head, points, wrapped
from macros.views.links import Link
from macros.views.pyramid import LevelMark, marks


@dataclass(frozen=True, slots=True)
class Band:
    """A level: the corners of its shape, and its number and name as centred lines."""

    number: int
    link: Link
    points: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class PyramidDrawing:
    """One arrangement of the whole pyramid, its levels from the top down."""

    layout: str
    width: int
    height: int
    shapes: tuple[Band, ...]
    axis: Arrow
    labels: tuple[Label, ...]
    """`high` and `low`: the ends of the axis."""


@dataclass(frozen=True, slots=True)
class _Form:
    """How wide the pyramid is at its top and at its foot, and the room inside a band."""

    layout: str
    top: int
    foot: int
    padding: int
    least: int
    """The least height of a band."""


_WIDE = _Form("wide", top=230, foot=660, padding=26, least=50)
_NARROW = _Form("narrow", top=160, foot=286, padding=14, least=46)
_AXIS = 14
_LEFT = 34
"""Where the foot begins, to the right of the axis."""
_ABOVE = 30
_BELOW = 34
_GAP = 4


def pyramid_drawings(content: Content) -> tuple[PyramidDrawing, ...]:
    """The pyramid drawn wide and narrow; nothing when there are no levels."""
    levels = marks(content)
    return (_drawing(levels, _WIDE), _drawing(levels, _NARROW)) if levels else ()


def _drawing(levels: tuple[LevelMark, ...], form: _Form) -> PyramidDrawing:
    names = [_lines(mark, form, place, len(levels)) for place, mark in enumerate(levels)]
    heights = [max(form.least, 22 + LEADING * len(lines)) for lines in names]
    whole = sum(heights) + _GAP * (len(levels) - 1)
    shapes = []
    y = _ABOVE
    for mark, lines, height in zip(levels, names, heights, strict=True):
        shapes.append(_band(mark, lines, (y, y + height), form, whole))
        y += height + _GAP
    end = y - _GAP
    path = f"M{_AXIS} {end}V{_ABOVE + 8}"
    return PyramidDrawing(
        layout=form.layout,
        width=_LEFT + form.foot + 4,
        height=end + _BELOW,
        shapes=tuple(shapes),
        axis=Arrow(path, head(_AXIS, _ABOVE + 2, down=False)),
        labels=(Label("high", 4, _ABOVE - 12), Label("low", 4, end + 22)),
    )


def _lines(mark: LevelMark, form: _Form, place: int, count: int) -> tuple[str, ...]:
    """The name in lines that fit the upper, narrower side of its band."""
    room = form.top + (form.foot - form.top) * place // count - 2 * form.padding
    return wrapped(f"{mark.number}. {mark.link.name}", room)


def _band(
    mark: LevelMark, lines: tuple[str, ...], between: tuple[int, int], form: _Form, whole: int
) -> Band:
    """A level: as wide above and below as the pyramid's sides are there."""
    upper, lower = (form.top + (form.foot - form.top) * (y - _ABOVE) // whole for y in between)
    middle = _LEFT + form.foot // 2
    corners = [
        (middle - upper // 2, between[0]),
        (middle + upper // 2, between[0]),
        (middle + lower // 2, between[1]),
        (middle - lower // 2, between[1]),
    ]
    first = (sum(between) - LEADING * (len(lines) - 1)) // 2 + 6
    placed = tuple(Line(middle, first + LEADING * row, text) for row, text in enumerate(lines))
    return Band(mark.number, mark.link, points(corners), placed)
