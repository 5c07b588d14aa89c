"""The bodies of what the gateway sends beside plain objects: READY, reactions, interactions."""

from __future__ import annotations

from typing import Any

from tests.fakes.discord import payloads, permissions
from tests.fakes.discord.world import Channel, Guild, Interaction, Message, World

Payload = dict[str, Any]


def ready(world: World, guilds: list[int], session: str, url: str, shard: list[int]) -> Payload:
    return {
        "v": 10,
        "user": payloads.user(world.bot) | {"verified": True, "mfa_enabled": False, "flags": 0},
        "guilds": [payloads.unavailable_guild(one) for one in guilds],
        "session_id": session,
        "resume_gateway_url": url,
        "shard": shard,
        "application": {"id": str(world.app), "flags": world.app_flags},
    }


def message_delete(one: Message, there: Guild | None) -> Payload:
    found: Payload = {"id": str(one.id), "channel_id": str(one.channel)}
    return found | _in(there)


def message_delete_bulk(ids: list[int], channel: int, there: Guild | None) -> Payload:
    found: Payload = {"ids": [str(one) for one in ids], "channel_id": str(channel)}
    return found | _in(there)


def reaction(world: World, one: Message, who: int, sign: str, added: bool) -> Payload:
    there = world.guild_of(world.channels[one.channel])
    found: Payload = {
        "user_id": str(who),
        "channel_id": str(one.channel),
        "message_id": str(one.id),
        "emoji": payloads.emoji(sign),
        "burst": False,
        "type": 0,
    }
    if added:
        found["message_author_id"] = str(one.author)
        if there is not None:
            found["member"] = payloads.member(there.members[who])
    return found | _in(there)


def reaction_remove_all(one: Message, there: Guild | None) -> Payload:
    found: Payload = {"message_id": str(one.id), "channel_id": str(one.channel)}
    return found | _in(there)


def reaction_remove_emoji(one: Message, sign: str, there: Guild | None) -> Payload:
    return reaction_remove_all(one, there) | {"emoji": payloads.emoji(sign)}


def pins_update(one: Channel) -> Payload:
    found: Payload = {"channel_id": str(one.id), "last_pin_timestamp": None}
    return found | ({"guild_id": str(one.guild)} if one.guild else {})


def thread_delete(one: Channel) -> Payload:
    return {
        "id": str(one.id), "guild_id": str(one.guild), "parent_id": str(one.parent),
        "type": one.kind,
    }  # fmt: skip


def thread_create(one: Channel, world: World) -> Payload:
    return payloads.thread(one, world) | {"newly_created": True}


def thread_members_update(one: Channel, added: list[int], removed: list[int]) -> Payload:
    return {
        "id": str(one.id),
        "guild_id": str(one.guild),
        "member_count": len(one.joined),
        "added_members": [payloads.thread_member(one, who) for who in added],
        "removed_member_ids": [str(who) for who in removed],
    }


def member_add(there: Guild, who: int) -> Payload:
    return payloads.member(there.members[who]) | {"guild_id": str(there.id)}


def member_update(there: Guild, who: int) -> Payload:
    return member_add(there, who) | {"avatar": None}


def member_remove(world: World, there: Guild, who: int) -> Payload:
    return {"guild_id": str(there.id), "user": payloads.user(world.users[who])}


def role_event(there: Guild, role: int) -> Payload:
    return {"guild_id": str(there.id), "role": payloads.role(there.roles[role])}


def members_chunk(
    there: Guild, who: list[int], index: int, count: int, nonce: str | None, lost: list[int]
) -> Payload:
    found: Payload = {
        "guild_id": str(there.id),
        "members": [payloads.member(there.members[one]) for one in who],
        "chunk_index": index,
        "chunk_count": count,
        "not_found": [str(one) for one in lost],
    }
    return found | ({"nonce": nonce} if nonce else {})


def interaction(world: World, one: Interaction, base: str) -> Payload:
    """INTERACTION_CREATE. The channel comes along, with what the person may do in it."""
    channel = world.channels[one.channel]
    there = world.guild_of(channel)
    asker = world.users[one.user]
    found: Payload = {
        "id": str(one.id),
        "application_id": str(world.app),
        "type": one.kind,
        "token": one.token,
        "version": 1,
        "channel_id": str(one.channel),
        "channel": payloads.channel(channel, world)
        | {"permissions": str(permissions.here(world, channel, one.user))},
        "app_permissions": str(permissions.here(world, channel, world.app)),
        "locale": asker.locale,
        "entitlements": [],
        "entitlement_sku_ids": [],
        "authorizing_integration_owners": {"0": str(one.guild or 0)},
        "context": 0 if there is not None else 1,
        "attachment_size_limit": 10 * 1024 * 1024,
        "data": one.data,
    }
    if there is not None:
        may = permissions.here(world, channel, one.user)
        found |= {
            "guild_id": str(there.id),
            "guild": {"id": str(there.id), "locale": there.locale, "features": ["COMMUNITY"]},
            "guild_locale": there.locale,
            "member": payloads.member(there.members[one.user], may=may),
        }
    else:
        found["user"] = payloads.user(asker)
    if one.message is not None and one.message in world.messages:
        found["message"] = payloads.message(world.messages[one.message], world, base)
    return found


def callback(world: World, one: Interaction, kind: int, base: str) -> Payload:
    """The answer to an interaction's callback that asked for one."""
    original = world.messages.get(one.original or 0)
    found: Payload = {"interaction": {"id": str(one.id), "type": one.kind}}
    if original is not None:
        found["interaction"] |= {
            "response_message_id": str(original.id),
            "response_message_loading": bool(original.flags & (1 << 7)),
            "response_message_ephemeral": original.ephemeral,
        }
        found["resource"] = {
            "type": kind,
            "message": payloads.message(original, world, base),
        }
    return found


def _in(there: Guild | None) -> Payload:
    return {"guild_id": str(there.id)} if there is not None else {}
