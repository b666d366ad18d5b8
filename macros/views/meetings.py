"""Meetings as their pages ask for them."""

from dataclasses import dataclass

from macros.model.content import Content
from macros.model.meeting import Meeting
from macros.views.links import Link, link_to, links_to, ref_link
from macros.views.references import BackReferences, used_in
from macros.views.statements import UncertainView, uncertain_view
from macros.views.trust import Trust, trust_of


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in the comparison."""

    link: Link
    meeting: Meeting
    held_by: tuple[Link, ...]
    trust: Trust


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """Everything that a meeting's own page shows."""

    meeting: Meeting
    link: Link
    trust: Trust
    term: Link | None
    held_by: tuple[Link, ...]
    caller: tuple[Link, ...]
    participants: tuple[Link, ...]
    basis: tuple[Link, ...]
    outcome: tuple[Link, ...]
    levels: tuple[Link, ...]
    replaced_by: Link | None
    replaces: tuple[Link, ...]
    uncertain: tuple[UncertainView, ...]
    used_in: dict[str, tuple[Link, ...]]


def meetings(content: Content) -> tuple[MeetingRow, ...]:
    """The meetings, in their own order."""
    return tuple(
        MeetingRow(
            link_to(content, "meeting", meeting.id),
            meeting,
            links_to(content, "agency", meeting.held_by),
            trust_of(content, meeting),
        )
        for meeting in content.meetings
    )


def meeting_page(content: Content, back: BackReferences, meeting_id: str) -> MeetingPage:
    """The page of one meeting. Raises KeyError when there is none."""
    meeting = content.meeting[meeting_id]
    return MeetingPage(
        meeting=meeting,
        link=link_to(content, "meeting", meeting_id),
        trust=trust_of(content, meeting),
        term=link_to(content, "term", meeting.term) if meeting.term else None,
        held_by=links_to(content, "agency", meeting.held_by),
        caller=tuple(ref_link(content, party) for party in meeting.caller),
        participants=tuple(ref_link(content, party) for party in meeting.participants),
        basis=links_to(content, "law", meeting.basis),
        outcome=links_to(content, "document", meeting.outcome),
        levels=links_to(content, "level", meeting.levels),
        replaced_by=link_to(content, "meeting", meeting.replaced_by)
        if meeting.replaced_by
        else None,
        replaces=tuple(
            link_to(content, "meeting", other.id)
            for other in content.meetings
            if other.replaced_by == meeting_id
        ),
        uncertain=tuple(uncertain_view(content, meeting, item) for item in meeting.uncertain),
        used_in=used_in(content, back, "meeting", meeting_id),
    )


def meetings_of(content: Content, *parties: str) -> tuple[Link, ...]:
    """The meetings that any of the parties (`role:x`, `agency:y`) holds, calls to or goes to."""
    wanted = set(parties)
    return tuple(
        link_to(content, "meeting", meeting.id)
        for meeting in content.meetings
        if wanted
        & {*meeting.caller, *meeting.participants, *(f"agency:{a}" for a in meeting.held_by)}
    )
