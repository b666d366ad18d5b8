"""Certificates, forms, plans and requests."""

from typing import Literal

from pydantic import Field

from macros.model.base import (
    Count,
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


FieldType = Literal["line", "lines", "date", "choice", "choices", "check", "table", "signature"]


class FormField(Part):
    """One thing to fill in on a blank form of our own."""

    id: Id = Field(description="Fast id, börjar med blankettens")
    section: Name | None = Field(None, description="Rubrik, om en ny del börjar med fältet")
    label: Name = Field(description="Ledtexten")
    type: FieldType = Field(
        description=(
            "line = en rad, lines = flera rader, date = datum, choice = välj en, "
            "choices = välj flera, check = en ruta, table = tabell, signature = namnteckning"
        )
    )
    help: Text | None = Field(None, description="Hur fältet fylls i")
    options: tuple[Name, ...] = Field((), description="Svaren att välja bland")
    columns: tuple[Name, ...] = Field((), description="Tabellens kolumner")
    rows: Count | None = Field(None, description="Antal rader i tabellen eller i fältet")


class Answered(Model):
    """What an example has in one field: a text, what is chosen, or the rows of a table."""

    field: Id = Field(description="Fältets id")
    text: Text | None = Field(None, description="Texten; för en ruta: ja")
    chosen: tuple[Name, ...] = Field((), description="De valda svaren")
    rows: tuple[tuple[Text, ...], ...] = Field((), description="Tabellens rader, cell för cell")


class Example(Model):
    """The form filled in for a made-up case."""

    situation: Text = Field(description="Det påhittade fallet, med att det är påhittat")
    answers: tuple[Answered, ...] = Field(min_length=1, description="Svaren, fält för fält")


class Document(Entry):
    """A document that is written, sent or asked for; a form of our own has fields."""

    title: Name = Field(description="Namnet")
    term: TermRef | None = Field(None, description="Begreppet i ordlistan")
    issuer: PartyRef = Field(description="Den som utfärdar: role:<id> eller agency:<id>")
    used_for: Text = Field(description="Vad det används till")
    valid: Text | None = Field(None, description="Hur länge och för vad det gäller")
    form_numbers: tuple[FormNumber, ...] = Field((), description="Blankettnummer, nuvarande först")
    reading_guide: tuple[Reading, ...] = Field((), description="Så läser du underlaget")
    instructions: tuple[Text, ...] = Field((), description="Så fyller du i den egna blanketten")
    warnings: tuple[Text, ...] = Field((), description="Det du måste tänka på innan du lämnar den")
    fields: tuple[FormField, ...] = Field((), description="Den egna blankettens fält, i ordning")
    example: Example | None = Field(None, description="Blanketten ifylld, med påhittade uppgifter")
    replaced_by: tuple[DocumentRef, ...] = Field((), description="Underlag som har ersatt det")
