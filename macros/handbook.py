"""The content with what is worked out from it once: all that a page, a sheet or an export needs."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros.linking import Linker
from macros.load import load_content
from macros.model.content import Content
from macros.problems import Problem
from macros.prose import link_texts, prose_problems
from macros.render import Renderer
from macros.views.pairs import Pair, pairs
from macros.views.references import BackReferences, back_references, leanings_on_law
from macros.views.terms import SharedWord, shared_words


@dataclass(frozen=True, slots=True)
class Handbook:
    """One content, ready to be shown."""

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


def load(root: Path, day: date) -> Content:
    """The content of `root`, its pages checked too. Raises ContentError with all faults."""
    return load_content(root, day, prose_problems)


def handbook_from(root: Path, content: Content) -> Handbook:
    """The handbook of a content that has been read from `root`."""
    return Handbook(
        content=content,
        back=back_references(content),
        leaning=leanings_on_law(content),
        shared=shared_words(content),
        pairs=pairs(content),
        link_texts=link_texts(root, content),
        renderer=Renderer(content),
        linker=Linker(content.terms),
    )
