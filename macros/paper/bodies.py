"""What the pages' macros give, as HTML for paper: for a sheet, or for a part of a print."""

from collections.abc import Callable

from macros.calls import page_macros
from macros.handbook import Handbook
from macros.paper.markup import for_paper, to_html


class Bodies:
    """Makes the bodies of one handbook; `site_url` is where links to its other pages lead."""

    def __init__(self, handbook: Handbook, site_url: str) -> None:
        self._page_url = ""
        self._site_url = site_url
        self._macros: dict[str, Callable[..., str]] = {
            macro.__name__: macro for macro in page_macros(handbook, lambda: self._page_url)
        }

    def body(self, url: str, macro: str, *entry: str) -> str:
        """What a macro gives on the page at `url`, such as `/sip/behov/`."""
        self._page_url = f"{url.strip('/')}/index.html"
        return for_paper(to_html(self._macros[macro](*entry)), self._page_url, self._site_url)
