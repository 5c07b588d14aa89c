"""Where it is kept what people need to take part: away from journals, outbox and logs."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from bot.ids import PersonId, RoomKey
from bot.people.needs import Met, NeedKind, NeedReply, OwnNeeds, RoomNeeds, StatedNeed


class NeedsStore(Protocol):
    """Keeps what people need. Every method is one transaction, and doing the same again is
    harmless. Raises `NotSaved` when the database cannot be reached."""

    async def say(
        self,
        room: RoomKey,
        person: PersonId,
        needs: Collection[StatedNeed],
        text: str,
        viewers: Collection[PersonId],
        at: datetime,
    ) -> None:
        """Replace everything that somebody has said in a room. What became of a need stays with it
        if the need does. With no needs and no text, nothing is left, nor who was named."""
        ...

    async def take_back(self, room: RoomKey, person: PersonId) -> None:
        """Delete everything that somebody has said in a room, and whom they named."""
        ...

    async def of(self, room: RoomKey, person: PersonId) -> OwnNeeds:
        """What one person has said in a room."""
        ...

    async def in_room(self, room: RoomKey) -> RoomNeeds:
        """What everybody has said in a room: whoever shows it looks at whom each person named."""
        ...

    async def still_right(self, room: RoomKey, person: PersonId, at: datetime) -> None:
        """Somebody has looked, and it is still right."""
        ...

    async def arrange(
        self,
        room: RoomKey,
        person: PersonId,
        kind: NeedKind,
        viewer: PersonId,
        meeting: int | None,
    ) -> bool:
        """Note that a need is arranged for a meeting, by its number; None: not any more. False if
        there is no such need that `viewer` is shown."""
        ...

    async def answer(
        self, room: RoomKey, person: PersonId, kind: NeedKind, meeting: int, met: Met
    ) -> bool:
        """Note whether a need was met at a meeting. False if they do not need it (any more)."""
        ...

    async def reply(
        self,
        room: RoomKey,
        person: PersonId,
        kind: NeedKind,
        viewer: PersonId,
        reply: NeedReply,
    ) -> bool:
        """Note what is replied to a need that was not met. False if there is none that `viewer` is
        shown."""
        ...

    async def prune(self, before: datetime, limit: int) -> int:
        """Delete what was said before then and not said again since; how many people's it was."""
        ...
