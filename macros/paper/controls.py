"""Content controls: the places of an office file that are filled in, ticked or given a date."""

from dataclasses import dataclass
from itertools import count
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph

_LONGEST = 64
"""More signs than so in a name or a tag, and Word may call the file damaged."""
_HERE = "Skriv här"
_DATE = "ÅÅÅÅ-MM-DD"
_BLANK = "\u2003" * 4
"""Shown where a hint would be in the way of what is written by hand."""
_UNTICKED, _TICKED, _BOX_FONT = "☐", "☒", "MS Gothic"


def element(tag: str, *children: Any, **attributes: str) -> Any:
    """An element such as `w:tag`; its attributes have its own prefix."""
    prefix = tag.partition(":")[0]
    made = OxmlElement(tag, {qn(f"{prefix}:{key}"): text for key, text in attributes.items()})
    made.extend(children)
    return made


@dataclass(frozen=True, slots=True)
class Naming:
    """What a control is called: by the one who fills in, and by a program that reads the answer."""

    name: str
    tag: str


class Controls:
    """Puts controls into the paragraphs of one document, and gives each its number."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def text(self, paragraph: Paragraph, naming: Naming, *, blank: bool = False) -> None:
        """A place for words; Enter makes a new row in it."""
        kind = element("w:text", multiLine="1")
        self._put(paragraph, naming, kind, _hint(_BLANK if blank else _HERE))

    def date(self, paragraph: Paragraph, naming: Naming) -> None:
        """A place for a date, written or picked."""
        kind = element(
            "w:date",
            element("w:dateFormat", val="yyyy-MM-dd"),
            element("w:lid", val="sv-SE"),
            element("w:storeMappedDataAs", val="dateTime"),
            element("w:calendar", val="gregorian"),
        )
        self._put(paragraph, naming, kind, _hint(_DATE))

    def box(self, paragraph: Paragraph, naming: Naming) -> None:
        """A box to tick."""
        kind = element(
            "w14:checkbox",
            element("w14:checked", val="0"),
            element("w14:checkedState", val=f"{ord(_TICKED):X}", font=_BOX_FONT),
            element("w14:uncheckedState", val=f"{ord(_UNTICKED):X}", font=_BOX_FONT),
        )
        fonts = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), _BOX_FONT)
        self._put(paragraph, naming, kind, _run(_UNTICKED, element("w:rFonts", **fonts)))

    def _put(self, paragraph: Paragraph, naming: Naming, kind: Any, shown: Any) -> None:
        hint = (
            [element("w:showingPlcHdr")] if shown.find(f".//{qn('w:rStyle')}") is not None else []
        )
        properties = element(
            "w:sdtPr",
            element("w:alias", val=_short(naming.name)),
            element("w:tag", val=naming.tag),
            element("w:id", val=str(next(self._numbers))),
            *hint,
            kind,
        )
        paragraph._p.append(element("w:sdt", properties, element("w:sdtContent", shown)))


def _hint(text: str) -> Any:
    return _run(text, element("w:rStyle", val="PlaceholderText"))


def _run(text: str, look: Any) -> Any:
    words = element("w:t")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    return element("w:r", element("w:rPr", look), words)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
