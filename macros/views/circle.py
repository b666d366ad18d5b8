"""The meeting circle: one sheet per role, with the parts of the meeting that all have in common."""

from dataclasses import dataclass
from math import cos, pi, sin

from macros.model.content import Content
from macros.model.phase import MEETING_PHASE, AgendaPart, Phase
from macros.views.links import Link, link_to
from macros.views.trust import Trust, part_trust, trust_of

FOLDER = f"sip/{MEETING_PHASE}/motescirkel"
SIZES = ("a4", "a3")
"""The papers that the sheets are made for."""

_MIDDLE, _OUTER, _INNER = 180, 176, 66
_GAP = 0.02
"""Radians between two sectors."""


@dataclass(frozen=True, slots=True)
class Sector:
    """A part of the meeting in the drawing: its shape, and where its number and name stand."""

    number: int
    title: str
    path: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class PartOfMeeting:
    """A part of the meeting as one role meets it."""

    number: int
    title: str
    aim: str
    yours: tuple[str, ...]
    """What the role does: the steps that it answers for, then what is said of it."""
    along: tuple[str, ...]
    """The steps that others answer for and that it takes part in."""
    trust: Trust


@dataclass(frozen=True, slots=True)
class Sheet:
    """One role's sheet for the meeting."""

    role: Link
    phase: Link
    sectors: tuple[Sector, ...]
    parts: tuple[PartOfMeeting, ...]
    trust: Trust

    @property
    def url(self) -> str:
        """The address of its page."""
        return f"/{FOLDER}/{self.role.id}/"

    @property
    def title(self) -> str:
        """What the sheet is called."""
        return f"Mötescirkel: {self.role.name}"

    @property
    def pdfs(self) -> tuple[tuple[str, str], ...]:
        """The sizes of paper, and the address of the PDF in each."""
        return tuple((size, f"/pdf/motescirkel/{self.role.id}-{size}.pdf") for size in SIZES)


def sheets(content: Content) -> tuple[Sheet, ...]:
    """A sheet for each role that the meeting says something of, in the order of the roles."""
    phase = content.phase[MEETING_PHASE]
    said = {
        role
        for part in phase.agenda
        for role in (*part.by_role, *(content.step[step][1].responsible for step in part.steps))
    }
    return tuple(sheet(content, role.id) for role in content.roles if role.id in said)


def sheet(content: Content, role: str) -> Sheet:
    """The sheet of one role. Raises KeyError when there is no such role."""
    phase = content.phase[MEETING_PHASE]
    return Sheet(
        role=link_to(content, "role", role),
        phase=link_to(content, "phase", MEETING_PHASE),
        sectors=sectors(tuple(part.title for part in phase.agenda)),
        parts=tuple(
            _part(content, phase, number, part, role) for number, part in enumerate(phase.agenda, 1)
        ),
        trust=trust_of(content, phase),
    )


def _part(
    content: Content, phase: Phase, number: int, part: AgendaPart, role: str
) -> PartOfMeeting:
    steps = [content.step[step][1] for step in part.steps]
    return PartOfMeeting(
        number=number,
        title=part.title,
        aim=part.aim,
        yours=(
            *(step.text for step in steps if step.responsible == role),
            *(text for who, text in part.by_role.items() if who == role),
        ),
        along=tuple(step.text for step in steps if role in step.involves),
        trust=part_trust(content, phase, part),
    )


def sectors(titles: tuple[str, ...]) -> tuple[Sector, ...]:
    """The parts as sectors of a ring, clockwise from the top."""
    each = 2 * pi / max(len(titles), 1)
    return tuple(
        _sector(place + 1, title, place * each, (place + 1) * each)
        for place, title in enumerate(titles)
    )


def _sector(number: int, title: str, start: float, end: float) -> Sector:
    wide = int(end - start > pi)
    (a, b), (c, d) = (_at(_OUTER, angle) for angle in (start + _GAP, end - _GAP))
    (e, f), (g, h) = (_at(_INNER, angle) for angle in (end - 2 * _GAP, start + 2 * _GAP))
    out, back = f"A{_OUTER} {_OUTER} 0 {wide} 1 {c} {d}", f"A{_INNER} {_INNER} 0 {wide} 0 {g} {h}"
    path = f"M{a} {b}{out}L{e} {f}{back}Z"
    x, y = _at((_OUTER + _INNER) // 2, (start + end) / 2)
    return Sector(number, title, path, x, y)


def _at(radius: int, angle: float) -> tuple[int, int]:
    """A point on a circle, the angle from the top and clockwise."""
    return round(_MIDDLE + radius * sin(angle)), round(_MIDDLE - radius * cos(angle))
