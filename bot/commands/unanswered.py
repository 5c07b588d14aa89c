"""Looking at what has had no answer, by itself or before moving on; and the meeting's measures."""

from __future__ import annotations

from datetime import datetime

from bot.commands.command_answers import Answer, LookUp
from bot.commands.spec import CommandContext, Kind, Param
from bot.errors import Refused
from bot.events import ConfirmationAsked
from bot.ids import ItemId
from bot.meeting import cards, possible
from bot.meeting.state import State
from bot.records.model import Standing

ANYWAY = Param(
    "anyway",
    Kind.CHOICE,
    required=False,
    choices=("yes",),
    terms="anyway",
    named=True,
    form_if=lambda form: False,
)
"""The second press, after what is unanswered was shown."""


PRESSED = Param(
    "pressed", Kind.CHOICE, required=False, choices=("yes",), terms="anyway", hidden=True
)
"""Passed on by buttons that stand beside others, where a press may be meant for another one."""


def before_next(
    ask: CommandContext, item: ItemId | None, after: ItemId | None
) -> ConfirmationAsked | None:
    """A facilitator is shown something instead of moving on; None: nothing stands in the way.

    Nothing does between two items, and a button that comes too late is left to be refused.
    """
    current = ask.state.agenda.current
    if current is None or (after is not None and after != current.id) or item == current.id:
        return None
    if ask.state.on_break is not None:  # it is left to be refused, and not asked about before that
        return None
    return _held_back(ask, item, ending=False)


def before_end(ask: CommandContext) -> ConfirmationAsked | None:
    """A facilitator is shown something instead of the end; None: nothing stands in the way. What
    is typed is asked about where something is open; a press on a button, which may have been meant
    for another one, also where anything was said."""
    state = ask.state
    check = state.rules.ask_before_moving_on and possible.check_out_first(state, ask.actor)
    if not ask.text("anyway") and check and state.turns.present:
        return ConfirmationAsked(at=ask.at, actor=ask.actor, ending=True)
    said = bool(ask.text("pressed")) and (state.happened or len(state.queue) > 0)
    if not ask.text("anyway") and (said or _is_unfinished(state, ask.at)):
        return ConfirmationAsked(at=ask.at, actor=ask.actor, ending=True)
    return _held_back(ask, None, ending=True)


def _is_unfinished(state: State, at: datetime) -> bool:
    """Whether a round is running, a point is on the table, or the item that is up has time left."""
    item = state.agenda.current
    has_time = item is not None and item.until is not None and at < item.until
    return state.rounds.now is not None or has_time or bool(state.standing(Standing.TABLED))


def _held_back(
    ask: CommandContext, item: ItemId | None, *, ending: bool
) -> ConfirmationAsked | None:
    state = ask.state
    if not state.rules.ask_before_moving_on or ask.text("anyway"):
        return None
    if not cards.overlooked(state, ask.actor, ending=ending) and not len(state.queue):
        return None
    return ConfirmationAsked(at=ask.at, actor=ask.actor, ending=ending, item=item)


def unanswered(ask: CommandContext) -> Answer:
    """The points that have had no answer, their own too."""
    return cards.unanswered(ask.state.answers.unanswered(), ask.at)


def measures(ask: CommandContext) -> Answer:
    """How evenly the meeting is shared so far; between meetings, how the last one was."""
    state = ask.state
    if not state.is_open and state.last_held:
        return LookUp("measures", state.last_held)
    if not state.is_open:
        raise Refused("refused-not-open")
    return LookUp("measures", state.number)
