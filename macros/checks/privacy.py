"""Rules for privacy: nothing in the content identifies or reaches a person."""

import re
from collections.abc import Iterator

from macros.checks.scene import Rule, Scene
from macros.problems import Problem

FUNCTIONAL_ADDRESSES: frozenset[str] = frozenset()
"""E-mail addresses of functions, never of persons, that may stand in the content."""

_PERSONAL = (
    ("ett personnummer", re.compile(r"\b(?:19|20)?\d{6}[-+ ]?\d{4}\b")),
    (
        "ett telefonnummer",
        re.compile(r"(?<![\d:./–-])(?:\+46|0046|0)(?:[\s-]?\(0\))?(?:[\s-]?\d){7,11}(?!\d)"),
    ),
    ("en e-postadress", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
)


def personal_data(text: str) -> Iterator[tuple[str, str]]:
    """What in a text identifies or reaches a person: the sort of thing, and the thing itself."""
    for what, pattern in _PERSONAL:
        found = pattern.search(text)
        if found and found.group() not in FUNCTIONAL_ADDRESSES:
            yield what, found.group()


def no_personal_data(scene: Scene) -> Iterator[Problem]:
    """No value holds what identifies or reaches a person."""
    for subject in scene.everything():
        for leaf in subject.leaves():
            for what, found in personal_data(leaf.value):
                told = f"har {what} ('{found}'), som inte får stå i innehållet"
                yield subject.problem(told, *leaf.path, token=found)


RULES: tuple[Rule, ...] = (no_personal_data,)
