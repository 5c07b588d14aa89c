"""Channels, threads and private conversations over REST."""

from __future__ import annotations

from typing import Any

from tests.fakes.discord import payloads, permissions
from tests.fakes.discord.errors import Mistakes, Refusal
from tests.fakes.discord.server import Call, Server
from tests.fakes.discord.world import DM, TEXT, Channel, World


def add(server: Server) -> None:
    here = "/channels/{channel}"
    server.serve("GET", here, get)
    server.serve("PATCH", here, edit)
    server.serve("DELETE", here, delete)
    server.serve("POST", here + "/messages/{message}/threads", thread_from_message)
    server.serve("POST", here + "/threads", thread)
    server.serve("GET", here + "/thread-members", thread_members)
    server.serve("PUT", here + "/thread-members/{user}", join)
    server.serve("DELETE", here + "/thread-members/{user}", leave)
    server.serve("GET", here + "/threads/archived/public", archived)
    server.serve("POST", "/users/@me/channels", private)
    server.serve("GET", "/guilds/{guild}/channels", of_guild)
    server.serve("POST", "/guilds/{guild}/channels", create)
    server.serve("GET", "/guilds/{guild}/threads/active", active)


async def get(call: Call) -> Any:
    channel = call.channel()
    if channel.recipient is None:
        permissions.require(call.world, channel, "view_channel")
    return payloads.channel(channel, call.world)


async def edit(call: Call) -> Any:
    channel, body = call.channel(), call.body or {}
    wrong = Mistakes()
    wrong.length("name", body.get("name"), 100, 1)
    wrong.length("topic", body.get("topic"), 1024)
    wrong.check()
    if channel.is_thread:
        # Whoever has opened a thread may change these, unless it is locked
        # (https://discord.js.org/docs/packages/discord.js/main/ThreadChannel:Class#editable).
        own = channel.owner == call.world.app and not channel.locked
        if not (own and set(body) <= {"name", "archived", "auto_archive_duration"}):
            permissions.require(call.world, channel, "manage_threads")
        if channel.archived and "archived" not in body:
            raise Refusal(50083)
    else:
        permissions.require(call.world, channel, "manage_channels")
    for key, name in (
        ("name", "name"), ("topic", "topic"), ("archived", "archived"), ("locked", "locked"),
        ("auto_archive_duration", "auto_archive"),
    ):  # fmt: skip
        if key in body:
            setattr(channel, name, body[key])
    event = "THREAD_UPDATE" if channel.is_thread else "CHANNEL_UPDATE"
    await call.acts.tell_channel(channel, event)
    return payloads.channel(channel, call.world)


async def delete(call: Call) -> Any:
    channel = call.channel()
    if channel.recipient is None:
        needed = "manage_threads" if channel.is_thread else "manage_channels"
        permissions.require(call.world, channel, needed)
        await remove(call.server, channel)
    return payloads.channel(channel, call.world)


async def remove(server: Server, channel: Channel) -> None:
    """A channel goes, with its threads and its messages."""
    world = server.world
    guild = world.guild_of(channel)
    assert guild is not None
    event = "THREAD_DELETE" if channel.is_thread else "CHANNEL_DELETE"
    await server.acts.tell_channel(channel, event)
    gone = [c for c in guild.channels.values() if channel.id in (c.id, c.parent)]
    for one in gone:
        guild.channels.pop(one.id)
        world.channels.pop(one.id)
        for message in one.messages:
            world.messages.pop(message, None)


async def create(call: Call) -> Any:
    guild, body = call.guild(), call.body
    permissions.require_in(call.world, guild, "manage_channels")
    wrong = Mistakes()
    wrong.length("name", body.get("name"), 100, 1, needed=True)
    wrong.check()
    channel = Channel(
        call.world.ids.next(), body.get("type", TEXT), body["name"], guild.id,
        body.get("parent_id"), body.get("topic"),
    )  # fmt: skip
    guild.channels[channel.id] = call.world.channels[channel.id] = channel
    await call.acts.tell_channel(channel, "CHANNEL_CREATE")
    return payloads.channel(channel, call.world)


async def of_guild(call: Call) -> Any:
    found = [c for c in call.guild().channels.values() if not c.is_thread]
    return [payloads.channel(c, call.world) for c in found]


# -- threads


async def thread_from_message(call: Call) -> Any:
    channel, message = call.channel(), call.message()
    permissions.require(call.world, channel, "create_public_threads")
    if channel.kind != TEXT:
        raise Refusal(50024)
    if message.thread is not None:
        raise Refusal(160004)
    made = await _thread(call, channel, message.id, 11)
    message.thread = made.id
    return payloads.thread(made, call.world)


async def thread(call: Call) -> Any:
    channel = call.channel()
    kind = call.body.get("type", 12)
    needed = "create_private_threads" if kind == 12 else "create_public_threads"
    permissions.require(call.world, channel, needed)
    if channel.kind != TEXT:
        raise Refusal(50024)
    made = await _thread(call, channel, call.world.ids.next(), kind)
    return payloads.thread(made, call.world)


async def _thread(call: Call, channel: Channel, ident: int, kind: int) -> Channel:
    wrong = Mistakes()
    wrong.length("name", call.body.get("name"), 100, 1, needed=True)
    duration = call.body.get("auto_archive_duration") or 1440
    if duration not in (60, 1440, 4320, 10080):
        wrong.add("auto_archive_duration", "BASE_TYPE_CHOICES", "Value must be one of them.")
    wrong.check()
    made = open_thread(call.world, channel, ident, call.body["name"], call.world.app, kind)
    made.auto_archive = duration
    await call.acts.tell_channel(made, "THREAD_CREATE")
    return made


def open_thread(
    world: World, channel: Channel, ident: int, name: str, owner: int, kind: int = 11
) -> Channel:
    made = Channel(ident, kind, name, channel.guild, channel.id, owner=owner, joined={owner})
    guild = world.guild_of(channel)
    assert guild is not None
    guild.channels[ident] = world.channels[ident] = made
    return made


async def thread_members(call: Call) -> Any:
    one = call.channel()
    return [payloads.thread_member(one, who) for who in sorted(one.joined)]


async def join(call: Call) -> Any:
    await _belong(call, True)


async def leave(call: Call) -> Any:
    await _belong(call, False)


async def _belong(call: Call, belongs: bool) -> None:
    one, who = call.channel(), call.number("user")
    if not one.is_thread:
        raise Refusal(50024)
    if one.archived:
        raise Refusal(50083)
    guild = call.world.guild_of(one)
    if guild is None or who not in guild.members:
        raise Refusal(10013)
    if belongs and who != call.world.app:
        permissions.require(call.world, one, "send_messages_in_threads")
    if belongs:
        one.joined.add(who)
    else:
        one.joined.discard(who)
    added, removed = ([who], []) if belongs else ([], [who])
    await call.acts.tell_thread_members(one, added, removed)


async def active(call: Call) -> Any:
    found = [c for c in call.guild().channels.values() if c.is_thread and not c.archived]
    return {
        "threads": [payloads.thread(c, call.world) for c in found],
        "members": [payloads.thread_member(c, w) for c in found for w in c.joined],
    }


async def archived(call: Call) -> Any:
    channel = call.channel()
    found = [
        c for c in call.world.channels.values()
        if c.is_thread and c.archived and c.parent == channel.id
    ]  # fmt: skip
    return {
        "threads": [payloads.thread(c, call.world) for c in found],
        "members": [],
        "has_more": False,
    }


# -- private conversations


async def private(call: Call) -> Any:
    who = int(call.body["recipient_id"])
    if who not in call.world.users:
        raise Refusal(10013)
    return payloads.channel(conversation(call.world, who), call.world)


def conversation(world: World, who: int) -> Channel:
    """The private conversation of the bot with somebody. There is always one to be had; whether
    anything may be said in it is another matter."""
    for channel in world.channels.values():
        if channel.recipient == who:
            return channel
    made = Channel(world.ids.next(), DM, recipient=who)
    world.channels[made.id] = made
    return made
