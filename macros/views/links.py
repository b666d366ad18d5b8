"""What an entry is called and where it stands: ids to names and addresses, in one place."""

from dataclasses import dataclass

from macros.model.agency import Agency
from macros.model.base import Kept
from macros.model.content import Content
from macros.model.kinds import KIND
from macros.model.law import Law
from macros.model.meeting import Meeting
from macros.model.source import Source
from macros.model.term import Term


@dataclass(frozen=True, slots=True)
class Link:
    """A way to an entry, a step, or a part of a page; `url` is absolute within the site."""

    kind: str
    id: str
    name: str
    url: str


def name_of(entry: Kept) -> str:
    """The entry's name as it is shown."""
    match entry:
        case Term():
            return entry.name
        case Agency():
            return entry.name
        case Law():
            return entry.short
        case Source():
            return entry.short or entry.title
        case _:
            return str(getattr(entry, "title", entry.id))


def summary_of(entry: Kept) -> str:
    """The entry in a sentence, for a hit in the search and for a page's description."""
    match entry:
        case Term():
            return entry.plain
        case Law():
            return entry.says
        case Meeting():
            return entry.calls
        case Source():
            by = f"{entry.publisher}, {entry.year}" if entry.year else entry.publisher
            return f"{entry.title}. {by}."
    fields = ("short", "mission", "used_for")
    return next(str(text) for name in fields if (text := getattr(entry, name, None)))


def word_of(content: Content, kind: str, entry_id: str) -> str:
    """What an entry is called in the middle of a sentence: a term without its qualifier."""
    if kind == "term":
        return content.term[entry_id].term
    return link_to(content, kind, entry_id).name


def link_to(content: Content, kind: str, entry_id: str) -> Link:
    """The link to an entry or a step. Raises KeyError when there is none."""
    if kind == "step":
        phase, step = content.step[entry_id]
        number = phase.steps.index(step) + 1
        name = f"{phase.title}, steg {number}"
        return Link(kind, entry_id, name, f"{KIND['phase'].url(phase.id)}#{entry_id}")
    entry = content.get(kind, entry_id)
    return Link(kind, entry_id, name_of(entry), KIND[kind].url(entry_id))


def refs(content: Content, references: tuple[str, ...]) -> tuple[Link, ...]:
    """Links to entries or steps written `kind:id`, in the order given."""
    return tuple(ref_link(content, reference) for reference in references)


def links_to(content: Content, kind: str, ids: tuple[str, ...]) -> tuple[Link, ...]:
    """Links to several entries of a kind, in the order given."""
    return tuple(link_to(content, kind, entry_id) for entry_id in ids)


_PRACTICE = ("seminar", "case", "quiz")


def namesakes(content: Content, kind: str, entry_id: str) -> tuple[Link, ...]:
    """The entries of other kinds that are called the same: they tell of one thing as a word, as a
    role, as an agency … Entries of one id are meant to (docs/adr/0010), but for what one practises
    on: a quiz is about many things, whatever its name."""
    if kind in _PRACTICE:
        return ()
    others = (word for word in KIND if word not in (kind, *_PRACTICE) and not KIND[word].anchored)
    return tuple(
        link_to(content, other, entry_id) for other in others if content.has(other, entry_id)
    )


def basis_link(content: Content, cited: str) -> Link:
    """The link to a law or a source, whichever has the id."""
    return link_to(content, "law" if content.has("law", cited) else "source", cited)


def ref_link(content: Content, reference: str) -> Link:
    """The link to an entry or a step written `kind:id`."""
    kind, _, entry_id = reference.partition(":")
    return link_to(content, kind, entry_id)
