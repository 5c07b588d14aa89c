"""What processes that share one database know of each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Protocol

import msgspec

from bot.ids import RoomKey
from bot.ports.storage_types import OutboxMessage


class HeartbeatResult(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to a process's heartbeat."""

    freed: int = 0
    """Leases of processes that have died: what they had taken can be taken now."""
    others: int = 0
    """How many other processes are at work on this database."""
    with_web: int = 0
    """How many of these serve web rooms."""


class DeliveryNotice(msgspec.Struct, frozen=True, array_like=True):
    """Another process has delivered an outbox message. Ids and numbers only: nobody's words."""

    by: str
    room: RoomKey
    meeting: int
    number: int
    index: int
    kind: str
    edition: int = 0


class Workers(Protocol):
    """The processes at work on one database. Raises `NotSaved` when it cannot be reached."""

    async def start(self, worker: str, *, web: bool) -> HeartbeatResult:
        """This process begins. On a database of one process all leases are stale: the process that
        had taken them is gone."""
        ...

    async def beat(self, worker: str, *, web: bool) -> HeartbeatResult:
        """This process is there. To be called every second; who is silent for longer is taken for
        dead, and what it had taken is free."""
        ...

    async def leave(self, worker: str) -> None:
        """This process ends: release its leases."""
        ...

    async def outbox_messages(
        self, room: RoomKey, places: Collection[tuple[int, int, int]]
    ) -> Sequence[OutboxMessage]:
        """The posts and whispers of a room at these places (meeting, event, index), in order."""
        ...

    async def listen(
        self,
        told: Callable[[DeliveryNotice], None],
        begins: Callable[[], None],
        breaks: Callable[[], None],
    ) -> None:
        """Hear of what is delivered, in the order of the commits, until cancelled. `begins` is
        called when that begins, `breaks` when it can no longer be heard, until it begins again.
        Returns at once where there is only one process."""
        ...
