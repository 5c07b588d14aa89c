"""Registers the commands with Discord, only when they have changed since the last time."""

from __future__ import annotations

import hashlib
from typing import Any, Final

import msgspec
import structlog
from discord import app_commands

from adapters.discord.api.command_translations import translated_payload
from adapters.discord.api.translate import PLATFORM
from bot.ids import RoomId
from bot.ports import ExternalRefs

log = structlog.get_logger(__name__)

HASH: Final = "commands"
ID: Final = "command:"


def app_place(application: int | str | None) -> RoomId:
    """The place of references that belong to the whole application, and to no server."""
    return RoomId(PLATFORM, "", f"app-{application}")


async def digest(tree: app_commands.CommandTree[Any]) -> str:
    """A hash of all commands, their texts and translations."""
    payload = [await translated_payload(tree, command) for command in tree.get_commands()]
    return hashlib.blake2b(msgspec.json.encode(payload), digest_size=16).hexdigest()


async def is_in_step(tree: app_commands.CommandTree[Any], external_refs: ExternalRefs) -> bool:
    """Whether the commands are registered as they are now."""
    where = app_place(tree.client.application_id)
    return await external_refs.get(where, HASH) == await digest(tree)


async def bring_in_step(
    tree: app_commands.CommandTree[Any], external_refs: ExternalRefs
) -> dict[str, str]:
    """Register the commands if they have changed; returns the ids of the top-level ones by name.

    Raises:
        NotSaved: the database cannot be reached.
        discord.HTTPException: Discord refused them.
    """
    where = app_place(tree.client.application_id)
    now = await digest(tree)
    if await external_refs.get(where, HASH) != now:
        synced = await tree.sync()
        for command in synced:
            await external_refs.save(where, f"{ID}{command.name}", str(command.id))
        # Last, so that after an interruption they are registered again.
        await external_refs.save(where, HASH, now)
        log.info("discord.commands_told", count=len(synced))
    kept = await external_refs.get_all(where, ID)
    return {name.removeprefix(ID): key for name, key in kept.items()}
