"""Whole elements of HTML, found by their start tags: where they end, and the text without them."""

import re

_VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"})


def end_of(markup: str, start: re.Match[str]) -> int:
    """Where the element ends whose start tag was matched; the group `tag` holds its name."""
    tag = start["tag"]
    if tag in _VOID:
        return start.end()
    depth = 1
    for other in re.compile(rf"<(/?){tag}\b[^>]*>").finditer(markup, start.end()):
        depth += -1 if other[1] else 1
        if depth == 0:
            return other.end()
    return len(markup)


def without(markup: str, start: re.Pattern[str]) -> str:
    """The text without each element whose start tag matches."""
    kept, at = [], 0
    while found := start.search(markup, at):
        kept.append(markup[at : found.start()])
        at = end_of(markup, found)
    return "".join((*kept, markup[at:]))


FOR_SCREENS = re.compile(r"<(?P<tag>\w+)\b[^>]*\sdata-web\b[^>]*>")
"""What only a screen has use for: buttons, ways to files. Neither paper nor the book has it."""
