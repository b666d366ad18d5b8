"""A case's walk: choosing, being told, going on and back; whole on paper and without script."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Reader
from tests.browser.test_access import SIZES, violations
from tests.reader import Entry, Handbook

URL = "/utbildning/fall/vantande-intyg/"
HERE = ".walk__stop--here"


def case(handbook: Handbook) -> Entry:
    """The case whose walk is gone."""
    return next(one for one in handbook["cases"] if one["id"] == "vantande-intyg")


def choices(page: Page) -> Locator:
    return page.locator(f"{HERE} .walk__button")


def best(page: Page) -> Locator:
    return page.locator(f"{HERE} [data-best] .walk__button")


def told(page: Page) -> Locator:
    return page.locator(f"{HERE}").get_by_role("status")


def go_on(page: Page) -> None:
    best(page).click()
    page.get_by_role("button", name=re.compile("^Gå vidare till")).click()


@pytest.mark.parametrize("place", ["folder", "http"])
def test_one_place_at_a_time_by_the_best_way_to_the_end(
    reader: Reader, served: str, place: str
) -> None:
    visit = reader(served if place == "http" else "")
    page = visit.go(URL)
    passed = 0
    while True:
        expect(page.locator("[data-stop]:visible")).to_have_count(1)
        best(page).click()
        passed += 1
        onward = page.get_by_role("button", name=re.compile("^Gå vidare till"))
        if not onward.count():
            break
        name = onward.inner_text().removeprefix("Gå vidare till ")
        onward.click()
        expect(page.get_by_role("heading", name=name)).to_be_focused()

    expect(told(page)).to_contain_text(
        f"Vägen slutar här. Du valde den bästa vägen {passed} av {passed} gånger."
    )
    expect(page.get_by_role("region", name="Din väg hittills")).to_contain_text("✓ bästa vägen")
    assert (visit.outside, visit.complaints) == ([], [])


def test_one_is_told_what_comes_of_a_choice_and_may_choose_another(reader: Reader) -> None:
    page = reader().go(URL)
    expect(told(page)).to_be_empty()
    expect(page.get_by_text("Det tar två minuter i dag.")).to_be_hidden()

    choices(page).first.click()

    expect(told(page)).to_contain_text("✗ Det är inte den bästa vägen.")
    expect(told(page)).to_contain_text("Det tar två minuter i dag.")
    expect(choices(page).first).to_have_attribute("aria-pressed", "true")
    best(page).click()
    expect(told(page)).to_contain_text("✓ Det är den bästa vägen.")
    expect(told(page)).not_to_contain_text("Det tar två minuter i dag.")
    expect(choices(page).first).to_have_attribute("aria-pressed", "false")


def test_the_way_gone_is_shown_and_one_begins_again(reader: Reader) -> None:
    page = reader().go(URL)
    way = page.get_by_role("region", name="Din väg hittills").get_by_role("listitem")
    expect(way).to_have_text(["Nu: Plats 1: Behov"])
    chosen = best(page).inner_text()

    go_on(page)

    expect(way).to_have_count(2)
    expect(way.first).to_have_text(f"Plats 1: Behov {chosen} ✓ bästa vägen")
    expect(way.last).to_have_text("Nu: Plats 3: Samtycke och delaktighet")
    page.get_by_role("button", name="Börja om från början").click()
    expect(way).to_have_text(["Nu: Plats 1: Behov"])
    expect(page.get_by_role("heading", name="Plats 1: Behov")).to_be_focused()


def test_a_choice_may_lead_nowhere_or_back(reader: Reader) -> None:
    page = reader().go(URL)
    choices(page).last.click()  # ends the walk
    expect(told(page)).to_contain_text("Vägen slutar här.")
    expect(page.get_by_role("button", name="Börja om från början")).to_have_count(2)

    choices(page).nth(2).click()  # leads to where one stands
    page.get_by_role("button", name="Välj om här").click()
    expect(told(page)).to_be_empty()
    expect(page.get_by_role("heading", name="Plats 1: Behov")).to_be_focused()

    go_on(page)
    choices(page).last.click()
    page.get_by_role("button", name="Tillbaka till Plats 2: Behov").click()
    expect(page.get_by_role("heading", name="Plats 2: Behov")).to_be_focused()


def test_the_keyboard_goes_the_way(reader: Reader) -> None:
    page = reader().go(URL)
    best(page).focus()

    page.keyboard.press("Enter")
    expect(told(page)).not_to_be_empty()
    onward = page.get_by_role("button", name=re.compile("^Gå vidare till"))
    for _ in range(8):
        page.keyboard.press("Tab")
        if onward.evaluate("one => one === document.activeElement"):
            break
    page.keyboard.press("Space")

    expect(page.get_by_role("heading", name="Plats 3: Samtycke och delaktighet")).to_be_focused()


@pytest.mark.parametrize("media", ["print", "no script"])
def test_the_whole_walk_is_read_on_paper_and_without_script(
    reader: Reader, handbook: Handbook, media: str
) -> None:
    walk = case(handbook)["walk"]
    page = reader(javascript=media == "print").go(URL)
    if media == "print":
        go_on(page)
        page.emulate_media(media="print")

    expect(page.locator("[data-stop]:visible")).to_have_count(len(walk))
    options = [option for stop in walk for option in stop["options"]]
    expect(page.get_by_text("Om du väljer det:")).to_have_count(len(options))
    expect(page.locator(".walk__feedback:visible")).to_have_count(len(options))
    expect(page.locator(".walk__onward:visible")).to_have_count(len(options))
    expect(page.locator(".walk__button:visible")).to_have_count(0)
    expect(page.locator(".walk__trail:visible")).to_have_count(0)


def test_without_script_each_way_leads_on(reader: Reader) -> None:
    page = reader(javascript=False).go(URL)

    page.locator("[data-stop]").first.get_by_role("link", name="plats 3: Samtycke").first.click()

    assert page.url.endswith("#vantande-intyg-fragan")


def test_the_participants_page_leads_to_the_leaders_and_has_nothing_of_it(
    reader: Reader,
) -> None:
    page = reader().go(URL)
    expect(page.get_by_text("Lösning:")).to_have_count(0)

    page.get_by_role("link", name="ledarens sida").click()

    expect(page.get_by_role("heading", name="Uppgifterna med lösningar")).to_be_visible()
    expect(page.get_by_text("Lösning:")).to_have_count(5)


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_before_and_after(reader: Reader, size: tuple[int, int]) -> None:
    page = reader(size=size).go(URL)
    page.emulate_media(reduced_motion="reduce")
    go_on(page)
    choices(page).first.click()

    assert violations(page) == []
