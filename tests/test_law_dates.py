"""The real content as judged on the day before and the day of the new socialtjänstlag."""

from datetime import date

from macros.handbook import load
from macros.load import load_content
from macros.model.content import Content
from macros.model.kinds import KINDS
from macros.problems import ContentError
from macros.validity import leanings
from tests.reader import ROOT

BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)


def refused(day: date) -> set[str]:
    """The messages, without their lines, of what leans on law that is not in force on the day."""
    try:
        load_content(ROOT, day)
    except ContentError as error:
        return {problem.message for problem in error.problems if "stöder sig" in problem.message}
    return set()


def changed_then(content: Content) -> set[str]:
    """The ids of the laws that begin or end on the day, with the provisions of those acts."""
    acts = {law.id for law in content.laws if AFTER in (law.in_force, law.repealed)}
    return acts | {law.id for law in content.laws if law.act in acts}


def test_the_two_days_differ_by_what_leans_on_law_that_changed_between_them() -> None:
    content = load(ROOT, date(2026, 11, 23))
    laws = changed_then(content)
    leaning = {
        (entry.id, cited)
        for kind in KINDS
        for entry in content.of(kind.word)
        for _, cited, status in leanings(entry)
        if cited in laws and status != "historical"
    }

    told = refused(BEFORE) ^ refused(AFTER)

    assert leaning
    assert {law for _, law in leaning} == {message.split("'")[3] for message in told}
    assert all(any(f"'{law}'" in message for message in told) for _, law in leaning)


def test_nothing_leans_on_the_old_act_as_if_it_held_today() -> None:
    content = load(ROOT, date(2026, 11, 23))

    leaning = {
        entry.id
        for kind in KINDS
        for entry in content.of(kind.word)
        for _, cited, status in leanings(entry)
        if cited.startswith(("sol-2001", "hsl-1982")) and status != "historical"
    }

    assert leaning == set()
