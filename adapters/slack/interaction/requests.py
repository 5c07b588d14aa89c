"""Carries out requests from buttons, forms and commands alike."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import structlog

from adapters.chat.admission import Admission, refuse
from adapters.chat.channel_errors import ErrorNotifier
from adapters.chat.facilitators import facilitators_card
from adapters.chat.overview import beginning, everything, overview
from adapters.slack.api.command_syntax import HELP, ROOT, as_typed_on_slack
from adapters.slack.api.markup import mark
from adapters.slack.api.slack_ids import PLATFORM, room_of
from adapters.slack.directory.people import People
from adapters.slack.directory.rooms import Rooms
from adapters.slack.interaction.request_context import SlackRequest
from bot.errors import Refused
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, Clock, CommandResult, MeetingService, Request, Room, Visibility
from bot.rendered import Form, RenderedCard

HELP_TYPED = as_typed_on_slack(f"/{HELP}")

log = structlog.get_logger(__name__)


class Requests:
    """Passes requests to the core."""

    def __init__(
        self,
        service: MeetingService,
        rooms: Rooms,
        people: People,
        notifier: ErrorNotifier[Any],
        clock: Clock,
        admission: Admission,
    ) -> None:
        self.service = service
        self._admission = admission
        self._rooms = rooms
        self._people = people
        self._notifier = notifier
        self._clock = clock

    async def account(self, asked: SlackRequest) -> Account:
        """The account of the person who asks."""
        return await self._people.account(asked.team, asked.user)

    async def room(self, asked: SlackRequest) -> Room:
        """The room that the request is about, opened if necessary.

        Raises:
            NotSaved, NotThere: as for `Rooms.open`.
        """
        return await self._rooms.open(asked.team, asked.channel, asked.user)

    async def look(self, asked: SlackRequest) -> None:
        """Check that Heard can be used there at all.

        Raises:
            NotThere: it is a private channel that we are not in.
        """
        await self._rooms.look(asked.team, asked.channel)

    async def unused(self, asked: SlackRequest) -> bool:
        """Whether Heard is not in use there yet."""
        return await self._rooms.known(asked.team, asked.channel) is None

    def now(self) -> datetime:
        """The current time."""
        return self._clock.now()

    async def sees(self, asked: SlackRequest) -> Visibility:
        """Whether somebody may see the channel that they ask about. Never fails."""
        person = await self.account(asked)
        return await self._admission.sees(person, room_of(asked.team, asked.channel))

    async def _admit(self, asked: SlackRequest) -> None:
        """Check admission, unless Slack itself has said where they are.

        Raises:
            Refused: they may not see the channel, or that cannot be told just now.
        """
        if not asked.vouched:
            refuse(await self.sees(asked))

    async def do(
        self,
        asked: SlackRequest,
        source: str,
        *,
        command: str = "",
        args: dict[str, str | int] | None = None,
        line: str = "",
        mentions: dict[str, Account] | None = None,
        roles: dict[str, str] | None = None,
    ) -> CommandResult:
        """Carry out a command.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
            Uncertain: nobody knows whether it did.
            NotThere: we are not in that channel.
        """
        room = await self.room(asked)
        request = Request(
            room=room.where,
            person=await self.account(asked),
            source=source,
            at=self._clock.now(),
            command=command,
            args=args or {},
            line=line,
            mentions=mentions or {},
            roles=roles or {},
            seen=_seen(asked),
        )
        result = await self.service.commands.execute(request)
        if result.accepted:
            await self._notifier.ran(request)
        return result

    async def picked(self, team: str, users: Sequence[str]) -> dict[str, Account]:
        """People who were picked in a form, by their marks."""
        return {mark(user): await self._people.account(team, user) for user in users}

    async def home(self, asked: SlackRequest) -> RenderedCard:
        """What concerns the person who asks, in all rooms that they may see.

        Raises:
            NotSaved: the database cannot be reached.
        """
        return await self._admission.home(await self.account(asked), PLATFORM)

    async def overview(self, asked: SlackRequest) -> RenderedCard:
        """What the person who asks can do now in a room: their own panel, and a way to the rest. At
        a place that Heard is not in use at: how to begin.

        Raises:
            Refused: they may not see the channel.
            NotSaved: the database cannot be reached.
        """
        if await self.unused(asked):
            say = readers_catalogue().say
            return beginning(say("slack-unused", {"command": ROOT}), say("slack-welcome-what"))
        where, person = room_of(asked.team, asked.channel), await self.account(asked)
        return await overview(self.service, where, person, HELP_TYPED, _seen(asked))

    async def everything(self, asked: SlackRequest) -> RenderedCard:
        """Every command that the person who asks can use now.

        Raises:
            Refused: they may not see the channel.
            NotSaved: the database cannot be reached.
        """
        await self._admit(asked)
        where, person = room_of(asked.team, asked.channel), await self.account(asked)
        return await everything(self.service, where, person, HELP_TYPED, Visibility.YES)

    async def refusal(self, asked: SlackRequest, no: Refused) -> RenderedCard:
        """A refusal that was raised, in words."""
        return await self.service.commands.refusal(no, room_of(asked.team, asked.channel))

    async def side(self, asked: SlackRequest, post: str) -> RenderedCard:
        """What facilitators are shown beside a post, by its id in the outbox, or the panel ("").

        Raises:
            Refused: it is not for them, or they may not see the channel.
            NotSaved: the database cannot be reached.
        """
        await self._admit(asked)
        where, person = room_of(asked.team, asked.channel), await self.account(asked)
        return await facilitators_card(
            self.service.queries, where, person, post, seen=Visibility.YES
        )

    async def form(self, asked: SlackRequest, command: str, args: dict[str, str | int]) -> Form:
        """A command's form for the person who asks.

        Raises:
            Refused: it is not for them, or they may not see the channel.
            NotSaved: the database cannot be reached.
        """
        where, person = room_of(asked.team, asked.channel), await self.account(asked)
        return await self.service.commands.form(where, person, command, args, _seen(asked))


def _seen(asked: SlackRequest) -> Visibility | None:
    """Whether Slack has just said that they are in the channel."""
    return Visibility.YES if asked.vouched else None
