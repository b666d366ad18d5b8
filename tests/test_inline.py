"""The small markup inside values: its pieces, its plain text, its faults."""

import pytest

from macros.inline import (
    REFERENCE_KINDS,
    EntryLink,
    MarkupError,
    Piece,
    Stressed,
    WebLink,
    Words,
    entry_links,
    parse,
    plain,
)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("bara ord", (Words("bara ord"),)),
        ("**fet**", (Stressed((Words("fet"),), strong=True),)),
        ("*kursiv*", (Stressed((Words("kursiv"),), strong=False),)),
        ("[sidan](https://a.se/b?c=d&e)", (WebLink("https://a.se/b?c=d&e", "sidan"),)),
        ("[[plan]]", (EntryLink("term", "plan", None),)),
        ("[[plan|planen]]", (EntryLink("term", "plan", "planen"),)),
        ("[[law:hsl-16-4]]", (EntryLink("law", "hsl-16-4", None),)),
        ("[[step:a-b|det här]]", (EntryLink("step", "a-b", "det här"),)),
        (
            "Gör **en [[plan]]** nu",
            (
                Words("Gör "),
                Stressed((Words("en "), EntryLink("term", "plan", None)), strong=True),
                Words(" nu"),
            ),
        ),
        (
            "**fet *och* kursiv**",
            (
                Stressed(
                    (Words("fet "), Stressed((Words("och"),), strong=False), Words(" kursiv")),
                    strong=True,
                ),
            ),
        ),
    ],
)
def test_markup_is_read_into_pieces(text: str, pieces: tuple[Piece, ...]) -> None:
    assert parse(text) == pieces


@pytest.mark.parametrize(
    "text", ["2 * 3 * 4", "a < b och b > c", "a_b_c", "{ett}", "[hakar]", "1) (ett)", "#1 & 100 %"]
)
def test_signs_that_are_no_markup_are_words(text: str) -> None:
    assert parse(text) == (Words(text),)


@pytest.mark.parametrize("kind", REFERENCE_KINDS)
def test_every_kind_can_be_referred_to(kind: str) -> None:
    assert parse(f"[[{kind}:x]]") == (EntryLink(kind, "x", None),)


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("a {{ b }}", "{{"),
        ("a }} b", "}}"),
        ("{% b %}", "{%"),
        ("{# b #}", "{#"),
        ("a <b>b</b>", "<b>"),
        ("</p>", "</p>"),
        ("<script src=x>", "<script"),
        ("<!-- a -->", "<!--"),
        ("[[plan", "[["),
        ("plan]]", "]]"),
        ("[[En plan]]", "[[En plan]]"),
        ("[[plan|]]", "[[plan|]]"),
        ("[[plan| ]]", "[[plan| ]]"),
        ("[[sak:plan]]", "[[sak:plan]]"),
        ("[[term:]]", "[[term:]]"),
        ("**fet", "**"),
        ("*kursiv", "*"),
        ("kursiv*", "*"),
        ("[a](https://b", "]("),
        ("[a](https://b.se/c_(d))", "]("),
        ("[a](http://b.se)", "[a](http://b.se)"),
        ("[a](javascript:b)", "[a](javascript:b)"),
        ("[ ](https://b.se)", "[ ](https://b.se)"),
        ("[[plan|{{ x }}]]", "{{"),
        ("[<i>](https://b.se)", "<i>"),
        ("**a <b>b**", "<b>"),
    ],
)
def test_wrong_markup_is_refused_with_its_token(text: str, token: str) -> None:
    with pytest.raises(MarkupError) as caught:
        parse(text)

    assert token in text
    assert token.startswith(caught.value.token)


@pytest.mark.parametrize(
    "url", ["https://", 'https://a.se" onclick="b', "https://<b>", "https:// a.se"]
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(MarkupError):
        parse(f"[a]({url})")


def test_references_are_found_within_bold_and_italic() -> None:
    pieces = parse("[[a]] **b [[law:c]] *[[role:d|e]]***")

    assert [(link.kind, link.id) for link in entry_links(pieces)] == [
        ("term", "a"),
        ("law", "c"),
        ("role", "d"),
    ]


def test_plain_text_names_what_is_referred_to() -> None:
    text = "**Se** [[plan]], [[law:hsl|lagen]] och [sidan](https://a.se)."

    assert plain(text, lambda kind, entry_id: f"<{kind} {entry_id}>") == (
        "Se <term plan>, lagen och sidan."
    )


def test_plain_text_of_plain_text_is_itself() -> None:
    assert plain("2 * 3 < 7, {ett} [två]") == "2 * 3 < 7, {ett} [två]"
