"""Two agencies at a time: what goes between them in each direction, and on what conditions."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from macros.model.agency import Agency
from macros.model.content import Content
from macros.model.kinds import KIND
from macros.model.phase import Handoff
from macros.views.links import Link, link_to, links_to
from macros.views.process import HandoffView, handoff_view
from macros.views.statements import StatementView, statement_view

SIDES = ("kommunen", "halso-och-sjukvarden", "forsakringskassan", "arbetsformedlingen")
"""The four between whom cases get stuck; each with what it is a part of and what is part of it."""


@dataclass(frozen=True, slots=True)
class Secrecy:
    """What protects the information at an agency."""

    agency: Link
    text: str


@dataclass(frozen=True, slots=True)
class Direction:
    """What goes from one side to the other."""

    giver: Link
    receiver: Link
    needs: tuple[StatementView, ...]
    """What the receiver needs from the giver."""
    handoffs: tuple[HandoffView, ...]
    shares: tuple[StatementView, ...]
    """What the giver may pass on, and on what condition."""
    secrecy: tuple[Secrecy, ...]
    """What protects it at the receiver."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two agencies and what goes between them, both ways."""

    slug: str
    url: str
    name: str
    sides: tuple[Link, Link]
    members: tuple[tuple[Link, ...], tuple[Link, ...]]
    directions: tuple[Direction, Direction]
    meetings: tuple[Link, ...]
    """The meetings that both sides hold or go to."""


def pairs(content: Content) -> tuple[Pair, ...]:
    """Every pair of the four sides that the content has."""
    sides = [side for side in SIDES if content.has("agency", side)]
    return tuple(_pair(content, first, second) for first, second in combinations(sides, 2))


def pair(all_pairs: tuple[Pair, ...], slug: str) -> Pair:
    """The pair at an address. Raises StopIteration when there is none."""
    return next(found for found in all_pairs if found.slug == slug)


def pairs_of(content: Content, all_pairs: tuple[Pair, ...], agency_id: str) -> tuple[Link, ...]:
    """The links to the pairs that an agency, or what it is a part of, stands in."""
    return tuple(
        Link("pair", found.slug, found.name, found.url)
        for found in all_pairs
        if any(agency_id in family(content, side.id) for side in found.sides)
    )


def family(content: Content, agency_id: str) -> frozenset[str]:
    """The agency with all that has the same outermost whole: the region with its health care."""
    top = _outermost(content, agency_id)
    return frozenset(a.id for a in content.agencies if _outermost(content, a.id) == top)


def _outermost(content: Content, agency_id: str) -> str:
    whole = content.agency[agency_id].part_of
    return agency_id if whole is None else _outermost(content, whole)


def _pair(content: Content, first: str, second: str) -> Pair:
    families = family(content, first), family(content, second)
    sides = link_to(content, "agency", first), link_to(content, "agency", second)
    slug = f"{first}-{second}"
    return Pair(
        slug=slug,
        url=f"/{KIND['agency'].folder}/par/{slug}/",
        name=f"{sides[0].name} och {sides[1].name}",
        sides=sides,
        members=(_members(content, families[0]), _members(content, families[1])),
        directions=(
            _direction(content, sides, families),
            _direction(content, (sides[1], sides[0]), (families[1], families[0])),
        ),
        meetings=tuple(_meetings(content, families)),
    )


def _members(content: Content, ids: frozenset[str]) -> tuple[Link, ...]:
    return links_to(content, "agency", tuple(a.id for a in content.agencies if a.id in ids))


Families = tuple[frozenset[str], frozenset[str]]


def _direction(content: Content, sides: tuple[Link, Link], families: Families) -> Direction:
    givers, receivers = families
    return Direction(
        giver=sides[0],
        receiver=sides[1],
        needs=tuple(
            statement_view(content, agency, need)
            for agency in _in(content, receivers)
            for need in agency.needs_from_others
            if givers & set(need.of)
        ),
        handoffs=tuple(
            handoff_view(content, phase, handoff)
            for phase in content.phases
            for handoff in phase.handoffs
            if _between(content, handoff, families)
        ),
        shares=tuple(
            statement_view(content, agency, share)
            for agency in _in(content, givers)
            for share in agency.shares
            if receivers & set(share.to)
        ),
        secrecy=tuple(
            Secrecy(link_to(content, "agency", agency.id), agency.secrecy)
            for agency in _in(content, receivers)
            if agency.secrecy
        ),
    )


def _in(content: Content, ids: frozenset[str]) -> Iterator[Agency]:
    return (agency for agency in content.agencies if agency.id in ids)


def _between(content: Content, handoff: Handoff, families: Families) -> bool:
    giver, receiver = (_agency(content, party) for party in (handoff.giver, handoff.receiver))
    return giver in families[0] and receiver in families[1]


def _agency(content: Content, party: str) -> str | None:
    """The agency that a party is or, for a work role, belongs to."""
    kind, _, entry_id = party.partition(":")
    return entry_id if kind == "agency" else content.role[entry_id].agency


def _meetings(content: Content, families: Families) -> Iterator[Link]:
    for meeting in content.meetings:
        parties = {_agency(content, party) for party in (*meeting.caller, *meeting.participants)}
        parties |= set(meeting.held_by)
        if parties & families[0] and parties & families[1]:
            yield link_to(content, "meeting", meeting.id)
