"""What the handbook rests on: laws, sources, documents."""

from dataclasses import dataclass

from macros.model.content import Content
from macros.model.document import Document, Reading
from macros.model.law import Law
from macros.model.source import Source
from macros.swedish import sort_key
from macros.views.forms import Form, form
from macros.views.links import Link, link_to, links_to, ref_link
from macros.views.references import BackReferences, by_kind, used_in
from macros.views.trust import Trust, differs, part_trust, trust_of


@dataclass(frozen=True, slots=True)
class LawRow:
    """A law in a list."""

    link: Link
    law: Law
    trust: Trust


@dataclass(frozen=True, slots=True)
class ActGroup:
    """An act with its provisions."""

    act: LawRow
    provisions: tuple[LawRow, ...]


@dataclass(frozen=True, slots=True)
class LawPage:
    """Everything that a law's own page shows."""

    law: Law
    link: Link
    trust: Trust
    act: Link | None
    url: str | None
    """Where its text can be read: its own address, or its act's."""
    provisions: tuple[LawRow, ...]
    replaced_by: Link | None
    replaces: tuple[Link, ...]
    leaning: dict[str, tuple[Link, ...]]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source with what leans on it."""

    link: Link
    source: Source
    trust: Trust
    used_in: dict[str, tuple[Link, ...]]

    @property
    def uses(self) -> int:
        """How many entries rest on it."""
        return sum(len(links) for links in self.used_in.values())


@dataclass(frozen=True, slots=True)
class ReadingView:
    """One thing to look for when the document is read."""

    reading: Reading
    trust: Trust
    differs: bool


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """Everything that a document's own page, or its row in a list, shows."""

    document: Document
    link: Link
    trust: Trust
    term: Link | None
    issuer: Link
    reading: tuple[ReadingView, ...]
    replaced_by: tuple[Link, ...]
    replaces: tuple[Link, ...]
    form: Form | None
    """Our own blank form, where there is one."""
    needed_for: tuple[Link, ...]
    """The benefits that one applies for with it."""
    from_meetings: tuple[Link, ...]
    """The meetings that it comes out of."""
    used_in: dict[str, tuple[Link, ...]]


def acts(content: Content) -> tuple[ActGroup, ...]:
    """The acts in Swedish order, those in force first, each with its provisions."""
    rows = [_law_row(content, law) for law in content.laws if law.act is None]
    rows.sort(key=lambda row: (row.law.repealed is not None, sort_key(row.law.title)))
    return tuple(ActGroup(row, _provisions(content, row.law.id)) for row in rows)


def _provisions(content: Content, act: str) -> tuple[LawRow, ...]:
    return tuple(_law_row(content, law) for law in content.laws if law.act == act)


def _law_row(content: Content, law: Law) -> LawRow:
    return LawRow(link_to(content, "law", law.id), law, trust_of(content, law))


def law_page(content: Content, leaning: BackReferences, law_id: str) -> LawPage:
    """The page of one law. Raises KeyError when there is none."""
    law = content.law[law_id]
    return LawPage(
        law=law,
        link=link_to(content, "law", law_id),
        trust=trust_of(content, law),
        act=link_to(content, "law", law.act) if law.act else None,
        url=law.url or (content.law[law.act].url if law.act else None),
        provisions=_provisions(content, law_id),
        replaced_by=link_to(content, "law", law.replaced_by) if law.replaced_by else None,
        replaces=tuple(
            link_to(content, "law", other.id)
            for other in content.laws
            if other.replaced_by == law_id
        ),
        leaning=by_kind(content, leaning.get(("law", law_id), ())),
    )


def sources(content: Content, back: BackReferences) -> tuple[SourceRow, ...]:
    """The sources, in their own order."""
    return tuple(
        SourceRow(
            link_to(content, "source", source.id),
            source,
            trust_of(content, source),
            used_in(content, back, "source", source.id),
        )
        for source in content.sources
    )


def documents(content: Content, back: BackReferences) -> tuple[DocumentPage, ...]:
    """The documents, in Swedish order."""
    ordered = sorted(content.documents, key=lambda document: sort_key(document.title))
    return tuple(document_page(content, back, document.id) for document in ordered)


def document_page(content: Content, back: BackReferences, document_id: str) -> DocumentPage:
    """The page of one document. Raises KeyError when there is none."""
    document = content.document[document_id]
    return DocumentPage(
        document=document,
        link=link_to(content, "document", document_id),
        trust=trust_of(content, document),
        term=link_to(content, "term", document.term) if document.term else None,
        issuer=ref_link(content, document.issuer),
        reading=tuple(
            ReadingView(item, part_trust(content, document, item), differs(document, item))
            for item in document.reading_guide
        ),
        replaced_by=links_to(content, "document", document.replaced_by),
        replaces=links_to(
            content,
            "document",
            tuple(d.id for d in content.documents if document_id in d.replaced_by),
        ),
        form=form(content, document_id) if document.fields else None,
        needed_for=links_to(
            content,
            "benefit",
            tuple(b.id for b in content.benefits if document_id in b.documents),
        ),
        from_meetings=links_to(
            content,
            "meeting",
            tuple(m.id for m in content.meetings if document_id in m.outcome),
        ),
        used_in=used_in(content, back, "document", document_id),
    )
