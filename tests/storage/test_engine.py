"""Opening a database: the tables, and what is said when it does not work."""

import asyncio
import logging
import sqlite3
import stat
import traceback

import asyncpg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, make_url, text
from structlog.testing import capture_logs

from bot.errors import NotSaved, Unusable
from bot.ids import RoomId, RoomKey
from bot.ports import Batch, Room
from storage.engine import open_database
from storage.migrate import HEAD, revision
from storage.store import SqlStore
from storage.tables import METADATA

HALL = RoomId("slack", "T1", "C1")


async def test_the_migrations_make_the_very_tables_that_the_code_describes(empty_url):
    def differences(tx):
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(tx, opts=options)
        return compare_metadata(context, METADATA)

    database = await open_database(empty_url)
    try:
        assert await database.read(differences) == []
        assert await database.read(revision) == HEAD
    finally:
        await database.close()


async def test_sqlite_tables_are_made_without_row_numbers_where_the_code_says_so(empty_sqlite):
    await (await SqlStore.open(empty_sqlite)).close()
    with sqlite3.connect(_file(empty_sqlite)) as raw:
        made = dict(
            raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        )
    for name, table in METADATA.tables.items():
        wanted = table.dialect_options["sqlite"]["with_rowid"] is False
        assert ("WITHOUT ROWID" in made[name]) == wanted, name


async def test_many_workers_can_start_on_an_empty_database_at_once(empty_url):
    stores = await asyncio.gather(*(SqlStore.open(empty_url) for _ in range(4)))
    for store in stores:
        assert await store.rooms("slack") == []
        await store.close()


def _file(url):
    return make_url(url).database or ""


async def test_what_was_kept_is_there_when_it_is_opened_again(database_url):
    room = Room(key=RoomKey("hall"), where=HALL, title="The hall")
    first = await SqlStore.open(database_url)
    await first.add_room(room)
    await first.close()
    second = await SqlStore.open(database_url)
    assert await second.room(HALL) == room
    await second.close()


async def test_a_newer_database_is_left_alone(empty_url):
    def age(tx):
        tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    database = await open_database(empty_url)
    await database.write(age)
    await database.close()
    with pytest.raises(Unusable, match=r"newer Heard \(revision 9999\)") as refused:
        await SqlStore.open(empty_url)
    assert "\n" not in str(refused.value)


async def test_a_database_in_memory_lives_and_dies_with_its_store():
    one, two = await SqlStore.open("sqlite://"), await SqlStore.open("sqlite://")
    await one.add_room(Room(key=RoomKey("hall"), where=HALL, title=""))
    assert await one.room(HALL)
    assert await two.room(HALL) is None
    await asyncio.gather(one.close(), two.close())


async def test_sqlite_is_set_to_lose_nothing(empty_sqlite):
    pragmas = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "secure_delete")

    def settings(tx):
        return [tx.execute(text(f"PRAGMA {name}")).scalar() for name in pragmas]

    database = await open_database(empty_sqlite)
    assert await database.write(settings) == ["wal", 2, 1, 5000, 1]
    assert await database.read(settings) == ["wal", 2, 1, 5000, 1]
    await database.close()


async def test_a_new_file_is_for_nobody_elses_eyes(tmp_path):
    file = tmp_path / "new" / "folder" / "heard.db"
    store = await SqlStore.open(f"sqlite:///{file}")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    await store.close()


# -- when it does not work -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "heard.db",
        "mysql://localhost/heard",
        "sqlite:////dev/null/heard.db",
        "postgresql://nobody:secret@127.0.0.1:1/heard",
        "postgresql:///heard?host=/nowhere",
        "postgresql://heard:p@secret/w:rd#1@127.0.0.1:1/heard",
        "postgresql://heard:secret@127.0.0.1:port/heard",
        "postgresql://heard:secret@127.0.0.1:1/heard?keepalives=1",
        "postgresql://heard:secret@127.0.0.1:1/heard?connect_timeout=soon",
    ],
)
async def test_a_database_that_cannot_be_used_is_named_in_one_line_without_its_password(url):
    with pytest.raises(Unusable) as refused:
        await SqlStore.open(url)
    line = str(refused.value)
    assert "\n" not in line
    assert "secret" not in line
    assert len(line) > 30


async def test_a_file_that_is_no_database_is_left_alone(tmp_path):
    file = tmp_path / "letter.txt"
    file.write_text("Dear all, " * 500)
    with pytest.raises(Unusable, match="file is not a database"):
        await SqlStore.open(f"sqlite:///{file}")
    assert file.read_text() == "Dear all, " * 500


async def test_a_store_that_was_closed_saves_nothing(sqlite_database):
    store = await SqlStore.open(sqlite_database)
    await store.close()
    await store.close()
    with pytest.raises(NotSaved, match="closed"):
        await store.commit(Batch())


async def test_a_locked_file_is_not_saved_to_and_works_again_afterwards(world_on, sqlite_database):
    world = await world_on(sqlite_database)
    await world.store._db.write(lambda tx: tx.execute(text("PRAGMA busy_timeout = 50")))
    bully = sqlite3.connect(_file(sqlite_database), isolation_level=None)
    bully.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotSaved, match="locked"):
        await world.store.commit(Batch(journal=[world.spoke(2)]))
    assert len((await world.store.journals([world.meeting]))[world.meeting]) == 1
    bully.execute("ROLLBACK")
    bully.close()
    await world.store.commit(Batch(journal=[world.spoke(2)]))
    await world.store.close()


async def test_a_server_that_goes_away_is_not_saved_to_and_works_again_afterwards(
    world_on, empty_postgresql, postgres_url
):
    world = await world_on(empty_postgresql)
    with capture_logs() as log:
        await _goes_away_and_comes_back(world, empty_postgresql, postgres_url)
    told = [line["event"] for line in log if line["event"].startswith("database.")]
    assert told == ["database.away", "database.back"], "one line each"


async def _goes_away_and_comes_back(world, empty_postgresql, postgres_url):
    await _refuse(postgres_url, empty_postgresql, True)
    for attempt in (
        world.store.commit(Batch(journal=[world.spoke(2)])),
        world.store.commit(Batch(words=[world.words("w1")])),
        world.store.rooms("web"),
        world.vote(0),
    ):
        with pytest.raises(NotSaved):
            await attempt
    await _refuse(postgres_url, empty_postgresql, False)
    await world.store.commit(Batch(journal=[world.spoke(2)], words=[world.words("w1")]))
    assert len((await world.store.journals([world.meeting]))[world.meeting]) == 2
    await world.store.close()


async def test_connections_that_died_in_the_night_are_noticed(
    world_on, empty_postgresql, postgres_url
):
    world = await world_on(empty_postgresql)
    await _refuse(postgres_url, empty_postgresql, True)
    await _refuse(postgres_url, empty_postgresql, False)
    assert len(await world.store.rooms("web")) == 1
    await _refuse(postgres_url, empty_postgresql, True)
    await _refuse(postgres_url, empty_postgresql, False)
    await world.store.commit(Batch(words=[world.words("w1")]))
    await world.store.close()


async def _refuse(server, database, away):
    """Shut the door of one database and throw everybody out, or open it again."""
    name = make_url(database).database
    admin = await asyncpg.connect(server)
    try:
        await admin.execute(f"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS {not away}")
        if away:
            await admin.execute(
                f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
            )
    finally:
        await admin.close()


async def test_errors_carry_nobodys_words(world, caplog):
    caplog.set_level(logging.DEBUG)
    secret = "what I said about the ramp"
    await world.store.commit(Batch(words=[world.words("w1")]))
    try:
        await world.store.commit(Batch(words=[world.words("w1", secret)]))
    except NotSaved as error:
        told = "".join(traceback.format_exception(error)) + caplog.text
    assert "ramp" not in told
    assert "IntegrityError" in told or "UniqueViolation" in told


async def test_the_connection_is_not_left_in_a_transaction(world):
    def tables(tx):
        return len(inspect(tx).get_table_names())

    with pytest.raises(NotSaved):
        await world.store._db.write(lambda tx: tx.execute(text("SELECT nonsense")))
    assert await world.store._db.read(tables) == len(METADATA.tables) + 1
    await world.store.commit(Batch(journal=[world.spoke(2)]))
