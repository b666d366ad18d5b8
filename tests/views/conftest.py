"""The base as content, read once for the views."""

from pathlib import Path

import pytest

from macros.model.content import Content
from macros.views.references import BackReferences, back_references
from tests.content.base import BASE, read


@pytest.fixture(scope="package")
def base() -> Content:
    """The small clean content."""
    return read(Path(BASE))


@pytest.fixture(scope="package")
def back(base: Content) -> BackReferences:
    """Who uses whom in it."""
    return back_references(base)
