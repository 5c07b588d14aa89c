"""Sends encrypted messages to the push services of browser makers, in the background.

Bounded in everything, and it raises nothing: a push service that is slow or away is never felt in
the room.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

import aiohttp
import structlog
from aiohttp.abc import AbstractResolver

from adapters.chat.tasks import BackgroundTasks
from adapters.web.push.encryption import encrypt
from adapters.web.push.public_addresses import PublicResolver, is_push_endpoint
from adapters.web.push.vapid import Vapid
from bot.errors import HeardError
from bot.ports import Clock
from bot.ports.push import PushSubscription, PushSubscriptions

log = structlog.get_logger(__name__)

TTL: Final = 300
"""Seconds for which a push service keeps a message for a browser that is off."""
AT_ONCE: Final = 8
"""Messages on their way at a time."""
WAITING: Final = 500
"""With more than this on their way or waiting, further ones are dropped."""
RETRIES: Final = 2
USUAL_WAIT: Final = 2.0
LONGEST_WAIT: Final = 30.0
"""Seconds before a message is tried again, whatever the push service asks for."""
PADDED: Final = 1024
"""Bytes: all messages are equally long, so that their length tells nothing."""
TIMEOUT: Final = aiohttp.ClientTimeout(total=15, connect=5)
GONE: Final = frozenset({404, 410})
"""The browser has dropped the subscription: RFC 8030, section 7.3."""


class PushSender:
    """Sends to browsers. One for each process."""

    def __init__(
        self,
        store: PushSubscriptions,
        vapid: Vapid,
        clock: Clock,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        is_allowed: Callable[[str], bool] = is_push_endpoint,
        resolver: AbstractResolver | None = None,
    ) -> None:
        """`is_allowed` and `resolver` say where to anything is sent; tests have their own."""
        self._store = store
        self._vapid = vapid
        self._clock = clock
        self._sleep = sleep
        self.is_allowed = is_allowed
        self._resolver = resolver
        self._session: aiohttp.ClientSession | None = None
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._waiting = 0
        self.tasks = BackgroundTasks()

    def send(self, to: PushSubscription, text: bytes) -> None:
        """Send a message, in the background."""
        if self._waiting >= WAITING:
            log.warning("web.push.dropped")
            return
        self._waiting += 1
        self.tasks.spawn(self._deliver(to, text))

    async def stop(self) -> None:
        """Drop what is under way."""
        await self.tasks.stop(0.0)
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _deliver(self, to: PushSubscription, text: bytes) -> None:
        try:
            async with self._slots:
                if self.is_allowed(to.endpoint):
                    await self._tries(to, encrypt(text, to.p256dh, to.auth, pad_to=PADDED))
        # What goes wrong names the endpoint, which is nobody's business.
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError, HeardError) as problem:
            log.warning("web.push.failed", error=type(problem).__name__)
        finally:
            self._waiting -= 1

    async def _tries(self, to: PushSubscription, body: bytes) -> None:
        for left in range(RETRIES, -1, -1):
            status, wait = await self._post(to.endpoint, body)
            if status in GONE:
                await self._store.remove_endpoint(to.endpoint)
                return
            if status < 300:
                return
            if left and (status == 429 or status >= 500):
                await self._sleep(wait)
                continue
            log.warning("web.push.refused", status=status)
            return

    async def _post(self, endpoint: str, body: bytes) -> tuple[int, float]:
        headers = {
            "Authorization": self._vapid.authorization(endpoint, self._clock.now()),
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(TTL),
            "Urgency": "high",
        }
        async with self._open().post(
            endpoint, data=body, headers=headers, allow_redirects=False
        ) as answer:
            return answer.status, _wait(answer.headers.get("Retry-After", ""))

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = aiohttp.TCPConnector(
                resolver=self._resolver or PublicResolver(), use_dns_cache=False
            )
            self._session = aiohttp.ClientSession(
                connector=connector, timeout=TIMEOUT, cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._session


def _wait(asked: str) -> float:
    """Seconds until the next try. A date, which is allowed as well, is taken as the usual wait."""
    return min(float(asked), LONGEST_WAIT) if asked.isdecimal() else USUAL_WAIT
