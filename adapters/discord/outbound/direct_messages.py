"""Direct messages that nobody waits for: an answer that is late, a word to a server's owner."""

from __future__ import annotations

from collections.abc import Sequence

from discord import ui

from adapters.chat.platform import Attachment, Denied, DeniedScope, Platform
from adapters.chat.posting import Poster
from adapters.discord.api.translate import PLATFORM
from adapters.discord.outbound.page import DiscordPage, pages
from bot.ids import RoomId
from bot.ports import Account

NOWHERE = RoomId(PLATFORM, "", "")
"""They are about no room that buttons or links would need."""


class DirectMessages:
    """Says something to one person."""

    def __init__(self, platform: Platform[DiscordPage], poster: Poster[DiscordPage]) -> None:
        self._platform = platform
        self._poster = poster

    async def say(
        self,
        user: str,
        key: str,
        texts: Sequence[str],
        view: ui.View | None = None,
        files: Sequence[Attachment] = (),
    ) -> bool:
        """Send a direct message; False if this person takes none.

        Raises:
            RetryLater, Ambiguous: not now.
            Undeliverable: there is no such person.
        """
        person = Account(platform=PLATFORM, tenant="", id=user, name="")
        try:
            to = await self._platform.direct(NOWHERE, person)
            await self._poster.say(to, key, pages(texts, view, files=files))
        except Denied as no:
            if no.scope is not DeniedScope.PERSON:
                raise
            return False
        return True
