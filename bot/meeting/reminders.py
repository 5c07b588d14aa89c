"""What people are reminded of between meetings, worked out from the state and from nothing else.

Whoever has taken something on is reminded of it halfway to its day, and on the day before; whoever
has made a proposal that was decided, on the day before the decision is to be reviewed. Whoever a
change concerns, and who had been told something already on that day, reads of it on the next
morning. Those who run meetings get a list once a week, if something is stuck. Whoever was not at
the last meeting is told on the morning after it what it came to.

All of it falls due in the morning of a day, and everything of one day goes into one card for each
person. So nobody gets two, whatever the clock does; and after a long time away everything is
brought once. While a meeting is running nobody is reminded: the next one takes over what is due.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from bot.events import WakeReason
from bot.ids import PersonId
from bot.meeting.leftovers import next_asked
from bot.meeting.next_meeting import passes_over, returns_at
from bot.meeting.points_due import has_meeting
from bot.meeting.state import State
from bot.records.actions import Action
from bot.records.contention_care import concerned
from bot.records.model import Contention, MeetingState
from bot.records.zones import day_in, zone_info

MORNING = time(9)
"""When people are reminded, as the clock on the wall of the room shows it."""
WEEKLY_ON = 0
"""The day of the week on which facilitators get their list: Monday."""
STUCK_AFTER = timedelta(days=1)
"""So long after it was parked or recorded, something that nobody has taken on counts as stuck."""
RETURNED_OFTEN = 3
"""A point that has been taken up at so many meetings counts as stuck."""
A_DAY = timedelta(days=1)
REVIEW = "review-"
REPLY = "reply-"
HELD, WEEKLY, ENDED, MISSED = "news", "weekly", "ended", "missed"
"""What an appointment is about that is about no single point or action."""


class Reminder(NamedTuple):
    """Somebody is to be reminded of something, on a day of the room's."""

    about: str
    """`point-3`, `action-4`, `review-2`, `reply-5`; or `HELD`, `WEEKLY`, `ENDED` or `MISSED`."""
    day: date
    who: PersonId | None = None
    """None: whoever it concerns then."""


def reminders(state: State) -> Iterator[Reminder]:
    """Everything that is still to come, the next day of each subject only."""
    if state.phase is not MeetingState.PLANNED:
        return
    last = state.follow_ups.reminded_on
    for point in state.contentions.values():
        if point.is_open and point.owner is not None:
            yield from _of(f"point-{point.number}", point.owner, *_times(state, point), last)
    for action in state.actions.open:
        if action.owner is not None and action.due is not None and action.since is not None:
            yield from _of(f"action-{action.number}", action.owner, action.since, action.due, last)
    for proposal in state.proposals.values():
        if proposal.review is not None and not proposal.is_open:
            before = day_in(state.zone, proposal.review) - A_DAY
            if before > last:
                yield Reminder(f"{REVIEW}{proposal.number}", before, proposal.by)
    yield from _replies(state, last)
    if state.catch_up.waiting:
        yield Reminder(MISSED, max(_after_meeting(state), last + A_DAY))
    told_on = state.follow_ups.told_on
    if state.follow_ups.held and told_on is not None:
        yield Reminder(HELD, max(told_on, last) + A_DAY)
    if state.ended is not None:
        # Everything that is open is on that list, what is stuck among it.
        if (asked := next_asked(state, last)) is not None:
            yield Reminder(ENDED, asked)
    elif (monday := _weekly(state, last)) is not None:
        yield Reminder(WEEKLY, monday)


def _replies(state: State, last: date) -> Iterator[Reminder]:
    """Polls that wait for a reply to the room: those who run meetings are reminded halfway to the
    next meeting and on the day before, and every Monday where none is planned."""
    for one in state.poll_replies.awaited.values():
        since = day_in(state.zone, one.since)
        for who in state.facilitators:
            if state.starts is None:
                first = max(since, last) + A_DAY
                monday = first + timedelta(days=(WEEKLY_ON - first.weekday()) % 7)
                yield Reminder(f"{REPLY}{one.meeting}", monday, who)
            else:
                until = day_in(state.zone, state.starts)
                yield from _of(f"{REPLY}{one.meeting}", who, since, until, last)


def rows(state: State) -> tuple[tuple[tuple[WakeReason, str], ...], tuple[datetime, ...]]:
    """The same as appointments: what each is about, and when it is due."""
    found = tuple(reminders(state))
    about = tuple((WakeReason.FOLLOW_UP, one.about) for one in found)
    return about, tuple(morning(state.zone, one.day) for one in found)


def is_due(state: State, about: str, at: datetime) -> bool:
    """Whether there is still anything to be said of a subject at a moment."""
    today = day_in(state.zone, at)
    return any(one.about == about and one.day <= today for one in reminders(state))


def summarises(state: State, at: datetime) -> bool:
    """Whether what is told at a moment has the weekly summary in it, if anything is stuck."""
    return is_due(state, WEEKLY, at) or state.follow_ups.waits(WEEKLY)


@lru_cache(maxsize=4096)
def morning(zone: str, day: date) -> datetime:
    """The morning of a day in a time zone."""
    return datetime.combine(day, MORNING, zone_info(zone)).astimezone(UTC)


def _after_meeting(state: State) -> date:
    """The day of the first morning after the last meeting: within a day of its end."""
    ended = state.catch_up.since
    day = day_in(state.zone, ended)
    return day if ended < morning(state.zone, day) else day + A_DAY


def _of(
    about: str, who: PersonId, since: date | None, until: date | None, last: date
) -> Iterator[Reminder]:
    """Halfway from one day to another, and on the day before that: the first that is to come."""
    if since is None or until is None:
        return
    halfway = since + (until - since) // 2
    for day in sorted({halfway, until - A_DAY}):
        # On the day itself on which somebody takes something on they know of it.
        if since < day < until and day > last:
            yield Reminder(about, day, who)
            return


def _times(state: State, point: Contention) -> tuple[date | None, date | None]:
    """Since when a point is as it is, and on which day it comes back, as far as that is known."""
    since = day_in(state.zone, point.changed_at or point.parked_at)
    coming = comes_back(state, point)
    if coming is None and point.not_before is not None and not _is_put_off(state, point):
        return since, day_in(state.zone, point.not_before)
    return since, coming


def _is_put_off(state: State, point: Contention) -> bool:
    """Whether a point comes back after the next meeting because it was put off from there, and not
    because of its day."""
    return state.starts is not None and passes_over(point, state.number, state.starts)


def comes_back(state: State, point: Contention) -> date | None:
    """On which day the meeting is at which a point comes back; None: none is planned yet."""
    coming = returns_at(state, point)
    return None if coming is None else day_in(state.zone, coming)


# -- what is stuck ---------------------------------------------------------------------------------


def _weekly(state: State, last: date) -> date | None:
    """The next day on which facilitators get their list, if anything is on it then; None: nothing
    will be."""
    points = [one.parked_at for one in state.contentions.values() if _is_stuck(state, one)]
    days = [day for one in state.actions.open if (day := _stuck_from(one)) is not None]
    if points:
        days.append(day_in(state.zone, min(points)) + STUCK_AFTER)
    if state.views.waiting and state.facilitators:
        # How long these have waited, only the store knows.
        days.append(last + A_DAY)
    if not days:
        return None
    # Nobody is told at night that something has become stuck just now, as it was parked long ago.
    changes = [one.changed_at or one.parked_at for one in state.contentions.values()]
    known = day_in(state.zone, max((state.reminded_at, *changes)))
    first = max(min(days), last + A_DAY, known)
    return first + timedelta(days=(WEEKLY_ON - first.weekday()) % 7)


def told_weekly(state: State, day: date) -> tuple[PersonId, ...]:
    """Who gets the list: those who run meetings. Where nobody does, those whose points and actions
    are on it; and where they have all left, whoever belongs to the room."""
    if state.facilitators:
        return tuple(state.facilitators)
    people = [who for point in stuck_points(state, day) for who in concerned(point)]
    people += [who for one in stuck_actions(state, day) for who in (one.owner, one.by) if who]
    here = tuple(who for who in dict.fromkeys(people) if state.turns.belongs(who))
    return here or tuple(state.turns.everybody)


def stuck_points(state: State, day: date) -> list[Contention]:
    """The points that do not get on: the most often returned first, then the oldest."""
    found = _points_stuck(state, day)
    return sorted(found, key=lambda point: (-point.tabled, point.parked_at, point.number))


def stuck_actions(state: State, day: date) -> list[Action]:
    """The actions that are late, or that nobody has taken on: the longest overdue first."""
    return sorted(
        _actions_stuck(state, day), key=lambda action: (action.due or date.max, action.number)
    )


def _points_stuck(state: State, day: date) -> Iterator[Contention]:
    for point in state.contentions.values():
        old = day - day_in(state.zone, point.parked_at) >= STUCK_AFTER
        if old and _is_stuck(state, point):
            yield point


def _is_stuck(state: State, point: Contention) -> bool:
    """Whether an open point does not get on, unless it was parked just now."""
    if not point.is_open:
        return False
    often = point.tabled >= RETURNED_OFTEN
    return point.owner is None or often or not has_meeting(state, point)


def _actions_stuck(state: State, day: date) -> Iterator[Action]:
    for action in state.actions.open:
        since = _stuck_from(action)
        if since is not None and since <= day:
            yield action


def _stuck_from(action: Action) -> date | None:
    """From which day on an action is late, or is one that nobody has taken on."""
    days = [] if action.due is None else [action.due + A_DAY]
    if action.owner is None and action.since is not None:
        days.append(action.since + STUCK_AFTER)
    return min(days, default=None)
