"""Mends what Material's frame leaves wrong: names absent or empty, attributes HTML lacks."""

import re

_TOC_LABEL = re.compile(r'<label class="(md-nav__[^"]*)" for="__toc">(.*?)</label>', re.S)
_SUBMENU = re.compile(
    r'\saria-labelledby="__nav_[^"]*"(?P<rest>[^>]*>)'
    r'(?P<heading>\s*<label class="md-nav__title" for="__nav_[^"]*">\s*<span[^>]*></span>'
    r"\s*(?P<name>[^<]*?)\s*</label>)?"
)
_BETTER = (
    ('<nav class="md-path" aria-label="Navigation"', '<nav class="md-path" aria-label="Du är här"'),
    ('md-nav--lifted" aria-label="Navigation"', 'md-nav--lifted" aria-label="Handbokens sidor"'),
    ('logo.svg" alt="logo">', 'logo.svg" alt="" width="24" height="24">'),
)
_TOGGLE = re.compile(r'(<input class="md-toggle" data-md-toggle="[^>]*?)\sautocomplete="off"')
_EMPTY_TABINDEX = re.compile(r'(<label [^>]*?)\stabindex=""')
_HEADING_NUMBER = re.compile(r"(<section [^>]*?)\sheading-number=['\"][^'\"]*['\"]")
_CONTENT = re.compile(r'(?<=<article class="md-content__inner).*(?=</article>)', re.S)
_WORKER = re.compile(r"workers/search\.[0-9a-f]+\.min\.js(?=\")")
_BLANKS = re.compile(r"\n\s+")
_UNUSED_STYLE = re.compile(r"()<style>\.print-site-enumerate-headings [^<]*</style>")


def mend(page: str) -> str:
    """The page with no label for an absent box, every menu named, valid HTML, a tenth smaller."""
    if 'id="__toc"' not in page:
        page = _TOC_LABEL.sub(r'<span class="\1">\2</span>', page)
    page = _our_worker(page)
    for misplaced in (_TOGGLE, _EMPTY_TABINDEX, _HEADING_NUMBER, _UNUSED_STYLE):
        page = misplaced.sub(r"\1", page)
    for name, better in _BETTER:
        page = page.replace(name, better)
    return _tight(_SUBMENU.sub(_named, page))


def _our_worker(page: str) -> str:
    """The search goes to our worker; its folder holds what it needs."""
    page = _WORKER.sub("search/worker.js", page)
    assert '/search/worker.js"' in page, "Material's frame has changed: no search worker"
    return page


def _tight(page: str) -> str:
    """Without the theme's indents and empty lines around the content, which is left as it is."""
    content = _CONTENT.search(page)
    if content is None:
        return page
    before, after = (_BLANKS.sub("\n", part) for part in _CONTENT.split(page, maxsplit=1))
    return before + content[0] + after


def _named(menu: re.Match[str]) -> str:
    return f' aria-label="{menu["name"] or "Undermeny"}"{menu["rest"]}{menu["heading"] or ""}'
