"""What one can live on: benefits, assistance and pay."""

from pydantic import Field

from macros.model.base import (
    AgencyRef,
    BenefitRef,
    DocumentRef,
    Entry,
    LawRef,
    LevelRef,
    Name,
    Statement,
    TermRef,
    Text,
)


class Benefit(Entry):
    """A benefit: who pays it, to whom, on what conditions, and what one needs to apply."""

    title: Name = Field(description="Ersättningens namn")
    abbreviation: Name | None = Field(None, description="Förkortning")
    term: TermRef | None = Field(None, description="Begreppet i ordlistan")
    short: Text = Field(description="Ersättningen i en mening")
    payer: AgencyRef = Field(description="Den som betalar")
    part_of: BenefitRef | None = Field(None, description="Ersättningen som den är en del av")
    who: Text = Field(description="Vem den är till för")
    conditions: tuple[Statement, ...] = Field((), description="Villkor")
    demands: Text | None = Field(None, description="Vad som krävs av den som får den")
    to_apply: tuple[Statement, ...] = Field((), description="Vad som behövs för att söka")
    documents: tuple[DocumentRef, ...] = Field((), description="Underlag för att söka")
    basis: tuple[LawRef, ...] = Field((), description="Lagrum")
    levels: tuple[LevelRef, ...] = Field((), description="Nivåer där pyramiden nämner den")
    replaced_by: tuple[BenefitRef, ...] = Field((), description="Ersatt av")
