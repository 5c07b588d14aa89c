"""Minutes are corrected by lines that are added, and agreed at a later meeting.

Both happen in the room's current meeting, which passes them on to the meeting that they are about:
there they are part of what minutes are made from. See docs/adr/0047-minutes-are-agreed.md.
"""

from __future__ import annotations

from msgspec.structs import replace

from bot.effects import Forward, ReplyToActor
from bot.errors import IllegalMove
from bot.events import MinutesAgreed, MinutesCorrected
from bot.ids import meeting_id
from bot.meeting.cards import minutes_care as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.state import NOTHING, Effects, State
from bot.records.minutes import MinutesAgreement, MinutesCorrection
from bot.records.model import MeetingState


def corrected(state: State, event: MinutesCorrected) -> Effects:
    """Somebody adds a line to the minutes of this meeting, or of an earlier one."""
    correction = MinutesCorrection(
        words=event.words,
        at=event.at,
        line=event.line,
        part=event.part,
        after_agreement=state.minutes.agreed is not None,
    )
    if event.meeting == state.number:
        if state.opened_at is None:
            raise IllegalMove("refused-no-minutes")
        state.minutes.corrections.append(correction)
        if not state.is_open:
            return NOTHING  # The room's current meeting has passed it on.
    elif not 0 < event.meeting < state.number or not _is_current(state):
        raise IllegalMove("refused-no-minutes")
    on: Effects = NOTHING
    if event.meeting != state.number:
        if event.meeting == state.minutes_due:
            state.minutes.of_last.append(correction)
        on = (Forward(meeting_id(state.room, event.meeting), event),)
    kept = state.takes_part(event.person)
    told = state.post(cards.corrected(state, event.meeting, correction)) if state.is_open else ()
    key = "noted-minutes-corrected" if told else "noted-minutes-corrected-later"
    return (*kept, *on, *told, ReplyToActor(note(key, number=event.meeting)))


def agreed(state: State, event: MinutesAgreed) -> Effects:
    """Nobody at this meeting objects to the minutes of an earlier one, as somebody who runs this
    one records. Of the earlier one itself: it is so from now on."""
    if event.meeting == state.number:
        if state.is_open:
            raise IllegalMove("refused-minutes-own")
        if state.minutes.agreed is None:
            state.minutes.agreed = MinutesAgreement(
                at=event.at, meeting=event.at_meeting, here=event.here
            )
        return NOTHING
    if not state.is_open:
        raise IllegalMove("refused-closed")
    if not 0 < event.meeting < state.number:
        raise IllegalMove("refused-no-minutes")
    if event.meeting in state.minutes.agreed_here:
        raise IllegalMove("refused-minutes-agreed", number=event.meeting)
    kept = state.greet(event.person)
    state.minutes.agreed_here[event.meeting] = None
    if state.minutes_due == event.meeting:
        state.minutes_due = None
    passed_on = replace(event, at_meeting=state.number, here=len(state.turns.present))
    return (
        *kept,
        Forward(meeting_id(state.room, event.meeting), passed_on),
        *state.post(cards.agreed(state, event.meeting), always=True),
        ReplyToActor(note("noted-minutes-agreed", number=event.meeting)),
    )


def ask(state: State) -> Effects:
    """At the opening, the room is asked about the minutes of the last meeting, if they have not
    been agreed."""
    if state.minutes_due is None:
        return NOTHING
    return state.post(cards.to_be_agreed(state, state.minutes_due), extra=True)


def _is_current(state: State) -> bool:
    return state.phase in (MeetingState.PLANNED, MeetingState.OPEN)
