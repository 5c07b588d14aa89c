"""Which room is meant by a command that somebody types to Heard directly, where there is no room.

A message to one person offers commands about the room it came from: that room is meant by them.
Anything else goes by `Command.in_any_room` and `in_own_room`: what concerns only the person is done
at once, and of what concerns a room they are asked which one, with a button for each of their rooms
that holds what they have typed.

What was offered is stored under Heard's own number for the person, not the platform's.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

import msgspec

from adapters.chat.admission import Admission
from adapters.chat.labels import short
from bot.commands import line_parser
from bot.commands.spec import Command
from bot.ids import PersonId, RoomId
from bot.phrases import catalogue
from bot.ports import Account, ExternalRefs, MeetingService
from bot.rendered import RenderedButton, RenderedCard, RenderedSection

LONGEST_BUTTON = 75
"""Characters of a button's label."""

Fits = Callable[[RenderedButton, RoomId], bool]
"""Whether a platform's button can hold what goes along with it, for a room."""


class Meant(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody means by a line. Neither a room nor a card: they are in no room of Heard's."""

    room: RoomId | None = None
    """It is carried out in this room."""
    card: RenderedCard | None = None
    """This is shown instead: they are asked which room."""


class DirectLines:
    """Finds out which room is meant. `fits` says what the platform's buttons hold."""

    def __init__(
        self,
        platform: str,
        service: MeetingService,
        external_refs: ExternalRefs,
        admission: Admission,
        fits: Fits = lambda button, room: True,
    ) -> None:
        self._platform = platform
        self._service = service
        self._external_refs = external_refs
        self._admission = admission
        self._fits = fits

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
        unclear = False
        try:
            command, given = line_parser.line(line)
        except line_parser.AmbiguousLine as asks:
            command, given, unclear = asks.command, asks.given, True
        free = {p.name for p in command.typed_params} & given.keys()
        certain = certain or not free
        person = await self._service.directory.person(account)
        nowhere = RoomId(self._platform, account.tenant, "")
        channel = await self._external_refs.get(nowhere, _name(person, command.name))
        if channel and certain:
            return Meant(room=RoomId(self._platform, account.tenant, channel))
        rooms = await self.rooms(account)
        if not rooms:
            return Meant()
        if certain and (command.in_any_room or _is_own(command, rooms)):
            return Meant(room=rooms[0])
        args = {
            name: value
            for name, value in given.items()
            if not any(mark in str(value) for mark in picked)
        }
        form = unclear or args.keys() != given.keys() or (not given and bool(command.visible))
        button = RenderedButton(label="", command=command.name, args=args, form=form)
        return Meant(card=await self._which(rooms, button))

    async def rooms(self, account: Account) -> list[RoomId]:
        """Somebody's rooms that they may see now, those with a meeting on first.

        Raises:
            NotSaved: the database cannot be reached.
        """
        home = await self._admission.home(account, self._platform)
        return list(dict.fromkeys(part.room for part in home.parts if part.room))

    async def _which(self, rooms: list[RoomId], button: RenderedButton) -> RenderedCard:
        """The question which room is meant."""
        say = catalogue().say
        titles = [await self._title(room) for room in rooms]
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

    async def _title(self, room: RoomId) -> str:
        found = await self._service.directory.room(room)
        return found.title if found is not None else room.channel


def _is_own(command: Command, rooms: Collection[RoomId]) -> bool:
    return command.in_own_room and len(rooms) == 1


def _commands(card: RenderedCard) -> set[str]:
    """The commands behind a card's buttons."""
    inside = [button for part in card.parts for button in part.buttons]
    return {button.command for button in (*card.buttons, *inside)}


def _name(person: PersonId, command: str) -> str:
    return f"about:{person}:{command}"
