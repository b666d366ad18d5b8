"""Prints how the search does beside stock Material on the same pages: finds, speed, bytes.

`python -m tests.bench.bench_search`; DESIGN.md has the bars. Times belong to a machine; held-out
queries are counted, never listed.
"""

import argparse
import gzip
import json
import random
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.bench_build import copied_tree, plain_tree, seconds
from tests.browser.conftest import CHROMIUM
from tests.browser.searching import FIELD, ask, open_search, press
from tests.reader import ROOT, load_handbook, page_name

TERMS = 3000
TYPED = 40
"""Queries that are typed letter by letter for the times."""
INDEX = "search/search_index.json"
ONSETS = ("b", "br", "d", "f", "fl", "g", "h", "j", "k", "kl", "l", "m", "n", "pl", "sk", "st", "v")
VOWELS = "aeiouyåäö"
CODAS = ("", "", "l", "n", "r", "s", "t", "k", "m", "ng")


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    golden = yaml.safe_load((ROOT / "tests/search/golden.yml").read_text("utf-8"))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, sync_playwright() as playwright:
        work = Path(folder)
        sites = built(work)
        addresses = addresses_in(sites["ours"])
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        for name, site in sites.items():
            print(f"{name}: index {size(site):,} bytes gzip")
            with opened(browser, site) as (page, base):
                found(page, base, golden, addresses)
            with opened(browser, site) as (page, base):
                print(f"  key to hits: {times(page, base, golden)}")
            grow(site)
            with opened(browser, site) as (page, base):
                print(f"  with {TERMS} terms: {times(page, base, golden)}; {size(site):,} bytes")
        browser.close()


def built(work: Path) -> dict[str, Path]:
    """The site as it is, and its finished pages with stock Material and its Swedish search."""
    tree = copied_tree(work / "tree")
    plain = plain_tree(tree, work)
    sites = {"stock": work / "stock", "ours": work / "ours"}
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(sites["stock"])]
    seconds(mkdocs, plain)
    seconds([sys.executable, "-m", "macros", "build", "--out", str(sites["ours"])], tree)
    return sites


def addresses_in(site: Path) -> dict[str, str]:
    """`kind:id` -> the file and anchor of the entry."""
    found = {}
    for entries in load_handbook(site).values():
        for entry in entries:
            url = str(entry["url"])
            place = url.partition("#")[2]
            found[f"{entry['kind']}:{entry['id']}"] = page_name(url) + (
                f"#{place}" if place else ""
            )
    return found


def size(site: Path) -> int:
    return len(gzip.compress((site / INDEX).read_bytes(), mtime=0))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def opened(browser: Browser, site: Path) -> Iterator[tuple[Page, str]]:
    """The start page from a server, with the search ready."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}"
        page = browser.new_page(viewport={"width": 1300, "height": 900}, locale="sv-SE")
        page.set_default_timeout(120_000)
        page.goto(f"{base}/index.html")
        open_search(page)
        yield page, base
        page.close()
        server.shutdown()


def found(page: Page, base: str, golden: list[Any], addresses: dict[str, str]) -> None:
    """Print the share of queries whose entry comes first, and among the first three, by sort."""
    ranks: dict[str, list[int]] = {}
    for query in golden:
        wanted = {addresses[entry] for entry in query["expect"] if entry in addresses}
        hits = ask(page, base, query["query"]).hits
        at = next((n for n, hit in enumerate(hits) if hit.place in wanted), len(hits) + 3)
        sort = "held out" if query["held_out"] else query["sort"]
        ranks.setdefault(sort, []).append(at)
        if sort != "held out":
            ranks.setdefault("all but held out", []).append(at)
    for sort, places in ranks.items():
        first, three = (sum(at < within for at in places) for within in (1, 3))
        print(f"  {sort}: first {first}, first three {three}, of {len(places)}")


def times(page: Page, base: str, golden: list[Any]) -> str:
    """Milliseconds from a key to the hits: the middle, and what 95 of 100 stay under."""
    tuned = [query["query"] for query in golden if not query["held_out"]]
    took = []
    for query in tuned[:: len(tuned) // TYPED]:
        page.locator(FIELD).fill("")
        took += [press(page, base, letter).took for letter in query if letter != " "]
    high = statistics.quantiles(took, n=20)[-1]
    return f"median {statistics.median(took):.0f} ms, 95th {high:.0f} ms"


def grow(site: Path) -> None:
    """Add generated terms to the index: copies of the real ones, with words of their own."""
    chance = random.Random(TERMS)
    stems = ["".join(syllable(chance) for _ in range(chance.choice((1, 2)))) for _ in range(1500)]
    path = site / INDEX
    index = json.loads(path.read_bytes())
    pages: dict[str, list[dict[str, Any]]] = {}
    for document in index["docs"]:
        pages.setdefault(document["location"].partition("#")[0], []).append(document)
    terms = [name for name in pages if name.startswith("ordlista/") and len(name.split("/")) == 3]
    for number in range(TERMS - len(terms)):
        of = chance.choice(terms)
        name = chance.choice(stems) + chance.choice(stems)
        for document in pages[of]:
            location = document["location"].replace(of, f"ordlista/nr{number}/index.html")
            copy = document | {"location": location, "text": mixed(document["text"], stems, chance)}
            if "#" not in location:
                copy["title"] = name
            if "kind" in copy:
                copy |= {"names": [name], "words": [chance.choice(stems) + name]}
            index["docs"].append(copy)
    path.write_text(json.dumps(index, separators=(",", ":")), encoding="utf-8")


def syllable(chance: random.Random) -> str:
    return chance.choice(ONSETS) + chance.choice(VOWELS) + chance.choice(CODAS)


def mixed(text: str, stems: list[str], chance: random.Random) -> str:
    """The text with every ninth word another."""
    words = text.split()
    for at in range(0, len(words), 9):
        words[at] = chance.choice(stems) + chance.choice(stems)
    return " ".join(words)


if __name__ == "__main__":
    main()
