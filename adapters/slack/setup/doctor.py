"""The checks of `heard doctor` for Slack: tokens, scopes, events, and our public address."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.doctor import Check, Finding, NamedCheck, note, skewed
from adapters.slack.api.access import code_of
from adapters.slack.api.settings import SlackSettings
from adapters.slack.setup.http_endpoint import EVENTS as EVENTS_PATH
from adapters.slack.setup.installations import SealedInstallations
from adapters.slack.setup.scopes import EVENTS, NEEDS, SCOPES, missing
from adapters.slack.setup.sealing import Sealer, sealing_keys
from bot.admin_texts import admin_text
from bot.errors import Unusable
from bot.ports import Clock, InstallationRegistry

SECONDS = 10
NO_ANSWER = (SlackClientError, aiohttp.ClientError, OSError, TimeoutError)
MOST_LOOKED_AT = 50
"""Installations whose token is tested."""

_TOKEN = {
    "invalid_auth": "slack-token-unknown",
    "account_inactive": "slack-token-removed",
    "token_revoked": "slack-token-revoked",
    "token_expired": "slack-token-expired",
    "not_allowed_token_type": "slack-token-other-kind",
}
_APP_TOKEN = {
    "invalid_auth": "slack-app-token-unknown",
    "not_allowed_token_type": "slack-app-token-no-socket",
    "missing_scope": "slack-app-token-scope",
    "token_revoked": "slack-app-token-revoked",
}
_CLIENT = {
    "invalid_client_id": "slack-client-unknown",
    "bad_client_secret": "slack-client-secret",
}


def checks(
    settings: SlackSettings,
    public_url: str,
    clock: Clock,
    store: Callable[[], Awaitable[SealedInstallations]] | None = None,
) -> Sequence[Check]:
    """The checks for these settings. `store` opens the installations, if there are any."""
    client = AsyncWebClient(base_url=settings.api_url, retry_handlers=[], timeout=SECONDS)
    made = {admin_text("slack-name-settings"): partial(_settings, settings, public_url)}
    if settings.bot_token:
        made[admin_text("slack-name-token")] = partial(_token, client, settings.bot_token, clock)
    if settings.mode == "socket" and settings.app_token:
        made[admin_text("slack-name-socket")] = partial(_socket, client, settings.app_token)
    if settings.mode == "http" and public_url:
        made[admin_text("slack-name-address")] = partial(
            _address, public_url.rstrip("/") + EVENTS_PATH
        )
    if settings.client_id and settings.client_secret:
        made[admin_text("slack-name-client")] = partial(_client, client, settings)
        if store is not None:
            made[admin_text("slack-name-workspaces")] = partial(
                _workspaces, client, store, settings
            )
    return [NamedCheck(name, look) for name, look in made.items()]


def installations(
    installs: InstallationRegistry, settings: SlackSettings, clock: Clock
) -> SealedInstallations:
    """The installations, opened as at a start, but without creating keys.

    Raises:
        Unusable: there are no keys, or they are invalid.
    """
    if not settings.sealing_keys and not settings.key_file.exists():
        raise Unusable(admin_text("slack-key-at-start", file=settings.key_file))
    keys = sealing_keys(settings.key_file, settings.sealing_keys)
    return SealedInstallations(installs, Sealer(keys), clock)


def problems(settings: SlackSettings, public_url: str) -> list[str]:
    """What is wrong in the settings: one line for each problem, with what to do."""
    found = []
    oauth = bool(settings.client_id or settings.client_secret)
    if not settings.bot_token and not oauth:
        found.append(admin_text("slack-no-token"))
    if oauth and not (settings.client_id and settings.client_secret):
        found.append(admin_text("slack-client-half"))
    if settings.bot_token and oauth:
        found.append(admin_text("slack-client-and-token"))
    if settings.mode == "socket" and not settings.app_token:
        found.append(admin_text("slack-no-app-token"))
    if settings.mode == "http" and not settings.signing_secret:
        found.append(admin_text("slack-no-signing-secret"))
    if (settings.mode == "http" or oauth) and not public_url.startswith("https://"):
        found.append(admin_text("slack-no-address"))
    return found


async def _settings(settings: SlackSettings, public_url: str) -> list[Finding]:
    """Missing and conflicting settings."""
    found = [Finding(text) for text in problems(settings, public_url)]
    if not settings.enabled:
        found.append(note(admin_text("slack-off")))
    return found


async def _token(client: AsyncWebClient, token: str, clock: Clock) -> list[Finding]:
    """Whether the bot token of a single workspace is valid, and which scopes are missing."""
    try:
        told = await client.auth_test(token=token)
    except NO_ANSWER as wrong:
        return [_no(wrong, _TOKEN)]
    headers: Mapping[str, Any] = told.headers
    granted = _scopes(headers)
    found = skewed(_header(headers, "date"), clock.now(), "Slack")
    if not told.get("bot_id"):
        found.append(Finding(admin_text(_TOKEN["not_allowed_token_type"])))
    return [*found, *scopes(granted), *untold(granted)] if granted else found


def scopes(granted: set[str]) -> list[Finding]:
    """Scopes that are missing, and scopes that are not needed."""
    needed, wanted = missing(granted)
    found = [Finding(admin_text("slack-scope-needed", scope=s.name, why=s.why)) for s in needed]
    found += [note(admin_text("slack-scope-missing", scope=s.name, why=s.why)) for s in wanted]
    more = sorted(granted - {scope.name for scope in SCOPES})
    if more:
        text = admin_text("slack-scope-unneeded", scopes=", ".join(more))
        found.append(note(text))
    return found


def untold(granted: set[str]) -> list[Finding]:
    """Events that Slack does not send because a scope is missing. An app cannot ask which events it
    is subscribed to."""
    lost = [event for event in EVENTS if NEEDS.get(event) and NEEDS[event] not in granted]
    if not lost:
        return []
    text = admin_text("slack-events-untold", events=", ".join(lost))
    return [Finding(text, wrong=any(event.startswith("message.c") for event in lost))]


async def _socket(client: AsyncWebClient, token: str) -> list[Finding]:
    """Whether a socket could be opened. None is opened, which might swallow an event."""
    try:
        await client.apps_connections_open(app_token=token)
    except NO_ANSWER as wrong:
        return [_no(wrong, _APP_TOKEN)]
    return []


async def _address(url: str) -> list[Finding]:
    """Whether our public address leads to us: Heard refuses a request without a signature in its
    own way."""
    timeout = aiohttp.ClientTimeout(total=SECONDS)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.post(url, data=b"{}") as answer,
        ):
            status = answer.status
    except (aiohttp.ClientError, OSError, TimeoutError):
        text = admin_text("slack-address-silent", url=url)
        return [note(text)]
    if status == 401:
        return []
    text = admin_text("slack-address-elsewhere", url=url, status=status)
    return [Finding(text)]


async def _client(client: AsyncWebClient, settings: SlackSettings) -> list[Finding]:
    """Whether Slack knows the client id and secret: its error for an invalid code shows that."""
    try:
        await client.oauth_v2_access(
            client_id=settings.client_id, client_secret=settings.client_secret, code="none"
        )
    except NO_ANSWER as wrong:
        if isinstance(wrong, SlackApiError) and code_of(wrong) == "invalid_code":
            return []
        return [_no(wrong, _CLIENT)]
    return []


async def _workspaces(
    client: AsyncWebClient,
    opens: Callable[[], Awaitable[SealedInstallations]],
    settings: SlackSettings,
) -> list[Finding]:
    """Whether the tokens of workspaces can be opened and are valid, up to a limit."""
    store = await opens()
    everybody = await store.everybody()
    if not everybody:
        return [note(admin_text("slack-no-workspace"))]
    closed = sum(tokens is None for _, tokens in everybody)
    found = []
    if closed:
        where = settings.key_file
        found.append(Finding(admin_text("slack-tokens-sealed", workspaces=closed, file=where)))
    for place, tokens in everybody[:MOST_LOOKED_AT]:
        if tokens is not None:
            found += await _try(client, place.tenant or place.enterprise, tokens.token)
    return found


async def _try(client: AsyncWebClient, name: str, token: str) -> list[Finding]:
    try:
        told = await client.auth_test(token=token)
    except NO_ANSWER as wrong:
        code = code_of(wrong) if isinstance(wrong, SlackApiError) else ""
        if code == "token_expired":
            return []  # It is refreshed when it is needed.
        if code in _TOKEN:
            text = admin_text("slack-workspace-shut", name=name, code=code)
            return [Finding(text)]
        return [_no(wrong, {})]
    granted = _scopes(told.headers)
    needed, _ = missing(granted) if granted else ([], [])
    if not needed:
        return []
    lacking = ", ".join(scope.name for scope in needed)
    return [Finding(admin_text("slack-workspace-lacks", name=name, lacking=lacking))]


def _scopes(headers: Mapping[str, Any]) -> set[str]:
    return {part.strip() for part in _header(headers, "x-oauth-scopes").split(",") if part.strip()}


def _header(headers: Mapping[str, Any], name: str) -> str:
    found = next((value for key, value in headers.items() if key.lower() == name), "")
    return str(found)


def _no(wrong: BaseException, known: Mapping[str, str]) -> Finding:
    """The finding for an error."""
    if not isinstance(wrong, SlackApiError):
        return Finding(admin_text("slack-unreachable"))
    code = code_of(wrong)
    if getattr(wrong.response, "status_code", 0) == 429 or code == "ratelimited":
        return note(admin_text("slack-limited"))
    if not code:
        return note(admin_text("slack-in-trouble"))
    return Finding(
        admin_text(known[code]) if code in known else admin_text("slack-says-no", code=code)
    )
