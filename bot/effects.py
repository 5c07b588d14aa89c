"""What follows from an event. The core returns these; the service carries them out.

Folding a journal discards effects: they were committed together with their event.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.cards import Card
from bot.events import AnyEvent, MeetingPlanned, WakeReason
from bot.ids import MeetingId, PersonId, RoomKey
from bot.records.saved_records import Record


class Effect(msgspec.Struct, frozen=True):
    """Something to do because of an event."""


class Post(Effect, frozen=True):
    """Say this to the whole room."""

    card: Card


class Whisper(Effect, frozen=True):
    """Say this to one person, privately, so that it arrives even if they are away now."""

    to: PersonId
    card: Card


class ReplyToActor(Effect, frozen=True):
    """Says this to the person who caused the event, as the answer. Not kept."""

    card: Card


class ShowPanel(Effect, frozen=True):
    """What the live panel shows has changed. Several of these make one."""


class Ended(Effect, frozen=True):
    """What was shown about this is to be shown again, as over. `to`: only what went to this person;
    None: all of it."""

    about: str
    to: PersonId | None = None


class Redrawn(Effect, frozen=True):
    """What was posted about this is to be shown again as it is now: it goes on, and no clock of it
    is where it was."""

    about: str


class WakeAt(Effect, frozen=True):
    """Wake the meeting then. Takes the place of an earlier request for the same reason and subject;
    None: no longer needed."""

    why: WakeReason
    due: datetime | None
    about: str = ""
    """What it is about, such as a point's number, where a meeting can have several for one
    reason."""


class SaveRecord(Effect, frozen=True):
    """Save this record, which outlives the meeting."""

    record: Record


class PlanMeeting(Effect, frozen=True):
    """There will be another meeting, and this is its first event."""

    event: MeetingPlanned


class Forward(Effect, frozen=True):
    """Another meeting of the same room takes in this event, in the same commit."""

    meeting: MeetingId | None
    """None: the room's current one, whichever that is. It may be the one that says so."""
    event: AnyEvent


class PassOn(Effect, frozen=True):
    """The current meeting of another room takes in this event, in the same commit."""

    room: RoomKey
    event: AnyEvent


AnyEffect = (
    Post
    | Whisper
    | ReplyToActor
    | ShowPanel
    | Ended
    | Redrawn
    | WakeAt
    | SaveRecord
    | PlanMeeting
    | Forward
    | PassOn
)
