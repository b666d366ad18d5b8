"""What a reader of the built site sees of the pyramid, meetings, benefits, documents and pairs."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from macros.addresses import absolute
from tests.reader import BuiltSite, Entry, Handbook, page_name, shown_names, unmarked, words

Names = dict[tuple[str, str], str]


@pytest.fixture(scope="module")
def names(handbook: Handbook) -> Names:
    return shown_names(handbook)


def texts_of(entry: Entry, names: Names, *keys: str) -> Iterator[str]:
    """The entry's texts under the keys: a text, a list of texts, or of parts with texts."""
    for key in keys:
        value = entry[key]
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                yield from (unmarked(str(v), names) for k, v in item.items() if k in PROSE and v)
                yield from (unmarked(text, names) for text in item.get("ask", ()))
            elif item:
                yield unmarked(item, names)


PROSE = ("text", "heading", "look_for", "lead_time")


def named(entry: Entry, names: Names, **kinds: str) -> Iterator[str]:
    """The names of what the entry refers to: key and kind."""
    for key, kind in kinds.items():
        value = entry[key]
        for id_ in value if isinstance(value, list) else filter(None, [value]):
            yield names[tuple(id_.split(":", 1)) if ":" in id_ else (kind, id_)]


def silent(site: BuiltSite, entry: Entry, texts: Iterator[str]) -> list[str]:
    shown = words(site.article(entry["url"]))
    return [f"{entry['url']}: {text}" for text in texts if text not in shown]


def test_a_level_page_says_everything_of_its_level(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    left = []
    for level in handbook["levels"]:
        keys = ("short", "description", "demand", "next_step")
        parts = ("arenas", "instruments", "findings", "uncertain")
        left += silent(site, level, texts_of(level, names, *keys, *parts))
        refers = {"benefits": "benefit", "agencies": "agency", "meetings": "meeting"}
        left += silent(site, level, named(level, names, **refers))

    assert len(handbook["levels"]) == 7
    assert left == []


def test_every_level_page_says_that_the_model_is_local_and_no_decision(
    site: BuiltSite, handbook: Handbook
) -> None:
    for level in handbook["levels"]:
        shown = words(site.article(level["url"]))

        assert "Lundamodellen 2017" in shown
        assert "Timgränserna är lokala" in shown
        assert "inte ett beslut" in shown


def test_an_uncertain_place_stands_on_every_level_that_it_concerns(
    site: BuiltSite, handbook: Handbook
) -> None:
    urls = {level["id"]: level["url"] for level in handbook["levels"]}
    missing = [
        (item["ref"], url)
        for level in handbook["levels"]
        for item in level["uncertain"]
        for url in (level["url"], *(urls[id_] for id_ in item["also"]), "/rehabpyramiden/")
        if not site.article(url).xpath(".//*[@id=$id]", id=item["id"])
    ]

    assert missing == []


def test_the_pyramids_figure_and_its_table_say_the_same(
    site: BuiltSite, handbook: Handbook
) -> None:
    article = site.article("/rehabpyramiden/")
    drawn = [
        [f"{link.get('aria-label')}" for link in drawing.xpath(".//*[local-name()='a']")]
        for drawing in article.xpath(".//*[local-name()='svg']")
    ]
    rows = article.xpath(".//table[contains(@class,'pyramid')]/tbody/tr/@data-id")

    whole = [f"Nivå {v['number']}. {v['title']}" for v in reversed(handbook["levels"])]
    assert drawn == [whole, whole]
    assert rows == [level["id"] for level in reversed(handbook["levels"])]


@pytest.mark.parametrize(
    ("key", "kind", "plural"),
    [("benefits", "benefit", "benefits"), ("meetings", "meeting", "meetings")],
)
def test_a_matrix_says_what_the_levels_say(
    site: BuiltSite, handbook: Handbook, key: str, kind: str, plural: str
) -> None:
    matrix = tables_below(site.article("/rehabpyramiden/"), f"matris-{key}")

    shown = {row.get("data-id"): yes(row) for row in matrix.xpath("./tbody/tr")}
    numbers = {level["id"]: level["number"] for level in handbook["levels"]}
    wanted = {e["id"]: sorted(numbers[id_] for id_ in e["levels"]) for e in handbook[plural]}
    assert shown == {id_: levels for id_, levels in wanted.items() if levels}


def tables_below(article: Any, anchor: str) -> Any:
    """The first table after the heading with the anchor."""
    return article.xpath(".//*[@id=$id]/following::table[1]", id=anchor)[0]


def yes(row: Any) -> list[int]:
    """The numbers of the columns that hold a yes."""
    return [place for place, cell in enumerate(row.xpath("./td"), 1) if words(cell) == "ja"]


def test_a_document_stands_on_the_levels_of_its_benefits(
    site: BuiltSite, handbook: Handbook
) -> None:
    matrix = tables_below(site.article("/rehabpyramiden/"), "matris-documents")
    levels = {benefit["id"]: benefit["levels"] for benefit in handbook["benefits"]}
    numbers = {level["id"]: level["number"] for level in handbook["levels"]}
    wanted: dict[str, set[int]] = {}
    for benefit in handbook["benefits"]:
        for document in benefit["documents"]:
            on = {numbers[id_] for id_ in levels[benefit["id"]]}
            wanted.setdefault(document, set()).update(on)

    shown = {row.get("data-id"): set(yes(row)) for row in matrix.xpath("./tbody/tr")}

    assert shown == {id_: on for id_, on in wanted.items() if on}


def test_two_levels_can_be_compared_without_script(site: BuiltSite, handbook: Handbook) -> None:
    sections = site.article("/rehabpyramiden/jamfor/").xpath(".//*[@data-compare]/section")

    assert [s.get("data-id") for s in sections] == [level["id"] for level in handbook["levels"]]
    assert len({tuple(words(h) for h in s.xpath("./h3")) for s in sections}) == 1


def test_a_meeting_page_says_everything_of_its_meeting(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    left = []
    for meeting in handbook["meetings"]:
        keys = ("calls", "purpose", "when", "not_when", "who", "consent", "result", "uncertain")
        left += silent(site, meeting, texts_of(meeting, names, *keys, "also_called"))
        refers = {"held_by": "agency", "caller": "", "participants": "", "basis": "law"}
        left += silent(site, meeting, named(meeting, names, **refers, outcome="document"))
        left += silent(site, meeting, named(meeting, names, levels="level", term="term"))

    assert len(handbook["meetings"]) >= 10
    assert left == []


def test_all_meetings_stand_in_one_table_with_who_calls(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    rows = site.article("/moten/").xpath(".//table[contains(@class,'meetings')]/tbody/tr")

    assert [row.get("data-id") for row in rows] == [m["id"] for m in handbook["meetings"]]
    for row, meeting in zip(rows, handbook["meetings"], strict=True):
        assert unmarked(meeting["calls"], names) in words(row)
        assert unmarked(meeting["purpose"], names) in words(row)


def test_a_benefit_page_says_everything_of_its_benefit(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    left = []
    for benefit in handbook["benefits"]:
        keys = ("short", "who", "demands", "conditions", "to_apply")
        left += silent(site, benefit, texts_of(benefit, names, *keys))
        refers = {"payer": "agency", "part_of": "benefit", "documents": "document"}
        left += silent(site, benefit, named(benefit, names, **refers, basis="law"))
        left += silent(site, benefit, named(benefit, names, levels="level", replaced_by="benefit"))

    assert len(handbook["benefits"]) >= 18
    assert left == []


def test_a_document_page_says_everything_of_its_document(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    left = []
    for document in handbook["documents"]:
        left += silent(site, document, texts_of(document, names, "used_for", "valid"))
        left += silent(site, document, texts_of(document, names, "reading_guide"))
        left += silent(site, document, named(document, names, issuer="", replaced_by="document"))
        left += silent(site, document, (n["number"] for n in document["form_numbers"]))

    assert len(handbook["documents"]) >= 18
    assert left == []


def test_an_old_form_number_is_told_as_old(site: BuiltSite, handbook: Handbook) -> None:
    old = [
        (document, number["number"])
        for document in handbook["documents"]
        for number in document["form_numbers"]
        if number["status"] == "historical"
    ]

    untold = [
        number
        for document, number in old
        if f"{number} (tidigare nummer)" not in words(site.article(document["url"]))
    ]
    assert "FK 7263" in {number for _, number in old}
    assert untold == []


def test_every_misunderstanding_stands_on_the_page_of_all_agencies(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    shown = words(site.article("/aktorer/"))

    left = [
        item["id"]
        for agency in handbook["agencies"]
        for item in agency["misunderstandings"]
        for text in (item["belief"], item["fact"])
        if unmarked(text, names) not in shown
    ]
    assert left == []


def test_the_agencies_by_phase_and_by_level_stand_in_matrices(
    site: BuiltSite, handbook: Handbook
) -> None:
    phases = tables_below(site.article("/aktorer/"), "matris-faser")
    numbers = {phase["id"]: place for place, phase in enumerate(handbook["phases"], 1)}
    wanted = {
        agency["id"]: sorted(
            {numbers[id_] for item in agency["responsibilities"] for id_ in item["phases"]}
            | {numbers[p["id"]] for p in handbook["phases"] if agency["id"] in p["by_agency"]}
        )
        for agency in handbook["agencies"]
    }

    assert {row.get("data-id"): yes(row) for row in phases.xpath("./tbody/tr")} == wanted


def test_every_responsibility_can_be_looked_up(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    shown = [words(row) for row in site.article("/ansvar/").xpath(".//tbody/tr")]
    wanted = [
        unmarked(item["text"], names)
        for agency in handbook["agencies"]
        for item in agency["responsibilities"]
    ]

    assert len(shown) == len(wanted)
    assert [t for t, row in zip(wanted, shown, strict=True) if not row.startswith(t)] == []


def test_six_pairs_tell_both_directions_with_needs_secrecy_and_what_may_be_shared(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    pages = [name for name in site.pages if name.startswith("aktorer/par/")]

    assert len(pages) == 6
    for name in pages:
        article = site.article("/" + name.removesuffix("index.html"))
        headings = [words(h) for h in article.xpath(".//h2")]
        below = [words(h) for h in article.xpath(".//h3")]
        assert len(headings) == 2
        for wanted in ("Det mottagaren behöver", "Det som får delas, och hur"):
            assert below.count(wanted) == 2, (name, wanted)
        assert below.count("Hos mottagaren gäller") == 2, name
        assert "går inte att kalla tillbaka" in words(article)


def test_every_page_but_the_start_tells_how_to_report_a_fault(site: BuiltSite) -> None:
    for url in ("/ordlista/sgi/", "/sip/samtycke/", "/moten/"):
        box = site.article(url).xpath(".//details[contains(@class,'report')]")[0]

        assert url.strip("/") in words(box)
        assert "handboken@" in words(box)
        assert "Version" in words(box)


def test_an_introduction_sends_its_reader_to_headings_that_are_there(
    site: BuiltSite, handbook: Handbook
) -> None:
    lost, named = [], 0
    for path in handbook["paths"]:
        name = page_name(path["url"])
        for item in site.pages[name].xpath("//li[@class='tick']"):
            (how,) = item.xpath("p[@class='tick__how']") or [None]
            asked = [] if how is None else re.findall("”([^”]+)”", words(how))
            named += len(asked)
            hrefs = item.xpath("p[starts-with(@class, 'tick__')]//a/@href")
            pages = {page_name(absolute(str(href), name)) for href in hrefs}
            if how is not None and "menyn" in words(how):
                pages.add("sip/index.html")  # the only page of the menu that any is sent to
            there = {words(part) for page in pages for part in site.pages[page].xpath(HEADINGS)}
            lost += [
                (item.get("id"), heading)
                for heading in asked
                if not any(heading in text for text in there)
            ]

    assert lost == []
    assert named > 100


HEADINGS = (
    "//article//*[self::h1 or self::h2 or self::h3 or self::h4 or self::dt or "
    "self::caption or self::strong]"
)
