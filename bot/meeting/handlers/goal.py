"""Changes the common goal of a team, and takes in who agrees to it."""

from __future__ import annotations

from msgspec.structs import replace

from bot.effects import ReplyToActor
from bot.errors import IllegalMove
from bot.events import GoalAgreed, GoalSet
from bot.ids import PersonId
from bot.meeting.cards import goal as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records.model import Goal


def goal_set(state: State, event: GoalSet) -> Effects:
    """The team has a goal, or another one. It is changed before everybody's eyes."""
    before = None if state.goal is None else state.goal.words
    state.goal = Goal(words=event.goal, set_at=event.at)
    return (
        *state.post(cards.goal_set(state, before), always=True),
        ReplyToActor(note("noted-goal")),
        *PANEL,
    )


def goal_agreed(state: State, event: GoalAgreed) -> Effects:
    """Somebody agrees to the goal as it is worded now."""
    goal = state.goal
    if goal is None or goal.words != event.goal:
        raise IllegalMove("refused-goal-changed")
    if event.person in goal.agreed:
        raise IllegalMove("refused-goal-agreed", count=state.agreeing)
    joined = state.enrol(event.person)
    state.goal = replace(goal, agreed=(*goal.agreed, event.person))
    count = state.agreeing
    return (*joined, ReplyToActor(note("noted-goal-agreed", count=count)), *PANEL)


def take_back(state: State, who: PersonId) -> None:
    """Somebody is to be forgotten: nothing says any more that they agreed."""
    if state.goal is not None and who in state.goal.agreed:
        left = tuple(one for one in state.goal.agreed if one != who)
        state.goal = replace(state.goal, agreed=left)


def words_gone(state: State, words: frozenset[str]) -> Effects:
    """Whoever worded the goal takes its words back: then there is none, and the room is told."""
    if state.goal is None or state.goal.words not in words:
        return NOTHING
    state.goal = None
    return state.post(cards.taken_back(state), always=True)
