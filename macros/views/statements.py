"""Statements and uncertain places as every page shows them."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.base import Entry, Statement
from macros.model.content import Content
from macros.model.level import Uncertainty
from macros.views.links import Link, basis_link, link_to, links_to
from macros.views.trust import Trust, differs, part_trust


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement with what it rests on and what it concerns."""

    id: str
    text: str
    basis: tuple[Link, ...]
    phases: tuple[Link, ...]
    levels: tuple[Link, ...]
    documents: tuple[Link, ...]
    of: tuple[Link, ...]
    """The agencies that something is needed from."""
    to: tuple[Link, ...]
    """The agencies that something may be passed on to."""
    lead_time: str | None
    trust: Trust
    differs: bool


@dataclass(frozen=True, slots=True)
class UncertainView:
    """An uncertain place: its number in the sources, what it concerns, how we read it."""

    id: str
    ref: str
    field: str
    text: str
    levels: tuple[Link, ...]
    """Other levels that it concerns."""
    trust: Trust


def statement_view(content: Content, entry: Entry, item: Statement) -> StatementView:
    """A statement of an entry."""
    return StatementView(
        id=item.id,
        text=item.text,
        basis=tuple(basis_link(content, cited) for cited in item.basis),
        phases=links_to(content, "phase", getattr(item, "phases", ())),
        levels=links_to(content, "level", getattr(item, "levels", ())),
        documents=links_to(content, "document", getattr(item, "documents", ())),
        of=links_to(content, "agency", getattr(item, "of", ())),
        to=links_to(content, "agency", getattr(item, "to", ())),
        lead_time=getattr(item, "lead_time", None),
        trust=part_trust(content, entry, item),
        differs=differs(entry, item),
    )


def statement_views(
    content: Content, entry: Entry, items: Iterable[Statement]
) -> tuple[StatementView, ...]:
    """Several statements of an entry, in their own order."""
    return tuple(statement_view(content, entry, item) for item in items)


def uncertain_view(content: Content, entry: Entry, item: Uncertainty) -> UncertainView:
    """An uncertain place of a level or a meeting."""
    levels = tuple(link_to(content, "level", level) for level in getattr(item, "also", ()))
    trust = part_trust(content, entry, item)
    return UncertainView(item.id, item.ref, item.field, item.text, levels, trust)
