"""Answers people who write to Heard: by its mention in a channel, or directly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from adapters.chat.tasks import BackgroundTasks
from adapters.slack.api.markup import user_groups_in
from adapters.slack.directory.people import People
from adapters.slack.inbound.addressed import (
    has_slash,
    is_command,
    is_empty,
    spoken_to,
    without_slash,
)
from adapters.slack.inbound.translate import Direct, Mentioned
from adapters.slack.interaction.command_line import CommandLine
from adapters.slack.interaction.replies import SlackInteractions
from adapters.slack.interaction.request_context import SlackRequest

if TYPE_CHECKING:
    from adapters.slack.interaction.commands import Commands


class SpokenTo:
    """Carries out what somebody asks Heard for in a message, and says what can be asked for."""

    def __init__(
        self,
        commands: Commands,
        interactions: SlackInteractions,
        people: People,
        tasks: BackgroundTasks,
    ) -> None:
        self._commands = commands
        self._interactions = interactions
        self._people = people
        self._tasks = tasks

    async def directly(self, direct: Direct) -> None:
        """Somebody has written to Heard directly."""
        self._tasks.spawn(self._directly(direct))

    async def mentioned(self, mentioned: Mentioned) -> None:
        """Somebody has mentioned Heard in a channel."""
        self._tasks.spawn(self._mentioned(mentioned))

    async def _directly(self, direct: Direct) -> None:
        if (await self._people.author(direct.team, direct.user)).bot:
            return
        rest = spoken_to(direct.text, direct.bot_user)
        text = direct.text if rest is None else rest
        typed, picked = await self._people.picked(direct.team, text)
        asked = SlackRequest(
            team=direct.team,
            user=direct.user,
            channel=direct.channel,
            place=direct.channel,
            source=direct.ts,
        )
        reply = self._interactions.begin(asked)
        line = CommandLine(without_slash(typed), picked, user_groups_in(text))

        async def act() -> None:
            await self._commands.directly(reply, line, certain=has_slash(text))

        await reply.answered(act)

    async def _mentioned(self, mentioned: Mentioned) -> None:
        team, channel = mentioned.room.tenant, mentioned.room.channel
        rest = spoken_to(mentioned.text, mentioned.bot_user)
        if rest is None or (await self._people.author(team, mentioned.user)).bot:
            return
        asked = SlackRequest(
            team=team,
            user=mentioned.user,
            channel=channel,
            place=channel,
            vouched=True,
            thread=mentioned.thread,
            source=mentioned.ts,
        )
        reply = self._interactions.begin(asked)
        typed, picked = await self._people.picked(team, rest)
        line = without_slash(typed)
        if is_empty(line) or not is_command(line):
            line = ""
        called = CommandLine(line, picked, user_groups_in(rest))
        await reply.answered(lambda: self._commands.in_channel(reply, called))
