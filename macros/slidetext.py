"""What a slide says of an entry that it shows: the entry's own short words, as many as fit.

So a changed definition changes the slides that show it and no others, and the rule that measures a
slide measures just what will be shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.inline import plain
from macros.model.agency import Agency
from macros.model.checklist import Checklist
from macros.model.content import Content
from macros.model.document import Document
from macros.model.law import Law
from macros.model.level import Level
from macros.model.meeting import Meeting
from macros.model.phase import Phase
from macros.model.term import Term

SIGNS = 420
"""How many signs in all a slide can hold and still be read from the back row."""
POINTS = 5
"""How many points of its own a slide can hold."""

Saying = tuple["Words", ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A text of an entry; `key` is the field it is from, where the reader must be told."""

    text: str
    key: str = ""


def has(content: Content, reference: str) -> bool:
    """Whether the entry or step `kind:id` is there."""
    kind, _, entry_id = reference.partition(":")
    return content.has(kind, entry_id)


def shown(content: Content, references: Iterable[str]) -> tuple[Saying, ...]:
    """For each entry `kind:id` what the slide says of it.

    The first words of each are always said; what may follow is said of all of them or of none.
    """
    told = [_sayings(content, reference) for reference in references]
    said: list[Saying] = [sayings[0] for sayings in told]
    for place in range(1, max(map(len, told), default=0)):
        more = [
            (*before, *(sayings[place] if place < len(sayings) else ()))
            for before, sayings in zip(said, told, strict=True)
        ]
        if signs(more) <= SIGNS:
            said = more
    return tuple(said)


def signs(said: Iterable[Saying]) -> int:
    """How many signs they are, without markup."""
    return sum(len(plain(words.text)) for saying in said for words in saying)


def _sayings(content: Content, reference: str) -> tuple[Saying, ...]:
    """What can be said of an entry: what must be, and what may be added, in order."""
    kind, _, entry_id = reference.partition(":")
    if kind == "step":
        return ((Words(content.step[entry_id][1].text),),)
    match content.get(kind, entry_id):
        case Term(definition=definition, plain=in_plain):
            return (Words(definition),), (Words(in_plain),)
        case Phase(short=short, starts_when=starts, ends_when=ends):
            return (Words(short),), (Words(starts, "starts_when"), Words(ends, "ends_when"))
        case Level(short=short, description=description, demand=demand):
            return (Words(short),), (Words(description),), (Words(demand, "demand"),)
        case Meeting(purpose=purpose, calls=calls):
            return (Words(purpose),), (Words(calls),)
        case Document(used_for=used_for, valid=valid):
            return (Words(used_for),), ((Words(valid, "valid"),) if valid else ())
        case Checklist(short=short, sections=sections):
            return (Words(short),), tuple(Words(one.title, "section") for one in sections)
        case Law(says=says):
            return ((Words(says),),)
        case Agency(mission=mission):
            return ((Words(mission),),)
        case other:
            return ((Words(str(getattr(other, "short"))),),)  # noqa: B009 (kinds that have one)
