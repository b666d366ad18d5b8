"""Introductions: what a new colleague reads, does and practises, day by day."""

from typing import Literal

from pydantic import Field

from macros.model.base import Count, Entry, EntryRef, Id, Name, Part, RoleRef, Text

Stage = Literal["day-1", "week-1", "month-1"]


class PathItem(Part):
    """One thing to read, do or practise."""

    id: Id = Field(description="Fast id")
    title: Name = Field(description="Vad du gör")
    text: Text | None = Field(None, description="Hur du gör")
    minutes: Count = Field(description="Minuter som det tar")
    refs: tuple[EntryRef, ...] = Field(min_length=1, description="Uppslag att läsa, slag:id")
    can: Text = Field(description="Efteråt kan du …")
    practice: Text | None = Field(None, description="En uppgift att öva på")
    with_colleague: bool = Field(
        False, strict=True, description="true när en kollega ska skriva under"
    )


class PathStage(Part):
    """What belongs to the first day, week or month."""

    stage: Stage = Field(description="day-1, week-1 eller month-1")
    goal: Text = Field(description="Målet med tiden")
    items: tuple[PathItem, ...] = Field(min_length=1, description="Punkterna, i ordning")


class Path(Entry):
    """The introduction to a work role."""

    title: Name = Field(description="Namnet")
    short: Text = Field(description="Introduktionen i en mening")
    role: RoleRef = Field(description="Yrkesrollen")
    missed: tuple[Text, ...] = Field(
        min_length=1, description="Vad du gör om du kom in senare, var borta eller kommer tillbaka"
    )
    stages: tuple[PathStage, ...] = Field(min_length=3, description="Dag 1, vecka 1, månad 1")
