"""Who uses whom: every reference in fields and running text, turned round."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from macros import inline
from macros.model.base import Inline, Reference
from macros.model.content import Content
from macros.model.kinds import KINDS, PRACTICE
from macros.model.walk import Leaf, leaves
from macros.validity import leanings
from macros.views.links import Link, link_to

Target = tuple[str, str]
"""(kind, id)"""

BackReferences = dict[Target, tuple[Target, ...]]


def back_references(content: Content) -> BackReferences:
    """For every entry, the entries that refer to it, sorted; a step counts as its phase."""
    users: dict[Target, set[Target]] = defaultdict(set)
    for kind in KINDS:
        for entry in content.of(kind.word):
            user = (kind.word, entry.id)
            for leaf in leaves(entry):
                for target in _targets(content, leaf):
                    if target != user:
                        users[target].add(user)
    return {target: tuple(sorted(found)) for target, found in users.items()}


def _targets(content: Content, leaf: Leaf) -> Iterator[Target]:
    if isinstance(leaf.mark, Reference):
        yield from _whole(content, *_field_target(content, leaf.value, leaf.mark))
    elif isinstance(leaf.mark, Inline) and "[[" in leaf.value:
        for link in inline.entry_links(inline.parse(leaf.value)):
            yield from _whole(content, link.kind, link.id)


def _field_target(content: Content, value: str, mark: Reference) -> Target:
    if mark.prefixed:
        kind, _, entry_id = value.partition(":")
        return kind, entry_id
    return next(kind for kind in mark.kinds if content.has(kind, value)), value


def _whole(content: Content, kind: str, entry_id: str) -> Iterator[Target]:
    """The entry itself, or the phase that the step or hand-off stands in."""
    if kind == "step":
        yield "phase", content.step[entry_id][0].id
    elif kind == "handoff":
        yield "phase", content.handoff[entry_id][0].id
    else:
        yield kind, entry_id


def used_in(
    content: Content, back: BackReferences, kind: str, entry_id: str
) -> dict[str, tuple[Link, ...]]:
    """The entries that use an entry, by kind, each kind in its own order.

    What one practises on uses nearly everything, and is left out: it says nothing of the entry.
    """
    users = back.get((kind, entry_id), ())
    return by_kind(content, (user for user in users if user[0] not in PRACTICE))


def by_kind(content: Content, targets: Iterable[Target]) -> dict[str, tuple[Link, ...]]:
    """Links to entries, by kind, each kind in its own order."""
    ordered = sorted(targets, key=content.position.__getitem__)
    return {
        kind: tuple(link_to(content, *target) for target in group)
        for kind, group in groupby(ordered, key=lambda target: target[0])
    }


def leanings_on_law(content: Content) -> BackReferences:
    """For every law, the entries that rest on it, by their `sources` or `basis`."""
    found: dict[Target, set[Target]] = defaultdict(set)
    for kind in KINDS:
        for entry in content.of(kind.word):
            for _, cited, _ in leanings(entry):
                if content.has("law", cited):
                    found["law", cited].add((kind.word, entry.id))
    return {law: tuple(sorted(entries)) for law, entries in found.items()}
