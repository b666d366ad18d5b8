"""Our floors: imports point down only, and only the top floor knows the site engine."""

import ast
import graphlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FLOORS = (
    (
        *(
            "macros.addresses",
            "macros.elements",
            "macros.inflection",
            "macros.model",
            "macros.pagetext",
        ),
        *("macros.swedish", "macros.textfile"),
    ),
    (
        *("macros.problems", "macros.inline", "macros.slidetext", "macros.validity"),
        *("macros.vocabulary", "macros.yamlfile"),
    ),
    ("macros.validate", "macros.checks"),
    ("macros.linking", "macros.load", "macros.prose", "macros.views"),
    ("macros.render", "macros.exports", "macros.site"),
    ("macros.handbook",),
    ("macros.calls",),
    ("macros.paper",),
    ("macros.publish", "macros.bundle"),
    ("macros.cli",),
    ("macros.engine", "macros.__main__"),
    ("macros",),
)
"""From the ground up. A module imports from floors below, or from its own family or floor."""
ONLY = {
    "yaml": "macros.yamlfile",
    "jinja2": "macros.render",
    "mkdocs": "macros.engine",
    "mkdocs_macros": "macros.engine",
}
MODULES = sorted((ROOT / "macros").rglob("*.py"))


def name_of(path: Path) -> str:
    """The module's dotted name."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def floor_of(module: str) -> int:
    """The number of the floor that the module stands on, from the ground."""
    whole = (place for place, names in enumerate(FLOORS) if module in names)
    within = (
        place
        for place, names in enumerate(FLOORS)
        if any(module.startswith(f"{name}.") for name in names if name != "macros")
    )
    found = next(whole, next(within, None))
    assert found is not None, f"{module} stands on no floor; give it one"
    return found


def imports_of(path: Path) -> Iterator[tuple[str, int]]:
    """Every module that is imported anywhere in the file, and how many dots it is written with."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, 0) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            for alias in node.names:
                inner = ROOT / f"{module}.{alias.name}".replace(".", "/")
                is_module = inner.with_suffix(".py").is_file() or inner.is_dir()
                yield f"{module}.{alias.name}" if is_module else module, node.level


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_down(path: Path) -> None:
    module = name_of(path)
    ours = [name for name, _ in imports_of(path) if name.split(".")[0] == "macros"]

    up = [name for name in ours if floor_of(name) > floor_of(module)]

    assert up == [], f"{module} imports from floors above: {up}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_are_absolute(path: Path) -> None:
    assert [name for name, dots in imports_of(path) if dots] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_yaml_jinja_and_mkdocs_stay_where_they_belong(path: Path) -> None:
    module = name_of(path)

    stray = [
        name
        for name, _ in imports_of(path)
        if (home := ONLY.get(name.split(".")[0])) is not None
        and module != home
        and not module.startswith(f"{home}.")
    ]

    assert stray == []


def test_no_modules_import_each_other_in_a_ring() -> None:
    graph = {name_of(path): {name for name, _ in imports_of(path)} for path in MODULES}

    order = tuple(graphlib.TopologicalSorter(graph).static_order())

    assert set(graph) <= set(order)


def test_the_content_is_checked_without_mkdocs() -> None:
    blocked = ("mkdocs", "mkdocs_macros", "material", "properdocs")
    names = [name_of(path) for path in MODULES]
    names = [n for n in names if not n.startswith("macros.engine") and n != "macros.__main__"]
    program = (
        "import sys, importlib\n"
        f"sys.modules.update(dict.fromkeys({blocked!r}))\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        "from macros.cli import main\n"
        "sys.exit(main(['check']))\n"
    )

    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.endswith("inga fel\n")


def test_importing_the_package_reads_no_content(tmp_path: Path) -> None:
    program = "import macros.cli, macros.render, macros.load, macros.publish; print('klart')"

    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (run.stdout, run.stderr) == ("klart\n", "")
