"""A seminar's slides, for the browser and for PowerPoint alike."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from macros.inline import plain
from macros.model.base import Status
from macros.model.content import Content
from macros.model.kinds import KIND
from macros.model.quiz import Question, Quiz
from macros.model.seminar import PriorKnowledge, Seminar, Slide
from macros.slidetext import POINTS, SIGNS, Saying, shown
from macros.views.links import Link, link_to, ref_link
from macros.views.programme import AgendaView, programme
from macros.views.quizzes import QuestionView, question_view
from macros.views.trust import Trust, part_trust, trust_of

_WORST: tuple[Status, ...] = ("historical", "needs-review", "confirmed")
_SOURCES, _CITED = 14, 3
"""How many sources a slide of them can list, and how many the foot of another."""


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """An entry on a slide, with those of its own words that fit."""

    link: Link
    said: Saying


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot of a slide: where its words are from, and how far to trust them."""

    status: Status
    cited: tuple[Link, ...]
    checked: date

    @property
    def first(self) -> tuple[Link, ...]:
        """Those sources that there is room for."""
        return self.cited[:_CITED]

    @property
    def more(self) -> bool:
        """Whether there are others, which the last slides list."""
        return len(self.cited) > _CITED


@dataclass(frozen=True, slots=True)
class SlideView:
    """One slide.

    `kind` is its form: `first`, `goals`, `points`, `entries`, `question`, `key` or `sources`.
    """

    id: str
    kind: str
    title: str
    foot: Foot
    points: tuple[str, ...] = ()
    shown: tuple[ShownEntry, ...] = ()
    asked: QuestionView | None = None
    sources: tuple[Link, ...] = ()
    notes: tuple[str, ...] = ()
    """What the leader says; empty in the participants' deck, as are the next two."""
    during: AgendaView | None = None
    """The piece of the programme that it is shown under."""
    opens: bool = False
    """Whether it is the first that is shown then."""


@dataclass(frozen=True, slots=True)
class Deck:
    """The slides of a seminar, for its leader or for its participants."""

    seminar: Seminar
    link: Link
    trust: Trust
    slides: tuple[SlideView, ...]
    leaders: bool

    @property
    def ways(self) -> "DeckWays":
        """Where it is."""
        return deck_ways(self.seminar.id, leaders=self.leaders)

    @property
    def back(self) -> str:
        """The page that it belongs to."""
        return f"{self.link.url}ledare/" if self.leaders else self.link.url


@dataclass(frozen=True, slots=True)
class DeckWays:
    """Where a deck is: in the browser, and as a PowerPoint file."""

    url: str
    pptx: str


def deck_ways(seminar_id: str, *, leaders: bool) -> DeckWays:
    """Where the slides of a seminar are."""
    apart = "ledare/" if leaders else ""
    url = f"{KIND['seminar'].url(seminar_id)}{apart}bildspel/"
    return DeckWays(url, f"/pptx/{apart}{seminar_id}.pptx")


def decks(content: Content) -> Iterator[Deck]:
    """Every seminar's two decks: the participants', and the leader's with notes."""
    for seminar in content.seminars:
        yield deck(content, seminar.id, leaders=False)
        yield deck(content, seminar.id, leaders=True)


def deck(content: Content, seminar_id: str, *, leaders: bool) -> Deck:
    """The slides of one seminar. Raises KeyError when there is none."""
    seminar = content.seminar[seminar_id]
    trust = trust_of(content, seminar)
    foot = _foot(trust)
    pieces = programme(content, seminar)
    first, last = pieces[0].item.id, pieces[-1].item.id
    start = SlideView("start", "first", seminar.title, foot, (seminar.short,))
    goals = _in_parts("mal", "goals", "Efteråt kan du", foot, seminar.goals)
    key = _in_parts("sammanfattning", "key", "Att ta med sig", foot, seminar.key_points)
    shown_in = [
        (first, start),
        *((first, slide) for slide in goals),
        *((slide.item, _slide(content, seminar, slide)) for slide in seminar.slides),
        *((last, slide) for slide in key),
    ]
    if leaders:
        slides = tuple(_led(pieces, shown_in, seminar.prior_knowledge))
    else:
        slides = tuple(replace(slide, notes=()) for _, slide in shown_in)
    slides += tuple(_sources(foot, slides))
    return Deck(seminar, link_to(content, "seminar", seminar_id), trust, slides, leaders)


def _led(
    pieces: tuple[AgendaView, ...],
    shown_in: Sequence[tuple[str, SlideView]],
    prior_knowledge: tuple[PriorKnowledge, ...],
) -> Iterator[SlideView]:
    """The slides with the pieces of the programme that they are shown under.

    What the group knows already is asked on the last slide of the first piece.
    """
    by_id = {view.item.id: view for view in pieces}
    welcome = max(place for place, (piece, _) in enumerate(shown_in) if by_id[piece].start == 0)
    asked = tuple(f"{one.question} {one.if_known}" for one in prior_knowledge)
    before = ""
    for place, (piece, slide) in enumerate(shown_in):
        notes = slide.notes + (asked if place == welcome else ())
        yield replace(slide, notes=notes, during=by_id[piece], opens=piece != before)
        before = piece


@dataclass(frozen=True, slots=True)
class Screen:
    """A slide as the run sheet calls it."""

    number: int
    title: str
    url: str


def screens(content: Content, seminar_id: str) -> dict[str, tuple[Screen, ...]]:
    """Id of a piece of the programme -> the leader's slides that are shown then."""
    found: dict[str, list[Screen]] = {}
    made = deck(content, seminar_id, leaders=True)
    for number, slide in enumerate(made.slides, 1):
        if slide.during:
            screen = Screen(number, slide.title, f"{made.ways.url}#{slide.id}")
            found.setdefault(slide.during.item.id, []).append(screen)
    return {item: tuple(shown) for item, shown in found.items()}


def _slide(content: Content, seminar: Seminar, slide: Slide) -> SlideView:
    if slide.asks is not None:
        return _question(content, slide, *content.question[slide.asks])
    if not slide.shows:
        foot = _foot(part_trust(content, seminar, slide))
        notes = (slide.notes,)
        return SlideView(slide.id, "points", slide.title, foot, slide.points, notes=notes)
    links = tuple(ref_link(content, reference) for reference in slide.shows)
    laws = tuple(link for link in links if link.kind == "law")
    said = shown(content, slide.shows)
    trusts = [_trust(content, reference) for reference in slide.shows]
    return SlideView(
        id=slide.id,
        kind="entries",
        title=slide.title,
        foot=Foot(
            status=min((trust.status for trust in trusts), key=_WORST.index),
            cited=tuple(dict.fromkeys(chain(laws, *map(_links, trusts)))),
            checked=min(trust.checked for trust in trusts),
        ),
        shown=tuple(
            ShownEntry(_numbered(content, link), words)
            for link, words in zip(links, said, strict=True)
        ),
        notes=(slide.notes,),
    )


def _numbered(content: Content, link: Link) -> Link:
    """A phase with its number, which is what the room has on paper."""
    if link.kind != "phase":
        return link
    number = [phase.id for phase in content.phases].index(link.id) + 1
    return replace(link, name=f"Fas {number}: {link.name}")


def _question(content: Content, slide: Slide, quiz: Quiz, question: Question) -> SlideView:
    """A question to the room; the leader's notes have what each answer is told."""
    asked = question_view(content, quiz, question, number=1)
    told = (
        f"**{answer.letter} är {'rätt' if answer.choice.right else 'fel'}.** "
        f"{answer.choice.feedback}"
        for answer in asked.answers
    )
    notes = (slide.notes, *told)
    foot = _foot(asked.trust)
    return SlideView(slide.id, "question", slide.title, foot, asked=asked, notes=notes)


def _trust(content: Content, reference: str) -> Trust:
    """The footing of an entry or a step written `kind:id`."""
    kind, _, entry_id = reference.partition(":")
    if kind == "step":
        return part_trust(content, *content.step[entry_id])
    return trust_of(content, content.get(kind, entry_id))


def _foot(trust: Trust) -> Foot:
    """The foot of a slide whose words have one footing."""
    return Foot(trust.status, _links(trust), trust.checked)


def _links(trust: Trust) -> tuple[Link, ...]:
    return tuple(dict.fromkeys(item.link for item in trust.cited))


def _in_parts(
    id_: str, kind: str, title: str, foot: Foot, texts: tuple[str, ...]
) -> Iterator[SlideView]:
    """The texts on one slide, or on several where they do not fit on one."""
    parts: list[list[str]] = [[]]
    for text in texts:
        length = sum(len(plain(other)) for other in (*parts[-1], text))
        if parts[-1] and (len(parts[-1]) == POINTS or length > SIGNS):
            parts.append([])
        parts[-1].append(text)
    for number, points in enumerate(parts, 1):
        called = _called(id_, title, number, len(parts))
        yield SlideView(called[0], kind, called[1], foot, tuple(points))


def _called(id_: str, title: str, number: int, count: int) -> tuple[str, str]:
    """The id and the title of one of several slides with the same title."""
    own = f"{id_}-{number}" if number > 1 else id_
    return own, f"{title} ({number} av {count})" if count > 1 else title


def _sources(foot: Foot, slides: tuple[SlideView, ...]) -> Iterator[SlideView]:
    """The sources that the slides rest on, as many to a slide as can be read."""
    every = tuple(dict.fromkeys(link for slide in slides for link in slide.foot.cited))
    parts = [every[at : at + _SOURCES] for at in range(0, len(every), _SOURCES)]
    for number, links in enumerate(parts, 1):
        called = _called("kallor", "Källor", number, len(parts))
        yield SlideView(called[0], "sources", called[1], foot, sources=links)
