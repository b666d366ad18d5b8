"""Golden cases: small files in, the exact problem lines out.

A case lays `files` over the base, puts `entries` first in its files, or `swaps` some words of them.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.checks import RULES
from macros.handbook import load
from macros.problems import ContentError, Place, Problem, listed, suggestion
from tests.content.base import DAY, lay_out, problems_of, swap

CASES = sorted((Path(__file__).parent / "cases" / "problems").glob("*.yml"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_problems_are_told_exactly(case: Path, tmp_path: Path) -> None:
    given: dict[str, Any] = yaml.safe_load(case.read_text(encoding="utf-8"))
    root = lay_out(tmp_path, given.get("files"), given.get("entries"))
    for name, pairs in given.get("swaps", {}).items():
        for old, new in pairs:
            swap(root, name, old, new)

    told = problem_lines(root, given.get("date", DAY))

    assert told == given["problems"]


def problem_lines(root: Path, day: date) -> list[str]:
    """All that `check` would tell of the content and its pages."""
    try:
        load(root, day)
    except ContentError as error:
        return str(error).splitlines()
    return []


def test_the_base_is_clean(tmp_path: Path) -> None:
    root = lay_out(tmp_path)

    assert problem_lines(root, DAY) == []


def test_a_ring_of_three_definitions_is_refused(tmp_path: Path) -> None:
    ring = "".join(
        f"- id: {name}\n  term: {name}\n  areas: [moten]\n  definition: det före [[{after}]]\n"
        "  plain: Något.\n  sources: [{id: rapport}]\n  status: confirmed\n"
        "  checked: 2026-01-31\n  owner: redaktionen\n"
        for name, after in (("bock", "get"), ("get", "lamm"), ("lamm", "bock"))
    )
    root = lay_out(tmp_path, entries={"glossary.yml": ring})

    told = problems_of(root)

    assert any("definition" in line for line in told), told


def test_every_rule_is_broken_by_the_misreferenced_case() -> None:
    case = next(path for path in CASES if path.stem == "everything_misreferenced")
    expected = "\n".join(yaml.safe_load(case.read_text(encoding="utf-8"))["problems"])

    signs = {
        "ids_are_unique": "har ett id som redan finns",
        "part_ids_are_unique": "betydelsen 'pl-nord' har ett id som redan finns",
        "law_and_source_ids_differ": "har samma id som ett lagrum",
        "references_exist": "som inte finns bland roller",
        "inline_references_exist": "'planen', som inte finns bland termer",
        "source_numbers_are_used_once": "har numret 'M1', som redan finns",
        "entries_do_not_point_to_themselves": "hänvisar till sig själv",
        "words_lead_to_one_concept": "delar ordet",
        "hidden_words_are_no_other_words": "i 'hidden', som är ett ord för",
        "names_are_unique": "skilj dem med 'qualifier'",
        "definitions_are_not_circular": "förklaras med sitt eget ord",
        "definitions_do_not_go_in_rings": "förklaras i en ring",
        "definitions_differ": "har samma definition som",
        "meanings_say_how_they_differ": "saknar nyckeln 'differs'",
        "phases_are_complete": "är ingen av de sju faserna",
        "leaders_are_process_roles": "leds av 'handlaggare'",
        "steps_lead_on": "saknar både 'terms' och 'documents'",
        "legal_steps_have_a_law": "inget lagrum i 'basis'",
        "steps_need_earlier_steps": "som kommer först efteråt",
        "handoffs_are_received": "tas inte emot",
        "sections_have_items": "delen 'prov-tom' har inga punkter",
        "items_are_written_or_steps": "är ett steg och har sitt innehåll därifrån",
        "items_are_not_steps_too": "har samma id som ett steg",
        "checklists_are_not_lists_of_roles": "har ett id som börjar med 'fas-'",
        "drawn_sections_draw_something": "hämtar inget: 'deltagare' svarar inte",
        "steps_stand_on_one_list": "som redan står på en lista",
        "fields_have_what_they_need": "som ska ha minst två svar i 'options'",
        "forms_are_whole": "är en blankett men har inget ifyllt exempel",
        "examples_fit_their_forms": "gäller ett fält som inte finns på blanketten",
        "agendas_hold_the_phases_steps": "har steg som inte står i 'agenda'",
        "questions_have_a_right_answer_and_a_wrong": "saknar rätt svar",
        "walks_lead_on": "går inte att nå från vägens början",
        "cases_visit_what_they_claim": "men vägen går inte dit",
        "introductions_are_for_work_roles_and_whole": "som inte är en yrkesroll",
        "agendas_sum": "men programpunkterna tar",
        "slides_say_little": "går att läsa",
        "slides_follow_the_programme": "som inte finns i 'agenda'",
        "seminars_ask_questions_that_are_there": "som inte finns i något quiz",
        "leaders_texts_stay_with_leaders": "som bara ledaren ska se",
        "levels_are_complete": "pyramiden har 8 nivåer",
        "levels_agree_with_what_they_hold": "som inte har 'niva-8' i 'levels'",
        "agencies_are_not_parts_in_rings": "är en del av sig själv",
        "work_roles_have_an_agency": "är en yrkesroll men saknar nyckeln 'agency'",
        "work_roles_hold_process_roles": "är en processroll och kan inte ha andra",
        "provisions_stand_in_acts": "har 'act' men saknar nyckeln 'provision'",
        "validity_runs_forward": "är upphävt innan det började gälla",
        "what_leans_on_dead_law_is_historical": "men har inte 'status: historical'",
        "repealed_law_is_historical": "är upphävt men har inte 'status: historical'",
        "no_personal_data": "som inte får stå i innehållet",
    }
    rules = {rule.__name__ for rule in RULES}

    assert rules == set(signs), "a rule and the line that shows it come together"
    assert [rule for rule, sign in signs.items() if sign not in expected] == []


def test_problems_are_sorted_by_file_and_line_and_told_once() -> None:
    late = Problem(Place("b.yml", 2), "sist")
    early = Problem(Place("a.yml", 10), "först")
    middle = Problem(Place("b.yml", 1), "sedan")

    error = ContentError([late, middle, early, late])

    assert str(error) == "a.yml:10: först\nb.yml:1: sedan\nb.yml:2: sist"


def test_a_near_miss_is_suggested_and_a_far_one_is_not() -> None:
    assert suggestion("arede", ["arende", "plan"]) == "; menade du 'arende'?"
    assert suggestion("xyz", ["arende", "plan"]) == ""


def test_words_are_listed_as_one_writes_them() -> None:
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a och b",
        "a, b och c",
    ]
