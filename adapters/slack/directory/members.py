"""Who is in a channel: whom Heard expects in its meetings there, and who may see it now.

Expected are those who say nothing too, but only in channels that a team could meet in. In a large
one, most people have nothing to do with the meeting: there, whoever takes part belongs to it.

Who may see a channel is asked again and again. An answer is good for a few seconds, so that a poll
of a whole team is one question, and forgotten as soon as Slack tells of anybody who comes or goes.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, NamedTuple

import structlog

from adapters.chat.lookups import Lookups
from adapters.chat.platform import PLATFORM_ERRORS
from adapters.slack.api.slack_ids import account_of, room_of
from adapters.slack.api.web_api import WebApi
from adapters.slack.directory.people import LONGEST, People
from bot.errors import NotSaved
from bot.ids import RoomId
from bot.ports import Account, Clock, MeetingService, Visibility

log = structlog.get_logger(__name__)

LARGE = 40
"""More members than this, our own app among them, are not a team."""
FRESH = timedelta(seconds=10)
"""How long an answer is good. Another process may be the one that is told who goes."""
PAGE = 1000
"""Members that Slack gives at once, at most."""
MOST_PAGES = 20
"""Pages of members that are looked at. Who is on none of them may be on a later one."""
MOST = 1000
"""Channels whose members are remembered."""


class MemberList(NamedTuple):
    """The members of a channel, as far as Slack has told. `whole`: these are all."""

    users: frozenset[str]
    whole: bool


async def members_of(
    calls: WebApi, team: str, channel: str, limit: int = PAGE, pages: int = MOST_PAGES
) -> MemberList | None:
    """The members of a channel, on so many pages at most; None if Slack does not tell. Never
    fails."""
    users: set[str] = set()
    args: dict[str, Any] = {"channel": channel, "limit": limit}
    for _ in range(pages):
        try:
            answer = await calls.ask(team, "conversations.members", **args)
        except PLATFORM_ERRORS as wrong:
            log.warning("slack.members_unknown", error=type(wrong).__name__, code=str(wrong))
            return None
        users.update(str(user) for user in answer.get("members") or ())
        args["cursor"] = (answer.get("response_metadata") or {}).get("next_cursor")
        if not args["cursor"]:
            return MemberList(frozenset(users), whole=True)
    return MemberList(frozenset(users), whole=False)


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

    async def _of(self, team: str, channel: str) -> frozenset[str]:
        """The members of a channel; nobody if it is a large one, or we may not know."""
        found = await members_of(self._calls, team, channel, LARGE + 1, pages=1)
        few = found is not None and found.whole and len(found.users) <= LARGE
        return found.users if found is not None and few else frozenset()


class ChannelSight:
    """Implements `bot.ports.VisibilityCheck` for Slack. In a public channel, too, Heard's rooms
    are for its members: whoever has left has left the meetings there."""

    def __init__(self, calls: WebApi, people: People, clock: Clock) -> None:
        self._calls = calls
        self._people = people
        self._lookups = Lookups(self._ask, clock, MOST)

    async def sees(self, person: Account, room: RoomId) -> Visibility:
        """Whether somebody is a member of a channel now, and not deactivated. Never fails."""
        if (await self._people.profile(room.tenant, person.id)).gone:
            return Visibility.NO
        members = await self._lookups.get((room.tenant, room.channel))
        if members is None:
            return Visibility.UNKNOWN
        if person.id in members.users:
            return Visibility.YES
        return Visibility.NO if members.whole else Visibility.UNKNOWN

    def forget(self, team: str, channel: str) -> None:
        """Somebody has come or gone."""
        self._lookups.forget((team, channel))

    async def _ask(self, key: tuple[str, str]) -> tuple[MemberList | None, timedelta]:
        found = await members_of(self._calls, *key)
        return found, timedelta() if found is None else FRESH
