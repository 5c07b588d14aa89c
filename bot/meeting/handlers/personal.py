"""Somebody is forgotten, asks what is kept of them, or takes words back."""

from __future__ import annotations

from datetime import datetime

from bot.effects import ReplyToActor, Whisper
from bot.events import CopyRequested, PersonForgotten, WordsTakenBack
from bot.ids import PersonId, WordsId
from bot.meeting.cards import contention_questions
from bot.meeting.cards import personal as cards
from bot.meeting.cards.contentions import taken_back
from bot.meeting.cards.shared_buttons import note
from bot.meeting.handlers import (
    actions,
    agreement,
    check_rounds,
    glossary,
    goal,
    membership,
    proposals,
)
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records import contentions as moves
from bot.records.contention_care import ask_about_wording
from bot.records.contentions import ContentionMove
from bot.records.model import Agreement, Contention


def person_forgotten(state: State, event: PersonForgotten) -> Effects:
    """Somebody is forgotten. They leave the room, and whatever they have chosen goes. What they
    raised and said stays under their id, which says nothing any more."""
    who = event.who
    if state.rounds.silent is not None:
        state.rounds.silent.take_back(who)
    # While they are still there: what nobody else had to do with goes with its words.
    gone = _words_gone(state, who, frozenset(event.words), event.at)
    gone += glossary.forget(state, who, event.at)
    ended = membership.let_go_of(state, who, event.at)
    state.wishes.forget(who)
    state.offers.forget(who)
    state.learning.forget(who)
    state.pauses.end(who)
    state.seats.confirmed.pop(who, None)
    state.statements.forget(who)
    state.constraints.forget(who)
    state.acts.forget(who)
    goal.take_back(state, who)
    return (*gone, *ended, *PANEL)


def copy_requested(state: State, event: CopyRequested) -> Effects:
    """Somebody wants a copy of what is kept of them: it comes to them alone, as a file."""
    who = event.person
    return (Whisper(who, cards.copy(state, who)), ReplyToActor(note("noted-copy")))


def words_taken_back(state: State, event: WordsTakenBack) -> Effects:
    """Somebody takes back words of their own, which are deleted in the same commit."""
    words = frozenset(event.words)
    silent = state.rounds.silent
    if silent is not None and silent.texts.get(event.person) in words:
        silent.take_back(event.person)
    out = _words_gone(state, event.person, words, event.at)
    return (*out, ReplyToActor(note("noted-taken-back", count=len(words))), *PANEL)


def _words_gone(state: State, who: PersonId, words: frozenset[WordsId], at: datetime) -> Effects:
    """Words of somebody's are deleted, as they wanted.

    A parked point goes with its words, and the room is told, as of its parking, if whoever parked
    it takes it back within minutes, or as long as nobody has done anything with it. Any other
    stays, without words: those who run meetings are told, since nobody else would know, and whoever
    holds it is asked for new ones.
    """
    state.statements.take_back(words)
    state.views.unsay(words)
    state.constraints.words_gone(words)
    state.poll_replies.unsay(words)
    check_rounds.words_gone(state, words)
    out: Effects = goal.words_gone(state, words)
    out += glossary.words_gone(state, words, at)
    out += agreement.words_gone(state, words)
    for contention in state.register.everything:
        if contention.wording in words and not contention.erased:
            out += _point_taken_back(state, contention, who, at)
    out += actions.words_taken_back(state, who, words, at)
    out += proposals.without_words(state, at, lambda one: one.wording in words)
    return out


def _point_taken_back(state: State, point: Contention, who: PersonId, at: datetime) -> Effects:
    erased = moves.erase(point)
    others_in_it = any(one.joined_into == point.number for one in state.register.everything)
    alone = who == point.raised_by and not others_in_it
    if alone and moves.can_be_taken_back(point, at):
        gone = state.history(erased, ContentionMove.TAKE_BACK, who, at)
        state.register.drop(point.number)
        return (gone, *state.post(taken_back(point.number), always=True))
    told = [one for one in state.facilitators if one not in (who, point.held_by)]
    if point.held_by != who and point.is_open:
        erased = ask_about_wording(erased, at)
    asked = (
        (Whisper(point.held_by, contention_questions.wording(erased)),)
        if erased.agreement is Agreement.ASKED and point.held_by not in state.turns.outside
        else NOTHING
    )
    return (
        state.history(erased, ContentionMove.ERASE, who, at),
        *(Whisper(one, cards.point_taken_back(erased)) for one in told),
        *asked,
    )
