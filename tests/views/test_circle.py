"""The meeting circle: the parts that all have in common, and what each role does in them."""

import re
from itertools import pairwise
from math import atan2, hypot, pi
from pathlib import Path

import pytest

from macros.model.content import Content
from macros.views.circle import Sheet, sectors, sheet, sheets
from tests.content.base import lay_out, read, swap
from tests.reader import ROOT

AGENDA = """\
      basis: [rapport]
  agenda:
    - id: sip-mote-del-ett
      title: Ett
      aim: Ni börjar.
      steps: [sip-mote-gor]
      by_role:
        ledare: Hälsa alla välkomna.
        deltagare: Lyssna.
    - id: sip-mote-del-tva
      title: Två
      aim: Ni slutar.
"""


@pytest.fixture
def meeting(tmp_path: Path) -> Content:
    """The base, its meeting in two parts."""
    root = lay_out(tmp_path)
    return read(swap(root, "process/sip/4-sip-mote.yml", "      basis: [rapport]\n", AGENDA))


@pytest.fixture(scope="module")
def content() -> Content:
    """The real content."""
    return read(ROOT)


@pytest.fixture(scope="module")
def real(content: Content) -> tuple[Sheet, ...]:
    """The sheets of the real meeting."""
    return sheets(content)


def test_a_sheet_says_what_its_role_does_steps_first(meeting: Content) -> None:
    one, two = sheet(meeting, "ledare").parts

    assert (one.number, one.title, one.aim) == (1, "Ett", "Ni börjar.")
    assert one.yours == ("Gör det som ska göras.", "Hälsa alla välkomna.")
    assert (two.yours, two.along) == ((), ())


def test_those_that_the_meeting_says_something_of_have_a_sheet(meeting: Content) -> None:
    assert [one.role.id for one in sheets(meeting)] == ["ledare", "deltagare"]
    assert [one.title for one in sheets(meeting)] == [
        "Mötescirkel: Ledare",
        "Mötescirkel: Deltagare",
    ]


def test_a_meeting_without_parts_has_no_sheets(base: Content) -> None:
    assert sheets(base) == ()


def test_a_sheet_has_a_page_and_two_sizes_of_paper(meeting: Content) -> None:
    one = sheet(meeting, "ledare")

    assert one.url == "/sip/sip-mote/motescirkel/ledare/"
    assert one.pdfs == (
        ("a4", "/pdf/motescirkel/ledare-a4.pdf"),
        ("a3", "/pdf/motescirkel/ledare-a3.pdf"),
    )


def test_all_real_sheets_have_the_same_parts_in_the_same_order(
    content: Content, real: tuple[Sheet, ...]
) -> None:
    agenda = [(part.title, part.aim) for part in content.phase["sip-mote"].agenda]

    assert len(agenda) == 5, "the page of the circle says that there are five"
    for one in real:
        assert [(part.title, part.aim) for part in one.parts] == agenda, one.role.id
        assert [part.number for part in one.parts] == [1, 2, 3, 4, 5]
        assert [sector.title for sector in one.sectors] == [title for title, _ in agenda]


def test_each_real_sheet_says_what_its_role_does_in_each_part(
    content: Content, real: tuple[Sheet, ...]
) -> None:
    agenda = content.phase["sip-mote"].agenda
    idle = [(one.role.id, part.title) for one in real for part in one.parts if not part.yours]

    assert {one.role.id for one in real} == {role for part in agenda for role in part.by_role}
    assert {"den-enskilde", "motesledare", "deltagande-part", "narstaende", "tolk"} <= {
        one.role.id for one in real
    }
    assert idle == []


def test_each_real_step_stands_on_the_sheet_of_the_one_who_answers_for_it(
    content: Content, real: tuple[Sheet, ...]
) -> None:
    for step in content.phase["sip-mote"].steps:
        yours = [one.role.id for one in real for part in one.parts if step.text in part.yours]
        along = [one.role.id for one in real for part in one.parts if step.text in part.along]
        assert yours == [step.responsible], step.id
        assert sorted(along) == sorted(step.involves), step.id


@pytest.mark.parametrize("count", [1, 2, 3, 5, 8])
def test_the_sectors_go_round_once_clockwise_from_the_top(count: int) -> None:
    made = sectors(tuple(f"Del {number}" for number in range(1, count + 1)))

    assert [sector.number for sector in made] == list(range(1, count + 1))
    for place, sector in enumerate(made):
        middle = (place + 0.5) * 2 * pi / count
        assert angle(sector.x, sector.y) == pytest.approx(middle, abs=0.05)


@pytest.mark.parametrize("count", [2, 3, 5, 8])
def test_the_sectors_fill_the_ring_without_covering_each_other(count: int) -> None:
    edges = [corners(sector.path) for sector in sectors(("Del",) * count)]

    for place, (start, end) in enumerate(edges):
        assert start == pytest.approx(place * 2 * pi / count, abs=0.06)
        assert end == pytest.approx((place + 1) * 2 * pi / count, abs=0.06)
        assert start < end
    for (_, end), (start, _) in pairwise(edges):
        assert end < start


def corners(path: str) -> tuple[float, float]:
    """The angles at which the outer edge of a sector begins and ends."""
    numbers = [int(number) for number in re.findall(r"-?\d+", path)]
    x, y, *_, x2, y2 = numbers[:9]
    assert hypot(x - 180, y - 180) == pytest.approx(176, abs=1.5)
    return angle(x, y), angle(x2, y2)


def angle(x: int, y: int) -> float:
    """From the top and clockwise, 0 to a whole turn."""
    return atan2(x - 180, 180 - y) % (2 * pi)
