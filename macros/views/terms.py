"""The glossary as its pages ask for it: A–Ö, by area, by agency, and one term at a time."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import get_args

from macros.model.content import Content
from macros.model.kinds import KIND
from macros.model.term import Area, DeprecatedWord, Term
from macros.swedish import first_sentence, initial, same_word, slug, sort_key
from macros.views.links import Link, link_to, links_to
from macros.views.references import BackReferences, used_in
from macros.views.trust import Trust, differs, part_trust, trust_of

PARTIES = ("socialtjansten", "halso-och-sjukvarden", "forsakringskassan", "arbetsformedlingen")
"""The four agencies that the word list sets side by side."""
_ROOM_FOR_WORDS = 4_000
"""Signs that a page's list of words may hold, so that no page weighs more than 20 kB."""


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term in a list: its link, its words and what it means in plain words."""

    link: Link
    abbreviation: str | None
    plain: str
    gist: str
    """How the plain words begin: their first sentence, and '…' when there is more."""
    other_words: tuple[str, ...]
    trust: Trust


@dataclass(frozen=True, slots=True)
class PageWord:
    """A term that a page links to, as the list that ends the page explains it."""

    link: Link
    plain: str
    differs: bool
    """Whether agencies mean different things by the word."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The terms under one letter."""

    letter: str
    anchor: str
    rows: tuple[TermRow, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Terms that belong together: an area (`key` is its id) or an agency (`link` leads to it)."""

    key: str
    link: Link | None
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SharedWord:
    """A word that several concepts use, and they."""

    word: str
    slug: str
    url: str
    rows: tuple[TermRow, ...]


@dataclass(frozen=True, slots=True)
class AgencyMeaning:
    """What one agency means by the word."""

    id: str
    agency: Link
    text: str
    trust: Trust
    differs: bool


@dataclass(frozen=True, slots=True)
class ConfusedWith:
    """A concept not to be mixed up with this one."""

    link: Link
    difference: str


@dataclass(frozen=True, slots=True)
class TermPage:
    """Everything that a term's own page shows, in order."""

    term: Term
    link: Link
    trust: Trust
    meanings: tuple[AgencyMeaning, ...]
    silent: tuple[Link, ...]
    """The four parties for whom no source gives a meaning of their own."""
    confuse_with: tuple[ConfusedWith, ...]
    deprecated: tuple[DeprecatedWord, ...]
    broader: tuple[Link, ...]
    narrower: tuple[Link, ...]
    related: tuple[Link, ...]
    shared_words: tuple[SharedWord, ...]
    used_in: dict[str, tuple[Link, ...]]


def terms_in_order(content: Content) -> tuple[Term, ...]:
    """All terms in Swedish order."""
    return tuple(sorted(content.terms, key=lambda term: sort_key(term.name)))


def letters(content: Content) -> tuple[Letter, ...]:
    """All terms once, in Swedish order, under their letters."""
    return tuple(
        Letter(letter, _anchor(letter), tuple(_row(content, term) for term in group))
        for letter, group in groupby(terms_in_order(content), key=lambda term: initial(term.term))
    )


def _anchor(letter: str) -> str:
    folded = {"Å": "aa", "Ä": "ae", "Ö": "oe", "#": "tecken"}
    return f"bokstav-{folded.get(letter, letter.lower())}"


def _row(content: Content, term: Term) -> TermRow:
    deprecated = tuple(item.term for item in term.deprecated)
    return TermRow(
        link=link_to(content, "term", term.id),
        abbreviation=term.abbreviation,
        plain=term.plain,
        gist=_gist(term.plain),
        other_words=term.synonyms + deprecated,
        trust=trust_of(content, term),
    )


def _gist(plain: str) -> str:
    sentence = first_sentence(plain)
    return sentence if sentence == plain else f"{sentence} …"


def abbreviations(content: Content) -> tuple[TermRow, ...]:
    """The terms that have an abbreviation, in its order."""
    found = [term for term in content.terms if term.abbreviation]
    found.sort(key=lambda term: sort_key(term.abbreviation or ""))
    return tuple(_row(content, term) for term in found)


def page_words(content: Content, ids: tuple[str, ...]) -> tuple[PageWord, ...]:
    """The terms of a page, in Swedish order; where they are many, each with its first sentence."""
    terms = sorted((content.term[id_] for id_ in ids), key=lambda term: sort_key(term.name))
    shown = _gist if sum(len(term.plain) for term in terms) > _ROOM_FOR_WORDS else str
    return tuple(
        PageWord(link_to(content, "term", term.id), shown(term.plain), len(term.meanings) > 1)
        for term in terms
    )


def by_area(content: Content) -> tuple[Group, ...]:
    """The terms of each area that has any, in Swedish order."""
    groups = []
    ordered = terms_in_order(content)
    for area in get_args(Area):
        ids = tuple(term.id for term in ordered if area in term.areas)
        if ids:
            groups.append(Group(area, None, links_to(content, "term", ids)))
    return tuple(groups)


def by_agency(content: Content) -> tuple[Group, ...]:
    """The terms that an agency gives a meaning of its own."""
    groups = []
    ordered = terms_in_order(content)
    for agency in content.agencies:
        ids = tuple(
            term.id
            for term in ordered
            if any(meaning.agency == agency.id for meaning in term.meanings)
        )
        if ids:
            link = link_to(content, "agency", agency.id)
            groups.append(Group(agency.id, link, links_to(content, "term", ids)))
    return tuple(groups)


def differing(content: Content) -> tuple[TermPage, ...]:
    """The terms that two agencies or more give meanings of their own, in Swedish order."""
    return tuple(
        term_page(content, {}, (), term.id)
        for term in terms_in_order(content)
        if len(term.meanings) > 1
    )


def term_page(
    content: Content, back: BackReferences, shared: tuple[SharedWord, ...], term_id: str
) -> TermPage:
    """The page of one term. Raises KeyError when there is none."""
    term = content.term[term_id]
    return TermPage(
        term=term,
        link=link_to(content, "term", term_id),
        trust=trust_of(content, term),
        meanings=tuple(
            AgencyMeaning(
                meaning.id,
                link_to(content, "agency", meaning.agency),
                meaning.text,
                part_trust(content, term, meaning),
                differs(term, meaning),
            )
            for meaning in term.meanings
        ),
        silent=_silent(content, term),
        confuse_with=tuple(
            ConfusedWith(link_to(content, "term", item.term), item.difference)
            for item in term.confuse_with
        ),
        deprecated=term.deprecated,
        broader=links_to(content, "term", term.broader),
        narrower=links_to(content, "term", term.narrower),
        related=links_to(content, "term", term.related),
        shared_words=tuple(
            word for word in shared if any(row.link.id == term_id for row in word.rows)
        ),
        used_in=used_in(content, back, "term", term_id),
    )


def _silent(content: Content, term: Term) -> tuple[Link, ...]:
    meant = {meaning.agency for meaning in term.meanings}
    ids = tuple(a for a in PARTIES if a not in meant and content.has("agency", a))
    return links_to(content, "agency", ids)


def shared_words(content: Content) -> tuple[SharedWord, ...]:
    """The words that lead to more than one concept, in Swedish order."""
    users: dict[str, list[Term]] = defaultdict(list)
    written: dict[str, str] = {}
    for term in terms_in_order(content):
        for word in term.words:
            written.setdefault(same_word(word), word)
            users[same_word(word)].append(term)
    keys = sorted(
        (key for key, terms in users.items() if len(terms) > 1),
        key=lambda key: sort_key(written[key]),
    )
    found: list[SharedWord] = []
    for key in keys:
        # Two words that differ in their dots only ('mål', 'mal') get addresses of their own.
        same = sum(1 for other in found if slug(other.word) == slug(written[key]))
        address = f"{slug(written[key])}-{same + 1}" if same else slug(written[key])
        rows = tuple(_row(content, term) for term in users[key])
        url = f"/{KIND['term'].folder}/ord/{address}/"
        found.append(SharedWord(written[key], address, url, rows))
    return tuple(found)


def shared_word(shared: tuple[SharedWord, ...], slug_: str) -> SharedWord:
    """The shared word at an address. Raises StopIteration when there is none."""
    return next(word for word in shared if word.slug == slug_)
