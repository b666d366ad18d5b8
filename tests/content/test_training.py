"""What the training holds: enough of each, whole, and over the whole process."""

from collections import Counter
from datetime import date

import pytest

from macros.model.case import Case
from macros.model.content import Content
from macros.model.quiz import Quiz
from macros.model.seminar import Seminar
from tests.content.base import read
from tests.reader import ROOT

CONTENT = read(ROOT, date(2026, 11, 26))
PARTS = (
    *("goals", "audience", "size", "before", "agenda", "slides", "exercises", "quiz", "after"),
    *("repetitions", "key_points", "words", "handout", "evaluation", "room", "prior_knowledge"),
)
"""What a pack is made of: what participants have before, during and after, and what leaders have;
sign-in sheet, sheets of results, calendar and summary are made from these."""
SUBJECTS = {
    **{"sip-grund-60": 60, "sip-grund-120": 120, "forsakringsmedicin-och-lakarintyg": None},
    **{"sjuk-och-aktivitetsersattning": None, "samordnad-rehabilitering": None},
    **{"kontakt-med-varden": None, "rehabpyramiden-och-begreppen": None, "leda-svara-moten": None},
    **{"processkartlaggning": None, "implementering": None, "sip-mot-samsip": None},
}
"""The seminars that there must be, and how long those are whose length was asked for."""
AREAS = ("term", "phase", "step", "level", "role", "agency", "meeting", "benefit", "document")
"""The kinds of entries that questions try."""


@pytest.fixture(scope="module")
def content() -> Content:
    """The real content."""
    return CONTENT


def test_eight_professions_have_an_introduction(content: Content) -> None:
    roles = [path.role for path in content.paths]

    assert len(set(roles)) == len(roles) >= 8
    assert {path.id for path in content.paths} == set(roles)


def test_each_introduction_lets_its_reader_practise_and_ask_a_colleague(content: Content) -> None:
    for path in content.paths:
        items = [item for stage in path.stages for item in stage.items]

        assert len([item for item in items if item.practice]) >= 3, path.id
        assert any(item.with_colleague for item in items), path.id


def test_the_first_day_of_an_introduction_fits_in_a_day(content: Content) -> None:
    minutes = {p.id: sum(item.minutes for item in p.stages[0].items) for p in content.paths}

    assert {path: total for path, total in minutes.items() if not 30 <= total <= 300} == {}


def test_the_seminars_that_were_asked_for_are_there(content: Content) -> None:
    assert len(content.seminars) >= 9
    assert [name for name in SUBJECTS if name not in content.seminar] == []
    assert {
        name: content.seminar[name].minutes for name, minutes in SUBJECTS.items() if minutes
    } == {name: minutes for name, minutes in SUBJECTS.items() if minutes}


@pytest.mark.parametrize("seminar", CONTENT.seminars, ids=lambda seminar: seminar.id)
def test_a_pack_is_whole(seminar: Seminar) -> None:
    assert [part for part in PARTS if not getattr(seminar, part)] == []
    assert [exercise.id for exercise in seminar.exercises if not exercise.sheet] == []
    assert [len(repetition.questions) for repetition in seminar.repetitions] == [5, 5, 5]


@pytest.mark.parametrize("seminar", CONTENT.seminars, ids=lambda seminar: seminar.id)
def test_a_seminar_has_a_pause_talk_in_small_groups_and_an_evaluation(seminar: Seminar) -> None:
    forms = Counter(item.form for item in seminar.agenda)

    assert forms["break"] >= (1 if seminar.minutes < 120 else 2)
    assert forms["pairs"] + forms["groups"] + forms["exercise"] + forms["case"] >= 1
    assert forms["talk"] <= len(seminar.agenda) // 3
    assert "nkät" in (last := seminar.agenda[-1]).title + (last.text or "") or "tvärder" in (
        last.title + (last.text or "")
    )


def test_the_workshop_has_its_four_tasks(content: Content) -> None:
    titles = [item.title for item in content.seminar["processkartlaggning"].agenda]
    tasks = [title for title in titles if title.startswith("Uppgift ")]

    assert [title[: len("Uppgift 1")] for title in tasks] == [f"Uppgift {n}" for n in range(1, 5)]


def test_ten_cases_go_through_every_phase_and_every_level(content: Content) -> None:
    stops = [stop for case in content.cases for stop in case.walk]

    assert len(content.cases) >= 10
    assert {stop.phase for stop in stops} == {phase.id for phase in content.phases}
    assert {stop.level for stop in stops} == {level.id for level in content.levels}


@pytest.mark.parametrize("case", CONTENT.cases, ids=lambda case: case.id)
def test_a_case_is_seen_from_several_agencies_and_is_plainly_made_up(case: Case) -> None:
    assert len(case.knows) >= 4
    assert "Exempel" in " ".join(case.situation)


def test_there_are_enough_questions_over_all_areas(content: Content) -> None:
    questions = [question for quiz in content.quizzes for question in quiz.questions]
    tried = Counter(
        kind
        for question in questions
        for kind in {reference.partition(":")[0] for reference in question.tests}
    )

    assert len(questions) >= 150
    assert len(content.quizzes) >= 10
    assert {area: tried[area] for area in AREAS if tried[area] < 5} == {}


@pytest.mark.parametrize("quiz", CONTENT.quizzes, ids=lambda quiz: quiz.id)
def test_every_answer_tells_its_reader_something(quiz: Quiz) -> None:
    silent = [
        f"{question.id}: {answer.text}"
        for question in quiz.questions
        for answer in question.answers
        if len(answer.feedback.split()) < 5
    ]

    assert len(quiz.questions) >= 16
    assert silent == []


def test_the_right_answer_is_not_known_by_its_place_or_length(content: Content) -> None:
    single = [
        question.answers
        for quiz in content.quizzes
        for question in quiz.questions
        if sum(answer.right for answer in question.answers) == 1
    ]
    places = Counter(next(n for n, a in enumerate(one) if a.right) for one in single)
    longest = sum(max(one, key=lambda answer: len(answer.text)).right for one in single)

    assert max(places[place] for place in range(3)) < len(single) * 0.5
    assert longest < len(single) * 0.5
