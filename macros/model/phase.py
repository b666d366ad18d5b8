"""The SIP process: seven phases, their steps, and what is handed over between them."""

from typing import Literal

from pydantic import Field

from macros.model.base import (
    AgencyRef,
    BasisRef,
    DocumentRef,
    Entry,
    Id,
    Name,
    Part,
    PartyRef,
    RoleRef,
    StepRef,
    TermRef,
    Text,
)

Weight = Literal["must", "should", "may"]
Force = Literal["law", "method", "agreement"]

PHASE_IDS = (
    "behov",
    "samtycke",
    "forberedelse",
    "sip-mote",
    "samordning",
    "uppfoljning",
    "avslut",
)
"""The phases of the process in order (Kaosam 2017, appendix 2); also their addresses."""

MEETING_PHASE = "sip-mote"
"""The phase that is a meeting."""


class Step(Part):
    """One thing to do, by exactly one process role."""

    id: Id = Field(description="Fast id: <fasens id>-<vad>")
    text: Text = Field(description="Vad du gör, i uppmaningsform")
    responsible: RoleRef = Field(description="Processrollen som svarar för steget")
    involves: tuple[RoleRef, ...] = Field((), description="Roller som deltar")
    by_agency: dict[AgencyRef, Text] = Field({}, description="Vad varje aktör gör i steget")
    weight: Weight = Field(description="must = ska, should = bör, may = kan")
    force: Force = Field(
        description="law = enligt lag, method = metod, agreement = överenskommelse"
    )
    alternatives: tuple[Text, ...] = Field((), description="Andra sätt att göra steget")
    needs: tuple[StepRef, ...] = Field((), description="Steg som måste vara gjorda först")
    documents: tuple[DocumentRef, ...] = Field((), description="Underlag som steget rör")
    terms: tuple[TermRef, ...] = Field((), description="Begrepp som steget rör")
    basis: tuple[BasisRef, ...] = Field(min_length=1, description="Lagrum eller källor")


class SpecialCase(Part):
    """What to do when the case is not as usual."""

    id: Id = Field(description="Fast id")
    title: Name = Field(description="Situationen")
    text: Text = Field(description="Vad du gör då")


class Pitfall(Part):
    """What tends to go wrong."""

    id: Id = Field(description="Fast id")
    text: Text = Field(description="Fallgropen")


class Handoff(Part):
    """What one party passes on to another; the receiver names it in its `receives`."""

    id: Id = Field(description="Fast id")
    giver: PartyRef = Field(alias="from", description="Den som lämnar: role:<id> eller agency:<id>")
    receiver: PartyRef = Field(alias="to", description="Den som tar emot")
    what: Text = Field(description="Vad som lämnas över")


class AgendaPart(Part):
    """A part of the meeting that the phase is: what happens, and what each role does then."""

    id: Id = Field(description="Fast id")
    title: Name = Field(description="Delens namn")
    aim: Text = Field(description="Vad som händer i delen, för alla")
    steps: tuple[StepRef, ...] = Field((), description="Fasens steg som görs i delen")
    by_role: dict[RoleRef, Text] = Field({}, description="Vad en roll gör utöver stegen")


class Phase(Entry):
    """One of the seven phases."""

    title: Name = Field(description="Fasens namn enligt bilaga 2")
    also_called: tuple[Name, ...] = Field((), description="Andra namn i källorna")
    short: Text = Field(description="Fasen i en mening")
    purpose: Text = Field(description="Syftet")
    starts_when: Text = Field(description="När fasen börjar")
    ends_when: Text = Field(description="När fasen är klar")
    lead: RoleRef = Field(description="Rollen som leder fasen")
    documents: tuple[DocumentRef, ...] = Field((), description="Underlag i fasen")
    questions: tuple[Text, ...] = Field((), description="Frågor att ställa sig")
    steps: tuple[Step, ...] = Field(min_length=1, description="Stegen, i ordning")
    special_cases: tuple[SpecialCase, ...] = Field((), description="Om det inte går som tänkt")
    pitfalls: tuple[Pitfall, ...] = Field((), description="Fallgropar")
    by_agency: dict[AgencyRef, Text] = Field({}, description="Vem gör vad, aktör för aktör")
    agenda: tuple[AgendaPart, ...] = Field((), description="Mötets delar, om fasen är ett möte")
    handoffs: tuple[Handoff, ...] = Field((), description="Vad som lämnas över, och till vem")
