"""Two workers on one database: what one shows is what the other has done."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.clock import SystemClock, new_id
from bot.ids import RoomId
from bot.ports import Account, Request
from bot.service import Service
from storage.store import SqlStore

ROOM = RoomId("discord", "1", "2")
ANN = Account(platform="discord", tenant="1", id="5", name="Ann")


@pytest.fixture
async def workers(tmp_path: Path) -> AsyncIterator[tuple[Service, Service]]:
    stores = [await SqlStore.open(f"sqlite:///{tmp_path / 'heard.sqlite3'}") for _ in range(2)]
    one, other = (Service(store, SystemClock(), new_id) for store in stores)
    await one.directory.open_room(ROOM, "Room")
    yield one, other
    for store in stores:
        await store.close()


async def do(worker: Service, command: str) -> None:
    request = Request(
        room=ROOM, person=ANN, source=f"source-{command}", at=datetime.now(UTC), command=command
    )
    assert (await worker.commands.execute(request)).accepted


async def panels(worker: Service) -> list[str]:
    """The panels that are waiting, as this worker shows them."""
    lease = timedelta(seconds=60)
    store = worker.core.store
    outbox_messages = await store.claim_outbox("discord", datetime.now(UTC), "w", lease, 100)
    shown = [
        spoken.text
        for outbox_message, _, spoken in await worker.outbox.render(outbox_messages)
        if not outbox_message.card
    ]
    await store.mark_delivered(outbox_messages, datetime.now(UTC))
    return shown


async def test_a_panel_shows_what_another_worker_has_decided(workers) -> None:
    one, other = workers
    await do(one, "start")
    assert not (await other.queries.floor_view(ROOM)).hands
    await panels(other)
    await do(one, "hand")
    [panel] = await panels(other)
    assert "Hands up: Ann" in panel


async def test_a_panel_of_a_meeting_that_another_worker_has_begun(workers) -> None:
    one, other = workers
    await other.queries.current_meeting(ROOM)
    await do(one, "start")
    [panel] = await panels(other)
    assert "Meeting 1 is running" in panel


async def test_the_stage_is_looked_at_anew(workers) -> None:
    one, other = workers
    await do(one, "start")
    assert (await other.queries.floor_view(ROOM)).hands == ()
    await do(one, "hand")
    assert [hand.name for hand in (await other.queries.floor_view(ROOM)).hands] == ["Ann"]
