"""Quizzes as their pages ask for them."""

from dataclasses import dataclass

from macros.model.content import Content
from macros.model.quiz import Choice, Question, Quiz
from macros.views.links import Link, link_to, refs
from macros.views.references import BackReferences, used_in
from macros.views.trust import Trust, differs, part_trust, trust_of

_LETTERS = "ABCDEFGHIJKLMNOP"


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer with the letter that the key calls it by."""

    letter: str
    choice: Choice


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with the entries that it tries."""

    number: int
    question: Question
    answers: tuple[AnswerView, ...]
    refs: tuple[Link, ...]
    trust: Trust
    differs: bool

    @property
    def right(self) -> tuple[AnswerView, ...]:
        """The right answers."""
        return tuple(answer for answer in self.answers if answer.choice.right)

    @property
    def letters(self) -> tuple[str, ...]:
        """Their letters."""
        return tuple(answer.letter for answer in self.right)

    @property
    def several(self) -> bool:
        """Whether more than one answer is right."""
        return len(self.right) > 1


@dataclass(frozen=True, slots=True)
class QuizPage:
    """Everything that a quiz's page shows."""

    quiz: Quiz
    link: Link
    trust: Trust
    questions: tuple[QuestionView, ...]
    used_in: dict[str, tuple[Link, ...]]

    @property
    def pdf(self) -> str:
        """The address of the quiz as PDF: questions first, then the key."""
        return f"/pdf{self.link.url.rstrip('/')}.pdf"


def quizzes(content: Content, back: BackReferences) -> tuple[QuizPage, ...]:
    """All quizzes, in their own order."""
    return tuple(quiz_page(content, back, quiz.id) for quiz in content.quizzes)


def quiz_page(content: Content, back: BackReferences, quiz_id: str) -> QuizPage:
    """The page of one quiz. Raises KeyError when there is none."""
    quiz = content.quiz[quiz_id]
    return QuizPage(
        quiz=quiz,
        link=link_to(content, "quiz", quiz_id),
        trust=trust_of(content, quiz),
        questions=questions_of(content, quiz),
        used_in=used_in(content, back, "quiz", quiz_id),
    )


def questions_of(content: Content, quiz: Quiz) -> tuple[QuestionView, ...]:
    """The questions of a quiz, in its own order."""
    return tuple(
        question_view(content, quiz, question, number)
        for number, question in enumerate(quiz.questions, 1)
    )


def question_view(content: Content, quiz: Quiz, question: Question, number: int) -> QuestionView:
    """A question of a quiz, with the number that it is shown with."""
    return QuestionView(
        number=number,
        question=question,
        answers=tuple(map(AnswerView, _LETTERS, question.answers)),
        refs=refs(content, question.tests),
        trust=part_trust(content, quiz, question),
        differs=differs(quiz, question),
    )
