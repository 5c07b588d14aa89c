"""Places where Heard cannot post for now, and the people who have been told.

A channel was archived, Heard was removed from it, a token was revoked. None of that need be final:
what is to be shown there is kept (see `bot.errors.Blocked`) and goes out once the place is open
again. What is closed, since when, why, and who was told is stored in the database, so nobody is
told twice, even after a restart.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

import structlog

from bot.errors import Blocked, NotSaved
from bot.ids import RoomId
from bot.ports import Clock, ExternalRefs
from bot.records.room_end import EndReason

log = structlog.get_logger(__name__)

CLOSED = "closed"
"""The reference that holds since when and why a place is closed."""
MOST_REASONS = 3
"""Earlier reasons that are remembered: a reference holds 255 characters."""
SOONEST = 5.0
LATEST = 300.0
"""Seconds between two attempts: about a quarter of the time it has been closed, within these."""


class Closure(NamedTuple):
    """Why a place is closed, and since when. `code` is the platform's own word for the reason."""

    since: datetime
    code: str
    told: tuple[str, ...] = ()
    """The reasons that people have been told of."""

    def __str__(self) -> str:
        return f"{self.since.isoformat()}|{self.code}|{','.join(self.told)}"


class Trouble(NamedTuple):
    """What a platform said when it refused. `title` names the channel to people."""

    code: str
    title: str = ""
    needed: str = ""
    """The permission that is missing, if that is why."""


Tell = Callable[[RoomId, Trouble], Awaitable[bool]]
"""Tells the people who can fix it; False if nobody could be told."""
Lost = Callable[[RoomId, EndReason | None, Collection[RoomId]], Awaitable[None]]
"""Told that a room is gone, and why; None: it is there again. A place without a channel stands for
all rooms of a workspace or server, but for the given ones: they are closed for a reason of their
own."""
Reopened = Callable[[RoomId], Awaitable[None]]
"""Called when a place is open again: what was kept for it goes out, see `OutboxPort`."""


class ClosedPlaces:
    """Tracks which places are closed. A place without a channel is a whole workspace or server."""

    def __init__(
        self,
        platform: str,
        external_refs: ExternalRefs,
        clock: Clock,
        tell: Tell,
        reopened: Reopened,
        lost: Lost | None = None,
        losses: Mapping[str, EndReason] = MappingProxyType({}),
    ) -> None:
        """`lost`: told of rooms that are gone, and of those that are back. `losses`: the reasons
        that mean so, by the platform's own words; others pass without a room being lost."""
        self._platform = platform
        self._external_refs = external_refs
        self._clock = clock
        self._tell = tell
        self._reopened = reopened
        self._lost = lost
        self._losses = losses
        self._known: dict[RoomId, Closure] = {}
        self._tried: dict[RoomId, datetime] = {}
        self._deleting: set[RoomId] = set()
        """Places that were deleted: what is said because of it goes out before that is stored."""
        self._lock = asyncio.Lock()

    async def refresh(self) -> dict[RoomId, Closure]:
        """Everything closed on this platform, from the database: other processes close places, too.

        Raises:
            NotSaved: the database cannot be reached.
        """
        async with self._lock:
            found = await self._external_refs.get_everywhere(self._platform, CLOSED)
            self._known = {where: closure_of(ref) for where, ref in found.items()}
        return dict(self._known)

    async def start(self) -> None:
        """Load what is closed when Heard starts, and retry all of it soon. Never fails."""
        try:
            await self.refresh()
            await self._reopened(RoomId(self._platform, "", ""))
        except NotSaved:
            log.warning("closed_not_known", platform=self._platform)

    def is_closed(self, where: RoomId) -> bool:
        """Whether a channel or its whole workspace is closed, as far as this process knows."""
        return where in self._known or whole(where) in self._known

    def code(self, where: RoomId) -> str:
        """Why a place is closed, in the platform's own word; "" if it is not."""
        return self._known[where].code if where in self._known else ""

    def is_deleted(self, where: RoomId) -> bool:
        """Whether a channel was deleted, as far as this process knows."""
        known = self._known.get(where)
        return where in self._deleting or (known is not None and self._is_for_good(known))

    def blocked(self, where: RoomId) -> Blocked | None:
        """What to raise instead of asking a platform that has just refused; else None."""
        for place in (whole(where), where):
            known, tried = self._known.get(place), self._tried.get(place)
            if known is None or tried is None:
                continue
            wait = self._wait(known)
            left = wait - (self._clock.now() - tried).total_seconds()
            # With a margin: timers and clocks do not agree to the millisecond.
            if left > wait / 10:
                return Blocked(known.code, left, everything=not place.channel)
        return None

    async def heard_of(self, where: RoomId, code: str) -> None:
        """Record that a place is closed, as the platform says of its own accord. Nobody is told:
        the next thing for it is tried at once, and if it is refused, see `close`.

        Raises:
            NotSaved: it could not be written down.
        """
        async with self._lock:
            # Both at once: what is refused because of it is looked at afterwards.
            await self._lose(where, code)
            await self._noted(where, code)

    async def close(self, where: RoomId, trouble: Trouble, *, tell: bool = True) -> Blocked:
        """Record that the platform refused to post here; returns what to raise, so it is kept.

        Raises:
            NotSaved: it could not be written down.
        """
        await self._lose(where, trouble.code)
        async with self._lock:
            self._tried[where] = self._clock.now()
            known = await self._noted(where, trouble.code)
            tells = tell and trouble.code not in known.told and not self._is_for_good(known)
            if tells:
                # Saved first: being told twice is worse than being told at the next attempt.
                told = (*known.told[-MOST_REASONS:], trouble.code)
                await self._keep(where, known._replace(told=told))
        if tells and not await self._tell(where, trouble):
            async with self._lock:
                if where in self._known:
                    await self._keep(where, known)
        # If `retry` was called meanwhile, it has not seen what is kept only from now on.
        wait = self._wait(known) if where in self._tried else 0.0
        return Blocked(known.code, wait, everything=not where.channel)

    async def reopen(self, where: RoomId) -> None:
        """The place is open again, or may be: send what was kept for it.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if where not in self._known and not self._lock.locked():
            return
        async with self._lock:
            # A close that is in progress counts as earlier than this.
            if where not in self._known:
                return
            if self._lost is not None:
                await self._lost(where, None, self._of_their_own(where))
            await self._external_refs.delete(where, CLOSED)
            del self._known[where]
            self._tried.pop(where, None)
            self._deleting.discard(where)
        log.info("reopened", platform=self._platform, tenant=where.tenant, channel=where.channel)
        await self._reopened(where)

    async def retry(self, where: RoomId, *, at_once: bool = False) -> None:
        """Something happened that may have opened it: retry what was kept, unless that was tried
        just now (`at_once`: even then).

        Raises:
            NotSaved: the database cannot be reached.
        """
        for place in {whole(where), where}:
            tried = self._tried.get(place)
            late = (
                at_once or tried is None or (self._clock.now() - tried).total_seconds() >= SOONEST
            )
            if place in self._known and late:
                self._tried.pop(place, None)
                await self._reopened(place)

    async def _lose(self, where: RoomId, code: str) -> None:
        known = self._known.get(where)
        if not where.channel and known is not None and known.code == code:
            return  # All its rooms are lost already: each refusal would look at all of them.
        if self._lost is not None and code in self._losses:
            if self._losses[code] is EndReason.DELETED:
                self._deleting.add(where)
            # Before anything else: it is still known who is to be asked about the room.
            await self._lost(where, self._losses[code], ())

    def _of_their_own(self, where: RoomId) -> tuple[RoomId, ...]:
        """The channels of a workspace or server that are closed themselves."""
        if where.channel:
            return ()
        return tuple(one for one in self._known if one.channel and whole(one) == where)

    async def _noted(self, where: RoomId, code: str) -> Closure:
        """Record a closure; if the place was closed before, it keeps its date."""
        kept = await self._external_refs.get(where, CLOSED)
        known = closure_of(kept) if kept else None
        if known is not None and (known.code == code or self._is_for_good(known)):
            self._known[where] = known
            return known
        log.warning(
            "closed", platform=self._platform, tenant=where.tenant, channel=where.channel, code=code
        )
        if known is None:
            return await self._keep(where, Closure(self._clock.now(), code))
        return await self._keep(where, known._replace(code=code))

    def _is_for_good(self, known: Closure) -> bool:
        """Whether nobody can mend it: what a platform says of a channel afterwards is no news."""
        return self._losses.get(known.code) is EndReason.DELETED

    async def _keep(self, where: RoomId, closure: Closure) -> Closure:
        await self._external_refs.save(where, CLOSED, str(closure))
        self._known[where] = closure
        return closure

    def _wait(self, known: Closure) -> float:
        age = (self._clock.now() - known.since).total_seconds()
        return min(max(SOONEST, age / 4), LATEST)


def closure_of(kept: str) -> Closure:
    """A closure as it was stored."""
    since, code, told = kept.split("|")
    return Closure(datetime.fromisoformat(since), code, tuple(filter(None, told.split(","))))


def whole(where: RoomId) -> RoomId:
    """The workspace or server that a place belongs to."""
    return RoomId(where.platform, where.tenant, "")
