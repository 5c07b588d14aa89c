"""The homeserver: matrix-nio, with its errors told apart.

nio retries by itself, without end, what the server refuses because of its rate limits or does not
answer. Here it does not: whoever asked decides when to try again.
"""

from __future__ import annotations

import io
import json
from collections.abc import AsyncIterator, Awaitable
from typing import Any, Final
from urllib.parse import quote

import aiohttp
from nio import (
    AsyncClient,
    AsyncClientConfig,
    ErrorResponse,
    MessageDirection,
    RoomPreset,
    RoomVisibility,
    SyncResponse,
)

from adapters.chat.platform import Ambiguous, Denied, DeniedScope, NotFound
from bot.admin_texts import admin_text
from bot.errors import RetryLater, Unusable

Event = dict[str, Any]

PLATFORM: Final = "matrix"
TIMEOUT: Final = 30
"""Seconds for one request."""
LONG_POLL_MS: Final = 30_000
UNSAID_MS: Final = 5_000
"""How long to wait where the server sets a limit and does not say for how long."""
PAGE: Final = 100
MOST_PAGES: Final = 50
"""Of a room's history, of `PAGE` events each, that are read back after a gap."""
FILTER: Final = {
    "presence": {"types": []},
    "account_data": {"types": []},
    "room": {
        "timeline": {"limit": PAGE},
        "ephemeral": {"types": []},
        "account_data": {"types": []},
    },
}
LOST: Final = frozenset({"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_DEACTIVATED"})
"""Codes that mean that Heard's account, or its token, works no longer."""
SCOPES: Final = {"M_FORBIDDEN": DeniedScope.PLACE, "M_GUEST_ACCESS_FORBIDDEN": DeniedScope.PLACE}
"""What other refusals are about, where it is not the message."""


class Homeserver:
    """Heard's own account. Every method may raise `RetryLater`, `Denied` and `Ambiguous`."""

    def __init__(self, url: str, token: str) -> None:
        config = AsyncClientConfig(
            max_limit_exceeded=0, max_timeouts=0, request_timeout=TIMEOUT, encryption_enabled=False
        )
        self.client = AsyncClient(url.rstrip("/"), config=config)
        self.client.access_token = token
        self.gone = False
        """The token works no longer."""

    @property
    def me(self) -> str:
        """Heard's own id."""
        return str(self.client.user_id or "")

    async def log_in(self) -> None:
        """Find out whose token it is.

        Raises:
            Unusable: the server does not know the token.
        """
        try:
            who = await self._done(self.client.whoami())
        except Denied as no:
            raise Unusable(admin_text("matrix-unknown-token", code=no.code)) from None
        self.client.restore_login(who.user_id, who.device_id or "", self.client.access_token)

    async def sync(self, since: str, *, full: bool) -> SyncResponse:
        """What has happened since then; waits for something to happen, unless `full`."""
        answer: SyncResponse = await self._done(
            self.client.sync(
                timeout=0 if full else LONG_POLL_MS,
                sync_filter=FILTER,
                since=since or None,
                full_state=full,
                set_presence="online",
            )
        )
        return answer

    async def close(self) -> None:
        """Let go of the connection."""
        await self.client.close()

    # -- messages

    async def send(
        self, room: str, content: Event, key: str = "", kind: str = "m.room.message"
    ) -> str:
        """Send an event; returns its id. What has the same `key` is sent once."""
        sent = await self._done(self.client.room_send(room, kind, content, tx_id=key or None))
        return str(sent.event_id)

    async def redact(self, room: str, event: str) -> None:
        """Take an event away, and with it whatever has replaced it: an edited message keeps its
        earlier words on the server, for anybody to read. What is gone already is no error."""
        path = f"/_matrix/client/v1/rooms/{quote(room)}/relations/{quote(event)}/m.replace"
        try:
            found = await self.get(f"{path}?limit={PAGE}")
            for each in found.get("chunk", []):
                if each["sender"] == self.me:
                    # Redacted by its own id, so that to begin again goes on where it had got to.
                    one = each["event_id"]
                    await self._done(self.client.room_redact(room, one, tx_id=f"gone:{one}"))
            await self._done(self.client.room_redact(room, event, tx_id=f"gone:{event}"))
        except NotFound:
            return

    async def event(self, room: str, event: str) -> Event:
        """One event as it was sent, with what the server knows of its edits."""
        path = f"/_matrix/client/v3/rooms/{quote(room)}/event/{quote(event)}"
        found: Event = await self.get(path)
        return found

    async def history(self, room: str) -> AsyncIterator[list[Event]]:
        """What happened in a room, newest first, a page at a time. Ends with an empty page if that
        is not all of it."""
        token = ""
        for _ in range(MOST_PAGES):
            page = await self._done(
                self.client.room_messages(room, token, direction=MessageDirection.back, limit=PAGE)
            )
            if page.chunk:
                yield [event.source for event in page.chunk]
            if not page.end or page.end == token or not page.chunk:
                return
            token = page.end
        yield []

    async def upload(self, data: bytes, name: str, media_type: str) -> str:
        """Put a file onto the server; returns where it is."""

        async def uploaded() -> Any:
            answer, _ = await self.client.upload(
                io.BytesIO(data), media_type, name, filesize=len(data)
            )
            return answer

        return str((await self._done(uploaded())).content_uri)

    # -- rooms

    async def join(self, room: str) -> None:
        """Accept an invitation, or follow into a room that is open to us."""
        await self._done(self.client.join(room))

    async def leave(self, room: str) -> None:
        """Go, and let the server forget that we were there."""
        await self._done(self.client.room_leave(room))
        await self._done(self.client.room_forget(room))

    async def invite(self, room: str, person: str) -> None:
        """Ask somebody in."""
        await self._done(self.client.room_invite(room, person))

    async def membership(self, room: str, person: str) -> str:
        """What somebody is in a room: "invite", "join", "leave", "ban", "knock"; "" if they never
        were anything. https://spec.matrix.org/latest/client-server-api/#mroommember"""
        path = f"/_matrix/client/v3/rooms/{quote(room)}/state/m.room.member/{quote(person)}"
        try:
            found: Event = await self.get(path)
        except NotFound:
            return ""
        return str(found.get("membership", ""))

    async def make_direct(self, person: str, marker: Event) -> str:
        """A room for one person and Heard. `marker` is a state event that says so."""
        made = await self._done(
            self.client.room_create(
                visibility=RoomVisibility.private,
                is_direct=True,
                preset=RoomPreset.private_chat,
                invite=[person],
                initial_state=[marker],
            )
        )
        return str(made.room_id)

    async def get(self, path: str) -> Any:
        """Ask for something that nio has no method for, or whose errors it loses."""
        headers = {"Authorization": f"Bearer {self.client.access_token}"}

        async def asked() -> Any:
            answer = await self.client.send("GET", path, headers=headers)
            body = await answer.json()
            return ErrorResponse.from_dict(body) if answer.status >= 400 else body

        return await self._done(asked())

    async def _done(self, call: Awaitable[Any]) -> Any:
        try:
            answer = await call
        except (TimeoutError, aiohttp.ClientError, OSError, json.JSONDecodeError) as wrong:
            raise Ambiguous(type(wrong).__name__) from wrong
        if not isinstance(answer, ErrorResponse):
            return answer
        code = str(answer.status_code or "")
        if code == "M_LIMIT_EXCEEDED":
            raise RetryLater((answer.retry_after_ms or UNSAID_MS) / 1000)
        if code in ("M_NOT_FOUND", "M_UNRECOGNIZED"):
            raise NotFound(code)
        if code in ("", "M_UNKNOWN"):
            raise Ambiguous(code or admin_text("matrix-no-answer"))
        self.gone = self.gone or code in LOST
        raise Denied(
            code, DeniedScope.TENANT if code in LOST else SCOPES.get(code, DeniedScope.MESSAGE)
        )
