"""The templates' Markdown as HTML for paper; the site engine makes the same of it for screens."""

import re

from markdown import Markdown

from macros.addresses import absolute
from macros.elements import FOR_SCREENS, without

_EXTENSIONS = ("attr_list", "md_in_html", "tables", "toc")
"""Those of mkdocs.yml, less what only a screen has."""
_LINK = re.compile(r"<a\s(?P<attributes>[^>]*)>(?P<text>.*?)</a>", re.S)
_HREF = re.compile(r'href="(?P<url>[^"]*)"')


def to_html(text: str) -> str:
    """The HTML of a template's Markdown."""
    return Markdown(extensions=list(_EXTENSIONS), output_format="html").convert(text)


def for_paper(html: str, page_url: str, site_url: str) -> str:
    """The links as a sheet can have them: to the web, and to places on the sheet itself.

    A link to another page of the handbook leads to its address in `site_url`, or, where the
    handbook has none, is only its words: a file that has been sent on finds no pages beside it.
    """
    html = without(html, FOR_SCREENS)
    ids = set(re.findall(r'\sid="([^"]+)"', html))

    def kept(link: re.Match[str]) -> str:
        href = _HREF.search(link["attributes"])
        url = href["url"] if href else ""
        if url.startswith("https://") or (url.startswith("#") and url[1:] in ids):
            return link[0]
        path = absolute(url, page_url)
        if not site_url or not path or url.startswith("#"):
            return link["text"]
        anchor = url.partition("#")[2]
        whole = site_url.rstrip("/") + path + (f"#{anchor}" if anchor else "")
        return f'<a href="{whole}">{link["text"]}</a>'

    return _LINK.sub(kept, html)
