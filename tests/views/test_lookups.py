"""What one looks up in a hurry: responsibilities, and what has another name now."""

from pathlib import Path

from macros.model.content import Content
from macros.views.lookups import answering, old_names
from tests.content.base import lay_out, read, swap

DOCUMENT = """\
- id: gammalt-blad
  title: Gammalt blad
  issuer: role:ledare
  used_for: Visade vad som var sagt.
  form_numbers: [{number: "3"}]
  replaced_by: [blad]
  sources: [{id: rapport}]
  status: historical
  checked: 2026-01-31
  owner: redaktionen
"""


def test_every_responsibility_stands_with_its_agency(base: Content) -> None:
    rows = [(row.agency.id, row.statement.id) for row in answering(base)]

    assert rows == [("nord", "nord-planen")]


def test_a_replaced_document_leads_to_the_one_in_its_place(tmp_path: Path) -> None:
    found = old_names(read(lay_out(tmp_path, entries={"process/documents.yml": DOCUMENT})))

    assert [(row.old, [link.id for link in row.new]) for row in found.replaced] == [
        ("Gammalt blad", ["blad"])
    ]
    assert [(row.old, [link.id for link in row.new]) for row in found.forms] == [("3", ["blad"])]


def test_an_earlier_number_leads_to_its_document(tmp_path: Path) -> None:
    numbers = 'form_numbers: [{number: "8"}, {number: "7", status: historical}]'
    root = swap(
        lay_out(tmp_path),
        "process/documents.yml",
        'form_numbers: [{number: "7", from: 2020-01-01}]',
        numbers,
    )

    found = old_names(read(root))

    assert [(row.old, [link.id for link in row.new]) for row in found.forms] == [("7", ["blad"])]


def test_an_advised_against_word_leads_to_its_term_with_the_reason(base: Content) -> None:
    deprecated = [item for term in base.terms for item in term.deprecated]

    assert [(row.old, row.why) for row in old_names(base).words] == sorted(
        (item.term, item.why) for item in deprecated
    )
