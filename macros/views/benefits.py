"""Benefits as their pages ask for them."""

from dataclasses import dataclass

from macros.model.benefit import Benefit
from macros.model.content import Content
from macros.views.links import Link, link_to, links_to
from macros.views.references import BackReferences, used_in
from macros.views.statements import StatementView, statement_views
from macros.views.trust import Trust, trust_of


@dataclass(frozen=True, slots=True)
class BenefitRow:
    """A benefit in the list."""

    link: Link
    benefit: Benefit
    payer: Link
    trust: Trust


@dataclass(frozen=True, slots=True)
class BenefitPage:
    """Everything that a benefit's own page shows."""

    benefit: Benefit
    link: Link
    trust: Trust
    term: Link | None
    payer: Link
    part_of: Link | None
    parts: tuple[Link, ...]
    conditions: tuple[StatementView, ...]
    to_apply: tuple[StatementView, ...]
    documents: tuple[Link, ...]
    basis: tuple[Link, ...]
    levels: tuple[Link, ...]
    replaced_by: tuple[Link, ...]
    replaces: tuple[Link, ...]
    used_in: dict[str, tuple[Link, ...]]


def benefits(content: Content) -> tuple[BenefitRow, ...]:
    """The benefits, in their own order."""
    return tuple(
        BenefitRow(
            link_to(content, "benefit", benefit.id),
            benefit,
            link_to(content, "agency", benefit.payer),
            trust_of(content, benefit),
        )
        for benefit in content.benefits
    )


def benefit_page(content: Content, back: BackReferences, benefit_id: str) -> BenefitPage:
    """The page of one benefit. Raises KeyError when there is none."""
    benefit = content.benefit[benefit_id]
    others = content.benefits
    return BenefitPage(
        benefit=benefit,
        link=link_to(content, "benefit", benefit_id),
        trust=trust_of(content, benefit),
        term=link_to(content, "term", benefit.term) if benefit.term else None,
        payer=link_to(content, "agency", benefit.payer),
        part_of=link_to(content, "benefit", benefit.part_of) if benefit.part_of else None,
        parts=links_to(content, "benefit", tuple(o.id for o in others if o.part_of == benefit_id)),
        conditions=statement_views(content, benefit, benefit.conditions),
        to_apply=statement_views(content, benefit, benefit.to_apply),
        documents=links_to(content, "document", benefit.documents),
        basis=links_to(content, "law", benefit.basis),
        levels=links_to(content, "level", benefit.levels),
        replaced_by=links_to(content, "benefit", benefit.replaced_by),
        replaces=links_to(
            content, "benefit", tuple(o.id for o in others if benefit_id in o.replaced_by)
        ),
        used_in=used_in(content, back, "benefit", benefit_id),
    )
