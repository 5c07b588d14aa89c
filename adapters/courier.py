"""Carries what Heard says from the outbox to the faces: in order for each room, again after a
failure, and once.

A parcel is in the outbox since the commit of the event that caused it. The courier takes a lease on
it, has it put into words, hands it to the room's face, and strikes it off. If this process dies in
between, the lease ends and the parcel is carried again under the same id; a face shows an id once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import groupby
from typing import Protocol

import stamina
import structlog

from bot.errors import NotSaved
from bot.ports import Clock, Face, Parcel, Room, Store
from bot.spoken import Spoken

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=60)
AT_ONCE = 200
"""Parcels taken from the outbox in one go."""
LOOK_AGAIN = 30.0
"""Seconds after which the outbox is looked at even if nobody rang: for another worker's leases."""
TRIES = 4
"""How often one parcel is tried before its room has to wait for the lease to end."""


class Words(Protocol):
    """Puts parcels into words (`bot.service.Service.words`)."""

    async def __call__(self, parcels: Sequence[Parcel]) -> list[tuple[Parcel, Room, Spoken]]:
        """Each parcel with its room and its words, in the same order."""
        ...


class Courier:
    """Delivers parcels to the faces, by platform."""

    def __init__(
        self, store: Store, words: Words, faces: Mapping[str, Face], clock: Clock, worker: str
    ) -> None:
        self._store = store
        self._words = words
        self._faces = faces
        self._clock = clock
        self._worker = worker
        self._bell = asyncio.Event()
        self._stopping = False

    def ring(self) -> None:
        """There is something to deliver."""
        self._bell.set()

    def stop(self) -> None:
        """Finish what is under way and what is in the outbox, then end `run`."""
        self._stopping = True
        self.ring()

    async def run(self) -> None:
        """Deliver until `stop`. To be cut off in the middle would leave parcels under a lease."""
        while True:
            self._bell.clear()
            try:
                await self.deliver_all()
            except NotSaved:
                log.warning("outbox_away")
            if self._stopping:
                return
            try:
                await asyncio.wait_for(self._bell.wait(), LOOK_AGAIN)
            except TimeoutError:
                continue

    async def deliver_all(self) -> int:
        """Deliver whatever is in the outbox; how many parcels arrived."""
        arrived = 0
        for platform, face in self._faces.items():
            while taken := await self._claim(platform):
                done = await self._carry(face, taken)
                arrived += done
                if not done:
                    break
        return arrived

    async def _claim(self, platform: str) -> Sequence[Parcel]:
        return await self._store.claim_parcels(
            platform, self._clock.now(), self._worker, LEASE, AT_ONCE
        )

    async def _carry(self, face: Face, parcels: Sequence[Parcel]) -> int:
        """Rooms side by side, each room's parcels one after the other."""
        by_room = sorted(await self._words(parcels), key=lambda worded: worded[0].room)
        rooms = [list(worded) for _, worded in groupby(by_room, key=lambda worded: worded[0].room)]
        return sum(await asyncio.gather(*(self._carry_room(face, worded) for worded in rooms)))

    async def _carry_room(self, face: Face, worded: list[tuple[Parcel, Room, Spoken]]) -> int:
        arrived: list[Parcel] = []
        for parcel, room, spoken in worded:
            try:
                await _deliver(face, parcel, room, spoken)
            except Exception as error:
                # What comes after it has to wait as well, or the room would read it out of order.
                log.warning("not_delivered", platform=face.platform, error=type(error).__name__)
                break
            arrived.append(parcel)
        if arrived:
            await self._store.delivered(arrived, self._clock.now())
        return len(arrived)


@stamina.retry(on=Exception, attempts=TRIES, wait_initial=0.2, wait_max=5.0)
async def _deliver(face: Face, parcel: Parcel, room: Room, spoken: Spoken) -> None:
    await face.deliver(parcel, room, spoken)
