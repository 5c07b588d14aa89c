"""What a platform tells about who may see a room, taken in the same way for all of them.

A platform either says who has lost a room, or only that something has changed: a role, the
permissions of a channel, a channel that is private now or gone. Then it is asked who may still see
it. Changes come in bursts, so each room and person is looked at once at a time.
"""

from __future__ import annotations

from datetime import datetime

from adapters.chat.tasks import BackgroundTasks, PerKeyWorker
from bot.ids import PersonId, RoomId
from bot.ports import Account, Clock, LostAccess, MeetingService


class AccessChanges:
    """Passes on to the core what one platform tells."""

    def __init__(
        self, platform: str, service: MeetingService, clock: Clock, tasks: BackgroundTasks
    ) -> None:
        self._platform = platform
        self._service = service
        self._clock = clock
        self._rooms = PerKeyWorker[RoomId](self._compare, tasks)
        self._people = PerKeyWorker[tuple[str, str]](self._ask_about, tasks)
        self._tenants = PerKeyWorker[str](self._compare_all, tasks)

    async def left(
        self, room: RoomId, person: Account, source: str, happened_at: datetime | None = None
    ) -> PersonId | None:
        """Somebody has left a room, or was removed from it; who that is, if they are known.
        `happened_at`: see `LostAccess`.

        Raises:
            NotSaved: it is not saved.
        """
        lost = LostAccess(
            room=room,
            person=person,
            at=self._clock.now(),
            source=source,
            happened_at=happened_at,
        )
        return await self._service.platform_events.on_access_lost(lost)

    async def account_gone(self, person: Account, source: str) -> None:
        """Somebody's account was closed, or has left the whole workspace or server.

        Raises:
            NotSaved: not all of it is saved.
        """
        await self._service.platform_events.on_account_gone(person, source, self._clock.now())

    def person_changed(self, person: Account) -> None:
        """Somebody may see less than before: the platform is asked about each of their rooms."""
        self._people.run((person.tenant, person.id))

    def room_changed(self, room: RoomId) -> None:
        """Other people may see a room than before, or it is gone."""
        self._rooms.run(room)

    def tenant_changed(self, tenant: str) -> None:
        """The same of any room of a workspace or server."""
        self._tenants.run(tenant)

    async def _compare(self, room: RoomId) -> None:
        await self._service.members.compare(room)

    async def _ask_about(self, key: tuple[str, str]) -> None:
        tenant, person = key
        await self._service.members.look_again(
            Account(platform=self._platform, tenant=tenant, id=person, name="")
        )

    async def _compare_all(self, tenant: str) -> None:
        for room in await self._service.members.rooms(self._platform):
            if room.tenant == tenant:
                await self._service.members.compare(room)
