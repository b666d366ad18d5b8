"""Checklists: what to tick off, ask oneself or rate, much of it drawn from the process."""

from typing import Literal

from pydantic import Field, StrictBool

from macros.model.base import (
    BasisRef,
    Entry,
    Id,
    Model,
    Name,
    Part,
    PhaseRef,
    RoleRef,
    StepRef,
    Text,
)

Answer = Literal["tick", "scale", "lines"]

ROLE_LISTS = ("fas-", "roll-")
"""How the ids of the lists drawn for a role begin; no written checklist's does."""


class Drawn(Model):
    """The steps of a phase, all of them or those that one role answers for."""

    phase: PhaseRef = Field(description="Fasen som stegen hämtas ur")
    role: RoleRef | None = Field(None, description="Bara stegen som rollen svarar för")


class Item(Part):
    """One thing to tick off: written here, or a step of the process."""

    id: Id | None = Field(None, description="Fast id, för en punkt som är skriven här")
    text: Text | None = Field(None, description="Punkten, i du-tilltal")
    why: Text | None = Field(None, description="Varför punkten finns, eller hur du gör")
    step: StepRef | None = Field(None, description="Steget som punkten är; då utan id och text")
    basis: tuple[BasisRef, ...] = Field((), description="Lagrum eller källor som punkten vilar på")


class Section(Part):
    """Items under a heading: drawn from a phase, or listed one by one."""

    id: Id = Field(description="Fast id")
    title: Name = Field(description="Rubriken")
    text: Text | None = Field(None, description="En inledning till punkterna")
    drawn: Drawn | None = Field(None, alias="from", description="Hämta stegen ur en fas")
    items: tuple[Item, ...] = Field((), description="Punkterna, i ordning")


class Checklist(Entry):
    """A list to go through, on screen or on paper."""

    title: Name = Field(description="Checklistans namn")
    short: Text = Field(description="Checklistan i en mening")
    when: Text = Field(description="När du använder den")
    audience: tuple[RoleRef, ...] = Field((), description="Rollerna som den är för")
    phase: PhaseRef | None = Field(None, description="Fasen som den hör till")
    answer: Answer = Field("tick", description="tick = bocka av, scale = skatta 1–4, lines = skriv")
    lasting: StrictBool = Field(
        False, description="true = bockarna får finnas kvar, för den som inte gäller ett ärende"
    )
    sections: tuple[Section, ...] = Field(min_length=1, description="Delarna, i ordning")
