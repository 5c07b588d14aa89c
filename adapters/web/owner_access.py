"""Lists web rooms and their links for the owner of the server.

For the command line. It works beside a Heard that is running, because the numbers of links are read
from the database whenever somebody opens one.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

import msgspec

from adapters.sample.sample_rooms import is_sample
from adapters.web.links import Role, SignedLinks
from bot.admin_texts import admin_text
from bot.errors import Unusable
from bot.ids import PersonId, RoomKey
from bot.ports import Account, Room
from bot.ports.link_numbers import LinkNumbers
from bot.records.model import Membership

OWNER = "owner"


class AccessStore(Protocol):
    """The part of the store that is used here."""

    async def rooms(self, platform: str) -> Sequence[Room]:
        """Every room of a platform, newest first."""
        ...

    async def members(self, room: RoomKey) -> Sequence[Membership]:
        """Who belongs to a room."""
        ...

    async def names(self, people: Collection[PersonId]) -> dict[PersonId, str]:
        """Display names."""
        ...

    async def account(self, person: PersonId) -> Account | None:
        """A person as their platform knows them."""
        ...

    @property
    def link_numbers(self) -> LinkNumbers:
        """Which links open something."""
        ...


class WebRoom(msgspec.Struct, frozen=True, kw_only=True):
    """A web room as it is listed. `id` names it on the command line, and in its address."""

    id: str
    title: str
    people: int


async def web_rooms(store: AccessStore) -> tuple[WebRoom, ...]:
    """The web rooms, newest first, without those of sample meetings."""
    return tuple(
        [
            WebRoom(
                id=room.where.channel, title=room.title, people=len(await store.members(room.key))
            )
            for room in await store.rooms("web")
            if not is_sample(room.where.channel)
        ]
    )


async def room_link(
    store: AccessStore, links: SignedLinks, room: str, role: Role, *, renew: bool = False
) -> str:
    """A room's invitation link for that role. `room`: its id, or its title if only one has it.

    `renew`: the link of before opens nothing any more.

    Raises:
        Unusable: there is no such room, or several; one line says which.
    """
    found = await _find(store, room)
    number = await _number(store, found.key, role, renew=renew)
    return links.invitation(found.where.channel, role, number=number)


async def personal_link(
    store: AccessStore, links: SignedLinks, room: str, person: str, *, renew: bool = False
) -> str:
    """The link that brings somebody back to their own seat. `person`: their name in that room.

    Raises:
        Unusable: there is no such room or person, or several.
    """
    found = await _find(store, room)
    names = await store.names([member.person for member in await store.members(found.key)])
    wanted = person.casefold().strip()
    fitting = [who for who, name in names.items() if name.casefold() == wanted]
    if len(fitting) != 1:
        how = "many" if fitting else "none"
        raise Unusable(admin_text("web-nobody", title=found.title, how=how, person=person))
    account = await store.account(fitting[0])
    if account is None:
        raise Unusable(admin_text("web-forgotten-seat", person=person))
    number = await _number(store, found.key, f"seat:{fitting[0]}", renew=renew)
    return links.personal(found.where.channel, account.id, number=number)


async def owner_link(store: AccessStore, links: SignedLinks, *, renew: bool = False) -> str:
    """The link with which the owner of this server makes rooms.

    `renew`: the link of before opens nothing any more, and whoever used it is the owner no longer.
    """
    return links.owner(await _number(store, None, OWNER, renew=renew))


async def _number(store: AccessStore, room: RoomKey | None, what: str, *, renew: bool) -> int:
    if renew:
        return await store.link_numbers.renew(room, what)
    return await store.link_numbers.number(room, what)


async def _find(store: AccessStore, wanted: str) -> Room:
    rooms = await store.rooms("web")
    for room in rooms:
        if room.where.channel == wanted:
            return room
    titled = [room for room in rooms if room.title.casefold() == wanted.casefold().strip()]
    if len(titled) == 1:
        return titled[0]
    if not titled:
        raise Unusable(admin_text("web-no-room", wanted=wanted))
    ids = ", ".join(room.where.channel for room in titled)
    raise Unusable(admin_text("web-several-rooms", wanted=wanted, ids=ids))
