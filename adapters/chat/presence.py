"""Tells the desk who has come and who has gone, on platforms that can see people.

What the meeting knows is compared with who is there, so it may be looked at any time, any number of
times: an event is written only when something has changed. Whoever goes has a minute to come back,
so that a page that is loaded again, a tunnel or a restart of the server changes nothing.
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
"""For so long somebody who is out of sight still counts as here."""
AT_ONCE: Final = 50
"""People told to the desk together, when many come at the same moment."""


class PresenceSync:
    """Keeps meetings in step with who is there. One look at a time for each room, please."""

    def __init__(self, service: MeetingService, clock: Clock, where: PresenceSource) -> None:
        self._service = service
        self._clock = clock
        self._where = where
        self._missing: dict[RoomId, dict[PersonId, datetime]] = {}

    def forget(self, room: RoomId) -> None:
        """Nothing is to be kept in step there any more."""
        self._missing.pop(room, None)

    async def look(
        self,
        room: RoomId,
        known: Attendance,
        there: Mapping[PersonId, Account],
        ours: Collection[PersonId] | None = None,
    ) -> timedelta | None:
        """Compare what a running meeting knows with who is there, and tell what has changed.

        `ours`: who may be said to have gone; None: everybody that this platform has seen.

        Returns:
            After how long to look again, because somebody's minute will be over; None: no need.

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
