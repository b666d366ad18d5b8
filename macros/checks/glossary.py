"""Rules for the words: one word leads to one concept, and a definition says something."""

from collections import defaultdict, deque
from collections.abc import Iterator

from macros import inline
from macros.checks.scene import Rule, Scene, Subject
from macros.model.term import Term
from macros.problems import Problem
from macros.swedish import mentions, normal, same_word


def words_lead_to_one_concept(scene: Scene) -> Iterator[Problem]:
    """A word used as term, synonym, abbreviation or deprecated word is one concept's, or else every
    concept that uses it carries a qualifier."""
    owners: dict[str, list[tuple[Subject, tuple[str | int, ...]]]] = defaultdict(list)
    written: dict[str, str] = {}
    for subject in scene.subjects("term"):
        for word, path in _words(subject.entry):
            owners[same_word(word)].append((subject, path))
            written.setdefault(same_word(word), word)
    for key, uses in owners.items():
        word = written[key]
        if len({subject.entry.id for subject, _ in uses}) < 2:
            yield from _repeated(word, uses)
            continue
        for subject, path in uses:
            others = sorted({s.entry.id for s, _ in uses} - {subject.entry.id})
            if subject.entry.qualifier is None:
                what = f"delar ordet '{word}' med {', '.join(others)}; ge var och en 'qualifier'"
                yield subject.problem(what, *path)


def _repeated(word: str, uses: list[tuple[Subject, tuple[str | int, ...]]]) -> Iterator[Problem]:
    for subject, path in uses[1:]:
        yield subject.problem(f"har ordet '{word}' mer än en gång", *path)


def _words(term: Term) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Each of the term's words with its place."""
    yield term.term, ("term",)
    if term.abbreviation:
        yield term.abbreviation, ("abbreviation",)
    for index, synonym in enumerate(term.synonyms):
        yield synonym, ("synonyms", index)
    for index, deprecated in enumerate(term.deprecated):
        yield deprecated.term, ("deprecated", index, "term")


def hidden_words_are_no_other_words(scene: Scene) -> Iterator[Problem]:
    """A word that only the search sees is not a word of another concept."""
    owners = {same_word(word): term.id for term in scene.content.terms for word in term.words}
    for subject in scene.subjects("term"):
        for index, word in enumerate(subject.entry.hidden):
            owner = owners.get(same_word(word), subject.entry.id)
            if owner != subject.entry.id:
                what = f"har '{word}' i 'hidden', som är ett ord för '{owner}'"
                yield subject.problem(what, "hidden", index)


def names_are_unique(scene: Scene) -> Iterator[Problem]:
    """No two entries show the same name: word and qualifier together."""
    seen: dict[str, Subject] = {}
    for subject in scene.subjects("term"):
        first = seen.setdefault(same_word(subject.entry.name), subject)
        if first is not subject:
            what = f"heter '{subject.entry.name}' som {first.entry.id}; skilj dem med 'qualifier'"
            yield subject.problem(what, "term")


def definitions_are_not_circular(scene: Scene) -> Iterator[Problem]:
    """A definition does not use the word that it explains."""
    for subject in scene.subjects("term"):
        term: Term = subject.entry
        text = inline.plain(term.definition)
        words = [term.term, *term.synonyms, *filter(None, [term.abbreviation])]
        used = next((word for word in words if mentions(text, word)), None)
        if used:
            what = f"förklaras med sitt eget ord '{used}' i 'definition'; skriv utan det"
            yield subject.problem(what, "definition")


def definitions_do_not_go_in_rings(scene: Scene) -> Iterator[Problem]:
    """No definition leads back to its own term by way of the terms that it refers to."""
    cites = {
        term.id: [
            link.id
            for link in inline.entry_links(inline.parse(term.definition))
            if link.kind == "term" and scene.content.has("term", link.id)
        ]
        for term in scene.content.terms
    }
    for subject in scene.subjects("term"):
        ring = _way_back(cites, subject.entry.id)
        if ring:
            what = f"förklaras i en ring: {' → '.join(ring)}; bryt den i 'definition'"
            yield subject.problem(what, "definition")


def _way_back(cites: dict[str, list[str]], start: str) -> list[str]:
    """The shortest way from a term through references back to itself; empty when there is none."""
    ways = deque([[start]])
    seen: set[str] = set()
    while ways:
        way = ways.popleft()
        for after in cites[way[-1]]:
            if after == start:
                return [*way, start]
            if after not in seen:
                seen.add(after)
                ways.append([*way, after])
    return []


def definitions_differ(scene: Scene) -> Iterator[Problem]:
    """No two concepts have the same definition."""
    seen: dict[str, Subject] = {}
    for subject in scene.subjects("term"):
        first = seen.setdefault(normal(inline.plain(subject.entry.definition)), subject)
        if first is not subject:
            yield subject.problem(f"har samma definition som '{first.entry.id}'", "definition")


def meanings_say_how_they_differ(scene: Scene) -> Iterator[Problem]:
    """Where two agencies or more give the word a meaning, `differs` says what sets them apart."""
    for subject in scene.subjects("term"):
        term: Term = subject.entry
        if len(term.meanings) > 1 and term.differs is None:
            yield subject.problem("har flera betydelser men saknar nyckeln 'differs'", "meanings")
        agencies = [meaning.agency for meaning in term.meanings]
        for index, agency in enumerate(agencies):
            if agency in agencies[:index]:
                what = f"har en andra betydelse för '{agency}'"
                yield subject.problem(what, "meanings", index, "agency")


RULES: tuple[Rule, ...] = (
    words_lead_to_one_concept,
    hidden_words_are_no_other_words,
    names_are_unique,
    definitions_are_not_circular,
    definitions_do_not_go_in_rings,
    definitions_differ,
    meanings_say_how_they_differ,
)
