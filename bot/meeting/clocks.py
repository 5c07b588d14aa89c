"""The one place that stops the clocks of a meeting, and lets them go on.

While there is a break nothing of what is in `STAND_STILL` is due. When it is over, everything that
was due is due exactly as much later as the break took. A new clock gets a place in `STAND_STILL`
and in `go_on`; why each stands still or goes on is in ADR 0051.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.events import WakeReason
from bot.meeting.rounds import SilentRound
from bot.meeting.state import State

STAND_STILL = frozenset(
    {
        WakeReason.IDLE,
        WakeReason.ITEM_SOON,
        WakeReason.ITEM_TIME,
        WakeReason.INVITE,
        WakeReason.ROUND_TIME,
        WakeReason.SPEAKING_TIME,
        WakeReason.ARRIVALS,
        WakeReason.BLANK_SHEET,
    }
)
"""Reasons to wake a meeting that do not come up in a break."""


def stopped(
    keys: Sequence[tuple[WakeReason, str]], dues: Sequence[datetime | None]
) -> tuple[datetime | None, ...]:
    """When a meeting is woken in a break: not for what stands still."""
    return tuple(
        None if why in STAND_STILL else due for (why, _), due in zip(keys, dues, strict=True)
    )


def go_on(state: State, since: datetime, at: datetime) -> None:
    """Clocks that have stood still since a moment go on: what was due is due so much later."""
    pause = at - since
    state.breaks.stops.append((since, at))
    if state.idle_due is not None:
        state.idle_due += pause
    if state.agenda.current is not None:
        state.agenda.current.stand_still(pause)
    state.constraints.stand_still(pause)
    state.invited.stand_still(pause)
    state.queue.stand_still(since, at)
    if state.floor_reminders.due is not None:
        state.floor_reminders.due += pause
    if state.arrivals.due is not None:
        state.arrivals.due += pause
    running = state.rounds.now
    if isinstance(running, SilentRound):
        running.until += pause
    elif running is not None and running.due is not None:
        running.due += pause
    if state.breaks.offer_due is not None:
        state.breaks.offer_due += pause
