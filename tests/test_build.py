"""What becomes of the site when it is built: the same each time, and never half."""

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.reader import ROOT, BuiltSite

ENGINE_WORKS_BY = 60.0
"""Seconds within which the engine has begun to write, also on a busy machine."""


def copied_tree(to: Path) -> Path:
    """The repository's files that a build reads, as an editor has them in a folder."""
    to.mkdir(parents=True)
    for name in (
        "docs",
        "glossary.yml",
        "macros",
        "mkdocs.yml",
        "overrides",
        "process",
        "pyproject.toml",
    ):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, to / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, to / name)
    (ROOT / ".cache").mkdir(exist_ok=True)
    (to / ".cache").symlink_to(ROOT / ".cache")  # PDFs that have been made, so as not to wait
    return to


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return copied_tree(tmp_path / "tree")


@pytest.fixture
def tree_with_site(tree: Path, site: BuiltSite) -> Path:
    """A tree whose site was built before, and is good."""
    shutil.copytree(site.folder, tree / "site")
    return tree


def build_command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "macros", "build", *arguments]


def environment(**changes: str) -> dict[str, str]:
    return {**os.environ, "SOURCE_DATE_EPOCH": midnight(int(time.time())), **changes}


def midnight(second: int) -> str:
    """When the day of a second began."""
    return str(second // 86400 * 86400)


def build(
    tree: Path, *arguments: str, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        build_command(*arguments),
        cwd=tree,
        env=env or environment(),
        capture_output=True,
        text=True,
        check=False,
    )


def start(
    tree: Path, *arguments: str, env: dict[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """A build that goes on by itself, in a process group of its own."""
    return subprocess.Popen(
        build_command(*arguments),
        cwd=tree,
        env=env or environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with what is in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def beside(tree: Path) -> set[str]:
    """What stands in the folder, but for what Python keeps for itself."""
    return {path.name for path in tree.iterdir()} - {"__pycache__", ".cache"}


def change(path: Path, old: str, new: str) -> int:
    """Write `new` for the first `old` of the file; the line where it stands."""
    text = path.read_text("utf-8")
    at = text.index(old)
    path.write_text(text[:at] + new + text[at + len(old) :], encoding="utf-8")
    return text.count("\n", 0, at) + 1


# A good build ---------------------------------------------------------------------------------


def test_a_strict_build_warns_of_nothing(site: BuiltSite) -> None:
    assert "klart: öppna" in site.said
    assert [line for line in site.said.splitlines() if "WARNING" in line] == []


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A copy of the tree, built in another folder, zone, language and order of hashes."""

    tree: Path
    before: dict[str, bytes]
    """Its files before it was built."""


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory, site: BuiltSite) -> Elsewhere:
    tree = copied_tree(tmp_path_factory.mktemp("a folder") / "längre ned" / "tree")
    before = files(tree)
    for path in tree.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    same_day = midnight(int((site.folder / "index.html").stat().st_mtime))
    foreign = {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "7"}

    done = build(tree, env=environment(**foreign, SOURCE_DATE_EPOCH=same_day))

    assert done.returncode == 0, done.stdout + done.stderr
    return Elsewhere(tree, before)


def test_the_same_tree_gives_the_same_bytes_wherever_and_by_whomever(
    elsewhere: Elsewhere, site: BuiltSite
) -> None:
    one, two = files(site.folder), files(elsewhere.tree / "site")

    assert len(one) > 250
    assert differing(one, two) == []


def test_a_build_writes_nothing_but_the_site(elsewhere: Elsewhere) -> None:
    after = {
        name: text
        for name, text in files(elsewhere.tree).items()
        if not name.startswith("site/") and "__pycache__" not in name
    }

    assert differing(after, elsewhere.before) == []


def test_the_tree_builds_under_properdocs_with_the_same_pages(tree: Path, site: BuiltSite) -> None:
    done = build(tree, "--engine", "properdocs")

    assert done.returncode == 0, done.stdout + done.stderr
    assert [line for line in done.stderr.splitlines() if "WARNING" in line] == []
    assert set(files(tree / "site")) == set(files(site.folder))


# A build that fails ---------------------------------------------------------------------------


def assert_untouched(tree: Path, site: BuiltSite) -> None:
    assert differing(files(tree / "site"), files(site.folder)) == []


def test_a_fault_in_the_content_is_told_in_swedish_and_leaves_the_site(
    tree_with_site: Path, site: BuiltSite
) -> None:
    line = change(tree_with_site / "glossary.yml", "\n  definition:", "\n  definiton:") + 1
    before = beside(tree_with_site)

    done = build(tree_with_site)

    assert done.returncode == 1
    told = done.stdout.splitlines()
    assert told[-1] == f"{len(told) - 1} fel"
    assert any(
        row.startswith(f"glossary.yml:{line}: termen '") and "'definiton'" in row for row in told
    )
    assert "Traceback" not in done.stderr
    assert beside(tree_with_site) == before
    assert_untouched(tree_with_site, site)


def test_a_reference_to_nothing_is_told_with_its_line_and_leaves_the_site(
    tree_with_site: Path, site: BuiltSite
) -> None:
    roles = tree_with_site / "process" / "sip" / "3-forberedelse.yml"
    line = change(roles, "responsible: initiativtagare", "responsible: initiativtagaren")

    done = build(tree_with_site)

    assert done.returncode == 1
    assert done.stdout.startswith(f"process/sip/3-forberedelse.yml:{line}: steget '")
    assert "'initiativtagaren'" in done.stdout
    assert "menade du 'initiativtagare'?" in done.stdout
    assert_untouched(tree_with_site, site)


def test_a_page_that_calls_for_an_unknown_id_is_told_with_its_line(
    tree_with_site: Path, site: BuiltSite
) -> None:
    page = tree_with_site / "docs" / "index.md"
    line = change(page, 'lank("phase:samtycke"', 'lank("phase:samtyke"')

    done = build(tree_with_site)

    assert done.returncode == 1
    assert done.stdout == (
        f"docs/index.md:{line}: sidan har makrot 'lank' med okänt id 'samtyke'"
        "; menade du 'samtycke'?\n1 fel\n"
    )
    assert_untouched(tree_with_site, site)


def test_a_page_that_calls_for_an_unknown_macro_is_told_with_its_line(
    tree_with_site: Path, site: BuiltSite
) -> None:
    page = tree_with_site / "docs" / "sip" / "index.md"
    line = change(page, "{{ processen() }}", "{{ procesen() }}")

    done = build(tree_with_site)

    assert done.returncode == 1
    assert f"docs/sip/index.md:{line}: sidan anropar makrot 'procesen'" in done.stdout
    assert_untouched(tree_with_site, site)


def test_a_page_with_a_link_to_nothing_stops_the_build_and_leaves_the_site(
    tree_with_site: Path, site: BuiltSite
) -> None:
    change(tree_with_site / "docs" / "om" / "index.md", "\n# ", "\n[bort](finns-inte.md)\n\n# ")
    before = beside(tree_with_site)

    done = build(tree_with_site)

    assert done.returncode == 1
    assert "om/index.md" in done.stderr
    assert "finns-inte.md" in done.stderr
    assert "bygget stoppade i mkdocs; inget är utbytt" in done.stderr
    assert "Traceback" not in done.stderr
    assert beside(tree_with_site) == before
    assert_untouched(tree_with_site, site)


def test_a_broken_template_stops_the_build_and_leaves_the_site(
    tree_with_site: Path, site: BuiltSite
) -> None:
    template = tree_with_site / "macros" / "templates" / "strip.md.jinja"
    template.write_text("{# broken #}\n{{ marks | nothing_of_the_kind }}\n", encoding="utf-8")
    before = beside(tree_with_site)

    done = build(tree_with_site)

    assert done.returncode == 1
    assert "nothing_of_the_kind" in done.stdout + done.stderr
    assert beside(tree_with_site) == before
    assert_untouched(tree_with_site, site)


def test_a_page_whose_html_leads_to_nothing_is_caught_in_the_built_site(
    tree_with_site: Path, site: BuiltSite
) -> None:
    page = tree_with_site / "docs" / "om" / "index.md"
    page.write_text(
        page.read_text("utf-8") + '\n<p><a href="../finns-inte/index.html">bort</a></p>\n',
        encoding="utf-8",
    )

    done = build(tree_with_site)

    assert done.returncode == 1
    assert "om/index.html:" in done.stdout
    assert "'../finns-inte/index.html' leder ingenstans" in done.stdout
    assert "Traceback" not in done.stderr
    assert_untouched(tree_with_site, site)


def test_a_killed_build_leaves_the_site_and_the_next_build_clears_up(
    tree_with_site: Path, site: BuiltSite
) -> None:
    before = beside(tree_with_site)
    with start(tree_with_site) as doomed:
        wait_until_writing(tree_with_site, doomed)
        os.killpg(doomed.pid, signal.SIGKILL)
    left = beside(tree_with_site) - before

    assert doomed.returncode == -signal.SIGKILL
    assert left != set()
    assert_untouched(tree_with_site, site)

    (tree_with_site / "mkdocs.yml").write_text("", encoding="utf-8")  # so that it stops at once
    build(tree_with_site)

    assert beside(tree_with_site) == before
    assert_untouched(tree_with_site, site)


def wait_until_writing(folder: Path, process: subprocess.Popen[bytes]) -> None:
    """Return when the engine is midway: it has begun to write pages aside."""
    until = time.monotonic() + ENGINE_WORKS_BY
    while time.monotonic() < until and process.poll() is None:
        if any(folder.glob(".*-*/*/index.html")):
            return
        time.sleep(0.02)
    pytest.fail("the build never wrote a page aside")


# A build that is asked for something unwise ----------------------------------------------------


def test_the_site_is_never_put_in_the_place_of_the_content(tree: Path) -> None:
    before = files(tree)

    done = build(tree, "--out", ".")

    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert differing(files(tree), before) == []


def test_the_site_is_never_put_in_the_place_of_a_folder_with_other_things(
    tree: Path, tmp_path: Path
) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "protokoll.txt").write_text("viktigt", encoding="utf-8")

    done = build(tree, "--out", str(papers))

    assert done.returncode != 0
    assert (papers / "protokoll.txt").read_text("utf-8") == "viktigt"


def test_a_build_clears_away_only_what_builds_have_left(tree: Path, tmp_path: Path) -> None:
    (tree / "mkdocs.yml").write_text("", encoding="utf-8")  # so that the engine stops at once
    other = tmp_path / "public" / ".site-notes"
    other.mkdir(parents=True)
    (other / "mine.txt").write_text("viktigt", encoding="utf-8")

    done = build(tree, "--out", str(tmp_path / "public" / "site"))

    assert "bygget stoppade i mkdocs" in done.stderr
    assert (other / "mine.txt").exists()


def test_a_site_can_be_put_in_a_folder_that_is_not_there_yet(tree: Path, tmp_path: Path) -> None:
    (tree / "mkdocs.yml").write_text("", encoding="utf-8")  # so that the engine stops at once

    done = build(tree, "--out", str(tmp_path / "new" / "newer" / "site"))

    assert "Traceback" not in done.stderr
    assert "bygget stoppade i mkdocs" in done.stderr


def test_a_build_does_not_spoil_another_that_is_going_on_beside_it(
    tree: Path, tmp_path: Path
) -> None:
    public = tmp_path / "public"
    public.mkdir()

    with start(tree, "--out", str(public / "one")) as going_on:
        wait_until_writing(public, going_on)
        (tree / "mkdocs.yml").rename(tree / "not-now.yml")  # so that the second stops at once
        build(tree, "--out", str(public / "two"))

    assert going_on.returncode == 0
    assert beside(public) == {"one"}
    assert (public / "one" / "ordlista" / "index.html").is_file()
