"""The HTTP endpoint for Slack's requests, and the pages for installing the app.

A request's signature is verified before anything else is read, and nothing of it is ever logged.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

import structlog
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.signature import SignatureVerifier

from adapters.slack.setup.install import BACK, INSTALL, Flow

log = structlog.get_logger(__name__)

EVENTS: Final = "/slack/events"
LARGEST: Final = 1024 * 1024
"""Bytes in a request. Slack's are far smaller."""
READ_SECONDS: Final = 10.0
"""How long a request may take to arrive."""


class HttpEndpoint:
    """Passes Slack's requests to a Bolt app, and sends people to Slack's page for installing.

    Without a signing secret, requests come through a socket, and there is no route for them.
    """

    def __init__(self, bolt: AsyncApp, signing_secret: str, flow: Flow | None = None) -> None:
        self._bolt = bolt
        self._verifier = SignatureVerifier(signing_secret) if signing_secret else None
        self._flow = flow

    def routes(self) -> list[web.RouteDef]:
        """The routes that a web server has to serve for us."""
        routes = [] if self._verifier is None else [web.post(EVENTS, self.take)]
        if self._flow is not None:
            flow = self._flow
            routes += [web.get(INSTALL, _shown(flow.handle_installation))]
            routes += [web.get(BACK, _shown(flow.handle_callback))]
        return routes

    async def take(self, request: web.Request) -> web.Response:
        """Handle a request: 413 too large, 401 not from Slack or too old, 400 unreadable."""
        try:
            async with asyncio.timeout(READ_SECONDS):
                body = await _read(request)
        except TimeoutError:
            return _refuse(408)
        if body is None:
            return _refuse(413)
        if not self._is_slacks(request, body):
            return _refuse(401)
        try:
            asked = AsyncBoltRequest(
                body=body.decode(), query=request.query_string, headers=_headers(request)
            )
        except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
            return _refuse(400)
        return await to_aiohttp_response(await self._bolt.async_dispatch(asked))

    def _is_slacks(self, request: web.Request, body: bytes) -> bool:
        stamp = request.headers.get("X-Slack-Request-Timestamp", "")
        signature = request.headers.get("X-Slack-Signature", "")
        # slack_sdk parses the timestamp as a number.
        if not stamp.isascii() or not stamp.isdecimal() or len(stamp) > 12:
            return False
        if self._verifier is None:
            return False
        try:
            return self._verifier.is_valid(body, stamp, signature)
        except (ValueError, TypeError):
            # Not every signature can be compared, and not every body is text.
            return False


def _shown(
    handle: Callable[[AsyncBoltRequest], Awaitable[BoltResponse]],
) -> Callable[[web.Request], Awaitable[web.Response]]:
    """A handler of bolt's as one of aiohttp's."""

    async def show(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await handle(await to_bolt_request(request)))

    return show


async def _read(request: web.Request) -> bytes | None:
    """A request's body; None if it is too large. Reading stops at the limit."""
    if (request.content_length or 0) > LARGEST:
        return None
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > LARGEST:
            return None
    return bytes(body)


def _headers(request: web.Request) -> dict[str, str | Sequence[str]]:
    return dict(request.headers)


def _refuse(status: int) -> web.Response:
    log.warning("slack.refused", status=status)
    response = web.Response(status=status)
    if status in (408, 413):
        # Do not wait for the rest of the body.
        response.force_close()
    return response
