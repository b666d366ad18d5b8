"""The handwritten pages: their front matter, and the macros that they call.

A call is checked here, with the rest of the content, so that an unknown id is told with its page
and line together with all other faults; the site engine would stop at the first.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import get_args

from macros.checks.privacy import personal_data
from macros.model.content import Content
from macros.model.kinds import KIND, PART_NOUNS
from macros.model.term import Area
from macros.problems import Place, Problem, listed, suggestion
from macros.views.links import link_to

LISTS = (
    "ordlista",
    "ordgrupper",
    "hela_ordlistan",
    "ord_som_skiljer_sig",
    "forkortningar",
    "processen",
    "processfigur",
    "fasremsa",
    "pyramidfigur",
    "pyramidtabell",
    "pyramidmatriser",
    "pyramidjamforelse",
    "pyramidens_osakra_stallen",
    "processroller",
    "yrkesroller",
    "aktorer",
    "ansvarstabeller",
    "ansvar",
    "gamla_ord",
    "aktorspar",
    "moten",
    "ersattningar",
    "underlagen",
    "checklistor",
    "processrollernas_listor",
    "yrkesrollernas_listor",
    "blanketter",
    "introduktioner",
    "seminarier",
    "fallen",
    "quizlista",
    "blandat_quiz",
    "ordkortlekar",
    "motescirklar",
    "valj_utskrift",
    "lagregister",
    "kallor",
    "kallornas_anvandning",
    "aktualitet",
    "att_granska",
    "kontroller",
    "antal_att_granska",
)
"""Macros that take nothing."""

ENTRIES = {
    "begrepp": "term",
    "fas": "phase",
    "niva": "level",
    "roll": "role",
    "aktor": "agency",
    "mote": "meeting",
    "ersattning": "benefit",
    "underlag": "document",
    "checklista": "checklist",
    "introduktion": "path",
    "seminarium": "seminar",
    "fall": "case",
    "quiz": "quiz",
    "lagrum": "law",
}
"""Macros that show an entry's whole page, and the kind of the id that they take."""

LINK = "lank"
"""The macro that links to any entry: `lank("kind:id")` or `lank("kind:id", "text")`."""

COUNT = "antal"
"""The macro that counts the entries of a kind: `antal("term")`."""

_CALL = re.compile(
    r"\{\{-?\s*(?P<name>\w+)\((?P<arguments>(?:\"[^\"\n]*\"|'[^'\n]*'|[^()\"'])*)\)\s*-?\}\}"
)
_BRACES = re.compile(r"\{\{|\{%|\{#")
_STRING = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.S)
_MARKDOWN_LINK = re.compile(
    r"\[(?P<text>[^\[\]]+)\]\((?P<path>[^()\s:#]*index\.md)(?P<anchor>#[^()\s]*)?\)"
)
_FOR_READERS = {"index.md", "fragor"}
"""The pages whose links begin with a question or a situation."""
_SENTENCE = 3
"""Words from which on a link's text is more than a name."""
_KEPT_OUT = {"adr"}
_REQUIRED = ("title", "owner", "checked")
_LINKING = ("terms", "areas")
"""What a page may say of how its words are linked: not at all, or as those of some areas."""


@dataclass(frozen=True, slots=True)
class _Page:
    name: str
    text: str

    def problem(self, at: int, what: str) -> Problem:
        return Problem(Place(self.name, self.text.count("\n", 0, at) + 1), f"sidan {what}")


def link_texts(root: Path, content: Content) -> dict[str, tuple[str, ...]]:
    """Address within the site -> the sentences with which the pages for readers link to it.

    Someone who searches words it much like the page that leads there: "Vem kallar till SIP-möte?",
    "En part kommer inte". A word or two is the target's own name.
    """
    found: dict[str, list[str]] = {}
    for path in sorted((root / "docs").rglob("*.md")):
        page = path.relative_to(root / "docs")
        if page.parts[0] not in _FOR_READERS:
            continue
        for url, text in _links(page.as_posix(), path.read_text(encoding="utf-8-sig"), content):
            if len(text.split()) >= _SENTENCE:
                found.setdefault(url, []).append(text)
    return {url: tuple(dict.fromkeys(texts)) for url, texts in found.items()}


def _links(page: str, text: str, content: Content) -> Iterator[tuple[str, str]]:
    """Where a page's links lead, and their words."""
    for call in _CALL.finditer(text):
        arguments = [a or b for a, b in _STRING.findall(call["arguments"])]
        if call["name"] == LINK and len(arguments) == 2:
            kind, _, entry_id = arguments[0].partition(":")
            yield link_to(content, kind, entry_id).url, arguments[1]
    for link in _MARKDOWN_LINK.finditer(text):
        target = posixpath.normpath(posixpath.join("/", posixpath.dirname(page), link["path"]))
        yield target.removesuffix("index.md") + (link["anchor"] or ""), link["text"]


def prose_problems(root: Path, content: Content) -> Iterator[Problem]:
    """What is wrong with the pages under `root`/docs; nothing when there is no such folder."""
    docs = root / "docs"
    for path in sorted(docs.rglob("*.md")):
        if path.relative_to(docs).parts[0] in _KEPT_OUT:
            continue
        name = path.relative_to(root).as_posix()
        try:
            page = _Page(name, path.read_text(encoding="utf-8-sig"))
        except UnicodeDecodeError:
            yield Problem(Place(name, 1), "sidan är inte UTF-8; spara den som UTF-8")
            continue
        yield from _front_matter(page)
        yield from _persons(page)
        yield from _calls(page, content)


def _front_matter(page: _Page) -> Iterator[Problem]:
    front = _FRONT.match(page.text)
    rows = front[1].split("\n") if front else []
    keys = {row.partition(":")[0]: row.partition(":")[2].strip() for row in rows}
    for key in _REQUIRED:
        if not keys.get(key):
            yield page.problem(0, f"saknar '{key}' i sidhuvudet (mellan --- och ---)")
    yield from _linking(page, keys)
    if keys.get("checked") and not _is_day(keys["checked"]):
        yield page.problem(0, f"har 'checked: {keys['checked']}'; ett datum skrivs ÅÅÅÅ-MM-DD")


def _linking(page: _Page, keys: dict[str, str]) -> Iterator[Problem]:
    switch, areas = (keys.get(key) for key in _LINKING)
    if switch is not None and switch not in ("true", "false"):
        yield page.problem(0, f"har 'terms: {switch}'; skriv true eller false")
    if areas is not None:
        for area in areas.strip("[]").split(","):
            if area.strip() not in get_args(Area):
                allowed = listed(get_args(Area))
                yield page.problem(0, f"har området '{area.strip()}'; tillåtna är {allowed}")


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _persons(page: _Page) -> Iterator[Problem]:
    at = 0
    for row in page.text.split("\n"):
        for what, found in personal_data(row):
            yield page.problem(at, f"har {what} ('{found}'), som inte får stå i innehållet")
        at += len(row) + 1


def _calls(page: _Page, content: Content) -> Iterator[Problem]:
    text = re.sub(r"\{% raw %\}.*?\{% endraw %\}", lambda m: " " * len(m[0]), page.text, flags=re.S)
    whole = list(_CALL.finditer(text))
    for found in _BRACES.finditer(text):
        if not any(call.start() <= found.start() < call.end() for call in whole):
            yield page.problem(found.start(), "har klammerparenteser som inte är ett makroanrop")
    for call in whole:
        arguments = [a or b for a, b in _STRING.findall(call["arguments"])]
        bare = _STRING.sub("", call["arguments"]).replace(",", "").strip()
        what = _call_problem(content, call["name"], arguments) if not bare else _unquoted(call)
        if what:
            yield page.problem(call.start(), what)


def _unquoted(call: re.Match[str]) -> str:
    return f"har makrot '{call['name']}' med ett värde utan citattecken"


def _call_problem(content: Content, name: str, arguments: list[str]) -> str | None:
    takes = _takes(name)
    if takes is None:
        known = [*LISTS, *ENTRIES, COUNT, LINK]
        return f"anropar makrot '{name}', som inte finns{suggestion(name, known)}"
    if len(arguments) not in takes:
        return f"har makrot '{name}' med {len(arguments)} värden; det tar {listed(_words(takes))}"
    if name in ENTRIES:
        return _unknown(content, ENTRIES[name], name, arguments[0])
    if name == COUNT and arguments[0] not in (*KIND, *PART_NOUNS):
        kinds = listed([*KIND, *PART_NOUNS])
        return f"har makrot '{name}' med slaget '{arguments[0]}'; slagen är {kinds}"
    if name == LINK:
        kind, colon, entry_id = arguments[0].partition(":")
        if not colon or (kind not in KIND and kind != "step"):
            return f"har makrot '{name}' utan 'slag:id'; slagen är {listed([*KIND, 'step'])}"
        return _unknown(content, kind, name, entry_id)
    return None


def _takes(name: str) -> tuple[int, ...] | None:
    """How many values the macro takes; None when there is no such macro."""
    if name in LISTS:
        return (0,)
    if name in ENTRIES or name == COUNT:
        return (1,)
    return (1, 2) if name == LINK else None


def _words(takes: tuple[int, ...]) -> list[str]:
    return [str(number) for number in takes]


def _unknown(content: Content, kind: str, name: str, entry_id: str) -> str | None:
    if content.has(kind, entry_id):
        return None
    near = suggestion(entry_id, content.ids(kind))
    return f"har makrot '{name}' med okänt id '{entry_id}'{near}"
