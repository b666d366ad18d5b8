"""What the source packages list is in the real content, or it is said why not.

begrepp.csv maps their concepts, aktorer.csv what they say of each actor, checklistor.csv the items
of their checklists.
"""

import csv
import re
from dataclasses import dataclass

import pytest

from macros.model.content import Content
from macros.model.kinds import KINDS
from macros.model.walk import parts
from macros.views.checklists import written_lists
from tests.content.base import read
from tests.reader import ROOT

Row = dict[str, str]


@dataclass(frozen=True)
class Map:
    """A map's rows, with its name."""

    name: str
    rows: tuple[Row, ...]

    def codes(self) -> list[str]:
        return [row["kod"] for row in self.rows]


def read_map(name: str, what: str) -> Map:
    """The rows of a map; each has as many cells as the header."""
    header = ["kod", what, "poster", "kommentar"]
    with (ROOT / "docs" / "bidra" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        first, *lines = csv.reader(file, strict=True)
    assert first == header
    names = ["kod", "vad", "poster", "kommentar"]
    return Map(name, tuple(dict(zip(names, line, strict=True)) for line in lines))


CONCEPTS = read_map("begrepp", "begrepp")
ACTORS = read_map("aktorer", "rad")
SECTIONS = ("0", "1", "2", "3", "4", "4b", *(str(number) for number in range(5, 21)))
"""The sections of the package on actors; 0 is its overview."""


@pytest.fixture(scope="module")
def content() -> Content:
    """The real content."""
    return read(ROOT)


def test_each_concept_stands_once_and_in_order() -> None:
    assert CONCEPTS.codes() == [f"B{number}" for number in range(1, 209)]


def test_every_actor_and_every_misunderstanding_is_gone_through() -> None:
    codes = ACTORS.codes()
    sections = {match[1] for code in codes if (match := re.match(r"A(\d+b?)\.\d+$", code))}

    assert len(codes) == len(set(codes))
    assert sections >= set(SECTIONS)
    assert [code for code in codes if code.startswith("M")] == [f"M{n}" for n in range(1, 19)]


def test_a_misunderstandings_row_leads_to_the_one_of_its_number(content: Content) -> None:
    numbered = {
        item.ref: f"agency:{agency.id}#{item.id}"
        for agency in content.agencies
        for item in agency.misunderstandings
        if item.ref
    }
    rows = {row["kod"]: row["poster"].split() for row in ACTORS.rows}

    assert sorted(numbered) == sorted(f"M{number}" for number in range(1, 19))
    assert [ref for ref, place in numbered.items() if place not in rows[ref]] == []


@pytest.mark.parametrize("given", [CONCEPTS, ACTORS], ids=lambda given: given.name)
def test_each_row_is_named(given: Map) -> None:
    assert [row["kod"] for row in given.rows if not row["vad"].strip()] == []


@pytest.mark.parametrize("given", [CONCEPTS, ACTORS], ids=lambda given: given.name)
def test_each_entry_and_part_is_in_the_content(given: Map, content: Content) -> None:
    known = {""} | {
        f"{kind.word}:{entry.id}{place}"
        for kind in KINDS
        for entry in content.of(kind.word)
        for place in ("", *(f"#{getattr(part, 'id', '')}" for _, part in parts(entry)))
    }

    missing = [
        f"{row['kod']}: {entry}"
        for row in given.rows
        for entry in row["poster"].split(" ")
        if entry not in known
    ]

    assert missing == []


@pytest.mark.parametrize("given", [CONCEPTS, ACTORS], ids=lambda given: given.name)
def test_no_row_names_an_entry_twice(given: Map) -> None:
    listed = {row["kod"]: row["poster"].split() for row in given.rows}

    assert [code for code, entries in listed.items() if len(entries) != len(set(entries))] == []


@pytest.mark.parametrize("given", [CONCEPTS, ACTORS], ids=lambda given: given.name)
def test_each_row_left_out_says_why(given: Map) -> None:
    without = [row for row in given.rows if not row["poster"]]

    assert [row["kod"] for row in without if not row["kommentar"].strip()] == []


CHECKLISTS = {
    **{"C1": 12, "C2": 10, "C3": 21, "C4": 12, "C5": 12, "C6": 10, "C7": 4},
    **{"C8": 18, "C8b": 5, "C8c": 13, "C9": 14, "C10": 15, "C11": 13, "C12": 10},
    **{"C13": 14, "C14": 19, "C15": 5, "C16": 10, "C17": 10},
}
"""The checklists of the package and how many items each has; 8b and 8c are ways of asking of 8."""


def read_items() -> tuple[Row, ...]:
    """The rows of checklistor.csv, which leads to one part each."""
    header = ["kod", "slag", "post", "del", "kommentar"]
    with (ROOT / "docs" / "bidra" / "checklistor.csv").open(encoding="utf-8", newline="") as file:
        first, *lines = csv.reader(file, strict=True)
    assert first == header
    return tuple(dict(zip(header, line, strict=True)) for line in lines)


ITEMS = read_items()


def test_each_item_of_the_checklists_stands_once_and_in_order() -> None:
    wanted = [f"{code}.{n}" for code, count in CHECKLISTS.items() for n in range(1, count + 1)]

    assert [row["kod"] for row in ITEMS] == wanted
    assert sum(count for code, count in CHECKLISTS.items() if code[-1].isdecimal()) == 209


def test_each_item_leads_to_an_item_a_step_or_a_field(content: Content) -> None:
    known = {("phase", phase.id, step.id) for phase in content.phases for step in phase.steps} | {
        ("document", document.id, field.id)
        for document in content.documents
        for field in document.fields
    }
    for checklist in content.checklists:
        for section in checklist.sections:
            known |= {("checklist", checklist.id, item.id or "") for item in section.items}

    missing = [row["kod"] for row in ITEMS if (row["slag"], row["post"], row["del"]) not in known]

    assert missing == []


def test_each_step_that_an_item_leads_to_stands_on_a_written_checklist(content: Content) -> None:
    ticked = {
        item.id
        for one in written_lists(content)
        for section in one.sections
        for item in section.items
    }

    assert {row["del"] for row in ITEMS if row["slag"] == "phase"} - ticked == set()


def test_each_step_and_part_that_a_comment_names_is_in_the_content(content: Content) -> None:
    known = {
        str(getattr(part, "id", ""))
        for kind in KINDS
        for entry in content.of(kind.word)
        for _, part in parts(entry)
    } | {entry.id for kind in KINDS for entry in content.of(kind.word)}
    named = {
        (row["kod"], word)
        for row in ITEMS
        for word in re.findall(r"[a-z]+(?:-[a-z]+)+", row["kommentar"])
        if word.startswith(tuple(f"{phase.id}-" for phase in content.phases))
    }

    assert {(code, word) for code, word in named if word not in known} == set()
