"""Rehabpyramiden as its pages ask for it: the levels, the matrices, and one level at a time."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.content import Content
from macros.model.level import Level
from macros.views.links import Link, link_to, links_to
from macros.views.references import BackReferences, used_in
from macros.views.statements import (
    StatementView,
    UncertainView,
    statement_views,
    uncertain_view,
)
from macros.views.trust import Trust, trust_of


@dataclass(frozen=True, slots=True)
class LevelMark:
    """A level as a place in the pyramid."""

    number: int
    link: Link
    here: bool


@dataclass(frozen=True, slots=True)
class DocumentNeed:
    """A document that may be needed on a level, since benefits found there ask for it."""

    link: Link
    benefits: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class LevelView:
    """A level with everything that belongs to it."""

    number: int
    level: Level
    link: Link
    trust: Trust
    benefits: tuple[Link, ...]
    agencies: tuple[Link, ...]
    documents: tuple[DocumentNeed, ...]
    meetings: tuple[Link, ...]
    arenas: tuple[StatementView, ...]
    instruments: tuple[StatementView, ...]
    findings: tuple[StatementView, ...]
    uncertain: tuple[UncertainView, ...]
    """Its own uncertain places and those of other levels that concern it, by number."""


@dataclass(frozen=True, slots=True)
class LevelPage:
    """Everything that a level's own page shows."""

    view: LevelView
    marks: tuple[LevelMark, ...]
    """All levels, from the top down."""
    before: Link | None
    after: Link | None
    used_in: dict[str, tuple[Link, ...]]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """Something found on levels, and for each level whether it is found there."""

    link: Link
    cells: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """What is found on which level; `key` says what: benefits, agencies, documents or meetings."""

    key: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class Pyramid:
    """All levels, from the bottom up."""

    levels: tuple[LevelView, ...]
    matrices: tuple[Matrix, ...]
    uncertain: tuple[UncertainView, ...]
    """Every uncertain place of the levels, once, by number."""

    @property
    def columns(self) -> tuple[Link, ...]:
        """The levels as the matrices' columns."""
        return tuple(view.link for view in self.levels)


def marks(content: Content, here: str | None = None) -> tuple[LevelMark, ...]:
    """The levels from the top down, as they stand in the pyramid."""
    return tuple(
        LevelMark(level.number, link_to(content, "level", level.id), level.id == here)
        for level in reversed(content.levels)
    )


def levels(content: Content) -> tuple[LevelView, ...]:
    """All levels, from the bottom up."""
    return tuple(level_view(content, level) for level in content.levels)


def pyramid(content: Content) -> Pyramid:
    """The whole pyramid with its matrices."""
    views = levels(content)
    found = {item.ref: item for view in views for item in view.uncertain}
    return Pyramid(
        levels=views,
        matrices=(
            _matrix(views, "benefits", "benefit", content),
            _matrix(views, "agencies", "agency", content),
            _matrix(views, "documents", "document", content),
            _matrix(views, "meetings", "meeting", content),
        ),
        uncertain=tuple(sorted(found.values(), key=_by_number)),
    )


def _matrix(views: tuple[LevelView, ...], key: str, kind: str, content: Content) -> Matrix:
    found = [{_link(item).id for item in getattr(view, key)} for view in views]
    rows = (
        MatrixRow(link_to(content, kind, entry.id), tuple(entry.id in here for here in found))
        for entry in content.of(kind)
    )
    return Matrix(key, tuple(row for row in rows if any(row.cells)))


def _link(item: Link | DocumentNeed) -> Link:
    return item.link if isinstance(item, DocumentNeed) else item


def level_page(content: Content, back: BackReferences, level_id: str) -> LevelPage:
    """The page of one level. Raises KeyError when there is none."""
    level = content.level[level_id]
    below, above = (
        next((other for other in content.levels if other.number == number), None)
        for number in (level.number - 1, level.number + 1)
    )
    return LevelPage(
        view=level_view(content, level),
        marks=marks(content, level_id),
        before=link_to(content, "level", below.id) if below else None,
        after=link_to(content, "level", above.id) if above else None,
        used_in=used_in(content, back, "level", level_id),
    )


def level_view(content: Content, level: Level) -> LevelView:
    """A level with everything that belongs to it."""
    return LevelView(
        number=level.number,
        level=level,
        link=link_to(content, "level", level.id),
        trust=trust_of(content, level),
        benefits=links_to(content, "benefit", level.benefits),
        agencies=links_to(content, "agency", level.agencies),
        documents=tuple(_documents(content, level)),
        meetings=links_to(content, "meeting", level.meetings),
        arenas=statement_views(content, level, level.arenas),
        instruments=statement_views(content, level, level.instruments),
        findings=statement_views(content, level, level.findings),
        uncertain=tuple(
            sorted(
                (
                    uncertain_view(content, other, item)
                    for other in content.levels
                    for item in other.uncertain
                    if other is level or level.id in item.also
                ),
                key=_by_number,
            )
        ),
    )


def _documents(content: Content, level: Level) -> Iterable[DocumentNeed]:
    """The documents that the level's benefits ask for (U7–U9: the source ties them to benefits)."""
    asked: dict[str, list[str]] = {}
    for benefit_id in level.benefits:
        for document in content.benefit[benefit_id].documents:
            asked.setdefault(document, []).append(benefit_id)
    for document, benefits in asked.items():
        yield DocumentNeed(
            link_to(content, "document", document), links_to(content, "benefit", tuple(benefits))
        )


def _by_number(item: UncertainView) -> tuple[int, str]:
    """U2 before U10."""
    figures = item.ref.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return (int(figures) if figures.isdecimal() else 0, item.ref)
