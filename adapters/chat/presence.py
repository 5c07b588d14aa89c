"""Tells the core who has arrived and who has left, on platforms that can see people.

What the meeting knows is compared with who is there, so this can run at any time, any number of
times: an event is written only when something has changed. People who leave have a minute to come
back, so that reloading a page, a train tunnel or a restart of the server changes nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Final

from bot.events import PresenceSource
from bot.ids import PersonId, RoomId
from bot.ports import Account, Arrival, Attendance, Clock, Departure, MeetingService

GRACE: Final = timedelta(minutes=1)
"""How long somebody who is out of sight still counts as present."""
AT_ONCE: Final = 50
"""Arrivals handled concurrently, when many people come at the same moment."""


class PresenceSync:
    """Keeps meetings in sync with who is there. Callers look at one room once at a time."""

    def __init__(self, service: MeetingService, clock: Clock, where: PresenceSource) -> None:
        self._service = service
        self._clock = clock
        self._where = where
        self._missing: dict[RoomId, dict[PersonId, datetime]] = {}

    def forget(self, room: RoomId) -> None:
        """Stop keeping this room in sync."""
        self._missing.pop(room, None)

    async def look(
        self,
        room: RoomId,
        known: Attendance,
        there: Mapping[PersonId, Account],
        ours: Collection[PersonId] | None = None,
    ) -> timedelta | None:
        """Compare what a running meeting knows with who is there, and report what has changed.

        `ours`: the people who may be reported as gone; None: all that this platform has seen.

        Returns:
            When to look again because somebody's minute will be over; None if there is no need.

        Raises:
            NotSaved: the database cannot be reached; look again.
        """
        await self._tell_who_came(room, known, there)
        at = self._clock.now()
        missing = {
            who
            for who, where in known.whereabouts.items()
            if where is self._where and who not in there and (ours is None or who in ours)
        }
        before = self._missing.get(room, {})
        since = self._missing[room] = {who: before.get(who, at) for who in missing}
        for who in [who for who, gone_at in since.items() if at - gone_at >= GRACE]:
            await self._service.platform_events.on_departure(
                Departure(room=room, person=who, at=at)
            )
            del since[who]
        if not since:
            self.forget(room)
            return None
        return min(since.values()) + GRACE - at

    async def _tell_who_came(
        self, room: RoomId, known: Attendance, there: Mapping[PersonId, Account]
    ) -> None:
        here = frozenset(known.here)
        new = [
            account
            for who, account in there.items()
            if who not in here or known.whereabouts.get(who) is not self._where
        ]
        for start in range(0, len(new), AT_ONCE):
            await asyncio.gather(
                *(
                    self._service.platform_events.on_arrival(
                        Arrival(room=room, person=account, at=self._clock.now(), where=self._where)
                    )
                    for account in new[start : start + AT_ONCE]
                )
            )
