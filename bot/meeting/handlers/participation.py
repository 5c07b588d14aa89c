"""People arrive, speak, raise hands, pass, and are called."""

from __future__ import annotations

from bot.effects import ReplyToActor, Whisper
from bot.events import (
    Arrived,
    Departed,
    MemberAdded,
    MessagePosted,
    Passed,
    PresenceSource,
    WokenUp,
)
from bot.meeting import cards
from bot.meeting.cards.presence import arrivals as arrivals_card
from bot.meeting.handlers import (
    breaks,
    care,
    constraints,
    drift,
    few_voices,
    glossary,
    moving_on,
    pace,
    queue,
    rounds,
)
from bot.meeting.heard_did import settle_invitations
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.rules import Quiet


def member_added(state: State, event: MemberAdded) -> Effects:
    """Somebody belongs to this room from now on."""
    state.turns.note_return(event.person, event.at)
    return (*state.enrol(event.person), *PANEL)


def arrived(state: State, event: Arrived) -> Effects:
    """Somebody is here: they say so, or the platform can tell."""
    who = event.person
    if who in state.support:
        return NOTHING
    state.turns.note_return(who, event.at)
    state.breaks.away.pop(who, None)
    state.representation.apologies.pop(who, None)
    if state.is_open and who not in state.turns.came:
        state.arrivals.note(who, state.breaks.moment(event.at))
    greeted = state.greet(who)
    if event.where is not PresenceSource.SAID:
        state.turns.whereabouts[who] = event.where
    return (*greeted, ReplyToActor(cards.note("noted-here")), *PANEL)


def tell_arrivals(state: State, event: WokenUp) -> Effects:
    """Facilitators who are here are told who has come; nobody else is."""
    if event.due != state.arrivals.due:
        return NOTHING
    here = (who for who in state.arrivals.take() if who in state.turns.present)
    came = [who for who in here if who not in state.facilitators]
    if not came or state.settings.quiet is not Quiet.NORMAL:
        return NOTHING
    return tuple(Whisper(who, arrivals_card(came)) for who in state.facilitators_here)


def departed(state: State, event: Departed) -> Effects:
    """Somebody is no longer here. A turn that they were having aloud is over, and counts."""
    who = event.person
    if state.on_break is not None:
        return breaks.left(state, who)
    told = queue.end_floor(state, event.at) if state.floor == who else NOTHING
    if not state.turns.leave(who):
        return told
    return (*told, *rounds.after_leaving(state, who, event.at), *PANEL)


def passed(state: State, event: Passed) -> Effects:
    """Somebody has nothing to add for now. Their hand comes down with it."""
    who = event.person
    kept = state.greet(who)
    state.turns.pass_on(who, event.at)
    settle_invitations(state)
    state.invited.turned_down(who)
    state.queue.lower(who)
    cleared = queue.end_floor(state, event.at) if state.floor == who else NOTHING
    went_on = rounds.after_pass(state, who, event.at)
    return (*kept, *cleared, ReplyToActor(cards.note("noted-pass")), *went_on, *PANEL)


def message_posted(state: State, event: MessagePosted) -> Effects:
    """Somebody wrote a message. This is the hot path: no work that is not needed."""
    who = event.actor
    assert who is not None  # noqa: S101 - TRANSITIONS: it needs one; a call would cost here
    if who in state.support.by_supporter:
        return NOTHING
    if state.breaks.now is not None:
        return breaks.written(state, event, who)
    item = state.agenda.current
    if item is not None:
        item.messages += 1
    if event.substantial:
        state.discuss()
        on = None if item is None else item.id
        state.answers.add(event.ref, who, event.at, on, event.wants)
    for ref in event.answers:
        state.answers.answer(ref, who)
    if state.pauses.ends and state.pauses.holds(who, event.at):
        return care.left_out(state, who, event.at)
    told = pace.look(state, event.at) if event.at.minute != state.pace.of_hour else NOTHING
    first = state.turns.speak(who, event.at, event.words)
    few = state.last_turns.speak(who, event.at, substantial=event.substantial)
    if few:
        told += few_voices.few_voices(state)
    if event.moves is not None:
        told += moving_on.said(state, event, event.moves)
    if event.substantial:
        told += drift.note_drift(state, event)
    if event.limits:
        told += constraints.suggest(state, event)
    if event.terms:
        told += glossary.used(state, event.terms, who)
    if state.floor is not None:
        if state.settings.floor_notes:
            told += queue.over_another(state, event, who)
        told += queue.written_meanwhile(state, who, event.at)
    if not first or who in state.turns.outside:
        # Written before they left but delivered after: it counts, and does not bring them back.
        return told
    return (*state.enrol(who), *told, *PANEL)
