"""The kinds of entries in use: where each is written, what it is called, and its address."""

from dataclasses import dataclass

from macros.model.agency import Agency
from macros.model.base import Kept
from macros.model.benefit import Benefit
from macros.model.case import Case
from macros.model.checklist import Checklist
from macros.model.document import Document
from macros.model.law import Law
from macros.model.level import Level
from macros.model.meeting import Meeting
from macros.model.path import Path
from macros.model.phase import Phase
from macros.model.quiz import Quiz
from macros.model.role import Role
from macros.model.seminar import Seminar
from macros.model.source import Source
from macros.model.term import Term


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry, the same word in `kind`, `data-kind`, `used_by` and references."""

    word: str
    plural: str
    """Its key in handbook.json."""
    model: type[Kept]
    stem: str
    """The file without `.yml`, from the content root; a folder of that name does as well."""
    noun: str
    """The Swedish noun in the definite form, for messages."""
    nouns: str
    """The Swedish noun in the indefinite plural, for counts."""
    folder: str
    """The folder of its pages in the site."""
    anchored: bool = False
    """Whether the entries stand on one page, each at its anchor, rather than on their own."""
    check_every: int = 36
    """Months between checks by default: law 6, agencies and rules 12, method 36."""

    def url(self, entry_id: str) -> str:
        """The entry's address, absolute within the site."""
        return f"/{self.folder}/#{entry_id}" if self.anchored else f"/{self.folder}/{entry_id}/"


KINDS = (
    Kind("term", "terms", Term, "glossary", "termen", "termer", "ordlista"),
    Kind("phase", "phases", Phase, "process/sip", "fasen", "faser", "sip"),
    Kind(
        "level",
        "levels",
        Level,
        "process/rehabpyramid",
        "nivån",
        "nivåer",
        "rehabpyramiden",
    ),
    Kind("role", "roles", Role, "process/roles", "rollen", "roller", "roller"),
    Kind(
        "agency",
        "agencies",
        Agency,
        "process/agencies",
        "aktören",
        "aktörer",
        "aktorer",
        check_every=12,
    ),
    Kind(
        "meeting",
        "meetings",
        Meeting,
        "process/meetings",
        "mötet",
        "möten",
        "moten",
        check_every=12,
    ),
    Kind(
        "benefit",
        "benefits",
        Benefit,
        "process/benefits",
        "ersättningen",
        "ersättningar",
        "ersattningar",
        check_every=12,
    ),
    Kind(
        "document",
        "documents",
        Document,
        "process/documents",
        "underlaget",
        "underlag",
        "underlag",
        check_every=12,
    ),
    Kind("law", "laws", Law, "process/laws", "lagrummet", "lagrum", "lagrum", check_every=6),
    Kind(
        "source",
        "sources",
        Source,
        "process/sources",
        "källan",
        "källor",
        "kallor",
        anchored=True,
    ),
    Kind(
        "checklist",
        "checklists",
        Checklist,
        "process/checklists",
        "checklistan",
        "checklistor",
        "checklistor",
    ),
    Kind(
        "path",
        "paths",
        Path,
        "process/paths",
        "introduktionen",
        "introduktioner",
        "utbildning/introduktion",
    ),
    Kind(
        "seminar",
        "seminars",
        Seminar,
        "process/seminars",
        "seminariet",
        "seminarier",
        "utbildning/seminarier",
    ),
    Kind("case", "cases", Case, "process/cases", "fallet", "fall", "utbildning/fall"),
    Kind("quiz", "quizzes", Quiz, "process/quizzes", "quizet", "quiz", "utbildning/quiz"),
)
KIND = {kind.word: kind for kind in KINDS}
PRACTICE = ("path", "seminar", "case", "quiz")
"""The kinds that one learns by; the others are what is learnt."""

ALL_PLURALS = (
    *("terms", "phases", "roles", "levels", "agencies", "meetings", "benefits", "documents"),
    *("laws", "sources", "checklists", "guides", "phrases", "paths", "seminars", "cases"),
    *("quizzes", "results"),
)
"""The keys of handbook.json; kinds that are not in use yet are empty lists there."""

PART_NOUNS = {"step": "steget", "handoff": "överlämningen"}
"""Parts that can be referred to by id, beside the kinds."""
