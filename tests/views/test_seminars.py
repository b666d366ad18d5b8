"""Seminars made of entries: what changes with an entry, and what is asked again."""

from dataclasses import replace
from datetime import date
from itertools import accumulate

import pytest

from macros.calls import page_macros
from macros.handbook import Handbook, handbook_from, load
from macros.model.content import Content
from macros.paper.decks import page_of
from macros.paper.powerpoint import deck_file
from macros.paper.sheets import Imprint
from macros.views.seminars import seminars
from macros.views.slides import decks
from tests.content.base import DAY
from tests.reader import ROOT

TERM = "huvudman"
IMPRINT = Imprint("Kaosam-handboken", "1", "")
DEFINITION = "något helt annat som har ändrats"
WITH_DEFINITIONS = {"seminarium", "seminarieblad"}
"""The macros whose pages and sheets show the words with what they mean."""
SLIDES = ("bildspel", "bildspel-ledare", "powerpoint", "powerpoint-ledare")
OF_SEMINARS = (
    *("seminarium", "seminarieblad", "seminarieledare", "seminarieovningar"),
    *("seminarieutvardering", "seminariesammanstallning", "seminarienarvaro"),
)


@pytest.fixture(scope="module")
def real() -> Handbook:
    return handbook_from(ROOT, load(ROOT, date.today()))


def made(handbook: Handbook) -> dict[tuple[str, str], str | bytes]:
    """Everything that training is made of: macro or sort of slides, and entry -> what it is."""
    macros = {each.__name__: each for each in page_macros(handbook, lambda: "a/b/index.html")}
    content = handbook.content
    calls = [(name, one.id) for name in OF_SEMINARS for one in content.seminars]
    calls += [("introduktion", path.id) for path in content.paths]
    calls += [(name, case.id) for name in ("fall", "falledare") for case in content.cases]
    calls += [("quiz", quiz.id) for quiz in content.quizzes]
    found: dict[tuple[str, str], str | bytes] = {
        (name, entry): macros[name](entry) for name, entry in calls
    }
    for one in decks(content):
        apart = "-ledare" if one.leaders else ""
        found["bildspel" + apart, one.seminar.id] = page_of(one, handbook, IMPRINT)
        file = deck_file(one, handbook.renderer, IMPRINT, DAY)
        found["powerpoint" + apart, one.seminar.id] = file
    return found


def redefined(content: Content) -> Content:
    term = content.term[TERM].model_copy(update={"definition": DEFINITION})
    return replace(content, terms=tuple(term if one.id == TERM else one for one in content.terms))


def test_a_changed_definition_changes_what_shows_it_and_nothing_else(real: Handbook) -> None:
    before = made(real)
    after = made(handbook_from(ROOT, redefined(real.content)))

    changed = {call for call in before if before[call] != after[call]}

    citing = {one.id for one in real.content.seminars if f"term:{TERM}" in one.words}
    assert 0 < len(citing) < len(real.content.seminars)
    showing = {
        one.id
        for one in real.content.seminars
        if any(f"term:{TERM}" in slide.shows for slide in one.slides)
    }
    assert 0 < len(showing) < len(real.content.seminars)
    assert changed == {
        *((macro, id_) for macro in WITH_DEFINITIONS for id_ in citing),
        *((slides, id_) for slides in SLIDES for id_ in showing),
    }
    texts = {call: text for call in changed if isinstance(text := after[call], str)}
    assert [call for call, text in texts.items() if DEFINITION not in text] == []


def test_the_sheet_to_take_home_has_the_phases_where_the_process_is_taught(real: Handbook) -> None:
    sheet = {each.__name__: each for each in page_macros(real, lambda: "a/b/index.html")}[
        "seminarieblad"
    ]
    with_phases = {one.id for one in real.content.seminars if "term:sip-process" in one.words}

    assert with_phases >= {"sip-grund-60", "sip-grund-120"}
    for one in real.content.seminars:
        rows = sheet(one.id).count('<tr><th scope="row">')
        assert rows == (7 if one.id in with_phases else 0), one.id


def test_a_sheet_is_shared_as_the_exercises_are_done(real: Handbook) -> None:
    shared = {page.link.id: page.sharing for page in seminars(real.content, real.back)}

    assert shared["sip-grund-60"] == (2,)
    assert shared["processkartlaggning"] == (4,)


def test_the_programme_begins_at_nought_and_each_piece_where_the_last_ended(
    real: Handbook,
) -> None:
    for page in seminars(real.content, real.back):
        lengths = [item.minutes for item in page.seminar.agenda]

        assert [view.start for view in page.agenda] == [0, *accumulate(lengths)][:-1]


def test_what_a_seminar_used_is_told_once_with_what_was_checked_last_first(
    real: Handbook,
) -> None:
    for page in seminars(real.content, real.back):
        urls = [used.link.url for used in page.used]
        days = [used.checked for used in page.used]

        assert {told.link.url for told in page.words} <= set(urls)
        assert len(urls) == len(set(urls))
        assert days == sorted(days, reverse=True)


def test_the_key_has_the_right_answers_of_every_question(real: Handbook) -> None:
    for page in seminars(real.content, real.back):
        assert len(page.questions) == len(page.seminar.quiz)
        assert all(view.right for view in page.questions)
        assert all(answer.choice.right for view in page.questions for answer in view.right)
