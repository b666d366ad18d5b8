"""The SIP process as its pages ask for it: the strip, the overview, and one phase at a time."""

from dataclasses import dataclass, replace

from macros.model.base import Part
from macros.model.content import Content
from macros.model.phase import Handoff, Phase, Step
from macros.views.links import Link, basis_link, link_to, links_to, ref_link
from macros.views.references import BackReferences, used_in
from macros.views.trust import Trust, differs, part_trust, trust_of


@dataclass(frozen=True, slots=True)
class PhaseMark:
    """A phase as a place in the strip."""

    number: int
    link: Link
    here: bool


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """A phase in the overview."""

    number: int
    link: Link
    phase: Phase
    lead: Link
    documents: tuple[Link, ...]
    step_count: int


@dataclass(frozen=True, slots=True)
class AgencyText:
    """What an agency does, or how it is with it."""

    agency: Link
    text: str


@dataclass(frozen=True, slots=True)
class StepView:
    """A step with everything that it refers to."""

    number: int
    step: Step
    responsible: Link
    involves: tuple[Link, ...]
    by_agency: tuple[AgencyText, ...]
    needs: tuple[Link, ...]
    documents: tuple[Link, ...]
    terms: tuple[Link, ...]
    basis: tuple[Link, ...]
    trust: Trust
    differs: bool
    """Whether its footing is another than the phase's, so that it has to be shown."""


@dataclass(frozen=True, slots=True)
class PartView:
    """A special case or a pitfall with its footing."""

    id: str
    title: str | None
    text: str
    trust: Trust
    differs: bool


@dataclass(frozen=True, slots=True)
class HandoffView:
    """What goes from whom to whom."""

    id: str
    phase: Link
    giver: Link
    receiver: Link
    what: str
    trust: Trust


@dataclass(frozen=True, slots=True)
class PhasePage:
    """Everything that a phase's own page shows, in order."""

    number: int
    count: int
    phase: Phase
    link: Link
    trust: Trust
    strip: tuple[PhaseMark, ...]
    before: Link | None
    after: Link | None
    lead: Link
    checklists: tuple[Link, ...]
    steps: tuple[StepView, ...]
    by_agency: tuple[AgencyText, ...]
    special_cases: tuple[PartView, ...]
    pitfalls: tuple[PartView, ...]
    documents: tuple[Link, ...]
    handoffs: tuple[HandoffView, ...]
    used_in: dict[str, tuple[Link, ...]]


def strip(content: Content, here: str | None = None) -> tuple[PhaseMark, ...]:
    """The seven phases in a row."""
    return tuple(
        PhaseMark(number, link_to(content, "phase", phase.id), phase.id == here)
        for number, phase in enumerate(content.phases, 1)
    )


def overview(content: Content) -> tuple[PhaseRow, ...]:
    """The seven phases, one row each."""
    return tuple(
        PhaseRow(
            number,
            link_to(content, "phase", phase.id),
            phase,
            link_to(content, "role", phase.lead),
            links_to(content, "document", phase.documents),
            len(phase.steps),
        )
        for number, phase in enumerate(content.phases, 1)
    )


def phase_page(content: Content, back: BackReferences, phase_id: str) -> PhasePage:
    """The page of one phase. Raises KeyError when there is none."""
    phase = content.phase[phase_id]
    at = content.phases.index(phase)
    marks = strip(content, phase_id)
    return PhasePage(
        number=at + 1,
        count=len(content.phases),
        phase=phase,
        link=link_to(content, "phase", phase_id),
        trust=trust_of(content, phase),
        strip=marks,
        before=marks[at - 1].link if at else None,
        after=marks[at + 1].link if at + 1 < len(marks) else None,
        lead=link_to(content, "role", phase.lead),
        checklists=links_to(
            content, "checklist", tuple(c.id for c in content.checklists if c.phase == phase_id)
        ),
        steps=tuple(_step(content, phase, n, step) for n, step in enumerate(phase.steps, 1)),
        by_agency=_agency_texts(content, phase.by_agency),
        special_cases=tuple(
            _part(content, phase, case.id, case.title, case.text, case)
            for case in phase.special_cases
        ),
        pitfalls=tuple(
            _part(content, phase, pitfall.id, None, pitfall.text, pitfall)
            for pitfall in phase.pitfalls
        ),
        documents=links_to(content, "document", _documents(phase)),
        handoffs=tuple(handoff_view(content, phase, handoff) for handoff in phase.handoffs),
        used_in=used_in(content, back, "phase", phase_id),
    )


def _step(content: Content, phase: Phase, number: int, step: Step) -> StepView:
    return StepView(
        number=number,
        step=step,
        responsible=link_to(content, "role", step.responsible),
        involves=links_to(content, "role", step.involves),
        by_agency=_agency_texts(content, step.by_agency),
        needs=tuple(_needed(content, phase, needed) for needed in step.needs),
        documents=links_to(content, "document", step.documents),
        terms=links_to(content, "term", step.terms),
        basis=tuple(basis_link(content, cited) for cited in step.basis),
        trust=part_trust(content, phase, step),
        differs=differs(phase, step),
    )


def _needed(content: Content, phase: Phase, step_id: str) -> Link:
    """A step that must come first; one of the same phase is called by its number alone."""
    link = link_to(content, "step", step_id)
    inside, step = content.step[step_id]
    if inside is not phase:
        return link
    return replace(link, name=f"steg {phase.steps.index(step) + 1}")


def _part(
    content: Content, phase: Phase, part_id: str, title: str | None, text: str, part: Part
) -> PartView:
    trust = part_trust(content, phase, part)
    return PartView(part_id, title, text, trust, differs(phase, part))


def _agency_texts(content: Content, texts: dict[str, str]) -> tuple[AgencyText, ...]:
    return tuple(
        AgencyText(link_to(content, "agency", agency), text) for agency, text in texts.items()
    )


def handoff_view(content: Content, phase: Phase, handoff: Handoff) -> HandoffView:
    """A hand-off with its parties."""
    return HandoffView(
        id=handoff.id,
        phase=link_to(content, "phase", phase.id),
        giver=ref_link(content, handoff.giver),
        receiver=ref_link(content, handoff.receiver),
        what=handoff.what,
        trust=part_trust(content, phase, handoff),
    )


def handoffs_of(content: Content, party: str, *, giver: bool) -> tuple[HandoffView, ...]:
    """What a party (`role:x` or `agency:y`) gives, or what it receives, through the process."""
    return tuple(
        handoff_view(content, phase, handoff)
        for phase in content.phases
        for handoff in phase.handoffs
        if (handoff.giver if giver else handoff.receiver) == party
    )


def in_phases(content: Content, agency_id: str | None) -> tuple[AgencyText, ...]:
    """What an agency does in each phase where something is said of it."""
    return tuple(
        AgencyText(link_to(content, "phase", phase.id), phase.by_agency[agency_id])
        for phase in content.phases
        if agency_id is not None and agency_id in phase.by_agency
    )


def _documents(phase: Phase) -> tuple[str, ...]:
    """The phase's documents, then those that only its steps name."""
    named = (*phase.documents, *(item for step in phase.steps for item in step.documents))
    return tuple(dict.fromkeys(named))
