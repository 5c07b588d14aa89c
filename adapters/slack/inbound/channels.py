"""Events about channels, their members, and our own presence there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog

from adapters.chat.access_changes import AccessChanges
from adapters.chat.backfill import Backfill
from adapters.chat.closed import ClosedPlaces
from adapters.chat.tasks import BackgroundTasks
from adapters.slack.api.refusals import ARCHIVED, DELETED
from adapters.slack.api.slack_ids import PLATFORM, account_of, room_of
from adapters.slack.directory.members import ChannelSight, Roster
from adapters.slack.directory.people import People
from adapters.slack.directory.rooms import NotThere, Rooms
from adapters.slack.inbound.translate import (
    Changed,
    HomeOpened,
    Installation,
    Invited,
    Joined,
    LeftChannel,
    Moved,
    Renamed,
    Reshaped,
    Unarchived,
)
from adapters.slack.interaction.home import Home
from adapters.slack.interaction.replies import Replies
from adapters.slack.interaction.request_context import SlackRequest
from bot.errors import NotSaved
from bot.ids import PersonId, RoomId
from bot.ports import MeetingService

log = structlog.get_logger(__name__)


class Introductions:
    """Says what Heard is to people who invite it."""

    def __init__(self, replies: Replies, command: str) -> None:
        self._replies = replies
        self._command = command

    async def greet(self, where: RoomId, user: str, key: str) -> None:
        """Say something to the person who invited us, if Slack says who that is."""
        if user:
            channel = where.channel
            asked = SlackRequest(team=where.tenant, user=user, channel=channel, place=channel)
            await self._replies.say(asked, key, command=self._command)


class ChannelEvents:
    """Handles events about channels and about us in them. `uninstalled` is called when a workspace
    removes us or revokes a token."""

    def __init__(
        self,
        service: MeetingService,
        rooms: Rooms,
        closed: ClosedPlaces,
        backfill: Backfill,
        introductions: Introductions,
        tasks: BackgroundTasks,
        uninstalled: Callable[[str, Mapping[str, Any]], Awaitable[None]],
    ) -> None:
        self._uninstalled = uninstalled
        self._service = service
        self._rooms = rooms
        self._closed = closed
        self._backfill = backfill
        self._introductions = introductions
        self._tasks = tasks

    async def renamed(self, renamed: Renamed) -> None:
        """A channel was renamed."""
        if await self._service.directory.room(renamed.room) is not None:
            await self._service.directory.open_room(renamed.room, renamed.title)

    async def unarchived(self, unarchived: Unarchived) -> None:
        """Somebody has unarchived a channel."""
        await self._closed.reopen(unarchived.room)

    async def invited(self, invited: Invited) -> None:
        """We were invited to a channel, perhaps not for the first time."""
        where = invited.room
        await self._closed.reopen(where)
        if await self._service.directory.room(where) is not None:
            # Reading takes longer than Slack waits; the gate is shut before anything else arrives.
            self._tasks.spawn(self._come_back(invited, self._backfill.begin(where)))
            return
        try:
            await self._rooms.open(where.tenant, where.channel, invited.by)
        except NotThere:
            return
        self._tasks.spawn(self._introductions.greet(where, invited.by, "slack-invited"))

    async def removed(self, installation: Installation) -> None:
        """A workspace has removed us or revoked our token: messages for it wait until it has
        installed us again."""
        await self._uninstalled(installation.kind, installation.body)
        event = installation.body.get("event") or {}
        if installation.kind == "tokens_revoked" and not (event.get("tokens") or {}).get("bot"):
            return
        teams = [str(t) for t in event.get("team_ids") or ()] or [installation.team]
        for each in filter(None, teams):
            await self._closed.heard_of(room_of(each, ""), "token_revoked")

    async def _come_back(self, invited: Invited, reading: Awaitable[bool | None]) -> None:
        """We are back in a channel with a room: a meeting may have gone on without us."""
        try:
            whole = await reading
        except NotSaved:
            log.warning("slack.not_read_back")
            return
        keys = {None: "slack-invited", True: "slack-back", False: "slack-back-gap"}
        await self._introductions.greet(invited.room, invited.by, keys[whole])


class ChannelChanges:
    """Handles what becomes of a channel itself."""

    def __init__(
        self,
        service: MeetingService,
        sight: ChannelSight,
        access: AccessChanges,
        closed: ClosedPlaces,
    ) -> None:
        self._service = service
        self._sight = sight
        self._access = access
        self._closed = closed

    async def reshaped(self, reshaped: Reshaped) -> None:
        """Other people may be in a channel than before, or it was deleted."""
        room = reshaped.room
        if await self._service.directory.room(room) is None:
            return
        if reshaped.archived or reshaped.deleted:
            # Before anybody is found to be there no more: those who ran it are asked about it.
            await self._closed.heard_of(room, DELETED if reshaped.deleted else ARCHIVED)
        if reshaped.deleted:
            await self._sight.deleted(room)
        self._sight.forget(room.tenant, room.channel)
        self._access.room_changed(room)

    async def moved(self, moved: Moved) -> None:
        """A channel has another id: its room, and all that is kept of it, goes along."""
        if not await self._service.directory.move_room(moved.old, moved.new):
            return
        await self._closed.refresh()
        await self._closed.reopen(moved.new)
        self._access.room_changed(moved.new)


class MemberEvents:
    """Handles people who join, leave, or change their profile."""

    def __init__(
        self,
        service: MeetingService,
        roster: Roster,
        people: People,
        sight: ChannelSight,
        home: Home,
        access: AccessChanges,
        tasks: BackgroundTasks,
    ) -> None:
        self._service = service
        self._roster = roster
        self._people = people
        self._sight = sight
        self._home = home
        self._access = access
        self._tasks = tasks
        service.platform_events.on_left(self._redraw)

    async def joined(self, joined: Joined) -> None:
        """Somebody has joined a channel: they are expected in its meetings. That is no turn."""
        team = joined.room.tenant
        if await self._service.directory.room(joined.room) is None:
            return
        self._sight.forget(team, joined.room.channel)
        await self._roster.joined(team, joined.room.channel, joined.user, joined.source)

    async def left(self, left: LeftChannel) -> None:
        """Somebody has left a channel: nobody waits for them there."""
        room = left.room
        self._sight.forget(room.tenant, room.channel)
        person = account_of(room.tenant, left.user)
        await self._access.left(room, person, left.source, left.at)

    async def changed(self, changed: Changed) -> None:
        """Somebody's profile has changed, they were deactivated, or made a guest."""
        team, now = changed.team, changed.now
        before = self._people.latest(team, changed.user)
        self._people.forget(team, changed.user)
        person = account_of(team, changed.user)
        if now.gone:
            await self._access.account_gone(person, changed.source)
        elif now.limits and (before is None or now.limits != before.limits):
            # Guests are in fewer channels. Profiles change often: nobody else is asked about.
            self._sight.forget(team)
            self._access.person_changed(person)

    async def opened_home(self, opened: HomeOpened) -> None:
        """Somebody has opened their Home tab."""
        self._tasks.spawn(self._home.publish(opened.team, opened.user))

    def _redraw(self, room: RoomId, who: PersonId) -> None:
        """Slack goes on showing somebody's Home tab as it was, with a room that they have lost."""
        if room.platform == PLATFORM:
            self._tasks.spawn(self._home.publish_again(room.tenant, who))
