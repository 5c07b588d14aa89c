"""Answers what platforms ask to show: the panel, posts, figures, who is here. Changes nothing."""

from __future__ import annotations

import dataclasses
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence

import msgspec

from bot.cards import Card
from bot.ids import MeetingId, PersonId, RoomId, room_of
from bot.meeting import cards
from bot.meeting.cards.contentions import thread_title
from bot.meeting.cards.home import InRoom, home
from bot.meeting.next_meeting import is_deleted
from bot.meeting.report import Figures, figures
from bot.people.preferences import USUAL, Preferences
from bot.phrase_renderer import RenderInputs
from bot.phrases import spoken
from bot.ports import (
    Account,
    Attendance,
    FloorView,
    MeetingStatus,
    OpenAnswer,
    OutboxMessage,
    PastMeeting,
    Room,
    UnheldMeeting,
    Visibility,
)
from bot.ports.own_view import OwnView
from bot.render import render, render_phrase
from bot.rendered import RenderedCard
from bot.service.answers_now import AnswersNow
from bot.service.core import Core, for_everybody
from bot.service.endings import Endings, marked
from bot.service.may_see import MaySee
from bot.service.my_panels import MyPanels
from bot.service.own_views import OwnViews
from bot.service.past_meetings import PastMeetings
from bot.service.role_holders import FacilitatorRoles
from bot.service.signals import RaisedSignals

USUAL_MINUTES = 60
"""How long a meeting that belongs to no series is meant to take."""


FOR_FACILITATORS = frozenset({"leftovers", "voices-chart", "programme-report"})
"""The kinds of files that only those who run meetings are given."""


class Queries:
    """Implements `bot.ports.QueryPort`."""

    def __init__(
        self,
        core: Core,
        sight: MaySee,
        roles: FacilitatorRoles,
        panels: MyPanels,
        views: OwnViews,
        past: PastMeetings,
        signals: RaisedSignals,
    ) -> None:
        self._core = core
        self._answers_now = AnswersNow(core, sight, signals)
        self._past = past
        self._views = views
        self._panels = panels
        self._endings = Endings(core.store)
        self._roles = roles
        self._sight = sight

    async def panel(self, room: RoomId, meeting: MeetingId | None = None) -> RenderedCard:
        """The live panel as it is now: of the room's newest meeting, or of an earlier one."""
        where = await self._core.directory.ensure_room(room)
        state = (await self._core.current(where)).state
        if meeting is not None and meeting != state.id:
            state = await self._core.earlier_state(where, meeting) or state
        reader = for_everybody((await self._core.current(where)).state)
        return await self._core.renderer.render(cards.panel(state), room.platform, reader)

    async def facilitator_panel(
        self, room: RoomId, person: Account, seen: Visibility | None = None
    ) -> RenderedCard | None:
        """The facilitators' side panel; None for anybody else, and for whoever may not see the
        room."""
        if not await self._is_seen(room, person, seen):
            return None
        where = await self._core.directory.ensure_room(room)
        who = await self._core.directory.person(person)
        certain = await self._roles.look(where, person, who)
        loaded = await self._core.current(where)
        if not certain or who not in loaded.state.facilitators:
            return None
        return await self._core.renderer.render(
            cards.side(loaded.state), room.platform, await self._reader(where, who, person)
        )

    async def my_panel(
        self, room: RoomId, person: Account, seen: Visibility | None = None
    ) -> RenderedCard | None:
        """Somebody's own panel; None for whoever may not see the room."""
        if not await self._is_seen(room, person, seen):
            return None
        where = await self._core.directory.ensure_room(room)
        who = await self._core.directory.person(person)
        certain = await self._roles.look(where, person, who)
        card = await self._panels.card(where, who, certain=certain)
        return await self._core.renderer.render(
            card, room.platform, await self._reader(where, who, person)
        )

    async def _reader(self, room: Room, who: PersonId, person: Account) -> Preferences:
        """How somebody reads. A meeting may not have been told yet in which language."""
        wishes = (await self._core.current(room)).state.wishes.of(who)
        return msgspec.structs.replace(wishes, language=await self._core.answers(person))

    async def own_views(self, room: RoomId, people: Sequence[Account]) -> Sequence[OwnView | None]:
        """How things stand for each of these people; None for whoever may not see the room."""
        return await self._views.of(room, people)

    async def home(
        self,
        person: Account,
        platform: str,
        sees: Callable[[RoomId], Awaitable[Visibility]] | None = None,
    ) -> RenderedCard:
        """What concerns one person in all their rooms of a platform and tenant that they may see
        now."""
        who = await self._core.directory.person(person)
        rooms = await self._core.store.rooms_of(who)
        told = [await self._sight.told(room.where, person, sees) for room in rooms]
        rooms = [room for room, sight in zip(rooms, told, strict=True) if sight is Visibility.YES]
        await self._core.meetings.load(rooms)
        found = [await self._in_room(room, person, who) for room in rooms]
        chosen = await self._core.preferences.of(who)
        card = home(found, who, chosen, self._core.now(), unsure=Visibility.UNKNOWN in told)
        return await self._core.renderer.render(card, platform, chosen)

    async def thread_title(self, room: RoomId, subject: str) -> str:
        """What the thread about a subject is called now; "" if there is nothing to call it by."""
        where = await self._core.directory.room(room)
        if where is None:
            return ""
        title = thread_title(subject, await self._core.store.contentions(where.key))
        if title is None:
            return ""
        reader = await self._core.read_in(where.key)
        return render_phrase(
            title, await self._core.renderer.lookup([title], reader, room.platform)
        )

    async def _in_room(self, room: Room, person: Account, who: PersonId) -> InRoom:
        state = (await self._core.current(room)).state
        # Nothing else on this page is for facilitators only.
        certain = not state.topic.mark.shows or await self._roles.look(room, person, who)
        state = (await self._core.current(room)).state
        polls = (await self._panels.unanswered_polls(state, [who]))[who]
        return InRoom(state, await self._core.store.contentions(room.key), polls, certain)

    async def answers(self, person: Account) -> str:
        """Whoever is being answered is this person: from here on, in their language, which is
        returned. Never fails."""
        return await self._core.answers(person)

    async def answer_now(
        self, room: RoomId, person: Account, answer: OpenAnswer
    ) -> RenderedCard | None:
        """An answer that somebody was given, without the buttons of what is over; None: nothing
        is."""
        return await self._answers_now.of(room, person, answer)

    async def preferences(self, person: Account) -> Preferences:
        """How somebody wants to be treated."""
        return await self._core.preferences.of(await self._core.directory.person(person))

    async def recent_posts(
        self, room: RoomId, person: Account | None, limit: int, seen: Visibility | None = None
    ) -> Sequence[tuple[OutboxMessage, RenderedCard]]:
        """What Heard has said here recently, with whispers to this person, oldest first; nothing
        if they may not see the room."""
        if person is not None and not await self._is_seen(room, person, seen):
            return ()
        viewers = [] if person is None else [await self._core.directory.person(person)]
        found = await self._posts(await self._core.directory.ensure_room(room), viewers, limit)
        return found[-limit:]

    async def posts_for(
        self, room: RoomId, people: Sequence[Account], limit: int
    ) -> Sequence[Sequence[tuple[OutboxMessage, RenderedCard]]]:
        """What Heard has said here recently, for each of these people, with whispers to them,
        oldest first; nothing for whoever may not see the room."""
        where = await self._core.directory.ensure_room(room)
        viewers = [
            await self._core.directory.person(person)
            if await self._is_seen(room, person, None)
            else None
            for person in people
        ]
        found = await self._posts(where, {who for who in viewers if who is not None}, limit)
        everybody = [(post, card) for post, card in found if post.to is None]
        whispered = {post.to for post, _ in found} - {None}
        own = {
            who: [(post, card) for post, card in found if post.to in (None, who)][-limit:]
            for who in whispered
        }
        return [() if who is None else own.get(who, everybody) for who in viewers]

    async def _posts(
        self, where: Room, viewers: Collection[PersonId], limit: int
    ) -> list[tuple[OutboxMessage, RenderedCard]]:
        """Posts, and whispers to these people, each in the words of whoever it is for."""
        outbox_messages = [
            p for p in await self._core.store.posts(where.key, viewers, limit) if p.card
        ]
        state = (await self._core.current(where)).state
        shown = [
            (p, *await self._endings.as_it_is(p.card, where, state, p.to))
            for p in outbox_messages
            if p.card
        ]
        everybody = await self._core.renderer.lookup(
            [card for _, card, _ in shown], for_everybody(state), where.where.platform
        )
        whispered = {post.to for post, _, _ in shown if post.to is not None}
        chosen = await self._core.store.preferences(whispered) if whispered else {}
        own = {
            who: dataclasses.replace(
                everybody,
                # A meeting may not have been told yet in which language somebody reads.
                language=spoken(chosen.get(who, USUAL).language),
                plain=state.wishes.of(who).plain,
            )
            for who in whispered
        }
        return [
            (post, marked(self._in_words(card, own[post.to] if post.to else everybody), over=over))
            for post, card, over in shown
        ]

    def _in_words(self, card: Card, lookup: RenderInputs) -> RenderedCard:
        """One card of many, none of which is missing because another cannot be put into words."""
        try:
            return render(card, lookup)
        except Exception as problem:
            reader = Preferences(language=lookup.language)
            return self._core.renderer.not_said(problem, reader=reader)

    async def member_names(self, room: RoomId) -> Sequence[str]:
        """The display names of everybody who belongs to the room; of one that was deleted, nobody
        does."""
        loaded = await self._core.current(await self._core.directory.ensure_room(room))
        if is_deleted(loaded.state):
            return []
        return list((await self._core.store.names(loaded.state.turns.everybody)).values())

    async def current_meeting(self, room: RoomId) -> MeetingStatus | None:
        """How far the room's newest meeting has got; None before there is any."""
        where = await self._core.directory.room(room)
        if where is None:
            return None
        state = (await self._core.current(where)).state
        return MeetingStatus(
            number=state.number,
            state=state.phase,
            done=state.agenda.behind(),
            starts=state.starts,
            zone=state.zone,
            minutes=state.series.minutes if state.series else USUAL_MINUTES,
            opened_at=state.opened_at,
            items=len(state.agenda.items),
            changes=state.version,
            features=frozenset(state.settings.features),
            voice=state.settings.voice,
            series=state.series,
        )

    async def missed_meetings(self, room: RoomId) -> Sequence[UnheldMeeting]:
        """The newest planned meetings of a room that did not take place, the newest first."""
        where = await self._core.directory.room(room)
        return () if where is None else await self._past.missed(where)

    async def past_meetings(self, room: RoomId) -> Sequence[PastMeeting]:
        """The meetings of a room that have begun, the newest first."""
        where = await self._core.directory.room(room)
        return () if where is None else await self._past.of(where)

    async def floor_view(self, room: RoomId) -> FloorView:
        """Who has the floor, and whose hands are up, in order."""
        where = await self._core.directory.room(room)
        if where is None:
            return FloorView(running=False)
        state = (await self._core.refreshed(where)).state
        if not state.is_open:
            return FloorView(running=False)
        hands = [
            await self._core.directory.account(hand.who)
            for hand in state.queue.in_order(state.turns, state.queue_order)
        ]
        return FloorView(
            running=True,
            floor=None if state.floor is None else await self._core.directory.account(state.floor),
            hands=tuple(account for account in hands if account is not None),
        )

    async def attendance(self, room: RoomId) -> Attendance | None:
        """Who is in the meeting that is running here; None if none is."""
        state = await self._core.open_state(room)
        if state is None or state.opened_at is None:
            return None
        return Attendance(
            meeting=state.id,
            opened_at=state.opened_at,
            here=tuple(state.turns.present),
            whereabouts=dict(state.turns.whereabouts),
        )

    async def attendances(self, rooms: Collection[Room]) -> Mapping[RoomId, Attendance]:
        """Who is in the meetings that are running in these rooms, read in one go."""
        await self._core.meetings.load(rooms)
        found = {room.where: await self.attendance(room.where) for room in rooms}
        return {where: known for where, known in found.items() if known is not None}

    async def can_download(
        self, room: RoomId, person: Account, kind: str, meeting: MeetingId
    ) -> bool:
        """Whether somebody may see a room, and be given a file by its kind and meeting."""
        if not await self._is_seen(room, person, None):
            return False
        where = await self._core.directory.room(room)
        if where is None or room_of(meeting) != where.key:
            return False
        if kind not in FOR_FACILITATORS:
            return True
        who = await self._core.directory.person(person)
        certain = await self._roles.look(where, person, who)
        return certain and (await self._core.current(where)).state.may_facilitate(who)

    async def _is_seen(self, room: RoomId, person: Account, seen: Visibility | None) -> bool:
        return (seen or await self._sight.may_see(room, person)) is Visibility.YES

    async def figures(self, room: RoomId) -> tuple[Figures, RenderInputs]:
        """The current meeting in figures, and what they name."""
        loaded = await self._core.current(await self._core.directory.ensure_room(room))
        found = figures(loaded.state)
        return found, RenderInputs(
            now=self._core.now(),
            names=await self._core.renderer.choices_of_people({p.person for p in found.people}),
            words=await self._core.store.words({*found.parked, *(i.title for i in found.items)}),
        )
