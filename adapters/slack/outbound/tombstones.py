"""Whether a message was deleted, according to Slack's history."""

from __future__ import annotations

from adapters.chat.platform import Ambiguous, Denied, NotFound
from adapters.slack.api.web_api import WebApi
from bot.errors import RetryLater
from bot.ids import RoomId


async def has_tombstone(api: WebApi, where: RoomId, ts: str) -> bool:
    """Whether a message no longer exists; False if that cannot be told now."""
    args = {"channel": where.channel, "ts": ts, "limit": 1}
    try:
        answer = await api.ask(where.tenant, "conversations.replies", **args)
    except Denied as no:
        return isinstance(no, NotFound)
    except (RetryLater, Ambiguous):
        return False
    entries = answer.get("messages") or []
    return any(e.get("ts") == ts and e.get("subtype") == "tombstone" for e in entries)


async def was_deleted(api: WebApi, room: RoomId, ref: str) -> bool:
    """Whether somebody has deleted a message, rather than Slack's retention.

    If a plan or a retention policy removes messages after some days, everything older is gone as
    well, and nobody has taken back what was recorded then.
    """
    if not await has_tombstone(api, room, ref):
        return False
    args = {"channel": room.channel, "latest": ref, "inclusive": False, "limit": 1}
    try:
        answer = await api.ask(room.tenant, "conversations.history", **args)
    except (Denied, RetryLater, Ambiguous):
        return False
    return bool(answer.get("messages"))
