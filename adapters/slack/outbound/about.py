"""Remembers which channel a direct message was about, so that its commands can be typed there.

A direct message has no room of its own. For each command it offered, the channel is stored under
Heard's own number for the person, not Slack's.
"""

from __future__ import annotations

from adapters.slack.api.slack_ids import PLATFORM, room_of
from bot.ids import PersonId
from bot.ports import Account, ExternalRefs, MeetingService
from bot.rendered import RenderedCard

PERSONAL = frozenset({"me", "preferences"})
"""Commands about the person who types them: any of their channels will do."""


class About:
    """Stores which channel somebody was asked about, and finds it again."""

    def __init__(self, service: MeetingService, external_refs: ExternalRefs) -> None:
        self._service = service
        self._external_refs = external_refs

    async def asked(self, team: str, channel: str, person: PersonId, card: RenderedCard) -> None:
        """Remember that a card sent to somebody offers its commands for this channel.

        Raises:
            NotSaved: the database cannot be reached.
        """
        for command in sorted(_offered(card)):
            await self._external_refs.save(room_of(team, ""), _name(person, command), channel)

    async def channel(self, account: Account, command: str) -> str:
        """The channel that is meant by somebody who types a command directly to Heard; "" if that
        is unknown.

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
    """The commands behind a card's buttons."""
    inside = [button for part in card.parts for button in part.buttons]
    return {button.command for button in (*card.buttons, *inside)}


def _name(person: PersonId, command: str) -> str:
    return f"about:{person}:{command}"
