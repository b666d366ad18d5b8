"""The agencies and other parties around the person."""

from pydantic import Field

from macros.model.base import Entry, HandoffRef, Id, Name, Part, PhaseRef, Statement, Text


class Responsibility(Statement):
    """Something the agency answers for."""

    phases: tuple[PhaseRef, ...] = Field((), description="Faser där ansvaret märks")


class Misunderstanding(Part):
    """A common belief about the agency, and what is so."""

    id: Id = Field(description="Fast id")
    belief: Text = Field(description="Så tror många")
    fact: Text = Field(description="Så är det")


class Agency(Entry):
    """An agency or another party: what it answers for, decides, offers and needs."""

    name: Name = Field(description="Aktörens namn")
    abbreviation: Name | None = Field(None, description="Förkortning")
    mission: Text = Field(description="Uppdraget i en eller två meningar")
    responsibilities: tuple[Responsibility, ...] = Field((), description="Svarar för")
    decides: tuple[Statement, ...] = Field((), description="Beslutar om")
    does_not: tuple[Statement, ...] = Field((), description="Beslutar inte om, kan inte lova")
    offers: tuple[Statement, ...] = Field((), description="Kan erbjuda")
    needs_from_others: tuple[Statement, ...] = Field((), description="Det här behöver vi av er")
    misunderstandings: tuple[Misunderstanding, ...] = Field((), description="Vanliga missförstånd")
    secrecy: Text | None = Field(None, description="Sekretess hos aktören")
    contact_functions: tuple[Statement, ...] = Field((), description="Funktioner, aldrig personer")
    units: tuple[Statement, ...] = Field((), description="Lokala enheter, med edition")
    receives: tuple[HandoffRef, ...] = Field((), description="Överlämningar som aktören tar emot")
