"""Wakes Heard when something is due.

Appointments are rows in the database; APScheduler only wakes the scheduler at the right time. It
keeps no jobs of its own: after a restart the rows say what is due, and what is late is done once
and says so.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.errors import NotSaved
from bot.ports import Appointment, Clock, Store
from bot.service.time_slice import SharedSlice, loop_time

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=60)
AT_ONCE = 100
"""Appointments kept in one go; what else is going on gets its turn in between."""
LOOK_AGAIN = 60
"""Seconds after which the rows are polled anyway, where no heartbeat says what is due."""

SOON = timedelta(minutes=10)
"""So long after the start what is too old is deleted, and every day from then on."""

Keep = Callable[[Appointment], Awaitable[None]]


class Waker:
    """Keeps appointments that are due."""

    def __init__(self, store: Store, keep: Keep, clock: Clock, worker: str) -> None:
        self._store = store
        self._keep = keep
        self._clock = clock
        self._worker = worker
        self.beginning = SharedSlice(loop_time)
        """When an appointment may be kept that was claimed together with many others."""

    async def keep_due(self, *, once: bool = False) -> int:
        """Keep everything that is due; how many appointments that were. `once`: whoever calls looks
        for what has become due meanwhile, so this does not."""
        kept = 0
        while True:
            due = await self._store.claim_due(self._clock.now(), self._worker, LEASE, AT_ONCE)
            if not due:
                return kept
            results = await asyncio.gather(*map(self._one, due))
            kept += sum(results)
            if once or not any(results):
                return kept

    async def _one(self, appointment: Appointment) -> bool:
        await self.beginning.wait()
        try:
            await self._keep(appointment)
        except Exception as error:
            # Whatever went wrong, the others are kept. The row is still there, and is tried again
            # when the lease is over.
            kind = type(error).__name__
            log.warning("appointment_not_kept", why=appointment.why.value, error=kind)
            return False
        return True


class Scheduler:
    """APScheduler as an alarm clock, set to the next appointment."""

    def __init__(self, store: Store, waker: Waker, prune: Callable[[], Awaitable[None]]) -> None:
        self._store = store
        self._waker = waker
        self._prune = prune
        # A grace time of None: a job that comes late is done, however late; one at a time.
        self._clock = AsyncIOScheduler(
            timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True}
        )
        self._setting: asyncio.Task[None] | None = None
        self._set_again = False
        self._set_to: datetime | None = None
        """What the alarm is set to."""

    def start(self, *, look_again: bool = True) -> None:
        """Start; overdue appointments are kept at once. `look_again`: whether nobody calls
        `expect`, so that the rows have to be looked at again and again."""
        if look_again:
            self._clock.add_job(self._ring, "interval", seconds=LOOK_AGAIN, id="look-again")
        # Also soon after the start: a process that is restarted every day would never delete
        # anything.
        soon = datetime.now(UTC) + SOON
        self._clock.add_job(self._prune, "interval", hours=24, id="prune", next_run_time=soon)
        self._clock.start()
        self.ring()

    def ring(self) -> None:
        """Resets the alarm after an appointment was made or moved."""
        self._set_again = True
        if self._setting is None or self._setting.done():
            self._setting = asyncio.create_task(self._work(), name="alarm")

    def expect(self, due: datetime) -> None:
        """The next appointment is due then, whoever made it."""
        if due <= datetime.now(UTC):
            self.ring()
        else:
            self._set(due)

    def _set(self, due: datetime) -> None:
        if due != self._set_to:
            self._set_to = due
            self._clock.add_job(self._ring, "date", run_date=due, id="alarm", replace_existing=True)

    async def _ring(self) -> None:
        self._set_to = None
        self.ring()

    async def _work(self) -> None:
        while self._set_again:
            self._set_again = False
            try:
                await self._waker.keep_due()
                due = await self._store.next_due()
            except NotSaved:
                log.warning("appointments_away")
                return
            if due is not None:
                self._set(due)

    async def stop(self) -> None:
        """Stop, after finishing an appointment that is being kept."""
        self._clock.shutdown(wait=False)
        if self._setting is not None and not self._setting.done():
            await asyncio.wait([self._setting], timeout=10)
