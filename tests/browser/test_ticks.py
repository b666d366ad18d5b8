"""Ticks on lists and text in forms: what is kept, for whom, and what comes on paper."""

import json
import re
from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Reader
from tests.browser.test_access import NARROW, violations
from tests.reader import BuiltSite, page_name

LIST = "/checklistor/behov-av-sip/"
FOR_ROLE = "/checklistor/fas-behov-initiativtagare/"
"""A list drawn for a role, with steps that stand on LIST too."""
LASTING = "/checklistor/chefens-checklista/"
OTHER_LASTING = "/checklistor/introduktion/"
SCALE = "/checklistor/samverkan-sjalvskattning/"
LINES = "/checklistor/kompetens-i-samverkan/"
FORM = "/blanketter/sip-plan/"
CONSENT = "/blanketter/samtycke/"
"""A form with a section of one text field, which browsers send at Enter."""
TICKED = "[data-tick]:checked"
WARNING = "Andra som använder datorn kan se"


def items(site: BuiltSite, url: str) -> list[str]:
    """The ids of what can be ticked on a page, in order."""
    return [str(tick) for tick in site.pages[page_name(url)].xpath("//@data-tick")]


def box(page: Page, item: str) -> Locator:
    return page.locator(f"[data-tick='{item}']")


def ticked(page: Page) -> list[str]:
    found: list[str] = page.locator(TICKED).evaluate_all("all => all.map(one => one.dataset.tick)")
    return found


def count(page: Page) -> Locator:
    return page.locator(".ticks-bar__count [role=status]")


def kept(page: Page, storage: str) -> dict[str, str]:
    """What of ours the browser keeps in sessionStorage or localStorage."""
    everything: dict[str, str] = page.evaluate(f"() => ({{...{storage}}})")
    return {key: text for key, text in everything.items() if key.startswith("kaosam-bockar")}


def choose(page: Page, place: str, button: str) -> None:
    page.get_by_label("Spara i den här webbläsaren").select_option(place)
    page.get_by_role("button", name=button, exact=True).click()


def press(page: Page, *names: str) -> None:
    for name in names:
        page.get_by_role("button", name=name, exact=True).click()


def another_tab(page: Page, url: str) -> Page:
    tab = page.context.new_page()
    tab.goto(page.url.replace(page_name(LIST), page_name(url)))
    return tab


# In the tab -----------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["folder", "server"])
def test_ticks_stay_in_the_tab_and_in_no_other(reader: Reader, served: str, place: str) -> None:
    visit = reader(served if place == "server" else "")
    page = visit.go(LIST)
    page.locator("[data-tick]").nth(1).check()
    page.locator("[data-tick]").nth(2).check()
    before = ticked(page)

    page.reload()

    assert len(before) == 2
    assert ticked(page) == before
    assert ticked(another_tab(page, LIST)) == []
    assert kept(page, "localStorage") == {}
    assert visit.outside == []
    assert visit.complaints == []


def test_a_step_is_ticked_on_every_list_that_has_it(reader: Reader, site: BuiltSite) -> None:
    shared = next(item for item in items(site, LIST) if item in items(site, FOR_ROLE))
    visit = reader()
    box(visit.go(LIST), shared).check()

    page = visit.go(FOR_ROLE)

    expect(box(page, shared)).to_be_checked()
    assert ticked(page) == [shared]
    box(page, shared).uncheck()
    page.go_back()
    expect(box(page, shared)).not_to_be_checked()


def test_a_tick_outlives_new_words_and_an_unknown_id_is_left_alone(
    reader: Reader, served: str, site: BuiltSite
) -> None:
    first, second = items(site, LIST)[:2]
    visit = reader(served)
    page = visit.go(LIST)
    box(page, first).check()
    page.evaluate(
        "([name, ids]) => sessionStorage.setItem(name, JSON.stringify(ids))",
        ["kaosam-bockar", [first, "en-punkt-som-inte-finns"]],
    )
    text = (site.folder / page_name(LIST)).read_text(encoding="utf-8")
    reworded = re.sub(rf'(for="ruta-{first}">).*?(</label>)', r"\1Helt andra ord.\2", text)
    page.route(f"**/{page_name(LIST)}", lambda route: route.fulfill(body=reworded))

    page.reload()

    expect(page.locator(f"[for='ruta-{first}']")).to_have_text("Helt andra ord.")
    assert ticked(page) == [first]
    expect(count(page)).to_contain_text(re.compile(r"^1 av \d+ klara"))
    box(page, second).check()
    assert set(json.loads(kept(page, "sessionStorage")["kaosam-bockar"])) == {
        *(first, second, "en-punkt-som-inte-finns")
    }


def test_what_is_kept_but_is_not_ours_does_no_harm(reader: Reader) -> None:
    visit = reader()
    page = visit.go(LIST)
    page.evaluate("() => sessionStorage.setItem('kaosam-bockar', '{inte json')")

    page.reload()
    page.locator("[data-tick]").first.check()
    page.reload()

    assert len(ticked(page)) == 1
    assert visit.complaints == []


# Counting -------------------------------------------------------------------------------------


def test_the_bar_counts_what_is_done(reader: Reader, site: BuiltSite) -> None:
    page = reader().go(LIST)
    total = len(items(site, LIST))
    progress = page.get_by_role("progressbar", name="Klart")
    expect(count(page)).to_have_text(f"0 av {total} klara")

    page.locator("[data-tick]").nth(0).check()
    page.locator("[data-tick]").nth(1).check()

    expect(count(page)).to_have_text(f"2 av {total} klara")
    assert progress.evaluate("one => [one.value, one.max]") == [2, total]


def test_a_rating_is_counted_once_and_changed_not_added(reader: Reader, site: BuiltSite) -> None:
    page = reader().go(SCALE)
    first = items(site, SCALE)[0].rpartition(".")[0]

    box(page, f"{first}.4").check()
    box(page, f"{first}.2").check()

    expect(count(page)).to_have_text(f"1 av {len(items(site, SCALE)) // 4} besvarade")
    page.reload()
    assert ticked(page) == [f"{first}.2"]


# The next person ------------------------------------------------------------------------------


def test_a_new_person_starts_with_no_ticks_on_any_list(reader: Reader, site: BuiltSite) -> None:
    shared = next(item for item in items(site, LIST) if item in items(site, FOR_ROLE))
    visit = reader()
    page = visit.go(FOR_ROLE)
    page.locator("[data-tick]").first.check()
    page = visit.go(LIST)
    box(page, shared).check()
    fresh = page.get_by_role("button", name="Ny person – börja om")

    fresh.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Ta bort alla bockar?")).to_be_visible()
    expect(page.get_by_role("button", name="Avbryt")).to_be_focused()
    page.keyboard.press("Escape")
    expect(fresh).to_be_focused()
    expect(box(page, shared)).to_be_checked()
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Ja")).to_be_focused()
    page.keyboard.press("Enter")

    expect(fresh).to_be_focused()
    expect(count(page)).to_contain_text("Alla bockar är borttagna. 0 av")
    assert ticked(page) == []
    assert ticked(visit.go(FOR_ROLE)) == []
    assert kept(page, "sessionStorage") == {}


# Places in the browser ------------------------------------------------------------------------


def test_ticks_are_kept_in_the_browser_only_when_the_reader_says_so(reader: Reader) -> None:
    page = reader().go(LIST)
    page.locator("[data-tick]").first.check()
    before = ticked(page)

    page.get_by_label("Spara i den här webbläsaren").select_option("2")
    expect(page.get_by_text(WARNING)).to_be_visible()
    assert kept(page, "localStorage") == {}
    press(page, "Spara på plats 2")

    expect(page.locator(".ticks-bar__kept")).to_contain_text(WARNING)
    assert ticked(page) == before
    assert kept(page, "sessionStorage") == {"kaosam-bockar-plats": "2"}
    page.reload()
    assert ticked(page) == before
    tab = another_tab(page, LIST)
    assert ticked(tab) == []
    choose(tab, "2", "Visa den")
    assert ticked(tab) == before


def test_a_place_that_is_used_is_never_mixed_with_the_tabs_ticks(reader: Reader) -> None:
    page = reader().go(LIST)
    boxes = page.locator("[data-tick]")
    boxes.nth(0).check()
    saved = ticked(page)
    choose(page, "2", "Spara på plats 2")
    choose(page, "", "Lämna plats 2")
    assert ticked(page) == []
    boxes.nth(1).check()
    own = ticked(page)

    page.get_by_label("Spara i den här webbläsaren").select_option("2")
    expect(page.get_by_text("Plats 2 används redan.")).to_be_visible()
    assert ticked(page) == own
    press(page, "Visa den")
    assert ticked(page) == saved
    choose(page, "", "Lämna plats 2")
    assert ticked(page) == own
    choose(page, "2", "Avbryt")
    expect(page.get_by_label("Spara i den här webbläsaren")).to_have_value("")
    choose(page, "2", "Töm den och spara här")

    assert ticked(page) == own
    assert json.loads(kept(page, "localStorage")["kaosam-bockar-2"]) == own
    assert kept(page, "sessionStorage") == {"kaosam-bockar-plats": "2"}


def test_from_one_place_to_the_next_nothing_is_moved(reader: Reader) -> None:
    page = reader().go(LIST)
    page.locator("[data-tick]").first.check()
    saved = ticked(page)
    choose(page, "1", "Spara på plats 1")

    choose(page, "3", "Använd plats 3")

    assert ticked(page) == []
    page.locator("[data-tick]").nth(2).check()
    choose(page, "1", "Visa den")
    assert ticked(page) == saved


def test_a_place_is_emptied_alone_and_left_by_a_new_person(reader: Reader) -> None:
    page = reader().go(LIST)
    page.locator("[data-tick]").first.check()
    saved = ticked(page)
    choose(page, "1", "Spara på plats 1")
    choose(page, "2", "Använd plats 2")
    page.locator("[data-tick]").nth(1).check()

    press(page, "Töm plats 2", "Ja")
    assert ticked(page) == []
    assert set(kept(page, "localStorage")) == {"kaosam-bockar-1"}
    choose(page, "1", "Visa den")
    press(page, "Ny person – börja om", "Ja")

    assert ticked(page) == []
    expect(page.get_by_label("Spara i den här webbläsaren")).to_have_value("")
    assert json.loads(kept(page, "localStorage")["kaosam-bockar-1"]) == saved


def test_there_is_nowhere_to_write_a_name(reader: Reader) -> None:
    bar = reader().go(LIST).locator(".ticks-bar")

    fields = bar.locator("input, textarea, select, [contenteditable]")

    assert fields.evaluate_all("all => all.map(one => one.type)") == ["select-one", "checkbox"]


# Lists of no case -----------------------------------------------------------------------------


def test_a_list_of_no_case_is_kept_and_cleared_by_itself(
    reader: Reader, chromium: Browser, served: str
) -> None:
    visit = reader(served)
    visit.go(OTHER_LASTING).locator("[data-tick]").first.check()
    visit.page.locator("[data-tick]").nth(1).check()
    page = visit.go(LASTING)
    assert page.locator(".ticks-bar select").count() == 0
    page.locator("[data-tick]").first.check()
    before = ticked(page)

    later = chromium.new_context(storage_state=page.context.storage_state())
    try:
        other = later.new_page()
        other.goto(page.url)
        assert ticked(other) == before
        press(other, "Börja om", "Ja")
        assert ticked(other) == []
        other.goto(f"{served}/{page_name(OTHER_LASTING)}")
        assert len(ticked(other)) == 2
    finally:
        later.close()


# The browser keeps nothing --------------------------------------------------------------------


REFUSED = """for (const kind of %s)
    Object.defineProperty(window, kind, {get() { throw new DOMException("", "NoAccess"); }});"""


@pytest.mark.parametrize("url", [LIST, LASTING])
def test_where_nothing_may_be_kept_ticks_work_and_the_bar_says_so(reader: Reader, url: str) -> None:
    visit = reader()
    visit.page.add_init_script(REFUSED % ["sessionStorage", "localStorage"])
    page = visit.go(url)

    page.locator("[data-tick]").first.check()

    expect(page.locator(".ticks-bar__kept")).to_contain_text("låter inte sidan spara")
    expect(count(page)).to_contain_text("1 av")
    expect(page.locator(".ticks-bar__place")).to_have_count(1 if url == LIST else 0)
    expect(page.locator(".ticks-bar__place:visible")).to_have_count(0)
    press(page, "Ny person – börja om" if url == LIST else "Börja om", "Ja")
    assert ticked(page) == []


def test_where_only_the_tab_may_be_used_no_place_is_offered(reader: Reader) -> None:
    visit = reader()
    visit.page.add_init_script(REFUSED % ["localStorage"])
    page = visit.go(LIST)
    page.locator("[data-tick]").first.check()

    page.reload()

    assert len(ticked(page)) == 1
    expect(page.locator(".ticks-bar__place")).to_be_hidden()


def test_without_script_a_list_can_be_ticked_and_no_bar_promises_more(reader: Reader) -> None:
    page = reader(javascript=False).go(LIST)

    page.locator("[data-tick]").first.check()

    expect(page.locator("[data-ticks-bar]")).to_be_hidden()
    assert page.locator(TICKED).count() == 1


# Forms ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("javascript", [True, False])
def test_enter_in_a_form_neither_sends_nor_empties_it(
    reader: Reader, served: str, javascript: bool
) -> None:
    page = reader(served, javascript=javascript).go(CONSENT)
    url = page.url
    page.locator(".fields input[type=radio]").first.check()
    alone = "all => all.some(form => form.querySelectorAll('input[type=text]').length === 1)"
    assert page.locator(".fields").evaluate_all(alone)

    for field in page.locator(".fields input[type=text]").all():
        field.fill("Text")
        field.press("Enter")

    page.wait_for_timeout(100)
    assert page.url == url
    assert {f.input_value() for f in page.locator(".fields input[type=text]").all()} == {"Text"}


@pytest.mark.parametrize("url", [FORM, LINES])
def test_what_is_typed_is_gone_after_reload_and_on_the_way_back(
    reader: Reader, served: str, url: str
) -> None:
    page = reader(served).go(url)
    fields = page.locator("article textarea, article input[type=text]")
    typed = "() => [...document.querySelectorAll('article textarea, article input[type=text]')]"
    typed += ".map(one => one.value).join('')"

    fields.first.fill("Hemligt")
    page.reload()
    assert page.evaluate(typed) == ""
    fields.first.fill("Hemligt")
    page.goto(f"{served}/index.html")
    page.go_back()
    assert page.evaluate(typed) == ""

    stored = page.evaluate("() => JSON.stringify([{...sessionStorage}, {...localStorage}])")
    assert "Hemligt" not in stored


def test_a_page_from_the_browsers_memory_is_emptied(reader: Reader) -> None:
    page = reader().go(FORM)
    page.locator(".fields textarea").first.fill("Hemligt")

    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")

    expect(page.locator(".fields textarea").first).to_have_value("")


def test_a_list_from_the_browsers_memory_shows_what_is_kept_now(reader: Reader) -> None:
    page = reader().go(LIST)
    page.locator("[data-tick]").first.check()
    page.evaluate("() => sessionStorage.clear()")  # as another list in the tab does

    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")

    assert ticked(page) == []
    expect(count(page)).to_contain_text("0 av")


# Paper ----------------------------------------------------------------------------------------


MARKS = """all => all.map(one => getComputedStyle(one, "::before").content !== "none")"""


@pytest.mark.parametrize("url", [LIST, SCALE])
def test_boxes_are_printed_empty_unless_the_reader_wants_the_ticks(
    reader: Reader, url: str
) -> None:
    page = reader().go(url)
    page.locator("[data-tick]").first.check()
    expect(page.locator(".ticks-bar")).to_be_visible()

    def marks(media: str, which: str) -> Sequence[bool]:
        page.emulate_media(media="print" if media == "print" else "screen")
        found: list[bool] = page.locator(which).evaluate_all(MARKS)
        return found

    assert marks("screen", TICKED) == [True]
    assert marks("print", TICKED) == [False]
    expect(page.locator(".ticks-bar")).to_be_hidden()
    page.emulate_media(media="screen")
    page.get_by_label(re.compile("^Ta med mina")).check()
    assert marks("print", TICKED) == [True]
    assert not any(marks("print", "[data-tick]:not(:checked)"))
    assert marks("screen", TICKED) == [True]


def test_what_is_chosen_in_a_form_is_printed(reader: Reader) -> None:
    page = reader().go(FORM)
    page.locator(".fields input[type=checkbox]").first.check()
    page.emulate_media(media="print")

    assert page.locator(".fields input:checked").evaluate_all(MARKS) == [True]
    assert page.locator(".fields textarea").first.evaluate(
        "one => { const s = getComputedStyle(one); return [s.borderTopColor, s.breakInside] }"
    ) == ["rgb(0, 0, 0)", "auto"]
    assert page.locator(".field:not(:has(table))").first.evaluate(
        "one => getComputedStyle(one).breakInside"
    ) == ("avoid")


# Access ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("url", [LIST, SCALE])
def test_axe_finds_nothing_with_the_bar_shown_and_asking(reader: Reader, url: str) -> None:
    page = reader().go(url)
    page.emulate_media(reduced_motion="reduce")
    page.locator("[data-tick]").first.check()
    expect(page.locator(".ticks-bar")).to_be_visible()

    shown = violations(page)
    page.locator("[data-fresh]").click()
    asking = violations(page)

    assert shown == []
    assert asking == []


@pytest.mark.parametrize("url", [LIST, SCALE, FORM])
def test_boxes_are_big_enough_for_a_finger(reader: Reader, url: str) -> None:
    page = reader(size=NARROW).go(url)

    small = page.locator("article :is(input, select, button):visible").evaluate_all(
        "all => all.filter(one => { const {width, height} = one.getBoundingClientRect();"
        " return width < 24 || height < 24; }).map(one => one.outerHTML)"
    )

    assert small == []


@pytest.mark.parametrize("size", [NARROW, (320, 800)])
def test_the_words_of_a_rating_stand_clear_of_the_next(
    reader: Reader, size: tuple[int, int]
) -> None:
    page = reader(size=size).go(SCALE)

    cut = page.locator(".scale label").evaluate_all(
        "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.innerText)"
    )

    assert cut == []
