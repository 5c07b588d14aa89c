"""What the core needs from outside: a store, a clock, fresh ids."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.events import AnyEvent
from bot.ids import MeetingId, PersonId, RoomId, RoomKey, WordsId
from bot.people.preferences import Preferences
from bot.ports.feeds import CalendarStore
from bot.ports.glossary import GlossaryStore
from bot.ports.group_choices import GroupChoices
from bot.ports.journal_tails import JournalTails
from bot.ports.link_numbers import LinkNumbers
from bot.ports.meeting_times import MeetingTimes
from bot.ports.needs import NeedsStore
from bot.ports.personal import PersonalStore
from bot.ports.points import Points
from bot.ports.poll_replies import PollReplyStore
from bot.ports.proposals import Proposals
from bot.ports.recorded_views import RecordedViews
from bot.ports.retention import RetentionStore
from bot.ports.snapshots import Snapshots
from bot.ports.storage_types import (
    Account,
    Appointment,
    Ballot,
    Batch,
    JournalRow,
    OutboxMessage,
    PostedRef,
    Room,
)
from bot.ports.summaries import Summaries
from bot.ports.turn_taking import TurnTaking
from bot.ports.worries import Worries
from bot.records.model import Contention, Membership, Note, NoteKind, Position
from bot.records.published_poll import PublishedPoll
from bot.records.saved_records import MeetingRecord, PollRecord


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """The time, in UTC."""
        ...


class IdFactory(Protocol):
    """Makes ids that were never used."""

    def __call__(self) -> str:
        """A new id of letters and digits, at most 32 characters."""
        ...


class PostedRefs(Protocol):
    """Remembers which messages on a platform show which outbox message, so that they can be edited
    when words they quote are erased. Raises `NotSaved` when the database cannot be reached."""

    async def posted_refs(self, outbox_message: OutboxMessage) -> Sequence[PostedRef]:
        """The messages and files that show an outbox message, by their pieces' names."""
        ...

    async def save_posted_ref(self, outbox_message: OutboxMessage, shown: PostedRef) -> None:
        """Record one, replacing what was known of that piece."""
        ...

    async def delete_posted_ref(self, outbox_message: OutboxMessage, piece: str) -> None:
        """A piece is no longer there."""
        ...


class ExternalRefs(PostedRefs, Protocol):
    """Remembers where on a platform something stands: a panel's message, a point's thread, a
    calendar's entry. Names and references are short texts that programs made, never prose.

    Raises `NotSaved` when the database cannot be reached.
    """

    async def get(self, where: RoomId, name: str) -> str | None:
        """The reference that was kept under a name; None if there is none."""
        ...

    async def get_all(self, where: RoomId, prefix: str = "") -> dict[str, str]:
        """Everything kept for a place under names that begin so."""
        ...

    async def get_everywhere(self, platform: str, name: str) -> dict[RoomId, str]:
        """What is kept under exactly this name, at all places of a platform."""
        ...

    async def save(self, where: RoomId, name: str, ref: str) -> None:
        """Keep a reference (at most 255 characters) in place of what was there."""
        ...

    async def delete(self, where: RoomId, name: str) -> None:
        """Forget one, if it is there."""
        ...


class Store(Protocol):
    """Where everything is kept. A method is one transaction, or raises `NotSaved` if it cannot."""

    snapshots: Snapshots  # of meetings that are open
    tails: JournalTails  # of journals
    retention: RetentionStore  # what is deleted after a time
    personal: PersonalStore
    """What is kept of one person."""
    group_choices: GroupChoices
    """Which stakeholder groups people have chosen: by a way of its own, like ballots."""
    worries: Worries
    """What people write to their team's contact, until it has arrived."""
    needs: NeedsStore  # what people need to take part
    points: Points
    """Everything that belongs to one point."""
    times: MeetingTimes
    """When a room meets, and which of its meetings did not take place."""
    views: RecordedViews
    """What people raised that was recorded, and what became of it."""
    calendars: CalendarStore  # what belongs to a day
    summaries: Summaries  # what meetings came to, in figures
    proposals: Proposals
    """Proposals, and the answers that were given with a name."""
    glossary: GlossaryStore  # the word lists of rooms
    link_numbers: LinkNumbers
    turns: TurnTaking  # whose turn it is to decide in a room
    poll_replies: PollReplyStore
    """What polls ask of those who run meetings, and what they have replied."""

    # rooms and people

    async def room(self, where: RoomId) -> Room | None:
        """The room at that place, if Heard knows it."""
        ...

    async def room_by_key(self, key: RoomKey) -> Room | None:
        """The room with that key."""
        ...

    async def rooms_by_key(self, keys: Collection[RoomKey]) -> Mapping[RoomKey, Room]:
        """The rooms with these keys, as far as there are any, in one query."""
        ...

    async def add_room(self, room: Room) -> Room:
        """Write a room down; if its place is known already, the one that was there is returned."""
        ...

    async def change_room(self, old: Room, new: Room) -> bool:
        """A room goes by another title now, or stands at another address, with all that is kept of
        its old one. False: another room stands there already, and nothing has changed."""
        ...

    async def rooms_of(self, person: PersonId) -> Sequence[Room]:
        """The rooms that somebody belongs to, in the order in which they joined."""
        ...

    async def rooms(self, platform: str) -> Sequence[Room]:
        """Every room of a platform, newest first."""
        ...

    async def person(self, account: Account, new_id: IdFactory) -> PersonId:
        """The person behind an account, made on first sight. A changed name is taken over."""
        ...

    async def find_person(self, account: Account) -> PersonId | None:
        """The person behind an account, if they were ever seen; nobody is written down."""
        ...

    async def account(self, person: PersonId) -> Account | None:
        """A person as their platform knows them; None if they were forgotten."""
        ...

    async def accounts(self, people: Collection[PersonId]) -> dict[PersonId, Account]:
        """People as their platforms know them; people who were forgotten are missing."""
        ...

    async def names(self, people: Collection[PersonId]) -> dict[PersonId, str]:
        """Display names; people who were forgotten are missing."""
        ...

    async def words(self, ids: Collection[WordsId]) -> dict[WordsId, str]:
        """Recorded words; what was taken back is missing."""
        ...

    async def quoted_messages(self, platform: str) -> Sequence[tuple[RoomId, str]]:
        """The messages from which words that are kept were copied: rooms and references."""
        ...

    async def members(self, room: RoomKey) -> Sequence[Membership]:
        """Who belongs to a room, and as what, in the order in which they joined."""
        ...

    async def joined(self, room: RoomKey, people: Collection[PersonId]) -> dict[PersonId, Position]:
        """Where in a room's record each came in; `BEGINNING` if that was not noted then."""
        ...

    async def groups(self, room: RoomKey) -> Sequence[WordsId]:
        """A room's stakeholder groups, in the team's own order."""
        ...

    async def preferences(self, people: Collection[PersonId]) -> dict[PersonId, Preferences]:
        """What these people have chosen; people who have chosen nothing are missing."""
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
            Uncertain: nobody knows whether it did. The same batch may be committed again safely:
                its event numbers are taken if it was, and `journal_contains` tells by whom.
        """
        ...

    async def journal_contains(self, rows: Collection[JournalRow]) -> bool:
        """Whether all of these rows are in the journal, each exactly as given."""
        ...

    async def known_sources(self, tenant: str, sources: Collection[str]) -> set[str]:
        """Which of these sources have been accepted before."""
        ...

    async def meetings(self, room: RoomKey) -> Sequence[MeetingRecord]:
        """A room's meetings in order of their numbers."""
        ...

    async def open_meetings(self, platform: str) -> Sequence[tuple[Room, MeetingRecord]]:
        """The meetings that are running on a platform, with their rooms."""
        ...

    async def contentions(self, room: RoomKey) -> Sequence[Contention]:
        """A room's contentions in order of their numbers, settled ones too."""
        ...

    async def notes(
        self, room: RoomKey, kind: NoteKind, meeting: MeetingId | None, limit: int
    ) -> Sequence[tuple[MeetingId, Note]]:
        """A room's newest notes or decisions, oldest first: of all its meetings, or of one."""
        ...

    # the outbox

    async def claim_outbox(
        self, platform: str, now: datetime, worker: str, lease: timedelta, limit: int
    ) -> Sequence[OutboxMessage]:
        """Take undelivered outbox messages that no other worker holds a lease on, oldest first; of
        a room only together with, or after, its older ones."""
        ...

    async def mark_delivered(
        self, outbox_messages: Collection[OutboxMessage], at: datetime, told_by: str = ""
    ) -> None:
        """Mark these as delivered. They stay readable for `posts` until they are pruned. `told_by`:
        the other processes on this database are told that it was this one that delivered them.

        If words that one quotes were erased while it was under way, it is handed out once more.
        """
        ...

    async def record_quotes(
        self, outbox_message: OutboxMessage, words: Collection[WordsId]
    ) -> None:
        """An outbox message shows these words, which its card does not name: in a file, say."""
        ...

    async def requeue_redacted(self) -> int:
        """Hand out once more what was delivered and quotes words that are gone, no matter who
        erased them. How many outbox messages these are."""
        ...

    async def postpone(
        self, outbox_messages: Collection[OutboxMessage], until: datetime, worker: str | None = None
    ) -> None:
        """Hand out neither these nor what follows them in their rooms before then; `worker`:
        as far as that one has still taken them."""
        ...

    async def hold_messages(
        self, outbox_messages: Collection[OutboxMessage], until: datetime, worker: str | None = None
    ) -> None:
        """Keep these until then, or until they are released: an adapter may not show them now.

        What goes the same way in their rooms (to the channel, or to people) waits with them. A
        newer panel takes the place of one that is held. `worker`: as far as that one has still
        taken them.
        """
        ...

    async def release_messages(self, where: RoomId) -> int:
        """Release what is held for a place; returns how many outbox messages that is. Without a
        channel the place is the whole tenant, without a tenant the whole platform."""
        ...

    async def posts(
        self, room: RoomKey, viewers: Collection[PersonId], limit: int
    ) -> Sequence[OutboxMessage]:
        """What was delivered, oldest first: `limit` posts, at least as many whispers to each."""
        ...

    async def prune(self, before: datetime) -> int:
        """Forget delivered outbox messages from before then; how many went. What quotes words that
        are kept stays as long as they do: it is edited when they go."""
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

    # polls; all that look into the box of an open one raise `KeyMissing` while its key is not there

    async def poll(self, meeting: MeetingId) -> PollRecord | None:
        """A meeting's poll."""
        ...

    async def may_vote(self, meeting: MeetingId, *people: PersonId) -> frozenset[PersonId]:
        """Those of these who are on the roll and have not voted yet; nobody if it is not open."""
        ...

    async def cast_ballot(
        self, ballot: Ballot, voter: PersonId, new_id: IdFactory, source: str = ""
    ) -> bool:
        """Note that somebody has voted and put the ballot in, both or neither; nothing that is
        written joins the two. `source`: the delivery that brought it. Returns False, and writes
        nothing, if they are not on the roll, have voted, or the poll is closed or counted.

        Raises:
            BadArgument, Refused: it is malformed, and uses up no vote.
            KeyMissing: the poll's ballots are sealed with a key that is not there.
        """
        ...

    async def has_cast(self, meeting: MeetingId, voter: PersonId, source: str) -> bool:
        """Whether this delivery brought this person's ballot; known for a day after the end."""
        ...

    async def close_and_count(self, meeting: MeetingId, *, by_group: bool = True) -> PublishedPoll:
        """Close this poll to votes, and keep what may be told of them and nothing finer. Done once:
        asked again, it says the same. `by_group`: the room uses its groups.

        Raises:
            KeyMissing: the poll's ballots are sealed with a key that is not there.
        """
        ...

    async def published(self, meeting: MeetingId) -> PublishedPoll | None:
        """What may be told of a poll that is over; None if it is not, or there is none."""
        ...

    async def poll_comments(self, meeting: MeetingId) -> tuple[str, ...]:
        """The comments of a poll that is over, where they may be shown; in no order of time."""
        ...
