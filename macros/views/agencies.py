"""Agencies as their pages ask for them."""

from dataclasses import dataclass

from macros.model.agency import Agency
from macros.model.base import Statement
from macros.model.content import Content
from macros.views.links import Link, basis_link, link_to, links_to
from macros.views.process import AgencyText, HandoffView, handoffs_of, in_phases
from macros.views.references import BackReferences, used_in
from macros.views.trust import Trust, differs, part_trust, trust_of


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
        in_phases=in_phases(content, agency_id),
        roles=links_to(
            content, "role", tuple(r.id for r in content.roles if r.agency == agency_id)
        ),
        receives=handoffs_of(content, f"agency:{agency_id}", giver=False),
        gives=handoffs_of(content, f"agency:{agency_id}", giver=True),
        used_in=used_in(content, back, "agency", agency_id),
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
