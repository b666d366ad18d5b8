"""Prints what a build costs, as ratios: against plain MkDocs+Material, and at ten times the size.

`python -m tests.bench.bench_build [--rounds N]`; DESIGN.md has the bars. It asserts nothing: times
belong to a machine, and these are to be read.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.reader import ROOT

TIMES = 10
MULTIPLIED = ("glossary.yml", "process/laws.yml", "process/sources.yml", "process/documents")
"""What can grow; there are seven phases however large the handbook."""
DUMP = """
from pathlib import Path
from mkdocs.plugins import event_priority

@event_priority(-1000)
def on_page_markdown(markdown, page, config, files):
    path = Path({folder!r}) / page.file.src_uri
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\\ntitle: {{page.title!s}}\\n---\\n{{markdown}}", encoding="utf-8")
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        work = Path(folder)
        tree = copied_tree(work / "tree")
        plain = plain_tree(tree, work)
        ours_time = median_time(tree, "mkdocs", rounds)
        plain_time = median_time(plain, "mkdocs", rounds)
        print(f"our site engine run / plain MkDocs+Material: {ours_time / plain_time:.2f}")
        print(f"  ({ours_time:.1f} s, {plain_time:.1f} s, {len(pages(plain))} pages; bar 1.30)")
        whole = median_time(tree, "macros", rounds)
        print(f"check, build and look-through / plain:       {whole / plain_time:.2f}")
        large = larger_tree(tree, work / "large")
        large_time = median_time(large, "macros", 1)
        print(f"{TIMES} times the content / one time:            {large_time / whole:.2f}")
        print(f"  ({large_time:.1f} s, {whole:.1f} s; bar {TIMES:.2f})")


def copied_tree(to: Path) -> Path:
    """The files that a build reads."""
    kept = shutil.ignore_patterns(".*", "site", "tests", "__pycache__")
    shutil.copytree(ROOT, to, ignore=kept)
    return to


def median_time(tree: Path, module: str, rounds: int) -> float:
    """Seconds for a build of the tree, the middle of some rounds."""
    out = tree.parent / f"{tree.name}-{module}-site"
    option = "--site-dir" if module == "mkdocs" else "--out"
    return statistics.median(
        seconds([sys.executable, "-m", module, "build", option, str(out)], tree)
        for _ in range(rounds)
    )


def seconds(command: list[str], tree: Path) -> float:
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    environment = {**os.environ, **quiet, "PYTHONPATH": str(tree)}
    began = time.perf_counter()
    done = subprocess.run(
        command, cwd=tree, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(command)}:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return time.perf_counter() - began


def plain_tree(tree: Path, work: Path) -> Path:
    """The same pages as finished Markdown, with the stock theme and nothing of ours."""
    plain = work / "plain"
    config = (tree / "mkdocs.yml").read_text("utf-8")
    hook = tree / "dump.py"
    hook.write_text(DUMP.format(folder=str(plain / "docs")), encoding="utf-8")
    exporting = tree / "exporting.yml"
    exporting.write_text(config.replace("hooks:\n", "hooks:\n  - dump.py\n"), encoding="utf-8")
    out = str(work / "exported-site")
    seconds(
        [sys.executable, "-m", "mkdocs", "build", "-f", "exporting.yml", "--site-dir", out], tree
    )
    hook.unlink()
    exporting.unlink()
    shutil.rmtree(plain / "docs" / "utskrift", ignore_errors=True)
    (plain / "mkdocs.yml").write_text(plain_config(config), encoding="utf-8")
    return plain


def plain_config(config: str) -> str:
    """Our configuration without our theme files, hooks, plugins and checks."""
    ours = yaml.safe_load(config)
    kept = ("site_name", "use_directory_urls", "markdown_extensions", "nav")
    plain = {key: ours[key] for key in kept if key in ours}
    theme = {key: value for key, value in ours["theme"].items() if key != "custom_dir"}
    settings = {"theme": theme, "plugins": [{"search": {"lang": "sv"}}], "not_in_nav": "*"}
    return str(yaml.safe_dump(plain | settings, allow_unicode=True, sort_keys=False))


def pages(tree: Path) -> list[Path]:
    return list((tree / "docs").rglob("*.md"))


def larger_tree(tree: Path, to: Path) -> Path:
    """The tree with each entry of some kinds several times, under ids and words of their own."""
    shutil.copytree(tree, to)
    for path in (path for name in MULTIPLIED for path in files(to / name)):
        entries = yaml.safe_load(path.read_text("utf-8"))
        grown = [*entries, *(copy for entry in entries for copy in copies(entry))]
        path.write_text(
            yaml.dump(grown, Dumper=_Plain, allow_unicode=True, sort_keys=False), "utf-8"
        )
    return to


def files(path: Path) -> list[Path]:
    """The file, or those of the folder."""
    return sorted(path.glob("*.yml")) if path.is_dir() else [path]


class _Plain(yaml.SafeDumper):
    """Writes what stands twice twice; our YAML has no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


PARTS = {"meanings", "reading_guide"}
"""Parts with ids of their own, in the kinds that are multiplied."""


FORM = {"instructions", "warnings", "fields", "example"}
"""What makes a document a form of our own; there are about as many however large the handbook."""


def copies(entry: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The entry again and again; its references still lead to the first ones."""
    left_out = {"abbreviation", "synonyms", "deprecated", "hidden", "forms", "replaced_by"} | FORM
    for number in range(2, TIMES + 1):
        copy = {key: value for key, value in entry.items() if key not in left_out}
        copy["id"] = f"{entry['id']}-nr{number}"
        for key in ("term", "short", "title", "definition"):
            if key in copy and (key != "term" or "definition" in copy):
                copy[key] = f"{copy[key]} nr {number}"
        for key in PARTS & copy.keys():
            copy[key] = [part | {"id": f"{part['id']}-nr{number}"} for part in copy[key]]
        yield copy


if __name__ == "__main__":
    main()
