"""After a meeting those who run meetings are told how it went, privately."""

from __future__ import annotations

from bot.effects import AnyEffect, Whisper
from bot.events import LookBackGiven
from bot.meeting.cards import look_back as cards
from bot.meeting.open_views import sent_in
from bot.meeting.state import NOTHING, Effects, State


def given(state: State, event: LookBackGiven) -> Effects:
    """It can be said how the meeting before went. In a quieter room it waits on their own panel."""
    state.look_back_due = None
    if event.look_back is None:
        return NOTHING
    is_sent = sent_in(state.settings.quiet)
    if is_sent:
        # It asks what became of what people raised.
        state.views.asked_at = event.at
    card = cards.in_short(event.look_back)
    out: list[AnyEffect] = []
    for who in event.to:
        if not state.turns.belongs(who):
            continue
        if is_sent:
            out.append(Whisper(who, card))
        else:
            state.wishes.miss(who, card)
    return tuple(out)
