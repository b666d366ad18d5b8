"""Pictures of a page of each kind, to look at: kept in `test-artefacts/`, which git ignores."""

import pytest

from tests.browser.conftest import WIDE, Reader
from tests.browser.pages import BOOK, PAGES, address
from tests.reader import ROOT, BuiltSite, Handbook

FOLDER = ROOT / "test-artefacts"
LOOKS = {"1300": (WIDE, "light"), "390": ((390, 844), "light"), "dark": (WIDE, "dark")}
LONGEST = 6000
"""Pixels of a long page that are enough to judge it by."""


@pytest.mark.parametrize("page", [page for page in PAGES if page != BOOK])
def test_a_page_of_each_kind_is_pictured(
    reader: Reader, served: str, site: BuiltSite, handbook: Handbook, page: str
) -> None:
    FOLDER.mkdir(exist_ok=True)
    name = page.strip("/").replace("/", "-") or "start"
    pictures = [FOLDER / f"{name}-{look}.png" for look in LOOKS]

    for picture, (size, scheme) in zip(pictures, LOOKS.values(), strict=True):
        picture.unlink(missing_ok=True)
        visit = reader(served, size)
        visit.page.emulate_media(
            color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce"
        )
        shown = visit.go(address(page, site, handbook))
        height = shown.evaluate("() => document.documentElement.scrollHeight")
        clip = {"x": 0, "y": 0, "width": size[0], "height": min(height, LONGEST)}
        shown.screenshot(path=picture, full_page=True, clip=clip)  # type: ignore[arg-type]

    assert [picture for picture in pictures if picture.stat().st_size < 5_000] == []
