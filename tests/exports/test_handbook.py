"""handbook.json: whole, valid, sorted, the same each time."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from macros.exports.handbook import as_json, for_leaders, handbook, handbook_schema
from macros.model.content import Content
from macros.model.kinds import ALL_PLURALS, KINDS
from tests.content.base import BASE, lay_out, read, swap
from tests.reader import ROOT

Exported = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module", params=[BASE, ROOT], ids=["base", "real"])
def content(request: pytest.FixtureRequest) -> Content:
    """The content that is exported."""
    return read(request.param, date(2026, 11, 23))


@pytest.fixture(scope="module")
def exported(content: Content) -> Exported:
    """The handbook as it is read from its file."""
    found: Exported = json.loads(as_json(handbook(content)))
    return found


@pytest.fixture(scope="module")
def leaders(content: Content) -> Exported:
    """What leaders get, as it is read from its file."""
    found: Exported = json.loads(as_json(for_leaders(content)))
    return found


def test_the_keys_are_those_of_the_contract(exported: Exported) -> None:
    assert tuple(exported) == ALL_PLURALS
    assert " ".join(ALL_PLURALS) == (
        "terms phases roles levels agencies meetings benefits documents laws sources checklists "
        "guides phrases paths seminars cases quizzes results"
    )


def test_the_handbook_is_valid_against_its_schema(exported: Exported) -> None:
    schema = json.loads(as_json(handbook_schema()))
    validator = jsonschema.Draft202012Validator

    validator.check_schema(schema)

    assert [error.message for error in validator(schema).iter_errors(exported)] == []


@pytest.mark.parametrize(
    "spoil",
    [
        {"terms": [{}]},
        {"phases": "inga"},
        {"levels": [{"id": "x"}]},
        {"nytt": []},
    ],
    ids=["empty entry", "no list", "kind not in use", "unknown key"],
)
def test_the_schema_refuses_what_is_no_handbook(spoil: dict[str, Any]) -> None:
    good = json.loads(as_json(handbook(read(BASE))))

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(good | spoil, handbook_schema())


def test_every_entry_has_kind_address_and_users(exported: Exported) -> None:
    for kind in KINDS:
        for entry in exported[kind.plural]:
            assert entry["kind"] == kind.word
            assert entry["url"] == kind.url(entry["id"])
            assert entry["url"].startswith("/")


def test_users_are_sorted_and_exist(exported: Exported) -> None:
    known = {(e["kind"], e["id"]) for entries in exported.values() for e in entries}
    for entries in exported.values():
        for entry in entries:
            users = [(user["kind"], user["id"]) for user in entry["used_by"]]
            assert users == sorted(set(users))
            assert set(users) <= known - {(entry["kind"], entry["id"])}


def test_keys_are_those_of_the_yaml() -> None:
    exported = handbook(read(BASE))
    phase = next(entry for entry in exported["phases"] if entry["id"] == "behov")
    document = exported["documents"][0]

    assert phase["handoffs"][0]["from"] == "agency:nord"
    assert phase["handoffs"][0]["to"] == "role:deltagare"
    assert document["form_numbers"] == [
        {"number": "7", "from": "2020-01-01", "to": None, "status": None}
    ]


def test_defaults_are_filled_in() -> None:
    term = handbook(read(BASE))["terms"][1]

    assert (term["synonyms"], term["edition"], term["check_every"]) == ([], None, None)


def test_steps_stay_inside_their_phase() -> None:
    phase = handbook(read(BASE))["phases"][0]

    assert [step["id"] for step in phase["steps"]] == ["behov-gor", "behov-folj"]


def test_a_page_that_names_an_entry_is_among_its_users(tmp_path: Path) -> None:
    root = lay_out(tmp_path)

    term = handbook(read(root))["terms"][0]

    assert {"kind": "term", "id": "traff"} in term["used_by"]
    assert {"kind": "role", "id": "ledare"} in term["used_by"]


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    first = as_json(handbook(read(lay_out(tmp_path / "a"))))
    second = as_json(handbook(read(lay_out(tmp_path / "b" / "c"))))

    assert first == second


def test_json_keeps_swedish_letters_and_ends_its_last_line(tmp_path: Path) -> None:
    root = swap(lay_out(tmp_path), "process/agencies.yml", "name: Nord", "name: Åäö")

    text = as_json(handbook(read(root)))

    assert '"name": "Åäö"' in text
    assert text.endswith("}\n")


def _texts(value: Any) -> list[str]:
    """Every text in a value, ids and addresses left out."""
    if isinstance(value, dict):
        return [text for key, inner in value.items() if key != "id" for text in _texts(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in _texts(inner)]
    return [value]


def test_leaders_texts_stand_in_their_own_file_only(exported: Exported, leaders: Exported) -> None:
    shown = set(_texts(exported))
    kept = _texts(leaders)

    assert len(kept) >= 18
    assert [text for text in kept if text in shown] == []


def test_leaders_find_their_texts_by_the_ids_of_the_handbook(
    exported: Exported, leaders: Exported
) -> None:
    assert set(leaders) == {"seminars", "cases"}
    for plural, entries in leaders.items():
        shown = {entry["id"]: entry for entry in exported[plural]}
        for entry in entries:
            for key in entry.keys() & {"agenda", "slides", "exercises", "tasks"}:
                ids = [part["id"] for part in shown[entry["id"]][key]]
                assert [part["id"] for part in entry[key]] == ids


def test_a_leaders_note_is_no_key_of_the_handbook(exported: Exported) -> None:
    seminar, case = exported["seminars"][0], exported["cases"][0]

    assert not {"room", "prior_knowledge"} & seminar.keys()
    assert "leader_notes" not in seminar["agenda"][0]
    assert "notes" not in seminar["slides"][0]
    assert "answer" not in seminar["exercises"][0]
    assert "solution" not in case
    assert "solution" not in case["tasks"][0]
