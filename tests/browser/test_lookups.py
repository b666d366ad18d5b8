"""Questions from a meeting or a phone call: answered in two clicks, on the first screen.

tests/lookups.yml holds them: the question, the links to follow from the start page by their words
or their addresses, the entry that answers, and the words that must be in sight.
"""

from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reader
from tests.reader import ROOT, Handbook

LOOKUPS: list[dict[str, Any]] = yaml.safe_load(
    (ROOT / "tests" / "lookups.yml").read_text(encoding="utf-8")
)
FEWEST = 40
MOST_CLICKS = 2
NARROW = (390, 844)

_IN_SIGHT = """phrase => {
  const squeeze = (text) => text.replace(/\\u00ad/g, "").replace(/\\s+/g, " ");
  const header = document.querySelector(".md-header").getBoundingClientRect();
  const main = document.querySelector("main article");
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let text = "";
  const places = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const box = document.createRange();
    for (let at = 0; at < node.data.length; at += 1) {
      const letter = node.data[at];
      if (letter === "\\u00ad") continue;
      const space = /\\s/.test(letter);
      if (space && text.endsWith(" ")) continue;
      text += space ? " " : letter;
      places.push([node, at]);
    }
  }
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const range = document.createRange();
    range.setStart(...places[at]);
    const [node, last] = places[at + phrase.length - 1];
    range.setEnd(node, last + 1);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
    const bottom = header.position === "static" ? 0 : Math.max(header.bottom, 0);
    if (boxes.length && boxes.every((box) => box.top >= 0 && box.bottom <= innerHeight
        && box.bottom > bottom)) return true;
  }
  return false;
}"""


def follow(page: Page, link: str) -> None:
    """Click the link of these words, or the one that leads to an address written '/…'."""
    article = page.locator("main article")
    if link.startswith("/"):
        wanted = link.removeprefix("/")
        path, _, place = wanted.partition("#")
        target = f"{path}index.html" + (f"#{place}" if place else "")
        inside = article.locator(f'a[href$="{target}"]:visible')
        everywhere = page.locator(f'a[href$="{target}"]:visible')
        (inside if inside.count() else everywhere).first.click()
    else:
        article.get_by_role("link", name=link, exact=True).first.click()
    page.wait_for_load_state("load")


def test_the_questions_are_enough_and_asked_once() -> None:
    questions = [lookup["question"] for lookup in LOOKUPS]

    assert len(questions) == len(set(questions)) >= FEWEST
    assert [q["question"] for q in LOOKUPS if not 1 <= len(q["clicks"]) <= MOST_CLICKS] == []


def test_every_answering_entry_is_there(handbook: Handbook) -> None:
    known = {f"{e['kind']}:{e['id']}" for entries in handbook.values() for e in entries}

    assert [q["entry"] for q in LOOKUPS if q["entry"] not in known] == []


@pytest.mark.parametrize("size", [(1300, 900), NARROW], ids=["wide", "narrow"])
def test_the_answer_is_in_sight_after_two_clicks(reader: Reader, size: tuple[int, int]) -> None:
    visit = reader(size=size)
    missed = []

    for lookup in LOOKUPS:
        page = visit.go("/")
        for link in lookup["clicks"]:
            follow(page, link)
        page.wait_for_timeout(100)  # the browser scrolls to the place after the page has loaded
        if not page.evaluate(_IN_SIGHT, lookup["phrase"]):
            missed.append(f"{lookup['question']}: {lookup['phrase']!r} not in sight at {page.url}")
    expect(visit.page.locator("main article").first).to_be_visible()

    assert missed == []
