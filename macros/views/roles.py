"""Roles as their pages ask for them."""

from dataclasses import dataclass

from macros.model.content import Content
from macros.model.role import Role
from macros.views.links import Link, link_to, links_to
from macros.views.process import AgencyText, HandoffView, handoffs_of, in_phases
from macros.views.references import BackReferences, used_in
from macros.views.trust import Trust, trust_of


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role in a list."""

    link: Link
    role: Role
    agency: Link | None
    trust: Trust


@dataclass(frozen=True, slots=True)
class RoleStep:
    """A step that the role answers for or takes part in."""

    link: Link
    id: str
    text: str
    weight: str


@dataclass(frozen=True, slots=True)
class RolePhase:
    """A role's steps in one phase."""

    number: int
    link: Link
    responsible: tuple[RoleStep, ...]
    involved: tuple[RoleStep, ...]


@dataclass(frozen=True, slots=True)
class RolePage:
    """Everything that a role's own page shows."""

    role: Role
    link: Link
    trust: Trust
    agency: Link | None
    may_hold: tuple[Link, ...]
    held_by: tuple[Link, ...]
    phases: tuple[RolePhase, ...]
    in_phases: tuple[AgencyText, ...]
    """What a work role's agency does in each phase; the link leads to the phase."""
    receives: tuple[HandoffView, ...]
    gives: tuple[HandoffView, ...]
    used_in: dict[str, tuple[Link, ...]]


def roles(content: Content, type_: str) -> tuple[RoleRow, ...]:
    """The process roles or the work roles, in their own order."""
    return tuple(
        RoleRow(
            link_to(content, "role", role.id),
            role,
            link_to(content, "agency", role.agency) if role.agency else None,
            trust_of(content, role),
        )
        for role in content.roles
        if role.type == type_
    )


def role_page(content: Content, back: BackReferences, role_id: str) -> RolePage:
    """The page of one role. Raises KeyError when there is none."""
    role = content.role[role_id]
    return RolePage(
        role=role,
        link=link_to(content, "role", role_id),
        trust=trust_of(content, role),
        agency=link_to(content, "agency", role.agency) if role.agency else None,
        may_hold=links_to(content, "role", role.may_hold),
        held_by=links_to(
            content, "role", tuple(r.id for r in content.roles if role_id in r.may_hold)
        ),
        phases=steps_by_phase(content, role_id),
        in_phases=in_phases(content, role.agency),
        receives=handoffs_of(content, f"role:{role_id}", giver=False),
        gives=handoffs_of(content, f"role:{role_id}", giver=True),
        used_in=used_in(content, back, "role", role_id),
    )


def steps_by_phase(content: Content, role_id: str) -> tuple[RolePhase, ...]:
    """The role's steps through the process; phases where it has none are left out."""
    found = []
    for number, phase in enumerate(content.phases, 1):
        steps = [
            (step, RoleStep(link_to(content, "step", step.id), step.id, step.text, step.weight))
            for step in phase.steps
        ]
        responsible = tuple(view for step, view in steps if step.responsible == role_id)
        involved = tuple(view for step, view in steps if role_id in step.involves)
        if responsible or involved:
            link = link_to(content, "phase", phase.id)
            found.append(RolePhase(number, link, responsible, involved))
    return tuple(found)
