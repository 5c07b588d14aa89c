"""Takes in messages, reactions to them and their deletion."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import NamedTuple

from msgspec.structs import replace

from bot.commands import line_parser, shorthand
from bot.events import (
    HandKind,
    HandLowered,
    HandRaised,
    MessageDeleted,
    Reacted,
)
from bot.ids import PersonId, RoomId
from bot.meeting.handlers.deletions import is_copied
from bot.meeting.reactions import Sign, card, meaning
from bot.meeting.subjects import round_key
from bot.ports import CommandResult, Message, MessageDeletion, Reaction, Redaction, Request, Room
from bot.rules import Feature
from bot.service.command_runner import CommandRunner
from bot.service.core import Core, after_commit
from bot.service.drift_tracking import MessageToScore
from bot.service.jobs import Decision, Done
from bot.service.meeting_cache import LoadedMeeting
from bot.service.mentions import with_names
from bot.service.missed_meetings import tell_missed
from bot.service.responder import Accepted, Responder
from bot.service.signals import RaisedSignals


class _Begun(NamedTuple):
    """A message that is queued, and what deciding about it brings to light."""

    room: Room
    queued: Awaitable[Done]
    new: set[PersonId]
    silent: list[str]
    scored: list[MessageToScore]


class _RoomLine:
    """The messages of a room, of which one after the other is looked up and queued."""

    __slots__ = ("lock", "waiting")

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.waiting = 0
        """How many stand in it, with the one whose turn it is."""


class MessageIntake:
    """Implements `bot.ports.IntakePort`. The messages of a room are queued in the order in which
    they arrive."""

    def __init__(
        self,
        core: Core,
        commands: CommandRunner,
        responder: Responder,
        signals: RaisedSignals,
    ) -> None:
        self._core = core
        self._signals = signals
        self._commands = commands
        self._responder = responder
        self._lines: dict[RoomId, _RoomLine] = {}

    async def on_message(self, message: Message) -> CommandResult:
        """Take a message in, or carry it out if it is `q+` or the like. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
            Uncertain: nobody knows whether it did. The same delivery may come again.
        """
        await self._core.committer.going_on.wait()
        begun = await self._in_line(message)
        match begun:
            case Request():
                return replace(await self._commands.execute(begun), command=True)
            case CommandResult():
                return begun
            case _:
                return await self._end(message, begun)

    async def _in_line(self, message: Message) -> Request | CommandResult | _Begun:
        """Begin with a message after those that came before it to its room: what has to be looked
        up for one must not let the next one pass it."""
        line = self._lines.get(message.room)
        if line is None:
            line = self._lines[message.room] = _RoomLine()
        line.waiting += 1
        try:
            async with line.lock:
                return await self._begin(message)
        finally:
            line.waiting -= 1
            if not line.waiting:
                del self._lines[message.room]

    async def _begin(self, message: Message) -> Request | CommandResult | _Begun:
        """Find out what a message is to be here, and queue it, if it is to be heard."""
        core = self._core
        if not message.literal and (request := await self.as_command(message)) is not None:
            return request
        if message.mentions:
            message = replace(message, text=with_names(message.text, message.mentions), mentions={})
        if await core.open_state(message.room) is None:
            # Between meetings nothing is recorded: neither what people say nor
            # that they talk here.
            await tell_missed(core, message.room, message.at)
            return CommandResult(accepted=True)
        room = await core.directory.ensure_room(message.room)
        by = await core.directory.actor(message.person, message.at)
        new: set[PersonId] = set()
        silent: list[str] = []
        scored: list[MessageToScore] = []

        def decide(loaded: LoadedMeeting) -> Decision:
            state = loaded.state
            if not state.is_open:
                return Decision()
            silent_round = state.rounds.silent
            asks = silent_round is not None and silent_round.check is None
            if message.unless_silent and asks:
                silent[:] = [round_key(state)]
                return Decision()
            if by in state.support:
                # A supporter's own words are nobody's turn.
                return Decision()
            if by not in state.turns.roster:
                new.add(by)
            event, drift = loaded.metrics.measure(state, by, message), core.meetings.drift
            said = drift.to_score(state, by, message) if event.substantial else None
            if said is None:
                return Decision(event=event)
            if drift.at_once:
                return Decision(
                    event=event,
                    then=lambda now: drift.hear(now.state, now.metrics.titles, said),
                )
            scored[:] = [said]
            return Decision(event=event)

        queued = core.begin(room, message.source, message.at, decide)
        return _Begun(room, queued, new, silent, scored)

    async def _end(self, message: Message, begun: _Begun) -> CommandResult:
        """What is done once a message has been committed."""
        core, done = self._core, await begun.queued
        if begun.scored and done.changed and done.loaded is not None:
            core.scoring.take(done.loaded, begun.scored[0])
        if begun.silent:
            # Nothing was committed: the same delivery may still become their answer in the round.
            core.committer.forget(begun.room, message.source)
            return CommandResult(accepted=False, silent_round=begun.silent[0])
        if begun.new and done.loaded:
            await after_commit(
                core.preferences.update(begun.room, done.loaded, begun.new, message.at)
            )
        return CommandResult(accepted=True, repeated=done.repeated)

    async def as_command(self, message: Message) -> Request | None:
        """The command that a message without a slash is; None if it is simply a message.

        It is one only while a meeting is running, and only from somebody who may use it: "ack Tom"
        from a member is just a word to Tom.
        """
        if not shorthand.may_be(message.text):
            return None
        state = await self._core.open_state(message.room)
        if state is None:
            return None
        alone = len(message.text.split()) < 2
        names = {} if alone else await self._core.store.names(state.turns.everybody)
        found = shorthand.typed(message.text, names, message.mentions)
        if found is None:
            return None
        name, args = found
        # Not noted as something that they do: a card never is.
        if line_parser.find(name).facilitator and not state.may_facilitate(
            await self._core.directory.unnoted_actor(message.person)
        ):
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

    async def on_reaction(self, reaction: Reaction) -> CommandResult:
        """Somebody lets a message know that it was heard, or raises a hand by an emoji.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        await self._core.committer.going_on.wait()
        state = await self._core.open_state(reaction.room)
        if state is None:
            return CommandResult(accepted=True)
        sign = meaning(reaction.sign)
        if reaction.sign and Feature.REACTIONS not in state.settings.features:
            return CommandResult(accepted=True)
        if sign is Sign.CARD:
            return await self._card(reaction)
        if reaction.withdrawn and sign is Sign.HEARD:
            # A reaction that was taken away still counts: an answered message does not become
            # unanswered.
            return CommandResult(accepted=True)
        result = CommandResult(accepted=True)
        if not reaction.withdrawn and sign is not Sign.HAND:
            result = await self._heard(reaction)
        if sign is not Sign.HEARD:
            result = await self._hand(reaction, sign)
        return result

    async def _heard(self, reaction: Reaction) -> CommandResult:
        room = await self._core.directory.ensure_room(reaction.room)
        by = await self._core.directory.actor(reaction.person, reaction.at)

        def decide(loaded: LoadedMeeting) -> Decision:
            if not loaded.state.is_open or by in loaded.state.support:
                return Decision()
            return Decision(event=Reacted(at=reaction.at, actor=by, ref=reaction.ref))

        done = await self._core.submit(room, reaction.source, reaction.at, decide)
        return CommandResult(accepted=True, repeated=done.repeated)

    async def _card(self, reaction: Reaction) -> CommandResult:
        """A coloured card. It is no answer to the message that it stands on: that would be written
        down, with whose it is."""
        signal = card(reaction.sign)
        assert signal is not None  # noqa: S101 - this is what the sign was told by
        room = await self._core.directory.ensure_room(reaction.room)
        by = await self._core.directory.unnoted_actor(reaction.person)
        done = await self._signals.by_emoji(
            room, by, signal, reaction.source, reaction.at, down=reaction.withdrawn
        )
        return await self._responder.answer(Accepted(room, by, done))

    async def _hand(self, reaction: Reaction, sign: Sign) -> CommandResult:
        room = await self._core.directory.ensure_room(reaction.room)
        by = await self._core.directory.actor(reaction.person, reaction.at)
        kind = HandKind.QUESTION if sign is Sign.QUESTION else HandKind.NEW_POINT

        def decide(loaded: LoadedMeeting) -> Decision:
            whom = loaded.state.support.person(by)
            who, through = (by, None) if whom is None else (whom, by)
            up = who in loaded.state.queue
            late = loaded.state.turns.had_left(who, reaction.at)
            if not loaded.state.is_open or up != reaction.withdrawn or late:
                return Decision()
            if reaction.withdrawn:
                lowered = HandLowered(at=reaction.at, actor=who, through=through, whose=who)
                return Decision(event=lowered)
            raised = HandRaised(at=reaction.at, actor=who, through=through, kind=kind)
            return Decision(event=raised)

        source = f"{reaction.source}:hand"
        done = await self._core.submit(room, source, reaction.at, decide)
        return await self._responder.answer(Accepted(room, by, done))

    async def on_message_deleted(self, deletion: MessageDeletion) -> CommandResult:
        """A message was deleted: what was copied from it is erased. Returns after the commit.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
        """
        room = await self._core.directory.room(deletion.room)
        if room is None:
            return CommandResult(accepted=True)
        redaction = Redaction(room=room.key, source=deletion.ref)

        def decide(loaded: LoadedMeeting) -> Decision:
            state = loaded.state
            known = state.is_open or is_copied(state, deletion.ref)
            event = MessageDeleted(at=deletion.at, ref=deletion.ref) if known else None
            return Decision(event=event, gone=redaction)

        done = await self._core.submit(room, deletion.source, deletion.at, decide)
        self._core.scoring.drop(deletion.ref)
        return CommandResult(accepted=True, repeated=done.repeated)

    async def on_message_changed(self, where: RoomId, ref: str, text: str) -> None:
        """A message has another text now: how it begins is shown as it is now."""
        self._core.scoring.drop(ref)
        room = await self._core.directory.room(where)
        if room is not None:
            (await self._core.current(room)).metrics.changed(ref, text)
