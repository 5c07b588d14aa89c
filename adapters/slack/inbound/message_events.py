"""Messages and reactions: taken in, in order, and never from a program."""

from __future__ import annotations

import asyncio

from msgspec.structs import replace

from adapters.chat.panels import Panels
from adapters.chat.progress import Progress
from adapters.chat.tasks import BackgroundTasks
from adapters.slack.directory.people import People, Profile
from adapters.slack.directory.rooms import Rooms
from adapters.slack.interaction.replies import Replies
from adapters.slack.interaction.request_context import SlackRequest
from adapters.slack.outbound.render import SlackPage
from bot.ids import RoomId
from bot.ports import Account, CommandResult, MeetingService, Message, Reaction

HELD_UP = 2.0
"""Seconds for which the next message in a room waits for somebody's first profile."""


def named(account: Account, profile: Profile) -> Account:
    """An account with what Slack says of the person."""
    return replace(account, name=profile.name, language=profile.language)


class Line:
    """Messages that wait until the one before them has been taken in."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.length = 0


class MessageEvents:
    """Takes in messages and reactions in channels that are rooms, and ignores all others."""

    def __init__(
        self,
        service: MeetingService,
        rooms: Rooms,
        people: People,
        panels: Panels[SlackPage],
        replies: Replies,
        tasks: BackgroundTasks,
    ) -> None:
        self._service = service
        self._rooms = rooms
        self._people = people
        self._panels = panels
        self._replies = replies
        self._tasks = tasks
        self._lines: dict[RoomId, Line] = {}

    async def message(self, message: Message) -> None:
        """Take a message in, live or from the history.

        Raises:
            NotSaved: it was not saved.
        """
        room = await self._service.directory.room(message.room)
        if room is None:
            return
        if room.title == room.where.channel:
            self._tasks.spawn(self._rooms.named(room))
        team, user = message.room.tenant, message.person.id
        if message.room not in self._lines and self._people.is_known(team, user):
            await self._take_in(message)
            return
        # Their name has to be asked for, and the next to speak must not be heard before them.
        line = self._lines.setdefault(message.room, Line())
        line.length += 1
        try:
            async with line.lock:
                if not (found := self._people.was_found(team, user)):
                    await self._people.profile(team, user, HELD_UP)
                    found = self._people.was_found(team, user)
                if found:
                    await self._take_in(message)
        finally:
            line.length -= 1
            if not line.length:
                del self._lines[message.room]
        if not found:
            # Slack is slow. Only this message waits on, lest a program counts as a person.
            await self._take_in(message)

    async def reaction(self, reaction: Reaction) -> None:
        """Take a reaction in.

        Raises:
            NotSaved: it was not saved.
        """
        team, user = reaction.room.tenant, reaction.person.id
        if await self._service.directory.room(reaction.room) is None:
            return
        profile = await self._people.author(team, user)
        if profile.bot:
            return
        result = await self._service.intake.on_reaction(
            replace(reaction, person=named(reaction.person, profile))
        )
        self._answer(result, team, reaction.room.channel, user)

    async def _take_in(self, message: Message) -> None:
        team, user = message.room.tenant, message.person.id
        profile = await self._people.author(team, user)
        if profile.bot:
            return
        self._panels.count_message(message.room)
        text, picked = await self._people.picked(team, message.text)
        result = await self._service.intake.on_message(
            replace(
                message,
                person=named(message.person, profile),
                text=text,
                mentions=picked,
            )
        )
        self._answer(result, team, message.room.channel, user, message.reply_to)

    def _answer(
        self, result: CommandResult, team: str, channel: str, user: str, thread: str = ""
    ) -> None:
        if result.reply is None:
            return
        progress = Progress()
        progress.note(result)
        asked = SlackRequest(team=team, user=user, channel=channel, place=channel, thread=thread)
        self._tasks.spawn(self._replies.card(asked, result.reply, progress))
