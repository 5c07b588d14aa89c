"""The way to the app over HTTP: signed requests to its `/slack/events`."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import io
import json
import time
from urllib.parse import urlencode

import aiohttp

from tests.fakes.slack.deliveries import Answer, Delivery, body_of


class OverHttp:
    """Posts deliveries to the app's address, one at a time or many."""

    def __init__(self, url: str, secret: str) -> None:
        self.url = url
        self.secret = secret
        self.patience = 3.0
        """Seconds that Slack waits for an answer."""
        self.age = 0
        """How many seconds old the timestamps are: above 300, nobody should believe them."""
        self._session: aiohttp.ClientSession | None = None

    async def send(self, delivery: Delivery) -> Answer:
        """See `Route.send`."""
        body, kind = encoded(delivery)
        headers = {"Content-Type": kind}
        if delivery.attempt:
            headers |= {
                "X-Slack-Retry-Num": str(delivery.attempt),
                "X-Slack-Retry-Reason": delivery.reason,
            }
        return await self.post(body, headers, delivery)

    async def post(
        self, body: bytes, headers: dict[str, str], delivery: Delivery, *, sign: bool = True
    ) -> Answer:
        """Post a body as it is."""
        if sign:
            headers = self.signed(body) | headers
        try:
            async with asyncio.timeout(self.patience):
                async with self.session.post(
                    self.url,
                    data=io.BytesIO(body),
                    headers={"User-Agent": "Slackbot 1.0", **headers},
                ) as response:
                    text = await response.text()
                    return Answer(delivery, response.status, body_of(text), dict(response.headers))
        except TimeoutError:
            delivery.reason = "http_timeout"
        except aiohttp.ClientError:
            delivery.reason = "connection_failed"
        return Answer(delivery)

    def signed(self, body: bytes) -> dict[str, str]:
        """The headers that prove where a body comes from."""
        stamp = str(int(time.time()) - self.age)
        base = b"v0:" + stamp.encode() + b":" + body
        digest = hmac.new(self.secret.encode(), base, hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}

    @property
    def session(self) -> aiohttp.ClientSession:
        """The connections, made on first use."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession()
        return self._session

    async def close(self) -> None:
        """Hang up."""
        if self._session is not None:
            await self._session.close()


def encoded(delivery: Delivery) -> tuple[bytes, str]:
    """A delivery as a body: events are JSON, commands a form, interactions JSON in a form."""
    if delivery.is_event:
        return json.dumps(delivery.payload).encode(), "application/json"
    form = (
        delivery.payload
        if delivery.kind == "slash_commands"
        else {"payload": json.dumps(delivery.payload)}
    )
    return urlencode(form).encode(), "application/x-www-form-urlencoded"
