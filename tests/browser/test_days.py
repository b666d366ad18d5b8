"""Two days of its readers: a new colleague's first, and a leader's before a seminar."""

import re
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page, expect

from tests.browser.conftest import Reader
from tests.reader import BuiltSite, Handbook


def follow(page: Page, name: str) -> None:
    """Click the first link in the page's content that is called so."""
    page.get_by_role("article").get_by_role("link", name=name).first.click()


def test_a_new_social_workers_first_day(reader: Reader, handbook: Handbook) -> None:
    (path,) = (one for one in handbook["paths"] if one["role"] == "socialsekreterare")
    today = path["stages"][0]
    visit = reader()
    page = visit.go("/")

    follow(page, "Introduktion")
    follow(page, path["title"])
    day = page.url
    first = page.locator("section, .stage, form.checklist").filter(
        has=page.locator(f"[data-tick='{today['items'][0]['id']}']")
    )
    expect(first.first).to_be_visible()
    assert sum(item["minutes"] for item in today["items"]) <= 120
    for item in today["items"]:
        # Read the first page that it leads to, come back and tick it off.
        row = page.locator("li", has=page.locator(f"[data-tick='{item['id']}']")).last
        expect(row).to_contain_text(f"{item['minutes']} minuter")
        row.get_by_role("link").first.click()
        expect(page.locator("article h1")).to_be_visible()
        page.goto(day)
        page.locator(f"[data-tick='{item['id']}']").check()
    page.reload()

    for item in today["items"]:
        expect(page.locator(f"[data-tick='{item['id']}']")).to_be_checked()
    expect(page.get_by_text("Dag 1: allt är klart.")).to_be_visible()
    expect(page.get_by_text(re.compile(r"Vecka 1: 0 av \d+ klara"))).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="klara").first).to_contain_text(
        f"{len(today['items'])} av "
    )
    assert (visit.outside, visit.complaints) == ([], [])


def test_a_leader_prepares_the_short_seminar(
    reader: Reader, site: BuiltSite, handbook: Handbook
) -> None:
    (seminar,) = (one for one in handbook["seminars"] if one["id"] == "sip-grund-60")
    visit = reader()
    page = visit.go("/")

    follow(page, "Alla seminarier")
    follow(page, seminar["title"])
    follow(page, "För den som leder")
    page.get_by_label("Börjar", exact=True).fill("13:30")

    clock = page.locator("[data-minutes]").all_inner_texts()
    assert (clock[0], clock[-1]) == ("13:30", "14:30")
    sheets = page.locator(".to-print a").evaluate_all("all => all.map(one => one.href)")
    printed = [unquote(urlsplit(url).path) for url in sheets if url.endswith(".pdf")]
    assert len(printed) == 5 + len(seminar["documents"])  # which are forms
    assert all(path.startswith(str(site.folder)) for path in printed)
    page.get_by_label("Dag", exact=True).fill("2027-03-02")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="kalender").click()
    assert waiting.value.suggested_filename.endswith(".ics")
    follow(page, "Bilder med anteckningar")
    expect(page.get_by_role("heading", level=1)).to_contain_text(seminar["title"])
    assert (visit.outside, visit.complaints) == ([], [])
