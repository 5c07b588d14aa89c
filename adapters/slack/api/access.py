"""The workspaces that Heard has access to, and their tokens."""

from __future__ import annotations

import asyncio
from typing import Protocol

import msgspec
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import HeardError

REVOKED = frozenset({"account_inactive", "token_revoked"})
"""Slack's codes for a revoked token: the workspace no longer has us installed."""


class Unreachable(HeardError):
    """Slack cannot be asked now."""


def code_of(wrong: SlackApiError) -> str:
    """Slack's error code; "" if there is none."""
    return str(wrong.response.get("error", "")) if hasattr(wrong.response, "get") else ""


class Workspace(msgspec.Struct, frozen=True, kw_only=True):
    """A workspace that has installed us, and who we are there."""

    team: str
    token: str
    bot_id: str = ""
    bot_user: str = ""
    enterprise: str = ""
    url: str = ""
    """Its address, such as `https://lamp.slack.com/`, with which links to messages begin."""


class Access(Protocol):
    """Finds the workspace that an event comes from or a message goes to."""

    async def find(self, team: str, enterprise: str = "") -> Workspace | None:
        """The workspace; None if we are not installed there.

        Raises:
            SlackApiError, OSError: Slack could not be asked.
        """
        ...


class SingleAccess:
    """One workspace, by its token. Who we are there is asked once, however many callers wait."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._lock = asyncio.Lock()
        self._known: Workspace | None = None

    async def find(self, team: str, enterprise: str = "") -> Workspace | None:
        """The workspace, if it is that one."""
        known = self._known or await self.known()
        return known if team in ("", known.team) else None

    async def known(self) -> Workspace:
        """The only workspace."""
        async with self._lock:
            if self._known is None:
                told = await self._client.auth_test()
                self._known = Workspace(
                    team=str(told["team_id"]),
                    token=self._client.token or "",
                    bot_id=str(told.get("bot_id") or ""),
                    bot_user=str(told.get("user_id") or ""),
                    enterprise=str(told.get("enterprise_id") or ""),
                    url=str(told.get("url") or ""),
                )
            return self._known


class Authorize(AsyncAuthorize):
    """Tells bolt who we are in the workspace an event comes from."""

    def __init__(self, access: Access) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # bolt's
        self._access = access

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        actor_enterprise_id: str | None = None,
        actor_team_id: str | None = None,
        actor_user_id: str | None = None,
    ) -> AuthorizeResult | None:
        """Who we are there; None if we are not installed there."""
        try:
            found = await self._access.find(team_id or "", enterprise_id or "")
        except SlackApiError as wrong:
            if code_of(wrong) in REVOKED:
                return None
            # Bolt must not treat the event as handled: Slack has to send it again.
            raise Unreachable("Slack could not say who we are") from wrong
        if found is None:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id or found.team,
            bot_token=found.token,
            bot_id=found.bot_id,
            bot_user_id=found.bot_user,
            url=found.url,
        )
