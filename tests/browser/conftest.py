"""Chromium, with the network cut: what it asks for outside the site is refused and written down."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

from tests.reader import BuiltSite, page_name

CHROMIUM = Path("/usr/bin/chromium")
WIDE = (1300, 900)
PATIENCE = 15_000
"""Milliseconds to wait for something on a page, also on a busy machine."""


@dataclass(slots=True)
class Visit:
    """A reader's window, and what went wrong in it."""

    page: Page
    base: str
    outside: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def go(self, url: str) -> Page:
        """Open an address within the site, such as `/sip/behov/`."""
        place = url.partition("#")[2]
        name = "404.html" if url == "/404" else page_name(url)
        self.page.goto(f"{self.base}/{name}" + (f"#{place}" if place else ""))
        return self.page


Reader = Callable[..., Visit]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.fail(f"{CHROMIUM} is missing: apt-get install chromium", pytrace=False)
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture
def reader(chromium: Browser, site: BuiltSite) -> Iterator[Reader]:
    """Opens windows on the site; from its folder unless given another base."""
    contexts = []

    def open_window(
        base: str = "", size: tuple[int, int] = WIDE, *, javascript: bool = True
    ) -> Visit:
        context = chromium.new_context(
            viewport={"width": size[0], "height": size[1]},
            java_script_enabled=javascript,
            locale="sv-SE",
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        visit = Visit(context.new_page(), base or site.folder.as_uri())
        context.route("**/*", partial(_let_through, visit))
        visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        visit.page.on(
            "console",
            lambda said: visit.complaints.append(said.text) if said.type == "error" else None,
        )
        return visit

    yield open_window
    for context in contexts:
        context.close()


def _let_through(visit: Visit, route: Route) -> None:
    url = route.request.url
    if url.startswith((visit.base, "data:", "blob:")):
        route.continue_()
    else:
        visit.outside.append(url)
        route.abort()


@pytest.fixture(scope="session")
def served(site: BuiltSite) -> Iterator[str]:
    """The site's address when this computer serves it."""
    handler = partial(_Quiet, directory=str(site.folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""
