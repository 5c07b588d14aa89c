"""Workspaces that have installed Heard by themselves: their sealed tokens."""

from __future__ import annotations

import logging
from datetime import timedelta
from logging import Logger

import msgspec
import structlog
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from adapters.slack.api.slack_ids import PLATFORM
from adapters.slack.setup.sealing import Sealer, Unsealable
from bot.ports import Clock, IdFactory, InstallationKey, InstallationRegistry, SealedInstallation

log = structlog.get_logger(__name__)

STATE_SECONDS = 600
"""How long somebody may take to approve the installation."""


class Tokens(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The sealed content of an installation. We request no user tokens, and store none."""

    token: str
    refresh: str = ""
    expires: float | None = None
    """Seconds since 1970."""
    bot_id: str = ""
    bot_user: str = ""
    scopes: str = ""
    app_id: str = ""
    enterprise: str = ""
    enterprise_name: str = ""
    team: str = ""
    team_name: str = ""
    url: str = ""
    """The workspace's address, with a trailing slash."""
    by: str = ""
    """The person who installed us, by Slack's id."""


class SealedInstallations(AsyncInstallationStore):
    """Keeps tokens sealed. To slack_sdk it is an installation store that takes installations in;
    nothing of slack_sdk's or bolt's reads them, see `installed.InstalledAccess`."""

    def __init__(
        self,
        installs: InstallationRegistry,
        sealer: Sealer,
        clock: Clock,
    ) -> None:
        self.installs = installs
        self.sealer = sealer
        self.clock = clock

    @property
    def logger(self) -> Logger:
        """Where slack_sdk would write."""
        return logging.getLogger(__name__)

    async def tokens(
        self, team: str, enterprise: str = ""
    ) -> tuple[SealedInstallation, Tokens] | None:
        """The tokens for a workspace: its own, or its organisation's."""
        found = await self.installs.installed_for(PLATFORM, team, enterprise)
        return None if found is None else self._opened(found)

    def _opened(self, found: SealedInstallation) -> tuple[SealedInstallation, Tokens] | None:
        try:
            return found, msgspec.json.decode(self.sealer.open(found.sealed), type=Tokens)
        except (Unsealable, msgspec.DecodeError):
            log.error("slack.tokens_unreadable", tenant=found.key.tenant)
            return None

    def seal(self, tokens: Tokens) -> str:
        """Seal tokens for storage."""
        return self.sealer.seal(msgspec.json.encode(tokens).decode())

    async def everybody(self) -> list[tuple[InstallationKey, Tokens | None]]:
        """All installations; without tokens where none of our keys opens them."""
        found = await self.installs.all_installed(PLATFORM)
        opened = [(each.key, self._opened(each)) for each in found]
        return [(place, None if it is None else it[1]) for place, it in opened]

    async def renew_seals(self) -> int:
        """Reseal everything that was sealed with an older key; returns how many there were."""
        renewed = 0
        for found in await self.installs.all_installed(PLATFORM):
            try:
                sealed = self.sealer.renew(found.sealed)
            except Unsealable:
                log.error("slack.tokens_unreadable", tenant=found.key.tenant)
                continue
            if sealed is not None:
                renewed += await self.installs.reseal(found, sealed)
        return renewed

    async def async_save(self, installation: Installation) -> None:
        """A workspace or an organisation has installed us."""
        extra = installation.custom_values.get("url")
        whole = bool(installation.is_enterprise_install)
        tokens = Tokens(
            token=installation.bot_token or "",
            refresh=installation.bot_refresh_token or "",
            expires=installation.bot_token_expires_at,
            bot_id=installation.bot_id or "",
            bot_user=installation.bot_user_id or "",
            scopes=",".join(installation.bot_scopes or ()),
            app_id=installation.app_id or "",
            enterprise=installation.enterprise_id or "",
            enterprise_name=installation.enterprise_name or "",
            team="" if whole else installation.team_id or "",
            team_name="" if whole else installation.team_name or "",
            url=str(extra or installation.enterprise_url or ""),
            by=installation.user_id or "",
        )
        place = place_of(tokens.enterprise, tokens.team, whole)
        at = self.clock.now()
        await self.installs.install(place, self.seal(tokens), at, tokens.enterprise)


def place_of(enterprise: str, team: str, whole: bool) -> InstallationKey:
    """The key of an installation: a workspace, or a whole organisation."""
    return (
        InstallationKey(PLATFORM, enterprise=enterprise)
        if whole
        else InstallationKey(PLATFORM, tenant=team)
    )


class States(AsyncOAuthStateStore):
    """OAuth states of installations in progress. A state is valid once, for ten minutes."""

    def __init__(self, installs: InstallationRegistry, clock: Clock, new_id: IdFactory) -> None:
        self._installs = installs
        self._clock = clock
        self._new_id = new_id

    @property
    def logger(self) -> Logger:
        """Where slack_sdk would write."""
        return logging.getLogger(__name__)

    async def async_issue(self, *args: object, **kwargs: object) -> str:
        """A new state."""
        state, now = self._new_id() + self._new_id(), self._clock.now()
        await self._installs.issue_state(state, now, now + timedelta(seconds=STATE_SECONDS))
        return state

    async def async_consume(self, state: str) -> bool:
        """Whether a state is valid. It is not valid again."""
        return bool(state) and await self._installs.consume_state(state, self._clock.now())
