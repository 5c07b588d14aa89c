"""The commands on a message's menu: how many there is room for, and which one is meant where the
message stands in the thread of a point."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.commands.spec import Command, OnMessage
from bot.commands.table import COMMANDS
from bot.ids import RoomId
from bot.meeting.cards.contentions import number_in
from bot.phrases.reading import readers_catalogue


class Threads(Protocol):
    """Knows what threads are about: see `adapters.chat.threads`."""

    async def subject_of(self, room: RoomId, thread: str) -> str:
        """What a thread is about; "" if it is nothing's own thread."""
        ...


def on_menu(most: int, commands: Sequence[Command] = COMMANDS) -> tuple[Command, ...]:
    """The commands on the menu of a message, where a platform has room for `most`. If there are
    more, some can do without, and some share another's place: see `meant`."""
    found = tuple(command for command in commands if command.on_message is not None)
    if len(found) <= most:
        return found
    return tuple(c for c in found if _use(c).in_menu and not _use(c).shares)


def beside_menu(most: int) -> tuple[Command, ...]:
    """The commands that can be used on a message, and have no place on its menu of `most`. Those
    that share one are not among them."""
    listed = on_menu(most)
    found = (c for c in COMMANDS if c.on_message is not None and c not in listed)
    return tuple(command for command in found if not _use(command).shares)


def label(command: Command, most: int) -> str:
    """What a command is called on the menu of a message."""
    shares = _sharing(command, most) is not None
    return readers_catalogue().say(
        f"chat-shared-{command.name}" if shares else f"{command.key}.on-message"
    )


def meant(command: Command, point: int | None, most: int) -> Command:
    """The command that is meant by a place on the menu: in the thread of a point, the one that
    shares it."""
    sharing = _sharing(command, most)
    return command if point is None or sharing is None else sharing


def about_point(command: Command, point: int | None) -> dict[str, str | int]:
    """What a command is told of the point in whose thread the message stands."""
    use = command.on_message
    return {} if use is None or not use.in_thread or point is None else {use.in_thread: point}


async def point_of_thread(threads: Threads, room: RoomId, thread: str) -> int | None:
    """The number of the point whose own thread this is; None for any other thread, or for none.

    Raises:
        NotSaved: the database cannot be reached.
    """
    return number_in(await threads.subject_of(room, thread)) if thread else None


def _sharing(command: Command, most: int) -> Command | None:
    listed = on_menu(most)
    others = (other for other in COMMANDS if other.on_message is not None and other not in listed)
    return next((other for other in others if _use(other).shares == command.name), None)


def _use(command: Command) -> OnMessage:
    return command.on_message or OnMessage()
