"""What one looks up in a hurry: who answers for what, and what has another name now."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.content import Content
from macros.model.document import Document
from macros.swedish import sort_key
from macros.views.links import Link, link_to, links_to
from macros.views.statements import StatementView, statement_view


@dataclass(frozen=True, slots=True)
class Answering:
    """Something that an agency answers for."""

    agency: Link
    statement: StatementView
    numbers: tuple[int, ...]
    """The numbers of the statement's phases."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """An old word, form or name, what to say or use now, and why."""

    old: str
    new: tuple[Link, ...]
    why: str | None
    number: str | None = None
    """For a form: the number that it has now."""


@dataclass(frozen=True, slots=True)
class OldNames:
    """What has got another name: words, form numbers, entries that others have replaced."""

    words: tuple[Renamed, ...]
    forms: tuple[Renamed, ...]
    replaced: tuple[Renamed, ...]
    laws: tuple[Renamed, ...]


def answering(content: Content) -> tuple[Answering, ...]:
    """Every responsibility of every agency, agency by agency."""
    number = {phase.id: place for place, phase in enumerate(content.phases, 1)}
    return tuple(
        Answering(
            link_to(content, "agency", agency.id),
            statement_view(content, agency, item),
            tuple(number[phase] for phase in item.phases),
        )
        for agency in content.agencies
        for item in agency.responsibilities
    )


def old_names(content: Content) -> OldNames:
    """Everything that has another name now, each list in Swedish order of the old."""
    return OldNames(
        words=_sorted(_words(content)),
        forms=_sorted(_forms(content)),
        replaced=_sorted(_replaced(content)),
        laws=_sorted(_laws(content)),
    )


def _sorted(rows: Iterator[Renamed]) -> tuple[Renamed, ...]:
    return tuple(sorted(rows, key=lambda row: sort_key(row.old)))


def _words(content: Content) -> Iterator[Renamed]:
    for term in content.terms:
        for item in term.deprecated:
            yield Renamed(item.term, (link_to(content, "term", term.id),), item.why)


def _forms(content: Content) -> Iterator[Renamed]:
    """An earlier number leads to its document, or to those that have replaced that."""
    for document in content.documents:
        new = document.replaced_by or (document.id,)
        numbers = [_number(content.document[each]) for each in new]
        number = ", ".join(filter(None, numbers)) or None
        for form in document.form_numbers:
            if form.status == "historical" or document.replaced_by:
                yield Renamed(form.number, links_to(content, "document", new), None, number)


def _number(document: Document) -> str | None:
    """The number that the document's form has now, where it is known."""
    now = (form.number for form in document.form_numbers if form.status != "historical")
    return next(now, None)


def _replaced(content: Content) -> Iterator[Renamed]:
    for document in content.documents:
        if document.replaced_by:
            links = links_to(content, "document", document.replaced_by)
            yield Renamed(document.title, links, None)
    for benefit in content.benefits:
        if benefit.replaced_by:
            yield Renamed(benefit.title, links_to(content, "benefit", benefit.replaced_by), None)
    for meeting in content.meetings:
        if meeting.replaced_by:
            link = link_to(content, "meeting", meeting.replaced_by)
            yield Renamed(meeting.title, (link,), None)


def _laws(content: Content) -> Iterator[Renamed]:
    for law in content.laws:
        if law.replaced_by:
            yield Renamed(law.short, (link_to(content, "law", law.replaced_by),), None)
