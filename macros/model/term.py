"""The concepts of the shared glossary."""

from typing import Literal

from pydantic import Field, StrictBool

from macros.model.base import (
    AgencyRef,
    Citation,
    Entry,
    Id,
    LawRef,
    Model,
    Name,
    Part,
    TermRef,
    Text,
)

Area = Literal[
    "halsa-och-formaga",
    "rehabilitering-och-arbete",
    "ersattning-och-forsorjning",
    "underlag-och-metoder",
    "samverkan-och-sip",
    "moten",
    "roller-och-verksamheter",
    "lag-och-styrning",
]


class DeprecatedWord(Model):
    """A word that we advise against."""

    term: Name = Field(description="Det avrådda ordet")
    why: Text = Field(description="Varför det avråds")


class Meaning(Part):
    """What one agency means by the word."""

    id: Id = Field(description="Fast id: <termens id>-<aktörens id>")
    agency: AgencyRef = Field(description="Aktörens id")
    text: Text = Field(description="Vad aktören menar med ordet")
    basis: tuple[LawRef, ...] = Field((), description="Lagrum som betydelsen vilar på")
    sources: tuple[Citation, ...] = Field(min_length=1, description="Minst en egen källa")


class Confusion(Model):
    """A concept that is easily taken for this one."""

    term: TermRef = Field(description="Begreppet som lätt förväxlas, dess id")
    difference: Text = Field(description="Vad som skiljer")


class Term(Entry):
    """A concept: one word, one meaning, and what the agencies each mean by it."""

    term: Name = Field(description="Uppslagsordet")
    qualifier: Name | None = Field(None, description="Särskiljande tillägg när flera delar ordet")
    abbreviation: Name | None = Field(None, description="Förkortning")
    synonyms: tuple[Name, ...] = Field((), description="Tillåtna synonymer")
    deprecated: tuple[DeprecatedWord, ...] = Field((), description="Avrådda ord")
    forms: tuple[Name, ...] = Field((), description="Oregelbundna böjningsformer")
    linked: StrictBool = Field(True, description="false = länkas inte i löpande text: för vanligt")
    not_in: tuple[Name, ...] = Field(
        (), description="Uttryck som inte länkas: ordet är något annat"
    )
    areas: tuple[Area, ...] = Field(min_length=1, description="Områden som begreppet hör till")
    definition: Text = Field(description="Kan stå i termens ställe; utan termen själv")
    plain: Text = Field(description="På klarspråk, till läsaren")
    example: Text | None = Field(None, description="Ett påhittat exempel")
    meanings: tuple[Meaning, ...] = Field((), description="Vad olika aktörer menar")
    differs: Text | None = Field(None, description="Vad som skiljer betydelserna åt")
    say_instead: Text | None = Field(None, description="Säg hellre så här")
    confuse_with: tuple[Confusion, ...] = Field((), description="Förväxla inte med")
    broader: tuple[TermRef, ...] = Field((), description="Överordnade begrepp")
    narrower: tuple[TermRef, ...] = Field((), description="Underordnade begrepp")
    related: tuple[TermRef, ...] = Field((), description="Närliggande begrepp")

    @property
    def words(self) -> tuple[str, ...]:
        """Every word that leads to the concept: term, abbreviation, synonyms, deprecated words."""
        named = (self.abbreviation,) if self.abbreviation else ()
        return (self.term, *named, *self.synonyms, *(item.term for item in self.deprecated))

    @property
    def name(self) -> str:
        """The word as it is shown: with its qualifier where several concepts share it."""
        return f"{self.term} ({self.qualifier})" if self.qualifier else self.term
