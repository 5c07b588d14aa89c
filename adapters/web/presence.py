"""Who is in a web room: an open page is somebody who is here, whether or not they do anything.

A page that was hidden or left alone before the meeting began is perhaps open on a service at home:
it does not count until it is looked at. `counts` is the one place that says so; browsers only tell
when they are hidden, shown or touched. Whoever closes their last page counts for one more minute,
and whoever has one at another process is here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final

import structlog

from adapters.chat.presence import GRACE, PresenceSync
from adapters.web.connection import Connection, encode
from adapters.web.name_list import in_order, shown
from adapters.web.room_hub import RoomHub
from adapters.web.snapshot import room_id
from bot.errors import HeardError
from bot.events import PresenceSource
from bot.ids import PersonId
from bot.ports import Account, Attendance, Clock, MeetingService, Room

log = structlog.get_logger(__name__)

EARLY: Final = timedelta(minutes=10)
"""Who looked at an open page so shortly before the meeting began is waiting for it."""
REST_FOR_EACH: Final = 0.01
"""Seconds, for each page that is open: where many come at once, not everybody is told of each."""
RESUMED_AT_ONCE: Final = 50
"""Rooms with a running meeting that are read together after a start."""
TRY_AGAIN: Final = 5.0
"""Seconds, after the database could not be reached."""


def counts(page: Connection, opened_at: datetime | None) -> bool:
    """Whether an open page counts as somebody who is here, in a meeting that began then (None: no
    meeting is running)."""
    if opened_at is None:
        return True
    return page.looked_at >= (opened_at if page.hidden else opened_at - EARLY)


class RoomPresence:
    """Who is present in one room, and when that was last shown."""

    def __init__(self) -> None:
        self.running: Attendance | None = None
        self.names: dict[PersonId, str] = {}
        """Of those in the meeting that is running."""
        self.ours: set[PersonId] = set()
        """Whose pages this process has seen, or who was here when it began."""
        self.lately: dict[PersonId, tuple[str, datetime]] = {}
        """Who has just closed their last page, and when."""
        self.shown_at = float("-inf")
        """When the names were sent out last, in the loop's time."""


class Presence:
    """Keeps meetings in step with who has a room open, and shows everybody in it who is here.

    One task for each room that changed; what changes while it runs makes it run once more.
    """

    def __init__(self, service: MeetingService, hall: RoomHub, clock: Clock) -> None:
        self._service = service
        self._hall = hall
        self._clock = clock
        self._sync = PresenceSync(service, clock, PresenceSource.PAGE)
        self._rooms: dict[str, RoomPresence] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._again: set[str] = set()
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._stopped = False
        self._resuming: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Give everybody who was here when the server stopped a minute to come back. Returns before
        all their meetings have been read.

        Raises:
            NotSaved: the database cannot be reached.
        """
        running = await self._service.messages.running_meetings("web")
        self._resuming = asyncio.create_task(self._resume([each.room for each in running]))

    async def resumed(self) -> None:
        """Wait until everybody who was here when the server stopped is known again."""
        if self._resuming is not None:
            await asyncio.wait([self._resuming])

    async def stop(self) -> None:
        """Drop what is under way. Nobody counts as having left because the server stops."""
        self._stopped = True
        if self._resuming is not None:
            self._resuming.cancel()
            await asyncio.gather(self._resuming, return_exceptions=True)
        for timer in self._timers.values():
            timer.cancel()
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _resume(self, rooms: Sequence[Room]) -> None:
        """Read who was here, some rooms at a time: pages are served meanwhile."""
        for start in range(0, len(rooms), RESUMED_AT_ONCE):
            some = rooms[start : start + RESUMED_AT_ONCE]
            while True:
                try:
                    found = await self._service.queries.attendances(some)
                    break
                except HeardError as problem:
                    log.warning("web.presence.failed", error=type(problem).__name__)
                    await asyncio.sleep(TRY_AGAIN)
            for where, known in found.items():
                self._room(where.channel).ours.update(known.whereabouts)
                self.changed(where.channel)

    # -- what browsers tell

    def opened(self, page: Connection, *, hidden: bool, idle_seconds: float) -> None:
        """A page was opened, or has its connection back."""
        page.hidden = hidden
        page.looked_at = self._clock.now() - timedelta(seconds=idle_seconds)
        self.changed(page.channel)

    def looked(self, page: Connection, *, hidden: bool | None = None) -> None:
        """A page was shown, hidden or touched. None: they have done something on it."""
        known = self._rooms.get(page.channel)
        opened_at = known.running.opened_at if known and known.running else None
        before = counts(page, opened_at)
        page.looked_at = self._clock.now()
        page.hidden = bool(hidden)
        if counts(page, opened_at) != before:
            self.changed(page.channel)

    def changed_elsewhere(self, channel: str, lost: set[PersonId]) -> None:
        """Others have the room open at other processes than before. `lost`: those whose process
        has not been heard of for a while, and who have a minute to come back from now on."""
        if lost:
            self._room(channel).ours.update(lost)
        if lost or channel in self._rooms:
            self.changed(channel)

    def renamed(self, channel: str, who: PersonId, name: str) -> None:
        """Somebody goes by another name."""
        here = self._room(channel)
        if who in here.names:
            here.names[who] = name
        if who in here.lately:
            here.lately[who] = (name, here.lately[who][1])
        self.changed(channel)

    def closed(self, page: Connection) -> None:
        """A page is gone."""
        here = self._room(page.channel)
        if not any(one.person == page.person for one in self._hall.connections(page.channel)):
            here.lately[page.person] = (page.account.name, self._clock.now())
        self.changed(page.channel)

    # -- who is here

    def names(self, channel: str) -> tuple[str, ...]:
        """Who is here, for everybody in the room; in an order that says nothing about anybody."""
        here = self._room(channel)
        opened_at = here.running.opened_at if here.running else None
        found = dict(self._hall.elsewhere(channel))
        found |= {
            page.person: page.account.name
            for page in self._hall.connections(channel)
            if counts(page, opened_at)
        }
        if here.running is None:
            found = {who: name for who, (name, _) in here.lately.items()} | found
        return in_order((here.names | found).values())

    def changed(self, channel: str) -> None:
        """Look at a room again, in the background."""
        if channel in self._tasks:
            self._again.add(channel)
        elif not self._stopped:
            self._tasks[channel] = asyncio.create_task(self._run(channel))

    async def _run(self, channel: str) -> None:
        try:
            again = True
            while again:
                self._again.discard(channel)
                await self._look(channel)
                again = channel in self._again
        except HeardError as problem:
            log.warning("web.presence.failed", error=type(problem).__name__)
            self._later(channel, TRY_AGAIN)
        finally:
            self._tasks.pop(channel, None)

    async def _look(self, channel: str) -> None:
        here, where = self._room(channel), room_id(channel)
        here.running = known = await self._service.queries.attendance(where)
        wait: timedelta | None = None
        pages = self._hall.connections(channel)
        if known is not None:
            there = self._there(pages, known.opened_at)
            here.ours |= there.keys()
            gone = here.ours - self._hall.elsewhere(channel).keys()
            wait = await self._sync.look(where, known, there, gone)
            here.running = known = await self._service.queries.attendance(where)
        if known is not None:
            if here.names.keys() != set(known.here):
                here.names = dict(await self._service.directory.display_names(known.here))
            here.ours &= known.whereabouts.keys()
        else:
            self._sync.forget(where)
            here.names.clear()
            here.ours.clear()
            wait = self._forget_who_left(here)
        opened_at = known.opened_at if known is not None else None
        self._hall.announce(
            channel, {page.person: page.account.name for page in pages if counts(page, opened_at)}
        )
        self._show(channel)
        if wait is not None:
            self._later(channel, wait.total_seconds())
        elif not pages and known is None:
            self._rooms.pop(channel, None)

    def _there(self, pages: Iterable[Connection], opened_at: datetime) -> dict[PersonId, Account]:
        counted = [page for page in pages if counts(page, opened_at)]
        # Who is written down together stands in the order of names, which is nobody's rank.
        counted.sort(key=lambda page: page.account.name.casefold())
        return {page.person: page.account for page in counted}

    def _forget_who_left(self, here: RoomPresence) -> timedelta | None:
        """After how long to look again, because somebody's minute will be over."""
        now = self._clock.now()
        here.lately = {who: it for who, it in here.lately.items() if now - it[1] < GRACE}
        return min((at + GRACE - now for _, at in here.lately.values()), default=None)

    def _show(self, channel: str) -> None:
        here, pages = self._room(channel), self._hall.connections(channel)
        now = asyncio.get_running_loop().time()
        wait = here.shown_at + len(pages) * REST_FOR_EACH - now
        if wait > 0:
            self._later(channel, wait)
            return
        names = self.names(channel)
        # Who has not been greeted yet gets the names with the greeting.
        behind = [page for page in pages if page.here is not None and page.here != names]
        if behind:
            here.shown_at = now
        frames: dict[tuple[str, ...], bytes] = {}
        for page in behind:
            before = page.here or ()
            if before not in frames:
                frames[before] = encode(shown(before, names))
            page.here = names
            page.send_frame(frames[before])

    def _later(self, channel: str, seconds: float) -> None:
        """Look again after so long, or sooner if that has been asked for already."""
        loop = asyncio.get_running_loop()
        when = loop.time() + max(seconds, 0.01)
        timer = self._timers.get(channel)
        if timer is not None and timer.when() <= when:
            return
        if timer is not None:
            timer.cancel()
        self._timers[channel] = loop.call_at(when, self._due, channel)

    def _due(self, channel: str) -> None:
        self._timers.pop(channel, None)
        self.changed(channel)

    def _room(self, channel: str) -> RoomPresence:
        return self._rooms.setdefault(channel, RoomPresence())
