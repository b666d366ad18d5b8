"""Links a page's words to the glossary, and gives the theme the list that ends the page.

The list is no part of the content, so that neither the search index nor the book has it.
"""

from mkdocs.structure.pages import Page

from macros import linking
from macros.handbook import Handbook
from macros.views.terms import page_words

SWITCH = "terms"
LIST = "linked_words"
"""In a page's front matter: whether its words are linked; and where the theme finds the list."""


def link(html: str, page: Page, handbook: Handbook) -> str:
    """The page's content with its words linked; the list of them is left for the theme."""
    if page.meta.get(SWITCH) is False:
        return html
    kind, entry_id = page.meta.get("kind", ""), page.meta.get("entry", "")
    entry = handbook.content.get(kind, entry_id) if kind else None
    areas = linking.areas_of(entry, kind, page.meta.get("areas", ()))
    own = entry_id if kind == "term" else None
    linked = handbook.linker.link(html, linking.Page(str(page.url), areas, own))
    if linked.terms:
        rows = page_words(handbook.content, linked.terms)
        page.meta[LIST] = handbook.renderer.render("page_words.html.jinja", page.url, rows=rows)
    return linked.html
