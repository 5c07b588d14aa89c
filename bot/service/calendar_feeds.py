"""Rooms' calendar feeds: their addresses, and what is at them.

Nothing of a feed is kept but a number, which tells addresses that work from those that do not. Who
an address was made for stands in the address itself: it works for as long as that person may see
the room.
"""

from __future__ import annotations

from datetime import date

import structlog

from bot.cards import Card
from bot.errors import NotSaved, Refused, Uncertain
from bot.ids import PersonId, WordsId
from bot.meeting.cards.calendar_feed import feed
from bot.meeting.state import State
from bot.ports import Room, Visibility
from bot.ports.feeds import FEED, DatedRecords, FeedAddress, FeedAddresses, FeedAnswer
from bot.ports.room_calendar import CalendarEntry, RoomCalendar, changes_of
from bot.records.model import MissedReason
from bot.records.zones import day_in
from bot.rules import CALLED_OFF_SHOWN
from bot.service import confirmed_commit
from bot.service.core import Core
from bot.service.jobs import Done
from bot.service.may_see import MaySee
from bot.service.queries import USUAL_MINUTES
from bot.service.time_slice import loop_time

log = structlog.get_logger(__name__)

MOST_CANCELLED = 20
"""So many of the meetings that did not take place are looked at."""


class CalendarFeeds:
    """Implements `bot.ports.feeds.FeedPort`."""

    def __init__(self, core: Core, sight: MaySee) -> None:
        self._core = core
        self._sight = sight
        self._addresses: FeedAddresses | None = None

    def attach(self, addresses: FeedAddresses) -> None:
        """This makes the addresses."""
        self._addresses = addresses

    async def card(self, room: Room, who: PersonId) -> Card:
        """The address of a room's feed for somebody who runs meetings.

        Raises:
            Refused: there is no web address here.
            NotSaved: the database cannot be reached.
        """
        self._make_sure_of_an_address(room, who)
        number = await self._core.store.link_numbers.number(room.key, FEED)
        return self._shown(room, who, number, before=number)

    async def change(self, room: Room, who: PersonId, *, on: bool) -> Done:
        """Replace the address of a room's feed, or switch it off; with its card.

        Raises:
            Refused: there is no web address here.
            NotSaved: the database did not take it; nothing has changed.
            Uncertain: nobody knows whether it did.
        """
        self._make_sure_of_an_address(room, who)
        before = await self._core.store.link_numbers.number(room.key, FEED)
        if not on and not _is_on(before):
            return Done(reply=self._shown(room, who, before, before=before))
        # The next number that stands for what is wanted: no address works for a second time.
        number = await self._replaced(room, before, before + 1 + (on and _is_on(before)))
        return Done(reply=self._shown(room, who, number, before=before), changed=True)

    async def _replaced(self, room: Room, before: int, after: int) -> int:
        """If the connection breaks in the middle, once more: the same again is harmless."""
        store = self._core.store
        try:
            return await store.link_numbers.replace(room.key, FEED, before, after)
        except Uncertain:
            log.warning("feed_uncertain")
        deadline = loop_time() + confirmed_commit.CONFIRM_TIMEOUT
        while True:
            try:
                return await store.link_numbers.replace(room.key, FEED, before, after)
            except NotSaved as away:
                question = "nobody knows whether the feed was changed"
                await confirmed_commit.wait_to_confirm(deadline, question, away)

    def _make_sure_of_an_address(self, room: Room, who: PersonId) -> None:
        if not self._address(room, who, 1):
            raise Refused("refused-no-web-address")

    def _shown(self, room: Room, who: PersonId, number: int, *, before: int) -> Card:
        if not _is_on(number):
            return feed("", replaced=False, off=number > 0)
        return feed(
            self._address(room, who, number), replaced=_is_on(before) and number > before, off=False
        )

    def _address(self, room: Room, who: PersonId, number: int) -> str:
        if self._addresses is None:
            return ""
        return self._addresses.address(room, FeedAddress(room.key, who, number))

    async def calendar(self, at: FeedAddress) -> RoomCalendar | FeedAnswer:
        """What a room's calendar says now, if the owner of the address may see the room.

        Raises:
            NotSaved: the database cannot be reached.
        """
        store = self._core.store
        room = await store.room_by_key(at.room)
        if room is None or not _is_on(at.number):
            return FeedAnswer.GONE
        if at.number != await store.link_numbers.number(room.key, FEED):
            return FeedAnswer.GONE
        owner = await store.account(at.owner)
        if owner is None:
            return FeedAnswer.GONE
        match await self._sight.may_see(room.where, owner):
            case Visibility.NO:
                return FeedAnswer.GONE
            case Visibility.UNKNOWN:
                return FeedAnswer.UNSURE
            case Visibility.YES:
                return await self._calendar(room)

    async def _calendar(self, room: Room) -> RoomCalendar:
        store, now = self._core.store, self._core.now()
        state = (await self._core.refreshed(room)).state
        dated = await store.calendars.dated(room.key, now - CALLED_OFF_SHOWN)
        missed = await store.times.missed(room.key, MOST_CANCELLED)
        words = await store.words(
            [one.words for one in dated.actions] + [one.wording for one in dated.decided]
        )
        return RoomCalendar(
            room=room,
            series=state.series,
            starts=state.starts,
            minutes=USUAL_MINUTES,
            cancelled=tuple(
                one.due
                for one in missed
                if one.why is MissedReason.CANCELLED and one.due >= now - CALLED_OFF_SHOWN
            ),
            entries=tuple(_entries(state, dated, words, day_in(state.zone, now))),
            changes=changes_of(state.number, state.version),
        )


def _entries(
    state: State, dated: DatedRecords, words: dict[WordsId, str], today: date
) -> list[CalendarEntry]:
    """What is due, and what is to be reviewed. Nobody's name, and nothing of points."""
    entries = [
        CalendarEntry(
            kind="action",
            number=action.number,
            words=words.get(action.words),
            day=action.due,
            called_off=not action.is_open,
        )
        for action in dated.actions
        if action.due is not None
    ]
    for proposal in dated.decided:
        # The record keeps the day as it was decided; the room's state has what became of it.
        known = state.proposals.get(proposal.number)
        day = proposal.review if known is None or known.review is None else known.review
        comes_back = known is not None and known.review is not None
        if day is None:
            continue
        on = day_in(state.zone, day)
        entries.append(
            CalendarEntry(
                kind="review",
                number=proposal.number,
                words=words.get(proposal.wording),
                day=on,
                called_off=on > today and not comes_back,
            )
        )
    return entries


def _is_on(number: int) -> bool:
    """Whether a feed is on: see `bot.ports.feeds.FEED`."""
    return number % 2 == 1
