"""How the pages of the site reach each other: by addresses that name files and need no server."""

import posixpath


def relative(url: str, page_url: str) -> str:
    """`/ordlista/sgi/#x` as seen from `sip/behov/index.html`: `../../ordlista/sgi/index.html#x`."""
    path, hash_, anchor = url.partition("#")
    target = path.lstrip("/")
    if target == "" or target.endswith("/"):
        target += "index.html"
    if target == page_url and hash_:
        return f"#{anchor}"
    return posixpath.relpath(target, posixpath.dirname(page_url) or ".") + hash_ + anchor


def absolute(href: str, page_url: str) -> str:
    """The way back: the address within the site, with no anchor; '' for other sites and mail."""
    path = href.partition("#")[0]
    if ":" in path or path.startswith("//"):
        return ""
    whole = posixpath.normpath(posixpath.join("/", posixpath.dirname(page_url), path))
    return whole.removesuffix("index.html").rstrip("/") + "/"
