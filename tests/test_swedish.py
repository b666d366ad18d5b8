"""Swedish words: their order, their letter in an A–Ö list, their use in a text."""

import itertools

import pytest

from macros.swedish import first_sentence, initial, mentions, normal, sort_key

IN_ORDER = [
    "1177",
    "2 kap.",
    "A-kassa",
    "a-kassan",
    "aktivitet",
    "aktivitet i vardagen",
    "aktivitets",
    "aktivitetsersättning",
    "SIP",
    "SIP möte",
    "SIP-arbete",
    "SIP-möte",
    "sipp",
    "vård",
    "vård och omsorg",
    "vårdplan",
    "zon",
    "å",
    "åtgärd",
    "ä",
    "ärende",
    "ö",
    "öppenvård",
]


@pytest.mark.parametrize(("first", "second"), list(itertools.pairwise(IN_ORDER)))
def test_words_stand_in_swedish_order(first: str, second: str) -> None:
    assert sort_key(first) < sort_key(second)


def test_any_start_leads_to_the_same_order() -> None:
    backwards = IN_ORDER[::-1]

    assert sorted(backwards, key=sort_key) == IN_ORDER


def test_a_space_comes_before_every_letter() -> None:
    assert sorted(["ab", "a b", "a", "aa"], key=sort_key) == ["a", "a b", "aa", "ab"]


def test_a_hyphen_counts_for_nothing() -> None:
    assert sort_key("SIP-möte")[0] == sort_key("sipmöte")[0]


def test_a_foreign_accent_counts_as_its_letter() -> None:
    assert sorted(["idf", "idé", "ide"], key=sort_key) == ["ide", "idé", "idf"]


def test_decomposed_letters_stand_where_whole_ones_do() -> None:
    decomposed = "o\N{COMBINING DIAERESIS}ppen"

    assert sorted(["zon", decomposed, "oppen"], key=sort_key) == ["oppen", "zon", decomposed]


@pytest.mark.parametrize(
    ("word", "letter"),
    [
        ("arbete", "A"),
        ("ålder", "Å"),
        ("Ärende", "Ä"),
        ("öppen", "Ö"),
        ("étude", "E"),
        ("1177", "#"),
        ("§", "#"),
        ("", "#"),
    ],
)
def test_a_word_stands_under_its_letter(word: str, letter: str) -> None:
    assert initial(word) == letter


def test_words_are_compared_without_case_spaces_and_punctuation() -> None:
    assert normal(" SIP-möte,  (extra) ") == "sip möte extra"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("en plan för arbetet", "plan"),
        ("planen för arbetet", "plan"),
        ("planernas innehåll", "plan"),
        ("Planer.", "plan"),
        ("Mötet är slut", "möte"),
        ("en samordnad individuell plan görs", "samordnad individuell plan"),
        ("SIP:en är klar", "SIP"),
        ("se SIP", "sip"),
    ],
)
def test_a_text_mentions_a_word_in_its_forms(text: str, word: str) -> None:
    assert mentions(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("en planering", "plan"),
        ("en vårdplan", "plan"),
        ("plantera", "plan"),
        ("individuell plan", "samordnad individuell plan"),
        ("", "plan"),
    ],
)
def test_a_text_does_not_mention_other_words(text: str, word: str) -> None:
    assert not mentions(text, word)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Ett jobb med lön. Arbetsgivaren får stöd.", "Ett jobb med lön."),
        ("Får du? Fråga FK.", "Får du?"),
        ("Stöd från t.ex. Försäkringskassan. Sök det.", "Stöd från t.ex. Försäkringskassan."),
        ("Se [[sip|en plan. En till]] här. Nu.", "Se [[sip|en plan. En till]] här."),
        ("Se kap. 4. Nu.", "Se kap. 4."),
        ("Bara en", "Bara en"),
    ],
)
def test_the_first_sentence_is_whole(text: str, first: str) -> None:
    assert first_sentence(text) == first
