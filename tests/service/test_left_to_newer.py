"""Two versions at work on one database while Heard is being upgraded: what the newer one has
written and the older one cannot read is left alone, and all else goes on."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from adapters.clock import SystemClock, new_id
from adapters.outbox_dispatcher import OutboxDispatcher
from bot.errors import LeftToNewer
from bot.events import WakeReason
from bot.ids import MeetingId, RoomId
from bot.people.preferences import USUAL
from bot.ports import Account, Batch, OutboxMessage, Request, Room, Visibility, WakeRow
from bot.rendered import RenderedCard
from bot.service import Service
from bot.service.meeting_cache import LEFT_FOR
from storage.migrate import HEAD
from storage.store import SqlStore

ANN = Account(platform="stage", tenant="1", id="5", name="Ann")
LAMP, HALL = RoomId("stage", "1", "lamp"), RoomId("stage", "1", "hall")


class Stage:
    """Shows posts."""

    platform = "stage"

    def __init__(self) -> None:
        self.shown: list[tuple[str, str]] = []

    async def sees(self, person: Account, room: RoomId) -> Visibility:
        return Visibility.YES

    async def members(self, room: RoomId) -> None:
        return None

    async def deliver(self, message: OutboxMessage, room: Room, card: RenderedCard) -> None:
        self.shown.append((room.where.channel, card.text))


class House:
    """An older Heard with two rooms, on a file that a newer one writes to as well."""

    def __init__(self, file: Path, store: SqlStore) -> None:
        self.file = file
        self.store = store
        self.seconds = 0.0
        self.stage = Stage()
        self.service = Service(store, SystemClock(), new_id, ticks=lambda: self.seconds)
        self.service.sight.attach("stage", self.stage, timedelta())
        self.dispatcher = OutboxDispatcher(
            store, self.service.outbox.render, {"stage": self.stage}, SystemClock(), "older"
        )

    async def does(self, room: RoomId, command: str, **args: str | int) -> None:
        request = Request(
            room=room, person=ANN, source=new_id(), at=datetime.now(UTC), command=command, args=args
        )
        assert (await self.service.commands.execute(request)).accepted

    def newer(self, statement: str, *values: object) -> None:
        """What the newer version does."""
        with closing(sqlite3.connect(self.file)) as database, database:
            assert database.execute(statement, values).rowcount > 0

    def writes_what_nobody_knows(self, room: RoomId) -> None:
        """The newer version writes an event of a kind that it alone knows."""
        self.newer(
            "INSERT INTO journal (meeting, number, tenant, source, body) "
            "SELECT meeting, max(number) + 1, tenant, NULL, ? FROM journal WHERE meeting = "
            "(SELECT journal.meeting FROM journal "
            "JOIN room ON journal.meeting LIKE room.key || '.%' WHERE room.channel = ? "
            "ORDER BY journal.number DESC LIMIT 1)",
            '{"is":"FromTomorrow","at":"2026-03-03T12:00:00Z"}',
            room.channel,
        )

    def upgraded(self) -> None:
        """Stands for the upgrade of this one: there is nothing any more that it cannot read."""
        self.newer("DELETE FROM journal WHERE body LIKE '%FromTomorrow%'")
        self.seconds += LEFT_FOR


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    file = tmp_path / "heard.sqlite3"
    store = await SqlStore.open(f"sqlite:///{file}")
    found = House(file, store)
    for room in (LAMP, HALL):
        await found.service.directory.open_room(room, room.channel)
        await found.does(room, "start")
    yield found
    await found.service.drain()
    await store.close()


async def test_a_room_is_left_to_the_newer_one_and_all_others_go_on(house: House) -> None:
    house.writes_what_nobody_knows(LAMP)
    with capture_logs() as lines:
        lost, kept = await asyncio.gather(
            house.does(LAMP, "note", text="the ramp"),
            house.does(HALL, "note", text="the bus"),
            return_exceptions=True,
        )
    assert isinstance(lost, LeftToNewer)
    assert kept is None
    assert [line["event"] for line in lines if line["log_level"] != "info"] == ["left_to_newer"]
    with pytest.raises(LeftToNewer):
        await house.service.queries.floor_view(LAMP)

    house.upgraded()
    await house.does(LAMP, "note", text="the ramp")


async def test_whoever_waits_behind_such_a_room_is_served_all_the_same(house: House) -> None:
    house.writes_what_nobody_knows(LAMP)
    both = [house.does(room, "note", text=f"{n}") for n in range(20) for room in (HALL, LAMP)]
    async with asyncio.timeout(30):
        done = await asyncio.gather(*both, return_exceptions=True)
    assert done[::2] == [None] * 20
    assert {type(one) for one in done[1::2]} == {LeftToNewer}
    assert house.service.core.committer._worker is not None
    await house.service.drain()
    assert house.service.core.committer._worker.exception() is None


async def test_what_is_said_in_such_a_room_is_in_english(house: House) -> None:
    house.writes_what_nobody_knows(LAMP)
    room = await house.service.core.directory.room(LAMP)
    assert room is not None
    with pytest.raises(LeftToNewer):
        await house.does(LAMP, "note", text="the ramp")
    assert await house.service.core.read_in(room.key) == USUAL


async def test_a_journal_that_cannot_be_read_is_not_read_again_for_every_message(
    house: House,
) -> None:
    house.writes_what_nobody_knows(LAMP)
    with pytest.raises(LeftToNewer):
        await house.does(LAMP, "note", text="the ramp")
    house.newer("DELETE FROM journal WHERE body LIKE '%FromTomorrow%'")
    with pytest.raises(LeftToNewer):
        await house.does(LAMP, "note", text="the ramp")
    house.seconds += LEFT_FOR
    await house.does(LAMP, "note", text="the ramp")


@pytest.mark.parametrize(
    ("change", "back"),
    [
        (
            "card = replace(card, '\"kind\"', '\"kind_of\"') || ' '",
            "card = replace(card, '\"kind_of\"', '\"kind\"')",
        ),
        ("kind = 'to-two-people'", "kind = 'post'"),
    ],
    ids=["card", "kind"],
)
async def test_what_only_the_newer_one_can_say_waits_for_it_and_holds_up_nobody(
    house: House, change: str, back: str
) -> None:
    await house.dispatcher.deliver_all()
    house.stage.shown.clear()
    await house.does(LAMP, "decide", text="We ask for a ramp.")
    await house.does(HALL, "decide", text="We ask for a bus.")
    house.newer(
        f"UPDATE parcel SET {change} "
        "WHERE kind = 'post' AND delivered_at IS NULL "
        "AND room = (SELECT key FROM room WHERE channel = 'lamp')"
    )
    await house.dispatcher.deliver_all()
    assert "We ask for a bus." in said(house.stage.shown, HALL)
    assert said(house.stage.shown, LAMP) == ""

    # The newer one has it two seconds later.
    house.newer(f"UPDATE parcel SET {back}, until = NULL, worker = NULL WHERE delivered_at IS NULL")
    await house.dispatcher.deliver_all()
    assert "We ask for a ramp." in said(house.stage.shown, LAMP)


async def test_an_appointment_for_a_reason_that_only_the_newer_one_knows_waits_for_it(
    house: House,
) -> None:
    store, at = house.store, datetime(2026, 1, 5, 9, tzinfo=UTC)
    lease = timedelta(minutes=5)
    await house.does(HALL, "note", text="the bus")
    before = await store.claim_due(at, "older", lease, 50)
    assert before == []
    house.newer(
        "INSERT INTO wake (meeting, why, about, due, ready) "
        "SELECT id, 'from-tomorrow', '', 0, 0 FROM meeting"
    )
    hall = await house.service.core.directory.room(HALL)
    assert hall is not None
    meeting = MeetingId(f"{hall.key}.1")
    due = at - timedelta(minutes=1)
    await store.commit(Batch(wakes=[WakeRow(meeting=meeting, why=WakeReason.IDLE, due=due)]))
    assert await store.next_due() == due, "the other is no reason to wake up"
    taken = await store.claim_due(at, "older", lease, 50)
    assert [one.why for one in taken] == [WakeReason.IDLE]
    # Whoever knows the reason finds it as it was.
    house.newer("UPDATE wake SET why = 'reminder' WHERE why = 'from-tomorrow' AND worker IS NULL")
    assert WakeReason.REMINDER in {one.why for one in await store.claim_due(at, "newer", lease, 50)}


async def test_nobody_is_forgotten_by_one_who_does_not_know_all_tables(house: House) -> None:
    personal, store = house.service.personal, house.store.personal
    ann = await house.service.directory.known_person(ANN)
    assert ann is not None
    await house.does(LAMP, "note", text="the ramp")
    [words] = [one.id for one in await store.texts(ann)]
    house.newer("UPDATE alembic_version SET version_num = 'tomorrow'")
    for asked in (
        personal.forget(ann, [words], datetime.now(UTC)),
        store.record(ann),
        store.texts(ann),
        store.take_back(ann, [words]),
        store.forget(ann, [words]),
    ):
        with pytest.raises(LeftToNewer):
            await asked
    await house.does(LAMP, "note", text="the door")  # all else goes on

    house.newer("UPDATE alembic_version SET version_num = ?", HEAD)
    assert len(await store.texts(ann)) == 2, "nothing had changed"
    await personal.forget(ann, [words], datetime.now(UTC))
    assert await house.service.directory.known_person(ANN) is None
    assert [one.text for one in await store.texts(ann)] == ["the door"], "only what was taken back"


def said(shown: Sequence[tuple[str, str]], room: RoomId) -> str:
    return "\n".join(text for channel, text in shown if channel == room.channel)
