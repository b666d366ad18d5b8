"""The PDFs as those meet them who print them, fill them in, or have them read aloud."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.html
import pdfua
import pikepdf
import pypdfium2
import pytest

from macros.handbook import Handbook
from macros.paper.book import PDF as BOOK
from macros.paper.sheets import Imprint, Sheet, sheets
from macros.views.checklists import drawn_lists, written_lists
from macros.views.forms import forms
from tests.reader import ROOT, BuiltSite

BUTTON, TEXT = "/Btn", "/Tx"


@pytest.fixture(scope="module")
def made(handbook: Handbook) -> dict[str, Sheet]:
    """Every sheet but the book by its place in the site."""
    imprint = Imprint("Kaosam-handboken", "0", "")
    return {sheet.path: sheet for sheet in sheets(handbook, imprint)}


def pdfs(site: BuiltSite) -> dict[str, Path]:
    """The site's PDFs by their place in it."""
    found = sorted((site.folder / "pdf").rglob("*.pdf"))
    return {path.relative_to(site.folder).as_posix(): path for path in found}


def texts(path: Path) -> list[str]:
    """What each page of a PDF says."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def fields(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """The fields of a form, those within others too."""
    form = pdf.Root.get("/AcroForm")
    left = list(form.Fields) if form is not None else []
    while left:
        field = left.pop(0)
        kids = [kid for kid in field.get("/Kids", []) if "/T" in kid]
        left = kids + left
        if not kids:
            yield field


def test_every_list_form_and_sheet_has_its_pdf_and_there_are_no_others(
    site: BuiltSite, made: dict[str, Sheet]
) -> None:
    assert set(pdfs(site)) == {*made, BOOK}
    assert len(made) > 130


def test_every_pdf_is_tagged_swedish_titled_and_says_that_it_is_pdf_ua(
    site: BuiltSite, made: dict[str, Sheet]
) -> None:
    wrong = []
    for name, path in pdfs(site).items():
        with pikepdf.open(path) as pdf, pdf.open_metadata() as about:
            title = made[name].title if name in made else "Kaosam-handboken"
            right = (
                bool(pdf.Root.MarkInfo.Marked),
                str(pdf.Root.Lang).split("-")[0] == "sv",
                str(pdf.docinfo.Title) == title,
                bool(pdf.Root.ViewerPreferences.DisplayDocTitle),
                str(about.get("pdfuaid:part")) == "1",
                all(page.get("/Tabs") == "/S" for page in pdf.pages),
            )
            if not all(right):
                wrong.append((name, right))

    assert wrong == []


def test_every_pdf_passes_a_checker_of_pdf_ua_that_we_did_not_write(site: BuiltSite) -> None:
    complaints = [
        f"{name}: {finding.rule_id} {finding.message}"
        for name, path in pdfs(site).items()
        for finding in pdfua.validate(str(path)).findings
    ]

    assert complaints == []


def test_every_page_says_where_it_is_from_and_from_when_and_which_it_is(
    site: BuiltSite, made: dict[str, Sheet]
) -> None:
    wrong = []
    for name, sheet in made.items():
        pages = texts(site.folder / name)
        for number, page in enumerate(pages, 1):
            words = " ".join(page.split())
            rows = [" ".join(row.split()) for row in sheet.foot.split("\n")]
            said = [rows[0].split(" · ")[1], "Källor:", "kontrollerad 20"]
            said.append(f"Sida {number} av {len(pages)}")
            wrong += [(name, number, one) for one in said if one not in words]

    assert wrong == []


def test_every_glyph_is_there_and_in_a_font_that_goes_with_the_file(
    site: BuiltSite, made: dict[str, Sheet]
) -> None:
    wrong = []
    for name, path in pdfs(site).items():
        with pikepdf.open(path) as pdf:
            for page in pdf.pages:
                for font in page.resources.get("/Font", {}).values():
                    for inner in font.get("/DescendantFonts", [font]):
                        about: Any = inner.get("/FontDescriptor", {})
                        if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(about.keys()):
                            wrong.append((name, str(font.get("/BaseFont"))))
    for name, sheet in made.items():
        text = "".join(texts(site.folder / name))
        body = lxml.html.fromstring(f"<div>{sheet.body}</div>")
        for hidden in body.xpath("//*[@id='kallor'] | //dl[@class='trust'] | //details"):
            hidden.drop_tree()
        letters = {sign for sign in body.text_content() if sign > "z"}
        lost = {sign for sign in letters if sign.isalpha()} - set(text)
        if "\ufffd" in text or lost:
            wrong.append((name, f"signs without a glyph, or lost: {sorted(lost)}"))

    assert wrong == []


def test_a_list_to_tick_has_a_box_for_each_item_with_its_name(
    site: BuiltSite, handbook: Handbook
) -> None:
    wrong = []
    for item in (*written_lists(handbook.content), *drawn_lists(handbook.content)):
        if item.answer != "tick":
            continue
        with pikepdf.open(site.folder / item.pdf.strip("/")) as pdf:
            boxes = [field for field in fields(pdf) if field.get("/FT") == BUTTON]
            named = [box for box in boxes if str(box.get("/TU", "")).strip()]
            if (len(boxes), len(named)) != (item.count, item.count):
                wrong.append((item.slug, item.count, len(boxes), len(named)))

    assert wrong == []


def test_a_blank_form_can_be_filled_in_and_each_field_has_its_name(
    site: BuiltSite, handbook: Handbook
) -> None:
    wrong = []
    for form in forms(handbook.content):
        with pikepdf.open(site.folder / form.pdf.strip("/")) as pdf:
            found = list(fields(pdf))
            names = [str(field.get("/TU", "")) for field in found]
        asked = [view.field for section in form.blank for view in section.fields]
        texts = [one.label for one in asked if one.type in ("line", "lines", "date", "signature")]
        ticks = [option for one in asked for option in one.options if one.type == "choices"]
        ticks += [one.label for one in asked if one.type == "check"]
        missing = [label for label in (*texts, *ticks) if label not in names]
        if missing or not all(names):
            wrong.append((form.document.id, missing, names.count("")))

    assert wrong == []


def test_an_example_is_for_reading_and_says_that_it_is_made_up(
    site: BuiltSite, handbook: Handbook
) -> None:
    for form in forms(handbook.content):
        path = site.folder / form.example_pdf.strip("/")
        with pikepdf.open(path) as pdf:
            assert list(fields(pdf)) == [], form.document.id
        assert "Påhittat exempel." in texts(path)[0], form.document.id


def test_each_sheet_of_the_meeting_circle_is_one_page_of_its_size(site: BuiltSite) -> None:
    sizes = {"a4": (842, 595), "a3": (1191, 842)}
    found = {name: path for name, path in pdfs(site).items() if "/motescirkel/" in name}

    assert len(found) == 18
    for name, path in found.items():
        with pypdfium2.PdfDocument(path) as pdf:
            (page,) = pdf
            size = tuple(map(round, page.get_size()))
        assert size == sizes[name.removesuffix(".pdf")[-2:]], name


def test_the_book_has_bookmarks_and_a_table_of_contents_with_page_numbers(
    site: BuiltSite,
) -> None:
    with pikepdf.open(site.folder / BOOK) as pdf:
        with pdf.open_outline() as outline:
            marks = [item.title for item in outline.root]
        pages = len(pdf.pages)
    contents = " ".join(texts(site.folder / BOOK)[1:6])

    assert {"SIP-processen", "Samordnare", "Socialtjänsten", "Samtycke"} <= set(marks)
    assert "1. Behov ..." in contents
    assert pages > 200


def test_the_same_sheets_give_the_same_bytes_in_other_surroundings(tmp_path: Path) -> None:
    names = {
        "pdf/checklistor/avslut.pdf",
        "pdf/blanketter/underskriftsblad.pdf",
        "pdf/motescirkel/tolk-a4.pdf",
    }
    program = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from macros.handbook import handbook_from, load\n"
        "from macros.paper.pdf import write_pdfs\n"
        "from macros.paper.sheets import Imprint, sheets\n"
        f"root, out, imprint = Path({str(ROOT)!r}), Path(sys.argv[1]), Imprint('K', '1', '')\n"
        "if __name__ == '__main__':\n"
        "    book = handbook_from(root, load(root, date(2026, 11, 26)))\n"
        f"    some = [s for s in sheets(book, imprint) if s.path in {names!r}]\n"
        "    write_pdfs(some, out, out / 'kept', imprint)\n"
    )
    surroundings = [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "C.UTF-8"},
    ]
    script = tmp_path / "make.py"
    script.write_text(program, encoding="utf-8")

    for number, changes in enumerate(surroundings):
        subprocess.run(
            [sys.executable, str(script), str(tmp_path / str(number))],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **changes},
            check=True,
        )

    for name in sorted(names):
        one, other = ((tmp_path / str(number) / name).read_bytes() for number in range(2))
        assert one == other, name
