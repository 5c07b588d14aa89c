"""Where people's browsers are told that something is up while they have no page open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Protocol

import msgspec

from bot.ids import PersonId, RoomKey

MOST_OF_PERSON: Final = 5
"""Browsers of one person that are told of one room. With one more, the oldest is dropped."""


class PushSubscription(msgspec.Struct, frozen=True, kw_only=True):
    """One browser that is told what happens in one room."""

    room: RoomKey
    person: PersonId
    endpoint: str
    """The address at the push service of the browser's maker. Whoever knows it can try to write."""
    p256dh: str
    """The browser's public key, in base64url: only that browser can read what is sent."""
    auth: str
    """The secret that goes with it, in base64url."""
    created: datetime


class PushSubscriptions(Protocol):
    """Keeps them."""

    async def add(self, subscription: PushSubscription) -> None:
        """Keep a subscription; one with the same room and endpoint is replaced.

        Raises:
            NotSaved: the database did not take it.
        """
        ...

    async def in_room(self, room: RoomKey) -> Sequence[PushSubscription]:
        """Those of a room, oldest first."""
        ...

    async def remove(self, room: RoomKey, person: PersonId, endpoint: str) -> bool:
        """Delete one browser's subscription to one room; False if there was none."""
        ...

    async def remove_endpoint(self, endpoint: str) -> None:
        """Delete what is kept of a browser that cannot be reached any more, in every room."""
        ...

    async def remove_person(self, room: RoomKey, person: PersonId) -> None:
        """Delete all of somebody's subscriptions to a room."""
        ...
