"""Few voices: opening the floor for others, once for an item."""

from __future__ import annotations

from bot.effects import Whisper
from bot.meeting.cards import few_voices as cards
from bot.meeting.state import NOTHING, Effects, State
from bot.rules import Quiet


def few_voices(state: State) -> Effects:
    """The last turns came from few people: ask the room whether anybody else would like to speak.

    Not while hands are up or during a round, when others do get to speak. A quieter
    room is not asked; its facilitators are told, and may ask.
    """
    last, turns = state.last_turns, state.turns
    if (
        last.opened
        or state.on_break is not None
        or state.settings.quiet is Quiet.SILENT
        or len(state.queue)
        or state.rounds.now is not None
        or turns.unheard_count < state.rules.few_voices_unheard
    ):
        return NOTHING
    last.opened = True
    posted = state.post(cards.few_voices(state, turns.unheard_count), extra=True)
    state.floor_openings += bool(posted)
    told = cards.few_voices_side(state, asked=bool(posted))
    here = (who for who in state.facilitators if who in turns.present)
    return (*posted, *(Whisper(who, told) for who in here))
