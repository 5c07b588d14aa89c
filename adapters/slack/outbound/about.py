"""What a direct message was about: what it says one can type works there, for the channel it named.

A direct message has no room of its own. Under which command it asked about which channel is kept,
by Heard's own number for the person and not by Slack's.
"""

from __future__ import annotations

from adapters.slack.api.slack_ids import PLATFORM, room_of
from bot.ids import PersonId
from bot.ports import Account, ExternalRefs, MeetingService
from bot.rendered import RenderedCard

PERSONAL = frozenset({"preferences"})
"""Commands about the person who types them: which of their channels they stand for is all one."""


class About:
    """Remembers which channel somebody was asked about, and finds it again."""

    def __init__(self, service: MeetingService, external_refs: ExternalRefs) -> None:
        self._service = service
        self._external_refs = external_refs

    async def asked(self, team: str, channel: str, person: PersonId, card: RenderedCard) -> None:
        """A card that went to somebody offers these commands, for this channel.

        Raises:
            NotSaved: the database cannot be reached.
        """
        for command in sorted(_offered(card)):
            await self._external_refs.save(room_of(team, ""), _name(person, command), channel)

    async def channel(self, account: Account, command: str) -> str:
        """The channel that somebody means who types a command directly to Heard; "" if nobody can
        tell.

        Raises:
            NotSaved: the database cannot be reached.
        """
        person = await self._service.directory.person(account)
        where = room_of(account.tenant, "")
        if found := await self._external_refs.get(where, _name(person, command)):
            return found
        if command in PERSONAL:
            home = await self._service.queries.home(account, PLATFORM)
            return next((part.room.channel for part in home.parts if part.room), "")
        return ""


def _offered(card: RenderedCard) -> set[str]:
    """The commands of a card's buttons."""
    inside = [button for part in card.parts for button in part.buttons]
    return {button.command for button in (*card.buttons, *inside)}


def _name(person: PersonId, command: str) -> str:
    return f"about:{person}:{command}"
