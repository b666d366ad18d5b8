"""Builds the site aside and puts it in place whole: a build that fails leaves the last good one."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from macros.exports.handbook import as_json, for_leaders, handbook, handbook_schema
from macros.handbook import handbook_from
from macros.model.content import Content
from macros.paper.book import book
from macros.paper.decks import write_decks
from macros.paper.parts import write_parts
from macros.paper.pdf import ready, write_pdfs
from macros.paper.sheets import Imprint, sheets
from macros.paper.word import write_forms
from macros.problems import ContentError
from macros.site import site_problems
from macros.textfile import project_name_and_version, published_at

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_MARK = "data/handbook.json"
"""What shows that a folder holds a site that we have built."""


class EngineError(Exception):
    """The site engine stopped; it has said why itself."""


class NotASiteError(Exception):
    """What stands where the site should go is something else, which is not ours to replace."""


def publish(root: Path, out: Path, content: Content, day: date, engine: str = "mkdocs") -> None:
    """Build the site of `root` beside `out`, check it, and put it in `out`'s place.

    Raises EngineError when the engine stops, ContentError when the built site has broken links,
    doubled ids or outside requests, NotASiteError when `out` holds something else than a site,
    PaperError when this machine cannot make PDFs.
    `out` is changed only when all went well.
    """
    if out.exists() and not _replaceable(out):
        raise NotASiteError(str(out))
    ready()
    out.parent.mkdir(parents=True, exist_ok=True)
    _clear_left_over(out)
    aside = out.with_name(f".{out.name}-{os.getpid()}")
    try:
        aside.mkdir()
        imprint = imprint_of(root)  # read now: the files may be edited while the engine works
        _run_engine(root, aside, day, engine)
        write_data(aside / "data", content)
        handbook = handbook_from(root, content)
        write_parts(handbook, aside, imprint)
        write_forms(handbook, aside, imprint, day)
        write_decks(handbook, aside, imprint, day)
        every = (book(aside, imprint, day), *sheets(handbook, imprint))
        # Told before the PDFs are made, which is what takes time.
        problems = tuple(site_problems(aside, {sheet.path for sheet in every}))
        if problems:
            raise ContentError(problems)
        write_pdfs(every, aside, root / ".cache" / "pdf", imprint)
        exchange(aside, out)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _replaceable(out: Path) -> bool:
    """Whether the folder is an earlier site, or empty."""
    return out.is_dir() and ((out / _MARK).is_file() or not any(out.iterdir()))


def _clear_left_over(out: Path) -> None:
    """Remove what builds of this site left aside when they were killed; not those still running."""
    for left in out.parent.glob(f".{out.name}-*"):
        number = left.name.rpartition("-")[2]
        if number.isdecimal() and not Path(f"/proc/{number}").exists():
            shutil.rmtree(left)


def _run_engine(root: Path, site: Path, day: date, engine: str) -> None:
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    environment = os.environ | {
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
        "SOURCE_DATE_EPOCH": str(int(midnight.timestamp())),
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(root),
    }
    command = [sys.executable, "-m", engine, "build", "--strict", "--site-dir", str(site)]
    if subprocess.run(command, cwd=root, env=environment, check=False).returncode:
        raise EngineError(engine)


def write_data(folder: Path, content: Content) -> None:
    """Write handbook.json and its schema, and apart from them what is for leaders."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, value in (
        ("handbook.json", handbook(content)),
        ("handbook.schema.json", handbook_schema()),
        ("handbook-ledare.json", for_leaders(content)),
    ):
        (folder / name).write_text(as_json(value), encoding="utf-8")


def imprint_of(root: Path) -> Imprint:
    """What each sheet of paper says of the handbook that it comes from."""
    return Imprint("Kaosam-handboken", project_name_and_version(root)[1], published_at(root))


def exchange(new: Path, old: Path) -> None:
    """Let `new` and `old` change places in one step, so that there is always a whole site.

    Afterwards `new` holds what `old` held, if anything. Where the system cannot exchange (not
    Linux, or some network disks) two renames do it, with a gap of microseconds between them.
    """
    if not old.exists():
        new.rename(old)
        return
    if _renameat2(new, old):
        return
    spare = new.with_name(f"{new.name}-old")
    old.rename(spare)
    new.rename(old)
    spare.rename(new)


def _renameat2(new: Path, old: Path) -> bool:
    """Exchange two paths atomically; False where that cannot be done."""
    libc = ctypes.CDLL(None, use_errno=True)
    call: Callable[..., int] | None = getattr(libc, "renameat2", None)
    if call is None:
        return False
    return call(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(old), _RENAME_EXCHANGE) == 0
