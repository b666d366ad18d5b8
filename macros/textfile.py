"""Bytes to text: a file of content as an office program may have saved it."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

MAX_BYTES = 5_000_000

ValuePath = tuple[str | int, ...]

_UNREADABLE = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ud800-\\udfff\\ufffe\\uffff]"
)
"""Signs that YAML refuses, or takes for a line break that no editor shows."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with the YAML itself; `path` tells which entry it stands in, if any."""

    line: int
    message: str
    path: ValuePath = ()


def read_text(path: Path, faults: list[Fault]) -> str | None:
    """The text with line breaks of one sort; None when it cannot be read, as `faults` then says."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError:
        faults.append(Fault(1, "filen går inte att öppna"))
        return None
    if size > MAX_BYTES:
        faults.append(Fault(1, f"filen är större än {MAX_BYTES // 1_000_000} MB; dela den"))
        return None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        faults.append(Fault(1, "filen är sparad som UTF-16; spara den som UTF-8"))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        faults.append(Fault(line, "tecknet är inte UTF-8; spara filen som UTF-8"))
        return None
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    rows = [row if row.strip(" \t") else "" for row in rows]
    for number, row in enumerate(rows, 1):
        if re.match(r" *\t", row):
            faults.append(Fault(number, "raden är indragen med tabb; använd mellanslag"))
        if _UNREADABLE.search(row):
            faults.append(Fault(number, "raden har ett osynligt tecken; skriv om den"))
    return None if faults else "\n".join(rows)


def project_name_and_version(root: Path) -> tuple[str, str]:
    """What the project under `root` is called, and its version, from its pyproject.toml."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project["name"], project["version"]


def published_at(root: Path) -> str:
    """Where the handbook is published, from `site_url` in mkdocs.yml; '' where it is not said."""
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    found = re.search(r"^site_url:\s*(https://\S+)", settings, re.M)
    return found[1] if found else ""
