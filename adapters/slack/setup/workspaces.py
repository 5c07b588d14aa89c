"""The workspaces with Heard: the one whose token is in the settings, or all that install it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

import structlog
from aiohttp import ClientError
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.api.access import Access, SingleAccess
from adapters.slack.api.settings import SlackSettings
from adapters.slack.api.slack_ids import PLATFORM
from adapters.slack.setup.install import Flow, flow
from adapters.slack.setup.installations import SealedInstallations, States
from adapters.slack.setup.installed import InstalledAccess, Uninstalls, WorkspacePresence
from adapters.slack.setup.sealing import Sealer, sealing_keys
from bot.ports import Clock, IdFactory, InstallationRegistry

log = structlog.get_logger(__name__)


async def _nothing_to_delete(kind: str, body: Mapping[str, Any]) -> None:
    log.info("slack.installation_changed", event_kind=kind)


async def _nobody_to_ask() -> None:
    """Does nothing: the installations say who gives us access."""


@dataclass(frozen=True)
class Workspaces:
    """Where Heard is installed, and what handles changes to that."""

    access: Access
    uninstalled: Callable[[str, Mapping[str, Any]], Awaitable[None]] = _nothing_to_delete
    """Called when a workspace removes us or revokes a token, with the event's kind and payload.
    Raises `NotSaved`; Slack sends it again."""
    flow: Flow | None = None
    """The OAuth flow by which people install it."""
    sealed: SealedInstallations | None = None
    """The tokens of those who did; None if there is only one workspace."""
    confirm: Callable[[], Awaitable[None]] = _nobody_to_ask
    """Records who still gives us access, before the data of workspaces that left is deleted."""


def workspaces(
    settings: SlackSettings,
    client: AsyncWebClient,
    public_url: str,
    *,
    installs: InstallationRegistry,
    clock: Clock,
    new_id: IdFactory,
) -> Workspaces:
    """The workspaces that the settings ask for. `client` has the bot token, if there is one."""
    keep = timedelta(days=settings.delete_after_uninstall_days)
    if settings.bot_token:
        return Workspaces(
            WorkspacePresence(SingleAccess(client), installs),
            Uninstalls(installs, clock, keep),
            confirm=partial(_confirm, client, installs),
        )
    keys = sealing_keys(settings.key_file, settings.sealing_keys)
    sealed = SealedInstallations(installs, Sealer(keys), clock)
    found = InstalledAccess(sealed, client, settings.client_id, settings.client_secret)
    return Workspaces(
        WorkspacePresence(found, installs),
        Uninstalls(installs, clock, keep, found.forget),
        flow(
            client,
            sealed,
            States(installs, clock, new_id),
            client_id=settings.client_id,
            client_secret=settings.client_secret,
            base=public_url,
            installed=found.forget,
        ),
        sealed,
    )


async def _confirm(client: AsyncWebClient, installs: InstallationRegistry) -> None:
    """Ask Slack whether we still have access: no row says so for a token in the settings."""
    try:
        told = await client.auth_test()
    except (SlackClientError, ClientError, OSError, TimeoutError) as wrong:
        log.warning("slack.not_confirmed", error=type(wrong).__name__)
        return
    enterprise = str(told.get("enterprise_id") or "")
    await installs.belongs(PLATFORM, str(told["team_id"]), enterprise)
