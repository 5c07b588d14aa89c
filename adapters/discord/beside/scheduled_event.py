"""Makes a Discord event of a room's next meeting. Pure: no I/O."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

import discord
import msgspec

from adapters.chat.labels import cut
from adapters.discord.directory.voice_links import Vocal
from bot.phrases.reading import readers_catalogue
from bot.ports import MeetingStatus
from bot.records.model import MeetingState
from bot.rules import Feature

LONGEST_NAME: Final = 100
LONGEST_PLACE: Final = 100


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """An event as it should be."""

    name: str
    about: str
    start: datetime
    end: datetime
    channel: int | None = None
    """The voice or Stage channel it takes place in; None: elsewhere, as `place` says."""
    kind: discord.EntityType = discord.EntityType.external
    place: str = ""

    def fields(self) -> dict[str, Any]:
        """The arguments for discord.py."""
        found: dict[str, Any] = {
            "name": self.name,
            "description": self.about,
            "start_time": self.start,
            "end_time": self.end,
            "entity_type": self.kind,
            "privacy_level": discord.PrivacyLevel.guild_only,
        }
        if self.channel is not None:
            return found | {"channel": discord.Object(self.channel)}
        return found | {"location": self.place}

    def is_like(self, event: discord.ScheduledEvent) -> bool:
        """Whether an existing event needs no change."""
        where = (event.channel_id, event.location or "")
        return (event.name, event.start_time, event.end_time, event.entity_type, *where) == (
            self.name,
            self.start,
            self.end,
            self.kind,
            self.channel,
            self.place,
        )

    def is_this(self, event: discord.ScheduledEvent) -> bool:
        """Whether it is the one that a process of ours created before it died."""
        return (event.name, event.start_time) == (self.name, self.start)


def plan(
    meeting: MeetingStatus,
    title: str,
    where: discord.abc.GuildChannel,
    voice: Vocal | None,
    me: discord.Member,
) -> Plan | None:
    """The event for a planned meeting; None for no event."""
    if meeting.starts is None or meeting.state is not MeetingState.PLANNED:
        return None
    if Feature.CALENDAR not in meeting.features:
        return None
    name = readers_catalogue().say("discord-event-name", {"room": title, "number": meeting.number})
    kind, channel = discord.EntityType.external, None
    if voice is not None and _may(voice, me):
        channel = voice.id
        on_stage = isinstance(voice, discord.StageChannel)
        kind = discord.EntityType.stage_instance if on_stage else discord.EntityType.voice
    return Plan(
        name=cut(name, LONGEST_NAME),
        about=readers_catalogue().say("discord-event-about", {"channel": where.mention}),
        start=meeting.starts,
        end=meeting.starts + timedelta(minutes=meeting.minutes),
        channel=channel,
        kind=kind,
        place="" if channel is not None else cut(f"#{where.name}", LONGEST_PLACE),
    )


def _may(voice: Vocal, me: discord.Member) -> bool:
    """Whether Heard may create an event in that channel. A Stage needs more permissions than we ask
    for."""
    may = voice.permissions_for(me)
    if isinstance(voice, discord.StageChannel):
        return may.manage_channels and may.mute_members and may.move_members
    return may.view_channel and may.connect
