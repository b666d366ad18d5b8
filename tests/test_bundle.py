"""The zip file: the whole site, the same bytes every time."""

import zipfile
from datetime import date
from pathlib import Path

from macros.bundle import bundle
from tests.reader import ROOT, BuiltSite

DAY = date(2026, 11, 23)


def packed(tmp_path: Path, site: BuiltSite) -> Path:
    """The site's zip file, made for a project of its own folder."""
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    return bundle(tmp_path, site.folder, DAY)


def test_the_zip_holds_every_file_of_the_site(tmp_path: Path, site: BuiltSite) -> None:
    names = zipfile.ZipFile(packed(tmp_path, site)).namelist()

    inside = [name.partition("/")[2] for name in names]

    files = (path for path in site.folder.rglob("*") if path.is_file())
    assert sorted(inside) == sorted(path.relative_to(site.folder).as_posix() for path in files)
    assert len({name.partition("/")[0] for name in names}) == 1


def test_the_same_site_gives_the_same_zip(tmp_path: Path, site: BuiltSite) -> None:
    first = packed(tmp_path, site).read_bytes()

    assert packed(tmp_path, site).read_bytes() == first
