"""Accepts commands: reads what was asked for, decides it and commits it.

Answering is the next step, and not done here: see `bot.service.responder`. It is longer than other
files: a command that is typed, pressed or sent as a form takes the same steps in the same order,
which are read together.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import datetime

from msgspec.structs import replace

from bot.cards import ABOUT, Card
from bot.commands import (
    contentions,
    line_parser,
    notes,
    only_choice,
    outcomes,
    proposals,
)
from bot.commands.command_answers import (
    AboutMe,
    AnswerView,
    CastBallot,
    ChangeFeed,
    ChooseGroups,
    CountFirst,
    LookUp,
    MovePoints,
    NeedAct,
    RaiseCard,
    SayNeeds,
    Worry,
)
from bot.commands.facilitating import picked_role
from bot.commands.handlers import answer_poll, polled
from bot.commands.perform import allowed, perform
from bot.commands.preferences import preferences
from bot.commands.spec import Command, Kind
from bot.commands.still_there import still_there
from bot.commands.support import acts_for
from bot.commands.value_readers import room_named
from bot.errors import BadArgument, NotAllowed, NotSaved, Refused
from bot.events import LeaveReason, MembershipEnded
from bot.ids import MeetingId, PersonId, proposal_poll
from bot.meeting.endings import pressed
from bot.meeting.state import State
from bot.phrases.reading import reads
from bot.ports import Request, Room, WordsRow
from bot.records.zones import wall_clock
from bot.service import minutes_lines, poll_questions, released_texts
from bot.service.ballots_in_time import BY_BALLOT
from bot.service.calendar_feeds import CalendarFeeds
from bot.service.core import Core, after_commit
from bot.service.endings import Endings
from bot.service.group_choosing import GroupChoosing
from bot.service.jobs import Decision, Done
from bot.service.meeting_cache import LoadedMeeting
from bot.service.member_comparison import MemberComparison
from bot.service.moving import PointMoving, PointsToMove, takes_in
from bot.service.needs import NeedsDesk
from bot.service.outcomes import ViewOutcomes, find_decision
from bot.service.parse_contexts import ParseContexts
from bot.service.personal import PersonalActs
from bot.service.picked_people import PickedPeople
from bot.service.polls import Polls
from bot.service.proposals import AnswersMoved
from bot.service.responder import Accepted, Declined, OfferedForm
from bot.service.saved_elsewhere import SavedElsewhere
from bot.service.signals import RaisedSignals
from bot.service.worries import WorrySending

Args = dict[str, str | int]
OwnPath = (
    AboutMe
    | AnswerView
    | CastBallot
    | ChangeFeed
    | ChooseGroups
    | LookUp
    | NeedAct
    | RaiseCard
    | SayNeeds
    | Worry
)
"""Answers that are no events of the meeting: each is carried out in a way of its own."""

NAMES_DECISION = ("corrects", "replaces", "decision")
"""Parameters that name a decision of the room."""
HAS_DECISION = (notes.decide, proposals.propose, contentions.settle_decided)
"""The commands that have one of them."""


@dataclasses.dataclass(frozen=True)
class OwnPaths:
    """What carries out answers that are no events."""

    polls: Polls
    personal: PersonalActs
    worries: WorrySending
    feeds: CalendarFeeds
    signals: RaisedSignals
    needs: NeedsDesk


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
        self._groups = GroupChoosing(core)
        self._contexts = ParseContexts(core, moving)
        self._moving = moving
        self._own_paths = own_paths
        self._desk = own_paths.polls.desk
        self._outcomes = ViewOutcomes(core)
        self._elsewhere = SavedElsewhere(core.committer)

    async def accept(self, request: Request) -> Accepted | Declined:
        """Decide a command, and commit what it changes.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
            Uncertain: nobody knows whether it did.
        """
        command: Command | None = None
        args: Args = dict(request.args)
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
        args: Args,
        picked: Collection[PersonId],
        about: str,
    ) -> Accepted | Declined:
        core = self._core
        offers = core.offers_of(request.room)
        if command.voice and not offers.voice:
            raise Refused("refused-no-voice")
        if command.by_link and not offers.by_link:
            raise Refused("refused-no-links")
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
        command = await poll_questions.answering(core.store, command, loaded.state, args)
        await self._find_decision(command, room, args)
        decided = await minutes_lines.refusal(core.store, command, args, loaded.state)
        if loaded.state.may_facilitate(by):
            decided = decided or await released_texts.refusal(core.store, command, args, room.key)
            if command.handler is outcomes.outcomes:
                decided = await self._outcomes.find_views(room, args, loaded.state)
        asks = not any(str(value).strip() for value in args.values())
        args = only_choice.taken(command, args, loaded.state, by)
        sealed = _is_ballot(command, loaded.state, args)
        if command.handler in BY_BALLOT and not sealed:
            await core.directory.seen(by, request.at)
        around = await self._contexts.around(command, args, loaded, picked, by)
        wall = wall_clock(request.at, str(args.get("zone", "")), loaded.state.zone)
        around = dataclasses.replace(around, wall=wall)
        if request.roles:
            roles = frozenset(map(picked_role, request.roles.values()))
            around = dataclasses.replace(around, roles=roles)
        if missing := command.needs(args):
            allowed(command, around, by, args)
            await self.still_there(command, {**args, ABOUT: about}, room, loaded.state, by)
            given = {**args, ABOUT: about} if about else args
            return Declined(
                where=room.where,
                why=BadArgument(missing[0], "bad-missing"),
                form=OfferedForm(command, given, loaded, by, offers),
                asks=asks,
            )
        if about:
            await self._endings.refuse(about, room, loaded.state, by)
        if command.handler is preferences:
            # What is not given stays as it is, wherever it was chosen.
            await core.preferences.update(room, loaded, [by], request.at)
        for param in command.params if request.line or request.typed else ():
            if param.pinned is not None:
                args[param.name] = param.pinned(loaded.state)
        before = (loaded.state.is_open, by in loaded.state.turns.roster)
        answers = await self._desk.before_command(room, command, args, by)
        moving: PointsToMove | None = None
        if around.rooms:
            to = room_named(str(args["room"]), around.rooms)
            moving = await self._moving.look(room, by, to, loaded.state.contentions)
        found: list[OwnPath] = []
        ended: list[PersonId] = []

        def decide(loaded: LoadedMeeting) -> Decision:
            if loaded.state.turns.had_left(by, request.at):
                raise Refused("refused-left")
            if (no := pressed(about, loaded.state, by) or decided) is not None:
                raise no
            terms = loaded.metrics.terms.numbers(loaded.state)
            now = dataclasses.replace(around, state=loaded.state, glossary=terms)
            answer, parsed = perform(command, args, now, by, request.at)
            # What a supporter has recorded for somebody is that person's own.
            whose = acts_for(command, loaded.state, by) or by
            rows = tuple(
                WordsRow(
                    id=key,
                    room=room.key,
                    by=whose,
                    use=f"{command.name}.{param}",
                    text=text,
                    at=request.at,
                    source=_copied_from(command, param, args),
                )
                for key, param, text in parsed.words
            )
            found.clear()
            match answer:
                case Card():
                    return Decision(reply=answer)
                case own if isinstance(own, OwnPath):
                    found.append(own)
                    return Decision()
                case CountFirst(event):
                    # Without answers, the meeting says what is the matter.
                    whole = event if answers is None else answers.complete(event, loaded.state)
                    return Decision(event=whole, words=rows)
                case MovePoints(event):
                    if moving is None or not self._takes_in(moving.room, by):
                        raise Refused("refused-other-room")
                    return Decision(event=moving.complete(event), words=moving.words)
                case event:
                    if isinstance(event, MembershipEnded) and event.how is not LeaveReason.SELF:
                        ended.append(event.who)
                    return Decision(event=event, words=rows)  # type: ignore[arg-type]

        while True:
            try:
                others = () if moving is None else (moving.room,)
                # The box knows its deliveries by itself: here one would count as done before it is.
                source = None if sealed or command.unlinked else request.source
                done = await core.submit(room, source, request.at, decide, others=others)
                if done.repeated and await self._elsewhere.over(room, request.source):
                    continue
                break
            except (Refused, NotSaved) as no:
                if not isinstance(no, AnswersMoved):
                    if answers is not None and answers.published is not None:
                        # Its box takes nothing more, so that it cannot stay open.
                        await after_commit(self._desk.finish(room, answers.number))
                    raise
                answers = await self._desk.before_command(room, command, args, by)
        if command.handler is preferences and done.loaded is not None:
            reads(done.loaded.state.wishes.of(by).language)
        if found and not done.repeated:
            with self._elsewhere.saving(room, request.source):
                return await self._on_its_own_path(request, room, by, found[-1], done)
        if not command.unlinked:
            # What somebody new has chosen would stand in the journal beside what nobody has done.
            await after_commit(self._follow_up(room, by, done, before, request.at))
        if ended and not done.repeated:
            self._members.tell_left(room.where, ended[-1])
        return Accepted(room, by, done)

    async def still_there(
        self, command: Command, args: Args, room: Room, state: State, by: PersonId
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

    def _takes_in(self, room: Room, by: PersonId) -> bool:
        """Whether somebody may bring points to another room, as it stands in this commit."""
        other = self._core.meetings.current(room.key)
        return other is not None and takes_in(other.state, by)

    async def _on_its_own_path(
        self, request: Request, room: Room, by: PersonId, wanted: OwnPath, done: Done
    ) -> Accepted:
        paths, at, source = self._own_paths, request.at, request.source
        match wanted:
            case LookUp():
                return Accepted(room, by, done, look_up=wanted)
            case AboutMe():
                acted = await paths.personal.carry_out(room, by, wanted, at, source, done)
                return Accepted(room, by, acted or done, look_up=None if acted else wanted)
            case CastBallot():
                own = await paths.polls.cast(room, by, wanted, at, source)
            case ChooseGroups():
                own = await self._groups.choose(room, by, wanted, at)
            case ChangeFeed(on=on):
                own = await paths.feeds.change(room, by, on=on)
            case RaiseCard():
                seen = request.typed or request.public
                own = await paths.signals.carry_out(room, by, wanted, at, seen=seen)
            case Worry():
                own = await paths.worries.carry_out(room, by, wanted, at)
            case AnswerView():
                own = await self._outcomes.answer(room, by, wanted, at)
            case SayNeeds():
                own = await paths.needs.say(room, by, wanted, at)
            case NeedAct():
                own = await paths.needs.act(room, by, wanted)
        return Accepted(room, by, replace(own, loaded=own.loaded or done.loaded))

    async def _follow_up(
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
        self, request: Request, no: Refused, command: Command | None, args: Args
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

    async def _find_decision(self, command: Command, room: Room, args: Args) -> None:
        """Look for the decision that is corrected or replaced, or settles a point, if one is named:
        the id is kept as it comes, so it has to be one.

        Raises:
            Refused: this room has no such decision (any more). What was written can be sent again.
        """
        name = next((one for one in NAMES_DECISION if args.get(one)), "")
        if name and command.handler in HAS_DECISION:
            await find_decision(self._core.store, room, args, name)


def _mendable(command: Command, args: line_parser.Typing, no: Refused, *, typed: bool) -> bool:
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


def _copied_from(command: Command, param: str, args: Mapping[str, str | int]) -> str | None:
    """The message that a text was copied from, if it was."""
    use = command.on_message
    if use is None or use.copies != param:
        return None
    return str(args.get("source", "")) or None
