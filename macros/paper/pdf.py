"""Sheets to tagged PDFs, by WeasyPrint (docs/adr/0013). What has not changed is not made again."""

import hashlib
import os
import shutil
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from functools import partial
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from macros.paper.fields import rename, titled
from macros.paper.sheets import Imprint, Sheet, document_of

STYLES = Path(__file__).parent / "sheet.css"
_KEPT_DAYS = 30
_FINISH = 2
"""Counted up when `_finish` does something else, so that what was kept is made anew."""
_NEEDED = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation"


class PaperError(Exception):
    """PDFs cannot be made on this machine; the message says what to install."""


def ready() -> None:
    """Make sure that PDFs can be made. Raises PaperError when a system library is missing."""
    try:
        import weasyprint  # noqa: F401
    except OSError:
        raise PaperError(f"PDF:erna kräver systembibliotek: apt-get install {_NEEDED}") from None


def write_pdfs(sheets: Iterable[Sheet], site: Path, cache: Path, imprint: Imprint) -> None:
    """Write each sheet as a PDF in `site`; those made before are taken from `cache`."""
    styles = STYLES.read_text(encoding="utf-8")
    jobs: dict[Path, tuple[str, bool]] = {}
    wanted: list[tuple[Path, Path]] = []
    cache.mkdir(parents=True, exist_ok=True)
    for sheet in sheets:
        document = document_of(sheet, styles, imprint)
        kept = cache / f"{_key(document, sheet.fillable)}.pdf"
        wanted.append((kept, site / sheet.path))
        if kept.is_file():
            os.utime(kept)
        else:
            jobs[kept] = (document, sheet.fillable)
    _make(jobs)
    for kept, target in wanted:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(kept, target)
    _forget_old(cache)


def _key(document: str, fillable: bool) -> str:
    what = f"{version('weasyprint')} {_FINISH} {fillable} {document}"
    return hashlib.sha256(what.encode()).hexdigest()


def _make(jobs: dict[Path, tuple[str, bool]]) -> None:
    """Make the PDFs, the longest first, on all processors."""
    longest_first = sorted(jobs.items(), key=lambda job: (-len(job[1][0]), job[0]))
    workers = min(os.cpu_count() or 1, len(jobs))
    if workers < 2:
        for target, job in longest_first:
            _make_one(target, *job)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for done in [pool.submit(_make_one, target, *job) for target, job in longest_first]:
            done.result()


def _make_one(target: Path, document: str, fillable: bool) -> None:
    """Make one PDF aside and put it in place whole, so that no half is ever taken for it."""
    import weasyprint

    aside = target.with_suffix(f".{os.getpid()}")
    made = weasyprint.HTML(string=titled(document), url_fetcher=_fetch_nothing)
    made.write_pdf(
        aside,
        pdf_variant="pdf/ua-1",
        pdf_forms=fillable,
        pdf_identifier=target.stem[:32].encode(),
        finisher=partial(_finish, document),
    )
    aside.replace(target)


def _finish(source: str, document: Any, pdf: Any) -> None:
    """What WeasyPrint leaves undone for those who have the PDF read aloud."""
    rename(source, pdf)
    _scope_headers(pdf)


def _scope_headers(pdf: Any) -> None:
    """Say of each table header whether it heads a column or a row.

    WeasyPrint ties cells to headers by id, which is right but which some readers do not follow.
    """
    found: dict[int, Any] = {item.number: item for item in pdf.objects}
    for row in found.values():
        if not isinstance(row, dict) or row.get("S") != "/TR":
            continue
        numbers = (int(kid.split()[0]) for kid in row["K"] if isinstance(kid, bytes))
        cells = [found[number] for number in numbers if number in found]
        across = all(cell.get("S") == "/TH" for cell in cells)
        for cell in cells:
            if cell.get("S") == "/TH":
                cell["A"]["Scope"] = "/Column" if across else "/Row"


def _fetch_nothing(url: str) -> dict[str, object]:
    raise ValueError(f"a sheet fetches nothing, but wants {url}")


def _forget_old(cache: Path) -> None:
    """Drop what no build has asked for in a month."""
    oldest = time.time() - _KEPT_DAYS * 24 * 60 * 60
    for kept in cache.iterdir():
        with suppress(FileNotFoundError):  # another build has moved or dropped it meanwhile
            if kept.stat().st_mtime < oldest:
                kept.unlink()
