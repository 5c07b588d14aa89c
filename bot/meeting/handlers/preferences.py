"""Somebody chooses how Heard is to treat them."""

from __future__ import annotations

from bot.effects import AnyEffect, ReplyToActor, SaveRecord, Whisper
from bot.events import PreferencesSet
from bot.meeting.cards import preferences as cards
from bot.meeting.heard_did import settle_invitations
from bot.meeting.state import NOTHING, Effects, State
from bot.people.preferences import Invitations
from bot.records.saved_records import PreferencesRecord


def preferences_set(state: State, event: PreferencesSet) -> Effects:
    """Somebody's preferences from now on.

    If nobody did it, it was done in another room and stands written down: the meeting takes note.
    """
    before = state.wishes.of(event.who)
    state.wishes.choose(event.who, event.preferences)
    if event.preferences.invitations is not before.invitations:
        # Whatever they were asked about speaking, that is their answer.
        state.invited.answered(event.who)
        if event.preferences.invitations is Invitations.OFF:
            settle_invitations(state)
            state.invited.turned_down(event.who)
    if event.preferences.lessons is not before.lessons:
        state.offers.answered(event.who)
    if event.actor is None:
        return NOTHING
    return (
        SaveRecord(PreferencesRecord(person=event.who, preferences=event.preferences)),
        ReplyToActor(cards.preferences_noted(state, before, event.preferences)),
    )


def wanted(state: State, effects: Effects) -> Effects:
    """The effects without private messages to people who do not want any.

    What is left out is shown to them by `status`.
    """
    wishes = state.wishes
    if not wishes.some_want_no_direct:
        return effects
    return tuple(effect for effect in effects if _is_wanted(state, effect))


def _is_wanted(state: State, effect: AnyEffect) -> bool:
    if not isinstance(effect, Whisper) or state.wishes.may_tell(effect.to, effect.card.kind):
        return True
    state.wishes.miss(effect.to, effect.card)
    return False
