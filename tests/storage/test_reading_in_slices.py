"""A long journal is gone through in slices of time, in either kind of database."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.ports import Batch
from storage import sql

LONG = 400


@pytest.fixture
async def long(world: Any) -> Any:
    """The room's meeting has many events."""
    await world.store.commit(Batch(journal=[world.spoke(number) for number in range(2, LONG + 1)]))
    return world


async def turns_during(work: Any) -> tuple[int, Any]:
    """How often others run while something is read; and what was."""
    reading, turns = asyncio.ensure_future(work), 0
    while not reading.done():
        turns += 1
        await asyncio.sleep(0)
    return turns, reading.result()


async def test_others_run_while_a_long_journal_is_read(long, monkeypatch):
    meeting = long.meeting
    monkeypatch.setattr(sql, "IN_ONE_GO", 0.0)  # every pause is due
    turns, found = await turns_during(long.store.journals([meeting]))
    if long.store._db.shared:  # what is read of SQLite is gone through on a thread of its own
        assert turns >= LONG
    assert len(found[meeting]) == LONG


async def test_where_it_is_quick_there_is_no_pause(long, monkeypatch):
    meeting, taken = long.meeting, []
    pause = sql.ReadingPauses.pause_if_due

    def counted(self: sql.ReadingPauses) -> None:
        before = self._ends
        pause(self)
        taken.append(self._ends != before)

    monkeypatch.setattr(sql.ReadingPauses, "pause_if_due", counted)
    monkeypatch.setattr(sql, "IN_ONE_GO", 3600.0)
    found = await long.store.journals([meeting])
    assert len(found[meeting]) == len(taken) == LONG
    assert not any(taken)
