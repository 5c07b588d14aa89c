"""Reminding people of a meeting, a while before it: those who want it, and nobody else."""

from __future__ import annotations

from bot.effects import Whisper
from bot.events import WokenUp
from bot.meeting.cards.reminders import reminder
from bot.meeting.state import NOTHING, Effects, State


def remind(state: State, event: WokenUp) -> Effects:
    """It is time to remind people, unless Heard comes so late that the meeting is due by now. Who
    has said that they cannot come knows of it."""
    state.reminded_at = event.at
    if state.starts is None or event.at >= state.starts:
        return NOTHING
    away = state.representation.apologies
    wanted = [
        who for who in state.turns.everybody if state.wishes.of(who).reminders and who not in away
    ]
    return tuple(Whisper(who, reminder(state, runs_it=who in state.facilitators)) for who in wanted)
