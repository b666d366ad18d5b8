"""Made-up cases to work with: what each party knows, tasks, and a walk through the process."""

from pydantic import Field

from macros.model.base import (
    AgencyRef,
    Count,
    Entry,
    EntryRef,
    Id,
    LevelRef,
    Model,
    Name,
    Part,
    PhaseRef,
    Text,
)


class Task(Part):
    """Something for the group to do with the case."""

    id: Id = Field(description="Fast id")
    text: Text = Field(description="Uppgiften, i uppmaningsform")
    minutes: Count = Field(description="Minuter som uppgiften tar")
    refs: tuple[EntryRef, ...] = Field((), description="Uppslag som behövs")
    solution: Text = Field(exclude=True, description="Lösningen, bara för ledaren")


class Option(Model):
    """A way to go on, and what comes of it."""

    text: Text = Field(description="Det du gör")
    best: bool = Field(False, strict=True, description="true för den bästa vägen")
    feedback: Text = Field(description="Vad som händer, och varför")
    next: Id | None = Field(None, description="Nästa plats; utelämnas när vägen tar slut")


class Stop(Part):
    """A place on the walk: where the case stands, and what one may do."""

    id: Id = Field(description="Fast id")
    phase: PhaseRef = Field(description="Fasen i SIP")
    level: LevelRef = Field(description="Nivån i Rehabpyramiden")
    text: Text = Field(description="Läget, i presens")
    options: tuple[Option, ...] = Field(min_length=2, description="Vägarna vidare")
    refs: tuple[EntryRef, ...] = Field((), description="Uppslag som hjälper")


class Case(Entry):
    """A made-up person and situation, seen from each agency."""

    title: Name = Field(description="Fallets namn")
    short: Text = Field(description="Fallet i en mening")
    situation: tuple[Text, ...] = Field(min_length=1, description="Situationen, stycke för stycke")
    knows: dict[AgencyRef, Text] = Field(min_length=3, description="Vad varje aktör vet")
    phases: tuple[PhaseRef, ...] = Field(min_length=1, description="Faser som vägen går genom")
    levels: tuple[LevelRef, ...] = Field(min_length=1, description="Nivåer som vägen går genom")
    tasks: tuple[Task, ...] = Field(min_length=3, description="Uppgifter")
    discussion: tuple[Text, ...] = Field(min_length=2, description="Frågor att tala om")
    solution: tuple[Text, ...] = Field(exclude=True, min_length=1, description="Ledarens lösning")
    walk: tuple[Stop, ...] = Field(min_length=3, description="Vägen med val, i ordning")
