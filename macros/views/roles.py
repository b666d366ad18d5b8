"""Roles as their pages ask for them."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.content import Content
from macros.model.phase import Phase, Step
from macros.model.role import Role
from macros.swedish import sort_key
from macros.views.checklists import whole_list
from macros.views.links import Link, link_to, links_to
from macros.views.meetings import meetings_of
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
    number: int
    id: str
    text: str
    weight: str
    responsible: tuple[Link, ...]
    """The role itself or the process role by which it answers for the step."""
    involved: tuple[Link, ...]
    """The role itself or the process roles by which it takes part."""


@dataclass(frozen=True, slots=True)
class RolePhase:
    """The steps of one phase that a role has, itself or by the process roles that it may hold."""

    number: int
    link: Link
    steps: tuple[RoleStep, ...]


@dataclass(frozen=True, slots=True)
class RolePage:
    """Everything that a role's own page shows."""

    role: Role
    link: Link
    trust: Trust
    agency: Link | None
    may_hold: tuple[Link, ...]
    held_by: tuple[Link, ...]
    whole_list: Link | None
    """The checklist of all its steps, where it has any."""
    introduction: Link | None
    """How one gets into a work role."""
    phases: tuple[RolePhase, ...]
    in_phases: tuple[AgencyText, ...]
    """What a work role's agency does in each phase; the link leads to the phase."""
    meetings: tuple[Link, ...]
    documents: tuple[Link, ...]
    terms: tuple[Link, ...]
    """The words of its steps, in Swedish order."""
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
    held = (role_id, *role.may_hold)
    steps = [step for _, step in _steps(content, held)]
    parties = (f"role:{role_id}", *([f"agency:{role.agency}"] if role.agency else []))
    return RolePage(
        role=role,
        link=link_to(content, "role", role_id),
        trust=trust_of(content, role),
        agency=link_to(content, "agency", role.agency) if role.agency else None,
        may_hold=links_to(content, "role", role.may_hold),
        held_by=links_to(
            content, "role", tuple(r.id for r in content.roles if role_id in r.may_hold)
        ),
        whole_list=whole_list(content, role_id),
        introduction=next(
            (link_to(content, "path", path.id) for path in content.paths if path.role == role_id),
            None,
        ),
        phases=steps_by_phase(content, held),
        in_phases=in_phases(content, role.agency),
        meetings=meetings_of(content, *parties),
        documents=links_to(content, "document", _documents(content, role_id, steps)),
        terms=_terms(content, steps),
        receives=handoffs_of(content, f"role:{role_id}", giver=False),
        gives=handoffs_of(content, f"role:{role_id}", giver=True),
        used_in=used_in(content, back, "role", role_id),
    )


def _steps(content: Content, held: tuple[str, ...]) -> Iterator[tuple[Phase, Step]]:
    """The steps that any of the roles answers for or takes part in."""
    for phase in content.phases:
        for step in phase.steps:
            if set(held) & {step.responsible, *step.involves}:
                yield phase, step


def _documents(content: Content, role_id: str, steps: list[Step]) -> tuple[str, ...]:
    """What the role issues, then what its steps concern."""
    issued = (d.id for d in content.documents if d.issuer == f"role:{role_id}")
    return tuple(dict.fromkeys((*issued, *(d for step in steps for d in step.documents))))


def _terms(content: Content, steps: list[Step]) -> tuple[Link, ...]:
    found = links_to(content, "term", tuple({term for step in steps for term in step.terms}))
    return tuple(sorted(found, key=lambda link: sort_key(link.name)))


def steps_by_phase(content: Content, held: tuple[str, ...]) -> tuple[RolePhase, ...]:
    """The steps of the roles through the process; phases where they have none are left out."""
    found = []
    for number, phase in enumerate(content.phases, 1):
        steps = tuple(_role_steps(content, phase, held))
        if steps:
            found.append(RolePhase(number, link_to(content, "phase", phase.id), steps))
    return tuple(found)


def _role_steps(content: Content, phase: Phase, held: tuple[str, ...]) -> Iterator[RoleStep]:
    for number, step in enumerate(phase.steps, 1):
        responsible = tuple(role for role in held if role == step.responsible)
        involved = tuple(role for role in held if role in step.involves)
        if responsible or involved:
            yield RoleStep(
                link=link_to(content, "step", step.id),
                number=number,
                id=step.id,
                text=step.text,
                weight=step.weight,
                responsible=links_to(content, "role", responsible),
                involved=links_to(content, "role", involved),
            )
