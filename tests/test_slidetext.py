"""What a slide says of the entries that it shows: their own words, never more than can be read."""

from pathlib import Path

import pytest

from macros.handbook import load
from macros.model.content import Content
from macros.slidetext import SIGNS, Words, shown, signs
from tests.content.base import DAY, lay_out, read, swap
from tests.reader import ROOT


@pytest.fixture(scope="module")
def real() -> Content:
    """The real content."""
    return load(ROOT, DAY)


def test_a_term_that_stands_alone_is_defined_and_told_plainly(real: Content) -> None:
    term = real.term["sysselsattning"]

    assert shown(real, ["term:sysselsattning"]) == ((Words(term.definition), Words(term.plain)),)


def test_two_long_terms_are_defined_only(real: Content) -> None:
    sip, huvudman = real.term["sip"], real.term["huvudman"]

    said = shown(real, ["term:sip", "term:huvudman"])

    assert said == ((Words(sip.definition),), (Words(huvudman.definition),))


def test_a_phase_says_when_it_begins_and_ends(real: Content) -> None:
    phase = real.phase["avslut"]

    assert shown(real, ["phase:avslut"]) == (
        (
            Words(phase.short),
            Words(phase.starts_when, "starts_when"),
            Words(phase.ends_when, "ends_when"),
        ),
    )


@pytest.mark.parametrize(
    "reference", ["step:behov-fyra-tecken", "law:sfb-33-7", "benefit:sjukpenning"]
)
def test_what_is_one_sentence_is_that_sentence(real: Content, reference: str) -> None:
    kind, _, entry_id = reference.partition(":")
    field = {"step": "text", "law": "says", "benefit": "short"}[kind]
    entry = real.step[entry_id][1] if kind == "step" else real.get(kind, entry_id)

    assert shown(real, [reference]) == ((Words(getattr(entry, field)),),)


def test_a_checklist_lists_its_parts(real: Content) -> None:
    checklist = real.checklist["chefens-checklista"]

    ((short, *parts),) = shown(real, ["checklist:chefens-checklista"])

    assert short == Words(checklist.short)
    assert parts == [Words(section.title, "section") for section in checklist.sections]


def test_every_kind_that_may_be_shown_says_something(real: Content) -> None:
    kinds = "term phase level role agency meeting benefit document checklist case quiz law"
    for kind in kinds.split():
        for entry in real.of(kind):
            ((first, *_),) = shown(real, [f"{kind}:{entry.id}"])

            assert first.text, f"{kind}:{entry.id}"


def test_what_real_slides_show_fits(real: Content) -> None:
    for seminar in real.seminars:
        for slide in seminar.slides:
            assert signs(shown(real, slide.shows)) <= SIGNS, slide.id


def test_markup_takes_no_room(tmp_path: Path) -> None:
    content = read(lay_out(tmp_path))
    role = content.role["ledare"]

    assert "[[" in role.short
    assert signs([(Words(role.short),)]) == len("Leder arbetet med planen.")


def test_a_changed_definition_changes_just_what_shows_it(tmp_path: Path) -> None:
    before = read(lay_out(tmp_path / "a"))
    definition = before.term["traff"].definition
    root = lay_out(tmp_path / "b")
    swap(root, "glossary.yml", f"definition: {definition}\n", "definition: något helt annat\n")
    after = read(root)

    changed = {
        slide.id
        for slide in before.seminars[0].slides
        if shown(before, slide.shows) != shown(after, slide.shows)
    }

    assert changed == {"kurs-bild-3"}
