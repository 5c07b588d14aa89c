"""Somebody has a supporter: asked for, agreed to, ended by either.

A supporter is in no list and no figure. What they do for the person is that person's own act, and
the person is told of it at once, with a way to take it back.
"""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from bot.cards import PersonName
from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.events import (
    Event,
    PassTakenBack,
    SupportAnswered,
    SupportEnded,
    SupporterAsked,
    SupportPair,
)
from bot.ids import PersonId
from bot.meeting import room_records
from bot.meeting.cards import support as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.handlers import actions, queue, rounds
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records.model import Role


def supporter_asked(state: State, event: SupporterAsked) -> Effects:
    """Somebody asks another person to support them, who is asked privately."""
    who, by = event.who, event.person
    if who == by:
        raise IllegalMove("refused-supporter-self")
    if by in state.support:
        raise IllegalMove("refused-supporter-of-supporter")
    if who in state.support.supporters_of(by):
        raise IllegalMove("refused-supporter-again", name=PersonName(who))
    if who in state.facilitators:
        raise IllegalMove("refused-supporter-facilitates", name=PersonName(who))
    kept = state.enrol(by)
    number = state.support.next_number()
    state.support.ask(SupportPair(supporter=who, person=by, shares=event.shares, number=number))
    answer = note("noted-supporter-asked", name=PersonName(who))
    offer = cards.offer(by, shares=event.shares, number=number)
    return (*kept, Whisper(who, offer), ReplyToActor(answer))


def support_answered(state: State, event: SupportAnswered) -> Effects:
    """Somebody agrees to be a supporter, or would rather not."""
    who, whom = event.person, event.whom
    if whom not in state.support.asked_of(who):
        raise IllegalMove("refused-support-not-asked", name=PersonName(whom))
    if event.agrees:
        _may_support(state, who)
    pair = state.support.answered(who, whom)
    if pair is None or not event.agrees:
        told = Whisper(whom, note("support-declined", name=PersonName(who)))
        return (told, ReplyToActor(note("noted-support-declined", name=PersonName(whom))))
    ended = _stand_aside(state, who, event.at)
    # Nobody supports whoever is a supporter: what they had asked for themselves is over.
    state.support.ask_no_more(who)
    state.support.begin(pair)
    return (
        *ended,
        room_records.membership(state, who, Role.SUPPORTER),
        Whisper(whom, cards.begun(who, shares=pair.shares, number=pair.number)),
        ReplyToActor(cards.agreed(whom, shares=pair.shares, number=pair.number)),
        *PANEL,
    )


def _may_support(state: State, who: PersonId) -> None:
    """Each of these is something about the person who answers: nobody learns about others.

    Raises:
        IllegalMove: they cannot be a supporter here.
    """
    supported = state.support.person(who)
    if supported is not None:
        raise IllegalMove("refused-supports-already", name=PersonName(supported))
    if state.support.supporters_of(who):
        raise IllegalMove("refused-supported-yourself")
    if who in state.facilitators:
        raise IllegalMove("refused-supporter-facilitates", name=PersonName(who))


def _stand_aside(state: State, who: PersonId, at: datetime) -> Effects:
    """Nothing in the meeting waits for a supporter, or counts them."""
    state.queue.lower(who)
    state.invited.forget(who)
    ended = queue.end_floor(state, at) if state.floor == who else NOTHING
    silent = state.rounds.silent
    if silent is not None:
        silent.passed.pop(who, None)
    state.turns.stand_aside(who)
    state.seats.confirmed.pop(who, None)
    state.representation.apologies.pop(who, None)
    ended += actions.after_leaving(state, (who,), at)
    return (*ended, *rounds.after_all_left(state, (who,), at))


def support_ended(state: State, event: SupportEnded) -> Effects:
    """Either of the two ends it. A supporter may take part from then on like everybody else."""
    who, by = event.who, event.person
    whom = state.support.person(who)
    if whom is None or by not in (who, whom):
        raise IllegalMove("refused-no-support")
    state.support.end(who)
    other = who if by == whom else whom
    told = cards.ended_for_supporter(state, whom) if other == who else cards.ended(who)
    answer = cards.ended_for_supporter(state, whom) if by == who else cards.ended(who)
    return (
        room_records.membership_ended(state, who, event.at),
        Whisper(other, told),
        ReplyToActor(answer),
        *PANEL,
    )


def after_leaving(state: State, who: PersonId, at: datetime) -> Effects:
    """Somebody has left, or is forgotten: the other is told, kindly, that the support is over."""
    state.support.forget(who)
    out: Effects = NOTHING
    for supporter in state.support.supporters_of(who):
        state.support.end(supporter)
        told = Whisper(supporter, cards.person_left(state))
        out += (room_records.membership_ended(state, supporter, at), told)
    whom = state.support.end(who)
    if whom is not None:
        out += (Whisper(whom, cards.supporter_left()),)
    return out


def pass_taken_back(state: State, event: PassTakenBack) -> Effects:
    """Somebody did not mean to pass. In a round they are offered one more turn at its end."""
    who = event.person
    if who not in state.turns.passed:
        raise IllegalMove("refused-not-passed")
    state.turns.take_pass_back(who)
    silent, running = state.rounds.silent, state.rounds.talking
    if silent is not None:
        silent.passed.pop(who, None)
    if running is not None:
        running.ask_again(who)
    return (ReplyToActor(note("noted-pass-back")), *PANEL)


def with_supporters(state: State, event: Event, effects: Effects) -> Effects:
    """The effects, with what supporters are shown, and what people are told of their supporters'
    acts."""
    out: Effects = NOTHING
    for effect in effects:
        if isinstance(effect, ReplyToActor) and event.through is not None:
            told = Whisper(event.person, cards.done_for_you(state, event, effect.card))
            out += (told, replace(effect, card=cards.done_for_them(event.person)))
            continue
        out += (effect,)
        if isinstance(effect, Whisper) and effect.card.kind in cards.OFFERS:
            card = cards.shared(effect.to, effect.card)
            shown = state.support.shown_offers_of(effect.to)
            out += tuple(Whisper(supporter, card) for supporter in shown)
    return out
