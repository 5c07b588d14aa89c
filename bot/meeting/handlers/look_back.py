"""After a meeting those who run meetings are told how it went, privately."""

from __future__ import annotations

from bot.effects import AnyEffect, Whisper
from bot.events import LookBackGiven
from bot.meeting.cards import look_back as cards
from bot.meeting.state import NOTHING, Effects, State
from bot.rules import Quiet


def given(state: State, event: LookBackGiven) -> Effects:
    """It can be said how the meeting before went. In a quieter room it waits on their own panel."""
    state.look_back_due = None
    if event.look_back is None:
        return NOTHING
    card = cards.in_short(event.look_back)
    out: list[AnyEffect] = []
    for who in event.to:
        if not state.turns.belongs(who):
            continue
        if state.settings.quiet is Quiet.NORMAL:
            out.append(Whisper(who, card))
        else:
            state.wishes.miss(who, card)
    return tuple(out)
