"""The real site, built once as an editor builds it, for every test that reads it."""

import fcntl
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.reader import ROOT, BuiltSite, Handbook, load_handbook


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> BuiltSite:
    """The site of this repository; the first worker to ask builds it, the others wait for it."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    folder = shared / "built" / "site"
    said = shared / "built.txt"

    with alone(shared / "built.lock"):
        if not said.exists():
            said.write_text(build(folder), encoding="utf-8")

    if not folder.exists():
        pytest.fail(f"the site does not build:\n{said.read_text('utf-8')}", pytrace=False)
    return BuiltSite(folder, said.read_text("utf-8"))


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Keep the other workers out; also a worker that dies lets them in."""
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def build(folder: Path) -> str:
    """Build the site in the folder; what the build said, only its faults when it failed."""
    run = subprocess.run(
        [sys.executable, "-m", "macros", "build", "--out", str(folder)],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(int(time.time()))},
        capture_output=True,
        text=True,
        check=False,
    )
    said = (run.stdout + run.stderr).splitlines(keepends=True)
    if run.returncode:
        said = [line for line in said if line.strip() and not line.startswith("INFO")]
    return "".join(said)


@pytest.fixture(scope="session")
def handbook(site: BuiltSite) -> Handbook:
    """The content of the site, from its own handbook.json."""
    return load_handbook(site.folder)
