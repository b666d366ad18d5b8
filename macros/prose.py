"""The handwritten pages: their front matter, and the macros that they call.

A call is checked here, with the rest of the content, so that an unknown id is told with its page
and line together with all other faults; the site engine would stop at the first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.model.content import Content
from macros.model.kinds import KIND
from macros.problems import Place, Problem, listed, suggestion

LISTS = (
    "ordlista",
    "hela_ordlistan",
    "forkortningar",
    "processen",
    "fasremsa",
    "processroller",
    "yrkesroller",
    "aktorer",
    "underlagen",
    "lagregister",
    "kallor",
    "aktualitet",
    "antal",
)
"""Macros that take nothing, or a kind (`antal`)."""

ENTRIES = {
    "begrepp": "term",
    "fas": "phase",
    "roll": "role",
    "aktor": "agency",
    "underlag": "document",
    "lagrum": "law",
}
"""Macros that show an entry's whole page, and the kind of the id that they take."""

LINK = "lank"
"""The macro that links to any entry: `lank("kind:id")` or `lank("kind:id", "text")`."""

_CALL = re.compile(r"\{\{-?\s*(?P<name>\w+)\((?P<arguments>[^)]*)\)\s*-?\}\}")
_BRACES = re.compile(r"\{\{|\{%")
_STRING = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.S)
_KEPT_OUT = {"adr"}
_REQUIRED = ("title", "owner", "checked")


@dataclass(frozen=True, slots=True)
class _Page:
    name: str
    text: str

    def problem(self, at: int, what: str) -> Problem:
        return Problem(Place(self.name, self.text.count("\n", 0, at) + 1), f"sidan {what}")


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
        yield from _calls(page, content)


def _front_matter(page: _Page) -> Iterator[Problem]:
    front = _FRONT.match(page.text)
    rows = front[1].split("\n") if front else []
    keys = {row.partition(":")[0]: row.partition(":")[2].strip() for row in rows}
    for key in _REQUIRED:
        if not keys.get(key):
            yield page.problem(0, f"saknar '{key}' i sidhuvudet (mellan --- och ---)")
    if keys.get("checked") and not re.fullmatch(r"\d{4}-\d\d-\d\d", keys["checked"]):
        yield page.problem(0, f"har 'checked: {keys['checked']}'; ett datum skrivs ÅÅÅÅ-MM-DD")


def _calls(page: _Page, content: Content) -> Iterator[Problem]:
    text = re.sub(r"\{% raw %\}.*?\{% endraw %\}", lambda m: " " * len(m[0]), page.text, flags=re.S)
    whole = list(_CALL.finditer(text))
    for found in _BRACES.finditer(text):
        if not any(call.start() == found.start() for call in whole):
            yield page.problem(found.start(), "har klammerparenteser som inte är ett makroanrop")
    for call in whole:
        arguments = [a or b for a, b in _STRING.findall(call["arguments"])]
        what = _call_problem(content, call["name"], arguments)
        if what:
            yield page.problem(call.start(), what)


def _call_problem(content: Content, name: str, arguments: list[str]) -> str | None:
    if name in ENTRIES:
        return _unknown(content, ENTRIES[name], name, arguments[0] if arguments else "")
    if name == LINK:
        kind, colon, entry_id = (arguments[0] if arguments else "").partition(":")
        if not colon or (kind not in KIND and kind != "step"):
            return f"har makrot '{name}' utan 'slag:id'; slagen är {listed([*KIND, 'step'])}"
        return _unknown(content, kind, name, entry_id)
    if name in LISTS:
        return None
    known = [*LISTS, *ENTRIES, LINK]
    return f"anropar makrot '{name}', som inte finns{suggestion(name, known)}"


def _unknown(content: Content, kind: str, name: str, entry_id: str) -> str | None:
    if content.has(kind, entry_id):
        return None
    near = suggestion(entry_id, content.ids(kind))
    return f"har makrot '{name}' med okänt id '{entry_id}'{near}"
