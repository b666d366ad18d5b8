"""Finds the running text of a page's content: HTML in, places in it out; it changes nothing.

What is no running text: links, headings, labels, badges, code, figures, and what is marked with
`data-no-terms`. `data-terms` makes a label text again.
"""

import re
from dataclasses import dataclass, field


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TAG = re.compile(
    r"<!--.*?-->|<(?P<raw>script|style|textarea)\b.*?</(?P=raw)\s*>"
    r"|<(?P<close>/?)(?P<name>[a-z][\w:-]*)"
    r"(?P<rest>[^<>\"']*+(?:\"[^\"]*\"[^<>\"']*+|'[^']*'[^<>\"']*+)*+)>",
    re.S | re.I,
)
_OFF = _names(
    "a button caption code del dt figcaption h1 h2 h3 h4 h5 h6 kbd label legend math nav option "
    "pre s samp select summary svg th title"
)
_OFF_CLASS = re.compile(
    r"\sclass=[\"'](?:[^\"']*\s)?(?:status|edition|note|\w+__(?:label|weight|force|sources?))[\s\"']"
)
"""Badges, words of the interface, places in sources, and notes, which are folded: the first word
that one sees is to be the linked one."""
_VOID = _names("area base br col embed hr img input link meta source track wbr")
_WITHIN_WORDS = _names(
    "a abbr b bdi cite code del em i ins kbd mark q s samp small span strong u wbr"
)
"""Tags that may stand in the middle of a word."""
_LINK = re.compile(r"\s*href=\"([^\"]*)\"\s*")
_HREF = re.compile(r"\shref=[\"']([^\"']*)[\"']")


@dataclass(slots=True)
class Text:
    """Running text between two tags."""

    start: int
    end: int
    section: int
    begun: bool
    goes_on: bool = False


@dataclass(slots=True)
class Anchor:
    """A link that stands on the page: `end` is where its opening tag ends."""

    end: int
    href: str
    section: int
    running: bool


@dataclass(slots=True)
class Scan:
    """One look through a page's tags."""

    page: str
    texts: list[Text] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    _open: list[tuple[str, bool]] = field(default_factory=list)
    _section: int = 0
    _last: str = ""
    """The sign before this place, where no tag has parted it from what follows."""
    _text: Text | None = None
    """The running text that ended there."""

    def run(self) -> None:
        at = 0
        for tag in _TAG.finditer(self.page):
            if tag.start() > at:
                self._take_text(at, tag.start())
            at = tag.end()
            if name := tag["name"]:
                self._take_tag(tag, name.lower())
        if at < len(self.page):
            self._take_text(at, len(self.page))

    def _take_text(self, start: int, end: int) -> None:
        begun = _is_word(self._last) and _is_word(self.page[start])
        if begun and self._text is not None:
            self._text.goes_on = True
        self._last, self._text = self.page[end - 1], None
        if not (self._open and self._open[-1][1]):
            self._text = Text(start, end, self._section, begun)
            self.texts.append(self._text)

    def _take_tag(self, tag: re.Match[str], name: str) -> None:
        if name not in _WITHIN_WORDS:
            self._last, self._text = "", None
        if tag["close"]:
            self._shut(name)
            return
        if name == "h2":
            self._section += 1
        off = bool(self._open) and self._open[-1][1]
        if name == "a" and (href := _HREF.search(tag["rest"])):
            bare = _LINK.fullmatch(tag["rest"]) is not None
            anchor = Anchor(tag.end(), href[1], self._section, bare and not off)
            self.anchors.append(anchor)
        if name not in _VOID and not tag["rest"].endswith("/"):
            self._open.append((name, _is_off(name, tag["rest"], off)))

    def _shut(self, name: str) -> None:
        """Close the element, and those within it that have been left open."""
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place][0] == name:
                del self._open[place:]
                return


def _is_word(sign: str) -> bool:
    return sign.isalnum() or (sign != "" and sign in "_-\u2011\u00ad")


def _is_off(name: str, rest: str, off: bool) -> bool:
    if "data-" in rest:
        if re.search(r"\sdata-no-terms\b", rest):
            return True
        if re.search(r"\sdata-terms\b", rest):
            return False
    return off or name in _OFF or ("class=" in rest and _OFF_CLASS.search(rest) is not None)
