"""The roles: those that the process gives and those that people are employed in."""

from typing import Literal

from pydantic import Field

from macros.model.base import AgencyRef, Entry, HandoffRef, Name, RoleRef, Text


class Role(Entry):
    """A process role (who does what in SIP) or a work role (what one is employed as)."""

    title: Name = Field(description="Rollens namn")
    type: Literal["process", "work"] = Field(description="process = i SIP, work = yrkesroll")
    short: Text = Field(description="Vad rollen gör, en eller två meningar")
    agency: AgencyRef | None = Field(None, description="Aktören som yrkesrollen hör till")
    may_hold: tuple[RoleRef, ...] = Field((), description="Processroller som yrkesrollen kan ha")
    receives: tuple[HandoffRef, ...] = Field((), description="Överlämningar som rollen tar emot")
