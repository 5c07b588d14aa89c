"""Which meetings move when a series is changed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from bot.records.model import Series
from bot.records.series import upcoming

LOOKED_AT: Final = 4
"""How many of the next meetings are compared."""


class Shift(NamedTuple):
    """What becomes of one meeting. `was` None: there was none; `now` None: it is not held."""

    was: datetime | None
    now: datetime | None


def shifts(old: Series | None, new: Series | None, at: datetime) -> tuple[Shift, ...]:
    """What becomes of the next meetings, in order. Meetings at the same time as before are left
    out. One moves to the meeting of the same week that was not there before."""
    before = () if old is None else upcoming(old, at, LOOKED_AT)
    after = () if new is None else upcoming(new, at, LOOKED_AT)
    # Of the two lists, the one that reaches further would show meetings that only seem to go.
    ends = [times[-1] for times in (before, after) if len(times) == LOOKED_AT]
    horizon = min(ends) + timedelta(days=6) if ends else None
    gone = [one for one in before if one not in after and (horizon is None or one <= horizon)]
    come = [one for one in after if one not in before and (horizon is None or one <= horizon)]
    zone = ZoneInfo((new or old).zone) if new or old else None  # type: ignore[union-attr]
    found: list[Shift] = []
    for was in gone:
        week = was.astimezone(zone).isocalendar()[:2]
        now = next((one for one in come if one.astimezone(zone).isocalendar()[:2] == week), None)
        if now is not None:
            come.remove(now)
        found.append(Shift(was, now))
    found += [Shift(None, now) for now in come]
    return tuple(sorted(found, key=lambda one: one.was or one.now or at))
