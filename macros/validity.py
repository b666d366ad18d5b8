"""What leans on which law, with what status, and whether that law is in force on a day."""

from collections.abc import Iterator
from datetime import date

from macros.model.base import Citation, Entry, Kept, Part, Status
from macros.model.content import Content
from macros.model.walk import Path, parts

Leaning = tuple[Path, str, Status]
"""Where it stands in the entry, the cited id (of a law or a source), and the status there."""


def leanings(entry: Kept) -> Iterator[Leaning]:
    """All that the entry and its parts rest on; a part inherits what it does not state."""
    inherited: tuple[Citation, ...] = ()
    if isinstance(entry, Entry):
        inherited = entry.sources
        yield from _cited((), entry.sources, entry.status)
    statuses: dict[Path, Status] = {(): entry.status}
    for path, part in parts(entry):
        outer = max((at for at in statuses if at == path[: len(at)]), key=len)
        status: Status = part.status or statuses[outer]
        statuses[path] = status
        yield from _cited(path, part.sources, status)
        if part.status is not None and not part.sources:
            yield from (((*path, "status"), item.id, status) for item in inherited)
        for index, basis in enumerate(_basis(part)):
            yield (*path, "basis", index), basis, status


def _cited(path: Path, citations: tuple[Citation, ...], status: Status) -> Iterator[Leaning]:
    for index, item in enumerate(citations):
        yield (*path, "sources", index, "id"), item.id, status


def _basis(part: Part) -> tuple[str, ...]:
    return getattr(part, "basis", ())


def not_in_force(content: Content, cited: str, day: date) -> str | None:
    """Why the cited law does not hold on the day, in Swedish; None when it does, or is no law."""
    law = content.law.get(cited)
    if law is None:
        return None
    for each in filter(None, (law, content.law.get(law.act or ""))):
        if each.repealed is not None and each.repealed <= day:
            return f"upphävdes {each.repealed}"
        if each.in_force is not None and day < each.in_force:
            return f"börjar gälla {each.in_force}"
    return None
