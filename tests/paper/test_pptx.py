"""The PowerPoint files: what the page shows, to be read, spoken over and changed."""

import io
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.util import Mm

from macros.handbook import Handbook
from macros.paper import deckfile
from macros.paper.decks import write_decks
from macros.paper.powerpoint import deck_file
from macros.paper.sheets import Imprint
from macros.views.slides import Deck, deck, decks
from tests.paper.conftest import DAY
from tests.paper.test_word import contrast_with_white

IMPRINT = Imprint("Kaosam-handboken", "1.2", "")
SEMINAR = "sip-grund-60"
DECORATION = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


@pytest.fixture(scope="module")
def site(handbook: Handbook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with the slides of the real seminars."""
    folder = tmp_path_factory.mktemp("site")
    write_decks(handbook, folder, IMPRINT, DAY)
    return folder


@pytest.fixture(scope="module")
def opened(handbook: Handbook, site: Path) -> list[tuple[Deck, Presentation]]:
    """Every deck with its file as it is opened."""
    every = decks(handbook.content)
    return [(one, pptx.Presentation(str(site / one.ways.pptx.strip("/")))) for one in every]


@pytest.fixture(scope="module")
def one(opened: list[tuple[Deck, Presentation]]) -> Presentation:
    """The leader's file of one seminar."""
    return next(file for deck, file in opened if deck.leaders and deck.seminar.id == SEMINAR)


def texts(slide: Any) -> list[str]:
    """The paragraphs of a slide, foot and number not included."""
    shapes = [shape for shape in slide.placeholders if shape.placeholder_format.idx < 10]
    return [part.text for shape in shapes for part in shape.text_frame.paragraphs]


def test_every_seminar_has_a_file_for_each_side(handbook: Handbook, site: Path) -> None:
    wanted = {
        f"{apart}{seminar.id}.pptx"
        for seminar in handbook.content.seminars
        for apart in ("", "ledare/")
    }

    found = {path.relative_to(site / "pptx").as_posix() for path in site.rglob("*.pptx")}

    assert found == wanted
    assert len(found) >= 18


def test_a_file_has_the_slides_of_the_page(
    handbook: Handbook, opened: list[tuple[Deck, Presentation]]
) -> None:
    bare = handbook.renderer.bare
    for one, file in opened:
        assert len(file.slides) == len(one.slides)
        for view, slide in zip(one.slides, file.slides, strict=True):
            title, *rest = texts(slide)
            said = [bare(words.text) for item in view.shown for words in item.said]
            wanted = [*map(bare, view.points), *said, *(item.link.name for item in view.shown)]
            wanted += [link.name for link in view.sources]
            if view.asked:
                answers = [bare(answer.choice.text) for answer in view.asked.answers]
                wanted += [bare(view.asked.question.text), *answers]

            assert title == view.title
            assert slide.shapes.title is not None
            assert slide.shapes.title.text == title
            assert len(rest) == len(wanted), view.id
            assert [text for text in wanted if not any(r.endswith(text) for r in rest)] == []


def test_only_the_leader_has_notes(
    handbook: Handbook, opened: list[tuple[Deck, Presentation]]
) -> None:
    bare = handbook.renderer.bare
    for one, file in opened:
        for view, slide in zip(one.slides, file.slides, strict=True):
            assert slide.has_notes_slide == bool(view.notes or view.during)
            assert one.leaders or not slide.has_notes_slide
            if slide.has_notes_slide:
                frame = slide.notes_slide.notes_text_frame
                assert frame is not None
                assert [text for text in view.notes if bare(text) not in frame.text] == []


def test_notes_say_what_of_the_programme_the_slide_belongs_to(
    opened: list[tuple[Deck, Presentation]],
) -> None:
    one, file = next((d, f) for d, f in opened if d.leaders and d.seminar.id == SEMINAR)
    second = one.seminar.agenda[1]
    place = next(
        place for place, view in enumerate(one.slides) if view.during and view.during.item == second
    )

    frame = file.slides[place].notes_slide.notes_text_frame

    assert frame is not None
    first, *_, last = frame.text.split("\n")
    assert first == f"{second.title} (10 min, samtal, minut 6–16)"
    assert last.startswith("Under hela punkten: Säg: ”En SIP är personens plan.")


def test_a_participants_file_has_no_notes_in_it(handbook: Handbook, site: Path) -> None:
    for seminar in handbook.content.seminars:
        with zipfile.ZipFile(site / f"pptx/{seminar.id}.pptx") as archive:
            assert [name for name in archive.namelist() if "notes" in name] == []


def test_points_are_a_list_and_running_text_is_none(one: Presentation) -> None:
    slides = {slide.shapes.title.text: slide for slide in one.slides if slide.shapes.title}

    def bulleted(title: str) -> set[bool]:
        body = slides[title].placeholders[1].text_frame
        return {part._p.find(f".//{qn('a:buNone')}") is None for part in body.paragraphs}

    assert bulleted("En timme om SIP") == {True}
    assert bulleted("Vad är en SIP?") == {False}
    style = one.slide_master._element.find(f".//{qn('p:bodyStyle')}").find(qn("a:lvl1pPr"))
    assert style.find(qn("a:buChar")) is not None


def test_slides_are_wide_in_arial_and_swedish(one: Presentation) -> None:
    assert (one.slide_width, one.slide_height) == (Mm(338.7), Mm(190.5))
    assert abs(338.7 / 190.5 - 16 / 9) < 0.001
    fonts, languages, sizes = set(), set(), set()
    with zipfile.ZipFile(io.BytesIO(saved(one))) as archive:
        for name in archive.namelist():
            if name.startswith("ppt/theme/theme1"):
                theme = archive.read(name).decode("utf-8")
                fonts |= {part.split('"')[0] for part in theme.split('latin typeface="')[1:]}
    for slide in one.slides:
        for run in slide._element.iter(qn("a:rPr")):
            languages.add(run.get("lang"))
            sizes.add(int(run.get("sz", "2800")))

    assert fonts == {"Arial"}
    assert languages == {"sv-SE"}
    assert min(sizes) >= 2200


def saved(file: Presentation) -> bytes:
    to = io.BytesIO()
    file.save(to)
    return to.getvalue()


def test_no_english_is_left_of_the_librarys_template(site: Path) -> None:
    with zipfile.ZipFile(site / f"pptx/ledare/{SEMINAR}.pptx") as archive:
        names = archive.namelist()
        whole = "".join(archive.read(name).decode("utf-8", "replace") for name in names)

    assert [word for word in ("Click to", "en-US", "Steve", "Placeholder") if word in whole] == []
    assert [name for name in names if "printerSettings" in name or "thumbnail" in name] == []


def test_all_that_is_written_can_be_read(one: Presentation) -> None:
    for colour in (deckfile.DEEP, deckfile.INK, deckfile.SOFT, deckfile.LINK):
        assert contrast_with_white(colour) >= 7


def test_the_foot_tells_source_date_and_number(one: Presentation) -> None:
    feet = [
        [shape.text_frame.text for shape in slide.placeholders if shape.placeholder_format.idx > 9]
        for slide in one.slides
    ]

    assert all(len(foot) == 2 for foot in feet)
    assert feet[3][0] == (
        "Kaosam-handboken · Källor: HSL 16 kap. 4 §; SoL; Socialstyrelsens termbank m.fl. "
        "(kontrollerad 2026-11-23)"
    )
    assert feet[0][0].startswith("Kaosam-handboken · Behöver granskas. Källor: ")


def test_what_is_drawn_is_said_to_be_decoration(one: Presentation) -> None:
    for layout in one.slide_layouts:
        drawn = [shape for shape in layout.shapes if not shape.is_placeholder]

        assert len(drawn) == 1
        assert [part.get("val") for part in drawn[0]._element.iter(DECORATION)] == ["1"]
    assert not [s for slide in one.slides for s in slide.shapes if not s.is_placeholder]


def test_numbers_of_shapes_are_not_used_twice(opened: list[tuple[Deck, Presentation]]) -> None:
    for _, file in opened:
        for slide in file.slides:
            ids = [shape.shape_id for shape in slide.shapes]

            assert len(ids) == len(set(ids))


def test_the_file_says_what_it_is_whose_and_of_which_day(one: Presentation) -> None:
    about = one.core_properties

    assert (about.title, about.author, about.language) == (
        *("SIP på en timme", "Kaosam-handboken", "sv-SE"),
    )
    assert {at and at.replace(tzinfo=None) for at in (about.created, about.modified)} == {
        datetime(2026, 11, 26)
    }


def test_the_same_content_and_day_give_the_same_bytes(handbook: Handbook, site: Path) -> None:
    view = deck(handbook.content, SEMINAR, leaders=True)

    again = deck_file(view, handbook.renderer, IMPRINT, DAY)

    assert again == (site / view.ways.pptx.strip("/")).read_bytes()
    with zipfile.ZipFile(io.BytesIO(again)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 26, 0, 0, 0)}


def test_the_browser_gets_reveal_js_as_it_came(site: Path) -> None:
    folder = site / "assets/slides"

    assert {path.name for path in folder.iterdir()} == {"reveal.js", "reveal.css", "LICENSE"}
    assert "reveal.js 5." in (folder / "reveal.js").read_text(encoding="utf-8")[:200]
