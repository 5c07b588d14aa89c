"""The connection to PostgreSQL breaks in the middle of a COMMIT, or of a statement that is its own:
what was done is done, once."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import msgspec
import pytest
from sqlalchemy import URL, make_url

from adapters.clock import SetClock, new_id
from bot.errors import Uncertain
from bot.events import MessagePosted
from bot.ids import MeetingId, PersonId, RoomId
from bot.ports import Account, Batch, Conflict, JournalRow, Request
from bot.service import Service, confirmed_commit
from storage.store import SqlStore

pytestmark = pytest.mark.postgres
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
ROOM = RoomId("test", "", "lamp")


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
    writer.close()


class Wire:
    """The way to a server, which can break at the next COMMIT, or where something else is sent:
    before it, or after it."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self.breaks = ""
        self.at = b"COMMIT;"
        self.shut = False
        self.broken = 0
        self._writers: list[asyncio.StreamWriter] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    async def serve(self) -> str:
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        url = self._url.set(host="127.0.0.1", port=port, query={"sslmode": "disable"})
        return url.render_as_string(hide_password=False)

    async def close(self) -> None:
        if self._server is not None:
            self._server.close()
        for writer in self._writers:
            writer.transport.abort()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for writer in self._writers:
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def _carry(self, ours: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        self._writers.append(back)
        if self.shut:
            back.transport.abort()
            return
        theirs, on = await self._connect()
        self._writers.append(on)
        answering = asyncio.create_task(_copy(theirs, back))
        self._tasks.add(answering)
        with contextlib.suppress(OSError):
            while data := await ours.read(65536):
                if self.breaks and self.at in data:
                    when, self.breaks = self.breaks, ""
                    self.broken += 1
                    answering.cancel()
                    await asyncio.gather(answering, return_exceptions=True)
                    if when == "after":
                        on.write(data)
                        await theirs.read(65536)  # it has been done, and nobody is told
                    break
                on.write(data)
        for writer in (back, on):
            writer.transport.abort()
        answering.cancel()

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        host = str(self._url.host or self._url.query.get("host") or "localhost")
        port = self._url.port or 5432
        if host.startswith("/"):
            return await asyncio.open_unix_connection(f"{host}/.s.PGSQL.{port}")
        return await asyncio.open_connection(host, port)


@pytest.fixture
async def wire(empty_postgresql: str) -> AsyncIterator[Wire]:
    made = Wire(make_url(empty_postgresql))
    yield made
    await made.close()


def add(source: str) -> Request:
    return Request(
        room=ROOM,
        person=Account(platform="test", tenant="", id="ann", name="Ann"),
        source=source,
        at=NOON,
        line="agenda add title=Doors",
    )


async def listed(service: Service) -> int:
    receipt = await service.commands.execute(
        Request(room=ROOM, person=add("").person, source="list", at=NOON, line="agenda list")
    )
    assert receipt.reply is not None
    return receipt.reply.text.count("Doors")


@pytest.mark.parametrize("when", ["before", "after"])
async def test_the_fate_of_a_commit_is_found_out_and_it_is_done_once(wire: Wire, when: str) -> None:
    store = await SqlStore.open(await wire.serve())
    service = Service(store, SetClock(NOON), new_id)
    await service.directory.open_room(ROOM, "lamp")
    await service.commands.execute(add("first"))
    wire.breaks = when
    receipt = await service.commands.execute(add("second"))
    assert wire.broken == 1, "it did not break: this tests nothing"
    assert receipt.accepted
    assert not receipt.repeated
    assert await listed(service) == 2
    await store.close()


@pytest.mark.parametrize("when", ["before", "after"])
async def test_what_nobody_can_tell_is_said_and_typed_again_it_is_done_once(
    wire: Wire, when: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confirmed_commit, "CONFIRM_TIMEOUT", 0.3)
    store = await SqlStore.open(await wire.serve())
    service = Service(store, SetClock(NOON), new_id)
    await service.directory.open_room(ROOM, "lamp")
    await service.commands.execute(add("first"))
    wire.breaks, wire.shut = when, True
    with pytest.raises(Uncertain):
        await service.commands.execute(add("second"))
    assert wire.broken == 1
    wire.shut = False
    assert (await service.commands.execute(add("typed again"))).accepted
    assert await listed(service) == 2
    await store.close()


def posted(number: int) -> JournalRow:
    event = MessagePosted(at=NOON, actor=PersonId("ann"), ref=f"m{number}", words=7)
    meeting = MeetingId("lamp.1")
    return JournalRow(meeting=meeting, number=number, tenant="", source=f"ev{number}", event=event)


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("some", [(2,), (2, 3, 4)], ids=["one", "many"])
async def test_the_fate_of_events_alone_is_found_out_and_they_are_written_once(
    wire: Wire, when: str, some: tuple[int, ...]
) -> None:
    store = await SqlStore.open(await wire.serve())
    await store.commit(Batch(journal=[posted(1)]))
    wire.breaks, wire.at = when, b"ev2"
    rows = [posted(number) for number in some]
    await confirmed_commit.commit(store, Batch(journal=rows))
    assert wire.broken == 1, "it did not break: this tests nothing"
    events = (await store.journals([rows[0].meeting]))[rows[0].meeting]
    assert events == [posted(number).event for number in (1, *some)]
    await store.close()


async def test_of_events_alone_whose_fate_is_open_another_worker_may_have_the_place(
    wire: Wire,
) -> None:
    store = await SqlStore.open(await wire.serve())
    await store.commit(Batch(journal=[posted(1)]))
    wire.breaks, wire.at = "before", b"ev2"
    with pytest.raises(Uncertain):
        await store.commit(Batch(journal=[posted(2)]))
    await store.commit(Batch(journal=[msgspec.structs.replace(posted(2), source="theirs")]))
    with pytest.raises(Conflict):
        await confirmed_commit.commit(store, Batch(journal=[posted(2)]))
    await store.close()
