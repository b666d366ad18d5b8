"""Mends what print-site leaves of the book (`/utskrift/`): what is missing, links, the contents.

print-site puts every page of the navigation on one page and turns links between them into anchors
by rules of its own: page `sip/behov/index.html` becomes `#sip-behov-index`, an id in it that and
`-id`, but only on headings and list items. What it leaves pointing nowhere is worked out here. It
leaves out the pages that do not stand in the navigation: those of the entries are put in here.
"""

import html
import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from macros.elements import FOR_SCREENS, end_of, without
from macros.engine import frame
from macros.model.kinds import KIND

_HREF = re.compile(r'(?<=\shref=")([^"]*)(?=")')
_ID = re.compile(r'\sid="([^"]+)"')
_CHAPTER = re.compile(
    r"<(?P<tag>section) class='print-page md-section' id='(?P<id>[^']+)'.*?<h1>(?P<title>.*?)</h1>",
    re.S,
)
_PAGE = re.compile(
    r'<section class="print-page(?: print-page--entry)?" id="(?P<id>[^"]+)"'
    r".*?<h1[^>]*>(?P<title>.*?)</h1>",
    re.S,
)
_NAMING = re.compile(r'(?<=\s)((?:id|for|aria-labelledby|aria-describedby)=")([^"]+)(?=")')
_CONTENTS_HERE = "<!-- contents -->"


def mend(config: MkDocsConfig, entries: dict[str, str]) -> None:
    """Rewrite the book's page so that it is whole, its links lead somewhere and its contents need
    no script. `entries`: the address of each page that is to be put in -> its content.
    """
    plugin = config.plugins["print-site"]
    name = f"{plugin.config['print_page_basename']}.html"
    site = Path(config.site_dir)
    page = site / name
    text = page.read_text(encoding="utf-8")
    start = text.index('<div id="print-site-page"')
    head, body = text[:start], without(_with_entries(text[start:], entries), FOR_SCREENS)
    head, body = _without_empty_chapters(head, body)
    body = _links(body, set(_ID.findall(text)), site, name)
    text = head + body.replace(_CONTENTS_HERE, _contents(body), 1)
    page.write_text(frame.mend(_rebased(text, name)), encoding="utf-8")


def _with_entries(body: str, entries: dict[str, str]) -> str:
    """The book with the entries' pages, each after the page that lists those of its folder."""
    by_folder: dict[str, list[str]] = {}
    for url, content in entries.items():
        by_folder.setdefault(url.split("/", 1)[0], []).append(_as_page(url, content))
    for folder, pages in by_folder.items():
        start = re.search(rf'<(?P<tag>section) class="print-page" id="{folder}-index"[^>]*>', body)
        assert start is not None, f"the book has no page for {folder}/"
        at = end_of(body, start)
        body = body[:at] + "".join(pages) + body[at:]
    return body


def _without_empty_chapters(head: str, body: str) -> tuple[str, str]:
    """The page without the chapters all of whose pages it leaves out, and without ways to them."""
    for chapter in reversed(list(_CHAPTER.finditer(body))):
        end = end_of(body, chapter)
        if _PAGE.search(body, chapter.end(), end) is None:
            body = body[: chapter.start()] + body[end:]
            way = rf'<(?P<tag>li) class="md-nav__item">\s*<a href="#{chapter["id"]}"'
            head = without(head, re.compile(way))
    return head, body


def _as_page(url: str, content: str) -> str:
    """A page's content as print-site would have put it: ids and links begin with its address."""
    key = _key(url)

    def anchored(match: re.Match[str]) -> str:
        link = html.unescape(match[1])
        if re.match(r"[a-z]+:", link):
            return match[1]
        path, _, anchor = link.partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(url), path)) if path else url
        if not target.endswith(".html"):
            return html.escape(target)
        return html.escape(f"#{_key(target)}" + (f"-{anchor}" if anchor else ""))

    content = _HREF.sub(anchored, content)
    content = _NAMING.sub(lambda m: m[1] + " ".join(f"{key}-{i}" for i in m[2].split()), content)
    return f'<section class="print-page print-page--entry" id="{key}">{content}</section>'


def _key(url: str) -> str:
    """`sip/behov/index.html` as print-site calls the page: `sip-behov-index`."""
    return url.removesuffix(".html").replace("/", "-").lower()


def _rebased(text: str, name: str) -> str:
    """The 404 page's frame, which print-site borrows, made to fit this page, and in Swedish."""
    base = posixpath.relpath(".", posixpath.dirname(name))
    for theirs, ours in (
        ('new URL("/",location)', f'new URL("{base}",location)'),
        ('"base": "/"', f'"base": "{base}"'),
        ("title='Permanent link'", "title='Länk till avsnittet'"),
    ):
        assert theirs in text, f"Material's frame has changed: {theirs}"
        text = text.replace(theirs, ours)
    return text


def _links(body: str, ids: set[str], site: Path, name: str) -> str:
    pages = {_key(path.relative_to(site).as_posix()): path for path in site.rglob("*.html")}
    keys = sorted(pages, key=len, reverse=True)

    def mended(match: re.Match[str]) -> str:
        url = html.unescape(match[1])
        if re.match(r"[a-z]+:", url):
            return match[1]
        if not url.startswith("#"):
            return html.escape(_from_here(site, name, url))
        if url[1:] in ids:
            return match[1]
        key = next((k for k in keys if url[1:] == k or url[1:].startswith(f"{k}-")), None)
        return html.escape(url if key is None else _outside(url, key, pages[key], ids, site, name))

    return _HREF.sub(mended, body)


def _outside(url: str, key: str, page: Path, ids: set[str], site: Path, name: str) -> str:
    """Where an anchor that is not in the book leads: to the entry's place in it, or to its page."""
    anchor = url[1:].removeprefix(key).lstrip("-")
    whole = key.removesuffix("-index")
    if not anchor and whole in ids:
        return f"#{whole}"
    if anchor in ids:
        return f"#{anchor}"
    if not anchor and page.parent.parent.name == KIND["term"].folder and page.parent.name in ids:
        return f"#{page.parent.name}"  # the whole glossary is a chapter of the book
    target = _from_here(site, name, page.relative_to(site).as_posix())
    return f"{target}#{anchor}" if anchor else target


def _from_here(site: Path, name: str, url: str) -> str:
    """An address that print-site left as seen from the site's root, as seen from the book."""
    path, hash_, anchor = url.partition("#")
    folder = posixpath.dirname(name)
    if not path or (site / folder / path).exists() or not (site / path).exists():
        return url
    return posixpath.relpath(path, folder) + hash_ + anchor


def _contents(body: str) -> str:
    """The contents: a chapter for each section of the navigation, with its pages."""
    chapters = list(_CHAPTER.finditer(body))
    ends = [*(chapter.start() for chapter in chapters[1:]), len(body)]
    rows = []
    for chapter, end in zip(chapters, ends, strict=True):
        pages = "".join(f"{_row(m)}</li>" for m in _PAGE.finditer(body, chapter.end(), end))
        rows.append(f"{_row(chapter)}{f'<ol>{pages}</ol>' if pages else ''}</li>")
    return f"<ol>{''.join(rows)}</ol>"


def _row(match: re.Match[str]) -> str:
    title = re.sub(r"<a class=.headerlink.*?</a>", "", match["title"], flags=re.S)
    return f'<li><a href="#{match["id"]}">{re.sub(r"<[^>]+>", "", title).strip()}</a>'
