"""What is kept of one person: to be read, corrected, taken back and forgotten."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Protocol

import msgspec

from bot.ids import MeetingId, PersonId, RoomKey, WordsId
from bot.people.needs import OwnNeeds
from bot.people.preferences import Preferences
from bot.ports.storage_types import Account, OutboxMessage, Room
from bot.records.actions import Action
from bot.records.model import Contention, Role
from bot.records.proposal_model import Proposal, Response
from bot.records.recorded_views import View


class OwnText(msgspec.Struct, frozen=True, kw_only=True):
    """Words that somebody had recorded."""

    id: WordsId
    room: RoomKey
    use: str
    """The command and the parameter they came by, such as "park.wording"."""
    text: str
    at: datetime


class OwnMembership(msgspec.Struct, frozen=True, kw_only=True):
    """A room that somebody belongs to, and as what."""

    room: Room
    role: Role
    joined_in: int | None = None
    """The number of the meeting in which they joined, if that was noted."""
    left: bool = False
    """They belonged to it, and do not any more."""


class OwnPoint(msgspec.Struct, frozen=True, kw_only=True):
    """A point that is somebody's, that they parked, or that they look after or are asked to."""

    room: RoomKey
    point: Contention


class OwnRaised(msgspec.Struct, frozen=True, kw_only=True):
    """Something else that somebody raised, with their name or without."""

    room: RoomKey
    view: View


class OwnAction(msgspec.Struct, frozen=True, kw_only=True):
    """An action that somebody recorded, has taken on, or is asked to take on."""

    room: RoomKey
    action: Action


class OwnProposal(msgspec.Struct, frozen=True, kw_only=True):
    """Something that somebody proposed."""

    room: RoomKey
    proposal: Proposal


class OwnResponse(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's answer to a proposal that is not anonymous, by its number."""

    room: RoomKey
    number: int
    response: Response


class OwnRoomNeeds(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody has said in a room that they need to take part."""

    room: RoomKey
    own: OwnNeeds


class OpenPoll(msgspec.Struct, frozen=True, kw_only=True):
    """A poll that is open, on whose roll somebody is: of a meeting, or of an anonymous proposal.
    Whether they have answered is sealed."""

    meeting: MeetingId
    closes_at: datetime | None


class OwnLesson(msgspec.Struct, frozen=True):
    """A lesson that they have read."""

    lesson: str
    at: datetime
    tried: str
    """What they said of the one thing to try, as in `bot.events.lessons.Tried`; "": nothing."""


class PersonalRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the database has about one person, but for what they did in meetings."""

    person: PersonId
    account: Account | None
    preferences: Preferences | None
    rooms: tuple[OwnMembership, ...] = ()
    texts: tuple[OwnText, ...] = ()
    points: tuple[OwnPoint, ...] = ()
    views: tuple[OwnRaised, ...] = ()
    actions: tuple[OwnAction, ...] = ()
    proposals: tuple[OwnProposal, ...] = ()
    responses: tuple[OwnResponse, ...] = ()
    needs: tuple[OwnRoomNeeds, ...] = ()
    lessons: tuple[OwnLesson, ...] = ()
    polls: tuple[OpenPoll, ...] = ()
    seen: datetime | None = None
    """When they last did something, to the day or so."""
    sent: tuple[OutboxMessage, ...] = ()
    """What was sent to them privately and is still kept, oldest first."""
    forget_later: bool = False
    """They have asked to be forgotten when their series ends."""


class Erased(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a wish to be forgotten."""

    words: int = 0
    """Texts that were deleted."""
    kept: int = 0
    """Texts that stay, without a name."""
    on_roll: int = 0
    """Open polls on whose rolls they stay until these close."""


class PersonalStore(Protocol):
    """Where it is kept. Every method is one transaction. Raises `NotSaved` when the database cannot
    be reached.

    `record`, `texts`, `take_back` and `forget` go through everything that there is: they raise
    `LeftToNewer` when a newer version of Heard, at work on the same database, has changed the
    tables. To leave out what only that one knows would be a lie."""

    async def record(self, person: PersonId, sent: int = 200) -> PersonalRecord:
        """Everything about one person, with the newest `sent` of what was sent to them."""
        ...

    async def accounts_everywhere(self, platform: str, id: str) -> Sequence[Account]:
        """The accounts of one user of a platform, one for each of its tenants in which they were
        ever seen; none where they were forgotten. Nobody is written down."""
        ...

    async def texts(self, person: PersonId) -> Sequence[OwnText]:
        """What somebody had recorded and is still there, oldest first."""
        ...

    async def take_back(self, person: PersonId, words: Collection[WordsId]) -> int:
        """Delete some of somebody's own words, and edit what quotes them; how many went. Others'
        words are left alone."""
        ...

    async def forget(self, person: PersonId, take_back: Collection[WordsId]) -> Erased:
        """Delete what is kept of a person; of the team's record what they take back. Again, it does
        nothing more."""
        ...

    async def forget_later(self, person: PersonId, room: RoomKey | None, at: datetime) -> None:
        """Note that somebody is to be forgotten when the series of a room has ended; None: not any
        more."""
        ...

    async def to_forget(self) -> Sequence[tuple[PersonId, Room]]:
        """Who asked to be forgotten when a room's series has ended, and that room."""
        ...

    async def listen(self, told: Callable[[PersonId], None], begins: Callable[[], None]) -> None:
        """Hear of everybody who is forgotten by any process on this database, until cancelled.
        `begins` is called when that begins, each time: somebody may have been forgotten before.
        Returns at once where there is only one process."""
        ...

    async def tidy(self) -> int:
        """Take those who were forgotten off the rolls of polls that are over; how many rows."""
        ...
