"""Certificates, forms, plans and requests."""

from pydantic import Field

from macros.model.base import Day, Entry, Model, Name, PartyRef, Text


class FormNumber(Model):
    """A form's number and, where known, the days it was valid from and to."""

    number: Name = Field(description="Blankettens nummer, inom citattecken")
    valid_from: Day | None = Field(None, alias="from", description="Gäller från")
    valid_to: Day | None = Field(None, alias="to", description="Gällde till")


class Document(Entry):
    """A document that is written, sent or asked for."""

    title: Name = Field(description="Namnet")
    issuer: PartyRef = Field(description="Den som utfärdar: role:<id> eller agency:<id>")
    used_for: Text = Field(description="Vad det används till")
    form_numbers: tuple[FormNumber, ...] = Field((), description="Blankettnummer genom tiderna")
