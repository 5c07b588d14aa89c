"""Deleted messages, and gaps: times in which
Heard received nothing."""

from __future__ import annotations

from bot.effects import Whisper
from bot.errors import IllegalMove
from bot.events import GapReported, MessageDeleted
from bot.meeting.cards import deletions as cards
from bot.meeting.handlers import actions, proposals
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records import contentions as moves
from bot.records.contentions import ContentionMove


def message_deleted(state: State, event: MessageDeleted) -> Effects:
    """A message was deleted. What was copied from it has been erased in the same commit.

    A parked point stays, with a mark in its history: its number and who raised it are no copy. It
    would be lost if nobody knew, so its author and the facilitators are told.
    """
    state.answers.forget(event.ref)
    out: Effects = NOTHING
    for contention in tuple(state.contentions.values()):
        if contention.source != event.ref or contention.erased:
            continue
        erased = moves.erase(contention)
        out += (state.history(erased, ContentionMove.ERASE, event.actor, event.at),)
        told = dict.fromkeys((contention.raised_by, *state.facilitators))
        out += tuple(Whisper(who, cards.words_gone(erased)) for who in told)
    out += actions.message_deleted(state, event)
    out += proposals.without_words(state, event.at, lambda one: one.source == event.ref)
    return (*out, *PANEL) if out else NOTHING


def gap_reported(state: State, event: GapReported) -> Effects:
    """For a while Heard could not hear what was said. The room is told from when to when."""
    if event.until <= event.since:
        raise IllegalMove("refused-nothing-missed")
    return state.post(cards.gap(event.since, event.until, state.zone), always=True)
