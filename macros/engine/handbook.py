"""The content of one build, handed from the hooks to the macros through MkDocs' configuration."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from macros.cli import load, today
from macros.linking import Linker
from macros.model.content import Content
from macros.problems import Problem
from macros.prose import link_texts
from macros.render import Renderer
from macros.views.pairs import Pair, pairs
from macros.views.references import BackReferences, back_references, leanings_on_law
from macros.views.terms import SharedWord, shared_words

_KEY = "handbook"


@dataclass(frozen=True, slots=True)
class Handbook:
    """The content with what is worked out from it once per build."""

    content: Content
    back: BackReferences
    leaning: BackReferences
    shared: tuple[SharedWord, ...]
    pairs: tuple[Pair, ...]
    link_texts: dict[str, tuple[str, ...]]
    """Address within the site -> the sentences that link to it."""
    renderer: Renderer
    linker: Linker
    problems: tuple[Problem, ...] = ()
    """Faults of the last edit, in live preview, where the last good content is shown meanwhile."""


def open_handbook(config: MkDocsConfig) -> Handbook:
    """Read the content of the project and keep it for this build. Raises ContentError."""
    root = Path(config.config_file_path).parent
    content = load(root, today())
    handbook = Handbook(
        content=content,
        back=back_references(content),
        leaning=leanings_on_law(content),
        shared=shared_words(content),
        pairs=pairs(content),
        link_texts=link_texts(root, content),
        renderer=Renderer(content),
        linker=Linker(content.terms),
    )
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
