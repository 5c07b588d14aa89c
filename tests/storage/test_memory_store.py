"""The store in memory that tests use is the one that Heard opens."""

from sqlalchemy import Connection, text

from storage.migrate import HEAD
from storage.store import SqlStore
from storage.tables import METADATA
from tests.fakes.memory_store import memory_store


def _contents(tx: Connection) -> dict[str, list[tuple[object, ...]]]:
    schema = tx.execute(text("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name"))
    found = {"": [tuple(row) for row in schema]}
    for table in (*METADATA.tables, "alembic_version"):
        found[table] = [tuple(row) for row in tx.execute(text(f'SELECT * FROM "{table}"'))]
    for pragma in ("foreign_keys", "user_version", "secure_delete"):
        found[pragma] = [tuple(row) for row in tx.exec_driver_sql(f"PRAGMA {pragma}")]
    return found


async def test_every_store_in_memory_is_as_a_migration_makes_it():
    migrated = await SqlStore.open("sqlite://")
    wanted = await migrated._db.read(_contents)
    await migrated.close()
    assert wanted["alembic_version"] == [(HEAD,)]
    assert {row[1] for row in wanted[""]} > set(METADATA.tables)
    for _ in range(2):
        store = await memory_store()
        assert await store._db.read(_contents) == wanted
        await store.close()
