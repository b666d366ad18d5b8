"""An empty office file in our look, and its bytes: the same for the same content and day."""

import io
from datetime import date, datetime
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from macros.paper.controls import element
from macros.paper.packed import repacked

STYLES = Path(__file__).parent / "word-styles.xml"
_EFFECTS = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
_LEFT_OUT = (RT.THUMBNAIL, RT.EXTENDED_PROPERTIES, RT.CUSTOM_XML, _EFFECTS)
"""What python-docx's own template has beside the text: a picture of it, its maker, and styles."""


def new_document(title: str, author: str, day: date) -> Document:
    """An A4 page with nothing on it, in Swedish, that says what it is and whose."""
    document = docx.Document()
    for holder in (document.part.package, document.part):
        for number, relation in tuple(holder.rels.items()):
            if relation.reltype in _LEFT_OUT:
                holder.rels.pop(number)
    document.styles.element[:] = parse_xml(STYLES.read_bytes())[:]
    document.settings.element[:] = _settings()
    _keep_bullets(document.part.numbering_part.element)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    section.footer_distance = Mm(9)
    about = document.core_properties
    about.title, about.author, about.last_modified_by = title, author, author
    about.created = about.modified = datetime(day.year, day.month, day.day)
    about.language, about.comments, about.revision = "sv-SE", "", 1
    return document


def _keep_bullets(numbering: Any) -> None:
    """Take away the numberings whose styles are not ours; that of `List Bullet` is number 1."""
    bullets = numbering.num_having_numId(1)
    shape = str(bullets.abstractNumId.val)
    numbering[:] = [
        *(one for one in numbering if one.get(qn("w:abstractNumId")) == shape),
        bullets,
    ]


def _settings() -> list[Any]:
    """Those of Word 2013 and later, else it says 'kompatibilitetsläge'."""
    where = "http://schemas.microsoft.com/office/word"
    mode = element("w:compatSetting", name="compatibilityMode", uri=where, val="15")
    return [
        element("w:zoom", percent="100"),
        element("w:defaultTabStop", val="720"),
        element("w:characterSpacingControl", val="doNotCompress"),
        element("w:compat", mode),
        element("w:themeFontLang", val="sv-SE"),
        element("w:decimalSymbol", val=","),
        element("w:listSeparator", val=";"),
    ]


def write_foot(document: Document, foot: str) -> None:
    """Let each page end with the foot, and `Sida X av Y` to the right of its first row."""
    paragraph = document.sections[0].footer.paragraphs[0]
    first, _, rest = foot.partition("\n")
    paragraph.add_run(f"{first}\tSida ")
    _field(paragraph, "PAGE")
    paragraph.add_run(" av ")
    _field(paragraph, "NUMPAGES")
    if rest:
        paragraph.add_run(f"\n{rest}")


def _field(paragraph: Paragraph, name: str) -> None:
    """A field that the office program fills in."""
    field = element("w:fldSimple", instr=f" {name} ")
    paragraph._p.append(field)
    run = paragraph.add_run("1")
    field.append(run._r)


def bytes_of(document: Document, day: date) -> bytes:
    """The file; the same for the same content and day."""
    saved = io.BytesIO()
    document.save(saved)
    return repacked(saved.getvalue(), day)
