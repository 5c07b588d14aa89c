"""Listens to the homeserver, and goes on after any gap where it had got to.

The server gives a token with all it tells. The newest one whose events have been taken in is kept,
so that after a restart, or an outage, it tells what happened since; in order, for each room. What
was taken in before is known by its event's id, and counts once.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, Final, NamedTuple

import structlog

from adapters.chat.platform import Ambiguous, Denied
from adapters.matrix import incoming
from adapters.matrix.answers import Answers, Asked
from adapters.matrix.homeserver import Event, Homeserver
from adapters.matrix.render import Press, plain, presses_of, sentence
from adapters.matrix.rooms import ALL, MatrixRooms
from bot.commands import lines
from bot.errors import NotSaved, Refused, RetryLater, Unusable
from bot.ids import RoomId
from bot.phrases import catalogue
from bot.ports import Account, Clock, ExternalRefs, LostAccess, MeetingService

log = structlog.get_logger(__name__)

HEARD_UNTIL: Final = "sync"
"""The anchor that says how far we have listened."""
PAUSES: Final = (1.0, 30.0)
"""Seconds between attempts, at first and at most."""
STALE: Final = timedelta(minutes=10)
"""What was typed longer ago than this, while Heard was away, is not carried out any more."""
REMEMBERED: Final = 20_000
"""Emojis of which it is remembered what they were, for when they are taken away again."""

Gone = Callable[[RoomId, str], Awaitable[None]]
"""Told that Heard is not in a room any more, and in one word why."""
Back = Callable[[RoomId], Awaitable[None]]
Args = dict[str, str | int]


class Put(NamedTuple):
    """An emoji that somebody has put on a message."""

    event: Event
    there: str


class Listener:
    """Takes in what happens."""

    def __init__(
        self,
        server: Homeserver,
        rooms: MatrixRooms,
        answers: Answers,
        service: MeetingService,
        external_refs: ExternalRefs,
        clock: Clock,
        gone: Gone,
        back: Back,
        said: Callable[[RoomId], None],
    ) -> None:
        self._server = server
        self._rooms = rooms
        self._answers = answers
        self._service = service
        self._external_refs = external_refs
        self._clock = clock
        self._gone = gone
        self._back = back
        self._said = said
        self._put: OrderedDict[str, Put] = OrderedDict()
        self._stopping = asyncio.Event()
        self._since = ""
        self.synced = asyncio.Event()

    async def run(self) -> None:
        """Listen until `stop`.

        Raises:
            Unusable: the token works no longer.
        """
        pause, longest = PAUSES
        while not self._stopping.is_set():
            try:
                await self._once()
                pause = PAUSES[0]
            except Denied as no:
                if self._server.gone:
                    raise Unusable(
                        f"The homeserver does not take Heard's token any more ({no.code}). "
                        "`heard setup matrix` says how to get another one."
                    ) from None
                log.warning("matrix.refused", code=no.code)
                await self._rest(longest)
            except (RetryLater, Ambiguous, NotSaved) as wrong:
                self._rooms.synced = self._rooms.synced and not isinstance(wrong, Ambiguous)
                log.warning("matrix.away", error=type(wrong).__name__)
                await self._rest(wrong.seconds if isinstance(wrong, RetryLater) else pause)
                pause = min(2 * pause, longest)

    def stop(self) -> None:
        """Take in what has come, and nothing after it."""
        self._stopping.set()

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            return

    async def _once(self) -> None:
        first = not self.synced.is_set()
        if first:
            if not self._server.me:
                await self._server.log_in()
            await self._rooms.load()
            self._since = await self._external_refs.get(ALL, HEARD_UNTIL) or ""
        asking = asyncio.create_task(self._server.sync(self._since, full=first))
        stopping = asyncio.create_task(self._stopping.wait())
        await asyncio.wait({asking, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not asking.done():
            asking.cancel()
            return
        answer = asking.result()
        while True:
            try:
                await self._take(answer, self._since)
                await self._external_refs.save(ALL, HEARD_UNTIL, answer.next_batch)
                break
            except (NotSaved, Ambiguous, RetryLater):
                # All of it comes once more: what was taken in is known by its id.
                if self._stopping.is_set():
                    return
                await self._rest(PAUSES[0])
        self._since = answer.next_batch
        self._rooms.synced = True
        self.synced.set()

    # -- what the server told

    async def _take(self, answer: Any, since: str) -> None:
        for there, joined in answer.rooms.join.items():
            states = [*joined.state, *joined.timeline.events]
            self._rooms.learn(there, [event.source for event in states])
        for there in answer.rooms.leave:
            await self._left(there)
        for there in answer.rooms.invite:
            await self._server.join(there)
        # Rooms side by side; in each, one thing after the other.
        results = await asyncio.gather(
            *(self._room(there, joined, since) for there, joined in answer.rooms.join.items()),
            return_exceptions=True,
        )
        for wrong in results:
            if isinstance(wrong, BaseException):
                raise wrong

    async def _room(self, there: str, joined: Any, since: str) -> None:
        events = [event.source for event in joined.timeline.events]
        came = next((n for n, event in enumerate(events) if self._is_arrival(event)), None)
        if came is not None:
            # What was said before Heard came is none of its business.
            await self._arrived(there)
            events = events[came + 1 :]
        elif not since:
            return
        elif joined.timeline.limited:
            events = [*await self._missed(there, joined.timeline.prev_batch, since), *events]
        found = self._rooms.get(there)
        if found is not None and found.encrypted:
            await self._leave_encrypted(there)
            return
        if self._rooms.left_behind(there):
            return
        for event in events:
            if event.get("sender") != self._server.me or event.get("type") == "m.room.tombstone":
                await self._event(there, event)

    def _is_arrival(self, event: Event) -> bool:
        before = (event.get("unsigned") or {}).get("prev_content") or {}
        return (
            event.get("type") == "m.room.member"
            and event.get("state_key") == self._server.me
            and incoming.content(event).get("membership") == "join"
            and before.get("membership") != "join"
        )

    async def _missed(self, there: str, start: str, since: str) -> list[Event]:
        """What the server has left out of what it told, where a meeting is running."""
        where = self._rooms.here(there)
        running = await self._service.running_meetings(where.platform)
        meeting = next((one for one in running if one.room.where == where), None)
        if meeting is None:
            return []
        found, whole = list[Event](), True
        async for page in self._server.history(there, start, since):
            found += page
            whole = bool(page)
        log.info("matrix.read_back", count=len(found))
        if not whole:
            seen = await self._service.recent_messages(where, 1)
            until = incoming.at(found[-1]) if found else self._clock.now()
            at = max(seen[-1].at, meeting.opened_at) if seen else meeting.opened_at
            source = f"gap:{where.channel}:{since}"
            await self._service.report_gap(where, at, until, source, self._clock.now())
        return found[::-1]

    async def _event(self, there: str, event: Event) -> None:
        match event.get("type"):
            case "m.room.message" if incoming.is_said(event):
                await self._message(there, event)
            case "m.reaction":
                await self._reaction(there, event)
            case "m.room.redaction":
                await self._redaction(there, event)
            case "m.room.member":
                await self._member(there, event)
            case "m.room.tombstone":
                await self._tombstone(there, event)
            case "m.room.name" | "m.room.canonical_alias":
                if await self._rooms.known(there) is not None:
                    await self._rooms.open(there)

    # -- what people say and do

    async def _message(self, there: str, event: Event) -> None:
        person = self._rooms.account(there, event["sender"])
        line = incoming.line(event)
        if await self._rooms.direct_for(there) is not None:
            await self._directly(there, event, person, line)
            return
        room = self._rooms.here(there)
        people = [self._rooms.account(there, one) for one in incoming.mentioned(event)]
        mentions = incoming.picked(event, people)
        asked = Asked(person=person, room=room, there=there, event=event["event_id"])
        self._said(room)
        if line is None:
            if await self._rooms.known(there) is None:
                return
            receipt = await self._service.on_message(incoming.said(event, room, person, mentions))
            if receipt.command and not receipt.repeated:
                # Done is a mark on the message. Why not is told, and the rest everybody sees.
                if receipt.refused:
                    await self._answers.answer(asked, receipt)
                elif receipt.accepted:
                    self._answers.mark(asked)
            return
        if self._is_stale(event):
            self._answers.tell(asked, _own("matrix-stale"))
            return
        await self._rooms.open(there)
        command, args = await self._copied(there, event, line)
        if command:
            await self._answers.do(asked, command=command, args=args)
        else:
            await self._answers.do(asked, line=line or "help", mentions=mentions)

    async def _copied(self, there: str, event: Event, line: str) -> tuple[str, Args]:
        """The command that a reply is, if it is to be used on the message that it replies to: its
        words go along, and are erased with it. An empty name if it is no such."""
        ref = incoming.reply_to(event)
        try:
            command, given = lines.line(line)
        except lines.Unclear as unclear:
            command, given = unclear.command, unclear.given
        except Refused:
            return "", {}
        use = command.on_message
        if not ref or given or use is None:
            return "", {}
        try:
            said = await self._server.event(there, ref)
        except Denied:
            return "", {}
        if said.get("sender") == self._server.me or not incoming.is_said(said):
            return "", {}
        words = {use.copies: incoming.text(said)} if use.copies else {}
        return command.name, {**dict(use.args), **words, "source": ref}

    async def _directly(self, there: str, event: Event, person: Account, line: str | None) -> None:
        text = incoming.text(event)
        if line is None and self._answers.is_asked(person.id):
            await self._answers.answered(person.id, event["event_id"], text)
            return
        room = await self._answers.meant(person)
        asked = Asked(
            person=person,
            room=room or self._rooms.here(there),
            there=there,
            event=event["event_id"],
            private=True,
        )
        if self._is_stale(event):
            self._answers.tell(asked, _own("matrix-stale"))
        elif line is None or room is None:
            self._answers.tell(asked, _own("matrix-hint" if room else "matrix-in-a-room"))
        else:
            await self._answers.do(asked, line=line or "help")

    def _is_stale(self, event: Event) -> bool:
        return self._clock.now() - incoming.at(event) > STALE

    async def _reaction(self, there: str, event: Event) -> None:
        about = incoming.relation(event)
        target, person = str(about.get("event_id") or ""), event["sender"]
        self._put[event["event_id"]] = Put(event, there)
        while len(self._put) > REMEMBERED:
            self._put.popitem(last=False)
        account = self._rooms.account(there, person)
        if self._answers.is_asked(person, target):
            sign = str(about.get("key") or "")
            await self._answers.answered(person, event["event_id"], sign)
            return
        presses = await self._presses(there, target)
        if presses is None:
            if await self._rooms.known(there) is not None:
                await self._service.on_reaction(
                    incoming.reaction(event, self._rooms.here(there), account)
                )
            return
        await self._pressed(there, event, account, presses)

    async def _presses(self, there: str, target: str) -> tuple[Press, ...] | None:
        """What the signs on a message stand for; None if it is none of Heard's."""
        try:
            found = await self._server.event(there, target)
        except Denied:
            return None
        if found.get("sender") != self._server.me:
            return None
        edited = ((found.get("unsigned") or {}).get("m.relations") or {}).get("m.replace") or {}
        newest = incoming.content(edited).get("m.new_content") or {}
        # A sign never comes to mean something else, so one that is no longer there still works.
        before, now = presses_of(incoming.content(found)), presses_of(newest)
        return (*now, *(one for one in before if one.sign not in {each.sign for each in now}))

    async def _pressed(
        self, there: str, event: Event, person: Account, presses: tuple[Press, ...]
    ) -> None:
        sign = plain(str(incoming.relation(event).get("key") or ""))
        press = next((one for one in presses if plain(one.sign) == sign), None)
        if press is None or self._is_stale(event):
            return
        private = await self._rooms.direct_for(there) is not None
        asked = Asked(
            person=person,
            room=RoomId(ALL.platform, "", press.room),
            there=there,
            event=event["event_id"],
            private=private,
        )
        await self._answers.pressed(asked, press)

    async def _redaction(self, there: str, event: Event) -> None:
        gone = incoming.redacted(event)
        if await self._rooms.known(there) is None:
            return
        room = self._rooms.here(there)
        put = self._put.pop(gone, None)
        if put is not None:
            person = self._rooms.account(there, put.event["sender"])
            taken = incoming.reaction(put.event, room, person)
            await self._service.on_reaction(incoming.withdrawn(taken, event))
            return
        await self._service.on_message_deleted(incoming.removal(event, room))

    # -- who comes and goes

    async def _member(self, there: str, event: Event) -> None:
        person = str(event.get("state_key") or "")
        if person == self._server.me or await self._rooms.known(there) is None:
            return
        membership = incoming.content(event).get("membership")
        if membership == "join":
            await self._rooms.welcome(there, person, event["event_id"])
        elif membership in ("leave", "ban"):
            await self._service.on_access_lost(
                LostAccess(
                    room=self._rooms.here(there),
                    person=self._rooms.account(there, person),
                    at=incoming.at(event),
                    source=event["event_id"],
                )
            )

    async def _arrived(self, there: str) -> None:
        """Heard has come into a room."""
        found = self._rooms.get(there)
        if found is None or found.encrypted:
            return  # see `_leave_encrypted`
        if self._rooms.is_own(there):
            return
        await self._follow(there)
        if await self._rooms.known(there) is not None:
            await self._back(self._rooms.here(there))
            return
        direct = await self._rooms.direct_for(there) is not None
        page = _own("matrix-hello-direct" if direct else "matrix-hello")
        await self._server.send(there, page.content("hello"), f"hello:{there}")

    async def _left(self, there: str) -> None:
        """Heard has left a room, or was removed from it."""
        self._server.client.rooms.pop(there, None)
        if not self._rooms.left_behind(there) and await self._rooms.known(there) is not None:
            await self._gone(self._rooms.here(there), "not_in_room")

    async def _leave_encrypted(self, there: str) -> None:
        """One clear sentence, and no more."""
        page = _own("matrix-encrypted")
        await self._server.send(there, page.content("encrypted"), f"encrypted:{there}")
        if await self._rooms.known(there) is not None:
            await self._gone(self._rooms.here(there), "encrypted")
        await self._server.leave(there)
        self._server.client.rooms.pop(there, None)

    # -- where rooms go

    async def _tombstone(self, there: str, event: Event) -> None:
        """A room was upgraded: follow to the new one, or wait there to be invited."""
        new = str(incoming.content(event).get("replacement_room") or "")
        if not new or await self._rooms.known(there) is None:
            return
        if self._rooms.get(new) is not None:
            await self._rooms.move(there, new)
            await self._back(self._rooms.here(new))
            return
        try:
            await self._server.join(new)
        except Denied as no:
            log.info("matrix.not_followed", code=no.code)
            await self._gone(self._rooms.here(there), "upgraded")

    async def _follow(self, there: str) -> None:
        """If a room takes the place of one that we know, and that one says so too, it is it."""
        for old, found in list(self._server.client.rooms.items()):
            if found.replacement_room == there and await self._rooms.known(old) is not None:
                await self._rooms.move(old, there)
                return


def _own(key: str) -> Any:
    return sentence(catalogue().say(key, {"typed": incoming.as_typed_on_matrix("/start")}))
