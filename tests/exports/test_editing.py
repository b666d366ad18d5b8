"""The schemas for editors: current, valid, and of one mind with the loader."""

import json
from typing import Any

import jsonschema
import pytest
import yaml

from macros.exports.editing import editing_schemas
from macros.exports.handbook import as_json
from macros.model.kinds import KINDS, Kind
from tests.content.base import BASE
from tests.reader import ROOT


def test_the_committed_schemas_are_current() -> None:
    committed = {path.name: path.read_text("utf-8") for path in (ROOT / "schema").iterdir()}

    made = {name: as_json(schema) for name, schema in editing_schemas().items()}

    assert committed == made, "run: python -m macros schema"


@pytest.mark.parametrize("name", sorted(editing_schemas()))
def test_a_schema_is_valid_in_itself(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(editing_schemas()[name])


@pytest.mark.parametrize("root", [BASE, ROOT], ids=["base", "real"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.word)
def test_an_editor_accepts_what_the_loader_accepts(kind: Kind, root: Any) -> None:
    validator = jsonschema.Draft202012Validator(editing_schemas()[f"{kind.word}.schema.json"])
    single = root / f"{kind.stem}.yml"
    files = [single] if single.is_file() else sorted((root / kind.stem).glob("*.yml"))
    entries = [_as_written(path.read_text("utf-8")) for path in files]

    assert files
    assert [error.message for each in entries for error in validator.iter_errors(each)] == []


def _as_written(text: str) -> Any:
    """The YAML as JSON, dates as texts, as an editor's schema checker reads it."""
    return json.loads(json.dumps(yaml.safe_load(text), default=str))


def test_every_key_tells_the_editor_what_it_is_for() -> None:
    silent = [
        f"{name}: {model}.{key}"
        for name, schema in editing_schemas().items()
        for model, parts in schema["$defs"].items()
        for key, value in parts["properties"].items()
        if not value.get("description")
    ]

    assert silent == []
