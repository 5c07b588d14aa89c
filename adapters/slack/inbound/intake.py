"""The one place where Slack's requests come in: written down first, then acknowledged.

Bolt would acknowledge before a listener runs, and look through all listeners for each request. So
this stands in front of them as a global middleware and handles everything: what is saved when it
returns is acknowledged; an event that could not be saved is not, and Slack sends it again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.slack.api.translate import team_of
from adapters.slack.inbound.events_api import Events
from adapters.slack.interaction import forms, shortcuts
from adapters.slack.interaction.buttons import Buttons
from adapters.slack.interaction.commands import Commands
from adapters.slack.interaction.request_context import answer
from adapters.slack.interaction.shortcuts import Shortcuts
from adapters.slack.interaction.submissions import Submissions
from bot.errors import NotSaved

INSTALLATIONS = frozenset({"app_uninstalled", "team_access_revoked", "tokens_revoked"})
"""Events that may come from a whole organisation."""

log = structlog.get_logger(__name__)


class RequestIntake(AsyncMiddleware):
    """Hands each request to whoever takes its kind. `dropped` is told when Slack says that it has
    left events out, `came` from which workspace and channel anything has come."""

    def __init__(
        self,
        events: Events,
        commands: Commands,
        buttons: Buttons,
        submissions: Submissions,
        shortcuts: Shortcuts,
        dropped: Callable[[], None],
        came: Callable[[str, str], None],
    ) -> None:
        self._events = events
        self._commands = commands
        self._buttons = buttons
        self._submissions = submissions
        self._shortcuts = shortcuts
        self._dropped = dropped
        self._came = came

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],
    ) -> BoltResponse:
        """Take a request; the answer is the acknowledgement, or a 500 for what is not saved. What
        cannot be read raises, and is a 400 (`lean.Failures`)."""
        body = req.body
        team = req.context.team_id or team_of(body)
        kind = body.get("type")
        if not team and _event_kind(body) not in INSTALLATIONS:
            log.warning("slack.no_workspace")
            return answer(status=400)
        if _event_kind(body) not in INSTALLATIONS:
            self._came(team, _channel(body))
        if kind == "event_callback":
            return await self._event(body, team, req.context.bot_user_id or "")
        if body.get("command"):
            return await self._commands.take(body, team)
        match kind:
            case "block_actions":
                return await self._buttons.take(body, team)
            case "view_submission":
                return await self._submitted(body, team)
            case "block_suggestion":
                return await self._submissions.suggest(body, team)
            case "message_action":
                return await self._shortcuts.on_message(body, team)
            case "app_rate_limited":
                self._dropped()
                return answer()
            case "shortcut" if body.get("callback_id") == shortcuts.START:
                return await self._shortcuts.start(body, team)
            case _:
                return answer()

    async def _event(self, body: dict[str, Any], team: str, bot_user: str) -> BoltResponse:
        try:
            await self._events.take(body, team, bot_user)
        except NotSaved:
            log.warning("slack.event_not_saved")
            return answer(status=500)
        return answer()

    async def _submitted(self, body: dict[str, Any], team: str) -> BoltResponse:
        match (body.get("view") or {}).get("callback_id"):
            case forms.FORM:
                return await self._submissions.take(body, team)
            case shortcuts.START:
                return await self._shortcuts.started(body, team)
            case _:
                return answer()


def _event_kind(body: dict[str, Any]) -> str:
    event = body.get("event")
    return str(event.get("type")) if isinstance(event, dict) else ""


def _channel(body: dict[str, Any]) -> str:
    """The channel that a request came from; "" if it came from none."""
    event, channel = body.get("event"), body.get("channel")
    found = event.get("channel") if isinstance(event, dict) else body.get("channel_id")
    if isinstance(channel, dict):
        found = channel.get("id")
    return found if isinstance(found, str) else ""
