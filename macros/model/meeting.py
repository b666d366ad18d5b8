"""The kinds of meeting, and who calls to which."""

from pydantic import Field

from macros.model.base import (
    AgencyRef,
    DocumentRef,
    Entry,
    LawRef,
    LevelRef,
    MeetingRef,
    Name,
    PartyRef,
    TermRef,
    Text,
)
from macros.model.level import Uncertainty


class Meeting(Entry):
    """A kind of meeting: whose it is, who calls to it, when it is right and when it is not."""

    title: Name = Field(description="Mötets namn")
    also_called: tuple[Name, ...] = Field((), description="Andra namn")
    term: TermRef | None = Field(None, description="Begreppet i ordlistan")
    held_by: tuple[AgencyRef, ...] = Field((), description="Vems mötet är; tom = ingen utpekad")
    caller: tuple[PartyRef, ...] = Field((), description="Den som kallar: role:<id>, agency:<id>")
    calls: Text = Field(description="Vem som kallar, i en mening")
    purpose: Text = Field(description="Vad mötet är till för")
    when: tuple[Text, ...] = Field(min_length=1, description="Rätt möte när …")
    not_when: tuple[Text, ...] = Field((), description="Fel möte när …")
    participants: tuple[PartyRef, ...] = Field((), description="De som deltar eller kan bjudas")
    who: Text | None = Field(None, description="Om deltagarna, i ord")
    consent: Text = Field(description="Vad som gäller om samtycke eller frivillighet")
    basis: tuple[LawRef, ...] = Field((), description="Lagrum")
    outcome: tuple[DocumentRef, ...] = Field((), description="Underlag som mötet ger")
    result: Text | None = Field(None, description="Vad mötet leder till, i ord")
    levels: tuple[LevelRef, ...] = Field((), description="Nivåer i pyramiden, vår läsning")
    replaced_by: MeetingRef | None = Field(None, description="Mötet som har ersatt det")
    uncertain: tuple[Uncertainty, ...] = Field((), description="Osäkra ställen")
