"""What the fields of a PDF are called when it is read aloud: WeasyPrint's names, mended.

It joins the lines of a long label with no space between them, calls a group of radio buttons by its
first answer, and knows a title but no aria-label.
"""

import html
import re
from typing import Any

import pydyf

_LABEL = re.compile(r"<label\b[^>]*>(.*?)</label>", re.S)
_GROUP = re.compile(
    r"<fieldset\b[^>]*><legend>(?P<legend>.*?)</legend>(?P<inner>.*?)</fieldset>", re.S
)
_NAME = re.compile(r'\sname="([^"]+)"')
_NAMED = re.compile(r"(<(?:input|textarea)\b[^>]*?)\saria-label=")


def titled(document: str) -> str:
    """The document with a title wherever a field has an aria-label."""
    return _NAMED.sub(r"\1 title=", document)


def rename(document: str, pdf: Any) -> None:
    """Give the fields of the PDF that was made of the document their whole names."""
    whole = {"".join(name.split()): name for name in map(_plain, _LABEL.findall(document))}
    groups = {
        name: _plain(group["legend"])
        for group in _GROUP.finditer(document)
        for name in _NAME.findall(group["inner"])
    }
    for field in pdf.objects:
        if not isinstance(field, dict) or "TU" not in field:
            continue
        said = "".join(field["TU"].string.split())
        name = groups.get(field["T"].string) if "Kids" in field else whole.get(said)
        if name is not None:
            field["TU"] = pydyf.String(name)


def _plain(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", markup)).split())
