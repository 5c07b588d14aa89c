"""What somebody is shown of what is kept of them, and what they decide about it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.ids import PersonId, RoomId, WordsId
from bot.ports.personal import Erased, OwnText
from bot.ports.storage_types import Account, Room
from bot.ports.visibility import Visibility
from bot.rendered import RenderedCard, RenderedSection


class PersonalPort(Protocol):
    """Shows people what is kept of them, and forgets them."""

    async def page(
        self,
        account: Account,
        platform: str,
        sees: Callable[[RoomId], Awaitable[Visibility]] | None = None,
    ) -> RenderedCard:
        """What is kept of somebody, in all of their rooms that `sees` says they may see now."""
        ...

    async def team_record(self, who: PersonId) -> Sequence[OwnText]:
        """Somebody's texts that are the team's record as well, oldest first."""
        ...

    async def what_forgetting_means(
        self, room: Room, who: PersonId, platform: str
    ) -> Sequence[RenderedSection]:
        """What goes when somebody is forgotten, what stays, and what cannot be reached."""
        ...

    async def forget(self, who: PersonId, take_back: Collection[WordsId], at: datetime) -> Erased:
        """Forget somebody, and of the team's record what they take back. Returns after the commit.

        Raises:
            NotSaved, Uncertain: it was not all done. To do it again is harmless.
        """
        ...

    def on_forgotten(self, listener: Callable[[PersonId, Account | None], None]) -> None:
        """Call `listener` with everybody who is forgotten, in this process or another, and with the
        account that was theirs, if this process knows it."""
        ...

    def on_renamed(self, listener: Callable[[Room, PersonId, str], None]) -> None:
        """Call `listener` with everybody who has changed their name in a room, and the name."""
        ...
