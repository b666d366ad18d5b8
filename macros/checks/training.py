"""Rules for what is used in training: questions, cases, introductions, seminars."""

from collections import Counter
from collections.abc import Iterator

from macros.checks.scene import Rule, Scene
from macros.model.case import Case
from macros.model.path import Path
from macros.model.quiz import Quiz
from macros.model.seminar import Seminar
from macros.problems import Problem, listed, suggestion
from macros.slidetext import POINTS, SIGNS, Saying, Words, has, shown, signs

_STAGES = ("day-1", "week-1", "month-1")


def questions_have_a_right_answer_and_a_wrong(scene: Scene) -> Iterator[Problem]:
    """A question has at least one right answer and at least one wrong, all different."""
    for subject in scene.subjects("quiz"):
        quiz: Quiz = subject.entry
        for index, question in enumerate(quiz.questions):
            at = ("questions", index)
            right = sum(answer.right for answer in question.answers)
            if right == 0:
                yield subject.problem("saknar rätt svar; skriv 'right: true' på ett", *at)
            elif right == len(question.answers):
                yield subject.problem("har bara rätta svar; skriv minst ett som är fel", *at)
            for text, count in Counter(answer.text for answer in question.answers).items():
                if count > 1:
                    yield subject.problem(f"har svaret '{text}' {count} gånger", *at)


def walks_lead_on(scene: Scene) -> Iterator[Problem]:
    """Each place on a walk is reached from the first, has a best way, and leads to the end."""
    for subject in scene.subjects("case"):
        case: Case = subject.entry
        stops = {stop.id: stop for stop in case.walk}
        for index, stop in enumerate(case.walk):
            at = ("walk", index)
            if sum(option.best for option in stop.options) != 1:
                yield subject.problem("ska ha exakt ett val med 'best: true'", *at)
            for place, option in enumerate(stop.options):
                if option.next is not None and option.next not in stops:
                    near = suggestion(option.next, stops)
                    what = f"leder till '{option.next}', som inte är en plats på vägen{near}"
                    yield subject.problem(what, *at, "options", place, "next")
        reached, left = {case.walk[0].id}, [case.walk[0].id]
        while left:
            for option in stops[left.pop()].options:
                if option.next in stops and option.next not in reached:
                    reached.add(option.next)
                    left.append(option.next)
        for index, stop in enumerate(case.walk):
            if stop.id not in reached:
                yield subject.problem("nås inte från vägens början", "walk", index)
        if all(option.next for stop in case.walk for option in stop.options):
            yield subject.problem("har en väg som aldrig tar slut", "walk")


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
                    what = f"säger sig gå genom '{one}', men vägen gör det inte"
                    yield subject.problem(what, key, place)
            left = sorted(seen - set(claimed))
            if left:
                yield subject.problem(f"går genom {listed(left)}, som inte står i '{key}'", key)


def introductions_are_for_work_roles_and_whole(scene: Scene) -> Iterator[Problem]:
    """An introduction is for a work role and has its three times in order."""
    for subject in scene.subjects("path"):
        path: Path = subject.entry
        role = scene.content.role.get(path.role)
        if role is not None and role.type != "work":
            yield subject.problem(f"är för '{path.role}', som inte är en yrkesroll", "role")
        if tuple(stage.stage for stage in path.stages) != _STAGES:
            yield subject.problem(f"ska ha tiderna {listed(_STAGES)} i den ordningen", "stages")


def agendas_sum(scene: Scene) -> Iterator[Problem]:
    """The minutes of a seminar's programme make up its whole time."""
    for subject in scene.subjects("seminar"):
        seminar: Seminar = subject.entry
        total = sum(item.minutes for item in seminar.agenda)
        if total != seminar.minutes:
            what = f"är {seminar.minutes} minuter, men programmet är {total}"
            yield subject.problem(what, "minutes")


def slides_say_little(scene: Scene) -> Iterator[Problem]:
    """A slide has points of its own or shows an entry, and no more than can be read."""
    for subject in scene.subjects("seminar"):
        seminar: Seminar = subject.entry
        for index, slide in enumerate(seminar.slides):
            at = ("slides", index)
            if bool(slide.points) == bool(slide.shows):
                yield subject.problem("ska ha antingen 'points' eller 'shows'", *at)
            if len(slide.points) > POINTS:
                what = f"har {len(slide.points)} punkter; högst {POINTS} går att läsa"
                yield subject.problem(what, *at)
            said: tuple[Saying, ...] = tuple((Words(point),) for point in slide.points)
            if all(has(scene.content, reference) for reference in slide.shows):
                said += shown(scene.content, slide.shows)
            if (count := signs(said)) > SIGNS:
                way = "; visa färre uppslag" if slide.shows else ""
                what = f"visar {count} tecken; högst {SIGNS} går att läsa på en bild{way}"
                yield subject.problem(what, *at)


def seminars_ask_questions_that_are_there(scene: Scene) -> Iterator[Problem]:
    """A seminar's questions stand in the quizzes; it comes back after 1, 3 and 6 months."""
    known = {question.id for quiz in scene.content.quizzes for question in quiz.questions}
    for subject in scene.subjects("seminar"):
        seminar: Seminar = subject.entry
        asked: list[tuple[tuple[str | int, ...], str]] = [
            (("quiz", place), one) for place, one in enumerate(seminar.quiz)
        ]
        for number, repetition in enumerate(seminar.repetitions):
            at = ("repetitions", number, "questions")
            asked += [((*at, place), one) for place, one in enumerate(repetition.questions)]
        for path, one in asked:
            if one not in known:
                what = f"har frågan '{one}', som inte finns i något quiz{suggestion(one, known)}"
                yield subject.problem(what, *path)
        months = tuple(repetition.months for repetition in seminar.repetitions)
        if months != (1, 3, 6):
            yield subject.problem("ska ha repetition efter 1, 3 och 6 månader", "repetitions")


RULES: tuple[Rule, ...] = (
    questions_have_a_right_answer_and_a_wrong,
    walks_lead_on,
    cases_visit_what_they_claim,
    introductions_are_for_work_roles_and_whole,
    agendas_sum,
    slides_say_little,
    seminars_ask_questions_that_are_there,
)
