"""Where word lists are kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.ids import RoomKey
from bot.records.glossary import GlossaryWord


class GlossaryStore(Protocol):
    """Reads word lists. They are written by `bot.ports.Store.commit`, as records. Raises `NotSaved`
    when the database cannot be reached."""

    async def of_room(self, room: RoomKey) -> Sequence[GlossaryWord]:
        """The words of a room's list, oldest first."""
        ...
