"""The glossary's views: order, letters, groups, and one term's page."""

from pathlib import Path

import pytest

from macros.model.content import Content
from macros.swedish import sort_key
from macros.views import terms
from macros.views.references import BackReferences, back_references
from tests.content.base import lay_out, read
from tests.reader import ROOT

MORE = "".join(
    f'- id: t{number}\n  term: "{word}"\n  areas: [{area}]\n'
    f'  definition: "{number}"\n  plain: Något.\n{more}'
    "  sources: [{id: rapport}]\n  status: confirmed\n  checked: 2026-01-31\n  owner: redaktionen\n"
    for number, (word, area, more) in enumerate(
        [
            ("ö-plan", "moten", ""),
            ("ärende", "moten", ""),
            ("åtgärd", "moten", ""),
            ("plan B", "moten", '  abbreviation: "ÅB"\n'),
            ("Planering", "lag-och-styrning", '  abbreviation: "B"\n'),
            ("7-mannanämnd", "moten", ""),
        ]
    )
)


@pytest.fixture
def more(tmp_path: Path) -> Content:
    """The base with words that are hard to order."""
    return read(lay_out(tmp_path, entries={"glossary.yml": MORE}))


WORDS = ["7-mannanämnd", "plan", "plan B", "Planering", "träff", "åtgärd", "ärende", "ö-plan"]


def test_terms_stand_in_swedish_order(more: Content) -> None:
    assert [term.term for term in terms.terms_in_order(more)] == WORDS


def test_letters_hold_every_term_once_in_order(more: Content) -> None:
    letters = terms.letters(more)

    assert [letter.letter for letter in letters] == ["#", "P", "T", "Å", "Ä", "Ö"]
    assert [row.link.name for letter in letters for row in letter.rows] == WORDS


def test_letters_have_anchors_of_plain_ascii_each_its_own(more: Content) -> None:
    anchors = [letter.anchor for letter in terms.letters(more)]

    assert all(anchor.isascii() for anchor in anchors)
    assert len(set(anchors)) == len(anchors)


def test_the_real_glossary_has_each_letter_once() -> None:
    found = [letter.letter for letter in terms.letters(read(ROOT))]

    assert len(found) == len(set(found))
    assert found == sorted(found, key=sort_key)


def test_abbreviations_stand_in_their_own_order(more: Content) -> None:
    assert [row.abbreviation for row in terms.abbreviations(more)] == ["B", "T", "ÅB"]


def test_areas_hold_their_terms_and_empty_ones_are_left_out(more: Content) -> None:
    groups = {group.key: [link.name for link in group.links] for group in terms.by_area(more)}

    assert groups == {
        "samverkan-och-sip": ["plan"],
        "moten": ["7-mannanämnd", "plan B", "träff", "åtgärd", "ärende", "ö-plan"],
        "lag-och-styrning": ["Planering"],
    }


def test_an_agency_has_the_terms_that_it_gives_a_meaning(base: Content) -> None:
    groups = {group.key: [link.id for link in group.links] for group in terms.by_agency(base)}

    assert groups == {"nord": ["plan"], "syd": ["plan"]}


def test_a_meaning_has_sources_of_its_own(base: Content, back: BackReferences) -> None:
    page = terms.term_page(base, back, terms.shared_words(base), "plan")

    cited = [[item.link.id for item in meaning.trust.cited] for meaning in page.meanings]

    assert cited == [["rapport"], ["lag-1"]]


def test_a_term_page_links_what_the_term_names(base: Content, back: BackReferences) -> None:
    page = terms.term_page(base, back, terms.shared_words(base), "plan")

    assert [link.url for link in page.related] == ["/ordlista/traff/"]
    assert [m.agency.url for m in page.meanings] == ["/aktorer/nord/", "/aktorer/syd/"]
    assert page.shared_words == ()


def sharing(tmp_path: Path, word: str, other: str) -> Content:
    """The base with four concepts more: two share the one word, two the other."""
    entries = "".join(
        f'- id: {id_}\n  term: "{term}"\n  qualifier: "{id_}"\n  areas: [moten]\n'
        f'  definition: "{id_}"\n  plain: Något.\n  sources: [{{id: rapport}}]\n'
        "  status: confirmed\n  checked: 2026-01-31\n  owner: redaktionen\n"
        for id_, term in (("ett", word), ("tva", word.upper()), ("tre", other), ("fyra", other))
    )
    return read(lay_out(tmp_path, entries={"glossary.yml": entries}))


def test_a_word_of_several_concepts_has_an_address_with_them_all(tmp_path: Path) -> None:
    content = sharing(tmp_path, "väg", "ålder")

    shared = terms.shared_words(content)

    assert [(word.word, word.url) for word in shared] == [
        ("väg", "/ordlista/ord/vag/"),
        ("ålder", "/ordlista/ord/alder/"),
    ]
    assert [row.link.id for row in shared[0].rows] == ["ett", "tva"]


def test_a_term_page_names_the_words_that_it_shares(tmp_path: Path) -> None:
    content = sharing(tmp_path, "väg", "ålder")
    shared = terms.shared_words(content)

    page = terms.term_page(content, back_references(content), shared, "tre")

    assert [word.word for word in page.shared_words] == ["ålder"]


def test_shared_words_that_differ_in_dots_have_addresses_of_their_own(tmp_path: Path) -> None:
    content = sharing(tmp_path, "mål", "mal")

    urls = [shared.url for shared in terms.shared_words(content)]

    assert len(set(urls)) == 2, urls


def test_an_unknown_term_is_no_page(base: Content, back: BackReferences) -> None:
    with pytest.raises(KeyError):
        terms.term_page(base, back, (), "saknas")
