"""The small clean content of tests/cases/base/, laid out for a test to change."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from macros.load import load_content
from macros.model.content import Content
from macros.problems import ContentError

BASE = Path(__file__).resolve().parent.parent / "cases" / "base"
DAY = date(2026, 2, 1)


def lay_out(
    root: Path,
    files: Mapping[str, str | bytes | None] | None = None,
    entries: Mapping[str, str] | None = None,
) -> Path:
    """Copy the base to `root`; lay `files` over it (None removes), `entries` first in theirs."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    for name, text in (files or {}).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            path.unlink()
        else:
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
    for name, text in (entries or {}).items():
        path = root / name
        path.write_text(text + path.read_text(encoding="utf-8"), encoding="utf-8")
    return root


def swap(root: Path, name: str, old: str, new: str) -> Path:
    """Write `new` for `old`, which stands once in the file."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"'{old}' stands {text.count(old)} times in {name}"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return root


def read(root: Path, day: date = DAY) -> Content:
    """The content of `root`."""
    return load_content(root, day)


def problems_of(root: Path, day: date = DAY) -> list[str]:
    """The problem lines of the content, pages not included; none when it is clean."""
    try:
        load_content(root, day)
    except ContentError as error:
        return [str(problem) for problem in error.problems]
    return []
