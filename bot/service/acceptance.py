"""Accepts commands: reads what was asked for, decides it and commits it.

Answering is the next step, and not done here: see `bot.service.responder`. This is the order of the
steps, the same for a command that is typed, pressed or sent as a form.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import datetime

from bot.cards import ABOUT
from bot.commands import (
    contentions,
    line_parser,
    notes,
    only_choice,
    outcomes,
    proposals,
)
from bot.commands.facilitating import picked_role
from bot.commands.handlers import answer_poll, polled
from bot.commands.line_parser import Typing
from bot.commands.parse_context import ParseContext
from bot.commands.perform import allowed
from bot.commands.personal import rename
from bot.commands.preferences import preferences
from bot.commands.spec import Command, Kind
from bot.commands.still_there import still_there
from bot.commands.value_readers import room_named
from bot.errors import BadArgument, NotAllowed, NotSaved, Refused
from bot.ids import MeetingId, PersonId, proposal_poll
from bot.meeting.state import State
from bot.phrases.reading import reads
from bot.ports import Request, Room
from bot.records.zones import wall_clock
from bot.service import minutes_lines, poll_questions, released_texts
from bot.service.ballots_in_time import BY_BALLOT
from bot.service.command_decision import CommandDecision, Given
from bot.service.core import Core, after_commit
from bot.service.endings import Endings
from bot.service.jobs import Done
from bot.service.meeting_cache import LoadedMeeting
from bot.service.member_comparison import MemberComparison
from bot.service.moving import PointMoving
from bot.service.outcomes import find_decision
from bot.service.own_paths import OwnPaths
from bot.service.parse_contexts import ParseContexts
from bot.service.picked_people import PickedPeople
from bot.service.proposals import AnswersMoved
from bot.service.responder import Accepted, Declined, OfferedForm
from bot.service.saved_elsewhere import SavedElsewhere

NAMES_DECISION = ("corrects", "replaces", "decision")
"""Parameters that name a decision of the room."""
HAS_DECISION = (notes.decide, proposals.propose, contentions.settle_decided)
"""The commands that have one of them."""


class CommandAcceptance:
    """Decides and commits commands."""

    def __init__(
        self,
        core: Core,
        own_paths: OwnPaths,
        picked: PickedPeople,
        members: MemberComparison,
        moving: PointMoving,
    ) -> None:
        self._core = core
        self._endings = Endings(core.store)
        self._picked = picked
        self._members = members
        self._contexts = ParseContexts(core, moving)
        self._moving = moving
        self._own_paths = own_paths
        self._desk = own_paths.polls.desk
        self._elsewhere = SavedElsewhere(core.committer)

    async def accept(self, request: Request) -> Accepted | Declined:
        """Decide a command, and commit what it changes.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
            Uncertain: nobody knows whether it did.
        """
        command: Command | None = None
        args: Typing = dict(request.args)
        about = str(args.pop(ABOUT, ""))
        try:
            if request.line:
                command, args = line_parser.line(request.line)
            else:
                command = line_parser.find(request.command)
            args, picked = await self._picked.resolve(command, args, request)
            return await self._accept(request, command, args, picked, about)
        except line_parser.AmbiguousLine as no:
            given = no.given
            with suppress(BadArgument):
                given, _ = await self._picked.resolve(no.command, no.given, request)
            return await self._declined(request, no, no.command, given)
        except Refused as no:
            return await self._declined(request, no, command, args)

    async def _accept(
        self,
        request: Request,
        command: Command,
        args: Typing,
        picked: Collection[PersonId],
        about: str,
    ) -> Accepted | Declined:
        room, by, loaded = await self._arrive(request, command, args)
        state = loaded.state
        command = await poll_questions.answering(self._core.store, command, state, args)
        await self._find_decision(command, room, args)
        refusal = await self._refusal(command, room, args, state, by)
        asks = not any(str(value).strip() for value in args.values())
        args = only_choice.taken(command, args, state, by)
        sealed = _is_ballot(command, state, args)
        if command.handler in BY_BALLOT and not sealed:
            await self._core.directory.seen(by, request.at)
        around = await self._around(request, command, args, loaded, picked, by)
        if missing := command.needs(args):
            allowed(command, around, by, args)
            await self.still_there(command, {**args, ABOUT: about}, room, state, by)
            filled = {**args, ABOUT: about} if about else args
            return Declined(
                where=room.where,
                why=BadArgument(missing[0], "bad-missing"),
                form=OfferedForm(command, filled, loaded, by, self._core.offers_of(request.room)),
                asks=asks,
            )
        if about:
            await self._endings.refuse(about, room, state, by)
        if command.handler is preferences:
            # What is not given stays as it is, wherever it was chosen.
            await self._core.preferences.update(room, loaded, [by], request.at)
        if request.line or request.typed:
            _pin(command, args, state)
        before = (state.is_open, by in state.turns.roster)
        given = Given(request, command, args, about)
        decision = CommandDecision(given, room, by, around, refusal, self._moving)
        done = await self._commit(decision, unlinked=command.unlinked or sealed)
        return await self._follow_up(decision, done, before)

    async def _arrive(
        self, request: Request, command: Command, args: Typing
    ) -> tuple[Room, PersonId, LoadedMeeting]:
        """The room, who is asking, and its meeting, once what it knows of its people is up to date.

        Raises:
            Refused: the platform cannot have this command.
            NotSaved: the database cannot be reached.
        """
        core = self._core
        offers = core.offers_of(request.room)
        if command.voice and not offers.voice:
            raise Refused("refused-no-voice")
        if command.by_link and not offers.by_link:
            raise Refused("refused-own-name" if command.handler is rename else "refused-no-links")
        room = await core.directory.ensure_room(request.room)
        by = await core.directory.unnoted_actor(request.person)
        # Never of a ballot: that would say who has answered. Nor of a card: whose it is.
        if command.handler not in BY_BALLOT and not command.unseen:
            await core.directory.seen(by, request.at)
        if not command.unseen:
            await self._picked.roles.before_command(room, request, by, command, args)
        loaded = await core.current(room)
        if not command.takes_facilitator(args) or loaded.state.may_facilitate(by):
            await self._members.before_command(room, command, args, loaded.state)
            loaded = await core.current(room)
        return room, by, loaded

    async def _refusal(
        self, command: Command, room: Room, args: Typing, state: State, by: PersonId
    ) -> Refused | None:
        """Why it cannot be done, by what only the database knows; None: it can."""
        store = self._core.store
        refusal = await minutes_lines.refusal(store, command, args, state)
        if state.may_facilitate(by):
            refusal = refusal or await released_texts.refusal(store, command, args, room.key)
            if command.handler is outcomes.outcomes:
                refusal = await self._own_paths.outcomes.find_views(room, args, state)
        return refusal

    async def _around(
        self,
        request: Request,
        command: Command,
        args: Typing,
        loaded: LoadedMeeting,
        picked: Collection[PersonId],
        by: PersonId,
    ) -> ParseContext:
        around = await self._contexts.around(command, args, loaded, picked, by)
        wall = wall_clock(request.at, str(args.get("zone", "")), loaded.state.zone)
        around = dataclasses.replace(around, wall=wall)
        if request.roles:
            roles = frozenset(map(picked_role, request.roles.values()))
            around = dataclasses.replace(around, roles=roles)
        return around

    async def _commit(self, decision: CommandDecision, *, unlinked: bool) -> Done:
        """Have it decided, and commit it. `unlinked`: its delivery must not stand beside it.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
            Refused: it cannot be done; the sentence says why.
            Uncertain: nobody knows whether the database did.
        """
        room, by, request = decision.room, decision.by, decision.given.request
        command, args = decision.given.command, decision.given.args
        decision.answers = await self._desk.before_command(room, command, args, by)
        if rooms := decision.around.rooms:
            to = room_named(str(args["room"]), rooms)
            numbers = decision.around.state.contentions
            decision.moving = await self._moving.look(room, by, to, numbers)
        others = () if decision.moving is None else (decision.moving.room,)
        # The box knows its deliveries by itself: here one would count as done before it is.
        source = None if unlinked else request.source
        while True:
            try:
                done = await self._core.submit(
                    room, source, request.at, decision.decide, others=others
                )
            except AnswersMoved:
                decision.answers = await self._desk.before_command(room, command, args, by)
            except (Refused, NotSaved):
                answers = decision.answers
                if answers is not None and answers.published is not None:
                    # Its box takes nothing more, so that it cannot stay open.
                    await after_commit(self._desk.finish(room, answers.number))
                raise
            else:
                if not (done.repeated and await self._elsewhere.over(room, request.source)):
                    return done

    async def _follow_up(
        self, decision: CommandDecision, done: Done, before: tuple[bool, bool]
    ) -> Accepted:
        """Do what follows the commit. `before`: whether the meeting was open, and knew them."""
        room, by, request = decision.room, decision.by, decision.given.request
        command = decision.given.command
        if command.handler is preferences and done.loaded is not None:
            reads(done.loaded.state.wishes.of(by).language)
        if decision.own_path is not None and not done.repeated:
            with self._elsewhere.saving(room, request.source):
                return await self._own_paths.carry_out(request, room, by, decision.own_path, done)
        if not command.unlinked:
            # What somebody new has chosen would stand in the journal beside what nobody has done.
            await after_commit(self._bring_preferences(room, by, done, before, request.at))
        if decision.has_left is not None and not done.repeated:
            self._members.tell_left(room.where, decision.has_left)
        return Accepted(room, by, done)

    async def still_there(
        self, command: Command, args: Typing, room: Room, state: State, by: PersonId
    ) -> None:
        """Make sure that what a form would be about is still there: it must not ask for what
        cannot be done any more, or offer something else in its place.

        Raises:
            Refused: it is not; the sentence says what it is that is over.
            NotSaved: the database cannot be reached.
        """
        if about := str(args.get(ABOUT, "")):
            await self._endings.refuse(about, room, state, by)
        still_there(command, args, state, by)
        if command.handler is answer_poll:
            meeting = MeetingId(str(args.get("meeting") or polled(state)))
            await self._own_paths.polls.open_for(room, by, meeting)
        if command.handler is proposals.answer and proposals.is_sealed(state, args):
            poll = proposal_poll(room.key, int(args["proposal"]))
            await self._own_paths.polls.open_for(room, by, poll)
        await self._find_decision(command, room, args)

    async def _bring_preferences(
        self, room: Room, by: PersonId, done: Done, before: tuple[bool, bool], at: datetime
    ) -> None:
        """Bring preferences to a meeting that has opened, or that somebody has come to."""
        was_open, was_known = before
        if done.loaded and done.loaded.state.is_open and not was_open:
            await self._core.preferences.update_all(room, done.loaded, at)
            await self._own_paths.needs.watch(room, at)
        elif done.loaded and not was_known:
            await self._core.preferences.update(room, done.loaded, [by], at)
        elif done.loaded and by not in done.loaded.state.turns.roster:
            await self._own_paths.needs.watch(room, at)  # they have left

    async def _declined(
        self, request: Request, no: Refused, command: Command | None, args: Typing
    ) -> Declined:
        """A refusal. What was typed comes along in a form, to be mended and sent again."""
        if command is None or not _mendable(command, args, no, typed=bool(request.line)):
            return Declined(request.room, no)
        core = self._core
        room = await core.directory.ensure_room(request.room)
        by = await core.directory.person(request.person)
        loaded = await core.current(room)
        if command.facilitator and not loaded.state.may_facilitate(by):
            return Declined(request.room, NotAllowed("refused-facilitator"))
        offers = core.offers_of(request.room)
        return Declined(request.room, no, OfferedForm(command, args, loaded, by, offers))

    async def _find_decision(self, command: Command, room: Room, args: Typing) -> None:
        """Look for the decision that is corrected or replaced, or settles a point, if one is named:
        the id is kept as it comes, so it has to be one.

        Raises:
            Refused: this room has no such decision (any more). What was written can be sent again.
        """
        name = next((one for one in NAMES_DECISION if args.get(one)), "")
        if name and command.handler in HAS_DECISION:
            await find_decision(self._core.store, room, args, name)


def _mendable(command: Command, args: Typing, no: Refused, *, typed: bool) -> bool:
    """Whether a form helps: there is something to correct, or text that must not be lost."""
    if isinstance(no, NotAllowed):
        return False
    texts = {p.name for p in command.visible if p.kind in (Kind.TEXT, Kind.UNRECORDED, Kind.GROUPS)}
    words = any(str(args.get(name, "")).strip() for name in texts)
    return words or (typed and isinstance(no, BadArgument) and bool(command.visible))


def _is_ballot(command: Command, state: State, args: Mapping[str, str | int]) -> bool:
    """Whether this goes into a sealed box, or asks for the form that does."""
    return command.handler is answer_poll or (
        command.handler is proposals.answer and proposals.is_sealed(state, args)
    )


def _pin(command: Command, args: Typing, state: State) -> None:
    """Fill in what a form would have held on to, for who has typed the command."""
    for param in command.params:
        if param.pinned is not None:
            args[param.name] = param.pinned(state)
