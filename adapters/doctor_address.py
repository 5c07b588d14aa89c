"""`heard doctor`'s check of the address: whether browsers reach Heard by it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

import aiohttp

from adapters.doctor import Finding
from adapters.health import PATH
from bot.admin_texts import admin_text
from bot.settings import WebSettings

PATIENCE = aiohttp.ClientTimeout(total=5)
HERE = frozenset({"127.0.0.1", "localhost", "::1"})


class PublicAddressCheck:
    """Whether `web.public_url` and `web.host` go together, and whether the address leads here."""

    name = admin_text("doctor-name-address")

    def __init__(self, web: WebSettings) -> None:
        self._web = web

    async def look(self) -> Sequence[Finding]:
        """What does not fit. Whether Heard answers is only a note: it need not be running."""
        web, found = self._web, []
        if not web.public_url:
            if web.host in HERE:
                text = admin_text("doctor-address-here")
                return [Finding(text, wrong=False)]
            return [Finding(admin_text("doctor-address-none", host=web.host))]
        if urlsplit(web.public_url).scheme != "https":
            text = admin_text("doctor-address-plain")
            found.append(Finding(text))
        if web.host not in HERE:
            text = admin_text("doctor-address-open", host=web.host)
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
                why = admin_text("doctor-address-other", status=answer.status)
        except (aiohttp.ClientError, TimeoutError, ValueError, OSError) as problem:
            why = type(problem).__name__
        text = admin_text("doctor-address-elsewhere", address=address, why=why)
        return [Finding(text, wrong=False)]
