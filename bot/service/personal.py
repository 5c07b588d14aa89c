"""What concerns one person, in all their rooms."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.ids import RoomId
from bot.live.cards.home import InRoom, home
from bot.ports import Account, Sees
from bot.service.views import Views
from bot.spoken import Spoken


class Personal(Views):
    """Answers faces that show somebody a page of their own."""

    async def home(
        self,
        person: Account,
        platform: str,
        sees: Callable[[RoomId], Awaitable[Sees]] | None = None,
    ) -> Spoken:
        """What concerns one person in all their rooms of a platform and tenant, as far as `sees`
        says that they may see them now."""
        who = await self.person(person)
        rooms = await self._store.rooms_of(who)
        told = [Sees.YES if sees is None else await sees(room.where) for room in rooms]
        rooms = [room for room, sight in zip(rooms, told, strict=True) if sight is Sees.YES]
        await self._lives.load(rooms)
        found = [
            InRoom((await self._view(room)).state, await self._store.contentions(room.key))
            for room in rooms
        ]
        chosen = await self._wishes.of(who)
        card = home(found, who, chosen, unsure=Sees.UNKNOWN in told)
        return await self._spoken(card, RoomId(platform, person.tenant, ""), chosen)
