"""The handbook of one build, handed from the hooks to the macros through MkDocs' configuration."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from macros.calls import page_macros
from macros.cli import today
from macros.handbook import Handbook, handbook_from, load

_KEY = "handbook"


def open_handbook(config: MkDocsConfig) -> Handbook:
    """Read the content of the project and keep it for this build. Raises ContentError."""
    root = Path(config.config_file_path).parent
    handbook = handbook_from(root, load(root, today()))
    keep(config, handbook)
    return handbook


def keep(config: MkDocsConfig, handbook: Handbook) -> None:
    """Make the handbook the one of this build."""
    config.extra[_KEY] = handbook


def handbook_of(config: MkDocsConfig) -> Handbook:
    """The handbook of this build."""
    handbook = config.extra[_KEY]
    assert isinstance(handbook, Handbook)
    return handbook


def define_macros(env: Any) -> None:
    """Register every macro with mkdocs-macros."""
    for macro in page_macros(handbook_of(env.conf), lambda: str(env.page.url)):
        env.macro(macro)
