"""The parts of a reader's own print: each is a script that hands over finished HTML.

A page that is opened from a folder may not fetch files, but it may run scripts that lie beside it;
so each part is one, which the page asks for when it is chosen (docs/adr/0015).
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from macros import linking
from macros.elements import without
from macros.handbook import Handbook
from macros.paper.bodies import Bodies
from macros.paper.sheets import Imprint
from macros.swedish import sort_key
from macros.views.choosing import Choice, Option, areas, choices
from macros.views.links import link_to
from macros.views.terms import terms_in_order

FOLDER = "data/delar"
"""Where the scripts lie in the site."""
HANDS_OVER = "handbookPart"
"""The page's function that each script calls."""

_MADE = {
    "fas": ("fas", "phase", "Fas {}"),
    "roll": ("roll", "role", "Roll: {}"),
    "checklista": ("checklista", "checklist", "Checklista: {}"),
    "rollista": ("hamtad_checklista", "", "Checklista: {}"),
    "cirkel": ("motescirkel", "", "{}"),
    "blankett": ("blankett", "document", "Blankett: {}"),
    "exempel": ("ifylld_blankett", "document", "{}"),
    "niva": ("niva", "level", "{}"),
    "aktor": ("aktor", "agency", "Aktör: {}"),
}
"""By kind of part: the macro that makes it, the kind of its entry, and what its heading becomes, so
that parts of one name are told apart."""

_SCREEN_ONLY = re.compile(r'<(?P<tag>nav) class="(?:strip|levels|steps-nav)"[^>]*>')
_LEFT_OUT_SECTION = re.compile(r'<h2[^>]*\sid="kallor"[^>]*>.*?(?=<h2\b|\Z)', re.S)
_LEFT_OUT = (
    '<details class="note"',
    '<div class="footing"><details',
    '<p class="whole__sources"',
    '<span class="step__item"><span class="step__label">Grund:',
    '<span class="step__item"><span class="step__label">Ord:',
)
"""How what the short print leaves out begins; sections apart."""
_TAG = re.compile(r"<[^<>]+>")
_SPEAKING = re.compile(r"\sdata-(?!label\b|long\b)[\w-]+(?:=\"[^\"]*\")?")
"""What speaks to the search, the linking of words and the ticks."""
_ID = re.compile(r'(?<=\s)(id|for|name|aria-labelledby|aria-describedby)="([^"]+)"')
_HERE = re.compile(r'(?<=\shref="#)([^"]+)(?=")')
_HEADING = re.compile(r"(?<=<h|/h)[1-5](?=[\s>])")
_FIRST_HEADING = re.compile(r"(<h1[^>]*>)(.*?)(</h1>)", re.S)
_WORD = re.compile(r'<article class="whole" id="(?P<id>[^"]+)">(?P<body>.*?)</article>', re.S)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the print: what is on a page of the handbook, made for paper.

    Its ids begin with its own; its links are `#id` within it, or `/address/#id` of a page. What
    the short print leaves out is marked `data-long`.
    """

    id: str
    title: str
    url: str
    html: str
    words: dict[str, list[str]] = field(default_factory=dict)
    """The terms that it uses, by the area whose script holds them."""
    place: int = 0
    """A word's place among all words."""


@dataclass(frozen=True, slots=True)
class Script:
    """The parts that come together: one, or the words of an area."""

    name: str
    parts: tuple[Part, ...]


def write_parts(handbook: Handbook, site: Path, imprint: Imprint) -> None:
    """Write the scripts of all parts into the site."""
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    origin = {"name": imprint.name, "version": imprint.version}
    origin |= {"site": imprint.site_url.rstrip("/")}
    for script in scripts(handbook):
        told = {"name": script.name, "from": origin, "parts": [asdict(p) for p in script.parts]}
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        (folder / f"{script.name}.js").write_text(f"{HANDS_OVER}({text});\n", encoding="utf-8")


def scripts(handbook: Handbook) -> Iterator[Script]:
    """Every script that the page may ask for."""
    make = _Maker(handbook)
    for choice in choices(handbook.content):
        for option in choice.options:
            part = make.part(choice, option)
            yield Script(part.id, (part,))
    words = {part.id.removeprefix("ord-"): part for part in make.words()}
    for area in areas(handbook.content):
        ids = (term.id for term in handbook.content.terms if area.key in term.areas)
        yield Script(f"ord-{area.key}", tuple(words[id_] for id_ in ids))


class _Maker:
    """Makes the parts of one handbook."""

    def __init__(self, handbook: Handbook) -> None:
        self._handbook = handbook
        self._bodies = Bodies(handbook, "/")  # the page makes its links of the site's addresses

    def part(self, choice: Choice, option: Option) -> Part:
        """What the option's page holds."""
        macro, kind, shown = _MADE[choice.key]
        part_id = f"{choice.key}-{option.id}"
        body = self._bodies.body(option.url, macro, option.entry)
        heading = _FIRST_HEADING.search(body)
        assert heading is not None
        title = shown.format(re.sub(r"<[^>]+>", "", heading[2]).strip())
        body = _FIRST_HEADING.sub(lambda h: h[1] + title + h[3], body, count=1)
        words = self._words_of(body, kind)
        return Part(part_id, html.unescape(title), option.url, finished(body, part_id), words)

    def words(self) -> Iterator[Part]:
        """The words as on the page of the whole glossary."""
        content = self._handbook.content
        places = {term.id: place for place, term in enumerate(terms_in_order(content))}
        for word in _WORD.finditer(self._bodies.body("/ordlista/alla/", "hela_ordlistan")):
            link = link_to(content, "term", word["id"])
            part_id = f"ord-{word['id']}"
            body = finished(word["body"], part_id)
            yield Part(part_id, link.name, link.url, body, place=places[word["id"]])

    def _words_of(self, body: str, kind: str) -> dict[str, list[str]]:
        """The terms that the text links to, and those that its pages' words would be linked to."""
        content = self._handbook.content
        page = linking.Page("index.html", linking.areas_of(None, kind), None)
        linked = self._handbook.linker.link(body, page).terms
        named = re.findall(r'href="/ordlista/([a-z0-9-]+)/"', body)
        ids = {id_ for id_ in (*linked, *named) if content.has("term", id_)}
        found: dict[str, list[str]] = {}
        for id_ in sorted(ids, key=lambda id_: sort_key(content.term[id_].name)):
            found.setdefault(content.term[id_].areas[0], []).append(id_)
        return found


def finished(body: str, part_id: str) -> str:
    """The HTML of a part on its place in the print: no id but its own, headings a step down."""
    body = without(body, _SCREEN_ONLY)
    for start in _LEFT_OUT:
        tag, space, rest = start.partition(" ")
        body = body.replace(start, f"{tag} data-long{space}{rest}")
    body = _LEFT_OUT_SECTION.sub(lambda left: f"<div data-long>{left[0]}</div>", body)
    return _TAG.sub(lambda tag: _own(tag[0], part_id), body).strip()


def _own(tag: str, part_id: str) -> str:
    tag = _HEADING.sub(lambda level: str(int(level[0]) + 1), _SPEAKING.sub("", tag))
    tag = _ID.sub(lambda found: f'{found[1]}="{_owned(found[2], part_id)}"', tag)
    return _HERE.sub(lambda place: _owned(place[1], part_id), tag)


def _owned(ids: str, part_id: str) -> str:
    return " ".join(f"{part_id}--{id_}" for id_ in ids.split())
