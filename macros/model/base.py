"""What entries and their parts have in common, and the types that their fields are made of."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

Status = Literal["confirmed", "needs-review", "historical"]
Edition = Literal["lund", "karlstad", "skane", "varmland"]

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
RESERVED_IDS = frozenset(
    {"alla", "forkortningar", "gamla-ord", "valj", "jamfor", "ord", "par", "skiljer-sig"}
)
"""Ids that would collide with a page of another meaning in the same folder."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a field that names an entry of one of `kinds`; if `prefixed`, written `kind:id`."""

    kinds: tuple[str, ...]
    prefixed: bool = False


@dataclass(frozen=True, slots=True)
class Inline:
    """Marks running text that may hold the inline markup (macros/inline.py)."""


@dataclass(frozen=True, slots=True)
class Word:
    """Marks a short name or word: plain text, no markup."""


def _read_date(value: Any) -> Any:
    if isinstance(value, datetime) or not isinstance(value, (date, str)):
        raise PydanticCustomError("handbook_date", "inte ett datum")
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        raise PydanticCustomError("handbook_date", "inte ett datum")
    return value


Id = Annotated[str, Field(strict=True, pattern=ID_PATTERN)]
Text = Annotated[str, Field(strict=True, min_length=1), Inline()]
Name = Annotated[str, Field(strict=True, min_length=1), Word()]
Day = Annotated[date, BeforeValidator(_read_date)]
URL_PATTERN = r"^https://[^\s<>\"/]+\.[^\s<>\"]+$"

Url = Annotated[str, Field(strict=True, pattern=URL_PATTERN), Word()]
Count = Annotated[int, Field(strict=True, ge=1)]

TermRef = Annotated[str, Field(strict=True), Reference(("term",))]
StepRef = Annotated[str, Field(strict=True), Reference(("step",))]
PhaseRef = Annotated[str, Field(strict=True), Reference(("phase",))]
RoleRef = Annotated[str, Field(strict=True), Reference(("role",))]
AgencyRef = Annotated[str, Field(strict=True), Reference(("agency",))]
DocumentRef = Annotated[str, Field(strict=True), Reference(("document",))]
LevelRef = Annotated[str, Field(strict=True), Reference(("level",))]
MeetingRef = Annotated[str, Field(strict=True), Reference(("meeting",))]
BenefitRef = Annotated[str, Field(strict=True), Reference(("benefit",))]
ChecklistRef = Annotated[str, Field(strict=True), Reference(("checklist",))]
LawRef = Annotated[str, Field(strict=True), Reference(("law",))]
BasisRef = Annotated[str, Field(strict=True), Reference(("law", "source"))]
HandoffRef = Annotated[str, Field(strict=True), Reference(("handoff",))]
CaseRef = Annotated[str, Field(strict=True), Reference(("case",))]
QuizRef = Annotated[str, Field(strict=True), Reference(("quiz",))]
EntryRef = Annotated[
    str,
    Field(strict=True),
    Reference(
        (
            *("term", "phase", "step", "level", "role", "agency", "meeting", "benefit"),
            *("document", "checklist", "case", "quiz", "law"),
        ),
        prefixed=True,
    ),
]
PartyRef = Annotated[str, Field(strict=True), Reference(("role", "agency"), prefixed=True)]


class Model(BaseModel):
    """Read once, never changed; an unknown key is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Citation(Model):
    """Where a statement comes from."""

    id: BasisRef = Field(description="Källans eller lagrummets id")
    at: Name | None = Field(None, description="Var i källan: bilaga, avsnitt, rubrik")


class Part(Model):
    """A piece of an entry; what it does not state itself it inherits from the entry."""

    sources: tuple[Citation, ...] = Field((), description="Egna källor, om de skiljer sig")
    status: Status | None = Field(None, description="Egen status, om den skiljer sig")
    checked: Day | None = Field(None, description="Eget datum, om det skiljer sig")
    edition: Edition | None = Field(None, description="Lokal uppgift: vilken ort")
    note: Text | None = Field(None, description="Vad som är osäkert och vad som ska kontrolleras")


class Statement(Part):
    """One sentence with an id of its own, and what it rests on."""

    id: Id = Field(description="Fast id, ändras aldrig")
    text: Text = Field(description="Själva påståendet")
    basis: tuple[BasisRef, ...] = Field((), description="Lagrum eller källor som det vilar på")


class Kept(Model):
    """What the editors keep up: every top-level entry."""

    id: Id = Field(description="Fast id, ändras aldrig och återanvänds aldrig")
    status: Status = Field(description="confirmed, needs-review eller historical")
    checked: Day = Field(description="Dag då posten senast hölls mot sin källa, ÅÅÅÅ-MM-DD")
    owner: Name = Field(description="Redaktionell roll som svarar för posten")
    check_every: Count | None = Field(None, description="Månader mellan kontrollerna")
    edition: Edition | None = Field(None, description="Lokal uppgift: vilken ort. Utelämnas annars")
    note: Text | None = Field(None, description="Vad som är osäkert och vad som ska kontrolleras")
    hidden: tuple[Name, ...] = Field((), description="Ord som bara sökningen ser")


class Entry(Kept):
    """An entry that rests on sources; laws and sources themselves do not."""

    sources: tuple[Citation, ...] = Field(min_length=1, description="Minst en källa")
