"""The kinds of pages in the site, and the page that each kind is tried on.

What is handwritten is found in docs/, what is generated in the kinds of entries, so that a new page
or a new kind is tried without being named here.
"""

from macros.model.kinds import KINDS
from tests.reader import ROOT, BuiltSite, Handbook, page_name

BOOK = "/utskrift/"
HANDWRITTEN = (
    *sorted(
        f"/{path.parent.relative_to(ROOT / 'docs').as_posix()}/".replace("/./", "/")
        for path in (ROOT / "docs").rglob("index.md")
    ),
    BOOK,
    "/404",
)
MADE = {
    "shared": "ordlista/ord/*",
    "pairs": "aktorer/par/*",
    "lists": "checklistor/*",
    "forms": "blanketter/*",
    "filled forms": "blanketter/*/exempel",
    "sheets": "sip/sip-mote/motescirkel/*",
    "cards": "utbildning/ordkort/*",
    "leaders' seminars": "utbildning/seminarier/*/ledare",
    "leaders' cases": "utbildning/fall/*/ledare",
}
"""The folders of pages that are of no one entry: shared words, pairs of agencies, what is ticked
off and filled in, a sheet for each at the meeting, cards of an area's words, and what seminars and
cases have for their leaders."""
GENERATED = (*(kind.plural for kind in KINDS if not kind.anchored), "meanings", *MADE)
"""By kind: entries with a page of their own; terms with a meaning per agency; what is made."""
PAGES = (*HANDWRITTEN, *GENERATED)


def address(page: str, site: BuiltSite, handbook: Handbook) -> str:
    """The address of a page: a handwritten one has it; of the others it is the longest one's."""
    if page in HANDWRITTEN:
        return page
    if page in MADE:
        names = site.folder.glob(f"{MADE[page]}/index.html")
        urls = [f"/{path.parent.relative_to(site.folder).as_posix()}/" for path in names]
    elif page == "meanings":
        urls = [str(term["url"]) for term in handbook["terms"] if term["meanings"]]
    else:
        urls = [str(entry["url"]) for entry in handbook[page]]
    return max(urls, key=lambda url: (site.folder / page_name(url)).stat().st_size)
