"""Tells other processes on the database that this one is alive, and takes over from the dead.

The beat's answer says also what there is to do. So a process that has nothing to do asks the
database nothing else, and whatever it was not told of, it finds with the next beat.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from datetime import datetime

import structlog

from bot.errors import NotSaved
from bot.ports import Clock
from bot.ports.workers import HeartbeatResult, Workers

log = structlog.get_logger(__name__)

BEAT = 1.0
"""Seconds between two beats."""
SURE = 3.0
"""Seconds after its last confirmed beat for which a process can be sure that nobody has taken it
for dead: less than `storage.workers.SILENT`, for clocks run differently fast, and a beat that came
through was sent before it was written down."""


class Heartbeat:
    """This process's heartbeat. `fetch` is called when something can be taken from the outbox,
    `appointment` with the time of the next appointment, at every beat while there is one."""

    def __init__(
        self,
        workers: Workers,
        worker: str,
        platforms: Collection[str],
        clock: Clock,
        fetch: Callable[[], None],
        appointment: Callable[[datetime], None],
    ) -> None:
        self._workers = workers
        self._worker = worker
        self._platforms = platforms
        self._clock = clock
        self._fetch = fetch
        self._appointment = appointment
        self._sure_until = 0.0
        self.others_with_web = 0
        """How many other processes serve web rooms, by the last beat."""

    async def start(self) -> HeartbeatResult:
        """The first beat: who else is there.

        Raises:
            NotSaved: the database cannot be reached.
        """
        asked_at = _now()
        pulse = await self._workers.start(self._worker, self._platforms, self._clock.now())
        self._sure_until = asked_at + SURE
        self.others_with_web = pulse.with_web
        return pulse

    async def run(self) -> None:
        """Beat until cancelled."""
        away = False
        while True:
            await asyncio.sleep(BEAT)
            asked_at, was_sure = _now(), self.sure()
            try:
                pulse = await self._workers.beat(self._worker, self._platforms, self._clock.now())
            except NotSaved:
                if not away:
                    log.warning("heartbeat_away")
                away = True
                continue
            away = False
            self._sure_until = asked_at + SURE
            self.others_with_web = pulse.with_web
            if pulse.freed:
                log.warning("taken_over", count=pulse.freed)
            if pulse.waiting or not was_sure:
                self._fetch()
            if pulse.due is not None:
                self._appointment(pulse.due)

    async def stop(self) -> None:
        """Say that this process ends, so that others need not wait for it."""
        try:
            await self._workers.leave(self._worker)
        except NotSaved:
            log.warning("heartbeat_away")

    def sure(self) -> bool:
        """Whether what this process has taken is still its own, as far as beats go."""
        return _now() < self._sure_until


def _now() -> float:
    return asyncio.get_running_loop().time()
