"""Quizzes as their pages ask for them."""

from dataclasses import dataclass

from macros.model.content import Content
from macros.model.quiz import Question, Quiz
from macros.views.links import Link, link_to, refs
from macros.views.references import BackReferences, used_in
from macros.views.trust import Trust, differs, part_trust, trust_of


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with the entries that it tries."""

    number: int
    question: Question
    refs: tuple[Link, ...]
    trust: Trust
    differs: bool

    @property
    def several(self) -> bool:
        """Whether more than one answer is right."""
        return sum(answer.right for answer in self.question.answers) > 1


@dataclass(frozen=True, slots=True)
class QuizPage:
    """Everything that a quiz's page shows."""

    quiz: Quiz
    link: Link
    trust: Trust
    questions: tuple[QuestionView, ...]
    used_in: dict[str, tuple[Link, ...]]


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
        questions=tuple(
            question_view(content, quiz, question, number)
            for number, question in enumerate(quiz.questions, 1)
        ),
        used_in=used_in(content, back, "quiz", quiz_id),
    )


def question_view(content: Content, quiz: Quiz, question: Question, number: int) -> QuestionView:
    """A question of a quiz, with the number that it is shown with."""
    trust = part_trust(content, quiz, question)
    return QuestionView(
        number, question, refs(content, question.tests), trust, differs(quiz, question)
    )
