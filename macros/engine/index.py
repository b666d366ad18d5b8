"""Helps Material's search find: words that lead to an entry but do not stand on its page."""

from mkdocs.config.defaults import MkDocsConfig

from macros.model.content import Content
from macros.model.kinds import KIND
from macros.views.terms import search_words

FIELD = "sok"
"""The hidden field of the index (mkdocs.yml gives it its weight)."""


def enrich(config: MkDocsConfig, content: Content) -> None:
    """Give each term's page its other words, and entries' pages precedence over mere mentions."""
    entries = config.plugins["material/search"].search_index.entries  # type: ignore[attr-defined]
    words = {
        KIND["term"].url(term.id).strip("/") + "/index.html": search_words(term)
        for term in content.terms
    }
    for entry in entries:
        if entry["location"] in words:
            entry[FIELD] = " ".join(words[entry["location"]])
            entry["boost"] = 2
