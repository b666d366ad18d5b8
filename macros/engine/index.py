"""Helps Material's search find: names first, and words that do not stand on the page."""

from mkdocs.config.defaults import MkDocsConfig

from macros.model.agency import Agency
from macros.model.content import Content
from macros.model.kinds import KIND
from macros.model.term import Term
from macros.views.terms import search_words

NAMES = "namn"
WORDS = "ord"
"""The hidden fields of the index (mkdocs.yml gives them their weights): what the entry is called in
one word, which goes before all else, and every other word that should lead to it."""


def enrich(config: MkDocsConfig, content: Content) -> None:
    """Give the pages of terms and agencies their words, and precedence over mere mentions."""
    entries = config.plugins["material/search"].search_index.entries  # type: ignore[attr-defined]
    pages: dict[str, Term | Agency] = {
        f"{KIND[word].url(entry.id).strip('/')}/index.html": entry
        for word, all_ in (("term", content.terms), ("agency", content.agencies))
        for entry in all_
    }
    for entry in entries:
        page = pages.get(entry["location"])
        if page is not None:
            words = search_words(page) if isinstance(page, Term) else ()
            name = page.term if isinstance(page, Term) else page.name
            names = (name, page.abbreviation or "")
            entry[NAMES] = " ".join(word for word in names if word.isalnum())
            entry[WORDS] = " ".join((*names, *words))
            entry["boost"] = 2
