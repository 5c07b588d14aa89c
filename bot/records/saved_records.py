"""What is saved in the commit of an event, a record for each thing that has changed.

The things themselves are in `bot.records.model`.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from bot.ids import MeetingId, PersonId, RoomKey, WordsId
from bot.people.preferences import Preferences
from bot.records.actions import Action as Action
from bot.records.actions import ActionRecord
from bot.records.actions import PlannedAction as PlannedAction
from bot.records.glossary import GlossaryRecord
from bot.records.meeting_summary import MeetingSummaryRecord
from bot.records.model import (
    BEGINNING,
    Contention,
    ContentionEntry,
    MeetingState,
    Membership,
    MissedMeeting,
    Note,
    Position,
    Role,
    Series,
)
from bot.records.poll_replies import PollReplyRecord
from bot.records.programme_records import ProgrammeRecord, ReleasedTextRecord
from bot.records.proposal_model import ProposalRecord, ResponseRecord
from bot.records.recorded_views import (
    Outcome as Outcome,
)
from bot.records.recorded_views import (
    ViewAnswerRecord,
    ViewOutcomeRecord,
    ViewRecord,
    ViewsToldRecord,
)


class MeetingRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One meeting in the room's list of meetings."""

    id: MeetingId
    room: RoomKey
    number: int
    state: MeetingState
    starts: datetime | None = None
    opened_at: datetime | None = None
    closed_at: datetime | None = None


class PollRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A poll that is open, or has closed, and who may answer it (once)."""

    meeting: MeetingId
    room: RoomKey
    roll: tuple[PersonId, ...]
    opened_at: datetime
    closes_at: datetime | None
    """None: at the end of a meeting."""
    fewest: int
    """Below this many ballots no figure is shown, or kept once the poll is over."""
    comments_fewest: int | None = None
    """Below this many ballots no comment is; None for polls of before this was written down, where
    `fewest` stands for it."""
    closed_at: datetime | None = None
    questionnaire: str | None = None
    """The id of what it asks (see `bot.records.questionnaire`), which it keeps; None for polls of
    before this was written down, and for those of proposals."""


class SeriesRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A room's series; None when the room has stopped meeting regularly."""

    room: RoomKey
    series: Series | None


class MissedMeetingRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A planned meeting of a room that did not take place."""

    room: RoomKey
    missed: MissedMeeting
    held: bool = False
    """It was cancelled, and takes place after all: there is nothing to be kept of it."""


class ContentionRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A contention as it now stands, and the line this adds to its history."""

    room: RoomKey
    meeting: MeetingId
    contention: Contention
    step: str
    by: PersonId | None
    at: datetime
    reason: WordsId | None = None
    """Why, if somebody has said so for this step."""


class ContentionEntryRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Something was added to a contention, which stands as given now. Its history has no line of
    this: the entry is one."""

    room: RoomKey
    meeting: MeetingId
    contention: Contention
    entry: ContentionEntry


class NoteRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A note or decision of a meeting. It never changes."""

    room: RoomKey
    meeting: MeetingId
    note: Note


class MembershipRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's place in a room has changed."""

    room: RoomKey
    membership: Membership
    joined: Position = BEGINNING
    """Where in the room's record they came in. Only the first one written is kept, and, for
    somebody who comes back, the one of their return."""
    until: datetime | None = None
    """When they left; None: they belong to the room."""
    moved: bool = False
    """They came in where `joined` says, whatever was written before: the meeting that they joined
    between was reopened."""


class LinkRecord(msgspec.Struct, frozen=True, kw_only=True):
    """The link that lets people into a room with this role is replaced by the next one."""

    room: RoomKey
    role: Role


class GroupsRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A team's stakeholder groups, in its own order. Choices of others are gone."""

    room: RoomKey
    groups: tuple[WordsId, ...]


class GroupFiguresRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Which of a team's groups were at a meeting, and which had a turn in it, where enough people
    were on both sides. Of nobody in particular."""

    meeting: MeetingId
    room: RoomKey
    groups: tuple[WordsId, ...]
    there: tuple[WordsId, ...]
    heard: tuple[WordsId, ...]


class FacilitatorEndedRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody runs a room's meetings no more. Nobody's naming of them outlasts that."""

    room: RoomKey
    person: PersonId


class PreferencesRecord(msgspec.Struct, frozen=True, kw_only=True):
    """How somebody wants to be treated, in every room."""

    person: PersonId
    preferences: Preferences


class LessonRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody has read a lesson, or said whether they tried what it suggests: theirs alone."""

    person: PersonId
    lesson: str
    at: datetime
    tried: str = ""
    """What they said of it, as in `bot.events.lessons.Tried`; "": nothing."""


Record = (
    ActionRecord
    | ContentionEntryRecord
    | ContentionRecord
    | FacilitatorEndedRecord
    | GlossaryRecord
    | GroupFiguresRecord
    | GroupsRecord
    | LessonRecord
    | LinkRecord
    | MeetingRecord
    | MeetingSummaryRecord
    | MembershipRecord
    | MissedMeetingRecord
    | NoteRecord
    | PollRecord
    | PollReplyRecord
    | PreferencesRecord
    | ProgrammeRecord
    | ProposalRecord
    | ReleasedTextRecord
    | ResponseRecord
    | SeriesRecord
    | ViewAnswerRecord
    | ViewOutcomeRecord
    | ViewRecord
    | ViewsToldRecord
)
