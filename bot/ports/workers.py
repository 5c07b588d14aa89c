"""What processes that share one database know of each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
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
    waiting: bool = False
    """Whether something waits in the outbox that this process could take now."""
    due: datetime | None = None
    """When the next appointment may be claimed; a claimed one counts from the end of its lease."""


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

    @property
    def several(self) -> bool:
        """Whether several processes may be at work on this database. Then beats say what there is
        to take, and nobody need ask for it besides."""
        ...

    async def start(
        self, worker: str, platforms: Collection[str], now: datetime
    ) -> HeartbeatResult:
        """This process begins, and delivers to these platforms. On a database of one process all
        leases are stale: the process that had taken them is gone."""
        ...

    async def beat(self, worker: str, platforms: Collection[str], now: datetime) -> HeartbeatResult:
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

    async def tell_talk(self, sealed: Sequence[str]) -> None:
        """Tell other processes what people write, in sealed parts of 7,999 bytes at most: these one
        after another, and all after whatever was told before. Raises `NotSaved`; it may have been
        told all the same."""
        ...

    async def listen_talk(self, told: Callable[[str], None]) -> None:
        """Hear what all processes tell, this one included, in order, until cancelled. Returns at
        once where there is only one process."""
        ...

    async def await_orders(self, waits: Callable[[str], None]) -> None:
        """Hear of the platforms for which another process has committed something that it does not
        deliver itself, until cancelled. What is missed is in the next beat's answer. Returns at
        once where there is only one process."""
        ...
