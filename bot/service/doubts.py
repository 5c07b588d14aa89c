"""What nobody could tell the fate of, so that doing it once more does it once.

Somebody who was told "I cannot tell whether this was saved" does the same again. To a platform that
is another delivery with an id of its own; here it goes by the id of the first one, which can be in
the journal only once.
"""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta

from msgspec.structs import replace

from bot.ports import Request

LASTS = timedelta(minutes=10)
"""For how long the same request counts as the same act done once more."""
MOST = 1_000

_Act = tuple[object, ...]


class Doubts:
    """Requests whose commit was never confirmed, in this process; the newest of them."""

    def __init__(self) -> None:
        self._first: OrderedDict[_Act, tuple[str, datetime]] = OrderedDict()

    def remember(self, request: Request) -> None:
        """Nobody knows what became of this."""
        self._first[_act(request)] = (request.source, request.at)
        while len(self._first) > MOST:
            self._first.popitem(last=False)

    def first(self, request: Request) -> Request:
        """The request as it was made the first time, if it is one that was in doubt."""
        source, at = self._first.get(_act(request), (request.source, request.at))
        if request.at - at > LASTS:
            return request
        return replace(request, source=source)

    def settle(self, request: Request) -> None:
        """It is known now: the same act counts as another one from here on."""
        self._first.pop(_act(request), None)


def _act(request: Request) -> _Act:
    person = (request.person.platform, request.person.tenant, request.person.id)
    args = tuple(sorted((name, str(value)) for name, value in request.args.items()))
    return (request.room, person, request.command, args, request.line)
