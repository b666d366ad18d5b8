"""Rules for the SIP process: complete, in order, and each step somebody's."""

from collections.abc import Iterator

from macros.checks.scene import Rule, Scene
from macros.model.phase import PHASE_IDS, Phase
from macros.problems import Place, Problem, listed


def phases_are_complete(scene: Scene) -> Iterator[Problem]:
    """The seven phases are there, each once, in their order."""
    ids = tuple(phase.id for phase in scene.content.phases)
    for subject in scene.subjects("phase"):
        if subject.entry.id not in PHASE_IDS:
            yield subject.problem(f"är ingen av de sju faserna; de är {listed(PHASE_IDS)}", "id")
    missing = [phase for phase in PHASE_IDS if phase not in ids]
    if missing:
        files = {subject.problem("").place.file for subject in scene.subjects("phase")}
        file = "process/sip.yml" if files == {"process/sip.yml"} else "process/sip"
        yield Problem(Place(file, 1), f"fas saknas: {listed(missing)}")
    elif ids != PHASE_IDS and set(ids) == set(PHASE_IDS) and len(ids) == len(PHASE_IDS):
        subject = next(s for s, id_ in zip(scene.subjects("phase"), PHASE_IDS, strict=True)
                       if s.entry.id != id_)  # fmt: skip
        yield subject.problem(f"står i fel ordning; ordningen är {listed(PHASE_IDS)}", "id")


def leaders_are_process_roles(scene: Scene) -> Iterator[Problem]:
    """A phase is led, and a step answered for, by a process role."""
    process = {role.id for role in scene.content.roles if role.type == "process"}
    work = scene.content.ids("role") - process
    for subject in scene.subjects("phase"):
        phase: Phase = subject.entry
        if phase.lead in work:
            what = f"leds av '{phase.lead}', som är en yrkesroll; välj en processroll"
            yield subject.problem(what, "lead")
        for index, step in enumerate(phase.steps):
            if step.responsible in work:
                what = f"har '{step.responsible}' som ansvarig, en yrkesroll; välj en processroll"
                yield subject.problem(what, "steps", index, "responsible")


def steps_lead_on(scene: Scene) -> Iterator[Problem]:
    """A step names at least one term or document, so that the reader gets further."""
    for subject in scene.subjects("phase"):
        for index, step in enumerate(subject.entry.steps):
            if not step.terms and not step.documents:
                yield subject.problem("saknar både 'terms' och 'documents'", "steps", index)


def legal_steps_have_a_law(scene: Scene) -> Iterator[Problem]:
    """A step that the law demands says which provision does."""
    for subject in scene.subjects("phase"):
        for index, step in enumerate(subject.entry.steps):
            if step.force == "law" and not any(scene.content.has("law", b) for b in step.basis):
                what = "har 'force: law' men inget lagrum i 'basis'"
                yield subject.problem(what, "steps", index, "force")


def steps_need_earlier_steps(scene: Scene) -> Iterator[Problem]:
    """A step only needs steps that stand before it."""
    done: set[str] = set()
    for subject in scene.subjects("phase"):
        for index, step in enumerate(subject.entry.steps):
            for place, needed in enumerate(step.needs):
                if needed not in done and scene.content.has("step", needed):
                    what = f"behöver steget '{needed}', som kommer först efteråt"
                    yield subject.problem(what, "steps", index, "needs", place)
            done.add(step.id)


def handoffs_are_received(scene: Scene) -> Iterator[Problem]:
    """Each hand-off's receiver names it in `receives`, and nobody else does."""
    named = {
        (f"{word}:{entry.id}", handoff)
        for word, all_ in (("role", scene.content.roles), ("agency", scene.content.agencies))
        for entry in all_
        for handoff in entry.receives
    }
    for subject in scene.subjects("phase"):
        for index, handoff in enumerate(subject.entry.handoffs):
            if _known(scene, handoff.receiver) and (handoff.receiver, handoff.id) not in named:
                what = f"tas inte emot: '{handoff.receiver}' saknar '{handoff.id}' i 'receives'"
                yield subject.problem(what, "handoffs", index, "to")
    yield from _received_in_vain(scene)


def _received_in_vain(scene: Scene) -> Iterator[Problem]:
    for word in ("role", "agency"):
        for subject in scene.subjects(word):
            for index, handoff in enumerate(subject.entry.receives):
                if not scene.content.has("handoff", handoff):
                    continue
                to = scene.content.handoff[handoff][1].receiver
                if _known(scene, to) and to != f"{word}:{subject.entry.id}":
                    what = f"tar emot '{handoff}', som lämnas till '{to}'"
                    yield subject.problem(what, "receives", index)


def _known(scene: Scene, party: str) -> bool:
    """Whether a party is written as it should be; if not, that is the fault to tell."""
    kind, _, entry_id = party.partition(":")
    return kind in ("role", "agency") and scene.content.has(kind, entry_id)


RULES: tuple[Rule, ...] = (
    phases_are_complete,
    leaders_are_process_roles,
    steps_lead_on,
    legal_steps_have_a_law,
    steps_need_earlier_steps,
    handoffs_are_received,
)
