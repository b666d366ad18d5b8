"""The look in a real browser: the figure, the glossary's filter, and the colours' contrast."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import WIDE, Reader
from tests.reader import BuiltSite, Handbook

NARROW = (390, 800)
FIELD = "#filter"
TERM = "[data-list=term] [data-kind=term]"


# The figure -----------------------------------------------------------------------------------


def drawing(page: Page) -> Locator:
    return page.locator(".figure__drawing:visible")


@pytest.mark.parametrize(("size", "layout"), [(WIDE, "wide"), (NARROW, "narrow")])
def test_one_drawing_is_shown_with_its_name_and_links(
    reader: Reader, handbook: Handbook, size: tuple[int, int], layout: str
) -> None:
    page = reader(size=size).go("/sip/")

    expect(drawing(page)).to_have_count(1)
    expect(drawing(page)).to_have_class(re.compile(f"figure__drawing--{layout}"))
    group = page.get_by_role("group", name="SIP-processen")
    expect(group).to_have_count(1)
    for number, phase in enumerate(handbook["phases"], 1):
        link = group.get_by_role("link", name=f"{number} {phase['title']}", exact=True)
        expect(link).to_have_count(1)


SMALL_OR_OUTSIDE = """svg => {
    const frame = svg.getBoundingClientRect();
    const faults = [];
    for (const text of svg.querySelectorAll("text")) {
        const size = parseFloat(getComputedStyle(text).fontSize) * svg.getScreenCTM().a;
        if (size < 13) faults.push(`${text.textContent}: ${size}px`);
        const shape = text.closest("a")?.querySelector("polygon");
        const room = shape ? shape.getBoundingClientRect() : frame;
        const own = text.getBoundingClientRect();
        if (own.left < room.left || own.right > room.right
            || own.top < room.top - 3 || own.bottom > room.bottom + 3)
            faults.push(`${text.textContent}: outside`);
    }
    return faults;
}"""


@pytest.mark.parametrize("width", [1300, 1000, 800, 700, 600, 390, 320])
def test_the_figures_text_is_big_enough_and_inside(reader: Reader, width: int) -> None:
    page = reader(size=(width, 900)).go("/sip/")

    assert drawing(page).evaluate(SMALL_OR_OUTSIDE) == []


def test_a_phase_in_the_figure_shows_that_it_has_focus_and_opens(reader: Reader) -> None:
    page = reader().go("/sip/")
    link = drawing(page).get_by_role("link").first
    stroke = "a => getComputedStyle(a.querySelector('polygon')).strokeWidth"
    before = link.evaluate(stroke)

    page.keyboard.press("Tab")
    for _ in range(60):
        if link.evaluate("a => a === document.activeElement"):
            break
        page.keyboard.press("Tab")

    assert (before, link.evaluate(stroke)) == ("1.5px", "5px")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sip/behov/index.html")


def test_the_figure_needs_no_ids_so_that_it_may_stand_twice(site: BuiltSite) -> None:
    for name in ("sip/index.html", "utskrift/index.html"):
        text = (site.folder / name).read_text(encoding="utf-8")
        figure = re.search(r'<figure class="figure".*?</figure>', text, re.S)

        assert figure
        assert not re.search(r"\sid=", figure[0])


def test_the_figure_in_the_book_leads_to_places_in_the_book(site: BuiltSite) -> None:
    text = (site.folder / "utskrift/index.html").read_text(encoding="utf-8")
    figure = re.search(r'<figure class="figure".*?</figure>', text, re.S)
    assert figure

    targets = re.findall(r'<a [^>]*href="#([^"]+)"', figure[0])

    assert len(targets) == 14
    assert [target for target in targets if f'id="{target}"' not in text] == []


# The glossary's filter ------------------------------------------------------------------------


def names(page: Page) -> list[str]:
    return page.locator(f"{TERM}:visible > a:first-child").all_inner_texts()


@pytest.mark.parametrize("query", ["sjukpenning", "FORSAKRINGSKASSAN", "Försäkringskassan", "bor"])
def test_the_filter_shows_the_terms_that_hold_the_words(reader: Reader, query: str) -> None:
    page = reader().go("/ordlista/")
    all_terms = page.locator(TERM).count()

    page.locator(FIELD).fill(query)

    shown = page.locator(f"{TERM}:visible")
    expect(page.get_by_role("status").filter(has_text="begrepp visas")).to_contain_text(
        f"{shown.count()} av {all_terms}"
    )
    assert 0 < shown.count() < all_terms
    folded = str.maketrans("åäöé", "aaoe")
    asked = query.casefold().translate(folded)
    texts = [text.casefold().translate(folded) for text in shown.all_inner_texts()]
    assert [text for text in texts if asked not in text] == []


def test_the_filter_finds_abbreviations_and_synonyms(reader: Reader, handbook: Handbook) -> None:
    page = reader().go("/ordlista/")
    terms = handbook["terms"]
    short = next(term for term in terms if term.get("abbreviation"))
    other = next(term for term in terms if term.get("synonyms"))

    for term, word in ((short, short["abbreviation"]), (other, other["synonyms"][0])):
        page.locator(FIELD).fill(word)
        expect(page.locator(f"{TERM}[data-id='{term['id']}']")).to_be_visible()


def test_the_filter_hides_letters_with_no_terms_and_escape_brings_all_back(
    reader: Reader,
) -> None:
    page = reader().go("/ordlista/")
    letters = page.locator("[data-list=term] h3:visible")
    all_letters, everything = letters.count(), names(page)

    page.locator(FIELD).fill("xyzzy")
    expect(letters).to_have_count(0)
    expect(page.get_by_role("status").filter(has_text="xyzzy")).to_contain_text("Inget begrepp")
    page.keyboard.press("Escape")

    expect(letters).to_have_count(all_letters)
    assert names(page) == everything
    expect(page.locator(FIELD)).to_have_value("")
    expect(page.locator(FIELD)).to_be_focused()


def test_a_jump_letter_leads_on_also_when_its_terms_are_filtered_away(reader: Reader) -> None:
    page = reader().go("/ordlista/")
    page.locator(FIELD).fill("xyzzy")

    page.locator(".letters a", has_text="S").click()

    expect(page.locator("#bokstav-s")).to_be_in_viewport()


def test_without_script_there_is_no_filter(reader: Reader) -> None:
    page = reader(javascript=False).go("/ordlista/")

    expect(page.locator(FIELD)).to_have_count(0)


# The page's parts -----------------------------------------------------------------------------


def test_a_narrow_page_lists_its_parts_and_leads_to_them(reader: Reader) -> None:
    page = reader(size=NARROW).go("/sip/samtycke/")
    parts = page.get_by_role("navigation", name="På den här sidan")
    expect(parts).to_be_hidden()

    page.get_by_text("På den här sidan").click()
    parts.get_by_role("link", name="Vem gör vad").click()

    heading = page.get_by_role("heading", name="Vem gör vad")
    expect(heading).to_be_in_viewport()
    assert parts.get_by_role("link").count() == page.locator("article h2").count()


def test_a_wide_page_lists_its_parts_beside_the_text_alone(reader: Reader) -> None:
    page = reader().go("/sip/samtycke/")

    expect(page.get_by_text("På den här sidan")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Innehållsförteckning")).to_be_visible()


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_the_strip_names_every_phase_in_one_row(
    reader: Reader, handbook: Handbook, size: tuple[int, int]
) -> None:
    page = reader(size=size).go("/sip/samtycke/")
    strip = page.get_by_role("navigation", name="SIP-processens faser")

    boxes = [
        strip.get_by_role("link", name=f"{number} {phase['title']}").bounding_box()
        for number, phase in enumerate(handbook["phases"], 1)
    ]

    assert len({round(box["y"]) for box in boxes if box}) == 1
    assert min(box["width"] for box in boxes if box) >= 36
    assert min(box["height"] for box in boxes if box) >= 36


# Colours --------------------------------------------------------------------------------------

CONTRASTS = """() => {
    const probe = document.body.appendChild(document.createElement("span"));
    const channels = (name) => {
        probe.style.color = `var(${name})`;
        return getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map(Number);
    };
    const light = (name) => {
        const [r, g, b] = channels(name).map((v) => v / 255)
            .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    return (one, other) => {
        const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
        return (high + 0.05) / (low + 0.05);
    };
}"""
PAPER = "--md-default-bg-color"
PAIRS = [
    ("--md-default-fg-color", PAPER, 7.0),
    ("--md-primary-bg-color", "--md-primary-fg-color", 7.0),
    ("--md-typeset-a-color", PAPER, 4.5),
    ("--md-typeset-a-color", "--tint", 4.5),
    ("--ink-soft", PAPER, 4.5),
    ("--ink-soft", "--tint", 4.5),
    ("--confirmed", PAPER, 4.5),
    ("--review", PAPER, 4.5),
    ("--historical", PAPER, 4.5),
    ("--md-accent-fg-color", PAPER, 3.0),
    *[("--md-default-fg-color", f"--phase-{number}", 7.0) for number in range(1, 8)],
    *[("--md-accent-fg-color", f"--phase-{number}", 3.0) for number in range(1, 8)],
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(reader: Reader, scheme: str) -> None:
    visit = reader()
    visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page = visit.go("/sip/")
    expect(page.locator("body")).to_have_attribute(
        "data-md-color-scheme", "slate" if scheme == "dark" else "default"
    )

    ratios = page.evaluate(
        f"pairs => {{ const ratio = ({CONTRASTS})();"
        " return pairs.map(([one, other]) => ratio(one, other)); }",
        [[one, other] for one, other, _ in PAIRS],
    )

    found = zip(PAIRS, ratios, strict=True)
    assert [(pair, ratio) for pair, ratio in found if ratio < pair[2]] == []


# The samples ----------------------------------------------------------------------------------


def test_every_swatch_shows_a_colour_of_its_own_in_both_schemes(reader: Reader) -> None:
    page = reader().go("/om/redaktion/utseende/")

    colours = page.locator(".swatch__colour").evaluate_all(
        "all => all.map(one => getComputedStyle(one).backgroundColor)"
    )

    assert len(colours) == 36
    assert "rgba(0, 0, 0, 0)" not in colours
    assert len(set(colours)) > 30


def test_the_logo_and_the_icon_are_ours(reader: Reader) -> None:
    for address in ("/", "/ordlista/sip/", "/utskrift/"):
        page = reader().go(address)

        logo = page.locator(".md-header__button.md-logo img")
        expect(logo).to_have_attribute("src", re.compile(r"assets/images/logo\.svg$"))
        assert logo.evaluate("img => img.naturalWidth") > 0
        icon = page.locator("link[rel=icon]")
        expect(icon).to_have_attribute("href", re.compile(r"assets/images/favicon\.svg$"))


def test_the_responsibilities_are_filtered_by_what_their_rows_say(
    reader: Reader, handbook: Handbook
) -> None:
    page = reader().go("/ansvar/")
    rows = page.locator(".answering tbody tr:visible")
    every = sum(len(agency["responsibilities"]) for agency in handbook["agencies"])
    expect(rows).to_have_count(every)

    page.locator(FIELD).fill("lakarintyg")

    expect(page.get_by_role("status").filter(has_text="ansvar visas")).to_be_visible()
    assert 0 < rows.count() < every
    assert all("läkarintyg" in text.casefold() for text in rows.all_inner_texts())
