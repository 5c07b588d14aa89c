"""Events: what people write, react with and delete, and what happens to channels and to us.

Each is written down before Slack is told that we have it; whatever can wait is done afterwards.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from msgspec.structs import replace

from adapters.chat.closed import ClosedPlaces, Trouble
from adapters.chat.gates import Gates
from adapters.chat.panels import Panels
from adapters.chat.platform import Destination
from adapters.chat.posting import Poster
from adapters.chat.progress import Progress
from adapters.chat.tasks import BackgroundTasks
from adapters.slack.asking import Asked
from adapters.slack.history import ALL, History
from adapters.slack.home import Home
from adapters.slack.members import Members
from adapters.slack.people import People
from adapters.slack.render import Page
from adapters.slack.replies import Replies, sentence
from adapters.slack.rooms import TROUBLES, NotThere, Rooms
from adapters.slack.sight import ChannelSight
from adapters.slack.translate import (
    Changed,
    Direct,
    HomeOpened,
    Installation,
    Invited,
    Joined,
    LeftChannel,
    Renamed,
    Unarchived,
    account_of,
    happening,
    room_of,
)
from bot.errors import NotSaved
from bot.ids import RoomId
from bot.ports import (
    Clock,
    CommandResult,
    LostAccess,
    MeetingService,
    Message,
    MessageDeletion,
    Reaction,
)

log = structlog.get_logger(__name__)

Installations = Callable[[str, Mapping[str, Any]], Awaitable[None]]
"""Told when a workspace removes us or takes back a token: the kind of event, and its payload."""


async def nothing_to_do(kind: str, body: Mapping[str, Any]) -> None:
    """Tokens come from the settings: there is nothing to delete."""
    log.info("slack.installation_changed", event_kind=kind)


class Line:
    """Those who wait until somebody before them has been heard."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.length = 0


class Events:
    """Takes events in."""

    def __init__(
        self,
        service: MeetingService,
        rooms: Rooms,
        members: Members,
        people: People,
        panels: Panels[Page],
        poster: Poster[Page],
        replies: Replies,
        home: Home,
        background: BackgroundTasks,
        clock: Clock,
        command: str,
        closed: ClosedPlaces,
        gates: Gates,
        sight: ChannelSight,
        installations: Installations = nothing_to_do,
    ) -> None:
        self._service = service
        self._rooms = rooms
        self._members = members
        self._people = people
        self._panels = panels
        self._poster = poster
        self._replies = replies
        self._home = home
        self._background = background
        self._clock = clock
        self._command = command
        self._closed = closed
        self._gates = gates
        self._lines: dict[RoomId, Line] = {}
        self.history: History | None = None
        """Reads back what was said while we were not in a channel."""
        self._sight = sight
        self._installations = installations

    async def take(self, body: Mapping[str, Any], team: str, bot_user: str) -> None:
        """Take an event in. Returns when it is saved.

        Raises:
            NotSaved: it is not; Slack sends it again.
        """
        match happening(body, team, bot_user):
            case Message() as message:
                await self._wait_for_history(message.room)
                await self.hear(message)
            case Reaction() as reaction:
                await self._wait_for_history(reaction.room)
                await self._react(reaction)
            case MessageDeletion() as removal:
                await self._wait_for_history(removal.room)
                await self._service.on_message_deleted(removal)
            case Joined() as joined:
                await self._join(joined)
            case Invited() as invited:
                await self._invited(invited)
            case Renamed(room=where, title=title):
                if await self._service.room(where) is not None:
                    await self._service.open_room(where, title)
            case LeftChannel() as left:
                await self._leave(left)
            case Changed() as changed:
                await self._change(team, changed)
            case HomeOpened(user=user):
                self._background.spawn(self._home.publish(team, user))
            case Direct() as direct:
                self._background.spawn(self._explain(team, direct))
            case Unarchived(room=where):
                await self._closed.reopen(where)
            case Installation(kind=kind):
                await self._installations(kind, body)
                await self._left(kind, body, team)
            case None:
                pass

    async def _left(self, kind: str, body: Mapping[str, Any], team: str) -> None:
        """A workspace has taken our token back: what is to be said there waits until it has us
        again."""
        event = body.get("event") or {}
        if kind == "tokens_revoked" and not (event.get("tokens") or {}).get("bot"):
            return
        teams = [str(t) for t in event.get("team_ids") or ()] or [team]
        for each in teams:
            if each:
                place, why = room_of(each, ""), Trouble("token_revoked")
                await self._closed.close(place, why, tell=False)

    async def _wait_for_history(self, room: RoomId) -> None:
        """Let what was said before be read first. Slack is not answered until then, and may send
        the same again: it counts once.

        Raises:
            NotSaved: we are stopping. Slack sends it again.
        """
        if self._gates.any_shut() and not await self._gates.passed(ALL, room):
            raise NotSaved("Heard is stopping")

    async def hear(self, message: Message) -> None:
        """Take a message in, as it comes or from the history. Elsewhere than in rooms of ours, it
        is nobody's business.

        Raises:
            NotSaved: it is not saved.
        """
        room = await self._service.room(message.room)
        if room is None:
            return
        if room.title == room.where.channel:
            self._background.spawn(self._rooms.named(room))
        if message.room not in self._lines and self._people.is_known(
            message.room.tenant, message.person.id
        ):
            await self._take_in(message)
            return
        # Somebody's name has to be asked for: whoever speaks next must not be heard before them.
        line = self._lines.setdefault(message.room, Line())
        line.length += 1
        try:
            async with line.lock:
                await self._take_in(message)
        finally:
            line.length -= 1
            if not line.length:
                del self._lines[message.room]

    async def _take_in(self, message: Message) -> None:
        team, user = message.room.tenant, message.person.id
        profile = await self._people.profile(team, user)
        if profile.bot:
            return
        self._panels.count_message(message.room)
        text, picked = await self._people.picked(team, message.text)
        receipt = await self._service.on_message(
            replace(
                message,
                person=replace(message.person, name=profile.name),
                text=text,
                mentions=picked,
            )
        )
        self._answer(receipt, team, message.room.channel, user, message.reply_to)

    async def _react(self, reaction: Reaction) -> None:
        team, user = reaction.room.tenant, reaction.person.id
        if await self._service.room(reaction.room) is None:
            return
        profile = await self._people.profile(team, user)
        if profile.bot:
            return
        receipt = await self._service.on_reaction(
            replace(reaction, person=replace(reaction.person, name=profile.name))
        )
        self._answer(receipt, team, reaction.room.channel, user)

    async def _join(self, joined: Joined) -> None:
        """Somebody is in the channel now: they are expected in its meetings. That is no turn."""
        team = joined.room.tenant
        if await self._service.room(joined.room) is None:
            return
        self._sight.forget(team, joined.room.channel)
        await self._members.joined(team, joined.room.channel, joined.user, joined.source)

    async def _leave(self, left: LeftChannel) -> None:
        """Somebody is not in the channel any more: nobody waits for them there."""
        team = left.room.tenant
        self._sight.forget(team, left.room.channel)
        person = account_of(team, left.user)
        now = self._clock.now()
        who = await self._service.on_access_lost(
            LostAccess(room=left.room, person=person, at=now, source=left.source)
        )
        if who is not None:
            self._background.spawn(self._home.publish_again(team, left.user, who))

    async def _change(self, team: str, changed: Changed) -> None:
        self._people.forget(team, changed.user)
        if changed.gone:
            person, now = account_of(team, changed.user), self._clock.now()
            await self._service.on_account_gone(person, changed.source, now)

    async def _invited(self, invited: Invited) -> None:
        team, channel = invited.room.tenant, invited.room.channel
        await self._closed.reopen(invited.room)
        if self.history is not None and await self._service.room(invited.room) is not None:
            # Reading takes longer than Slack waits; the gate is shut before anything else comes.
            self._background.spawn(self._come_back(invited, self.history.begin(invited.room)))
            return
        try:
            await self._rooms.open(team, channel, invited.by)
        except NotThere:
            return
        await self._greet(invited, "slack-invited")

    async def _come_back(self, invited: Invited, reading: Awaitable[bool | None]) -> None:
        """We are in a channel again that has a room: a meeting may have gone on without us."""
        whole: bool | None = None
        try:
            whole = await reading
        except NotSaved:
            log.warning("slack.not_read_back")
            return
        keys = {None: "slack-invited", True: "slack-back", False: "slack-back-gap"}
        await self._greet(invited, keys[whole])

    async def _greet(self, invited: Invited, key: str) -> None:
        team, channel = invited.room.tenant, invited.room.channel
        if invited.by:
            asked = Asked(team=team, user=invited.by, channel=channel, place=channel)
            hello = self._replies.say(asked, key, command=self._command)
            self._background.spawn(hello)

    async def _explain(self, team: str, direct: Direct) -> None:
        """Somebody writes to us privately: say where Heard listens."""
        if (await self._people.profile(team, direct.user)).bot:
            return
        now = self._clock.now()
        page = sentence("slack-in-a-channel", command=self._command)
        key = f"explain:{direct.channel}:{now.timestamp()}"
        try:
            to = Destination(room_of(team, ""), direct.channel, direct=True)
            await self._poster.say(to, key, [page])
        except TROUBLES as wrong:
            log.info("slack.not_explained", error=type(wrong).__name__, code=str(wrong))

    def _answer(
        self, receipt: CommandResult, team: str, channel: str, user: str, thread: str = ""
    ) -> None:
        if receipt.reply is None:
            return
        asked = Asked(team=team, user=user, channel=channel, place=channel, thread=thread)
        self._background.spawn(self._reply(asked, receipt))

    async def _reply(self, asked: Asked, receipt: CommandResult) -> None:
        if receipt.reply is not None:
            progress = Progress()
            progress.note(receipt)
            await self._replies.card(asked, receipt.reply, progress)
