"""What a rule gets to look at, and how it says what it found."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from macros.model.base import Kept
from macros.model.content import Content
from macros.model.kinds import KIND, KINDS, Kind
from macros.model.walk import Leaf, Path, leaves
from macros.problems import Place, Problem

PlaceOf = Callable[[str, int, Path, str], Place]
NameOf = Callable[[Kind, int, Path], str]


@dataclass(frozen=True, slots=True)
class Subject:
    """An entry in its scene: knows where it was written and can be complained of."""

    scene: "Scene"
    kind: Kind
    position: int
    entry: Any

    def problem(self, what: str, *path: str | int, token: str = "") -> Problem:
        """A problem at a path within the entry; without one, at its id."""
        at = path or ("id",)
        place = self.scene.place_of(self.kind.word, self.position, at, token)
        return Problem(place, f"{self.scene.name_of(self.kind, self.position, path)} {what}")

    def leaves(self) -> tuple[Leaf, ...]:
        """The marked values of the entry, gathered once however many rules ask for them."""
        at = self.kind.word, self.position
        if at not in self.scene.gathered:
            self.scene.gathered[at] = tuple(leaves(self.entry))
        return self.scene.gathered[at]


@dataclass(frozen=True)
class Scene:
    """The content, the day that it is judged on, and the places where it was written."""

    content: Content
    day: date
    place_of: PlaceOf
    name_of: NameOf
    gathered: dict[tuple[str, int], tuple[Leaf, ...]] = field(default_factory=dict)
    """The marked values of the entries that some rule has asked for."""

    def subjects(self, word: str) -> Iterator[Subject]:
        """All entries of a kind, each as a subject."""
        entries: tuple[Kept, ...] = self.content.of(word)
        for position, entry in enumerate(entries):
            yield Subject(self, KIND[word], position, entry)

    def everything(self) -> Iterator[Subject]:
        """All entries of all kinds."""
        for kind in KINDS:
            yield from self.subjects(kind.word)


Rule = Callable[[Scene], Iterator[Problem]]
