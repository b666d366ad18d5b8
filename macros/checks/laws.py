"""Rules for the law: acts hold provisions, and nothing leans on law that is not in force."""

from collections.abc import Iterator

from macros.checks.scene import Rule, Scene
from macros.model.law import Law
from macros.problems import Problem
from macros.validity import leanings, not_in_force


def provisions_stand_in_acts(scene: Scene) -> Iterator[Problem]:
    """A provision names its act and its chapter and section; an act names neither."""
    for subject in scene.subjects("law"):
        law: Law = subject.entry
        act = scene.content.law.get(law.act or "")
        if law.act is not None and law.provision is None:
            yield subject.problem("har 'act' men saknar nyckeln 'provision'", "act")
        if law.act is None and law.provision is not None:
            yield subject.problem("har 'provision' men saknar nyckeln 'act'", "provision")
        if act is not None and act.act is not None:
            yield subject.problem(f"har '{act.id}' som 'act', men den är en paragraf", "act")
        if act is not None and act.sfs != law.sfs:
            yield subject.problem(f"har '{law.sfs}' i 'sfs', men lagen har '{act.sfs}'", "sfs")


def validity_runs_forward(scene: Scene) -> Iterator[Problem]:
    """Law is repealed after it came into force, and only repealed law is replaced."""
    for subject in scene.subjects("law"):
        law: Law = subject.entry
        if law.in_force and law.repealed and law.repealed <= law.in_force:
            yield subject.problem("är upphävt innan det började gälla", "repealed")
        if law.replaced_by is not None and law.repealed is None:
            yield subject.problem("är ersatt men saknar nyckeln 'repealed'", "replaced_by")


def what_leans_on_dead_law_is_historical(scene: Scene) -> Iterator[Problem]:
    """What leans on a provision that is not in force on the day is `historical`."""
    for subject in scene.everything():
        told: set[tuple[str, str]] = set()
        for path, law_id, status in leanings(subject.entry):
            why = not_in_force(scene.content, law_id, scene.day)
            if why is None or status == "historical":
                continue
            what = f"stöder sig på '{law_id}', som {why}, men har inte 'status: historical'"
            problem = subject.problem(what, *path)
            about = problem.message.partition(" stöder")[0]
            if (about, law_id) not in told:
                told.add((about, law_id))
                yield problem


def repealed_law_is_historical(scene: Scene) -> Iterator[Problem]:
    """An entry of the law register that is repealed on the day is `historical`."""
    for subject in scene.subjects("law"):
        law: Law = subject.entry
        if law.repealed and law.repealed <= scene.day and law.status != "historical":
            yield subject.problem("är upphävt men har inte 'status: historical'", "status")


RULES: tuple[Rule, ...] = (
    provisions_stand_in_acts,
    validity_runs_forward,
    what_leans_on_dead_law_is_historical,
    repealed_law_is_historical,
)
