"""An empty PowerPoint file in our look: wide slides, house colours, Arial, Swedish.

python-pptx's own template is for narrow screens, in English; what a deck does not use of it is left
out, and the rest is set here, in the master and its layouts, so that slides only hold their text.
"""

import io
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import pptx
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.util import Mm

from macros.paper.packed import repacked

FIRST, BODY = 0, 1
"""The layouts: the first slide's, and the others'."""
DEEP, INK, SOFT, LINK = "123F56", "1B1F23", "454C54", "114F73"
LANGUAGE = "sv-SE"
WIDTH, HEIGHT = 338.7, 190.5
"""Of a slide; as all measures here in millimetres: left, top, width, height."""
_SIDE = 18
_WIDE = WIDTH - 2 * _SIDE
_TITLE = (_SIDE, 10, _WIDE, 24)
_TEXT = (_SIDE, 40, _WIDE, 132)
_FOOT = (_SIDE, 176, _WIDE - 40, 9)
_NUMBER = (WIDTH - _SIDE - 38, 176, 38, 9)
_FIRST_TITLE = (_SIDE + 8, 45, _WIDE - 16, 45)
_FIRST_TEXT = (_SIDE + 8, 94, _WIDE - 16, 50)
_RULE = (_SIDE, 35, _WIDE, 1)
_BAR = (0, 0, 9, HEIGHT)
_PROMPTS = {"title": "Rubrik", "ctrTitle": "Rubrik", "ftr": "", "sldNum": "‹#›"}
_LEVELS = ("Second", "Third", "Fourth", "Fifth")
_SWEDISH = {
    **{"Slide Image": "Bild", "Notes": "Anteckningar", "Slide Number": "Bildens nummer"},
    **{"Header": "Sidhuvud", "Footer": "Sidfot", "Date": "Datum"},
}
_PROMPTED = ("Click to edit Master text styles", *(f"{at} level" for at in _LEVELS))
_COLOURS = {"dk1": INK, "dk2": DEEP, "accent1": DEEP, "hlink": LINK, "folHlink": LINK}
_LEFT_OUT = (RT.THUMBNAIL, RT.EXTENDED_PROPERTIES, RT.PRINTER_SETTINGS)
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"


def new_deck(title: str, author: str, day: date) -> Presentation:
    """A file with no slides, that says what it is and whose."""
    deck = pptx.Presentation()
    for holder in (deck.part.package._rels, deck.part.rels):
        for name, relation in tuple(holder.items()):
            if relation.reltype in _LEFT_OUT:
                holder.pop(name)
    deck.slide_width, deck.slide_height = Mm(WIDTH), Mm(HEIGHT)
    deck.part._element.find(qn("p:sldSz")).attrib.pop("type", None)
    for layout in tuple(deck.slide_layouts)[BODY + 1 :]:
        deck.slide_layouts.remove(layout)
    _set_master(deck)
    about = deck.core_properties
    about.title, about.author, about.last_modified_by = title, author, author
    about.created = about.modified = datetime(day.year, day.month, day.day)
    about.language, about.comments, about.revision = LANGUAGE, "", 1
    return deck


def bytes_of(deck: Presentation, day: date) -> bytes:
    """The file; the same for the same content and day."""
    for part in deck.part.package.iter_parts():
        if (root := getattr(part, "_element", None)) is not None:
            _in_swedish(root)
    saved = io.BytesIO()
    deck.save(saved)
    return repacked(saved.getvalue(), day)


def speak_swedish(part: Any) -> None:
    """Let all that is written in the part be spoken and spelled as Swedish."""
    for run in part.iter(qn("a:r"), qn("a:fld")):
        run.get_or_add_rPr().set("lang", LANGUAGE)


def _set_master(deck: Presentation) -> None:
    master = deck.slide_master
    theme = master.part.part_related_by(RT.THEME)
    theme._blob = _our_theme(theme.blob)
    _set_styles(master._element.find(qn("p:txStyles")))
    _tidy(master, "Bilder")
    for layout, name in zip(deck.slide_layouts, ("Första bilden", "Rubrik och text"), strict=True):
        _tidy(layout, name)
    first, body = deck.slide_layouts
    _draw(first, 101, "Färgat fält", _BAR)
    _draw(body, 101, "Linje under rubriken", _RULE)
    places: dict[str, tuple[float, ...]] = {
        "title": _TITLE,
        "body": _TEXT,
        "ftr": _FOOT,
        "sldNum": _NUMBER,
    }
    _place(master, places)
    _place(first, {"ctrTitle": _FIRST_TITLE, "subTitle": _FIRST_TEXT})
    for box, size in (("ctrTitle", 4400), ("subTitle", 2600)):
        _style_of(_holder(first, box), size)


def _in_swedish(root: Any) -> None:
    """What python-pptx writes of its own accord, on pages of notes above all."""
    for part in root.iter():
        if part.get("lang"):
            part.set("lang", LANGUAGE)
    for font in root.iter(qn("a:latin")):
        if not font.get("typeface", "").startswith("+"):
            font.set("typeface", "Arial")
    for text in root.iter(qn("a:t")):
        if text.text in _PROMPTED:
            text.text = "Anteckningar"
    for about in root.iter(qn("p:cNvPr")):
        english, _, number = about.get("name", "").rpartition(" Placeholder ")
        if english in _SWEDISH:
            about.set("name", f"{_SWEDISH[english]} {number}")


def _our_theme(blob: bytes) -> bytes:
    text = blob.decode("utf-8")
    text = re.sub(r'(<a:latin typeface=")[^"]+', r"\1Arial", text)
    for name, colour in _COLOURS.items():
        new = rf'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>'
        text = re.sub(rf"<a:{name}>.*?</a:{name}>", new, text, flags=re.S)
    return text.encode("utf-8")


def _set_styles(styles: Any) -> None:
    """Titles to the left in the house's colour; text that is read from the back row."""
    title = styles.find(qn("p:titleStyle")).find(qn("a:lvl1pPr"))
    title.set("algn", "l")
    look = title.find(qn("a:defRPr"))
    look.set("sz", "3200")
    look.set("b", "1")
    look.find(f".//{qn('a:schemeClr')}").set("val", "tx2")
    text = styles.find(qn("p:bodyStyle")).find(qn("a:lvl1pPr"))
    text.find(qn("a:defRPr")).set("sz", "2800")
    text.find(qn("a:spcBef"))[:] = [parse_xml(f'<a:spcPts xmlns:a="{_A}" val="900"/>')]


def _tidy(part: Any, name: str) -> None:
    """Swedish prompts and names, no date, which is that of the day it is shown."""
    part._element.find(qn("p:cSld")).set("name", name)
    for shape in tuple(part.placeholders):
        kind = _kind(shape)
        if kind == "dt":
            shape._element.getparent().remove(shape._element)
            continue
        body = shape._element.txBody
        body[:] = [*body[:2], _paragraph(kind)]
        shape._element.nvSpPr.cNvPr.set("name", _PROMPTS.get(kind) or _NAMES.get(kind, "Text"))
        if kind in ("ftr", "sldNum"):
            align = "l" if kind == "ftr" else "r"
            style = parse_xml(
                f'<a:lvl1pPr xmlns:a="{_A}" algn="{align}"><a:defRPr sz="1200"><a:solidFill>'
                f'<a:srgbClr val="{SOFT}"/></a:solidFill><a:latin typeface="+mn-lt"/>'
                "</a:defRPr></a:lvl1pPr>"
            )
            body.find(qn("a:lstStyle"))[:] = [style]


_NAMES = {"ftr": "Källor och datum", "sldNum": "Bildens nummer"}


def _paragraph(kind: str) -> Any:
    """What stands in a placeholder of the master: a prompt, or the number of the slide."""
    about = f'<a:rPr lang="{LANGUAGE}"/>'
    if kind == "sldNum":
        uid = "{C1FF6DA9-008F-8B48-92A6-B652298478BF}"
        inner = f'<a:fld id="{uid}" type="slidenum">{about}<a:t>‹#›</a:t></a:fld>'
    else:
        inner = f"<a:r>{about}<a:t>{_PROMPTS.get(kind, 'Text')}</a:t></a:r>"
    return parse_xml(f'<a:p xmlns:a="{_A}">{inner}</a:p>')


def _kind(shape: Any) -> str:
    """`title`, `body`, `ftr` …; one that does not say is `obj`."""
    return str(shape._element.nvSpPr.nvPr.find(qn("p:ph")).get("type", "obj"))


def _holder(part: Any, kind: str) -> Any:
    return next(shape for shape in part.placeholders if _kind(shape) == kind)


def _place(part: Any, places: Mapping[str, tuple[float, ...]]) -> None:
    for shape in part.placeholders:
        if measures := places.get(_kind(shape)):
            shape.left, shape.top, shape.width, shape.height = map(Mm, measures)
            anchor = {"title": "b", "ctrTitle": "b"}.get(_kind(shape), "t")
            around = shape._element.txBody.find(qn("a:bodyPr"))
            around.set("anchor", anchor)
            for side in ("lIns", "rIns"):
                around.set(side, "0")
        elif part.name != "Bilder" and shape._element.spPr.xfrm is not None:
            shape._element.spPr.remove(shape._element.spPr.xfrm)


def _style_of(shape: Any, size: int) -> None:
    """The first slide's letters, to the left and with no bullets."""
    style = shape._element.txBody.find(qn("a:lstStyle"))
    style[:] = [
        parse_xml(
            f'<a:lvl1pPr xmlns:a="{_A}" marL="0" indent="0" algn="l"><a:buNone/>'
            f'<a:defRPr sz="{size}"/></a:lvl1pPr>'
        )
    ]


def _draw(layout: Any, number: int, name: str, measures: tuple[float, ...]) -> None:
    """A field in the house's colour that is only decoration, as a screen reader is told."""
    left, top, width, height = (int(Mm(one)) for one in measures)
    tree = layout.shapes._spTree
    told = (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        "</a:ext></a:extLst>"
    )
    shape = (
        f'<p:sp xmlns:p="{_P}" xmlns:a="{_A}"><p:nvSpPr><p:cNvPr id="{number}" name="{name}">'
        f'{told}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm>'
        f'<a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="tx2"/>'
        "</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )
    tree.insert_element_before(parse_xml(shape), "p:extLst")
