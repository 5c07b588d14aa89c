"""How tests end what they have started: also what does not end by itself."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.fakes import forked
from tests.fakes.ending import DidNotEnd, end
from tests.fakes.patience import PATIENCE
from tests.fakes.running import free_port, write_config

WAITS = "print('up', flush=True); import time; time.sleep(1_000)"
DEAF = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {WAITS}"


async def started(program: str) -> asyncio.subprocess.Process:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    assert await process.stdout.readline() == b"up\n"
    return process


async def test_what_ends_when_it_is_asked_to_is_not_killed() -> None:
    process = await started(WAITS)
    assert await end(process) == -signal.SIGTERM


async def test_what_does_not_end_is_killed_and_that_is_a_failure() -> None:
    process = await started(DEAF)
    with pytest.raises(DidNotEnd):
        await end(process, seconds=0.5)
    assert process.returncode == -signal.SIGKILL


async def test_what_has_ended_is_left_alone() -> None:
    process = await started("print('up', flush=True)")
    await process.wait()
    assert await end(process) == 0


async def test_it_is_ended_also_where_the_test_was_called_off() -> None:
    process = await started(DEAF)
    is_up = asyncio.Event()

    async def test() -> None:
        try:
            is_up.set()
            await asyncio.Event().wait()
        finally:
            await end(process, seconds=0.5)

    task = asyncio.create_task(test())
    await is_up.wait()
    task.cancel()
    with pytest.raises(DidNotEnd):
        await task
    assert process.returncode == -signal.SIGKILL


async def test_what_was_forked_ends_with_whoever_had_it_forked(tmp_path: Path) -> None:
    config = write_config(tmp_path, free_port())
    process = await forked.heard(
        *("run", "--config", str(config)), cwd=tmp_path, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    assert await process.stdout.readline(), "it runs"
    forked._servers.pop(os.getpid()).close()  # as at the end of this process
    async with asyncio.timeout(PATIENCE):
        await process.stdout.read()
        assert await process.wait() == -signal.SIGKILL
