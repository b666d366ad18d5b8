"""Certificates, forms, plans and requests."""

from pydantic import Field

from macros.model.base import (
    Day,
    DocumentRef,
    Entry,
    Id,
    Model,
    Name,
    Part,
    PartyRef,
    Status,
    TermRef,
    Text,
)


class FormNumber(Model):
    """A form's number and, where known, the days it was valid from and to."""

    number: Name = Field(description="Blankettens nummer, inom citattecken")
    valid_from: Day | None = Field(None, alias="from", description="Gäller från")
    valid_to: Day | None = Field(None, alias="to", description="Gällde till")
    status: Status | None = Field(None, description="historical för ett nummer som inte används")


class Reading(Part):
    """One thing to look for when reading the document, and what to ask if it is not there."""

    id: Id = Field(description="Fast id")
    heading: Name = Field(description="Rubrik: den del av underlaget som läses")
    look_for: Text = Field(description="Vad du letar efter, och vad det betyder för planeringen")
    ask: tuple[Text, ...] = Field((), description="Frågor till den som har skrivit")


class Document(Entry):
    """A document that is written, sent or asked for."""

    title: Name = Field(description="Namnet")
    term: TermRef | None = Field(None, description="Begreppet i ordlistan")
    issuer: PartyRef = Field(description="Den som utfärdar: role:<id> eller agency:<id>")
    used_for: Text = Field(description="Vad det används till")
    valid: Text | None = Field(None, description="Hur länge och för vad det gäller")
    form_numbers: tuple[FormNumber, ...] = Field((), description="Blankettnummer, nuvarande först")
    reading_guide: tuple[Reading, ...] = Field((), description="Så läser du underlaget")
    replaced_by: tuple[DocumentRef, ...] = Field((), description="Underlag som har ersatt det")
