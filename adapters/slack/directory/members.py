"""The members of channels: who is expected in meetings there, and who may see a channel now.

All members are expected, including those who say nothing, but only in channels small enough for a
team. In a large channel most people have nothing to do with the meeting, so only those who take
part belong to it.

Who may see a channel is checked often. An answer is good for a few seconds, so that a poll of a
whole team is one request, and is dropped as soon as Slack reports that anybody joined or left.
"""

from __future__ import annotations

import asyncio
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
from bot.ports import Account, Clock, ExternalRefs, MeetingService, Visibility

log = structlog.get_logger(__name__)

LARGE = 40
"""A channel with more members than this, our own app included, is no team."""
FRESH = timedelta(seconds=10)
"""How long an answer is good. Slack may report departures to another process."""
PAGE = 1000
"""Members per page: Slack's maximum."""
MOST_PAGES = 20
"""Pages of members to read. Somebody on none of them may be on a later one."""
DELETED = "deleted"
"""The reference that says that a channel was deleted."""
MOST = 1000
"""Channels whose members are kept in memory."""


class MemberList(NamedTuple):
    """Members of a channel. `whole`: these are all of them."""

    users: frozenset[str]
    whole: bool


async def members_of(
    calls: WebApi, team: str, channel: str, limit: int = PAGE, pages: int = MOST_PAGES
) -> MemberList | None:
    """The members of a channel, from at most so many pages; None if Slack does not say. Never
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
    """Puts the members of channels on the rosters of their meetings."""

    def __init__(self, service: MeetingService, calls: WebApi, people: People) -> None:
        self._service = service
        self._calls = calls
        self._people = people

    async def welcome_all(self, team: str, channel: str) -> None:
        """Add everybody in a channel whose room was just opened. Never fails."""
        for user in await self._of(team, channel):
            try:
                await self._welcome(team, channel, user)
            except NotSaved:
                log.warning("slack.member_not_saved")

    async def joined(self, team: str, channel: str, user: str, source: str) -> None:
        """Add somebody who has joined a channel with a room.

        Raises:
            NotSaved: it is not saved.
        """
        if user in await self._of(team, channel):
            await self._welcome(team, channel, user, source)

    async def _welcome(self, team: str, channel: str, user: str, source: str = "") -> None:
        profile = await self._people.profile(team, user, LONGEST)
        if profile.bot or profile.gone or not profile.name:
            return
        account = account_of(team, user, profile.name, profile.language)
        source = source or f"member:{channel}:{await self._service.directory.person(account)}"
        await self._service.entry.add_member(room_of(team, channel), account, False, source)

    async def _of(self, team: str, channel: str) -> frozenset[str]:
        """The members of a channel; nobody if it is large, or we may not read them."""
        found = await members_of(self._calls, team, channel, LARGE + 1, pages=1)
        few = found is not None and found.whole and len(found.users) <= LARGE
        return found.users if found is not None and few else frozenset()


class ChannelSight:
    """Implements `bot.ports.VisibilityCheck` for Slack. Even in public channels,
    Heard's rooms are for members: people who leave the channel have left its meetings."""

    def __init__(
        self, calls: WebApi, people: People, external_refs: ExternalRefs, clock: Clock
    ) -> None:
        self._calls = calls
        self._people = people
        self._external_refs = external_refs
        self._lookups = Lookups(self._ask, clock, MOST)

    async def sees(self, person: Account, room: RoomId) -> Visibility:
        """Whether somebody is a member of a channel now, not deactivated, and no program. Never
        fails."""
        profile = await self._people.profile(room.tenant, person.id)
        if profile.gone or profile.bot:
            return Visibility.NO
        key = (room.tenant, room.channel)
        remembered = self._lookups.is_fresh(key)
        members = await self._lookups.get(key)
        if remembered and members is not None and person.id not in members.users:
            # They may have joined since, and nobody is sent away by an old list.
            self._lookups.forget(key)
            members = await self._lookups.get(key)
        if members is None:
            return Visibility.UNKNOWN
        if person.id in members.users:
            return Visibility.YES
        return Visibility.NO if members.whole else Visibility.UNKNOWN

    async def members(self, room: RoomId) -> frozenset[str] | None:
        """Everybody who is in a channel now; None if Slack does not tell of all. Never fails. Slack
        may list people who were deactivated: of a team, each is asked about."""
        self._lookups.forget((room.tenant, room.channel))
        found = await self._lookups.get((room.tenant, room.channel))
        if found is None or not found.whole:
            return None
        if len(found.users) > LARGE:
            latest = [(one, self._people.latest(room.tenant, one)) for one in found.users]
            return frozenset(one for one, known in latest if known is None or not known.gone)
        users = sorted(found.users)
        profiles = await asyncio.gather(*(self._people.profile(room.tenant, one) for one in users))
        return frozenset(one for one, known in zip(users, profiles, strict=True) if not known.gone)

    async def deleted(self, room: RoomId) -> None:
        """A channel was deleted. Slack does not tell that from one that we are not in, later on.

        Raises:
            NotSaved: it is not saved.
        """
        await self._external_refs.save(room, DELETED, "1")

    def forget(self, team: str, channel: str = "") -> None:
        """Somebody has joined or left; without a channel, perhaps any."""
        self._lookups.forget_where(lambda key: key[0] == team and channel in ("", key[1]))

    async def _ask(self, key: tuple[str, str]) -> tuple[MemberList | None, timedelta]:
        found = await members_of(self._calls, *key)
        if found is None and await self._was_deleted(room_of(*key)):
            found = MemberList(frozenset(), whole=True)
        elif found is not None and not found.users:
            found = None  # A channel that tells of nobody tells us nothing.
        return found, timedelta() if found is None else FRESH

    async def _was_deleted(self, room: RoomId) -> bool:
        try:
            return await self._external_refs.get(room, DELETED) is not None
        except NotSaved:
            return False
