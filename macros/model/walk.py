"""Goes through a model and tells what its fields say they are: references, running text, words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from macros.model.base import Inline, Model, Part, Reference, Word

Mark = Reference | Inline | Word
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A marked value: where it stands (keys and list positions), what it says, what it is."""

    path: Path
    value: str
    mark: Mark


def leaves(model: Model) -> Iterator[Leaf]:
    """Every marked value of the model and its parts, in the order of the fields."""
    for key, value, annotation, mark in _fields(model):
        yield from _visit(value, annotation, mark, (key,))


def parts(model: Model) -> Iterator[tuple[Path, Part]]:
    """Every part of the model that may state a status or sources of its own, outermost first."""
    for key, value, _, _ in _fields(model):
        for index, item in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(item, Part):
                yield (key, index), item
                yield from (((key, index, *path), part) for path, part in parts(item))


def _fields(model: Model) -> Iterator[tuple[str, Any, Any, Mark | None]]:
    for name, (key, annotation, mark) in _shape(type(model)).items():
        yield key, getattr(model, name), annotation, mark


@cache
def _shape(model: type[Model]) -> dict[str, tuple[str, Any, Mark | None]]:
    """Field name -> its key in the YAML, its type, and its mark."""
    return {
        name: (field.alias or name, field.annotation, _mark(_metadata(field)))
        for name, field in model.model_fields.items()
    }


def _metadata(field: FieldInfo) -> tuple[Any, ...]:
    return tuple(field.metadata)


def _mark(metadata: tuple[Any, ...]) -> Mark | None:
    return next((item for item in metadata if isinstance(item, (Reference, Inline, Word))), None)


def _visit(value: Any, annotation: Any, mark: Mark | None, path: Path) -> Iterator[Leaf]:
    annotation, mark = _unwrap(annotation, mark)
    if isinstance(value, Model):
        yield from (Leaf(path + leaf.path, leaf.value, leaf.mark) for leaf in leaves(value))
    elif isinstance(value, tuple):
        item_type = get_args(annotation)[0]
        for index, item in enumerate(value):
            yield from _visit(item, item_type, None, (*path, index))
    elif isinstance(value, dict):
        key_type, value_type = get_args(annotation)
        for key, item in value.items():
            yield from _visit(key, key_type, None, (*path, key))
            yield from _visit(item, value_type, None, (*path, key))
    elif mark is not None and isinstance(value, str):
        yield Leaf(path, value, mark)


def _unwrap(annotation: Any, mark: Mark | None) -> tuple[Any, Mark | None]:
    """Take off `Annotated` and `| None`, keeping the mark."""
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        return _unwrap(inner, mark or _mark(tuple(metadata)))
    if get_origin(annotation) in (Union, UnionType):
        members = [item for item in get_args(annotation) if item is not NoneType]
        return _unwrap(members[0], mark)
    return annotation, mark


def keys_at(model: type[Model], path: Path) -> frozenset[str]:
    """The keys that may stand at `path` within a model; empty where there are none."""
    annotation: Any = model
    for step in path:
        annotation, _ = _unwrap(annotation, None)
        if isinstance(annotation, type) and issubclass(annotation, Model):
            annotation = {key: type_ for key, type_, _ in _shape(annotation).values()}.get(
                str(step)
            )
        else:
            annotation = get_args(annotation)[0 if isinstance(step, int) else 1]
    annotation, _ = _unwrap(annotation, None)
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return frozenset(key for key, _, _ in _shape(annotation).values())
    return frozenset()
