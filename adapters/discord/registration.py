"""Registers Discord with the rest of Heard. discord.py is imported only where it is needed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from adapters.console.cli_errors import ConfigFile, settings_from
from adapters.discord.api.command_syntax import as_typed_on_discord
from adapters.discord.api.settings import DiscordSettings
from adapters.discord.card_length import fits
from adapters.registration import (
    BuiltAdapter,
    Dependencies,
    DoctorContext,
    PlatformRegistration,
    RunOption,
)
from bot.admin_texts import admin_text
from bot.ports import PlatformFeatures
from bot.rules import Feature

if TYPE_CHECKING:
    from adapters.doctor import Check


def _build(parts: Dependencies) -> BuiltAdapter:
    from adapters.chat.delivery import CorePorts
    from adapters.discord.adapter import discord_adapter
    from adapters.documents import Documents, minutes_writer

    service = parts.service
    documents = Documents(service.reports, writer=minutes_writer(parts.settings))
    adapter = discord_adapter(
        parts.settings.of(DiscordSettings),
        CorePorts(service, parts.store.external_refs, service.clock, documents),
        parts.store.installs,
        None if parts.ending is None else parts.ending.cannot_go_on,
    )
    daily = (adapter.delivery.vanished.begin, adapter.member_sync.begin)
    return BuiltAdapter(adapter, adapter.state, before_pruning=daily)


def _checks(context: DoctorContext) -> Sequence[Check]:
    from adapters.chat.delivery import CorePorts
    from adapters.chat.files import no_documents
    from adapters.discord.adapter import DiscordAdapter
    from adapters.discord.api.options import options
    from adapters.discord.setup.doctor import DoctorSources, checks

    settings = context.settings.of(DiscordSettings)

    async def kept() -> DoctorSources:
        service, store = await context.service()
        core = CorePorts(service, store.external_refs, context.clock, no_documents)
        return DoctorSources(
            store.external_refs,
            service,
            store.rooms,
            lambda: DiscordAdapter(options(settings), core).commands(),
        )

    return checks(settings, context.clock, kept, context.open_things)


def _setup(
    application: Annotated[
        int | None,
        typer.Option("--application", help=admin_text("discord-option-application")),
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Give the link that invites Heard, say why it asks for what, and where to find the token."""
    from adapters.discord.setup.guide import guide

    for line in guide(settings_from(config).of(DiscordSettings), str(application or "")):
        typer.echo(line)


REGISTRATION = PlatformRegistration(
    name="discord",
    settings=DiscordSettings,
    # Discord's rules for developers forbid to sort people into groups, and to hide who somebody is.
    features=PlatformFeatures(
        mentions=True,
        times="everywhere",
        features=(Feature.REACTIONS,),
        voice=True,
        typed=as_typed_on_discord,
        fits=fits,
    ),
    build=_build,
    checks=_checks,
    setup=_setup,
    secrets=(r"(?<![\w-])[\w-]{8,}\.[\w-]{5,8}\.[\w-]{25,}",),
    run_options=(
        RunOption("shards", str, "discord-option-shards"),
        RunOption("shard_count", int, "discord-option-shard-count"),
    ),
)
