"""Every concept that the source packages list is in the real content, or it is said why not."""

import csv

import pytest

from macros.model.content import Content
from macros.model.kinds import KINDS
from tests.content.base import read
from tests.reader import ROOT

MAP = ROOT / "docs" / "bidra" / "begrepp.csv"
HEADER = ["kod", "begrepp", "poster", "kommentar"]
CODES = [f"B{number}" for number in range(1, 209)]

Row = dict[str, str]


@pytest.fixture(scope="module")
def content() -> Content:
    """The real content."""
    return read(ROOT)


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """The rows of the map; each has as many cells as the header."""
    with MAP.open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file, strict=True)
    assert header == HEADER
    return [dict(zip(HEADER, line, strict=True)) for line in lines]


def test_each_concept_stands_once_and_in_order(rows: list[Row]) -> None:
    assert [row["kod"] for row in rows] == CODES


def test_each_concept_is_named(rows: list[Row]) -> None:
    assert [row["kod"] for row in rows if not row["begrepp"].strip()] == []


def test_each_entry_is_in_the_content(rows: list[Row], content: Content) -> None:
    entries = {f"{kind.word}:{entry_id}" for kind in KINDS for entry_id in content.ids(kind.word)}

    missing = [
        f"{row['kod']}: {entry}"
        for row in rows
        for entry in row["poster"].split(" ")
        if entry not in entries | {""}
    ]

    assert missing == []


def test_no_row_names_an_entry_twice(rows: list[Row]) -> None:
    listed = {row["kod"]: row["poster"].split() for row in rows}

    assert [code for code, entries in listed.items() if len(entries) != len(set(entries))] == []


def test_each_concept_left_out_says_why(rows: list[Row]) -> None:
    without = [row for row in rows if not row["poster"]]

    assert [row["kod"] for row in without if not row["kommentar"].strip()] == []
