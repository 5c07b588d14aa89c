"""A room with people in it, and short ways to say what happens there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import Connection, text

from bot.cards import Card, RecordedText, phrase
from bot.events import MeetingPlanned, MessagePosted
from bot.ids import MeetingId, PersonId, RoomId, RoomKey, WordsId, meeting_id
from bot.ports import Account, Ballot, Batch, JournalRow, OutboxMessage, Room, WordsRow
from bot.records.model import Contention, MeetingState, Standing
from bot.records.saved_records import ContentionRecord, MeetingRecord, PollRecord
from bot.rules import Rules
from storage.store import SqlStore


class World:
    """Room `lamp` on the web, its first meeting, and Ada, Ben, Cleo and Dan."""

    noon = datetime(2026, 3, 3, 12, tzinfo=UTC)
    room = RoomKey("lamp")
    meeting = meeting_id(RoomKey("lamp"), 1)

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.people: list[PersonId] = []
        self._ids = count(1)

    def new_id(self) -> str:
        """Ids that grow with time, as a real maker of ids may do, too."""
        return f"id{next(self._ids):06}"

    def later(self, minutes: float) -> datetime:
        """So many minutes after noon."""
        return self.noon + timedelta(minutes=minutes)

    async def furnish(self) -> None:
        """Make the room, the people and the meeting."""
        await self.add_room(self.room)
        for name in ("Ada", "Ben", "Cleo", "Dan"):
            account = Account(platform="web", tenant="", id=f"acct-{name}", name=name)
            self.people.append(await self.store.person(account, self.new_id))
        await self.store.commit(self.planned())

    async def add_room(self, key: str, platform: str = "web") -> Room:
        """Another room."""
        where = RoomId(platform, "", f"chan-{key}")
        return await self.store.add_room(Room(key=RoomKey(key), where=where, title=key))

    def planned(self, number: int = 1, room: str = "lamp") -> Batch:
        """A meeting of the room comes into being."""
        key = RoomKey(room)
        meeting = meeting_id(key, number)
        event = MeetingPlanned(at=self.noon, room=key, number=number, rules=Rules())
        row = JournalRow(meeting=meeting, number=1, tenant="", source=None, event=event)
        return Batch(journal=[row], records=[self.record(number, room)])

    def record(self, number: int = 1, room: str = "lamp", **more: Any) -> MeetingRecord:
        """A line in the room's list of meetings."""
        key = RoomKey(room)
        more.setdefault("state", MeetingState.PLANNED)
        return MeetingRecord(id=meeting_id(key, number), room=key, number=number, **more)

    def spoke(
        self, number: int, source: str | None = None, *, meeting: str = "lamp.1", tenant: str = ""
    ) -> JournalRow:
        """Ada says something."""
        event = MessagePosted(
            at=self.later(number), actor=PersonId("id000001"), ref=f"m{number}", words=7
        )
        return JournalRow(
            meeting=MeetingId(meeting), number=number, tenant=tenant, source=source, event=event
        )

    def words(self, id: str, text: str = "Wheels first, please.") -> WordsRow:
        """Ada has something recorded."""
        return WordsRow(
            id=WordsId(id),
            room=self.room,
            by=self.people[0],
            use="park.wording",
            text=text,
            at=self.noon,
        )

    def contention(self, number: int = 1, step: str = "parked", **more: Any) -> ContentionRecord:
        """Ada's parked point."""
        more.setdefault("standing", Standing.PARKED)
        contention = Contention(
            number=number,
            wording=WordsId("w1"),
            raised_by=self.people[0],
            parked_at=self.noon,
            **more,
        )
        return self.contention_as(contention, step)

    def contention_as(
        self, contention: Contention, step: str, meeting: int = 1
    ) -> ContentionRecord:
        """Ada's point as it stands after a step."""
        return ContentionRecord(
            room=self.room,
            meeting=meeting_id(self.room, meeting),
            contention=contention,
            step=step,
            by=self.people[0],
            at=self.noon,
        )

    def outbox_message(
        self, number: int, index: int = 0, *, meeting: str = "lamp.1", **more: Any
    ) -> OutboxMessage:
        """The bot says something."""
        kind = more.setdefault("kind", "post")
        more.setdefault("at", self.later(number))
        card = Card(kind="test", title=phrase("test-title", wording=RecordedText(WordsId("w1"))))
        return OutboxMessage(
            meeting=MeetingId(meeting),
            number=number,
            index=index,
            room=RoomKey(meeting.rpartition(".")[0]),
            card=None if kind == "panel" else card,
            **more,
        )

    def poll(self, **more: Any) -> PollRecord:
        """Were you heard? Everybody may say."""
        more.setdefault("roll", tuple(sorted(self.people)))
        more.setdefault("fewest", 4)
        return PollRecord(
            meeting=self.meeting,
            room=self.room,
            opened_at=self.noon,
            closes_at=self.later(60),
            **more,
        )

    async def vote(self, who: int, heard: str = "yes", comment: str = "") -> bool:
        """One of the four answers."""
        ballot = Ballot(meeting=self.meeting, answers={"heard": heard}, comment=comment)
        # Any word will do here, and is easily found where it lies. The store's own door takes only
        # answers that a poll offers.
        office = self.store.ballot_office
        return await office.put_in(ballot, self.people[who], self.new_id)

    async def dump(self, *columns: str) -> dict[str, list[dict[str, Any]]]:
        """Every row of every table as it lies there; `columns` are the database's own to add."""
        from storage.tables import METADATA

        def read(tx: Connection) -> dict[str, list[dict[str, Any]]]:
            more = "".join(f"{name}::text AS {name}, " for name in columns)
            return {
                table: [
                    dict(r) for r in tx.execute(text(f'SELECT {more}* FROM "{table}"')).mappings()
                ]
                for table in METADATA.tables
            }

        return await self.store._db.read(read)


@pytest.fixture
async def world(store: SqlStore) -> World:
    """A furnished room, in either kind of database."""
    world = World(store)
    await world.furnish()
    return world


@pytest.fixture
def pick() -> Callable[[Any], list[tuple[str, int]]]:
    """Outbox messages in short: meeting and event number."""
    return lambda outbox_messages: [
        (outbox_message.meeting, outbox_message.number) for outbox_message in outbox_messages
    ]


@pytest.fixture
def world_on() -> Callable[[str], Any]:
    """Make a furnished room in the database at a URL."""

    async def make(url: str) -> World:
        world = World(await SqlStore.open(url))
        await world.furnish()
        return world

    return make
