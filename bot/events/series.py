"""What a team wants together, and single meetings of its series."""

from __future__ import annotations

from datetime import datetime

from bot.events.base import Event
from bot.ids import WordsId


class GoalSet(Event, frozen=True, kw_only=True, tag="GoalSet"):
    """What the team wants to reach together, in one sentence. Whoever agreed to an earlier one has
    not agreed to this one."""

    goal: WordsId


class GoalAgreed(Event, frozen=True, kw_only=True, tag="GoalAgreed"):
    """`actor` agrees to the goal."""

    goal: WordsId


class MeetingCancelled(Event, frozen=True, kw_only=True, tag="MeetingCancelled"):
    """One meeting of the series is cancelled: the one that was to begin at `due`."""

    due: datetime
    reason: WordsId | None = None


class MeetingMoved(Event, frozen=True, kw_only=True, tag="MeetingMoved"):
    """One meeting of the series is held at another time than `due`."""

    due: datetime
    to: datetime
    reason: WordsId | None = None


class ExtraMeetingPlanned(Event, frozen=True, kw_only=True, tag="ExtraMeetingPlanned"):
    """One more meeting is held, beside the series' own."""

    to: datetime
    reason: WordsId | None = None


class MissedMeetingsTold(Event, frozen=True, kw_only=True, tag="MissedMeetingsTold"):
    """Somebody is in the room who can be told that meetings did not take place. Nobody is named:
    between meetings it is not recorded who writes."""


SeriesEvent = (
    GoalSet
    | GoalAgreed
    | MeetingCancelled
    | MeetingMoved
    | ExtraMeetingPlanned
    | MissedMeetingsTold
)
