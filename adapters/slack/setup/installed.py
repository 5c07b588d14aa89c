"""Access to workspaces through stored tokens, which are refreshed, and deleted on uninstalling."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog
from aiohttp import ClientError
from msgspec.structs import replace
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.chat.lookups import Lookups
from adapters.slack.api.access import Access, Unreachable, Workspace, code_of
from adapters.slack.api.slack_ids import PLATFORM
from adapters.slack.setup.installations import SealedInstallations, Tokens, place_of
from bot.bounded import BoundedDict
from bot.errors import NotSaved
from bot.ports import Clock, InstallationKey, InstallationRegistry, SealedInstallation

log = structlog.get_logger(__name__)

EARLY = timedelta(hours=2)
"""How long before a token expires it is refreshed."""
LEASE = timedelta(seconds=30)
"""How long one process may take to refresh tokens before another one tries."""
KNOWN = timedelta(seconds=60)
"""How long a lookup is good: another process may have been told that a workspace has left."""
UNKNOWN = timedelta(seconds=5)
"""How long a failed lookup is good: the workspace may install us any moment."""
MOST = 10_000
"""Workspaces kept in memory."""
LOOK_AGAIN = 0.1
"""Seconds between two checks whether another process has refreshed the tokens."""

Sleep = Callable[[float], Awaitable[None]]


class InstalledAccess:
    """Finds workspaces in the installation store; implements `Access`.

    However many events find a token expired at once, in any number of processes, Slack is asked
    once.
    """

    def __init__(
        self,
        store: SealedInstallations,
        client: AsyncWebClient,
        client_id: str,
        client_secret: str,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._store = store
        self._client = client
        self._id = client_id
        self._secret = client_secret
        self._sleep = sleep
        self._lookups = Lookups(self._look_up, store.clock, MOST)
        self._enterprises = BoundedDict[str, str](MOST)
        """The organisations of workspaces: not every lookup names them."""

    async def find(self, team: str, enterprise: str = "") -> Workspace | None:
        """The workspace; None if it has not installed us.

        Raises:
            NotSaved: the database cannot be reached.
            Unreachable: the token has expired, and Slack does not refresh it now.
        """
        key = team or enterprise
        if enterprise:
            self._enterprises[key] = enterprise
        return await self._lookups.get(key)

    def forget(self, team: str = "") -> None:
        """Look it up again; "": all of them."""
        self._lookups.forget_where(lambda key: team in ("", key))

    def _now(self) -> datetime:
        return self._store.clock.now()

    async def _look_up(self, key: str) -> tuple[Workspace | None, timedelta]:
        enterprise = self._enterprises.get(key, "")
        team = "" if key == enterprise else key
        opened = await self._fresh(team, enterprise)
        if opened is None:
            return None, UNKNOWN
        _, tokens = opened
        workspace = Workspace(
            team=team or tokens.team,
            token=tokens.token,
            bot_id=tokens.bot_id,
            bot_user=tokens.bot_user,
            enterprise=tokens.enterprise,
            url=tokens.url,
        )
        if tokens.expires is None:
            return workspace, KNOWN
        return workspace, min(KNOWN, datetime.fromtimestamp(tokens.expires, UTC) - self._now())

    # -- fresh tokens

    async def _fresh(self, team: str, enterprise: str) -> tuple[SealedInstallation, Tokens] | None:
        """Tokens that are valid for a while yet; None if there are none any more."""
        while True:
            opened = await self._store.tokens(team, enterprise)
            if opened is None or not self._old(opened[1], EARLY):
                return opened
            seen, tokens = opened
            now = self._now()
            if not await self._store.installs.claim_refresh(seen, now, now + LEASE):
                # Another process is refreshing them. Until it is done, the old token may do.
                if not self._old(tokens, timedelta()):
                    return opened
                await self._sleep(LOOK_AGAIN)
                continue
            try:
                fresh = await self._asked(tokens)
            except (SlackClientError, ClientError, OSError, TimeoutError) as wrong:
                log.warning("slack.token_not_refreshed", error=type(wrong).__name__)
                if not self._old(tokens, timedelta()):
                    return opened
                if isinstance(wrong, SlackApiError) and code_of(wrong) == "invalid_refresh_token":
                    return None
                raise Unreachable("Slack gives no fresh token") from wrong
            if await self._store.installs.reseal(seen, self._store.seal(fresh)):
                return replace(seen, version=seen.version + 1), fresh
            # The workspace has installed us again meanwhile: those tokens are newer.

    def _old(self, tokens: Tokens, early: timedelta) -> bool:
        if tokens.expires is None:
            return False
        return self._now() + early >= datetime.fromtimestamp(tokens.expires, UTC)

    async def _asked(self, tokens: Tokens) -> Tokens:
        given = await self._client.oauth_v2_access(
            client_id=self._id,
            client_secret=self._secret,
            grant_type="refresh_token",
            refresh_token=tokens.refresh,
        )
        return replace(
            tokens,
            token=str(given["access_token"]),
            refresh=str(given.get("refresh_token") or ""),
            expires=self._now().timestamp() + int(given.get("expires_in") or 0),
            scopes=str(given.get("scope") or tokens.scopes),
        )


class WorkspacePresence:
    """Records which workspaces give us access: they have not left. Implements `Access`."""

    def __init__(self, access: Access, installs: InstallationRegistry) -> None:
        self._access = access
        self._installs = installs
        self._seen: set[str] = set()

    async def find(self, team: str, enterprise: str = "") -> Workspace | None:
        """See `Access.find`."""
        found = await self._access.find(team, enterprise)
        if found is not None and found.team and found.team not in self._seen:
            self._seen.add(found.team)
            try:
                belongs = enterprise or found.enterprise
                await self._installs.belongs(PLATFORM, found.team, belongs)
            except NotSaved:
                self._seen.discard(found.team)
        return found


class Uninstalls:
    """Handles workspaces that remove us: tokens are deleted at once, other data when it is due."""

    def __init__(
        self,
        installs: InstallationRegistry,
        clock: Clock,
        keep: timedelta,
        forget: Callable[[str], None] = lambda team: None,
    ) -> None:
        self._installs = installs
        self._clock = clock
        self._keep = keep
        self._forget = forget

    async def __call__(self, kind: str, body: Mapping[str, Any]) -> None:
        """Handle `app_uninstalled`, `tokens_revoked` or `team_access_revoked`.

        Raises:
            NotSaved: it was not saved; Slack sends it again.
        """
        event = body.get("event") or {}
        if kind == "tokens_revoked" and not (event.get("tokens") or {}).get("bot"):
            return
        # Slack's times are whole seconds; nobody installs us again as fast as that.
        when = datetime.fromtimestamp(float(body.get("event_time") or 0), UTC)
        forget = self._clock.now() + self._keep
        for place in _places(kind, body):
            gone = await self._installs.uninstall(place, when + timedelta(seconds=1), forget)
            self._forget(place.tenant)
            if gone:
                log.info("slack.left", tenant=place.tenant or place.enterprise)
            else:
                log.info("slack.left_and_came_back", tenant=place.tenant or place.enterprise)


def _places(kind: str, body: Mapping[str, Any]) -> list[InstallationKey]:
    """The installations that were removed."""
    event = body.get("event") or {}
    if kind == "team_access_revoked":
        return [InstallationKey(PLATFORM, tenant=str(team)) for team in event.get("team_ids") or ()]
    team = str(body.get("team_id") or "")
    enterprise = str(body.get("enterprise_id") or "")
    if team.startswith("E"):
        team, enterprise = "", enterprise or team
    granted = (body.get("authorizations") or [{}])[0]
    whole = bool(granted.get("is_enterprise_install") or body.get("is_enterprise_install"))
    return [place_of(enterprise, team, bool(enterprise) and (whole or not team))]
