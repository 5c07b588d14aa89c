"""Channels for direct messages, and the people who accept none."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import discord

from adapters.chat.platform import Denied, DeniedScope
from adapters.discord.api.refusals import CANNOT_TELL, classified
from bot.bounded import BoundedDict
from bot.ports import Clock

CLOSED_FOR: Final = timedelta(minutes=10)
"""How long it is remembered that somebody accepts no direct messages."""
REMEMBERED: Final = 10_000


class DirectChannels:
    """Opens each channel once, and does not retry a person who has just refused a message."""

    def __init__(self, client: discord.Client, clock: Clock) -> None:
        self._client = client
        self._clock = clock
        self._channels = BoundedDict[str, str](REMEMBERED)
        self._closed = BoundedDict[str, datetime](REMEMBERED)
        """When a message was last refused in a channel."""

    async def open(self, user: str) -> str:
        """The id of the channel for direct messages with a person.

        Raises:
            Denied: they have just refused a message.
            RetryLater, Ambiguous: not now.
        """
        channel = self._channels.get(user)
        if channel is None:
            with classified(direct=True):
                opened = await self._client.create_dm(discord.Object(int(user)))
            channel = self._channels[user] = str(opened.id)
        now = self._clock.now()
        if now - self._closed.get(channel, now - CLOSED_FOR) < CLOSED_FOR:
            raise Denied(str(CANNOT_TELL), DeniedScope.PERSON)
        return channel

    def refused(self, channel: str) -> None:
        """A message was refused there."""
        self._closed[channel] = self._clock.now()

    def opened(self, user: str) -> None:
        """A person has used Heard directly: they may accept direct messages again."""
        self._closed.pop(self._channels.get(user, ""), None)
