"""What faces call: messages and commands come in, receipts go out."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec.structs import replace

from bot.cards import Card
from bot.commands import forms, lines, typed
from bot.commands.acts import answer_poll
from bot.commands.perform import allowed, perform
from bot.commands.preferences import preferences
from bot.commands.read import Around
from bot.commands.spec import CastBallot, Command, Kind, LookUp
from bot.errors import BadArgument, NotAllowed, NotSaved, Refused, Uncertain
from bot.events import Lapsed, PollClosed, Why, Woke
from bot.ids import PersonId, room_of
from bot.live.ahead import is_over
from bot.live.cards.rounds import key as round_key
from bot.ports import (
    Appointment,
    Message,
    Parcel,
    Receipt,
    Request,
    Room,
    WordsRow,
)
from bot.service.committer import Decision, Done
from bot.service.entry import Entry
from bot.service.happenings import Happenings
from bot.service.lives import Live
from bot.service.mentions import by_id, in_words
from bot.service.papers import Papers
from bot.service.personal import Personal
from bot.service.polls import IN_THE_BOX, Polls
from bot.spoken import Spoken


class Service(Entry, Happenings, Papers, Personal, Polls):
    """Heard's front desk: implements `bot.ports.Desk` over a `bot.ports.Store`."""

    async def hear(self, message: Message) -> Receipt:
        """Take a message in, or carry it out if it is `q+` or the like. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
            Uncertain: nobody knows whether it did. The same delivery may come again.
        """
        if not message.literal and (request := await self.as_command(message)) is not None:
            return replace(await self.do(request), command=True)
        if message.mentions:
            message = replace(message, text=in_words(message.text, message.mentions), mentions={})
        if await self._open_state(message.room) is None:
            # Between meetings people may talk as they like; it is nobody's business, and they are
            # not even written down as somebody who talks here.
            return Receipt(accepted=True)
        room = await self._the_room(message.room)
        by = await self.person(message.person)
        new: set[PersonId] = set()
        silent: list[str] = []

        def decide(live: Live) -> Decision:
            if not live.state.is_open:
                return Decision()
            if message.unless_silent and live.state.rounds.silent is not None:
                silent[:] = [round_key(live.state)]
                return Decision()
            if by not in live.state.turns.roster:
                new.add(by)
            event = live.door.measure(live.state, by, message, self._lives.watches)
            return Decision(event=event)

        done = await self._submit(room, message.source, message.at, decide)
        if silent:
            # Nothing was written down: the same delivery may become what they write in the round.
            self._committer.forget(room, message.source)
            return Receipt(accepted=False, silent_round=silent[0])
        if new and done.live:
            await self._afterwards(self._wishes.tell(room, done.live, new, message.at))
        return Receipt(accepted=True, repeated=done.repeated)

    async def as_command(self, message: Message) -> Request | None:
        """The command that a message without a slash is; None if it is simply a message.

        It is one only while a meeting is running, and only from somebody who may use it: "ack Tom"
        from a member is just a word to Tom.
        """
        if not typed.may_be(message.text):
            return None
        state = await self._open_state(message.room)
        if state is None:
            return None
        alone = len(message.text.split()) < 2
        names = {} if alone else await self._store.names(state.turns.everybody)
        found = typed.typed(message.text, names, message.mentions)
        if found is None:
            return None
        name, args = found
        by = await self.person(message.person)
        if lines.find(name).facilitator and not state.may_facilitate(by):
            return None
        return Request(
            room=message.room,
            person=message.person,
            source=message.source,
            at=message.at,
            command=name,
            args=args,
            typed=True,
            mentions=message.mentions,
        )

    async def do(self, request: Request) -> Receipt:
        """Carry out a command: accept it, then answer. Returns after the commit; refusals come as
        a receipt. If it cannot be answered, the receipt says that it is done all the same.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
            Uncertain: nobody knows whether it did. To do the same again is harmless.
        """
        first = self._doubts.first(request)
        try:
            receipt = await self._do(first)
        except Uncertain:
            self._doubts.remember(first)
            raise
        self._doubts.settle(request)
        if first.source != request.source and receipt.repeated and receipt.reply is None:
            return replace(receipt, reply=self._plainly("saved-already", request.room.platform))
        return receipt

    async def _do(self, request: Request) -> Receipt:
        command, raw = None, dict(request.args)
        try:
            if request.line:
                command, raw = lines.line(request.line)
            else:
                command = lines.find(request.command)
            raw = await self._with_people(command, raw, request)
            accepted = await self._accept(request, command, raw)
        except lines.Unclear as no:
            given = await self._with_people(no.command, no.given, request)
            return await self._refused(request, no, no.command, given)
        except Refused as no:
            return await self._refused(request, no, command, raw)
        # From here on it is done, whatever fails.
        return accepted if isinstance(accepted, Receipt) else await self._answered(*accepted)

    async def _with_people(
        self, command: Command, raw: lines.Typing, request: Request
    ) -> lines.Typing:
        """Parameters with ids where people were picked."""
        if not request.mentions:
            return raw
        found = [(mark, await self.known(who)) for mark, who in request.mentions.items()]
        known = {mark: who for mark, who in found if who is not None}
        return by_id(command, raw, request.mentions, known)

    async def _accept(
        self, request: Request, command: Command, raw: lines.Typing
    ) -> tuple[Room, PersonId, Done] | Receipt:
        """Decide and commit, or look up. If something is missing that cannot be left out, the
        receipt asks for it."""
        offers = self._offers(request.room)
        if command.voice and not offers.voice:
            raise Refused("refused-no-voice")
        if command.by_link and not offers.by_link:
            raise Refused("refused-no-links")
        room = await self._the_room(request.room)
        by = await self.person(request.person)
        live = await self._view(room)
        around = await self._around(command, raw, live)
        if missing := command.needs(raw):
            return await self._ask_for(room, by, command, raw, around, missing)
        if command.act is preferences:
            # What is not given stays as it is, wherever it was chosen.
            await self._wishes.tell(room, live, [by], request.at)
        for param in command.params if request.line or request.typed else ():
            if param.pinned is not None:
                raw[param.name] = param.pinned(live.state)
        before = (live.state.is_open, by in live.state.turns.roster)
        found: list[CastBallot | LookUp] = []

        def decide(live: Live) -> Decision:
            now = dataclasses.replace(around, state=live.state)
            answer, parsed = perform(command, raw, now, by, request.at)
            rows = tuple(
                WordsRow(
                    id=key,
                    room=room.key,
                    by=by,
                    use=f"{command.name}.{param}",
                    text=text,
                    at=request.at,
                    source=_copied_from(command, param, raw),
                )
                for key, param, text in parsed.words
            )
            found.clear()
            match answer:
                case Card():
                    return Decision(reply=answer)
                case CastBallot() | LookUp():
                    found.append(answer)
                    return Decision()
                case event:
                    return Decision(event=event, words=rows)  # type: ignore[arg-type]

        done = await self._submit(room, request.source, request.at, decide)
        match found:
            case [CastBallot() as cast]:
                try:
                    in_box = await self._cast(room, by, cast, request.at, request.source)
                except (NotSaved, Refused):
                    # Only what is in the box is a repetition when it comes again.
                    self._committer.forget(room, request.source)
                    raise
                return room, by, dataclasses.replace(in_box, live=done.live)
            case [LookUp() as wanted]:
                card = await self._looked_up(room, wanted)
                return room, by, dataclasses.replace(done, reply=card)
        if done.repeated and command.act is answer_poll:
            done = dataclasses.replace(IN_THE_BOX, repeated=True)
        await self._afterwards(self._follow(room, by, done, before, request.at))
        return room, by, done

    async def _follow(
        self, room: Room, by: PersonId, done: Done, before: tuple[bool, bool], at: datetime
    ) -> None:
        """A meeting that has opened, or that somebody has come to, learns what people want."""
        was_open, was_known = before
        if done.live and done.live.state.is_open and not was_open:
            await self._wishes.tell_all(room, done.live, at)
        elif done.live and not was_known:
            await self._wishes.tell(room, done.live, [by], at)

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
        forms.still_there(command, raw, around.state)
        given = any(str(value).strip() for value in raw.values())
        reply = await self.refusal(BadArgument(missing[0], "bad-missing"), room.where)
        return Receipt(
            accepted=False,
            refused=given,
            reply=reply if given else None,
            form=await self._form(command, raw, await self._view(room), by),
            field=missing[0],
        )

    async def _refused(
        self, request: Request, no: Refused, command: Command | None, raw: lines.Typing
    ) -> Receipt:
        """A polite no. What was typed comes along in a form, to be mended and sent again."""
        form = None
        if command is not None and _mendable(command, raw, no, typed=bool(request.line)):
            room, by = await self._the_room(request.room), await self.person(request.person)
            live = await self._view(room)
            if command.facilitator and not live.state.may_facilitate(by):
                no = NotAllowed("refused-facilitator")
            else:
                form = await self._form(command, raw, live, by)
        reply = await self.refusal(no, request.room)
        field = no.field if isinstance(no, BadArgument) else ""
        return Receipt(accepted=False, refused=True, reply=reply, form=form, field=field)

    async def words(self, parcels: Sequence[Parcel]) -> list[tuple[Parcel, Room, Spoken]]:
        """Parcels in words, as they are to be delivered now. Those that bring minutes are tied to
        the words in them."""
        for parcel in parcels:
            for meeting in {file.meeting for file in parcel.files if file.kind == "minutes"}:
                await self._store.tie(parcel, await self.in_minutes(meeting))
        return await super().words(parcels)

    async def wake(self, appointment: Appointment) -> None:
        """Keep an appointment. Done once, however many workers try.

        Raises:
            NotSaved: the database did not take it; the appointment stands.
        """
        room = await self.room_by_key(room_of(appointment.meeting))
        if room is None:
            return
        at = self._now()
        event: Woke | PollClosed | Lapsed
        event = Woke(at=at, why=appointment.why, due=appointment.due)
        if appointment.why is Why.POLL_CLOSES:
            event = await self._poll_closed(appointment.meeting, at)
        if appointment.why in (Why.MEETING_DUE, Why.INVITE):
            await self._wishes.before_waking(room, await self._view(room), appointment, at)

        def decide(live: Live) -> Decision:
            due = appointment.due
            if appointment.why is Why.MEETING_DUE and is_over(live.state, due, at):
                return Decision(event=Lapsed(at=at, due=due), kept=(appointment,))
            return Decision(event=event, kept=(appointment,))

        source = f"wake:{appointment.meeting}:{appointment.why}:{appointment.due.isoformat()}"
        done = await self._submit(room, source, at, decide, appointment.meeting)
        if done.repeated:
            await self._submit(room, None, at, lambda _: Decision(kept=(appointment,)))

    async def drain(self) -> None:
        """Wait until everything that was taken in has been committed."""
        await self._committer.drain()


def _mendable(command: Command, raw: lines.Typing, no: Refused, *, typed: bool) -> bool:
    """Whether a form helps: there is something to mend, or words that must not be lost."""
    if isinstance(no, NotAllowed):
        return False
    texts = {p.name for p in command.visible if p.kind in (Kind.TEXT, Kind.UNRECORDED, Kind.GROUPS)}
    words = any(str(raw.get(name, "")).strip() for name in texts)
    return words or (typed and isinstance(no, BadArgument) and bool(command.visible))


def _copied_from(command: Command, param: str, raw: Mapping[str, str | int]) -> str | None:
    """The message that a text was copied from, if it was."""
    use = command.on_message
    if use is None or use.copies != param:
        return None
    return str(raw.get("source", "")) or None
