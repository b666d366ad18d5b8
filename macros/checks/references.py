"""Every id is one entry's own, and every reference leads to one."""

from collections.abc import Iterator

from macros import inline
from macros.checks.scene import Rule, Scene, Subject
from macros.model.base import Inline, Reference
from macros.model.kinds import KIND, PART_NOUNS
from macros.model.walk import Leaf, Path, parts
from macros.problems import Problem, listed, suggestion

_NOUNS = {word: kind.nouns for word, kind in KIND.items()} | {
    "step": "steg",
    "handoff": "överlämningar",
}


def ids_are_unique(scene: Scene) -> Iterator[Problem]:
    """No two entries of a kind share an id."""
    seen: dict[tuple[str, str], Subject] = {}
    for subject in scene.everything():
        first = seen.setdefault((subject.kind.word, subject.entry.id), subject)
        if first is not subject:
            place = first.problem("").place
            yield subject.problem(f"har ett id som redan finns ({place})", "id")


def part_ids_are_unique(scene: Scene) -> Iterator[Problem]:
    """No two parts (steps, hand-offs, meanings, special cases …) share an id."""
    seen: dict[tuple[str, str], Problem] = {}
    for subject in scene.everything():
        for path, part in parts(subject.entry):
            part_id = getattr(part, "id", None)
            if not isinstance(part_id, str):
                continue
            problem = subject.problem("har ett id som redan finns", *path, "id")
            first = seen.setdefault((str(path[-2]), part_id), problem)
            if first is not problem:
                yield Problem(problem.place, f"{problem.message} ({first.place})")


def law_and_source_ids_differ(scene: Scene) -> Iterator[Problem]:
    """A citation names a law or a source with one word, so no id is both."""
    for subject in scene.subjects("source"):
        if scene.content.has("law", subject.entry.id):
            yield subject.problem("har samma id som ett lagrum; välj ett annat", "id")


def references_exist(scene: Scene) -> Iterator[Problem]:
    """Every reference in a field leads to an entry of the right kind."""
    for subject in scene.everything():
        for leaf in subject.leaves():
            if isinstance(leaf.mark, Reference):
                yield from _field_problem(scene, subject, leaf, leaf.mark)


def _ways(kinds: tuple[str, ...]) -> str:
    """How a reference is written: each way of a few, or else the kinds by name."""
    if len(kinds) <= 2:
        return " eller ".join(f"{kind}:<id>" for kind in kinds)
    return f"slag:id, där slaget är {listed(kinds)}"


def _field_problem(
    scene: Scene, subject: Subject, leaf: Leaf, mark: Reference
) -> Iterator[Problem]:
    kinds, target = mark.kinds, leaf.value
    if mark.prefixed:
        prefix, colon, target = leaf.value.partition(":")
        if not colon or prefix not in kinds:
            what = f"har '{leaf.value}'; skriv {_ways(kinds)}{suggestion(prefix, kinds)}"
            yield subject.problem(what, *leaf.path)
            return
        kinds = (prefix,)
    if any(scene.content.has(kind, target) for kind in kinds):
        return
    yield subject.problem(_missing(scene, kinds, target), *leaf.path)


def _missing(scene: Scene, kinds: tuple[str, ...], target: str) -> str:
    known = [entry_id for kind in kinds for entry_id in scene.content.ids(kind)]
    where = " eller ".join(_NOUNS[kind] for kind in kinds)
    return f"hänvisar till '{target}', som inte finns bland {where}{suggestion(target, known)}"


def inline_references_exist(scene: Scene) -> Iterator[Problem]:
    """Every reference in running text leads to an entry."""
    for subject in scene.everything():
        for leaf in subject.leaves():
            if isinstance(leaf.mark, Inline) and "[[" in leaf.value:
                yield from _text_problems(scene, subject, leaf.path, leaf.value)


def _text_problems(scene: Scene, subject: Subject, path: Path, text: str) -> Iterator[Problem]:
    for link in inline.entry_links(inline.parse(text)):
        if not scene.content.has(link.kind, link.id):
            yield subject.problem(_missing(scene, (link.kind,), link.id), *path, token=link.id)


def source_numbers_are_used_once(scene: Scene) -> Iterator[Problem]:
    """A numbered place of the sources (U1, M1 …) stands in one entry only."""
    seen: dict[str, Problem] = {}
    for subject in scene.everything():
        for path, part in parts(subject.entry):
            ref = getattr(part, "ref", None)
            if not isinstance(ref, str):
                continue
            problem = subject.problem(f"har numret '{ref}', som redan finns", *path, "ref")
            first = seen.setdefault(ref, problem)
            if first is not problem:
                yield Problem(problem.place, f"{problem.message} ({first.place})")


def entries_do_not_point_to_themselves(scene: Scene) -> Iterator[Problem]:
    """An entry names others in its relations, never itself."""
    relations = {"broader", "narrower", "related", "confuse_with", "replaced_by", "act", "needs"}
    relations |= {"part_of", "also"}
    for subject in scene.everything():
        for leaf in subject.leaves():
            own = leaf.value == subject.entry.id and subject.kind.word in getattr(
                leaf.mark, "kinds", ()
            )
            if own and relations & set(leaf.path):
                yield subject.problem(f"hänvisar till sig själv i '{leaf.path[0]}'", *leaf.path)


RULES: tuple[Rule, ...] = (
    ids_are_unique,
    part_ids_are_unique,
    law_and_source_ids_differ,
    references_exist,
    inline_references_exist,
    source_numbers_are_used_once,
    entries_do_not_point_to_themselves,
)

assert set(inline.REFERENCE_KINDS) <= set(KIND) | set(PART_NOUNS)
