"""The office files: every form can be filled in, printed and traced to the handbook."""

import io
import zipfile
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table

from macros.handbook import Handbook
from macros.paper.sheets import Imprint
from macros.paper.word import office_file, write_forms
from macros.render import Renderer
from macros.views.forms import Form, form, forms
from tests.content.base import lay_out, read

DAY = date(2026, 11, 23)
IMPRINT = Imprint("Kaosam-handboken", "1.2", "https://handboken.example")
FIELDS = """\
- id: ansokan
  title: Ansökan
  issuer: role:ledare
  used_for: Visar **allt** som [[plan]] inte visar.
  warnings: ["Skicka < 3 *hela* & fulla."]
  instructions: ["Fyll i."]
  fields:
    - {id: ansokan-namn, section: Du & jag, label: 'Namn & "adress" > 1 < 3', type: line}
    - {id: ansokan-mer, label: Mer, type: lines, rows: 6, help: "Se [[document:blad|bladet]]."}
    - {id: ansokan-dag, label: Dag, type: date}
    - {id: ansokan-ett, label: Välj, type: choice, options: ["Ja", "Nej < 3"]}
    - {id: ansokan-fler, section: Del två, label: Fler, type: choices, options: ["A", "B & C", "D"]}
    - {id: ansokan-ruta, label: Jag har läst, type: check, help: "Hela."}
    - {id: ansokan-lista, label: Lista, type: table, columns: [Vem, "Vad & när"], rows: 3}
    - {id: ansokan-lista-till, label: Till, type: table, columns: [En, Två]}
    - {id: ansokan-skriv, label: Underskrift, type: signature}
    - id: ansokan-lang
      label: Det som är så långt att det inte får plats i namnet på en ruta i Word men ändå ska stå
      type: line
  example:
    situation: Ett påhittat fall.
    answers:
      - {field: ansokan-namn, text: Kim}
      - {field: ansokan-mer, text: Mer}
      - {field: ansokan-dag, text: "9 februari 2027"}
      - {field: ansokan-ett, chosen: ["Ja"]}
      - {field: ansokan-fler, chosen: ["A", "D"]}
      - {field: ansokan-ruta, text: ja}
      - {field: ansokan-lista, rows: [["Kim", "Snart"]]}
      - {field: ansokan-lista-till, rows: [["Ett", "Annat"]]}
      - {field: ansokan-skriv, text: (underskrift)}
      - {field: ansokan-lang, text: Ja}
  sources: [{id: rapport, at: s. 4}]
  status: confirmed
  checked: 2026-01-31
  owner: redaktionen
"""


@pytest.fixture(scope="module")
def folder(handbook: Handbook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with the office files of the real forms."""
    site = tmp_path_factory.mktemp("site")
    write_forms(handbook, site, IMPRINT, DAY)
    return site


@pytest.fixture(scope="module")
def real(handbook: Handbook, folder: Path) -> dict[str, tuple[Form, Document]]:
    """The real forms, each with its office file as it is opened."""
    return {
        one.document.id: (one, docx.Document(str(folder / one.docx.strip("/"))))
        for one in forms(handbook.content)
    }


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The office file of a form with every sort of field."""
    root = tmp_path_factory.mktemp("small")
    content = read(lay_out(root, entries={"process/documents.yml": FIELDS}))
    return office_file(form(content, "ansokan"), Renderer(content).bare, IMPRINT, DAY)


@pytest.fixture
def opened(small: bytes) -> Document:
    """It as it is opened."""
    return docx.Document(io.BytesIO(small))


def text_of(part: Any) -> str:
    """The words of a part, one row for each paragraph, those in its controls too."""
    rows = part.iter(qn("w:p"))
    return "\n".join("".join(t.text or "" for t in row.iter(qn("w:t"))) for row in rows)


def controls(document: Document) -> dict[str, Any]:
    """What can be filled in, by tag."""
    found = {sdt.find(f".//{qn('w:tag')}").get(qn("w:val")): sdt for sdt in _controls(document)}
    assert len(found) == len(_controls(document)), "two controls have one tag"
    return found


def _controls(document: Document) -> list[Any]:
    return list(document.element.body.iter(qn("w:sdt")))


def value(element: Any, tag: str) -> str:
    """What the first element of the name has for value."""
    return str(element.find(f".//{qn(tag)}").get(qn(f"{tag.partition(':')[0]}:val")))


def row_of(control: Any) -> Any:
    """The row of a table that a control stands in."""
    return next(control.iterancestors(qn("w:tr")))


# Every real form -------------------------------------------------------------------------------


def test_every_form_has_its_office_file(handbook: Handbook, folder: Path) -> None:
    wanted = {one.docx.strip("/") for one in forms(handbook.content)}

    assert len(wanted) == len([one for one in handbook.content.documents if one.fields]) > 10
    assert {p.relative_to(folder).as_posix() for p in folder.rglob("*.*")} == wanted


def test_every_field_can_be_filled_in(real: dict[str, tuple[Form, Document]]) -> None:
    for one, document in real.values():
        wanted = set[str]()
        for section in one.blank:
            for view in section.fields:
                field, rows = view.field, range(1, view.rows + 1)
                columns = range(1, len(field.columns) + 1)
                wanted |= {
                    "choice": {f"{field.id}-{n + 1}" for n in range(len(field.options))},
                    "choices": {f"{field.id}-{n + 1}" for n in range(len(field.options))},
                    "table": {f"{field.id}-{row}-{at}" for row in rows for at in columns},
                }.get(field.type, {field.id})

        assert set(controls(document)) == wanted


def test_every_form_says_what_its_page_says(
    handbook: Handbook, real: dict[str, tuple[Form, Document]]
) -> None:
    bare = handbook.renderer.bare
    for name, (one, document) in real.items():
        said = text_of(document.element.body)
        told = [one.document.used_for, *one.document.warnings, *one.document.instructions]
        wanted = [one.title, *map(bare, told)]
        for section in one.blank:
            wanted.append(section.title)
            for view in section.fields:
                field = view.field
                wanted += [field.label, *field.options, *field.columns, bare(field.help or "")]

        assert [text for text in wanted if text not in said] == [], name
        assert "[[" not in said
        assert "**" not in said


def test_every_form_has_its_sections_as_headings(
    real: dict[str, tuple[Form, Document]],
) -> None:
    for one, document in real.values():
        styles = [(p.style.name if p.style else "", p.text) for p in document.paragraphs]
        headings = [text for style, text in styles if style == "Heading 1"]

        assert styles[0] == ("Title", one.title)
        assert headings == ["Så fyller du i", *(section.title for section in one.blank)]


def test_word_takes_every_name_and_number(real: dict[str, tuple[Form, Document]]) -> None:
    for _, document in real.values():
        found = controls(document)
        numbers = [value(control, "w:id") for control in found.values()]

        assert max(map(len, found)) <= 64
        assert max(len(value(control, "w:alias")) for control in found.values()) <= 64
        assert len(set(numbers)) == len(numbers)


# What a form is like ---------------------------------------------------------------------------


def test_the_page_is_a4_in_swedish_in_black_sans(opened: Document) -> None:
    section = opened.sections[0]
    looks = opened.styles.element
    languages = {tag.get(qn("w:val")) for tag in looks.iter(qn("w:lang"))}
    fonts = {tag.get(qn("w:ascii")) for tag in looks.iter(qn("w:rFonts"))}
    defaults = looks.find(qn("w:docDefaults"))

    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    sides = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert all(side is not None and abs(side - Mm(20)) < Mm(0.1) for side in sides)
    assert languages == {"sv-SE"}
    assert fonts == {"Arial"}
    assert value(defaults, "w:color") == "000000"
    assert opened.core_properties.language == "sv-SE"


def test_all_words_can_be_read(opened: Document) -> None:
    for color in opened.styles.element.iter(qn("w:color")):
        assert contrast_with_white(color.get(qn("w:val"))) >= 7


def contrast_with_white(color: str) -> float:
    """WCAG's contrast between a colour such as `404040` and white."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def test_the_file_says_what_it_is_whose_and_of_which_day(opened: Document) -> None:
    about = opened.core_properties

    assert (about.title, about.author, about.last_modified_by) == (
        *("Ansökan", "Kaosam-handboken", "Kaosam-handboken"),
    )
    assert {at and at.replace(tzinfo=None) for at in (about.created, about.modified)} == {
        datetime(2026, 11, 23)
    }
    assert about.comments == ""


def test_the_foot_tells_address_source_date_and_page(opened: Document) -> None:
    foot = opened.sections[0].footer._element
    fields = [field.get(qn("w:instr")).strip() for field in foot.iter(qn("w:fldSimple"))]

    assert fields == ["PAGE", "NUMPAGES"]
    assert text_of(foot) == (
        "Kaosam-handboken 1.2 · https://handboken.example/blanketter/ansokan/Sida 1 av 1"
        "Källor: En rapport, s. 4 (kontrollerad 2026-01-31)"
    )


def test_no_foot_names_a_place_twice(real: dict[str, tuple[Form, Document]]) -> None:
    for name, (_, document) in real.items():
        foot = text_of(document.sections[0].footer._element)
        pairs = [cited.rpartition(", ") for cited in foot.partition(" (kontr")[0].split("; ")]

        assert [at for source, _, at in pairs if source and source.endswith(at)] == [], name


def test_warnings_stand_in_one_box_under_their_heading(opened: Document) -> None:
    boxed = [p for p in opened.paragraphs if p.style and p.style.name in BOXED]
    edges = {_box_of(opened, name) for name in BOXED}

    assert [p.text for p in boxed] == ["Tänk på", "Skicka < 3 hela & fulla."]
    assert len(edges) == 1, "Word draws one box round paragraphs with the same borders and indents"


BOXED = ("Varningsrubrik", "Varning")


def _box_of(document: Document, style: str) -> tuple[str, ...]:
    look = document.styles[style].element.pPr
    sides = [side.get(qn("w:val")) for side in look.find(qn("w:pBdr"))]
    assert sides == ["single"] * 4
    indent = look.find(qn("w:ind"))
    return (indent.get(qn("w:left")), indent.get(qn("w:right")), indent.get(qn("w:hanging")))


def test_odd_signs_survive(opened: Document) -> None:
    said = text_of(opened.element.body)

    assert 'Namn & "adress" > 1 < 3' in said
    assert "Nej < 3" in said
    assert "Visar allt som plan inte visar." in said
    assert value(controls(opened)["ansokan-namn"], "w:alias") == 'Namn & "adress" > 1 < 3'


def test_a_field_says_its_name_and_shows_where_to_write(opened: Document) -> None:
    found = controls(opened)

    assert {tag: text_of_control(found[tag]) for tag in ("ansokan-namn", "ansokan-mer")} == {
        "ansokan-namn": "Skriv här",
        "ansokan-mer": "Skriv här",
    }
    assert text_of_control(found["ansokan-dag"]) == "ÅÅÅÅ-MM-DD"
    assert value(found["ansokan-mer"], "w:alias") == "Mer"
    assert value(found["ansokan-lista-2-2"], "w:alias") == "Vad & när, rad 2"
    assert value(found["ansokan-fler-2"], "w:alias") == "B & C (Fler)"
    assert value(found["ansokan-lang"], "w:alias").endswith("…")
    for tag in ("ansokan-namn", "ansokan-dag", "ansokan-skriv", "ansokan-lista-1-1"):
        assert found[tag].find(f".//{qn('w:showingPlcHdr')}") is not None, tag


def text_of_control(control: Any) -> str:
    """What a control shows before it is filled in."""
    return "".join(t.text for t in control.iter(qn("w:t")))


def test_where_one_writes_by_hand_no_hint_is_in_the_way(opened: Document) -> None:
    found = controls(opened)

    for tag in ("ansokan-skriv", "ansokan-lista-1-1", "ansokan-lista-till-4-1"):
        assert text_of_control(found[tag]).strip() == ""


def test_a_date_is_written_the_swedish_way(opened: Document) -> None:
    field = controls(opened)["ansokan-dag"].find(f".//{qn('w:date')}")

    assert (value(field, "w:dateFormat"), value(field, "w:lid")) == ("yyyy-MM-dd", "sv-SE")


def test_each_option_has_an_empty_box_before_it(opened: Document) -> None:
    found = controls(opened)
    boxes = {tag for tag in found if found[tag].find(f".//{qn('w14:checkbox')}") is not None}

    assert boxes == {
        *("ansokan-ett-1", "ansokan-ett-2", "ansokan-ruta"),
        *("ansokan-fler-1", "ansokan-fler-2", "ansokan-fler-3"),
    }
    assert {text_of_control(found[tag]) for tag in boxes} == {"☐"}
    assert {value(found[tag], "w14:checked") for tag in boxes} == {"0"}
    assert "☐A☐B & C☐D" in text_of(opened.element.body)
    assert text_of(row_of(found["ansokan-ruta"])).startswith("☐Jag har läst\nHela.")


def test_it_is_told_how_many_to_choose(opened: Document) -> None:
    found = controls(opened)

    assert "Sätt ett kryss." in text_of(row_of(found["ansokan-ett-1"]))
    assert "Sätt ett eller flera kryss." in text_of(row_of(found["ansokan-fler-1"]))


def test_short_fields_share_a_row_and_long_ones_do_not(
    real: dict[str, tuple[Form, Document]],
) -> None:
    for name, (_, document) in real.items():
        for row in document.element.body.iter(qn("w:tr")):
            tags = [tag.get(qn("w:val")) for tag in row.iter(qn("w:tag"))]
            labels = [p for p in row.iter(qn("w:pStyle")) if p.get(qn("w:val")) == "Label"]
            assert len(labels) <= 2, name
            assert len(labels) < 2 or len(tags) == 2, f"{name}: {tags}"

    shared = controls(real["begaran-om-samordning"][1])
    assert row_of(shared["begaran-om-samordning-till"]) is row_of(
        shared["begaran-om-samordning-fran"]
    )


def test_there_is_room_to_write_by_hand(opened: Document) -> None:
    found = controls(opened)
    room = {
        tag: int(value(row_of(found[tag]), "w:trHeight")) / 1440 * 25.4
        for tag in ("ansokan-namn", "ansokan-mer", "ansokan-skriv", "ansokan-lista-1-1")
    }

    assert room["ansokan-namn"] >= 11
    assert room["ansokan-mer"] >= 6 * 6
    assert room["ansokan-skriv"] >= 15
    assert room["ansokan-lista-1-1"] >= 9
    for row in opened.element.body.iter(qn("w:trHeight")):
        assert row.get(qn("w:hRule")) == "atLeast"


def test_a_table_repeats_its_header_and_breaks_no_row(opened: Document) -> None:
    tables = [table for table in opened.tables if "Vem" in text_of(table._tbl)]
    head = tables[0].rows[0]._tr

    assert [text_of(cell._tc) for cell in tables[0].rows[0].cells] == ["Vem", "Vad & när"]
    assert head.find(f".//{qn('w:tblHeader')}") is not None
    assert len(tables[0].rows) == 1 + 3
    rows = list(opened.element.body.iter(qn("w:tr")))
    assert [row for row in rows if row.find(f".//{qn('w:cantSplit')}") is None] == []


def test_tables_do_not_grow_together(real: dict[str, tuple[Form, Document]]) -> None:
    for name, (_, document) in real.items():
        blocks = list(document.iter_inner_content())
        tables = [isinstance(block, Table) for block in blocks]

        assert (True, True) not in set(pairwise(tables)), name
        assert not tables[-1], name


def test_what_leads_to_something_is_kept_with_it(opened: Document) -> None:
    for style in ("Title", "Heading 1", "Heading 2", "Tabellrubrik", "Kolumnrubrik"):
        look: Any = opened.styles[style]
        assert look.paragraph_format.keep_with_next or look.base_style.name == "Heading 1", style
    for style in ("Ledtext", "Svar", "Hjälptext", "Ruta"):
        look = opened.styles[style]
        assert not look.paragraph_format.keep_with_next, f"{style} would keep all boxes together"


# The same bytes --------------------------------------------------------------------------------


def test_the_same_content_and_day_give_the_same_bytes(
    handbook: Handbook, folder: Path, tmp_path: Path
) -> None:
    write_forms(handbook, tmp_path, IMPRINT, DAY)

    for path in folder.rglob("*.docx"):
        assert (tmp_path / path.relative_to(folder)).read_bytes() == path.read_bytes()


def test_nothing_in_the_file_tells_when_or_where_it_was_made(small: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(small)) as parts:
        times = {part.date_time for part in parts.infolist()}
        systems = {part.create_system for part in parts.infolist()}
        names = parts.namelist()
        everything = b"".join(parts.read(name) for name in names)

    assert names[0] == "[Content_Types].xml"
    assert times == {(2026, 11, 23, 0, 0, 0)}
    assert systems == {0}
    assert b"Macintosh" not in everything
    assert b"python-docx" not in everything
    assert not [name for name in names if name.endswith((".jpeg", "app.xml"))]


def test_a_file_is_small(folder: Path) -> None:
    assert max(path.stat().st_size for path in folder.rglob("*.docx")) < 40_000
