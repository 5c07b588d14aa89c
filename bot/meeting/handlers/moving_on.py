"""Facilitators say that the meeting goes on: they are asked, privately, whether to take up the item
that comes next, or the one that they named."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from bot.effects import Whisper
from bot.events import MessagePosted, MovingTo
from bot.meeting.agenda import AgendaItem
from bot.meeting.cards import next_item as cards
from bot.meeting.state import NOTHING, Effects, State
from bot.meeting.topic import OfferedMove
from bot.rules import MoveKind, Quiet

PRESSED_BEFORE: Final = timedelta(minutes=1)
"""Who says "ok, moving on" so soon after an item was taken up means that one."""


def said(state: State, event: MessagePosted, move: MovingTo) -> Effects:
    """A facilitator says that the meeting goes on, or begins another item without saying so.

    In a round it is the next person who is meant, not the next item. "Anything else on this?" is
    noted and not asked about: the answer is not in yet. After the last item nothing is asked:
    ending a meeting is no step to be offered by the way.
    """
    topic, item = state.topic, state.agenda.current
    opens = move.kind is MoveKind.OPENS
    names_it = move.item is not None and not opens
    if state.rounds.now is not None or (not names_it and _just_pressed(state, event.at)):
        return NOTHING
    # What only seems so is no word after which a drift may be asked about.
    topic.moved |= not opens
    if move.kind is MoveKind.WINDING:
        return NOTHING
    to = state.agenda.waiting() if move.item is None else state.agenda.get(move.item)
    if to is None or to is item or state.settings.quiet is not Quiet.NORMAL:
        return NOTHING
    return _ask(state, event, OfferedMove(to.id, move.item is not None, opens), to)


def _ask(state: State, event: MessagePosted, move: OfferedMove, to: AgendaItem) -> Effects:
    topic, item, people = state.topic, state.agenda.current, state.facilitators_here
    messages = 0 if item is None else item.messages
    if not people or not topic.moves.may_ask(move, messages):
        return NOTHING
    asked = topic.offer(people, event.ref, move, messages)
    card = cards.question(state, asked, move, to)
    return tuple(Whisper(who, card) for who in people)


def _just_pressed(state: State, at: datetime) -> bool:
    """Whether somebody has just pressed to go on, so that the words only say so to the room."""
    item, pressed = state.agenda.current, state.topic.pressed
    times = (None if item is None else item.since, pressed)
    return any(one is not None and at - one < PRESSED_BEFORE for one in times)
