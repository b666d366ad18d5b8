"""What the sources ask of a handbook: each requirement is met on a page, or waits for named work.

docs/bidra/krav.yml holds them: the requirement in our words, the page that meets it and words that
stand there, or the work that it waits for.
"""

import re
from typing import Any

import pytest
import yaml

from tests.reader import ROOT, BuiltSite, page_name, words

REQUIREMENTS: list[dict[str, Any]] = yaml.safe_load(
    (ROOT / "docs" / "bidra" / "krav.yml").read_text(encoding="utf-8")
)
WORK = {"guidance", "reuse"}
"""Work that is still to come, which a requirement may wait for."""
REFERENCE = [f"R{number}" for number in range(23, 61)]
"""Parts C, D and E of the requirements: the process, the words and the pyramid, the agencies."""

MET = [item for item in REQUIREMENTS if "page" in item]


def test_every_requirement_stands_once_and_in_order() -> None:
    assert [item["id"] for item in REQUIREMENTS] == [f"R{number}" for number in range(1, 105)]


def test_a_requirement_is_met_on_a_page_or_waits_for_named_work() -> None:
    wrong = [
        item["id"]
        for item in REQUIREMENTS
        if set(item) not in ({"id", "what", "page", "phrase"}, {"id", "what", "waits_for"})
        or item.get("waits_for", "reuse") not in WORK
    ]

    assert wrong == []


def test_the_reference_waits_for_nothing() -> None:
    waiting = {item["id"] for item in REQUIREMENTS if "waits_for" in item}

    assert waiting & set(REFERENCE) == set()


@pytest.mark.parametrize("item", MET, ids=lambda item: item["id"])
def test_the_page_says_so(site: BuiltSite, item: dict[str, Any]) -> None:
    text = words(site.article(item["page"]))

    assert len(item["phrase"]) >= 12
    assert item["phrase"] in text, f"{item['page']} ({page_name(item['page'])})"


def test_no_two_requirements_lean_on_the_same_words() -> None:
    said = [(item["page"], item["phrase"]) for item in MET]

    assert len(said) == len(set(said))
    assert [item["id"] for item in REQUIREMENTS if not re.search(r"\w", item["what"])] == []
