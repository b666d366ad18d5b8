"""The process' views: the strip, the overview, the phases, and each role's share of the steps."""

import pytest

from macros.model.content import Content
from macros.model.phase import PHASE_IDS
from macros.views import agencies, process, roles
from macros.views.links import link_to
from macros.views.references import BackReferences
from tests.content.base import read
from tests.reader import ROOT


def test_the_strip_shows_seven_phases_and_where_one_is(base: Content) -> None:
    marks = process.strip(base, "samtycke")

    assert [mark.link.id for mark in marks] == list(PHASE_IDS)
    assert [mark.number for mark in marks] == [1, 2, 3, 4, 5, 6, 7]
    assert [mark.link.id for mark in marks if mark.here] == ["samtycke"]


def test_the_overview_counts_the_steps(base: Content) -> None:
    assert [row.step_count for row in process.overview(base)] == [2, 1, 1, 1, 1, 1, 1]


def test_a_phase_knows_its_neighbours(base: Content, back: BackReferences) -> None:
    pages = [process.phase_page(base, back, phase) for phase in PHASE_IDS]

    assert [page.before and page.before.id for page in pages] == [None, *PHASE_IDS[:-1]]
    assert [page.after and page.after.id for page in pages] == [*PHASE_IDS[1:], None]


def test_a_phase_lists_the_documents_of_its_steps_too(base: Content, back: BackReferences) -> None:
    page = process.phase_page(base, back, "behov")

    assert [link.id for link in page.documents] == ["blad"]


def test_a_step_shows_a_footing_of_its_own(base: Content, back: BackReferences) -> None:
    first, second = process.phase_page(base, back, "behov").steps

    assert (first.differs, first.trust.status) == (False, "confirmed")
    assert (second.differs, second.trust.status) == (True, "needs-review")


def test_a_basis_links_to_law_or_source_whichever_it_is(
    base: Content, back: BackReferences
) -> None:
    first = process.phase_page(base, back, "behov").steps[0]

    assert [link.url for link in first.basis] == ["/lagrum/lag-1/", "/kallor/#rapport"]


def test_a_link_to_a_step_leads_to_its_place_in_the_phase(base: Content) -> None:
    link = link_to(base, "step", "behov-folj")

    assert (link.url, link.name) == ("/sip/behov/#behov-folj", "Behov, steg 2")


def test_a_role_sees_the_steps_that_it_answers_for_and_takes_part_in(base: Content) -> None:
    phases = roles.steps_by_phase(base, ("deltagare",))

    assert [(phase.number, phase.link.id) for phase in phases] == [(1, "behov")]
    answers = [step.id for step in phases[0].steps if step.responsible]
    takes_part = [step.id for step in phases[0].steps if step.involved]
    assert (answers, takes_part) == (["behov-folj"], ["behov-gor"])


def test_a_work_role_sees_the_steps_of_the_roles_that_it_may_hold(
    base: Content, back: BackReferences
) -> None:
    page = roles.role_page(base, back, "handlaggare")

    steps = [
        (step.id, [role.id for role in step.responsible], [role.id for role in step.involved])
        for step in page.phases[0].steps
    ]
    assert steps == [
        ("behov-gor", ["ledare"], ["deltagare"]),
        ("behov-folj", ["deltagare"], []),
    ]
    assert [link.id for link in page.meetings] == ["samtal"]


@pytest.mark.parametrize("root", ["base", "real"])
def test_the_steps_of_all_roles_are_the_steps_of_all_phases(base: Content, root: str) -> None:
    content = base if root == "base" else read(ROOT)

    of_roles = [
        (phase.link.id, step.id)
        for role in content.roles
        for phase in roles.steps_by_phase(content, (role.id,))
        for step in phase.steps
        if step.responsible
    ]
    of_phases = [(phase.id, step.id) for phase in content.phases for step in phase.steps]

    assert sorted(of_roles) == sorted(of_phases)


def test_a_handoff_stands_with_giver_and_receiver(base: Content, back: BackReferences) -> None:
    giver = agencies.agency_page(base, back, (), "nord")
    receiver = roles.role_page(base, back, "deltagare")

    assert [item.id for item in giver.gives] == ["behov-lamnas"]
    assert [item.id for item in receiver.receives] == ["behov-lamnas"]
    assert giver.receives == ()
    assert receiver.gives == ()


def test_work_roles_and_process_roles_are_told_apart(base: Content) -> None:
    assert [row.link.id for row in roles.roles(base, "process")] == ["ledare", "deltagare"]
    assert [row.link.id for row in roles.roles(base, "work")] == ["handlaggare"]


def test_a_process_role_knows_who_may_hold_it(base: Content, back: BackReferences) -> None:
    page = roles.role_page(base, back, "ledare")

    assert [link.id for link in page.held_by] == ["handlaggare"]


def test_an_agency_shows_only_sections_that_hold_something(
    base: Content, back: BackReferences
) -> None:
    page = agencies.agency_page(base, back, (), "nord")

    assert [section.key for section in page.sections] == ["responsibilities"]
    assert [link.id for link in page.roles] == ["handlaggare"]


def test_no_content_makes_a_view_fail() -> None:
    content = Content()

    assert process.strip(content) == ()
    assert process.overview(content) == ()
    assert agencies.agencies(content) == ()
