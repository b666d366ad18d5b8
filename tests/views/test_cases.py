"""Cases: the walk with its ways onward, and what leaders are told of it."""

from pathlib import Path

import pytest

from macros.model.content import Content
from macros.views.cases import CasePage, case_page, cases
from macros.views.references import back_references
from tests.content.base import lay_out, read
from tests.reader import ROOT

CASE = """\
- id: prov
  title: Prov
  short: Ett prov.
  situation: [Så är det.]
  knows: {nord: Ett., syd: Två., mitt: Tre.}
  phases: [behov, samtycke]
  levels: [niva-1]
  tasks:
    - {id: prov-ett, text: Gör ett., minutes: 10, solution: Så.}
    - {id: prov-tva, text: Gör två., minutes: 15, solution: Så.}
    - {id: prov-tre, text: Gör tre., minutes: 20, solution: Så.}
  discussion: [Varför?, Hur?]
  solution: [Så.]
  walk:
    - id: prov-start
      phase: behov
      level: niva-1
      text: Nu.
      options:
        - {text: Fråga., best: true, feedback: Bra., next: prov-mitt}
        - {text: Vänta., feedback: Inget händer., next: prov-start}
    - id: prov-mitt
      phase: samtycke
      level: niva-1
      text: Sedan.
      options:
        - {text: Tjata., feedback: Det blir nej.}
        - {text: Lyssna., best: true, feedback: Det blir ja., next: prov-slut}
    - id: prov-slut
      phase: samtycke
      level: niva-1
      text: Till sist.
      options:
        - {text: Boka., best: true, feedback: Klart.}
        - {text: Gå om., feedback: Tillbaka., next: prov-start}
  sources: [{id: rapport}]
  status: confirmed
  checked: 2026-01-15
  owner: redaktionen
"""


@pytest.fixture(scope="module")
def real() -> tuple[CasePage, ...]:
    """The real cases."""
    content: Content = read(ROOT)
    return cases(content, back_references(content))


@pytest.fixture
def view(tmp_path: Path) -> CasePage:
    """A case whose walk goes on, goes back, stays and ends."""
    content = read(lay_out(tmp_path / "root", entries={"process/cases.yml": CASE}))
    return case_page(content, back_references(content), "prov")


def test_each_way_says_where_it_leads(view: CasePage) -> None:
    ways = [
        [
            (way.onward.number, way.onward.name, way.onward.again) if way.onward else None
            for way in place.options
        ]
        for place in view.walk
    ]

    assert ways == [
        [(2, "Samtycke", False), (1, "Behov", True)],
        [None, (3, "Samtycke", False)],
        [None, (1, "Behov", False)],
    ]


def test_the_leader_is_told_the_best_way_at_each_place(view: CasePage) -> None:
    assert [[way.option.text for way in place.best] for place in view.walk] == [
        ["Fråga."],
        ["Lyssna."],
        ["Boka."],
    ]


def test_a_case_adds_up_its_minutes_and_has_its_addresses(view: CasePage) -> None:
    assert view.minutes == 45
    assert view.leader_url == "/utbildning/fall/prov/ledare/"
    assert view.pdf == "/pdf/utbildning/fall/prov.pdf"


def test_the_best_ways_of_every_case_lead_from_the_first_place_to_an_end(
    real: tuple[CasePage, ...],
) -> None:
    for page in real:
        places = {place.stop.id: place for place in page.walk}
        at, passed = page.walk[0], 1
        while (onward := at.best[0].onward) is not None and passed <= len(places):
            at, passed = places[onward.id], passed + 1
        assert onward is None, page.case.id
        assert passed >= 3, page.case.id


def test_every_place_is_reached(real: tuple[CasePage, ...]) -> None:
    for page in real:
        reached = {way.onward.id for place in page.walk for way in place.options if way.onward}
        assert {place.stop.id for place in page.walk[1:]} <= reached, page.case.id


def test_the_cases_go_through_every_phase_and_every_level(real: tuple[CasePage, ...]) -> None:
    assert len(real) >= 10
    assert len({place.phase.id for page in real for place in page.walk}) == 7
    assert len({place.level.id for page in real for place in page.walk}) == 7


def test_no_way_to_choose_holds_a_link_since_it_becomes_a_button(
    real: tuple[CasePage, ...],
) -> None:
    linked = [
        place.stop.id
        for page in real
        for place in page.walk
        for way in place.options
        if "[" in way.option.text
    ]

    assert linked == []
