"""Rules for roles and agencies: what one is employed as, can be in the process, is a part of."""

from collections.abc import Iterator

from macros.checks.scene import Rule, Scene
from macros.model.content import Content
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


def agencies_are_not_parts_in_rings(scene: Scene) -> Iterator[Problem]:
    """No agency is a part of a part of itself."""
    for subject in scene.subjects("agency"):
        way = _wholes(scene.content, subject.entry.id)
        if len(way) > 2 and way[-1] == way[0]:
            yield subject.problem(f"är en del av sig själv: {' → '.join(way)}", "part_of")


def _wholes(content: Content, agency_id: str) -> list[str]:
    """The agency, what it is a part of, what that is a part of …; it ends where it comes again."""
    way = [agency_id]
    while (agency := content.agency.get(way[-1])) is not None and agency.part_of is not None:
        way.append(agency.part_of)
        if way.count(agency.part_of) > 1:
            break
    return way


RULES: tuple[Rule, ...] = (
    work_roles_have_an_agency,
    work_roles_hold_process_roles,
    agencies_are_not_parts_in_rings,
)
