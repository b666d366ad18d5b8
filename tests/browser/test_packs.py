"""A seminar's clock, calendar and sheets, an introduction's progress, as their users meet them."""

import json
import re
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reader
from tests.browser.test_access import NARROW, violations
from tests.reader import Handbook, words

SEMINAR = "sip-grund-120"
PAGE = f"/utbildning/seminarier/{SEMINAR}/"
LEADER = f"{PAGE}ledare/"
PLAN = "/utbildning/introduktion/socialsekreterare/"
OTHER_PLAN = "/utbildning/introduktion/lakare/"
DAY, START = "2027-08-31", "13:15"


def of(handbook: Handbook, seminar: str) -> dict[str, Any]:
    return next(one for one in handbook["seminars"] if one["id"] == seminar)


def times(page: Page) -> list[str]:
    return page.locator("[data-minutes]").all_inner_texts()


def clock(start: str, minutes: int) -> str:
    hour, minute = map(int, start.split(":"))
    of_day = (hour * 60 + minute + minutes) % (24 * 60)
    return f"{of_day // 60:02}:{of_day % 60:02}"


# The run sheet --------------------------------------------------------------------------------


def test_the_run_sheet_has_the_clock_of_the_start_that_is_chosen(
    reader: Reader, handbook: Handbook
) -> None:
    page = reader().go(LEADER)
    lengths = [item["minutes"] for item in of(handbook, SEMINAR)["agenda"]]
    starts = [0, *accumulate(lengths)]

    assert times(page) == [clock("09:00", start) for start in starts]
    for chosen in ("08:45", "13:00", "00:05", "23:30"):
        page.get_by_label("Börjar", exact=True).fill(chosen)
        assert times(page) == [clock(chosen, start) for start in starts], chosen
    page.get_by_label("Börjar", exact=True).fill("")
    assert times(page) == [f"{start} min" for start in starts]


def test_the_chosen_start_is_there_when_the_leader_comes_back(reader: Reader) -> None:
    page = reader().go(LEADER)
    page.get_by_label("Börjar", exact=True).fill("13:30")
    page.get_by_label("Hur många kommer?").fill("9")

    page.reload()
    expect(page.locator("[data-minutes]").first).to_have_text("13:30")
    page.get_by_role("link", name="Bilder med anteckningar").click()
    page.go_back()

    expect(page.locator("[data-minutes]").first).to_have_text("13:30")
    expect(page.get_by_label("Hur många kommer?")).to_have_value("9")
    assert "13:30" not in page.evaluate("() => JSON.stringify(localStorage)")


def copies(page: Page) -> dict[str, str]:
    rows = page.locator(".to-print tbody tr")
    return dict(zip(*(rows.locator(part).all_inner_texts() for part in ("th", "td")), strict=True))


def test_the_copies_are_counted_from_the_number_who_come(reader: Reader) -> None:
    page = reader().go(LEADER)
    coming = page.get_by_label("Hur många kommer?")
    unknown = copies(page)
    assert unknown["Bladet att ta med"] == "ett till var och en"

    coming.fill("11")

    told = copies(page)
    assert told["Bladet att ta med"] == "11 st, ett till var och en"
    assert told["Utvärderingen"] == "11 st, ett till var och en, på papper"
    assert told["Övningar och resultatblad"] == "3 st, ett till varje grupp"
    assert told["Sammanställningen"] == "ett till dig"
    for nothing in ("", "0", "-3", "2.5"):
        coming.fill(nothing)
        assert copies(page) == unknown, nothing


def test_without_script_the_run_sheet_tells_minutes_from_the_start(reader: Reader) -> None:
    page = reader(javascript=False).go(LEADER)

    assert times(page)[0] == "0 min"
    assert times(page)[-1] == "120 min"
    expect(page.get_by_label("Börjar", exact=True)).to_be_hidden()


# The calendar ---------------------------------------------------------------------------------


def calendar(page: Page, day: str = DAY) -> str:
    """The calendar's file, as it is written."""
    page.get_by_label("Dag", exact=True).fill(day)
    page.get_by_label("Börjar", exact=True).fill(START)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Hämta till kalendern").click()
    assert waiting.value.suggested_filename == f"{SEMINAR}-{day}.ics"
    return Path(waiting.value.path()).read_bytes().decode()


def events(file: str) -> list[dict[str, str]]:
    """The events: their properties with their parameters."""
    rows = file.replace("\r\n ", "").split("\r\n")
    found: list[dict[str, str]] = []
    inside = False
    for row in rows:
        inside = (inside or row == "BEGIN:VEVENT") and row != "END:VEVENT"
        if row == "BEGIN:VEVENT":
            found.append({})
        elif inside:
            name, _, value = row.partition(":")
            assert name not in found[-1]
            found[-1][name] = value
    return found


@pytest.mark.parametrize("url", [PAGE, LEADER])
def test_the_calendar_has_the_seminar_and_three_repetitions(
    reader: Reader, served: str, handbook: Handbook, url: str
) -> None:
    visit = reader(served)

    held, *again = events(calendar(visit.go(url)))

    title = of(handbook, SEMINAR)["title"]
    assert held["SUMMARY"] == title
    assert held["DTSTART;TZID=Europe/Stockholm"] == "20270831T131500"
    assert held["DTEND;TZID=Europe/Stockholm"] == "20270831T151500"
    assert [one["DTSTART;VALUE=DATE"] for one in again] == ["20270930", "20271130", "20280229"]
    assert [one["DTEND;VALUE=DATE"] for one in again] == ["20271001", "20271201", "20280301"]
    for months, one in zip((1, 3, 6), again, strict=True):
        assert one["URL"] == f"{served}{PAGE}repetition-{months}/index.html"
        assert one["SUMMARY"].startswith(f"Repetition efter {months} månad")
        assert one["SUMMARY"].endswith(title)
    assert held["URL"] == f"{served}{PAGE}index.html"
    assert len({one["UID"] for one in (held, *again)}) == 4
    assert all(re.fullmatch(r"\d{8}T\d{6}Z", one["DTSTAMP"]) for one in (held, *again))
    assert visit.outside == []
    assert visit.complaints == []


def test_no_repetition_falls_on_a_weekend(reader: Reader) -> None:
    page = reader().go(PAGE)
    for held, days in (
        ("2027-08-29", ["20270929", "20271129", "20280229"]),
        ("2027-08-25", ["20270927", "20271125", "20280225"]),  # the 25th of September is a Saturday
        ("2027-08-26", ["20270927", "20271126", "20280228"]),  # Sunday; Saturday in February
    ):
        file = calendar(page, held)

        assert [one["DTSTART;VALUE=DATE"] for one in events(file)[1:]] == days, held


def test_the_calendar_keeps_to_the_form_that_calendars_read(reader: Reader, served: str) -> None:
    file = calendar(reader(served).go(PAGE))
    lines = file.split("\r\n")

    assert "\n" not in file.replace("\r\n", "")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert max(len(line.encode()) for line in lines) <= 75
    assert any(line.startswith(" ") for line in lines)
    assert {"VERSION:2.0", "TZID:Europe/Stockholm"} <= set(lines)
    assert any(line.startswith("PRODID:") for line in lines)
    begun = [line[6:] for line in lines if line.startswith("BEGIN:")]
    ended = [line[4:] for line in lines if line.startswith("END:")]
    assert sorted(begun) == sorted(ended)
    for one in events(file):
        assert not re.search(r"(?<!\\)[,;]", one["SUMMARY"] + one["DESCRIPTION"])


def test_a_calendar_from_a_folder_tells_nothing_of_the_computer(reader: Reader) -> None:
    file = calendar(reader().go(PAGE))

    assert "file:" not in file
    assert "URL:" not in file


def test_a_calendar_without_a_day_is_asked_for(reader: Reader) -> None:
    page = reader().go(LEADER)

    page.get_by_role("button", name="Hämta till kalendern").click()

    expect(page.locator("[data-said]")).to_have_text("Välj vilken dag seminariet är.")
    expect(page.get_by_label("Dag", exact=True)).to_be_focused()


def test_what_has_been_checked_since_the_seminar_is_marked(reader: Reader) -> None:
    page = reader().go(PAGE)
    days = sorted(page.locator("[data-checked]").evaluate_all("a => a.map(o => o.dataset.checked)"))

    page.get_by_label("När var ditt seminarium?").fill(days[0])

    later = sum(day > days[0] for day in days)
    assert 0 < later < len(days)
    expect(page.get_by_text("kontrollerat efter seminariet")).to_have_count(later)
    expect(page.locator("[data-since-said]")).to_contain_text(f"{later} av {len(days)}")
    assert page.get_by_label("Dag", exact=True).input_value() == days[0]
    page.get_by_label("När var ditt seminarium?").fill("2099-01-01")
    expect(page.get_by_text("kontrollerat efter seminariet")).to_have_count(0)


# What is filled in ----------------------------------------------------------------------------


def test_the_evaluation_has_the_common_statements_the_scale_and_its_own_questions(
    reader: Reader, handbook: Handbook
) -> None:
    page = reader().go(f"{PAGE}utvardering/")
    scale = ["instämmer inte alls", "instämmer delvis"]
    scale += ["instämmer till stor del", "instämmer till fullo"]

    for statement in ("intressant", "nytta", "Upplägget"):
        group = page.get_by_role("group", name=re.compile(statement))
        names = group.get_by_role("radio").evaluate_all("all => all.map(one => one.value)")
        assert names == scale
    for question in of(handbook, SEMINAR)["evaluation"]:
        expect(page.get_by_label(question, exact=True)).to_be_editable()
    expect(page.get_by_label(re.compile("namn", re.I))).to_have_count(0)


def test_the_summary_has_a_place_for_each_count(reader: Reader) -> None:
    page = reader().go(f"{PAGE}utvardering/sammanstallning/")

    cells = page.get_by_role("table", name="Antal svar på varje påstående").get_by_role("textbox")

    assert cells.count() == 15
    expect(page.get_by_label("Upplägget var bra. instämmer till fullo")).to_be_editable()


def test_the_sign_in_sheet_asks_for_no_name(reader: Reader) -> None:
    page = reader().go(f"{PAGE}narvaro/")

    heads = page.locator(".attendance thead th").all_inner_texts()

    assert heads == ["Funktion", "Organisation"]
    assert page.locator(".attendance textarea").count() == 40


def test_each_exercise_has_its_sheet(reader: Reader, handbook: Handbook) -> None:
    page = reader().go(f"{PAGE}ovningar/")

    asked = [name for one in of(handbook, SEMINAR)["exercises"] for name in one["sheet"]]

    assert page.locator(".field > label").all_inner_texts() == asked
    assert page.locator(".fields textarea").count() == len(asked) > 0


@pytest.mark.parametrize("months", [1, 3, 6])
def test_a_repetition_asks_its_five_questions(
    reader: Reader, handbook: Handbook, months: int
) -> None:
    page = reader().go(f"{PAGE}repetition-{months}/")

    asked = page.locator("[data-question]").evaluate_all("all => all.map(o => o.dataset.question)")

    wanted = next(o for o in of(handbook, SEMINAR)["repetitions"] if o["months"] == months)
    assert asked == wanted["questions"]
    assert len(asked) == 5


# Introductions --------------------------------------------------------------------------------


def ticked(page: Page) -> list[str]:
    found: list[str] = page.locator("[data-tick]:checked").evaluate_all(
        "all => all.map(one => one.dataset.tick)"
    )
    return found


def saved(page: Page) -> bytes:
    """The file of what is done."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Spara som fil").click()
    assert waiting.value.suggested_filename == "introduktion-socialsekreterare.json"
    return Path(waiting.value.path()).read_bytes()


def load(page: Page, content: bytes) -> None:
    file: Any = {"name": "fil.json", "mimeType": "application/json", "buffer": content}
    page.get_by_label("Läs in en fil").set_input_files(file)


@pytest.mark.parametrize("place", ["folder", "server"])
def test_progress_goes_to_another_computer_as_a_file(
    reader: Reader, served: str, place: str
) -> None:
    base = served if place == "server" else ""
    page = reader(base).go(PLAN)
    page.locator("[data-tick]").nth(0).check()
    page.locator("[data-tick]").nth(3).check()
    done = ticked(page)
    file = saved(page)

    visit = reader(base)
    other = visit.go(PLAN)
    other.locator("[data-tick]").nth(1).check()
    own = ticked(other)
    load(other, file)

    expect(other.locator(".progress-file [role=status]")).to_contain_text("2 punkter bockades av")
    assert set(ticked(other)) == {*done, *own}
    expect(other.locator(".ticks-bar__count [role=status]")).to_contain_text("3 av ")
    other.reload()
    assert set(ticked(other)) == {*done, *own}
    assert visit.outside == []
    assert visit.complaints == []


def test_the_file_says_what_is_done_and_nothing_of_the_reader(reader: Reader) -> None:
    page = reader().go(PLAN)
    page.locator("[data-tick]").nth(2).check()

    told = json.loads(saved(page))

    assert set(told) == {"handbok", "introduktion", "namn", "klart", "kvar"}
    assert [item["id"] for item in told["klart"]] == ticked(page)
    assert len(told["klart"]) + len(told["kvar"]) == page.locator("[data-tick]").count()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"inte en fil", "går inte att läsa"),
        (b"[1, 2]", "går inte att läsa"),
        (b'{"introduktion": "lakare", "klart": []}', "en annan introduktion"),
        (b'{"introduktion": "socialsekreterare", "klart": [{"id": "okand"}, null]}', "0 punkter"),
    ],
)
def test_a_file_of_something_else_changes_nothing(
    reader: Reader, content: bytes, said: str
) -> None:
    visit = reader()
    page = visit.go(PLAN)
    page.locator("[data-tick]").nth(0).check()
    before = ticked(page)

    load(page, content)

    expect(page.locator(".progress-file [role=status]")).to_contain_text(said)
    assert ticked(page) == before
    assert visit.complaints == []


def test_each_introduction_keeps_its_own_ticks(reader: Reader) -> None:
    visit = reader()
    visit.go(PLAN).locator("[data-tick]").nth(0).check()

    assert ticked(visit.go(OTHER_PLAN)) == []
    assert len(ticked(visit.go(PLAN))) == 1


def test_lines_to_sign_are_on_paper_only(reader: Reader, handbook: Handbook) -> None:
    page = reader().go(PLAN)
    path = next(one for one in handbook["paths"] if one["id"] == "socialsekreterare")
    shared = [i for stage in path["stages"] for i in stage["items"] if i["with_colleague"]]
    lines = page.get_by_text("Kollegans namn:")

    assert lines.count() == len(shared) > 0
    expect(lines.first).to_be_hidden()
    page.emulate_media(media="print")
    expect(lines.first).to_be_visible()
    expect(page.get_by_role("button", name="Spara som fil")).to_be_hidden()


def test_who_missed_the_start_is_led_in(reader: Reader) -> None:
    page = reader().go("/utbildning/introduktion/")

    page.get_by_role("link", name=re.compile("socialsekreterare: missade du något", re.I)).click()

    expect(page.get_by_role("heading", name="Missade du något?")).to_be_in_viewport()


# For everyone ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        LEADER,
        f"{PAGE}ovningar/",
        f"{PAGE}utvardering/",
        f"{PAGE}utvardering/sammanstallning/",
        f"{PAGE}narvaro/",
        f"{PAGE}repetition-3/",
        PAGE,
        PLAN,
    ],
)
def test_axe_finds_nothing_and_nothing_sticks_out(reader: Reader, served: str, url: str) -> None:
    visit = reader(served)
    page = visit.go(url)
    page.emulate_media(reduced_motion="reduce")

    assert violations(page) == []
    page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]
    assert violations(page) == []
    assert visit.complaints == []


def test_without_script_a_participant_reads_everything(reader: Reader, site: Any) -> None:
    page = reader(javascript=False).go(PAGE)

    expect(page.get_by_role("link", name="Repetition efter 1 månad")).to_be_visible()
    expect(page.locator("[data-planner]")).to_be_hidden()
    expect(page.locator("[data-since]")).to_be_hidden()
    assert "2026" in words(site.article(PAGE))
