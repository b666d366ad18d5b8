"""The real content, read once for all that is made of it for paper."""

from datetime import date

import pytest

from macros.handbook import Handbook, handbook_from, load
from tests.reader import ROOT

DAY = date(2026, 11, 26)


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    """The handbook of the real content."""
    return handbook_from(ROOT, load(ROOT, DAY))
