"""The one place where Slack's requests come in: saved first, then acknowledged.

Bolt would acknowledge before a listener runs, and look through all listeners for each request. So
this stands in front of them as a global middleware and handles everything: what is saved when it
returns is acknowledged; an event that could not be saved is not, and Slack sends it again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from typing import Any, Final

import structlog
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.chat.gates import Gates
from adapters.slack.inbound.translate import Happening, Payload, happening, team_of
from bot.errors import NotSaved
from bot.ids import RoomId
from bot.ports import Message, MessageDeletion, Reaction

log = structlog.get_logger(__name__)

INSTALLATIONS = frozenset({"app_uninstalled", "team_access_revoked", "tokens_revoked"})
"""Events that may come from a whole organisation."""
ALL: Final = "all of Slack"
"""The gate that is shut until it is known in which rooms there is something to read."""

OnEvent = Callable[[Any], Awaitable[object]]
"""Takes an event in, and returns when it is saved. Raises `NotSaved`; Slack sends it again."""
Answering = Callable[[str, str], AbstractAsyncContextManager[None]]
OnRequest = Callable[[Payload, str], Awaitable[BoltResponse]]
"""Carries out a request from a workspace; returns the acknowledgement."""


class RequestIntake(AsyncMiddleware):
    """Passes each request to its handler.

    `events` are handlers by the class of a `Happening`; `requests` by the request's kind, see
    `kind_of`. What has no handler is acknowledged. `on_request` is told from which workspace and
    channel anything has come. Requests are carried out within `answering` the person who makes
    them, by their workspace and id.
    """

    def __init__(
        self,
        gates: Gates,
        events: Mapping[type[Happening], OnEvent],
        requests: Mapping[str, OnRequest],
        on_request: Callable[[str, str], None],
        answering: Answering,
    ) -> None:
        self._gates = gates
        self._events = events
        self._requests = requests
        self._on_request = on_request
        self._answering = answering

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],
    ) -> BoltResponse:
        """Take a request; the answer is the acknowledgement, or a 500 for what is not saved. What
        cannot be read raises, and is a 400 (`bolt_app.Failures`)."""
        body = req.body
        team = req.context.team_id or team_of(body)
        if _event_kind(body) not in INSTALLATIONS:
            if not team:
                log.warning("slack.no_workspace")
                return BoltResponse(status=400, body="")
            self._on_request(team, _channel(body))
        if body.get("type") == "event_callback":
            return await self._event(body, team, req.context.bot_user_id or "")
        handler = self._requests.get(kind_of(body))
        if handler is None:
            return BoltResponse(status=200, body="")
        async with self._answering(team, _user(body)):
            return await handler(body, team)

    async def _event(self, body: Payload, team: str, bot_user: str) -> BoltResponse:
        try:
            event = happening(body, team, bot_user)
            if isinstance(event, Message | Reaction | MessageDeletion):
                await self._wait_for_history(event.room)
            if event is not None:
                await self._events[type(event)](event)
        except NotSaved:
            log.warning("slack.event_not_saved")
            return BoltResponse(status=500, body="")
        return BoltResponse(status=200, body="")

    async def _wait_for_history(self, room: RoomId) -> None:
        """Let what was said before be read first. Slack is not answered until then, and may send
        the same again: it counts once.

        Raises:
            NotSaved: we are stopping. Slack sends it again.
        """
        if self._gates.any_shut() and not await self._gates.passed(ALL, room):
            raise NotSaved("Heard is stopping")


def kind_of(body: Payload) -> str:
    """What kind of request it is: `command`, or Slack's own word for it, with the callback of what
    has one: `view_submission:form`."""
    if body.get("command"):
        return "command"
    match body.get("type"):
        case "view_submission":
            return f"view_submission:{(body.get('view') or {}).get('callback_id')}"
        case "shortcut":
            return f"shortcut:{body.get('callback_id')}"
        case kind:
            return str(kind)


def _event_kind(body: Payload) -> str:
    event = body.get("event")
    return str(event.get("type")) if isinstance(event, dict) else ""


def _channel(body: Payload) -> str:
    """The channel that a request came from; "" if it came from none."""
    event, channel = body.get("event"), body.get("channel")
    found = event.get("channel") if isinstance(event, dict) else body.get("channel_id")
    if isinstance(channel, dict):
        found = channel.get("id")
    return found if isinstance(found, str) else ""


def _user(body: Payload) -> str:
    """Who makes a request."""
    user = body.get("user")
    found = user.get("id") if isinstance(user, dict) else body.get("user_id")
    return found if isinstance(found, str) else ""
