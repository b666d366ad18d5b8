"""The real site, built once as an editor builds it, for every test that reads it."""

import subprocess
import sys

import pytest

from tests.reader import ROOT, BuiltSite, Handbook, load_handbook


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of this repository."""
    folder = tmp_path_factory.mktemp("built") / "site"

    build = subprocess.run(
        [sys.executable, "-m", "macros", "build", "--out", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    said = build.stdout + build.stderr
    if build.returncode:
        faults = [line for line in said.splitlines() if line and not line.startswith("INFO")]
        pytest.fail("the site does not build:\n" + "\n".join(faults), pytrace=False)
    return BuiltSite(folder, said)


@pytest.fixture(scope="session")
def handbook(site: BuiltSite) -> Handbook:
    """The content of the site, from its own handbook.json."""
    return load_handbook(site.folder)
