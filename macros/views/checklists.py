"""Checklists as they are shown and printed: the written ones, and those drawn from the process."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from macros.model.checklist import ROLE_LISTS, Answer, Checklist, Item, Section
from macros.model.content import Content
from macros.model.kinds import KIND
from macros.model.phase import Phase, Step
from macros.views.links import Link, basis_link, link_to, links_to, name_of
from macros.views.references import BackReferences, used_in
from macros.views.trust import Trust, differs, part_trust, trust_of

_FOLDER = KIND["checklist"].folder


@dataclass(frozen=True, slots=True)
class ItemView:
    """A thing to tick off; its id is the step's where it is one, so that they share their tick."""

    id: str
    text: str
    why: str | None
    weight: str | None
    step: Link | None
    role: Link | None
    """The process role that answers for the step, where the list is of several."""
    basis: tuple[Link, ...]
    trust: Trust
    differs: bool


@dataclass(frozen=True, slots=True)
class SectionView:
    """Items under a heading; `place` is the heading's id on the page."""

    place: str
    title: str
    text: str | None
    items: tuple[ItemView, ...]
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class List:
    """What is ticked off, wherever it comes from."""

    slug: str
    title: str
    short: str
    when: str | None
    answer: Answer
    lasting: bool
    sections: tuple[SectionView, ...]
    trust: Trust

    @property
    def url(self) -> str:
        """The address of its page."""
        return f"/{_FOLDER}/{self.slug}/"

    @property
    def pdf(self) -> str:
        """The address of its PDF."""
        return f"/pdf/{_FOLDER}/{self.slug}.pdf"

    @property
    def count(self) -> int:
        """How many items it has."""
        return sum(len(section.items) for section in self.sections)


@dataclass(frozen=True, slots=True)
class ChecklistPage:
    """A written checklist with what its page shows beside the list."""

    list: List
    audience: tuple[Link, ...]
    phase: Link | None
    related: tuple[Link, ...]
    """The lists of the same phase for one role at a time; empty for other lists."""
    used_in: dict[str, tuple[Link, ...]]


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A list drawn from the process, for a role, with where its steps stand."""

    list: List
    role: Link
    phase: Link | None
    others: tuple[Link, ...]
    """The role's lists for one phase at a time, or for one of those the role's whole list."""


@dataclass(frozen=True, slots=True)
class RoleLists:
    """A role with its lists: all phases in one, and each phase on its own."""

    role: Link
    whole: Link
    phases: tuple[Link, ...]


def checklist_page(content: Content, back: BackReferences, checklist_id: str) -> ChecklistPage:
    """The page of a written checklist. Raises KeyError when there is none."""
    checklist = content.checklist[checklist_id]
    of_phase = {_phase_slug(checklist.phase or "", role) for role in content.role}
    return ChecklistPage(
        list=written(content, checklist),
        audience=links_to(content, "role", checklist.audience),
        phase=link_to(content, "phase", checklist.phase) if checklist.phase else None,
        related=tuple(_link(item) for item in drawn_lists(content) if item.slug in of_phase),
        used_in=used_in(content, back, "checklist", checklist_id),
    )


def written_lists(content: Content) -> tuple[List, ...]:
    """The written checklists, in their own order."""
    return tuple(written(content, checklist) for checklist in content.checklists)


def written(content: Content, checklist: Checklist) -> List:
    """A written checklist, what it draws from the process filled in."""
    return List(
        slug=checklist.id,
        title=name_of(checklist),
        short=checklist.short,
        when=checklist.when,
        answer=checklist.answer,
        lasting=checklist.lasting,
        sections=tuple(_section(content, checklist, section) for section in checklist.sections),
        trust=trust_of(content, checklist),
    )


def _section(content: Content, checklist: Checklist, section: Section) -> SectionView:
    if section.drawn is not None:
        phase, role = content.phase[section.drawn.phase], section.drawn.role
        steps = (step for step in phase.steps if role in (None, step.responsible))
        items = tuple(_step_item(content, phase, step, role is None) for step in steps)
    else:
        items = tuple(_item(content, checklist, item) for item in section.items)
    return SectionView(section.id, section.title, section.text, items)


def _item(content: Content, checklist: Checklist, item: Item) -> ItemView:
    if item.step is not None:
        return _step_item(content, *content.step[item.step], name_role=True)
    assert item.id is not None
    assert item.text is not None
    return ItemView(
        id=item.id,
        text=item.text,
        why=item.why,
        weight=None,
        step=None,
        role=None,
        basis=tuple(basis_link(content, cited) for cited in item.basis),
        trust=part_trust(content, checklist, item),
        differs=differs(checklist, item),
    )


def _step_item(
    content: Content, phase: Phase, step: Step, name_role: bool, why: str | None = None
) -> ItemView:
    return ItemView(
        id=step.id,
        text=step.text,
        why=why,
        weight=step.weight,
        step=link_to(content, "step", step.id),
        role=link_to(content, "role", step.responsible) if name_role else None,
        basis=(),
        trust=part_trust(content, phase, step),
        differs=differs(phase, step),
    )


@lru_cache(maxsize=2)
def drawn_lists(content: Content) -> tuple[List, ...]:
    """The lists drawn from the process: per phase and role, then per role through all phases."""
    return (*_phase_lists(content), *_role_lists(content))


def drawn_list(content: Content, slug: str) -> DrawnPage:
    """The page of a drawn list. Raises KeyError when there is none."""
    by_slug = {item.slug: item for item in drawn_lists(content)}
    here = by_slug[slug]
    role, phase = next(
        (role, phase)
        for role in content.role
        for phase in (None, *content.phase)
        if slug == (_phase_slug(phase, role) if phase else _role_slug(role))
    )
    others = (
        [_phase_slug(one, role) for one in content.phase] if phase is None else [_role_slug(role)]
    )
    written_too = (phase,) if phase is not None and content.has("checklist", phase) else ()
    return DrawnPage(
        list=here,
        role=link_to(content, "role", role),
        phase=link_to(content, "phase", phase) if phase else None,
        others=(
            *(_link(by_slug[other]) for other in others if other in by_slug),
            *links_to(content, "checklist", written_too),
        ),
    )


def lists_of_roles(content: Content, type_: str) -> tuple[RoleLists, ...]:
    """Each process role or work role that has lists, with them."""
    by_slug = {item.slug: item for item in drawn_lists(content)}
    return tuple(
        RoleLists(
            role=link_to(content, "role", role.id),
            whole=_link(by_slug[_role_slug(role.id)]),
            phases=tuple(
                Link("phase", phase.id, name_of(phase), by_slug[slug].url)
                for phase in content.phases
                if (slug := _phase_slug(phase.id, role.id)) in by_slug
            ),
        )
        for role in content.roles
        if role.type == type_ and _role_slug(role.id) in by_slug
    )


def whole_list(content: Content, role_id: str) -> Link | None:
    """The list of all that a role answers for; None where it answers for nothing."""
    found = role_list(content, role_id)
    return _link(found) if found else None


def role_list(content: Content, role_id: str) -> List | None:
    """The list itself; None where there is none."""
    slug = _role_slug(role_id)
    return next((item for item in drawn_lists(content) if item.slug == slug), None)


def _link(item: List) -> Link:
    return Link("list", item.slug, item.title, item.url)


def _phase_slug(phase: str, role: str) -> str:
    return f"{ROLE_LISTS[0]}{phase}-{role}"


def _role_slug(role: str) -> str:
    return f"{ROLE_LISTS[1]}{role}"


def _phase_lists(content: Content) -> Iterator[List]:
    for phase in content.phases:
        for role in content.roles:
            own = [step for step in phase.steps if step.responsible == role.id]
            along = [step for step in phase.steps if role.id in step.involves]
            sections = tuple(
                SectionView(place, title, None, _step_items(content, phase, steps, name_role))
                for place, title, steps, name_role in (
                    ("du-svarar-for", "Du svarar för", own, False),
                    ("du-ar-med", "Du är med när", along, True),
                )
                if steps
            )
            if sections:
                yield List(
                    slug=_phase_slug(phase.id, role.id),
                    title=f"{role.title} i fasen {phase.title}",
                    short=phase.short,
                    when=phase.starts_when,
                    answer="tick",
                    lasting=False,
                    sections=sections,
                    trust=trust_of(content, phase),
                )


def _step_items(
    content: Content, phase: Phase, steps: Iterable[Step], name_role: bool
) -> tuple[ItemView, ...]:
    return tuple(_step_item(content, phase, step, name_role) for step in steps)


def _role_lists(content: Content) -> Iterator[List]:
    """All that a role answers for, itself or by a process role that it may hold, and what its
    agency does in other steps."""
    for role in content.roles:
        held = (role.id, *role.may_hold)
        sections = []
        for number, phase in enumerate(content.phases, 1):
            items = tuple(
                _step_item(content, phase, step, bool(role.may_hold), why)
                for step in phase.steps
                if step.responsible in held
                or (role.agency is not None and role.agency in step.by_agency)
                for why in (step.by_agency.get(role.agency or ""),)
            )
            if items:
                title = f"{number}. {phase.title}"
                link = link_to(content, "phase", phase.id)
                sections.append(SectionView(f"fas-{phase.id}", title, None, items, link))
        if sections:
            yield List(
                slug=_role_slug(role.id),
                title=f"{role.title}: alla faser",
                short=role.short,
                when=None,
                answer="tick",
                lasting=False,
                sections=tuple(sections),
                trust=trust_of(content, role),
            )
