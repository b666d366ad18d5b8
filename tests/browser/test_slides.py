"""The slides in the browser: shown, spoken over, printed, read without script."""

import io
import re
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from threading import Thread

import pdfplumber
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Reader, _Quiet
from tests.browser.test_access import AXE, RUN, STANDARD, WHOLE
from tests.reader import BuiltSite, page_name

SEMINAR = "/utbildning/seminarier/sip-grund-60/"
THEIRS, LEADERS = f"{SEMINAR}bildspel/", f"{SEMINAR}ledare/bildspel/"
SLIDES = ".slides > .slide"
NOW = ".slides > .slide.present"
NOTE = "Läs definitionen högt en gång"
STRICT = "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'"
"""A content policy; a script may still set the style of a part."""


def count(page: Page) -> int:
    return page.locator(SLIDES).count()


def title(page: Page) -> str:
    expect(page.locator(NOW)).to_have_count(1)
    return page.locator(NOW).locator("h1, h2").inner_text()


# Showing --------------------------------------------------------------------------------------


def test_the_seminar_leads_to_its_slides(reader: Reader) -> None:
    page = reader().go(SEMINAR)

    page.get_by_role("link", name="Bilderna", exact=True).click()

    expect(page.locator("h1")).to_have_text("SIP på en timme")
    assert page.get_by_role("button", name="Talarvy").count() == 0


def test_the_leaders_page_leads_to_the_slides_with_notes(reader: Reader) -> None:
    page = reader().go(f"{SEMINAR}ledare/")

    page.get_by_role("link", name="Bilder med anteckningar", exact=True).click()

    expect(page.get_by_role("button", name="Talarvy")).to_be_visible()


def test_keys_turn_the_slides_one_at_a_time(reader: Reader) -> None:
    visit = reader()
    page = visit.go(THEIRS)
    assert title(page) == "SIP på en timme"

    seen = []
    for key in ("ArrowRight", "Space", "PageDown", "ArrowLeft", "End", "Home"):
        page.keyboard.press(key)
        seen.append(title(page))
        expect(page.locator(f"{SLIDES}:visible")).to_have_count(1)

    assert seen == [
        *("Efteråt kan du", "En timme om SIP", "Vad är en SIP?", "En timme om SIP"),
        *(page.locator(SLIDES).last.locator("h2").text_content(), "SIP på en timme"),
    ]
    assert (visit.outside, visit.complaints) == ([], [])


def test_the_buttons_turn_them_too_and_say_where_one_is(reader: Reader) -> None:
    page = reader().go(THEIRS)
    on = page.get_by_role("button", name="Nästa")

    on.click()
    page.keyboard.press("Space")  # on the button, and once only

    expect(page.locator("[data-count]")).to_have_text(f"3 av {count(page)}")
    page.get_by_role("button", name="Föregående").click()
    assert title(page) == "Efteråt kan du"


def test_an_address_leads_to_a_slide(reader: Reader) -> None:
    page = reader().go(f"{THEIRS}#/sip-grund-60-bild-sip")

    assert title(page) == "Vad är en SIP?"


def test_escape_shows_them_all_and_goes_back(reader: Reader) -> None:
    page = reader().go(THEIRS)

    page.keyboard.press("Escape")
    expect(page.locator(".reveal.overview")).to_have_count(1)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")

    expect(page.locator(".reveal.overview")).to_have_count(0)
    assert title(page) == "Efteråt kan du"


@pytest.mark.parametrize("url", [THEIRS, LEADERS])
def test_b_turns_the_screen_black_and_back(reader: Reader, url: str) -> None:
    page = reader().go(url)
    cover = page.locator(".pause-overlay")
    expect(cover).to_be_hidden()

    page.keyboard.press("b")
    expect(cover).to_be_visible()
    expect(cover).to_have_css("background-color", "rgb(0, 0, 0)")
    page.keyboard.press("b")
    expect(cover).to_be_hidden()
    page.get_by_role("button", name="Svart bild").click()
    expect(cover).to_be_visible()
    page.get_by_role("button", name="Svart bild").click()
    expect(cover).to_be_hidden()


def test_the_keys_are_told(reader: Reader) -> None:
    page = reader().go(LEADERS)
    said = page.get_by_text("svart bild; samma tangent visar bilden igen")
    expect(said).to_be_hidden()

    page.get_by_text("Tangenter", exact=True).click()

    expect(said).to_be_in_viewport(ratio=1)
    keys = page.locator(".deck-keys dt").all_inner_texts()
    assert keys == ["→ eller mellanslag", "←", "Home, End", "Esc", "B", "F", "S"]


def test_the_run_sheet_leads_to_the_slides_of_each_piece(reader: Reader) -> None:
    page = reader().go(f"{SEMINAR}ledare/")

    piece = page.locator(".run-sheet tr", has_text="Samtycke: två frågor, inte en")
    piece.get_by_role("link", name="Två frågor till personen").click()

    assert title(page) == "Två frågor till personen"
    notes = speaker(page).locator(".speaker__notes")
    expect(notes).to_contain_text("Samtycke: två frågor, inte en (7 min, två och två, minut 42–49)")


def test_a_slide_shows_the_words_of_its_entries_and_leads_to_them(
    reader: Reader, site: BuiltSite
) -> None:
    page = reader().go(f"{THEIRS}#/sip-grund-60-bild-sip")

    entry = page.locator(NOW).locator("[data-id=huvudman]")
    expect(entry).to_contain_text("kommun eller region som enligt lag har ansvaret")
    entry.get_by_role("link", name="huvudman").click()

    page.wait_for_url("**/ordlista/huvudman/index.html")


def test_everything_on_every_slide_has_room(reader: Reader, site: BuiltSite) -> None:
    visit = reader()
    decks = sorted(site.folder.glob("utbildning/seminarier/*/bildspel/index.html"))
    crowded = []
    for path in decks:
        page = visit.go(f"/{path.parent.relative_to(site.folder).as_posix()}/")
        expect(page.locator(NOW)).to_have_count(1)
        crowded += page.evaluate(CROWDED)

    assert len(decks) >= 9
    assert crowded == []


CROWDED = """() => [...document.querySelectorAll(".slides > .slide")].filter((slide) => {
    const foot = slide.querySelector(".slide__foot");
    return [...slide.children].filter((part) => part !== foot && !part.matches(".notes")).some(
        (part) => part.offsetTop + part.offsetHeight > foot.offsetTop ||
            part.scrollWidth > slide.clientWidth);
}).map((slide) => slide.id)"""


# The leader's window --------------------------------------------------------------------------


def speaker(page: Page) -> Page:
    with page.context.expect_page() as opening:
        page.keyboard.press("s")
    expect(opening.value.locator("h1")).to_be_visible()
    return opening.value


def test_s_opens_the_notes_with_the_next_slide_and_a_clock(reader: Reader) -> None:
    visit = reader()
    page = visit.go(f"{LEADERS}#/sip-grund-60-bild-sip")
    expect(page.locator(NOW)).not_to_contain_text(NOTE, use_inner_text=True)

    other = speaker(page)

    expect(other.locator("h1")).to_have_text(f"Bild 4 av {count(page)}")
    expect(other.get_by_role("region", name="Anteckningar")).to_contain_text(NOTE)
    expect(other.get_by_role("region", name="Bilden nu")).to_contain_text("Vad är en SIP?")
    expect(other.get_by_role("region", name="Nästa bild")).to_contain_text("Lagens villkor")
    assert re.fullmatch(r"Kl\. \d\d\.\d\d", other.locator("[data-time]").inner_text())
    expect(other.locator("[data-gone]")).to_have_text("00:02")
    other.get_by_role("button", name="Börja om klockan").click()
    expect(other.locator("[data-gone]")).to_have_text("00:00")
    assert other.title().startswith("Talarvy: ")
    assert (visit.outside, visit.complaints) == ([], [])


def test_the_two_windows_turn_together(reader: Reader) -> None:
    page = reader().go(LEADERS)
    other = speaker(page)

    other.keyboard.press("ArrowRight")
    other.get_by_role("button", name="Nästa").click()
    expect(page.locator("[data-count]")).to_have_text(re.compile("^3 av "))
    page.keyboard.press("ArrowRight")

    expect(other.locator("h1")).to_have_text(re.compile("^Bild 4 av "))
    expect(other.get_by_role("region", name="Anteckningar")).to_contain_text(NOTE)


def test_the_leaders_window_is_opened_once_and_turns_one_slide_at_a_time(reader: Reader) -> None:
    page = reader().go(LEADERS)
    other = speaker(page)
    page.keyboard.press("s")
    page.get_by_role("button", name="Talarvy").click()

    other.keyboard.press("ArrowRight")
    expect(other.locator("h1")).to_have_text(f"Bild 2 av {count(page)}")
    page.keyboard.press("Space")  # the button that was clicked has let go of the keys

    expect(other.locator("h1")).to_have_text(f"Bild 3 av {count(page)}")
    assert len(page.context.pages) == 2


def test_the_leader_blackens_the_room_from_the_window_with_notes(reader: Reader) -> None:
    page = reader().go(LEADERS)
    other = speaker(page)

    other.keyboard.press("b")
    expect(page.locator(".pause-overlay")).to_be_visible()
    expect(other.locator("h1")).to_contain_text("Rummet ser en svart bild")
    other.keyboard.press("ArrowRight")

    expect(page.locator(".pause-overlay")).to_be_hidden()
    expect(other.locator("h1")).to_have_text(f"Bild 2 av {count(page)}")


def test_notes_have_the_clock_of_the_start_that_the_leader_chose(reader: Reader) -> None:
    page = reader().go(f"{SEMINAR}ledare/")
    page.get_by_label("Börjar", exact=True).fill("13:00")
    page.get_by_role("link", name="bild 1: SIP på en timme").click()
    expect(page.locator(NOW)).to_have_count(1)

    expect(speaker(page).locator(".speaker__notes")).to_contain_text("samtal, kl. 13:00–13:06")


def test_a_question_to_the_room_has_its_answers_and_the_leader_has_the_key(reader: Reader) -> None:
    page = reader().go(LEADERS)
    slide = page.locator(f"{SLIDES}.slide--question").first
    asked = slide.locator(".slide__answers li").all_text_contents()
    page.goto(f"{page.url.partition('#')[0]}#{slide.get_attribute('id')}")

    assert len(asked) >= 3
    notes = speaker(page).locator(".speaker__notes")
    expect(notes.get_by_text(re.compile("^[A-D] är rätt.$"))).to_have_count(1)
    expect(notes.get_by_text(re.compile("^[A-D] är fel.$"))).to_have_count(len(asked) - 1)


def test_the_leaders_window_goes_when_the_slides_do(reader: Reader) -> None:
    page = reader().go(LEADERS)
    other = speaker(page)

    with other.expect_event("close"):
        page.goto("about:blank")

    assert other.is_closed()


def test_the_participants_slides_have_no_notes_and_open_no_window(reader: Reader) -> None:
    page = reader().go(THEIRS)

    page.keyboard.press("s")

    assert len(page.context.pages) == 1
    assert page.locator(".notes").count() == 0
    assert NOTE not in page.content()


def test_the_leaders_slides_are_not_to_be_indexed_and_keep_no_secret(reader: Reader) -> None:
    page = reader(javascript=False).go(LEADERS)

    expect(page.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
    expect(page.locator("header")).to_contain_text("har inga hemligheter")


# Other ways to read ---------------------------------------------------------------------------


def test_without_script_all_slides_stand_under_one_another(reader: Reader) -> None:
    page = reader(javascript=False).go(LEADERS)

    tops = page.locator(SLIDES).evaluate_all("all => all.map((s) => s.getBoundingClientRect().top)")

    assert tops == sorted(set(tops))
    expect(page.get_by_text(NOTE)).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)


def test_a_narrow_window_shows_them_under_one_another(reader: Reader) -> None:
    page = reader(size=(390, 800)).go(THEIRS)

    expect(page.locator(f"{SLIDES}:visible")).to_have_count(count(page))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_list_and_the_slides_change_places(reader: Reader) -> None:
    page = reader().go(f"{LEADERS}#/sip-grund-60-bild-sip")

    page.get_by_role("button", name="Visa under varandra").click()
    expect(page.locator(f"{SLIDES}:visible")).to_have_count(count(page))
    expect(page.get_by_text(NOTE)).to_be_visible()
    page.get_by_role("button", name="Visa en i taget").click()

    assert title(page) == "Vad är en SIP?"
    expect(page.locator(f"{SLIDES}:visible")).to_have_count(1)
    page.keyboard.press("ArrowRight")
    assert title(page) == "Lagens villkor"


@pytest.mark.parametrize("url", [THEIRS, LEADERS])
@pytest.mark.parametrize("listed", [False, True])
def test_print_is_six_slides_a_page_without_notes(reader: Reader, url: str, listed: bool) -> None:
    page = reader().go(url)
    slides = count(page)
    title(page)
    if listed:
        page.get_by_role("button", name="Visa under varandra").click()

    with pdfplumber.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as paper:
        texts = [sheet.extract_text() for sheet in paper.pages]

    assert len(texts) == -(-slides // 6)
    whole = " ".join(" ".join(texts).split())
    assert [
        name for name in ("Efteråt kan du", "Fas 7: ett tydligt slut") if name not in whole
    ] == []
    assert "definitionen högt" not in whole
    assert "Nästa" not in whole


# Access ---------------------------------------------------------------------------------------


def test_axe_finds_nothing_on_the_slides_the_list_or_the_leaders_window(reader: Reader) -> None:
    page = reader().go(f"{LEADERS}#/sip-grund-60-bild-sip")
    title(page)
    other = speaker(page)

    found = {"leader's window": axe(other), "slides": axe(page)}
    page.get_by_role("button", name="Visa under varandra").click()
    found["list"] = axe(page)

    assert found == {"leader's window": [], "slides": [], "list": []}


def axe(page: Page) -> list[str]:
    page.evaluate(AXE)
    told = page.evaluate(RUN, [STANDARD, "all", WHOLE])["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:200]}" for rule in told]


def test_every_letter_has_a_contrast_of_seven(reader: Reader) -> None:
    page = reader().go(f"{LEADERS}#/sip-grund-60-bild-sip")
    title(page)
    page.evaluate(AXE)

    told = page.evaluate(
        "() => axe.run({runOnly: ['color-contrast-enhanced'],"
        " rules: {'color-contrast-enhanced': {enabled: true}}})"
    )

    assert told["violations"] == []
    assert told["passes"] != []


def test_a_screen_reader_meets_one_slide_and_no_hidden_link(reader: Reader) -> None:
    page = reader().go(THEIRS)
    title(page)

    stops = []
    for _ in range(10):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.innerText"))

    assert page.get_by_role("heading").all_inner_texts() == ["SIP på en timme"]
    assert stops[:3] == ["SIP", "Till seminariet", "Föregående"]


# The content policy ---------------------------------------------------------------------------


@pytest.fixture
def strict(site: BuiltSite) -> Iterator[str]:
    """The site as a careful server sends it."""
    handler = partial(_Strict, directory=str(site.folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


class _Strict(_Quiet):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", STRICT)
        super().end_headers()


def test_a_strict_content_policy_stops_nothing(chromium: Browser, strict: str) -> None:
    """In a window whose requests are let alone: to look at them stops those of an empty window."""
    complaints: list[str] = []
    context = chromium.new_context()
    context.on("console", lambda said: complaints.append(said.text))
    page = context.new_page()
    page.goto(f"{strict}/{page_name(LEADERS)}")
    page.keyboard.press("ArrowRight")
    assert title(page) == "Efteråt kan du"
    other = speaker(page)

    expect(other.locator("main")).to_have_css("display", "grid")
    assert complaints == []
    context.close()
