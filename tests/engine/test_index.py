"""What the search gathers of a page: neither what is marked nor words run together."""

from macros.engine import index


def test_a_marked_element_is_left_out_with_what_is_in_it() -> None:
    page = (
        '<p>Först. <span class="a" data-search-exclude="true">bort <span>bort</span> bort</span>'
        " sedan.</p><figure data-search-exclude>bort</figure>"
    )

    assert index.to_gather(page) == "<p>Först.  sedan.</p>"


def test_a_marked_heading_stays_since_its_section_is_left_out_by_material() -> None:
    page = '<h2 id="a" data-search-exclude="data-search-exclude">A</h2><p>B</p>'

    assert index.to_gather(page) == page


def test_labels_and_cells_are_told_apart() -> None:
    row = "<dt>Från</dt><dd>Af.</dd><td>FK</td><td>SIP</td>"

    assert index.plain(index.to_gather(row)) == "Från: Af. FK. SIP"


def test_the_page_itself_does_not_speak_to_the_search() -> None:
    page = '<p data-search-exclude="true" class="b">A</p><figure data-search-exclude>B</figure>'

    assert index.without_notices(page) == '<p class="b">A</p><figure>B</figure>'
