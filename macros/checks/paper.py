"""Rules for what is printed and filled in: checklists, forms and their examples, the meeting."""

from collections.abc import Iterator

from macros.checks.scene import Rule, Scene, Subject
from macros.model.checklist import Checklist, Item
from macros.model.document import Answered, Document, FormField
from macros.model.phase import Phase
from macros.problems import Problem, listed, suggestion

_OPTIONS = ("choice", "choices")
_HIGH = ("lines", "table")


def sections_have_items(scene: Scene) -> Iterator[Problem]:
    """A section draws its items from a phase or lists them; one of the two."""
    for subject in scene.subjects("checklist"):
        checklist: Checklist = subject.entry
        for index, section in enumerate(checklist.sections):
            if bool(section.items) == (section.drawn is not None):
                what = "ska ha antingen 'from' eller 'items', inte båda eller ingendera"
                yield subject.problem(what, "sections", index)


def items_are_written_or_steps(scene: Scene) -> Iterator[Problem]:
    """An item has its own id and text, or is a step and has neither."""
    for subject in scene.subjects("checklist"):
        for at, item in _items(subject.entry):
            if item.step is not None and (item.id, item.text) != (None, None):
                yield subject.problem("har 'step' och är steget; ta bort 'id' och 'text'", *at)
            elif item.step is None and None in (item.id, item.text):
                yield subject.problem("ska ha 'id' och 'text', eller 'step'", *at)


def items_are_not_steps_too(scene: Scene) -> Iterator[Problem]:
    """An item's id is no step's, since ticks are kept by id."""
    for subject in scene.subjects("checklist"):
        for at, item in _items(subject.entry):
            if item.id is not None and scene.content.has("step", item.id):
                yield subject.problem("har ett steg som id; skriv 'step' i stället", *at, "id")


def drawn_sections_draw_something(scene: Scene) -> Iterator[Problem]:
    """A role that a section draws steps for answers for one in that phase."""
    for subject in scene.subjects("checklist"):
        for index, section in enumerate(subject.entry.sections):
            drawn = section.drawn
            if drawn is None or drawn.role is None or drawn.phase not in scene.content.phase:
                continue
            steps = scene.content.phase[drawn.phase].steps
            if not any(step.responsible == drawn.role for step in steps):
                what = f"hämtar inget: '{drawn.role}' svarar inte för något steg i '{drawn.phase}'"
                yield subject.problem(what, "sections", index, "from")


def steps_stand_on_one_list(scene: Scene) -> Iterator[Problem]:
    """No step stands twice in the checklists: the list of its phase is its place."""
    seen: dict[str, Problem] = {}
    for subject in scene.subjects("checklist"):
        for step, at in _drawn_steps(scene, subject.entry):
            problem = subject.problem(f"har steget '{step}', som redan står på en lista", *at)
            first = seen.setdefault(step, problem)
            if first is not problem:
                yield Problem(problem.place, f"{problem.message} ({first.place})")


def _items(checklist: Checklist) -> Iterator[tuple[tuple[str | int, ...], Item]]:
    for number, section in enumerate(checklist.sections):
        for index, item in enumerate(section.items):
            yield ("sections", number, "items", index), item


def _drawn_steps(scene: Scene, checklist: Checklist) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    for at, item in _items(checklist):
        if item.step is not None:
            yield item.step, (*at, "step")
    for number, section in enumerate(checklist.sections):
        if section.drawn is not None and section.drawn.phase in scene.content.phase:
            for step in scene.content.phase[section.drawn.phase].steps:
                if section.drawn.role in (None, step.responsible):
                    yield step.id, ("sections", number, "from")


def fields_have_what_they_need(scene: Scene) -> Iterator[Problem]:
    """A choice has options, a table has columns, and other fields have neither."""
    for subject in scene.subjects("document"):
        for index, field in enumerate(subject.entry.fields):
            for what in _shape(field):
                yield subject.problem(what, "fields", index)


def _shape(field: FormField) -> Iterator[str]:
    if field.type in _OPTIONS and len(field.options) < 2:
        yield f"är '{field.type}' och ska ha minst två svar i 'options'"
    if field.type not in _OPTIONS and field.options:
        yield f"är '{field.type}' och har inga svar att välja bland; ta bort 'options'"
    if field.type == "table" and len(field.columns) < 2:
        yield "är 'table' och ska ha minst två kolumner i 'columns'"
    if field.type != "table" and field.columns:
        yield f"är '{field.type}' och har inga kolumner; ta bort 'columns'"
    if field.type not in _HIGH and field.rows is not None:
        yield f"är '{field.type}' och har ingen höjd; ta bort 'rows'"


def forms_are_whole(scene: Scene) -> Iterator[Problem]:
    """A form begins with a section and has an example; only a form has what forms have."""
    for subject in scene.subjects("document"):
        document: Document = subject.entry
        if document.fields and document.fields[0].section is None:
            yield subject.problem("är blankettens första fält och saknar 'section'", "fields", 0)
        if document.fields and document.example is None:
            yield subject.problem("har fält men inget ifyllt exempel; skriv 'example'", "fields")
        for key in ("instructions", "warnings", "example"):
            if getattr(document, key) and not document.fields:
                yield subject.problem(f"har '{key}' men inga fält; skriv 'fields'", key)


def examples_fit_their_forms(scene: Scene) -> Iterator[Problem]:
    """An example answers fields of its form, each once and in its own way, and leaves none out."""
    for subject in scene.subjects("document"):
        document: Document = subject.entry
        if document.example is None or not document.fields:
            continue
        fields = {field.id: field for field in document.fields}
        answered: set[str] = set()
        for index, answer in enumerate(document.example.answers):
            at = ("example", "answers", index)
            if answer.field not in fields:
                near = suggestion(answer.field, fields)
                what = f"svarar på '{answer.field}', som inte är ett fält på blanketten{near}"
                yield subject.problem(what, *at, "field")
                continue
            if answer.field in answered:
                yield subject.problem(f"svarar på '{answer.field}' en gång till", *at, "field")
            answered.add(answer.field)
            yield from _answer_problems(subject, at, fields[answer.field], answer)
        left = [field_id for field_id in fields if field_id not in answered]
        if left:
            yield subject.problem(f"har inget svar i exemplet på {listed(left)}", "example")


def _answer_problems(
    subject: Subject, at: tuple[str | int, ...], field: FormField, answer: Answered
) -> Iterator[Problem]:
    given = {key for key in ("text", "chosen", "rows") if getattr(answer, key)}
    right = {"choice": "chosen", "choices": "chosen", "table": "rows"}.get(field.type, "text")
    if given != {right}:
        yield subject.problem(f"är '{field.type}' och besvaras med '{right}'", *at)
        return
    for option in answer.chosen:
        if option not in field.options:
            near = suggestion(option, field.options) or f"; svaren är {listed(field.options)}"
            yield subject.problem(f"har svaret '{option}', som inte går att välja{near}", *at)
    if field.type == "choice" and len(answer.chosen) > 1:
        yield subject.problem("har flera svar på en fråga där man väljer ett", *at)
    for row in answer.rows:
        if len(row) != len(field.columns):
            what = f"har {len(row)} celler i en rad; tabellen har {len(field.columns)} kolumner"
            yield subject.problem(what, *at)


def agendas_hold_the_phases_steps(scene: Scene) -> Iterator[Problem]:
    """Where a phase is a meeting, each of its steps belongs to one part of the meeting."""
    for subject in scene.subjects("phase"):
        phase: Phase = subject.entry
        if not phase.agenda:
            continue
        own = [step.id for step in phase.steps]
        placed = [step for part in phase.agenda for step in part.steps]
        for index, part in enumerate(phase.agenda):
            for place, step in enumerate(part.steps):
                at = ("agenda", index, "steps", place)
                if scene.content.has("step", step) and step not in own:
                    yield subject.problem(f"har steget '{step}', som hör till en annan fas", *at)
                if placed.count(step) > 1:
                    yield subject.problem(f"har steget '{step}', som står i flera delar", *at)
        left = [step for step in own if step not in placed]
        if left:
            yield subject.problem(f"har steg som inte står i någon mötesdel: {listed(left)}",
                                  "agenda")  # fmt: skip


RULES: tuple[Rule, ...] = (
    sections_have_items,
    items_are_written_or_steps,
    items_are_not_steps_too,
    drawn_sections_draw_something,
    steps_stand_on_one_list,
    fields_have_what_they_need,
    forms_are_whole,
    examples_fit_their_forms,
    agendas_hold_the_phases_steps,
)
