"""What a team wants together, and single meetings of its series."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from bot.events.base import Event
from bot.ids import RoomKey, WordsId
from bot.records.model import Contention, ContentionEntry
from bot.records.recorded_views import Outcome
from bot.records.room_end import EndReason


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


class RoomLost(Event, frozen=True, kw_only=True, tag="RoomLost"):
    """The place where the room meets is gone, or was archived: a platform has said so."""

    why: EndReason


class RoomBack(Event, frozen=True, kw_only=True, tag="RoomBack"):
    """The place is there again."""


class LeftoverChoice(StrEnum):
    """What can become of what is open where no further meeting is planned."""

    DATE = "date"
    """It is looked at again on a day."""
    OUTCOME = "outcome"
    """It is closed now, and why."""
    FILE = "file"
    """Somebody takes it away in a file."""
    ROOM = "room"
    """Points go on in another room."""


class LeftoversDecided(Event, frozen=True, kw_only=True, tag="LeftoversDecided"):
    """Somebody has chosen what becomes of what is open where no further meeting is planned."""

    about: tuple[str, ...]
    """Of what, by subjects such as "point-3"."""
    choice: LeftoverChoice
    day: date | None = None
    outcome: Outcome | None = None
    reason: WordsId | None = None
    room: RoomKey | None = None
    """The room in which points go on."""
    called: WordsId | None = None
    """What that room is called."""
    came_from: WordsId | None = None
    """What this room is called, for those in the other one."""
    entries: tuple[ContentionEntry, ...] = ()
    """What had been added to the points."""


class ContentionsArrived(Event, frozen=True, kw_only=True, tag="ContentionsArrived"):
    """Points have come from another room of the same team, whose meetings `actor` runs as well."""

    points: tuple[Contention, ...]
    """As they stood there, open."""
    came_from: WordsId
    """What that room is called."""
    entries: tuple[ContentionEntry, ...] = ()
    """What had been added to them."""


SeriesEvent = (
    GoalSet
    | GoalAgreed
    | MeetingCancelled
    | MeetingMoved
    | ExtraMeetingPlanned
    | MissedMeetingsTold
    | RoomLost
    | RoomBack
    | LeftoversDecided
    | ContentionsArrived
)
