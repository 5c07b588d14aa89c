"""Asking somebody privately whether they would like to speak: rarely, never against their wish.

The meeting asks to be woken a while after an item has been taken up, and then every few minutes.
Only then does it look for somebody to ask; messages themselves cost nothing.
"""

from __future__ import annotations

import zlib
from datetime import datetime, timedelta

from msgspec.structs import replace

from bot.cards import Duration
from bot.effects import ReplyToActor, SaveRecord, Whisper
from bot.errors import IllegalMove
from bot.events import InvitationPostponed, WokenUp
from bot.ids import PersonId
from bot.meeting.cards import invitations as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.handlers.item_time import ends_at
from bot.meeting.heard_did import settle_invitations
from bot.meeting.state import NOTHING, Effects, State
from bot.people.preferences import Invitations
from bot.records.saved_records import PreferencesRecord
from bot.rules import Quiet


def item_begins(state: State, at: datetime) -> None:
    """Another item is up, or none: Heard looks for somebody to ask a while later."""
    state.last_turns.item_begins()
    state.pace.item_begins(state.turns.said)
    settle_invitations(state)
    state.invited.item_begins(at)


def look(state: State, event: WokenUp) -> Effects:
    """It is time to look whether somebody should be asked."""
    invited = state.invited
    if event.due != invited.due:
        return NOTHING
    invited.look_again(event.at, _quiet_for(state, event.at))
    who = somebody_to_ask(state, event.at)
    if who is None:
        return NOTHING
    preferences = state.wishes.of(who)
    permitted = preferences.invitations is Invitations.ON
    invited.ask(who, event.at, permitted=permitted)
    if permitted:
        return (Whisper(who, cards.invitation(state, who)),)
    # They have never chosen. Heard asks for permission once; no answer means no.
    asked = replace(preferences, asked=True)
    state.wishes.choose(who, asked)
    kept = SaveRecord(PreferencesRecord(person=who, preferences=asked))
    return (kept, Whisper(who, cards.may_invite(state)))


def somebody_to_ask(state: State, at: datetime) -> PersonId | None:
    """Whom to ask now, if anybody: who said "later", then who has been asked least often, then who
    is least heard. Among equals the lot decides, anew in every meeting.

    Nobody, while it is silent or has hardly begun, at the meeting's beginning and end, in a round,
    in which everybody is asked anyway, or if somebody has just been asked.
    """
    rules, last, invited = state.rules, state.last_turns, state.invited
    quiet_for = _quiet_for(state, at)
    if (
        state.settings.quiet is not Quiet.NORMAL
        or state.rounds.now is not None
        or invited.too_soon(at)
        or last.total < rules.invite_after_turns
        or quiet_for is None
        or quiet_for.total_seconds() >= rules.turn_gap_seconds
        or (invited.sparing and _begins_or_ends(state, at))
    ):
        return None
    turns = state.turns
    all_turns = turns.all_turns
    here = len(turns.present)
    found = [
        (
            not invited.wants_later(who),
            invited.times.get(who, 0) if invited.sparing else 0,
            turns.is_heard(who),
            turns.turns_of(who),
            _lot(state, who) if invited.sparing else 0,
            place,
            who,
        )
        for place, who in enumerate(turns.present)
        # People who have had their share of the turns do not lack a chance to speak.
        if turns.turns_of(who) * here < all_turns and _may_ask(state, who, at)
    ]
    return min(found)[-1] if found else None


def _begins_or_ends(state: State, at: datetime) -> bool:
    """Whether people are still arriving, or what would be said now comes too late to be taken up:
    for the item, by its time, or for the meeting, by when it should be over."""
    rules, opened, item = state.rules, state.opened_at, state.agenda.current
    if opened is None:
        return True
    first = timedelta(minutes=rules.invite_first_minutes)
    if at - opened - state.breaks.stood(opened, at) < first:
        return True
    last = timedelta(minutes=rules.invite_last_minutes)
    ends = (None if item is None else item.until, ends_at(state))
    return any(end is not None and end - at < last for end in ends)


def _lot(state: State, who: PersonId) -> int:
    """Where somebody stands among equals in this meeting. By order of arrival the same few people
    would have a meeting's few questions every time; and of earlier meetings nothing is kept that
    says who was silent in them."""
    return zlib.crc32(f"{state.room}.{state.number}.{who}".encode())


def _quiet_for(state: State, at: datetime) -> timedelta | None:
    """How long it has been silent, breaks not counted; None if nobody has spoken at all."""
    last = state.last_turns.last_at
    return None if last is None else at - last - state.breaks.stood(last, at)


def _may_ask(state: State, who: PersonId, at: datetime) -> bool:
    """Whether somebody may be asked: they want it, and there is a reason to."""
    wish, turns, since = state.wishes.of(who), state.turns, state.invited.since
    wanted = wish.invitations is Invitations.ON or (
        wish.invitations is Invitations.ASK and not wish.asked
    )
    if not (wanted and wish.direct and state.invited.may_ask(who, at)):
        return False
    if who in state.facilitators or who in turns.passed or who in state.queue:
        return False
    if state.pauses.holds(who, at):
        return False
    last = turns.last_spoke(who)
    has_spoken = last is not None and since is not None and last >= since
    if last is not None and state.invited.sparing:
        recent = timedelta(minutes=state.rules.invite_spoken_minutes)
        has_spoken |= at - last - state.breaks.stood(last, at) < recent
    lapsed = state.floor_reminders.lapsed
    had_floor = who == state.floor or (lapsed is not None and lapsed[0] == who)
    return not had_floor and not has_spoken


def invitation_postponed(state: State, event: InvitationPostponed) -> Effects:
    """Somebody was asked and would like to be asked once more, later."""
    who = event.person
    if not state.invited.times.get(who):
        raise IllegalMove("refused-not-invited")
    if not state.invited.later(who, state.breaks.moment(event.at)):
        return (ReplyToActor(note("noted-not-again")),)
    rest = Duration(round(state.rules.invite_later_minutes * 60))
    return (ReplyToActor(note("noted-later", time=rest)),)
