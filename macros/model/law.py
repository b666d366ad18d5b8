"""Acts and their provisions, each with its own time of validity."""

from datetime import date

from pydantic import Field

from macros.model.base import Day, Kept, LawRef, Name, Text, Url


class Law(Kept):
    """An act, or one provision of it (then `act` names the act)."""

    act: LawRef | None = Field(None, description="Lagen som paragrafen hör till")
    sfs: Name = Field(description="SFS-nummer, till exempel 2010:110, inom citattecken")
    title: Name = Field(description="Lagens fulla namn")
    short: Name = Field(description="Kort namn, till exempel HSL 16 kap. 4 §")
    provision: Name | None = Field(None, description="Kapitel och paragraf")
    says: Text = Field(description="Vad den säger, med egna ord")
    in_force: Day | None = Field(None, description="Gäller från, om det är bekräftat")
    repealed: Day | None = Field(None, description="Upphävd från och med")
    replaced_by: LawRef | None = Field(None, description="Ersatt av")
    url: Url | None = Field(None, description="Lagtexten på webben")

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on `day`; an unknown limit is taken as none."""
        begun = self.in_force is None or self.in_force <= day
        return begun and (self.repealed is None or day < self.repealed)
