"""The rule that what is for leaders stays with them: participants read no answer of theirs."""

import re
from collections.abc import Iterator

from macros.checks.scene import Rule, Scene, Subject
from macros.inline import plain
from macros.model.base import Inline, Model
from macros.model.walk import Leaf, Path
from macros.problems import Problem

_SENTENCE, _WHOLE = 8, 4
"""So many words in a sentence are no coincidence, nor are so many in all of a leader's text."""
_SHOWN = 60


def leaders_texts_stay_with_leaders(scene: Scene) -> Iterator[Problem]:
    """What an entry keeps for leaders is not said in what it shows those who take part."""
    for subject in scene.everything():
        kept = {
            _folded(said): _key(leaf.path)
            for leaf in _texts(subject, leaders=True)
            for said in _telling(leaf.value)
        }
        for leaf in _texts(subject, leaders=False) if kept else ():
            for said in _sentences(leaf.value):
                if _folded(said) in kept:
                    yield _problem(subject, leaf, said, kept[_folded(said)])


def _problem(subject: Subject, leaf: Leaf, said: str, key: str) -> Problem:
    shown = said if len(said) <= _SHOWN else f"{said[: _SHOWN - 1]}…"
    what = f"säger i '{_key(leaf.path)}' samma sak som i '{key}', som bara ledaren ska se"
    return subject.problem(f"{what}: '{shown}'", *leaf.path)


def _texts(subject: Subject, *, leaders: bool) -> Iterator[Leaf]:
    for leaf in subject.leaves():
        if isinstance(leaf.mark, Inline) and _for_leaders(subject.entry, leaf.path) == leaders:
            yield leaf


def _for_leaders(entry: Model, path: Path) -> bool:
    """Whether a value stands in a field that is left out of what participants see."""
    at: object = entry
    for key in path:
        if isinstance(at, Model):
            field = type(at).model_fields[str(key)]
            if field.exclude:
                return True
            at = getattr(at, str(key))
        elif isinstance(at, tuple) and isinstance(key, int):
            at = at[key]
        else:
            return False
    return False


def _key(path: Path) -> str:
    return next(key for key in reversed(path) if isinstance(key, str))


def _telling(text: str) -> Iterator[str]:
    """What of a leader's text would give it away: it all, if it is short, or a long sentence."""
    sentences = _sentences(text)
    least = _WHOLE if len(sentences) == 1 else _SENTENCE
    yield from (said for said in sentences if len(said.split()) >= least)


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])[”’\"]?\s+", plain(text).strip())


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


RULES: tuple[Rule, ...] = (leaders_texts_stay_with_leaders,)
