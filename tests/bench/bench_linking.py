"""Prints what linking a page's words costs, and that the number of terms hardly matters.

`python -m tests.bench.bench_linking [--rounds N]`. The pages are those of the built site, without
their links to terms; the terms are the handbook's own, thinned to 150, then filled up to 3,000 with
made-up ones of the same build. It asserts nothing: times belong to a machine.
"""

import argparse
import re
import statistics
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from macros.handbook import load
from macros.linking import Linker, Page
from macros.model.term import Term
from tests.reader import ROOT

FEW, MANY = 150, 3_000
_CONTENT = re.compile(
    r"<article class=\"md-content.*?(?=<details class=\"words\"|</article>)", re.S
)
_LINKED = re.compile(r"<a [^>]*data-term=[^>]*>(.*?)</a>", re.S)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    options = parser.parse_args()
    pages = list(contents(options.site))
    terms = load(ROOT, date.today()).terms
    few, many = terms[:FEW], (*terms[:FEW], *made_up(terms, MANY - FEW))
    # In turns, so that what else the machine does falls on both.
    linkers = [Linker(few), Linker(many)]
    times: list[list[float]] = [[], []]
    for _ in range(options.rounds):
        for linker, spent in zip(linkers, times, strict=True):
            began = time.process_time()
            links = sum(len(linker.link(html, Page(url)).terms) for url, html in pages)
            spent.append((time.process_time() - began) / len(pages))
            assert links
    cheap, dear = (min(spent) for spent in times)
    print(f"a page with {MANY} terms / with {FEW}: {dear / cheap:.2f}  (bar 1.30)")
    print(f"  ({1000 * dear:.2f} ms, {1000 * cheap:.2f} ms; {len(pages)} pages)")
    whole = [timed(tuple_) for tuple_ in (few, terms, many)]
    said = ", ".join(f"{1000 * seconds:.0f} ms for {n}" for n, seconds in whole)
    print(f"the words, read once per build: {said}")


def contents(site: Path) -> Iterator[tuple[str, str]]:
    """The content of every page by its address, with its words as they were before linking."""
    for path in sorted(site.rglob("*.html")):
        found = _CONTENT.search(path.read_text("utf-8"))
        if found and "utskrift" not in path.parts:
            yield path.relative_to(site).as_posix(), _LINKED.sub(r"\1", found[0])


def made_up(terms: Sequence[Term], number: int) -> Iterator[Term]:
    """Terms of the same build as the handbook's, whose words no page has; half begin like one."""
    for count in range(number):
        like = terms[count % len(terms)]
        word = f"{like.term} zq{count}" if count % 2 else f"zq{count}{like.term}"
        changes = {"id": f"zq-{count}", "term": word, "abbreviation": f"ZQ{count}"}
        yield like.model_copy(
            update=changes | {"synonyms": (f"{word}x",), "forms": (), "deprecated": ()}
        )


def timed(terms: Sequence[Term]) -> tuple[int, float]:
    """How many terms, and the seconds that it takes to make a linker of them."""
    spent = []
    for _ in range(3):
        began = time.process_time()
        Linker(terms)
        spent.append(time.process_time() - began)
    return len(terms), statistics.median(spent)


if __name__ == "__main__":
    main()
