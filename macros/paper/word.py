"""Our own forms as office files, to fill in on screen or on paper."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Mm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from macros.handbook import Handbook
from macros.model.document import FormField
from macros.paper.controls import Controls, Naming, element
from macros.paper.sheets import Imprint
from macros.paper.wordfile import bytes_of, new_document, write_foot
from macros.views.forms import FieldView, Form, FormSection, forms

_WARNINGS = "Tänk på"
_INSTRUCTIONS = "Så fyller du i"
_ONE = "Sätt ett kryss."
_SEVERAL = "Sätt ett eller flera kryss."
_WIDTH = 170
"""Between the margins; as all measures here in millimetres."""
_LABEL, _HELP, _ROW_OF_LINES = 5.0, 3.5, 6.1
_ONE_ROW = _LABEL + _ROW_OF_LINES
_HEIGHT = {"line": _ONE_ROW, "date": _ONE_ROW, "signature": 16.0, "table": 9.1}
"""The least height of a box or a row of a table; one for several rows is as high as they are."""
_SHORT, _HALF = ("line", "date", "signature"), 60
"""Fields that may stand two on a row, and how many signs their label and help may have then."""
_TICK = 6
"""From the left of a box to tick to its words."""
_ON_A_ROW = ((17, 4), (25, 3), (40, 2))
"""Signs of the longest option, and how many options stand on a row."""


def write_forms(handbook: Handbook, site: Path, imprint: Imprint, day: date) -> None:
    """Write each form as an office file in `site`."""
    for form in forms(handbook.content):
        target = site / form.docx.strip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(office_file(form, handbook.renderer.bare, imprint, day))


def office_file(form: Form, bare: Callable[[str], str], imprint: Imprint, day: date) -> bytes:
    """The form as an office file; `bare` takes the markup out of a text."""
    document = new_document(form.title, imprint.name, day)
    _Writer(document, bare).write(form)
    write_foot(document, imprint.foot(form.url, form.trust))
    return bytes_of(document, day)


class _Writer:
    """Writes one form into a document.

    Fields stand in boxes below each other, as on the forms of Swedish agencies: the label small at
    the top of the box. They are rows of a table, since only a row can be given room to write in;
    two short ones share a row.
    """

    def __init__(self, document: Document, bare: Callable[[str], str]) -> None:
        self._document = document
        self._bare = bare
        self._controls = Controls()
        self._boxes: Table | None = None
        """The table that the next box goes into, if it is not to be a new one."""

    def write(self, form: Form) -> None:
        """The whole form."""
        add = self._document.add_paragraph
        add(form.title, "Title")
        add(self._bare(form.document.used_for), "Ingress")
        if form.document.warnings:
            add(_WARNINGS, "Varningsrubrik")
            for text in form.document.warnings:
                add(self._bare(text), "Varning")
        if form.document.instructions:
            add(_INSTRUCTIONS, "Heading 1")
            for text in form.document.instructions:
                add(self._bare(text), "List Bullet")
        for section in form.blank:
            self._section(section)
        add("", "Slut")

    def _section(self, section: FormSection) -> None:
        self._boxes = None
        if section.title:
            self._document.add_paragraph(section.title, "Heading 1")
        for views in _rows(section.fields):
            if views[0].field.type == "table":
                self._table(views[0])
            else:
                self._boxes = self._boxes or self._new_table(2)
                row = _new_row(self._boxes)
                left, right = row.cells
                cells = (left, right) if len(views) == 2 else (left.merge(right),)
                for cell, view in zip(cells, views, strict=True):
                    self._box(cell, view)
                if height := max(map(_height, views)):
                    _at_least(row, height)

    def _box(self, cell: _Cell, view: FieldView) -> None:
        field, label = view.field, cell.paragraphs[0]
        if field.type == "check":
            label.style = "Ruta"
            self._controls.box(label, _naming(field))
            label.add_run(f"\t{field.label}")
            if help_text := self._help(cell, field.help):
                help_text.paragraph_format.left_indent = Mm(_TICK)
            return
        label.style = "Ledtext"
        label.add_run(field.label)
        if field.type in ("choice", "choices"):
            self._options(cell, field)
            return
        self._help(cell, field.help)
        answer = cell.add_paragraph(style="Svar")
        if field.type == "date":
            self._controls.date(answer, _naming(field))
        else:
            self._controls.text(answer, _naming(field), blank=field.type == "signature")

    def _help(self, place: _Cell | Document, *texts: str | None) -> Paragraph | None:
        text = " ".join(text for text in texts if text)
        return place.add_paragraph(self._bare(text), "Hjälptext") if text else None

    def _options(self, cell: _Cell, field: FormField) -> None:
        """A box for each option, also where one is to be chosen: on paper all must be seen."""
        self._help(cell, field.help, _ONE if field.type == "choice" else _SEVERAL)
        each = _side_by_side(field.options)
        for first in range(0, len(field.options), each):
            row = cell.add_paragraph(style="Ruta")
            for place, option in enumerate(field.options[first : first + each]):
                if place:
                    left = _WIDTH * place / each
                    row.paragraph_format.tab_stops.add_tab_stop(Mm(left))
                    row.paragraph_format.tab_stops.add_tab_stop(Mm(left + _TICK))
                    row.add_run("\t")
                name = f"{option} ({field.label})"
                self._controls.box(row, _naming(field, name, first + place + 1))
                row.add_run(f"\t{option}")

    def _table(self, view: FieldView) -> None:
        field = view.field
        self._boxes = None
        self._document.add_paragraph(field.label, "Tabellrubrik")
        if help_text := self._help(self._document, field.help):
            help_text.paragraph_format.keep_with_next = True
        table = self._new_table(len(field.columns))
        head = _new_row(table)
        head._tr.get_or_add_trPr().append(element("w:tblHeader"))
        for cell, column in zip(head.cells, field.columns, strict=True):
            cell.paragraphs[0].add_run(column)
            cell.paragraphs[0].style = "Kolumnrubrik"
            cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", fill="EDEDED"))
        for number in range(1, view.rows + 1):
            row = _new_row(table)
            _at_least(row, _HEIGHT["table"])
            for place, cell in enumerate(row.cells):
                answer = cell.paragraphs[0]
                answer.style = "Svar"
                name = f"{field.columns[place]}, rad {number}"
                self._controls.text(answer, _naming(field, name, number, place + 1), blank=True)

    def _new_table(self, columns: int) -> Table:
        """A table as wide as the page, and not stuck to one just before it."""
        if self._last_is_table():
            self._document.add_paragraph("", "Mellanrum")
        table: Table = self._document.add_table(0, columns, "Blankett")
        table.autofit = False
        for column in table.columns:
            column.width = Mm(_WIDTH / columns)
        return table

    def _last_is_table(self) -> bool:
        *_, last = self._document.iter_inner_content()
        return isinstance(last, Table)


def _rows(views: tuple[FieldView, ...]) -> Iterator[tuple[FieldView, ...]]:
    """The fields, two together where both are short."""
    at = 0
    while at < len(views):
        pair = views[at : at + 2]
        together = len(pair) == 2 and all(map(_short, pair)) and _alike(*pair)
        yield pair if together else pair[:1]
        at += 2 if together else 1


def _short(view: FieldView) -> bool:
    field = view.field
    return field.type in _SHORT and len(field.label) <= _HALF and len(field.help or "") <= _HALF


def _alike(left: FieldView, right: FieldView) -> bool:
    """Whether they need the same room: a name signed by hand needs more than a line."""
    return {left.field.type, right.field.type} != {"line", "signature"}


def _height(view: FieldView) -> float:
    """The least height of a field's box; 0 for boxes to tick, which are as high as they are."""
    field = view.field
    if field.type in ("check", "choice", "choices"):
        return 0
    height = _HEIGHT.get(field.type, _LABEL + view.rows * _ROW_OF_LINES)
    return height + (_HELP if field.help and height == _ONE_ROW else 0)


def _naming(field: FormField, name: str = "", *places: int) -> Naming:
    """What the control of a field is called, or that of an option or cell at its place in it."""
    return Naming(name or field.label, "-".join((field.id, *map(str, places))))


def _side_by_side(options: tuple[str, ...]) -> int:
    """How many options stand on a row: as many as the longest leaves room for."""
    longest = max(map(len, options))
    return next((number for signs, number in _ON_A_ROW if longest <= signs), 1)


def _new_row(table: Table) -> _Row:
    """A row that is never broken between pages."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    return row


def _at_least(row: _Row, height: float) -> None:
    row.height, row.height_rule = Mm(height), WD_ROW_HEIGHT_RULE.AT_LEAST
