"""The built site in a real browser with the network cut: from its folder and from a server."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import WIDE, Reader, Visit
from tests.browser.pages import PAGES, address
from tests.reader import BuiltSite, Entry, Handbook, page_name, shown_names, squeezed, unmarked

SEARCH = "[data-md-component=search-query]"
HIT = ".md-search-result__item"
AT_REST = "() => new Promise((done) => setTimeout(() => requestIdleCallback(done), 300))"
"""When what the page's scripts begin after its load has begun, and has let the page be."""


# Alone ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES)
def test_a_page_from_the_folder_asks_no_other_host_and_works(
    onlooker: Reader, site: BuiltSite, handbook: Handbook, page: str
) -> None:
    visit = onlooker()

    visit.go(address(page, site, handbook))
    visit.page.evaluate(AT_REST)

    if page == "/404":  # it is made to be served: its addresses begin at the site's root
        assert [url for url in visit.outside if not url.startswith("file:")] == []
    else:
        assert visit.outside == []
        assert visit.complaints == []


@pytest.mark.parametrize("page", PAGES)
def test_a_served_page_asks_no_other_host_and_works(
    onlooker: Reader, served: str, site: BuiltSite, handbook: Handbook, page: str
) -> None:
    visit = onlooker(served)

    visit.go(address(page, site, handbook))
    visit.page.evaluate(AT_REST)

    assert visit.outside == []
    assert visit.complaints == []


# Search ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["folder", "server"])
@pytest.mark.parametrize(
    ("query", "entry"),
    [
        ("samtycke", "/ordlista/samtycke/"),
        ("SGI", "/ordlista/sgi/"),
        ("SIP", "/ordlista/sip/"),
        ("lex sarah", None),
    ],
)
def test_search_leads_to_the_entry(
    reader: Reader, served: str, place: str, query: str, entry: str | None
) -> None:
    visit = reader(served if place == "server" else "")
    page = visit.go("/")

    search(page, query)

    if entry is None:
        expect(page.locator(".md-search-result__meta")).to_have_text("Inga sökresultat")
    else:
        first = page.locator(HIT).first.locator("a").first
        assert page_name(entry) in str(first.get_attribute("href"))
        first.click()
        expect(page.locator(f"article .entry[data-id='{entry.split('/')[2]}']")).to_be_visible()
    assert visit.outside == []
    assert visit.complaints == []


def search(page: Page, query: str) -> None:
    """Type a query as a reader does and wait for the answer."""
    page.locator(SEARCH).focus()  # on a narrow page it lies outside until then
    page.keyboard.type(query)
    answer = re.compile(r"\d+ sökresultat|Inga sökresultat")
    expect(page.locator(".md-search-result__meta")).to_have_text(answer)


def test_the_start_pages_button_opens_the_search(reader: Reader) -> None:
    page = reader().go("/")

    page.get_by_role("button", name=re.compile("^Sök i handboken")).click()

    expect(page.locator(SEARCH)).to_be_focused()


# Without script -------------------------------------------------------------------------------


def test_without_script_the_glossary_is_complete(reader: Reader, handbook: Handbook) -> None:
    page = reader(javascript=False).go("/ordlista/")

    shown = squeezed(page.locator("[data-list=term]").inner_text())

    names = shown_names(handbook)
    texts = [names["term", term["id"]] for term in handbook["terms"]]
    texts += [re.split(r"(?<=[.!?]) ", unmarked(t["plain"], names))[0] for t in handbook["terms"]]
    assert [text for text in texts if text not in shown] == []


def test_without_script_a_phase_page_shows_everything(reader: Reader, handbook: Handbook) -> None:
    names = shown_names(handbook)
    phase = handbook["phases"][2]
    page = reader(javascript=False).go(phase["url"])

    shown = squeezed(page.locator("article").first.inner_text())

    texts = [unmarked(text, names) for text in running_texts(phase)]
    assert len(texts) > 20
    assert [text for text in texts if text not in shown] == []


def running_texts(phase: Entry) -> list[str]:
    parts = [*phase["steps"], *phase["special_cases"], *phase["pitfalls"]]
    return [
        *(phase[key] for key in ("short", "purpose", "starts_when", "ends_when", "note")),
        *(part["text"] for part in parts),
        *phase["by_agency"].values(),
        *(handoff["what"] for handoff in phase["handoffs"]),
    ]


def test_without_script_no_button_promises_a_search(reader: Reader) -> None:
    page = reader(javascript=False).go("/")

    expect(page.locator("[data-open-search]")).to_be_hidden()


# Narrow ---------------------------------------------------------------------------------------


SMALL = ((390, 800), (320, 800), (320, 256))
"""A phone, the narrowest window, and an office screen (1280 × 1024) at 400 % zoom."""


@pytest.mark.parametrize("page", PAGES)
def test_nothing_on_a_narrow_page_scrolls_sideways(
    onlooker: Reader, served: str, site: BuiltSite, handbook: Handbook, page: str
) -> None:
    visit = onlooker(served, SMALL[0])
    visit.go(address(page, site, handbook))

    beyond = {}
    for width, height in SMALL:
        visit.page.set_viewport_size({"width": width, "height": height})
        beyond[width, height] = visit.page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
    parts = visit.page.evaluate(SCROLLING_PARTS)

    assert beyond == dict.fromkeys(SMALL, 0)
    assert parts == []


SCROLLING_PARTS = """() => [...document.querySelectorAll("article, article *")]
    .filter((part) => !part.closest("pre"))  // its lines are not to be broken
    .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1
        && ["auto", "scroll"].includes(getComputedStyle(part).overflowX))
    .map((part) => part.outerHTML.slice(0, 120))"""


# A new user -----------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [WIDE, (390, 800)])
def test_a_new_user_finds_who_summons_and_what_the_summons_says(
    reader: Reader, size: tuple[int, int]
) -> None:
    visit = reader(size=size)
    page = visit.go("/")

    page.get_by_role("link", name=re.compile("Vad ska stå i kallelsen")).click()

    page.wait_for_url("**/sip/forberedelse/index.html#*")
    step = page.locator(f"[id='{page.url.partition('#')[2]}'][data-kind=step]")
    expect(step).to_contain_text(re.compile("datum, tid.* plats"))
    expect(step).to_contain_text("Ansvarig: Initiativtagare")
    assert_in_view(visit, step.locator("p").first.element_handle().bounding_box())


def test_a_new_user_finds_the_step_through_the_phases_too(reader: Reader) -> None:
    page = reader().go("/")

    drawing = page.locator(".figure__drawing:visible")
    drawing.get_by_role("link", name=re.compile("kallelse$")).first.click()

    page.wait_for_url("**/sip/forberedelse/index.html")
    expect(page.locator("[data-kind=step]", has_text="datum")).not_to_have_count(0)


def assert_in_view(visit: Visit, box: object) -> None:
    """Below the header, which stays in place, and above the window's lower edge."""
    assert isinstance(box, dict)
    page = visit.page
    page.wait_for_timeout(300)
    header = page.locator("header").first.bounding_box()
    assert header is not None
    assert page.viewport_size is not None
    assert box["y"] >= header["y"] + header["height"] - 1
    assert box["y"] + box["height"] <= page.viewport_size["height"]


# Keyboard -------------------------------------------------------------------------------------


def test_the_keyboard_reaches_the_search_and_the_first_entrance(reader: Reader) -> None:
    page = reader().go("/")
    entrance = page.locator(".entrance a[href]:not(.headerlink)").first.inner_text()

    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                "() => document.activeElement.dataset.mdComponent"
                " || document.activeElement.innerText"
            )
        )

    assert "search-query" in reached
    assert entrance in reached
    assert reached.index("search-query") < reached.index(entrance)


def test_the_keyboard_alone_searches_and_opens_the_first_hit(reader: Reader) -> None:
    page = reader().go("/")

    page.keyboard.press("f")
    expect(page.locator(SEARCH)).to_be_focused()
    page.keyboard.type("samtycke")
    expect(page.locator(HIT).first).to_be_visible(timeout=15_000)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    page.wait_for_url("**/ordlista/samtycke/index.html*")


def test_the_first_tab_leads_past_the_menus(reader: Reader) -> None:
    page = reader().go("/ordlista/samtycke/")

    page.keyboard.press("Tab")

    assert page.evaluate("() => document.activeElement.innerText.trim()") == "Gå till innehållet"
