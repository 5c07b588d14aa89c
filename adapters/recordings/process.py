"""Starts a process for a recording that somebody has handed in, and ends it."""

from __future__ import annotations

import asyncio
import contextlib
import os
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncGenerator, Sequence
from typing import Protocol

import msgspec
from msgspec.structs import replace

from adapters.recordings.recording_frames import (
    PREFIX,
    AskedReport,
    GaveUp,
    Played,
    Told,
    framed,
    length_of,
)
from bot.rules import Rules

PIECE = 1 << 18
"""Bytes that are handed over at once."""
_DECODER: msgspec.json.Decoder[Told] = msgspec.json.Decoder(Told)
KEPT_VARIABLES = ("PATH", "LANG", "LC_ALL", "TZ", "SYSTEMROOT", "LD_LIBRARY_PATH")
"""Of the environment. The others can be secrets of Heard's."""


class RecordingPlayer(Protocol):
    """Plays recordings that people hand in, and keeps nothing of them."""

    def play(self, asked: AskedReport, data: bytes) -> AsyncGenerator[Told, None]:
        """Play a recording: how far it is, again and again, and at last what came of it. It is
        ended where the iteration is."""
        ...


class RecordingProcess:
    """Plays each recording in a process of its own, by these rules; `program` starts it
    (`child.serve`)."""

    def __init__(self, program: Sequence[str], rules: Rules) -> None:
        self._program = tuple(program)
        self._rules = rules

    async def play(self, asked: AskedReport, data: bytes) -> AsyncGenerator[Told, None]:
        """See `RecordingPlayer.play`."""
        kept = {key: os.environ[key] for key in KEPT_VARIABLES if key in os.environ}
        process = await asyncio.create_subprocess_exec(
            *self._program, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=kept
        )
        header = framed(replace(asked, rules=self._rules))
        feeding = asyncio.create_task(_feed(process, header, data), name="recording")
        del data
        try:
            while True:
                told = await _next(process)
                yield told
                if not isinstance(told, Played):
                    return
        finally:
            feeding.cancel()
            await _end(process)
            await asyncio.gather(feeding, return_exceptions=True)


async def _feed(process: Process, asked: bytes, data: bytes) -> None:
    """Hand it over. The process may have ended: then there is nobody to read it."""
    into = process.stdin
    assert into is not None  # noqa: S101 - it was asked for
    with contextlib.suppress(ConnectionError):
        into.write(asked + length_of(data))
        for begin in range(0, len(data), PIECE):
            into.write(data[begin : begin + PIECE])
            await into.drain()
        into.close()


async def _next(process: Process) -> Told:
    out = process.stdout
    assert out is not None  # noqa: S101 - it was asked for
    try:
        length = int.from_bytes(await out.readexactly(PREFIX), "big")
        frame = await out.readexactly(length)
    except asyncio.IncompleteReadError:
        return GaveUp()  # the system has ended it, since it took too much
    return _DECODER.decode(frame)


async def _end(process: Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.kill()
    await process.wait()
