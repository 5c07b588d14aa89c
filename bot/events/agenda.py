"""The agenda: its items, their order and their time."""

from __future__ import annotations

import msgspec

from bot.events.base import Event
from bot.ids import ItemId, PersonId, WordsId


class PlannedItem(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """An agenda item as it is carried into a meeting."""

    title: WordsId
    goal: WordsId | None = None
    minutes: int | None = None
    presenter: PersonId | None = None
    carried: int = 0
    """How many meetings have already carried it over."""
    point: int | None = None
    """The number of the point that it is for. Its title is that point's wording."""
    review: int | None = None
    """The number of the proposal whose decision is to be reviewed under it."""
    blank: int | None = None
    """It begins as a blank sheet of so many minutes; None: it does not."""


class ItemAdded(Event, frozen=True, kw_only=True, tag="ItemAdded"):
    """An item joins the end of the agenda."""

    title: WordsId
    goal: WordsId | None = None
    minutes: int | None = None
    presenter: PersonId | None = None
    vague: bool = False
    """Its title says little about its subject: fewer than two content words."""
    blank: int | None = None
    """It begins as a blank sheet of so many minutes; None: it does not."""


class ItemsAdded(Event, frozen=True, kw_only=True, tag="ItemsAdded"):
    """Several items join the end of the agenda, in their order."""

    items: tuple[PlannedItem, ...]


class ItemMoved(Event, frozen=True, kw_only=True, tag="ItemMoved"):
    """An item changes places. `place` counts from 1."""

    item: ItemId
    place: int


class ItemDropped(Event, frozen=True, kw_only=True, tag="ItemDropped"):
    """An item is taken off the agenda."""

    item: ItemId


class NextItem(Event, frozen=True, kw_only=True, tag="NextItem"):
    """The meeting moves to the next item, or to `item`. `after` is the item that was current when
    the button was drawn, if any."""

    item: ItemId | None = None
    after: ItemId | None = None


class PreviousItem(Event, frozen=True, kw_only=True, tag="PreviousItem"):
    """Back to the item before."""


class TimeExtended(Event, frozen=True, kw_only=True, tag="TimeExtended"):
    """The item that is up gets more time: from its end, or from now if that is over."""

    minutes: int


class Replanned(Event, frozen=True, kw_only=True, tag="Replanned"):
    """The open items' time boxes are made to fit into what is left of the meeting."""


AgendaEvent = (
    ItemAdded
    | ItemsAdded
    | ItemMoved
    | ItemDropped
    | NextItem
    | PreviousItem
    | TimeExtended
    | Replanned
)
