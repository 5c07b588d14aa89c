"""What the core needs from the world, and what the world may ask of the core.

`Store`, `Clock`, `Face` and `Fresh` are implemented outside; `bot.service` uses them.

This file is long because it is the whole border: the values that cross it, and who may ask whom.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Literal, Protocol

import msgspec

from bot.cards import Card
from bot.errors import HeardError
from bot.events import AnyEvent, Why
from bot.ids import ItemId, MeetingId, PersonId, RoomId, RoomKey, WordsId
from bot.lasting.records import (
    Contention,
    MeetingRecord,
    MeetingState,
    Membership,
    PollRecord,
    Record,
    Series,
)
from bot.people.groups import Groups
from bot.people.preferences import Preferences
from bot.spoken import Form, Spoken

# -- values that cross the border ------------------------------------------------------------------


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """A person as their platform knows them. Bots never get this far."""

    platform: str
    tenant: str
    id: str
    name: str


class Room(msgspec.Struct, frozen=True, kw_only=True):
    """A room as it stands in storage."""

    key: RoomKey
    where: RoomId
    title: str
    zone: str = "UTC"


class JournalRow(msgspec.Struct, frozen=True, kw_only=True):
    """One accepted event. (meeting, number) is unique, and so is (tenant, source) if there is one:
    `source` is the platform's own id of the delivery that caused it."""

    meeting: MeetingId
    number: int
    tenant: str
    source: str | None
    event: AnyEvent


class WordsRow(msgspec.Struct, frozen=True, kw_only=True):
    """Words somebody asked us to record, and where they belong."""

    id: WordsId
    room: RoomKey
    by: PersonId
    use: str
    """What they are for: the command and the parameter, such as `park.wording`."""
    text: str
    at: datetime


class Parcel(msgspec.Struct, frozen=True, kw_only=True):
    """Something the bot says, on its way. The id orders parcels within a meeting and is the same
    however often its event is folded."""

    meeting: MeetingId
    number: int
    index: int
    room: RoomKey
    kind: Literal["post", "whisper", "panel"]
    at: datetime
    to: PersonId | None = None
    card: Card | None = None
    """None for a panel: it is drawn afresh from the meeting when it is delivered."""

    @property
    def id(self) -> str:
        """One text that names this parcel, such as `k3f9.2:17:0`."""
        return f"{self.meeting}:{self.number}:{self.index}"


class Appointment(msgspec.Struct, frozen=True, kw_only=True):
    """When a meeting wants to be woken, and why. One for each (meeting, why)."""

    meeting: MeetingId
    why: Why
    due: datetime


class WakeRow(msgspec.Struct, frozen=True, kw_only=True):
    """Set the appointment of (meeting, why) to `due`, or cancel it (None)."""

    meeting: MeetingId
    why: Why
    due: datetime | None


class Batch(msgspec.Struct, kw_only=True):
    """Everything that goes into one commit. All of it or nothing."""

    journal: list[JournalRow] = []
    words: list[WordsRow] = []
    records: list[Record] = []
    wakes: list[WakeRow] = []
    """In order: a later one for the same (meeting, why) wins."""
    kept: list[Appointment] = []
    """Appointments that this batch keeps: gone afterwards, unless a wake sets them anew."""
    parcels: list[Parcel] = []
    """A panel parcel takes the place of an undelivered older panel parcel of its meeting."""


class Conflict(HeardError):
    """Somebody else appended to the same meeting, or this source was accepted before."""


class Ballot(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's answers; there is nothing in here that says whose."""

    meeting: MeetingId
    answers: dict[str, str]
    comment: str = ""


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """A poll's answers, counted: `counts[question][answer]`. Comments are in no order of time."""

    ballots: int
    eligible: int
    counts: dict[str, dict[str, int]]
    comments: tuple[str, ...] = ()


# -- what the core needs ---------------------------------------------------------------------------


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """The time, in UTC."""
        ...


class Fresh(Protocol):
    """Makes ids that nobody has used."""

    def __call__(self) -> str:
        """A new id of letters and digits, at most 32 characters."""
        ...


class Store(Protocol):
    """Where everything is kept. Every method is one transaction. Raises `NotSaved` when the
    database cannot be reached."""

    # rooms and people

    async def room(self, where: RoomId) -> Room | None:
        """The room at that place, if Heard knows it."""
        ...

    async def room_by_key(self, key: RoomKey) -> Room | None:
        """The room with that key."""
        ...

    async def add_room(self, room: Room) -> Room:
        """Write a room down; if its place is known already, the one that was there is returned."""
        ...

    async def rooms(self, platform: str) -> Sequence[Room]:
        """Every room of a platform, newest first."""
        ...

    async def person(self, account: Account, fresh: Fresh) -> PersonId:
        """The person behind an account, made on first sight. A changed name is taken over."""
        ...

    async def account(self, person: PersonId) -> Account | None:
        """A person as their platform knows them; None if they were forgotten."""
        ...

    async def names(self, people: Collection[PersonId]) -> dict[PersonId, str]:
        """Display names; people who were forgotten are missing."""
        ...

    async def words(self, ids: Collection[WordsId]) -> dict[WordsId, str]:
        """Recorded words; what was taken back is missing."""
        ...

    async def members(self, room: RoomKey) -> Sequence[Membership]:
        """Who belongs to a room, and as what, in the order in which they joined."""
        ...

    async def groups(self, room: RoomKey) -> Groups:
        """A room's stakeholder groups, and who has chosen which."""
        ...

    async def preferences(self, people: Collection[PersonId]) -> dict[PersonId, Preferences]:
        """What these people have chosen; whoever has chosen nothing is missing."""
        ...

    # meetings

    async def current(self, rooms: Collection[RoomKey]) -> dict[RoomKey, MeetingId]:
        """Each room's newest meeting; rooms without any are missing."""
        ...

    async def versions(self, meetings: Collection[MeetingId]) -> dict[MeetingId, int]:
        """How many events each meeting has; meetings without any are missing."""
        ...

    async def journals(self, meetings: Collection[MeetingId]) -> dict[MeetingId, list[AnyEvent]]:
        """The meetings' events in order; event number n is at n - 1."""
        ...

    async def commit(self, batch: Batch) -> None:
        """Write everything in the batch, or nothing.

        Raises:
            Conflict: an event number or a source is taken.
            NotSaved: the database did not take it.
        """
        ...

    async def known(self, tenant: str, sources: Collection[str]) -> set[str]:
        """Which of these sources have been accepted before."""
        ...

    async def meetings(self, room: RoomKey) -> Sequence[MeetingRecord]:
        """A room's meetings in order of their numbers."""
        ...

    async def contentions(self, room: RoomKey) -> Sequence[Contention]:
        """A room's contentions in order of their numbers, settled ones too."""
        ...

    async def series(self, room: RoomKey) -> Series | None:
        """When the room meets."""
        ...

    # the outbox

    async def claim_parcels(
        self, platform: str, now: datetime, worker: str, lease: timedelta, limit: int
    ) -> Sequence[Parcel]:
        """Take undelivered parcels, oldest first, that no other worker holds a lease on.

        A parcel of a room is only handed out together with, or after, that room's older ones.
        """
        ...

    async def delivered(self, parcels: Collection[Parcel], at: datetime) -> None:
        """These have arrived. They stay readable for `posts` until they are pruned."""
        ...

    async def posts(self, room: RoomKey, viewer: PersonId | None, limit: int) -> Sequence[Parcel]:
        """The newest delivered posts of a room, with the whispers to `viewer`, oldest first."""
        ...

    async def prune(self, before: datetime) -> int:
        """Forget delivered parcels from before then; how many went."""
        ...

    # appointments

    async def claim_due(
        self, now: datetime, worker: str, lease: timedelta, limit: int
    ) -> Sequence[Appointment]:
        """Take appointments that are due, earliest first, and that no other worker holds."""
        ...

    async def next_due(self) -> datetime | None:
        """When the next appointment is due, claimed ones left out unless their lease is over."""
        ...

    # polls

    async def poll(self, meeting: MeetingId) -> PollRecord | None:
        """A meeting's poll."""
        ...

    async def may_vote(self, meeting: MeetingId, person: PersonId) -> bool:
        """Whether somebody is on the roll and has not voted yet, and the poll is open."""
        ...

    async def cast(self, ballot: Ballot, voter: PersonId, fresh: Fresh) -> bool:
        """Strike the voter off the roll and put the ballot in, both or neither.

        Nothing that is written joins the two. Returns False, and writes nothing, if the voter is
        not on the roll, has voted before, or the poll is closed.
        """
        ...

    async def waiting(self, meeting: MeetingId) -> int:
        """How many people on the roll have not voted yet."""
        ...

    async def tally(self, meeting: MeetingId) -> Tally:
        """The answers, counted. Holding figures back is up to the caller."""
        ...


class Face(Protocol):
    """A platform's way to show things."""

    platform: str

    async def deliver(self, parcel: Parcel, room: Room, spoken: Spoken) -> None:
        """Show a parcel. Called in order for each room, again after a failure.

        Raises any exception: try again later.
        """
        ...


# -- what a face may ask ---------------------------------------------------------------------------


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody wrote something in a room. The text goes no further than the door."""

    room: RoomId
    person: Account
    text: str
    ref: str
    source: str
    at: datetime
    reply_to: str = ""
    """The message it replies to, by its reference; "" for none."""
    literal: bool = False
    """It counts as said, even if it reads like `q+` or another command without a slash."""


class Reaction(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody lets a message know that it was heard, as a button or an emoji.

    `ref` is the reference of a message that the face has seen: nothing a person could have typed.
    """

    room: RoomId
    person: Account
    ref: str
    source: str
    at: datetime


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody asks for a command: by name with `args` (a button, a form), or as a typed `line`."""

    room: RoomId
    person: Account
    source: str
    at: datetime
    command: str = ""
    args: dict[str, str | int] = {}
    line: str = ""


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a message or a request. `accepted`: it is written down for good."""

    accepted: bool
    reply: Spoken | None = None
    form: Form | None = None
    """Something is still missing: ask for it with this form."""
    field: str = ""
    """With a refusal: which parameter is meant."""
    refused: bool = False
    command: bool = False
    """With a message: it was a command without a slash, such as `q+`. It does not count as said,
    and a face that shows messages itself does not show it to anybody."""
    repeated: bool = False
    """It had been accepted before; nothing was done a second time."""


class MeetingNow(msgspec.Struct, frozen=True, kw_only=True):
    """How far a room's newest meeting has got."""

    number: int
    state: MeetingState
    done: tuple[ItemId, ...] = ()
    """The agenda items that are behind it: finished, or taken off the agenda."""


class SpokenRef(msgspec.Struct, frozen=True, kw_only=True):
    """A message that was said: its reference, whose it was (a name), and when. Not its text."""

    ref: str
    who: str
    at: datetime
    heard_by: tuple[PersonId, ...] = ()
    """Who has let it know that it was heard."""


class Desk(Protocol):
    """What faces may call: `bot.service.Service` implements it."""

    async def open_room(self, where: RoomId, title: str, zone: str = "UTC") -> Room:
        """The room at that place, made on first sight."""
        ...

    async def hear(self, message: Message) -> Receipt:
        """Take a message in. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        ...

    async def react(self, reaction: Reaction) -> Receipt:
        """Somebody lets a message know that it was heard. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        ...

    async def do(self, request: Request) -> Receipt:
        """Carry out a command. Returns after the commit; refusals come as a receipt.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        ...

    async def welcome(
        self, room: RoomId, person: Account, facilitator: bool, source: str
    ) -> Receipt:
        """Somebody joined the room itself (by an invitation link): put them on the roster."""
        ...

    async def panel(self, room: RoomId) -> Spoken:
        """The live panel as it is now."""
        ...

    async def side(self, room: RoomId, person: Account) -> Spoken | None:
        """The facilitators' side panel; None for anybody else."""
        ...

    async def form(
        self, room: RoomId, person: Account, command: str, args: dict[str, str | int]
    ) -> Form:
        """A command's form, with what is known filled in.

        Raises:
            Refused: no such command, or it is not for them.
        """
        ...

    async def posts(
        self, room: RoomId, person: Account | None, limit: int
    ) -> Sequence[tuple[Parcel, Spoken]]:
        """What the bot has said here of late, whispers to this person among it, oldest first."""
        ...

    async def menu(self, room: RoomId, person: Account) -> Sequence[Form]:
        """The commands this person may use here, as their forms, for a list or a palette."""
        ...

    async def room(self, where: RoomId) -> Room | None:
        """The room at that place, if there is one."""
        ...

    async def person(self, account: Account) -> PersonId:
        """The person behind an account, made on first sight."""
        ...

    async def names(self, room: RoomId) -> Sequence[str]:
        """The display names of everybody who belongs to the room."""
        ...

    async def meeting(self, room: RoomId) -> MeetingNow | None:
        """How far the room's newest meeting has got; None before there is any."""
        ...

    async def spoken(self, room: RoomId, limit: int) -> Sequence[SpokenRef]:
        """The newest messages of the current and the previous meeting, oldest first."""
        ...

    async def accepted(self, room: RoomId, sources: Collection[str]) -> set[str]:
        """Which of these sources have been accepted in this room before."""
        ...
