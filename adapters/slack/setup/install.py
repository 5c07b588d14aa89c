"""Self-service installation: to Slack's page and back, and the words on our own page."""

from __future__ import annotations

import html
from collections.abc import Callable

import structlog
from aiohttp import ClientError
from slack_bolt.oauth.async_callback_options import (
    AsyncCallbackOptions,
    AsyncFailureArgs,
    AsyncSuccessArgs,
)
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackClientError
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.setup.installations import STATE_SECONDS, SealedInstallations, States
from adapters.slack.setup.scopes import SCOPES
from bot.errors import NotSaved
from bot.phrases import catalogue

log = structlog.get_logger(__name__)

INSTALL = "/slack/install"
BACK = "/slack/oauth_redirect"

_REASONS = {
    "access_denied": "slack-install-denied",
    "invalid_browser": "slack-install-again",
    "invalid_state": "slack-install-again",
    "missing_code": "slack-install-again",
    "invalid_code": "slack-install-again",
}
"""What we say about each error."""


class Flow(AsyncOAuthFlow):
    """Bolt's OAuth flow, which also stores the workspace's address, and shows a page when Slack or
    the database fails."""

    def __init__(
        self,
        client: AsyncWebClient,
        settings: AsyncOAuthSettings,
        installed: Callable[[str], None],
    ) -> None:
        super().__init__(client=client, settings=settings)
        self._installed = installed
        self._listeners: list[Callable[[str, str], None]] = []

    def on_installed(self, listener: Callable[[str, str], None]) -> None:
        """Call this with each workspace that is installed, and with whoever did it, by Slack's id;
        "" for the workspace if it was a whole organisation."""
        self._listeners.append(listener)

    async def handle_installation(self, request: AsyncBoltRequest) -> BoltResponse:
        """Redirect somebody to Slack's page."""
        try:
            return await super().handle_installation(request)
        except NotSaved:
            return _page(503, "slack-install-failed", "not-saved")

    async def handle_callback(self, request: AsyncBoltRequest) -> BoltResponse:
        """Handle somebody's return from Slack's page."""
        try:
            return await super().handle_callback(request)
        except NotSaved:
            return _page(503, "slack-install-failed", "not-saved")
        except (SlackClientError, ClientError, OSError, TimeoutError) as wrong:
            log.warning("slack.install_failed", error=type(wrong).__name__)
            return _page(502, "slack-install-failed", "slack-install-again")

    async def run_installation(self, code: str) -> Installation | None:
        """Exchange a code for tokens."""
        done = await super().run_installation(code)
        if done is not None and done.bot_token:
            try:
                told = await self.client.auth_test(token=done.bot_token)
                done.set_custom_value("url", str(told.get("url") or ""))
            except (SlackClientError, ClientError, OSError, TimeoutError) as wrong:
                log.warning("slack.no_address", error=type(wrong).__name__)
        return done

    async def store_installation(
        self, request: AsyncBoltRequest, installation: Installation
    ) -> None:
        """Store the installation."""
        await super().store_installation(request, installation)
        whole = bool(installation.is_enterprise_install)
        self._installed(installation.team_id or "")
        for listener in self._listeners:
            listener("" if whole else installation.team_id or "", installation.user_id or "")
        log.info("slack.installed", tenant=installation.team_id or installation.enterprise_id)


def flow(
    client: AsyncWebClient,
    store: SealedInstallations,
    states: States,
    *,
    client_id: str,
    client_secret: str,
    base: str,
    installed: Callable[[str], None] = lambda team: None,
    authorize_url: str = "https://slack.com/oauth/v2/authorize",
) -> Flow:
    """The OAuth flow. `base`: our public address. `installed`: called with each new workspace."""
    settings = AsyncOAuthSettings(
        client_id=client_id,
        client_secret=client_secret,
        scopes=[scope.name for scope in SCOPES],
        user_scopes=[],
        redirect_uri=base.rstrip("/") + BACK,
        install_path=INSTALL,
        redirect_uri_path=BACK,
        # No page of our own before Slack's: that one says what we ask for.
        install_page_rendering_enabled=False,
        callback_options=AsyncCallbackOptions(success=_welcome, failure=_sorry),
        authorization_url=authorize_url,
        installation_store=store,
        state_store=states,
        state_expiration_seconds=STATE_SECONDS,
    )
    return Flow(client, settings, installed)


async def _welcome(args: AsyncSuccessArgs) -> BoltResponse:
    return _page(200, "slack-install-done", "slack-install-next", _forget_state(args))


async def _sorry(args: AsyncFailureArgs) -> BoltResponse:
    log.info("slack.not_installed", code=args.reason)
    said = _REASONS.get(args.reason, "slack-install-again")
    return _page(args.suggested_status_code, "slack-install-failed", said, _forget_state(args))


def _forget_state(args: AsyncSuccessArgs | AsyncFailureArgs) -> dict[str, str]:
    return {"Set-Cookie": args.settings.state_utils.build_set_cookie_for_deletion()}


def _page(
    status: int, title: str, text: str, headers: dict[str, str] | None = None
) -> BoltResponse:
    say = catalogue().say
    heading, said, link = say(title), say(text), say("slack-install-try")
    try_again = "" if status == 200 else f'<p><a href="{INSTALL}">{html.escape(link)}</a></p>'
    body = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{html.escape(heading)}</title></head>"
        f"<body><main><h1>{html.escape(heading)}</h1><p>{html.escape(said)}</p>{try_again}"
        "</main></body></html>"
    )
    return BoltResponse(
        status=status,
        body=body,
        headers={"Content-Type": "text/html; charset=utf-8", **(headers or {})},
    )
