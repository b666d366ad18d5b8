"""The site as one zip file that opens with a double click on its index.html, with no server."""

import zipfile
from datetime import date
from pathlib import Path

from macros.textfile import project_name_and_version


def bundle(root: Path, site: Path, day: date) -> Path:
    """Write `dist/kaosam-handboken-<version>.zip` under `root` and return its path.

    The files stand in order and carry the day, so that the same site gives the same bytes.
    """
    name = "-".join(project_name_and_version(root))
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
