"""Cases as participants and leaders meet them."""

from dataclasses import dataclass

from macros.model.case import Case, Stop, Task
from macros.model.content import Content
from macros.views.links import Link, link_to, links_to, refs
from macros.views.process import AgencyText
from macros.views.references import BackReferences, used_in
from macros.views.trust import Trust, trust_of


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task with the entries that it needs."""

    task: Task
    refs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class StopView:
    """A place on the walk."""

    number: int
    stop: Stop
    phase: Link
    level: Link
    refs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CasePage:
    """Everything that a case's pages show; the leader's page shows the solutions too."""

    case: Case
    link: Link
    trust: Trust
    phases: tuple[Link, ...]
    levels: tuple[Link, ...]
    knows: tuple[AgencyText, ...]
    tasks: tuple[TaskView, ...]
    walk: tuple[StopView, ...]
    used_in: dict[str, tuple[Link, ...]]

    @property
    def leader_url(self) -> str:
        """The address of the leader's page."""
        return f"{self.link.url}ledare/"


def cases(content: Content, back: BackReferences) -> tuple[CasePage, ...]:
    """All cases, in their own order."""
    return tuple(case_page(content, back, case.id) for case in content.cases)


def case_page(content: Content, back: BackReferences, case_id: str) -> CasePage:
    """The pages of one case. Raises KeyError when there is none."""
    case = content.case[case_id]
    return CasePage(
        case=case,
        link=link_to(content, "case", case_id),
        trust=trust_of(content, case),
        phases=links_to(content, "phase", case.phases),
        levels=links_to(content, "level", case.levels),
        knows=tuple(
            AgencyText(link_to(content, "agency", agency), text)
            for agency, text in case.knows.items()
        ),
        tasks=tuple(TaskView(task, refs(content, task.refs)) for task in case.tasks),
        walk=tuple(
            StopView(
                number,
                stop,
                link_to(content, "phase", stop.phase),
                link_to(content, "level", stop.level),
                refs(content, stop.refs),
            )
            for number, stop in enumerate(case.walk, 1)
        ),
        used_in=used_in(content, back, "case", case_id),
    )
