"""Hands Material's search index what our own search works with: plain text, names, other words.

Material gathers the text of the pages (templates mark what is not for searching with
`data-search-exclude`); what an entry is found by is worked out in macros/views/search.py; the ranking
is in overrides/assets/javascripts/search/.
"""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from macros.engine.handbook import Handbook
from macros.views.search import Findable, Part, findables

Document = dict[str, Any]
"""A page or a place on one, as Material keeps it: location, title, text; and what we add."""


def enrich(config: MkDocsConfig, handbook: Handbook) -> None:
    """Replace the documents of the index with ours."""
    index = config.plugins["material/search"].search_index  # type: ignore[attr-defined]
    index.entries = list(_documents(index.entries, handbook))


def _documents(gathered: Iterable[Document], handbook: Handbook) -> Iterator[Document]:
    """Each page, then the places on it."""
    found = findables(handbook.content, handbook.shared, handbook.pairs)
    by_page: dict[str, Findable] = {}
    anchored: dict[str, list[Findable]] = {}
    for item in found:
        page, hash_, _ = _location(item.url).partition("#")
        if hash_:
            anchored.setdefault(page, []).append(item)
        else:
            by_page[page] = item
    for document in gathered:
        location = document["location"]
        text = {"title": _plain(document["title"]), "text": _plain(document["text"])}
        if "#" in location:
            if text["text"]:
                yield {"location": location, **text}
            continue
        yield {"location": location, **text, **_known(by_page.get(location), text, handbook)}
        if location in by_page:
            yield from map(_part, by_page[location].parts)
        for item in anchored.get(location, ()):
            named = {"location": _location(item.url), "title": item.title, "text": ""}
            yield {**named, **_known(item, named, handbook)}


def _known(item: Findable | None, text: Document, handbook: Handbook) -> Document:
    """What the search knows of a page beside its text; a page of no entry has its title for name."""
    if item is None:
        item = Findable("page", "", "", (text["title"],), (), "")
    known = {
        "kind": item.kind,
        "label": handbook.renderer.kind_label(item.kind),
        "names": item.names,
        "words": item.words,
        "about": item.about,
        "past": item.past,
    }
    return {key: value for key, value in known.items() if value}


def _part(part: Part) -> Document:
    return {"location": _location(part.url), "title": part.title, "text": part.text}


def _location(url: str) -> str:
    """`/sip/behov/#steg` as Material writes it: `sip/behov/index.html#steg`."""
    path, hash_, anchor = url.lstrip("/").partition("#")
    return f"{path}index.html{hash_}{anchor}"


def _plain(marked: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", marked)).split())
