"""The checks of `heard doctor` for Slack: tokens, scopes, events, and our public address."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.doctor import Check, Finding, skewed
from adapters.slack.api.access import code_of
from adapters.slack.api.settings import SlackSettings
from adapters.slack.setup.http_endpoint import EVENTS as EVENTS_PATH
from adapters.slack.setup.installations import SealedInstallations
from adapters.slack.setup.scopes import EVENTS, NEEDS, SCOPES, missing
from adapters.slack.setup.sealing import Sealer, sealing_keys
from bot.errors import Unusable
from bot.ports import Clock, InstallationRegistry

SECONDS = 10
NO_ANSWER = (SlackClientError, aiohttp.ClientError, OSError, TimeoutError)
AGAIN = "`heard setup slack` says where to find it."
MOST_LOOKED_AT = 50
"""Installations whose token is tested."""

_TOKEN = {
    "invalid_auth": f"Slack does not know the bot token. Copy it again: {AGAIN}",
    "account_inactive": "The app was removed from the workspace. Install it there again, and set "
    "slack.bot_token to the new token.",
    "token_revoked": "The bot token was taken back. Install the app in the workspace again, and "
    "set slack.bot_token to the new token.",
    "token_expired": "The bot token has expired: token rotation is on. Turn it off for the app, "
    "or let workspaces install Heard themselves (slack.client_id).",
    "not_allowed_token_type": "slack.bot_token is another kind of token. It begins with xoxb-.",
}
_APP_TOKEN = {
    "invalid_auth": f"Slack does not know the app-level token. Copy it again: {AGAIN}",
    "not_allowed_token_type": "Socket Mode is off for the app. Turn it on under “Socket Mode”, or "
    'set slack.mode = "http".',
    "missing_scope": "The app-level token lacks connections:write. Make a new one with that scope.",
    "token_revoked": "The app-level token was taken back. Make a new one, with connections:write.",
}
_CLIENT = {
    "invalid_client_id": "Slack does not know slack.client_id. Copy it from “Basic Information”.",
    "bad_client_secret": "slack.client_secret is wrong. Copy it from “Basic Information”.",
}


def checks(
    settings: SlackSettings,
    public_url: str,
    clock: Clock,
    store: Callable[[], Awaitable[SealedInstallations]] | None = None,
) -> list[Check]:
    """The checks for these settings. `store` opens the installations, if there are any."""
    client = AsyncWebClient(base_url=settings.api_url, retry_handlers=[], timeout=SECONDS)
    made: list[Check] = [SlackSettingsCheck(settings, public_url)]
    if settings.bot_token:
        made.append(SlackTokenCheck(client, settings.bot_token, clock))
    if settings.mode == "socket" and settings.app_token:
        made.append(SocketCheck(client, settings.app_token))
    if settings.mode == "http" and public_url:
        made.append(AddressCheck(public_url))
    if settings.client_id and settings.client_secret:
        made.append(ClientCheck(client, settings.client_id, settings.client_secret))
        if store is not None:
            made.append(InstallationsCheck(client, store, settings))
    return made


def installations(
    installs: InstallationRegistry, settings: SlackSettings, clock: Clock
) -> SealedInstallations:
    """The installations, opened as at a start, but without creating keys.

    Raises:
        Unusable: there are no keys, or they are invalid.
    """
    if not settings.sealing_keys and not settings.key_file.exists():
        raise Unusable(f"{settings.key_file} is not there. It is made at the first start.")
    keys = sealing_keys(settings.key_file, settings.sealing_keys)
    return SealedInstallations(installs, Sealer(keys), clock)


def problems(settings: SlackSettings, public_url: str) -> list[str]:
    """What is wrong in the settings: one line for each problem, with what to do."""
    found = []
    oauth = bool(settings.client_id or settings.client_secret)
    if not settings.bot_token and not oauth:
        found.append(
            "Slack is on, but there is neither slack.bot_token (one workspace) nor slack.client_id "
            "and slack.client_secret (workspaces install it themselves). `heard setup slack` says "
            "where to find them."
        )
    if oauth and not (settings.client_id and settings.client_secret):
        found.append("slack.client_id and slack.client_secret go together: set both, or neither.")
    if settings.bot_token and oauth:
        found.append(
            "Set either slack.bot_token (one workspace) or slack.client_id and "
            "slack.client_secret (workspaces install it themselves), not both."
        )
    if settings.mode == "socket" and not settings.app_token:
        found.append(f'slack.mode is "socket", so slack.app_token has to be set. {AGAIN}')
    if settings.mode == "http" and not settings.signing_secret:
        found.append(
            'slack.mode is "http", so slack.signing_secret has to be set. It stands in the app\'s '
            "“Basic Information”."
        )
    if (settings.mode == "http" or oauth) and not public_url.startswith("https://"):
        found.append(
            "Slack has to reach us: set web.public_url to an address that begins with https://."
        )
    return found


class SlackSettingsCheck:
    """Checks that the settings are complete and consistent."""

    name = "Slack settings"

    def __init__(self, settings: SlackSettings, public_url: str) -> None:
        self._settings = settings
        self._public_url = public_url

    async def look(self) -> Sequence[Finding]:
        """Missing and conflicting settings."""
        found = [Finding(text) for text in problems(self._settings, self._public_url)]
        if not self._settings.enabled:
            found.append(Finding("Slack is off. Set slack.enabled = true.", wrong=False))
        return found


class SlackTokenCheck:
    """Checks the bot token of a single workspace, and its scopes."""

    name = "Slack token"

    def __init__(self, client: AsyncWebClient, token: str, clock: Clock) -> None:
        self._client = client
        self._token = token
        self._clock = clock

    async def look(self) -> Sequence[Finding]:
        """Ask Slack who we are."""
        try:
            told = await self._client.auth_test(token=self._token)
        except NO_ANSWER as wrong:
            return [_no(wrong, _TOKEN)]
        headers: Mapping[str, Any] = told.headers
        granted = _scopes(headers)
        found = skewed(_header(headers, "date"), self._clock.now(), "Slack")
        if not told.get("bot_id"):
            found.append(Finding(_TOKEN["not_allowed_token_type"]))
        return [*found, *scopes(granted), *untold(granted)] if granted else found


def scopes(granted: set[str]) -> list[Finding]:
    """Scopes that are missing, and scopes that are not needed."""
    needed, wanted = missing(granted)
    how = "Add it under “OAuth & Permissions”, and install the app again."
    found = [
        Finding(f"The scope {s.name} is missing. Heard needs it: {s.why} {how}") for s in needed
    ]
    found += [Finding(f"The scope {s.name} is missing. {s.why} {how}", wrong=False) for s in wanted]
    more = sorted(granted - {scope.name for scope in SCOPES})
    if more:
        text = f"Heard does not need {', '.join(more)}. You can take that away from the app."
        found.append(Finding(text, wrong=False))
    return found


def untold(granted: set[str]) -> list[Finding]:
    """Events that Slack does not send because a scope is missing. An app cannot ask which events it
    is subscribed to."""
    lost = [event for event in EVENTS if NEEDS.get(event) and NEEDS[event] not in granted]
    if not lost:
        return []
    text = (
        f"So Slack does not tell Heard of {', '.join(lost)}. Once the scopes are there, look under "
        "“Event Subscriptions” whether they are listed."
    )
    return [Finding(text, wrong=any(event.startswith("message.c") for event in lost))]


class SocketCheck:
    """Checks that a socket could be opened, without opening one, which might swallow an event."""

    name = "Slack socket"

    def __init__(self, client: AsyncWebClient, token: str) -> None:
        self._client = client
        self._token = token

    async def look(self) -> Sequence[Finding]:
        """Request a socket's address."""
        try:
            await self._client.apps_connections_open(app_token=self._token)
        except NO_ANSWER as wrong:
            return [_no(wrong, _APP_TOKEN)]
        return []


class AddressCheck:
    """Checks that our public address leads to us."""

    name = "Slack address"

    def __init__(self, public_url: str) -> None:
        self._url = public_url.rstrip("/") + EVENTS_PATH

    async def look(self) -> Sequence[Finding]:
        """Send a request without a signature, which Heard refuses in its own way."""
        timeout = aiohttp.ClientTimeout(total=SECONDS)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout) as session,
                session.post(self._url, data=b"{}") as answer,
            ):
                status = answer.status
        except (aiohttp.ClientError, OSError, TimeoutError):
            text = (
                f"Nobody answers at {self._url}. If Heard is running, look at the server before it."
            )
            return [Finding(text, wrong=False)]
        if status == 401:
            return []
        text = (
            f"{self._url} leads to something else (status {status}). Let the server in front of "
            "Heard pass /slack/ on to it."
        )
        return [Finding(text)]


class ClientCheck:
    """Checks the app's client id and secret."""

    name = "Slack client"

    def __init__(self, client: AsyncWebClient, client_id: str, client_secret: str) -> None:
        self._client = client
        self._id = client_id
        self._secret = client_secret

    async def look(self) -> Sequence[Finding]:
        """Request tokens with an invalid code: the error shows whether the client is known."""
        try:
            await self._client.oauth_v2_access(
                client_id=self._id, client_secret=self._secret, code="none"
            )
        except NO_ANSWER as wrong:
            if isinstance(wrong, SlackApiError) and code_of(wrong) == "invalid_code":
                return []
            return [_no(wrong, _CLIENT)]
        return []


class InstallationsCheck:
    """Checks that the tokens of workspaces can be opened, and are valid."""

    name = "Slack workspaces"

    def __init__(
        self,
        client: AsyncWebClient,
        store: Callable[[], Awaitable[SealedInstallations]],
        settings: SlackSettings,
    ) -> None:
        self._client = client
        self._store = store
        self._settings = settings

    async def look(self) -> Sequence[Finding]:
        """Test each token, up to a limit."""
        store = await self._store()
        everybody = await store.everybody()
        if not everybody:
            return [Finding("No workspace has installed Heard yet.", wrong=False)]
        closed = sum(tokens is None for _, tokens in everybody)
        found = []
        if closed:
            where = self._settings.key_file
            found.append(
                Finding(
                    f"The tokens of {closed} workspaces cannot be opened with the keys in {where}. "
                    "Restore the keys from a backup, or let the workspaces install Heard again."
                )
            )
        for place, tokens in everybody[:MOST_LOOKED_AT]:
            if tokens is not None:
                found += await self._try(place.tenant or place.enterprise, tokens.token)
        return found

    async def _try(self, name: str, token: str) -> list[Finding]:
        try:
            told = await self._client.auth_test(token=token)
        except NO_ANSWER as wrong:
            code = code_of(wrong) if isinstance(wrong, SlackApiError) else ""
            if code == "token_expired":
                return []  # It is refreshed when it is needed.
            if code in _TOKEN:
                text = f"Slack does not let us into {name} ({code}). It has to install Heard again."
                return [Finding(text)]
            return [_no(wrong, {})]
        granted = _scopes(told.headers)
        needed, _ = missing(granted) if granted else ([], [])
        if not needed:
            return []
        lacking = ", ".join(scope.name for scope in needed)
        return [Finding(f"{name} has not granted {lacking}. It has to install Heard again.")]


def _scopes(headers: Mapping[str, Any]) -> set[str]:
    return {part.strip() for part in _header(headers, "x-oauth-scopes").split(",") if part.strip()}


def _header(headers: Mapping[str, Any], name: str) -> str:
    found = next((value for key, value in headers.items() if key.lower() == name), "")
    return str(found)


def _no(wrong: BaseException, known: Mapping[str, str]) -> Finding:
    """The finding for an error."""
    if not isinstance(wrong, SlackApiError):
        return Finding(
            "Slack cannot be reached. Look whether this machine may reach slack.com, and whether "
            "it takes a proxy (HTTPS_PROXY)."
        )
    code = code_of(wrong)
    if getattr(wrong.response, "status_code", 0) == 429 or code == "ratelimited":
        return Finding("Slack wants to be asked less often. Try again in a minute.", wrong=False)
    if not code:
        return Finding("Slack is in trouble. Try again later; see slack-status.com.", wrong=False)
    return Finding(
        known.get(code) or f"Slack says no: {code}. Its documentation explains the code."
    )
