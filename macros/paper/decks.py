"""The seminars' slides: pages that show them in the browser, and PowerPoint files."""

import shutil
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from macros.handbook import Handbook
from macros.paper.powerpoint import deck_file
from macros.paper.sheets import Imprint
from macros.views.slides import Deck, decks

FOLDER = "assets/slides"
"""Where reveal.js lies in the site."""
_WHEEL = "sphinx_revealjs"
"""The package that has reveal.js in it; none of its code is run (docs/adr/0016)."""
_PARTS = ("dist/reveal.js", "dist/reveal.css", "LICENSE")


def write_decks(handbook: Handbook, site: Path, imprint: Imprint, day: date) -> None:
    """Write both decks of each seminar into the site, and what shows them."""
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for part in _PARTS:
        shutil.copyfile(_reveal() / part, folder / Path(part).name)
    for deck in decks(handbook.content):
        page = site / deck.ways.url.strip("/") / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(page_of(deck, handbook, imprint), encoding="utf-8")
        file = site / deck.ways.pptx.strip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(deck_file(deck, handbook.renderer, imprint, day))


def page_of(deck: Deck, handbook: Handbook, imprint: Imprint) -> str:
    """The page that shows the deck."""
    place = f"{deck.ways.url.strip('/')}/index.html"
    return handbook.renderer.render("slides.html.jinja", place, deck=deck, origin=imprint)


def _reveal() -> Path:
    """Where the package has reveal.js."""
    found = find_spec(_WHEEL)
    assert found is not None
    assert found.submodule_search_locations
    return Path(found.submodule_search_locations[0]) / "_static" / "revealjs"
