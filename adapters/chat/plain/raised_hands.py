"""Hands raised by an emoji: remembered, also over a restart, until the emoji is taken off again.

A platform may say only that somebody has taken an emoji off, and no longer which one it was.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from bot.ids import RoomId
from bot.meeting.reactions import Sign, meaning
from bot.ports import Clock, ExternalRefs, Reaction

HAND: Final = "hand:"
"""The reference that says which emoji it was, and when it was put on."""
KEPT_FOR: Final = timedelta(days=2)
"""Longer than any meeting. What is older goes with the next hand that is raised in its room."""


class RaisedHands:
    """Knows which emoji have raised a hand."""

    def __init__(self, external_refs: ExternalRefs, clock: Clock) -> None:
        self._external_refs = external_refs
        self._clock = clock

    async def put(self, reaction: Reaction) -> None:
        """Somebody has put an emoji on a message. Only one that asks to speak is remembered: whose
        a coloured card is must be written down nowhere, and these ids lead to people.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if meaning(reaction.sign) not in (Sign.HAND, Sign.QUESTION):
            return
        now = self._clock.now()
        for name, kept in (await self._external_refs.get_all(reaction.room, HAND)).items():
            if now - datetime.fromisoformat(kept.split("|")[0]) > KEPT_FOR:
                await self._external_refs.delete(reaction.room, name)
        kept = f"{reaction.at.isoformat()}|{reaction.sign}"
        await self._external_refs.save(reaction.room, f"{HAND}{reaction.source}", kept)

    async def sign(self, room: RoomId, source: str) -> str:
        """The emoji that raised a hand, by the id of the event; "" if it did not.

        Raises:
            NotSaved: the database cannot be reached.
        """
        kept = await self._external_refs.get(room, f"{HAND}{source}")
        return kept.partition("|")[2] if kept else ""

    async def forget(self, room: RoomId, source: str) -> None:
        """It was taken off.

        Raises:
            NotSaved: the database cannot be reached.
        """
        await self._external_refs.delete(room, f"{HAND}{source}")
