"""Which room is meant by a command that somebody types to Heard directly, where there is no room.

A message to one person offers commands about the room it came from: that room is meant by them.
Anything else goes by `Command.in_any_room` and `in_own_room`: what concerns only the person is done
at once, and of what concerns a room they are asked which one, with a button for each of their rooms
that holds what they have typed.

Where one user is known in several tenants of a platform, such as Discord's servers, the rooms of
all of them are meant, each with its tenant's name.

What was offered is stored under Heard's own number for the person, not the platform's.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence

import msgspec

from adapters.chat.admission import Admission
from adapters.chat.labels import short
from bot.cards import CommandText
from bot.commands import line_parser
from bot.commands.spec import Command
from bot.commands.speech import is_speech
from bot.errors import UnknownCommand
from bot.ids import PersonId, RoomId
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, ExternalRefs, MeetingService
from bot.rendered import RenderedButton, RenderedCard, RenderedSection

LONGEST_BUTTON = 75
"""Characters of a button's label."""

Fits = Callable[[RenderedButton, RoomId], bool]
"""Whether a platform's button can hold what goes along with it, for a room."""
Everywhere = Callable[[Account], Awaitable[Sequence[Account]]]
"""Somebody's accounts in all tenants that know them."""
TenantName = Callable[[RoomId], Awaitable[str]]
"""What the tenant of a room is called; "" if that cannot be told."""


async def _only_here(account: Account) -> Sequence[Account]:
    return (account,)


async def _nameless(room: RoomId) -> str:
    return ""


class Meant(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody means by a line. Neither a room nor a card: they are in no room of Heard's."""

    room: RoomId | None = None
    """It is carried out in this room."""
    card: RenderedCard | None = None
    """This is shown instead: they are asked which room."""


class DirectLines:
    """Finds out which room is meant. `fits` says what the platform's buttons hold; `everywhere` and
    `tenant_name` are for platforms on which one user is known in several tenants."""

    def __init__(
        self,
        platform: str,
        service: MeetingService,
        external_refs: ExternalRefs,
        admission: Admission,
        fits: Fits = lambda button, room: True,
        everywhere: Everywhere = _only_here,
        tenant_name: TenantName = _nameless,
    ) -> None:
        self._platform = platform
        self._service = service
        self._external_refs = external_refs
        self._admission = admission
        self._fits = fits
        self._everywhere = everywhere
        self._tenant_name = tenant_name

    async def offered(self, room: RoomId, person: PersonId, card: RenderedCard) -> None:
        """Remember that a card sent to somebody offers its commands for this room.

        Raises:
            NotSaved: the database cannot be reached.
        """
        for command in sorted(_commands(card)):
            where = RoomId(room.platform, room.tenant, "")
            await self._external_refs.save(where, _name(person, command), room.channel)

    async def meant(
        self, account: Account, line: str, *, certain: bool = True, picked: Collection[str] = ()
    ) -> Meant:
        """The room that a line is for, or the question which one. Whether they may see the room is
        checked when the line is carried out.

        `certain`: False if it was typed without a slash, so that it may be a sentence that only
        begins like a command. `picked`: the marks of people in it, which no button can hold.

        Raises:
            Refused: it is no command.
            NotSaved: the database cannot be reached.
        """
        try:
            command, given = line_parser.line(line)
        except line_parser.AmbiguousLine as asks:
            given = asks.given
            return await self._meant(account, asks.command, given, certain, True, picked)
        if not certain and is_speech(line, command, given):
            # "Who pays?" is a sentence, and not the command with something that it does not take.
            raise UnknownCommand("unknown-command", help=CommandText("/help"))
        return await self._meant(account, command, given, certain, False, picked)

    async def meant_by(
        self,
        account: Account,
        command: Command,
        given: Mapping[str, str | int],
        picked: Collection[str] = (),
    ) -> Meant:
        """The same for a command that the platform has read already.

        Raises:
            NotSaved: the database cannot be reached.
        """
        return await self._meant(account, command, given, True, False, picked)

    async def homes(self, account: Account) -> list[tuple[RoomId, str, RenderedCard]]:
        """What concerns somebody, in the rooms that they may see now: for each tenant in which they
        have any, one of these rooms, the tenant's name if there are several, and a card.

        Raises:
            NotSaved: the database cannot be reached.
        """
        found = [
            (rooms[0], card)
            for one in await self._everywhere(account)
            if (rooms := _rooms(card := await self._admission.home(one, self._platform)))
        ]
        if len(found) < 2:
            return [(room, "", card) for room, card in found]
        return [(room, await self._tenant_name(room), card) for room, card in found]

    async def rooms(self, account: Account) -> list[RoomId]:
        """Somebody's rooms that they may see now, those with a meeting on first.

        Raises:
            NotSaved: the database cannot be reached.
        """
        accounts = await self._everywhere(account)
        homes = [await self._admission.home(one, self._platform) for one in accounts]
        return [room for home in homes for room in _rooms(home)]

    async def _meant(
        self,
        account: Account,
        command: Command,
        given: Mapping[str, str | int],
        certain: bool,
        unclear: bool,
        picked: Collection[str],
    ) -> Meant:
        free = {p.name for p in command.typed_params} & given.keys()
        certain = certain or not free
        offered = await self._offered(account, command.name)
        if len(offered) == 1 and certain:
            return Meant(room=offered[0])
        rooms = await self.rooms(account)
        if certain:
            # Offered for rooms of several tenants: one of these is meant.
            rooms = [room for room in rooms if room in offered] or rooms
        if not rooms:
            return Meant()
        # One user is somebody else in each tenant, so that this, too, can be for several.
        anywhere = command.in_any_room and len({room.tenant for room in rooms}) == 1
        if certain and (anywhere or _is_own(command, rooms)):
            return Meant(room=rooms[0])
        args = {
            name: value
            for name, value in given.items()
            if not any(mark in str(value) for mark in picked)
        }
        form = unclear or args.keys() != given.keys() or (not given and bool(command.visible))
        button = RenderedButton(label="", command=command.name, args=args, form=form)
        return Meant(card=await self._which(rooms, button))

    async def _offered(self, account: Account, command: str) -> list[RoomId]:
        """The rooms for which they were last offered a command: one in each tenant, at most."""
        found = []
        for one in await self._everywhere(account):
            person = await self._service.directory.person(one)
            nowhere = RoomId(self._platform, one.tenant, "")
            channel = await self._external_refs.get(nowhere, _name(person, command))
            if channel:
                found.append(RoomId(self._platform, one.tenant, channel))
        return found

    async def _which(self, rooms: list[RoomId], button: RenderedButton) -> RenderedCard:
        """The question which room is meant."""
        say = readers_catalogue().say
        several = len({room.tenant for room in rooms}) > 1
        titles = [await self._title(room, several=several) for room in rooms]
        lines = (say("chat-which-room"), say("chat-which-room-typed"))
        return RenderedCard(
            kind="which-room",
            text="\n".join([say("chat-which-room-title"), *lines, *titles]),
            title=say("chat-which-room-title"),
            lines=lines,
            parts=tuple(
                RenderedSection(buttons=(self._for(room, title, button),), room=room)
                for room, title in zip(rooms, titles, strict=True)
            ),
        )

    def _for(self, room: RoomId, title: str, button: RenderedButton) -> RenderedButton:
        named = msgspec.structs.replace(button, label=short(title, LONGEST_BUTTON))
        if self._fits(named, room):
            return named
        return msgspec.structs.replace(named, args={}, form=True)

    async def _title(self, room: RoomId, *, several: bool) -> str:
        """What a room is called; with its tenant's name if they are of several."""
        found = await self._service.directory.room(room)
        title = found.title if found is not None else room.channel
        name = await self._tenant_name(room) if several else ""
        return (
            readers_catalogue().say("chat-room-of", {"room": title, "place": name})
            if name
            else title
        )


def _rooms(home: RenderedCard) -> list[RoomId]:
    return list(dict.fromkeys(part.room for part in home.parts if part.room))


def _is_own(command: Command, rooms: Collection[RoomId]) -> bool:
    return command.in_own_room and len(rooms) == 1


def _commands(card: RenderedCard) -> set[str]:
    """The commands behind a card's buttons."""
    inside = [button for part in card.parts for button in part.buttons]
    return {button.command for button in (*card.buttons, *inside)}


def _name(person: PersonId, command: str) -> str:
    return f"about:{person}:{command}"
