"""Makes the copy that somebody gets of everything that is kept of them. Changes nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Collection

from bot.ids import PersonId, RoomKey, proposal_of, room_of
from bot.people.groups import ADVISORY
from bot.people.own_texts import is_team_record
from bot.people.preferences import USUAL
from bot.phrases.reading import readers_catalogue
from bot.ports.personal import OwnMembership, PersonalRecord
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
from bot.service.core import Core
from bot.service.personal_decisions import copied_actions, copied_proposals, copied_responses
from bot.service.personal_parts import MANY, Part, parts_of, polls_of
from bot.service.personal_points import copied_point, texts_of


class PersonalCopies:
    """Copies what is kept of one person."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._store = core.store

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
                        _copied(part)
                        for part in await parts_of(self._store, key, who, MANY)
                        if part.present
                    ],
                    points=await self._copied_points(record, key),
                    raised=await self._copied_views(record, key),
                    actions=await copied_actions(self._store, record, key),
                    proposals=await copied_proposals(self._store, record, key),
                    answers=await copied_responses(self._store, record, key),
                    polls_open_for_you=polls_of(record, key),
                    anonymous_proposals_open_for_you=_sealed_proposals(record, key),
                    supporters=await self._names(
                        (s := (await self._core.current(room)).state.support).supporters_of(who)
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
                for what in ("ballots", "posts", "push", "rest", "backups")
            ],
        )
        return await asyncio.to_thread(encode, copied)

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


def _sealed_proposals(record: PersonalRecord, room: RoomKey) -> list[int]:
    found = (proposal_of(it.meeting) for it in record.polls if room_of(it.meeting) == room)
    return [number for number in found if number is not None]


def _role(membership: OwnMembership | None) -> str:
    if membership is None:
        return "none"
    return "left" if membership.left else membership.role.value
