"""Reactions to messages, and a look at what has had no answer."""

from __future__ import annotations

from bot.effects import ReplyToActor
from bot.events import ConfirmationAsked, Reacted
from bot.meeting import cards
from bot.meeting.state import NOTHING, PANEL, Effects, State


def reacted(state: State, event: Reacted) -> Effects:
    """A reaction answers a message. It shows that somebody is here, but is not a turn."""
    who = event.person
    was_here = who in state.turns.present
    kept = state.greet(who)
    state.answers.answer(event.ref, who)
    return (*kept, *(NOTHING if was_here else PANEL))


def confirmation_asked(state: State, event: ConfirmationAsked) -> Effects:
    """Somebody who wants to move on first sees what is unanswered, and whose hand is up."""
    if not event.ending:
        state.topic.pressed = event.at
    return (ReplyToActor(cards.before_moving_on(state, event)),)
