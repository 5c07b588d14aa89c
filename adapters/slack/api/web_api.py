"""Calls to Slack's Web API, with its errors classified.

slack_sdk would repeat a request whose connection broke, and a message could be posted twice. So its
retries are off, and callers decide.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable
from typing import Any

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.chat.platform import Ambiguous, Denied, DeniedScope, NotFound, Uneditable
from adapters.slack.api.access import Access, Unreachable, Workspace
from adapters.slack.api.options import SlackOptions
from adapters.slack.api.refusals import NOT_FOUND, SAME, TOKEN, TROUBLE, UNEDITABLE, scope
from bot.bounded import BoundedDict
from bot.errors import RetryLater

log = structlog.get_logger(__name__)

MOST_CLIENTS = 1000
LONGEST_WAIT = 300.0
"""Seconds: during a longer rate limit, Slack is asked again after this."""


def client(
    options: SlackOptions, session: aiohttp.ClientSession | None, token: str | None
) -> AsyncWebClient:
    """A client that never retries by itself."""
    return AsyncWebClient(
        token=token,
        base_url=options.api_url,
        timeout=math.ceil(options.request_seconds),
        session=session,
        retry_handlers=[],
    )


class WebApi:
    """Calls methods in the workspaces that have installed us."""

    def __init__(
        self,
        access: Access,
        options: SlackOptions,
        session: aiohttp.ClientSession | None = None,
        on_answer: Callable[[str], None] = lambda team: None,
    ) -> None:
        self.access = access
        self._options = options
        self._session = session
        self._clients = BoundedDict[str, AsyncWebClient](MOST_CLIENTS)
        self._on_answer = on_answer
        """Called with a workspace whenever a call there has succeeded."""

    async def workspace(self, team: str) -> Workspace:
        """A workspace that has installed us.

        Raises:
            Denied: it has not, or no longer.
            Ambiguous: Slack could not be asked.
        """
        try:
            found = await self.access.find(team)
        except (SlackClientError, OSError, TimeoutError, Unreachable) as wrong:
            raise classify(wrong) from wrong
        if found is None:
            raise Denied("not_installed", DeniedScope.TENANT)
        return found

    async def client(self, team: str) -> AsyncWebClient:
        """The client for a workspace.

        Raises:
            Denied, Ambiguous: as for `workspace`.
        """
        token = (await self.workspace(team)).token
        known = self._clients.get(token)
        if known is None:
            known = self._clients[token] = client(self._options, self._session, token)
        return known

    async def call(self, team: str, method: str, **args: Any) -> dict[str, Any]:
        """Call a method, with its arguments as JSON.

        Raises:
            RetryLater: too many calls; retry after so many seconds.
            Denied: Slack refused.
            Ambiguous: it may have been done or not.
        """
        return await self._call(team, method, json=args)

    async def ask(self, team: str, method: str, **args: Any) -> dict[str, Any]:
        """Call a method that only reads, with its arguments as a query.

        Raises:
            RetryLater, Denied, Ambiguous: as for `call`.
        """
        return await self._call(team, method, http_verb="GET", params=args)

    async def _call(self, team: str, method: str, **how: Any) -> dict[str, Any]:
        speaking = await self.client(team)
        try:
            async with asyncio.timeout(self._options.request_seconds):
                answer = await speaking.api_call(method, **how)
        except (SlackClientError, OSError, TimeoutError, aiohttp.ClientError) as wrong:
            raise classify(wrong) from wrong
        self._on_answer(team)
        return answer.data if isinstance(answer.data, dict) else {}


def classify(wrong: BaseException) -> RetryLater | Denied | Ambiguous:
    """Translates an error of slack_sdk or the network into the chat layer's."""
    if not isinstance(wrong, SlackApiError):
        return Ambiguous(type(wrong).__name__)
    answer = wrong.response
    status: int = getattr(answer, "status_code", 0) or getattr(answer, "status", 0) or 0
    headers = getattr(answer, "headers", {})
    data = getattr(answer, "data", None)
    code = str(data.get("error", "")) if isinstance(data, dict) else ""
    if status == 429 or code in ("ratelimited", "rate_limited"):
        return RetryLater(_seconds(headers.get("Retry-After", "")))
    if code in TOKEN:
        log.error("slack.token_refused", code=code)
    if status >= 500 or not code or code in TROUBLE:
        return Ambiguous(code or "trouble")
    if code in NOT_FOUND:
        return NotFound(code)
    if code in UNEDITABLE:
        return Uneditable(code)
    code = SAME.get(code, code)
    return Denied(code, scope(code), str(data.get("needed", "")) if isinstance(data, dict) else "")


def _seconds(told: str) -> float:
    try:
        return min(max(float(told), 0.0), LONGEST_WAIT)
    except ValueError:
        return 1.0
