"""Words that explain themselves where they stand: by pointer, keyboard and touch, and on paper."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import PATIENCE, WIDE, Reader
from tests.browser.test_access import NARROW, assert_focus_is_seen, violations
from tests.reader import BuiltSite, Entry, Handbook, shown_names, unmarked

PAGE = "/sip/samtycke/"
WORD = "article a:is(.term, [data-term])"
BOX = ".explanation"


def word(page: Page, at: int = 0) -> Locator:
    """A linked word that is in sight when the page opens or soon after."""
    return page.locator(f"{WORD}:visible").nth(at)


def entry_of(link: Locator, handbook: Handbook) -> Entry:
    url = re.sub(r".*(/ordlista/.*/)index\.html", r"\1", str(link.evaluate("a => a.href")))
    return next(term for term in handbook["terms"] if term["url"] == url)


def assert_explains(page: Page, link: Locator, handbook: Handbook) -> None:
    """The explanation has the term's name, its plain words, and the way to its entry."""
    box = page.locator(BOX)
    names = shown_names(handbook)
    term = entry_of(link, handbook)
    expect(box).to_be_visible()
    expect(box).to_have_attribute("data-id", term["id"])
    expect(box).to_contain_text(names["term", term["id"]])
    expect(box).to_contain_text(unmarked(term["plain"], names))
    more = box.get_by_role("link", name=f"Läs mer om {names['term', term['id']]}")
    assert more.evaluate("a => a.href") == link.evaluate("a => a.href")


# Opening --------------------------------------------------------------------------------------


def test_pointing_at_a_word_explains_it_until_the_pointer_leaves(
    reader: Reader, handbook: Handbook
) -> None:
    page = reader().go(PAGE)

    word(page).hover()
    assert_explains(page, word(page), handbook)
    page.locator(BOX).hover()
    page.wait_for_timeout(500)
    expect(page.locator(BOX)).to_be_visible()
    page.locator("h1").hover()

    expect(page.locator(BOX)).to_have_count(0)


def test_a_click_explains_the_word_and_stays_on_the_page(
    reader: Reader, handbook: Handbook
) -> None:
    page = reader().go(PAGE)

    word(page).click()
    page.locator("h1").hover()
    page.wait_for_timeout(500)

    assert_explains(page, word(page), handbook)
    assert page.url.endswith("/sip/samtycke/index.html")


def test_a_second_click_follows_the_link(reader: Reader) -> None:
    page = reader().go(PAGE)
    target = str(word(page).evaluate("a => a.href"))

    word(page).click()
    page.wait_for_timeout(600)  # else it would be a double click
    word(page).click()

    page.wait_for_url(target)


@pytest.fixture
def touched(chromium: Browser, site: BuiltSite) -> Iterator[Page]:
    context = chromium.new_context(
        viewport={"width": NARROW[0], "height": NARROW[1]}, has_touch=True, is_mobile=True
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{site.folder.as_uri()}/sip/samtycke/index.html")
    yield page
    context.close()


def test_a_touch_explains_the_word_and_a_touch_elsewhere_closes(
    touched: Page, handbook: Handbook
) -> None:
    word(touched).tap()
    assert_explains(touched, word(touched), handbook)
    touched.wait_for_timeout(500)
    assert touched.url.endswith("/sip/samtycke/index.html")
    touched.locator("h1").tap()

    expect(touched.locator(BOX)).to_have_count(0)


def test_the_focus_explains_the_word_and_its_description_says_it(
    reader: Reader, handbook: Handbook
) -> None:
    page = reader().go(PAGE)

    word(page).focus()

    assert_explains(page, word(page), handbook)
    names = shown_names(handbook)
    plain = unmarked(entry_of(word(page), handbook)["plain"], names)
    expect(word(page)).to_have_accessible_description(re.compile(re.escape(plain)))
    name = names["term", entry_of(word(page), handbook)["id"]]
    expect(page.get_by_role("dialog", name=name)).to_have_class("explanation")


def test_only_one_word_is_explained_at_a_time(reader: Reader, handbook: Handbook) -> None:
    page = reader().go(PAGE)

    word(page).focus()
    word(page, 8).hover()
    expect(page.locator(BOX)).to_have_attribute("data-id", entry_of(word(page, 8), handbook)["id"])

    expect(page.locator(BOX)).to_have_count(1)
    expect(page.locator("[aria-describedby=ordforklaring-text]")).to_have_count(1)


# Closing --------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["hover", "focus", "click"])
def test_escape_closes(reader: Reader, how: str) -> None:
    page = reader().go(PAGE)
    getattr(word(page), how)()
    expect(page.locator(BOX)).to_be_visible()

    page.keyboard.press("Escape")

    expect(page.locator(BOX)).to_have_count(0)
    expect(word(page)).not_to_have_attribute("aria-describedby", re.compile("."))


def test_escape_within_the_explanation_gives_the_focus_back_to_the_word(reader: Reader) -> None:
    page = reader().go(PAGE)
    word(page).focus()
    page.keyboard.press("Tab")

    page.keyboard.press("Escape")

    expect(page.locator(BOX)).to_have_count(0)
    expect(word(page)).to_be_focused()


def test_a_click_elsewhere_closes(reader: Reader) -> None:
    page = reader().go(PAGE)
    word(page).click()

    page.locator("h1").click()

    expect(page.locator(BOX)).to_have_count(0)


def test_the_cross_closes_and_gives_the_focus_back(reader: Reader) -> None:
    page = reader().go(PAGE)
    word(page).click()

    page.get_by_role("button", name="Stäng förklaringen").click()

    expect(page.locator(BOX)).to_have_count(0)
    expect(word(page)).to_be_focused()


# Keyboard -------------------------------------------------------------------------------------


def test_the_keyboard_walks_through_an_explanation_to_its_entry(reader: Reader) -> None:
    page = reader().go(PAGE)
    page.emulate_media(reduced_motion="reduce")
    target = str(word(page).evaluate("a => a.href"))
    for _ in range(80):
        page.keyboard.press("Tab")
        if word(page).evaluate("a => a === document.activeElement"):
            break

    assert_focus_is_seen(page)
    expect(page.locator(BOX)).to_be_visible()
    page.keyboard.press("Tab")
    assert assert_focus_is_seen(page).startswith("Läs mer om")
    page.keyboard.press("Tab")
    assert assert_focus_is_seen(page) == "Stäng förklaringen"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")

    page.wait_for_url(target)


def test_enter_on_an_explained_word_follows_its_link(reader: Reader) -> None:
    page = reader().go(PAGE)
    target = str(word(page).evaluate("a => a.href"))
    word(page).focus()

    page.keyboard.press("Enter")

    page.wait_for_url(target)


# Access and room ------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_axe_finds_nothing_with_an_explanation_open(
    reader: Reader, served: str, size: tuple[int, int]
) -> None:
    visit = reader(served, size)
    visit.page.emulate_media(reduced_motion="reduce")
    page = visit.go(PAGE)
    word(page).click()
    expect(page.locator(BOX)).to_be_visible()

    found = violations(page)

    expect(page.locator(BOX)).to_be_visible()
    assert found == []


PLACE = """() => {
    const box = document.querySelector(".explanation").getBoundingClientRect();
    const word = document.querySelector("[aria-describedby=ordforklaring-text]");
    const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return {
        inside: box.left >= 0 && box.right <= document.documentElement.clientWidth,
        beyond,
        covered: [...word.getClientRects()].some((line) => line.left < box.right
            && line.right > box.left && line.top < box.bottom && line.bottom > box.top),
        above: box.bottom <= word.getClientRects()[0].top,
    };
}"""


@pytest.mark.parametrize("size", [WIDE, (320, 640), (320, 256)])
@pytest.mark.parametrize("url", [PAGE, "/aktorer/forsakringskassan/", "/ordlista/arbetsformaga/"])
def test_an_explanation_fits_and_leaves_its_word_in_sight(
    reader: Reader, url: str, size: tuple[int, int]
) -> None:
    page = reader(size=size).go(url)
    faults = []

    for at in range(min(12, page.locator(f"{WORD}:visible").count())):
        word(page, at).evaluate("a => { a.scrollIntoView({block: 'center'}); a.focus(); }")
        place = page.evaluate(PLACE)
        if not place["inside"] or place["beyond"] or place["covered"]:
            faults.append((word(page, at).inner_text(), place))

    assert faults == []


def test_an_explanation_low_in_the_window_stands_above_its_word(reader: Reader) -> None:
    page = reader().go(PAGE)
    word(page, 8).evaluate("a => { a.scrollIntoView({block: 'end'}); a.focus(); }")

    assert page.evaluate(PLACE)["above"]


def test_forced_colours_leave_the_explanation_a_border(reader: Reader) -> None:
    page = reader().go(PAGE)
    page.emulate_media(forced_colors="active", reduced_motion="reduce")

    word(page).focus()

    expect(page.locator(BOX)).to_have_css("border-top-style", "solid")
    expect(page.locator(BOX)).to_have_css("transition-duration", "0s")


def test_an_explanation_asks_for_nothing(reader: Reader, served: str) -> None:
    visit = reader(served)
    page = visit.go(PAGE)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    word(page).click()
    expect(page.locator(BOX)).to_be_visible()

    assert asked == []
    assert visit.complaints == []


# Without script, and on paper -----------------------------------------------------------------


def test_without_script_a_word_is_a_link_to_its_entry(reader: Reader, handbook: Handbook) -> None:
    page = reader(javascript=False).go(PAGE)
    term = entry_of(word(page), handbook)

    word(page).click()

    page.wait_for_url(f"**{term['url']}index.html")
    expect(page.locator(f"article .entry[data-id='{term['id']}']")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_printed_page_ends_with_its_words_and_what_they_mean(
    reader: Reader, handbook: Handbook, javascript: bool
) -> None:
    page = reader(javascript=javascript).go(PAGE)
    page.emulate_media(media="print")
    names = shown_names(handbook)

    rows = page.locator(".words dt")
    expect(rows.first).to_be_visible()
    expect(page.locator(".words dd").last).to_be_visible()
    shown = page.locator("article").inner_text()

    ids = rows.evaluate_all("all => all.map(one => one.dataset.id)")
    last = next(term for term in handbook["terms"] if term["id"] == ids[-1])
    assert len(ids) > 10
    assert unmarked(last["plain"], names) in " ".join(shown.split()[-80:])
    assert page.locator(BOX).count() == 0
