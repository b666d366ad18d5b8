"""Who uses whom: from fields, running text, steps and hand-offs."""

import re
from pathlib import Path

from macros.model.content import Content
from macros.views.references import BackReferences, back_references, used_in
from tests.content.base import lay_out, read, swap
from tests.reader import ROOT


def test_a_reference_in_a_field_is_turned_round(back: BackReferences) -> None:
    assert ("agency", "nord") in back["phase", "behov"]
    assert ("role", "handlaggare") in back["agency", "nord"]
    assert ("document", "blad") in back["role", "ledare"]


def test_a_reference_in_running_text_is_turned_round(back: BackReferences) -> None:
    assert ("role", "ledare") in back["term", "plan"]
    assert ("role", "deltagare") in back["term", "traff"]


def test_a_reference_to_a_step_counts_as_its_phase(back: BackReferences) -> None:
    assert ("phase", "behov") in back["phase", "samtycke"]
    assert back["phase", "sip-mote"] == (("path", "handlaggare"),)


def test_a_reference_from_a_step_counts_as_from_its_phase(back: BackReferences) -> None:
    assert ("phase", "behov") in back["term", "traff"]
    assert ("phase", "behov") in back["law", "lag-1"]


def test_a_received_handoff_counts_as_its_phase(back: BackReferences) -> None:
    assert ("role", "deltagare") in back["phase", "behov"]


def test_an_entry_does_not_use_itself(back: BackReferences) -> None:
    assert [target for target, users in back.items() if target in users] == []


def test_users_are_sorted_and_told_once(back: BackReferences) -> None:
    assert all(list(users) == sorted(set(users)) for users in back.values())


def test_the_keys_of_by_agency_are_references(back: BackReferences) -> None:
    assert ("phase", "behov") in back["agency", "nord"]


def test_references_within_bold_text_are_turned_round(tmp_path: Path) -> None:
    root = swap(
        lay_out(tmp_path), "process/documents.yml", "Visar vad", "Visar **för [[agency:syd]]** vad"
    )

    assert ("document", "blad") in back_references(read(root))["agency", "syd"]


def test_users_are_grouped_by_kind_in_their_own_order(base: Content, back: BackReferences) -> None:
    groups = used_in(base, back, "term", "plan")

    assert list(groups) == ["term", "phase", "role", "meeting"]
    assert {kind for kind, _ in back["term", "plan"]} > set(groups)  # what one practises on
    assert [link.id for link in groups["term"]] == ["traff"]
    assert [link.id for link in groups["phase"]][:2] == ["behov", "samtycke"]


def test_what_nobody_uses_has_no_groups(base: Content, back: BackReferences) -> None:
    assert used_in(base, back, "seminar", "kurs") == {}


def test_every_inline_reference_of_the_real_content_has_its_back_reference() -> None:
    content = read(ROOT)
    back = back_references(content)
    linked = {
        match[1]
        for path in (ROOT / "process").rglob("*.yml")
        for match in re.finditer(r"\[\[([a-z0-9-]+)(?:\|[^\]]*)?\]\]", path.read_text("utf-8"))
    }

    assert linked
    assert [term for term in sorted(linked) if ("term", term) not in back] == []
