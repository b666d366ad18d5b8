"""Pictures of a page of each kind, to look at: kept in `test-artefacts/`, which git ignores."""

import pytest

from tests.browser.conftest import WIDE, Reader, choose_scheme
from tests.browser.pages import BOOK, PAGES, address
from tests.reader import ROOT, BuiltSite, Handbook

FOLDER = ROOT / "test-artefacts"
LOOKS = {"dark": (WIDE, "dark"), "1300": (WIDE, "light"), "390": ((390, 844), "light")}
LONGEST = 6000
"""Pixels of a long page that are enough to judge it by."""


@pytest.mark.parametrize("page", [page for page in PAGES if page != BOOK])
def test_a_page_of_each_kind_is_pictured(
    onlooker: Reader, served: str, site: BuiltSite, handbook: Handbook, page: str
) -> None:
    FOLDER.mkdir(exist_ok=True)
    name = page.strip("/").replace("/", "-") or "start"
    pictures = [FOLDER / f"{name}-{look}.png" for look in LOOKS]
    visit = onlooker(served)
    visit.page.emulate_media(reduced_motion="reduce")
    shown = visit.go(address(page, site, handbook))

    for picture, ((width, height), scheme) in zip(pictures, LOOKS.values(), strict=True):
        picture.unlink(missing_ok=True)
        shown.set_viewport_size({"width": width, "height": height})
        choose_scheme(shown, scheme)
        whole = shown.evaluate("() => document.documentElement.scrollHeight")
        clip = {"x": 0, "y": 0, "width": width, "height": min(whole, LONGEST)}
        shown.screenshot(path=picture, full_page=True, clip=clip)  # type: ignore[arg-type]

    assert [picture for picture in pictures if picture.stat().st_size < 5_000] == []
