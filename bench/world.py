"""Rooms with open meetings and people who talk, written straight into a database."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count

from sqlalchemy import Connection, insert

from adapters.clock import SystemClock, new_id
from bench.talk import Meeting as Talked
from bot.events import AnyEvent, ItemAdded, MeetingOpened, MeetingPlanned, MessagePosted, NextItem
from bot.ids import MeetingId, PersonId, RoomId, RoomKey, WordsId, meeting_id
from bot.ports import Account, Batch, JournalRow, Message, Request, Visibility, WakeRow, WordsRow
from bot.records.model import MeetingState
from bot.records.saved_records import MeetingRecord
from bot.rules import Rules
from bot.service import Service
from storage import unit_of_work
from storage.engine import open_database
from storage.store import SqlStore
from storage.tables import PERSON, ROOM

PLATFORM = "bench"
TEXT = "I would like us to look at the ramp first, since nobody in a chair gets in without it."
TITLE = "Step-free way into the hall"
START = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
CHUNK = 2_000
"""Rooms written in one transaction."""

_numbers = count(1)


@contextmanager
def sqlite_file() -> Iterator[str]:
    """The URL of a SQLite file that goes away afterwards; `TMPDIR` says on which disk."""
    with tempfile.TemporaryDirectory(prefix="heard-bench-") as folder:
        yield f"sqlite:///{folder}/heard.sqlite3"


@asynccontextmanager
async def service_on(url: str) -> AsyncIterator[Service]:
    """Heard's service on that database, as after a restart."""
    store = await SqlStore.open(url)
    try:
        yield Service(store, SystemClock(), new_id)
    finally:
        await store.close()


def room_key(room: int) -> RoomKey:
    """A key as long as a real one."""
    return RoomKey(f"room{room:016d}")


def person_id(person: int) -> PersonId:
    """An id as long as a real one."""
    return PersonId(f"person{person:014d}")


def meeting_in(room: int) -> MeetingId:
    """A room's first meeting."""
    return meeting_id(room_key(room), 1)


def item_begins(room: int) -> datetime:
    """When a room's item begins, in a meeting that has one: spread over an hour."""
    return START + timedelta(seconds=room % 3600)


def title_id(room: int) -> WordsId:
    """The words of the title of a room's item."""
    return WordsId(f"title{room:015d}")


def journal(room: int, people: int, messages: int, minutes: int = 0) -> Iterator[AnyEvent]:
    """An open meeting in which `people` belong to the room and `messages` have been posted.
    `minutes`: how long an item may take that is up; 0: there is none."""
    everybody = [person_id(person) for person in range(people)]
    yield MeetingPlanned(
        at=START,
        room=room_key(room),
        number=1,
        rules=Rules(),
        facilitators=tuple(everybody[:1]),
        roster=tuple(everybody),
    )
    yield MeetingOpened(at=START, actor=everybody[0])
    if minutes:
        at, by = item_begins(room), everybody[0]
        yield ItemAdded(at=at, actor=by, title=title_id(room), minutes=minutes)
        yield NextItem(at=at, actor=by)
    for n in range(messages):
        at = START + timedelta(seconds=n)
        yield MessagePosted(at=at, actor=everybody[n % people], ref=f"message-{room}-{n}", words=17)


async def furnish(
    url: str,
    rooms: range,
    people: int,
    messages: int = 0,
    wakes: Sequence[WakeRow] = (),
    minutes: int = 0,
    platform: str = PLATFORM,
) -> None:
    """Write rooms with open meetings. `wakes`: appointments to write along, one for each room.
    `minutes`: how long an item may take that is up in each; 0: there is none."""
    database = await open_database(url)
    try:
        if rooms.start == 0:
            await database.write(lambda tx: _add_people(tx, people, platform))
        for start in range(rooms.start, rooms.stop, CHUNK):
            some = range(start, min(start + CHUNK, rooms.stop))
            batch = _batch(some, people, messages, minutes)
            batch.wakes += wakes[some.start : some.stop]
            await database.write(partial(_write, rooms=some, batch=batch, platform=platform))
    finally:
        await database.close()


def _add_people(tx: Connection, people: int, platform: str) -> None:
    rows = [
        {
            "id": person_id(person),
            "platform": platform,
            "tenant": "",
            "account": f"account{person}",
            "name": f"Person {person}",
        }
        for person in range(people)
    ]
    tx.execute(insert(PERSON), rows)


def _write(tx: Connection, rooms: range, batch: Batch, platform: str) -> None:
    rows = [
        {
            "key": room_key(room),
            "platform": platform,
            "tenant": "",
            "channel": f"channel{room}",
            "title": f"Room {room}",
            "zone": "UTC",
        }
        for room in rooms
    ]
    tx.execute(insert(ROOM), rows)
    unit_of_work.write(tx, batch)


def _batch(rooms: range, people: int, messages: int, minutes: int) -> Batch:
    batch = Batch()
    for room in rooms:
        meeting, key = meeting_in(room), room_key(room)
        batch.journal += [
            JournalRow(meeting=meeting, number=number, tenant="bench/", source=None, event=event)
            for number, event in enumerate(journal(room, people, messages, minutes), start=1)
        ]
        if minutes:
            batch.words.append(
                WordsRow(
                    id=title_id(room),
                    room=key,
                    by=person_id(0),
                    use="agenda add.title",
                    text=TITLE,
                    at=START,
                )
            )
        batch.records.append(
            MeetingRecord(id=meeting, room=key, number=1, state=MeetingState.OPEN, opened_at=START)
        )
    return batch


async def put_item_up(
    service: Service, where: RoomId, facilitator: Account, meeting: Talked
) -> None:
    """Put a meeting's agenda into a room, and its first item up.

    Raises:
        RuntimeError: Heard did not take a command; the text has its name.
    """
    typed = [("agenda add", {"title": title}) for title in meeting.agenda]
    for number, (command, args) in enumerate([*typed, ("agenda next", {})]):
        asked = Request(
            room=where,
            person=facilitator,
            source=f"item-{where.channel}-{number}",
            at=datetime.now(UTC),
            command=command,
            args=dict(args),
            seen=Visibility.YES,
        )
        if not (await service.commands.execute(asked)).accepted:
            raise RuntimeError(f"not taken: {command}")


def account(person: int) -> Account:
    """Somebody who belongs to every room."""
    return Account(platform=PLATFORM, tenant="", id=f"account{person}", name=f"Person {person}")


def place(room: int) -> RoomId:
    """Where a room is."""
    return RoomId(PLATFORM, "", f"channel{room}")


def message(room: int, person: int, text: str = TEXT) -> Message:
    """Somebody says something they have not said before."""
    number = next(_numbers)
    return Message(
        room=place(room),
        person=account(person),
        text=text,
        ref=f"message-{number}",
        source=f"delivery-{number:016d}",
        at=datetime.now(UTC),
    )


async def say(service: Service, messages: Iterable[Message], in_flight: int) -> int:
    """Say everything, so many at a time; how many messages that were."""
    waiting, said = iter(messages), 0

    async def one() -> None:
        nonlocal said
        for it in waiting:
            await service.intake.on_message(it)
            said += 1

    await asyncio.gather(*(one() for _ in range(in_flight)))
    return said
