"""The pages on paper: opened, without what only works on a screen, each sheet saying what it is."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Reader
from tests.browser.pages import PAGES, address
from tests.reader import BuiltSite, Handbook

FOR_THE_SCREEN = (
    ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-path, .on-page, .page-tools, .headerlink,"
    " .letters, .search-open, .filter, .steps-nav"
)
FOLDED = """() => [...document.querySelectorAll("article details > :not(summary)")]
    .filter((part) => !part.closest(".on-page, .report"))
    .filter((part) => !part.getClientRects().length || !part.checkVisibility())
    .map((part) => part.outerHTML.slice(0, 120))"""
SPLIT = """() => [...document.querySelectorAll("article :is(li, tr, .step, .meaning, dd)")]
    .filter((part) => getComputedStyle(part).breakInside !== "avoid")
    .map((part) => part.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("page", PAGES)
def test_a_page_on_paper_is_open_whole_and_bare(
    onlooker: Reader, served: str, site: BuiltSite, handbook: Handbook, page: str
) -> None:
    visit = onlooker(served, (794, 1123))
    shown = visit.go(address(page, site, handbook))
    expect(shown.locator("article").first).to_be_visible()

    shown.emulate_media(media="print")

    left = shown.locator(FOR_THE_SCREEN).evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 120))"
    )
    assert left == []
    assert shown.evaluate(FOLDED) == []
    assert shown.evaluate(SPLIT) == []


def test_the_box_for_faults_is_on_paper_only_when_the_reader_has_opened_it(
    reader: Reader,
) -> None:
    page = reader().go("/moten/sip-mote/")
    box = page.locator(".report")
    page.emulate_media(media="print")
    expect(box).to_be_hidden()

    page.emulate_media(media="screen")
    box.locator("summary").click()
    page.emulate_media(media="print")

    expect(box).to_contain_text("moten/sip-mote")
    expect(box.get_by_text("Det här är rätt:")).to_be_visible()


@pytest.mark.parametrize("url", ["/sip/behov/", "/ordlista/sgi/", "/om/"])
def test_a_sheet_says_where_it_is_from_and_from_when(site: BuiltSite, url: str) -> None:
    page = site.pages[f"{url.strip('/')}/index.html"]
    (title,) = page.xpath("//h1/text()")

    style = "".join(page.xpath("//head/style/text()"))

    assert "@page{@bottom-left{content:" in style
    assert (
        title.removeprefix("1. ") in style or page.xpath("string(//title)").split(" – ")[0] in style
    )
    assert page.xpath("//article//time/@datetime")[0] in style
