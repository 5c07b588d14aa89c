"""Which groups nobody has openly said that they come from, and which were there and had a turn.

Both are worked out by the service at fixed moments, from choices that are no part of a meeting; the
events bring only what may be told. See docs/adr/0020-groups-leave-the-journal.md.
"""

from __future__ import annotations

from datetime import datetime

from bot.effects import ReplyToActor, SaveRecord, Whisper
from bot.errors import IllegalMove
from bot.events import (
    ApologiesSent,
    MissingGroupsShared,
    RepresentationChecked,
    RepresentationCounted,
    ShareWith,
)
from bot.meeting import cards
from bot.meeting.cards import representation as own_cards
from bot.meeting.state import NOTHING, Effects, State
from bot.records.model import MeetingState
from bot.records.saved_records import GroupFiguresRecord


def apologies_sent(state: State, event: ApologiesSent) -> Effects:
    """Somebody cannot come. Nobody else is told by this; the minutes name them if they say so."""
    state.representation.apologies[event.person] = event.named
    return (*state.enrol(event.person), ReplyToActor(own_cards.apologies(state, named=event.named)))


def starts(state: State, at: datetime) -> None:
    """The meeting begins: it is worked out once more which groups are missing."""
    if state.settings.uses_groups and state.facilitators:
        state.representation.due = at


def ends(state: State, at: datetime) -> None:
    """The meeting is over: its figures are made."""
    counts = state.settings.uses_groups and not state.unchanged(at)
    state.representation.due = at if counts else None


def checked(state: State, event: RepresentationChecked) -> Effects:
    """Facilitators are told which groups are missing, unless that is what they were told before."""
    if state.phase in (MeetingState.CLOSED, MeetingState.WITHDRAWN):
        return NOTHING
    state.representation.checked_at, state.representation.due = event.at, None
    before, state.representation.missing = state.representation.missing, event.missing
    state.representation.publicly_missing = event.publicly_missing
    if not event.missing or event.missing == before:
        return NOTHING
    card = own_cards.missing(state)
    return tuple(Whisper(who, card) for who in state.facilitators)


def missing_groups_shared(state: State, event: MissingGroupsShared) -> Effects:
    """A facilitator has it said, in the room or in the minutes, which groups are missing."""
    # By what everybody may know alone: not even whether there is something to say may depend on
    # what only facilitators know.
    if not state.representation.publicly_missing:
        raise IllegalMove("refused-none-missing")
    if event.share is ShareWith.MINUTES:
        state.representation.in_minutes = state.representation.publicly_missing
        return (ReplyToActor(cards.note("noted-missing-in-minutes")),)
    posted = state.post(own_cards.missing_in_public(state))
    return (*posted, ReplyToActor(cards.note("noted-missing-told" if posted else "noted-silent")))


def counted(state: State, event: RepresentationCounted) -> Effects:
    """The figures of this meeting are kept. Nothing that people choose later changes them. Where it
    goes on after all, they are made when it ends."""
    if state.phase is not MeetingState.CLOSED:
        return NOTHING
    state.representation.due = None
    kept = SaveRecord(
        GroupFiguresRecord(
            meeting=state.id,
            room=state.room,
            groups=event.groups,
            there=event.there,
            heard=event.heard,
        )
    )
    return (kept,)
