"""What Discord sends, made from the world. Every builder is compared with discord.py's own types
(`tests/discord/test_fake_shapes.py`)."""

from __future__ import annotations

from typing import Any

from tests.fakes.discord import permissions
from tests.fakes.discord.clock import iso, when
from tests.fakes.discord.world import (
    STAGE,
    Attachment,
    Channel,
    Guild,
    Member,
    Message,
    Role,
    ScheduledEvent,
    StageInstance,
    User,
    VoiceState,
    World,
)

Payload = dict[str, Any]


def user(one: User) -> Payload:
    return {
        "id": str(one.id),
        "username": one.name,
        "discriminator": "0" if not one.bot else "0001",
        "avatar": None,
        "global_name": one.shown,
        "bot": one.bot,
        "public_flags": 0,
    }


def partial_user(one: User) -> Payload:
    """As a private conversation names it."""
    whole = user(one)
    return {key: whole[key] for key in whole if key not in ("bot", "public_flags")}


def member(one: Member, with_user: bool = True, may: int | None = None) -> Payload:
    found: Payload = {
        "roles": [str(role) for role in one.roles],
        "joined_at": iso(one.joined),
        "deaf": False,
        "mute": False,
        "flags": 0,
        "pending": False,
        "premium_since": None,
    }
    if one.nick is not None:
        found["nick"] = one.nick
    if with_user:
        found["user"] = user(one.user)
    if may is not None:
        found["permissions"] = str(may)
    return found


def role(one: Role) -> Payload:
    return {
        "id": str(one.id),
        "name": one.name,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "position": one.position,
        "permissions": str(one.permissions),
        "managed": one.managed,
        "mentionable": one.mentionable,
        "flags": 0,
    }


def channel(one: Channel, world: World) -> Payload:
    if one.is_thread:
        return thread(one, world)
    if one.recipient is not None:
        return {
            "id": str(one.id),
            "name": "",
            "type": 1,
            "last_message_id": _last(one),
            "recipients": [partial_user(world.users[one.recipient])],
        }
    found: Payload = {
        "id": str(one.id),
        "type": one.kind,
        "name": one.name,
        "guild_id": str(one.guild),
        "position": 0,
        "permission_overwrites": [
            {"id": str(o.id), "type": o.kind, "allow": str(o.allow), "deny": str(o.deny)}
            for o in one.overwrites.values()
        ],
        "nsfw": False,
        "parent_id": str(one.parent) if one.parent else None,
    }
    if one.is_vocal:
        found |= {"bitrate": 64000, "user_limit": 0, "rtc_region": None}
    if one.kind == STAGE:
        return found
    if one.kind != 4:
        found |= {"last_message_id": _last(one), "rate_limit_per_user": 0}
        if one.topic is not None:
            found["topic"] = one.topic
    return found


def partial_channel(one: Channel, may: int) -> Payload:
    """As an interaction has one that somebody chose."""
    return {
        "id": str(one.id),
        "name": one.name,
        "type": one.kind,
        "permissions": str(may),
        "position": 0,
        "nsfw": False,
        "flags": 0,
        "rate_limit_per_user": 0,
        "parent_id": str(one.parent) if one.parent else None,
        "last_message_id": _last(one),
    }


def thread(one: Channel, world: World) -> Payload:
    made = when(one.id)
    found: Payload = {
        "id": str(one.id),
        "guild_id": str(one.guild),
        "parent_id": str(one.parent),
        "owner_id": str(one.owner),
        "name": one.name,
        "type": one.kind,
        "member_count": len(one.joined),
        "message_count": len(one.messages),
        "total_message_sent": len(one.messages),
        "rate_limit_per_user": 0,
        "thread_metadata": {
            "archived": one.archived,
            "auto_archive_duration": one.auto_archive,
            "archive_timestamp": iso(made),
            "locked": one.locked,
            "create_timestamp": iso(made),
        },
        "last_message_id": _last(one),
        "flags": 0,
    }
    if world.app in one.joined:
        found["member"] = thread_member(one, world.app)
    return found


def thread_member(one: Channel, who: int) -> Payload:
    return {
        "id": str(one.id), "user_id": str(who), "join_timestamp": iso(when(one.id)), "flags": 0,
    }  # fmt: skip


def _last(one: Channel) -> str | None:
    return str(max(one.messages)) if one.messages else None


def guild(one: Guild, world: World, all_members: bool = False) -> Payload:
    """As GUILD_CREATE has it: with its channels and threads, and only some of its members."""
    seen = [c for c in one.channels.values() if permissions.here(world, c, world.app)]
    known = [world.app, *one.voices] if not all_members else [*one.members]
    return plain_guild(one) | {
        "joined_at": iso(one.joined),
        "large": len(one.members) >= 250,
        "member_count": len(one.members),
        "voice_states": [voice_state(v, one, False) for v in one.voices.values()],
        "members": [member(one.members[m]) for m in dict.fromkeys(known) if m in one.members],
        "channels": [channel(c, world) for c in seen if not c.is_thread],
        "threads": [thread(c, world) for c in seen if c.is_thread and not c.archived],
        "presences": [],
        "soundboard_sounds": [],
        "unavailable": False,
    }


def plain_guild(one: Guild) -> Payload:
    """As GET /guilds/{id} has it."""
    return {
        "id": str(one.id),
        "name": one.name,
        "icon": None,
        "splash": None,
        "discovery_splash": None,
        "emojis": [],
        "stickers": [],
        "features": ["COMMUNITY"],
        "description": None,
        "incidents_data": None,
        "owner_id": str(one.owner),
        "region": "deprecated",
        "afk_channel_id": None,
        "afk_timeout": 300,
        "verification_level": 1,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "roles": [role(r) for r in one.roles.values()],
        "mfa_level": 0,
        "nsfw_level": 0,
        "application_id": None,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "vanity_url_code": None,
        "banner": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "preferred_locale": one.locale,
        "public_updates_channel_id": None,
        "stage_instances": [stage_instance(s) for s in one.stages.values()],
        "guild_scheduled_events": [scheduled_event(e) for e in one.events.values()],
        "max_members": 500000,
        "max_presences": None,
        "max_video_channel_users": 25,
        "widget_enabled": False,
        "widget_channel_id": None,
    }


def unavailable_guild(one: int, kicked: bool = False) -> Payload:
    """As READY and GUILD_DELETE have it. Without the flag, the bot is not in it any more."""
    return {"id": str(one)} if kicked else {"id": str(one), "unavailable": True}


def attachment(one: Attachment, base: str) -> Payload:
    found: Payload = {
        "id": str(one.id),
        "filename": one.filename,
        "size": len(one.data),
        "url": f"{base}/attachments/{one.id}/{one.filename}",
        "proxy_url": f"{base}/attachments/{one.id}/{one.filename}",
        "content_type": "image/png" if one.filename.endswith(".png") else "text/plain",
    }
    if one.description is not None:
        found["description"] = one.description
    return found


def emoji(sign: str) -> Payload:
    name, _, ident = sign.partition(":")
    return {"id": ident or None, "name": name}


def message(one: Message, world: World, base: str = "", member_too: bool = False) -> Payload:
    """`member_too`: as the gateway has it, with the server and the author's membership."""
    home = world.channels.get(one.channel)
    there = world.guild_of(home) if home else None
    found: Payload = {
        "id": str(one.id),
        "channel_id": str(one.channel),
        "author": user(world.users[one.author]) if one.webhook is None else _webhook_user(one),
        "content": one.content,
        "timestamp": iso(one.at),
        "edited_timestamp": iso(one.edited),
        "tts": False,
        "mention_everyone": one.mention_everyone,
        "mentions": [user(world.users[u]) for u in one.mention_users],
        "mention_roles": [str(r) for r in one.mention_roles],
        "attachments": [attachment(a, base) for a in one.attachments],
        "embeds": one.embeds,
        "pinned": home is not None and one.id in home.pins,
        "type": one.kind,
        "flags": one.flags,
        "components": one.components,
    }
    if one.reactions:
        found["reactions"] = [_reaction(s, w, world) for s, w in one.reactions.items()]
    if one.nonce is not None:
        found["nonce"] = one.nonce
    if one.webhook is not None:
        found["webhook_id"] = str(one.webhook)
    if one.reply_to is not None:
        found["message_reference"] = {"type": 0, "channel_id": str(one.channel)} | (
            {"guild_id": str(there.id)} if there else {}
        )
        found["message_reference"]["message_id"] = str(one.reply_to)
        original = world.messages.get(one.reply_to)
        found["referenced_message"] = message(original, world, base) if original else None
    if one.interaction is not None:
        asked = one.interaction
        found["application_id"] = str(world.app)
        found["interaction_metadata"] = {
            "id": str(asked.id),
            "type": asked.kind,
            "user": user(world.users[asked.user]),
            "authorizing_integration_owners": {"0": str(asked.guild or 0)},
        }
    if one.thread is not None and one.thread in world.channels:
        found["thread"] = thread(world.channels[one.thread], world)
    if member_too and there is not None:
        found["guild_id"] = str(there.id)
        if one.webhook is None and one.author in there.members:
            found["member"] = member(there.members[one.author], with_user=False)
    return found


def _webhook_user(one: Message) -> Payload:
    """A webhook's author: its id is the webhook's, and it is a bot."""
    return {
        "id": str(one.webhook), "username": one.webhook_name, "discriminator": "0000",
        "avatar": None, "global_name": None, "bot": True,
    }  # fmt: skip


def _reaction(sign: str, who: list[int], world: World) -> Payload:
    return {
        "count": len(who),
        "me": world.app in who,
        "emoji": emoji(sign),
        "me_burst": False,
        "count_details": {"burst": 0, "normal": len(who)},
        "burst_colors": [],
    }


def voice_state(one: VoiceState, there: Guild, member_too: bool = True) -> Payload:
    found: Payload = {
        "user_id": str(one.user),
        "channel_id": str(one.channel) if one.channel else None,
        "session_id": one.session,
        "deaf": one.deaf,
        "mute": one.mute,
        "self_deaf": one.self_deaf,
        "self_mute": one.self_mute,
        "self_video": False,
        "suppress": one.suppress,
        "request_to_speak_timestamp": iso(one.asked),
    }
    if member_too:
        found["guild_id"] = str(there.id)
        found["member"] = member(there.members[one.user])
    return found


def stage_instance(one: StageInstance) -> Payload:
    return {
        "id": str(one.id),
        "guild_id": str(one.guild),
        "channel_id": str(one.channel),
        "topic": one.topic,
        "privacy_level": 2,
        "discoverable_disabled": True,
        "guild_scheduled_event_id": str(one.event) if one.event else None,
    }


def scheduled_event(one: ScheduledEvent) -> Payload:
    return {
        "id": str(one.id),
        "guild_id": str(one.guild),
        "channel_id": str(one.channel) if one.channel else None,
        "entity_id": None,
        "entity_type": one.kind,
        "entity_metadata": {"location": one.location} if one.kind == 3 else None,
        "name": one.name,
        "description": one.description,
        "scheduled_start_time": iso(one.start),
        "scheduled_end_time": iso(one.end),
        "privacy_level": 2,
        "status": one.status,
        "creator_id": str(one.creator) if one.creator else None,
        "image": None,
        "user_count": 0,
    }


def application(world: World) -> Payload:
    owner = User(1, "owner")
    return {
        "id": str(world.app),
        "name": "Heard",
        "icon": None,
        "description": "Meetings in which everybody is heard.",
        "summary": "",
        "verify_key": "0" * 64,
        "flags": world.app_flags,
        "owner": user(owner),
        "bot_public": True,
        "bot_require_code_grant": False,
    }
