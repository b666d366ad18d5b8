"""The handbook from its zip file, as a reader on a locked-down office PC opens it."""

import zipfile
from datetime import date
from pathlib import Path

from playwright.sync_api import expect

from macros.bundle import bundle
from tests.browser.conftest import Reader
from tests.reader import ROOT, BuiltSite


def test_the_unpacked_handbook_opens_and_searches_with_the_network_cut(
    tmp_path: Path, site: BuiltSite, reader: Reader
) -> None:
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    zipfile.ZipFile(bundle(tmp_path, site.folder, date(2026, 11, 23))).extractall(tmp_path / "upp")
    folder = next(path for path in (tmp_path / "upp").iterdir() if path.is_dir())
    visit = reader(folder.as_uri())

    page = visit.go("/")
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type("samtycke")
    page.locator(".md-search-result__item > a").first.click()

    expect(page.locator("h1")).to_have_text("samtycke¶")
    assert visit.outside == []
    assert visit.complaints == []
