"""Whoever reads what Heard prints and logs may go away, or stop reading: Heard goes on."""

from __future__ import annotations

import asyncio
import logging
import os
import re
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TextIO

import pytest
import structlog

from bot.logs import LONGEST, Handler, configure
from bot.settings import LogSettings
from tests.fakes import forked, running
from tests.fakes.running import use_it

heard = partial(running.heard, before=("env",))
"""As it is typed: what the interpreter makes of its streams is tried, too."""
FULL = Path("/dev/full")
"""Where every write fails, as on a full disk (full(4))."""


# -- a handler


@pytest.fixture
def log() -> structlog.stdlib.BoundLogger:
    """Something to log with, once a test has called `configure`."""
    return structlog.get_logger("bot.x")


@pytest.fixture
def pipe() -> Iterator[tuple[TextIO, int]]:
    """A stream, and the other end of it."""
    reading, writing = os.pipe()
    with os.fdopen(writing, "w") as stream:
        yield stream, reading
    with suppress(OSError):
        os.close(reading)


def test_a_line_is_written_at_once_and_whole(log, pipe) -> None:
    stream, reading = pipe
    configure(LogSettings(format="json"), stream)
    log.info("it.works", number=1)
    assert os.read(reading, 9999).endswith(b"\n")
    log.info("it.works", number=1, room="r" * 80, address="a" * 80)
    assert len(os.read(reading, 9999)) <= LONGEST + 1


def test_a_reader_that_is_gone_is_no_matter(log, pipe) -> None:
    stream, reading = pipe
    configure(LogSettings(), stream)
    os.close(reading)
    for _ in range(3):
        log.info("nobody.listens")
        logging.getLogger("some.package").warning("nobody listens")


def test_a_reader_that_has_stopped_reading_holds_nobody_up(log, pipe) -> None:
    stream, reading = pipe
    configure(LogSettings(format="json"), stream)
    for number in range(5000):  # far more than fits
        log.info("the.pipe.is.full", number=number, room="r" * 60)
    read = 0
    while select.select([reading], [], [], 0)[0]:
        read += len(os.read(reading, 1_000_000))
    log.info("room.again")
    last = os.read(reading, 9999).decode()
    assert re.match(r"\d{4} log lines before this one could not be written\.\n", last)
    assert "room.again" in last
    assert read < 5000 * 100


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_no_matter_and_what_is_missing_is_counted(log, pipe) -> None:
    stream, reading = pipe
    with FULL.open("w") as full:
        configure(LogSettings(), full)
        log.info("no.room")
        log.info("no.room")
        handler = next(h for h in logging.getLogger().handlers if isinstance(h, Handler))
        handler.stream = stream  # room was made
        log.info("room.again")
        assert b"2 log lines before this one could not be written." in os.read(reading, 9999)


def test_a_process_without_standard_error_logs_nowhere(log, monkeypatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    configure(LogSettings())
    log.info("nobody.listens")


# -- the whole of Heard


async def _ends_well(process: asyncio.subprocess.Process | forked.Process) -> None:
    process.send_signal(signal.SIGTERM)
    async with asyncio.timeout(30):
        assert await process.wait() == 0


async def test_heard_goes_on_when_nobody_reads_its_log_any_more(tmp_path) -> None:
    reading, writing = os.pipe()
    async with heard(tmp_path, writing, writing) as (process, base):
        os.close(writing)
        os.close(reading)
        await use_it(base, 5)
        await _ends_well(process)


async def test_heard_goes_on_when_its_log_is_not_read(tmp_path) -> None:
    reading, writing = os.pipe()
    async with heard(tmp_path, writing) as (process, base):
        os.set_blocking(writing, False)
        try:
            while True:
                os.write(writing, b"x" * 4096)  # until the pipe is full
        except BlockingIOError:
            os.set_blocking(writing, True)
        await use_it(base, 5)
        await _ends_well(process)
    os.close(writing)
    os.close(reading)


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
async def test_heard_goes_on_when_the_disk_of_its_log_is_full(tmp_path) -> None:
    full = os.open(FULL, os.O_WRONLY)
    async with heard(tmp_path, full, full) as (process, base):
        os.close(full)
        await use_it(base, 5)
        await _ends_well(process)


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("command", ["doctor", "manual", "--version"])
async def test_an_answer_that_cannot_be_written_is_said_in_one_line(tmp_path, command) -> None:
    full = os.open(FULL, os.O_WRONLY)
    try:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "heard", command),
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(Path.cwd())},
            stdout=full,
            stderr=asyncio.subprocess.PIPE,
        )
        async with asyncio.timeout(60):
            _, errors = await process.communicate()
    finally:
        os.close(full)
    assert process.returncode == 1
    assert errors.decode().splitlines() == [
        "What was asked for could not be written: No space left on device."
    ]


async def test_heard_runs_without_any_standard_streams(tmp_path) -> None:
    closed = ("sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh")
    async with heard(tmp_path, asyncio.subprocess.DEVNULL, before=closed) as (process, base):
        await use_it(base, 5)
        await _ends_well(process)
    # Nothing that was printed went into a file that had got the number of a missing stream.
    content = (tmp_path / "heard.sqlite3").read_bytes()
    assert content.startswith(b"SQLite format 3")
    assert b"Everything is saved" not in content
