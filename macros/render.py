"""The one Jinja environment: a view and a template in, Markdown with HTML blocks out."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from macros import inline
from macros.addresses import relative
from macros.model.content import Content
from macros.views.links import link_to, word_of

TEMPLATES = Path(__file__).parent / "templates"


class Renderer:
    """Renders the templates for one content; knows how its pages reach each other."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._env = jinja2.Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def render(self, template: str, page_url: str, /, **values: Any) -> str:
        """The template filled with the values, for the page at `page_url` (`sip/behov/index.html`).

        Besides the values a template has `href(url)`: an address within the site, from the page;
        `rich(text)`: a value's markup as HTML; `bare(text)`: without markup; `md(text)`: a text for
        a Markdown line; `breakable(text)`: may be broken after a slash.
        """

        def href(url: str) -> str:
            return relative(url, page_url)

        def rich(text: str) -> Markup:
            return self._rich(inline.parse(text), href)

        names = {
            "href": href,
            "rich": rich,
            "bare": self.bare,
            "md": markdown_text,
            "breakable": breakable,
        }
        return self._env.get_template(template).render(**names, **values)

    def kind_label(self, kind: str) -> str:
        """What a reader calls one of the kind, or another hit in the search: Fas, Sida …"""
        words = self._words()
        return str((words.kind | words.hit)[kind])

    def word(self, table: str, key: str) -> str:
        """What the interface calls a key of the data: a word of a table in _words.jinja."""
        return str(getattr(self._words(), table)[key])

    def area_label(self, area: str) -> str:
        """What a reader calls an area of the glossary."""
        return str(self._words().area[area])

    def bare(self, text: str) -> str:
        """A value with no markup."""
        return inline.plain(text, partial(word_of, self.content))

    def _words(self) -> Any:
        return self._env.get_template("_words.jinja").module

    def _rich(self, pieces: tuple[inline.Piece, ...], href: Callable[[str], str]) -> Markup:
        return Markup("").join(self._piece(piece, href) for piece in pieces)

    def _piece(self, piece: inline.Piece, href: Callable[[str], str]) -> Markup:
        match piece:
            case inline.Words(text):
                return escape(text)
            case inline.Stressed(pieces, strong):
                tag = Markup("strong") if strong else Markup("em")
                return Markup("<{0}>{1}</{0}>").format(tag, self._rich(pieces, href))
            case inline.WebLink(url, text):
                return Markup('<a href="{}" rel="external">{}</a>').format(url, text)
            case inline.EntryLink(kind, entry_id, shown):
                url = link_to(self.content, kind, entry_id).url
                name = word_of(self.content, kind, entry_id) if shown is None else shown
                return Markup('<a href="{}">{}</a>').format(href(url), name)


def breakable(text: str) -> Markup:
    """A text that may be broken after each slash, for narrow places."""
    return Markup("/<wbr>").join(text.split("/"))


def markdown_text(text: str) -> Markup:
    """A text for a Markdown line, so that nothing in it is taken for markup.

    Long names such as Förberedelse/kartläggning may be broken after the slash.
    """
    escaped = re.sub(r"([\\`*_{}\[\]#])", r"\\\1", str(escape(text)))
    return Markup(re.sub(r"(?<=\w)/(?=\w)", "/<wbr>", escaped))
