"""Listens to the homeserver, and goes on after any gap where it had got to.

The server gives a token with all it tells. The newest one whose events have been taken in is kept,
so that after a restart, or an outage, it tells what happened since; in order, for each room. What
was taken in before is known by its event's id, and counts once.
"""

from __future__ import annotations

import asyncio
from typing import Any, Final

import structlog

from adapters.chat.platform import Ambiguous, Denied
from adapters.matrix import incoming
from adapters.matrix.homeserver import Event
from adapters.matrix.inbox import Inbox
from adapters.matrix.membership import MembershipWatcher
from adapters.matrix.rooms import ALL, MatrixRooms
from bot.errors import NotSaved, RetryLater, Unusable
from bot.ports import Clock, ExternalRefs, MeetingService

log = structlog.get_logger(__name__)

HEARD_UNTIL: Final = "sync"
"""The reference that says how far we have listened."""
PAUSES: Final = (1.0, 30.0)
"""Seconds between attempts, at first and at most."""
NOT_NOW: Final = (NotSaved, RetryLater, Ambiguous)
"""What is tried again, with everything that came together with it."""


class Listener:
    """Takes in what the server tells."""

    def __init__(
        self,
        rooms: MatrixRooms,
        inbox: Inbox,
        membership: MembershipWatcher,
        service: MeetingService,
        external_refs: ExternalRefs,
        clock: Clock,
    ) -> None:
        self._server = rooms.server
        self._rooms = rooms
        self._inbox = inbox
        self._membership = membership
        self._service = service
        self._external_refs = external_refs
        self._clock = clock
        self._stopping = asyncio.Event()
        self._since = ""
        self.synced = asyncio.Event()

    async def run(self) -> None:
        """Listen until `stop`.

        Raises:
            Unusable: the token works no longer.
        """
        pause, longest = PAUSES
        while not self._stopping.is_set():
            try:
                await self._once()
                pause = PAUSES[0]
            except Denied as no:
                if self._server.gone:
                    raise Unusable(
                        f"The homeserver does not take Heard's token any more ({no.code}). "
                        "`heard setup matrix` says how to get another one."
                    ) from None
                log.warning("matrix.refused", code=no.code)
                await self._rest(longest)
            except NOT_NOW as wrong:
                self._rooms.synced = self._rooms.synced and not isinstance(wrong, Ambiguous)
                log.warning("matrix.away", error=type(wrong).__name__)
                await self._rest(wrong.seconds if isinstance(wrong, RetryLater) else pause)
                pause = min(2 * pause, longest)

    def stop(self) -> None:
        """Take in what has come, and nothing after it."""
        self._stopping.set()

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            return

    async def _once(self) -> None:
        first = not self.synced.is_set()
        if first:
            if not self._server.me:
                await self._server.log_in()
            await self._rooms.load()
            self._since = await self._external_refs.get(ALL, HEARD_UNTIL) or ""
        asking = asyncio.create_task(self._server.sync(self._since, full=first))
        stopping = asyncio.create_task(self._stopping.wait())
        await asyncio.wait({asking, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not asking.done():
            asking.cancel()
            return
        answer = asking.result()
        while True:
            try:
                await self._take(answer, self._since)
                await self._external_refs.save(ALL, HEARD_UNTIL, answer.next_batch)
                break
            except NOT_NOW:
                # All of it comes once more: what was taken in is known by its id.
                if self._stopping.is_set():
                    return
                await self._rest(PAUSES[0])
        self._since = answer.next_batch
        self._rooms.synced = True
        self.synced.set()

    # -- what the server told

    async def _take(self, answer: Any, since: str) -> None:
        for there, joined in answer.rooms.join.items():
            states = [*joined.state, *joined.timeline.events]
            self._rooms.learn(there, [event.source for event in states])
        for there in answer.rooms.leave:
            await self._membership.left(there)
        for there in answer.rooms.invite:
            await self._membership.invited(there)
        # Rooms side by side; in each, one thing after the other.
        results = await asyncio.gather(
            *(self._room(there, joined, since) for there, joined in answer.rooms.join.items()),
            return_exceptions=True,
        )
        for wrong in results:
            if isinstance(wrong, BaseException):
                raise wrong

    async def _room(self, there: str, joined: Any, since: str) -> None:
        events = [event.source for event in joined.timeline.events]
        came = next((n for n, event in enumerate(events) if self._is_arrival(event)), None)
        if came is not None:
            # What was said before Heard came is none of its business.
            await self._membership.arrived(there)
            events = events[came + 1 :]
        elif not since:
            return
        elif joined.timeline.limited:
            events = [*await self._missed(there, joined.timeline.prev_batch, since), *events]
        found = self._rooms.get(there)
        if found is not None and found.encrypted:
            await self._membership.leave_encrypted(there)
            return
        for event in events:
            if not self._rooms.left_behind(there):
                await self._event(there, event)

    async def _event(self, there: str, event: Event) -> None:
        try:
            await self._membership.take(there, event)
            if event["sender"] != self._server.me:
                await self._inbox.take(there, event)
        except NOT_NOW:
            raise
        except Exception as wrong:
            # Anybody can send an event in which nothing is what it should be.
            log.exception("matrix.not_understood", error=type(wrong).__name__)

    def _is_arrival(self, event: Event) -> bool:
        before = (event.get("unsigned") or {}).get("prev_content") or {}
        return (
            event.get("type") == "m.room.member"
            and event.get("state_key") == self._server.me
            and incoming.content(event).get("membership") == "join"
            and before.get("membership") != "join"
        )

    async def _missed(self, there: str, start: str, since: str) -> list[Event]:
        """What the server has left out of what it told, where a meeting is running."""
        where = self._rooms.here(there)
        running = await self._service.messages.running_meetings(where.platform)
        meeting = next((one for one in running if one.room.where == where), None)
        if meeting is None:
            return []
        found, whole = list[Event](), True
        async for page in self._server.history(there, start, since):
            found += page
            whole = bool(page)
        log.info("matrix.read_back", count=len(found))
        if not whole:
            seen = await self._service.messages.recent_messages(where, 1)
            until = incoming.at(found[-1]) if found else self._clock.now()
            at = max(seen[-1].at, meeting.opened_at) if seen else meeting.opened_at
            source, now = f"gap:{where.channel}:{since}", self._clock.now()
            await self._service.platform_events.report_gap(where, at, until, source, now)
        return found[::-1]
