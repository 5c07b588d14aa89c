"""A room agrees to be in the report for those who fund or commission the work, and gives texts to
it, one by one. Both are said openly in the room."""

from __future__ import annotations

from bot.effects import ReplyToActor, SaveRecord
from bot.errors import IllegalMove
from bot.events import ProgrammeAgreed, TextReleased
from bot.meeting.cards import reports as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.state import Effects, State
from bot.records.programme_records import ProgrammeRecord, ReleasedTextRecord


def agreed(state: State, event: ProgrammeAgreed) -> Effects:
    """The room is in that report, or no longer.

    Raises:
        IllegalMove: that is so already.
    """
    if state.settings.programme is event.on:
        raise IllegalMove("refused-programme-on" if event.on else "refused-programme-off")
    state.set(programme=event.on)
    record = ProgrammeRecord(room=state.room, since=event.at if event.on else None)
    return (
        SaveRecord(record),
        *state.post(cards.programme_agreed(on=event.on), always=True),
        ReplyToActor(note("noted-programme-on" if event.on else "noted-programme-off")),
    )


def released(state: State, event: TextReleased) -> Effects:
    """A text may stand in it, or no longer.

    Raises:
        IllegalMove: the room has not agreed to be in it.
    """
    if event.on and not state.settings.programme:
        raise IllegalMove("refused-programme-not-agreed")
    record = ReleasedTextRecord(
        room=state.room, words=event.words, at=event.at if event.on else None
    )
    return (
        SaveRecord(record),
        *state.post(cards.text_released(event.words, on=event.on), always=True),
        ReplyToActor(note("noted-text-released" if event.on else "noted-text-kept-back")),
    )
