"""The words that the built site links to the glossary, and the lists that end its pages."""

import re
from typing import Any

import pytest

from tests.reader import (
    BuiltSite,
    Entry,
    Handbook,
    page_name,
    shown_names,
    squeezed,
    unmarked,
    words,
)

BOOK = "utskrift/index.html"
OFF = ("ordlista/index.html", "ordlista/alla/index.html", "ordlista/forkortningar/index.html")
LEFT = (
    *("h1", "h2", "h3", "h4", "h5", "h6", "th", "dt[not(@data-terms)]", "summary", "figcaption"),
    *("caption", "nav", "svg", "code", "pre", "button", "a"),
    *("*[@data-no-terms]", "*[contains(@class, 'status')]", "*[@class='edition']"),
)
"""What no word is linked within."""
Names = dict[tuple[str, str], str]


@pytest.fixture(scope="session")
def names(handbook: Handbook) -> Names:
    return shown_names(handbook)


@pytest.fixture(scope="session")
def contents(site: BuiltSite) -> dict[str, Any]:
    """The content of every page that has one, by the page's name."""
    articles = {
        name: page.xpath("//main//article[contains(@class, 'md-content')]")
        for name, page in site.pages.items()
        if name != "404.html"
    }
    return {name: found[0] for name, found in articles.items() if found}


def found_words(article: Any) -> list[Any]:
    return list(article.xpath(".//a[@data-term]"))


def address(name: str, link: Any) -> str:
    """The address within the site that a link on the page leads to."""
    steps = f"{name}/../{link.get('href')}".split("/")
    path: list[str] = []
    for step in steps:
        path[-1:] = [] if step == ".." else [*path[-1:], step]
    return "/" + "/".join(path).removesuffix("index.html")


def test_many_words_are_linked_on_pages_of_every_kind(contents: dict[str, Any]) -> None:
    counts = {name: len(found_words(article)) for name, article in contents.items()}

    assert sum(counts.values()) > 2_000
    for folder in ("sip", "rehabpyramiden", "ordlista", "aktorer", "roller", "moten", "underlag"):
        assert any(n for name, n in counts.items() if name.startswith(f"{folder}/")), folder


def test_every_linked_word_leads_to_its_entry(contents: dict[str, Any], handbook: Handbook) -> None:
    urls = {term["id"]: term["url"] for term in handbook["terms"]}

    wrong = [
        f"{name}: {words(link)}"
        for name, article in contents.items()
        if name != BOOK
        for link in found_words(article)
        if address(name, link) != urls[link.get("data-term")]
    ]

    assert wrong == []


def test_every_linked_word_in_the_book_leads_to_its_entry_in_it(
    site: BuiltSite, contents: dict[str, Any]
) -> None:
    links = found_words(contents[BOOK])

    assert len(links) > 300
    assert [link for link in links if link.get("href") != f"#{link.get('data-term')}"] == []
    assert {link.get("data-term") for link in links} <= site.places[BOOK]


def test_no_word_is_linked_where_there_is_no_running_text(contents: dict[str, Any]) -> None:
    within = " | ".join(f"ancestor::{name}" for name in LEFT)

    wrong = [
        f"{name}: {words(link)}"
        for name, article in contents.items()
        for link in found_words(article)
        if link.xpath(within)
    ]

    assert wrong == []


OUTSIDE = "ancestor::*[@data-words] or ancestor::p[@class='see-also']"
"""What the theme puts around the content: the list of words, and the way to pages of one thing."""


def test_a_word_is_linked_once_in_a_section_and_not_where_the_section_links_to_the_term(
    contents: dict[str, Any], handbook: Handbook
) -> None:
    urls = {term["url"] for term in handbook["terms"]}
    twice = []

    for name, article in contents.items():
        if name == BOOK:
            continue
        section, linked, found = 0, set(), []
        for element in article.xpath(f".//h2 | .//a[@href][not({OUTSIDE})]"):
            if element.tag == "h2":
                section += 1
            elif (target := address(name, element)) in urls:
                if element.get("data-term") is None:
                    linked.add((section, target))
                else:
                    found.append((section, target))
        twice += [(name, where) for where in found if where in linked or found.count(where) > 1]

    assert twice == []


def test_a_term_is_not_linked_on_its_own_page(contents: dict[str, Any], handbook: Handbook) -> None:
    own = [
        term["id"]
        for term in handbook["terms"]
        if contents[page_name(term["url"])].xpath(".//a[@data-term=$id]", id=term["id"])
    ]

    assert own == []


def test_what_is_not_to_be_linked_is_not(contents: dict[str, Any], handbook: Handbook) -> None:
    silent = {term["id"] for term in handbook["terms"] if not term["linked"]}

    linked = {
        link.get("data-term") for article in contents.values() for link in found_words(article)
    }

    assert "den-enskilde" in silent
    assert linked & silent == set()
    assert [name for name in OFF if found_words(contents[name])] == []
    assert [
        name for name in contents if name.startswith("bidra/") and found_words(contents[name])
    ] == []


def test_a_word_that_several_terms_share_is_only_linked_within_its_area(
    contents: dict[str, Any], handbook: Handbook
) -> None:
    shared: dict[str, set[str]] = {}
    for term in handbook["terms"]:
        for word in (term["term"], term["abbreviation"], *term["synonyms"]):
            if word:
                shared.setdefault(word.casefold(), set()).add(term["id"])
    areas = {term["id"]: set(term["areas"]) for term in handbook["terms"]}
    phases = {page_name(phase["url"]) for phase in handbook["phases"]}

    linked = [
        (name, link.get("data-term"))
        for name, article in contents.items()
        for link in found_words(article)
        if len(shared.get(words(link).casefold(), ())) > 1
    ]

    assert linked
    assert [(n, t) for n, t in linked if n in phases and "samverkan-och-sip" not in areas[t]] == []


def test_a_page_ends_with_the_words_that_it_links_to_and_what_they_mean(
    contents: dict[str, Any], handbook: Handbook, names: Names
) -> None:
    terms = {term["id"]: term for term in handbook["terms"]}
    wrong = []

    for name, article in contents.items():
        linked = {
            address(name, link) for link in article.xpath(".//a[@class='term' or @data-term]")
        }
        lists = article.xpath(".//*[@data-words]")
        if name == BOOK or not linked:
            assert lists == [], name
            continue
        (shown,) = lists
        ids = [str(id_) for id_ in shown.xpath(".//dt[@data-kind='term']/@data-id")]
        assert {terms[id_]["url"] for id_ in ids} == linked, name
        assert len(ids) == len(set(ids)), name
        wrong += [f"{name}: {id_}" for id_ in ids if not explained(shown, terms[id_], names)]

    assert wrong == []


def explained(shown: Any, term: Entry, names: Names) -> bool:
    """Whether the list gives the term's name and plain words, or how they begin."""
    row = shown.xpath(".//dt[@data-id=$id]", id=term["id"])[0]
    said = words(row.getnext()).removesuffix(" Aktörer menar olika saker.")
    plain = squeezed(unmarked(term["plain"], names))
    begins = said.endswith(" …") and plain.startswith(said.removesuffix(" …"))
    return words(row) == names["term", term["id"]] and (said == plain or begins)


def test_a_page_has_one_list_of_words(contents: dict[str, Any]) -> None:
    headings = {
        name: [words(h) for h in article.xpath(".//h2 | .//summary") if "Ord på sidan" in words(h)]
        for name, article in contents.items()
    }

    assert {name: found for name, found in headings.items() if len(found) > 1} == {}


def test_the_search_index_does_not_hold_the_lists(site: BuiltSite) -> None:
    index = (site.folder / "search" / "search_index.json").read_text(encoding="utf-8")

    assert not re.search("Ord på sidan|Aktörer menar olika saker", index)
