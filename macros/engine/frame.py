"""Mends what Material's frame leaves pointing nowhere: elements that a page does not have."""

import re

_TOC_LABEL = re.compile(r'<label class="(md-nav__[^"]*)" for="__toc">(.*?)</label>', re.S)
_LABELLED_BY = re.compile(r'\saria-labelledby="(__nav_[^"]*)"')


def mend(page: str) -> str:
    """The page with no label for an absent box, and no menu named by an absent heading."""
    if 'id="__toc"' not in page:
        page = _TOC_LABEL.sub(r'<span class="\1">\2</span>', page)
    return _LABELLED_BY.sub(
        lambda match: match[0] if f'id="{match[1]}"' in page else ' aria-label="Undermeny"', page
    )
