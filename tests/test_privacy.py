"""Nothing in the content identifies or reaches a person."""

from pathlib import Path

import pytest

from macros.handbook import load
from macros.problems import ContentError
from tests.content.base import DAY, lay_out, problems_of, swap

OLD = "used_for: Visar vad som är sagt."


def told(tmp_path: Path, text: str) -> list[str]:
    """The problem lines when a document is used for this."""
    root = swap(lay_out(tmp_path), "process/documents.yml", OLD, f'used_for: "{text}"')
    return problems_of(root)


@pytest.mark.parametrize(
    "text",
    [
        "19121212-1212",
        "121212-1212",
        "121212+1212",
        "191212121212",
        "1212121212",
        "19121212 1212",
        "046-12 34 56",
        "046-123456",
        "046 123 45 67",
        "070-123 45 67",
        "0701234567",
        "070 1234567",
        "+46701234567",
        "+46 (0)70 123 45 67",
        "0046 70 123 45 67",
        "08-123 456 78",
        "08-123 45 67",
        "eva.ek@exempel.se",
        "eva.ek+x@a.b.exempel.se",
        "EVA@EXEMPEL.SE",
    ],
)
def test_what_reaches_a_person_is_told(tmp_path: Path, text: str) -> None:
    lines = told(tmp_path, f"Vänd dig till {text} först.")

    assert {line.partition(": ")[0] for line in lines} == {"process/documents.yml:4"}


@pytest.mark.parametrize(
    "text",
    [
        "2015–2017",
        "2026-01-31",
        "2015-2017",
        "SFS 2010:110",
        "SOU 2018:11",
        "7263",
        "FK 7263",
        "3048",
        "10 000–20 000 kronor",
        "1 200 000 kronor",
        "kl. 08-16",
        "08.00–16.30",
        "16 kap. 4 §",
        "dnr 2017/0123",
        "s. 100–123",
        "0–3 månader",
        "30-40 procent",
        "ISBN 978-91-7555-123-4",
        "1177",
        "112",
        "0 av 10",
    ],
)
def test_other_numbers_are_harmless(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, f"Det gäller {text} här.") == []


def test_an_address_within_a_web_address_is_told(tmp_path: Path) -> None:
    root = swap(
        lay_out(tmp_path),
        "process/sources.yml",
        "  year: 2017\n",
        "  year: 2017\n  url: https://exempel.se/kontakt?till=eva.ek@exempel.se\n",
    )

    assert [line.partition(": ")[0] for line in problems_of(root)] == ["process/sources.yml:5"]


def test_a_link_text_and_its_address_are_looked_through(tmp_path: Path) -> None:
    lines = told(tmp_path, "Se [Eva](https://exempel.se/eva.ek@exempel.se).")

    assert [line.partition(": ")[0] for line in lines] == ["process/documents.yml:4"]


def test_handwritten_pages_are_looked_through(tmp_path: Path) -> None:
    page = (
        "---\ntitle: Om\nowner: redaktionen\nchecked: 2026-01-31\n---\n"
        "# Om\n\nRing Eva på 070-123 45 67.\n"
    )
    root = lay_out(tmp_path, {"docs/om/index.md": page})

    with pytest.raises(ContentError) as caught:
        load(root, DAY)

    assert str(caught.value).startswith("docs/om/index.md:8: ")
