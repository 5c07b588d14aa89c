"""The two sides that an event on Slack is measured with: Heard, and bare Bolt."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.chat.delivery import CorePorts
from adapters.clock import SystemClock
from adapters.documents import Documents
from adapters.slack.api.options import SlackOptions
from adapters.slack.api.slack_ids import account_of, room_of
from adapters.slack.app import SlackAdapter
from bench.slack_world import (
    SECRET,
    TEAM,
    Api,
    Signed,
    channel_id,
)
from bot.ports import Account, Request, Visibility
from bot.service import Service

ROOMS, PEOPLE = 20, 10
PLAIN, UP = range(ROOMS, 2 * ROOMS), range(2 * ROOMS, 3 * ROOMS)
"""Rooms in which people say real lines: without an item up, and with one."""


@asynccontextmanager
async def heard(service: Service, slack: Api) -> AsyncIterator[SlackAdapter]:
    """Heard on Slack, without a dispatcher: only what comes in is measured."""
    store: Any = service.core.store
    face = SlackAdapter(
        SlackOptions(
            secret="s" * 32,
            bot_token="xoxb-bench",
            signing_secret=SECRET,
            api_url=slack.url,
        ),
        CorePorts(service, store.external_refs, SystemClock(), Documents(service.reports)),
    )
    try:
        yield face
    finally:
        await face.stop()
        await face.close()


def bare(slack: Api) -> AsyncApp:
    """Bolt as it comes, with a token and a listener that does nothing."""
    client = AsyncWebClient("xoxb-bench", base_url=slack.url)
    app = AsyncApp(client=client, signing_secret=SECRET)

    @app.event("message")
    async def nothing() -> None:
        pass

    return app


async def open_meetings(service: Service) -> None:
    """Begin a meeting in every room.

    Raises:
        RuntimeError: Heard did not begin one.
    """
    for room in range(UP.stop):
        where = room_of(TEAM, channel_id(room))
        await service.directory.open_room(where, f"Room {room}")
        now = datetime.now(UTC)
        start = Request(
            room=where,
            person=ann(),
            source=f"start{room}",
            at=now,
            command="start",
            seen=Visibility.YES,  # as if asked in the channel: Slack is not asked for its members
        )
        if not (await service.commands.execute(start)).accepted:
            raise RuntimeError("no meeting began")


def ann() -> Account:
    """The person who starts the meetings, and so facilitates them."""
    return account_of(TEAM, "U0000000001", "Ann")


async def dispatch(app: AsyncApp, signed: Signed) -> BoltResponse:
    """One request, from its bytes to the ack."""
    request = AsyncBoltRequest(body=signed.body, headers=signed.headers)  # type: ignore[arg-type]
    answer = await app.async_dispatch(request)
    if answer.status != 200:
        raise RuntimeError(f"status {answer.status}")
    return answer
