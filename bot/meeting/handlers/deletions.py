"""Deleted messages, and gaps: times in which
Heard received nothing."""

from __future__ import annotations

from bot.effects import Whisper
from bot.errors import IllegalMove
from bot.events import GapReported, MessageDeleted
from bot.meeting.cards import contention_questions
from bot.meeting.cards import deletions as cards
from bot.meeting.handlers import actions, proposals
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records import contentions as moves
from bot.records.contention_care import ask_about_wording
from bot.records.contentions import ContentionMove


def is_copied(state: State, ref: str) -> bool:
    """Whether something that a meeting knows was copied from a message: a point, an action, a
    proposal, or a constraint."""
    return (
        any(point.source == ref for point in state.register.everything)
        or any(action.source == ref for action in state.actions.values())
        or any(proposal.source == ref for proposal in state.proposals.values())
        or state.constraints.from_message(ref) is not None
    )


def message_deleted(state: State, event: MessageDeleted) -> Effects:
    """A message was deleted. What was copied from it has been erased in the same commit.

    A parked point stays, with a mark in its history: its number and whose it is are no copy. Its
    holder is asked for new words, and whoever parked it and the facilitators are told. One that was
    worded otherwise since is no copy any more: only its link leads nowhere.
    """
    state.answers.forget(event.ref)
    out: Effects = NOTHING
    for contention in state.register.everything:
        if contention.source != event.ref or contention.erased or contention.reworded:
            continue
        erased = moves.erase(contention)
        if erased.is_open:
            erased = ask_about_wording(erased, event.at)
        out += (state.history(erased, ContentionMove.ERASE, event.actor, event.at),)
        told = dict.fromkeys((contention.raised_by, *state.facilitators))
        holder = contention.held_by
        if erased.is_open and holder not in state.turns.outside:
            out += (Whisper(holder, contention_questions.wording(erased)),)
            told.pop(holder, None)
        out += tuple(Whisper(who, cards.words_gone(erased)) for who in told)
    out += actions.message_deleted(state, event)
    out += proposals.without_words(state, event.at, lambda one: one.source == event.ref)
    gone = state.constraints.message_deleted(event.ref)
    return (*out, *PANEL) if out or gone else NOTHING


def gap_reported(state: State, event: GapReported) -> Effects:
    """For a while Heard could not hear what was said. The room is told from when to when."""
    if event.until <= event.since:
        raise IllegalMove("refused-nothing-missed")
    return state.post(cards.gap(event.since, event.until, state.zone), always=True)
