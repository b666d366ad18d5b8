"""A seminar's slides: all of them, in order, and the leader's words for the leader only."""

from dataclasses import replace
from pathlib import Path

import pytest

from macros.handbook import load
from macros.model.content import Content
from macros.slidetext import POINTS, SIGNS
from macros.views.links import link_to
from macros.views.slides import Deck, deck, decks, screens
from tests.content.base import DAY, lay_out, read, swap
from tests.reader import ROOT


@pytest.fixture(scope="module")
def real() -> Content:
    """The real content."""
    return load(ROOT, DAY)


@pytest.fixture
def course(base: Content) -> Deck:
    """The small content's one deck, as its leader has it."""
    return deck(base, "kurs", leaders=True)


def test_a_deck_begins_with_what_it_is_and_ends_with_its_sources(course: Deck) -> None:
    assert [(slide.kind, slide.title) for slide in course.slides] == [
        ("first", "En kort kurs"),
        ("goals", "Efteråt kan du"),
        ("points", "Välkommen"),
        ("entries", "Planen"),
        ("entries", "Träffen"),
        ("points", "Öva"),
        ("points", "Frågor"),
        ("points", "Tack"),
        ("key", "Att ta med sig"),
        ("sources", "Källor"),
    ]


def test_each_slide_has_its_place(real: Content) -> None:
    for one in decks(real):
        ids = [slide.id for slide in one.slides]
        own = [slide.id for slide in one.seminar.slides]

        assert len(ids) == len(set(ids)), one.seminar.id
        assert [id_ for id_ in ids if id_ in own] == own


def test_the_leader_has_notes_and_the_participants_none(base: Content, course: Deck) -> None:
    theirs = deck(base, "kurs", leaders=False)
    own = course.seminar.slides

    assert (
        [slide.notes for slide in course.slides]
        == [
            *((), ()),
            *((slide.notes,) for slide in own[:2]),
            (
                own[2].notes,  # the last of the welcome
                "Vem har skrivit en plan? Hoppa över bild 2.",
                "Vem har lett en träff? Låt hen berätta.",
            ),
            *((slide.notes,) for slide in own[3:]),
            *((), ()),
        ]
    )
    assert {(slide.notes, slide.during, slide.opens) for slide in theirs.slides} == {
        ((), None, False)
    }
    assert theirs.slides == tuple(
        replace(slide, notes=(), during=None, opens=False) for slide in course.slides
    )


def test_a_question_is_asked_with_its_answers_and_only_the_leader_knows_which(
    tmp_path: Path,
) -> None:
    root = lay_out(tmp_path)
    swap(root, "process/seminars.yml", "points: [Räck upp handen.]", "asks: fragor-02")
    content = read(root)

    theirs, leaders = (
        next(one for one in deck(content, "kurs", leaders=led).slides if one.id == "kurs-bild-5")
        for led in (False, True)
    )

    assert theirs.asked
    assert theirs.asked.question.text == "Vad är sant i fråga 02?"
    assert [(one.letter, one.choice.text) for one in theirs.asked.answers] == [
        *(("A", "Det här."), ("B", "Det där.")),
    ]
    assert theirs.notes == ()
    assert leaders.notes == (
        "Ta en fråga i taget.",
        "**A är rätt.** Ja, det står om [[plan|planen]].",
        "**B är fel.** Nej, det är något annat.",
    )


def test_a_phase_on_a_slide_has_its_number(real: Content) -> None:
    slides = {one.id: one for one in deck(real, "sip-grund-60", leaders=False).slides}

    names = [item.link.name for item in slides["sip-grund-60-bild-fas-1-2"].shown]

    assert names == ["Fas 1: Behov", "Fas 2: Samtycke och delaktighet"]


def test_the_leaders_slides_say_what_of_the_programme_they_are_shown_under(course: Deck) -> None:
    during = [
        (slide.id, slide.during.item.id, slide.during.start, slide.during.end, slide.opens)
        for slide in course.slides
        if slide.during
    ]

    assert during == [
        ("start", "kurs-borja", 0, 10, True),
        ("mal", "kurs-borja", 0, 10, False),
        ("kurs-bild-1", "kurs-borja", 0, 10, False),
        ("kurs-bild-2", "kurs-borja", 0, 10, False),
        ("kurs-bild-3", "kurs-borja", 0, 10, False),
        ("kurs-bild-4", "kurs-ova", 10, 50, True),
        ("kurs-bild-5", "kurs-sluta", 50, 60, True),
        ("kurs-bild-6", "kurs-sluta", 50, 60, False),
        ("sammanfattning", "kurs-sluta", 50, 60, False),
    ]


def test_the_run_sheet_names_the_slides_of_each_piece(base: Content) -> None:
    shown = screens(base, "kurs")

    assert {item: [(one.number, one.title) for one in of] for item, of in shown.items()} == {
        "kurs-borja": [
            *((1, "En kort kurs"), (2, "Efteråt kan du"), (3, "Välkommen")),
            *((4, "Planen"), (5, "Träffen")),
        ],
        "kurs-ova": [(6, "Öva")],
        "kurs-sluta": [(7, "Frågor"), (8, "Tack"), (9, "Att ta med sig")],
    }
    assert shown["kurs-ova"][0].url == f"{deck(base, 'kurs', leaders=True).ways.url}#kurs-bild-4"


def test_the_two_decks_lie_apart(base: Content, course: Deck) -> None:
    theirs = deck(base, "kurs", leaders=False)

    assert theirs.ways.url == "/utbildning/seminarier/kurs/bildspel/"
    assert course.ways.url == "/utbildning/seminarier/kurs/ledare/bildspel/"
    assert (theirs.ways.pptx, course.ways.pptx) == ("/pptx/kurs.pptx", "/pptx/ledare/kurs.pptx")
    assert (theirs.back, course.back) == (
        *("/utbildning/seminarier/kurs/", "/utbildning/seminarier/kurs/ledare/"),
    )


def test_a_slide_that_shows_an_entry_rests_on_that_entrys_sources(
    base: Content, course: Deck
) -> None:
    shows = next(slide for slide in course.slides if slide.id == "kurs-bild-2")
    term = base.term["plan"]

    assert [item.link for item in shows.shown] == [link_to(base, "term", "plan")]
    assert shows.foot.checked == term.checked
    assert {link.id for link in shows.foot.cited} == {item.id for item in term.sources}


def test_a_slide_is_no_surer_than_what_it_shows(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    shows = 'shows: ["term:traff"]'
    swap(root, "process/seminars.yml", shows, shows.replace('"]', '", "role:ledare"]'))
    roles = root / "process/roles.yml"
    text = roles.read_text(encoding="utf-8")
    text = text.replace("status: confirmed", "status: needs-review", 1)
    roles.write_text(text, encoding="utf-8")
    content = read(root)

    slides = {slide.id: slide for slide in deck(content, "kurs", leaders=False).slides}

    assert slides["kurs-bild-3"].foot.status == "needs-review"
    assert slides["kurs-bild-2"].foot.status == "confirmed"


def test_a_slide_with_a_footing_of_its_own_says_so(real: Content) -> None:
    slides = {one.id: one for one in deck(real, "processkartlaggning", leaders=False).slides}
    lund = slides["processkartlaggning-bild-3"].foot

    assert lund.status == "historical"
    assert [link.id for link in lund.cited] == ["sweco-2017", "kaosam-2017"]
    assert slides["processkartlaggning-bild-4"].foot.status == "confirmed"


def test_a_provision_that_is_shown_is_its_own_source(real: Content) -> None:
    slides = {one.id: one for one in deck(real, "sip-mot-samsip", leaders=False).slides}

    assert [link.id for link in slides["sip-mot-samsip-bild-3"].foot.cited] == ["hsl-2017-16-4"]


def test_every_source_of_a_slide_is_listed_last(real: Content) -> None:
    for one in decks(real):
        listed = {link for slide in one.slides for link in slide.sources}
        cited = {link for slide in one.slides for link in slide.foot.cited}

        assert listed == cited


def test_long_goals_and_key_points_are_parted(real: Content) -> None:
    for one in decks(real):
        for slide in one.slides:
            assert len(slide.points) <= POINTS
            assert sum(map(len, slide.points)) <= SIGNS + 120, slide.id  # with their markup
        said = [text for slide in one.slides if slide.kind == "key" for text in slide.points]
        assert said == list(one.seminar.key_points)
