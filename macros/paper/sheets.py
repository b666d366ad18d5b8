"""Which PDFs there are and what stands on each: the macros of the pages, made for paper."""

import html
from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.handbook import Handbook
from macros.paper.bodies import Bodies
from macros.views.cases import cases
from macros.views.checklists import drawn_lists, written_lists
from macros.views.circle import sheets as circle_sheets
from macros.views.forms import forms
from macros.views.introductions import introductions
from macros.views.quizzes import quizzes
from macros.views.seminars import SeminarPage, seminars
from macros.views.trust import Cited, Trust


@dataclass(frozen=True, slots=True)
class Imprint:
    """What every sheet says of the handbook that it is from."""

    name: str
    version: str
    site_url: str
    """Where the handbook is published; '' when that is not set."""

    def foot(self, url: str, trust: Trust) -> str:
        """What stands at the foot of a sheet: handbook and address; then source and date."""
        address = self.site_url.rstrip("/") + url if self.site_url else url
        cited = "; ".join(dict.fromkeys(map(_cited, trust.cited)))
        about = f"Källor: {cited} (kontrollerad {trust.checked})"
        return f"{self.name} {self.version} · {address}\n{about}"


def _cited(item: Cited) -> str:
    """A source and where in it; a provision is called by its place already."""
    if item.at is None or item.at in item.link.name:
        return item.link.name
    return f"{item.link.name}, {item.at}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One PDF: where it goes in the site, what it is called, and its content as HTML."""

    path: str
    title: str
    body: str
    foot: str
    """Address, version, source and date: what stands at the foot of each page."""
    shape: str
    """How it is laid out: list, form, example, circle, handout, quiz, case or book."""
    paper: str = "A4"
    fillable: bool = False


def sheets(handbook: Handbook, imprint: Imprint) -> Iterator[Sheet]:
    """Every sheet but the book, which is made of the finished pages."""
    make = _Maker(handbook, imprint)
    for written in written_lists(handbook.content):
        yield make.list(written.pdf, written.url, written.title, "checklista", written.trust)
    for drawn in drawn_lists(handbook.content):
        yield make.list(drawn.pdf, drawn.url, drawn.title, "hamtad_checklista", drawn.trust)
    for form in forms(handbook.content):
        entry = form.document.id
        title = f"Blankett: {form.title}"
        yield make.sheet(form.pdf, form.url, title, ("blankett", entry), form.trust, "form")
        title = f"Ifyllt exempel: {form.title}"
        call = ("ifylld_blankett", entry)
        yield make.sheet(form.example_pdf, form.example_url, title, call, form.trust, "example")
    for sheet in circle_sheets(handbook.content):
        for size, pdf in sheet.pdfs:
            call = ("motescirkel", sheet.role.id)
            made = make.sheet(pdf, sheet.url, sheet.title, call, sheet.trust, "circle")
            yield replace(made, paper=f"{size.upper()} landscape")
    for plan in introductions(handbook.content, handbook.back):
        call = ("introduktion", plan.link.id)
        yield make.sheet(plan.pdf, plan.link.url, plan.path.title, call, plan.trust, "list")
    for page in seminars(handbook.content, handbook.back):
        yield from _of_seminar(make, page)
    for quiz in quizzes(handbook.content, handbook.back):
        title, call = f"Quiz: {quiz.quiz.title}", ("quiz", quiz.quiz.id)
        yield make.sheet(quiz.pdf, quiz.link.url, title, call, quiz.trust, "quiz")
    for case in cases(handbook.content, handbook.back):
        title, call = f"Fall: {case.case.title}", ("fall", case.case.id)
        yield make.sheet(case.pdf, case.link.url, title, call, case.trust, "case")


def _of_seminar(make: "_Maker", page: SeminarPage) -> Iterator[Sheet]:
    """What a leader of the seminar prints for those who take part."""
    for pdf, url, what, macro, shape in (
        (page.pdf, page.link.url, "att ta med", "blad", "handout"),
        (page.exercises_pdf, page.exercises_url, "övningar", "ovningar", "form"),
        (page.evaluation_pdf, page.evaluation_url, "utvärdering", "utvardering", "form"),
        (page.summary_pdf, page.summary_url, "sammanställning", "sammanstallning", "form"),
        (page.attendance_pdf, page.attendance_url, "närvaro", "narvaro", "form"),
    ):
        title, call = f"{page.seminar.title}: {what}", (f"seminarie{macro}", page.link.id)
        yield make.sheet(pdf, url, title, call, page.trust, shape)


class _Maker:
    """Makes sheets of one handbook."""

    def __init__(self, handbook: Handbook, imprint: Imprint) -> None:
        self._imprint = imprint
        self._bodies = Bodies(handbook, imprint.site_url)

    def list(self, pdf: str, url: str, title: str, macro: str, trust: Trust) -> Sheet:
        """The sheet of a checklist."""
        slug = url.strip("/").rpartition("/")[2]
        title = f"Checklista: {title}"
        return self.sheet(pdf, url, title, (macro, slug), trust, "list")

    def sheet(
        self, pdf: str, url: str, title: str, call: tuple[str, str], trust: Trust, shape: str
    ) -> Sheet:
        """The sheet that a macro makes of an entry."""
        return Sheet(
            path=pdf.strip("/"),
            title=title,
            body=self._bodies.body(url, *call),
            foot=self._imprint.foot(url, trust),
            shape=shape,
            fillable=shape in ("list", "form"),
        )


def document_of(sheet: Sheet, styles: str, imprint: Imprint) -> str:
    """The whole HTML document of a sheet, nothing left to fetch."""
    foot = "\\A ".join(_css_text(row) for row in sheet.foot.split("\n"))
    page = f'@page{{size:{sheet.paper};@bottom-left{{content:"{foot}"}}}}'
    title = html.escape(sheet.title)
    return (
        f'<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="author" content="{html.escape(imprint.name)}">'
        f"<style>{styles}{page}</style></head>"
        f'<body class="sheet sheet--{sheet.shape} paper--{sheet.paper.split()[0]}">'
        f"<main>{sheet.body}</main></body></html>"
    )


def _css_text(text: str) -> str:
    """The text as it may stand within quotation marks in a stylesheet."""
    return text.replace("\\", "\\\\").replace('"', '\\"')
