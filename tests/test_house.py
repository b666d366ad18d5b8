"""The house kept in order: nothing unused, nothing undescribed."""

import ast
import re
from importlib import import_module
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from macros import checks, prose
from macros.checks import (
    glossary,
    laws,
    leaders,
    paper,
    people,
    privacy,
    process,
    pyramid,
    references,
    training,
)
from macros.exports.handbook import _USED_BY
from macros.inline import REFERENCE_KINDS
from macros.model.base import Edition, Model, Status
from macros.model.kinds import ALL_PLURALS, KIND, KINDS
from macros.model.level import Uncertainty
from macros.model.phase import Force, Weight
from macros.model.role import Role
from macros.model.source import Source
from macros.model.term import Area
from macros.render import TEMPLATES
from macros.views.choosing import _OPTIONS, PRESETS
from tests.reader import ROOT

DESCRIBED = (ROOT / "docs" / "bidra" / "makron" / "index.md").read_text(encoding="utf-8")
PAGES = sorted(p for p in (ROOT / "docs").rglob("*.md") if "adr" not in p.parts)
INLINE = {"lank", "antal", "antal_att_granska"}
GENERATED_ONLY = {
    *(
        "delat_ord",
        "par",
        "hamtad_checklista",
        "blankett",
        "ifylld_blankett",
        "motescirkel",
        "falledare",
        "ordkort",
        "repetition",
        "seminariequiz",
        "seminarieblad",
        "seminarieledare",
        "seminarienarvaro",
        "seminarieovningar",
        "seminariesammanstallning",
        "seminarieutvardering",
    ),
}
"""Macros that only generated pages call; no author writes them."""
RULE_MODULES = (
    *(references, glossary, process, paper, pyramid, people, laws, privacy),
    *(training, leaders),
)


def macros_of_pages() -> dict[str, ast.FunctionDef]:
    """The macros of calls.py by name: the functions that page_macros gives out."""
    tree = ast.parse((ROOT / "macros/calls.py").read_text(encoding="utf-8"))
    maker = next(
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name == "page_macros"
    )
    given = next(node for node in maker.body if isinstance(node, ast.Return)).value
    assert isinstance(given, ast.Tuple)
    names = [name.id for name in given.elts if isinstance(name, ast.Name)]
    made = {node.name: node for node in maker.body if isinstance(node, ast.FunctionDef)}
    assert len(names) == len(given.elts)
    return {name: made[name] for name in names}


MACROS = macros_of_pages()


def test_every_template_is_used() -> None:
    code = (ROOT / "macros/calls.py").read_text(encoding="utf-8")
    rendered = {f"{name}.md.jinja" for name in re.findall(r'render\(\s*"(\w+)"', code)}
    for module in ("engine/words.py", "exports/questions.py", "paper/decks.py"):
        code = (ROOT / "macros" / module).read_text(encoding="utf-8")
        rendered |= set(re.findall(r'render\(\s*"([\w.]+)"', code))
    included = {
        name
        for path in TEMPLATES.iterdir()
        for name in re.findall(r'(?:from|import|include)\s+"([^"]+)"', path.read_text("utf-8"))
    }

    assert {path.name for path in TEMPLATES.iterdir()} == rendered | included


@pytest.mark.parametrize("path", sorted(TEMPLATES.iterdir()), ids=lambda path: path.name)
def test_a_template_says_what_it_shows_and_decides_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert re.match(r"\{# .+ #\}\n", text)
    assert not re.search(r"\|\s*(safe|sort|selectattr|rejectattr|map|groupby)\b", text)
    assert "style=" not in text


def test_every_part_that_is_imported_is_called() -> None:
    idle = [
        f"{path.name}: {name}"
        for path in sorted(TEMPLATES.iterdir())
        for names in re.findall(r'from "[^"]+" import ([\w, ]+?)(?: with context)? %', _text(path))
        for name in names.split(", ")
        if not re.search(rf"\b{name}\(", _text(path).replace(f"macro {name}(", ""))
    ]

    assert idle == []


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(set(MACROS) - GENERATED_ONLY))
def test_every_macro_is_described_to_authors(name: str) -> None:
    assert f"{{{{ {name}(" in DESCRIBED, f"show a call of it in docs/bidra/makron/: {name}"


@pytest.mark.parametrize("name", sorted(MACROS))
def test_every_macro_has_a_swedish_docstring(name: str) -> None:
    said = ast.get_docstring(MACROS[name])

    assert said
    assert re.search(r"[åäö]|\b(och|som|ett|en|alla|med|i)\b", said.casefold())


def test_the_checker_knows_every_macro_and_no_other() -> None:
    known = {*prose.LISTS, *prose.ENTRIES, prose.COUNT, prose.LINK}

    assert known | GENERATED_ONLY == set(MACROS)


def test_no_macro_is_described_that_is_not_there() -> None:
    called = set(re.findall(r"\{\{ (\w+)\(", DESCRIBED))

    assert called <= set(MACROS)


def test_every_kind_with_pages_has_its_macro() -> None:
    assert set(prose.ENTRIES.values()) == {kind.word for kind in KINDS if not kind.anchored}


@pytest.mark.parametrize("module", RULE_MODULES, ids=lambda module: module.__name__)
def test_every_rule_is_in_the_list_and_says_its_rule(module: object) -> None:
    path = ROOT / f"{module.__name__.replace('.', '/')}.py"  # type: ignore[attr-defined]
    tree = ast.parse(path.read_text(encoding="utf-8"))
    written = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and [arg.arg for arg in node.args.args] == ["scene"]
    ]
    listed = [rule.__name__ for rule in module.RULES]  # type: ignore[attr-defined]

    assert sorted(listed) == sorted(node.name for node in written)
    assert [node.name for node in written if not ast.get_docstring(node)] == []


def test_the_rule_for_leaders_texts_knows_each_kind_that_has_some() -> None:
    having = {
        kind.word
        for kind in KINDS
        for model in vars(import_module(kind.model.__module__)).values()
        if isinstance(model, type) and issubclass(model, Model)
        if any(field.exclude for field in model.model_fields.values())
    }

    assert having == set(leaders.KINDS_FOR_LEADERS)


def test_every_module_of_rules_is_asked() -> None:
    names = {path.stem for path in (ROOT / "macros/checks").glob("*.py")} - {"__init__", "scene"}

    assert names == {module.__name__.rpartition(".")[2] for module in RULE_MODULES}
    assert set(checks.RULES) == {rule for module in RULE_MODULES for rule in module.RULES}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_block_macros_stand_alone_at_the_margin(path: Path) -> None:
    text = re.sub(
        r"\{% raw %\}.*?\{% endraw %\}", lambda m: "\n" * m[0].count("\n"), _text(path), flags=re.S
    )
    rows = text.split("\n")

    crowded = [
        f"{number}: {row}"
        for number, row in enumerate(rows, 1)
        for name in re.findall(r"\{\{-?\s*(\w+)\(", row)
        if name not in INLINE
        and not (
            re.fullmatch(r"\{\{ \w+\(.*\) \}\}", row)
            and rows[number - 2].strip() == ""
            and "".join(rows[number : number + 1]).strip() == ""
        )
    ]

    assert crowded == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_pages_have_plain_addresses_and_one_first_heading(path: Path) -> None:
    fenced = re.sub(r"^```.*?^```", "", _text(path), flags=re.S | re.M)

    assert path.name == "index.md"
    assert path.relative_to(ROOT).as_posix().isascii()
    assert len(re.findall(r"^# ", fenced, re.M)) == 1


WORDS = (TEMPLATES / "_words.jinja").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("table", "keys"),
    [
        ("status", get_args(Status)),
        ("weight", get_args(Weight)),
        ("force", get_args(Force)),
        ("edition", get_args(Edition)),
        ("area", get_args(Area)),
        ("kinds", tuple(KIND)),
        ("kind", tuple(KIND)),
        ("hit", ("word", "pair", "page", "list", "form", "sheet")),
        ("choice", (*_OPTIONS, "ord")),
        ("preset", tuple(PRESETS)),
        ("source_type", get_args(get_type_hints(Source)["type"])),
        ("reliability", get_args(get_type_hints(Source)["reliability"])),
        ("role_type", get_args(get_type_hints(Role)["type"])),
        ("uncertain_field", get_args(get_type_hints(Uncertainty)["field"])),
        ("matrix", ("benefits", "agencies", "documents", "meetings")),
    ],
)
def test_every_value_of_the_data_has_its_word(table: str, keys: tuple[str, ...]) -> None:
    written = re.search(rf"^{{% set {table} = (\{{.*?\}}) %}}", WORDS, re.S | re.M)

    assert written
    assert set(ast.literal_eval(written[1])) == set(keys)


def test_kind_words_are_the_same_everywhere() -> None:
    assert set(REFERENCE_KINDS) == {*KIND, "step"}
    assert {kind.plural for kind in KINDS} <= set(ALL_PLURALS)
    assert _USED_BY["items"]["properties"]["kind"]["enum"] == list(KIND)  # type: ignore[index]


@pytest.mark.parametrize(
    "path", sorted((ROOT / "macros").rglob("*.py")), ids=lambda p: p.relative_to(ROOT).as_posix()
)
def test_every_module_says_its_job(path: Path) -> None:
    assert ast.get_docstring(ast.parse(_text(path)))
