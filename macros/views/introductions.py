"""Introductions for new colleagues as their pages ask for them."""

from dataclasses import dataclass

from macros.model.content import Content
from macros.model.path import Path, PathItem, PathStage
from macros.views.links import Link, link_to, refs
from macros.views.references import BackReferences, used_in
from macros.views.trust import Trust, differs, part_trust, trust_of


@dataclass(frozen=True, slots=True)
class ItemView:
    """A thing to read, do or practise, with the entries that it leads to."""

    item: PathItem
    refs: tuple[Link, ...]
    trust: Trust
    differs: bool


@dataclass(frozen=True, slots=True)
class StageView:
    """The first day, week or month, with its time in all."""

    stage: PathStage
    items: tuple[ItemView, ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class IntroductionPage:
    """Everything that an introduction's page shows."""

    path: Path
    link: Link
    role: Link
    trust: Trust
    stages: tuple[StageView, ...]
    used_in: dict[str, tuple[Link, ...]]

    @property
    def hours(self) -> int:
        """The time that the whole takes, to the nearest hour."""
        return round(sum(stage.minutes for stage in self.stages) / 60)

    @property
    def pdf(self) -> str:
        """The address of its plan to print."""
        return f"/pdf/introduktion/{self.link.id}.pdf"


def introductions(content: Content, back: BackReferences) -> tuple[IntroductionPage, ...]:
    """All introductions, in their own order."""
    return tuple(introduction(content, back, path.id) for path in content.paths)


def introduction(content: Content, back: BackReferences, path_id: str) -> IntroductionPage:
    """The page of one introduction. Raises KeyError when there is none."""
    path = content.path[path_id]
    return IntroductionPage(
        path=path,
        link=link_to(content, "path", path_id),
        role=link_to(content, "role", path.role),
        trust=trust_of(content, path),
        stages=tuple(_stage(content, path, stage) for stage in path.stages),
        used_in=used_in(content, back, "path", path_id),
    )


def _stage(content: Content, path: Path, stage: PathStage) -> StageView:
    items = tuple(
        ItemView(
            item, refs(content, item.refs), part_trust(content, path, item), differs(path, item)
        )
        for item in stage.items
    )
    return StageView(stage, items, sum(item.minutes for item in stage.items))
