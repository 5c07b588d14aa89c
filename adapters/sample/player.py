"""Plays the sample meeting into a room, through the same service that people's own messages go to.

The player decides nothing about meetings: what the service refuses, it shrugs off. Every line has a
source of its own, so that playing it a second time does nothing, and after a restart the journal
says how far the room had got.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol

import structlog

from adapters.sample.pace import item_minutes
from adapters.sample.random_ballots import MEANT_BY_WORDS, Args, ballots_by_lot, by_number
from adapters.sample.script import Act, SamplePerson, Script, ScriptLine, message_ref
from adapters.sample.shoulder import SHOWN, answered
from adapters.web.protocol import Entry, Outgoing, SampleProgress
from adapters.web.room_hub import ChatMessage
from bot.errors import NotSaved, Refused
from bot.ids import RoomId, meeting_id
from bot.ports import Account, Clock, MeetingService, MeetingStatus, Message, Request
from bot.records.model import MeetingState

log = structlog.get_logger(__name__)

Sleep = Callable[[float], Awaitable[None]]

TICK_SECONDS = 0.25
"""How soon a pause or a new speed makes itself felt."""
RETRY_SECONDS = 2.0
_NUMBERS: dict[Act, int] = {"first": 1, "next": 2}
"""Which of the room's meetings each act is played in."""


class SampleScreen(Protocol):
    """Where it is shown: the room hub."""

    def say(self, channel: str, said: ChatMessage) -> None:
        """Show an accepted message to everybody, once."""
        ...

    def show(self, channel: str, message: Outgoing) -> None:
        """Show the same to everybody in a room."""
        ...


class Player:
    """One room's sample meeting: where it stands, and how it goes on."""

    def __init__(
        self,
        channel: str,
        script: Script,
        service: MeetingService,
        stage: SampleScreen,
        clock: Clock,
        sleep: Sleep,
        speed: int = 4,
    ) -> None:
        self.act: Act = "first"
        self.played = 0
        self.speed = speed
        self.paused = False
        self.over = False
        """The act's meeting has ended; after the first, the ballots are in as well."""
        self.seen: set[str] = set()
        """The kinds of private questions to others that the newcomer has been shown."""
        self.watched = False
        """Somebody is in the room. Nothing is played to nobody."""
        self._channel = channel
        self._where = RoomId("web", "", channel)
        self._script = script
        self._service = service
        self._stage = stage
        self._clock = clock
        self._sleep = sleep
        self._placed = False
        self._left: float | None = None
        self._changed = False
        self._wake = asyncio.Event()

    # -- what it looks like from outside

    @property
    def lines(self) -> tuple[ScriptLine, ...]:
        """The lines of the present act."""
        return self._script.acts[self.act]

    @property
    def done(self) -> bool:
        """There is nothing more to play, unless somebody jumps to the next meeting."""
        return self.over or (self.act == "next" and self.played >= len(self.lines))

    def state(self) -> SampleProgress:
        """How it is getting on."""
        return SampleProgress(
            act=self.act,
            played=self.played,
            total=len(self.lines),
            speed=self.speed,
            paused=self.paused,
            finished=self.over or self.played >= len(self.lines),
            can_jump=self.can_jump,
        )

    @property
    def can_jump(self) -> bool:
        """The first meeting is over."""
        return self.act == "first" and self.over

    def jump(self) -> None:
        """On to the next meeting. `run` has to be called again."""
        self.act, self.played, self.over, self.paused = "next", 0, False, False
        self._left = None

    def change(self) -> None:
        """Something is not as it was (a speed, a pause, the meeting itself): look again now."""
        self._changed = True
        self._wake.set()

    def show(self) -> None:
        """Tell the room how it is getting on."""
        self._stage.show(self._channel, self.state())

    # -- before the first line

    async def prepare(self) -> None:
        """Bring everybody in, and put the items on the agenda; what is there already is left."""
        cast = [self._source("cast", number) for number in range(len(self._script.people))]
        topics = [self._source("item", number) for number in range(len(self._script.topics))]
        known = await self._service.messages.known_sources(self._where, [*cast, *topics])
        for source, part in zip(cast, self._script.people, strict=True):
            if source not in known:
                who = self._account(part)
                await self._service.entry.add_member(self._where, who, part.facilitator, source)
                if part.invited:
                    await self._do(part, f"{source}:invited", "preferences", {"invitations": "on"})
        host = self._script.facilitator
        for source, topic in zip(topics, self._script.topics, strict=True):
            if source not in known:
                args: Args = {
                    "title": topic.title,
                    "goal": topic.goal,
                    "minutes": item_minutes(topic.minutes, self.speed),
                }
                await self._do(host, source, "agenda add", args)

    async def _find_place(self) -> None:
        """After a restart: go on behind the last line that was accepted, once somebody says so."""
        await self.prepare()
        acts: tuple[Act, ...] = ("next", "first")
        for act in acts:
            lines = self._script.acts[act]
            sources = {self._source(act, line.number): line.number for line in lines}
            if known := await self._service.messages.known_sources(self._where, sources):
                self.act, self.played = act, max(sources[source] for source in known)
                self.paused = self.played < len(lines)
                break
        self._placed = True
        self.show()

    # -- line after line

    async def run(self) -> None:
        """Play to the end of the act."""
        while not self.done:
            try:
                if not self._placed:
                    await self._find_place()
                await self._step()
            except NotSaved:
                log.warning("sample.waiting", played=self.played)
                await self._sleep(RETRY_SECONDS)
        self.show()

    async def _step(self) -> None:
        self._changed = False
        now = await self._service.queries.current_meeting(self._where)
        if self._is_over(now):
            await self._finish()
        elif self.played >= len(self.lines):
            await self._news()  # The end was refused: somebody else will end the meeting.
        elif now is not None and self.lines[self.played].item in now.done:
            self._next()
        elif await self._waited(self.lines[self.played].after):
            await self._perform(self.lines[self.played])
            self._next()
            self.show()

    def _next(self) -> None:
        self.played += 1
        self._left = None

    def _is_over(self, now: MeetingStatus | None) -> bool:
        if now is None:
            return False
        mine = _NUMBERS[self.act]
        return now.number > mine or (now.number == mine and now.state is MeetingState.CLOSED)

    async def _waited(self, after: float) -> bool:
        """Wait for a line's moment; False if something changed before."""
        left = after if self._left is None else self._left
        while left > 0:
            if self.paused or not self.watched:
                self._left = left
                await self._news()
                return False
            part = min(TICK_SECONDS, left / self.speed)
            speed = self.speed
            await self._sleep(part)
            left -= part * speed
            if self._changed:
                self._left = left
                return False
        return True

    async def _news(self) -> None:
        while not self._changed:
            self._wake.clear()
            await self._wake.wait()

    async def _perform(self, line: ScriptLine) -> None:
        part = next(one for one in self._script.people if one.name == line.who)
        source = self._source(self.act, line.number)
        if line.command:
            await self._do(part, source, line.command, await self._args(part, line))
            return
        ref, at = message_ref(self.act, line.number), self._clock.now()
        who = self._account(part)
        message = Message(
            room=self._where, person=who, text=line.text, ref=ref, source=source, at=at
        )
        receipt = await self._service.intake.on_message(message)
        if receipt.accepted and not receipt.command:
            by = await self._service.directory.person(who)
            said = ChatMessage(id=ref, at=at, by=by, who=part.name, text=line.text)
            self._stage.say(self._channel, said)

    async def _do(self, part: SamplePerson, source: str, command: str, args: Args) -> None:
        request = Request(
            room=self._where,
            person=self._account(part),
            source=source,
            at=self._clock.now(),
            command=command,
            args=args,
        )
        receipt = await self._service.commands.execute(request)
        if receipt.refused:
            log.info("sample.refused", command=command, act=self.act)
        elif command in SHOWN and receipt.reply is not None and not receipt.repeated:
            recorded = str(args.get("text") or args.get("what") or "")
            entry = Entry(
                id=f"{source}-seen",
                at=request.at,
                kind="whisper",
                card=answered(receipt.reply, part.name, recorded),
            )
            self._stage.show(self._channel, entry)

    # -- what the script leaves open

    async def _args(self, part: SamplePerson, line: ScriptLine) -> Args:
        args = dict(line.args)
        for param, command in MEANT_BY_WORDS.items():
            if param not in args:
                continue
            try:
                form = await self._service.commands.form(
                    self._where, self._account(part), command, {}
                )
                found = by_number(form, str(args[param]), param)
            except Refused:
                found = "1"
            args[param] = int(found) if param != "views" else found
        return args

    async def _finish(self) -> None:
        if self.act == "first":
            await self._vote()
        self.over = True

    async def _vote(self) -> None:
        room = await self._service.directory.room(self._where)
        if room is None:
            return
        # Named, in case the newcomer has been through another meeting while we were away.
        meeting = meeting_id(room.key, _NUMBERS["first"])
        ballots = ballots_by_lot(self._script, self._channel)
        for number, (part, answers) in enumerate(ballots):
            source = self._source("ballot", number)
            await self._do(part, source, "poll", {"meeting": meeting, **answers})

    def _account(self, part: SamplePerson) -> Account:
        number = self._script.people.index(part)
        return Account(platform="web", tenant="", id=f"{self._channel}:{number}", name=part.name)

    def _source(self, kind: str, number: int) -> str:
        return f"sample:{self._channel}:{kind}:{number}"
