"""Channels as destinations of messages, without asking Discord what they are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import discord

from adapters.chat.platform import Destination, NotFound
from adapters.discord.api.refusals import UNKNOWN_CHANNEL, classified
from adapters.discord.directory.direct_channels import DirectChannels
from bot.bounded import BoundedDict
from bot.ports import Clock

REMEMBERED: Final = 20_000
"""Deleted channels that are remembered, so that Discord is not asked about them again."""


class DiscordChannels:
    """Finds the channel of a destination, and remembers those that were deleted."""

    def __init__(self, client: discord.Client, clock: Clock) -> None:
        self._client = client
        self.direct = DirectChannels(client, clock)
        self._deleted = BoundedDict[str, None](REMEMBERED)

    def deleted(self, channel: int | str) -> None:
        """A channel was deleted; it does not come back."""
        self._deleted[str(channel)] = None

    @contextmanager
    def at(self, to: Destination) -> Iterator[None]:
        """Errors inside are raised as the layer above knows them.

        Raises:
            RetryLater, Denied, Ambiguous: see `adapters.chat.platform`.
        """
        if to.channel in self._deleted:
            raise NotFound(str(UNKNOWN_CHANNEL))
        try:
            with classified(direct=to.direct):
                yield
        except NotFound as no:
            if not to.direct and no.code == str(UNKNOWN_CHANNEL):
                self.deleted(to.channel)
            raise

    def channel(self, to: Destination) -> discord.PartialMessageable:
        """A destination's channel."""
        guild = None if to.direct or not to.room.tenant else int(to.room.tenant)
        return self._client.get_partial_messageable(int(to.channel), guild_id=guild)

    def message(self, to: Destination, ref: str) -> discord.PartialMessage:
        """A message in a destination's channel, by its id."""
        return self.channel(to).get_partial_message(int(ref))

    def may_pin(self, to: Destination) -> bool:
        """Whether Heard may pin messages there, as far as this process can see."""
        guild = self._client.get_guild(int(to.room.tenant))
        channel = guild.get_channel(int(to.channel)) if guild is not None else None
        if guild is None or channel is None:
            return True  # Another process has its shard: Discord will say.
        may = channel.permissions_for(guild.me)
        return may.pin_messages or may.manage_messages
