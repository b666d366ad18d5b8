"""Goes through a model and tells what its fields say they are: references, running text, words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

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
    for key, value, form in _fields(model):
        yield from _visit(value, form, (key,))


def parts(model: Model) -> Iterator[tuple[Path, Part]]:
    """Every part of the model that may state a status or sources of its own, outermost first."""
    for key, value, _ in _fields(model):
        for index, item in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(item, Part):
                yield (key, index), item
                yield from (((key, index, *path), part) for path, part in parts(item))


def keys_at(model: type[Model], path: Path) -> frozenset[str]:
    """The keys that may stand at `path` within a model; empty where there are none."""
    form: _Form | None = _Form(model=model)
    for step in path:
        if form is not None and form.model is not None:
            form = dict(_shape(form.model).values()).get(str(step))
        elif form is not None:
            form = form.item
    if form is None or form.model is None:
        return frozenset()
    return frozenset(key for key, _ in _shape(form.model).values())


@dataclass(frozen=True, slots=True)
class _Form:
    """What a field's type comes down to: a model, a list or mapping of something, or a value."""

    model: type[Model] | None = None
    item: "_Form | None" = None
    key: "_Form | None" = None
    mark: Mark | None = None


def _fields(model: Model) -> Iterator[tuple[str, Any, _Form]]:
    for name, (key, form) in _shape(type(model)).items():
        yield key, getattr(model, name), form


@cache
def _shape(model: type[Model]) -> dict[str, tuple[str, _Form]]:
    """Field name -> its key in the YAML, and its form."""
    return {
        name: (field.alias or name, _form(field.annotation, _mark(field.metadata)))
        for name, field in model.model_fields.items()
    }


def _mark(metadata: Iterable[Any]) -> Mark | None:
    return next((item for item in metadata if isinstance(item, (Reference, Inline, Word))), None)


def _form(annotation: Any, mark: Mark | None) -> _Form:
    """The form of a type, `Annotated` and `| None` taken off."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _form(arguments[0], mark or _mark(arguments[1:]))
    if origin in (Union, UnionType):
        return _form(next(item for item in arguments if item is not NoneType), mark)
    if origin is tuple:
        return _Form(item=_form(arguments[0], None))
    if origin is dict:
        return _Form(key=_form(arguments[0], None), item=_form(arguments[1], None))
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return _Form(model=annotation)
    return _Form(mark=mark)


def _visit(value: Any, form: _Form, path: Path) -> Iterator[Leaf]:
    if isinstance(value, Model):
        for key, inner, inner_form in _fields(value):
            yield from _visit(inner, inner_form, (*path, key))
    elif isinstance(value, tuple) and form.item is not None:
        for index, item in enumerate(value):
            yield from _visit(item, form.item, (*path, index))
    elif isinstance(value, dict) and form.item is not None and form.key is not None:
        for key, item in value.items():
            yield from _visit(key, form.key, (*path, key))
            yield from _visit(item, form.item, (*path, key))
    elif form.mark is not None and isinstance(value, str):
        yield Leaf(path, value, form.mark)
