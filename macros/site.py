"""Looks through a built site as a browser would: every link leads somewhere, no id is doubled,
nothing is fetched from another host."""

import posixpath
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from macros.problems import Place, Problem

_FETCHING = {
    ("script", "src"),
    ("img", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("video", "src"),
    ("audio", "src"),
    ("object", "data"),
}
_FETCHING_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect"}


@dataclass(slots=True)
class _Page(HTMLParser):
    """The ids and links of one page."""

    ids: list[tuple[str, int]] = field(default_factory=list)
    links: list[tuple[str, int]] = field(default_factory=list)
    fetched: list[tuple[str, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        values = {name: value or "" for name, value in attrs}
        if values.get("id"):
            self.ids.append((values["id"], line))
        if tag in ("a", "area") and "href" in values:
            self.links.append((values["href"], line))
        relations = set(values.get("rel", "").split())
        if tag == "link" and relations & _FETCHING_RELATIONS:
            self.fetched.append((values.get("href", ""), line))
        self.fetched += [(v, line) for name, v in values.items() if (tag, name) in _FETCHING]


def site_problems(site: Path, coming: Container[str] = ()) -> Iterator[Problem]:
    """Every broken link, doubled id and outside request in the site's pages.

    `coming` are the files that will be put in the site afterwards (`pdf/x.pdf`).
    """
    pages = {
        path.relative_to(site).as_posix(): _read(path) for path in sorted(site.rglob("*.html"))
    }
    ids = {name: {id_ for id_, _ in page.ids} for name, page in pages.items()}
    for name, page in pages.items():
        yield from _doubled(name, page)
        for url, line in page.fetched:
            if urlsplit(url).scheme not in ("", "data"):
                yield Problem(Place(name, line), f"sidan hämtar '{url}' från en annan värd")
        if name == "404.html":
            continue  # its links are absolute, since it is shown at any depth
        for url, line in [*page.links, *page.fetched]:
            what = _broken(site, coming, ids, name, url)
            if what:
                yield Problem(Place(name, line), what)


def _read(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def _doubled(name: str, page: _Page) -> Iterator[Problem]:
    counted = Counter(id_ for id_, _ in page.ids)
    for id_, line in page.ids:
        if counted[id_] > 1:
            yield Problem(Place(name, line), f"id '{id_}' står {counted[id_]} gånger på sidan")


def _broken(
    site: Path, coming: Container[str], ids: dict[str, set[str]], name: str, url: str
) -> str | None:
    parts = urlsplit(url)
    if parts.scheme or parts.netloc:
        return None
    target = name
    if parts.path:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
        if (site / target).is_dir():
            return f"länken '{url}' leder till en mapp; sidan öppnas då inte från en fil"
        if not ((site / target).is_file() or target in coming):
            return f"länken '{url}' leder ingenstans"
    anchor = unquote(parts.fragment)
    if anchor and target in ids and anchor not in ids[target]:
        return f"länken '{url}' leder till en plats som inte finns på sidan"
    return None
