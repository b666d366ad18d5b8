"""The site for those who use a keyboard, a screen reader, high zoom or colours of their own."""

from collections.abc import Sequence
from importlib.resources import files

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SCHEMES, WIDE, Reader, Visit, choose_scheme
from tests.browser.pages import BOOK, PAGES, address
from tests.browser.test_reading import HIT, SEARCH, search
from tests.reader import BuiltSite, Handbook

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
NARROW = (390, 800)
SIZES = (WIDE, NARROW)
STANDARD = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
EDITORS = ("/bidra/", "/bidra/makron/")
"""Of the editors' pages, which are alike, the one with most text and the one with most code."""
WHOLE = "html"
SEARCH_PART = "[data-md-component=search]"
TRIED = tuple(
    page for page in PAGES if page != BOOK and (page in EDITORS or not page.startswith("/bidra/"))
)
"""The book holds the other pages over again, without menu and search; it is tried by itself."""
SEARCHED = ("/", "/ordlista/", "/utskrift/valj/", "phases", "terms", "forms", "quizzes")
"""Pages to open the search on, which is the same on all."""


# Axe ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", TRIED)
def test_axe_finds_nothing(
    onlooker: Reader, served: str, site: BuiltSite, handbook: Handbook, page: str
) -> None:
    shown = still(onlooker(served)).go(address(page, site, handbook))
    found = []

    for size in SIZES:
        resize(shown, size)
        found += [f"{size[0]} px, {fault}" for fault in violations(shown)]

    assert found == []


@pytest.mark.parametrize("page", SEARCHED)
def test_axe_finds_nothing_with_the_search_open(
    onlooker: Reader, served: str, site: BuiltSite, handbook: Handbook, page: str
) -> None:
    shown = still(onlooker(served)).go(address(page, site, handbook))
    search(shown, "samordning")
    found = []

    for size in reversed(SIZES):
        resize(shown, size)
        expect(shown.locator(HIT).nth(2)).to_be_visible()
        found += [f"{size[0]} px, {fault}" for fault in violations(shown, coloured=SEARCH_PART)]

    assert found == []


def still(visit: Visit) -> Visit:
    """The window with nothing moving in it: what is moving has no one colour."""
    visit.page.emulate_media(reduced_motion="reduce")
    return visit


def test_axe_finds_nothing_by_any_rule_in_either_scheme(reader: Reader, served: str) -> None:
    """One page by all the rules in all that is tried, also where the others have a rule less."""
    page = still(reader(served)).go("/sip/behov/")
    found = []

    for opened_search in (False, True):
        if opened_search:
            search(page, "samordning")
        for size in SIZES:
            resize(page, size)
            found += [fault for scheme in SCHEMES for fault in violations(page, [scheme])]

    assert found == []


def resize(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})


def test_axe_finds_nothing_in_the_book(reader: Reader) -> None:
    page = reader().go(BOOK)

    assert violations(page, ["light"], coloured="#sip-behov-index") == []


def test_axe_finds_nothing_with_the_menu_open(reader: Reader) -> None:
    page = still(reader(size=NARROW)).go("/sip/behov/")
    page.get_by_role("button", name="Öppna menyn").click()

    assert violations(page) == []


def violations(page: Page, schemes: Sequence[str] = SCHEMES, coloured: str = WHOLE) -> list[str]:
    """What axe finds in each scheme: the rule, how many places, the first of them.

    The first scheme is tried by all rules, but by those on colours, which take most of the time,
    only in the part `coloured`: the rest has been tried in the same colours. The other schemes are
    tried by those on colours alone, once it is seen that nothing but colours differs.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    page.wait_for_function(f"({SETTLED})({SHOWN})")
    found, first = [], ""
    for scheme in schemes:
        choose_scheme(page, scheme)
        shown = page.evaluate(SHOWN)
        runs = [("colours", coloured)]
        if not first:
            first = shown
            runs = [("all", WHOLE)] if coloured == WHOLE else [("others", WHOLE), *runs]
        if shown != first:
            found.append(f"{scheme}: more than the colours differs from {schemes[0]}")
        found += [
            f"{scheme}: {rule['id']}: {len(rule['nodes'])}, {rule['nodes'][0]['html'][:300]}"
            for rules, part in runs
            for rule in page.evaluate(RUN, [STANDARD, rules, part])["violations"]
        ]
    return found


RUN = """([standard, rules, part]) => {
    const colours = axe.getRules(standard)
        .filter(({tags}) => tags.includes("cat.color")).map(({ruleId}) => ruleId);
    const left = rules === "others" ? colours : [];
    const alike = [".whole:nth-child(n+6)", "[data-list=term] li:nth-child(n+4)"];
    const tried = {include: part, exclude: alike};
    return axe.run(tried, {
        runOnly: rules === "colours" ? colours : standard,
        rules: Object.fromEntries(left.map((rule) => [rule, {enabled: false}])),
        resultTypes: ["violations"],
    });
}"""
SHOWN = """() => [...document.body.querySelectorAll("*")]
    .filter((part) => !part.closest("[data-md-component=palette]"))  // says which can be chosen
    .map((part) => [
        part.cloneNode(false).outerHTML,
        part.checkVisibility({opacityProperty: true, visibilityProperty: true}),
        part.offsetWidth, part.offsetHeight,
    ].join()).join(" ")"""

SETTLED = """async (shown) => {
    const before = shown();
    await new Promise((wait) => setTimeout(wait, 100));
    return shown() === before;
}"""


# Keyboard -------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
def test_the_keyboard_leads_from_the_start_to_a_search_result(
    reader: Reader, size: tuple[int, int]
) -> None:
    page = opened(reader, size)

    tab_to(page, "Sök")
    expect(page.locator(SEARCH)).to_be_focused()
    page.keyboard.type("samtycke")
    expect(page.locator(HIT).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert_focus_is_seen(page)
    page.keyboard.press("Enter")

    page.wait_for_url("**/ordlista/samtycke/index.html*")


@pytest.mark.parametrize("size", SIZES)
def test_the_keyboard_leads_from_the_start_through_the_menu_to_a_phase(
    reader: Reader, size: tuple[int, int]
) -> None:
    page = opened(reader, size)

    follow_in_menu(page, "SIP", "**/sip/index.html")
    tab_to(page, "Uppföljning", part=True)
    page.keyboard.press("Enter")

    page.wait_for_url("**/sip/uppfoljning/index.html")


@pytest.mark.parametrize("size", SIZES)
def test_the_keyboard_leads_from_the_start_through_the_glossary_to_a_term(
    reader: Reader, size: tuple[int, int]
) -> None:
    page = opened(reader, size)

    follow_in_menu(page, "Ordlista", "**/ordlista/index.html")
    assert tab(page) == "Gå till innehållet"
    page.keyboard.press("Enter")
    tab_to(page, "V")
    page.keyboard.press("Enter")
    tab_to(page, "vård av barn")
    page.keyboard.press("Enter")

    page.wait_for_url("**/ordlista/vab/index.html")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("url", ["/", "/sip/behov/"])
def test_the_keyboard_stops_at_nothing_unseen(
    reader: Reader, url: str, size: tuple[int, int]
) -> None:
    page = opened(reader, size, url)

    stops = [tab(page) for _ in range(25)]

    assert stops[0] == "Gå till innehållet"
    assert ("Öppna menyn" in stops) == (size == NARROW)


def test_nothing_in_the_closed_menu_can_have_the_focus(reader: Reader) -> None:
    page = opened(reader, NARROW, "/sip/behov/")
    expect(page.locator("header button[aria-controls]")).to_have_attribute("aria-expanded", "false")

    focused = page.locator(".md-sidebar--primary :is(a, button, input, label)").evaluate_all(
        "all => all.filter(one => (one.focus(), document.activeElement === one)).length"
    )

    assert focused == 0


def test_escape_closes_the_menu_and_gives_the_focus_back(reader: Reader) -> None:
    page = opened(reader, NARROW)
    button = page.locator("header button[aria-controls]")
    expect(button).to_have_attribute("aria-expanded", "false")

    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    assert page.evaluate("() => !!document.activeElement.closest('.md-sidebar--primary')")
    page.keyboard.press("Escape")

    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    expect(page.locator(".md-sidebar--primary")).to_be_hidden()


def test_escape_closes_the_search_and_gives_the_focus_back(reader: Reader) -> None:
    page = opened(reader, WIDE)
    page.locator("[data-open-search]").press("Enter")
    expect(page.locator(SEARCH)).to_be_focused()

    page.keyboard.press("Escape")

    expect(page.locator("[data-open-search]")).to_be_focused()
    expect(page.locator("#__search")).not_to_be_checked()


def opened(reader: Reader, size: tuple[int, int], url: str = "/") -> Page:
    visit = reader(size=size)
    visit.page.emulate_media(reduced_motion="reduce")
    return visit.go(url)


def follow_in_menu(page: Page, name: str, url: str) -> None:
    """The menu stands open where there is room for it."""
    if page.viewport_size == {"width": NARROW[0], "height": NARROW[1]}:
        tab_to(page, "Öppna menyn")
        page.keyboard.press("Enter")
    tab_to(page, name)
    page.keyboard.press("Enter")
    page.wait_for_url(url)


def tab_to(page: Page, name: str, *, part: bool = False) -> None:
    """Go on by Tab until what has the name, or the text in it, has the focus."""
    stops: list[str] = []
    while not stops or not (name in stops[-1] if part else name == stops[-1]):
        assert len(stops) < 80, f"no way to {name} among {stops}"
        stops.append(tab(page))


def tab(page: Page) -> str:
    page.keyboard.press("Tab")
    return assert_focus_is_seen(page)


def assert_focus_is_seen(page: Page) -> str:
    """What has the focus stands in the window, uncovered, within an outline; its name."""
    stop = page.evaluate(FOCUS)
    assert stop["outlined"], stop
    assert stop["uncovered"], stop
    return str(stop["name"])


FOCUS = """() => {
    const stop = document.activeElement;
    const shown = stop.matches("input.md-option") ? stop.nextElementSibling : stop;
    const style = getComputedStyle(shown);
    const box = shown.getClientRects()[0] || new DOMRect();
    const shape = stop.querySelector(".figure__shape");  // SVG in which an outline is a bare box
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
        name: stop.getAttribute("aria-label") || stop.innerText.trim(),
        html: stop.outerHTML.slice(0, 200),
        box: [box.x, box.y, box.width, box.height].map(Math.round),
        outlined: shape
            ? parseFloat(getComputedStyle(shape).strokeWidth) >= 3
            : style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        uncovered: !!top && (shown.contains(top) || top.contains(shown)),
    };
}"""


# The reader's own settings --------------------------------------------------------------------


def test_nothing_moves_for_those_who_want_no_movement(reader: Reader) -> None:
    page = opened(reader, NARROW)

    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((part) =>
            ["", "::before", "::after"].some((which) => {
                const style = getComputedStyle(part, which);
                return parseFloat(style.transitionDuration) || style.animationName !== "none";
            })).map((part) => part.outerHTML.slice(0, 80))"""
    )

    assert moving == []


def test_forced_colours_leave_borders_and_the_focus(reader: Reader) -> None:
    page = opened(reader, WIDE, "/sip/behov/")
    page.emulate_media(forced_colors="active", reduced_motion="reduce")

    tab(page)
    tab(page)
    here = page.locator(".strip__phase a[aria-current]").first

    expect(here).to_have_css("outline-style", "solid")
    expect(page.locator(".strip__phase a").last).to_have_css("border-top-style", "solid")


# The search index -----------------------------------------------------------------------------


def test_the_search_index_is_fetched_when_the_search_is_first_used(
    reader: Reader, served: str
) -> None:
    visit = reader(served)
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    page = visit.go("/")
    page.wait_for_load_state("networkidle")
    before = [url for url in asked if "search_index" in url]

    search(page, "samtycke")

    assert before == []
    assert [url for url in asked if "search_index" in url] == [f"{served}/search/search_index.json"]
