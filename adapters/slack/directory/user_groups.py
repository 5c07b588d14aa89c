"""Who is in which of a workspace's user groups."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from typing import Final

import structlog

from adapters.chat.lookups import Lookups
from adapters.chat.platform import PLATFORM_ERRORS
from adapters.slack.api.web_api import WebApi
from bot.ids import RoomId
from bot.ports import Account, Clock, Visibility

log = structlog.get_logger(__name__)

FRESH: Final = timedelta(seconds=10)
"""How long a list is good: several facilitators who act at once are one request."""
MOST: Final = 1000
"""User groups whose people are kept in memory."""
NO_SUCH: Final = "no_such_subteam"
"""Slack's error for a user group that there is not, so that nobody is in it."""


class UserGroups:
    """Implements `bot.ports.RoleCheck` for Slack."""

    def __init__(self, calls: WebApi, clock: Clock) -> None:
        self._calls = calls
        self._lookups = Lookups(self._ask, clock, MOST)

    async def holds(self, person: Account, room: RoomId, roles: Collection[str]) -> Visibility:
        """Whether somebody is in one of these user groups now. Never fails."""
        found = Visibility.NO
        for group in roles:
            people = await self._lookups.get((room.tenant, group))
            if people is None:
                found = Visibility.UNKNOWN
            elif person.id in people:
                return Visibility.YES
        return found

    async def _ask(self, key: tuple[str, str]) -> tuple[frozenset[str] | None, timedelta]:
        team, group = key
        try:
            answer = await self._calls.ask(
                team, "usergroups.users.list", usergroup=group, team_id=team
            )
        except PLATFORM_ERRORS as wrong:
            log.warning("slack.user_group_unknown", error=type(wrong).__name__, code=str(wrong))
            gone = str(wrong) == NO_SUCH
            return (frozenset() if gone else None), timedelta()
        return frozenset(str(user) for user in answer.get("users") or ()), FRESH
