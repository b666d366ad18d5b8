"""The whole handbook as one PDF, made of the page that the site engine has put together."""

import re
from datetime import date
from pathlib import Path

from macros.paper.markup import for_paper
from macros.paper.sheets import Imprint, Sheet

PAGE = "utskrift/index.html"
PDF = "pdf/kaosam-handboken.pdf"
_START = '<div id="print-site-page"'
_END = "</article>"
_NARROW = re.compile(r'<svg class="[^"]*--narrow".*?</svg>', re.S)
_DRAWING = re.compile(r"<svg [^>]*>")
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.S)
_FIGURES = Path(__file__).parent / "figures.css"


def book(site: Path, imprint: Imprint, day: date) -> Sheet:
    """The book's sheet; its content is what stands on the book's page in the built site."""
    page = (site / PAGE).read_text(encoding="utf-8")
    body = page[page.index(_START) : page.rindex(_END)]
    styles = f"<style>{_FIGURES.read_text(encoding='utf-8')}</style>"
    body = _DRAWING.sub(lambda svg: svg[0] + styles, _NARROW.sub("", _PERMALINK.sub("", body)))
    address = f" · {imprint.site_url}" if imprint.site_url else ""
    return Sheet(
        path=PDF,
        title=imprint.name,
        body=for_paper(body, PAGE, imprint.site_url),
        foot=f"{imprint.name} {imprint.version}{address}\n"
        f"Byggd {day}. Källor och datum står under varje uppslag.",
        shape="book",
    )
