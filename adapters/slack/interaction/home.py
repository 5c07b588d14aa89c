"""The Home tab: everything that concerns one person, and a welcome on the first visit."""

from __future__ import annotations

import structlog

from adapters.chat.admission import Admission
from adapters.chat.answering import answering_person
from adapters.chat.platform import PLATFORM_ERRORS
from adapters.slack.api import markup as kit
from adapters.slack.api.markup import Block, escape
from adapters.slack.api.slack_ids import PLATFORM, account_of, room_of
from adapters.slack.api.web_api import WebApi
from adapters.slack.directory.people import People
from adapters.slack.interaction.introduction import Introduction
from adapters.slack.outbound.cards import Cards
from bot.errors import NotSaved
from bot.ids import PersonId
from bot.phrases.reading import readers_catalogue
from bot.ports import ExternalRefs, MeetingService

log = structlog.get_logger(__name__)

WELCOMED = "welcomed"


class Home:
    """Draws people's Home tabs."""

    def __init__(
        self,
        service: MeetingService,
        external_refs: ExternalRefs,
        calls: WebApi,
        cards: Cards,
        people: People,
        introduction: Introduction,
        admission: Admission,
    ) -> None:
        self._admission = admission
        self._service = service
        self._external_refs = external_refs
        self._calls = calls
        self._cards = cards
        self._people = people
        self._introduction = introduction

    async def publish(self, team: str, user: str) -> None:
        """Draw somebody's Home tab as it is now. Never fails: it can be drawn again."""
        try:
            async with answering_person(self._service, account_of(team, user)):
                shown = await self.blocks(team, user)
            view = {"type": "home", "callback_id": "home", "blocks": shown}
            await self._calls.call(team, "views.publish", user_id=user, view=view)
        except NotSaved:
            log.warning("slack.home_not_saved")
        except PLATFORM_ERRORS as wrong:
            log.warning("slack.home_not_shown", error=type(wrong).__name__, code=str(wrong))

    async def publish_again(self, team: str, person: PersonId) -> None:
        """Redraw somebody's Home tab, if they have one: Slack keeps showing the old one. Never
        fails."""
        try:
            seen = await self._external_refs.get(room_of(team, ""), f"{WELCOMED}:{person}")
            account = await self._service.directory.account(person)
        except NotSaved:
            log.warning("slack.home_not_saved")
            return
        if seen is not None and account is not None:
            await self.publish(team, account.id)

    async def blocks(self, team: str, user: str) -> list[Block]:
        """The blocks of somebody's Home tab.

        Raises:
            NotSaved: the database cannot be reached.
        """
        account = await self._people.account(team, user)
        card = await self._admission.home(account, PLATFORM)
        mine = await self._cards.blocks(card, team, "")
        where = room_of(team, "")
        name = f"{WELCOMED}:{await self._service.directory.person(account)}"
        first = await self._external_refs.get(where, name) is None
        if first:
            await self._external_refs.save(where, name, "1")
        how = self._introduction.blocks()
        both = [*how, kit.divider(), *mine] if first else [*mine, kit.divider(), *how]
        return fitted(both)


def fitted(shown: list[Block]) -> list[Block]:
    """As many blocks as fit into a view; if there are more, it says so."""
    if len(shown) <= kit.MOST_VIEW_BLOCKS:
        return shown
    more = kit.section(escape(readers_catalogue().say("slack-home-more")))
    return [*shown[: kit.MOST_VIEW_BLOCKS - 1], more]
