"""The pages on paper: opened, without what only works on a screen, each sheet saying what it is."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
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


PRINTED = {
    "checklists": "checklistor/*/index.html",
    "forms": "blanketter/*/index.html",
    "examples": "blanketter/*/exempel/index.html",
    "phases": "sip/*/index.html",
    "roles": "roller/*/index.html",
    "circle": "sip/sip-mote/motescirkel/*/index.html",
    "book": "utskrift/index.html",
}
"""The pages that are made to be printed, by kind: all of them are."""
_A4 = {"format": "A4", "prefer_css_page_size": True, "print_background": True, "tagged": True}
_WHOLE = ("/LI", "/TR")
"""What must not be split, as Chromium marks it in the PDF."""


def printed(page: Any) -> bytes:
    """The page as Chromium prints it."""
    return bytes(page.pdf(**_A4))


def splits(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Each list item and table row that begins on one sheet and goes on on another."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    left: list[Any] = [pdf.Root.StructTreeRoot]
    while left:
        element = left.pop()
        inner = [kid for kid in _kids(element) if isinstance(kid, pikepdf.Dictionary)]
        left += [kid for kid in inner if "/S" in kid]
        if str(element.get("/S", "")) in _WHOLE and not _is_head(inner):
            sheets = {numbers[ref] for ref in _sheets(element) if ref in numbers}
            if len(sheets) > 1:
                yield f"{element.S} on sheets {sorted(sheets)}"


def _is_head(cells: list[Any]) -> bool:
    """Whether a row is one of headers alone, which comes again on each sheet."""
    kinds = {str(cell.get("/S", "")) for cell in cells}
    return kinds == {"/TH"}


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _sheets(element: Any) -> Iterator[tuple[int, int]]:
    """The sheets that hold something of the element itself, not of lists within it."""
    for kid in _kids(element):
        holder = kid if isinstance(kid, pikepdf.Dictionary) and "/Pg" in kid else element
        if not isinstance(kid, pikepdf.Dictionary) or "/S" not in kid:
            if "/Pg" in holder:
                yield holder.Pg.objgen
        elif str(kid.S) != "/L":
            yield from _sheets(kid)


def blank_or_clipped(data: bytes) -> Iterator[str]:
    """Each sheet with nothing on it but its foot, and each with something beyond its edge."""
    document = pypdfium2.PdfDocument(BytesIO(data))
    for number, sheet in enumerate(document, 1):
        width, height = sheet.get_size()
        text = sheet.get_textpage()
        if not text.get_text_bounded(bottom=18 * 72 / 25.4).strip():
            yield f"sheet {number} is blank"
        boxes = [text.get_rect(place) for place in range(text.count_rects())]
        if any(x0 < 0 or y0 < 0 or x1 > width or y1 > height for x0, y0, x1, y1 in boxes):
            yield f"something on sheet {number} is cut off"


@pytest.mark.parametrize("kind", PRINTED)
def test_what_is_made_to_be_printed_comes_out_whole(
    reader: Reader, served: str, site: BuiltSite, kind: str
) -> None:
    shown = reader(served).page
    paths = sorted(site.folder.glob(PRINTED[kind]))
    wrong = []
    for path in paths:
        name = path.relative_to(site.folder).as_posix()
        shown.goto(f"{served}/{name}", timeout=120_000)
        data = printed(shown)
        wrong += [f"{name}: {what}" for what in blank_or_clipped(data)]
        with pikepdf.open(BytesIO(data)) as pdf:
            wrong += [f"{name}: {what}" for what in splits(pdf)]

    assert paths
    assert wrong == []


def test_a_split_row_and_a_blank_sheet_would_be_told(reader: Reader) -> None:
    """The measure measures: what it looks for is found where it is."""
    page = reader().page
    item = "<li>En punkt.<p style='margin-top:700px'>Den går vidare.</p></li>"
    page.set_content(
        f"<html lang='sv'><title>Blad</title><ul>{item * 2}</ul>"
        "<div style='break-before:page;height:100px'></div><p style='break-before:page'>Slut."
    )

    data = printed(page)

    said = Counter(what.split()[-1] for what in blank_or_clipped(data))
    with pikepdf.open(BytesIO(data)) as pdf:
        assert list(splits(pdf))
    assert said["blank"] == 1


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
