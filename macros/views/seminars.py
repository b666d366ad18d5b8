"""Seminars as participants and leaders meet them."""

from dataclasses import dataclass

from macros.model.content import Content
from macros.model.seminar import AgendaItem, Exercise, Seminar
from macros.views.links import Link, link_to, links_to, refs
from macros.views.quizzes import QuestionView, question_view
from macros.views.references import BackReferences, used_in
from macros.views.slides import DeckWays, deck_ways
from macros.views.trust import Trust, trust_of


@dataclass(frozen=True, slots=True)
class AgendaView:
    """A piece of the programme; `start` is minutes from the beginning."""

    item: AgendaItem
    start: int
    refs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ExerciseView:
    """An exercise with the entries that it needs."""

    exercise: Exercise
    refs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SeminarPage:
    """Everything that a seminar's pages show; the leader's page shows notes and answers too."""

    seminar: Seminar
    link: Link
    trust: Trust
    audience: tuple[Link, ...]
    agenda: tuple[AgendaView, ...]
    exercises: tuple[ExerciseView, ...]
    cases: tuple[Link, ...]
    questions: tuple[QuestionView, ...]
    words: tuple[Link, ...]
    handout: tuple[Link, ...]
    documents: tuple[Link, ...]
    used_in: dict[str, tuple[Link, ...]]

    @property
    def leader_url(self) -> str:
        """The address of the leader's page."""
        return f"{self.link.url}ledare/"

    @property
    def slides(self) -> DeckWays:
        """Where the participants' slides are."""
        return deck_ways(self.seminar.id, leaders=False)

    @property
    def leader_slides(self) -> DeckWays:
        """Where the slides with the leader's notes are."""
        return deck_ways(self.seminar.id, leaders=True)


def seminars(content: Content, back: BackReferences) -> tuple[SeminarPage, ...]:
    """All seminars, in their own order."""
    return tuple(seminar_page(content, back, seminar.id) for seminar in content.seminars)


def seminar_page(content: Content, back: BackReferences, seminar_id: str) -> SeminarPage:
    """The pages of one seminar. Raises KeyError when there is none."""
    seminar = content.seminar[seminar_id]
    return SeminarPage(
        seminar=seminar,
        link=link_to(content, "seminar", seminar_id),
        trust=trust_of(content, seminar),
        audience=links_to(content, "role", seminar.audience),
        agenda=_agenda(content, seminar),
        exercises=tuple(
            ExerciseView(exercise, refs(content, exercise.refs)) for exercise in seminar.exercises
        ),
        cases=links_to(content, "case", seminar.cases),
        questions=questions(content, seminar.quiz),
        words=refs(content, seminar.words),
        handout=refs(content, seminar.handout),
        documents=links_to(content, "document", seminar.documents),
        used_in=used_in(content, back, "seminar", seminar_id),
    )


def questions(content: Content, ids: tuple[str, ...]) -> tuple[QuestionView, ...]:
    """Questions out of the quizzes, numbered from one."""
    return tuple(
        question_view(content, *content.question[question], number=number)
        for number, question in enumerate(ids, 1)
    )


def _agenda(content: Content, seminar: Seminar) -> tuple[AgendaView, ...]:
    start, views = 0, []
    for item in seminar.agenda:
        views.append(AgendaView(item, start, refs(content, item.refs)))
        start += item.minutes
    return tuple(views)
