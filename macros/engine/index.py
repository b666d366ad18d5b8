"""Hands Material's search index what our own search works with: plain text, names, other words.

Material gathers the text of the pages (templates mark what is not for searching with
`data-search-exclude`); what an entry is found by is worked out in macros/views/search.py; the
ranking is in overrides/assets/javascripts/search/.
"""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from macros.elements import without
from macros.handbook import Handbook
from macros.views.search import Findable, Part, findables

_LEFT_OUT = re.compile(r"<(?!h[1-6]\b)(?P<tag>\w+)\b[^>]*\sdata-search-exclude\b[^>]*>")
_END = re.compile(r"</(dt|dd|td|th|li|caption)>")
_LABEL, _ITEM = "\x1f", "\x1e"
"""Marks that no text holds."""

_BY_NAME = re.compile(r"utbildning/.|checklistor/(?:fas|roll)-|blanketter/[^/]+/exempel/")
"""Pages that are found by their names alone: what they say stands elsewhere, or is for practice."""

Document = dict[str, Any]
"""A page or a place on one, as Material keeps it: location, title, text; and what we add."""


def enrich(config: MkDocsConfig, handbook: Handbook) -> None:
    """Replace the documents of the index with ours."""
    index = config.plugins["material/search"].search_index  # type: ignore[attr-defined]
    documents = list(_documents(index.entries, handbook))
    _ask(documents, handbook.link_texts)
    index.entries = documents


def _documents(gathered: Iterable[Document], handbook: Handbook) -> Iterator[Document]:
    """Each page, then the places on it."""
    by_page: dict[str, Findable] = {}
    anchored: dict[str, list[Findable]] = {}
    for item in findables(handbook.content, handbook.shared, handbook.pairs):
        page, hash_, _ = _location(item.url).partition("#")
        if hash_:
            anchored.setdefault(page, []).append(item)
        else:
            by_page[page] = item
    for document in gathered:
        location = document["location"]
        if "#" in location and _BY_NAME.match(location):
            continue
        text = {"title": plain(document["title"]), "text": plain(document["text"])}
        if _BY_NAME.match(location):
            text["text"] = ""
        if "#" in location:
            if text["text"]:
                yield {"location": location, **text}
            continue
        item = by_page.get(location) or _page(text["title"])
        yield {"location": location, **text, **_known(item, handbook)}
        yield from map(_part, item.parts)
        for item in anchored.get(location, ()):
            named = {"location": _location(item.url), "title": item.title, "text": item.about}
            yield {**named, **_known(item, handbook)}


def _page(title: str) -> Findable:
    """A page of no entry: its title is its name."""
    return Findable("page", "", title, (title,), (), "")


def _known(item: Findable, handbook: Handbook) -> Document:
    """What the search knows of a page beside its text."""
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


def _ask(documents: list[Document], link_texts: dict[str, tuple[str, ...]]) -> None:
    """Give each place the sentences that link to it; a place that is not in the index, its page."""
    by_location = {document["location"]: document for document in documents}
    for url, texts in link_texts.items():
        location = _location(url)
        document = by_location.get(location) or by_location.get(location.partition("#")[0])
        if document is not None:
            document["asked"] = (*document.get("asked", ()), *texts)


def _location(url: str) -> str:
    """`/sip/behov/#steg` as Material writes it: `sip/behov/index.html#steg`."""
    path, hash_, anchor = url.lstrip("/").partition("#")
    return f"{path}index.html{hash_}{anchor}"


def to_gather(markup: str) -> str:
    """A page's content as Material is to gather it: less what is not for searching, ends marked.

    Material leaves out most tags, so that "Från", "Till" and "Vad" in a row would be one word; and
    an element in one of its own kind ends what it leaves out. Sections it leaves out itself.
    """
    kept = without(markup, _LEFT_OUT)
    return _END.sub(lambda end: (_LABEL if end[1] == "dt" else _ITEM) + end[0], kept)


def without_notices(markup: str) -> str:
    """The content without the attributes that speak to the search."""
    return re.sub(r"\sdata-search-exclude(=\"[^\"]*\")?", "", markup)


def plain(marked: str) -> str:
    """What Material has gathered, as plain text."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", marked))
    text = re.sub(rf"(?<=[.:!?…])\s*[{_LABEL}{_ITEM}]", " ", text)
    text = re.sub(rf"\s*{_LABEL}\s*", ": ", text)
    text = re.sub(rf"\s*{_ITEM}(?=\s*\S)", ". ", text).replace(_ITEM, "")
    return " ".join(text.split())
