"""Seminars: all that a leader, a participant and a slide show need, from one definition."""

from typing import Literal

from pydantic import Field

from macros.model.base import (
    CaseRef,
    Count,
    DocumentRef,
    Entry,
    EntryRef,
    Id,
    Model,
    Name,
    Part,
    RoleRef,
    Text,
)

Form = Literal["talk", "dialogue", "pairs", "groups", "exercise", "case", "quiz", "break", "forms"]


class AgendaItem(Part):
    """A piece of the programme."""

    id: Id = Field(description="Fast id")
    title: Name = Field(description="Rubrik i programmet")
    minutes: Count = Field(description="Minuter")
    form: Form = Field(description="Arbetsform: talk, dialogue, pairs, groups …")
    text: Text | None = Field(None, description="Vad deltagarna gör")
    refs: tuple[EntryRef, ...] = Field((), description="Uppslag som tas upp")
    leader_notes: Text = Field(
        exclude=True, description="Vad ledaren gör och säger, bara för ledaren"
    )


class Slide(Part):
    """A slide: a few words of its own, an entry's own words, or a question."""

    id: Id = Field(description="Fast id")
    item: Id = Field(description="Programpunkt som bilden visas under, id ur 'agenda'")
    title: Name = Field(description="Bildens rubrik")
    points: tuple[Text, ...] = Field((), description="Högst fem korta punkter")
    shows: tuple[EntryRef, ...] = Field((), description="Uppslag vars egna ord bilden visar")
    asks: Id | None = Field(None, description="Fråga ur quizen som bilden ställer, id")
    notes: Text = Field(exclude=True, description="Det ledaren säger, bara för ledaren")


class Exercise(Part):
    """Something to do together, with a sheet for what comes of it."""

    id: Id = Field(description="Fast id")
    title: Name = Field(description="Övningens namn")
    minutes: Count = Field(description="Minuter")
    instructions: tuple[Text, ...] = Field(min_length=1, description="Så gör ni, i ordning")
    sheet: tuple[Name, ...] = Field((), description="Rubriker på resultatbladet, med rader under")
    refs: tuple[EntryRef, ...] = Field((), description="Uppslag som behövs")
    answer: Text = Field(exclude=True, description="Vad som kan komma fram, bara för ledaren")


class PriorKnowledge(Model):
    """A question that tells what the group knows already, and what to skip or deepen then."""

    question: Text = Field(description="Frågan till gruppen")
    if_known: Text = Field(description="Vad ledaren gör om de flesta kan det")


class Repetition(Model):
    """Five questions to come back to after a time."""

    months: Literal[1, 3, 6] = Field(description="Månader efter seminariet")
    questions: tuple[Id, ...] = Field(
        min_length=5, max_length=5, description="Fem frågor, id ur quizen"
    )


class Seminar(Entry):
    """A seminar with its whole pack."""

    title: Name = Field(description="Namnet")
    short: Text = Field(description="Seminariet i en mening")
    goals: tuple[Text, ...] = Field(min_length=2, description="Efteråt kan du …")
    audience: tuple[RoleRef, ...] = Field(min_length=1, description="Roller som det är för")
    minutes: Count = Field(description="Hela tiden, med pauser")
    size: Name = Field(description="Lämpligt antal deltagare")
    before: tuple[Text, ...] = Field(min_length=1, description="Det deltagaren gör före")
    agenda: tuple[AgendaItem, ...] = Field(min_length=3, description="Programmet, i ordning")
    slides: tuple[Slide, ...] = Field(min_length=6, description="Bilderna, i ordning")
    exercises: tuple[Exercise, ...] = Field(min_length=1, description="Övningar")
    cases: tuple[CaseRef, ...] = Field((), description="Fall som används")
    quiz: tuple[Id, ...] = Field(min_length=5, description="Frågor ur quizen, id")
    repetitions: tuple[Repetition, ...] = Field(
        min_length=3, max_length=3, description="Repetition efter 1, 3 och 6 månader"
    )
    key_points: tuple[Text, ...] = Field(min_length=3, description="Att ta med sig")
    words: tuple[EntryRef, ...] = Field(min_length=3, description="Ord och uppslag att kunna")
    handout: tuple[EntryRef, ...] = Field(min_length=1, description="Uppslag som delas ut")
    documents: tuple[DocumentRef, ...] = Field((), description="Blanketter som delas ut")
    after: tuple[Text, ...] = Field(min_length=1, description="Det deltagaren gör efter")
    evaluation: tuple[Text, ...] = Field((), description="Egna frågor i utvärderingen")
    room: Text = Field(exclude=True, description="Råd om lokal och grupper, bara för ledaren")
    prior_knowledge: tuple[PriorKnowledge, ...] = Field(
        exclude=True, min_length=2, description="Stäm av vad gruppen kan"
    )
