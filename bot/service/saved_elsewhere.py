"""Acts that are saved after the committer has let their delivery through.

The committer counts a delivery as done once it has passed. Some acts are only read from it then,
and saved outside of its batch: a choice of groups, a message to a contact, another name. If the
same delivery comes again meanwhile, it waits here until it is known what became of the first.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from bot.errors import NotSaved, Refused
from bot.ports import Room
from bot.service.committer import Committer
from bot.service.jobs import tenant_of


class SavedElsewhere:
    """The acts that are being saved at this moment, by their deliveries."""

    def __init__(self, committer: Committer) -> None:
        self._committer = committer
        self._under_way: dict[tuple[str, str], asyncio.Event] = {}

    @contextmanager
    def saving(self, room: Room, source: str) -> Iterator[None]:
        """What is not saved in here has not been done, so its redelivery is no repetition."""
        key, over = (tenant_of(room), source), asyncio.Event()
        self._under_way[key] = over
        try:
            yield
        except (NotSaved, Refused):
            self._committer.forget(room, source)
            raise
        finally:
            if self._under_way.get(key) is over:
                del self._under_way[key]
            over.set()

    async def over(self, room: Room, source: str) -> bool:
        """Wait until a delivery that is being saved has been, or has come to nothing. False if it
        is not being saved."""
        under_way = self._under_way.get((tenant_of(room), source))
        if under_way is None:
            return False
        await under_way.wait()
        return True
