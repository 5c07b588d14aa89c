"""A blank sheet: for some minutes ideas come first, and what may stand in their way is written
down beside them."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.effects import ReplyToActor
from bot.errors import IllegalMove
from bot.events import BlankSheetEnded, BlankSheetOpened, WokenUp
from bot.meeting.agenda import AgendaItem
from bot.meeting.cards import constraints as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.state import NOTHING, PANEL, Effects, State


def opened(state: State, event: BlankSheetOpened) -> Effects:
    """A facilitator gives the item that is up a blank sheet; again, from now on."""
    item = state.agenda.current
    if item is None:
        raise IllegalMove("refused-no-current-item")
    item.blank = event.minutes
    return (*item_begins(state, item, event.at), ReplyToActor(note("noted-blank-sheet")), *PANEL)


def item_begins(state: State, item: AgendaItem, at: datetime) -> Effects:
    """An item is taken up: if it begins as a blank sheet, the room is told how that goes. Also in a
    silent room: who does not know of it talks about what stands in the way."""
    if item.blank is None:
        return NOTHING
    state.constraints.blank_until = at + timedelta(minutes=item.blank)
    return state.post(cards.blank_sheet(state, item, item.blank), always=True)


def ended(state: State, event: BlankSheetEnded) -> Effects:
    """A facilitator ends it early."""
    if state.constraints.blank_until is None:
        raise IllegalMove("refused-no-blank-sheet")
    return (*_over(state), ReplyToActor(note("noted-blank-sheet-over")), *PANEL)


def over(state: State, event: WokenUp) -> Effects:
    """Its time is up. A wake-up that was meant for another one does nothing."""
    if event.due != state.constraints.blank_until:
        return NOTHING
    return (*_over(state), *PANEL)


def stop(state: State) -> None:
    """The item is left, or the meeting ends: if it comes back, its blank sheet begins again."""
    state.constraints.blank_until = None


def _over(state: State) -> Effects:
    state.constraints.blank_until = None
    item = state.agenda.current
    if item is not None:
        item.blank = None
    return state.post(cards.blank_sheet_over(state), always=True)
