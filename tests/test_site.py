"""What a reader of the built site sees, on every page of it."""

import importlib.util
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.reader import (
    BuiltSite,
    Entry,
    Handbook,
    fetched,
    idrefs,
    links,
    page_name,
    shown_names,
    squeezed,
    stylesheet_addresses,
    under,
    unmarked,
    words,
)

STATUS = {
    "confirmed": "bekräftad i källa",
    "needs-review": "behöver granskas",
    "historical": "historisk uppgift",
}
WEIGHT = {"must": "ska", "should": "bör", "may": "kan"}
FORCE = {
    "law": "enligt lag",
    "method": "enligt Kaosams metod",
    "agreement": "enligt överenskommelse",
}
BOOK = "utskrift/index.html"
Names = dict[tuple[str, str], str]


@pytest.fixture(scope="session")
def names(handbook: Handbook) -> Names:
    return shown_names(handbook)


def every_entry(handbook: Handbook) -> list[Entry]:
    return [entry for entries in handbook.values() for entry in entries]


def swedish_key(name: str) -> list[list[int]]:
    """Word by word, hyphen ignored, å ä ö last; signs first."""
    alphabet = "0123456789abcdefghijklmnopqrstuvwxyzåäö"
    plain = name.casefold().translate(str.maketrans("éèüáà", "eeuaa", "-"))
    return [[alphabet.find(letter) for letter in word] for word in plain.split()]


# Links and places -----------------------------------------------------------------------------


def test_every_link_leads_to_a_file_and_a_place_on_it(site: BuiltSite) -> None:
    followed = {(name, link) for name, page in site.pages.items() for link in links(page)}

    missing = {site.missing(name, link) for name, link in followed}

    assert len(followed) > 10 * len(site.pages)
    assert sorted(filter(None, missing)) == []


def test_no_link_between_pages_needs_a_server(site: BuiltSite) -> None:
    served = [
        f"{name}: {link}"
        for name, page in site.pages.items()
        if name != "404.html"  # a server shows it at any depth
        for link in links(page)
        if link.startswith("/") or re.match(r"[^:?#]*/($|[?#])", link)
    ]

    assert served == []


def test_no_id_stands_twice_on_a_page(site: BuiltSite) -> None:
    doubled = [
        f"{name}: {id_}"
        for name, page in site.pages.items()
        for id_, times in Counter(page.xpath("//@id")).items()
        if times > 1
    ]

    assert doubled == []


def test_every_part_named_by_another_part_is_on_the_page(site: BuiltSite) -> None:
    missing = [
        f"{name}: {id_}"
        for name, page in site.pages.items()
        for id_ in idrefs(page)
        if id_ not in site.places[name]
    ]

    assert missing == []


def test_every_hit_in_the_search_index_leads_to_a_place(site: BuiltSite) -> None:
    hits = [doc["location"] for doc in search_index(site)["docs"]]

    missing = [missing for hit in hits if (missing := site.missing("index.html", hit))]

    assert len(hits) > len(site.pages) / 2
    assert missing == []


def search_index(site: BuiltSite) -> Any:
    return json.loads((site.folder / "search" / "search_index.json").read_text("utf-8"))


# Every page -----------------------------------------------------------------------------------


def test_every_page_is_in_swedish_and_has_a_title(site: BuiltSite) -> None:
    languages = {name: page.get("lang") for name, page in site.pages.items()}
    untitled = [n for n, page in site.pages.items() if not words(page.find("head/title"))]

    assert {name for name, language in languages.items() if language != "sv"} == set()
    assert untitled == []


def test_every_page_but_the_book_has_one_first_heading(site: BuiltSite) -> None:
    headings = {name: len(page.xpath("//h1")) for name, page in site.pages.items() if name != BOOK}

    assert {name: number for name, number in headings.items() if number != 1} == {}


def test_the_page_for_a_wrong_address_is_in_swedish(site: BuiltSite) -> None:
    page = site.pages["404.html"]

    assert words(page.xpath("//h1")[0]) == "Sidan finns inte"
    assert [words(link) for link in page.xpath("//main//article//a")] == ["startsidan"]


def test_nothing_is_fetched_from_another_host(site: BuiltSite) -> None:
    addresses = [(n, url) for n, page in site.pages.items() for url in fetched(page)]
    for path in site.folder.rglob("*.css"):
        addresses += [(path.name, url) for url in stylesheet_addresses(path.read_text("utf-8"))]

    outside = [f"{n}: {url}" for n, url in addresses if re.match(r"\s*(https?:|//)", url)]

    assert len(addresses) > len(site.pages)
    assert outside == []


def test_every_file_that_a_stylesheet_fetches_is_there(site: BuiltSite) -> None:
    missing = [
        f"{path.name}: {url}"
        for path in site.folder.rglob("*.css")
        for url in stylesheet_addresses(path.read_text("utf-8"))
        if not url.startswith(("data:", "#", "var(")) and not (path.parent / url).is_file()
    ]

    assert missing == []


def test_no_word_of_the_interface_is_english(site: BuiltSite) -> None:
    english = english_words()

    left = {
        (seen, name)
        for name, page in site.pages.items()
        for seen in interface_words(page)
        if seen in english
    }

    where: dict[str, list[str]] = {}
    for seen, name in sorted(left):
        where.setdefault(seen, []).append(name)
    assert where == {}


def english_words() -> set[str]:
    """The stock theme's English where its Swedish is another, and what its plugins write."""
    spec = importlib.util.find_spec("material")
    assert spec is not None
    assert spec.origin is not None
    languages = Path(spec.origin).parent / "templates" / "partials" / "languages"
    english, swedish = (
        dict(re.findall(r'"([\w.]+)": "([^"]*)"', (languages / f"{code}.html").read_text("utf-8")))
        for code in ("en", "sv")
    )
    plugins = {
        *("Permanent link", "Table of Contents", "404 - Not found", "Print Site", "Placeholder"),
        *("Print Site Page", "Note", "Warning", "Page not found", "Sort", "Home", "Skip to main"),
    }
    assert "Skip to content" in english.values()
    assert "Back to top" in english.values()
    return plugins | {
        text for key, text in english.items() if len(text) > 2 and swedish.get(key) != text
    }


def interface_words(page: Any) -> Iterator[str]:
    for text in page.xpath("//text()[not(ancestor::style)] | //@title | //@aria-label"):
        if text.getparent().tag == "script":
            yield from re.findall(r'"[\w.]+": "([^"]*)"', str(text))
        else:
            yield squeezed(str(text))
    yield from (squeezed(str(value)) for value in page.xpath("//@placeholder | //@alt | //@label"))


# Entries --------------------------------------------------------------------------------------


def test_each_entry_is_marked_once_on_its_own_page(site: BuiltSite, handbook: Handbook) -> None:
    entries = every_entry(handbook)

    marks = {
        entry["url"]: len(
            site.article(entry["url"]).xpath(
                ".//*[@data-kind=$kind and @data-id=$id]", kind=entry["kind"], id=entry["id"]
            )
        )
        for entry in entries
    }

    assert len(entries) > 200
    assert {url: number for url, number in marks.items() if number != 1} == {}


def test_each_page_names_its_entry_in_its_heading(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    nameless = [
        entry["url"]
        for entry in every_entry(handbook)
        if entry["kind"] != "source"
        and names[entry["kind"], entry["id"]] not in words(site.article(entry["url"]).find(".//h1"))
    ]

    assert nameless == []


def test_entries_of_one_thing_lead_to_each_other(site: BuiltSite, handbook: Handbook) -> None:
    by_id: dict[str, list[Entry]] = {}
    for entry in every_entry(handbook):
        if entry["kind"] not in ("source", "path", "seminar", "case", "quiz"):
            by_id.setdefault(entry["id"], []).append(entry)
    alike = [entries for entries in by_id.values() if len(entries) > 1]

    def leads(entry: Entry, other: Entry) -> bool:
        links = site.article(entry["url"]).xpath(".//p[@class='see-also']/a/@href")
        return any(str(link).endswith(f"{other['url'].strip('/')}/index.html") for link in links)

    missing = [
        (entry["url"], other["url"])
        for entries in alike
        for entry in entries
        for other in entries
        if other is not entry and not leads(entry, other)
    ]

    assert len(alike) > 40
    assert missing == []


def test_each_entry_shows_its_status_in_words_and_its_date(
    site: BuiltSite, handbook: Handbook
) -> None:
    silent = []
    for entry in every_entry(handbook):
        shown = marked(site, entry)
        if STATUS[entry["status"]] not in words(shown):
            silent.append(f"{entry['url']} does not say '{STATUS[entry['status']]}'")
        if not shown.xpath(".//time[@datetime=$day][text()=$day]", day=entry["checked"]):
            silent.append(f"{entry['url']} does not say when it was checked")

    assert silent == []


def marked(site: BuiltSite, entry: Entry) -> Any:
    """The element on the entry's page that is marked as the entry."""
    return site.article(entry["url"]).xpath(
        ".//*[@data-kind=$kind and @data-id=$id]", kind=entry["kind"], id=entry["id"]
    )[0]


def test_each_entry_links_to_its_sources_by_name(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    urls = {
        entry["id"]: (entry["url"], names[entry["kind"], entry["id"]])
        for entry in (*handbook["laws"], *handbook["sources"])
    }
    silent = []
    for entry in every_entry(handbook):
        for cited in entry.get("sources", ()):
            url, name = urls[cited["id"]]
            if not leads_to(site, entry["url"], url, name):
                silent.append(f"{entry['url']} has no link '{name}'")
            if cited["at"] and squeezed(cited["at"]) not in words(marked(site, entry)):
                silent.append(f"{entry['url']} does not say '{cited['at']}' of '{name}'")

    assert silent == []


def leads_to(site: BuiltSite, url: str, target: str, text: str) -> bool:
    """Whether the page at `url` has a link with the text to the entry at `target`."""
    path, _, place = target.partition("#")
    depth = page_name(url).count("/")
    address = f"{'../' * depth}{path.lstrip('/')}index.html" + (f"#{place}" if place else "")
    folder = page_name(url).rpartition("/")[0]
    parts = folder.split("/")
    nearest = {address}
    for kept in range(1, len(parts) + 1):
        prefix = "/".join(parts[:kept]) + "/"
        if path.lstrip("/").startswith(prefix):
            rest = path.lstrip("/").removeprefix(prefix) + "index.html"
            nearest.add("../" * (len(parts) - kept) + rest + (f"#{place}" if place else ""))
    found = site.article(url).xpath(".//a[@href]")
    return any(link.get("href") in nearest and words(link) == squeezed(text) for link in found)


def test_each_entry_shows_the_editors_note(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    noted = [entry for entry in every_entry(handbook) if entry["note"]]

    silent = [
        entry["url"]
        for entry in noted
        if unmarked(entry["note"], names) not in words(marked(site, entry))
    ]

    assert len(noted) > 50
    assert silent == []


def test_the_export_keeps_its_own_schema(site: BuiltSite, handbook: Handbook) -> None:
    schema = json.loads((site.folder / "data" / "handbook.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)

    validator.check_schema(schema)
    faults = [
        f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(handbook)
    ]

    assert faults == []


def test_the_schema_refuses_an_entry_without_its_sources(
    site: BuiltSite, handbook: Handbook
) -> None:
    schema = json.loads((site.folder / "data" / "handbook.schema.json").read_text("utf-8"))
    term = {key: value for key, value in handbook["terms"][0].items() if key != "sources"}

    valid = jsonschema.Draft202012Validator(schema).is_valid({**handbook, "terms": [term]})

    assert not valid


# Phases and roles -----------------------------------------------------------------------------


def test_a_phase_page_has_every_step_in_order(site: BuiltSite, handbook: Handbook) -> None:
    shown = {
        phase["id"]: site.article(phase["url"]).xpath(".//*[@data-kind='step']/@data-id")
        for phase in handbook["phases"]
    }

    assert len(shown) == 7
    assert shown == {
        phase["id"]: [step["id"] for step in phase["steps"]] for phase in handbook["phases"]
    }


def test_a_step_says_what_who_how_binding_and_on_what_ground(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    silent = []
    for phase in handbook["phases"]:
        for step in phase["steps"]:
            shown = words(site.article(phase["url"]).xpath(".//*[@id=$id]", id=step["id"])[0])
            silent += [
                f"{step['id']}: {text}" for text in step_texts(step, names) if text not in shown
            ]

    assert silent == []


def step_texts(step: Entry, names: Names) -> Iterator[str]:
    """Everything that a step tells its reader."""
    yield unmarked(step["text"], names)
    yield f"{WEIGHT[step['weight']]} {FORCE[step['force']]}"
    yield f"Ansvarig: {names['role', step['responsible']]}"
    yield from (names["role", role] for role in step["involves"])
    yield from (unmarked(text, names) for text in step["alternatives"])
    yield from (names["document", document] for document in step["documents"])
    yield from (names["term", term] for term in step["terms"])
    own_phase, _, _ = names["step", step["id"]].rpartition(", ")
    for needed in step["needs"]:
        phase, _, number = names["step", needed].rpartition(", ")
        yield number if phase == own_phase else names["step", needed]
    for agency, text in step["by_agency"].items():
        yield names["agency", agency]
        yield unmarked(text, names)
    for cited in step["basis"]:
        yield names["law", cited] if ("law", cited) in names else names["source", cited]


def test_a_phase_page_says_everything_else_of_its_phase(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    silent = []
    for phase in handbook["phases"]:
        shown = words(site.article(phase["url"]))
        silent += [f"{phase['id']}: {t}" for t in phase_texts(phase, names) if t not in shown]

    assert silent == []


def phase_texts(phase: Entry, names: Names) -> Iterator[str]:
    """What a phase tells beside its steps."""
    for key in ("short", "purpose", "starts_when", "ends_when"):
        yield unmarked(phase[key], names)
    yield f"Leder {names['role', phase['lead']]}"
    yield from phase["also_called"]
    yield from (unmarked(text, names) for text in phase["questions"])
    yield from (unmarked(case["text"], names) for case in phase["special_cases"])
    yield from (squeezed(case["title"]) for case in phase["special_cases"])
    yield from (unmarked(pitfall["text"], names) for pitfall in phase["pitfalls"])
    yield from (names["document", document] for document in phase["documents"])
    for agency, text in phase["by_agency"].items():
        yield names["agency", agency]
        yield unmarked(text, names)
    for handoff in phase["handoffs"]:
        yield unmarked(handoff["what"], names)
        for party in (handoff["from"], handoff["to"]):
            kind, _, id_ = party.partition(":")
            yield names[kind, id_]


def test_a_part_on_another_footing_than_its_entry_says_so_in_words(
    site: BuiltSite, handbook: Handbook
) -> None:
    parts = [
        (entry, part)
        for entry in every_entry(handbook)
        for values in entry.values()
        if isinstance(values, list)
        for part in values
        if isinstance(part, dict) and "id" in part
        if part.get("status") not in (None, entry["status"])
    ]

    silent = [
        f"{entry['url']}: {part['id']}"
        for entry, part in parts
        if STATUS[part["status"]] not in part_words(site, entry, part).casefold()
    ]

    assert len(parts) > 5
    assert silent == []


def part_words(site: BuiltSite, entry: Entry, part: Entry) -> str:
    """The text of a part of an entry: its element, or all of the article when it has no place."""
    if part in entry.get("slides", ()):
        deck = site.pages[page_name(f"{entry['url']}bildspel/")]
        return words(deck.get_element_by_id(part["id"])).lower()
    of_form = part in entry.get("fields", ())
    article = site.article(f"/blanketter/{entry['id']}/" if of_form else entry["url"])
    found = article.xpath(".//*[@data-key=$id] | .//*[@id=$id]", id=part["id"])[-1:]
    if not found:
        return words(article)
    element = found[0]
    if element.tag in ("dt", "h3"):  # what belongs to a heading stands after it
        rest = []
        for following in element.itersiblings():
            if following.tag in (element.tag, "h2"):
                break
            rest.append(words(following))
        return " ".join([words(element), *rest])
    return words(element)


def test_a_role_page_lists_the_steps_of_each_phase_as_the_phase_and_the_export_do(
    site: BuiltSite, handbook: Handbook
) -> None:
    wrong = []
    for role in handbook["roles"]:
        held = {role["id"], *role["may_hold"]}
        listed = steps_by_heading(site.article(role["url"]))
        for phase in handbook["phases"]:
            exported = {
                step["id"]
                for step in phase["steps"]
                if held & {step["responsible"], *step["involves"]}
            }
            on_phase = set(site.article(phase["url"]).xpath(".//*[@data-kind='step']/@data-id"))
            if listed.get(f"fas-{phase['id']}", set()) != exported or not exported <= on_phase:
                wrong.append((role["id"], phase["id"]))

    assert wrong == []


def steps_by_heading(article: Any) -> dict[str, set[str]]:
    """The ids of the steps that stand below each h3, by its anchor."""
    found: dict[str, set[str]] = {}
    for heading in article.xpath(".//h3[@id]"):
        steps = found[str(heading.get("id"))] = set()
        for following in heading.itersiblings():
            if following.tag in ("h2", "h3"):
                break
            steps |= {str(id_) for id_ in following.xpath(".//*[@data-kind='step']/@data-id")}
    return found


def test_an_agency_page_says_everything_of_its_agency(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    silent = []
    for agency in handbook["agencies"]:
        shown = words(site.article(agency["url"]))
        texts = [unmarked(agency["mission"], names)]
        texts += [unmarked(agency["secrecy"], names)] if agency["secrecy"] else []
        for values in agency.values():
            for part in values if isinstance(values, list) else ():
                if isinstance(part, dict):
                    texts += [
                        unmarked(part[key], names)
                        for key in ("text", "belief", "fact")
                        if key in part
                    ]
        silent += [f"{agency['id']}: {text}" for text in texts if text not in shown]

    assert silent == []


# The glossary ---------------------------------------------------------------------------------


def test_the_glossary_lists_every_term_once_in_swedish_order(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    lists = site.article("/ordlista/").xpath(".//*[@data-list='term']")
    ids = [str(id_) for id_ in lists[0].xpath(".//*[@data-kind='term']/@data-id")]
    shown = [names["term", id_] for id_ in ids]

    assert len(lists) == 1
    assert sorted(ids) == sorted(term["id"] for term in handbook["terms"])
    assert shown == sorted(shown, key=swedish_key)


def test_the_glossary_shows_each_term_with_how_its_plain_words_begin(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    listed = site.article("/ordlista/").xpath(".//*[@data-list='term']")[0]

    silent = [
        term["id"]
        for term in handbook["terms"]
        for shown in listed.xpath(".//*[@data-kind='term' and @data-id=$id]", id=term["id"])
        if not words(shown).startswith(names["term", term["id"]])
        or not words(shown).endswith(beginnings(unmarked(term["plain"], names)))
    ]

    assert silent == []


def beginnings(text: str) -> tuple[str, ...]:
    """The text up to the end of each sentence, with a sign that there is more; and all of it."""
    ends = [match.end() for match in re.finditer(r"[.!?](?= )", text)]
    return (*(f"{text[:end]} …" for end in ends), text)


def test_the_glossary_is_complete_by_area_too(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    shown = words(site.article("/ordlista/ord/").xpath(".//dl")[0])

    assert [t["id"] for t in handbook["terms"] if names["term", t["id"]] not in shown] == []


# What is new, and what to check ---------------------------------------------------------------


def test_the_start_page_tells_what_is_new_newest_first(site: BuiltSite) -> None:
    (news,) = site.article("/").xpath(".//section[.//h2[@id='nytt']]")

    days = [str(day) for day in news.xpath(".//li/time/@datetime")]

    assert 0 < len(days) <= 5
    assert len(days) == len(news.xpath(".//li")) == len(news.xpath(".//li[a]"))
    assert days == sorted(days, reverse=True)


def test_the_start_page_counts_what_needs_review_and_leads_there(
    site: BuiltSite, handbook: Handbook
) -> None:
    (section,) = site.article("/").xpath(".//section[.//h2[@id='behover-granskas']]")
    entries = [entry for entry in every_entry(handbook) if entry["status"] == "needs-review"]

    listed = site.article("/aktualitet/granskas/").xpath(".//dl//*[@data-kind]")

    assert re.search(rf"\b{len(entries)} av posterna", words(section))
    assert "aktualitet/granskas/index.html" in section.xpath(".//a/@href")
    shown: dict[str, list[str]] = {}
    for one in listed:
        shown.setdefault(one.get("data-kind"), []).append(one.get("data-id"))
    wanted: dict[str, list[str]] = {}
    for entry in every_entry(handbook):
        if entry["status"] == "needs-review" or has_open_part(entry):
            wanted.setdefault(entry["kind"], []).append(entry["id"])
    assert shown == wanted


def has_open_part(value: Any) -> bool:
    """Whether any part of an entry, at any depth, needs review."""
    parts = value.values() if isinstance(value, dict) else value
    return any(
        has_open_part(part) or (isinstance(part, dict) and part.get("status") == "needs-review")
        for part in parts
        if isinstance(part, dict | list)
    )


def test_an_entry_says_at_its_head_that_parts_of_it_need_review(
    site: BuiltSite, handbook: Handbook
) -> None:
    entries = [e for e in every_entry(handbook) if e["kind"] not in ("source",)]
    told = {
        entry["url"]
        for entry in entries
        if "på sidan behöver granskas" in words(site.article(entry["url"]))
    }

    assert told == {
        entry["url"]
        for entry in entries
        if entry["status"] != "needs-review" and has_open_part(entry)
    }


def test_every_entry_stands_under_the_day_of_its_next_check(
    site: BuiltSite, handbook: Handbook
) -> None:
    listed = site.article("/aktualitet/kontroll/").xpath(".//dl//*[@data-kind]")

    shown = [(one.get("data-kind"), one.get("data-id")) for one in listed]

    assert sorted(shown) == sorted((e["kind"], e["id"]) for e in every_entry(handbook))


def test_a_term_page_says_everything_of_its_term(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    silent = []
    for term in handbook["terms"]:
        shown = words(site.article(term["url"]))
        silent += [f"{term['id']}: {text}" for text in term_texts(term, names) if text not in shown]

    assert silent == []


def term_texts(term: Entry, names: Names) -> Iterator[str]:
    """What a term's page tells in its facts."""
    yield unmarked(term["plain"], names)
    yield f"Definition {unmarked(term['definition'], names)}"
    if term["abbreviation"]:
        yield f"Förkortning {term['abbreviation']}"
    if term["synonyms"]:
        yield f"Synonymer {', '.join(term['synonyms'])}"
    if term["example"]:
        yield f"Exempel {unmarked(term['example'], names)}"
    for word in term["deprecated"]:
        yield f"Avråds: {word['term']} – {unmarked(word['why'], names)}"
    for key in ("broader", "narrower", "related"):
        yield from (names["term", other] for other in term[key])


def test_a_term_page_sets_each_meaning_under_its_agency_with_its_source(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    meanings = [(term, meaning) for term in handbook["terms"] for meaning in term["meanings"]]

    silent = []
    for term, meaning in meanings:
        shown = words(site.article(term["url"]).xpath(".//*[@id=$id]", id=meaning["id"])[0])
        cited = (meaning["sources"] or term["sources"])[0]["id"]
        source = names.get(("law", cited)) or names["source", cited]
        for text in (names["agency", meaning["agency"]], unmarked(meaning["text"], names), source):
            if text not in shown:
                silent.append(f"{meaning['id']}: {text}")

    assert len(meanings) > 30
    assert silent == []


@pytest.mark.parametrize(
    ("key", "heading"), [("differs", "Skiljer sig"), ("say_instead", "Säg hellre")]
)
def test_a_term_page_warns_under_a_heading_of_its_own(
    site: BuiltSite, handbook: Handbook, names: Names, key: str, heading: str
) -> None:
    shown = {t["id"]: under(site.article(t["url"]), heading) for t in handbook["terms"]}

    assert any(shown.values())
    assert shown == {
        term["id"]: unmarked(term[key], names) if term[key] else "" for term in handbook["terms"]
    }


def test_a_term_page_tells_what_not_to_take_it_for(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    shown = {
        term["id"]: under(site.article(term["url"]), "Förväxla inte med")
        for term in handbook["terms"]
    }

    assert any(shown.values())
    assert shown == {
        term["id"]: " ".join(
            f"{names['term', other['term']]} {unmarked(other['difference'], names)}"
            for other in term["confuse_with"]
        )
        for term in handbook["terms"]
    }


def test_every_abbreviation_is_in_the_list_of_abbreviations(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    rows = [words(row) for row in site.article("/ordlista/forkortningar/").xpath(".//tbody/tr")]

    missing = [
        term["abbreviation"]
        for term in handbook["terms"]
        if term["abbreviation"]
        and not any(
            row.startswith(f"{term['abbreviation']}{names['term', term['id']]}") for row in rows
        )
    ]

    assert len(rows) > 5
    assert missing == []


def test_the_whole_glossary_is_not_in_the_search_index(site: BuiltSite) -> None:
    hits = [doc["location"] for doc in search_index(site)["docs"]]

    assert [hit for hit in hits if hit.startswith("ordlista/sgi/")] != []
    assert [hit for hit in hits if hit.startswith(("ordlista/alla/", "utskrift/index"))] == []


def test_the_whole_glossary_holds_every_term(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    shown = words(site.article("/ordlista/alla/"))

    assert [t for t in glossary_texts(handbook, names) if t not in shown] == []


def glossary_texts(handbook: Handbook, names: Names) -> Iterator[str]:
    for term in handbook["terms"]:
        yield names["term", term["id"]]
        yield unmarked(term["definition"], names)
        yield from (unmarked(meaning["text"], names) for meaning in term["meanings"])


# The book -------------------------------------------------------------------------------------


def test_the_book_begins_with_its_cover_and_its_contents(
    site: BuiltSite, handbook: Handbook
) -> None:
    book = site.pages[BOOK].get_element_by_id("print-site-page")
    cover = words(book[0])
    entries = book[0].xpath(".//nav//a")
    targets = [link.get("href") for link in entries]

    assert cover.startswith("Kaosam-handboken")
    assert {f"{n}. {phase['title']}" for n, phase in enumerate(handbook["phases"], 1)} <= {
        words(link) for link in entries
    }
    assert [t for t in targets if t[0] != "#" or t[1:] not in site.places[BOOK]] == []
    assert len(targets) == len(set(targets))


def test_the_books_contents_name_what_their_links_lead_to(site: BuiltSite) -> None:
    book = site.pages[BOOK].get_element_by_id("print-site-page")

    wrong = [
        words(link)
        for link in book[0].xpath(".//nav//a")
        if words(link) not in words(book.get_element_by_id(link.get("href")[1:]))
    ]

    assert wrong == []


def test_the_book_holds_every_phase_and_every_term(
    site: BuiltSite, handbook: Handbook, names: Names
) -> None:
    shown = words(site.pages[BOOK].get_element_by_id("print-site-page"))
    texts = [*glossary_texts(handbook, names)]
    for phase in handbook["phases"]:
        texts += phase_texts(phase, names)
        texts += [text for step in phase["steps"] for text in step_texts(step, names)]

    assert len(texts) > 500
    assert [text for text in texts if text not in shown] == []
