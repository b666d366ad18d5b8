"""Rehabpyramiden as views: levels, matrices, uncertain places, and the drawing."""

import re

import pytest

from macros.model.content import Content
from macros.views import pyramid
from macros.views.pyramid_figure import PyramidDrawing, pyramid_drawings
from macros.views.references import BackReferences
from tests.content.base import read
from tests.reader import ROOT


@pytest.fixture(scope="module")
def real() -> Content:
    """The real content."""
    return read(ROOT)


def test_the_pyramid_stands_from_the_top_down(base: Content) -> None:
    assert [mark.number for mark in pyramid.marks(base)] == [7, 6, 5, 4, 3, 2, 1]


def test_a_level_has_its_documents_through_its_benefits(base: Content) -> None:
    first, second, third = pyramid.levels(base)[:3]

    assert [(n.link.id, [b.id for b in n.benefits]) for n in first.documents] == [
        ("blad", ["stod"])
    ]
    assert [need.link.id for need in second.documents] == ["blad"]
    assert third.documents == ()


def test_an_uncertain_place_shows_on_every_level_that_it_concerns(base: Content) -> None:
    shown = [[item.ref for item in view.uncertain] for view in pyramid.levels(base)]

    assert shown == [["U1"], ["U1"], [], [], [], [], []]


def test_all_uncertain_places_stand_once_in_the_order_of_their_numbers(real: Content) -> None:
    refs = [item.ref for item in pyramid.pyramid(real).uncertain]
    of_meetings = [item.ref for meeting in real.meetings for item in meeting.uncertain]

    assert refs == sorted(refs, key=lambda ref: int(ref[1:]))
    assert sorted([*refs, *of_meetings], key=lambda ref: int(ref[1:])) == [
        f"U{number}" for number in range(1, 19)
    ]


def test_a_matrix_has_a_row_for_each_thing_and_a_cell_for_each_level(base: Content) -> None:
    found = {
        matrix.key: [(row.link.id, row.cells) for row in matrix.rows]
        for matrix in pyramid.pyramid(base).matrices
    }

    one = (True, False, False, False, False, False, False)
    two = (True, True, False, False, False, False, False)
    assert found == {
        "benefits": [("stod", two)],
        "agencies": [("nord", one)],
        "documents": [("blad", two)],
        "meetings": [("samtal", one)],
    }


def test_a_levels_page_leads_up_and_down(base: Content, back: BackReferences) -> None:
    ends = [pyramid.level_page(base, back, f"niva-{number}") for number in (1, 4, 7)]

    around = [(page.before and page.before.id, page.after and page.after.id) for page in ends]
    assert around == [(None, "niva-2"), ("niva-3", "niva-5"), ("niva-6", None)]
    assert [link.id for link in ends[0].used_in["benefit"]] == ["stod"]


# The drawing --------------------------------------------------------------------------------------


@pytest.fixture(params=["base", "real"])
def drawings(request: pytest.FixtureRequest) -> tuple[PyramidDrawing, ...]:
    """The drawings of the base and of the real content."""
    content: Content = request.getfixturevalue(request.param)
    return pyramid_drawings(content)


def corners(points: str) -> list[tuple[int, int]]:
    return [(int(x), int(y)) for x, y in re.findall(r"(-?\d+),(-?\d+)", points)]


def test_it_is_drawn_wide_and_narrow(drawings: tuple[PyramidDrawing, ...]) -> None:
    assert [drawing.layout for drawing in drawings] == ["wide", "narrow"]


def test_every_level_is_narrower_than_the_one_below(drawings: tuple[PyramidDrawing, ...]) -> None:
    for drawing in drawings:
        widths = [corners(s.points)[2][0] - corners(s.points)[3][0] for s in drawing.shapes]

        assert [shape.number for shape in drawing.shapes] == [7, 6, 5, 4, 3, 2, 1]
        assert widths == sorted(set(widths))


def test_every_line_of_text_has_room_in_its_band(drawings: tuple[PyramidDrawing, ...]) -> None:
    for drawing in drawings:
        for shape in drawing.shapes:
            upper_left, upper_right, _, lower_left = corners(shape.points)
            room = upper_right[0] - upper_left[0]
            for line in shape.lines:
                assert upper_left[1] + 14 <= line.y <= lower_left[1] - 4
                assert len(line.text) * 16 * 0.56 <= room, (drawing.layout, line.text)


def test_a_levels_lines_are_its_number_and_its_whole_name(
    drawings: tuple[PyramidDrawing, ...],
) -> None:
    for drawing in drawings:
        for shape in drawing.shapes:
            text = " ".join(line.text for line in shape.lines).replace("/ ", "/")
            assert text == f"{shape.number}. {shape.link.name}"


def test_no_content_draws_nothing() -> None:
    assert pyramid_drawings(Content()) == ()
