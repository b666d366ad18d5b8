"""Rules for roles: what one is employed as, and what one can be in the process."""

from collections.abc import Iterator

from macros.checks.scene import Rule, Scene
from macros.model.role import Role
from macros.problems import Problem


def work_roles_have_an_agency(scene: Scene) -> Iterator[Problem]:
    """A work role belongs to an agency; a process role does not."""
    for subject in scene.subjects("role"):
        role: Role = subject.entry
        if role.type == "work" and role.agency is None:
            yield subject.problem("är en yrkesroll men saknar nyckeln 'agency'")
        if role.type == "process" and role.agency is not None:
            yield subject.problem("är en processroll och hör inte till en aktör", "agency")


def work_roles_hold_process_roles(scene: Scene) -> Iterator[Problem]:
    """Only a work role may hold others, and only process roles."""
    for subject in scene.subjects("role"):
        role: Role = subject.entry
        for index, held in enumerate(role.may_hold):
            other = scene.content.role.get(held)
            if role.type == "process":
                yield subject.problem("är en processroll och kan inte ha andra", "may_hold", index)
            elif other is not None and other.type == "work":
                what = f"kan inte ha '{held}', som är en yrkesroll"
                yield subject.problem(what, "may_hold", index)


RULES: tuple[Rule, ...] = (work_roles_have_an_agency, work_roles_hold_process_roles)
