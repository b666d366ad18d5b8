"""Links the words of a page to the glossary: HTML in, HTML out.

The first use of a term in a section (an h2, or what comes before the first) becomes a link to its
entry, unless the section links to it already. Links that authors have made to terms get the same
class, so that all look and work alike. What is linked where, and why: docs/adr/0012.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.addresses import absolute, relative
from macros.model.base import Kept
from macros.model.kinds import KIND
from macros.model.term import Term
from macros.pagetext import Scan, Text
from macros.vocabulary import Found, Use, Vocabulary

_AREAS: dict[str, tuple[str, ...]] = {
    "phase": ("samverkan-och-sip",),
    "level": ("rehabilitering-och-arbete",),
    "role": ("roller-och-verksamheter",),
    "agency": ("roller-och-verksamheter",),
    "meeting": ("moten",),
    "benefit": ("ersattning-och-forsorjning",),
    "document": ("underlag-och-metoder",),
    "law": ("lag-och-styrning",),
}
"""The areas of the glossary that an entry's page belongs to, where the entry itself has none."""


@dataclass(frozen=True, slots=True)
class Page:
    """What linking needs to know of a page; `own` is the term whose page it is."""

    url: str
    areas: frozenset[str] = frozenset()
    own: str | None = None


@dataclass(frozen=True, slots=True)
class Linked:
    """A page with its links, and the terms that it links to in running text, as they come."""

    html: str
    terms: tuple[str, ...]


_Change = tuple[int, int, str, str]
"""From where to where, what goes there, and the term that it is about."""


class Linker:
    """Links pages to some terms; made once, used for every page."""

    def __init__(self, terms: Iterable[Term]) -> None:
        all_ = tuple(terms)
        self._vocabulary = Vocabulary(all_)
        self._at = {KIND["term"].url(term.id): term.id for term in all_}

    def link(self, html: str, page: Page) -> Linked:
        """The page's content with its words linked."""
        scan = Scan(html)
        scan.run()
        linked, changes = self._authored(scan, page)
        for text in scan.texts:
            here = linked[text.section]
            for found, raw in self._words(html, text):
                term = _meant(found.uses, page)
                if term is None or term.id in here:
                    continue
                here.add(term.id)
                href = relative(KIND["term"].url(term.id), page.url)
                start = f'<a href="{href}" data-term="{term.id}">'
                place = text.start + found.start
                changes.append((place, text.start + found.end, f"{start}{raw}</a>", term.id))
        changes.sort(key=lambda change: change[0])
        terms = tuple(dict.fromkeys(term for _, _, _, term in changes))
        return Linked(_changed(html, changes), terms)

    def _words(self, html: str, text: Text) -> Iterator[tuple[Found, str]]:
        said = html[text.start : text.end]
        for found in self._vocabulary.find(said, begun=text.begun, goes_on=text.goes_on):
            yield found, said[found.start : found.end]

    def _authored(self, scan: Scan, page: Page) -> tuple[dict[int, set[str]], list[_Change]]:
        """The terms that each section links to already, and the marks for those links."""
        linked: dict[int, set[str]] = defaultdict(set)
        changes: list[_Change] = []
        addresses: dict[str, str | None] = {}
        for anchor in scan.anchors:
            if anchor.href not in addresses:
                addresses[anchor.href] = self._at.get(absolute(anchor.href, page.url))
            term = addresses[anchor.href]
            if term is None or term == page.own:
                continue
            linked[anchor.section].add(term)
            if anchor.running:
                changes.append((anchor.end - 1, anchor.end - 1, ' class="term"', term))
        return linked, changes


def _changed(html: str, changes: list[_Change]) -> str:
    pieces = []
    at = 0
    for start, end, new, _ in changes:
        pieces += [html[at:start], new]
        at = end
    return "".join((*pieces, html[at:]))


def _meant(uses: tuple[Use, ...], page: Page) -> Term | None:
    """The term that a word stands for on the page; None where that is not plain, or not linked.

    A word of several concepts is the one of the page's area, if only one of them is of it.
    """
    terms = {use.term.id: use.term for use in uses}
    if page.own in terms:
        return None
    if len(terms) > 1:
        terms = {key: term for key, term in terms.items() if page.areas & {*term.areas}}
    if len(terms) != 1:
        return None
    (term,) = terms.values()
    return term if any(use.linked for use in uses if use.term is term) else None


def areas_of(entry: Kept | None, kind: str, stated: Iterable[str] = ()) -> frozenset[str]:
    """The areas of a page: those that it states, else its entry's, else those of its kind."""
    own = entry.areas if isinstance(entry, Term) else _AREAS.get(kind, ())
    return frozenset(stated or own)
