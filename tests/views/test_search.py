"""What each entry is found by, on the real content and on a small one of our own."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.cli import today
from macros.handbook import load
from macros.model.content import Content
from macros.views.pairs import pairs
from macros.views.search import Findable, findables
from macros.views.terms import shared_words
from tests.content.base import lay_out, read, swap
from tests.reader import ROOT

CASES: list[dict[str, Any]] = yaml.safe_load(
    (ROOT / "tests" / "search" / "found_by.yml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def found() -> dict[str, Findable]:
    """Everything that is found by name in this repository, by its address."""
    content = load(ROOT, today())
    return {item.url: item for item in all_of(content)}


def all_of(content: Content) -> list[Findable]:
    return list(findables(content, shared_words(content), pairs(content)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["url"])
def test_an_entry_is_found_by_its_names_and_words(
    found: dict[str, Findable], case: dict[str, Any]
) -> None:
    item = found[case["url"]]

    assert item.kind == case["kind"]
    assert [name for name in case.get("names", ()) if name not in item.names] == []
    assert [word for word in case.get("words", ()) if word not in item.words] == []
    assert item.past is case.get("past", False)


def test_no_word_is_said_twice_of_an_entry(found: dict[str, Findable]) -> None:
    twice = [
        item.url
        for item in found.values()
        if len(set(item.names)) < len(item.names) or len(set(item.words)) < len(item.words)
    ]

    assert twice == []


def test_every_entry_shows_a_sentence_without_markup(found: dict[str, Findable]) -> None:
    wrong = [item.url for item in found.values() if not item.about or "[[" in item.about]

    assert wrong == []


def test_a_term_is_found_by_all_its_other_words(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    swap(
        root,
        "glossary.yml",
        "  abbreviation: T\n",
        "  abbreviation: T\n  synonyms: [samling]\n  deprecated: [{term: rast, why: Nej.}]\n"
        "  hidden: [hejsan]\n  forms: [träffens]\n",
    )

    item = next(item for item in all_of(read(root)) if item.url == "/ordlista/traff/")

    assert item.names == ("träff", "T")
    assert item.words == ("samling", "rast", "träffens", "hejsan")


def test_every_step_is_a_place_of_its_own(found: dict[str, Findable]) -> None:
    phase = found["/sip/forberedelse/"]

    assert len(phase.parts) > 5
    assert all(part.url.startswith("/sip/forberedelse/#") for part in phase.parts)
    assert any("Ansvarig: Initiativtagare." in part.text for part in phase.parts)
