"""The whole content: every entry of every kind, and how to find one."""

from dataclasses import dataclass
from functools import cached_property

from macros.model.agency import Agency
from macros.model.base import Kept
from macros.model.benefit import Benefit
from macros.model.case import Case
from macros.model.checklist import Checklist
from macros.model.document import Document
from macros.model.kinds import KINDS
from macros.model.law import Law
from macros.model.level import Level
from macros.model.meeting import Meeting
from macros.model.path import Path
from macros.model.phase import Handoff, Phase, Step
from macros.model.quiz import Question, Quiz
from macros.model.role import Role
from macros.model.seminar import Seminar
from macros.model.source import Source
from macros.model.term import Term


@dataclass(frozen=True, eq=False)
class Content:
    """All entries, each kind in the order in which it was written; equal to itself only."""

    terms: tuple[Term, ...] = ()
    phases: tuple[Phase, ...] = ()
    levels: tuple[Level, ...] = ()
    roles: tuple[Role, ...] = ()
    agencies: tuple[Agency, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    documents: tuple[Document, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    paths: tuple[Path, ...] = ()
    seminars: tuple[Seminar, ...] = ()
    cases: tuple[Case, ...] = ()
    quizzes: tuple[Quiz, ...] = ()
    laws: tuple[Law, ...] = ()
    sources: tuple[Source, ...] = ()

    def of(self, kind: str) -> tuple[Kept, ...]:
        """All entries of a kind."""
        return self._by_kind[kind]

    def has(self, kind: str, entry_id: str) -> bool:
        """Whether there is such an entry (or step, or hand-off)."""
        return entry_id in self.ids(kind)

    def ids(self, kind: str) -> frozenset[str]:
        """The ids of a kind, of the steps (`step`), or of the hand-offs (`handoff`)."""
        return self._ids[kind]

    def get(self, kind: str, entry_id: str) -> Kept:
        """The entry; KeyError when there is none, which the checks rule out."""
        return self._index[kind, entry_id]

    @cached_property
    def term(self) -> dict[str, Term]:
        """Terms by id; likewise the next ones."""
        return {term.id: term for term in self.terms}

    @cached_property
    def role(self) -> dict[str, Role]:
        return {role.id: role for role in self.roles}

    @cached_property
    def agency(self) -> dict[str, Agency]:
        return {agency.id: agency for agency in self.agencies}

    @cached_property
    def level(self) -> dict[str, Level]:
        return {level.id: level for level in self.levels}

    @cached_property
    def meeting(self) -> dict[str, Meeting]:
        return {meeting.id: meeting for meeting in self.meetings}

    @cached_property
    def benefit(self) -> dict[str, Benefit]:
        return {benefit.id: benefit for benefit in self.benefits}

    @cached_property
    def document(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}

    @cached_property
    def checklist(self) -> dict[str, Checklist]:
        return {checklist.id: checklist for checklist in self.checklists}

    @cached_property
    def path(self) -> dict[str, Path]:
        return {path.id: path for path in self.paths}

    @cached_property
    def seminar(self) -> dict[str, Seminar]:
        return {seminar.id: seminar for seminar in self.seminars}

    @cached_property
    def case(self) -> dict[str, Case]:
        return {case.id: case for case in self.cases}

    @cached_property
    def quiz(self) -> dict[str, Quiz]:
        return {quiz.id: quiz for quiz in self.quizzes}

    @cached_property
    def question(self) -> dict[str, tuple[Quiz, Question]]:
        """Each question by id, with the quiz that it stands in."""
        return {
            question.id: (quiz, question) for quiz in self.quizzes for question in quiz.questions
        }

    @cached_property
    def law(self) -> dict[str, Law]:
        return {law.id: law for law in self.laws}

    @cached_property
    def source(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    @cached_property
    def phase(self) -> dict[str, Phase]:
        return {phase.id: phase for phase in self.phases}

    @cached_property
    def step(self) -> dict[str, tuple[Phase, Step]]:
        """Each step by id, with the phase it stands in."""
        return {step.id: (phase, step) for phase in self.phases for step in phase.steps}

    @cached_property
    def handoff(self) -> dict[str, tuple[Phase, Handoff]]:
        """Each hand-off by id, with the phase it stands in."""
        return {handoff.id: (phase, handoff) for phase in self.phases for handoff in phase.handoffs}

    @cached_property
    def position(self) -> dict[tuple[str, str], int]:
        """(kind, id) -> where the entry stands: kinds in their order, entries as written."""
        return {target: place for place, target in enumerate(self._index)}

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Kept, ...]]:
        return {kind.word: getattr(self, kind.plural) for kind in KINDS}

    @cached_property
    def _index(self) -> dict[tuple[str, str], Kept]:
        return {(kind, entry.id): entry for kind, all_ in self._by_kind.items() for entry in all_}

    @cached_property
    def _ids(self) -> dict[str, frozenset[str]]:
        found = {
            kind: frozenset(entry.id for entry in all_) for kind, all_ in self._by_kind.items()
        }
        return found | {"step": frozenset(self.step), "handoff": frozenset(self.handoff)}
