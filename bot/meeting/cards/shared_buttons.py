"""The buttons that cards share, and the one-sentence card."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from bot.cards import (
    AnyPlaceholder,
    Button,
    Card,
    CatalogueRef,
    CommandText,
    Duration,
    Moment,
    TimeOfDay,
    phrase,
)
from bot.meeting.agenda import AgendaItem
from bot.records.model import Series
from bot.records.series import clock_change
from bot.records.series_rules import rhythm

START = Button(phrase("button-start"), "start", style="main")
HAND = Button(phrase("button-hand"), "hand", style="main")
LOWER = Button(phrase("button-lower"), "lower")
PASS = Button(phrase("button-pass"), "pass")
HERE = Button(phrase("button-here"), "here")
PARK = Button(phrase("button-park"), "park")
CALL = Button(phrase("button-call"), "call", style="main")
SERIES = Button(phrase("button-series"), "series", ask=True)
ADD_ITEM = Button(phrase("button-add-item"), "agenda add")
END = Button(phrase("button-end"), "end", {"pressed": "yes"}, style="careful")
FOR_ME = Button(phrase("button-for-me"), "status")
BACK = Button(phrase("button-back"), "agenda back")


LASTING_NOTES = frozenset(
    {
        "noted-contact",
        "noted-no-direct",
        "noted-pause-asked",
        "noted-paused",
        "noted-settled-raiser-left",
        "noted-supporter-asked",
        "noted-you-left",
    }
)
"""Notes that say more than that something was done: they tell somebody what it means for them, and
stay until they have read it."""


def is_brief(key: str) -> bool:
    """Whether a note is a short acknowledgement that goes away by itself."""
    return key.startswith("noted-") and key not in LASTING_NOTES


def note(key: str, **slots: AnyPlaceholder) -> Card:
    """One sentence in answer to somebody."""
    return Card(kind="note", lines=(phrase(key, **slots),), brief=is_brief(key))


def meets(series: Series, starts: datetime) -> Card:
    """How often a room meets, for how long, and when next. If the clocks change just then, it says
    what that means."""
    told = note(
        "noted-series",
        repeat=CatalogueRef(f"repeat-{rhythm(series.rule)}"),
        length=Duration(series.minutes * 60),
        when=Moment(starts, series.zone),
    )
    change = clock_change(series, starts)
    if not change:
        return told
    line = phrase(
        f"clocks-{change}",
        time=CommandText(series.first[-5:]),
        shown=TimeOfDay(starts, series.zone),
    )
    return replace(told, lines=(*told.lines, line), brief=False)


def next_button(item: AgendaItem | None) -> Button:
    """On to the next item, but only from the one that was up when this was drawn; 0: from none."""
    after = 0 if item is None else item.id
    return Button(phrase("button-next"), "agenda next", {"after": f"id:{after}"})


def reopen_button(meeting: int) -> Button:
    """A meeting that has just ended goes on, if none has ended since this was drawn."""
    return Button(phrase("button-reopen"), "reopen", {"meeting": meeting})
