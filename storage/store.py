"""`bot.ports.Store` over SQL: every method is one transaction, and what it does is elsewhere. The
file is as long as the port has methods."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace
from sqlalchemy import Connection

from bot.events import AnyEvent
from bot.ids import MeetingId, PersonId, RoomId, RoomKey, WordsId
from bot.meeting.cards.needs_sent import leaves_nothing
from bot.people.preferences import Preferences
from bot.ports import (
    Account,
    Appointment,
    Backlog,
    Ballot,
    Batch,
    IdFactory,
    JournalRow,
    OutboxMessage,
    Room,
)
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
from bot.ports.push import PushSubscriptions
from bot.ports.recorded_views import RecordedViews
from bot.ports.retention import RetentionStore
from bot.ports.snapshots import Snapshots
from bot.ports.summaries import Summaries
from bot.ports.turn_taking import TurnTaking
from bot.ports.worries import Worries
from bot.records.model import Contention, Membership, Note, NoteKind, Position
from bot.records.published_poll import PublishedPoll
from bot.records.saved_records import MeetingRecord, PollRecord
from storage import (
    appointments,
    ballot_counting,
    ballots,
    contentions,
    directory,
    groups,
    journal,
    notes,
    outbox,
    outbox_claims,
    postgres_notify,
    quoted_posts,
    records,
    unit_of_work,
)
from storage.ballot_keys import BallotKeys, KeysInMemory, keys_of
from storage.ballot_office import BallotOffice
from storage.database import Database
from storage.dated_records import SqlCalendars
from storage.directory import Size
from storage.engine import open_database
from storage.external_refs import SqlExternalRefs
from storage.glossary import SqlGlossary
from storage.groups import SqlGroupChoices
from storage.installations import SqlInstalls
from storage.links import SqlLinks
from storage.meeting_times import SqlMeetingTimes
from storage.needs import SqlNeeds
from storage.personal_store import SqlPersonalStore
from storage.points import SqlPoints
from storage.poll_replies import SqlPollReplies
from storage.proposals import SqlProposals
from storage.push_subscriptions import SqlPushSubscriptions
from storage.recorded_views import SqlViews
from storage.retention import SqlRetention
from storage.snapshots import SqlSnapshots
from storage.summaries import SqlSummaries
from storage.turn_locks import SqlTurns
from storage.workers import SqlWorkers
from storage.worries import SqlWorries


class SqlStore:
    """Everything Heard keeps, over SQL. `bot.ports.Store` says what each method promises."""

    def __init__(self, database: Database, keys: BallotKeys | None = None) -> None:
        self._db = database
        self._keys = keys or KeysInMemory()
        self.installs = SqlInstalls(database)
        self.workers = SqlWorkers(database)
        self.link_numbers: LinkNumbers = SqlLinks(database)
        self.tails: JournalTails = journal.SqlJournalTails(database)
        self.turns: TurnTaking = SqlTurns(database)
        self.external_refs = SqlExternalRefs(database)
        self.personal: PersonalStore = SqlPersonalStore(database)
        self.retention: RetentionStore = SqlRetention(database)
        self.group_choices: GroupChoices = SqlGroupChoices(database)
        self.times: MeetingTimes = SqlMeetingTimes(database)
        self.summaries: Summaries = SqlSummaries(database)
        self.calendars: CalendarStore = SqlCalendars(database)
        self.worries, self.views, self.proposals, self.poll_replies, self.needs = _records(database)
        self.points, self.glossary, self.snapshots = _of_rooms(database)
        self.push_subscriptions: PushSubscriptions = SqlPushSubscriptions(database)
        self.ballot_office = BallotOffice(database, self._keys)

    @classmethod
    async def open(cls, url: str, keys: BallotKeys | None = None) -> SqlStore:
        """Open the database at `url`, its tables made or brought up to date.

        `keys`: those of its ballots; without them, the keys in the usual folder.

        Raises:
            Unusable: see `storage.engine.open_database`.
        """
        keys = keys or keys_of(url)
        return cls(await open_database(url, keys), keys)

    async def size(self) -> Size:
        """Counts rooms and events: cheap enough at a start, not every minute."""
        return await self._db.read(directory.size)

    async def can_commit(self) -> None:
        """Find out whether something could be committed now; it leaves nothing behind.

        Raises:
            NotSaved: the database is away, cannot be written to, or has no room.
        """
        await self._db.can_commit()

    async def close(self) -> None:
        """Finish what is under way and close the database."""
        await self._db.close()

    async def room(self, where: RoomId) -> Room | None:
        """The room at that place, if Heard knows it."""
        return await self._db.read(lambda tx: directory.room(tx, where))

    async def room_by_key(self, key: RoomKey) -> Room | None:
        """The room with that key."""
        return await self._db.read(lambda tx: directory.room_by_key(tx, key))

    async def rooms_by_key(self, keys: Collection[RoomKey]) -> Mapping[RoomKey, Room]:
        """The rooms with these keys, as far as there are any, in one query."""
        return await self._db.read(lambda tx: directory.rooms_by_key(tx, keys))

    async def add_room(self, room: Room) -> Room:
        """Write a room down; if its place is known already, the one that was there is returned."""
        return await self._db.write(lambda tx: directory.add_room(tx, room))

    async def change_room(self, old: Room, new: Room) -> bool:
        """A room has another title or address; False: another room stands there already."""
        return await self._db.write(lambda tx: directory.change_room(tx, old, new))

    async def rooms_of(self, person: PersonId) -> Sequence[Room]:
        """The rooms that somebody belongs to, in the order in which they joined."""
        return await self._db.read(lambda tx: directory.rooms_of(tx, person))

    async def rooms(self, platform: str) -> Sequence[Room]:
        """Every room of a platform, newest first."""
        return await self._db.read(lambda tx: directory.rooms(tx, platform))

    async def person(self, account: Account, new_id: IdFactory) -> PersonId:
        """The person behind an account, made on first sight. A changed name is taken over."""
        known = await self._db.read(lambda tx: directory.person(tx, account))
        if known is not None:
            return known
        return await self._db.write(lambda tx: directory.add_person(tx, account, new_id))

    async def find_person(self, account: Account) -> PersonId | None:
        """The person behind an account, if they were ever seen; nobody is written down."""
        nameless = replace(account, name="")
        return await self._db.read(lambda tx: directory.person(tx, nameless))

    async def account(self, person: PersonId) -> Account | None:
        """A person as their platform knows them; None if they were forgotten."""
        return await self._db.read(lambda tx: directory.account(tx, person))

    async def accounts(self, people: Collection[PersonId]) -> dict[PersonId, Account]:
        """People as their platforms know them; people who were forgotten are missing."""
        return await self._db.read(lambda tx: directory.accounts(tx, people))

    async def names(self, people: Collection[PersonId]) -> dict[PersonId, str]:
        """Display names; people who were forgotten are missing."""
        return await self._db.read(lambda tx: directory.names(tx, people))

    async def words(self, ids: Collection[WordsId]) -> dict[WordsId, str]:
        """Recorded words; what was taken back is missing."""
        return await self._db.read(lambda tx: directory.words(tx, ids))

    async def quoted_messages(self, platform: str) -> Sequence[tuple[RoomId, str]]:
        """The messages from which words that are kept were copied: rooms and references."""
        return await self._db.read(lambda tx: directory.copied(tx, platform))

    async def members(self, room: RoomKey) -> Sequence[Membership]:
        """Who belongs to a room, and as what, in the order in which they joined."""
        return await self._db.read(lambda tx: directory.members(tx, room))

    async def joined(self, room: RoomKey, people: Collection[PersonId]) -> dict[PersonId, Position]:
        """Where in a room's record each came in; `BEGINNING` if that was not noted then."""
        return await self._db.read(lambda tx: directory.joined(tx, room, people))

    async def preferences(self, people: Collection[PersonId]) -> dict[PersonId, Preferences]:
        """What these people have chosen; people who have chosen nothing are missing."""
        return await self._db.read(lambda tx: records.preferences(tx, people))

    async def groups(self, room: RoomKey) -> Sequence[WordsId]:
        """A room's stakeholder groups, in the team's own order."""
        return await self._db.read(lambda tx: groups.groups(tx, room))

    # -- meetings ----------------------------------------------------------------------------------

    async def current(self, rooms: Collection[RoomKey]) -> dict[RoomKey, MeetingId]:
        """Each room's newest meeting; rooms without any are missing."""
        return await self._db.read(lambda tx: records.current(tx, rooms))

    async def versions(self, meetings: Collection[MeetingId]) -> dict[MeetingId, int]:
        """How many events each meeting has; meetings without any are missing."""
        return await self._db.read(lambda tx: journal.versions(tx, meetings))

    async def journals(self, meetings: Collection[MeetingId]) -> dict[MeetingId, list[AnyEvent]]:
        """The meetings' events in order; a meeting without any has an empty list."""
        return await self._db.read(lambda tx: journal.read(tx, meetings))

    async def commit(self, batch: Batch) -> None:
        """Write everything in the batch, or nothing.

        Raises:
            Conflict: an event number or a source is taken.
            NotSaved: the database did not take it.
            Uncertain: nobody knows whether it did. The same batch may be committed again safely:
                its event numbers are taken if it was, and `journal_contains` tells by whom.
        """
        if unit_of_work.is_only_journal(batch):
            await self._db.append(batch.journal)
            return
        await self._db.write(self.workers.writing(batch), scrub=unit_of_work.erases(batch))

    async def journal_contains(self, rows: Collection[JournalRow]) -> bool:
        """Whether all of these rows are in the journal, each exactly as given."""
        return await self._db.read(lambda tx: journal.holds(tx, rows))

    async def known_sources(self, tenant: str, sources: Collection[str]) -> set[str]:
        """Which of these sources have been accepted before."""
        return await self._db.read(lambda tx: journal.known(tx, tenant, sources))

    async def meetings(self, room: RoomKey) -> Sequence[MeetingRecord]:
        """A room's meetings in order of their numbers."""
        return await self._db.read(lambda tx: records.meetings(tx, room))

    async def open_meetings(self, platform: str) -> Sequence[tuple[Room, MeetingRecord]]:
        """The meetings that are running on a platform, with their rooms."""
        return await self._db.read(lambda tx: records.open_meetings(tx, platform))

    async def contentions(self, room: RoomKey) -> Sequence[Contention]:
        """A room's contentions in order of their numbers, settled ones too."""
        return await self._db.read(lambda tx: contentions.of_room(tx, room))

    async def notes(
        self, room: RoomKey, kind: NoteKind, meeting: MeetingId | None, limit: int
    ) -> Sequence[tuple[MeetingId, Note]]:
        """A room's newest notes or decisions, oldest first: of all its meetings, or of one."""
        return await self._db.read(lambda tx: notes.notes(tx, room, kind, meeting, limit))

    # -- the outbox --------------------------------------------------------------------------------

    async def claim_outbox(
        self, platform: str, now: datetime, worker: str, lease: timedelta, limit: int
    ) -> Sequence[OutboxMessage]:
        """Take undelivered outbox messages, oldest first; none of a room that is being delivered
        to."""
        return await self._db.write(
            lambda tx: outbox_claims.claim(tx, platform, now, worker, lease, limit)
        )

    async def mark_delivered(
        self, outbox_messages: Collection[OutboxMessage], at: datetime, told_by: str = ""
    ) -> None:
        """These have arrived. They stay readable for `posts` until they are pruned. `told_by`: the
        other processes on this database are told that it was this one that delivered them."""

        def work(tx: Connection) -> None:
            outbox.delivered(tx, outbox_messages, at)
            if told_by and self._db.shared:
                postgres_notify.tell(tx, told_by, outbox_messages)

        await self._db.write(work, scrub=any(leaves_nothing(it.card) for it in outbox_messages))

    async def postpone(
        self, outbox_messages: Collection[OutboxMessage], until: datetime, worker: str | None = None
    ) -> None:
        """Nobody is handed these, or what comes after them in their rooms, before then."""
        await self._db.write(lambda tx: outbox.postpone(tx, outbox_messages, until, worker))

    async def hold_messages(
        self, outbox_messages: Collection[OutboxMessage], until: datetime, worker: str | None = None
    ) -> None:
        """Keep these, and what goes the same way in their rooms, until then or until `release`."""
        await self._db.write(lambda tx: outbox.hold(tx, outbox_messages, until, worker))

    async def release_messages(self, where: RoomId) -> int:
        """What is held for a place may be tried now; how many outbox messages that is."""
        return await self._db.write(
            lambda tx: outbox.release(tx, where.platform, where.tenant, where.channel)
        )

    async def posts(
        self, room: RoomKey, viewers: Collection[PersonId], limit: int
    ) -> Sequence[OutboxMessage]:
        """The newest delivered posts of a room, with the whispers to these, oldest first."""
        return await self._db.read(lambda tx: outbox.posts(tx, room, viewers, limit))

    async def record_quotes(
        self, outbox_message: OutboxMessage, words: Collection[WordsId]
    ) -> None:
        """An outbox message shows these words, which its card does not name."""
        await self._db.write(lambda tx: quoted_posts.tie(tx, [(outbox_message, words)]))

    async def requeue_redacted(self) -> int:
        """Hand out once more what has arrived and quotes words that are no longer there."""
        return await self._db.write(quoted_posts.reopen_stale)

    async def outbox_backlog(self) -> Sequence[Backlog]:
        """What has not arrived yet, by platform."""
        return await self._db.read(outbox.backlog)

    async def prune(self, before: datetime) -> int:
        """Forget delivered outbox messages from before then; how many went."""
        return await self._db.write(lambda tx: outbox.prune(tx, before))

    # -- appointments ------------------------------------------------------------------------------

    async def claim_due(
        self, now: datetime, worker: str, lease: timedelta, limit: int
    ) -> Sequence[Appointment]:
        """Take appointments that are due, earliest first, and that no other worker holds."""
        return await self._db.write(lambda tx: appointments.claim(tx, now, worker, lease, limit))

    async def next_due(self) -> datetime | None:
        """When there will be something for `claim_due`: a claimed appointment counts from the end
        of its lease."""
        return await self._db.read(appointments.next_ready)

    # -- polls -------------------------------------------------------------------------------------

    async def poll(self, meeting: MeetingId) -> PollRecord | None:
        """A meeting's poll. The roll comes in the order of its ids, not as it was given."""
        return await self._db.read(lambda tx: ballots.poll(tx, meeting))

    async def may_vote(self, meeting: MeetingId, *people: PersonId) -> frozenset[PersonId]:
        """Those of these who are on the roll and have not voted yet; nobody if it is not open."""
        return await self._db.read(lambda tx: ballots.may_vote(tx, self._keys, meeting, people))

    async def cast_ballot(
        self, ballot: Ballot, voter: PersonId, new_id: IdFactory, source: str = ""
    ) -> bool:
        """Strike the voter off the roll and put the ballot in, both or neither."""
        return await self.ballot_office.cast(ballot, voter, new_id, source)

    async def has_cast(self, meeting: MeetingId, voter: PersonId, source: str) -> bool:
        """Whether this delivery has brought this person's ballot; known until a day after the
        poll's end."""
        return await self._db.read(
            lambda tx: ballots.has_cast(tx, self._keys, meeting, voter, source)
        )

    async def close_and_count(self, meeting: MeetingId, *, by_group: bool = True) -> PublishedPoll:
        """Take no more votes, keep what may be told of them, and destroy the key of the rest."""
        return await self.ballot_office.count(meeting, by_group=by_group)

    async def published(self, meeting: MeetingId) -> PublishedPoll | None:
        """What may be told of a poll that is over."""
        return await self._db.read(lambda tx: ballot_counting.of(tx, meeting))

    async def poll_comments(self, meeting: MeetingId) -> tuple[str, ...]:
        """The comments of a poll that is over, where they may be shown; in no order of time."""
        return await self._db.read(lambda tx: ballot_counting.comments(tx, meeting))


def _of_rooms(database: Database) -> tuple[Points, GlossaryStore, Snapshots]:
    """What belongs to a room or its meeting, and has a port of its own."""
    return SqlPoints(database), SqlGlossary(database), SqlSnapshots(database)


def _records(
    database: Database,
) -> tuple[Worries, RecordedViews, Proposals, PollReplyStore, NeedsStore]:
    """What has a port of its own among the records."""
    views, proposals = SqlViews(database), SqlProposals(database)
    replies, needs = SqlPollReplies(database), SqlNeeds(database)
    return SqlWorries(database), views, proposals, replies, needs
