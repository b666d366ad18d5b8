"""The page where a reader chooses what to print: what is ticked is what is printed, and no more."""

import io
import json
import re
from collections.abc import Iterator
from typing import Any

import pdfplumber
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import WIDE, Reader, Visit
from tests.browser.test_access import NARROW, SIZES, violations
from tests.reader import BuiltSite, Handbook, shown_names, squeezed, unmarked, words

URL = "/utskrift/valj/"
CHOICE = "fas=behov,samtycke&roll=lakare&checklista=infor-motet&ord=moten"
TITLES = ["Fas 1. Behov", "Fas 2. Samtycke och delaktighet", "Roll: Läkare"]
TITLES += ["Checklista: Inför mötet", "Ord"]
DOUBLED = """() => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
}"""


@pytest.fixture(params=["folder", "http"])
def visit(request: pytest.FixtureRequest, reader: Reader, served: str) -> Iterator[Visit]:
    """A window on the site, opened from its folder or from a server."""
    visit = reader(served if request.param == "http" else "")
    yield visit
    assert (visit.outside, visit.complaints) == ([], [])


def tick(page: Page, group: str, *names: str) -> None:
    """Tick boxes of a group, as a reader does: the group opened first."""
    box = page.locator("details", has=page.get_by_text(group, exact=True)).first
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    for name in names:
        box.get_by_label(name).check()


def shown(page: Page) -> Any:
    """The print, when it is there."""
    page.get_by_role("button", name="Visa utskriften").click()
    expect(page.get_by_role("heading", name="Utskrift ur Kaosam-handboken")).to_be_visible()
    return page.locator(".chosen")


def chosen_by_hand(page: Page) -> None:
    tick(page, "Faser i SIP", "Behov", "Samtycke och delaktighet")
    tick(page, "Roller", "Läkare")
    tick(page, "Checklistor", "Inför mötet")
    tick(page, "Ord ur ordlistan", "Möten (")


def test_what_is_ticked_is_what_is_printed(visit: Visit, handbook: Handbook) -> None:
    page = visit.go(URL)
    chosen_by_hand(page)
    expect(page.get_by_role("status").last).to_have_text("Valt: 4 delar, Möten (20 ord).")

    sheet = shown(page)

    words_of_meetings = [t for t in handbook["terms"] if "moten" in t["areas"]]
    steps = [step for phase in handbook["phases"][:2] for step in phase["steps"]]
    assert sheet.locator("h2").all_inner_texts() == ["Utskrift ur Kaosam-handboken", *TITLES]
    assert sheet.locator(".step").count() == len(steps)
    assert sheet.locator(".tick").count() > 10
    assert sheet.locator(".whole__term").count() == len(words_of_meetings)
    contents = sheet.get_by_role("navigation", name="Innehåll").get_by_role("link")
    assert contents.all_inner_texts() == [*TITLES[:-1], f"Ord ({len(words_of_meetings)})"]
    assert page.evaluate(DOUBLED) == []


def test_links_of_the_print_lead_within_it_and_keep_the_choice(visit: Visit) -> None:
    page = visit.go(f"{URL}#{CHOICE}")
    sheet = shown(page)

    links = sheet.locator("a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    local = [href for href in links if not href.startswith("https://")]
    lost = page.evaluate("all => all.filter((a) => !document.getElementById(a.slice(1)))", local)
    assert len(local) > 10
    assert lost == []
    assert [href for href in local if not href.startswith("#")] == []

    sheet.get_by_role("link", name="Roll: Läkare").click()
    expect(sheet.get_by_role("heading", name="Roll: Läkare")).to_be_in_viewport()
    assert page.url.endswith(CHOICE)


def test_the_address_gives_a_colleague_the_same_choice(reader: Reader, visit: Visit) -> None:
    page = visit.go(URL)
    chosen_by_hand(page)
    page.get_by_label("Kort utskrift").uncheck()
    assert page.url.partition("#")[2] == f"{CHOICE}&kort=nej"

    other = reader(visit.base).go(f"{URL}#{page.url.partition('#')[2]}")

    expect(other.get_by_role("status").last).to_have_text("Valt: 4 delar, Möten (20 ord).")
    expect(other.get_by_label("Kort utskrift")).not_to_be_checked()
    expect(other.get_by_label("Möten (")).to_be_visible()
    assert words_of(shown(other)) == words_of(shown(page))


def words_of(sheet: Any) -> str:
    return squeezed(sheet.inner_text())


def test_a_changed_choice_takes_away_the_print(reader: Reader) -> None:
    page = reader().go(f"{URL}#fas=behov")
    sheet = shown(page)

    tick(page, "Faser i SIP", "Avsluta")
    expect(sheet).to_be_hidden()
    assert shown(page).locator("h2").count() == 3

    page.get_by_role("button", name="Rensa valet").click()
    expect(sheet).to_be_hidden()
    expect(page.get_by_role("status").last).to_have_text("Valt: 0 delar.")
    assert "#" not in page.url
    page.get_by_role("button", name="Visa utskriften").click()
    expect(page.get_by_role("status").last).to_have_text("Kryssa för minst en del först.")
    expect(sheet).to_be_hidden()


def test_the_short_print_is_the_first_offer_and_the_whole_is_there(reader: Reader) -> None:
    page = reader().go(f"{URL}#fas=samtycke")
    short = words_of(shown(page))
    headings = page.locator(".chosen h3")
    assert "Gör så här" in headings.all_inner_texts()
    assert "Källor och granskning" not in headings.all_inner_texts()

    page.get_by_label("Kort utskrift").uncheck()
    whole = words_of(shown(page))

    assert headings.all_inner_texts()[-1] == "Källor och granskning"
    assert "Kontrolleras:" not in short
    assert "Kontrolleras:" in whole
    assert "Dokumentera samtycket så som rutinen i din verksamhet säger." in short


def test_the_words_of_what_is_chosen_are_those_that_it_uses(reader: Reader) -> None:
    page = reader().go(f"{URL}#fas=samtycke&ord=valda")

    listed = shown(page).locator(".whole__term").all_inner_texts()

    assert {"samtycke", "sekretess", "närstående"} <= set(listed)
    assert "försäkringsmedicinsk gruppkonsultation" not in listed
    assert listed.index("närstående") < listed.index("samtycke") < listed.index("sekretess")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ett SIP-möte", ["Fas 3.", "Fas 4.", "Blankett: Dagordning", "Mötescirkel: Mötesledare"]),
        ("Ny kollega", ["Fas 1.", "Checklista: Introduktion av ny medarbetare", "Ord ("]),
    ],
)
def test_a_ready_made_choice_is_one_press(reader: Reader, name: str, parts: list[str]) -> None:
    page = reader().go(f"{URL}#niva=praktik")

    page.get_by_role("button", name=name).click()

    contents = words_of(shown(page).locator(".chosen__contents"))
    assert [part for part in parts if part not in contents] == []
    assert "Praktik" not in contents


def test_a_role_gives_its_page_its_lists_and_its_words(reader: Reader, handbook: Handbook) -> None:
    page = reader().go(URL)

    page.get_by_label("Min roll:").select_option("Socialsekreterare")
    page.get_by_role("button", name="Välj det för rollen").click()

    contents = shown(page).locator(".chosen__contents a").all_inner_texts()
    named = [
        f"Checklista: {checklist['title']}"
        for checklist in handbook["checklists"]
        if "socialsekreterare" in checklist["audience"]
    ]
    assert contents[:-1] == ["Roll: Socialsekreterare", *named]
    assert re.fullmatch(r"Ord \(\d\d\)", contents[-1])


@pytest.mark.parametrize("size", SIZES)
def test_the_keyboard_chooses_shows_and_lands_on_the_print(
    reader: Reader, size: tuple[int, int]
) -> None:
    page = reader(size=size).go(URL)
    page.get_by_label("Behov", exact=True).focus()

    page.keyboard.press("Space")
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "submit":
            break
        assert page.evaluate(UNCOVERED), "what has focus is hidden by the bar"
    page.keyboard.press("Enter")

    heading = page.get_by_role("heading", name="Utskrift ur Kaosam-handboken")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Skriv ut", exact=True)).to_be_focused()
    page.evaluate("window.print = () => { window.printed = true; }")
    page.keyboard.press("Enter")
    assert page.evaluate("window.printed")


UNCOVERED = """() => {
    const focus = document.activeElement;
    const box = focus.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return focus === document.body || focus.contains(top) || top?.contains(focus);
}"""


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_before_and_after(reader: Reader, size: tuple[int, int]) -> None:
    page = reader(size=size).go(f"{URL}#{CHOICE}&blankett=sip-plan&cirkel=motesledare")
    page.emulate_media(reduced_motion="reduce")
    page.locator(".choose details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    assert violations(page) == []

    sheet = shown(page)

    assert violations(page) == []
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, f"the page is {wide} px too wide"
    assert sheet.locator(".field").count() > 10


def test_on_paper_there_is_the_print_alone_and_no_blank_page(
    reader: Reader, handbook: Handbook
) -> None:
    page = reader(size=WIDE).go(f"{URL}#{CHOICE}")
    shown(page)

    file = page.pdf(format="A4", prefer_css_page_size=True)

    with pdfplumber.open(io.BytesIO(file)) as pdf:
        pages = [squeezed(sheet.extract_text()) for sheet in pdf.pages]
    whole = re.sub(r"\s", "", " ".join(pages))
    names = shown_names(handbook)
    steps = [step for phase in handbook["phases"][:2] for step in phase["steps"]]
    read = {step["id"]: re.sub(r"\s", "", unmarked(step["text"], names)) for step in steps}
    missing = [id_ for id_, text in read.items() if text[:30] not in whole]
    assert pages[0].startswith("Utskrift ur Kaosam-handboken Utskriven 20")
    assert [number for number, text in enumerate(pages, 1) if len(text) < 150] == []
    assert missing == []
    assert "Välj vad du skriver ut" not in " ".join(pages)
    assert "Rapportera fel" not in " ".join(pages)
    assert all("Kaosam-handboken 0.1.0. Eget urval" in text for text in pages)
    starts = [text for text in pages if text.startswith(tuple(TITLES[1:-1]))]
    assert len(starts) == 3


def test_without_script_the_page_lists_what_can_be_printed(
    reader: Reader, site: BuiltSite, handbook: Handbook
) -> None:
    page = reader(javascript=False, size=NARROW).go(URL)
    form = page.locator(".choose")

    assert "JavaScript är avstängt" in page.locator("article noscript").inner_text()
    expect(form.get_by_role("button")).to_have_count(0)
    expect(form.get_by_role("checkbox")).to_have_count(0)
    expect(
        form.get_by_role("link", name="Samtycke och delaktighet", exact=True).first
    ).to_be_visible()
    hrefs = {str(a.get("href")) for a in site.article(URL).xpath(".//form//a[@href]")}
    assert [href for href in hrefs if site.missing("utskrift/valj/index.html", href)] == []
    assert len([href for href in hrefs if href.endswith(".pdf")]) >= 20 + 2 * 17
    for entry in (*handbook["phases"], *handbook["roles"], *handbook["checklists"]):
        assert f"../..{entry['url']}index.html" in hrefs


def test_the_search_does_not_find_the_page_by_what_it_lists(site: BuiltSite) -> None:
    index = json.loads((site.folder / "search" / "search_index.json").read_text("utf-8"))
    found = [doc for doc in index["docs"] if doc["location"].startswith("utskrift/valj/")]
    here = json.dumps(found, ensure_ascii=False)

    assert "Kryssa för det du behöver" in here
    assert "Arbetsmarknadskonsulent" not in here
    assert words(site.article(URL)).count("Arbetsmarknadskonsulent") >= 2
