"""Channels as rooms: opened when somebody first uses Heard there, with a title and time zone."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import structlog

from adapters.chat.interaction import CannotUse
from adapters.chat.platform import PLATFORM_ERRORS, Ambiguous, Denied
from adapters.slack.api.slack_ids import room_of
from adapters.slack.api.web_api import WebApi
from bot.errors import RetryLater
from bot.ids import RoomId
from bot.ports import MeetingService, Room

log = structlog.get_logger(__name__)

ASK_AGAIN = 30.0
"""Seconds before asking for a channel's name again."""


class NotThere(CannotUse):
    """Heard cannot be used in a channel."""


class Rooms:
    """Finds rooms and opens them. `zone_of` gives somebody's time zone; `opened` is called for each
    new room."""

    def __init__(
        self,
        service: MeetingService,
        calls: WebApi,
        zone_of: Callable[[str, str], Awaitable[str]],
        opened: Callable[[str, str], None],
    ) -> None:
        self._service = service
        self._calls = calls
        self._zone_of = zone_of
        self._opened = opened
        self._ask_again: dict[RoomId, float] = {}
        """When to ask again for the name of a room that has none yet, by the loop's clock."""

    async def known(self, team: str, channel: str) -> Room | None:
        """The room of a channel, if Heard is in use there."""
        return await self._service.directory.room(room_of(team, channel))

    async def look(self, team: str, channel: str) -> None:
        """Check that Heard can be used in a channel, without opening or joining anything.

        Raises:
            NotThere: it is a private channel that we are not in, or no channel.
        """
        await self._info(team, channel)

    async def open(self, team: str, channel: str, user: str = "") -> Room:
        """The room of a channel, opened now if necessary, with the time zone of the user.

        Raises:
            NotSaved: the database did not take it.
            NotThere: we are not in the channel, and cannot join it by ourselves.
        """
        where = room_of(team, channel)
        known = await self._service.directory.room(where)
        if known is not None:
            return await self.named(known)
        found = await self._info(team, channel)
        if found is not None and not found.get("is_member", True):
            await self._join(team, channel, found)
        zone = await self._zone_of(team, user) if user else ""
        title = str((found or {}).get("name") or channel)
        room = await self._service.directory.open_room(where, title, zone or "UTC")
        self._opened(team, channel)
        return room

    async def named(self, room: Room) -> Room:
        """The room with its name: if that was not available when the room was opened, ask for it
        again, once in a while.

        Raises:
            NotSaved: the database did not take it.
        """
        where, now = room.where, asyncio.get_running_loop().time()
        if room.title != where.channel or now < self._ask_again.get(where, now):
            return room
        self._ask_again[where] = now + ASK_AGAIN
        try:
            found = await self._info(where.tenant, where.channel)
        except NotThere:
            found = None
        name = str((found or {}).get("name") or "")
        if not name:
            return room
        self._ask_again.pop(where, None)
        return await self._service.directory.open_room(where, name)

    async def _info(self, team: str, channel: str) -> dict[str, Any] | None:
        try:
            answer = await self._calls.ask(team, "conversations.info", channel=channel)
        except Denied as no:
            if no.needed.startswith("mpim:"):
                # Slack names the scope for a direct message between several people, which we do
                # not ask for: https://docs.slack.dev/reference/methods/conversations.info#scopes
                raise NotThere("slack-group-direct") from no
            if no.code == "channel_not_found":  # A private one that we are not in.
                raise NotThere("slack-not-there") from no
            log.warning("slack.channel_unknown", code=no.code)
            return None
        except (RetryLater, Ambiguous) as wrong:
            log.warning("slack.channel_unknown", error=type(wrong).__name__)
            return None
        found = answer.get("channel")
        if isinstance(found, dict) and found.get("is_mpim"):
            raise NotThere("slack-group-direct")
        return found if isinstance(found, dict) else None

    async def _join(self, team: str, channel: str, found: dict[str, Any]) -> None:
        if found.get("is_archived"):
            raise NotThere("slack-archived")
        try:
            await self._calls.call(team, "conversations.join", channel=channel)
        except PLATFORM_ERRORS as wrong:
            raise NotThere("slack-not-there") from wrong
