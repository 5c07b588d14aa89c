"""Two workers on one database: what one shows is what the other has done."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.clock import SystemClock, new_id
from bot.ids import RoomId
from bot.ports import Account, OutboxMessage, Request
from bot.rendered import RenderedCard
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


async def do(worker: Service, line: str) -> None:
    request = Request(room=ROOM, person=ANN, source=new_id(), at=datetime.now(UTC), line=line)
    assert (await worker.commands.execute(request)).accepted


async def panels(worker: Service) -> list[str]:
    """The panels that are waiting, as this worker shows them."""
    return [card.text for kind, card in await shown(worker) if kind == "panel"]


async def said(worker: Service, kind: str) -> list[RenderedCard]:
    """The cards of a kind that are waiting, as this worker says them."""
    return [card for _, card in await shown(worker) if card.kind == kind]


async def shown(worker: Service) -> list[tuple[str, RenderedCard]]:
    """What is waiting, as this worker shows it."""
    outbox_messages = await claimed(worker)
    words = await worker.outbox.render(outbox_messages)
    await worker.core.store.mark_delivered(outbox_messages, datetime.now(UTC))
    return [(one.kind, card) for one, _, card in words]


async def claimed(worker: Service) -> Sequence[OutboxMessage]:
    """What is waiting, taken by this worker."""
    lease = timedelta(seconds=60)
    return await worker.core.store.claim_outbox("discord", datetime.now(UTC), "w", lease, 100)


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


@pytest.mark.parametrize(
    ("kind", "line", "over"),
    [
        ("word-asked", "what is ICB", "explain ICB explanation=A board"),
        ("word-explained", "explain ICB explanation=A board", "glossary drop 1"),
        ("break", "break 5", "break end"),
        ("round", "round", "round end"),
        ("blank-sheet", "blank-sheet 5", "blank-sheet end"),
    ],
)
async def test_what_another_worker_has_begun_is_said_to_be_over_once_it_is(
    workers: tuple[Service, Service], kind: str, line: str, over: str
) -> None:
    one, other = workers
    await do(one, "agenda add Breaks at home")
    await do(one, "start")
    await shown(other)
    await do(one, line)
    [card] = await said(other, kind)
    assert not card.over
    await do(one, over)
    [card] = await said(other, kind)
    assert card.over


async def test_so_it_is_with_what_goes_on_in_a_meeting_that_another_worker_has_reopened(
    workers: tuple[Service, Service],
) -> None:
    one, other = workers
    await do(one, "agenda add Breaks at home blank=10")
    await do(one, "start")
    await shown(other)
    await do(one, "end anyway=yes")
    await shown(other)
    await do(one, "reopen")
    waiting = await claimed(other)
    # Alone, as it may come: what is delivered with it can bring the news.
    [new] = [
        one for one in waiting if one.card and one.card.kind == "blank-sheet" and not one.edition
    ]
    [(_, _, card)] = await other.outbox.render([new])
    assert not card.over
    assert "until" in card.text


async def test_the_stage_is_looked_at_anew(workers) -> None:
    one, other = workers
    await do(one, "start")
    assert (await other.queries.floor_view(ROOM)).hands == ()
    await do(one, "hand")
    assert [hand.name for hand in (await other.queries.floor_view(ROOM)).hands] == ["Ann"]
