"""Whom a message names, and whom of these it really pings."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from tests.fakes.discord import permissions
from tests.fakes.discord.errors import Mistakes
from tests.fakes.discord.world import Channel, World

USER = re.compile(r"<@!?(\d+)>")
ROLE = re.compile(r"<@&(\d+)>")
EVERYONE = re.compile(r"@(everyone|here)\b")


class Named(NamedTuple):
    users: list[int]
    roles: list[int]
    everyone: bool
    pinged: frozenset[int]
    everybody: bool


def check(allowed: Any, mistakes: Mistakes) -> None:
    """Discord refuses `parse: users` together with a list of users, and lists of more than 100."""
    if allowed is None:
        return
    parse = allowed.get("parse", [])
    for what in ("users", "roles"):
        listed = allowed.get(what) or []
        if what in parse and listed:
            mistakes.add(
                "allowed_mentions",
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                f'parse:["{what}"] and {what}: [ids...] are mutually exclusive.',
            )
        if len(listed) > 100:
            mistakes.count(f"allowed_mentions.{what}", listed, 100)


def named(
    world: World, channel: Channel, author: int, text: str, allowed: Any, replied: int | None
) -> Named:
    """What a message's text names. `allowed`: None means that everything is."""
    guild = world.guild_of(channel)
    parse = {"users", "roles", "everyone"} if allowed is None else set(allowed.get("parse", []))
    listed = {int(one) for one in (allowed or {}).get("users") or []}
    listed_roles = {int(one) for one in (allowed or {}).get("roles") or []}
    users = [int(one) for one in USER.findall(text) if int(one) in world.users]
    roles = [int(one) for one in ROLE.findall(text) if guild and int(one) in guild.roles]
    everyone = bool(EVERYONE.search(text))
    may = permissions.here(world, channel, author) & permissions.bit("mention_everyone")

    pinged = {one for one in users if "users" in parse or one in listed}
    if guild is not None:
        for role in roles:
            may_ping = may or guild.roles[role].mentionable
            if ("roles" in parse or role in listed_roles) and may_ping:
                pinged |= {m.user.id for m in guild.members.values() if role in m.roles}
    if replied is not None and (allowed is None or allowed.get("replied_user")):
        pinged.add(replied)
    everybody = bool(everyone and "everyone" in parse and may and guild is not None)
    shown = users if allowed is None else [one for one in users if one in pinged]
    return Named(
        list(dict.fromkeys(shown)),
        list(dict.fromkeys(one for one in roles if "roles" in parse or one in listed_roles)),
        everybody,
        frozenset(pinged - {author}),
        everybody,
    )
