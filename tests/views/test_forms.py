"""Forms: their sections, and the example that answers every field."""

from pathlib import Path

import pytest

from macros.model.content import Content
from macros.swedish import sort_key
from macros.views.forms import Form, form, forms
from tests.content.base import lay_out, read
from tests.reader import ROOT

FORM = """\
- id: brev
  title: Brev
  issuer: role:ledare
  used_for: Säger något till någon.
  fields:
    - {id: brev-namn, section: Vem, label: Namn, type: line}
    - {id: brev-text, label: Text, type: lines, rows: 5}
    - {id: brev-mer, label: Mer, type: lines}
    - {id: brev-tider, section: När, label: Tider, type: table, columns: [Vad, Dag]}
  example:
    situation: Ett påhittat brev.
    answers:
      - {field: brev-tider, rows: [[Möte, I mars]]}
      - {field: brev-mer, text: Hej då.}
      - {field: brev-text, text: Hej.}
      - {field: brev-namn, text: Kim Exempel}
  sources: [{id: rapport}]
  status: confirmed
  checked: 2026-01-31
  owner: redaktionen
"""


@pytest.fixture
def letter(tmp_path: Path) -> Form:
    """The form above, in the base."""
    root = lay_out(tmp_path, entries={"process/documents.yml": FORM})
    return form(read(root), "brev")


@pytest.fixture(scope="module")
def content() -> Content:
    """The real content."""
    return read(ROOT)


def test_a_section_holds_the_fields_until_the_next(letter: Form) -> None:
    assert [
        (section.title, [view.field.id for view in section.fields]) for section in letter.blank
    ] == [("Vem", ["brev-namn", "brev-text", "brev-mer"]), ("När", ["brev-tider"])]


def test_a_section_has_an_anchor_of_its_own(letter: Form) -> None:
    assert [section.place for section in letter.blank] == ["del-brev-namn", "del-brev-tider"]


def test_a_field_is_as_high_as_it_says_or_as_its_type_is(letter: Form) -> None:
    rows = [view.rows for section in letter.blank for view in section.fields]

    assert rows == [1, 5, 3, 4]


def test_the_blank_form_has_no_answers_and_the_filled_one_has_each(letter: Form) -> None:
    blank = [view.answer for section in letter.blank for view in section.fields]
    filled = [view.answer for section in letter.filled for view in section.fields]

    assert blank == [None] * 4
    assert [answer and (answer.text or answer.rows) for answer in filled] == [
        "Kim Exempel",
        "Hej.",
        "Hej då.",
        (("Möte", "I mars"),),
    ]


def test_a_form_has_an_address_for_each_of_its_shapes(letter: Form) -> None:
    assert (letter.url, letter.example_url) == ("/blanketter/brev/", "/blanketter/brev/exempel/")
    assert (letter.pdf, letter.example_pdf, letter.docx) == (
        "/pdf/blanketter/brev.pdf",
        "/pdf/blanketter/brev-exempel.pdf",
        "/word/brev.docx",
    )
    assert letter.link.url == "/underlag/brev/"


def test_a_document_without_fields_is_no_form(base: Content) -> None:
    assert forms(base) == ()


def test_every_document_with_fields_is_a_form_in_swedish_order(content: Content) -> None:
    found = forms(content)

    assert {one.document.id for one in found} == {d.id for d in content.documents if d.fields}
    assert [one.title for one in found] == sorted((one.title for one in found), key=sort_key)
    assert len(found) >= 15


def test_every_real_form_keeps_all_its_fields_in_order(content: Content) -> None:
    for one in forms(content):
        for sections in (one.blank, one.filled):
            shown = [view.field.id for section in sections for view in section.fields]
            assert shown == [field.id for field in one.document.fields], one.document.id
            assert all(section.title for section in sections), one.document.id


def test_every_real_example_answers_each_field_and_says_that_it_is_made_up(
    content: Content,
) -> None:
    for one in forms(content):
        for section in one.filled:
            for view in section.fields:
                assert view.answer is not None, view.field.id
                assert view.answer.text or view.answer.chosen or view.answer.rows, view.field.id
        assert one.document.example is not None
        assert "påhitta" in one.document.example.situation, one.document.id


def test_no_two_real_forms_share_an_address(content: Content) -> None:
    addresses = [
        address
        for one in forms(content)
        for address in (one.url, one.example_url, one.pdf, one.example_pdf, one.docx)
    ]

    assert len(addresses) == len(set(addresses))
