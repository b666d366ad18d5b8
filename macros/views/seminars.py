"""Seminars as participants and leaders meet them, and the sheets that belong to them."""

from dataclasses import dataclass

from macros.model.content import Content
from macros.model.seminar import Exercise, Seminar
from macros.views.links import Link, link_to, links_to, refs
from macros.views.process import PhaseRow, overview
from macros.views.programme import AgendaView, programme
from macros.views.quizzes import QuestionView, question_view
from macros.views.references import BackReferences, used_in
from macros.views.slides import DeckWays, deck_ways
from macros.views.told import Told, Used, told, used
from macros.views.trust import Trust, trust_of

FOLDER = "/pdf/seminarier"
ATTENDING = tuple(range(1, 21))
"""The rows of the sign-in sheet; the largest seminars run in several groups."""


@dataclass(frozen=True, slots=True)
class ExerciseView:
    """An exercise with the entries that it needs."""

    exercise: Exercise
    refs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RepetitionView:
    """The questions to come back to after some months, and the page that they stand on."""

    months: int
    url: str
    questions: tuple[QuestionView, ...]


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
    words: tuple[Told, ...]
    phases: tuple[PhaseRow, ...]
    """The whole process, where it is one of the words to know."""
    handout: tuple[Link, ...]
    documents: tuple[Link, ...]
    repetitions: tuple[RepetitionView, ...]
    used: tuple[Used, ...]
    """Every entry that participants are shown or sent to, with the day when it was checked."""
    used_in: dict[str, tuple[Link, ...]]

    @property
    def sharing(self) -> tuple[int, ...]:
        """How many share a sheet of the exercises: groups of four, pairs, or both."""
        forms = {view.item.form for view in self.agenda}
        groups = (4,) if forms & {"groups", "exercise", "case"} else ()
        return (*groups, *((2,) if "pairs" in forms else ())) or (1,)

    @property
    def quiz_url(self) -> str:
        """The address of its questions."""
        return f"{self.link.url}quiz/"

    @property
    def leader_url(self) -> str:
        """The address of the leader's page; likewise the next ones."""
        return f"{self.link.url}ledare/"

    @property
    def slides(self) -> DeckWays:
        """Where the participants' slides are."""
        return deck_ways(self.seminar.id, leaders=False)

    @property
    def leader_slides(self) -> DeckWays:
        """Where the slides with the leader's notes are."""
        return deck_ways(self.seminar.id, leaders=True)

    @property
    def exercises_url(self) -> str:
        return f"{self.link.url}ovningar/"

    @property
    def evaluation_url(self) -> str:
        return f"{self.link.url}utvardering/"

    @property
    def summary_url(self) -> str:
        return f"{self.link.url}utvardering/sammanstallning/"

    @property
    def attendance_url(self) -> str:
        return f"{self.link.url}narvaro/"

    @property
    def pdf(self) -> str:
        """The address of the handout; the other sheets lie beside it."""
        return f"{FOLDER}/{self.link.id}.pdf"

    @property
    def exercises_pdf(self) -> str:
        return f"{FOLDER}/{self.link.id}-ovningar.pdf"

    @property
    def evaluation_pdf(self) -> str:
        return f"{FOLDER}/{self.link.id}-utvardering.pdf"

    @property
    def summary_pdf(self) -> str:
        return f"{FOLDER}/{self.link.id}-sammanstallning.pdf"

    @property
    def attendance_pdf(self) -> str:
        return f"{FOLDER}/{self.link.id}-narvaro.pdf"


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
        agenda=programme(content, seminar),
        exercises=tuple(
            ExerciseView(exercise, refs(content, exercise.refs)) for exercise in seminar.exercises
        ),
        cases=links_to(content, "case", seminar.cases),
        questions=questions(content, seminar.quiz),
        words=tuple(told(content, reference) for reference in seminar.words),
        phases=overview(content) if "term:sip-process" in seminar.words else (),
        handout=refs(content, seminar.handout),
        documents=links_to(content, "document", seminar.documents),
        repetitions=_repetitions(content, seminar),
        used=used(content, _references(seminar)),
        used_in=used_in(content, back, "seminar", seminar_id),
    )


def repetition(page: SeminarPage, months: int) -> RepetitionView:
    """The repetition after so many months."""
    return next(one for one in page.repetitions if one.months == months)


def questions(content: Content, ids: tuple[str, ...]) -> tuple[QuestionView, ...]:
    """Questions out of the quizzes, numbered from one."""
    return tuple(
        question_view(content, *content.question[question], number=number)
        for number, question in enumerate(ids, 1)
    )


def _repetitions(content: Content, seminar: Seminar) -> tuple[RepetitionView, ...]:
    url = link_to(content, "seminar", seminar.id).url
    return tuple(
        RepetitionView(
            one.months, f"{url}repetition-{one.months}/", questions(content, one.questions)
        )
        for one in seminar.repetitions
    )


def _references(seminar: Seminar) -> tuple[str, ...]:
    """Every `kind:id` whose words participants are shown or sent to."""
    return (
        *seminar.words,
        *(reference for slide in seminar.slides for reference in slide.shows),
        *(reference for item in seminar.agenda for reference in item.refs),
        *(reference for exercise in seminar.exercises for reference in exercise.refs),
        *seminar.handout,
        *(f"document:{document}" for document in seminar.documents),
        *(f"case:{case}" for case in seminar.cases),
    )
