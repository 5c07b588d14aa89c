"""The commands about the common goal of a team."""

from __future__ import annotations

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.spec import CommandContext, Kind, Param, facilitators_only
from bot.errors import NotAllowed
from bot.ids import WordsId
from bot.meeting.cards import goal as cards
from bot.meeting.state import State

LONGEST_GOAL = 300
"""Characters of a goal: one sentence."""


def _words_now(state: State) -> str:
    return "" if state.goal is None else state.goal.words


GOAL_PARAMS = (
    Param(
        "goal",
        Kind.TEXT,
        required=False,
        longest=LONGEST_GOAL,
        form_if=facilitators_only,
        form_required=True,
    ),
)
AGREE_PARAMS = (
    Param("goal", Kind.TEXT, required=False, hidden=True, longest=64, pinned=_words_now),
)


def goal(ask: CommandContext) -> Answer:
    """Sets what the team wants to reach together; without a text, shows it."""
    words = ask.words("goal")
    if words is None:
        return cards.goal(ask.state, facilitates=ask.facilitates)
    if not ask.facilitates:
        raise NotAllowed("refused-facilitator")
    return e.GoalSet(at=ask.at, actor=ask.actor, goal=words)


def agree(ask: CommandContext) -> Answer:
    """Agrees to the goal that the button was about."""
    return e.GoalAgreed(at=ask.at, actor=ask.actor, goal=WordsId(ask.text("goal")))
