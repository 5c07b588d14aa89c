"""Bolt, without the objects that it creates for each request and that we never use."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.logger import get_bolt_app_logger
from slack_bolt.middleware.async_middleware_error_handler import AsyncMiddlewareErrorHandler
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.slack.inbound.shapes import has_shape

log = structlog.get_logger(__name__)


UNREADABLE = (AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError)
"""Errors caused by a request of an unexpected shape, in bolt or in our code. Retrying would not
help."""


class Failures(AsyncMiddlewareErrorHandler):
    """Handles errors. Bolt's own handler would log the error's message, which may quote people."""

    async def handle(
        self, error: Exception, request: AsyncBoltRequest, response: BoltResponse | None
    ) -> None:
        """400 for an unreadable request; anything else stays a 500, and Slack sends it again."""
        log.error("slack.unreadable", error=type(error).__name__)
        if response is not None and isinstance(error, UNREADABLE):
            response.status = 400


class LeanApp(AsyncApp):
    """Bolt creates a web client and a logger for every request. Our calls go through `WebApi`,
    which has a client for each workspace, so all requests share one object for bolt's authorization
    to write its token into. No call is ever made with it."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._async_middleware_error_handler = Failures()
        self._shared_logger = get_bolt_app_logger(app_name=self.name)

    async def async_dispatch(self, req: AsyncBoltRequest) -> BoltResponse:
        """Answer a request; 400 if it does not have the shape of Slack's requests."""
        if not has_shape(req.body):
            log.warning("slack.refused", status=400)
            return BoltResponse(status=400)
        return await super().async_dispatch(req)

    def _init_context(self, req: AsyncBoltRequest) -> None:
        req.context["logger"] = self._shared_logger
        req.context["token"] = None
        req.context["client"] = self.client
        req.context["listener_runner"] = self.listener_runner


async def name_the_workspace(
    context: AsyncBoltContext, body: dict[str, Any], next: Callable[[], Awaitable[None]]
) -> None:
    """Adds the workspace to the context. If a whole organisation (Enterprise Grid) has installed
    us, only the event itself names it.

    Runs before bolt asks who we are there (`before_authorize`).
    """
    if not context.team_id and isinstance(body.get("team_id"), str):
        context["team_id"] = body["team_id"]
    await next()
