"""What the search knows of each entry beside the text of its page: its names, the other words that
lead to it, and the sentence that a hit shows.

How hits are ranked is the reader's side of it: overrides/assets/javascripts/search/.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from macros.inline import plain
from macros.model.agency import Agency
from macros.model.base import Kept
from macros.model.benefit import Benefit
from macros.model.content import Content
from macros.model.document import Document
from macros.model.kinds import KINDS
from macros.model.law import Law
from macros.model.level import Level
from macros.model.meeting import Meeting
from macros.model.phase import PHASE_IDS, Phase, Step
from macros.model.source import Source
from macros.model.term import Term
from macros.swedish import same_word
from macros.views.links import link_to, name_of, summary_of, word_of
from macros.views.pairs import Pair
from macros.views.terms import SharedWord


@dataclass(frozen=True, slots=True)
class Part:
    """A place on an entry's page that a hit may lead to."""

    url: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Findable:
    """A page, or a place on one, that is found by name."""

    kind: str
    """The kind of entry; `word` for a word that concepts share, `pair` for two agencies."""
    url: str
    title: str
    names: tuple[str, ...]
    """What it is called. A hit on the whole of a name comes before all else."""
    words: tuple[str, ...]
    """Every other word that leads here: synonyms, words we advise against, hidden words."""
    about: str
    """The sentence that a hit shows."""
    parts: tuple[Part, ...] = ()
    past: bool = False
    """No longer in force or in use: comes after what is."""


def findables(
    content: Content, shared: tuple[SharedWord, ...], pairs: tuple[Pair, ...]
) -> Iterator[Findable]:
    """Everything that is found by name, in the order of the content."""
    for kind in KINDS:
        for entry in content.of(kind.word):
            yield _entry(content, kind.word, entry)
    for word in shared:
        # No names: the concepts come first, each with the word as its own.
        rows = ", ".join(row.link.name for row in word.rows)
        about = f"Ordet används om {len(word.rows)} olika saker: {rows}."
        yield Findable("word", word.url, word.word, (), (word.word,), about)
    for pair in pairs:
        about = "Vad ni behöver av varandra, vad som lämnas över och vad som får delas."
        yield Findable("pair", pair.url, pair.name, (pair.name,), (), about)


def _entry(content: Content, kind: str, entry: Kept) -> Findable:
    names = tuple(dict.fromkeys(names_of(entry)))
    words = dict.fromkeys((*words_of(entry), *_words_of_namesake(content, entry)))
    return Findable(
        kind=kind,
        url=link_to(content, kind, entry.id).url,
        title=name_of(entry),
        names=names,
        words=tuple(word for word in words if word not in names),
        about=plain(summary_of(entry), partial(word_of, content)),
        parts=tuple(_steps(content, entry)) if isinstance(entry, Phase) else (),
        past=entry.status == "historical",
    )


def names_of(entry: Kept) -> Iterator[str]:
    """What the entry is called, its abbreviation among it."""
    yield _bare_title(name_of(entry))
    yield name_of(entry)
    match entry:
        case Term() | Agency() | Benefit():
            yield from filter(None, (entry.abbreviation,))
        case Phase():
            yield from (_parts_of_title(entry.title)[0], f"fas {_number(entry)}")
        case Level():
            yield from (_parts_of_title(entry.title)[0], f"nivå {entry.number}")
        case Document():
            for form in entry.form_numbers:
                yield from (form.number, *_form_number(form.number))
        case Law():
            yield from _law_names(entry)
    yield from _form_number(name_of(entry))


def words_of(entry: Kept) -> Iterator[str]:
    """Every other word that leads to the entry."""
    match entry:
        case Term():
            yield from (*entry.words[1:], *entry.forms)
        case Phase():
            yield from (*_parts_of_title(entry.title)[1:], *entry.also_called)
        case Level():
            yield from _parts_of_title(entry.title)[1:]
        case Meeting():
            yield from entry.also_called
        case Law() if entry.repealed:
            yield from (f"gamla {_bare_title(name)}" for name in (entry.short, entry.title))
    yield from entry.hidden


def _words_of_namesake(content: Content, entry: Kept) -> Iterator[str]:
    """A role, a meeting, a benefit answers to the words of the concept that has its name too.

    Where several concepts share the name, each keeps its words for itself.
    """
    if isinstance(entry, (Term, Law, Source)):
        return
    names = {same_word(name) for name in names_of(entry)}
    alike = [term for term in content.terms if same_word(term.term) in names]
    if len(alike) == 1:
        yield from words_of(alike[0])


def _bare_title(name: str) -> str:
    """The name without what is in brackets: a qualifier, an act's number."""
    return " ".join(re.sub(r"\([^)]*\)", " ", name).split()) or name


def _parts_of_title(title: str) -> tuple[str, ...]:
    """A title of several names, such as Praktik/arbetspraktik, as each of them."""
    return tuple(part.strip() for part in re.split(r"[/,]", title))


def _form_number(name: str) -> tuple[str, ...]:
    """A form by its number alone: FK 7263 as 7263."""
    match = re.fullmatch(r"[A-ZÅÄÖ]{2,3} ?(\d{4,})", name)
    return (match[1],) if match else ()


def _number(phase: Phase) -> int:
    return PHASE_IDS.index(phase.id) + 1


def _law_names(law: Law) -> Iterator[str]:
    """An act by its number and its title; a provision by chapter and section, with no act too."""
    if law.act is None:
        yield from (law.sfs, _bare_title(law.title))
    elif law.provision:
        yield law.provision


def _steps(content: Content, phase: Phase) -> Iterator[Part]:
    for number, step in enumerate(phase.steps, start=1):
        url = link_to(content, "step", step.id).url
        yield Part(url, f"Steg {number}", _step_text(content, step))


def _step_text(content: Content, step: Step) -> str:
    bare = partial(plain, name_of=partial(word_of, content))
    return " ".join(
        (
            bare(step.text),
            f"Ansvarig: {content.role[step.responsible].title}.",
            *(
                f"{content.agency[agency].name}: {bare(text)}"
                for agency, text in step.by_agency.items()
            ),
            *map(bare, step.alternatives),
        )
    )
