"""What an entry says of itself, for pages and sheets that show its words instead of new ones."""

from dataclasses import dataclass
from datetime import date

from macros.model.content import Content
from macros.model.term import Term
from macros.views.links import Link, ref_link, summary_of


@dataclass(frozen=True, slots=True)
class Told:
    """An entry or a step, with its own words."""

    link: Link
    text: str


@dataclass(frozen=True, slots=True)
class Used:
    """An entry that something is made of, and when it was last held against its sources."""

    link: Link
    checked: date


def told(content: Content, reference: str) -> Told:
    """What `kind:id` says of itself: a term its definition, a step its text, others in short."""
    kind, _, entry_id = reference.partition(":")
    link = ref_link(content, reference)
    if kind == "step":
        return Told(link, content.step[entry_id][1].text)
    entry = content.get(kind, entry_id)
    return Told(link, entry.definition if isinstance(entry, Term) else summary_of(entry))


def used(content: Content, references: tuple[str, ...]) -> tuple[Used, ...]:
    """The entries behind the references, each once; those last checked come first."""
    found = [_used(content, reference) for reference in dict.fromkeys(references)]
    return tuple(sorted(found, key=lambda one: one.checked, reverse=True))


def _used(content: Content, reference: str) -> Used:
    kind, _, entry_id = reference.partition(":")
    link = ref_link(content, reference)
    if kind == "step":
        phase, step = content.step[entry_id]
        return Used(link, step.checked or phase.checked)
    return Used(link, content.get(kind, entry_id).checked)
