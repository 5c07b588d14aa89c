"""Remembers requests whose commit was never confirmed, so that repeating them does them once.

Somebody who was told "I cannot tell whether this was saved" does the same again. To the platform
that is another delivery with its own id; here it is given the id of the first one, which can be in
the journal only once.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import blake2b
from secrets import token_bytes

from msgspec.structs import replace

from bot.bounded import BoundedDict
from bot.ports import Request

LASTS = timedelta(minutes=10)
"""How long the same request counts as a repetition of the first."""
MOST = 1_000

# Not what was asked for itself: it may be a ballot, with whose it is.
_PEPPER = token_bytes(32)


class UncertainRequests:
    """The newest `MOST` requests of this process whose commit was never confirmed."""

    def __init__(self) -> None:
        self._first = BoundedDict[bytes, tuple[str, datetime]](MOST)

    def remember(self, request: Request) -> None:
        """Nobody knows whether this was saved."""
        self._first[_act(request)] = (request.source, request.at)

    def first(self, request: Request) -> Request:
        """The request with the id of its first attempt, if that one was uncertain."""
        source, at = self._first.get(_act(request), (request.source, request.at))
        if request.at - at > LASTS:
            return request
        return replace(request, source=source)

    def settle(self, request: Request) -> None:
        """Its outcome is known: from here on the same request counts as a new one."""
        self._first.pop(_act(request), None)


def _act(request: Request) -> bytes:
    """A fingerprint of who asked for what, which only this process can make."""
    person = (request.person.platform, request.person.tenant, request.person.id)
    args = sorted((name, str(value)) for name, value in request.args.items())
    said = repr((request.room, person, request.command, args, request.line))
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16, key=_PEPPER).digest()
