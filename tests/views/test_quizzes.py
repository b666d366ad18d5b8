"""Quizzes: questions, letters of the answers, the key, and the scripts of the mixed quiz."""

import json
from pathlib import Path

import pytest

from macros.exports.questions import question_scripts
from macros.model.content import Content
from macros.render import Renderer
from macros.views.quizzes import QuizPage, quiz_page, quizzes
from macros.views.references import back_references
from tests.content.base import lay_out, read
from tests.reader import ROOT

QUIZ = """\
- id: prov
  title: Prov
  short: Prövar.
  questions:
"""
QUESTION = """\
    - id: prov-{0}
      text: Vad är {0}?
      answers:
        - {{text: Ett fel, feedback: Inte det.}}
        - {{text: Det rätta, right: true, feedback: Just det.}}
        - {{text: {1}, feedback: Därför.}}
      tests: ["term:plan"]
"""
ALL = "Det också, right: true"
END = """\
  sources: [{id: rapport}]
  status: confirmed
  checked: 2026-01-15
  owner: redaktionen
"""


@pytest.fixture(scope="module")
def real() -> Content:
    """The real content."""
    return read(ROOT)


@pytest.fixture
def view(tmp_path: Path) -> QuizPage:
    """A quiz of five questions, the second with two right answers."""
    thirds = ("Inte heller", ALL, "Inte heller", "Inte heller", "Inte heller")
    asked = "".join(QUESTION.format(place, third) for place, third in enumerate(thirds, 1))
    root = lay_out(tmp_path / "root", entries={"process/quizzes.yml": QUIZ + asked + END})
    content = read(root)
    return quiz_page(content, back_references(content), "prov")


def test_questions_are_numbered_and_answers_lettered_in_their_own_order(view: QuizPage) -> None:
    assert [one.number for one in view.questions] == [1, 2, 3, 4, 5]
    assert [(one.letter, one.choice.text) for one in view.questions[0].answers] == [
        ("A", "Ett fel"),
        ("B", "Det rätta"),
        ("C", "Inte heller"),
    ]


def test_a_question_knows_its_right_answers_and_whether_they_are_several(view: QuizPage) -> None:
    one, two = view.questions[:2]

    assert ([answer.letter for answer in one.right], one.several) == (["B"], False)
    assert ([answer.letter for answer in two.right], two.several) == (["B", "C"], True)


def test_a_quiz_leads_to_what_it_tries_and_to_its_pdf(view: QuizPage) -> None:
    assert [link.url for link in view.questions[0].refs] == ["/ordlista/plan/"]
    assert view.pdf == "/pdf/utbildning/quiz/prov.pdf"


def test_there_are_at_least_150_questions_over_all_quizzes(real: Content) -> None:
    pages = quizzes(real, back_references(real))

    assert sum(len(page.questions) for page in pages) >= 150
    assert len({one.question.id for page in pages for one in page.questions}) >= 150


def test_each_question_with_several_right_answers_says_so(real: Content) -> None:
    silent = [
        one.question.id
        for page in quizzes(real, back_references(real))
        for one in page.questions
        if one.several != ("Välj alla" in one.question.text)
    ]

    assert silent == []


def test_each_quiz_is_a_script_that_hands_over_all_its_questions_with_their_key(
    real: Content,
) -> None:
    scripts = dict(question_scripts(real, Renderer(real)))

    assert set(scripts) == {f"data/quiz/{quiz.id}.js" for quiz in real.quizzes}
    for quiz in real.quizzes:
        script = scripts[f"data/quiz/{quiz.id}.js"]
        told = script.removeprefix("handbookQuestions(...").removesuffix(");\n")
        name, html = json.loads(told)
        assert name == quiz.id
        for question in quiz.questions:
            assert html.count(f'data-question="{question.id}"') == 1
            assert html.count(f'data-key="{question.id}"') == 1
