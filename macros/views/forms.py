"""Our own forms as they are shown, printed and filled in."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.content import Content
from macros.model.document import Answered, Document, FormField
from macros.swedish import sort_key
from macros.views.links import Link, link_to, name_of
from macros.views.trust import Trust, differs, part_trust, trust_of

FOLDER = "blanketter"
_ROWS = {"lines": 3, "table": 4}
"""Rows of a field that does not say how many."""


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field, blank or with the example's answer."""

    field: FormField
    rows: int
    answer: Answered | None
    trust: Trust
    differs: bool


@dataclass(frozen=True, slots=True)
class FormSection:
    """Fields under a heading."""

    place: str
    title: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A form with its shapes: page, example, PDFs and office file."""

    document: Document
    link: Link
    """To the document's own page, which tells what it is and how it is read."""
    title: str
    trust: Trust
    blank: tuple[FormSection, ...]
    filled: tuple[FormSection, ...]

    @property
    def url(self) -> str:
        """The address of the blank form."""
        return f"/{FOLDER}/{self.document.id}/"

    @property
    def example_url(self) -> str:
        """The address of the filled-in example."""
        return f"{self.url}exempel/"

    @property
    def pdf(self) -> str:
        """The address of the blank PDF, to fill in on screen or on paper."""
        return f"/pdf/{FOLDER}/{self.document.id}.pdf"

    @property
    def example_pdf(self) -> str:
        """The address of the example's PDF."""
        return f"/pdf/{FOLDER}/{self.document.id}-exempel.pdf"

    @property
    def docx(self) -> str:
        """The address of the office file."""
        return f"/word/{self.document.id}.docx"


def forms(content: Content) -> tuple[Form, ...]:
    """All forms, in Swedish order."""
    found = [form(content, document.id) for document in content.documents if document.fields]
    return tuple(sorted(found, key=lambda one: sort_key(one.title)))


def forms_among(content: Content, documents: tuple[str, ...]) -> tuple[Form, ...]:
    """Those of the documents that are forms."""
    return tuple(form(content, one) for one in documents if content.document[one].fields)


def form(content: Content, document_id: str) -> Form:
    """A form. Raises KeyError when there is no such document; it has no sections if it is none."""
    document = content.document[document_id]
    given = document.example.answers if document.example else ()
    answers = {answer.field: answer for answer in given}
    return Form(
        document=document,
        link=link_to(content, "document", document_id),
        title=name_of(document),
        trust=trust_of(content, document),
        blank=tuple(_sections(content, document, {})),
        filled=tuple(_sections(content, document, answers)),
    )


def _sections(
    content: Content, document: Document, answers: dict[str, Answered]
) -> Iterator[FormSection]:
    title, fields = "", list[FieldView]()
    for field in document.fields:
        if field.section is not None and fields:
            yield _section(title, fields)
            fields = []
        title = field.section or title
        rows = field.rows or _ROWS.get(field.type, 1)
        trust = part_trust(content, document, field)
        answer = answers.get(field.id)
        fields.append(FieldView(field, rows, answer, trust, differs(document, field)))
    if fields:
        yield _section(title, fields)


def _section(title: str, fields: list[FieldView]) -> FormSection:
    return FormSection(f"del-{fields[0].field.id}", title, tuple(fields))
