"""Rules for what is used in training: questions, cases, introductions, seminars."""

from collections import Counter
from collections.abc import Iterable, Iterator

from macros.checks.scene import Rule, Scene, Subject
from macros.inline import plain
from macros.model.case import Case, Stop
from macros.model.content import Content
from macros.model.path import Path
from macros.model.quiz import Quiz
from macros.model.seminar import Seminar, Slide
from macros.problems import Problem, listed, suggestion
from macros.slidetext import POINTS, SIGNS, has, shown, signs

_STAGES = ("day-1", "week-1", "month-1")
_MONTHS = (1, 3, 6)
_SLIDE_SIGNS, _SLIDE_SHOWS, _TITLE_SIGNS = 320, 2, 60
"""How many signs in its points, entries and signs in the title a slide can hold and still be read
from the back row."""


def questions_have_a_right_answer_and_a_wrong(scene: Scene) -> Iterator[Problem]:
    """A question has at least one right answer and at least one wrong, all different."""
    for subject in scene.subjects("quiz"):
        quiz: Quiz = subject.entry
        for index, question in enumerate(quiz.questions):
            at = ("questions", index)
            right = sum(answer.right for answer in question.answers)
            if right == 0:
                yield subject.problem("saknar rätt svar; skriv 'right: true' på minst ett", *at)
            elif right == len(question.answers):
                yield subject.problem("har bara rätta svar; minst ett ska vara fel", *at)
            for text in _repeated(answer.text for answer in question.answers):
                yield subject.problem(f"har svaret '{text}' mer än en gång", *at)


def walks_lead_on(scene: Scene) -> Iterator[Problem]:
    """Each place on a walk is reached from the first, has one best way, and can lead to an end."""
    for subject in scene.subjects("case"):
        case: Case = subject.entry
        stops = {stop.id: stop for stop in case.walk}
        for index, stop in enumerate(case.walk):
            yield from _option_problems(subject, stops, index, stop)
        reached = _reached(case, stops)
        ending = _ending(case)
        for index, stop in enumerate(case.walk):
            if stop.id not in reached:
                yield subject.problem("går inte att nå från vägens början", "walk", index)
            elif stop.id not in ending:
                what = "kommer aldrig till slutet; låt minst ett val vara utan 'next'"
                yield subject.problem(what, "walk", index)


def _option_problems(
    subject: Subject, stops: dict[str, Stop], index: int, stop: Stop
) -> Iterator[Problem]:
    at = ("walk", index)
    best = sum(option.best for option in stop.options)
    if best == 0:
        yield subject.problem("saknar bästa val; skriv 'best: true' på ett", *at)
    elif best > 1:
        yield subject.problem(f"har {best} val med 'best: true'; bara ett kan vara bäst", *at)
    for place, option in enumerate(stop.options):
        if option.next is not None and option.next not in stops:
            near = suggestion(option.next, stops)
            what = f"leder till '{option.next}', som inte finns på vägen{near}"
            yield subject.problem(what, *at, "options", place, "next")


def _reached(case: Case, stops: dict[str, Stop]) -> set[str]:
    """The places that one can come to from the first."""
    reached, left = {case.walk[0].id}, [case.walk[0].id]
    while left:
        ahead = {option.next for option in stops[left.pop()].options if option.next in stops}
        new = {one for one in ahead if one is not None} - reached
        reached |= new
        left += new
    return reached


def _ending(case: Case) -> set[str]:
    """The places from which some way comes to an end."""
    ending: set[str | None] = {None}
    before = 0
    while len(ending) > before:
        before = len(ending)
        ending |= {
            stop.id for stop in case.walk if any(option.next in ending for option in stop.options)
        }
    return {one for one in ending if one is not None}


def cases_visit_what_they_claim(scene: Scene) -> Iterator[Problem]:
    """A case's walk goes through just the phases and levels that the case says."""
    for subject in scene.subjects("case"):
        case: Case = subject.entry
        for key, claimed, seen in (
            ("phases", case.phases, {stop.phase for stop in case.walk}),
            ("levels", case.levels, {stop.level for stop in case.walk}),
        ):
            for place, one in enumerate(claimed):
                if one not in seen:
                    what = f"har '{one}' i '{key}', men vägen går inte dit"
                    yield subject.problem(what, key, place)
            left = sorted(seen - set(claimed))
            if left:
                what = f"har en väg genom {listed(left)}, som inte står i '{key}'"
                yield subject.problem(what, key)


def introductions_are_for_work_roles_and_whole(scene: Scene) -> Iterator[Problem]:
    """An introduction is for a work role and has its three times in order."""
    for subject in scene.subjects("path"):
        path: Path = subject.entry
        role = scene.content.role.get(path.role)
        if role is not None and role.type != "work":
            yield subject.problem(f"är för '{path.role}', som inte är en yrkesroll", "role")
        if tuple(stage.stage for stage in path.stages) != _STAGES:
            what = f"ska ha {listed(_STAGES)} under 'stages', i den ordningen och en gång var"
            yield subject.problem(what, "stages")


def agendas_sum(scene: Scene) -> Iterator[Problem]:
    """The minutes of a seminar's programme make up its whole time."""
    for subject in scene.subjects("seminar"):
        seminar: Seminar = subject.entry
        total = sum(item.minutes for item in seminar.agenda)
        if total != seminar.minutes:
            what = f"har 'minutes: {seminar.minutes}', men programpunkterna tar {total} minuter"
            yield subject.problem(what, "minutes")


def slides_say_little(scene: Scene) -> Iterator[Problem]:
    """A slide has points, shows an entry or asks a question, no more than can be read."""
    for subject in scene.subjects("seminar"):
        seminar: Seminar = subject.entry
        for index, slide in enumerate(seminar.slides):
            at = ("slides", index)
            has_some = [key for key in ("points", "shows", "asks") if getattr(slide, key)]
            if len(has_some) > 1:
                what = f"har både '{has_some[0]}' och '{has_some[1]}'; ta bort det ena"
                yield subject.problem(what, *at)
            elif not has_some:
                yield subject.problem("är tom; skriv 'points', 'shows' eller 'asks'", *at)
            for what in _too_much(scene.content, slide):
                yield subject.problem(what, *at)


def _too_much(content: Content, slide: Slide) -> Iterator[str]:
    in_points = sum(len(plain(point)) for point in slide.points)
    if len(slide.title) > _TITLE_SIGNS:
        yield f"har {len(slide.title)} tecken i rubriken; högst {_TITLE_SIGNS} ryms"
    if len(slide.points) > POINTS:
        yield f"har {len(slide.points)} punkter; högst {POINTS} går att läsa"
    elif in_points > _SLIDE_SIGNS:
        yield f"har {in_points} tecken i punkterna; högst {_SLIDE_SIGNS} går att läsa"
    if len(slide.shows) > _SLIDE_SHOWS:
        yield f"visar {len(slide.shows)} uppslag; högst {_SLIDE_SHOWS} går att läsa"
    elif (count := _shown_signs(content, slide)) > SIGNS:
        yield f"visar {count} tecken ur uppslagen; högst {SIGNS} går att läsa, så dela bilden"
    if (count := _asked_signs(content, slide)) > SIGNS:
        yield f"ställer en fråga på {count} tecken med svaren; högst {SIGNS} går att läsa"


def _shown_signs(content: Content, slide: Slide) -> int:
    """0 where an entry is not there, which another rule tells."""
    there = all(has(content, reference) for reference in slide.shows)
    return signs(shown(content, slide.shows)) if there else 0


def _asked_signs(content: Content, slide: Slide) -> int:
    """0 where it asks none, or one that is not there, which another rule tells."""
    if slide.asks is None or slide.asks not in content.question:
        return 0
    question = content.question[slide.asks][1]
    return sum(len(plain(text)) for text in (question.text, *(a.text for a in question.answers)))


def slides_follow_the_programme(scene: Scene) -> Iterator[Problem]:
    """Each slide is shown during a piece of the programme, in the programme's order."""
    for subject in scene.subjects("seminar"):
        seminar: Seminar = subject.entry
        order = {item.id: place for place, item in enumerate(seminar.agenda)}
        latest = 0
        for index, slide in enumerate(seminar.slides):
            at = ("slides", index, "item")
            if slide.item not in order:
                near = suggestion(slide.item, order)
                what = f"har 'item: {slide.item}', som inte finns i 'agenda'{near}"
                yield subject.problem(what, *at)
            elif order[slide.item] < latest:
                what = f"hör till '{slide.item}', men bilden före hör till en senare programpunkt"
                yield subject.problem(what, *at)
            else:
                latest = order[slide.item]


def seminars_ask_questions_that_are_there(scene: Scene) -> Iterator[Problem]:
    """A seminar's questions stand in the quizzes; it comes back after 1, 3 and 6 months."""
    known = scene.content.question
    for subject in scene.subjects("seminar"):
        seminar: Seminar = subject.entry
        for path, one in _asked(seminar):
            if one not in known:
                what = f"har frågan '{one}', som inte finns i något quiz{suggestion(one, known)}"
                yield subject.problem(what, *path)
        for number, repetition in enumerate(seminar.repetitions):
            for one in _repeated(repetition.questions):
                what = f"har frågan '{one}' mer än en gång"
                yield subject.problem(what, "repetitions", number, "questions")
        for one in _repeated(seminar.quiz):
            yield subject.problem(f"har frågan '{one}' mer än en gång", "quiz")
        if tuple(repetition.months for repetition in seminar.repetitions) != _MONTHS:
            what = "ska ha repetition efter 1, 3 och 6 månader, i den ordningen"
            yield subject.problem(what, "repetitions")


def _asked(seminar: Seminar) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Where a seminar names a question, and its id."""
    for place, one in enumerate(seminar.quiz):
        yield ("quiz", place), one
    for place, slide in enumerate(seminar.slides):
        if slide.asks is not None:
            yield ("slides", place, "asks"), slide.asks
    for number, repetition in enumerate(seminar.repetitions):
        for place, one in enumerate(repetition.questions):
            yield ("repetitions", number, "questions", place), one


def _repeated(values: Iterable[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


RULES: tuple[Rule, ...] = (
    questions_have_a_right_answer_and_a_wrong,
    walks_lead_on,
    cases_visit_what_they_claim,
    introductions_are_for_work_roles_and_whole,
    agendas_sum,
    slides_say_little,
    slides_follow_the_programme,
    seminars_ask_questions_that_are_there,
)
