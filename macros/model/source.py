"""The sources that the entries rest on."""

from typing import Literal

from pydantic import Field

from macros.model.base import Count, Day, Kept, Name, Url


class Source(Kept):
    """A report, page or other work that was read."""

    title: Name = Field(description="Titel")
    short: Name | None = Field(None, description="Kort namn, för hänvisningar")
    publisher: Name = Field(description="Utgivare")
    year: Count | None = Field(None, description="Utgivningsår")
    type: Literal[
        "report",
        "slides",
        "news",
        "web",
        "law-text",
        "government-bill",
        "court",
        "agency-report",
        "guide",
    ] = Field(description="Slag av källa")
    url: Url | None = Field(None, description="Adress på webben")
    reliability: Literal["primary", "secondary", "undated"] = Field(
        description="primary = förstahandskälla, secondary = andrahands, undated = odaterad"
    )
    accessed: Day = Field(description="Dag då källan lästes")
