"""Bolt, without the objects that it creates for each request and that we never use."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.logger import get_bolt_app_logger
from slack_bolt.middleware.async_middleware import AsyncMiddleware
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
    to write its token into. No call is ever made with it. Tokens of functions, steps of Slack's
    workflows which we do not offer, are not looked for."""

    def __init__(self, **options: Any) -> None:
        super().__init__(attaching_function_token_enabled=False, **options)
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


class WorkspaceNaming(AsyncMiddleware):
    """Adds the workspace to the context. If a whole organisation (Enterprise Grid) has installed
    us, only the event itself names it.

    Runs before bolt asks who we are there (`before_authorize`). No function, which bolt would take,
    too: for one it makes everything that a function could ask for, with each request.
    """

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],
    ) -> BoltResponse:
        """Name it, and go on."""
        context = req.context
        if not context.team_id and isinstance(team := req.body.get("team_id"), str):
            context["team_id"] = team
        return await next()
