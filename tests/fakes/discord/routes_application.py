"""The application itself: who it is, its commands, and the way to the gateway."""

from __future__ import annotations

from typing import Any

from tests.fakes.discord import limits_forms, payloads
from tests.fakes.discord.errors import Refusal
from tests.fakes.discord.server import Call, Server


def add(server: Server) -> None:
    server.serve("GET", "/users/@me", me)
    server.serve("GET", "/users/{user}", user)
    server.serve("GET", "/gateway/bot", gateway_bot)
    server.serve("GET", "/gateway", gateway, open_to_all=True)
    server.serve("GET", "/oauth2/applications/@me", application)
    server.serve("GET", "/applications/@me", application)
    commands = "/applications/{app}/commands"
    server.serve("GET", commands, get_commands)
    server.serve("PUT", commands, put_commands)
    server.serve("GET", "/applications/{app}/guilds/{guild}/commands", no_commands)
    server.serve("PUT", "/applications/{app}/guilds/{guild}/commands", put_guild_commands)


async def me(call: Call) -> Any:
    return payloads.user(call.world.bot) | {"verified": True, "mfa_enabled": False, "flags": 0}


async def user(call: Call) -> Any:
    found = call.world.users.get(call.number("user"))
    if found is None:
        raise Refusal(10013)
    return payloads.user(found)


async def gateway(call: Call) -> Any:
    return {"url": call.server.gateway.url}


async def gateway_bot(call: Call) -> Any:
    limit = {"total": 1000, "remaining": 999, "reset_after": 14400000, "max_concurrency": 1}
    return {
        "url": call.server.gateway.url,
        "shards": call.server.shards,
        "session_start_limit": limit,
    }


async def application(call: Call) -> Any:
    return payloads.application(call.world)


def _own(call: Call) -> None:
    if call.number("app") != call.world.app:
        raise Refusal(50001)


async def get_commands(call: Call) -> Any:
    _own(call)
    return list(call.world.commands.values())


async def put_commands(call: Call) -> Any:
    """All commands in one go. A command that was there before keeps its id."""
    _own(call)
    limits_forms.commands(call.body)
    world = call.world
    before = {(one["type"], one["name"]): one for one in world.commands.values()}
    after = {}
    for given in call.body:
        kind = given.get("type", 1)
        old = before.get((kind, given["name"]))
        ident = int(old["id"]) if old else world.ids.next()
        after[ident] = {
            "description": "",
            "default_member_permissions": None,
            "nsfw": False,
            "name_localizations": None,
            "description_localizations": None,
            "contexts": [0, 1, 2],
            "integration_types": [0],
        } | given | {
            "id": str(ident),
            "application_id": str(world.app),
            "type": kind,
            "version": str(world.ids.next()),
        }  # fmt: skip
    world.commands = after
    return list(after.values())


async def no_commands(call: Call) -> Any:
    call.guild()
    return []


async def put_guild_commands(call: Call) -> Any:
    call.guild()
    limits_forms.commands(call.body)
    return []
