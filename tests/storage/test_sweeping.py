"""SQLite's write-ahead log is swept: what was erased is gone from it, and a quiet file is whole."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from bot.ports import Batch, Redaction
from storage import sqlite_thread
from storage.store import SqlStore

LONG = 30.0
"""Seconds after which a test has failed."""


@pytest.fixture
async def lamp(sqlite_database, world_on):
    """A furnished room in a SQLite file."""
    world = await world_on(sqlite_database)
    world.file = Path(make_url(sqlite_database).database or "")
    world.log = world.file.with_name(f"{world.file.name}-wal")
    yield world
    await world.store.close()


async def until(true) -> float:
    """Wait until something is so; how many seconds that took."""
    began = time.monotonic()
    while not true():
        assert time.monotonic() - began < LONG
        await asyncio.sleep(0.005)
    return time.monotonic() - began


def _size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


async def _quiet(world) -> None:
    await until(lambda: _size(world.log) == 0)


async def test_a_copy_of_the_file_of_a_quiet_heard_is_a_whole_database(lamp, tmp_path):
    await lamp.store.commit(Batch(words=[lamp.words("w1", "The ramp is too steep.")]))
    await _quiet(lamp)
    shutil.copy(lamp.file, tmp_path / "copy")
    with closing(sqlite3.connect(tmp_path / "copy")) as copy:
        assert copy.execute("SELECT text FROM words").fetchall() == [("The ramp is too steep.",)]
        assert copy.execute("SELECT count(*) FROM person").fetchone() == (4,)
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_erased_words_are_gone_from_log_and_file_when_that_is_acknowledged(lamp):
    row = lamp.words("w1", "I never said that.")
    row = type(row)(
        **{name: getattr(row, name) for name in row.__struct_fields__} | {"source": "m"}
    )
    await lamp.store.commit(Batch(words=[row]))
    assert b"I never said that." in _bytes(lamp), "it is found where it was planted"
    await lamp.store.commit(Batch(redactions=[Redaction(room=lamp.room, source="m")]))
    assert b"I never said that." not in _bytes(lamp)
    assert _size(lamp.log) == 0


def _bytes(world) -> bytes:
    return world.file.read_bytes() + (world.log.read_bytes() if world.log.exists() else b"")


async def test_what_a_killed_process_left_in_the_log_is_swept_soon_after_the_start(
    sqlite_database, world_on, tmp_path, monkeypatch
):
    with monkeypatch.context() as killed:
        killed.setattr(sqlite_thread, "QUIET", LONG * 100)  # before it can sweep
        await _left_behind(sqlite_database, world_on, tmp_path)
    log = tmp_path / "heard.db-wal"
    assert b"left behind" in log.read_bytes()
    again = await SqlStore.open(f"sqlite:///{tmp_path}/heard.db")
    await until(lambda: _size(log) == 0)
    await again.close()


async def _left_behind(sqlite_database, world_on, tmp_path) -> None:
    world = await world_on(sqlite_database)
    await world.store.commit(Batch(words=[world.words("w1", "left behind")]))
    file = Path(make_url(sqlite_database).database or "")
    for name in ("", "-wal"):  # as a kill leaves them: with a log
        shutil.copy(f"{file}{name}", f"{tmp_path}/heard.db{name}")
    await world.store.close()


# -- somebody else is reading ----------------------------------------------------------------------


class Reader:
    """Another program with a statement open on the file: it does not let the log be cut."""

    def __init__(self, file: Path) -> None:
        self._raw = sqlite3.connect(file, isolation_level=None)
        self._open = self._raw.execute("SELECT a.id FROM person a, person b, person c")
        assert self._open.fetchone()

    def close(self) -> None:
        self._open.close()
        self._raw.close()


async def test_while_somebody_reads_the_writer_goes_on_and_the_log_is_swept_afterwards(lamp):
    await _quiet(lamp)
    await lamp.store.commit(Batch(records=[lamp.poll()]))
    with closing(Reader(lamp.file)):
        vote = asyncio.create_task(lamp.vote(0))
        await until(lambda: _size(lamp.log) > 0)
        # The vote has to wait for its sweep, but it holds nobody up meanwhile.
        took = []
        for number in range(20):
            began = time.monotonic()
            await lamp.store.commit(Batch(words=[lamp.words(f"w{number}")]))
            took.append(time.monotonic() - began)
        assert sorted(took)[len(took) // 2] < 0.2, "the writer's thread was held"
        assert await vote  # it is acknowledged in the end, though somebody is still reading
        assert _size(lamp.log) > 0
        assert not await lamp.vote(0)
    assert await until(lambda: _size(lamp.log) == 0) < 5
    assert (await lamp.store.ballot_office.tally(lamp.meeting)).ballots == 1


async def test_a_reader_who_goes_in_time_delays_the_acknowledgement_until_it_is_true(
    lamp, monkeypatch
):
    monkeypatch.setattr(sqlite_thread, "PATIENCE", LONG)
    await _quiet(lamp)
    row = lamp.words("w1", "I never said that.")
    row = type(row)(
        **{name: getattr(row, name) for name in row.__struct_fields__} | {"source": "m"}
    )
    await lamp.store.commit(Batch(words=[row]))
    erasure = Batch(redactions=[Redaction(room=lamp.room, source="m")])
    with closing(Reader(lamp.file)):
        erased = asyncio.create_task(lamp.store.commit(erasure))
        await until(lambda: _erased(lamp.file))
        assert not erased.done()
    await erased
    assert b"I never said that." not in _bytes(lamp)


def _erased(file: Path) -> bool:
    with closing(sqlite3.connect(file)) as raw:
        return raw.execute("SELECT count(*) FROM words").fetchone() == (0,)


async def test_a_checkpoint_that_is_busy_says_so_in_its_row(lamp):
    """What the sweep rests on."""
    await lamp.store.commit(Batch(words=[lamp.words("w1")]))
    with closing(Reader(lamp.file)), closing(sqlite3.connect(lamp.file)) as raw:
        raw.execute("PRAGMA busy_timeout = 0")
        await lamp.store.commit(Batch(words=[lamp.words("w2")]))
        assert raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 1
        assert not sqlite_thread._truncated(raw)
        assert raw.execute("PRAGMA busy_timeout").fetchone() == (5000,)
    await lamp.store._db.write(lambda tx: tx.execute(text("DELETE FROM words")), scrub=True)
    assert _size(lamp.log) == 0
