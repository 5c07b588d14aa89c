"""Where people's choices of stakeholder groups are kept: away from journals, outbox and logs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from bot.ids import PersonId, RoomKey, WordsId
from bot.people.groups import Choices, GroupFigures, OwnChoices


class GroupChoices(Protocol):
    """Keeps what people have chosen. Raises `NotSaved` when the database cannot be reached."""

    async def choose(self, room: RoomKey, person: PersonId, chosen: OwnChoices) -> bool:
        """Replace everything that somebody has chosen in a room; their earlier choice is
        overwritten, as far as that is in our hands. The same again is harmless.

        Returns False, and changes nothing, if the team does not have one of these groups (any
        more).

        Raises:
            Uncertain: nobody knows whether it was written.
        """
        ...

    async def of(self, room: RoomKey, person: PersonId) -> OwnChoices:
        """What one person has chosen in a room. Only that person may be shown it."""
        ...

    async def in_room(self, room: RoomKey) -> Choices:
        """What everybody in a room has chosen, for `bot.people.representation`. Nobody is to be
        shown it."""
        ...

    async def figures(self, room: RoomKey) -> Mapping[WordsId, GroupFigures]:
        """What is known of each group over all meetings of a room, of nobody in particular."""
        ...
