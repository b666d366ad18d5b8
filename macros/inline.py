"""The small markup inside values: read here, once, into pieces, and written out as plain text.

`**fet**`, `*kursiv*`, `[text](https://…)`, `[[id]]`, `[[id|visad text]]`, `[[kind:id]]`,
`[[kind:id|visad text]]`. Nothing else is markup; raw HTML and template braces are faults.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from macros.model.base import ID_PATTERN, URL_PATTERN

REFERENCE_KINDS = (
    *("term", "phase", "step", "level", "role", "agency", "meeting", "benefit", "document"),
    *("checklist", "path", "seminar", "case", "quiz", "law", "source"),
)


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Stressed:
    """Bold (`strong`) or italic words."""

    pieces: "tuple[Piece, ...]"
    strong: bool


@dataclass(frozen=True, slots=True)
class WebLink:
    """A link to another site."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class EntryLink:
    """A reference to an entry; `text` is None where the entry's own name is to be shown."""

    kind: str
    id: str
    text: str | None


Piece = Words | Stressed | WebLink | EntryLink


class MarkupError(ValueError):
    """The markup is wrong: `token` is the offending piece, the message what is wrong with it."""

    def __init__(self, token: str, message: str) -> None:
        self.token = token
        super().__init__(message)


_TOKEN = re.compile(
    r"\[\[(?P<reference>[^\[\]]*)\]\]"
    r"|\[(?P<label>[^\[\]]*)\]\((?P<url>[^()\s]*)\)"
    r"|(?P<strong>\*\*(?=\S)(?P<bold>.+?)(?<=\S)\*\*)"
    r"|(?P<emphasis>\*(?=[^\s*])(?P<italic>[^*]+?)(?<=\S)\*)"
)
_LEFT_OVER = (
    (r"\{\{|\}\}|\{%|%\}|\{#|#\}", "har klammerparenteser ('{token}'), som inte får stå här"),
    (r"</?[A-Za-z!][^\s>]*>?", "har HTML ('{token}'); bara fet, kursiv och länkar kan stå här"),
    (r"\[\[|\]\]", "har en hänvisning som inte är hel ('{token}'); skriv [[id]] eller [[id|text]]"),
    (r"\*\*|(?<!\S)\*(?=\S)|(?<=\S)\*(?!\S)", "har en stjärna utan par ('{token}')"),
    (r"\]\(", "har en länk som inte är hel; skriv [text](https://…)"),
)
"""What looks like markup but is none: pattern, and what is wrong."""


def parse(text: str) -> tuple[Piece, ...]:
    """The pieces of a value. Raises MarkupError at the first fault."""
    return tuple(_pieces(text))


def _pieces(text: str) -> Iterator[Piece]:
    at = 0
    for match in _TOKEN.finditer(text):
        if match.start() > at:
            yield _words(text[at : match.start()])
        yield _piece(match)
        at = match.end()
    if at < len(text):
        yield _words(text[at:])


def _words(text: str) -> Words:
    for pattern, message in _LEFT_OVER:
        if found := re.search(pattern, text):
            raise MarkupError(found.group(), message.format(token=found.group()))
    return Words(text)


def _piece(match: re.Match[str]) -> Piece:
    if match["reference"] is not None:
        return _entry_link(match["reference"], match.group())
    if match["url"] is not None:
        return _web_link(match["url"], match["label"], match.group())
    strong = match["strong"] is not None
    return Stressed(parse(match["bold"] if strong else match["italic"]), strong)


def _entry_link(body: str, token: str) -> EntryLink:
    target, bar, shown = body.partition("|")
    kind, colon, entry_id = target.partition(":")
    if not colon:
        kind, entry_id = "term", target
    if kind not in REFERENCE_KINDS:
        raise MarkupError(
            token, f"hänvisar till slaget '{kind}'; tillåtna är {', '.join(REFERENCE_KINDS)}"
        )
    if not re.match(ID_PATTERN, entry_id) or (bar and not shown.strip()):
        raise MarkupError(token, f"har en hänvisning som inte är hel ('{token}'); skriv [[id]]")
    if shown:
        _words(shown)
    return EntryLink(kind, entry_id, shown or None)


def _web_link(url: str, label: str, token: str) -> WebLink:
    if not re.match(URL_PATTERN, url):
        raise MarkupError(token, f"länkar till '{url}'; en länk ska börja med https://")
    if not label.strip():
        raise MarkupError(token, "har en länk utan text")
    _words(label)
    return WebLink(url, label)


def entry_links(pieces: tuple[Piece, ...]) -> Iterator[EntryLink]:
    """Every reference among the pieces, also within bold and italic."""
    for piece in pieces:
        if isinstance(piece, EntryLink):
            yield piece
        elif isinstance(piece, Stressed):
            yield from entry_links(piece.pieces)


def plain(text: str, name_of: Callable[[str, str], str] = lambda kind, entry_id: entry_id) -> str:
    """The value with no markup; `name_of(kind, id)` names what a bare reference points to."""
    return "".join(_plain(piece, name_of) for piece in parse(text))


def _plain(piece: Piece, name_of: Callable[[str, str], str]) -> str:
    if isinstance(piece, Stressed):
        return "".join(_plain(inner, name_of) for inner in piece.pieces)
    if isinstance(piece, EntryLink):
        return piece.text if piece.text is not None else name_of(piece.kind, piece.id)
    return piece.text
