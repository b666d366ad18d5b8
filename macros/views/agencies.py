"""Agencies as their pages ask for them."""

from dataclasses import dataclass

from macros.model.agency import Agency, Misunderstanding
from macros.model.content import Content
from macros.views.links import Link, link_to, links_to
from macros.views.meetings import meetings_of
from macros.views.process import AgencyText, HandoffView, handoff_view, handoffs_of, in_phases
from macros.views.references import BackReferences, used_in
from macros.views.statements import StatementView, statement_views
from macros.views.trust import Trust, differs, part_trust, trust_of


@dataclass(frozen=True, slots=True)
class MisunderstandingView:
    """A belief and what is so."""

    id: str
    ref: str | None
    belief: str
    fact: str
    agency: Link
    """The agency that it is written at."""
    also: tuple[Link, ...]
    trust: Trust
    differs: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A list of statements under a heading; `key` is the field's name."""

    key: str
    statements: tuple[StatementView, ...]

    @property
    def names(self) -> bool:
        """Whether it lists names of functions and units, which is no running text."""
        return self.key in ("contact_functions", "units")


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """An agency in a list, and what it decides and does not."""

    link: Link
    agency: Agency
    trust: Trust
    decides: tuple[StatementView, ...]
    does_not: tuple[StatementView, ...]
    phases: tuple[bool, ...]
    """For each phase, whether the agency has a responsibility or something to do in it."""
    levels: tuple[bool, ...]
    """For each level from the bottom up, whether the agency is found there."""


@dataclass(frozen=True, slots=True)
class Responsibilities:
    """Who does what: the agencies by phase and level, the misunderstandings, the hand-offs."""

    rows: tuple[AgencyRow, ...]
    phases: tuple[Link, ...]
    levels: tuple[Link, ...]
    misunderstandings: tuple[MisunderstandingView, ...]
    handoffs: tuple[HandoffView, ...]


@dataclass(frozen=True, slots=True)
class AgencyPage:
    """Everything that an agency's own page shows."""

    agency: Agency
    link: Link
    trust: Trust
    part_of: Link | None
    parts: tuple[Link, ...]
    pairs: tuple[Link, ...]
    """The pages on what goes between this agency and another."""
    sections: tuple[Section, ...]
    misunderstandings: tuple[MisunderstandingView, ...]
    in_phases: tuple[AgencyText, ...]
    """What the agency does in each phase; the link leads to the phase."""
    levels: tuple[Link, ...]
    meetings: tuple[Link, ...]
    benefits: tuple[Link, ...]
    documents: tuple[Link, ...]
    """What it issues."""
    roles: tuple[Link, ...]
    receives: tuple[HandoffView, ...]
    gives: tuple[HandoffView, ...]
    used_in: dict[str, tuple[Link, ...]]

    @property
    def has_facts(self) -> bool:
        """Whether there is anything for the list of facts at the top."""
        links = (self.parts, self.roles, self.pairs)
        return bool(self.agency.abbreviation or self.part_of or any(links))

    @property
    def has_links(self) -> bool:
        """Whether it has meetings, benefits, documents or levels to show."""
        return any((self.meetings, self.benefits, self.documents, self.levels))


_SECTIONS = (
    "responsibilities",
    "decides",
    "does_not",
    "not_expected",
    "offers",
    "needs_from_others",
    "contact_functions",
    "units",
    "shares",
)


def agencies(content: Content) -> tuple[AgencyRow, ...]:
    """The agencies, in their own order."""
    return tuple(_row(content, agency) for agency in content.agencies)


def _row(content: Content, agency: Agency) -> AgencyRow:
    answers = {phase for item in agency.responsibilities for phase in item.phases}
    found = {level for item in agency.responsibilities for level in item.levels}
    return AgencyRow(
        link=link_to(content, "agency", agency.id),
        agency=agency,
        trust=trust_of(content, agency),
        decides=statement_views(content, agency, agency.decides),
        does_not=statement_views(content, agency, agency.does_not),
        phases=tuple(p.id in answers or agency.id in p.by_agency for p in content.phases),
        levels=tuple(a.id in found or agency.id in a.agencies for a in content.levels),
    )


def responsibilities(content: Content) -> Responsibilities:
    """Who does what, over all agencies."""
    beliefs = (
        _misunderstanding(content, agency, item)
        for agency in content.agencies
        for item in agency.misunderstandings
    )
    return Responsibilities(
        rows=agencies(content),
        phases=tuple(link_to(content, "phase", phase.id) for phase in content.phases),
        levels=tuple(link_to(content, "level", level.id) for level in content.levels),
        misunderstandings=tuple(beliefs),
        handoffs=tuple(
            handoff_view(content, phase, handoff)
            for phase in content.phases
            for handoff in phase.handoffs
        ),
    )


def agency_page(
    content: Content, back: BackReferences, pairs: tuple[Link, ...], agency_id: str
) -> AgencyPage:
    """The page of one agency. Raises KeyError when there is none."""
    agency = content.agency[agency_id]
    sections = (
        Section(key, statement_views(content, agency, getattr(agency, key))) for key in _SECTIONS
    )
    row = _row(content, agency)
    return AgencyPage(
        agency=agency,
        link=link_to(content, "agency", agency_id),
        trust=trust_of(content, agency),
        part_of=link_to(content, "agency", agency.part_of) if agency.part_of else None,
        parts=links_to(
            content, "agency", tuple(a.id for a in content.agencies if a.part_of == agency_id)
        ),
        pairs=pairs,
        sections=tuple(section for section in sections if section.statements),
        misunderstandings=tuple(
            _misunderstanding(content, other, item)
            for other in (agency, *(a for a in content.agencies if a is not agency))
            for item in other.misunderstandings
            if other is agency or agency_id in item.also
        ),
        in_phases=in_phases(content, agency_id),
        levels=tuple(
            link_to(content, "level", level.id)
            for level, here in zip(content.levels, row.levels, strict=True)
            if here
        ),
        meetings=meetings_of(content, f"agency:{agency_id}"),
        benefits=links_to(
            content, "benefit", tuple(b.id for b in content.benefits if b.payer == agency_id)
        ),
        documents=links_to(
            content,
            "document",
            tuple(d.id for d in content.documents if d.issuer == f"agency:{agency_id}"),
        ),
        roles=links_to(
            content, "role", tuple(r.id for r in content.roles if r.agency == agency_id)
        ),
        receives=handoffs_of(content, f"agency:{agency_id}", giver=False),
        gives=handoffs_of(content, f"agency:{agency_id}", giver=True),
        used_in=_used_besides(content, back, agency_id),
    )


def _used_besides(
    content: Content, back: BackReferences, agency_id: str
) -> dict[str, tuple[Link, ...]]:
    """What uses the agency, less its phases, levels and roles, which its page has told already."""
    used = used_in(content, back, "agency", agency_id)
    return {kind: links for kind, links in used.items() if kind not in ("phase", "level", "role")}


def _misunderstanding(
    content: Content, agency: Agency, item: Misunderstanding
) -> MisunderstandingView:
    return MisunderstandingView(
        id=item.id,
        ref=item.ref,
        belief=item.belief,
        fact=item.fact,
        agency=link_to(content, "agency", agency.id),
        also=links_to(content, "agency", item.also),
        trust=part_trust(content, agency, item),
        differs=differs(agency, item),
    )
