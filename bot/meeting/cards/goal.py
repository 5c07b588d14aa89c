"""The common goal: what the team wants to reach together, and how many have said that they agree.

Nobody is named: whoever agrees presses, and only how many they are is shown.
"""

from __future__ import annotations

from typing import Final

from bot.cards import Button, Card, Fact, Phrase, RecordedText, phrase
from bot.ids import WordsId
from bot.meeting import subjects
from bot.meeting.state import State
from bot.records.model import Goal

CHANGE: Final = Button(phrase("button-goal-change"), "series goal", ask=True)


def goal_line(state: State) -> tuple[Phrase, ...]:
    """The goal, as a line of a card or a form; nothing if there is none."""
    if state.goal is None:
        return ()
    return (phrase("goal-line", goal=RecordedText(state.goal.words)),)


def goal_fact(state: State) -> tuple[Fact, ...]:
    """The goal, and how many agree."""
    if state.goal is None:
        return ()
    words = RecordedText(state.goal.words)
    value = phrase("goal-with-count", goal=words, count=state.agreeing)
    return (Fact(phrase("panel-goal"), value),)


def goal_set(state: State, before: WordsId | None) -> Card:
    """There is a goal, or another one than before."""
    assert state.goal is not None  # noqa: S101 - it was set just now
    lines = [phrase("goal-is", goal=RecordedText(state.goal.words))]
    if before is not None:
        lines.append(phrase("goal-was", goal=RecordedText(before)))
    lines.append(phrase("goal-agree-ask" if before is None else "goal-agree-again"))
    return Card(
        kind="goal",
        title=phrase("goal-set-title" if before is None else "goal-changed-title"),
        lines=tuple(lines),
        buttons=(agree(state.goal),),
        about=subjects.goal(state.goal),
    )


def taken_back(state: State) -> Card:
    """The newest wording was taken back: there is none, or the one before."""
    if state.goal is None:
        return Card(kind="goal", lines=(phrase("goal-gone"),))
    words = RecordedText(state.goal.words)
    return Card(kind="goal", lines=(phrase("goal-back"), phrase("goal-is", goal=words)))


def goal(state: State, *, facilitates: bool) -> Card:
    """The goal as it stands, for whoever asks; those who run meetings can change it."""
    change = (CHANGE,) if facilitates else ()
    if state.goal is None:
        return Card(kind="goal-none", lines=(phrase("goal-none"),), buttons=change)
    count = state.agreeing
    return Card(
        kind="goal",
        title=phrase("goal-title"),
        lines=(
            phrase("goal-is", goal=RecordedText(state.goal.words)),
            phrase("goal-count", count=count),
        ),
        buttons=(agree(state.goal), *change),
        about=subjects.goal(state.goal),
    )


def agree(goal: Goal) -> Button:
    """To say that one agrees to this goal, and to no later one."""
    return Button(phrase("button-goal-agree"), "goal agree", {"goal": goal.words})
