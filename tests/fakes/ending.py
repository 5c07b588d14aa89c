"""Ends processes that tests have started, whatever has become of them."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress

from tests.fakes import forked

TO_END = 30.0
"""Seconds that a process may take to end in good order, also on a busy machine."""


class DidNotEnd(AssertionError):
    """A process had to be killed."""


async def end(
    process: asyncio.subprocess.Process | forked.Process,
    by: signal.Signals = signal.SIGTERM,
    seconds: float = TO_END,
) -> int:
    """Ask a process to end, unless it has; its exit code.

    One that waits for something first, such as a connection that a test which failed has left
    open, would be waited for without an end, and what ends a test has no timeout any more.

    Raises:
        DidNotEnd: it has not in so many seconds, and was killed.
    """
    with suppress(ProcessLookupError):
        process.send_signal(by)
    try:
        async with asyncio.timeout(seconds):
            return await process.wait()
    except TimeoutError:
        with suppress(ProcessLookupError):
            process.kill()
        # Not for ever either: another process may hold its streams.
        async with asyncio.timeout(seconds):
            await process.wait()
    raise DidNotEnd(f"process {process.pid} did not end in {seconds} seconds")
