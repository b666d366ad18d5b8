"""A page's contents above its first part, for windows too narrow for the theme's beside the page.

It is put into the finished page, so that neither the search index nor the book has it.
"""

from collections.abc import Iterable

from mkdocs.structure.toc import AnchorLink

_FEWEST = 4
"""Parts of a page from which on a list of them is a help."""


def insert(page: str, toc: Iterable[AnchorLink]) -> str:
    """The page with its contents, if it has so many parts."""
    parts = [part for top in toc for part in (top, *top.children) if part.level == 2]
    if len(parts) < _FEWEST:
        return page
    here = f'<h2 id="{parts[0].id}"'
    return page.replace(here, _contents(parts) + here, 1)


def _contents(parts: list[AnchorLink]) -> str:
    rows = "".join(f'<li><a href="#{part.id}">{part.title}</a></li>' for part in parts)
    return (
        '<details class="on-page"><summary>På den här sidan</summary>'
        f'<nav aria-label="På den här sidan"><ul>{rows}</ul></nav></details>'
    )
