"""What concerns one person, in all their rooms."""

from __future__ import annotations

from bot.ids import RoomId
from bot.live.cards.home import InRoom, home
from bot.ports import Account
from bot.service.views import Views
from bot.spoken import Spoken


class Personal(Views):
    """Answers faces that show somebody a page of their own."""

    async def home(self, person: Account, platform: str) -> Spoken:
        """What concerns one person in all their rooms of a platform and tenant."""
        who = await self.person(person)
        rooms = await self._store.rooms_of(who)
        await self._lives.load(rooms)
        found = [
            InRoom((await self._view(room)).state, await self._store.contentions(room.key))
            for room in rooms
        ]
        chosen = await self._wishes.of(who)
        return await self._spoken(
            home(found, who, chosen), RoomId(platform, person.tenant, ""), chosen
        )
