"""Health in one word for each part, and the doctor's own checks."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import aiohttp
import pytest

from adapters import health as health_module
from adapters.clock import SetClock
from adapters.doctor import (
    ClockCheck,
    DatabaseCheck,
    DatabaseLook,
    Finding,
    examine,
    report,
    skewed,
)
from adapters.health import Health
from adapters.web.server import BareServer
from bot.errors import NotSaved, Unusable

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


async def yes() -> bool:
    return True


async def no() -> bool:
    return False


async def away() -> bool:
    raise NotSaved("the database is away")


async def never() -> bool:
    await asyncio.Event().wait()
    return True


async def test_all_is_well_or_it_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health_module, "PATIENCE", 0.02)
    health = Health()
    server = BareServer(health.routes(), "127.0.0.1", 0)
    await server.start()
    try:
        async with aiohttp.ClientSession() as session:

            async def asked() -> tuple[int, dict[str, str]]:
                async with session.get(f"{server.address}/health") as answer:
                    return answer.status, await answer.json()

            health.watch("database", yes)
            assert await asked() == (200, {"status": "ok", "database": "ok"})
            for check in (no, away, never):
                health.watch("slack", check)
                assert await asked() == (
                    503,
                    {"status": "unwell", "database": "ok", "slack": "away"},
                )
    finally:
        await server.stop()


async def test_a_port_that_is_taken_is_said_in_one_line() -> None:
    first = BareServer([], "127.0.0.1", 0)
    await first.start()
    port = int(first.address.rpartition(":")[2])
    with pytest.raises(Unusable, match=rf"127\.0\.0\.1, port {port}: .*web\.port"):
        await BareServer([], "127.0.0.1", port).start()
    await first.stop()


# -- the doctor's own checks


async def test_the_database() -> None:
    async def found(failure: Exception | None) -> list[str]:
        async def read() -> DatabaseLook:
            if failure is not None:
                raise failure
            return DatabaseLook(found="0007", needed="0007")

        return report(await examine([DatabaseCheck(read)]))

    assert await found(None) == ["ok     database"]
    assert await found(Unusable("no such server")) == ["wrong  database: no such server."]
    (line,) = await found(NotSaved("it is away"))
    assert line == "wrong  database: it is away. Look whether it is running, and try again."


@pytest.mark.parametrize(
    ("look", "line"),
    [
        (DatabaseLook("0003", "0007"), "note   database: The next start brings the tables from"),
        (DatabaseLook("9999", "0007", newer=True), "wrong  database: The database was made by a n"),
        (DatabaseLook(None, "0007"), "note   database: The database has no tables yet."),
    ],
)
async def test_a_database_of_another_version(look: DatabaseLook, line: str) -> None:
    async def read() -> DatabaseLook:
        return look

    (told,) = report(await examine([DatabaseCheck(read)]))
    assert told.startswith(line)


async def test_a_database_that_is_not_there_yet_is_not_made(tmp_path: Path) -> None:
    file = tmp_path / "heard.sqlite3"

    async def read() -> DatabaseLook:
        raise AssertionError("nobody should look")

    (line,) = report(await examine([DatabaseCheck(read, file)]))
    assert line == f"note   database: {file} is made at the first start."


async def test_the_clock() -> None:
    assert await ClockCheck(SetClock(NOON)).look() == []
    (found,) = await ClockCheck(SetClock(datetime(1970, 1, 2, tzinfo=UTC))).look()
    assert found.text.startswith("This machine thinks that it is 02 January 1970.")


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, None),
        (59, None),
        (-59, None),
        (90, Finding("90 seconds fast", wrong=False)),
        (-90, Finding("90 seconds slow", wrong=False)),
        (3600, Finding("3600 seconds fast", wrong=True)),
    ],
)
def test_a_clock_beside_somebody_elses(seconds: int, said: Finding | None) -> None:
    theirs = format_datetime(NOON, usegmt=True)
    found = skewed(theirs, NOON + timedelta(seconds=seconds), "Slack")
    if said is None:
        assert found == []
    else:
        assert said.text in found[0].text
        assert found[0].wrong == said.wrong


@pytest.mark.parametrize("date", ["", "soon", "Mon, 99 Foo 2026 12:00:00 GMT"])
def test_a_date_that_is_none_says_nothing(date: str) -> None:
    assert skewed(date, NOON, "Slack") == []
