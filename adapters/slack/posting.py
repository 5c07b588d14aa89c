"""Posts messages: whole, in order, and never twice.

Every message of ours carries its parcel's id as metadata. When it is not sure whether a message
has arrived (the connection broke, or another process may have died over it), we look for it in the
channel before posting it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import structlog

from adapters.chat.platform import Ambiguous, Denied
from adapters.slack.refusals import TOO_MUCH
from adapters.slack.render import Page
from adapters.slack.web_api import WebApi
from bot.bounded import BoundedDict

log = structlog.get_logger(__name__)

EVENT = "heard_parcel"
"""What our messages' metadata is called."""
SKEW = timedelta(seconds=60)
"""How far Slack's clock and ours may differ."""
PAGES = 5
"""Pages of history that are searched."""
MOST = 2000
"""Parcels and people remembered in memory."""


class Poster:
    """Posts, edits and whispers on Slack."""

    def __init__(self, calls: WebApi) -> None:
        self._calls = calls
        self._unclear = BoundedDict[str, None](MOST)
        self._posted = BoundedDict[str, dict[int, str]](MOST)
        self._direct = BoundedDict[tuple[str, str], str](MOST)

    async def post(
        self,
        team: str,
        channel: str,
        key: str,
        at: datetime,
        pages: Sequence[Page],
        *,
        thread: str = "",
        again: bool = False,
    ) -> str:
        """Post a card's pages under a key; the time of the first one, by which Slack knows it.

        With `again`, it may be there already; what is, is left out. What is posted in a thread is
        shown in the channel too.

        Raises:
            Later, Denied, Ambiguous: as for `WebApi.call`. What was posted is remembered.
        """
        posted = self._posted.setdefault(key, {})
        if again or key in self._unclear:
            posted.update(await self._there(team, channel, key, at, thread))
            self._unclear.pop(key, None)
        for number, page in enumerate(pages):
            if number not in posted:
                posted[number] = await self._post(team, channel, key, number, page, thread)
        return posted.get(0, "")

    def stands(self, key: str) -> dict[int, str]:
        """The times of the pages that were posted under this key, until it is settled."""
        return dict(self._posted.get(key, {}))

    async def find(
        self, team: str, channel: str, key: str, at: datetime, thread: str = ""
    ) -> dict[int, str]:
        """The times of the pages that stand in a channel under this key, as Slack knows them.

        Raises:
            Later, Ambiguous: as for `WebApi.call`.
        """
        return await self._there(team, channel, key, at, thread)

    async def take_away(self, team: str, channel: str, ts: str) -> None:
        """Delete a message of ours, if it is still there.

        Raises:
            Later, Denied, Ambiguous: as for `WebApi.call`.
        """
        try:
            await self._calls.call(team, "chat.delete", channel=channel, ts=ts)
        except Denied as no:
            if no.code != "message_not_found":
                raise

    def settled(self, key: str) -> None:
        """Everything under this key has arrived: it need not be remembered."""
        self._posted.pop(key, None)

    async def edit(self, team: str, channel: str, ts: str, page: Page) -> None:
        """Show something else in place of a message."""
        await self._calls.call(
            team, "chat.update", channel=channel, ts=ts, text=page.text, blocks=list(page.blocks)
        )

    async def ephemeral(
        self, team: str, channel: str, user: str, page: Page, thread: str = ""
    ) -> None:
        """Show something to one person in a channel, for as long as they look at it."""
        more = {"thread_ts": thread} if thread else {}
        await self._calls.call(
            team,
            "chat.postEphemeral",
            channel=channel,
            user=user,
            text=page.text,
            blocks=list(page.blocks),
            **more,
        )

    async def direct(self, team: str, user: str) -> str:
        """The channel for direct messages with somebody.

        Raises:
            Later, Denied, Ambiguous: as for `WebApi.call`.
        """
        known = self._direct.get((team, user))
        if known is None:
            answer = await self._calls.call(team, "conversations.open", users=user)
            known = self._direct[(team, user)] = str(answer["channel"]["id"])
        return known

    async def _post(
        self, team: str, channel: str, key: str, number: int, page: Page, thread: str
    ) -> str:
        more: dict[str, Any] = {"thread_ts": thread, "reply_broadcast": True} if thread else {}
        metadata = {"event_type": EVENT, "event_payload": {"parcel": key, "page": number}}
        if page.blocks:
            more["blocks"] = list(page.blocks)
        usual = {"channel": channel, "metadata": metadata, "unfurl_links": False}
        usual |= {"unfurl_media": False, "text": page.text}
        try:
            try:
                answer = await self._calls.call(team, "chat.postMessage", **usual, **more)
            except Denied as no:
                if no.code not in TOO_MUCH or "blocks" not in more:
                    raise
                # Its text says everything: that is better than nothing.
                log.error("slack.blocks_refused", code=no.code)
                del more["blocks"]
                answer = await self._calls.call(team, "chat.postMessage", **usual, **more)
        except Ambiguous:
            self._unclear[key] = None
            raise
        return str(answer["ts"])

    async def _there(
        self, team: str, channel: str, key: str, at: datetime, thread: str
    ) -> dict[int, str]:
        try:
            return await self._search(team, channel, key, at, thread)
        except Denied as no:
            # We may not read here at all: then nobody can tell.
            log.warning("slack.history_closed", code=no.code)
            return {}

    async def _search(
        self, team: str, channel: str, key: str, at: datetime, thread: str
    ) -> dict[int, str]:
        method = "conversations.replies" if thread else "conversations.history"
        args: dict[str, Any] = {
            "channel": channel,
            "oldest": f"{(at - SKEW).timestamp():.6f}",
            "include_all_metadata": True,
            "limit": 200,
        }
        if thread:
            args["ts"] = thread
        found: dict[int, str] = {}
        for _ in range(PAGES):
            answer = await self._calls.ask(team, method, **args)
            for entry in answer.get("messages") or []:
                number = page_of(entry, key)
                if number is not None:
                    found[number] = str(entry["ts"])
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if found or not cursor:
                break
            args["cursor"] = cursor
        return found


def page_of(entry: dict[str, Any], key: str) -> int | None:
    """Which page of the card with that key a message is; None if it is none of it."""
    metadata = entry.get("metadata") or {}
    payload = metadata.get("event_payload") or {}
    if metadata.get("event_type") != EVENT or payload.get("parcel") != key:
        return None
    return int(payload.get("page", 0))
