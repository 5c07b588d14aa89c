"""What faces call: messages and commands come in, receipts go out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from zoneinfo import available_timezones

import structlog
from msgspec.structs import replace

from bot.cards import Card
from bot.commands import forms, read, typed
from bot.commands.perform import allowed, perform
from bot.commands.preferences import preferences, shown
from bot.commands.read import Around
from bot.commands.spec import CastBallot, Command, Kind
from bot.errors import BadArgument, NotSaved, Refused
from bot.events import Expected, FacilitatorAdded, PollClosed, Reacted, Spoke, Why, Woke
from bot.ids import MeetingId, PersonId, RoomId, RoomKey, room_of
from bot.lasting.records import Standing
from bot.live import cards
from bot.live.report import Figures, figures
from bot.live.state import State
from bot.people.preferences import USUAL, Preferences
from bot.phrases import catalogue
from bot.ports import (
    Account,
    Appointment,
    Ballot,
    Clock,
    Fresh,
    MeetingNow,
    Message,
    Parcel,
    Reaction,
    Receipt,
    Request,
    Room,
    SpokenRef,
    Store,
    WordsRow,
)
from bot.rules import Rules
from bot.service.committer import Committer, Decision, Done, Job, tenant_of
from bot.service.lives import Live, Lives, agenda_words
from bot.service.wishes import WishList
from bot.service.words import Library
from bot.speak import Lookup, speak
from bot.spoken import Form, Spoken

log = structlog.get_logger(__name__)


CLOCKS_DIFFER = timedelta(minutes=1)
"""How far a platform's clock may be from ours."""


def _silence() -> None:
    """Nobody is waiting."""


class Service:
    """Heard's front desk: implements `bot.ports.Desk` over a `bot.ports.Store`."""

    def __init__(
        self, store: Store, clock: Clock, fresh: Fresh, rules: Rules | None = None
    ) -> None:
        self._store = store
        self.clock = clock
        self._fresh = fresh
        self._rooms: dict[RoomId, Room] = {}
        self._rooms_by_key: dict[RoomKey, Room] = {}
        self._people: dict[tuple[str, str, str], tuple[PersonId, str]] = {}
        self.on_parcels: Callable[[], None] = _silence
        """Rung when there is something to deliver."""
        self.on_wakes: Callable[[], None] = _silence
        """Rung when an appointment was made or moved."""
        self._lives = Lives(store, rules or Rules())
        self._library = Library(store)
        self._committer = Committer(
            store, self._lives, lambda: self.on_parcels(), lambda: self.on_wakes()
        )
        self._wishes = WishList(store, self._committer)

    # -- rooms and people

    async def open_room(self, where: RoomId, title: str, zone: str = "UTC") -> Room:
        """The room at that place, made on first sight."""
        known = await self.room(where)
        if known is not None:
            return known
        room = Room(key=RoomKey(self._fresh()), where=where, title=title, zone=zone)
        self._rooms[where] = await self._store.add_room(room)
        return self._rooms[where]

    async def room(self, where: RoomId) -> Room | None:
        """The room at that place, if there is one."""
        known = self._rooms.get(where)
        if known is None:
            known = await self._store.room(where)
            if known is not None:
                self._rooms[where] = known
        return known

    async def _room_by_key(self, key: RoomKey) -> Room | None:
        known = self._rooms_by_key.get(key)
        if known is None:
            known = await self._store.room_by_key(key)
            if known is not None:
                self._rooms_by_key[key] = known
        return known

    async def person(self, account: Account) -> PersonId:
        """The person behind an account, made on first sight."""
        key = (account.platform, account.tenant, account.id)
        known = self._people.get(key)
        if known is None or known[1] != account.name:
            known = (await self._store.person(account, self._fresh), account.name)
            self._people[key] = known
        return known[0]

    async def _the_room(self, where: RoomId) -> Room:
        return await self.room(where) or await self.open_room(where, where.channel)

    # -- what happens

    async def hear(self, message: Message) -> Receipt:
        """Take a message in, or carry it out if it is `q+` or the like. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        if not message.literal and (request := await self.as_command(message)) is not None:
            return replace(await self.do(request), command=True)
        room = await self._the_room(message.room)
        by = await self.person(message.person)
        new: set[PersonId] = set()

        def decide(live: Live) -> Decision:
            if not live.state.is_open:
                # Between meetings people may talk as they like; it is nobody's business.
                return Decision()
            if by not in live.state.turns.roster:
                new.add(by)
            event = live.door.measure(live.state, by, message, self._lives.watches)
            return Decision(event=event)

        done = await self._submit(room, message.source, message.at, decide)
        if new and done.live:
            await self._wishes.tell(room, done.live, new, message.at)
        return Receipt(accepted=True, repeated=done.repeated)

    async def as_command(self, message: Message) -> Request | None:
        """The command that a message without a slash is; None if it is simply a message.

        It is one only while a meeting is running, and only from somebody who may use it: "ack Tom"
        from a member is just a word to Tom.
        """
        if not typed.may_be(message.text):
            return None
        state = (await self._view(await self._the_room(message.room))).state
        if not state.is_open:
            return None
        alone = len(message.text.split()) < 2
        names = {} if alone else await self._store.names(state.turns.everybody)
        found = typed.typed(message.text, names)
        if found is None:
            return None
        name, args = found
        by = await self.person(message.person)
        if read.find(name).facilitator and not state.may_facilitate(by):
            return None
        return Request(
            room=message.room,
            person=message.person,
            source=message.source,
            at=message.at,
            command=name,
            args=args,
        )

    async def react(self, reaction: Reaction) -> Receipt:
        """Somebody lets a message know that it was heard. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        room = await self._the_room(reaction.room)
        by = await self.person(reaction.person)

        def decide(live: Live) -> Decision:
            if not live.state.is_open:
                return Decision()
            return Decision(event=Reacted(at=reaction.at, by=by, ref=reaction.ref))

        done = await self._submit(room, reaction.source, reaction.at, decide)
        return Receipt(accepted=True, repeated=done.repeated)

    async def do(self, request: Request) -> Receipt:
        """Carry out a command. Returns after the commit; refusals come as a receipt.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        try:
            return await self._do(request)
        except Refused as no:
            return await self._refused(request, no)

    async def _do(self, request: Request) -> Receipt:
        if request.line:
            command, raw = read.line(request.line)
        else:
            command, raw = read.find(request.command), dict(request.args)
        room = await self._the_room(request.room)
        by = await self.person(request.person)
        live = await self._view(room)
        around = await self._around(command, raw, live)
        if missing := command.needs(raw):
            return await self._ask_for(room, by, command, raw, around, missing)
        if command.act is preferences:
            # What is not given stays as it is, wherever it was chosen.
            await self._wishes.tell(room, live, [by], request.at)
        was_open, was_known = live.state.is_open, by in live.state.turns.roster
        ballots: list[CastBallot] = []

        def decide(live: Live) -> Decision:
            now = replace_state(around, live.state)
            answer, parsed = perform(command, raw, now, by, request.at)
            rows = tuple(
                WordsRow(
                    id=key,
                    room=room.key,
                    by=by,
                    use=f"{command.name}.{param}",
                    text=text,
                    at=request.at,
                )
                for key, param, text in parsed.words
            )
            match answer:
                case Card():
                    return Decision(reply=answer)
                case CastBallot():
                    ballots[:] = [answer]
                    return Decision()
                case event:
                    return Decision(event=event, words=rows)  # type: ignore[arg-type]

        done = await self._submit(room, request.source, request.at, decide)
        if ballots:
            try:
                return await self._cast(room, by, ballots[0], request.at)
            except NotSaved:
                self._committer.forget(room, request.source)
                raise
        reader = done.live.state.wishes.of(by) if done.live else USUAL
        reply = None if done.reply is None else await self._spoken(done.reply, reader)
        if done.live and done.live.state.is_open and not was_open:
            await self._wishes.tell_all(room, done.live, request.at)
        elif done.live and not was_known:
            await self._wishes.tell(room, done.live, [by], request.at)
        return Receipt(accepted=True, reply=reply, repeated=done.repeated)

    async def _ask_for(
        self,
        room: Room,
        by: PersonId,
        command: Command,
        raw: dict[str, str | int],
        around: Around,
        missing: tuple[str, ...],
    ) -> Receipt:
        """Something that cannot be left out is missing: a form, with what was given filled in."""
        allowed(command, around, by)
        given = any(str(value).strip() for value in raw.values())
        reply = await self.refusal(BadArgument(missing[0], "bad-missing"))
        return Receipt(
            accepted=False,
            refused=given,
            reply=reply if given else None,
            form=await self._form(command, raw, await self._view(room), by),
            field=missing[0],
        )

    async def _refused(self, request: Request, no: Refused) -> Receipt:
        reply = await self.refusal(no)
        field = no.field if isinstance(no, BadArgument) else ""
        return Receipt(accepted=False, refused=True, reply=reply, field=field)

    async def welcome(
        self, room: RoomId, person: Account, facilitator: bool, source: str
    ) -> Receipt:
        """Somebody joined the room itself: put them on the roster."""
        where, by = await self._the_room(room), await self.person(person)
        at = self._now()

        def decide(live: Live) -> Decision:
            state = live.state
            if facilitator and by not in state.facilitators:
                return Decision(event=FacilitatorAdded(at=at, by=by, who=by))
            if by not in state.turns.roster:
                return Decision(event=Expected(at=at, by=by))
            return Decision()

        done = await self._submit(where, source, at, decide)
        if done.live:
            await self._wishes.tell(where, done.live, [by], at)
        return Receipt(accepted=True, repeated=done.repeated)

    async def wake(self, appointment: Appointment) -> None:
        """Keep an appointment. Done once, however many workers try.

        Raises:
            NotSaved: the database did not take it; the appointment stands.
        """
        room = await self._room_by_key(room_of(appointment.meeting))
        if room is None:
            return
        at = self._now()
        event: Woke | PollClosed = Woke(at=at, why=appointment.why, due=appointment.due)
        if appointment.why is Why.POLL_CLOSES:
            event = await self._poll_closed(appointment.meeting, at)
        if appointment.why in (Why.MEETING_DUE, Why.INVITE):
            await self._wishes.before_waking(room, await self._view(room), appointment, at)

        def decide(live: Live) -> Decision:
            return Decision(event=event, kept=(appointment,))

        source = f"wake:{appointment.meeting}:{appointment.why}:{appointment.due.isoformat()}"
        done = await self._submit(room, source, at, decide, appointment.meeting)
        if done.repeated:
            await self._submit(room, None, at, lambda _: Decision(kept=(appointment,)))

    async def drain(self) -> None:
        """Wait until everything that was taken in has been committed."""
        await self._committer.drain()

    # -- the poll

    async def _cast(self, room: Room, by: PersonId, cast: CastBallot, at: datetime) -> Receipt:
        poll = await self._store.poll(cast.meeting)
        if poll is None or poll.room != room.key or by not in poll.roll:
            raise Refused("refused-no-poll")
        if at < poll.opened_at - CLOCKS_DIFFER:
            # A vote in an earlier poll, delivered once more: it must not count in this one.
            raise Refused("refused-voted")
        ballot = Ballot(meeting=cast.meeting, answers=dict(cast.answers), comment=cast.comment)
        if not await self._store.cast(ballot, by, self._fresh):
            raise Refused("refused-voted")
        try:
            await self._close_if_complete(room, cast.meeting, at)
        except NotSaved:
            # Their ballot is in the box all the same, and the poll closes when its time is up.
            log.warning("poll_not_closed")
        return Receipt(accepted=True, reply=await self._spoken(cards.note("noted-ballot")))

    async def _close_if_complete(self, room: Room, meeting: MeetingId, at: datetime) -> None:
        if await self._store.waiting(meeting) == 0:
            event = await self._poll_closed(meeting, at)
            source = f"poll:{meeting}:complete"
            await self._submit(room, source, at, lambda _: Decision(event=event), meeting=meeting)

    async def _poll_closed(self, meeting: MeetingId, at: datetime) -> PollClosed:
        tally = await self._store.tally(meeting)
        return PollClosed(at=at, ballots=tally.ballots, comments=len(tally.comments))

    # -- what is shown

    async def panel(self, room: RoomId) -> Spoken:
        """The live panel as it is now."""
        live = await self._view(await self._the_room(room))
        return await self._spoken(cards.panel(live.state))

    async def side(self, room: RoomId, person: Account) -> Spoken | None:
        """The facilitators' side panel; None for anybody else."""
        live = await self._view(await self._the_room(room))
        if await self.person(person) not in live.state.facilitators:
            return None
        return await self._spoken(cards.side(live.state))

    async def form(
        self, room: RoomId, person: Account, command: str, args: dict[str, str | int]
    ) -> Form:
        """A command's form, with what is known filled in.

        Raises:
            Refused: no such command, or it is not for them.
        """
        wanted = read.find(command)
        live = await self._view(await self._the_room(room))
        allowed(wanted, Around(live.state, {}, self._fresh), await self.person(person))
        return await self._form(wanted, args, live, await self.person(person))

    async def menu(self, room: RoomId, person: Account) -> Sequence[Form]:
        """The commands this person may use here, as their forms."""
        live = await self._view(await self._the_room(room))
        mine = live.state.may_facilitate(await self.person(person))
        known = await self._known(live, await self.person(person), people=True)
        return [
            forms.form(command, {}, known, catalogue())
            for command in read.for_role(facilitator=mine)
        ]

    async def words(self, parcels: Sequence[Parcel]) -> list[tuple[Parcel, Room, Spoken]]:
        """Parcels in words, as they are to be delivered now."""
        out = []
        for parcel in parcels:
            room = await self._room_by_key(parcel.room)
            if room is None:
                continue
            state = (await self._view(room)).state
            card = parcel.card or cards.panel(state)
            reader = state.wishes.of(parcel.to) if parcel.to else USUAL
            out.append((parcel, room, await self._spoken(card, reader)))
        return out

    async def refusal(self, no: Refused) -> Spoken:
        """A polite no, in words."""
        return await self._library.refusal(no, self._now())

    async def posts(
        self, room: RoomId, person: Account | None, limit: int
    ) -> Sequence[tuple[Parcel, Spoken]]:
        """What the bot has said here of late, whispers to this person among it, oldest first."""
        where = await self._the_room(room)
        viewer = None if person is None else await self.person(person)
        parcels = [p for p in await self._store.posts(where.key, viewer, limit) if p.card]
        lookup = await self._library.lookup([p.card for p in parcels if p.card], self._now())
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
        return MeetingNow(number=state.number, state=state.phase, done=state.agenda.behind())

    async def spoken(self, room: RoomId, limit: int) -> Sequence[SpokenRef]:
        """The newest messages of the current and the previous meeting, oldest first."""
        state = (await self._view(await self._the_room(room))).state
        numbers = [n for n in (state.number - 1, state.number) if n > 0]
        ids = [MeetingId(f"{state.room}.{n}") for n in numbers]
        journals = await self._store.journals(ids)
        said = [e for m in ids for e in journals.get(m, []) if isinstance(e, Spoke)][-limit:]
        names = await self._store.names({e.by for e in said if e.by})
        heard: dict[str, dict[PersonId, None]] = {e.ref: {} for e in said}
        for row in (e for m in ids for e in journals.get(m, []) if isinstance(e, Reacted)):
            if row.by is not None and row.ref in heard:
                heard[row.ref][row.by] = None
        return [
            SpokenRef(ref=e.ref, who=names.get(e.by, ""), at=e.at, heard_by=tuple(heard[e.ref]))
            for e in said
            if e.by is not None
        ]

    async def accepted(self, room: RoomId, sources: Collection[str]) -> set[str]:
        """Which of these sources have been accepted in this room before."""
        return await self._store.known(tenant_of(await self._the_room(room)), sources)

    async def figures(self, room: RoomId) -> tuple[Figures, Lookup]:
        """The current meeting in figures, and what they name."""
        live = await self._view(await self._the_room(room))
        found = figures(live.state)
        groups = {part.group for part in found.measures.groups if part.group is not None}
        return found, Lookup(
            now=self._now(),
            names=await self._store.names({p.person for p in found.people}),
            words=await self._store.words(
                {*found.parked, *groups, *(i.title for i in found.items)}
            ),
        )

    # -- within

    def _now(self) -> datetime:
        return self.clock.now()

    async def _submit(
        self,
        room: Room,
        source: str | None,
        at: datetime,
        decide: Callable[[Live], Decision],
        meeting: MeetingId | None = None,
    ) -> Done:
        return await self._committer.submit(Job(room, source, at, decide, meeting))

    async def _view(self, room: Room) -> Live:
        """The room's current meeting, to look at."""
        live = self._lives.current(room.key)
        if live is None:
            done = await self._submit(room, None, self._now(), lambda _: Decision())
            live = done.live
        assert live is not None  # noqa: S101 - a job without a source always has one
        return live

    async def _around(
        self, command: Command, raw: Mapping[str, str | int], live: Live
    ) -> Around:
        asks_for_people = any(p.kind is Kind.PERSON and raw.get(p.name) for p in command.params)
        people = await self._store.names(live.state.turns.everybody) if asks_for_people else {}
        kinds = {param.kind for param in command.params}
        asks_for_groups = bool(kinds & {Kind.GROUP, Kind.GROUPS})
        groups = await self._store.words(live.state.groups.names) if asks_for_groups else {}
        return Around(live.state, people, self._fresh, groups)

    async def _form(
        self, command: Command, args: dict[str, str | int], live: Live, by: PersonId
    ) -> Form:
        kinds = {param.kind for param in command.params}
        known = await self._known(live, by, people=Kind.PERSON in kinds)
        return forms.form(command, args, known, catalogue())

    async def _known(self, live: Live, by: PersonId, *, people: bool) -> forms.Known:
        state = live.state
        ids = agenda_words(state) | set(state.groups.names)
        ids |= {c.wording for c in state.standing(Standing.PARKED, Standing.TABLED)}
        return forms.Known(
            state=state,
            names=await self._store.names(state.turns.everybody) if people else {},
            words=await self._store.words(ids) if ids else {},
            zones=tuple(sorted(zone for zone in available_timezones() if "/" in zone)),
            stored={"preferences": shown(await self._wishes.of(by))},
        )

    async def _spoken(self, card: Card, reader: Preferences = USUAL) -> Spoken:
        return await self._library.spoken(card, self._now(), reader)


def replace_state(around: Around, state: State) -> Around:
    """The same surroundings, around the meeting as it is now."""
    return Around(state, around.people, around.fresh, around.groups)
