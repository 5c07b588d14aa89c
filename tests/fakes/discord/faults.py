"""Trouble on demand: refusals, limits, slowness, lines cut in the middle; and what was asked."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from typing import Any, Literal

from tests.fakes.discord.clock import FASTER


@dataclass(eq=False)
class Asked:
    """One request as it came in, and what became of it."""

    method: str
    path: str
    query: dict[str, str]
    body: Any
    files: list[str]
    status: int = 0
    code: int = 0
    """Discord's own code, if it was refused."""
    answer: Any = None


@dataclass(eq=False)
class Trouble:
    """Something that goes wrong with the next requests of a kind."""

    method: str
    path: re.Pattern[str]
    times: int
    status: int | None = None
    retry_after: float = 0.05
    globally: bool = False
    code: int = 0
    wait: asyncio.Event | None = None
    """The answer waits for it."""
    cut: Literal["before", "after"] | None = None
    """The connection is reset, before anything is done or after everything was."""
    met: int = 0
    happened: asyncio.Event = field(default_factory=asyncio.Event)

    def fits(self, method: str, path: str) -> bool:
        return self.times > 0 and self.method in ("*", method) and bool(self.path.search(path))


@dataclass(eq=False)
class Limit:
    """A bucket's rate limit: so many requests in so many seconds, for each major parameter."""

    method: str
    path: re.Pattern[str]
    most: int
    seconds: float
    used: dict[str, list[float]] = field(default_factory=dict)

    @property
    def bucket(self) -> str:
        """A name that tells this bucket from others."""
        return f"{self.method}-{self.path.pattern}-{self.most}-{self.seconds}"


USUAL: tuple[tuple[str, str, int, float], ...] = (
    # Messages: the figures of the example in Discord's documentation
    # (https://docs.discord.com/developers/topics/rate-limits#header-format-rate-limit-header-examples).
    ("POST", r"^/channels/\d+/messages$", 5, 5.0),
    # Threads: a wait of 219,050 ms was reported (https://github.com/discord/discord-api-docs/issues/7816).
    # How many there are in a window Discord does not say.
    ("POST", r"^/channels/\d+(/messages/\d+)?/threads$", 50, 219.05),
)
OTHERS = (1000, 60.0)
"""Every other route has a window of a minute, of which nearly everything is always left: whoever
takes a long window for an empty one waits it out. Discord asks never to rely on such figures."""


class Faults:
    """What goes wrong, and how fast one may ask."""

    def __init__(self) -> None:
        self.troubles: list[Trouble] = []
        self.limits = [Limit(how, re.compile(path), most, wide) for how, path, most, wide in USUAL]
        self.overall: Limit | None = None
        self.asked: list[Asked] = []
        self.limited = 0
        """How many requests were told to slow down."""
        self.forbidden = 0
        """How many were answered with 401, 403 or 429. Ten thousand in ten minutes are a ban."""

    def trouble(self, method: str, path: str, times: int = 1, **more: Any) -> Trouble:
        """`path` is a regular expression, searched for in the path after `/api/v10`."""
        one = Trouble(method, re.compile(path), times, **more)
        self.troubles.append(one)
        return one

    def limit(self, method: str, path: str, most: int, seconds: float) -> None:
        """In place of the usual one for the same requests."""
        self.limits.insert(0, Limit(method, re.compile(path), most, seconds))

    def limit_all(self, most: int, seconds: float) -> None:
        """The limit over everything a bot asks for."""
        self.overall = Limit("*", re.compile(""), most, seconds)

    def meet(self, method: str, path: str) -> Trouble | None:
        for one in self.troubles:
            if one.fits(method, path):
                one.times -= 1
                one.met += 1
                one.happened.set()
                return one
        return None

    def pace(self, method: str, path: str) -> tuple[dict[str, str], float, bool]:
        """A bucket's headers, how long to wait (0: go on), and whether that is for everything."""
        now = asyncio.get_running_loop().time() / FASTER
        if self.overall is not None:
            wait, _ = _use(self.overall, "", now)
            if wait:
                return {"X-RateLimit-Global": "true", "X-RateLimit-Scope": "global"}, wait, True
        major = _major(path)
        for limit in self.limits:
            if limit.method in ("*", method) and limit.path.search(path):
                wait, used = _use(limit, major, now)
                left = max(0, limit.most - used)
                first = limit.used[major][0]
                reset = max(0.0, first + limit.seconds - now)
                return _headers(limit.bucket, limit.most, left, reset), wait, False
        shape = re.sub(r"\d{5,}", "*", path)
        most, seconds = OTHERS
        return _headers(f"{method}-{shape}", most, most - 1, seconds), 0.0, False


def _use(limit: Limit, major: str, now: float) -> tuple[float, int]:
    """How long to wait, and how many have been used."""
    used = limit.used.setdefault(major, [])
    used[:] = [at for at in used if at > now - limit.seconds]
    if len(used) >= limit.most:
        return used[0] + limit.seconds - now, len(used)
    used.append(now)
    return 0.0, len(used)


def _major(path: str) -> str:
    """The part of a path that has a bucket of its own: a channel, a server, a webhook's token."""
    found = re.match(r"/(channels|guilds)/(\d+)|/webhooks/\d+/[^/]+", path)
    return found[0] if found else ""


def _headers(bucket: str, most: int, left: int, reset: float) -> dict[str, str]:
    return {
        "X-RateLimit-Bucket": bucket,
        "X-RateLimit-Limit": str(most),
        "X-RateLimit-Remaining": str(left),
        "X-RateLimit-Reset-After": f"{reset:.3f}",
        "X-RateLimit-Reset": f"{reset:.3f}",
    }
