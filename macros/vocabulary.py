"""Every word of the glossary in all its forms, and where a text uses one: one pass over the text.

Built once; what it costs to look through a text does not depend on how many terms there are.
"""

import html
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from macros.inflection import is_short, phrase_forms
from macros.model.term import Term

_LETTERS = r"[\w\u00ad\u0300-\u036f]|&(?:shy|[aA]ring|[aAoO]uml|eacute);"
_TOKEN = re.compile(
    r"(?P<address>(?:https?://|www\.)[^\s<]+|(?<![\w)])/\w[\w/.#-]*|#\w[\w-]*)"
    rf"|(?P<word>[-\u2011]?(?:{_LETTERS})++(?:[-\u2011:.@'’](?:{_LETTERS})++)*+[-\u2011]?)"
    r"|(?P<space>\s+|&nbsp;|&#160;)"
    r"|(?P<sign>&#?\w+;|.)"
)
_LONG_ENOUGH_TO_SHOUT = 5


@dataclass(frozen=True, slots=True)
class Use:
    """A word that a term may be named by; unless `linked`, it is only known, so as to be left."""

    term: Term
    linked: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a text that is one of the words, and the terms that it may stand for."""

    start: int
    end: int
    uses: tuple[Use, ...]


_Stem = tuple[str, frozenset[str]]
"""A token as the glossary has it, with the forms that it takes where it stands."""


@dataclass(slots=True)
class _Node:
    """A place in the tree of phrases."""

    next: "dict[_Stem, _Node]" = field(default_factory=dict)
    uses: list[Use] = field(default_factory=list)


@dataclass(slots=True)
class _Token:
    text: str
    start: int
    end: int
    joined: bool
    """Whether only white space parts it from the token before."""


class Vocabulary:
    """The words of some terms, ready to be found in texts."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._root = _Node()
        stems: dict[str, list[_Stem]] = defaultdict(list)
        for term in terms:
            for word, use, bends in _words(term):
                self._add(word, use, bends, stems)
        self._stems = {form: tuple(dict.fromkeys(found)) for form, found in stems.items()}

    def _add(self, word: str, use: Use, bends: bool, stems: dict[str, list[_Stem]]) -> None:
        tokens = tuple(token.text for token in _tokens(word, False, False))
        forms = phrase_forms(tokens) if bends else tuple(frozenset((token,)) for token in tokens)
        node = self._root
        for token, shapes in zip(tokens, forms, strict=True):
            stem = token, shapes
            for shape in shapes:
                stems[shape].append(stem)
            node = node.next.setdefault(stem, _Node())
        node.uses.append(use)

    def find(self, text: str, *, begun: bool = False, goes_on: bool = False) -> Iterator[Found]:
        """Every longest use of a word in a text of HTML without tags, from left to right.

        `begun` and `goes_on` tell that the text's first or last word is a part of a longer one.
        """
        tokens = _tokens(text, begun, goes_on)
        at = 0
        while at < len(tokens):
            end, uses = self._longest(tokens, at)
            if uses:
                yield Found(tokens[at].start, tokens[end - 1].end, uses)
            at = max(end, at + 1)

    def _longest(self, tokens: list[_Token], at: int) -> tuple[int, tuple[Use, ...]]:
        """Where the longest phrase that begins at a token ends, and what it may stand for."""
        best: tuple[int, tuple[Use, ...]] = (at, ())
        nodes = [(self._root, True)]
        for here in range(at, len(tokens)):
            token = tokens[here]
            if here > at and not token.joined:
                break
            nodes = [
                (node.next[stem], written and stem[0] == shape)
                for shape in _shapes(token.text)
                for stem in self._stems.get(shape, ())
                for node, written in nodes
                if stem in node.next
            ]
            if not nodes:
                break
            if uses := _nearest(nodes):
                best = (here + 1, uses)
        return best


def _nearest(nodes: list[tuple[_Node, bool]]) -> tuple[Use, ...]:
    """What ends here: a word as it is written goes before a form of another word."""
    ends = [(node, written) for node, written in nodes if node.uses]
    exact = [node for node, written in ends if written]
    return tuple(use for node in exact or [node for node, _ in ends] for use in node.uses)


def _words(term: Term) -> Iterator[tuple[str, Use, bool]]:
    """The term's words, what each is, and whether it bends."""
    use, known = Use(term, term.linked), Use(term, linked=False)
    for word in (term.term, *term.synonyms):
        yield word, use, True
    if term.abbreviation:
        yield term.abbreviation, use, is_short(term.abbreviation)
    yield from ((word, use, False) for word in term.forms)
    yield from ((item.term, known, True) for item in term.deprecated)
    yield from ((phrase, known, False) for phrase in term.not_in)


def _tokens(text: str, begun: bool, goes_on: bool) -> list[_Token]:
    found: list[_Token] = []
    joined = False
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "space":
            continue
        start, end = match.span()
        if match.lastgroup == "word" and not (
            (begun and start == 0) or (goes_on and end == len(text))
        ):
            found.append(_Token(_plain(match[0]), start, end, joined))
            joined = True
        elif match[0] == ",":
            found.append(_Token(",", start, end, joined))
            joined = True
        else:
            joined = False
    return found


def _plain(word: str) -> str:
    """The word without what only says how it is to be shown."""
    if word.isascii() and "&" not in word:
        return word
    shown = html.unescape(word).replace("\u00ad", "").replace("\u2011", "-")
    return unicodedata.normalize("NFC", shown)


def _shapes(word: str) -> tuple[str, ...]:
    """The ways in which a word may stand in the glossary: as it is, and without capitals where
    they may come from its place in a sentence or from shouting."""
    if word.islower() or not word[:1].isupper():
        return (word,)
    if word[1:].islower() or (len(word) >= _LONG_ENOUGH_TO_SHOUT and word.isupper()):
        return (word, word.lower())
    return (word,)
