"""Snapshots beside the journal, in either kind of database: kept while they are true, and gone with
what they were made of."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import make_url, text

from bot.events import MeetingPlanned, PreferencesSet
from bot.ids import MeetingId, PersonId, RoomKey
from bot.people.preferences import Preferences
from bot.ports import Account, Batch, JournalRow
from bot.ports.retention import MeetingCounts
from bot.ports.snapshots import Snapshot
from bot.records.model import MeetingState
from bot.rules import Rules
from storage import migrate, tenant_deletion
from storage.database_copy import copy_sqlite

BODY = b"body-of-three"


@pytest.fixture
async def running(world: Any) -> Any:
    """The room's meeting runs, and has five events."""
    opened = replace(world.record(), state=MeetingState.OPEN, opened_at=world.noon)
    rows = [world.spoke(number) for number in range(2, 6)]
    await world.store.commit(Batch(journal=rows, records=[opened]))
    return world


def of(number: int, body: bytes = BODY, code: str = "c1", rewritten: int = 0) -> Snapshot:
    return Snapshot(MeetingId("lamp.1"), number, code, body, rewritten)


async def recalled(world: Any, code: str = "c1") -> tuple[bytes | None, int]:
    """A body, and how many events come after it."""
    found = (await world.store.snapshots.recall([world.meeting], code))[world.meeting]
    return found.body, len(found.events)


async def change(world: Any, statement: str) -> None:
    await world.store._db.write(lambda tx: tx.execute(text(statement)))


async def bodies(world: Any) -> list[bytes]:
    return [row["body"] for row in (await world.dump())["snapshot"] if row["body"] is not None]


async def test_what_was_kept_is_recalled_with_the_events_after_it(running):
    assert await recalled(running) == (None, 5)
    assert await running.store.snapshots.keep([of(3)]) == 1
    found = (await running.store.snapshots.recall([running.meeting], "c1"))[running.meeting]
    assert found.body == BODY
    [whole] = (await running.store.journals([running.meeting])).values()
    assert found.events == whole[3:]
    assert await running.store.snapshots.keep([of(5, b"all")]) == 1
    assert await recalled(running) == (b"all", 0)


async def test_many_meetings_are_recalled_together_some_with_a_snapshot(running):
    ids = []
    for number in range(2, 5):
        await running.store.commit(running.planned(number))
        ids.append(MeetingId(f"lamp.{number}"))
    await running.store.snapshots.keep([of(4)])
    found = await running.store.snapshots.recall([*ids, running.meeting, MeetingId("no.1")], "c1")
    assert {key: (each.body, len(each.events)) for key, each in found.items()} == {
        running.meeting: (BODY, 1),
        MeetingId("no.1"): (None, 0),
        **dict.fromkeys(ids, (None, 1)),
    }


async def test_the_newest_wins_whoever_is_last(running, other):
    assert await running.store.snapshots.keep([of(4, b"newer")]) == 1
    assert await other.snapshots.keep([of(3)]) == 0
    assert await recalled(running) == (b"newer", 1)
    # Two versions of Heard side by side: each believes its own only, and the newest one stays.
    assert await other.snapshots.keep([of(5, b"other", code="c2")]) == 1
    assert await recalled(running) == (None, 5)
    assert await recalled(running, "c2") == (b"other", 0)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE snapshot SET number = 2",
        "UPDATE snapshot SET number = 4000",
        "UPDATE snapshot SET digest = 'x'",
        "UPDATE journal SET body = replace(body, 'm3', 'm9') WHERE number = 3",
        "DELETE FROM journal WHERE number >= 3",
    ],
)
async def test_one_that_is_damaged_or_of_another_journal_is_not_believed(running, damage):
    await running.store.snapshots.keep([of(3)])
    assert (await recalled(running))[0] == BODY
    await change(running, damage)
    found = (await running.store.snapshots.recall([running.meeting], "c1"))[running.meeting]
    assert found.body is None
    assert found.wrong
    assert found.events == (await running.store.journals([running.meeting]))[running.meeting]
    await running.store.snapshots.discard([running.meeting])
    assert not await bodies(running)


async def test_bytes_that_were_changed_are_not_believed(running):
    await running.store.snapshots.keep([of(3)])
    await running.store._db.write(
        lambda tx: tx.execute(text("UPDATE snapshot SET body = :body"), {"body": BODY + b"!"})
    )
    assert await recalled(running) == (None, 5)


async def test_none_is_kept_of_a_number_that_the_journal_does_not_have(running):
    assert await running.store.snapshots.keep([of(6)]) == 0
    assert not await bodies(running)


async def test_it_goes_when_its_meeting_ends_and_none_comes_afterwards(running, other):
    await running.store.snapshots.keep([of(3)])
    assert await bodies(running) == [BODY]
    over = replace(running.record(), state=MeetingState.CLOSED, closed_at=running.noon)
    await running.store.commit(Batch(journal=[running.spoke(6)], records=[over]))
    assert (await running.dump())["snapshot"] == []
    assert await other.snapshots.keep([of(5)]) == 0
    assert (await running.dump())["snapshot"] == []


async def test_it_goes_with_the_journal(running):
    await running.store.snapshots.keep([of(3)])
    counts = MeetingCounts(events=5, people=1, heard=1, messages=4, words=28, turns=1)
    await running.store.retention.reduce(running.meeting, counts)
    assert (await running.dump())["snapshot"] == []


async def test_it_goes_with_the_workspace(running):
    await running.store.snapshots.keep([of(3)])
    await running.store._db.write(lambda tx: tenant_deletion.forget_tenant(tx, "web", ""))
    assert (await running.dump())["snapshot"] == []


async def test_an_upgrade_throws_all_away(running, monkeypatch):
    await running.store.snapshots.keep([of(3)])
    monkeypatch.setattr("alembic.command.upgrade", lambda *_: None)
    await running.store._db.write(
        lambda tx: migrate._upgrade(tx, migrate.HEAD, running.store._keys)
    )
    assert not await bodies(running)


# -- somebody is forgotten


WISH = Preferences(language="cy", more_time=True)


async def chosen(world: Any) -> PersonId:
    """Eve has chosen something, as the sixth event of the meeting says."""
    account = Account(platform="web", tenant="", id="eve-ACCT", name="EVE-NAME")
    eve = await world.store.person(account, world.new_id)
    event = PreferencesSet(at=world.noon, actor=eve, who=eve, preferences=WISH)
    row = JournalRow(meeting=world.meeting, number=6, tenant="", source=None, event=event)
    await world.store.commit(Batch(journal=[row]))
    return eve


async def test_whoever_is_forgotten_is_in_no_snapshot(running, other):
    eve = await chosen(running)
    await running.store.snapshots.keep([of(6, f"{eve} reads Welsh".encode())])
    assert await bodies(running) == [f"{eve} reads Welsh".encode()]
    await running.store.personal.forget(eve, ())
    assert not await bodies(running)
    # What another worker has folded before then is not taken, however new it is.
    assert await other.snapshots.keep([of(6, f"{eve} reads Welsh".encode())]) == 0
    assert not await bodies(running)
    found = (await other.snapshots.recall([running.meeting], "c1"))[running.meeting]
    assert (found.body, len(found.events), found.rewritten) == (None, 6, 1)
    # What is folded from what is left is.
    assert await other.snapshots.keep([of(6, b"nobody reads Welsh", rewritten=1)]) == 1
    assert await recalled(running) == (b"nobody reads Welsh", 0)


async def test_nor_after_the_meeting_has_ended_and_begun_again(running, other):
    eve = await chosen(running)
    await running.store.personal.forget(eve, ())
    over = replace(running.record(), state=MeetingState.CLOSED, closed_at=running.noon)
    again = replace(running.record(), state=MeetingState.OPEN, opened_at=running.noon)
    await running.store.commit(Batch(records=[over]))
    await running.store.commit(Batch(records=[again]))
    assert await other.snapshots.keep([of(6, f"{eve} reads Welsh".encode())]) == 0
    assert not await bodies(running)


async def test_meetings_that_know_nothing_of_them_keep_theirs(running):
    eve = await chosen(running)
    await running.add_room("hall")
    key = RoomKey("hall")
    event = MeetingPlanned(at=running.noon, room=key, number=1, rules=Rules())
    hall = MeetingId("hall.1")
    row = JournalRow(meeting=hall, number=1, tenant="", source=None, event=event)
    record = replace(running.record(1, "hall"), state=MeetingState.OPEN)
    await running.store.commit(Batch(journal=[row], records=[record]))
    mine, theirs = of(6, b"lamp"), of(1, b"hall")._replace(meeting=hall)
    assert await running.store.snapshots.keep([mine, theirs]) == 2
    await running.store.personal.forget(eve, ())
    assert await bodies(running) == [b"hall"]


# -- the files


async def test_what_was_in_one_is_nowhere_in_the_file(world_on, sqlite_database):
    world = await world_on(sqlite_database)
    opened = replace(world.record(), state=MeetingState.OPEN, opened_at=world.noon)
    rows = [world.spoke(number) for number in range(2, 6)]
    await world.store.commit(Batch(journal=rows, records=[opened]))
    eve = await chosen(world)
    planted = f"{eve} reads Welsh".encode()
    there = _finder(sqlite_database)
    # Long enough for pages of its own, and written twice, so that there are old ones.
    for filling in (b"x" * 9_000, b"y" * 7_000):
        await world.store.snapshots.keep([of(6, planted + filling)])
    assert there(planted)
    await world.store.personal.forget(eve, ())
    assert not there(planted)
    await world.store.close()


def _finder(url: str) -> Callable[[bytes], bool]:
    """Looks in the file, and in SQLite's own beside it."""
    file = Path(make_url(url).database or "")
    return lambda needle: any(
        needle in each.read_bytes() for each in file.parent.glob(f"{file.name}*")
    )


async def test_a_copy_has_none(world_on, sqlite_database, tmp_path):
    world = await world_on(sqlite_database)
    opened = replace(world.record(), state=MeetingState.OPEN, opened_at=world.noon)
    await world.store.commit(Batch(records=[opened]))
    await world.store.snapshots.keep([of(1, b"planted" * 2_000)])
    assert _finder(sqlite_database)(b"planted")
    copy = tmp_path / "copy" / "heard.sqlite3"
    copy.parent.mkdir()
    copy_sqlite(Path(make_url(sqlite_database).database or ""), copy)
    assert b"planted" not in copy.read_bytes()
    with contextlib.closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("SELECT count(*) FROM journal").fetchone() == (1,)
        assert raw.execute("SELECT count(*) FROM snapshot").fetchone() == (0,)
    await world.store.close()
