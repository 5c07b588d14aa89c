"""Single meetings of a series that are cancelled, moved or added, kept as RFC 5545 has them:
EXDATE, RECURRENCE-ID and RDATE of the same series.

A meeting is named by when it starts now. Whatever is over is dropped from the exceptions with the
next change, so that they do not grow.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import islice
from typing import Final, NamedTuple

from msgspec.structs import replace

from bot.cards import Moment
from bot.errors import BadArgument, IllegalMove
from bot.records.model import MovedMeeting, Series
from bot.records.series import (
    LATEST,
    Occurrence,
    change_at,
    has_end,
    last_by_rule,
    moment_of,
    occurrences,
    wall_time,
)

MOST_EXCEPTIONS: Final = 60
"""Meetings to come that can be cancelled, moved or added: more than a year of weeks."""
LOOKED_AT: Final = 60
"""How many meetings ahead one can be named."""
KEPT: Final = timedelta(days=7)
"""How long an exception is kept once its day is over: clocks may be set back."""


class CarriedOver(NamedTuple):
    """What becomes of single meetings when the rule of their series changes."""

    series: Series | None
    gone: tuple[Occurrence, ...]
    """Moved and extra meetings that are held no more."""
    back: tuple[datetime, ...]
    """Cancelled ones whose cancellation says nothing any more."""


def find(meets: Series, starts: datetime) -> Occurrence | None:
    """The meeting that starts at a moment; None if the series has none then."""
    found = next(occurrences(meets, starts - timedelta(seconds=1)), None)
    return found if found is not None and found.starts == starts else None


def on_day(meets: Series, day: date, after: datetime) -> Occurrence | None:
    """The meeting to come on a day, as clocks in the series' zone have it."""
    for one in islice(occurrences(meets, after), LOOKED_AT):
        if _day(one.local) == day:
            return one
    return None


def cancel(meets: Series, starts: datetime, at: datetime) -> Series:
    """The series without the meeting that starts then.

    Raises:
        IllegalMove: there is none, it has been, or there are too many exceptions.
    """
    one = _to_come(meets, starts, at)
    meets = _without(_pruned(meets, at), one)
    if one.recurrence:
        meets = replace(meets, excluded=tuple(sorted({*meets.excluded, one.recurrence})))
    return _counted(meets)


def move(meets: Series, starts: datetime, to: datetime, at: datetime) -> Series:
    """The series with the meeting that starts then held at another time: wall-clock time in its
    zone, or a moment with an offset.

    Raises:
        IllegalMove: there is no such meeting, it has been, or there are too many exceptions.
        BadArgument: nothing can be held `to` then.
    """
    one = _to_come(meets, starts, at)
    local = wall_time(to, meets.zone)
    if local == one.local:
        raise BadArgument("to", "bad-move-same", when=Moment(starts, meets.zone))
    check_new(meets, local, at, field="to", beside=one)
    meets = _without(_pruned(meets, at), one)
    if not one.recurrence:
        return replace(meets, extra=tuple(sorted({*meets.extra, local})))
    if local == one.recurrence:
        return meets
    moved = MovedMeeting(recurrence=one.recurrence, start=local)
    found = sorted((*meets.moved, moved), key=lambda one: one.recurrence)
    return _counted(replace(meets, moved=tuple(found)))


def hold_extra(meets: Series, to: datetime, at: datetime) -> Series:
    """The series with one more meeting.

    Raises:
        IllegalMove: there are too many exceptions.
        BadArgument: nothing can be held `to` then.
    """
    local = wall_time(to, meets.zone)
    check_new(meets, local, at, field="at")
    meets = _pruned(meets, at)
    if local in meets.excluded:
        # It was cancelled, and is held after all.
        return replace(meets, excluded=tuple(one for one in meets.excluded if one != local))
    return _counted(replace(meets, extra=tuple(sorted({*meets.extra, local}))))


def check_new(
    meets: Series, local: str, at: datetime, *, field: str, beside: Occurrence | None = None
) -> datetime:
    """When a meeting would begin that is held at a wall-clock time. `beside`: the meeting that is
    moved there.

    Raises:
        BadArgument: that is over, too far away, skipped by the clocks, after the end of the series,
            or on another meeting's day.
    """
    starts = moment_of(local, meets.zone)
    if starts is None or starts > at + LATEST:
        raise BadArgument(field, "bad-meeting-far")
    if starts <= at:
        raise BadArgument(field, "bad-past")
    if change_at(local, meets.zone) == "skipped":
        raise BadArgument(field, "bad-meeting-gap", when=Moment(starts, meets.zone))
    if meets.rule and has_end(meets):
        last = last_by_rule(meets)
        if last is not None and _day(local) > last.date():
            ended = moment_of(last.isoformat(timespec="minutes"), meets.zone)
            raise BadArgument(field, "bad-meeting-after", when=Moment(ended or starts, meets.zone))
    other = _others_on(meets, _day(local), at, beside)
    if other is not None:
        raise BadArgument(field, "bad-meeting-day", when=Moment(other.starts, meets.zone))
    return starts


def carried_over(old: Series, new: Series | None, at: datetime) -> CarriedOver:
    """A series whose rule was changed, with those of its later exceptions that still make sense.

    A cancellation stays where the new rule has a meeting on that day, a moved meeting too, and an
    extra one where it has none: what was agreed for a day holds for it.
    """
    if new is None:
        return CarriedOver(None, tuple(occurrences(_single_only(old), at)), ())
    by_rule = replace(new, excluded=(), moved=(), extra=())
    days = _rule_days(by_rule, old, at)
    excluded, moved, extra = [], [], []
    gone: list[Occurrence] = []
    back: list[datetime] = []
    pruned = _pruned(old, at)
    for local in pruned.excluded:
        if (rule := days.get(_day(local))) is not None:
            excluded.append(rule)
        elif (was := moment_of(local, old.zone)) is not None and was > at:
            back.append(was)
    single = [MovedMeeting(recurrence="", start=one) for one in pruned.extra]
    for one in (*pruned.moved, *single):
        starts = moment_of(one.start, old.zone)
        if starts is None or starts <= at:
            continue
        local = wall_time(starts, new.zone)
        rule = days.get(_day(one.recurrence)) if one.recurrence else None
        taken = days.get(_day(local))
        if (one.recurrence and rule is None) or (taken is not None and taken != rule):
            gone.append(Occurrence(starts, one.start, one.recurrence))
        elif rule is None:
            extra.append(local)
        elif rule != local:
            moved.append(MovedMeeting(recurrence=rule, start=local))
    moved.sort(key=lambda one: one.recurrence)
    kept = replace(
        new,
        excluded=tuple(sorted(excluded)),
        moved=tuple(moved),
        extra=tuple(sorted(set(extra))),
    )
    return CarriedOver(kept, tuple(gone), tuple(back))


def _single_only(meets: Series) -> Series:
    """The moved and the extra meetings of a series, without its rule."""
    return replace(meets, rule="", excluded=(*meets.excluded, meets.first))


def _rule_days(by_rule: Series, old: Series, at: datetime) -> dict[date, str]:
    """When the rule meets on the days that the exceptions of the old series are about."""
    days = [*old.excluded, *old.extra]
    days += [day for one in old.moved for day in (one.recurrence, one.start)]
    if not days:
        return {}
    last = max(map(_day, days)) + timedelta(days=1)
    found: dict[date, str] = {}
    for one in islice(occurrences(by_rule, at - KEPT), 10 * LOOKED_AT):
        if _day(one.local) > last:
            break
        found[_day(one.local)] = one.local
    return found


def _to_come(meets: Series, starts: datetime, at: datetime) -> Occurrence:
    one = find(meets, starts)
    if one is None:
        raise IllegalMove("refused-no-meeting-then", when=Moment(starts, meets.zone))
    if starts <= at:
        raise IllegalMove("refused-meeting-past", when=Moment(starts, meets.zone))
    return one


def _others_on(
    meets: Series, day: date, at: datetime, beside: Occurrence | None
) -> Occurrence | None:
    """Another meeting of the series on the same day. One that was held today counts as well."""
    begin = at - timedelta(days=1)
    for one in occurrences(meets, begin):
        if _day(one.local) > day + timedelta(days=1):
            return None
        if _day(one.local) == day and one != beside:
            return one
    return None


def _without(meets: Series, one: Occurrence) -> Series:
    """The series without what was agreed for a single meeting."""
    return replace(
        meets,
        moved=tuple(other for other in meets.moved if other.recurrence != one.recurrence),
        extra=tuple(other for other in meets.extra if one.recurrence or other != one.local),
    )


def _pruned(meets: Series, at: datetime) -> Series:
    """The series without exceptions whose days are over."""
    over = wall_time(at - KEPT, meets.zone)
    return replace(
        meets,
        excluded=tuple(one for one in meets.excluded if one > over),
        moved=tuple(one for one in meets.moved if max(one.start, one.recurrence) > over),
        extra=tuple(one for one in meets.extra if one > over),
    )


def _counted(meets: Series) -> Series:
    if len(meets.excluded) + len(meets.moved) + len(meets.extra) > MOST_EXCEPTIONS:
        raise IllegalMove("refused-exceptions-many", most=MOST_EXCEPTIONS)
    return meets


def _day(local: str) -> date:
    return date.fromisoformat(local[:10])
