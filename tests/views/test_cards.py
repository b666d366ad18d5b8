"""Cards: every word of the glossary in the deck of each of its areas."""

import pytest

from macros.model.content import Content
from macros.swedish import sort_key
from macros.views.cards import deck, decks
from tests.content.base import read
from tests.reader import ROOT


@pytest.fixture(scope="module")
def content() -> Content:
    """The real content."""
    return read(ROOT)


def test_each_word_is_in_the_deck_of_each_of_its_areas(content: Content) -> None:
    dealt = {(one.area, card.term.id) for one in decks(content) for card in one.cards}

    assert dealt == {(area, term.id) for term in content.terms for area in term.areas}


def test_the_cards_lie_in_swedish_order_and_lead_to_their_entries(content: Content) -> None:
    meetings = deck(content, "moten")

    names = [card.term.name for card in meetings.cards]
    assert names == sorted(names, key=sort_key)
    assert meetings.url == "/utbildning/ordkort/moten/"
    for card in meetings.cards:
        assert card.link.url == f"/ordlista/{card.term.id}/"


def test_an_area_without_words_has_no_deck(base: Content) -> None:
    kept = {area for term in base.terms for area in term.areas}

    assert {one.area for one in decks(base)} == kept
    with pytest.raises(KeyError):
        deck(base, "lag-och-styrning")
