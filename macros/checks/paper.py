"""Rules for what is printed and filled in: checklists, forms and their examples, the meeting."""

from collections.abc import Iterator

from macros.checks.scene import Rule, Scene, Subject
from macros.model.checklist import ROLE_LISTS, Checklist, Drawn, Item
from macros.model.document import Answered, Document, FormField
from macros.model.phase import MEETING_PHASE, Phase
from macros.problems import Problem, listed, suggestion

_OPTIONS = ("choice", "choices")
_HIGH = ("lines", "table")


def sections_have_items(scene: Scene) -> Iterator[Problem]:
    """A section draws its items from a phase or lists them; one of the two."""
    for subject in scene.subjects("checklist"):
        checklist: Checklist = subject.entry
        for index, section in enumerate(checklist.sections):
            if section.items and section.drawn is not None:
                what = "har både 'from' och 'items'; ta bort det ena"
                yield subject.problem(what, "sections", index, "from")
            elif not section.items and section.drawn is None:
                what = "har inga punkter; skriv 'from' eller 'items'"
                yield subject.problem(what, "sections", index)


def items_are_written_or_steps(scene: Scene) -> Iterator[Problem]:
    """An item has its own id and text, or is a step and then says nothing of its own."""
    for subject in scene.subjects("checklist"):
        for at, item in _items(subject.entry):
            if item.step is not None:
                for key in sorted(item.model_fields_set - {"step"}):
                    what = f"är ett steg och har sitt innehåll därifrån; ta bort '{key}'"
                    yield subject.problem(what, *at, key)
            elif item.id is None and item.text is None:
                yield subject.problem("är tom; skriv 'id' och 'text', eller 'step'", *at)
            elif item.id is None or item.text is None:
                left = "id" if item.id is None else "text"
                yield subject.problem(f"saknar nyckeln '{left}'", *at)


def items_are_not_steps_too(scene: Scene) -> Iterator[Problem]:
    """An item's id is no step's, since ticks are kept by id."""
    for subject in scene.subjects("checklist"):
        for at, item in _items(subject.entry):
            if item.step is None and item.id is not None and scene.content.has("step", item.id):
                what = "har samma id som ett steg; är det steget du menar skriver du 'step'"
                yield subject.problem(what, *at, "id")


def checklists_are_not_lists_of_roles(scene: Scene) -> Iterator[Problem]:
    """A checklist has no id that a list drawn for a role may have; they share a folder."""
    for subject in scene.subjects("checklist"):
        for beginning in ROLE_LISTS:
            if subject.entry.id.startswith(beginning):
                what = f"har ett id som börjar med '{beginning}', som är upptaget; välj ett annat"
                yield subject.problem(what, "id")


def drawn_sections_draw_something(scene: Scene) -> Iterator[Problem]:
    """A role that a section draws steps for answers for one in that phase."""
    for subject in scene.subjects("checklist"):
        for index, section in enumerate(subject.entry.sections):
            drawn = section.drawn
            if drawn is None or drawn.role is None or not _known(scene, drawn):
                continue
            steps = scene.content.phase[drawn.phase].steps
            if not any(step.responsible == drawn.role for step in steps):
                what = f"hämtar inget: '{drawn.role}' svarar inte för något steg i '{drawn.phase}'"
                yield subject.problem(what, "sections", index, "from", "role")


def _known(scene: Scene, drawn: Drawn) -> bool:
    """Whether what a section draws from exists; if not, that is the fault to tell."""
    role_exists = drawn.role is None or drawn.role in scene.content.role
    return role_exists and drawn.phase in scene.content.phase


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
            for key, what in _shape(field):
                yield subject.problem(f"är '{field.type}', som {what}", "fields", index, key)


def _shape(field: FormField) -> Iterator[tuple[str, str]]:
    """The key that is wrong, and what is."""
    if field.type in _OPTIONS and len(field.options) < 2:
        yield "options", "ska ha minst två svar i 'options'"
    if field.type not in _OPTIONS and field.options:
        yield "options", "inte har några svar att välja bland; ta bort 'options'"
    if field.type == "table" and len(field.columns) < 2:
        yield "columns", "ska ha minst två kolumner i 'columns'"
    if field.type != "table" and field.columns:
        yield "columns", "inte har några kolumner; ta bort 'columns'"
    if field.type not in _HIGH and field.rows is not None:
        yield "rows", "inte har något antal rader; ta bort 'rows'"


def forms_are_whole(scene: Scene) -> Iterator[Problem]:
    """A form begins with a section and has an example; only a form has what forms have."""
    for subject in scene.subjects("document"):
        document: Document = subject.entry
        if document.fields and document.fields[0].section is None:
            what = "står först på blanketten och saknar rubrik; skriv 'section'"
            yield subject.problem(what, "fields", 0)
        if document.fields and document.example is None:
            what = "är en blankett men har inget ifyllt exempel; skriv 'example'"
            yield subject.problem(what, "fields")
        for key in ("instructions", "warnings", "example"):
            if getattr(document, key) and not document.fields:
                what = f"har '{key}' men är ingen blankett; skriv 'fields' eller ta bort '{key}'"
                yield subject.problem(what, key)


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
                what = f"gäller ett fält som inte finns på blanketten{near}"
                yield subject.problem(what, *at, "field")
                continue
            if answer.field in answered:
                yield subject.problem("står mer än en gång i exemplet", *at, "field")
            answered.add(answer.field)
            yield from _answer_problems(subject, at, fields[answer.field], answer)
        left = [field_id for field_id in fields if field_id not in answered]
        if left:
            yield subject.problem(f"saknar svar i exemplet på {listed(left)}", "example")


def _answer_problems(
    subject: Subject, at: tuple[str | int, ...], field: FormField, answer: Answered
) -> Iterator[Problem]:
    given = {key for key in ("text", "chosen", "rows") if getattr(answer, key)}
    right = {"choice": "chosen", "choices": "chosen", "table": "rows"}.get(field.type, "text")
    if given != {right}:
        what = f"ska stå i '{right}' och inget annat, eftersom fältet är '{field.type}'"
        yield subject.problem(what, *at)
        return
    for place, option in enumerate(answer.chosen):
        if field.options and option not in field.options:
            near = suggestion(option, field.options) or f"; svaren är {listed(field.options)}"
            what = f"har '{option}', som inte går att välja{near}"
            yield subject.problem(what, *at, "chosen", place)
    if field.type == "choice" and len(answer.chosen) > 1:
        yield subject.problem("har flera svar, men fältet är 'choice'; välj ett", *at, "chosen")
    for place, row in enumerate(answer.rows):
        if len(row) != len(field.columns):
            cells = "1 cell" if len(row) == 1 else f"{len(row)} celler"
            what = f"har {cells} i en rad; tabellen har {len(field.columns)} kolumner"
            yield subject.problem(what, *at, "rows", place)


def agendas_hold_the_phases_steps(scene: Scene) -> Iterator[Problem]:
    """Only the phase that is a meeting has an agenda, and each of its steps stands there once."""
    for subject in scene.subjects("phase"):
        phase: Phase = subject.entry
        if phase.agenda and phase.id != MEETING_PHASE:
            what = f"har 'agenda', som bara fasen '{MEETING_PHASE}' kan ha; ta bort den"
            yield subject.problem(what, "agenda")
        elif phase.agenda:
            yield from _agenda_problems(scene, subject, phase)


def _agenda_problems(scene: Scene, subject: Subject, phase: Phase) -> Iterator[Problem]:
    own = [step.id for step in phase.steps]
    placed = [step for part in phase.agenda for step in part.steps]
    for index, part in enumerate(phase.agenda):
        for place, step in enumerate(part.steps):
            at = ("agenda", index, "steps", place)
            if scene.content.has("step", step) and step not in own:
                yield subject.problem(f"har steget '{step}', som hör till en annan fas", *at)
            if placed.count(step) > 1:
                what = f"har steget '{step}', som står mer än en gång i 'agenda'"
                yield subject.problem(what, *at)
    left = [step for step in own if step not in placed]
    if left:
        yield subject.problem(f"har steg som inte står i 'agenda': {listed(left)}", "agenda")


RULES: tuple[Rule, ...] = (
    sections_have_items,
    items_are_written_or_steps,
    items_are_not_steps_too,
    checklists_are_not_lists_of_roles,
    drawn_sections_draw_something,
    steps_stand_on_one_list,
    fields_have_what_they_need,
    forms_are_whole,
    examples_fit_their_forms,
    agendas_hold_the_phases_steps,
)
