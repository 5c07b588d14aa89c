"""Where a whole organisation (Enterprise Grid) has installed us."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncBoltContext


async def name_the_workspace(
    context: AsyncBoltContext, body: dict[str, Any], next: Callable[[], Awaitable[None]]
) -> None:
    """Where a whole organisation has us, the grant names no workspace; the event itself does.

    To be run before bolt asks who we are there (`before_authorize`).
    """
    if not context.team_id and isinstance(body.get("team_id"), str):
        context["team_id"] = body["team_id"]
    await next()
