"""Word cards: practising, what is kept and forgotten, by keyboard, as a list."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Reader, Visit
from tests.browser.test_access import SIZES, violations
from tests.reader import Handbook

URL = "/utbildning/ordkort/moten/"
DECKS = "/utbildning/ordkort/"
NAME = "kaosam-ordkort"
Boxes = dict[str, list[Any]]
DAYS = (0, 1, 3, 7, 21)
"""Until a card of each box comes back."""


def kept(page: Page) -> Boxes:
    """What the browser keeps: the id of each word with its box and the day it comes back."""
    text = page.evaluate(f"() => localStorage.getItem('{NAME}')")
    found: Boxes = json.loads(text or "{}")
    return found


def keep(page: Page, boxes: Boxes) -> None:
    page.evaluate(f"(text) => localStorage.setItem('{NAME}', text)", json.dumps(boxes))
    page.reload()


def later(days: int) -> str:
    return (date.today() + timedelta(days)).isoformat()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def card(page: Page) -> Locator:
    return page.get_by_role("region", name="Kort")


def meetings(handbook: Handbook) -> list[str]:
    return [term["id"] for term in handbook["terms"] if "moten" in term["areas"]]


@pytest.mark.parametrize("place", ["folder", "http"])
def test_a_card_shows_the_word_and_turned_what_it_means(
    reader: Reader, served: str, handbook: Handbook, place: str
) -> None:
    visit = reader(served if place == "http" else "")
    page = visit.go(URL)
    expect(page.locator("[data-cards]")).to_be_hidden()
    press(page, "Öva")
    expect(card(page)).to_contain_text(f"Kort 1 av {len(meetings(handbook))}.")
    front = card(page).inner_text()

    press(page, "Vänd kortet")

    expect(page.locator(".card__back")).to_be_focused()
    whole = card(page).get_by_role("link", name="Läs hela uppslaget")
    expect(whole).to_be_visible()
    link = whole.get_attribute("href") or ""
    term = next(term for term in handbook["terms"] if f"/{term['id']}/" in link)
    start = term["plain"][:20].partition("[[")[0]
    assert term["term"] in front
    assert start not in front
    expect(card(page)).to_contain_text(start)
    assert (visit.outside, visit.complaints) == ([], [])


def test_what_one_knows_comes_later_and_what_one_does_not_at_once(reader: Reader) -> None:
    page = reader().go(URL)
    press(page, "Öva")
    press(page, "Vänd kortet")
    press(page, "Jag kunde det")
    press(page, "Vänd kortet")
    press(page, "Jag kunde det inte")

    assert sorted(kept(page).values()) == [[1, later(0)], [2, later(1)]]
    press(page, "Sluta")
    expect(page.locator(".cards__count")).to_be_focused()
    expect(page.locator(".cards__count")).to_contain_text("Du kunde 1 av 2 kort.")
    expect(page.locator(".cards__count")).to_contain_text("1 att repetera i dag, 18 nya")


@pytest.mark.parametrize("box", [1, 2, 3, 4, 5])
def test_a_known_card_moves_to_the_next_box(reader: Reader, handbook: Handbook, box: int) -> None:
    page = reader().go(URL)
    due = meetings(handbook)[0]
    keep(page, {due: [box, later(0)]})

    press(page, "Öva")
    press(page, "Vänd kortet")
    press(page, "Jag kunde det")

    following = min(box + 1, 5)
    assert kept(page) == {due: [following, later(DAYS[following - 1])]}


def test_a_missed_card_comes_again_in_the_round_and_stays_in_the_first_box(
    reader: Reader, handbook: Handbook
) -> None:
    page = reader().go(URL)
    due, *others = meetings(handbook)
    keep(page, {due: [4, later(0)]} | {one: [5, later(9)] for one in others})
    press(page, "Öva")
    press(page, "Vänd kortet")

    press(page, "Jag kunde det inte")

    assert kept(page)[due] == [1, later(0)]
    expect(card(page)).to_contain_text("1 kort kvar att ta om.")
    press(page, "Vänd kortet")
    press(page, "Jag kunde det")
    assert kept(page)[due] == [1, later(1)]
    expect(page.locator(".cards__count")).to_contain_text("Du kunde 0 av 1 kort.")
    expect(page.locator(".cards__count")).to_contain_text(f"Nästa kort kommer tillbaka {later(1)}.")


def test_what_is_taken_before_its_day_stays_where_it_is(reader: Reader, handbook: Handbook) -> None:
    page = reader().go(URL)
    boxes: Boxes = {one: [3, later(2)] for one in meetings(handbook)}
    keep(page, boxes)

    press(page, "Öva ändå")
    press(page, "Vänd kortet")
    press(page, "Jag kunde det")

    assert kept(page) == boxes


def test_the_keyboard_is_enough(reader: Reader) -> None:
    page = reader().go(URL)
    page.get_by_role("button", name="Öva").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Vänd kortet")).to_be_focused()
    word = page.locator(".card__word").inner_text()
    expect(page.get_by_role("button", name="Vänd kortet")).to_have_accessible_description(word)
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowLeft")
    assert sorted(box for box, _ in kept(page).values()) == [1, 2]

    page.keyboard.press("Escape")

    expect(page.locator(".cards__count")).to_be_focused()


def test_what_is_kept_is_forgotten_when_the_reader_says_so(
    reader: Reader, handbook: Handbook
) -> None:
    visit = reader()
    page = visit.go(URL)
    expect(page.get_by_role("button", name="Ta bort det som är sparat")).to_be_hidden()
    keep(page, {meetings(handbook)[0]: [3, later(2)]})
    page = visit.go(DECKS)
    row = page.locator("[data-decks] li").filter(has_text="Möten")
    expect(row).to_contain_text("19 nya")

    press(page, "Ta bort det som är sparat")
    expect(page.get_by_role("button", name="Avbryt")).to_be_focused()
    press(page, "Avbryt")
    expect(page.get_by_role("button", name="Ta bort det som är sparat")).to_be_focused()
    assert len(kept(page)) == 1
    press(page, "Ta bort det som är sparat")
    press(page, "Ja, ta bort")

    expect(page.get_by_text("Det är borttaget.")).to_be_visible()
    expect(row).to_contain_text("alla nya")
    assert kept(page) == {}


def test_it_is_forgotten_from_the_deck_too(reader: Reader, handbook: Handbook) -> None:
    page = reader().go(URL)
    keep(page, {meetings(handbook)[0]: [3, later(2)]})

    press(page, "Ta bort det som är sparat")
    press(page, "Ja, ta bort")

    expect(page.locator(".cards__count")).to_have_text(
        "Det som var sparat är borttaget. 20 kort, alla nya."
    )
    assert kept(page) == {}


def test_what_is_kept_but_is_not_ours_does_no_harm(reader: Reader) -> None:
    visit: Visit = reader()
    page = visit.go(URL)
    for text in ("{inte json", '{"mote": 3, "x": [9, 1]}', "null", "[]"):
        page.evaluate(f"(text) => localStorage.setItem('{NAME}', text)", text)
        page.reload()
        expect(page.locator(".cards__count")).to_have_text("20 kort, alla nya.")

    assert visit.complaints == []


def test_the_cards_are_a_list_for_who_wants_it(reader: Reader, handbook: Handbook) -> None:
    page = reader().go(URL)

    press(page, "Visa alla som lista")

    expect(page.locator("[data-card]:visible")).to_have_count(len(meetings(handbook)))
    press(page, "Dölj listan")
    expect(page.locator("[data-card]:visible")).to_have_count(0)


@pytest.mark.parametrize("media", ["print", "no script"])
def test_the_list_is_there_on_paper_and_without_script(
    reader: Reader, handbook: Handbook, media: str
) -> None:
    page = reader(javascript=media == "print").go(URL)
    if media == "print":
        page.emulate_media(media="print")

    expect(page.locator("[data-card]:visible")).to_have_count(len(meetings(handbook)))
    expect(page.get_by_role("button", name="Öva")).to_be_hidden()


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_on_either_side(reader: Reader, size: tuple[int, int]) -> None:
    page = reader(size=size).go(URL)
    page.emulate_media(reduced_motion="reduce")
    press(page, "Öva")
    found = violations(page)
    press(page, "Vänd kortet")

    assert found + violations(page) == []
