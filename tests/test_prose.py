"""The handwritten pages: what cannot be built is told with its page and line, before the build."""

from pathlib import Path

import pytest

from macros.prose import link_texts, prose_problems
from tests.content.base import BASE, lay_out, read

HEAD = "---\ntitle: Start\nowner: redaktionen\nchecked: 2026-01-31\n---\n"


def told(tmp_path: Path, text: str | bytes) -> list[str]:
    """The problem lines of a page."""
    root = lay_out(tmp_path, {"docs/index.md": text})
    return [str(problem) for problem in prose_problems(root, read(BASE))]


@pytest.mark.parametrize(
    "text",
    [
        'En {{ antal("step") }} och {{ antal("handoff") }}.',
        "{{ ordlista() }}",
        '{{ lank("agency:nord") }}',
        "{{ lank('agency:nord', 'norr') }}",
        '{{lank("agency:nord")}}',
        '{{ lank("term:plan", "planen (på papper)") }}',
        '{{ lank("term:plan", "hen sa: \'nej\'") }}',
        "{% raw %}\n{{ inget() }}\n{% endraw %}",
        "```text\n{% raw %}{{ begrepp('saknas') }}{% endraw %}\n```",
        "Ett { #id } och {ett}.",
        "Pris: 100 % {.klass}",
    ],
)
def test_a_page_that_can_be_built_is_harmless(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, HEAD + text) == []


@pytest.mark.parametrize(
    "text",
    [
        '{{ antal("termer") }}',
        "{{ antal() }}",
        '{{ antal("term", "x") }}',
        '{{ ordlista("a") }}',
        '{{ begrepp("plan", "x") }}',
        "{{ begrepp(plan) }}",
        '{{ lank("term:plan", "a", "b") }}',
        '{{ begrepp("plan" }}',
        '{{ begrepp("plan") ',
        '{{ begrepp("plan") | upper }}',
        "{{ page.title }}",
        "## Steg {#id}",
        "{% if a %}",
        "{% raw %} {{ begrepp('plan') }}",
        '{{ begrepp("") }}',
    ],
)
def test_a_call_that_cannot_be_built_is_told_with_its_line(tmp_path: Path, text: str) -> None:
    lines = told(tmp_path, HEAD + "# Start\n\n" + text + "\n")

    assert [line.partition(": ")[0] for line in lines] == ["docs/index.md:8"]


def test_raw_text_does_not_shift_the_lines_after_it(tmp_path: Path) -> None:
    text = HEAD + "{% raw %}\n{{ ett }}\n\n{% endraw %}\n{{ inget() }}\n"

    assert [line.partition(": ")[0] for line in told(tmp_path, text)] == ["docs/index.md:10"]


@pytest.mark.parametrize("given", ["31/1 2026", "2026-13-01", "2026-02-30", "igår"])
def test_a_page_was_checked_on_a_day_that_exists(tmp_path: Path, given: str) -> None:
    lines = told(tmp_path, HEAD.replace("2026-01-31", given))

    assert len(lines) == 1
    assert f"'checked: {given}'" in lines[0]


def test_a_page_saved_in_another_alphabet_is_told(tmp_path: Path) -> None:
    data = (HEAD + "Åäö").encode("latin-1")

    assert told(tmp_path, data) == [
        "docs/index.md:1: sidan är inte UTF-8; spara den som UTF-8",
    ]


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf" + HEAD.encode(), HEAD.replace("\n", "\r\n")])
def test_a_page_saved_on_windows_is_harmless(tmp_path: Path, data: str | bytes) -> None:
    assert told(tmp_path, data) == []


def test_decisions_are_kept_out(tmp_path: Path) -> None:
    root = lay_out(tmp_path, {"docs/adr/0001-val.md": "# {{ inget }}"})

    assert list(prose_problems(root, read(BASE))) == []


def test_a_page_of_a_folder_that_begins_alike_is_not_kept_out(tmp_path: Path) -> None:
    root = lay_out(tmp_path, {"docs/adresser/index.md": "# Adresser"})

    assert len(list(prose_problems(root, read(BASE)))) == 3


def test_sentences_that_link_are_gathered_from_the_readers_pages(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    questions = root / "docs" / "fragor" / "index.md"
    questions.parent.mkdir(parents=True)
    questions.write_text(
        '{{ lank("term:traff", "Vad är en träff?") }} {{ lank("term:traff", "en träff") }}\n'
        "[En part kommer inte](../sip/behov/index.md#fall) [SIP](../sip/index.md)\n",
        encoding="utf-8",
    )

    assert link_texts(root, read(root)) == {
        "/ordlista/traff/": ("Vad är en träff?",),
        "/sip/behov/#fall": ("En part kommer inte",),
    }
