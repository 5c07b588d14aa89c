"""How acts on the agenda are undone: steps from item to item, items, and their times."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, NamedTuple

from bot import events as e
from bot.effects import ReplyToActor
from bot.errors import IllegalMove
from bot.ids import ItemId
from bot.meeting.agenda import AgendaItem, ItemClock, ItemState
from bot.meeting.cards.shared_buttons import note
from bot.meeting.handlers import agenda
from bot.meeting.posted_clocks import redrawn
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.meeting.unanswered import UnansweredMessage
from bot.meeting.undo import NOTHING_DONE, Act


class _Left(NamedTuple):
    """The item that a meeting moves on from, and how all of them stood."""

    item: ItemId | None
    clock: ItemClock | None
    stood: dict[ItemId, ItemState]
    begun: frozenset[ItemId]
    """Those that had been up at this meeting."""
    points: tuple[UnansweredMessage, ...]


def before_moving(state: State, event: e.Event) -> _Left:
    """What it takes to go back from a step to another item."""
    current = state.agenda.current
    return _Left(
        None if current is None else current.id,
        None if current is None else current.clock(),
        {item.id: item.state for item in state.agenda.items},
        frozenset(item.id for item in state.agenda.items if item.began_at is not None),
        () if current is None else state.answers.on(current.id),
    )


def move_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    """The item that was up before a step is up again, with the time that it had left."""
    left: _Left = act.before
    now = state.agenda.current
    item = None if left.item is None else state.agenda.get(left.item)
    if (None if now is None else now.id) != act.current or (left.item and item is None):
        raise IllegalMove("refused-moved-on")
    leaving = ItemState.DONE if now is None else left.stood.get(now.id, ItemState.WAITING)
    effects = agenda.take_up(state, item, event.at, leaving, announce=True)
    if item is not None and left.clock is not None:
        item.resume(left.clock, _pause(state, event, act), event.at)
    if now is not None and now.id not in left.begun and not (now.messages or now.said):
        # It was up by mistake, and the minutes do not say that it began then.
        now.began_at = None
    state.answers.restore(left.points)
    return (*effects, ReplyToActor(note("undone-moved-back")), *PANEL)


def _pause(state: State, event: e.ActUndone, act: Act) -> timedelta:
    """How much later an item is over that was not up in between."""
    return state.breaks.moment(event.at) - state.breaks.moment(act.event.at)


def before_adding(state: State, event: e.Event) -> ItemId:
    """The id that the first item to be added will have."""
    return ItemId(state.agenda.next_id)


def take_off(state: State, event: e.ActUndone, act: Act) -> Effects:
    """Items that were added go again, if none of them has begun."""
    count = len(act.event.items) if isinstance(act.event, e.ItemsAdded) else 1
    added = [state.agenda.get(ItemId(act.before + n)) for n in range(count)]
    found = [item for item in added if item is not None]
    if not found or any(item.state is not ItemState.WAITING for item in found):
        raise IllegalMove("refused-undo-begun")
    for item in found:
        state.agenda.drop(item)
    state.topic.agenda_changed(state.agenda)
    return (ReplyToActor(note("undone-added", count=len(found))), *PANEL)


def before_ordering(state: State, event: e.ItemMoved) -> int:
    """The place of an item that is about to be moved."""
    item = state.agenda.get(event.item)
    return 0 if item is None else state.agenda.place(item)


def move_item_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    """An item that was moved is at its place again."""
    assert isinstance(act.event, e.ItemMoved)  # noqa: S101 - its row in the table
    return agenda.item_moved(
        state, e.ItemMoved(at=event.at, actor=event.actor, item=act.event.item, place=act.before)
    )


class _Dropped(NamedTuple):
    item: AgendaItem
    place: int
    clock: ItemClock


def before_dropping(state: State, event: e.ItemDropped) -> Any:
    """What it takes to put an item back that is about to be taken off."""
    item = state.agenda.get(event.item)
    if item is None:
        return NOTHING_DONE
    return _Dropped(item, state.agenda.place(item), item.clock())


def put_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    """An item that was taken off is back at its place; if it was up, it is up again."""
    dropped: _Dropped = act.before
    item = dropped.item
    was_up = item.state is ItemState.CURRENT
    state.agenda.put_back(item, dropped.place)
    effects: Effects = NOTHING
    if was_up:
        item.leave(ItemState.WAITING, act.event.at)
    if was_up and state.is_open and state.agenda.current is None:
        effects = agenda.take_up(state, item, event.at, ItemState.DONE, announce=True)
        item.resume(dropped.clock, _pause(state, event, act), event.at)
    place = state.agenda.place(item)
    said = note("undone-dropped", place=place, title=item.shown_title)
    return (*effects, ReplyToActor(said), *PANEL)


class _Times(NamedTuple):
    item: ItemId | None
    clock: ItemClock | None
    minutes: dict[ItemId, int | None]


def before_timing(state: State, event: e.Event) -> _Times:
    """The times of all items."""
    current = state.agenda.current
    return _Times(
        None if current is None else current.id,
        None if current is None else current.clock(),
        {item.id: item.minutes for item in state.agenda.items},
    )


def times_back(state: State, event: e.ActUndone, act: Act) -> Effects:
    """The items have the times that they had."""
    times: _Times = act.before
    current = state.agenda.current
    if (None if current is None else current.id) != times.item:
        raise IllegalMove("refused-moved-on")
    for item in state.agenda.items:
        item.minutes = times.minutes.get(item.id, item.minutes)
    if current is not None and times.clock is not None:
        current.resume(times.clock, state.breaks.stood(act.event.at), event.at)
    return (ReplyToActor(note("undone-times")), *redrawn(state), *PANEL)
