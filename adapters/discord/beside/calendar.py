"""Shows planned meetings as scheduled events in the server's calendar, where a room wants that.

The event follows the meeting: it is created, moved, started and removed. Starting the event starts
the meeting. Deleting it means that it is not wanted: it is not created again for this meeting.
"""

from __future__ import annotations

from typing import Any, Final

import discord
import structlog

from adapters.chat.tasks import PerKeyWorker
from adapters.discord.api.gateway_listener import TRANSIENT, GatewayListener, ListenerContext
from adapters.discord.api.refusals import NOT_ALLOWED
from adapters.discord.api.translate import PLATFORM, room_id
from adapters.discord.beside.scheduled_event import Plan, plan
from adapters.discord.directory.voice_links import chosen_voice
from bot.bounded import BoundedDict
from bot.ids import RoomId
from bot.ports import MeetingStatus
from bot.records.model import MeetingState
from bot.rules import Feature

log = structlog.get_logger(__name__)

KEPT: Final = "calendar"
EVENT: Final = "event:"
GONE: Final = "gone"
REMEMBERED: Final = 10_000


class Calendar(GatewayListener):
    """Keeps the server's events in step with its rooms' meetings."""

    def __init__(self, context: ListenerContext) -> None:
        self._client, core = context.client, context.core
        self._service, self._external_refs, self._clock = (
            core.service,
            core.external_refs,
            core.clock,
        )
        self._worker = PerKeyWorker(self._update, context.tasks, TRANSIENT)
        self._seen = BoundedDict[RoomId, tuple[Any, ...]](REMEMBERED)
        """The state of a room's meeting when its event was last brought up to date."""
        self._said: set[int] = set()
        """Servers for which the log says that Heard may not create events."""

    # -- what happens on Discord

    async def after_panel(self, room: RoomId) -> None:
        """A meeting was planned, moved, opened or closed."""
        self._worker.run(room)

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """An event may have been started while we were away."""
        self._said.discard(guild.id)
        for event in guild.scheduled_events:
            await self.on_scheduled_event_update(event, event)

    async def on_scheduled_event_update(
        self, before: discord.ScheduledEvent, event: discord.ScheduledEvent
    ) -> None:
        """An event of ours was started or cancelled."""
        if self._client.user is None or event.creator_id != self._client.user.id:
            return
        if event.status is discord.EventStatus.active:
            await self._begun(event)
        elif event.status is discord.EventStatus.cancelled:
            await self.on_scheduled_event_delete(event)

    async def on_scheduled_event_delete(self, event: discord.ScheduledEvent) -> None:
        """An event was deleted; unless by us, it is not wanted."""
        room = await self._room(event)
        if room is None:
            return
        kept = _read(await self._external_refs.get(room, KEPT))
        if kept is not None and kept[0] == event.id:
            await self._forget(room, event.id)
            await self._external_refs.save(room, KEPT, f"{GONE}:{kept[1]}")

    async def _begun(self, event: discord.ScheduledEvent) -> None:
        room = await self._room(event)
        if room is None:
            return
        meeting = await self._service.queries.current_meeting(room)
        kept = _read(await self._external_refs.get(room, KEPT))
        if meeting is not None and kept == (event.id, meeting.number):
            await self._service.platform_events.start_planned_meeting(
                room, f"event:{event.id}", self._clock.now()
            )

    async def _room(self, event: discord.ScheduledEvent) -> RoomId | None:
        """The room whose meeting an event shows; None if it is not ours."""
        channel = await self._external_refs.get(_server(event.guild_id), f"{EVENT}{event.id}")
        return None if channel is None else room_id(event.guild_id, channel)

    # -- what is done about it

    async def _update(self, room: RoomId) -> None:
        meeting = await self._service.queries.current_meeting(room)
        found = await self._service.directory.room(room)
        if meeting is None or found is None:
            return
        stands = (
            meeting.number, meeting.state, meeting.starts, meeting.minutes, meeting.voice,
            meeting.features, found.title,
        )  # fmt: skip
        if self._seen.get(room) == stands:
            return
        guild = self._client.get_guild(int(room.tenant))
        if guild is not None and (guild.unavailable or guild.me is None):
            return
        try:
            await self._keep_in_step(room, guild, meeting, found.title)
        except discord.DiscordServerError:
            raise
        except discord.HTTPException as wrong:
            # Discord would refuse again, until the meeting changes.
            self._not_done(room, wrong.code)
        self._seen[room] = stands

    async def _keep_in_step(
        self, room: RoomId, guild: discord.Guild | None, meeting: MeetingStatus, title: str
    ) -> None:
        kept = _read(await self._external_refs.get(room, KEPT))
        if kept is None and Feature.CALENDAR not in meeting.features:
            return
        if guild is None:
            # Another process has the server's shard, but this one has drawn the meeting's panel.
            guild = await self._client.fetch_guild(int(room.tenant), with_counts=False)
        event = await self._find(guild, kept[0]) if kept is not None and kept[0] else None
        if kept is not None and kept[1] != meeting.number:
            await self._over(room, event, kept[0])
            kept = event = None
        if meeting.state is MeetingState.OPEN:
            if event is not None and event.status is discord.EventStatus.scheduled:
                await event.start()
            return
        wanted = await self._wanted(room, guild, meeting, title)
        if wanted is None:
            if event is not None and kept is not None:
                await self._over(room, event, kept[0])
        elif wanted.start > self._clock.now():
            await self._show(room, guild, meeting.number, kept, event, wanted)

    async def _wanted(
        self, room: RoomId, guild: discord.Guild, meeting: MeetingStatus, title: str
    ) -> Plan | None:
        """The event as it should be; None for no event."""
        where = await self._channel(guild, int(room.channel))
        if where is None or self._client.user is None:
            return None
        me = guild.get_member(self._client.user.id)
        me = me if me is not None else await guild.fetch_member(self._client.user.id)
        chosen = chosen_voice(meeting)
        voice: object = where
        if not isinstance(where, discord.VoiceChannel | discord.StageChannel):
            voice = await self._channel(guild, chosen) if chosen is not None else None
        vocal = voice if isinstance(voice, discord.VoiceChannel | discord.StageChannel) else None
        return plan(meeting, title, where, vocal, me)

    async def _channel(self, guild: discord.Guild, channel: int) -> discord.abc.GuildChannel | None:
        if guild.channels:
            return guild.get_channel(channel)
        fetched = await guild.fetch_channel(channel)
        return fetched if isinstance(fetched, discord.abc.GuildChannel) else None

    async def _show(
        self,
        room: RoomId,
        guild: discord.Guild,
        number: int,
        kept: tuple[int, int] | None,
        event: discord.ScheduledEvent | None,
        wanted: Plan,
    ) -> None:
        if kept is not None:
            if event is None:
                # It was deleted while we were away: it is not wanted.
                await self._forget(room, kept[0])
                await self._external_refs.save(room, KEPT, f"{GONE}:{number}")
            elif event.status is discord.EventStatus.scheduled and not wanted.is_like(event):
                await event.edit(**wanted.fields())
            return
        me = self._client.user
        there = await guild.fetch_scheduled_events()
        mine = [one for one in there if me is not None and one.creator_id == me.id]
        made = next((one for one in mine if wanted.is_this(one)), None)
        if made is None:
            made = await guild.create_scheduled_event(**wanted.fields())
        await self._external_refs.save(_server(guild.id), f"{EVENT}{made.id}", room.channel)
        await self._external_refs.save(room, KEPT, f"{made.id}:{number}")

    async def _find(self, guild: discord.Guild, event: int) -> discord.ScheduledEvent | None:
        known = guild.get_scheduled_event(event)
        if known is not None:
            return known
        try:
            return await guild.fetch_scheduled_event(event)
        except discord.NotFound:
            return None

    async def _over(self, room: RoomId, event: discord.ScheduledEvent | None, key: int) -> None:
        """Remove the event of a meeting that is over or called off. It is forgotten first, so that
        the deletion is known to be ours."""
        await self._forget(room, key)
        if event is None:
            return
        if event.status is discord.EventStatus.active:
            await event.end()
        elif event.status is discord.EventStatus.scheduled:
            await event.delete()

    async def _forget(self, room: RoomId, event: int) -> None:
        await self._external_refs.delete(room, KEPT)
        if event:
            await self._external_refs.delete(_server(room.tenant), f"{EVENT}{event}")

    def _not_done(self, room: RoomId, code: int) -> None:
        if code not in NOT_ALLOWED:
            log.warning("discord.event_not_set", code=code)
        elif int(room.tenant) not in self._said:
            self._said.add(int(room.tenant))
            log.warning("discord.calendar_closed", tenant=room.tenant)


def _server(guild: int | str) -> RoomId:
    """The place of references that belong to a whole server."""
    return RoomId(PLATFORM, str(guild), f"server-{guild}")


def _read(kept: str | None) -> tuple[int, int] | None:
    """An event's id (0: it was deleted by somebody else) and its meeting's number."""
    if kept is None:
        return None
    event, _, number = kept.partition(":")
    return (0 if event == GONE else int(event), int(number))
