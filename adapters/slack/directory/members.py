"""Who belongs to a channel: they are expected in its meetings, those who say nothing too.

Only in channels that a team could meet in. In a large one, most people have nothing to do with the
meeting: there, whoever takes part belongs to it.
"""

from __future__ import annotations

import structlog

from adapters.chat.platform import PLATFORM_ERRORS
from adapters.slack.api.slack_ids import account_of, room_of
from adapters.slack.api.web_api import WebApi
from adapters.slack.directory.people import LONGEST, People
from bot.errors import NotSaved
from bot.ports import MeetingService

log = structlog.get_logger(__name__)

LARGE = 40
"""More members than this, our own app among them, are not a team."""


class Roster:
    """Puts the members of channels on their rosters."""

    def __init__(self, service: MeetingService, calls: WebApi, people: People) -> None:
        self._service = service
        self._calls = calls
        self._people = people

    async def welcome_all(self, team: str, channel: str) -> None:
        """Everybody in a channel whose room was just opened. Never fails."""
        for user in await self._of(team, channel):
            try:
                await self._welcome(team, channel, user)
            except NotSaved:
                log.warning("slack.member_not_saved")

    async def joined(self, team: str, channel: str, user: str, source: str) -> None:
        """Somebody has joined a channel that has a room.

        Raises:
            NotSaved: it is not saved.
        """
        if user in await self._of(team, channel):
            await self._welcome(team, channel, user, source)

    async def _welcome(self, team: str, channel: str, user: str, source: str = "") -> None:
        profile = await self._people.profile(team, user, LONGEST)
        if profile.bot or profile.gone or not profile.name:
            return
        account = account_of(team, user, profile.name)
        source = source or f"member:{channel}:{await self._service.directory.person(account)}"
        await self._service.entry.add_member(room_of(team, channel), account, False, source)

    async def _of(self, team: str, channel: str) -> list[str]:
        """The members of a channel; nobody if it is a large one, or we may not know."""
        try:
            answer = await self._calls.ask(
                team, "conversations.members", channel=channel, limit=LARGE + 1
            )
        except PLATFORM_ERRORS as wrong:
            log.warning("slack.members_unknown", error=type(wrong).__name__, code=str(wrong))
            return []
        found = [str(user) for user in answer.get("members") or []]
        more = (answer.get("response_metadata") or {}).get("next_cursor")
        return [] if more or len(found) > LARGE else found
