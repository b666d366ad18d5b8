"""The site as one zip file that opens with a double click on its index.html, with no server."""

import tomllib
import zipfile
from datetime import date
from pathlib import Path


def bundle(root: Path, site: Path, day: date) -> Path:
    """Write `dist/kaosam-handboken-<version>.zip` under `root` and return its path.

    The files stand in order and carry the day, so that the same site gives the same bytes.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    name = f"{project['name']}-{project['version']}"
    target = root / "dist" / f"{name}.zip"
    target.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            inside = f"{name}/{path.relative_to(site).as_posix()}"
            entry = zipfile.ZipInfo(inside, (day.year, day.month, day.day, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    return target
