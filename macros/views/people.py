"""Roles and agencies as their pages ask for them."""

from dataclasses import dataclass

from macros.model.agency import Agency
from macros.model.base import Statement
from macros.model.content import Content
from macros.model.role import Role
from macros.views.links import Link, basis_link, link_to, links_to
from macros.views.process import AgencyText, HandoffView, handoff_view
from macros.views.references import BackReferences, used_in
from macros.views.trust import Trust, differs, part_trust, trust_of


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


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement about an agency, with what it rests on."""

    id: str
    text: str
    basis: tuple[Link, ...]
    phases: tuple[Link, ...]
    trust: Trust
    differs: bool


@dataclass(frozen=True, slots=True)
class MisunderstandingView:
    """A belief and what is so."""

    id: str
    belief: str
    fact: str
    trust: Trust
    differs: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A list of statements under a heading; `key` is the field's name."""

    key: str
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """An agency in a list."""

    link: Link
    agency: Agency
    trust: Trust


@dataclass(frozen=True, slots=True)
class AgencyPage:
    """Everything that an agency's own page shows."""

    agency: Agency
    link: Link
    trust: Trust
    sections: tuple[Section, ...]
    misunderstandings: tuple[MisunderstandingView, ...]
    in_phases: tuple[AgencyText, ...]
    """What the agency does in each phase; the link leads to the phase."""
    roles: tuple[Link, ...]
    receives: tuple[HandoffView, ...]
    gives: tuple[HandoffView, ...]
    used_in: dict[str, tuple[Link, ...]]


_SECTIONS = (
    "responsibilities",
    "decides",
    "does_not",
    "offers",
    "needs_from_others",
    "contact_functions",
    "units",
)


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
        in_phases=_in_phases(content, role.agency),
        receives=_handoffs(content, f"role:{role_id}", giver=False),
        gives=_handoffs(content, f"role:{role_id}", giver=True),
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


def _handoffs(content: Content, party: str, *, giver: bool) -> tuple[HandoffView, ...]:
    return tuple(
        handoff_view(content, phase, handoff)
        for phase in content.phases
        for handoff in phase.handoffs
        if (handoff.giver if giver else handoff.receiver) == party
    )


def agencies(content: Content) -> tuple[AgencyRow, ...]:
    """The agencies, in their own order."""
    return tuple(
        AgencyRow(link_to(content, "agency", agency.id), agency, trust_of(content, agency))
        for agency in content.agencies
    )


def agency_page(content: Content, back: BackReferences, agency_id: str) -> AgencyPage:
    """The page of one agency. Raises KeyError when there is none."""
    agency = content.agency[agency_id]
    sections = (
        Section(key, tuple(_statement(content, agency, item) for item in getattr(agency, key)))
        for key in _SECTIONS
    )
    return AgencyPage(
        agency=agency,
        link=link_to(content, "agency", agency_id),
        trust=trust_of(content, agency),
        sections=tuple(section for section in sections if section.statements),
        misunderstandings=tuple(
            MisunderstandingView(
                item.id,
                item.belief,
                item.fact,
                part_trust(content, agency, item),
                differs(agency, item),
            )
            for item in agency.misunderstandings
        ),
        in_phases=_in_phases(content, agency_id),
        roles=links_to(
            content, "role", tuple(r.id for r in content.roles if r.agency == agency_id)
        ),
        receives=_handoffs(content, f"agency:{agency_id}", giver=False),
        gives=_handoffs(content, f"agency:{agency_id}", giver=True),
        used_in=used_in(content, back, "agency", agency_id),
    )


def _in_phases(content: Content, agency_id: str | None) -> tuple[AgencyText, ...]:
    """What an agency does in each phase where something is said of it."""
    return tuple(
        AgencyText(link_to(content, "phase", phase.id), phase.by_agency[agency_id])
        for phase in content.phases
        if agency_id is not None and agency_id in phase.by_agency
    )


def _statement(content: Content, agency: Agency, item: Statement) -> StatementView:
    return StatementView(
        id=item.id,
        text=item.text,
        basis=tuple(basis_link(content, cited) for cited in item.basis),
        phases=links_to(content, "phase", getattr(item, "phases", ())),
        trust=part_trust(content, agency, item),
        differs=differs(agency, item),
    )
