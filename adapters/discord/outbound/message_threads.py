"""Threads that begin with a message of ours."""

from __future__ import annotations

from typing import Final

import discord
import structlog

from adapters.chat.platform import Denied, DeniedScope, NotFound
from adapters.discord.api.refusals import SERVER_IN_TROUBLE, classified
from bot.errors import RetryLater

log = structlog.get_logger(__name__)

A_WEEK: Final = 10080
"""Minutes after which Discord archives a quiet thread. It comes back when somebody writes."""
ALREADY_THERE, NO_THREADS_HERE = "160004", "50024"


class MessageThreads:
    """Opens and renames threads."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    async def open(self, channel: str, message: str, title: str) -> None:
        """Open a thread at a message, unless it has one. The thread gets the message's id.

        Raises:
            RetryLater, Denied, Ambiguous: as Discord says.
        """
        try:
            with classified():
                # Not by a channel's own method, which needs a server of this process's shards.
                await self._client.http.start_thread_with_message(
                    int(channel), int(message), name=title, auto_archive_duration=A_WEEK
                )
        except Denied as no:
            if no.code == ALREADY_THERE:
                return
            final = no.code == NO_THREADS_HERE or no.scope is DeniedScope.PLACE
            if not final and not isinstance(no, NotFound):
                raise RetryLater(SERVER_IN_TROUBLE) from None
            raise

    async def rename(self, thread: str, title: str) -> None:
        """Give a thread another name, also one that is archived. What is gone needs none, and what
        has the name already is left alone: Discord lets a channel's name be changed only twice in
        ten minutes.

        Raises:
            RetryLater, Denied, Ambiguous: as Discord says.
        """
        known = self._client.get_channel(int(thread))
        if getattr(known, "name", None) == title:
            return
        try:
            with classified():
                await self._client.http.edit_channel(int(thread), name=title, archived=False)
        except NotFound:
            log.info("discord.no_thread_to_rename")
