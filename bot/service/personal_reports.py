"""Makes what somebody is shown of what is kept of them. Changes nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from bot.cards import Card, Moment
from bot.commands.command_answers import AboutMe
from bot.ids import PersonId, RoomId
from bot.meeting.cards import personal as cards
from bot.meeting.next_meeting import has_next
from bot.meeting.support import Support
from bot.people.own_texts import can_be_taken_back, fingerprint, is_team_record, picked
from bot.people.preferences import USUAL
from bot.ports import Account, Room, Visibility
from bot.ports.personal import OwnText, PersonalRecord
from bot.records.model import Role
from bot.rendered import RenderedCard, RenderedSection
from bot.service.core import Core
from bot.service.may_see import MaySee
from bot.service.personal_parts import MANY, parts_of, polls_of

Sees = Callable[[RoomId], Awaitable[Visibility]]
LISTED = 20
"""Texts that can be taken back, on one card: the newest."""


class PersonalReports:
    """Reads what is kept of one person."""

    def __init__(self, core: Core, sight: MaySee) -> None:
        self._core = core
        self._sight = sight
        self._store = core.store

    # -- cards

    async def card(self, room: Room, who: PersonId, wanted: AboutMe) -> Card:
        """What somebody asked to be shown in a room."""
        if wanted.what in ("list", "undo"):
            return await self._own_words(room, who)
        if wanted.what == "forget":
            if wanted.texts.strip():
                return await self._confirm_forget(who, wanted.texts)
            return await self.forget_question(room, who)
        return await self.about(who, None)

    async def rendered(self, account: Account, platform: str, sees: Sees | None) -> RenderedCard:
        """The same for all of somebody's rooms that they may see now, in words."""
        who = await self._core.directory.person(account)

        async def ask(where: RoomId) -> Visibility:
            narrower = Visibility.YES if sees is None else await sees(where)
            if narrower is not Visibility.YES:
                return narrower
            return await self._sight.may_see(where, account)

        card = await self.about(who, ask)
        reader = await self._core.preferences.of(who)
        return await self._core.renderer.render(card, platform, reader)

    async def about(self, who: PersonId, sees: Sees | None) -> Card:
        """What is kept of somebody, in the rooms that they may see now. `sees`: a shorter way to
        ask that."""
        record = await self._store.personal.record(who, MANY)
        theirs = [] if record.account is None else [it for it in record.rooms if not it.left]
        told = [
            await self._sight.told(it.room.where, record.account, sees)
            for it in theirs
            if record.account is not None
        ]
        shown = [it for it, sight in zip(theirs, told, strict=True) if sight is Visibility.YES]
        rooms = [
            cards.AboutRoom(
                key=it.room.key,
                facilitator=it.role is Role.FACILITATOR,
                groups=await self._store.group_choices.of(it.room.key, who),
                needs=any(own.room == it.room.key for own in record.needs),
                meetings=[
                    cards.InMeeting(part.record.number, part.turns, part.messages, part.hands)
                    for part in await parts_of(self._store, it.room.key, who, cards.MOST_MEETINGS)
                    if part.present
                ],
                points=[own.point for own in record.points if own.room == it.room.key],
                raised=sum(own.room == it.room.key for own in record.views),
                polls=polls_of(record, it.room.key),
                supporters=(support := await self._support(it.room)).supporters_of(who),
                supports=support.person(who),
            )
            for it in shown
        ]
        offers = [self._core.offers_of(it.room.where) for it in record.rooms]
        return cards.about(
            cards.AboutPerson(
                who=who,
                chosen=record.preferences or USUAL,
                rooms=rooms,
                texts=len(record.texts),
                sent=len(record.sent),
                lessons=len(record.lessons),
                forget_later=record.forget_later,
                renames=any(offer.by_link for offer in offers),
                unsure=Visibility.UNKNOWN in told,
            )
        )

    async def team_record(self, who: PersonId) -> list[OwnText]:
        """Somebody's texts that are the team's record as well, oldest first."""
        texts = await self._store.personal.texts(who)
        return [text for text in texts if _is_asked_about(text)]

    async def forget_question(self, room: Room, who: PersonId) -> Card:
        """What goes and what stays when somebody is forgotten."""
        record = await self._store.personal.record(who, 0)
        teams = [text for text in record.texts if _is_asked_about(text)]
        state = (await self._core.current(room)).state
        return cards.forget_question(
            [cards.RecordLine(text.id, text.use) for text in teams],
            fingerprint([text.id for text in teams]),
            own=_own(record),
            series=has_next(state),
            later=record.forget_later,
            polls=len(record.polls),
            by_link=self._core.offers_of(room.where).by_link,
        )

    async def what_forgetting_means(
        self, room: Room, who: PersonId, platform: str
    ) -> Sequence[RenderedSection]:
        """The same in words, for a page that asks itself which texts are taken back."""
        record = await self._store.personal.record(who, 0)
        card = Card(
            kind="forget",
            parts=tuple(
                cards.what_forgetting_means(
                    own=_own(record),
                    polls=len(record.polls),
                    by_link=self._core.offers_of(room.where).by_link,
                )
            ),
        )
        reader = await self._core.preferences.of(who)
        return (await self._core.renderer.render(card, platform, reader)).parts

    async def _confirm_forget(self, who: PersonId, numbers: str) -> Card:
        teams = await self.team_record(who)
        ids = [text.id for text in teams]
        back = picked(numbers, ids)
        lines = [cards.RecordLine(text.id, text.use) for text in teams if text.id in back]
        return cards.confirm_forget(lines, numbers, fingerprint(ids))

    async def _own_words(self, room: Room, who: PersonId) -> Card:
        texts = [
            text
            for text in await self._store.personal.texts(who)
            if text.room == room.key and can_be_taken_back(text.use)
        ]
        newest = texts[::-1][:LISTED]
        zone = (await self._core.current(room)).state.zone
        return cards.own_words(
            [cards.OwnWords(text.id, text.use, Moment(text.at, zone)) for text in newest],
            more=len(texts) - len(newest),
        )

    async def _support(self, room: Room) -> Support:
        return (await self._core.current(room)).state.support


def _own(record: PersonalRecord) -> int:
    """How many texts go in any case when their writer is forgotten."""
    return sum(not is_team_record(text.use) for text in record.texts)


def _is_asked_about(text: OwnText) -> bool:
    """Whether a text is asked about when its writer is forgotten."""
    return is_team_record(text.use) and can_be_taken_back(text.use)
