"""Posts messages: whole, in order, and never twice.

Pages posted under a key are remembered until all of them have arrived. If this process cannot know
(the connection broke, or another process may have crashed halfway), the platform is asked what is
there before anything is posted.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Final, Generic

from adapters.chat.platform import Ambiguous, Destination, Page, Platform
from bot.bounded import BoundedDict
from bot.ids import RoomId
from bot.ports import Account, Clock

REMEMBERED: Final = 2000
"""Keys remembered in memory."""

OnPosted = Callable[[int, str], Awaitable[None]]
"""Called with each page as soon as it is posted: its number, and the platform's id."""


async def _ignore(number: int, ref: str) -> None:
    """Does nothing."""


class Poster(Generic[Page]):
    """Posts cards of several pages."""

    def __init__(self, platform: Platform[Page], clock: Clock) -> None:
        self._platform = platform
        self._clock = clock
        self._ambiguous = BoundedDict[str, None](REMEMBERED)
        self._posted = BoundedDict[str, dict[int, str]](REMEMBERED)

    async def post(
        self,
        to: Destination,
        key: str,
        pages: Sequence[Page],
        at: datetime | None = None,
        *,
        again: bool = False,
        on_posted: OnPosted = _ignore,
    ) -> str:
        """Post a card's pages under a key; returns the id of the first.

        `at`: when the card was decided on, by our clock (default: now). `again`: pages may be there
        already; those are skipped.

        Raises:
            RetryLater, Denied, Ambiguous: as the platform says. What was posted is remembered.
            NotSaved: `on_posted` could not write it down.
        """
        now = self._clock.now()
        at = at or now
        posted = self._posted.get(key, {})
        self._posted[key] = posted
        if again or key in self._ambiguous:
            if now - at >= self._platform.capabilities.idempotent_for:
                for number, ref in (await self._platform.find(to, key, at, pages)).items():
                    posted[number] = ref
                    await on_posted(number, ref)
            self._ambiguous.pop(key, None)
        for number, page in enumerate(pages):
            if number in posted:
                continue
            try:
                posted[number] = await self._platform.post(to, page, key, number)
            except Ambiguous:
                self._ambiguous[key] = None
                raise
            await on_posted(number, posted[number])
        return posted.get(0, "")

    async def say(self, to: Destination, key: str, pages: Sequence[Page]) -> None:
        """Post something that is not tried again.

        Raises:
            RetryLater, Denied, Ambiguous: as the platform says.
        """
        await self.post(to, key, pages)
        self.settle(key)

    async def say_to(self, person: Account, about: RoomId, key: str, pages: Sequence[Page]) -> None:
        """Post something to one person directly, about a room. It is not tried again.

        Raises:
            RetryLater, Denied, Ambiguous: as the platform says.
            Undeliverable: they are gone.
        """
        to = await self._platform.direct(about, person)
        await self.say(to, f"{key}:{person.id}:{self._clock.now().timestamp()}", pages)

    def settle(self, key: str) -> None:
        """Everything under this key has arrived: forget it."""
        self._posted.pop(key, None)
