"""Words of running text and the terms that they lead to: golden cases of forms and of traps."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.addresses import absolute, relative
from macros.linking import Linker, Page, areas_of
from macros.model.phase import PHASE_IDS
from macros.model.term import Term
from macros.pagetext import Scan

CASES = Path(__file__).parent / "cases" / "linking"
INFLECTIONS: list[dict[str, Any]] = yaml.safe_load((CASES / "inflections.yml").read_text("utf-8"))
TRAPS: dict[str, dict[str, Any]] = yaml.safe_load((CASES / "traps.yml").read_text("utf-8"))
FORMS = [(entry, form) for entry in INFLECTIONS for form in entry["found"]]
LINK = re.compile(r'<a href="[^"]*/ordlista/([\w-]+)/[^"]*"[^>]*>(.*?)</a>', re.S)


def term(id_: str, word: str, **more: Any) -> Term:
    return Term.model_validate(
        {
            "id": id_,
            "term": word,
            "areas": ["samverkan-och-sip"],
            "definition": "något",
            "plain": "Något.",
            "sources": [{"id": "rapport"}],
            "status": "confirmed",
            "checked": date(2026, 1, 31),
            "owner": "redaktionen",
        }
        | more
    )


TERMS = (
    term("sip", "samordnad individuell plan", abbreviation="SIP"),
    term("individuell-plan", "individuell plan"),
    term("plan", "plan"),
    term("sip-mote", "SIP-möte"),
    term(
        "samtycke",
        "samtycke",
        deprecated=[{"term": "godkännande", "why": "Oklart."}],
        hidden=["fullmakt"],
    ),
    term("praktik", "praktik", not_in=["i praktiken"]),
    term("lon", "lön", linked=False),
    term("den-enskilde", "den enskilde", forms=["den enskildes", "enskild"], linked=False),
    term("vardplan", "genomförandeplan", deprecated=[{"term": "vårdplan", "why": "Oklart."}]),
    term("se", "Supported Employment", abbreviation="SE"),
    term("fia", "FIA"),
    term("sams", "SAMS"),
    term("sgi", "sjukpenninggrundande inkomst", abbreviation="SGI"),
    term("mina-planer", "Mina Planer"),
    term("avslutad", "avslutad"),
    term(
        "samordnare-sip",
        "samordnare",
        qualifier="SIP",
        areas=["roller-och-verksamheter", "samverkan-och-sip"],
    ),
    term(
        "samordnare-karlstad",
        "samordnare",
        qualifier="Karlstad",
        areas=["roller-och-verksamheter"],
    ),
)
LINKER = Linker(TERMS)


def linked_words(html: str) -> list[str]:
    return [f"{word} > {id_}" for id_, word in LINK.findall(html)]


def test_there_are_enough_cases() -> None:
    assert len(FORMS) >= 60
    assert len([case for case in TRAPS.values() if "linked" not in case]) >= 20


@pytest.mark.parametrize(("entry", "form"), FORMS, ids=[form for _, form in FORMS])
def test_a_form_leads_to_its_term(entry: dict[str, Any], form: str) -> None:
    more = {key: value for key, value in entry.items() if key not in ("term", "found")}
    linker = Linker((term("x", entry["term"], **more),))

    linked = linker.link(f"<p>Här är {form}, alltså.</p>", Page("sip/behov/index.html"))

    assert linked_words(linked.html) == [f"{form} > x"]


@pytest.mark.parametrize("case", TRAPS.values(), ids=list(TRAPS))
def test_only_what_is_the_word_is_linked(case: dict[str, Any]) -> None:
    page = Page("sip/behov/index.html", frozenset(case.get("areas", ())), case.get("own"))

    linked = LINKER.link(case["html"], page)

    assert linked_words(linked.html) == case.get("linked", [])


@pytest.mark.parametrize("case", TRAPS.values(), ids=list(TRAPS))
def test_nothing_but_links_is_changed(case: dict[str, Any]) -> None:
    linked = LINKER.link(case["html"], Page("sip/behov/index.html"))

    without = re.sub(r'<a href="[^"]*" data-term="[^"]*">(.*?)</a>', r"\1", linked.html, flags=re.S)
    assert without.replace(' class="term"', "") == case["html"]


def test_a_link_leads_from_the_page_to_the_entry() -> None:
    linked = LINKER.link("<p>samtycke</p>", Page("sip/behov/index.html"))

    assert linked.html == (
        '<p><a href="../../ordlista/samtycke/index.html" data-term="samtycke">samtycke</a></p>'
    )


def test_an_authors_link_to_a_term_is_marked_unless_it_has_a_look_of_its_own() -> None:
    html = (
        '<p><a href="../plan/index.html">planen</a> <a class="x" href="../sip/">SIP</a></p>'
        '<h2><a href="../plan/index.html">Plan</a></h2>'
    )

    linked = LINKER.link(html, Page("ordlista/fia/index.html"))

    assert linked.html == html.replace("index.html", 'index.html" class="term"', 1).replace(
        'term"">', 'term">'
    )
    assert linked.terms == ("plan",)


def test_the_terms_of_a_page_are_told_once_as_they_come() -> None:
    linked = LINKER.link("<p>Plan, SIP</p><h2>B</h2><p>SIP, samtycke, plan</p>", Page("x.html"))

    assert linked.terms == ("plan", "sip", "samtycke")


def test_a_page_is_linked_once_however_often_it_is_done() -> None:
    page = Page("sip/behov/index.html")
    once = LINKER.link("<p>Plan, SIP</p><h2>B</h2><p>SIP</p>", page).html

    assert LINKER.link(once, page).html == once


def test_a_word_as_written_goes_before_a_form_of_another() -> None:
    linker = Linker((term("intyga", "intyg"), term("intyget", "Intygen", synonyms=["intygen"])))

    linked = linker.link("<p>intygen</p>", Page("x.html"))

    assert linked.terms == ("intyget",)


def test_an_entrys_page_has_the_areas_that_are_stated_else_its_own_else_its_kinds() -> None:
    assert areas_of(TERMS[0], "term") == {"samverkan-och-sip"}
    assert areas_of(TERMS[0], "term", ["moten"]) == {"moten"}
    assert areas_of(None, "benefit") == {"ersattning-och-forsorjning"}
    assert areas_of(None, "") == frozenset()
    assert len(PHASE_IDS) == 7
    assert areas_of(None, "phase") == {"samverkan-och-sip"}


@pytest.mark.parametrize(
    ("href", "page", "expected"),
    [
        ("../../ordlista/sgi/index.html", "sip/behov/index.html", "/ordlista/sgi/"),
        ("../../ordlista/sgi/index.html#x", "sip/behov/index.html", "/ordlista/sgi/"),
        ("../../ordlista/sgi/", "sip/behov/index.html", "/ordlista/sgi/"),
        ("../sgi/index.html", "ordlista/sip/index.html", "/ordlista/sgi/"),
        ("ordlista/sgi/index.html", "index.html", "/ordlista/sgi/"),
        ("https://exempel.se/ordlista/sgi/", "index.html", ""),
        ("mailto:x@exempel.se", "index.html", ""),
        ("//exempel.se/ordlista/sgi/", "index.html", ""),
    ],
)
def test_an_address_is_found_from_the_page(href: str, page: str, expected: str) -> None:
    assert absolute(href, page) == expected
    if expected and href.endswith(".html"):
        assert relative(expected, page) == href


def test_text_is_read_between_tags_with_its_section() -> None:
    scan = Scan("<p>a</p><h2>b</h2><p>c <em>d</em></p>")

    scan.run()

    assert [(scan.page[t.start : t.end], t.section) for t in scan.texts] == [
        ("a", 0),
        ("c ", 1),
        ("d", 1),
    ]
