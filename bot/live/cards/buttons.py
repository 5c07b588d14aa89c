"""The buttons that cards share, and the one-sentence card."""

from __future__ import annotations

from datetime import datetime

from bot.cards import AnySlot, Button, Card, Moment, Span, Term, say
from bot.lasting.records import Series
from bot.lasting.series import rhythm
from bot.live.agenda import Item

START = Button(say("button-start"), "start", style="main")
HAND = Button(say("button-hand"), "hand", style="main")
LOWER = Button(say("button-lower"), "lower")
PASS = Button(say("button-pass"), "pass")
HERE = Button(say("button-here"), "here")
PARK = Button(say("button-park"), "park")
CALL = Button(say("button-call"), "call", style="main")
SERIES = Button(say("button-series"), "series", ask=True)
ADD_ITEM = Button(say("button-add-item"), "agenda add")
END = Button(say("button-end"), "end", style="careful")
BACK = Button(say("button-back"), "agenda back")


def note(key: str, **slots: AnySlot) -> Card:
    """One sentence in answer to somebody."""
    return Card(kind="note", lines=(say(key, **slots),))


def meets(series: Series, starts: datetime) -> Card:
    """How often a room meets, for how long, and when next."""
    return note(
        "noted-series",
        repeat=Term(f"repeat-{rhythm(series)}"),
        length=Span(series.minutes * 60),
        when=Moment(starts, series.zone),
    )


def next_button(item: Item | None) -> Button:
    """On to the next item, but only from the one that was up when this was drawn; 0: from none."""
    after = 0 if item is None else item.id
    return Button(say("button-next"), "agenda next", {"after": f"id:{after}"})
