"""Servers, their members, voices, stages and calendars over REST."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tests.fakes.discord import payloads, permissions
from tests.fakes.discord.errors import Mistakes, Refusal
from tests.fakes.discord.guild_acts import GuildActs
from tests.fakes.discord.server import Call, Server
from tests.fakes.discord.world import (
    STAGE,
    VOICE,
    Member,
    ScheduledEvent,
    StageInstance,
    VoiceState,
)


def add(server: Server) -> None:
    here = "/guilds/{guild}"
    server.serve("GET", here, get)
    server.serve("GET", here + "/roles", roles)
    server.serve("GET", here + "/members/search", search)
    server.serve("GET", here + "/members", members)
    server.serve("GET", here + "/members/{user}", member)
    server.serve("GET", here + "/voice-states/{user}", voice)
    server.serve("PATCH", here + "/voice-states/{user}", edit_voice)
    server.serve("GET", here + "/scheduled-events", events)
    server.serve("POST", here + "/scheduled-events", create_event)
    server.serve("GET", here + "/scheduled-events/{event}", event)
    server.serve("PATCH", here + "/scheduled-events/{event}", edit_event)
    server.serve("DELETE", here + "/scheduled-events/{event}", delete_event)
    server.serve("POST", "/stage-instances", create_stage)
    server.serve("GET", "/stage-instances/{channel}", stage)
    server.serve("PATCH", "/stage-instances/{channel}", edit_stage)
    server.serve("DELETE", "/stage-instances/{channel}", delete_stage)


async def get(call: Call) -> Any:
    found = payloads.plain_guild(call.guild())
    if call.query.get("with_counts") in ("1", "true"):
        many = len(call.guild().members)
        found |= {"approximate_member_count": many, "approximate_presence_count": many}
    return found


async def roles(call: Call) -> Any:
    return [payloads.role(one) for one in call.guild().roles.values()]


def _member(call: Call) -> Member:
    found = call.guild().members.get(call.number("user"))
    if found is None:
        raise Refusal(10007 if call.number("user") in call.world.users else 10013)
    return found


async def member(call: Call) -> Any:
    return payloads.member(_member(call))


async def members(call: Call) -> Any:
    """Only with the members intent, and at most a thousand at a time
    (https://docs.discord.com/developers/resources/guild#list-guild-members)."""
    if not call.world.app_flags & (1 << 14 | 1 << 15):
        raise Refusal(50001)
    after, limit = int(call.query.get("after", 0)), int(call.query.get("limit", 1))
    if not 1 <= limit <= 1000:
        raise Refusal(50035)
    found = [who for who in sorted(call.guild().members) if who > after][:limit]
    return [payloads.member(call.guild().members[who]) for who in found]


async def search(call: Call) -> Any:
    start, limit = call.query["query"].lower(), int(call.query.get("limit", 1))
    found = [
        one
        for one in call.guild().members.values()
        if any(
            (n or "").lower().startswith(start) for n in (one.nick, one.user.name, one.user.shown)
        )
    ]
    return [payloads.member(one) for one in found[:limit]]


# -- voices


def _voice(call: Call) -> VoiceState:
    found = call.guild().voices.get(call.number("user"))
    if found is None:
        raise Refusal(10065)
    return found


async def voice(call: Call) -> Any:
    return payloads.voice_state(_voice(call), call.guild(), False)


async def edit_voice(call: Call) -> Any:
    """Bring somebody up to speak, or take them down again. It takes `mute_members` there."""
    guild, body, one = call.guild(), call.body or {}, _voice(call)
    channel = call.world.channels[one.channel]
    if channel.kind != STAGE or int(body.get("channel_id") or channel.id) != channel.id:
        raise Refusal(50024)
    if one.user != call.world.app or body.get("suppress") is False:
        permissions.require(call.world, channel, "mute_members")
    if body.get("request_to_speak_timestamp") and one.user == call.world.app:
        permissions.require(call.world, channel, "request_to_speak")
    acts, asked = GuildActs(call.server), body.get("request_to_speak_timestamp")
    if one.user != call.world.app:
        # What a body says about somebody else's asking is not looked at.
        await acts.change_voice(guild, one, suppress=body.get("suppress"))
        return
    await acts.change_voice(
        guild,
        one,
        suppress=body.get("suppress"),
        asked=datetime.fromisoformat(asked) if asked else None,
        withdrawn="request_to_speak_timestamp" in body and not asked,
    )


# -- calendar


async def events(call: Call) -> Any:
    return [payloads.scheduled_event(one) for one in call.guild().events.values()]


def _event(call: Call) -> ScheduledEvent:
    found = call.guild().events.get(call.number("event"))
    if found is None:
        raise Refusal(10070)
    return found


async def event(call: Call) -> Any:
    return payloads.scheduled_event(_event(call))


def _may(call: Call, *names: str) -> None:
    may = permissions.base(call.guild(), call.world.app)
    if not any(may & permissions.bit(name) for name in names):
        raise Refusal(50013)


async def create_event(call: Call) -> Any:
    _may(call, "create_events", "manage_events")
    guild, body = call.guild(), call.body
    one = ScheduledEvent(
        call.world.ids.next(), guild.id, "", call.world.clock.now(), body.get("entity_type", 0),
        creator=call.world.app,
    )  # fmt: skip
    _read_event(call, one, body, new=True)
    if len(guild.events) >= 100:
        raise Refusal(30034)
    await GuildActs(call.server).add_event(guild, one)
    return payloads.scheduled_event(one)


async def edit_event(call: Call) -> Any:
    one = _event(call)
    _may(call, "manage_events", *(["create_events"] if one.creator == call.world.app else []))
    status = call.body.get("status", one.status)
    if status != one.status and (one.status, status) not in ((1, 2), (2, 3), (1, 4)):
        wrong = Mistakes()
        wrong.add("status", "GUILD_SCHEDULED_EVENT_STATUS_INVALID", "Not from this status.")
        wrong.check()
    _read_event(call, one, call.body, new=False)
    one.status = status
    await GuildActs(call.server).tell_event(call.guild(), one)
    return payloads.scheduled_event(one)


async def delete_event(call: Call) -> Any:
    one = _event(call)
    _may(call, "manage_events", *(["create_events"] if one.creator == call.world.app else []))
    await GuildActs(call.server).remove_event(call.guild(), one)


_NEEDED = {1: ("manage_channels", "mute_members", "move_members"), 2: ("connect",)}
"""What an event in a Stage or a voice channel takes there."""


def _read_event(call: Call, one: ScheduledEvent, body: dict[str, Any], new: bool) -> None:
    """Take over what a body says of an event, if it all makes sense."""
    wrong = Mistakes()
    wrong.length("name", body.get("name"), 100, 1, needed=new)
    wrong.length("description", body.get("description"), 1000)
    kind = body.get("entity_type", one.kind)
    if kind not in (1, 2, 3):
        wrong.add("entity_type", "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3}.")
    if new and body.get("privacy_level") != 2:
        wrong.add("privacy_level", "BASE_TYPE_CHOICES", "Value must be one of {2}.")
    start = _moment(body, "scheduled_start_time", one.start)
    end = _moment(body, "scheduled_end_time", one.end)
    if start is None or ("scheduled_start_time" in body and start <= call.world.clock.now()):
        wrong.add(
            "scheduled_start_time",
            "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST",
            "Cannot schedule event in the past.",
        )
    elif end is not None and end <= start:
        wrong.add(
            "scheduled_end_time",
            "GUILD_SCHEDULED_EVENT_END_BEFORE_START",
            "Cannot end before it starts.",
        )
    channel = body.get("channel_id", one.channel)
    location = (body.get("entity_metadata") or {}).get("location", one.location)
    if kind == 3:
        wrong.length("entity_metadata.location", location, 100, 1, needed=True)
        if end is None:
            wrong.add("scheduled_end_time", "BASE_TYPE_REQUIRED", "This field is required")
        if channel is not None:
            wrong.add("channel_id", "GUILD_SCHEDULED_EVENT_CHANNEL", "Must be empty for this kind.")
    else:
        there = call.world.channels.get(int(channel or 0))
        if there is None or there.kind != {1: STAGE, 2: VOICE}.get(kind):
            wrong.add("channel_id", "GUILD_SCHEDULED_EVENT_CHANNEL", "Not a channel of this kind.")
    wrong.check()
    if kind != 3:
        permissions.require(call.world, call.world.channels[int(channel or 0)], *_NEEDED[kind])
    one.name, one.kind = body.get("name", one.name), kind
    one.description = body.get("description", one.description)
    one.start, one.end = start or one.start, end
    one.channel = int(channel) if channel is not None else None
    one.location = location if kind == 3 else None


def _moment(body: dict[str, Any], key: str, before: datetime | None) -> datetime | None:
    if key not in body:
        return before
    return datetime.fromisoformat(body[key]) if body[key] else None


# -- stages


async def create_stage(call: Call) -> Any:
    channel = call.world.channels.get(int(call.body["channel_id"]))
    if channel is None:
        raise Refusal(10003)
    if channel.kind != STAGE:
        raise Refusal(50024)
    permissions.require(call.world, channel, "manage_channels", "mute_members", "move_members")
    wrong = Mistakes()
    wrong.length("topic", call.body.get("topic"), 120, 1, needed=True)
    wrong.check()
    made = StageInstance(call.world.ids.next(), channel.guild or 0, channel.id, call.body["topic"])
    await GuildActs(call.server).open_stage(made)
    return payloads.stage_instance(made)


def _stage(call: Call) -> StageInstance:
    channel = call.world.channels.get(call.number("channel"))
    guild = call.world.guild_of(channel) if channel else None
    for one in guild.stages.values() if guild else ():
        if one.channel == call.number("channel"):
            return one
    raise Refusal(10067)


async def stage(call: Call) -> Any:
    return payloads.stage_instance(_stage(call))


async def edit_stage(call: Call) -> Any:
    one = _stage(call)
    permissions.require(call.world, call.channel(), "manage_channels", "mute_members")
    one.topic = call.body.get("topic", one.topic)
    await GuildActs(call.server).tell_stage(one, "STAGE_INSTANCE_UPDATE")
    return payloads.stage_instance(one)


async def delete_stage(call: Call) -> Any:
    one = _stage(call)
    permissions.require(call.world, call.channel(), "manage_channels", "mute_members")
    await GuildActs(call.server).close_stage(one)
