"""What `heard doctor` checks on Discord: token, intents, commands, and permissions in each room."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any, Final

import aiohttp
import discord
from discord import app_commands
from discord.http import Route

from adapters.discord.api.permissions import NEEDS, Need, missing
from adapters.discord.api.settings import DiscordSettings
from adapters.discord.api.translate import PLATFORM
from adapters.discord.directory.command_sync import HASH, app_place, is_in_step
from adapters.discord.directory.voice_links import Vocal, chosen_voice
from adapters.doctor import Check, Finding, NamedCheck, note, skewed
from bot.admin_texts import admin_text
from bot.errors import Unusable
from bot.ports import Clock, ExternalRefs, MeetingService, MeetingStatus, Room
from bot.rules import Feature

MOST_LOOKED_AT: Final = 50
"""Rooms that are checked, the newest first."""
SECONDS: Final = 10
UNREADABLE: Final = (LookupError, TypeError, ValueError, AttributeError, discord.InvalidData)
"""What discord.py raises for data from Discord that it cannot parse."""
NO_ANSWER: Final = (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError)


@dataclass(frozen=True)
class DoctorSources:
    """What is stored of Discord, and the commands as Heard would register them.

    `rooms` gives a platform's rooms, the newest first; `commands` makes those, on a client that is
    not logged in.
    """

    external_refs: ExternalRefs
    service: MeetingService
    rooms: Callable[[str], Awaitable[Sequence[Room]]]
    commands: Callable[[], Awaitable[app_commands.CommandTree[Any]]]


class Visit:
    """Logs in once, for all checks, and connects to nothing."""

    def __init__(
        self,
        settings: DiscordSettings,
        clock: Clock,
        kept: Callable[[], Awaitable[DoctorSources]],
        open_things: AsyncExitStack,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._kept = kept
        self._open_things = open_things
        self._tree: app_commands.CommandTree[Any] | None = None
        self._opened: DoctorSources | None = None

    async def kept(self) -> DoctorSources:
        """What is stored, opened once."""
        if self._opened is None:
            self._opened = await self._kept()
        return self._opened

    async def tree(self) -> app_commands.CommandTree[Any]:
        """Heard's commands, on a client that is logged in, but not connected.

        Raises:
            Unusable: there is no token, or Discord does not know it.
        """
        if self._tree is not None:
            return self._tree
        tree = await (await self.kept()).commands()
        client: discord.Client = tree.client
        self._open_things.push_async_callback(client.close)
        try:
            await client.login(self._settings.token)
        except discord.LoginFailure:
            raise Unusable(admin_text("discord-unknown-token")) from None
        except NO_ANSWER as wrong:
            raise Unusable(admin_text("discord-unreachable", kind=type(wrong).__name__)) from None
        self._tree = tree
        return tree

    async def settings(self) -> Sequence[Finding]:
        """Whether Discord is switched on."""
        on = self._settings.enabled
        return [] if on else [note(admin_text("discord-off"))]

    async def token(self) -> Sequence[Finding]:
        """Whether the token is good, and our clock agrees with Discord's."""
        await self.tree()
        timeout = aiohttp.ClientTimeout(total=SECONDS)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout) as session,
                session.get(Route.BASE + "/gateway") as answer,
            ):
                date = answer.headers.get("Date", "")
        except NO_ANSWER:
            return []  # logging in has worked
        return skewed(date, self._clock.now(), "Discord")

    async def intents(self) -> Sequence[Finding]:
        """Whether the intents that are switched on are those that the settings need."""
        try:
            flags = (await (await self.tree()).client.application_info()).flags
        except NO_ANSWER as wrong:
            return [_no(wrong)]
        content = flags.gateway_message_content or flags.gateway_message_content_limited
        wanted = self._settings.message_content
        found = []
        if wanted and not content:
            text = admin_text("discord-content-missing")
            found.append(Finding(text))
        elif content and not wanted:
            text = admin_text("discord-content-unused")
            found.append(note(text))
        elif not content:
            text = admin_text("discord-content-off")
            found.append(note(text))
        unused = []
        members = flags.gateway_guild_members or flags.gateway_guild_members_limited
        if self._settings.server_members and not members:
            text = admin_text("discord-members-missing")
            found.append(Finding(text))
        elif members and not self._settings.server_members:
            unused.append("members")
        if flags.gateway_presence or flags.gateway_presence_limited:
            unused.append("presence")
        if unused:
            text = admin_text("discord-unused", what="-".join(unused))
            found.append(note(text))
        return found

    async def commands(self) -> Sequence[Finding]:
        """Whether Discord shows the commands that Heard has."""
        tree, external_refs = await self.tree(), (await self.kept()).external_refs
        if not await is_in_step(tree, external_refs):
            return [note(admin_text("discord-commands-later"))]
        try:
            there = {(one.type, one.name) for one in await tree.fetch_commands()}
        except NO_ANSWER as wrong:
            return [_no(wrong)]
        kinds = discord.AppCommandType
        ours = {
            (getattr(one, "type", kinds.chat_input), one.name)
            for one in tree.get_commands(type=None)
        }
        if there == ours:
            return []
        # So that the next start compares them again: nothing else makes Heard tell Discord.
        await external_refs.delete(app_place(tree.client.application_id), HASH)
        text = admin_text("discord-commands-other")
        return [Finding(text)]

    async def rooms(self) -> Sequence[Finding]:
        """What Heard may do in each room, up to `MOST_LOOKED_AT` of them."""
        kept = await self.kept()
        servers: dict[str, list[Room]] = {}
        for room in list(await kept.rooms(PLATFORM))[:MOST_LOOKED_AT]:
            servers.setdefault(room.where.tenant, []).append(room)
        found: list[Finding] = []
        for tenant, its in servers.items():
            found += await self._server(int(tenant), its, kept.service)
        return found

    async def _server(
        self, tenant: int, rooms: Sequence[Room], service: MeetingService
    ) -> list[Finding]:
        client: discord.Client = (await self.tree()).client
        try:
            guild = await client.fetch_guild(tenant, with_counts=False)
            me = await guild.fetch_member(client.user.id if client.user is not None else 0)
            channels = await Channels.of(guild)
        except (discord.NotFound, discord.Forbidden):
            names = ", ".join(room.title for room in rooms)
            text = admin_text("discord-left", names=names)
            return [note(text)]
        except NO_ANSWER as wrong:
            return [_no(wrong)]
        found: list[Finding] = []
        for room in rooms:
            try:
                found += await _look_at(
                    room, channels, me, await service.queries.current_meeting(room.where)
                )
            except discord.Forbidden:
                found.append(_lacks(room, NEEDS[0]))
            except NO_ANSWER as wrong:
                found.append(_no(wrong))
            except UNREADABLE as wrong:
                # discord.py could not parse this one channel.
                text = admin_text("discord-unreadable", room=room.title, kind=type(wrong).__name__)
                found.append(note(text))
        return found


def checks(
    settings: DiscordSettings,
    clock: Clock,
    kept: Callable[[], Awaitable[DoctorSources]],
    open_things: AsyncExitStack,
) -> list[Check]:
    """What to look at, for these settings. `kept` opens the database."""
    visit = Visit(settings, clock, kept, open_things)
    made: list[Check] = [
        NamedCheck(admin_text("discord-name-settings"), visit.settings),
        NamedCheck(admin_text("discord-name-token"), visit.token),
    ]
    if settings.token:
        made += [
            NamedCheck(admin_text("discord-name-intents"), visit.intents),
            NamedCheck(admin_text("discord-name-commands"), visit.commands),
            NamedCheck(admin_text("discord-name-rooms"), visit.rooms),
        ]
    return made


class Channels:
    """A server's channels. One that cannot be parsed does not keep the others from being read."""

    def __init__(
        self, guild: discord.Guild, found: dict[int, discord.abc.GuildChannel] | None
    ) -> None:
        self._guild = guild
        self._found = found

    @classmethod
    async def of(cls, guild: discord.Guild) -> Channels:
        """All of them in one request, if the response can be parsed; else each by its own."""
        try:
            return cls(guild, {one.id: one for one in await guild.fetch_channels()})
        except UNREADABLE:
            return cls(guild, None)

    async def get(self, channel: int) -> discord.abc.GuildChannel | None:
        """A channel; None if it was deleted, or is not listed, as a forum's posts are not.

        Raises:
            discord.Forbidden: Heard cannot see it.
            UNREADABLE: what Discord says of it cannot be parsed.
        """
        if self._found is not None:
            return self._found.get(channel)
        try:
            found = await self._guild.fetch_channel(channel)
        except discord.NotFound:
            return None
        return found if isinstance(found, discord.abc.GuildChannel) else None


async def _look_at(
    room: Room, channels: Channels, me: discord.Member, meeting: MeetingStatus | None
) -> list[Finding]:
    """What Heard may do in one room."""
    channel = await channels.get(int(room.where.channel))
    if channel is None:
        return []  # it was deleted, or it is a post in a forum, which goes by its forum
    found = [_lacks(room, need) for need in missing(channel.permissions_for(me))]
    chosen = chosen_voice(meeting)
    voice = channel if chosen is None else await channels.get(chosen)
    if isinstance(voice, discord.VoiceChannel | discord.StageChannel):
        found += _in_voice(room, voice, me)
    return found + _in_calendar(room, meeting, me)


def _lacks(room: Room, need: Need) -> Finding:
    return Finding(
        admin_text("discord-lacks", room=room.title, permission=need.called, why=need.why)
    )


def _in_voice(room: Room, voice: Vocal, me: discord.Member) -> list[Finding]:
    if isinstance(voice, discord.StageChannel) and not voice.permissions_for(me).mute_members:
        text = admin_text("discord-stage", room=room.title, stage=voice.name)
        return [note(text)]
    return []


def _in_calendar(room: Room, meeting: MeetingStatus | None, me: discord.Member) -> list[Finding]:
    wanted = meeting is not None and Feature.CALENDAR in meeting.features
    may = me.guild_permissions
    if wanted and not (may.create_events or may.manage_events):
        text = admin_text("discord-calendar", room=room.title)
        return [note(text)]
    return []


def _no(wrong: BaseException) -> Finding:
    code = wrong.code if isinstance(wrong, discord.HTTPException) else type(wrong).__name__
    return note(admin_text("discord-no-answer", code=code))
