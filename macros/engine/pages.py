"""The pages that are made from entries: one page each, front matter and one macro call."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from macros.exports.questions import question_scripts
from macros.handbook import Handbook
from macros.model.base import Kept
from macros.model.kinds import KIND, KINDS, Kind
from macros.model.level import Level
from macros.model.phase import Phase
from macros.prose import ENTRIES
from macros.views.cards import decks
from macros.views.checklists import drawn_lists
from macros.views.circle import sheets
from macros.views.forms import forms
from macros.views.links import name_of, namesakes, summary_of
from macros.views.seminars import SeminarPage, seminars

_MACRO = {kind: macro for macro, kind in ENTRIES.items()}
_IN_BOOK = ("role", "agency", "meeting", "benefit", "document", "checklist")
"""The kinds whose pages stand in the book although they do not stand in the navigation."""


def generated_files(config: MkDocsConfig, handbook: Handbook) -> Iterator[File]:
    """A file for each entry that has its own page, and the scripts that pages ask for.

    Phases and levels stand in the navigation.
    """
    for kind in KINDS:
        if kind.anchored:
            continue
        in_nav = kind.model in (Phase, Level)
        inclusion = InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
        for entry in handbook.content.of(kind.word):
            path = f"{kind.folder}/{entry.id}/index.md"
            content = _page_text(handbook, kind, entry)
            yield File.generated(config, path, content=content, inclusion=inclusion)
    for made in _made(handbook):
        yield _file(config, made)
    for path, script in question_scripts(handbook.content, handbook.renderer):
        yield File.generated(config, path, content=script)


@dataclass(frozen=True, slots=True)
class _Made:
    """A page that is no entry's own, outside the navigation: one macro call."""

    url: str
    title: str
    description: str
    call: str
    checked: date | None = None
    in_book: bool = False
    searched: bool = True
    """Whether the search finds it; what a page before it leads to need not be found."""
    leaders: bool = False
    """Whether it is for those who lead only: out of the search, and not to be indexed."""


def _made(handbook: Handbook) -> Iterator[_Made]:
    content, bare = handbook.content, handbook.renderer.bare
    for shared in handbook.shared:
        description = f"Ordet {shared.word} används om {len(shared.rows)} olika saker."
        yield _Made(shared.url, shared.word, description, f'delat_ord("{shared.slug}")')
    for pair in handbook.pairs:
        description = f"{pair.name}: vad som går mellan dem och vad som får delas."
        yield _Made(pair.url, pair.name, description, f'par("{pair.slug}")')
    for drawn in drawn_lists(content):
        call = f'hamtad_checklista("{drawn.slug}")'
        yield _Made(drawn.url, drawn.title, bare(drawn.short), call, drawn.trust.checked)
    for form in forms(content):
        used_for = bare(form.document.used_for)
        checked = form.trust.checked
        call = f'blankett("{form.document.id}")'
        yield _Made(form.url, f"Blankett: {form.title}", used_for, call, checked, True)
        title = f"Ifyllt exempel: {form.title}"
        call = f'ifylld_blankett("{form.document.id}")'
        yield _Made(form.example_url, title, f"Påhittat exempel. {used_for}", call, checked)
    for page in seminars(content, handbook.back):
        yield from _of_seminar(page)
    for case in content.cases:
        title = f"{case.title}: för ledaren"
        url, call = KIND["case"].url(case.id), f'falledare("{case.id}")'
        yield _Made(f"{url}ledare/", title, "Lösningar.", call, case.checked, leaders=True)
    for deck in decks(content):
        title = f"Ordkort: {handbook.renderer.area_label(deck.area).lower()}"
        yield _Made(deck.url, title, "Ord att öva på.", f'ordkort("{deck.area}")')
    for sheet in sheets(content):
        description = f"{sheet.role.name}: vad du gör i var och en av SIP-mötets delar."
        call = f'motescirkel("{sheet.role.id}")'
        yield _Made(sheet.url, sheet.title, description, call, sheet.trust.checked)


def _of_seminar(page: SeminarPage) -> Iterator[_Made]:
    """The pages of a seminar beside its own: what is filled in, the repetitions, the leader's."""
    seminar = page.seminar
    for url, what, about, call in (
        (page.quiz_url, "quiz", "Frågorna till seminariet.", "quiz"),
        (page.exercises_url, "övningar", "Övningarna och deras resultatblad.", "ovningar"),
        (page.evaluation_url, "utvärdering", "Fylls i på papper, på plats.", "utvardering"),
        (page.summary_url, "sammanställning", "Svaren i utvärderingen.", "sammanstallning"),
        (page.attendance_url, "närvaro", "Närvaro utan personuppgifter.", "narvaro"),
    ):
        title, call = f"{seminar.title}: {what}", f'seminarie{call}("{seminar.id}")'
        yield _Made(url, title, about, call, seminar.checked, searched=False)
    for again in page.repetitions:
        title = f"{seminar.title}: repetition efter {again.months} mån."
        call = f'repetition("{seminar.id}", {again.months})'
        about = "Fem frågor att komma tillbaka till."
        yield _Made(again.url, title, about, call, seminar.checked, searched=False)
    title, call = f"{seminar.title}: för ledaren", f'seminarieledare("{seminar.id}")'
    about = "Körschema, råd och svar."
    yield _Made(page.leader_url, title, about, call, seminar.checked, leaders=True)


def _file(config: MkDocsConfig, made: _Made) -> File:
    front: dict[str, Any] = {"title": made.title, "description": made.description}
    front["in_book"] = made.in_book
    if made.leaders or not made.searched:
        front["search"] = {"exclude": True}
    if made.leaders:
        # A leader knows the words, and the page is long.
        front |= {"leaders": True, "terms": False}
    if made.checked is not None:
        front["checked"] = made.checked.isoformat()
    path = f"{made.url.strip('/')}/index.md"
    content = f"{_front_matter(front)}{{{{ {made.call} }}}}\n"
    return File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV)


def _page_text(handbook: Handbook, kind: Kind, entry: Kept) -> str:
    front = {
        "title": name_of(entry),
        "description": handbook.renderer.bare(summary_of(entry)),
        "kind": kind.word,
        "entry": entry.id,
        "checked": entry.checked.isoformat(),
        "in_book": kind.word in _IN_BOOK,
        "see_also": [
            {
                "label": handbook.renderer.kind_label(link.kind),
                "name": link.name,
                "url": f"{link.url.strip('/')}/index.html",
            }
            for link in namesakes(handbook.content, kind.word, entry.id)
        ],
    }
    return _front_matter(front) + f'{{{{ {_MACRO[kind.word]}("{entry.id}") }}}}\n'


def _front_matter(values: dict[str, Any]) -> str:
    # JSON is YAML too, with nothing in them left to misread.
    rows = [f"{key}: {json.dumps(text, ensure_ascii=False)}\n" for key, text in values.items()]
    return f"---\n{''.join(rows)}---\n"


def place_in_navigation(nav: Navigation, files: Files) -> None:
    """Give each page outside the navigation its section, for the path shown above the page."""
    sections: dict[str, Section] = {}
    for section in _sections(nav.items):
        if folder := _folder(section):
            sections.setdefault(folder, section)
    for file in files.documentation_pages():
        page = file.page
        if page is not None and page.parent is None and page not in nav.pages:
            page.parent = _section_of(file.src_uri, sections)


def _sections(items: Iterable[Any]) -> Iterator[Section]:
    """The sections of the navigation, each before those within it."""
    for item in items:
        if isinstance(item, Section):
            yield item
            yield from _sections(item.children)


def _folder(section: Section) -> str:
    """The folder of the section's first page; '' where it begins with another section."""
    first = section.children[0] if section.children else None
    return first.file.src_uri.rpartition("/")[0] if isinstance(first, Page) else ""


def _section_of(uri: str, sections: dict[str, Section]) -> Section | None:
    """The section of the nearest folder above a page."""
    folder = uri.rpartition("/")[0]
    while folder and folder not in sections:
        folder = folder.rpartition("/")[0]
    return sections.get(folder)
