"""`handbook.json`: the whole content for machines, and the JSON Schema that it keeps."""

import json
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import models_json_schema

from macros.model.base import Model
from macros.model.content import Content
from macros.model.kinds import ALL_PLURALS, KINDS, Kind
from macros.views.references import BackReferences, back_references

_USED_BY = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "kind": {"enum": [kind.word for kind in KINDS]},
            "id": {"type": "string"},
        },
        "required": ["kind", "id"],
        "additionalProperties": False,
    },
}


def handbook(content: Content) -> dict[str, list[dict[str, Any]]]:
    """Every kind's entries as in YAML, defaults filled in, with `kind`, `url` and `used_by`."""
    back = back_references(content)
    found: dict[str, list[dict[str, Any]]] = {plural: [] for plural in ALL_PLURALS}
    for kind in KINDS:
        found[kind.plural] = [_entry(kind, entry, back) for entry in content.of(kind.word)]
    return found


def _entry(kind: Kind, entry: Any, back: BackReferences) -> dict[str, Any]:
    used_by = [{"kind": word, "id": user} for word, user in back.get((kind.word, entry.id), ())]
    values: dict[str, Any] = entry.model_dump(mode="json", by_alias=True)
    return values | {"kind": kind.word, "url": kind.url(entry.id), "used_by": used_by}


def for_leaders(content: Content) -> dict[str, list[dict[str, Any]]]:
    """What only leaders are shown, kind by kind: the ids, and the texts that `handbook` leaves out.

    Kinds and entries with no such text are left out.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    for kind in KINDS:
        kept = [leaders_part(entry) for entry in content.of(kind.word)]
        entries = [entry for entry in kept if entry.keys() - {"id"}]
        if entries:
            found[kind.plural] = entries
    return found


def leaders_part(model: Model) -> dict[str, Any]:
    """The texts of a model that are for leaders, with the ids by which they are found."""
    kept: dict[str, Any] = {}
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if field.exclude:
            shape: TypeAdapter[Any] = TypeAdapter(field.annotation or Any)
            kept[name] = shape.dump_python(value, mode="json")
        elif isinstance(value, tuple):
            parts = [leaders_part(item) for item in value if isinstance(item, Model)]
            if any(part.keys() - {"id"} for part in parts):
                kept[name] = parts
    if kept and hasattr(model, "id"):
        kept = {"id": model.id, **kept}
    return kept


def handbook_schema() -> dict[str, Any]:
    """The JSON Schema of handbook.json."""
    _, definitions = models_json_schema(
        [(kind.model, "serialization") for kind in KINDS], by_alias=True
    )
    defs = definitions["$defs"]
    for kind in KINDS:
        entry = defs[kind.model.__name__]
        entry["properties"] |= {
            "kind": {"const": kind.word},
            "url": {"type": "string", "pattern": f"^/{kind.folder}/"},
            "used_by": _USED_BY,
        }
        entry["required"] = [*entry["required"], "kind", "url", "used_by"]
    models = {kind.plural: {"$ref": f"#/$defs/{kind.model.__name__}"} for kind in KINDS}
    lists = {
        plural: {"type": "array", "items": models[plural]}
        if plural in models
        else {"type": "array", "maxItems": 0}
        for plural in ALL_PLURALS
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Kaosam-handboken",
        "type": "object",
        "properties": lists,
        "required": list(ALL_PLURALS),
        "additionalProperties": False,
        "$defs": defs,
    }


def as_json(value: Any) -> str:
    """JSON as we write it: readable, å ä ö as they are, a line break at the end."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
