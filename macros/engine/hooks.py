"""MkDocs' hooks: each hands over to a plain function."""

import logging
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from macros.cli import today
from macros.engine import book, contents, frame, index, words
from macros.engine.handbook import handbook_of, keep, open_handbook
from macros.engine.pages import generated_files, place_in_navigation
from macros.handbook import Handbook
from macros.problems import ContentError
from macros.textfile import project_name_and_version

_log = logging.getLogger("mkdocs.plugins.handbook")
_last_good: list[Handbook] = []
"""In live preview, what to show while an edit has faults; otherwise the preview would hang."""
_whole: dict[str, str] = {}
"""Address -> the content of the page whose text is being gathered for the search."""
_preview: list[bool] = []
_for_book: dict[str, str] = {}
"""Address -> the content of a page outside the navigation that the book has nevertheless."""


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is the live preview."""
    _preview[:] = [command == "serve"]


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the content before any plugin needs it."""
    try:
        _last_good[:] = [open_handbook(config)]
    except ContentError as error:
        if not (_preview == [True] and _last_good):
            raise PluginError(str(error)) from None
        _log.error("%s", error)
        keep(config, replace(_last_good[0], problems=error.problems))
    _for_book.clear()
    root = Path(config.config_file_path).parent
    config.extra |= {"version": project_name_and_version(root)[1], "built": today().isoformat()}
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of the entries."""
    for file in generated_files(config, handbook_of(config)):
        files.append(file)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Place the entries' pages under their sections."""
    place_in_navigation(nav, files)
    return nav


@event_priority(100)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Link the page's words to the glossary, before print-site takes its copy for the book."""
    linked = words.link(html, page, handbook_of(config))
    if page.meta.get("in_book"):
        _for_book[page.url] = linked
    return linked


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Mend the theme's frame around the page, and list its parts."""
    hidden = page.meta.get("hide", ())
    return contents.insert(frame.mend(output), () if "toc" in hidden else page.toc)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The page for wrong addresses has the same frame; other templates have none."""
    return frame.mend(output) if template_name == "404.html" else output


@event_priority(100)
def _before_gathering(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Before the search takes the text of the page."""
    _whole[page.url] = page.content or ""
    page.content = index.to_gather(_whole[page.url])
    return context


@event_priority(-100)
def _after_gathering(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """After it."""
    page.content = index.without_notices(_whole.pop(page.url))
    return context


on_page_context = CombinedEvent(_before_gathering, _after_gathering)


@event_priority(100)
def _enrich_search(config: MkDocsConfig) -> None:
    """Before the search index is written."""
    index.enrich(config, handbook_of(config))


@event_priority(-200)
def _mend_book(config: MkDocsConfig) -> None:
    """After every plugin has written its files."""
    book.mend(config, _for_book)


on_post_build = CombinedEvent(_enrich_search, _mend_book)
