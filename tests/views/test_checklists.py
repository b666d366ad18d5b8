"""Checklists: the written ones with what they draw, and those that each role gets."""

import re
from collections.abc import Iterator

import pytest

from macros.model.base import ID_PATTERN
from macros.model.content import Content
from macros.model.phase import PHASE_IDS, Phase, Step
from macros.model.role import Role
from macros.views.checklists import (
    ItemView,
    List,
    checklist_page,
    drawn_list,
    drawn_lists,
    lists_of_roles,
    written,
    written_lists,
)
from macros.views.references import BackReferences, back_references
from tests.content.base import read
from tests.reader import ROOT


@pytest.fixture(scope="module")
def content() -> Content:
    """The real content."""
    return read(ROOT)


@pytest.fixture(scope="module")
def real_back(content: Content) -> BackReferences:
    """Who uses whom in it."""
    return back_references(content)


def items(one: List) -> list[ItemView]:
    """All items of a list, in order."""
    return [item for section in one.sections for item in section.items]


def in_section(one: List, place: str) -> list[str]:
    """The ids of the items in a section; none when it is not there."""
    return [item.id for section in one.sections if section.place == place for item in section.items]


def steps_of(content: Content) -> Iterator[tuple[Phase, Step]]:
    """Every step of every phase, in order."""
    for phase in content.phases:
        for step in phase.steps:
            yield phase, step


def test_a_written_list_holds_what_it_draws_and_what_it_says(base: Content) -> None:
    view = written(base, base.checklist["lista"])

    assert [(section.title, [item.id for item in section.items]) for section in view.sections] == [
        ("Fasen", ["forberedelse-gor"]),
        ("Mer att göra", ["uppfoljning-gor", "lista-fraga"]),
    ]
    assert view.count == 3
    assert (view.url, view.pdf) == ("/checklistor/lista/", "/pdf/checklistor/lista.pdf")


def test_a_step_says_what_it_is_and_who_answers_for_it(base: Content) -> None:
    drawn, listed, own = items(written(base, base.checklist["lista"]))

    for item, step in ((drawn, "forberedelse-gor"), (listed, "uppfoljning-gor")):
        phase = step.removesuffix("-gor")
        assert (item.text, item.weight) == ("Gör det som ska göras.", "must")
        assert item.step is not None
        assert item.step.url == f"/sip/{phase}/#{step}"
        assert item.role is not None
        assert item.role.id == "ledare"
    assert (own.text, own.why, own.weight) == ("Fråga igen.", "Det är lätt att glömma.", None)
    assert (own.step, own.role) == (None, None)


def test_a_role_has_what_it_answers_for_and_what_it_is_part_of(base: Content) -> None:
    leader = drawn_list(base, "fas-behov-ledare").list
    participant = drawn_list(base, "fas-behov-deltagare").list

    assert (leader.title, leader.when) == ("Ledare i fasen Behov", "Någon börjar.")
    assert in_section(leader, "du-svarar-for") == ["behov-gor"]
    assert in_section(leader, "du-ar-med") == []
    assert in_section(participant, "du-svarar-for") == ["behov-folj"]
    assert in_section(participant, "du-ar-med") == ["behov-gor"]


def test_only_steps_that_others_answer_for_name_their_role(base: Content) -> None:
    own, others = items(drawn_list(base, "fas-behov-deltagare").list)

    assert own.role is None
    assert others.role is not None
    assert others.role.id == "ledare"


def test_a_work_role_has_what_it_may_hold_and_what_its_agency_does(base: Content) -> None:
    view = drawn_list(base, "roll-handlaggare").list

    first = next(item for item in items(view) if item.id == "behov-gor")
    assert [item.id for item in items(view)] == [step.id for _, step in steps_of(base)]
    assert (first.text, first.why) == ("Fråga, se [[step:samtycke-gor]].", "Frågar själv.")
    assert [section.title for section in view.sections][:2] == ["1. Behov", "2. Samtycke"]


def test_a_role_that_does_nothing_in_a_phase_has_no_list_there(base: Content) -> None:
    assert "fas-avslut-deltagare" not in {one.slug for one in drawn_lists(base)}
    with pytest.raises(KeyError):
        drawn_list(base, "fas-avslut-deltagare")


def test_a_roles_lists_lead_to_each_other(base: Content) -> None:
    whole = drawn_list(base, "roll-deltagare")
    behov = drawn_list(base, "fas-behov-deltagare")

    assert [link.url for link in whole.others] == ["/checklistor/fas-behov-deltagare/"]
    assert [link.url for link in behov.others] == ["/checklistor/roll-deltagare/"]
    assert (whole.phase, behov.phase and behov.phase.id) == (None, "behov")


def test_the_roles_stand_with_their_lists(base: Content) -> None:
    process, work = (lists_of_roles(base, type_) for type_ in ("process", "work"))

    assert [row.role.id for row in process] == ["ledare", "deltagare"]
    assert [link.id for link in process[0].phases] == list(PHASE_IDS)
    assert [link.id for link in process[1].phases] == ["behov"]
    assert [(row.role.id, row.whole.url, row.phases) for row in work] == [
        ("handlaggare", "/checklistor/roll-handlaggare/", ())
    ]


def test_every_step_stands_once_in_the_written_lists_in_the_order_of_its_phase(
    content: Content,
) -> None:
    for one in written_lists(content):
        for section in one.sections:
            places = [item.id for item in section.items if item.step]
            assert places == [step.id for _, step in steps_of(content) if step.id in places]
    drawn = [item.id for one in written_lists(content) for item in items(one) if item.step]

    assert sorted(drawn) == sorted(step.id for _, step in steps_of(content))


@pytest.mark.parametrize("phase_id", PHASE_IDS)
def test_the_list_of_a_phase_holds_all_its_steps_in_order(content: Content, phase_id: str) -> None:
    its = [step.id for step in content.phase[phase_id].steps]

    holding = [
        [
            item.id
            for item in items(one)
            if item.step and item.step.url.startswith(f"/sip/{phase_id}/")
        ]
        for one in written_lists(content)
    ]

    assert its in holding


def test_a_role_in_a_phase_has_exactly_its_steps(content: Content) -> None:
    shown = {one.slug: one for one in drawn_lists(content)}
    for phase in content.phases:
        for role in content.roles:
            own = [step.id for step in phase.steps if step.responsible == role.id]
            along = [step.id for step in phase.steps if role.id in step.involves]
            one = shown.get(f"fas-{phase.id}-{role.id}")
            assert (one is not None) == bool(own or along), (phase.id, role.id)
            if one is not None:
                assert in_section(one, "du-svarar-for") == own, one.slug
                assert in_section(one, "du-ar-med") == along, one.slug


def test_a_work_role_has_exactly_what_it_may_be_asked_to_do(content: Content) -> None:
    shown = {one.slug: one for one in drawn_lists(content)}
    work = [role for role in content.roles if role.type == "work"]
    for role in work:
        wanted = [step.id for _, step in steps_of(content) if asked(role, step)]
        one = shown.get(f"roll-{role.id}")
        assert [item.id for item in items(one)] == wanted if one else not wanted, role.id

    assert len(work) >= 5


def asked(role: Role, step: Step) -> bool:
    """Whether a work role may hold the role that answers, or its agency does something then."""
    return step.responsible in role.may_hold or role.agency in step.by_agency


def test_a_work_role_is_told_what_its_agency_does(content: Content) -> None:
    told = 0
    for role in content.roles:
        if role.agency is None:
            continue
        for item in items(drawn_list(content, f"roll-{role.id}").list):
            assert item.why == content.step[item.id][1].by_agency.get(role.agency), item.id
            told += item.why is not None

    assert told


def test_a_step_is_ticked_off_under_one_id_wherever_it_stands(content: Content) -> None:
    texts: dict[str, set[str]] = {}
    for one in (*written_lists(content), *drawn_lists(content)):
        ids = [item.id for item in items(one)]
        assert len(ids) == len(set(ids)), one.slug
        for item in items(one):
            texts.setdefault(item.id, set()).add(item.text)

    assert {id_ for id_, said in texts.items() if len(said) > 1} == set()
    assert {step.id for _, step in steps_of(content)} <= set(texts)


def test_no_two_lists_share_an_address(content: Content) -> None:
    slugs = [one.slug for one in (*written_lists(content), *drawn_lists(content))]

    assert len(slugs) == len(set(slugs))
    for slug in slugs:
        assert re.match(ID_PATTERN, slug), slug


def test_no_section_takes_the_place_of_an_item(content: Content) -> None:
    for one in (*written_lists(content), *drawn_lists(content)):
        places = [section.place for section in one.sections]
        assert len({*places, *(item.id for item in items(one))}) == len(places) + one.count


def test_a_phases_checklist_leads_to_those_of_its_roles(
    content: Content, real_back: BackReferences
) -> None:
    for checklist in content.checklists:
        page = checklist_page(content, real_back, checklist.id)
        wanted = {
            one.slug
            for one in drawn_lists(content)
            if checklist.phase and one.slug.startswith(f"fas-{checklist.phase}-")
        }
        assert {link.id for link in page.related} == wanted, checklist.id


def test_what_concerns_one_case_is_not_kept(content: Content) -> None:
    kept = {one.slug for one in (*written_lists(content), *drawn_lists(content)) if one.lasting}

    assert kept == {checklist.id for checklist in content.checklists if checklist.lasting}
    assert kept
    drawing = {one.slug for one in written_lists(content) if any(i.step for i in items(one))}
    assert kept & drawing == set()
