"""What platforms pass to the core: messages, other events, and commands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.errors import Refused
from bot.ids import PersonId, RoomId
from bot.ports.inbound import (
    Arrival,
    CommandResult,
    Departure,
    LostAccess,
    Message,
    MessageDeletion,
    Reaction,
    Request,
)
from bot.ports.storage_types import Account
from bot.ports.visibility import Visibility
from bot.records.room_end import EndReason
from bot.rendered import Form, RenderedCard


class IntakePort(Protocol):
    """Takes in messages and what happens to them. Every method returns after the commit.

    Raises:
        NotSaved: the database did not take it; nothing has changed.
    """

    async def on_message(self, message: Message) -> CommandResult:
        """Somebody wrote a message. `q+` and the like are carried out as commands."""
        ...

    async def on_reaction(self, reaction: Reaction) -> CommandResult:
        """Somebody lets a message know that it was heard, or raises a hand by an emoji."""
        ...

    async def on_message_deleted(self, deletion: MessageDeletion) -> CommandResult:
        """A message was deleted: what was copied from it is erased."""
        ...

    async def on_message_changed(self, where: RoomId, ref: str, text: str) -> None:
        """A message has another text now. What it counted as stays, and so does what was copied
        from it; how it begins is shown as it is now."""
        ...


class PlatformEventsPort(Protocol):
    """Takes in what a platform reports besides messages. Every method returns after the commit.

    Raises:
        NotSaved: the database did not take it; nothing has changed.
    """

    async def on_arrival(self, arrival: Arrival) -> CommandResult:
        """Somebody is here, as the platform can tell."""
        ...

    async def on_departure(self, departure: Departure) -> CommandResult:
        """Somebody is no longer here, as the platform can tell."""
        ...

    async def on_access_lost(self, lost: LostAccess) -> PersonId | None:
        """Somebody may not see a room any more: until they are back they are not expected, called
        or asked there. Returns who that is; None if the person or the room is not known, and
        nothing changes."""
        ...

    async def on_account_gone(self, person: Account, source: str, at: datetime) -> None:
        """Somebody's account is gone: they lose all their rooms of that platform and tenant.

        Raises:
            NotSaved: the database did not take all of it.
        """
        ...

    def on_left(self, listener: Callable[[RoomId, PersonId], None]) -> None:
        """Call this for everybody who has lost a room, by whichever way that was found out: what
        still stands on their screen can be taken away."""
        ...

    async def on_room_lost(self, room: RoomId, why: EndReason, at: datetime) -> None:
        """A place is gone, or was archived: a meeting that runs there ends, and none begins. To be
        told of it again is harmless. Without a channel: all rooms of a workspace or server."""
        ...

    async def on_room_back(self, room: RoomId, at: datetime, but: Collection[RoomId] = ()) -> None:
        """A place that was gone is there again: its meetings go on. Without a channel: all rooms of
        a workspace or server, but for these."""
        ...

    async def start_planned_meeting(self, room: RoomId, source: str, at: datetime) -> CommandResult:
        """The planned meeting was started in the platform's own calendar; by whom is not known. A
        meeting that is running goes on."""
        ...

    async def report_gap(
        self, room: RoomId, since: datetime, until: datetime, source: str, at: datetime
    ) -> CommandResult:
        """Report a gap between these times, in which nothing was received: the room is told."""
        ...


class CommandPort(Protocol):
    """Runs commands, and offers what can be run."""

    async def execute(self, request: Request) -> CommandResult:
        """Carry out a command: accept it (decide, commit), then answer. Refusals come as a result.

        Raises:
            NotSaved: the database did not take it; nothing has changed. Never raised once it is
                accepted: if the answer cannot be given, the result says that it is done.
            Uncertain: nobody knows whether it was saved. To ask for the same again is harmless.
        """
        ...

    async def form(
        self,
        room: RoomId,
        person: Account,
        command: str,
        args: dict[str, str | int],
        seen: Visibility | None = None,
    ) -> Form:
        """A command's form, with what is known filled in. `seen`: see `Request.seen`.

        Raises:
            Refused: no such command, it is not for them, they may not see the room, or what it is
                about is gone.
        """
        ...

    async def available_commands(
        self, room: RoomId, person: Account, seen: Visibility | None = None
    ) -> Sequence[Form]:
        """The commands this person may use here, as their forms, for a list or a palette. None if
        they may not see the room. `seen`: see `Request.seen`."""
        ...

    async def refusal(self, no: Refused, where: RoomId | None = None) -> RenderedCard:
        """A refusal that was raised, in words as they are said at that place."""
        ...
