"""Somebody is asked to pause, and is left out of turns and queue for a while.

Nobody else is told, and nobody else is to see it in anything that Heard shows of itself: a message
that is left out changes the panel, the facilitators' lists and the round as any other message does.
Only turns are not counted for it.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.cards import PersonName, TimeOfDay
from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.events import ContactNamed, PauseAsked, WorrySent
from bot.ids import PersonId
from bot.meeting.cards import care as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.handlers import queue, rounds
from bot.meeting.state import NOTHING, PANEL, Effects, State


def pause_asked(state: State, event: PauseAsked) -> Effects:
    """A facilitator asks somebody to pause, or ends their pause."""
    who, by = event.who, event.person
    if event.minutes == 0:
        return _over(state, event, by)
    if not event.minutes:
        told = Whisper(who, cards.pause(by, event.reason, None, state.zone))
        return (told, ReplyToActor(note("noted-pause-asked", name=PersonName(who))))
    until = event.at + timedelta(minutes=event.minutes)
    changed = _let_go(state, who, event.at)
    state.pauses.begin(who, until)
    told = Whisper(who, cards.pause(by, event.reason, until, state.zone))
    answer = note("noted-paused", name=PersonName(who), until=TimeOfDay(until, state.zone))
    return (told, ReplyToActor(answer), *changed)


def _over(state: State, event: PauseAsked, by: PersonId) -> Effects:
    who = event.who
    if not state.pauses.holds(who, event.at):
        raise IllegalMove("refused-no-pause", name=PersonName(who))
    state.pauses.end(who)
    answer = note("noted-pause-over", name=PersonName(who))
    return (Whisper(who, cards.pause_over(by)), ReplyToActor(answer))


def _let_go(state: State, who: PersonId, at: datetime) -> Effects:
    """Their hand comes down, and a round goes on without them, as if they had said so."""
    lowered = state.queue.lower(who) is not None
    ended = queue.end_floor(state, at) if state.floor == who else NOTHING
    state.invited.answered(who)
    running = state.rounds.talking
    # As after a pass: who only left would get a turn as a latecomer.
    went_on = rounds.after_pass(state, who, at) if running is not None else NOTHING
    changed = lowered or bool(ended) or bool(went_on)
    return (*ended, *went_on, *(PANEL if changed else NOTHING))


def contact_named(state: State, event: ContactNamed) -> Effects:
    """A facilitator names who is told when something is wrong; that person is told so."""
    state.contact = event.who
    told = Whisper(event.who, cards.contact(state.room))
    return (told, ReplyToActor(note("noted-contact", name=PersonName(event.who))))


def worry_sent(state: State, event: WorrySent) -> Effects:
    """Somebody has written to the contact. Nobody else is told, and nothing else changes."""
    return (Whisper(event.to, cards.worry(state.room, event.about, kept=event.kept)),)


def left_out(state: State, who: PersonId, at: datetime) -> Effects:
    """Somebody who is paused has written: they are here, and heard, as everybody can read. It is
    no turn."""
    turns = state.turns
    if turns.had_left(who, at):
        return NOTHING
    new = not turns.is_heard(who) or who not in turns.present
    turns.arrive(who)
    if not turns.is_heard(who):
        turns.contribute(who, at, turns=0)
    return (*state.enrol(who), *PANEL) if new else NOTHING
