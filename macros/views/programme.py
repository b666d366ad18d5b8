"""A seminar's programme: what comes when, and what the leader does meanwhile."""

import re
from dataclasses import dataclass

from macros.model.content import Content
from macros.model.seminar import AgendaItem, Seminar
from macros.views.links import Link, refs
from macros.views.trust import Trust, differs, part_trust


@dataclass(frozen=True, slots=True)
class AgendaView:
    """A piece of the programme; `start` is minutes from the beginning."""

    item: AgendaItem
    start: int
    notes: str
    """The leader's notes, in which questions are called by their number in the seminar's quiz."""
    refs: tuple[Link, ...]
    trust: Trust
    differs: bool

    @property
    def end(self) -> int:
        """Minutes from the beginning when it is over."""
        return self.start + self.item.minutes


def programme(content: Content, seminar: Seminar) -> tuple[AgendaView, ...]:
    """The pieces of the programme, in order."""
    start, views = 0, []
    for item in seminar.agenda:
        notes = _numbered(content, seminar, item.leader_notes)
        trust, other = part_trust(content, seminar, item), differs(seminar, item)
        views.append(AgendaView(item, start, notes, refs(content, item.refs), trust, other))
        start += item.minutes
    return tuple(views)


def _numbered(content: Content, seminar: Seminar, notes: str) -> str:
    """The notes with each question called as the leader can find it: by its number in the
    seminar's quiz, or, where it is not in it, by its words."""

    def called(match: re.Match[str]) -> str:
        question = match[0]
        if question in seminar.quiz:
            return f"fråga {seminar.quiz.index(question) + 1}"
        found = content.question.get(question)
        return f"”{found[1].text}”" if found else question

    return re.sub(r"[a-z]+(?:-[a-z]+)*-\d\d", called, notes)
