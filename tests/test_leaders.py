"""What is written for leaders stays with leaders, wherever participants and machines read."""

import html
import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from macros.exports.handbook import for_leaders
from macros.exports.handbook import handbook as export
from macros.handbook import Handbook, handbook_from, load
from macros.inline import plain
from macros.paper.sheets import Imprint, sheets
from macros.views.links import word_of
from tests.reader import ROOT, BuiltSite, words

SHORTEST = 6
"""Words of the shortest sentence that is looked for: shorter ones may be anyone's."""
LEADERS_PAGE = "ledare"
LEADERS_DATA = "data/handbook-ledare.json"
WITHIN = re.compile(r"</?(?:a|abbr|em|span|strong|time|wbr)\b[^<>]*>")
"""A tag in the middle of a sentence."""
TAG = re.compile(r"<[^<>]*>")
END = "¶"
"""Ends a block, so that one and the next are not read as one sentence."""
ATTRIBUTE = re.compile(r'="([^"]{20,})"')

Words = tuple[str, ...]
Sentences = dict[Words, list[Words]]
"""The sentences by their first words."""


@pytest.fixture(scope="module")
def content() -> Handbook:
    return handbook_from(ROOT, load(ROOT, date.today()))


def texts(value: Any) -> Iterator[str]:
    """Every text in an export, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


def forms(handbook: Handbook, value: Any) -> Iterator[str]:
    """The texts of an export, as they are written and as they are read."""
    for text in texts(value):
        yield text
        yield plain(text, partial(word_of, handbook.content))


def sentences(handbook: Handbook, value: Any) -> set[Words]:
    """The sentences of an export, less those that are too short to be anyone's own."""
    found = {
        words_of(sentence)
        for text in forms(handbook, value)
        for sentence in re.split(r"(?<=[.?!:])[”\"*]*\s", text)
    }
    return {one for one in found if len(one) >= SHORTEST}


def words_of(text: str) -> Words:
    return tuple(re.findall(rf"\w+|{END}", text.casefold()))


@pytest.fixture(scope="module")
def kept_apart(content: Handbook) -> Sentences:
    """What only leaders are told; what all may read too, in whatever sentence, is no secret."""
    everything = by_first_words(sentences(content, for_leaders(content.content)))
    public = END.join(forms(content, export(content.content)))
    open_too = {words_of(one) for one in leaked(public, everything)}
    every = {one for several in everything.values() for one in several}
    return by_first_words(every - open_too)


def by_first_words(found: Iterable[Words]) -> Sentences:
    ordered: Sentences = {}
    for sentence in found:
        ordered.setdefault(sentence[:SHORTEST], []).append(sentence)
    return ordered


def leaked(text: str, kept_apart: Sentences) -> list[str]:
    """The leaders' sentences in a text."""
    said = words_of(text)
    starts = set(zip(*(said[place:] for place in range(SHORTEST)), strict=False))
    whole = f" {' '.join(said)} "
    candidates = (one for start in starts & kept_apart.keys() for one in kept_apart[start])
    return [" ".join(one) for one in candidates if f" {' '.join(one)} " in whole]


def shown(markup: str) -> str:
    """The text of a page, and what stands in its attributes."""
    markup = markup.replace('\\"', '"').replace("\\n", " ")
    blocks = TAG.sub(END, WITHIN.sub("", markup))
    return html.unescape(f"{blocks} {END.join(ATTRIBUTE.findall(markup))}")


def open_to_all(site: BuiltSite) -> Iterator[Path]:
    """Every file that holds text and is not for leaders."""
    for path in sorted(site.folder.rglob("*")):
        name = path.relative_to(site.folder)
        ours = path.suffix in (".html", ".json", ".txt", ".xml") or (
            path.suffix == ".js" and name.parts[0] in ("data", "search")
        )
        if ours and LEADERS_PAGE not in name.parts and name.as_posix() != LEADERS_DATA:
            yield path


def faults(texts_of: Iterable[tuple[str, str]], kept_apart: Sentences) -> list[str]:
    return [
        f"{name}: {sentence}"
        for name, text in texts_of
        for sentence in leaked(shown(text), kept_apart)
    ]


def test_there_is_much_to_keep_apart(content: Handbook, kept_apart: Sentences) -> None:
    fields = {
        key
        for entries in for_leaders(content.content).values()
        for entry in entries
        for key in json.loads(json.dumps(entry))
    }

    assert {"agenda", "slides", "exercises", "room", "prior_knowledge", "solution"} <= fields
    assert sum(map(len, kept_apart.values())) > 1000


def shared_keys(leaders: Any, public: Any) -> Iterator[str]:
    """The keys of texts for leaders that stand in what is open to all, too."""
    if isinstance(leaders, list):
        by_id = {item["id"]: item for item in public if isinstance(item, dict)}
        for item in leaders:
            yield from shared_keys(item, by_id[item["id"]])
    for key, value in leaders.items() if isinstance(leaders, dict) else ():
        inner = value if isinstance(value, list) else []
        if all(isinstance(item, dict) and "id" in item for item in inner) and inner:
            yield from shared_keys(value, public[key])
        elif key != "id" and key in public:
            yield f"{leaders['id']}: {key}"


def test_no_field_for_leaders_is_in_the_open_data(content: Handbook) -> None:
    leaders, public = for_leaders(content.content), export(content.content)

    assert {"seminars", "cases"} <= leaders.keys()
    assert [key for kind in leaders for key in shared_keys(leaders[kind], public[kind])] == []


def test_no_sentence_for_leaders_is_on_a_page_or_in_data_that_is_open_to_all(
    site: BuiltSite, kept_apart: Sentences
) -> None:
    files = list(open_to_all(site))
    names = {path.relative_to(site.folder).as_posix() for path in files}

    assert {"data/handbook.json", "utskrift/index.html"} <= names
    assert any(name.startswith("search/") for name in names)
    assert faults(((str(path), path.read_text("utf-8")) for path in files), kept_apart) == []


def test_no_sentence_for_leaders_is_on_a_sheet(content: Handbook, kept_apart: Sentences) -> None:
    made = [(sheet.path, sheet.body) for sheet in sheets(content, Imprint("K", "0", ""))]

    assert any(path.startswith("pdf/seminarier/") for path, _ in made)
    assert faults(made, kept_apart) == []


def office_text(path: Path) -> str:
    """All that an Office file says, a paragraph at a time."""
    with zipfile.ZipFile(path) as archive:
        parts = [
            archive.read(name).decode("utf-8")
            for name in archive.namelist()
            if name.endswith(".xml")
        ]
    return html.unescape(TAG.sub("", re.sub(r"</[aw]:p>", END, END.join(parts))))


def test_no_sentence_for_leaders_is_in_an_office_file_that_is_open_to_all(
    site: BuiltSite, kept_apart: Sentences
) -> None:
    decks, forms = (sorted(site.folder.glob(f"{kind}/*.*x")) for kind in ("pptx", "word"))

    assert (len(decks) >= 9, len(forms) >= 14) == (True, True)
    assert {
        path.name: found
        for path in (*decks, *forms)
        if (found := leaked(office_text(path), kept_apart))
    } == {}


def test_the_leaders_office_files_have_the_sentences(
    site: BuiltSite, kept_apart: Sentences
) -> None:
    decks = sorted(site.folder.glob(f"pptx/{LEADERS_PAGE}/*.pptx"))

    assert len(decks) >= 9
    for path in decks:
        assert len(leaked(office_text(path), kept_apart)) >= 5, path


def test_the_leaders_pages_have_the_sentences(site: BuiltSite, kept_apart: Sentences) -> None:
    """That the search for them finds them where they are."""
    pages = sorted((site.folder / "utbildning").glob(f"*/*/{LEADERS_PAGE}/index.html"))

    assert len(pages) >= 19
    for path in pages:
        assert len(leaked(shown(path.read_text("utf-8")), kept_apart)) >= 5, path


def test_leaders_pages_are_not_indexed_and_say_that_they_are_no_secret(site: BuiltSite) -> None:
    for name, page in site.pages.items():
        leaders = LEADERS_PAGE in Path(name).parts
        robots = page.xpath("//meta[@name='robots']/@content")

        assert robots == (["noindex"] if leaders else []), name
        if leaders:
            (warning,) = page.xpath("//*[@role='note'][contains(@class,'leader-warning')]")
            assert "inga hemligheter" in words(warning), name
