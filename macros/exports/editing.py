"""The JSON Schemas of the YAML files, which give editors completion and help as they write."""

from typing import Any

from pydantic import TypeAdapter

from macros.model.kinds import KINDS


def editing_schemas() -> dict[str, dict[str, Any]]:
    """File name -> the schema of the YAML files of one kind."""
    return {f"{kind.word}.schema.json": _schema(kind.model) for kind in KINDS}


def _schema(model: type[Any]) -> dict[str, Any]:
    schema = TypeAdapter(list[model]).json_schema(by_alias=True)  # type: ignore[valid-type]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
