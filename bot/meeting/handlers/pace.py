"""The pace: facilitators are told when it is far above the room's usual and somebody here would
like it slower."""

from __future__ import annotations

from datetime import datetime

from bot.effects import Whisper
from bot.meeting.cards.pace import too_fast
from bot.meeting.state import NOTHING, Effects, State
from bot.people.thresholds import card_is_private


def look(state: State, at: datetime) -> Effects:
    """Another minute of talk begins. If it was too fast until then, the facilitators who are here
    are told, once for an item; not where so few are here that it would say who would like it
    slower. Where none is here, it waits until one is."""
    here, compares = state.turns.present, state.pace.compares
    state.pace.minute_begins(at, state.turns.said if compares else None)
    if not compares:
        return NOTHING
    now = state.pace.too_fast()
    if now is None or not card_is_private(len(here)):
        return NOTHING
    if not any(state.wishes.of(who).slower for who in here):
        return NOTHING
    card = too_fast(state, now)
    told = tuple(Whisper(who, card) for who in state.facilitators_here)
    state.pace.hinted = bool(told)
    return told
