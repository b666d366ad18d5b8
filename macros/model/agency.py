"""The agencies and other parties around the person."""

from pydantic import Field

from macros.model.base import (
    AgencyRef,
    DocumentRef,
    Entry,
    HandoffRef,
    Id,
    LevelRef,
    Name,
    Part,
    PhaseRef,
    Statement,
    Text,
)


class Responsibility(Statement):
    """Something the agency answers for."""

    phases: tuple[PhaseRef, ...] = Field((), description="Faser där ansvaret märks")
    levels: tuple[LevelRef, ...] = Field((), description="Nivåer i pyramiden där det märks")


class Need(Statement):
    """What the agency needs from others in order to do its part."""

    of: tuple[AgencyRef, ...] = Field((), description="Aktörer som det behövs från")
    documents: tuple[DocumentRef, ...] = Field((), description="Underlag som det gäller")
    lead_time: Text | None = Field(None, description="Framförhållning")


class Disclosure(Statement):
    """What the agency may pass on to others about a person, and on what condition."""

    to: tuple[AgencyRef, ...] = Field(min_length=1, description="Aktörer som får uppgiften")


class Misunderstanding(Part):
    """A common belief about the agency, and what is so."""

    id: Id = Field(description="Fast id")
    ref: Name | None = Field(None, description="Numret i källgenomgången, till exempel M1")
    also: tuple[AgencyRef, ...] = Field((), description="Andra aktörer som det också gäller")
    belief: Text = Field(description="Så tror många")
    fact: Text = Field(description="Så är det")


class Agency(Entry):
    """An agency or another party: what it answers for, decides, offers and needs."""

    name: Name = Field(description="Aktörens namn")
    abbreviation: Name | None = Field(None, description="Förkortning")
    part_of: AgencyRef | None = Field(None, description="Aktören som den är en del av")
    mission: Text = Field(description="Uppdraget i en eller två meningar")
    responsibilities: tuple[Responsibility, ...] = Field((), description="Svarar för")
    decides: tuple[Statement, ...] = Field((), description="Beslutar om")
    does_not: tuple[Statement, ...] = Field((), description="Beslutar inte om")
    not_expected: tuple[Statement, ...] = Field((), description="Kan inte förväntas göra")
    offers: tuple[Statement, ...] = Field((), description="Kan erbjuda")
    needs_from_others: tuple[Need, ...] = Field((), description="Det här behöver vi av er")
    misunderstandings: tuple[Misunderstanding, ...] = Field((), description="Vanliga missförstånd")
    shares: tuple[Disclosure, ...] = Field((), description="Vad aktören får lämna till andra")
    secrecy: Text | None = Field(None, description="Sekretess hos aktören")
    contact_functions: tuple[Statement, ...] = Field((), description="Funktioner, aldrig personer")
    units: tuple[Statement, ...] = Field((), description="Lokala enheter, med edition")
    receives: tuple[HandoffRef, ...] = Field((), description="Överlämningar som aktören tar emot")
