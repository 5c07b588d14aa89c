"""Tells whoever answers a poll in time what has become of it, also while the database is away."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

import structlog

from bot.commands import line_parser, proposals
from bot.commands.handlers import answer_poll
from bot.commands.spec import Command
from bot.errors import BallotUncertain, HeardError, Refused, Uncertain
from bot.ports import Request

log = structlog.get_logger(__name__)

T = TypeVar("T")

TOLD_WITHIN = 2.5
"""Seconds. People take three for a fault, and so do platforms."""
BY_BALLOT = (answer_poll, proposals.answer)
"""The commands that answer with a ballot, or can."""


def answering(request: Request) -> Command | None:
    """The command by which a request answers a poll or a proposal; None if it does neither."""
    try:
        if request.line:
            command, _ = line_parser.line(request.line)
        else:
            command = line_parser.find(request.command)
    except Refused:
        return None
    return command if command.handler in BY_BALLOT else None


class BallotsInTime:
    """Waits for ballots to be counted, and no longer than people do."""

    def __init__(self) -> None:
        self._late: set[asyncio.Task[Any]] = set()
        """What nobody waits for any more. It is not broken off: it may be counted just now."""

    async def run(self, work: Coroutine[Any, Any, T]) -> T:
        """What comes of it.

        Raises:
            BallotUncertain: that cannot be told (in time). To answer once more is harmless.
            NotSaved: it was not counted.
        """
        task = asyncio.create_task(work, name="ballot")
        try:
            await asyncio.wait({task}, timeout=TOLD_WITHIN)
        except asyncio.CancelledError:
            task.cancel()
            raise
        if not task.done():
            self._late.add(task)
            task.add_done_callback(self._over)
            raise BallotUncertain("the database has not answered in time")
        try:
            return task.result()
        except Uncertain as unsure:
            raise BallotUncertain("nobody knows whether the ballot is in the box") from unsure

    def _over(self, task: asyncio.Task[Any]) -> None:
        self._late.discard(task)
        if not task.cancelled() and (problem := task.exception()) is not None:
            expected = isinstance(problem, HeardError)
            log.log(30 if expected else 40, "late_ballot_failed", error=type(problem).__name__)
