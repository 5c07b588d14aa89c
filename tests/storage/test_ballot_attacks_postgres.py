"""Somebody reads the files of a PostgreSQL server: tables with their dead rows, and the log."""

from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path
from secrets import token_hex

import asyncpg
import pytest
from msgspec.structs import replace

from bot.ids import proposal_poll
from bot.ports import Account, Ballot, Batch
from storage.tables import METADATA
from tests.fakes.heap_thief import learns

pytestmark = pytest.mark.postgres

VOTES = (
    ("Ada", "certainly", "The ramp is too steep."),
    ("Ben", "hardly", "I am here for the cake."),
    ("Cleo", "certainly", "Nobody asked the night shift."),
    ("Dan", "perhaps", "Ask me again in May."),
)
COMMENTS = [comment for *_, comment in VOTES]


class Files:
    """What lies on the server's disk."""

    def __init__(self, url: str) -> None:
        self._url = url

    async def run(self, *statements: str) -> None:
        connection = await asyncpg.connect(self._url)
        try:
            for statement in statements:
                await connection.execute(statement)
        finally:
            await connection.close()

    async def readable(self) -> bool:
        """Whether we can look at them at all."""
        connection = await asyncpg.connect(self._url)
        try:
            data = Path(await connection.fetchval("SHOW data_directory"))
            return await asyncio.to_thread(os.access, data / "base", os.R_OK)
        finally:
            await connection.close()

    async def of(self, table: str) -> bytes:
        """A table's file, with what did not fit into it."""
        connection = await asyncpg.connect(self._url)
        try:
            await connection.execute("CHECKPOINT")
            data = Path(await connection.fetchval("SHOW data_directory"))
            toast = "SELECT reltoastrelid FROM pg_class WHERE oid = $1::regclass"
            oids = [table, await connection.fetchval(toast, table)]
            where = "SELECT pg_relation_filepath($1::regclass)"
            paths = [await connection.fetchval(where, str(oid)) for oid in oids if oid]
        finally:
            await connection.close()
        return b"".join([await asyncio.to_thread((data / path).read_bytes) for path in paths])

    async def log(self) -> bytes:
        """The write-ahead log."""
        connection = await asyncpg.connect(self._url)
        try:
            data = Path(await connection.fetchval("SHOW data_directory"))
        finally:
            await connection.close()
        return await asyncio.to_thread(_all_of, data / "pg_wal")


def _all_of(folder: Path) -> bytes:
    """All segments as they are, and without the pages' headers, which may stand within a word."""
    raw = [file.read_bytes() for file in folder.iterdir() if file.is_file()]
    starts = ((data, at) for data in raw for at in range(0, len(data), 8192))
    pages = (data[at + (24 if at else 40) : at + 8192] for data, at in starts)
    return b"".join([*raw, *pages])


@pytest.fixture
async def files(postgresql_database):
    """The files of the database that tests share."""
    files = Files(postgresql_database)
    if not await files.readable():
        pytest.skip("the server's files are on another machine")
    try:
        yield files
    finally:
        await files.run("DROP TABLE IF EXISTS old_roll, old_ballot")


async def test_as_it_was_dead_rows_tell_everything(files):
    """The way in which ballots were kept before they were sealed, in tables beside ours."""
    people = {who: f"person-{token_hex(4)}" for who, *_ in VOTES}
    await files.run(
        "CREATE TABLE old_roll (poll text, person text, voted boolean)"
        " WITH (autovacuum_enabled = off)",
        "CREATE TABLE old_ballot (poll text, key text, answers text, comment text)"
        " WITH (autovacuum_enabled = off)",
        *(f"INSERT INTO old_roll VALUES ('p', '{person}', false)" for person in people.values()),
    )
    rows: list[tuple[str, str, str]] = []
    for who, answer, comment in VOTES:
        rows = sorted([*rows, (token_hex(16), json.dumps({"heard": answer}), comment)])
        values = ", ".join(f"('p', '{key}', '{said}', '{word}')" for key, said, word in rows)
        await files.run(
            "BEGIN",
            f"UPDATE old_roll SET voted = voted OR person = '{people[who]}'",
            "DELETE FROM old_ballot",
            f"INSERT INTO old_ballot VALUES {values}",
            "COMMIT",
        )
    log = await files.log()  # before a checkpoint lets go of its oldest segments
    roll, box = await files.of("old_roll"), await files.of("old_ballot")
    found = learns(roll, box, list(people.values()), COMMENTS)
    assert found == {people[who]: {comment} for who, _, comment in VOTES}
    assert all(comment.encode() in log for comment in COMMENTS)


@pytest.mark.parametrize("of", ["meeting", "proposal"])
async def test_neither_dead_rows_nor_the_log_tell_anything(
    files, world_on, postgresql_database, of
):
    world = await world_on(postgresql_database)
    poll = proposal_poll(world.room, 3) if of == "proposal" else world.meeting
    try:
        people = {}
        for who, *_ in VOTES:
            account = Account(platform="web", tenant="", id=f"acct-{who}", name=who)
            people[who] = await world.store.person(account, lambda: token_hex(12))
        roll = tuple(people.values())
        await world.store.commit(
            Batch(records=[replace(world.poll(roll=roll, fewest=3), meeting=poll)])
        )
        for who, answer, comment in VOTES:
            given = Ballot(meeting=poll, answers={"heard": answer}, comment=comment)
            assert await world.store.ballot_office.put_in(
                given, people[who], world.new_id, f"by {who}"
            )
        tables = {name: await files.of(name) for name in METADATA.tables}
        assert any(who.encode() in tables["roll"] for who in roll), "it is found where it is"
        for other in ("ballot_box", "ballot_mark", "comment_slip", "poll"):
            assert learns(tables["roll"], tables[other], list(roll), [*COMMENTS, "hardly"]) == {}
            assert not [who for who in roll if who.encode() in tables[other]]
        everything = b"".join(tables.values())
        assert b"acct-Ada" in everything
        assert not [comment for comment in COMMENTS if comment.encode() in everything]
        # Rows of the roll are never written again, so no transaction names who has voted.
        async with world.store._db._engine.connect() as connection:
            xmins = await connection.exec_driver_sql("SELECT DISTINCT xmin::text FROM roll")
            assert len(xmins.all()) == 1
        assert (await world.store.ballot_office.tally(poll)).counts["heard"]["certainly"] == 2
        await world.store.close_and_count(poll)
    finally:
        await world.store.close()


async def test_the_log_has_no_answer_and_no_comment_in_it(files, world_on, postgresql_database):
    world = await world_on(postgresql_database)
    try:
        await world.store.commit(Batch(records=[world.poll()]))
        word, comment = token_hex(8), token_hex(8)
        given = Ballot(meeting=world.meeting, answers={"heard": word}, comment=comment)
        assert await world.store.ballot_office.put_in(given, world.people[0], world.new_id)
        await files.run("CHECKPOINT")
        log = await files.log()
        assert world.people[0].encode() in log, "it is found where it is"
        assert word.encode() not in log
        assert comment.encode() not in log
    finally:
        await world.store.close()
