"""How up to date the handbook is: what has which status, what is to be checked, and when."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import get_args

from macros.model.base import Kept, Status
from macros.model.content import Content
from macros.model.kinds import KIND, KINDS
from macros.views.links import Link, link_to
from macros.views.references import Target, by_kind
from macros.views.trust import due_date, open_parts

_QUESTION = "Kontrolleras:"
"""How a note begins to say what is to be checked (docs/bidra/lagar-och-kallor)."""


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many entries of a kind have each status."""

    kind: str
    total: int
    by_status: tuple[tuple[Status, int], ...]
    partly_open: int
    """How many of the others have parts that need review."""


@dataclass(frozen=True, slots=True)
class Review:
    """An entry that needs review, or has parts that do, and what is to be checked in it."""

    link: Link
    question: str | None
    """For an entry that needs review itself."""
    open_parts: int


@dataclass(frozen=True, slots=True)
class CheckDay:
    """A day when entries are due for a check, and they, by kind."""

    day: date
    total: int
    entries: dict[str, tuple[Link, ...]]


def status_counts(content: Content) -> tuple[StatusCount, ...]:
    """How many entries of each kind have each status; kinds with no entries are left out."""
    return tuple(
        _count(kind.word, content.of(kind.word)) for kind in KINDS if content.of(kind.word)
    )


def _count(kind: str, entries: tuple[Kept, ...]) -> StatusCount:
    counted = Counter(entry.status for entry in entries)
    return StatusCount(
        kind,
        len(entries),
        tuple((status, counted[status]) for status in get_args(Status)),
        sum(open_parts(entry) > 0 for entry in entries),
    )


def reviews(content: Content) -> dict[str, tuple[Review, ...]]:
    """The entries that need review, or hold parts that do, by kind."""
    found = {
        kind: tuple(
            _review(content, kind, entry)
            for entry in content.of(kind)
            if entry.status == "needs-review" or open_parts(entry)
        )
        for kind in KIND
    }
    return {kind: rows for kind, rows in found.items() if rows}


def _review(content: Content, kind: str, entry: Kept) -> Review:
    question = _question(entry.note) if entry.status == "needs-review" else None
    return Review(link_to(content, kind, entry.id), question, open_parts(entry))


def _question(note: str | None) -> str | None:
    """What the note says is to be checked; the whole note when it does not say."""
    if note is None or _QUESTION not in note:
        return note
    question = note.partition(_QUESTION)[2].strip()
    return question[:1].upper() + question[1:]


def review_count(content: Content) -> int:
    """How many entries need review themselves."""
    return sum(entry.status == "needs-review" for _, entry in _every(content))


def historical(content: Content) -> dict[str, tuple[Link, ...]]:
    """The entries that only tell how it was, by kind."""
    return by_kind(
        content,
        ((kind, entry.id) for kind, entry in _every(content) if entry.status == "historical"),
    )


def check_days(content: Content) -> tuple[CheckDay, ...]:
    """Every entry under the day when it is to be checked next, the first day first."""
    days: dict[date, list[Target]] = defaultdict(list)
    for kind, entry in _every(content):
        days[due_date(content, entry)].append((kind, entry.id))
    return tuple(CheckDay(day, len(days[day]), by_kind(content, days[day])) for day in sorted(days))


def _every(content: Content) -> Iterator[tuple[str, Kept]]:
    return ((kind, entry) for kind in KIND for entry in content.of(kind))
