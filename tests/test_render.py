"""Rendering: addresses between pages, markup to HTML, and nothing let through as markup."""

import html
import re
from pathlib import Path

import lxml.html
import markdown as python_markdown
import pytest

from macros.addresses import relative
from macros.render import Renderer, markdown_text
from macros.views import process, terms
from macros.views.references import back_references
from tests.content.base import BASE, lay_out, read, swap
from tests.reader import ROOT

PAGE = "ordlista/plan/index.html"
EXTENSIONS = ["attr_list", "md_in_html", "tables"]
"""Those of mkdocs.yml that read text."""


def markdown(text: str) -> str:
    """The HTML that the site's Markdown makes."""
    return str(python_markdown.markdown(text, extensions=EXTENSIONS))


def test_the_extensions_are_those_of_the_site() -> None:
    written = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    listed = re.search(r"^markdown_extensions:\n((?:[ #].*\n)+)", written, re.M)

    assert listed
    names = re.findall(r"^  - ([\w.]+)", listed[1], re.M)
    assert sorted({*names} - {"toc"}) == EXTENSIONS


@pytest.mark.parametrize(
    ("url", "page", "expected"),
    [
        ("/ordlista/sgi/", "sip/behov/index.html", "../../ordlista/sgi/index.html"),
        ("/ordlista/sgi/#x", "sip/behov/index.html", "../../ordlista/sgi/index.html#x"),
        ("/ordlista/sgi/", "index.html", "ordlista/sgi/index.html"),
        ("/", "index.html", "index.html"),
        ("/", "sip/behov/index.html", "../../index.html"),
        ("/sip/behov/", "sip/behov/index.html", "index.html"),
        ("/sip/behov/#steg", "sip/behov/index.html", "#steg"),
        ("/sip/samtycke/", "sip/behov/index.html", "../samtycke/index.html"),
        ("/sip/", "sip/behov/index.html", "../index.html"),
        ("/kallor/#rapport", "kallor/index.html", "#rapport"),
        ("/data/handbook.json", "om/index.html", "../data/handbook.json"),
        ("/kallor/#a", "404.html", "kallor/index.html#a"),
    ],
)
def test_an_address_is_written_as_seen_from_the_page(url: str, page: str, expected: str) -> None:
    assert relative(url, page) == expected


@pytest.mark.parametrize(
    "text",
    [
        "*fet* _kursiv_ **x** `kod`",
        "# Rubrik",
        "[länk](https://a.se) ![bild](b.png)",
        "<b>fet</b> & &amp; <script>",
        "a\\b {x} ~y~ ^z^ | w",
        "1 < 2 > 0",
        "__init__",
        "https://a.se",
    ],
)
def test_a_text_for_a_markdown_line_comes_out_as_it_went_in(text: str) -> None:
    made = markdown(f"Text {markdown_text(text)}")

    shown = made.removeprefix("<p>").removesuffix("</p>")

    assert "<" not in shown
    assert html.unescape(shown) == f"Text {text}"


def term_page(root: Path) -> str:
    """The page of the term 'plan' as it is rendered."""
    content = read(root)
    view = terms.term_page(content, back_references(content), terms.shared_words(content), "plan")
    return Renderer(content).render("term.md.jinja", PAGE, view=view)


def lead(root: Path) -> str:
    """The HTML of the term's text in plain words."""
    page = lxml.html.fragment_fromstring(term_page(root), create_parent="div")
    found = page.find_class("lead")[0]
    made = lxml.html.tostring(found, encoding="unicode", with_tail=False)
    return str(made).partition("</strong> ")[2].removesuffix("</p>")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ett **fet** ord.", "Ett <strong>fet</strong> ord."),
        ("Ett *mjukt* ord.", "Ett <em>mjukt</em> ord."),
        (
            "Se [sidan](https://a.se/?b=1&c=2).",
            'Se <a href="https://a.se/?b=1&amp;c=2" rel="external">sidan</a>.',
        ),
        ("En [[traff]].", 'En <a href="../traff/index.html">träff</a>.'),
        ("En [[traff|träff till]].", 'En <a href="../traff/index.html">träff till</a>.'),
        (
            "Se [[step:behov-folj]].",
            'Se <a href="../../sip/behov/index.html#behov-folj">Behov, steg 2</a>.',
        ),
        (
            "Se [[source:rapport]].",
            'Se <a href="../../kallor/index.html#rapport">En rapport</a>.',
        ),
        ("**Se [[law:lag-1]]**.", '<strong>Se <a href="../../lagrum/lag-1/index.html">'
         "Planlagen 1 §</a></strong>."),
        ("Om 1 < 2 & 3 > 2.", "Om 1 &lt; 2 &amp; 3 &gt; 2."),
        ("Säg \"hej\" & 'hå'.", "Säg \"hej\" &amp; 'hå'."),
    ],
)  # fmt: skip
def test_markup_is_shown_as_html(tmp_path: Path, text: str, expected: str) -> None:
    value = text.replace("'", "''")
    root = swap(lay_out(tmp_path), "glossary.yml", "Här står vad som ska hända.", f"'{value}'")

    assert lead(root) == expected


def test_signs_of_html_in_a_name_are_shown_as_signs(tmp_path: Path) -> None:
    root = swap(lay_out(tmp_path), "process/agencies.yml", "name: Nord", "name: Nord & < Väst")

    page = term_page(root)

    assert "Nord &amp; &lt; Väst</a>" in page
    assert "& <" not in page


def test_signs_of_markdown_in_a_heading_are_shown_as_signs(tmp_path: Path) -> None:
    root = swap(lay_out(tmp_path), "glossary.yml", "term: plan\n", 'term: "plan_a_ # [b]"\n')

    heading = next(row for row in term_page(root).splitlines() if row.startswith("# "))

    made = markdown(heading)
    assert made == '<h1 id="begrepp">plan_a_ # [b]</h1>'


def test_a_text_of_several_rows_stays_in_its_html_block(tmp_path: Path) -> None:
    text = "|\n    Första raden.\n\n    # Andra raden\n\n    - tredje"
    root = swap(lay_out(tmp_path), "glossary.yml", "Här står vad som ska hända.", text)

    made = markdown(term_page(root))

    tree = lxml.html.fragment_fromstring(made, create_parent="div")
    assert "tredje" in tree.find_class("lead")[0].text_content()
    assert [h.text_content() for h in tree.iter("h1")] == ["plan"]


def test_a_template_that_misses_a_value_fails() -> None:
    renderer = Renderer(read(BASE))

    with pytest.raises(Exception, match="rows"):
        renderer.render("roles.md.jinja", PAGE)


def test_headings_come_out_as_markdown_with_ids() -> None:
    content = read(BASE)
    view = process.phase_page(content, back_references(content), "behov")

    page = Renderer(content).render("phase.md.jinja", "sip/behov/index.html", view=view)

    headings = [row for row in page.splitlines() if row.startswith("#")]
    assert headings[0] == "# 1. Behov { #fas }"
    assert [row for row in headings if not row.endswith(" }")] == []


def test_bare_text_has_no_markup() -> None:
    renderer = Renderer(read(BASE))

    assert renderer.bare("**Se** [[traff]] & [[agency:nord|norr]].") == "Se träff & norr."
