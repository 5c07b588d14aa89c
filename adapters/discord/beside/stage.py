"""Makes a Stage channel and the queue one: a request to speak is a raised hand, and the person who
has the floor is a speaker on the stage."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

import discord
import structlog

from adapters.discord.api.refusals import NOT_ALLOWED
from adapters.discord.api.translate import PLATFORM
from adapters.discord.directory.voice_links import StageMemory, Vocal
from bot.ids import RoomId
from bot.ports import Account, Clock, FloorView, MeetingService, Request, Visibility

log = structlog.get_logger(__name__)


class Stage:
    """Keeps a stage in step with the queue. It compares the two, so it may be run at any time, any
    number of times."""

    def __init__(self, client: discord.Client, service: MeetingService, clock: Clock) -> None:
        self._client = client
        self._service = service
        self._clock = clock
        self._said: set[int] = set()
        """Channels for which the log says that Heard may not make anybody a speaker."""

    async def keep_in_step(
        self, room: RoomId, channel: Vocal | None, memory: StageMemory, due: Collection[int]
    ) -> None:
        """Bring the stage up to date. `channel` is None while no meeting is running. `due`: those
        whose voice state may have changed.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if not isinstance(channel, discord.StageChannel):
            await self._let_go(room, memory)
            return
        stage = await self._service.queries.floor_view(room)
        changed = False
        for who in sorted({*due, *memory.asked}):
            changed = await self._hand(room, channel, memory, who, stage) or changed
        if await self._brought_down(room, channel, memory, stage) or changed:
            stage = await self._service.queries.floor_view(room)
        await self._floor(channel, memory, stage)
        await self._old_requests(channel, memory, stage)

    async def _hand(
        self,
        room: RoomId,
        channel: discord.StageChannel,
        memory: StageMemory,
        who: int,
        stage: FloorView,
    ) -> bool:
        """A new request raises the person's hand, and a withdrawn one lowers it."""
        state = channel.voice_states.get(who)
        if state is None and who in memory.up:
            await memory.note_up(
                who, None
            )  # they left; if they come back, they are let speak again
        # Discord marks new speakers as having asked at that moment: that is no request.
        asked = state.requested_to_speak_at if state is not None and state.suppress else None
        before = memory.asked.get(who)
        if asked is not None and asked.isoformat() != before:
            return await self._raise(room, channel, memory, who, asked, stage)
        if asked is None and before is not None:
            await memory.note_asked(who, None)
            if _is_up(stage, who):
                await self._ask(room, who, "", "lower", f"{_source(channel, before)}:down")
                return True
        return False

    async def _raise(
        self,
        room: RoomId,
        channel: discord.StageChannel,
        memory: StageMemory,
        who: int,
        asked: datetime,
        stage: FloorView,
    ) -> bool:
        member = channel.guild.get_member(who)
        if member is None or member.bot or _is(stage.floor, who):
            return False
        if not _is_up(stage, who):
            source = _source(channel, asked.isoformat())
            if not await self._ask(room, who, member.display_name, "hand", source):
                return False
        await memory.note_asked(who, asked.isoformat())
        return True

    async def _ask(self, room: RoomId, who: int, name: str, command: str, source: str) -> bool:
        person = Account(platform=PLATFORM, tenant=room.tenant, id=str(who), name=name)
        # Not by their Discord id, which is kept out of the meeting's record.
        source = f"{source}:{await self._service.directory.person(person)}"
        request = Request(
            room=room,
            person=person,
            source=source,
            at=self._clock.now(),
            command=command,
            seen=Visibility.YES,  # they are on the stage
        )
        return (await self._service.commands.execute(request)).accepted

    async def _brought_down(
        self, room: RoomId, channel: discord.StageChannel, memory: StageMemory, stage: FloorView
    ) -> bool:
        """A speaker who has the floor was moved to the audience by a moderator: their turn is over,
        as if they had ended it themselves."""
        who = int(stage.floor.id) if stage.floor and stage.floor.id.isdecimal() else None
        state = None if who is None else channel.voice_states.get(who)
        if who is None or state is None or who not in memory.up:
            return False
        if not state.suppress:
            memory.audible.add(who)
        # Discord reports a new speaker a little later: until then nobody has moved them.
        if who not in memory.audible or not state.suppress:
            return False
        await memory.note_up(who, None)
        at = self._clock.now().isoformat()
        return await self._ask(room, who, "", "done", f"{_source(channel, at)}:down")

    async def _floor(
        self, channel: discord.StageChannel, memory: StageMemory, stage: FloorView
    ) -> None:
        """Make the person who has the floor a speaker, and move earlier ones to the audience."""
        for who, where in list(memory.up.items()):
            if not _is(stage.floor, who):
                await self._down(channel.guild, where, who)
                await memory.note_up(who, None)
        if stage.floor is None or not stage.floor.id.isdecimal():
            return
        who = int(stage.floor.id)
        state = channel.voice_states.get(who)
        # A speaker of ours who is in the audience again was moved there by a moderator.
        if state is None or not state.suppress or who in memory.up:
            return
        if await self._set(channel, who, suppress=False):
            await memory.note_up(who, channel.id)

    async def _old_requests(
        self, channel: discord.StageChannel, memory: StageMemory, stage: FloorView
    ) -> None:
        """Clear the requests of people whose hands are down."""
        for who in list(memory.asked):
            if _is_up(stage, who) or _is(stage.floor, who):
                continue
            state = channel.voice_states.get(who)
            asks = state is not None and state.suppress and state.requested_to_speak_at is not None
            if not asks or await self._set(channel, who, suppress=True):
                await memory.note_asked(who, None)

    async def _let_go(self, room: RoomId, memory: StageMemory) -> None:
        """No meeting is running on a stage: move our speakers to the audience. Requests to speak
        are then left to the stage's moderators."""
        guild = self._client.get_guild(int(room.tenant))
        for who, where in list(memory.up.items()):
            if guild is not None:
                await self._down(guild, where, who)
            await memory.note_up(who, None)
        for who in list(memory.asked):
            await memory.note_asked(who, None)

    async def _down(self, guild: discord.Guild, where: int, who: int) -> None:
        channel = guild.get_channel(where)
        if isinstance(channel, discord.StageChannel):
            state = channel.voice_states.get(who)
            if state is not None and not state.suppress:
                await self._set(channel, who, suppress=True)

    async def _set(self, channel: discord.StageChannel, who: int, *, suppress: bool) -> bool:
        """Make a person a speaker, or (`suppress`) move them to the audience; False if Discord
        refuses. It is tried again at the next occasion.

        Raises:
            discord.DiscordException: Discord is in trouble, or we have reached a rate limit.
        """
        if not channel.permissions_for(channel.guild.me).mute_members:
            self._not_allowed(channel)
            return False
        payload = {"channel_id": str(channel.id), "suppress": suppress}
        try:
            # Not `Member.edit`: it also sends a time of the request, which Discord refuses from us,
            # and makes it with a function that Python has deprecated.
            await self._client.http.edit_voice_state(channel.guild.id, who, payload)
        except discord.DiscordServerError:
            raise
        except discord.HTTPException as wrong:
            if wrong.code in NOT_ALLOWED:
                self._not_allowed(channel)
            else:
                log.info("discord.stage_not_set", code=wrong.code)
            return False
        return True

    def _not_allowed(self, channel: discord.StageChannel) -> None:
        if channel.id not in self._said:
            self._said.add(channel.id)
            log.warning("discord.stage_closed", channel=channel.id)


def _source(channel: discord.StageChannel, at: str) -> str:
    return f"stage:{channel.id}:{at}"


def _is(account: Account | None, who: int) -> bool:
    return account is not None and account.id == str(who)


def _is_up(stage: FloorView, who: int) -> bool:
    return any(_is(hand, who) for hand in stage.hands)
