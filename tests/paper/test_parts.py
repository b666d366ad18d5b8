"""The parts of a reader's own print hold what the pages hold, and stand together on one page."""

import json
import re
from collections import Counter
from pathlib import Path

import lxml.html
import pytest

from macros.calls import page_macros
from macros.handbook import Handbook
from macros.paper.markup import to_html
from macros.paper.parts import FOLDER, Part, Script, scripts, write_parts
from macros.paper.sheets import Imprint
from macros.views.choosing import PRESETS, Option, areas, choices, presets
from tests.reader import squeezed

MACROS = {
    "fas": "fas",
    "roll": "roll",
    "checklista": "checklista",
    "rollista": "hamtad_checklista",
    "cirkel": "motescirkel",
    "blankett": "blankett",
    "exempel": "ifylld_blankett",
    "niva": "niva",
    "aktor": "aktor",
}
SCREEN_ONLY = "//nav | //*[@data-web]"


@pytest.fixture(scope="module")
def made(handbook: Handbook) -> dict[str, Script]:
    return {script.name: script for script in scripts(handbook)}


@pytest.fixture(scope="module")
def parts(made: dict[str, Script]) -> dict[str, Part]:
    """Every part by its id."""
    return {part.id: part for script in made.values() for part in script.parts}


def tree(html: str) -> lxml.html.HtmlElement:
    return lxml.html.fromstring(f"<div>{html}</div>")


def text(html: str, without: str = "") -> str:
    """What is read, heading apart."""
    whole = tree(html)
    for element in whole.xpath(without) if without else ():
        element.drop_tree()
    for heading in whole.xpath("(//h1 | //h2)[1]"):
        heading.drop_tree()
    return squeezed(whole.text_content())


def test_everything_that_can_be_ticked_has_its_script_and_nothing_else(
    handbook: Handbook, made: dict[str, Script]
) -> None:
    ticked = {f"{c.key}-{option.id}" for c in choices(handbook.content) for option in c.options}

    assert set(made) == ticked | {f"ord-{area.key}" for area in areas(handbook.content)}


@pytest.mark.parametrize("key", MACROS)
def test_a_part_reads_as_its_page(handbook: Handbook, parts: dict[str, Part], key: str) -> None:
    (options,) = (choice.options for choice in choices(handbook.content) if choice.key == key)
    macro = next(
        m for m in page_macros(handbook, lambda: "index.html") if m.__name__ == MACROS[key]
    )

    assert options
    differing = [
        option.id
        for option in options
        if text(parts[f"{key}-{option.id}"].html)
        != text(to_html(macro(option.entry)), without=SCREEN_ONLY)
    ]
    assert differing == []


def test_a_phase_holds_its_steps_also_when_short(
    handbook: Handbook, parts: dict[str, Part]
) -> None:
    for phase in handbook.content.phases:
        read = text(parts[f"fas-{phase.id}"].html, without="//*[@data-long]")
        missing = [
            step.id for step in phase.steps if squeezed(_bare(handbook, step.text)) not in read
        ]
        assert missing == []


def _bare(handbook: Handbook, value: str) -> str:
    return handbook.renderer.bare(value)


def test_the_short_print_leaves_out_notes_and_sources_alone(parts: dict[str, Part]) -> None:
    whole = parts["fas-samtycke"].html
    short = tree(whole)
    for element in short.xpath("//*[@data-long]"):
        element.drop_tree()

    headings = [squeezed(h.text_content()) for h in tree(whole).xpath("//h3")]
    kept = [squeezed(h.text_content()) for h in short.xpath("//h3")]

    assert headings[-1] == "Källor och granskning"
    assert kept == headings[:-1]
    assert len(kept) > 5
    assert tree(whole).xpath("//details") != [] == short.xpath("//details")
    assert "Grund:" in text(whole)
    assert "Grund:" not in squeezed(short.text_content())
    assert "behöver granskas" in squeezed(short.text_content())


def test_every_word_is_in_its_areas_in_swedish_order(
    handbook: Handbook, made: dict[str, Script]
) -> None:
    for area in areas(handbook.content):
        words = made[f"ord-{area.key}"].parts
        terms = {term.id: term for term in handbook.content.terms if area.key in term.areas}

        assert {part.id.removeprefix("ord-") for part in words} == set(terms)
        assert len(words) == area.count
        for part in words:
            term = terms[part.id.removeprefix("ord-")]
            read = squeezed(tree(part.html).text_content())
            assert squeezed(_bare(handbook, term.plain)) in read
            assert squeezed(_bare(handbook, term.definition)) in read
    by_place = sorted(made["ord-moten"].parts, key=lambda part: part.place)
    assert [part.title for part in by_place][-2:] == ["ärendegenomgång", "överlämningsmöte"]


def test_the_words_of_a_part_are_where_it_says(
    made: dict[str, Script], parts: dict[str, Part]
) -> None:
    for part in parts.values():
        for area, ids in part.words.items():
            held = {word.id for word in made[f"ord-{area}"].parts}
            assert {f"ord-{id_}" for id_ in ids} <= held
    assert "samtycke" in parts["fas-samtycke"].words["samverkan-och-sip"]
    assert "sekretess" in parts["fas-samtycke"].words["lag-och-styrning"]


def test_all_parts_can_stand_on_one_page(parts: dict[str, Part]) -> None:
    joined = tree("".join(f'<div id="{p.id}">{p.html}</div>' for p in parts.values()))

    ids = Counter(joined.xpath("//@id"))
    named = [id_ for value in joined.xpath("//@for | //@aria-labelledby") for id_ in value.split()]
    radios = {(name, name.partition("--")[0]) for name in joined.xpath("//input/@name")}

    assert [id_ for id_, count in ids.items() if count > 1] == []
    assert [id_ for id_ in named if id_ not in ids] == []
    assert [name for name, part in radios if part not in parts] == []
    assert len(ids) > len(parts)


def test_links_lead_within_the_part_or_to_an_address(parts: dict[str, Part]) -> None:
    for part in parts.values():
        whole = tree(part.html)
        ids = set(whole.xpath("//@id"))
        wrong = [
            href
            for href in whole.xpath("//@href")
            if not href.startswith("https://")
            and href.removeprefix("#") not in ids
            and not re.fullmatch(r"/([a-z0-9-]+/)+(#[a-z0-9-]+)?", href)
        ]
        assert wrong == []
    assert 'href="/roller/initiativtagare/"' in parts["fas-behov"].html


def test_headings_follow_the_heading_of_the_print(parts: dict[str, Part]) -> None:
    for part in parts.values():
        levels = [
            int(h.tag[1])
            for h in tree(part.html).xpath("//*[self::h1 or self::h2 or self::h3 or self::h4]")
        ]
        first = 3 if part.id.startswith("ord-") else 2
        assert levels[0] == first
        assert first not in levels[1:]
        if first == 2:
            assert squeezed(tree(part.html).xpath("string(//h2)")) == part.title


def test_parts_of_one_name_are_told_apart(handbook: Handbook, parts: dict[str, Part]) -> None:
    titles = Counter(part.title for part in parts.values() if not part.id.startswith("ord-"))

    assert [title for title, count in titles.items() if count > 1] == []
    assert parts["fas-behov"].title == "Fas 1. Behov"
    assert parts["checklista-samtycke"].title.startswith("Checklista: ")


def test_the_ready_made_choices_name_only_what_there_is(handbook: Handbook) -> None:
    named = {preset.key: preset.chosen for preset in presets(handbook.content)}

    assert named == {
        key: "&".join(f"{kind}={','.join(ids)}" for kind, ids in chosen.items())
        for key, chosen in PRESETS.items()
    }


def test_every_role_has_a_list_of_its_own_where_it_has_any(handbook: Handbook) -> None:
    lists: list[Option] = [
        option
        for choice in choices(handbook.content)
        if choice.key in ("checklista", "rollista")
        for option in choice.options
    ]

    without = {role.id for role in handbook.content.roles} - {r for one in lists for r in one.roles}

    assert without == {"narstaende", "tolk"}, "these have no steps to tick"


def test_a_script_hands_over_its_parts(handbook: Handbook, tmp_path: Path) -> None:
    imprint = Imprint("Kaosam-handboken", "9.9", "https://handbok.example/")

    write_parts(handbook, tmp_path, imprint)

    said = (tmp_path / FOLDER / "fas-behov.js").read_text(encoding="utf-8")
    call = re.fullmatch(r"handbookPart\((\{.*\})\);\n", said)
    assert call
    told = json.loads(call[1])
    assert told["name"] == "fas-behov"
    assert told["from"] == {
        "name": "Kaosam-handboken",
        "version": "9.9",
        "site": "https://handbok.example",
    }
    assert [part["id"] for part in told["parts"]] == ["fas-behov"]
