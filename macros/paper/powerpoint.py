"""A seminar's slides as a PowerPoint file: for participants, and for the leader with notes."""

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from datetime import date
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Pt

from macros.paper.deckfile import BODY, FIRST, bytes_of, new_deck, speak_swedish
from macros.paper.sheets import Imprint
from macros.render import Renderer
from macros.views.slides import Deck, Foot, ShownEntry, SlideView

_SMALL = 22
"""The letters of a slide that lists sources, in points."""
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def deck_file(deck: Deck, renderer: Renderer, imprint: Imprint, day: date) -> bytes:
    """The deck as a PowerPoint file."""
    made = new_deck(deck.seminar.title, imprint.name, day)
    writer = _Writer(made, renderer, imprint)
    for view in deck.slides:
        writer.write(view)
    return bytes_of(made, day)


class _Writer:
    """Writes slides into one file."""

    def __init__(self, deck: Presentation, renderer: Renderer, imprint: Imprint) -> None:
        self._deck = deck
        self._bare: Callable[[str], str] = renderer.bare
        self._word = renderer.word
        self._imprint = imprint

    def write(self, view: SlideView) -> None:
        """One slide with its foot, and its notes where it has any."""
        first = view.kind == "first"
        slide = self._deck.slides.add_slide(self._deck.slide_layouts[FIRST if first else BODY])
        title, body = slide.placeholders
        title.text_frame.text = view.title
        _name(title, "Rubrik")
        _name(body, "Text")
        text = _Text(body.text_frame)
        if first:
            text.plain(self._bare(view.points[0]))
        for point in view.points if not first else ():
            text.bullet(self._bare(point))
        for item in view.shown:
            self._entry(text, item)
        if view.asked:
            text.plain(self._bare(view.asked.question.text))
            for answer in view.asked.answers:
                text.plain(self._bare(answer.choice.text), f"{answer.letter}.")
        for link in view.sources:
            text.bullet(link.name, _SMALL)
        if view.sources:
            _in_columns(body.text_frame, 2)
        _add_foot(slide, f"{self._imprint.name} · {self._foot(view.foot)}")
        notes = list(self._notes(view))
        if notes:
            _add_notes(slide, notes)
        speak_swedish(slide._element)

    def _notes(self, view: SlideView) -> Iterator[str]:
        """As beside a slide in the leader's window."""
        if view.during:
            item, form = view.during.item, self._word("form", view.during.item.form)
            span = f"minut {view.during.start}–{view.during.end}"
            yield f"{item.title} ({item.minutes} min, {form}, {span})"
        yield from map(self._bare, view.notes)
        if view.during and view.opens:
            yield f"Under hela punkten: {self._bare(view.during.notes)}"

    def _entry(self, text: "_Text", item: ShownEntry) -> None:
        text.heading(item.link.name)
        for words in item.said:
            said = self._bare(words.text)
            if words.key == "section":
                text.bullet(said)
            else:
                text.plain(said, self._word("slide_label", words.key))

    def _foot(self, foot: Foot) -> str:
        """As at the foot of a slide in the browser."""
        names = "; ".join(link.name for link in foot.first) + (" m.fl." if foot.more else "")
        status = self._word("status", foot.status).capitalize()
        told = [f"{status}."] if foot.status != "confirmed" else []
        told += [f"Källor: {names}"] if names else []
        return " ".join([*told, f"(kontrollerad {foot.checked})"])


class _Text:
    """Writes paragraphs into a placeholder, the first into the one that it has already."""

    def __init__(self, frame: Any) -> None:
        self._frame = frame
        self._begun = False

    def bullet(self, said: str, size: float | None = None) -> None:
        """A point of a list; the layout gives it its bullet."""
        self._add(said, size=size)

    def heading(self, said: str) -> None:
        """The name of an entry, close to what follows."""
        paragraph = self._add(said, bold=True)
        self._without_bullet(paragraph)
        paragraph.space_before = Pt(14)

    def plain(self, said: str, label: str = "") -> None:
        """Running text, after a label in bold if it has one."""
        paragraph = self._add(label, bold=True) if label else self._add(said)
        if label:
            paragraph.add_run().text = f" {said}"
        self._without_bullet(paragraph)
        paragraph.space_before = Pt(3)

    def _add(self, said: str, *, bold: bool = False, size: float | None = None) -> Any:
        paragraph = self._frame.add_paragraph() if self._begun else self._frame.paragraphs[0]
        self._begun = True
        run = paragraph.add_run()
        run.text = said
        if bold:
            run.font.bold = True
        if size:
            run.font.size = Pt(size)
        return paragraph

    def _without_bullet(self, paragraph: Any) -> None:
        about = paragraph._p.get_or_add_pPr()
        about.set("marL", "0")
        about.set("indent", "0")
        about.append(parse_xml(f'<a:buNone xmlns:a="{_A}"/>'))


def _name(shape: Any, name: str) -> None:
    shape._element.nvSpPr.cNvPr.set("name", name)


def _in_columns(frame: Any, number: int) -> None:
    frame._txBody.bodyPr.set("numCol", str(number))
    frame._txBody.bodyPr.set("spcCol", "360000")


def _add_foot(slide: Slide, told: str) -> None:
    """The layout's foot and number: python-pptx does not take them along to a slide."""
    layout: Any = slide.slide_layout
    for holder in layout.placeholders:
        kind = holder._element.nvSpPr.nvPr.find(qn("p:ph")).get("type")
        if kind not in ("ftr", "sldNum"):
            continue
        copied = deepcopy(holder._element)
        copied.nvSpPr.cNvPr.set("id", str(100 + len(slide.shapes)))
        if kind == "ftr":
            copied.txBody.find(f".//{qn('a:t')}").text = told
        slide.shapes._spTree.append(copied)


def _add_notes(slide: Slide, notes: Iterable[str]) -> None:
    page = slide.notes_slide
    frame = page.notes_text_frame
    assert frame is not None
    frame.text = "\n".join(notes)
    speak_swedish(page._element)
