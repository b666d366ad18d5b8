"""Rules for Rehabpyramiden: seven levels, and the same links from both ends."""

from collections.abc import Iterator

from macros.checks.scene import Rule, Scene
from macros.model.level import LEVEL_COUNT, Level
from macros.problems import Place, Problem


def levels_are_complete(scene: Scene) -> Iterator[Problem]:
    """The seven levels are there, each once, from the bottom up."""
    subjects = list(scene.subjects("level"))
    if len(subjects) != LEVEL_COUNT:
        file = subjects[0].problem("").place.file if subjects else "process/rehabpyramid.yml"
        what = f"pyramiden har {len(subjects)} nivåer; den ska ha {LEVEL_COUNT}"
        yield Problem(Place(file, 1), what)
        return
    for place, subject in enumerate(subjects, 1):
        if subject.entry.number != place:
            what = f"har nummer {subject.entry.number} men står som nummer {place} nedifrån"
            yield subject.problem(what, "number")


def levels_agree_with_what_they_hold(scene: Scene) -> Iterator[Problem]:
    """A benefit or a meeting that a level names names the level too, and the other way round."""
    for word, field in (("benefit", "benefits"), ("meeting", "meetings")):
        for subject in scene.subjects("level"):
            level: Level = subject.entry
            for index, held in enumerate(getattr(level, field)):
                if scene.content.has(word, held) and level.id not in _levels(scene, word, held):
                    what = f"har '{held}', som inte har '{level.id}' i 'levels'"
                    yield subject.problem(what, field, index)
        for subject in scene.subjects(word):
            for index, level_id in enumerate(subject.entry.levels):
                other = scene.content.level.get(level_id)
                if other is not None and subject.entry.id not in getattr(other, field):
                    what = f"har '{level_id}' i 'levels', men nivån har inte '{subject.entry.id}'"
                    yield subject.problem(what, "levels", index)


def _levels(scene: Scene, word: str, entry_id: str) -> tuple[str, ...]:
    levels: tuple[str, ...] = getattr(scene.content.get(word, entry_id), "levels", ())
    return levels


RULES: tuple[Rule, ...] = (levels_are_complete, levels_agree_with_what_they_hold)
