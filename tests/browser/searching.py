"""Puts queries to the search field of an open page, one after another, and reads the hits."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

FIELD = "[data-md-component=search-query]"
HIT = ".md-search-result__item"

_LISTEN = """() => {
    const result = document.querySelector("[data-md-component=search-result]");
    const read = (item) => ({
        href: item.querySelector("a").href,
        kind: item.querySelector(".hit-kind")?.textContent ?? "",
        text: item.innerText,
    });
    const started = performance.now();
    window.answered = new Promise((resolve) => {
        // Every answer writes anew how many hits there are; hits added while scrolling do not.
        const meta = result.querySelector(".md-search-result__meta");
        const seen = new MutationObserver((changes) => {
            if (!changes.some((change) => change.target === meta)) return;
            seen.disconnect();
            const took = performance.now() - (window.pressed ?? started);
            const items = [...result.querySelectorAll(".md-search-result__item")];
            resolve({took, hits: items.map(read)});
        });
        seen.observe(result, {childList: true, subtree: true});
    });
    window.pressed = null;
    const pressed = () => (window.pressed ??= performance.now());
    if (!window.listening) addEventListener("keyup", pressed, true);
    window.listening = true;
}"""


@dataclass(frozen=True, slots=True)
class Hit:
    """One hit as a reader sees it."""

    place: str
    """Where its first link leads: path and anchor within the site."""
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a query, and how many milliseconds after the key was let go."""

    hits: tuple[Hit, ...]
    took: float


def open_search(page: Page) -> None:
    """Focus the field and wait for the index."""
    page.locator(FIELD).click()
    page.locator(".md-search-result__meta", has_text="Skriv sökord").wait_for()


def ask(page: Page, base: str, query: str) -> Answer:
    """Put a whole query in the field, press a key, and wait until the list answers it."""
    page.evaluate(_LISTEN)
    page.locator(FIELD).fill(query)
    page.keyboard.press("End")
    return _answer(page, base)


def press(page: Page, base: str, letter: str) -> Answer:
    """Type one more letter, and wait until the list answers."""
    page.evaluate(_LISTEN)
    page.keyboard.insert_text(letter)
    page.keyboard.press("End")
    return _answer(page, base)


def _answer(page: Page, base: str) -> Answer:
    answer: dict[str, Any] = page.evaluate("() => window.answered")
    hits = tuple(
        Hit(hit["href"].removeprefix(f"{base}/").partition("?")[0], hit["kind"], hit["text"])
        for hit in answer["hits"]
    )
    return Answer(hits, float(answer["took"]))
