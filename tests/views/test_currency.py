"""How up to date the handbook is: counts, what to check, and when."""

from pathlib import Path

import pytest

from macros.model.content import Content
from macros.views.currency import (
    check_days,
    historical,
    review_count,
    reviews,
    status_counts,
)
from tests.content.base import lay_out, read, swap


def test_every_entry_is_counted_once(base: Content) -> None:
    rows = status_counts(base)

    assert [row.total for row in rows] == [len(base.of(row.kind)) for row in rows]
    assert [row.total for row in rows] == [sum(n for _, n in row.by_status) for row in rows]
    assert all(row.total for row in rows)


def test_every_entry_is_due_on_one_day_and_the_first_day_comes_first(base: Content) -> None:
    days = check_days(base)

    links = [link for day in days for group in day.entries.values() for link in group]
    assert [day.day for day in days] == sorted({day.day for day in days})
    assert [day.total for day in days] == [sum(map(len, day.entries.values())) for day in days]
    assert len(set(links)) == len(links) == sum(row.total for row in status_counts(base))


@pytest.mark.parametrize(
    ("note", "question"),
    [
        ("Vår formulering. Kontrolleras: om ordet används.", "Om ordet används."),
        ("Källan är odaterad.", "Källan är odaterad."),
    ],
)
def test_a_review_asks_what_the_note_says_is_to_be_checked(
    tmp_path: Path, note: str, question: str
) -> None:
    root = lay_out(tmp_path)
    swap(
        root,
        "process/documents.yml",
        "status: confirmed",
        f'status: needs-review\n  note: "{note}"',
    )

    content = read(root)

    assert [(row.link.id, row.question) for row in reviews(content)["document"]] == [
        ("blad", question)
    ]
    assert review_count(content) == 1
    assert historical(content) == {}
