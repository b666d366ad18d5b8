"""The process as a drawing: every phase in order, nothing outside the picture or overlapping."""

import re

import pytest

from macros.model.content import Content
from macros.model.phase import PHASE_IDS
from macros.views.figure import Drawing, Shape, process_drawings, wrapped
from tests.content.base import read
from tests.reader import ROOT

Corner = tuple[int, int]


@pytest.fixture(scope="module", params=["base", "real"])
def drawings(base: Content, request: pytest.FixtureRequest) -> tuple[Drawing, ...]:
    return process_drawings(base if request.param == "base" else read(ROOT))


def corners(points: str) -> list[Corner]:
    return [(int(x), int(y)) for x, y in re.findall(r"(\d+),(\d+)", points)]


def box(shape: Shape) -> tuple[int, int, int, int]:
    """The shape's left, upper, right and lower edge, without the tip."""
    found = corners(shape.points)
    return found[0][0], found[0][1], found[1][0], max(y for _, y in found)


def test_the_process_is_drawn_wide_and_narrow(drawings: tuple[Drawing, ...]) -> None:
    assert [drawing.layout for drawing in drawings] == ["wide", "narrow"]


def test_every_phase_stands_once_in_order_with_its_link(drawings: tuple[Drawing, ...]) -> None:
    for drawing in drawings:
        assert [shape.link.id for shape in drawing.shapes] == list(PHASE_IDS)
        assert [shape.number for shape in drawing.shapes] == [1, 2, 3, 4, 5, 6, 7]
        assert {shape.link.url for shape in drawing.shapes} == {f"/sip/{id}/" for id in PHASE_IDS}


def test_a_phases_lines_are_its_whole_name(drawings: tuple[Drawing, ...]) -> None:
    for drawing in drawings:
        for shape in drawing.shapes:
            said = "".join(line.text for line in shape.lines)
            assert said.replace(" ", "") == shape.link.name.replace(" ", "")


def test_every_line_stands_in_its_shape(drawings: tuple[Drawing, ...]) -> None:
    for drawing in drawings:
        for shape in drawing.shapes:
            left, top, right, bottom = box(shape)
            for line in (shape.number_at, *shape.lines):
                assert left < line.x < right
                assert top + 16 < line.y < bottom - 5


def test_no_two_phases_overlap(drawings: tuple[Drawing, ...]) -> None:
    for drawing in drawings:
        boxes = [box(shape) for shape in drawing.shapes]
        for place, one in enumerate(boxes):
            for other in boxes[place + 1 :]:
                beside = one[2] < other[0] or other[2] < one[0]
                assert beside or one[3] < other[1] or other[3] < one[1]


def test_everything_is_within_the_picture(drawings: tuple[Drawing, ...]) -> None:
    for drawing in drawings:
        marks = [corner for shape in drawing.shapes for corner in corners(shape.points)]
        marks += [corner for arrow in drawing.arrows for corner in corners(arrow.head)]
        marks += [(label.x, label.y) for label in drawing.labels]
        assert all(0 <= x <= drawing.width and 0 <= y <= drawing.height for x, y in marks)


def test_an_arrow_leads_back_from_the_follow_up(drawings: tuple[Drawing, ...]) -> None:
    for drawing in drawings:
        by_id = {shape.link.id: box(shape) for shape in drawing.shapes}
        start, end = by_id["uppfoljning"], by_id["samordning"]
        back = drawing.arrows[-1]
        x, y = corners(back.head)[0]
        begins = [int(number) for number in re.findall(r"\d+", back.path)[:2]]

        assert start[0] < begins[0] < start[2]
        assert begins[1] in (start[1], start[3])
        assert end[0] < x < end[2]
        assert 0 < y - end[3] < 5


def test_the_labels_are_the_same_in_both(drawings: tuple[Drawing, ...]) -> None:
    keys = [[label.key for label in drawing.labels] for drawing in drawings]

    assert keys == [["before", "during", "after", "again", "closed"]] * 2


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("Behov", 100, ("Behov",)),
        ("Samtycke och delaktighet", 150, ("Samtycke och", "delaktighet")),
        (
            "Förberedelse/kartläggning och kallelse",
            150,
            ("Förberedelse/", "kartläggning och", "kallelse"),
        ),
        ("Ettlångtordsominteryms här", 60, ("Ettlångtordsominteryms", "här")),
    ],
)
def test_text_is_broken_at_spaces_and_after_slashes(
    text: str, room: int, lines: tuple[str, ...]
) -> None:
    assert wrapped(text, room) == lines


def test_no_phases_make_no_drawing() -> None:
    assert process_drawings(Content()) == ()
