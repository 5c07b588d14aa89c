"""Finds what somebody asked to be shown, wherever it is kept."""

from __future__ import annotations

from bot.cards import Card
from bot.commands.command_answers import LookUp
from bot.ids import PersonId
from bot.ports import Room
from bot.service.calendar_feeds import CalendarFeeds
from bot.service.core import Core
from bot.service.glossary import GlossaryLookUp
from bot.service.my_panels import MyPanels
from bot.service.outcomes import ViewOutcomes
from bot.service.past_meetings import PastMeetings
from bot.service.points import PointLookUp
from bot.service.proposals import ProposalDesk
from bot.service.reports import Reports


class LookUps:
    """Hands each question to what can answer it."""

    def __init__(
        self,
        core: Core,
        reports: Reports,
        panels: MyPanels,
        past: PastMeetings,
        desk: ProposalDesk,
        feeds: CalendarFeeds,
    ) -> None:
        self._reports = reports
        self._panels = panels
        self._past = past
        self._desk = desk
        self._points = PointLookUp(core)
        self._outcomes = ViewOutcomes(core)
        self._feeds = feeds
        self._words = GlossaryLookUp(core)

    async def card(self, room: Room, who: PersonId, wanted: LookUp) -> Card:
        """What somebody asked to be shown.

        Raises:
            NotSaved: the database cannot be reached.
            Refused: it is not there (any more).
        """
        match wanted.what:
            case "my-panel":
                return await self._panels.card(room, who)
            case "meetings":
                return await self._past.card(room)
            case "proposal":
                return await self._desk.card(room, wanted.meeting, who)
            case "point" | "points":
                return await self._points.card(room, who, wanted)
            case "outcomes":
                return await self._outcomes.open_card(room, wanted.page)
            case "report":
                return await self._reports.many.meeting_card(room, wanted.meeting)
            case "series-report":
                return await self._reports.many.series_card(room)
            case "programme-report":
                return await self._reports.many.programme_card(room)
            case "programme-texts":
                return await self._reports.many.texts_card(room, wanted.page)
            case "raised":
                return await self._outcomes.raised(room, who, wanted.page)
            case "needs" | "needs-question" | "needs-seen":
                return await self._panels.needs.card(room, who, wanted)
            case "glossary":
                return await self._words.card(room, wanted.page)
            case "feed":
                return await self._feeds.card(room, who)
            case _:
                return await self._reports.look_up(room, wanted)
