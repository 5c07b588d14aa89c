"""Answers people whose Discord still shows a command, or options of one, that are gone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import discord
import structlog
from discord import AppCommandOptionType, app_commands

from adapters.discord.api.command_syntax import moved_to
from bot.phrases.reading import readers_catalogue

log = structlog.get_logger(__name__)

WITHIN: Final = (
    AppCommandOptionType.subcommand.value,
    AppCommandOptionType.subcommand_group.value,
)
"""The types of options that lead further into a command."""


async def not_found(
    interaction: discord.Interaction[Any], error: app_commands.AppCommandError
) -> None:
    """Say where the command is now, or that it has changed. Nothing is done."""
    log.warning("discord.command_failed", error=type(error).__name__)
    if interaction.response.is_done():
        return
    moved = moved_to(chosen(interaction.data or {}))
    if moved is None:
        said = readers_catalogue().say("discord-commands-changed")
    else:
        said = readers_catalogue().say("discord-command-moved", {"typed": moved})
    await interaction.response.send_message(said, ephemeral=True)


def chosen(data: Mapping[str, Any]) -> str:
    """The command in an interaction, as it is typed: "heard meeting settle"."""
    within = [chosen(one) for one in data.get("options", ()) if one.get("type") in WITHIN]
    return " ".join([str(data.get("name", "")), *within])
