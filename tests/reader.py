"""A built site as its readers meet it: its pages, the words on them, where their links lead.

Written without macros/, so that one can check the other.
"""

import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import lxml.html

ROOT = Path(__file__).resolve().parent.parent

Entry = dict[str, Any]
Handbook = dict[str, list[Entry]]

TITLED = (
    *("phase", "level", "role", "meeting", "benefit", "document", "checklist"),
    *("path", "seminar", "case", "quiz"),
)
"""The kinds whose entries are called by their title."""

_HOST = "http://handboken.invalid"
_IDREFS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers")
_REFERENCE = re.compile(r"\[\[(?:(?P<kind>[a-z]+):)?(?P<id>[a-z0-9-]+)(?:\|(?P<shown>[^\]]+))?\]\]")
_WEB_LINK = re.compile(r"\[([^\[\]]+)\]\(https://[^)]+\)")
_STARS = re.compile(r"\*\*(.+?)\*\*|\*(.+?)\*")


@dataclass(frozen=True)
class BuiltSite:
    """A site in a folder, and what its build printed."""

    folder: Path
    said: str

    @cached_property
    def pages(self) -> dict[str, Any]:
        """Every page's element tree by its path in the folder."""
        return {
            path.relative_to(self.folder).as_posix(): lxml.html.parse(
                str(path), lxml.html.HTMLParser(encoding="utf-8")
            ).getroot()
            for path in sorted(self.folder.rglob("*.html"))
        }

    @cached_property
    def places(self) -> dict[str, set[str]]:
        """The places of each page that a link can lead to."""
        return {
            name: {str(place) for place in page.xpath("//@id | //a/@name")}
            for name, page in self.pages.items()
        }

    def article(self, url: str) -> Any:
        """The main content of the page at a URL such as `/sip/behov/`."""
        articles = self.pages[page_name(url)].xpath(
            "//main//article[contains(@class,'md-content')]"
        )
        assert len(articles) == 1, f"{url} has {len(articles)} main contents"
        return articles[0]

    def missing(self, name: str, link: str) -> str | None:
        """What a reader who follows the link from the page misses; None when it leads right."""
        parts = urlsplit(urljoin(f"{_HOST}/{name}", link))
        if f"{parts.scheme}://{parts.netloc}" != _HOST:
            return None
        target = posixpath.normpath(unquote(parts.path)).lstrip("/") or "index.html"
        if not (self.folder / target).is_file():
            return f"{name}: '{link}' leads to no file"
        place = unquote(parts.fragment)
        if place and target in self.pages and place not in self.places[target]:
            return f"{name}: '{link}' leads to no place on {target}"
        return None


def page_name(url: str) -> str:
    """The file of an address within the site: `/kallor/#x` is in `kallor/index.html`."""
    return urlsplit(url).path.lstrip("/") + "index.html"


def links(page: Any) -> Iterator[str]:
    """Every address that a page holds, followed by the reader or fetched by the browser."""
    for attribute in ("href", "src", "action", "poster", "data"):
        yield from (str(value) for value in page.xpath(f"//@{attribute}"))
    for several in page.xpath("//@srcset"):
        yield from (one.split()[0] for one in str(several).split(","))


def idrefs(page: Any) -> Iterator[str]:
    """Every id by which a part of the page names another part."""
    for attribute in _IDREFS:
        for value in page.xpath(f"//@{attribute}"):
            yield from str(value).split()


def fetched(page: Any) -> Iterator[str]:
    """Every address that the browser fetches with the page, unasked."""
    yield from (str(value) for value in page.xpath("//@src | //@poster | //object/@data"))
    yield from (one.split()[0] for value in page.xpath("//@srcset") for one in value.split(","))
    not_fetched = {"canonical", "prev", "next", "alternate", "author", "license", "edit"}
    for link in page.xpath("//link[@href]"):
        if not set(link.get("rel", "").split()) <= not_fetched:
            yield str(link.get("href"))
    for style in page.xpath("//style/text() | //@style"):
        yield from stylesheet_addresses(str(style))


def stylesheet_addresses(css: str) -> list[str]:
    """What a stylesheet makes the browser fetch."""
    urls = re.findall(r"url\(\s*['\"]?([^'\")]+)", css)
    return [*urls, *re.findall(r"@import\s+['\"]([^'\"]+)", css)]


def words(element: Any) -> str:
    """The text of an element as a reader sees it, on one line."""
    return squeezed(str(element.text_content()))


def squeezed(text: str) -> str:
    """The text with one space wherever there was white space."""
    return " ".join(text.replace("¶", " ").split())


def under(article: Any, heading: str) -> str:
    """The text between an h2 and the next; empty when there is no such heading."""
    for title in article.xpath(".//h2"):
        if words(title) == heading:
            rest = []
            for following in title.itersiblings():
                if following.tag == "h2":
                    break
                rest.append(words(following))
            return " ".join(rest)
    return ""


def shown_names(handbook: Handbook) -> dict[tuple[str, str], str]:
    """What each entry is called on the pages, by kind and id; in a sentence a term is a `word`."""
    names = {
        (entry["kind"], entry["id"]): str(
            entry["title"]
            if entry["kind"] in TITLED
            else entry.get("term") or entry.get("name") or entry.get("short") or entry.get("title")
        )
        for entries in handbook.values()
        for entry in entries
    }
    for term in handbook["terms"]:
        names["word", term["id"]] = term["term"]
        if term["qualifier"]:
            names["term", term["id"]] = f"{term['term']} ({term['qualifier']})"
    for phase in handbook["phases"]:
        for number, step in enumerate(phase["steps"], 1):
            names["step", step["id"]] = f"{phase['title']}, steg {number}"
    return names


def unmarked(text: str, names: dict[tuple[str, str], str]) -> str:
    """A value of handbook.json as it reads on a page, its markup gone."""

    def reference(match: re.Match[str]) -> str:
        kind = "word" if match["kind"] in (None, "term") else match["kind"]
        return match["shown"] or names[kind, match["id"]]

    text = _WEB_LINK.sub(r"\1", _REFERENCE.sub(reference, text))
    return squeezed(_STARS.sub(lambda match: match[1] or match[2], text))


def load_handbook(folder: Path) -> Handbook:
    """The site's own export of its content."""
    handbook: Handbook = json.loads((folder / "data" / "handbook.json").read_text("utf-8"))
    return handbook
