"""Commands about breaks."""

from __future__ import annotations

from datetime import timedelta

from bot import events as e
from bot.cards import Card, Duration, TimeOfDay
from bot.commands.command_answers import Answer
from bot.commands.spec import CommandContext, Kind, Param
from bot.meeting.cards import breaks as cards
from bot.meeting.handlers.item_time import ends_at
from bot.rules import LONGEST_BREAK

_ANYWAY = Param(
    "anyway", Kind.CHOICE, required=False, choices=("yes",), terms="anyway", named=True, hidden=True
)
PARAMS = (
    Param("minutes", Kind.NUMBER, required=False, most=LONGEST_BREAK, minutes=True),
    _ANYWAY,
)
MOVE_PARAMS = (Param("minutes", Kind.NUMBER, most=LONGEST_BREAK, minutes=True), _ANYWAY)

A_MINUTE = timedelta(minutes=1)
"""A break that goes on for less than this beyond the end does not go beyond it."""


def take(ask: CommandContext) -> Answer:
    """The meeting takes a break; without a number, as long as the rules say."""
    minutes = ask.number("minutes") or ask.state.rules.break_minutes
    is_new = ask.state.on_break is None
    if is_new and not ask.text("anyway") and (asked := _past_end(ask, minutes)) is not None:
        return asked
    return e.BreakTaken(at=ask.at, actor=ask.actor, minutes=minutes)


def move(ask: CommandContext) -> Answer:
    """The break ends so many minutes from now."""
    minutes = ask.number("minutes") or ask.state.rules.break_minutes
    now = ask.state.on_break
    longer = now is not None and ask.at + timedelta(minutes=minutes) > now.until
    if longer and not ask.text("anyway") and (asked := _past_end(ask, minutes)) is not None:
        return asked
    return e.BreakMoved(at=ask.at, actor=ask.actor, minutes=minutes)


def end(ask: CommandContext) -> Answer:
    """The break ends now."""
    return e.BreakEnded(at=ask.at, actor=ask.actor)


def _past_end(ask: CommandContext, minutes: int) -> Card | None:
    """What is asked instead, if the break would go on beyond the planned end of the meeting. A
    meeting that has gone on beyond its end has none that could."""
    state = ask.state
    ends = ends_at(state)
    if state.series is None or ends is None or ends <= ask.at:
        return None
    if ask.at + timedelta(minutes=minutes) < ends + A_MINUTE:
        return None
    left = Duration(max(1, round((ends - ask.at).total_seconds() / 60)) * 60)
    return cards.past_end(state, minutes, TimeOfDay(ends, state.zone), left)
