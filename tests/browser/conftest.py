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
SCHEMES = ("light", "dark")
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
    visits: list[Visit] = []

    def open_window(
        base: str = "", size: tuple[int, int] = WIDE, *, javascript: bool = True
    ) -> Visit:
        visits.append(_opened(chromium, base or site.folder.as_uri(), size, javascript))
        return visits[-1]

    yield open_window
    for visit in visits:
        visit.page.context.close()


@pytest.fixture(scope="module")
def onlooker(chromium: Browser, site: BuiltSite) -> Iterator[Reader]:
    """Opens a window on the site and keeps it for the module's next test that asks for the same.

    To open a window takes longer than to open a page. It is for tests that try page after page, do
    nothing that one page leaves to the next, and show the page from its load.
    """
    visits: dict[tuple[str, tuple[int, int]], Visit] = {}

    def window(base: str = "", size: tuple[int, int] = WIDE) -> Visit:
        asked = (base or site.folder.as_uri(), size)
        if asked not in visits:
            visits[asked] = _opened(chromium, *asked, javascript=True)
        visit = visits[asked]
        visit.page.goto("about:blank")
        visit.page.set_viewport_size({"width": size[0], "height": size[1]})
        visit.page.emulate_media(media="screen", reduced_motion="no-preference")
        visit.outside.clear()
        visit.complaints.clear()
        return visit

    yield window
    for visit in visits.values():
        visit.page.context.close()


def _opened(chromium: Browser, base: str, size: tuple[int, int], javascript: bool) -> Visit:
    context = chromium.new_context(
        viewport={"width": size[0], "height": size[1]},
        java_script_enabled=javascript,
        locale="sv-SE",
    )
    context.set_default_timeout(PATIENCE)
    visit = Visit(context.new_page(), base)
    context.route("**/*", partial(_let_through, visit))
    visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    visit.page.on(
        "console",
        lambda said: visit.complaints.append(said.text) if said.type == "error" else None,
    )
    return visit


def _let_through(visit: Visit, route: Route) -> None:
    url = route.request.url
    if url.startswith((visit.base, "data:", "blob:")):
        route.continue_()
    else:
        visit.outside.append(url)
        route.abort()


def choose_scheme(page: Page, scheme: str) -> None:
    """Let the page show the scheme, as when the reader has chosen it."""
    page.evaluate(_CHOOSE, SCHEMES.index(scheme))


_CHOOSE = """async (scheme) => {
    document.getElementById(`__palette_${scheme}`)?.click();
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);  // Material shows the scheme
}"""


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
