"""Quizzes: answering, the score, the key on paper and without script, questions out of areas."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Reader, Visit
from tests.browser.test_access import NARROW, SIZES, violations
from tests.reader import BuiltSite, Handbook

URL = "/utbildning/quiz/moten/"
MIXED = "/utbildning/quiz/blandat/"
SEMINAR = "/utbildning/seminarier/sip-grund-60/quiz/"
ONE, SEVERAL = "moten-01", "moten-14"
"""A question with one right answer, and one with several."""
CHOSEN = "[data-quiz] input:checked"


@pytest.fixture(params=["folder", "http"])
def visit(request: pytest.FixtureRequest, reader: Reader, served: str) -> Iterator[Visit]:
    """A window on the site, opened from its folder or from a server."""
    visit = reader(served if request.param == "http" else "")
    yield visit
    assert (visit.outside, visit.complaints) == ([], [])


def question(page: Page, question_id: str) -> Locator:
    return page.locator(f"[data-question='{question_id}']")


def right(page: Page, question_id: str) -> list[str]:
    """The letters of the right answers, as the key has them."""
    key = page.locator(f"[data-key='{question_id}'] [data-right]")
    return str(key.get_attribute("data-right")).split()


def choose(field: Locator, *letters: str) -> None:
    for letter in letters:
        field.locator(f"input[value={letter}]").check()


def answer(field: Locator, *letters: str) -> Locator:
    """Choose and answer; what the reader is told."""
    choose(field, *letters)
    field.get_by_role("button").click()
    return field.get_by_role("status")


def wrong(page: Page, question_id: str) -> str:
    return next(letter for letter in "ABC" if letter not in right(page, question_id))


def test_one_is_told_why_an_answer_is_wrong_which_is_right_and_where_to_read(visit: Visit) -> None:
    page = visit.go(URL)
    field, bad, (good,) = question(page, ONE), wrong(page, ONE), right(page, ONE)
    told = field.get_by_role("status")
    expect(page.locator("[data-keys]")).to_be_hidden()
    expect(told).to_be_empty()

    answer(field, bad)

    expect(told).to_contain_text(re.compile(rf"^✗ Fel\. Rätt svar: {good}\. "))
    expect(told).to_contain_text(f"{bad} är fel.")
    expect(told).to_contain_text(f"{good} är rätt.")
    expect(told.get_by_role("link").first).to_be_visible()
    expect(field.get_by_role("group").or_(field)).to_contain_text("✗ ditt svar, fel")
    expect(field).to_contain_text("✓ rätt svar")
    expect(field.get_by_role("button")).to_have_text("Besvarad")
    expect(page.locator(".quiz__score")).to_have_text("1 av 20 frågor besvarade, 0 rätt.")


def test_a_right_answer_is_told_by_words_and_mark(reader: Reader) -> None:
    page = reader().go(URL)
    (good,) = right(page, ONE)

    told = answer(question(page, ONE), good)

    expect(told).to_contain_text(re.compile(rf"^✓ Rätt\. {good} är rätt\. "))
    expect(told).not_to_contain_text("fel")
    expect(page.locator(".quiz__score")).to_have_text("1 av 20 frågor besvarade, 1 rätt.")


def test_with_several_right_answers_all_are_needed_and_no_other(reader: Reader) -> None:
    page = reader().go(URL)
    field, good = question(page, SEVERAL), right(page, SEVERAL)

    expect(answer(field, good[0])).to_contain_text("✗ Delvis rätt.")

    page.get_by_role("button", name="Börja om").click()
    expect(answer(field, *good)).to_contain_text(re.compile(r"^✓ Rätt\."))
    page.get_by_role("button", name="Börja om").click()
    expect(answer(field, *good, wrong(page, SEVERAL))).to_contain_text("✗ Delvis rätt.")


def test_without_an_answer_one_is_asked_for_it(reader: Reader) -> None:
    page = reader().go(URL)
    field = question(page, ONE)

    expect(answer(field)).to_have_text("Välj ett svar först.")
    expect(field.get_by_role("button", name="Svara på fråga 1")).to_be_visible()


def test_an_answer_is_given_once(reader: Reader) -> None:
    page = reader().go(URL)
    field = question(page, ONE)
    told = answer(field, wrong(page, ONE))
    before = told.inner_text()

    expect(field.locator("input").first).to_be_disabled()
    field.get_by_role("button").focus()
    page.keyboard.press("Enter")

    assert told.inner_text() == before


def test_the_keyboard_answers_and_goes_on(reader: Reader) -> None:
    page = reader().go(URL)
    field = question(page, ONE)
    field.locator("input").first.focus()

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(field.get_by_role("status")).to_contain_text(re.compile(r"^[✓✗] "))
    expect(field.get_by_role("button")).to_be_focused()
    expect(question(page, "moten-02").get_by_role("status")).to_be_empty()

    second = question(page, "moten-02")
    second.locator("input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    expect(second.get_by_role("button")).to_be_focused()
    page.keyboard.press("Enter")
    expect(second.get_by_role("status")).to_contain_text(re.compile(r"^[✓✗] "))
    expect(second.get_by_role("button")).to_be_focused()


def test_at_the_end_the_score_and_what_to_read(reader: Reader) -> None:
    page = reader().go(SEMINAR)
    fields = page.locator("[data-question]")
    ids = fields.evaluate_all("all => all.map(one => one.dataset.question)")
    for each in ids[1:]:
        answer(question(page, each), *right(page, each))
    bad = wrong(page, ids[0])

    told = answer(question(page, ids[0]), bad)

    score = f"Du fick {len(ids) - 1} rätt av {len(ids)}."
    expect(told).to_contain_text(f"Det var sista frågan. {score}")
    result = page.get_by_role("group", name="Resultat")
    expect(result).to_contain_text(score)
    read = page.locator(f"[data-key='{ids[0]}'] .quiz__more p:first-child a").all_text_contents()
    assert result.get_by_role("link").all_text_contents() == read


def test_one_begins_again_with_nothing_chosen_and_nothing_is_kept(reader: Reader) -> None:
    page = reader().go(URL)
    field = question(page, ONE)
    answer(field, wrong(page, ONE))

    page.get_by_role("button", name="Börja om").click()

    expect(field.get_by_role("status")).to_be_empty()
    expect(page.locator(CHOSEN)).to_have_count(0)
    expect(field).not_to_contain_text("ditt svar")
    expect(field.locator("input").first).to_be_focused()
    expect(page.locator(".quiz__score")).to_have_text("0 av 20 frågor besvarade, 0 rätt.")
    choose(field, "A")
    page.reload()
    expect(page.locator(CHOSEN)).to_have_count(0)
    kept = page.evaluate("() => Object.keys({...localStorage, ...sessionStorage})")
    assert [key for key in kept if "quiz" in key or "kaosam" in key] == []


def test_without_script_the_key_follows_the_questions(reader: Reader, handbook: Handbook) -> None:
    quiz = next(one for one in handbook["quizzes"] if one["id"] == "moten")
    page = reader(javascript=False).go(URL)

    expect(page.get_by_role("heading", name="Facit")).to_be_visible()
    keys = page.locator("[data-key]")
    expect(keys).to_have_count(len(quiz["questions"]))
    for key in (keys.first, keys.last):
        expect(key).to_contain_text(re.compile("Rätt svar: [A-D]"))
        expect(key.get_by_role("link", name=re.compile(r"^Fråga \d+$"))).to_be_visible()
    below = "() => document.querySelector('[data-keys]').getBoundingClientRect().top"
    last = "() => [...document.querySelectorAll('[data-question]')].at(-1)"
    assert page.evaluate(below) >= page.evaluate(f"({last})().getBoundingClientRect().bottom")
    expect(page.get_by_role("button", name=re.compile("^Svara"))).to_have_count(0)


def test_on_paper_questions_have_no_answers_and_the_key_its_own_page(reader: Reader) -> None:
    page = reader().go(URL)
    answer(question(page, ONE), wrong(page, ONE))

    page.emulate_media(media="print")

    expect(page.locator("[data-keys]")).to_be_visible()
    expect(question(page, ONE).get_by_role("status")).to_be_hidden()
    expect(page.get_by_text("✗ ditt svar, fel")).to_be_hidden()
    expect(page.get_by_role("button", name="Börja om")).to_be_hidden()
    style = "one => getComputedStyle(one).breakBefore"
    assert page.locator("[data-keys]").evaluate(style) == "page"
    drawn = "one => getComputedStyle(one).appearance"
    assert page.locator(CHOSEN).evaluate(drawn) == "none"


def test_the_search_finds_no_page_by_its_questions(site: BuiltSite, handbook: Handbook) -> None:
    asked = next(one for one in handbook["quizzes"] if one["id"] == "moten")["questions"][0]["text"]
    index = (site.folder / "search" / "search_index.json").read_text("utf-8")
    here = [doc for doc in json.loads(index)["docs"] if doc["location"].startswith(URL[1:])]

    assert here
    assert asked not in index


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_before_and_after(reader: Reader, size: tuple[int, int]) -> None:
    page = reader(size=size).go(URL)
    page.emulate_media(reduced_motion="reduce")
    found = violations(page)
    answer(question(page, ONE), wrong(page, ONE))
    answer(question(page, SEVERAL), *right(page, SEVERAL))
    answer(question(page, "moten-02"))

    assert found + violations(page) == []


# Questions out of several areas ----------------------------------------------------------------


def start(page: Page, many: str, *areas: str) -> Locator:
    """Draw questions out of the areas; they."""
    page.get_by_role("button", name="Avmarkera alla områden").click()
    for area in areas:
        page.get_by_role("checkbox", name=area).check()
    page.get_by_label("Antal frågor").select_option(many)
    page.get_by_role("button", name="Starta").click()
    expect(page.get_by_role("heading", name="Dina frågor")).to_be_focused()
    return page.locator("[data-mixed] [data-question]")


def test_questions_are_drawn_out_of_the_chosen_areas(visit: Visit) -> None:
    page = visit.go(MIXED)

    fields = start(page, "10", "Möten", "Aktörerna")

    ids = fields.evaluate_all("all => all.map(one => one.dataset.question)")
    assert len(set(ids)) == 10
    assert {one.rpartition("-")[0] for one in ids} <= {"moten", "aktorerna"}
    numbers = page.locator("[data-mixed] legend .quiz__number").all_text_contents()
    assert numbers == [f"{number}." for number in range(1, 11)]
    told = answer(fields.first, *right(page, ids[0]))
    expect(told).to_contain_text("✓ Rätt.")
    link = told.get_by_role("link").first
    link.click()
    expect(page.locator("article h1")).to_be_visible()


def test_the_next_draw_is_another(reader: Reader) -> None:
    page = reader().go(MIXED)
    ids = "all => all.map(one => one.dataset.question).join()"
    draws = {start(page, "20", "Möten").evaluate_all(ids)}
    for _ in range(3):
        page.get_by_role("button", name="Starta").click()
        draws.add(page.locator("[data-mixed] [data-question]").evaluate_all(ids))

    assert len(draws) > 1


def test_an_area_that_has_fewer_gives_what_it_has(reader: Reader, handbook: Handbook) -> None:
    quiz = next(one for one in handbook["quizzes"] if one["id"] == "moten")
    page = reader().go(MIXED)

    expect(start(page, "40", "Möten")).to_have_count(len(quiz["questions"]))


def test_without_an_area_one_is_asked_for_it(reader: Reader) -> None:
    page = reader().go(MIXED)
    page.get_by_role("button", name="Avmarkera alla områden").click()

    page.get_by_role("button", name="Starta").click()

    expect(page.get_by_text("Välj minst ett område först.")).to_be_visible()
    expect(page.get_by_role("button", name="Markera alla områden")).to_be_visible()


def test_without_script_the_areas_are_links_to_their_quizzes(
    reader: Reader, handbook: Handbook
) -> None:
    page = reader(javascript=False).go(MIXED)

    links = page.locator("[data-quiz-chooser] a")
    expect(links).to_have_count(len(handbook["quizzes"]))
    expect(page.get_by_role("button", name="Starta")).to_be_hidden()
    links.first.click()
    expect(page.get_by_role("heading", name="Facit")).to_be_visible()


def test_axe_finds_nothing_on_drawn_questions(reader: Reader) -> None:
    page = reader(size=NARROW).go(MIXED)
    page.emulate_media(reduced_motion="reduce")
    start(page, "5", "Möten")
    page.evaluate("() => scrollTo(0, 0)")  # from behind the header

    assert violations(page) == []
