"""Follows voice and Stage channels: people in one are present until a minute after they leave, and
requests to speak on a stage are hands. Being called there counts as being heard.

Heard does not listen. It knows who is in a channel, and the turns in the queue; never who talks, or
for how long.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Final

import discord
import structlog

from adapters.chat.presence import PresenceSync
from adapters.chat.tasks import PerKeyWorker
from adapters.discord.api.gateway_listener import TRANSIENT, GatewayListener, ListenerContext
from adapters.discord.api.translate import PLATFORM, account
from adapters.discord.beside.stage import Stage
from adapters.discord.directory.voice_links import StageMemory, Ties, Vocal, shard_of, voice_of
from bot.errors import NotSaved
from bot.events import PresenceSource
from bot.ids import PersonId, RoomId
from bot.ports import Account, MeetingStatus
from bot.records.model import MeetingState

log = structlog.get_logger(__name__)

LOOK_EVERY: Final = 5.0
"""Seconds between checks of all stages, where several processes share the shards: another process
may then draw the panel of a room whose stage is ours."""


class Voice(GatewayListener):
    """Keeps rooms in step with their voice channels."""

    def __init__(self, context: ListenerContext, look_every: float | None = None) -> None:
        """`look_every`: see `LOOK_EVERY`; None where one process has all shards."""
        self._client, core = context.client, context.core
        self._service, self._external_refs = core.service, core.external_refs
        self._rooms = context.rooms
        self._stage = Stage(context.client, core.service, core.clock)
        self._worker = PerKeyWorker(self._update, context.tasks, TRANSIENT)
        self._sync = PresenceSync(core.service, core.clock, PresenceSource.VOICE)
        self._look_every = look_every
        self._ties = Ties()
        self._memories: dict[RoomId, StageMemory] = {}
        self._due: dict[RoomId, set[int]] = {}
        self._present: dict[RoomId, tuple[int, set[int]]] = {}
        """By room, the meeting's number and the people who were in the channel at the last look."""
        self._timers: dict[RoomId, asyncio.TimerHandle] = {}
        """By room, when to look again for people who left and may have come back."""
        self._looking: asyncio.Task[None] | None = None

    # -- what happens on Discord

    async def on_shard_ready(self, shard: int) -> None:
        """Catch up with what was missed: who is where now says it."""
        for running in await self._service.messages.running_meetings(PLATFORM):
            if shard_of(self._client, running.room.where) == shard:
                self._look(running.room.where)
        if self._look_every is not None and self._looking is None:
            self._looking = asyncio.create_task(self._look_again(self._look_every))

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """After an outage, people may have left."""
        for room in self._ties.within(guild.id):
            self._look(room)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Heard was removed."""
        for room in self._ties.within(guild.id):
            self._memories.pop(room, None)
            self._present.pop(room, None)
            self._due.pop(room, None)
        self._ties.forget(guild.id)

    async def on_voice_state_update(
        self, member: discord.Member, before: discord.VoiceState, after: discord.VoiceState
    ) -> None:
        """Somebody joined, left, or asks to speak."""
        channels = {one.channel.id for one in (before, after) if one.channel is not None}
        for room in self._ties.rooms(member.guild.id, *channels):
            if await self._rooms.knows(room):
                self._due.setdefault(room, set()).add(member.id)
                self._worker.run(room)

    async def after_panel(self, room: RoomId) -> None:
        """The meeting has changed: its floor, a hand, or its channel."""
        self._worker.run(room)

    async def end(self) -> None:
        """The client is closing."""
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)
        for timer in self._timers.values():
            timer.cancel()

    # -- what is done about it

    def _look(self, room: RoomId) -> None:
        """Look at everybody in a room's channel again, as if for the first time."""
        self._present.pop(room, None)
        self._worker.run(room)

    async def _look_again(self, every: float) -> None:
        while True:
            await asyncio.sleep(every)
            try:
                running = await self._service.messages.running_meetings(PLATFORM)
                for room in {*self._present, *(one.room.where for one in running)}:
                    if self._client.get_guild(int(room.tenant)) is not None:
                        # Reads what another process has decided.
                        await self._service.queries.floor_view(room)
                        self._worker.run(room)
            except NotSaved:
                continue

    async def _update(self, room: RoomId) -> None:
        guild = self._client.get_guild(int(room.tenant))
        if guild is None or guild.unavailable or guild.me is None:
            return
        meeting = await self._service.queries.current_meeting(room)
        channel = voice_of(guild, room, meeting)
        was_tied = self._ties.tie(room, channel.id if channel is not None else None)
        due = self._due.pop(room, set())
        running = meeting is not None and meeting.state is MeetingState.OPEN
        if channel is None or not running:
            self._present.pop(room, None)
            self._sync.forget(room)
        if channel is None and not was_tied:
            return
        memory = self._memories.setdefault(room, StageMemory(self._external_refs, room))
        try:
            await memory.read()
            if channel is not None and meeting is not None and running:
                due |= await self._presence(room, meeting, channel)
            await self._stage.keep_in_step(room, channel if running else None, memory, due)
        except NotSaved:
            self._due.setdefault(room, set()).update(due)
            self._present.pop(room, None)
            raise

    async def _presence(self, room: RoomId, meeting: MeetingStatus, channel: Vocal) -> set[int]:
        """Report everybody in the channel as present; returns the user ids that are new."""
        number, before = self._present.get(room, (0, set()))
        members = [
            member
            for who in channel.voice_states
            if (member := channel.guild.get_member(who)) is not None and not member.bot
        ]
        there: dict[PersonId, Account] = {}
        for member in members:
            known = account(member, channel.guild.id)
            there[await self._service.directory.person(known)] = known
        attendance = await self._service.queries.attendance(room)
        if attendance is not None:
            again = await self._sync.look(room, attendance, there)
            if again is not None:
                self._look_in(room, again)
        here = {member.id for member in members}
        self._present[room] = (meeting.number, here)
        return here if number != meeting.number else here - before

    def _look_in(self, room: RoomId, wait: timedelta) -> None:
        if (timer := self._timers.pop(room, None)) is not None:
            timer.cancel()
        seconds = max(wait.total_seconds(), 0.0)
        loop = asyncio.get_running_loop()
        self._timers[room] = loop.call_later(seconds, self._worker.run, room)
