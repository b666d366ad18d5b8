"""What a reader can choose for a print of their own, and ready-made choices to begin with."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import get_args

from macros.model.content import Content
from macros.model.term import Area
from macros.views.checklists import role_list, written_lists
from macros.views.circle import sheets
from macros.views.forms import forms
from macros.views.links import link_to

OF_CHOSEN = "valda"
"""In the place of an area: the words that belong to what else is chosen."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to tick. It is printed from the part `<kind of choice>-<id>`."""

    id: str
    name: str
    entry: str
    """What the macro of its page is called with."""
    url: str
    """Its own page."""
    papers: tuple[tuple[str, str], ...] = ()
    """What its PDFs are called among themselves, and their addresses."""
    roles: tuple[str, ...] = ()
    """The roles that it is for, where it says so."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Things to tick of one kind; `key` names the kind in the page's address."""

    key: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class AreaOption:
    """An area of the glossary, with how many words it has."""

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Preset:
    """A ready-made choice, written as in the page's address."""

    key: str
    chosen: str


def choices(content: Content) -> tuple[Choice, ...]:
    """All that can be ticked but the words, in the order of the print."""
    return tuple(Choice(key, options(content)) for key, options in _OPTIONS.items())


def areas(content: Content) -> tuple[AreaOption, ...]:
    """The areas of the glossary."""
    counted = ((area, sum(area in term.areas for term in content.terms)) for area in get_args(Area))
    return tuple(AreaOption(area, count) for area, count in counted if count)


def presets(content: Content) -> tuple[Preset, ...]:
    """The ready-made choices, as far as the content has what they name."""
    found = (Preset(key, _written(content, named)) for key, named in PRESETS.items())
    return tuple(preset for preset in found if preset.chosen)


def _written(content: Content, named: dict[str, tuple[str, ...]]) -> str:
    known = {choice.key: {option.id for option in choice.options} for choice in choices(content)}
    known["ord"] = {OF_CHOSEN, *(area.key for area in areas(content))}
    kept = {key: [id_ for id_ in ids if id_ in known[key]] for key, ids in named.items()}
    return "&".join(f"{key}={','.join(ids)}" for key, ids in kept.items() if ids)


PRESETS: dict[str, dict[str, tuple[str, ...]]] = {
    "mote": {
        "fas": ("forberedelse", "sip-mote"),
        "checklista": ("infor-motet",),
        "cirkel": ("motesledare", "deltagande-part", "den-enskilde"),
        "blankett": ("dagordning", "sip-plan"),
    },
    "ny": {
        "fas": ("behov", "samtycke"),
        "checklista": ("introduktion", "forsta-veckan"),
        "ord": ("moten", OF_CHOSEN),
    },
}


def _entries(kind: str) -> Callable[[Content], tuple[Option, ...]]:
    """The options that are pages of entries."""

    def options(content: Content) -> tuple[Option, ...]:
        links = (link_to(content, kind, entry.id) for entry in content.of(kind))
        return tuple(Option(link.id, link.name, link.id, link.url) for link in links)

    return options


def _checklists(content: Content) -> tuple[Option, ...]:
    return tuple(
        Option(one.slug, one.title, one.slug, one.url, (("PDF", one.pdf),), checklist.audience)
        for one, checklist in zip(written_lists(content), content.checklists, strict=True)
    )


def _lists_of_roles(content: Content) -> tuple[Option, ...]:
    """Such a list is a role's own only where no written one is for it."""
    served = {role for checklist in content.checklists for role in checklist.audience}
    return tuple(
        Option(
            role.id,
            role.title,
            one.slug,
            one.url,
            (("PDF", one.pdf),),
            () if role.id in served else (role.id,),
        )
        for role in content.roles
        if (one := role_list(content, role.id))
    )


def _circles(content: Content) -> tuple[Option, ...]:
    return tuple(
        Option(
            one.role.id,
            one.role.name,
            one.role.id,
            one.url,
            tuple((f"PDF {size.upper()}", url) for size, url in one.pdfs),
        )
        for one in sheets(content)
    )


def _forms(content: Content) -> tuple[Option, ...]:
    return tuple(
        Option(one.document.id, one.title, one.document.id, one.url, (("PDF", one.pdf),))
        for one in forms(content)
    )


def _examples(content: Content) -> tuple[Option, ...]:
    return tuple(
        Option(
            one.document.id,
            one.title,
            one.document.id,
            one.example_url,
            (("PDF", one.example_pdf),),
        )
        for one in forms(content)
        if one.document.example
    )


_OPTIONS: dict[str, Callable[[Content], tuple[Option, ...]]] = {
    "fas": _entries("phase"),
    "roll": _entries("role"),
    "checklista": _checklists,
    "rollista": _lists_of_roles,
    "cirkel": _circles,
    "blankett": _forms,
    "exempel": _examples,
    "niva": _entries("level"),
    "aktor": _entries("agency"),
}
