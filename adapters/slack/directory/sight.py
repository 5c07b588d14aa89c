"""Who may see a channel now: Slack is asked for its members.

An answer is gone by for a few seconds, so that a poll of a whole team is one question, and
forgotten as soon as Slack tells of anybody who comes or goes.
"""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Any

import structlog

from adapters.chat.platform import PLATFORM_ERRORS
from adapters.slack.api.web_api import WebApi
from adapters.slack.directory.people import People
from bot.bounded import BoundedDict
from bot.ids import RoomId
from bot.ports import Account, Clock, Visibility

log = structlog.get_logger(__name__)

FRESH = timedelta(seconds=10)
"""How long an answer is gone by. Another process may be the one that is told who goes."""
PAGE = 1000
"""Members that Slack gives at once, at most."""
MOST_PAGES = 20
"""Pages of members that are looked at. Who is on none of them may be on a later one."""
MOST = 1000
"""Channels whose members are remembered."""

Key = tuple[str, str]


class MemberList:
    """The members of a channel, as far as Slack has told."""

    def __init__(self, users: frozenset[str], until: datetime, *, whole: bool) -> None:
        self.users = users
        self.until = until
        self.whole = whole
        """Whether these are all."""


class ChannelSight:
    """Implements `bot.ports.VisibilityCheck` for Slack. In a public channel, too, Heard's rooms
    are for its members: whoever has left has left the meetings there."""

    def __init__(self, calls: WebApi, people: People, clock: Clock) -> None:
        self._calls = calls
        self._people = people
        self._clock = clock
        self._known = BoundedDict[Key, MemberList](MOST)
        self._asking: dict[Key, asyncio.Task[MemberList | None]] = {}

    async def sees(self, person: Account, room: RoomId) -> Visibility:
        """Whether somebody is a member of a channel now, and not deactivated. Never fails."""
        if (await self._people.profile(room.tenant, person.id)).gone:
            return Visibility.NO
        members = await self._members((room.tenant, room.channel))
        if members is None:
            return Visibility.UNKNOWN
        if person.id in members.users:
            return Visibility.YES
        return Visibility.NO if members.whole else Visibility.UNKNOWN

    def forget(self, team: str, channel: str) -> None:
        """Somebody has come or gone."""
        self._known.pop((team, channel), None)
        # An answer that is under way may be from before that.
        self._asking.pop((team, channel), None)

    async def _members(self, key: Key) -> MemberList | None:
        known = self._known.get(key)
        if known is not None and known.until > self._clock.now():
            return known
        task = self._asking.get(key)
        if task is None:
            task = self._asking[key] = asyncio.create_task(self._ask(*key), name="slack.sight")
        found = await asyncio.shield(task)
        if self._asking.get(key) is task:
            del self._asking[key]
            if found is not None:
                self._known[key] = found
        return found

    async def _ask(self, team: str, channel: str) -> MemberList | None:
        users: set[str] = set()
        args: dict[str, Any] = {"channel": channel, "limit": PAGE}
        until = self._clock.now() + FRESH
        for _ in range(MOST_PAGES):
            try:
                answer = await self._calls.ask(team, "conversations.members", **args)
            except PLATFORM_ERRORS as wrong:
                log.warning("slack.members_unknown", error=type(wrong).__name__, code=str(wrong))
                return None
            users.update(str(user) for user in answer.get("members") or ())
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return MemberList(frozenset(users), until, whole=True)
            args["cursor"] = cursor
        return MemberList(frozenset(users), until, whole=False)
