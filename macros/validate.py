"""Values of one entry to its model; what does not fit is told as problems, in plain Swedish."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from macros import inline
from macros.model.base import ID_PATTERN, RESERVED_IDS, Inline, Kept, Word
from macros.model.kinds import Kind
from macros.model.walk import keys_at, leaves
from macros.problems import Place, Problem, listed, suggestion
from macros.textfile import ValuePath
from macros.yamlfile import FAULTY, YamlFile

_PART_NOUNS = {
    "steps": "steget",
    "meanings": "betydelsen",
    "handoffs": "överlämningen",
    "special_cases": "specialfallet",
    "pitfalls": "fallgropen",
    "responsibilities": "ansvaret",
    "misunderstandings": "missförståndet",
    "needs_from_others": "behovet",
    "shares": "utlämnandet",
    "conditions": "villkoret",
    "to_apply": "kravet för att söka",
    "uncertain": "det osäkra stället",
    "reading_guide": "läsrådet",
    "sections": "delen",
    "items": "punkten",
    "fields": "fältet",
    "answers": "svaret",
    "agenda": "mötesdelen",
    "questions": "frågan",
    "tasks": "uppgiften",
    "walk": "platsen på vägen",
    "stages": "tiden",
    "slides": "bilden",
    "exercises": "övningen",
    "prior_knowledge": "förkunskapsfrågan",
}
_NOUNS_IN = {("seminar", "agenda"): "programpunkten", ("case", "options"): "valet"}
"""The nouns of parts that one kind calls something else."""
_NAMED_BY = {
    "punkten": ("id", "step"),
    "svaret": ("field", "text"),
    "tiden": ("stage",),
    "valet": ("text",),
    "förkunskapsfrågan": ("question",),
}
"""The keys that name a part, where it is not its id alone."""


def subject(kind: Kind, value: Any, path: ValuePath) -> str:
    """What a fault at `path` within the entry is about: `steget 'x'`, or else the entry itself."""
    name = _named(kind.noun, value)
    at = value
    for position, key in enumerate(path):
        try:
            at = at[key]
        except (KeyError, IndexError, TypeError):
            break
        noun = _noun(kind, str(path[position - 1])) if position else None
        if noun and isinstance(key, int) and (isinstance(at, Mapping) or at is FAULTY):
            name = _named(noun, at, _NAMED_BY.get(noun, ("id",)))
    return name


def _noun(kind: Kind, key: str) -> str | None:
    return _NOUNS_IN.get((kind.word, key)) or _PART_NOUNS.get(key)


def _named(noun: str, value: Any, keys: tuple[str, ...] = ("id",)) -> str:
    for key in keys:
        known = value.get(key) if isinstance(value, Mapping) else None
        if isinstance(known, str):
            return f"{noun} '{_shown(known)}'"
    return f"{noun} utan id" if keys[0] == "id" else f"{noun} utan '{keys[0]}'"


def yaml_problems(file: YamlFile, kind: Kind) -> Iterator[Problem]:
    """The faults of the YAML itself, each with the entry that it stands in."""
    for fault in file.faults:
        at = fault.path
        about = f"{subject(kind, file.entries[int(at[0])], at[1:])} " if at else ""
        yield Problem(Place(file.name, fault.line), about + fault.message)


def read_entry(file: YamlFile, index: int, kind: Kind, problems: list[Problem]) -> Kept | None:
    """The entry as its model; None when it does not fit, and then `problems` says why."""
    value = file.entries[index]
    if value is FAULTY or index == file.unfinished:
        return None
    try:
        entry = kind.model.model_validate(value)
    except ValidationError as error:
        faults = [
            item
            for item in error.errors(include_url=False)
            if item["input"] is not FAULTY and not _echo(item)
        ]
        problems += [_problem(file, index, kind, value, item) for item in faults]
        return None
    problems += _text_problems(file, index, kind, entry)
    return entry


def _echo(error: ErrorDetails) -> bool:
    """Whether a list is called too short only since what stands in it is faulty, which is told."""
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def _problem(file: YamlFile, index: int, kind: Kind, value: Any, error: ErrorDetails) -> Problem:
    path = tuple(key for key in error["loc"] if key != "[key]")
    what = _what(error, path, kind)
    at = path[:-1] if error["type"] == "missing" else path
    place = Place(file.name, file.line((index, *at)))
    return Problem(place, f"{subject(kind, value, path)} {what}")


def _what(error: ErrorDetails, path: ValuePath, kind: Kind) -> str:
    """The fault itself, in Swedish."""
    name = next((key for key in reversed(path) if isinstance(key, str)), "")
    got = error["input"]
    context = error.get("ctx", {})
    match error["type"]:
        case "missing":
            holder = next((key for key in reversed(path[:-1]) if isinstance(key, str)), "")
            under = f" under '{holder}'" if holder and holder not in _PART_NOUNS else ""
            return f"saknar nyckeln '{name}'{under}"
        case "extra_forbidden":
            allowed = sorted(keys_at(kind.model, path[:-1]))
            near = suggestion(name, allowed)
            return f"har en okänd nyckel '{name}'{near or f'; tillåtna är {listed(allowed)}'}"
        case "literal_error":
            expected = context["expected"]
            allowed = re.findall(r"'([^']*)'", expected) or re.findall(r"\d+", expected)
            near = suggestion(got, allowed) if isinstance(got, str) else ""
            return f"har '{name}: {_shown(got)}'; tillåtna är {listed(allowed)}{near}"
        case "string_type" if isinstance(got, (list, dict)):
            one = "en post under " if isinstance(path[-1], int) else ""
            return f"har en lista eller nycklar i {one}'{name}', som ska vara en text"
        case "string_type" if isinstance(got, bool):
            said = f"har '{name}: {_shown(got)}', som YAML läser som ja eller nej"
            return f"{said}; skriv värdet inom citattecken"
        case "bool_type":
            return f"har '{name}: {_shown(got)}'; skriv true eller false, utan citattecken"
        case "string_type":
            return (
                f"har '{name}: {got}', som YAML inte läser som text; skriv värdet inom citattecken"
            )
        case "string_pattern_mismatch" if context["pattern"] == ID_PATTERN:
            return (
                f"har '{name}: {got}'; ett id har bara små bokstäver a–z, siffror och bindestreck"
            )
        case "string_pattern_mismatch":
            return f"har '{name}: {got}'; en adress börjar med https://"
        case "tuple_type":
            return (
                f"ska ha en lista under '{name}'; skriv [ett, två] eller en rad med '- ' för varje"
            )
        case "dict_type" | "model_type" | "model_attributes_type":
            under = f" under '{name}'" if name else ""
            return f"ska ha nycklar{under}, men har '{_shown(got)}'"
        case "too_short" if context["min_length"] == 1:
            return f"ska ha minst en post under '{name}'"
        case "too_short":
            return f"ska ha minst {context['min_length']} poster under '{name}', men har {len(got)}"
        case "too_long":
            return f"ska ha högst {context['max_length']} poster under '{name}', men har {len(got)}"
        case "handbook_date" | "date_from_datetime_parsing" | "date_parsing":
            return f"har '{name}: {_shown(got)}'; ett datum skrivs ÅÅÅÅ-MM-DD"
        case "int_type" | "greater_than_equal":
            return f"har '{name}: {_shown(got)}'; det ska vara ett heltal från 1 och uppåt"
    return f"har ett värde i '{name}' som inte går att använda: '{_shown(got)}'"


def _shown(value: Any) -> str:
    text = "…" if isinstance(value, (list, dict)) else str(value)
    if isinstance(value, bool):
        text = text.lower()
    return text if len(text) <= 60 else f"{text[:57]}…"


def _text_problems(file: YamlFile, index: int, kind: Kind, entry: Kept) -> Iterator[Problem]:
    """Markup that is wrong in running text, and markup at all where there should be none."""
    about = file.entries[index]
    if entry.id in RESERVED_IDS:
        place = Place(file.name, file.line((index, "id")))
        yield Problem(place, f"{kind.noun} '{entry.id}' har ett id som är upptaget; välj ett annat")
    for leaf in leaves(entry):
        if not isinstance(leaf.mark, (Inline, Word)):
            continue
        try:
            pieces = inline.parse(leaf.value)
        except inline.MarkupError as error:
            place = Place(file.name, file.line((index, *leaf.path), error.token))
            yield Problem(place, f"{subject(kind, about, leaf.path)} {error}")
            continue
        if isinstance(leaf.mark, Word) and any(not isinstance(p, inline.Words) for p in pieces):
            place = Place(file.name, file.line((index, *leaf.path)))
            key = next(key for key in reversed(leaf.path) if isinstance(key, str))
            what = f"har märkning i '{key}', där bara ord kan stå"
            yield Problem(place, f"{subject(kind, about, leaf.path)} {what}")
