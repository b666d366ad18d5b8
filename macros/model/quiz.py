"""Questions with answers, to try what one knows."""

from pydantic import Field

from macros.model.base import Entry, EntryRef, Id, Model, Name, Part, Text


class Choice(Model):
    """An answer to choose, and what the reader is told who chooses it."""

    text: Text = Field(description="Svaret")
    right: bool = Field(False, strict=True, description="true för rätt svar")
    feedback: Text = Field(description="Det läsaren får veta: varför det är rätt eller fel")


class Question(Part):
    """A question with one or more right answers, and the entries that it tries."""

    id: Id = Field(description="Fast id")
    text: Text = Field(description="Frågan")
    answers: tuple[Choice, ...] = Field(min_length=2, description="Svaren att välja bland")
    tests: tuple[EntryRef, ...] = Field(min_length=1, description="Uppslagen som frågan prövar")


class Quiz(Entry):
    """A set of questions on one area."""

    title: Name = Field(description="Namnet")
    short: Text = Field(description="Vad quizet prövar, i en mening")
    questions: tuple[Question, ...] = Field(min_length=5, description="Frågorna")
