"""PostgreSQL's address, and its refusals: in words, by name, and never with a password."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from itertools import count

import asyncpg
import pytest
from msgspec.structs import replace
from sqlalchemy import make_url

from bot.errors import Unusable
from bot.events import MessagePosted
from bot.ids import MeetingId, PersonId
from bot.ports import JournalRow
from storage import journal
from storage.engine import open_database
from storage.postgres_url import for_driver
from tests.fakes.ending import end

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
EVENT = JournalRow(
    meeting=MeetingId("lamp.1"),
    number=1,
    tenant="",
    source=None,
    event=MessagePosted(at=NOON, actor=PersonId("ann"), ref="m", words=7),
)
APPENDING = """
    SELECT application_name FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE '%INSERT INTO journal (meeting, number%'
    AND pid <> pg_backend_pid()
"""
_numbers = count(1)


def driver(query: str):
    return for_driver(make_url(f"postgresql://heard:secret@db.example/heard{query}"))


def test_what_libpq_calls_it_is_taken():
    url, more = driver(
        "?sslmode=verify-full&sslrootcert=/etc/ca.pem&connect_timeout=3&application_name=ours"
        "&options=-c%20search_path%3Dheard&channel_binding=prefer"
    )
    assert url.query == {}
    assert more["timeout"] == 3
    assert more["server_settings"] == {
        "application_name": "ours",
        "jit": "off",
        "options": "-c search_path=heard",
    }
    assert more["dsn"] == "postgresql://?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem"


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("?keepalives=1", "keepalives"),
        ("?sslmodus=require", "sslmodus"),
        ("?channel_binding=require", "channel_binding"),
        ("?sslmode=require&sslmode=disable", "sslmode"),
        ("?connect_timeout=-1", "connect_timeout"),
    ],
)
def test_what_is_not_known_is_refused_by_its_name(query, named):
    with pytest.raises(Unusable, match=named) as refused:
        driver(query)
    assert "secret" not in str(refused.value)


async def test_these_parameters_reach_a_real_server(empty_postgresql):
    url = make_url(empty_postgresql).update_query_dict(
        {"application_name": "ours", "connect_timeout": "5", "options": "-c statement_timeout=7s"}
    )
    database = await open_database(url.render_as_string(hide_password=False))
    asked = "SELECT current_setting('application_name'), current_setting('statement_timeout')"
    try:
        told = await database.read(lambda tx: tx.exec_driver_sql(asked).one())
        assert tuple(told) == ("ours", "7s")
        await database.append([EVENT])
        appending = await database.read(lambda tx: tx.exec_driver_sql(APPENDING).scalars().all())
        assert appending == ["ours"]
    finally:
        await database.close()


async def test_a_certificate_that_is_not_there_is_no_stack_trace(empty_postgresql):
    url = make_url(empty_postgresql)
    url = url.set(host="127.0.0.1", port=1, query={"sslmode": "verify-full", "sslrootcert": "/no"})
    with pytest.raises(Unusable) as refused:
        await open_database(url.render_as_string(hide_password=False))
    assert "\n" not in str(refused.value)


# -- what the server says --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("28P01", "password"),
        ("28000", "does not let this user in"),
        ("3D000", "no database of that name"),
        ("42501", "lacks the right"),
        ("53300", "no connection left"),
        ("57P03", "starting up"),
        ("25006", "can only be read"),
    ],
)
async def test_each_refusal_by_its_code(code, words):
    async with saying_no(code) as port:
        with pytest.raises(Unusable) as refused:
            await open_database(
                f"postgresql://heard:s3cret-w0rd@127.0.0.1:{port}/heard?sslmode=disable"
            )
    line = str(refused.value)
    assert words in line
    assert "heard at 127.0.0.1" in line
    assert "s3cret" not in line
    assert "quoted" not in line, "the server's own message may quote somebody"
    assert "\n" not in line


@asynccontextmanager
async def saying_no(code: str) -> AsyncIterator[int]:
    """A server that speaks PostgreSQL's protocol just far enough to refuse.

    Source: PostgreSQL's documentation, "Message Formats", ErrorResponse.
    """

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        length = int.from_bytes(await reader.readexactly(4), "big")
        await reader.readexactly(length - 4)
        fields = f"SFATAL\0VFATAL\0C{code}\0Mquoted: what somebody wrote\0\0".encode()
        writer.write(b"E" + (len(fields) + 4).to_bytes(4, "big") + fields)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(refuse, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


async def test_a_database_that_can_only_be_read_is_refused_at_the_start(empty_postgresql):
    await (await open_database(empty_postgresql)).close()
    url = make_url(empty_postgresql).update_query_dict(
        {"options": "-c default_transaction_read_only=on"}
    )
    with pytest.raises(Unusable, match="can only be read"):
        await open_database(url.render_as_string(hide_password=False))


async def test_a_user_without_rights_is_told_which_are_missing(empty_postgresql, postgres_url):
    admin = await asyncpg.connect(empty_postgresql)
    try:
        await admin.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
        await admin.execute("DROP ROLE IF EXISTS poor")
        await admin.execute("CREATE ROLE poor LOGIN PASSWORD 'x'")
        url = make_url(empty_postgresql).set(username="poor", password="x")
        with pytest.raises(Unusable, match="lacks the right"):
            await open_database(url.render_as_string(hide_password=False))
    finally:
        await admin.execute("DROP ROLE poor")
        await admin.close()


# -- a pooler --------------------------------------------------------------------------------------


@pytest.mark.parametrize("more", ["", "ignore_startup_parameters = jit"])
async def test_a_pooler_in_transaction_mode_is_refused_in_one_line(
    empty_postgresql, tmp_path, more
):
    async with pgbouncer(empty_postgresql, "transaction", more) as url:
        with pytest.raises(Unusable, match="pooler") as refused:
            await open_database(url)
    assert "\n" not in str(refused.value)


async def test_a_pooler_in_session_mode_is_let_pass(empty_postgresql):
    more = "ignore_startup_parameters = jit"
    async with pgbouncer(empty_postgresql, "session", more) as url:
        for _ in range(2):  # the second finds the server's sessions as the first has left them
            database = await open_database(url)
            for _ in range(2):
                await database.append([replace(EVENT, number=next(_numbers))])
                await database.append([replace(EVENT, number=next(_numbers)) for _ in range(3)])
            await database.close()
        await _reads_back(url, 16)


async def _reads_back(url, events):
    database = await open_database(url)
    found = await database.read(lambda tx: journal.read(tx, [EVENT.meeting]))
    await database.close()
    assert len(found[EVENT.meeting]) == events


@asynccontextmanager
async def pgbouncer(url: str, mode: str, more: str) -> AsyncIterator[str]:
    """A real PgBouncer in front of a database."""
    program = shutil.which("pgbouncer") or shutil.which("pgbouncer", path="/usr/sbin")
    if program is None:
        pytest.skip("there is no PgBouncer here")
    parsed = make_url(url)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    host = parsed.query.get("host") or parsed.host
    text = f"""\
[databases]
pooled = host={host} dbname={parsed.database} user={parsed.username} password=x
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = any
pool_mode = {mode}
default_pool_size = 20
{more}
"""
    # It will not run as root: it runs as the database does, whose socket it has to reach.
    owner = os.stat(str(host)).st_uid  # noqa: PTH116 # pathlib's would be called blocking
    with tempfile.NamedTemporaryFile("w", suffix=".ini") as settings:
        settings.write(text)
        settings.flush()
        os.fchown(settings.fileno(), owner, -1)
        process = await asyncio.create_subprocess_exec(
            program, settings.name, stderr=asyncio.subprocess.PIPE, user=owner
        )
        async with _running(process):
            yield f"postgresql://heard:x@127.0.0.1:{port}/pooled?sslmode=disable"


@asynccontextmanager
async def _running(process: asyncio.subprocess.Process) -> AsyncIterator[None]:
    said = process.stderr
    assert said
    up = asyncio.Event()

    async def read() -> None:
        async for line in said:
            if b"process up" in line:
                up.set()
        up.set()  # it has ended: whoever connects finds out

    reading = asyncio.create_task(read())
    try:
        await up.wait()
        yield
    finally:
        # It keeps nothing. At SIGTERM newer versions of it wait until everybody has hung up, and
        # SIGQUIT is ignored by what a shell has started in the background.
        await end(process, signal.SIGKILL)
        await reading
