"""What faces show: panels, forms, posts, figures. Nothing in here changes anything."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta

import msgspec

from bot.cards import Card
from bot.commands import acts, forms, lines, read, rounds
from bot.commands.perform import allowed
from bot.commands.preferences import shown
from bot.commands.read import Around
from bot.commands.spec import Command, Kind
from bot.errors import Refused
from bot.events import Reacted, Spoke
from bot.ids import MeetingId, PersonId, RoomId, number_of
from bot.lasting import poll
from bot.lasting.records import Standing
from bot.lasting.zones import zone_names
from bot.live import cards
from bot.live.report import Figures, figures
from bot.live.state import State
from bot.people.preferences import USUAL, Preferences
from bot.phrases import catalogue
from bot.ports import (
    Account,
    MeetingNow,
    OnStage,
    Parcel,
    Room,
    Running,
    SpokenRef,
)
from bot.service.committer import tenant_of
from bot.service.lives import Live, agenda_words
from bot.service.rooms import Rooms
from bot.speak import Lookup, speak
from bot.spoken import Form, Spoken

USUAL_MINUTES = 60
"""How long a meeting is meant to take that is not of a series."""


class Views(Rooms):
    """Answers faces that want to know how things stand."""

    async def panel(self, room: RoomId, meeting: MeetingId | None = None) -> Spoken:
        """The live panel as it is now: of the room's newest meeting, or of an earlier one."""
        where = await self._the_room(room)
        state = (await self._view(where)).state
        if meeting is not None and meeting != state.id:
            state = await self._earlier(where, meeting) or state
        return await self._spoken(cards.panel(state), room)

    async def side(self, room: RoomId, person: Account) -> Spoken | None:
        """The facilitators' side panel; None for anybody else."""
        live = await self._view(await self._the_room(room))
        if await self.person(person) not in live.state.facilitators:
            return None
        return await self._spoken(cards.side(live.state), room)

    async def form(
        self, room: RoomId, person: Account, command: str, args: dict[str, str | int]
    ) -> Form:
        """A command's form, with what is known filled in.

        Raises:
            Refused: no such command, it is not for them, or what it is about is gone.
        """
        wanted = lines.find(command)
        live = await self._view(await self._the_room(room))
        allowed(wanted, Around(live.state, {}, self._fresh), await self.person(person))
        forms.still_there(wanted, args, live.state)
        return await self._form(wanted, args, live, await self.person(person))

    async def menu(self, room: RoomId, person: Account) -> Sequence[Form]:
        """The commands this person may use here, as their forms."""
        live = await self._view(await self._the_room(room))
        mine = live.state.may_facilitate(await self.person(person))
        offers = self._offers(room)
        known = await self._known(live, await self.person(person), people=True)
        return [
            forms.form(command, {}, known, catalogue())
            for command in read.for_role(facilitator=mine)
            if command.fits(voice=offers.voice, by_link=offers.by_link)
        ]

    async def words(self, parcels: Sequence[Parcel]) -> list[tuple[Parcel, Room, Spoken]]:
        """Parcels in words, as they are to be delivered now."""
        out = []
        for parcel in parcels:
            room = await self.room_by_key(parcel.room)
            if room is None:
                continue
            live = await self._view(room)
            seen = parcel.meeting == live.state.id and parcel.number <= live.meeting.version
            if parcel.card is None and not seen:
                # Another worker has decided this, and perhaps more: the panel is to show it.
                live = await self._anew(room)
            state = live.state
            if parcel.card is None and parcel.meeting != state.id:
                state = await self._earlier(room, parcel.meeting) or state
            card = parcel.card or cards.panel(state)
            reader = state.wishes.of(parcel.to) if parcel.to else USUAL
            out.append((parcel, room, await self._in_time(parcel, card, state, room, reader)))
        return out

    async def _in_time(
        self, parcel: Parcel, card: Card, state: State, room: Room, reader: Preferences
    ) -> Spoken:
        """A card as it is true now. It may have been kept for days until a channel was open."""
        age = self._now() - parcel.at
        if card.kind == "poll" and parcel.card is not None and age > timedelta(minutes=1):
            late = poll.delayed(card, state.rules, age)
            # Nobody is asked to answer a poll that is over: it is let go of like an invitation.
            card = msgspec.structs.replace(card, passing=True) if late is None else late
        return await self._spoken(card, room, reader)

    async def _earlier(self, room: Room, meeting: MeetingId) -> State | None:
        """How a meeting ended that is no longer its room's current one."""
        await self._lives.load_meetings({meeting: room})
        live = self._lives.get(meeting)
        return None if live is None else live.state

    async def refusal(self, no: Refused, where: RoomId | None = None) -> Spoken:
        """A polite no, in words."""
        platform = "" if where is None else where.platform
        return await self._library.refusal(no, self._now(), platform)

    async def posts(
        self, room: RoomId, person: Account | None, limit: int
    ) -> Sequence[tuple[Parcel, Spoken]]:
        """What the bot has said here of late, whispers to this person among it, oldest first."""
        where = await self._the_room(room)
        viewer = None if person is None else await self.person(person)
        parcels = [p for p in await self._store.posts(where.key, viewer, limit) if p.card]
        cards_ = [p.card for p in parcels if p.card]
        lookup = await self._library.lookup(cards_, self._now(), platform=room.platform)
        return [(parcel, speak(parcel.card, lookup)) for parcel in parcels if parcel.card]

    async def names(self, room: RoomId) -> Sequence[str]:
        """The display names of everybody who belongs to the room."""
        live = await self._view(await self._the_room(room))
        return list((await self._store.names(live.state.turns.everybody)).values())

    async def meeting(self, room: RoomId) -> MeetingNow | None:
        """How far the room's newest meeting has got; None before there is any."""
        where = await self.room(room)
        if where is None:
            return None
        state = (await self._view(where)).state
        return MeetingNow(
            number=state.number,
            state=state.phase,
            done=state.agenda.behind(),
            starts=state.starts,
            minutes=state.series.minutes if state.series else USUAL_MINUTES,
            opened_at=state.opened_at,
            features=frozenset(state.features),
            voice=state.voice,
        )

    async def copied(self, platform: str) -> Sequence[tuple[RoomId, str]]:
        """The messages of a platform from which recorded words were copied."""
        return await self._store.copied(platform)

    async def running(self, platform: str) -> Sequence[Running]:
        """The meetings that are running on a platform."""
        found = await self._store.open_meetings(platform)
        return [
            Running(room=room, opened_at=record.opened_at)
            for room, record in found
            if record.opened_at is not None
        ]

    async def stage(self, room: RoomId) -> OnStage:
        """Who has the floor, and whose hands are up, in order."""
        where = await self.room(room)
        if where is None:
            return OnStage(running=False)
        state = (await self._anew(where)).state
        if not state.is_open:
            return OnStage(running=False)
        hands = [await self.account(hand.who) for hand in state.queue.in_order(state.turns)]
        return OnStage(
            running=True,
            floor=None if state.floor is None else await self.account(state.floor),
            hands=tuple(account for account in hands if account is not None),
        )

    async def spoken(self, room: RoomId, limit: int) -> Sequence[SpokenRef]:
        """The newest messages of the current and the previous meeting, oldest first."""
        state = (await self._view(await self._the_room(room))).state
        numbers = [n for n in (state.number - 1, state.number) if n > 0]
        ids = [MeetingId(f"{state.room}.{n}") for n in numbers]
        journals = await self._store.journals(ids)
        said = [
            (e, (number_of(m), place))
            for m in ids
            for place, e in enumerate(journals.get(m, []), start=1)
            if isinstance(e, Spoke)
        ][-limit:]
        names = await self._store.names({e.by for e, _ in said if e.by})
        heard: dict[str, dict[PersonId, None]] = {e.ref: {} for e, _ in said}
        for row in (e for m in ids for e in journals.get(m, []) if isinstance(e, Reacted)):
            if row.by is not None and row.ref in heard:
                heard[row.ref][row.by] = None
        return [
            SpokenRef(
                ref=e.ref,
                who=names.get(e.by, ""),
                at=e.at,
                heard_by=tuple(heard[e.ref]),
                place=place,
            )
            for e, place in said
            if e.by is not None
        ]

    async def accepted(self, room: RoomId, sources: Collection[str]) -> set[str]:
        """Which of these sources have been accepted in this room before."""
        return await self._store.known(tenant_of(await self._the_room(room)), sources)

    async def figures(self, room: RoomId) -> tuple[Figures, Lookup]:
        """The current meeting in figures, and what they name."""
        live = await self._view(await self._the_room(room))
        found = figures(live.state)
        return found, Lookup(
            now=self._now(),
            names=await self._library.people({p.person for p in found.people}),
            words=await self._store.words({*found.parked, *(i.title for i in found.items)}),
        )

    # -- within

    async def _around(self, command: Command, raw: Mapping[str, str | int], live: Live) -> Around:
        asks_for_people = any(p.kind is Kind.PERSON and raw.get(p.name) for p in command.params)
        people = await self._library.people(live.state.turns.everybody) if asks_for_people else {}
        kinds = {param.kind for param in command.params}
        asks_for_groups = bool(kinds & {Kind.GROUP, Kind.GROUPS})
        groups = await self._store.words(live.state.groups.names) if asks_for_groups else {}
        offers = self._offers(live.room.where)
        items = {item.title for item in live.state.agenda.items} if Kind.ITEM in kinds else set()
        titles = await self._store.words(items) if items else {}
        return Around(live.state, people, self._fresh, groups, offers.voice, offers.by_link, titles)

    async def _form(
        self, command: Command, args: dict[str, str | int], live: Live, by: PersonId
    ) -> Form:
        if command.act is rounds.write and "text" not in args:
            args = {**args, **await self._written(live, by)}
        kinds = {param.kind for param in command.params}
        if Kind.MEETING in kinds:
            # A form that is sent off late is about the meeting that it was opened for.
            args = {"meeting": acts.polled(live.state), **args}
        known = await self._known(live, by, people=Kind.PERSON in kinds)
        return forms.form(command, args, known, catalogue())

    async def _written(self, live: Live, by: PersonId) -> dict[str, str | int]:
        """What somebody has written in the silent round that is running, for them to change."""
        silent = live.state.rounds.silent
        mine = None if silent is None else silent.texts.get(by)
        if mine is None:
            return {}
        text = (await self._store.words([mine])).get(mine)
        return {} if text is None else {"text": text}

    async def _known(self, live: Live, by: PersonId, *, people: bool) -> forms.Known:
        state = live.state
        ids = agenda_words(state) | set(state.groups.names)
        ids |= {c.wording for c in state.standing(Standing.PARKED, Standing.TABLED)}
        return forms.Known(
            state=state,
            names=await self._library.people(state.turns.everybody) if people else {},
            words=await self._store.words(ids) if ids else {},
            zones=zone_names(),
            by_link=self._offers(live.room.where).by_link,
            stored={"preferences": shown(await self._wishes.of(by))},
        )
