"""Law has its time: what leans on it holds while it is in force, and not a day more or less."""

from datetime import date
from pathlib import Path

import pytest

from macros.validity import leanings, not_in_force
from tests.content.base import DAY, lay_out, problems_of, read, swap

REPEALED = """\
- id: gammal
  sfs: "1990:1"
  title: Gammal lag
  short: Gamla lagen
  says: Något.
  in_force: 1990-01-01
  repealed: 2025-07-01
  replaced_by: ny
  status: historical
  checked: 2026-01-31
  owner: redaktionen
- id: gammal-1
  act: gammal
  sfs: "1990:1"
  title: Gammal lag
  short: Gamla lagen 1 §
  provision: 1 §
  says: Något.
  status: historical
  checked: 2026-01-31
  owner: redaktionen
- id: ny
  sfs: "2025:1"
  title: Ny lag
  short: Nya lagen
  says: Något.
  in_force: 2025-07-01
  status: confirmed
  checked: 2026-01-31
  owner: redaktionen
- id: ny-1
  act: ny
  sfs: "2025:1"
  title: Ny lag
  short: Nya lagen 1 §
  provision: 1 §
  says: Något.
  status: confirmed
  checked: 2026-01-31
  owner: redaktionen
"""
LAST_DAY = date(2025, 6, 30)
CHANGE = date(2025, 7, 1)
DOCUMENT = """\
- id: intyg
  title: Intyg
  issuer: role:ledare
  used_for: Visar något.
  sources: [{id: rapport}, {id: SOURCE}]
  status: STATUS
  checked: 2026-01-31
  owner: redaktionen
"""


def told(root: Path, day: date, cited: str, status: str) -> list[str]:
    """The problems with a document that cites the law."""
    document = DOCUMENT.replace("SOURCE", cited).replace("STATUS", status)
    entries = {"process/laws.yml": REPEALED, "process/documents.yml": document}
    return problems_of(lay_out(root, entries=entries), day)


@pytest.mark.parametrize("cited", ["gammal", "gammal-1"])
@pytest.mark.parametrize("status", ["confirmed", "needs-review"])
def test_repealed_law_holds_through_its_last_day(tmp_path: Path, cited: str, status: str) -> None:
    before = told(tmp_path / "before", LAST_DAY, cited, status)
    after = told(tmp_path / "after", CHANGE, cited, status)

    assert before == []
    assert after == [
        f"process/documents.yml:5: underlaget 'intyg' stöder sig på '{cited}', "
        "som upphävdes 2025-07-01, men har inte 'status: historical'"
    ]


@pytest.mark.parametrize("cited", ["ny", "ny-1"])
def test_new_law_holds_from_its_first_day(tmp_path: Path, cited: str) -> None:
    before = told(tmp_path / "before", LAST_DAY, cited, "confirmed")
    after = told(tmp_path / "after", CHANGE, cited, "confirmed")

    assert before == [
        f"process/documents.yml:5: underlaget 'intyg' stöder sig på '{cited}', "
        "som börjar gälla 2025-07-01, men har inte 'status: historical'"
    ]
    assert after == []


@pytest.mark.parametrize("day", [LAST_DAY, CHANGE])
def test_what_is_historical_may_lean_on_any_law(tmp_path: Path, day: date) -> None:
    assert told(tmp_path / "old", day, "gammal-1", "historical") == []
    assert told(tmp_path / "new", day, "ny-1", "historical") == []


def test_a_basis_of_a_step_is_held_to_the_same_rule(tmp_path: Path) -> None:
    root = lay_out(tmp_path, entries={"process/laws.yml": REPEALED})
    swap(root, "process/sip/1-behov.yml", "[lag-1, rapport]", "[gammal-1, rapport]")

    assert problems_of(root, LAST_DAY) == []
    assert problems_of(root, CHANGE) == [
        "process/sip/1-behov.yml:17: steget 'behov-gor' stöder sig på 'gammal-1', "
        "som upphävdes 2025-07-01, men har inte 'status: historical'"
    ]


def test_a_part_inherits_the_status_of_its_entry(tmp_path: Path) -> None:
    root = lay_out(tmp_path, entries={"process/laws.yml": REPEALED})
    swap(root, "process/agencies.yml", "basis: [lag-1]", "basis: [gammal-1]")
    path = root / "process/agencies.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("confirmed", "historical", 1))

    assert problems_of(root, CHANGE) == []


def test_a_part_of_historical_status_frees_only_itself(tmp_path: Path) -> None:
    root = lay_out(tmp_path, entries={"process/laws.yml": REPEALED})
    swap(
        root,
        "process/agencies.yml",
        "      basis: [lag-1]\n",
        "      basis: [gammal-1]\n      status: historical\n"
        "    - id: nord-mer\n      text: Mer.\n      basis: [gammal-1]\n",
    )

    assert problems_of(root, CHANGE) == [
        "process/agencies.yml:13: ansvaret 'nord-mer' stöder sig på 'gammal-1', "
        "som upphävdes 2025-07-01, men har inte 'status: historical'"
    ]


def test_a_part_that_claims_more_than_its_historical_entry_inherits_the_sources(
    tmp_path: Path,
) -> None:
    root = lay_out(tmp_path, entries={"process/laws.yml": REPEALED})
    swap(
        root,
        "process/agencies.yml",
        "      fact: Nord gör sin del.\n  sources: [{id: rapport}]\n  status: confirmed\n",
        "      fact: Nord gör sin del.\n      status: confirmed\n"
        "  sources: [{id: gammal-1}]\n  status: historical\n",
    )

    assert problems_of(root, CHANGE) == [
        "process/agencies.yml:14: missförståndet 'nord-ensam' stöder sig på 'gammal-1', "
        "som upphävdes 2025-07-01, men har inte 'status: historical'"
    ]


def test_a_source_is_always_in_force(tmp_path: Path) -> None:
    content = read(lay_out(tmp_path))

    assert not_in_force(content, "rapport", date.min) is None


def test_law_without_dates_is_taken_to_hold(tmp_path: Path) -> None:
    root = swap(lay_out(tmp_path), "process/laws.yml", "  in_force: 2020-07-01\n", "")
    content = read(root)

    assert not_in_force(content, "lag-1", date.min) is None
    assert not_in_force(content, "lag-1", date.max) is None


def test_leanings_tell_where_each_citation_stands(tmp_path: Path) -> None:
    content = read(lay_out(tmp_path), DAY)

    found = set(leanings(content.phase["behov"]))

    assert found == {
        (("sources", 0, "id"), "rapport", "confirmed"),
        (("steps", 0, "basis", 0), "lag-1", "confirmed"),
        (("steps", 0, "basis", 1), "rapport", "confirmed"),
        (("steps", 1, "basis", 0), "rapport", "needs-review"),
        (("steps", 1, "status"), "rapport", "needs-review"),
    }
