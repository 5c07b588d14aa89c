"""Asks a platform whether somebody may see a room now.

People are removed from channels, lose a role, or leave. A row that says that they once belonged
there does not show that.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from bot.ids import RoomId
from bot.ports.storage_types import Account


class Visibility(StrEnum):
    """What a platform says."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    """The platform cannot tell at present. That lets nobody in; ask again later."""


class VisibilityCheck(Protocol):
    """Asks a platform."""

    async def sees(self, person: Account, room: RoomId) -> Visibility:
        """Whether somebody may see a room now. Never fails: what cannot be told is `UNKNOWN`."""
        ...
