"""Cases as participants and leaders meet them."""

from dataclasses import dataclass

from macros.model.case import Case, Option, Stop, Task
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
class Onward:
    """The place that a way leads to, as the walk calls it."""

    id: str
    number: int
    name: str
    again: bool
    """Whether it is where one stands already."""


@dataclass(frozen=True, slots=True)
class OptionView:
    """A way to go on; `onward` is None where the walk ends."""

    option: Option
    onward: Onward | None


@dataclass(frozen=True, slots=True)
class StopView:
    """A place on the walk."""

    number: int
    stop: Stop
    phase: Link
    level: Link
    options: tuple[OptionView, ...]
    refs: tuple[Link, ...]

    @property
    def best(self) -> tuple[OptionView, ...]:
        """The ways that hold best."""
        return tuple(option for option in self.options if option.option.best)


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

    @property
    def pdf(self) -> str:
        """The address of the participants' page as PDF."""
        return f"/pdf{self.link.url.rstrip('/')}.pdf"

    @property
    def minutes(self) -> int:
        """What all tasks take together."""
        return sum(item.task.minutes for item in self.tasks)


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
        walk=_walk(content, case),
        used_in=used_in(content, back, "case", case_id),
    )


def _walk(content: Content, case: Case) -> tuple[StopView, ...]:
    numbers = {stop.id: number for number, stop in enumerate(case.walk, 1)}
    phases = {stop.id: link_to(content, "phase", stop.phase) for stop in case.walk}

    def way(stop: Stop, option: Option) -> OptionView:
        goal = option.next
        if goal is None:
            return OptionView(option, None)
        onward = Onward(goal, numbers[goal], phases[goal].name, again=goal == stop.id)
        return OptionView(option, onward)

    return tuple(
        StopView(
            number=numbers[stop.id],
            stop=stop,
            phase=phases[stop.id],
            level=link_to(content, "level", stop.level),
            options=tuple(way(stop, option) for option in stop.options),
            refs=refs(content, stop.refs),
        )
        for stop in case.walk
    )
