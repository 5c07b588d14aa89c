"""Makes what somebody is shown, or given, of what is kept of them. Changes nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass

from bot.cards import Card, Moment
from bot.commands.command_answers import AboutMe
from bot.events import AnyEvent, HandRaised
from bot.ids import PersonId, RoomId, RoomKey, number_of, proposal_of, room_of
from bot.meeting.cards import personal as cards
from bot.meeting.meeting import Meeting
from bot.meeting.next_meeting import has_next
from bot.meeting.support import Support
from bot.people.groups import ADVISORY
from bot.people.own_texts import can_be_taken_back, fingerprint, is_team_record, picked
from bot.people.preferences import USUAL
from bot.phrases.reading import readers_catalogue
from bot.ports import Account, Room, Visibility
from bot.ports.personal import OwnMembership, OwnText, PersonalRecord
from bot.ports.personal_copy import (
    CopiedGroup,
    CopiedMeeting,
    CopiedMessage,
    CopiedNeed,
    CopiedNeeds,
    CopiedPoint,
    CopiedRoom,
    CopiedText,
    CopiedView,
    PersonalCopy,
    encode,
)
from bot.records.model import MeetingRecord, Role
from bot.rendered import RenderedCard, RenderedSection
from bot.service.core import Core
from bot.service.may_see import MaySee
from bot.service.personal_decisions import copied_actions, copied_proposals, copied_responses
from bot.service.personal_points import copied_point, texts_of

Sees = Callable[[RoomId], Awaitable[Visibility]]
MANY = 1_000_000
"""Everything that was sent."""
LISTED = 20
"""Texts that can be taken back, on one card: the newest."""


@dataclass(frozen=True)
class Part:
    """Somebody's part in one meeting."""

    record: MeetingRecord
    present: bool = False
    turns: int = 0
    messages: int = 0
    words: int = 0
    hands: int = 0
    passed: bool = False


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
                    for part in await self._parts(it.room.key, who, cards.MOST_MEETINGS)
                    if part.present
                ],
                points=[own.point for own in record.points if own.room == it.room.key],
                raised=sum(own.room == it.room.key for own in record.views),
                polls=_polls(record, it.room.key),
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

    # -- the copy

    async def copy(self, who: PersonId) -> bytes | None:
        """Everything that is kept of somebody, as JSON; None if they are not known."""
        record = await self._store.personal.record(who, MANY)
        if record.account is None:
            return None
        rooms = {it.room.key: it.room for it in record.rooms}
        elsewhere = {text.room for text in record.texts} | {own.room for own in record.points}
        elsewhere |= {own.room for own in record.views} | {own.room for own in record.actions}
        elsewhere |= {own.room for own in record.proposals} | {own.room for own in record.responses}
        for key in elsewhere - set(rooms):
            if (found := await self._core.directory.room_by_key(key)) is not None:
                rooms[key] = found
        titles = {key: room.title for key, room in rooms.items()}
        roles = {it.room.key: it for it in record.rooms}
        copied = PersonalCopy(
            made_at=self._core.now(),
            id=who,
            platform=record.account.platform,
            account=record.account.id,
            name=record.account.name,
            last_seen_about=record.seen,
            preferences=record.preferences or USUAL,
            preferences_chosen=record.preferences is not None,
            lessons_read=list(record.lessons),
            to_be_forgotten_when_the_series_ends=record.forget_later,
            rooms=[
                CopiedRoom(
                    title=room.title,
                    role=_role(roles.get(key)),
                    joined_in_meeting=roles[key].joined_in if key in roles else None,
                    groups=await self._copied_groups(key, who),
                    needs=await self._copied_needs(record, key),
                    meetings=[
                        _copied(part) for part in await self._parts(key, who, MANY) if part.present
                    ],
                    points=await self._copied_points(record, key),
                    raised=await self._copied_views(record, key),
                    actions=await copied_actions(self._store, record, key),
                    proposals=await copied_proposals(self._store, record, key),
                    answers=await copied_responses(self._store, record, key),
                    polls_open_for_you=_polls(record, key),
                    anonymous_proposals_open_for_you=_sealed_proposals(record, key),
                    supporters=await self._names(
                        (s := await self._support(room)).supporters_of(who)
                    ),
                    you_support=await self._names(
                        () if (whom := s.person(who)) is None else (whom,)
                    ),
                )
                for key, room in rooms.items()
            ],
            texts=[
                CopiedText(
                    room=titles.get(text.room, ""),
                    use=text.use,
                    text=text.text,
                    at=text.at,
                    team_record=is_team_record(text.use),
                )
                for text in record.texts
            ],
            sent_to_you=await self._copied_messages(record, titles),
            not_in_here=[
                readers_catalogue().say(f"copy-without-{what}")
                for what in ("ballots", "posts", "push", "backups")
            ],
        )
        return await asyncio.to_thread(encode, copied)

    async def _support(self, room: Room) -> Support:
        return (await self._core.current(room)).state.support

    async def _names(self, people: Collection[PersonId]) -> list[str]:
        names = await self._store.names(people) if people else {}
        return [names.get(who, "") for who in people]

    async def _copied_messages(
        self, record: PersonalRecord, titles: dict[RoomKey, str]
    ) -> list[CopiedMessage]:
        platform = "" if record.account is None else record.account.platform
        out = []
        for message in record.sent:
            if message.card is not None:
                spoken = await self._core.renderer.render(message.card, platform)
                title = titles.get(message.room, "")
                out.append(CopiedMessage(room=title, at=message.at, text=spoken.text))
        return out

    async def _copied_groups(self, room: RoomKey, who: PersonId) -> list[CopiedGroup]:
        chosen = await self._store.group_choices.of(room, who)
        names = await self._store.words(chosen) if chosen else {}
        names.setdefault(ADVISORY, readers_catalogue().say("group-advisory"))
        return [
            CopiedGroup(name=names.get(key, ""), consent=given.value)
            for key, given in chosen.items()
        ]

    async def _copied_needs(self, record: PersonalRecord, room: RoomKey) -> CopiedNeeds | None:
        own = next((it.own for it in record.needs if it.room == room), None)
        if own is None:
            return None
        return CopiedNeeds(
            needs=[
                CopiedNeed(
                    kind=need.kind.value,
                    days_before=need.days,
                    arranged_for_meeting=need.arranged,
                    met=None if need.met is None else need.met.value,
                    met_at_meeting=need.met_at,
                    reply=None if need.reply is None else need.reply.value,
                )
                for need in own.needs
            ],
            text=own.text,
            shown_to=await self._names(sorted(own.viewers)),
            said_at=own.said_at,
        )

    async def _copied_points(self, record: PersonalRecord, room: RoomKey) -> list[CopiedPoint]:
        points = [own.point for own in record.points if own.room == room]
        ids = {key for point in points for key in texts_of(point)}
        words = await self._store.words(ids) if ids else {}
        return [copied_point(point, record.person, words) for point in points]

    async def _copied_views(self, record: PersonalRecord, room: RoomKey) -> list[CopiedView]:
        views = [own.view for own in record.views if own.room == room]
        ids = {key for v in views for key in (v.words, v.reason, v.decision, v.meant) if key}
        words = await self._store.words(ids) if ids else {}
        return [
            CopiedView(
                kind=view.kind.value,
                constraint_kind=None
                if view.constraint_kind is None
                else view.constraint_kind.value,
                words=words.get(view.words),
                at=view.at,
                with_your_name=view.is_signed,
                outcome=None if view.outcome is None else view.outcome.value,
                reason=None if view.reason is None else words.get(view.reason),
                decision=None if view.decision is None else words.get(view.decision),
                decided_at=view.decided_at,
                your_answer=None if view.answer is None else view.answer.value,
                your_answer_with_name=view.named,
                answered_at=view.answered_at,
                meant=None if view.meant is None else words.get(view.meant),
            )
            for view in views
        ]

    async def _parts(self, room: RoomKey, who: PersonId, most: int) -> list[Part]:
        """Somebody's part in the newest meetings of a room that have begun, oldest first."""
        begun = [it for it in await self._store.meetings(room) if it.opened_at is not None]
        out = []
        for record in begun[-most:]:
            journal = (await self._store.journals([record.id])).get(record.id) or []
            # A long meeting takes a while, and nobody else should have to wait for it.
            out.append(await asyncio.to_thread(_part, record, journal, who))
        return out


def _part(record: MeetingRecord, journal: Collection[AnyEvent], who: PersonId) -> Part:
    if not journal:
        return Part(record)
    turns = Meeting.fold(journal).state.turns
    voice = turns.voices.get(who)
    return Part(
        record,
        present=who in turns.came or turns.is_heard(who),
        turns=turns.turns_of(who),
        messages=0 if voice is None else voice.messages,
        words=0 if voice is None else voice.words,
        hands=sum(
            isinstance(event, HandRaised) and (event.whose or event.actor) == who
            for event in journal
        ),
        passed=who in turns.passed,
    )


def _copied(part: Part) -> CopiedMeeting:
    return CopiedMeeting(
        number=part.record.number,
        opened_at=part.record.opened_at,
        closed_at=part.record.closed_at,
        present=part.present,
        turns=part.turns,
        messages=part.messages,
        words=part.words,
        hands=part.hands,
        passed=part.passed,
    )


def _polls(record: PersonalRecord, room: RoomKey) -> list[int]:
    return [
        number_of(it.meeting)
        for it in record.polls
        if room_of(it.meeting) == room and proposal_of(it.meeting) is None
    ]


def _sealed_proposals(record: PersonalRecord, room: RoomKey) -> list[int]:
    found = (proposal_of(it.meeting) for it in record.polls if room_of(it.meeting) == room)
    return [number for number in found if number is not None]


def _role(membership: OwnMembership | None) -> str:
    if membership is None:
        return "none"
    return "left" if membership.left else membership.role.value


def _own(record: PersonalRecord) -> int:
    """How many texts go in any case when their writer is forgotten."""
    return sum(not is_team_record(text.use) for text in record.texts)


def _is_asked_about(text: OwnText) -> bool:
    """Whether a text is asked about when its writer is forgotten."""
    return is_team_record(text.use) and can_be_taken_back(text.use)
