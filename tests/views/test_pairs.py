"""Two agencies at a time: what goes between them in each direction."""

from pathlib import Path

import pytest

from macros.model.content import Content
from macros.views.pairs import Pair, family, pair, pairs, pairs_of
from tests.content.base import lay_out, read
from tests.reader import ROOT

TAIL = (
    "  sources: [{id: rapport}]\n  status: confirmed\n  checked: 2026-01-31\n  owner: redaktionen\n"
)
AGENCIES = f"""\
- id: kommunen
  name: Kommunen
  mission: Stöder.
{TAIL}- id: socialtjansten
  name: Socialtjänsten
  part_of: kommunen
  mission: Stöder.
  shares:
    - id: soc-delar
      text: Med samtycke.
      to: [forsakringskassan]
  secrecy: Sträng.
{TAIL}- id: forsakringskassan
  name: Försäkringskassan
  mission: Betalar.
  needs_from_others:
    - id: fk-behover
      text: En lägesbild.
      of: [socialtjansten]
      documents: [blad]
    - id: fk-behover-av-nord
      text: Något annat.
      of: [nord]
  secrecy: Mild.
{TAIL}"""


@pytest.fixture
def content(tmp_path: Path) -> Content:
    """The base with two of the four sides."""
    return read(lay_out(tmp_path, entries={"process/agencies.yml": AGENCIES}))


def test_each_two_of_the_sides_are_a_pair(content: Content) -> None:
    assert [(p.slug, p.url) for p in pairs(content)] == [
        ("kommunen-forsakringskassan", "/aktorer/par/kommunen-forsakringskassan/")
    ]


def test_an_agency_belongs_with_what_it_is_part_of(content: Content) -> None:
    assert family(content, "kommunen") == {"kommunen", "socialtjansten"}
    assert family(content, "socialtjansten") == {"kommunen", "socialtjansten"}


def test_each_direction_has_what_its_receiver_needs_and_its_giver_may_share(
    content: Content,
) -> None:
    there, back = pair(pairs(content), "kommunen-forsakringskassan").directions

    assert [item.id for item in there.needs] == ["fk-behover"]
    assert [link.id for link in there.needs[0].documents] == ["blad"]
    assert [item.id for item in there.shares] == ["soc-delar"]
    assert [item.text for item in there.secrecy] == ["Mild."]
    assert (back.needs, back.shares) == ((), ())
    assert [item.text for item in back.secrecy] == ["Sträng."]


def test_a_part_of_a_side_leads_to_its_pairs(content: Content) -> None:
    found = pairs(content)

    assert [link.id for link in pairs_of(content, found, "socialtjansten")] == [
        "kommunen-forsakringskassan"
    ]
    assert pairs_of(content, found, "nord") == ()


@pytest.fixture(scope="module")
def real() -> tuple[Pair, ...]:
    """The pairs of the real content."""
    return pairs(read(ROOT))


def test_the_real_content_has_six_pairs(real: tuple[Pair, ...]) -> None:
    assert len(real) == 6


def test_each_real_direction_says_what_may_be_shared_and_what_protects_it(
    real: tuple[Pair, ...],
) -> None:
    for found in real:
        for way in found.directions:
            assert way.shares, (found.slug, way.giver.id)
            assert way.secrecy, (found.slug, way.giver.id)
