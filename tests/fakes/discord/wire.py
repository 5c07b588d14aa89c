"""HTTP as Discord speaks it: JSON with exactly its content type, and files beside JSON."""

from __future__ import annotations

import json
from typing import Any

from aiohttp import BodyPartReader, web

from tests.fakes.discord.errors import Refusal


def answer(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """`application/json` and nothing after it: discord.py looks for exactly that."""
    if status == 204:
        return web.Response(status=204, headers=headers)
    found = web.Response(body=json.dumps(body).encode(), status=status, headers=headers)
    found.headers["Content-Type"] = "application/json"
    return found


async def read(request: web.Request) -> tuple[Any, dict[int, tuple[str, bytes]]]:
    """A request's JSON, and its files by the number in their field's name."""
    files: dict[int, tuple[str, bytes]] = {}
    if not request.can_read_body:
        return None, files
    if request.content_type == "application/json":
        try:
            return json.loads(await request.read()), files
        except ValueError:
            raise Refusal(50109) from None
    if not request.content_type.startswith("multipart/"):
        return None, files
    body: Any = None
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        name = part.name or ""
        if name == "payload_json":
            body = json.loads(await part.read())
        elif name.startswith("files["):
            number = int(name.removeprefix("files[").removesuffix("]"))
            files[number] = (part.filename or "file", bytes(await part.read(decode=True)))
    return body, files


def too_fast(wait: float, globally: bool, headers: dict[str, str]) -> web.Response:
    """429, as Discord's own servers say it (its `Via` tells it from a ban by those in front)."""
    body = {"message": "You are being rate limited.", "retry_after": wait, "global": globally}
    more = {"Retry-After": f"{wait:.3f}", "Via": "1.1 google"}
    if globally:
        more["X-RateLimit-Global"] = "true"
    return answer(body, 429, headers | more)
