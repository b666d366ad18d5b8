"""What a page weighs over the wire: the first visit, and every page after it."""

import gzip
import posixpath
from functools import cache
from pathlib import Path

import pytest

from tests.reader import BuiltSite, fetched

FIRST_VISIT = 120_000
NEXT_PAGE = 20_000
SHOWS_SLIDES = 50_000
"""What the first slides bring, and the next have already."""
SLIDES = "/bildspel/index.html"
PRINTED = ("ordlista/alla/index.html", "utskrift/index.html")
"""Made to be printed whole."""
PACKED = (".css", ".html", ".js", ".json", ".svg")
"""What a server sends packed."""


@cache
def weight(path: Path) -> int:
    content = path.read_bytes()
    return len(gzip.compress(content, 6, mtime=0)) if path.suffix in PACKED else len(content)


def parts(site: BuiltSite, name: str) -> set[Path]:
    """The files that come with the page, without the search index, which comes when it is used."""
    addresses = (url for url in fetched(site.pages[name]) if not url.startswith("data:"))
    return {site.folder / posixpath.normpath(f"{name}/../{url}") for url in addresses}


def test_a_first_visit_is_light(site: BuiltSite) -> None:
    workers = set((site.folder / "assets" / "javascripts" / "workers").glob("*.js"))

    heavy = {
        name: total
        for name in site.pages
        if name not in (*PRINTED, "404.html")  # whose addresses begin at the site's root
        and (total := weight(site.folder / name) + sum(map(weight, parts(site, name) | workers)))
        > FIRST_VISIT
    }

    assert heavy == {}


@pytest.fixture(scope="session")
def shared(site: BuiltSite) -> set[Path]:
    """What comes with every page, and so with the first."""
    return parts(site, "index.html")


@pytest.fixture(scope="session")
def shows(site: BuiltSite) -> set[Path]:
    """What comes with all slides, and so with the first."""
    return set.intersection(*(parts(site, name) for name in site.pages if name.endswith(SLIDES)))


def test_what_shows_slides_is_light(shows: set[Path]) -> None:
    assert {path.suffix for path in shows} >= {".css", ".js"}
    assert sum(map(weight, shows)) <= SHOWS_SLIDES


def test_every_next_page_is_light(site: BuiltSite, shared: set[Path], shows: set[Path]) -> None:
    heavy = {
        name: total
        for name in site.pages
        if name not in (*PRINTED, "404.html")
        and (had := shared | (shows if name.endswith(SLIDES) else set())) is not None
        and (total := weight(site.folder / name) + sum(map(weight, parts(site, name) - had)))
        > NEXT_PAGE
    }

    assert heavy == {}
