"""How far a statement can be relied on: years, inheritance, days for the next check."""

from datetime import date
from pathlib import Path

import pytest

from macros.model.content import Content
from macros.views.footing import acts, law_page
from macros.views.references import leanings_on_law
from macros.views.trust import add_months, due_date, trust_of
from tests.content.base import lay_out, read, swap


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 1, 31), 2, date(2026, 3, 31)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 28), 13, date(2027, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 6, 30), 36, date(2029, 6, 30)),
        (date(2026, 11, 1), 1, date(2026, 12, 1)),
    ],
)
def test_months_are_counted_to_the_same_day_or_the_last(
    day: date, months: int, expected: date
) -> None:
    assert add_months(day, months) == expected


@pytest.mark.parametrize(
    ("kind", "entry_id", "due"),
    [
        ("law", "lag", date(2026, 7, 31)),
        ("document", "blad", date(2027, 1, 31)),
        ("agency", "syd", date(2027, 1, 31)),
        ("term", "traff", date(2029, 1, 31)),
        ("source", "rapport", date(2029, 1, 31)),
        ("phase", "avslut", date(2029, 1, 31)),
    ],
)
def test_each_kind_is_checked_as_often_as_its_risk_demands(
    base: Content, kind: str, entry_id: str, due: date
) -> None:
    assert due_date(base, base.get(kind, entry_id)) == due


@pytest.mark.parametrize(
    ("kind", "entry_id"), [("phase", "behov"), ("agency", "nord"), ("term", "plan")]
)
def test_what_leans_on_law_is_due_with_the_law(base: Content, kind: str, entry_id: str) -> None:
    assert due_date(base, base.get(kind, entry_id)) == date(2026, 7, 31)


def test_an_interval_of_its_own_goes_before_the_kinds(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    swap(root, "process/documents.yml", "  owner: redak", "  check_every: 1\n  owner: redak")

    content = read(root)

    assert due_date(content, content.document["blad"]) == date(2026, 2, 28)


def test_the_year_of_the_newest_source_is_told(tmp_path: Path) -> None:
    newer = (
        "- id: nyare\n  title: En till\n  publisher: Förlaget\n  year: 2019\n  type: report\n"
        "  reliability: primary\n  accessed: 2026-01-30\n  status: confirmed\n"
        "  checked: 2026-01-31\n  owner: redaktionen\n"
    )
    root = lay_out(tmp_path, entries={"process/sources.yml": newer})
    swap(root, "process/documents.yml", "[{id: rapport}]", "[{id: nyare}, {id: rapport}]")

    content = read(root)

    assert trust_of(content, content.document["blad"]).year == 2019
    assert trust_of(content, content.law["lag"]).year is None


def test_what_the_law_says_is_not_told_with_the_year_of_a_report(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    swap(root, "process/documents.yml", "[{id: rapport}]", "[{id: rapport}, {id: lag-1}]")

    content = read(root)

    assert trust_of(content, content.document["blad"]).year is None


def test_an_act_holds_its_provisions(base: Content) -> None:
    groups = acts(base)

    assert [(g.act.law.id, [row.law.id for row in g.provisions]) for g in groups] == [
        ("lag", ["lag-1"])
    ]


def test_a_law_knows_what_leans_on_it(base: Content) -> None:
    page = law_page(base, leanings_on_law(base), "lag-1")

    assert {kind: [link.id for link in links] for kind, links in page.leaning.items()} == {
        "term": ["plan"],
        "phase": ["behov"],
        "agency": ["nord"],
    }
