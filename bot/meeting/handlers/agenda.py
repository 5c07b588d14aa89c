"""Handlers of the agenda: adding, moving, dropping and taking up items."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from bot.effects import ReplyToActor
from bot.errors import IllegalMove
from bot.events import (
    ItemAdded,
    ItemDropped,
    ItemMoved,
    ItemsAdded,
    NextItem,
    PlannedItem,
    PreviousItem,
)
from bot.ids import ItemId
from bot.meeting import cards
from bot.meeting.agenda import AgendaItem, ItemState
from bot.meeting.cards import points_back
from bot.meeting.cards import topic as topic_cards
from bot.meeting.handlers import blank_sheets, invitations, point_items, queue, statements
from bot.meeting.state import PANEL, Effects, State

FREE_POSTS = 3
"""How many items are announced in the room, however little is said."""
MESSAGES_PER_POST = 33
"""After that, one more for so many messages: three posts per 100."""


def item_added(state: State, event: ItemAdded) -> Effects:
    """An item joins the end of the agenda."""
    item = state.agenda.add(
        PlannedItem(
            title=event.title,
            goal=event.goal,
            minutes=event.minutes,
            presenter=event.presenter,
            blank=event.blank,
        )
    )
    state.topic.added_item(event.actor)
    return (ReplyToActor(topic_cards.item_added(state, item, vague=event.vague)), *PANEL)


def items_added(state: State, event: ItemsAdded) -> Effects:
    """Several items join the end of the agenda."""
    added = [state.agenda.add(item) for item in event.items]
    state.topic.added_item(event.actor)
    return (ReplyToActor(topic_cards.items_added(state, added)), *PANEL)


def item_moved(state: State, event: ItemMoved) -> Effects:
    """An item changes places."""
    item = _find(state, event.item)
    state.agenda.move(item, event.place)
    place = state.agenda.place(item)
    return (
        ReplyToActor(cards.note("item-moved", place=place, title=item.shown_title)),
        *PANEL,
    )


def item_dropped(state: State, event: ItemDropped) -> Effects:
    """An item is taken off."""
    item = _find(state, event.item)
    number = point_items.is_expected(state, item)
    if number is not None:
        raise IllegalMove("refused-drop-point", number=number)
    was_current = state.agenda.current is item
    state.agenda.drop(item)
    state.topic.agenda_changed(state.agenda)
    if was_current:
        state.topic.start_item()
        blank_sheets.stop(state)
    return (ReplyToActor(cards.note("item-dropped", title=item.shown_title)), *PANEL)


def next_item(state: State, event: NextItem) -> Effects:
    """On to the next item, or to the one that is named, even if it was done before.

    Pressed by two people at once, it moves on once.
    """
    current = state.agenda.current
    if event.after is not None and event.after != (current.id if current else 0):
        raise IllegalMove("refused-moved-on")
    if event.item is not None:
        item = _find(state, event.item)
        if item is current:
            raise IllegalMove("refused-moved-on")
        state.topic.went_on(event.actor)
        return (*take_up(state, item, event.at, ItemState.DONE, announce=True), *PANEL)
    if current is None and state.agenda.waiting() is None:
        raise IllegalMove("refused-no-item")
    state.topic.went_on(event.actor)
    return (*take_up_next(state, event.at, announce=True), *PANEL)


def previous_item(state: State, event: PreviousItem) -> Effects:
    """Back to the item before; the one that was up waits."""
    item = state.agenda.before()
    if item is None:
        raise IllegalMove("refused-no-item-before")
    return (*take_up(state, item, event.at, ItemState.WAITING, announce=True), *PANEL)


def take_up_next(state: State, at: datetime, *, announce: bool) -> Effects:
    """Take up the first waiting item, if there is one; what was up is done."""
    return take_up(state, state.agenda.waiting(), at, ItemState.DONE, announce=announce)


def take_up(
    state: State, item: AgendaItem | None, at: datetime, leaving: ItemState, *, announce: bool
) -> Effects:
    """Take up an item, or none; what was up is left as `leaving`."""
    was = state.agenda.current
    had_one = was is not None
    counted = point_items.take_up(state, at)
    blank_sheets.stop(state)
    if was is not None and leaving is ItemState.DONE:
        state.answers.left(was.id)
    state.agenda.take_up(item, at, leaving)
    state.topic.start_item()
    floor = queue.end_floor(state, at)
    invitations.item_begins(state, at)
    if item is None:
        return (*counted, *floor, *(state.post(cards.agenda_done(state)) if had_one else ()))
    posted = _announce(state, item) if announce else ()
    posted += blank_sheets.item_begins(state, item, at)
    posted += statements.read_out(state, item, at)
    return (*counted, *floor, *posted)


def _announce(state: State, item: AgendaItem) -> Effects:
    """Tell the room what is up now; the panel shows it in any case.

    Where a meeting runs through its agenda with little said in between, the room would hear more
    from Heard than from its people: then only the person who moved on is answered. Where nothing
    has been said since the meeting began, the panel that opened it is enough.
    """
    point = point_items.point_of(state, item)
    if point is not None:
        # Always: it goes into the point's thread.
        return state.post(points_back.item_begins(state, item, point), always=True)
    card = cards.item_begins(state, item)
    said = sum(each.messages for each in state.agenda.items)
    if state.agenda.announced >= FREE_POSTS + said // MESSAGES_PER_POST:
        return (ReplyToActor(card),)
    state.agenda.announced += 1
    # Until then the panel is the newest message of the conversation, and says the same. What is to
    # be reviewed, it does not say.
    nothing_since = not state.turns.voices and not state.posts_made
    return state.post(replace(card, on_panel=nothing_since and item.review is None))


def _find(state: State, number: ItemId) -> AgendaItem:
    item = state.agenda.get(number)
    if item is None:
        raise IllegalMove("refused-item-gone")
    return item
