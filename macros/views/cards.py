"""The words as cards to practise on, one deck for each area."""

from dataclasses import dataclass
from typing import get_args

from macros.model.content import Content
from macros.model.term import Area, Term
from macros.views.links import Link, link_to
from macros.views.terms import terms_in_order


@dataclass(frozen=True, slots=True)
class Card:
    """A word on one side, what it means on the other."""

    term: Term
    link: Link


@dataclass(frozen=True, slots=True)
class Deck:
    """The cards of an area."""

    area: str
    url: str
    cards: tuple[Card, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The words' ids, by which the browser keeps what one knows."""
        return tuple(card.term.id for card in self.cards)


def decks(content: Content) -> tuple[Deck, ...]:
    """The decks of the areas that have words, each in Swedish order."""
    found = (_deck(content, area) for area in get_args(Area))
    return tuple(deck for deck in found if deck.cards)


def deck(content: Content, area: str) -> Deck:
    """The deck of one area. Raises KeyError when it has no words."""
    return {one.area: one for one in decks(content)}[area]


def _deck(content: Content, area: str) -> Deck:
    cards = tuple(
        Card(term, link_to(content, "term", term.id))
        for term in terms_in_order(content)
        if area in term.areas
    )
    return Deck(area, f"/utbildning/ordkort/{area}/", cards)
