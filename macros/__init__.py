"""The handbook's Python: reads the YAML, checks it, renders it; MkDocs meets it in define_env."""

from typing import Any

__all__ = ["define_env"]


def define_env(env: Any) -> None:
    """Give mkdocs-macros our macros; imported here so that the domain runs with no MkDocs."""
    from macros.engine.handbook import define_macros

    define_macros(env)
