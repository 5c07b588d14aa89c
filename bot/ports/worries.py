"""What somebody writes to a team's contact, on its way: kept away from words, journal and logs."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from bot.cards import Card
from bot.ids import PersonId
from bot.ports.storage_types import OutboxMessage


class Worries(Protocol):
    """Where they are until they have arrived. Every method is one transaction. Raises `NotSaved`
    when the database cannot be reached."""

    async def read(self, ids: Collection[str]) -> dict[str, tuple[str, PersonId | None]]:
        """Texts, and who wrote them if they gave their name. What has arrived is missing."""
        ...

    async def has_read(self, id: str, person: PersonId) -> bool:
        """The contact has read one that was kept until then: it is deleted. False if there is none
        for them."""
        ...

    async def give_back(self, outbox_message: OutboxMessage, card: Card) -> bool:
        """One could not be delivered: hand it out as `card`, to whoever wrote it. False if nobody
        knows any more who that was."""
        ...
