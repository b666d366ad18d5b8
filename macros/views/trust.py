"""How far a statement can be relied on: status, sources, dates, when to check it again."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from macros.model.base import Citation, Edition, Entry, Kept, Part, Status
from macros.model.content import Content
from macros.model.kinds import KIND, KINDS, Kind
from macros.model.law import Law
from macros.model.source import Source
from macros.model.walk import parts
from macros.validity import leanings
from macros.views.links import Link, basis_link


@dataclass(frozen=True, slots=True)
class Cited:
    """A source or provision that is cited, and where in it."""

    link: Link
    at: str | None


@dataclass(frozen=True, slots=True)
class Trust:
    """What the reader is told about a statement's footing."""

    status: Status
    year: int | None
    """Year of the newest source, for 'bekräftad i källa (2017)'; none where law in force is cited,
    which is confirmed by its text as it reads, not by an old report."""
    checked: date
    due: date
    cited: tuple[Cited, ...]
    edition: Edition | None
    note: str | None
    open_parts: int = 0
    """How many of the entry's parts need review although the entry itself does not."""

    @property
    def inferred(self) -> bool:
        """Whether the note says that the statement is the editors' own conclusion."""
        return self.note is not None and _CONCLUSION in self.note


_CONCLUSION = "Vår slutsats"
"""How the editors mark what no source says in so many words."""


def trust_of(content: Content, entry: Kept) -> Trust:
    """The footing of a top-level entry."""
    citations = entry.sources if isinstance(entry, Entry) else ()
    return Trust(
        status=entry.status,
        year=_year(content, entry, citations),
        checked=entry.checked,
        due=due_date(content, entry),
        cited=_cited(content, citations),
        edition=entry.edition,
        note=entry.note,
        open_parts=open_parts(entry),
    )


def open_parts(entry: Kept) -> int:
    """How many parts of an entry need review; none are counted where the entry itself does."""
    if entry.status == "needs-review":
        return 0
    return sum(part.status == "needs-review" for _, part in parts(entry))


def part_trust(content: Content, entry: Entry, part: Part) -> Trust:
    """The footing of a part: what it does not state it has from its entry."""
    citations = part.sources or entry.sources
    return Trust(
        status=part.status or entry.status,
        year=_year(content, entry, citations),
        checked=part.checked or entry.checked,
        due=due_date(content, entry),
        cited=_cited(content, citations),
        edition=part.edition or entry.edition,
        note=part.note,
    )


def differs(entry: Entry, part: Part) -> bool:
    """Whether a part's footing is another than its entry's, so that it has to be shown."""
    return (part.status or entry.status) != entry.status or part.edition is not None


def due_date(content: Content, entry: Kept) -> date:
    """When the entry is to be checked next: by its own interval, or with law that it leans on."""
    return _due_dates(content)[type(entry), entry.id]


@lru_cache(maxsize=2)
def _due_dates(content: Content) -> dict[tuple[type[Kept], str], date]:
    """All due dates, worked out once for a content."""
    laws = {law.id: _own_due(law, KIND["law"]) for law in content.laws}
    dues = {}
    for kind in KINDS:
        for entry in content.of(kind.word):
            cited = (laws[law] for _, law, _ in leanings(entry) if law in laws)
            dues[kind.model, entry.id] = min([_own_due(entry, kind), *cited])
    return dues


def _own_due(entry: Kept, kind: Kind) -> date:
    return add_months(entry.checked, entry.check_every or kind.check_every)


def add_months(day: date, months: int) -> date:
    """The same day of the month so many months on, or the month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in range(day.day, 27, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, day.day)


def _cited(content: Content, citations: tuple[Citation, ...]) -> tuple[Cited, ...]:
    return tuple(Cited(basis_link(content, item.id), item.at) for item in citations)


def _year(content: Content, entry: Kept, citations: tuple[Citation, ...]) -> int | None:
    if isinstance(entry, Source):
        return entry.year
    if isinstance(entry, Law):
        return None
    if any(content.has("law", item.id) for item in citations):
        return None
    years = [
        content.source[item.id].year
        for item in citations
        if content.has("source", item.id) and content.source[item.id].year
    ]
    return max((year for year in years if year), default=None)
