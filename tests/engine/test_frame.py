"""What is done to a finished page: its frame mended, its parts listed."""

from mkdocs.structure.toc import AnchorLink

from macros.engine import contents, frame

THEIRS = '<script>{"search": "../assets/javascripts/workers/search.0123abcd.min.js"}</script>'
OURS = '<script>{"search": "../assets/javascripts/search/worker.js"}</script>'
"""The frame names the worker that the search runs in."""

PAGE = f"""{THEIRS}<body>
    <p>

  Meny</p>
<article class="md-content__inner md-typeset">
<pre>  ett
    två</pre>
</article>

  <p>Slut</p>
</body>"""


def test_the_frame_loses_its_indents_and_the_content_keeps_them() -> None:
    assert frame.mend(PAGE) == (
        f'{OURS}<body>\n<p>\nMeny</p>\n<article class="md-content__inner md-typeset">\n'
        "<pre>  ett\n    två</pre>\n</article>\n<p>Slut</p>\n</body>"
    )


def test_a_page_without_content_is_left_as_it_is() -> None:
    left = "<body>\n  <p>Hej</p></body>"

    assert frame.mend(THEIRS + left) == OURS + left


def toc(*ids: str) -> list[AnchorLink]:
    top = AnchorLink("Sida", "sida", 1)
    top.children = [AnchorLink(id_.upper(), id_, 2) for id_ in ids]
    return [top]


def test_a_page_of_many_parts_lists_them_above_the_first() -> None:
    page = '<h1 id="sida">Sida</h1><h2 id="a">A</h2><h2 id="b">B</h2>'

    shown = contents.insert(page, toc("a", "b", "c", "d"))

    start, list_, end = shown.partition(
        '<ul><li><a href="#a">A</a></li><li><a href="#b">B</a></li>'
        '<li><a href="#c">C</a></li><li><a href="#d">D</a></li></ul>'
    )
    assert list_
    assert start.startswith('<h1 id="sida">Sida</h1><details class="on-page">')
    assert end == '</nav></details><h2 id="a">A</h2><h2 id="b">B</h2>'


def test_a_page_of_few_parts_lists_none() -> None:
    page = '<h1 id="sida">Sida</h1><h2 id="a">A</h2>'

    assert contents.insert(page, toc("a", "b", "c")) == page
    assert contents.insert(page, ()) == page
