"""Ballots that an older Heard has kept, which were not sealed yet."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, make_url, text

import storage
from bot.ids import MeetingId, PersonId
from bot.ports import Ballot
from storage.database import Database
from storage.migrate import HEAD, revision
from storage.postgres import Postgres
from storage.sqlite import Sqlite
from storage.store import SqlStore

PEOPLE = ("ada", "ben", "cleo", "dan", "eve")
ANSWERS = ("yes", "no", "yes", "yes", "no")
COMMENTS = ("", "alpha", "", "beta", "gamma")


async def _at_revision(url: str, wanted: str) -> Database:
    def upgrade(tx: Connection) -> None:
        config = Config()
        folder = Path(storage.__file__).parent / "migrations"
        config.set_main_option("script_location", str(folder))
        config.attributes["connection"] = tx
        command.upgrade(config, wanted)

    parsed = make_url(url)
    kind = Sqlite if parsed.get_backend_name() == "sqlite" else Postgres
    database: Database = await kind.open(parsed)
    await database.write(upgrade)
    return database


def _old_poll(tx: Connection, number: int, voters: int, *, closed: bool) -> None:
    """Five people may answer, and so many have. Written as it was at revision 0006."""
    meeting = f"hall.{number}"
    run = tx.execute
    run(
        text("INSERT INTO meeting (id, room, number, state) VALUES (:m, 'hall', :n, 'closed')"),
        {"m": meeting, "n": number},
    )
    run(
        text(
            "INSERT INTO poll (meeting, room, opened_at, closes_at, fewest, closed_at)"
            " VALUES (:m, 'hall', 1, 2, 4, :closed)"
        ),
        {"m": meeting, "closed": 2 if closed else None},
    )
    for place, person in enumerate(PEOPLE):
        on_it = {"m": meeting, "p": person, "v": place < voters}
        run(text("INSERT INTO roll (poll, person, voted) VALUES (:m, :p, :v)"), on_it)
    for place in range(voters):
        ballot = {
            "m": meeting,
            "k": f"key-{place}-{os.urandom(4).hex()}",
            "a": f'{{"chance":"{ANSWERS[place]}"}}',
            "c": COMMENTS[place],
        }
        run(
            text("INSERT INTO ballot (poll, key, answers, comment) VALUES (:m, :k, :a, :c)"), ballot
        )


def _furnish(tx: Connection) -> None:
    tx.execute(
        text(
            "INSERT INTO room (key, platform, tenant, channel, title, zone)"
            " VALUES ('hall', 'web', '', 'c', 'Hall', 'UTC')"
        )
    )
    for person in PEOPLE:
        row = {"id": person}
        tx.execute(text("INSERT INTO person (id, platform, tenant) VALUES (:id, 'web', '')"), row)
    _old_poll(tx, 1, 5, closed=True)
    _old_poll(tx, 2, 3, closed=True)
    _old_poll(tx, 3, 3, closed=False)
    _old_poll(tx, 4, 0, closed=False)


@pytest.fixture
async def old(empty_url):
    """A database at revision 0006 with four polls: the address."""
    database = await _at_revision(empty_url, "0006")
    await database.write(_furnish)
    await database.close()
    return empty_url


async def test_ballots_of_open_and_of_closed_polls_count_as_before(old):
    store = await SqlStore.open(old)
    try:
        assert await store._db.read(revision) == HEAD
        over = await store.ballot_office.tally(MeetingId("hall.1"))
        assert over.counts == {"chance": {"yes": 3, "no": 2}}
        # In the order in which posts have numbered them.
        assert over.comments == ("alpha", "beta", "gamma")
        too_few = await store.ballot_office.tally(MeetingId("hall.2"))
        assert (too_few.ballots, too_few.written) == (3, 1)
        assert (too_few.counts, too_few.comments) == ({}, ())
        running = await store.ballot_office.tally(MeetingId("hall.3"))
        assert running.ballots == 3
        assert running.counts == {"chance": {"yes": 2, "no": 1}}
        assert running.comments == ("alpha",)
    finally:
        await store.close()


async def test_an_open_poll_goes_on_as_if_nothing_had_happened(old):
    store = await SqlStore.open(old)
    try:
        meeting = MeetingId("hall.3")
        ballot = Ballot(meeting=meeting, answers={"chance": "no"}, comment="delta")
        for who in PEOPLE:
            may = who in PEOPLE[3:]
            assert (who in await store.may_vote(meeting, PersonId(who))) is may
            office = store.ballot_office
            assert await office.put_in(ballot, PersonId(who), lambda: os.urandom(8).hex()) is may
        tally = await store.ballot_office.tally(meeting)
        assert tally.counts == {"chance": {"yes": 2, "no": 3}}
        assert sorted(tally.comments) == ["alpha", "delta", "delta"]
        told = await store.close_and_count(meeting)
        assert told.items == {"chance": {"high": 2, "middle": 0, "low": 3}}
        empty = MeetingId("hall.4")
        assert await store.ballot_office.votes_outstanding(empty) == 5
    finally:
        await store.close()


async def test_nothing_unsealed_is_left_in_the_file(old):
    if not old.startswith("sqlite"):
        pytest.skip("in PostgreSQL the old table's file is deleted with the table")
    file = Path(make_url(old).database or "")
    assert b"alpha" in _bytes(file)
    store = await SqlStore.open(old)
    try:
        await store.close_and_count(MeetingId("hall.3"))
        content = _bytes(file)
        # That of the first poll may be read, by itself: enough people had answered.
        assert content.count(b"alpha") == 1
        assert b"voted" not in content
        assert b"CREATE TABLE ballot " not in content
    finally:
        await store.close()


def _bytes(file: Path) -> bytes:
    log = file.with_name(f"{file.name}-wal")
    return file.read_bytes() + (log.read_bytes() if log.exists() else b"")
