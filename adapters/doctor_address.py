"""`heard doctor`'s check of the address: whether browsers reach Heard by it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

import aiohttp

from adapters.doctor import Finding
from adapters.health import PATH
from bot.settings import WebSettings

PATIENCE = aiohttp.ClientTimeout(total=5)
HERE = frozenset({"127.0.0.1", "localhost", "::1"})


class PublicAddressCheck:
    """Whether `web.public_url` and `web.host` go together, and whether the address leads here."""

    name = "address"

    def __init__(self, web: WebSettings) -> None:
        self._web = web

    async def look(self) -> Sequence[Finding]:
        """What does not fit. Whether Heard answers is only a note: it need not be running."""
        web, found = self._web, []
        if not web.public_url:
            if web.host in HERE:
                text = (
                    "The web room is for this computer only. For others, put it behind a server "
                    "that speaks https, and set web.public_url."
                )
                return [Finding(text, wrong=False)]
            return [
                Finding(
                    f"web.host is {web.host}, and web.public_url is not set: links begin with an "
                    "address that other computers cannot open. Set it."
                )
            ]
        if urlsplit(web.public_url).scheme != "https":
            text = "web.public_url does not begin with https: others on the way can read along."
            found.append(Finding(text))
        if web.host not in HERE:
            text = (
                f"The port on {web.host} is open beside the server in front of it. If that server "
                "is on this computer, set web.host to 127.0.0.1."
            )
            found.append(Finding(text, wrong=False))
        return [*found, *await self._reached()]

    async def _reached(self) -> list[Finding]:
        address = f"{self._web.public_url.rstrip('/')}{PATH}"
        try:
            async with (
                aiohttp.ClientSession(timeout=PATIENCE) as session,
                session.get(address, allow_redirects=False) as answer,
            ):
                body = await answer.json(content_type=None)
                if isinstance(body, dict) and "status" in body:
                    return []
                why = f"it answers {answer.status}, but not as Heard"
        except (aiohttp.ClientError, TimeoutError, ValueError, OSError) as problem:
            why = type(problem).__name__
        text = (
            f"{address} does not lead to Heard now ({why}). If Heard is running, look at the "
            "server in front of it: docs/running.md has settings for nginx and Caddy."
        )
        return [Finding(text, wrong=False)]
