"""The seven levels of Rehabpyramiden, and what is uncertain about them."""

from typing import Annotated, Literal

from pydantic import Field

from macros.model.base import (
    AgencyRef,
    BenefitRef,
    Entry,
    Id,
    LevelRef,
    MeetingRef,
    Name,
    Part,
    Statement,
    Text,
)

LEVEL_COUNT = 7

LevelNumber = Annotated[int, Field(strict=True, ge=1, le=LEVEL_COUNT)]


class Uncertainty(Part):
    """A place where the source can be read in more ways than one."""

    id: Id = Field(description="Fast id")
    ref: Name = Field(description="Numret i källgenomgången, till exempel U1")
    field: Literal[
        "agencies",
        "axis",
        "benefits",
        "demand",
        "documents",
        "meetings",
        "title",
        "arenas",
        "owner",
    ] = Field(description="Vilken uppgift som är osäker")
    text: Text = Field(description="Vad som är osäkert, och hur vi har läst det")


class LevelUncertainty(Uncertainty):
    """An uncertain place on a level; written once, also where it concerns several levels."""

    also: tuple[LevelRef, ...] = Field((), description="Andra nivåer som den gäller")


class Level(Entry):
    """One level of Rehabpyramiden: what it demands and what may be found there."""

    number: LevelNumber = Field(description="1 längst ned, 7 överst")
    title: Name = Field(description="Nivåns namn")
    short: Text = Field(description="Nivån i en mening")
    description: Text = Field(description="Vad nivån innebär")
    demand: Text = Field(description="Krav på aktivitet")
    arenas: tuple[Statement, ...] = Field((), description="Platser och verksamheter i källan")
    instruments: tuple[Statement, ...] = Field((), description="Utredningar och metoder i källan")
    benefits: tuple[BenefitRef, ...] = Field((), description="Ersättningar som kan förekomma")
    agencies: tuple[AgencyRef, ...] = Field((), description="Aktörer, utan inbördes ordning")
    meetings: tuple[MeetingRef, ...] = Field((), description="Möten som kan passa, vår läsning")
    next_step: Text | None = Field(None, description="Det avgörande för steget till nästa nivå")
    findings: tuple[Statement, ...] = Field((), description="Vad projekten såg på nivån")
    uncertain: tuple[LevelUncertainty, ...] = Field((), description="Osäkra ställen")
