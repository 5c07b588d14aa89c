"""Runs commands: accepts them, then answers."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from bot.commands import line_parser
from bot.commands.handlers import answer_poll
from bot.commands.parse_context import ParseContext
from bot.commands.perform import allowed
from bot.errors import BallotUncertain, NotSaved, Refused, Uncertain
from bot.ids import PersonId, RoomId
from bot.phrases.reading import answering_anybody
from bot.ports import Account, CommandResult, Request, Visibility
from bot.rendered import Form, RenderedCard
from bot.service.acceptance import CommandAcceptance
from bot.service.ballots_in_time import BY_BALLOT, BallotsInTime, answering
from bot.service.command_forms import CommandForms
from bot.service.core import Core
from bot.service.jobs import tenant_of
from bot.service.may_see import SIGHT_UNKNOWN, MaySee
from bot.service.meeting_cache import LoadedMeeting
from bot.service.responder import Declined, Responder
from bot.service.role_holders import FacilitatorRoles
from bot.service.uncertain_requests import UncertainRequests


class CommandRunner:
    """Implements `bot.ports.CommandPort`."""

    def __init__(
        self,
        core: Core,
        acceptance: CommandAcceptance,
        responder: Responder,
        command_forms: CommandForms,
        sight: MaySee,
        roles: FacilitatorRoles,
    ) -> None:
        self._core = core
        self._acceptance = acceptance
        self._responder = responder
        self._forms = command_forms
        self._sight = sight
        self._roles = roles
        self._uncertain = UncertainRequests()
        self._ballots = BallotsInTime()

    async def execute(self, request: Request) -> CommandResult:
        """Carry out a command: accept it, then answer. Returns after the commit; refusals come as
        a result. If it cannot be answered, the result says that it is done all the same.

        Raises:
            NotSaved: the database did not take it; nothing has changed.
            Uncertain: nobody knows whether it did. To do the same again is harmless. Of a ballot
                it is told in time, whatever the database does.
        """
        with answering_anybody():
            return await self._in_time(request)

    async def _in_time(self, request: Request) -> CommandResult:
        command = answering(request)
        if command is None:
            return await self._execute(request)
        # Nobody can change what they have answered a poll: the same once more is always the same.
        work = self._execute(request, settles=command.handler is not answer_poll)
        try:
            return await self._ballots.run(work)
        except BallotUncertain:
            self._uncertain.remember(self._uncertain.first(request))
            raise

    async def _execute(self, request: Request, *, settles: bool = True) -> CommandResult:
        await self._core.answers(request.person)
        try:
            await self._let_in(request)
        except Refused as no:
            if no.why.key == SIGHT_UNKNOWN and await self._is_saved(request):
                # It was done when it came first: nobody may be told that nothing has changed.
                note = self._responder.note("saved-already", request.room)
                return CommandResult(accepted=True, repeated=True, reply=note)
            # With no form: it would show what there is to choose from in the room.
            return await self._responder.answer(Declined(request.room, no))
        first = self._uncertain.first(request)
        try:
            outcome = await self._acceptance.accept(first)
        except Uncertain:
            self._uncertain.remember(first)
            raise
        result = await self._responder.answer(outcome)
        if settles:
            self._uncertain.settle(request)
        if first.source != request.source and result.repeated and result.reply is None:
            return replace(result, reply=self._responder.note("saved-already", request.room))
        return result

    async def _is_saved(self, request: Request) -> bool:
        """Whether this very delivery was accepted before."""
        room = await self._core.directory.room(request.room)
        if room is None:
            return False
        return bool(await self._core.store.known_sources(tenant_of(room), [request.source]))

    async def form(
        self,
        room: RoomId,
        person: Account,
        command: str,
        args: dict[str, str | int],
        seen: Visibility | None = None,
    ) -> Form:
        """A command's form, with what is known filled in.

        Raises:
            Refused: no such command, it is not for them, they may not see the room, or what it is
                about is gone.
            NotSaved: the database cannot be reached. Of a ballot's form it is told in time.
        """
        with answering_anybody():
            if line_parser.find(command).handler not in BY_BALLOT:
                return await self._form(room, person, command, args, seen)
            try:
                return await self._ballots.run(self._form(room, person, command, args, seen))
            except BallotUncertain as away:
                raise NotSaved("the form cannot be made in time") from away

    async def _form(
        self,
        room: RoomId,
        person: Account,
        command: str,
        args: dict[str, str | int],
        seen: Visibility | None,
    ) -> Form:
        await self._core.answers(person)
        await self._sight.admit(room, person, seen, command, args)
        wanted = line_parser.find(command)
        loaded, by, certain = await self._for(room, person)
        if wanted.facilitator and not certain:
            raise Refused("refused-role-unknown")
        allowed(wanted, ParseContext(loaded.state, {}, self._core.new_id), by)
        await self._acceptance.still_there(wanted, args, loaded.room, loaded.state, by)
        return await self._forms.form(wanted, args, loaded, by, self._core.offers_of(room))

    async def available_commands(
        self, room: RoomId, person: Account, seen: Visibility | None = None
    ) -> Sequence[Form]:
        """The commands this person may use here, as their forms; none if they may not see it."""
        if (seen or await self._sight.may_see(room, person)) is not Visibility.YES:
            return ()
        with answering_anybody():
            await self._core.answers(person)
            loaded, by, _ = await self._for(room, person)
            return await self._forms.menu(loaded, by, self._core.offers_of(room))

    async def refusal(self, no: Refused, where: RoomId | None = None) -> RenderedCard:
        """A refusal, for whoever is being answered."""
        return await self._responder.refusal(no, where)

    async def _let_in(self, request: Request) -> None:
        """Make sure that somebody may see the room that they want to do something in.

        Raises:
            Refused: they may not, or that cannot be told just now.
        """
        if request.seen is Visibility.YES:
            return
        command, args = request.command, dict(request.args)
        if request.line:
            try:
                found, args = line_parser.line(request.line)
                command = found.name
            except Refused:
                command = ""
        await self._sight.admit(request.room, request.person, request.seen, command, args)

    async def _for(self, room: RoomId, person: Account) -> tuple[LoadedMeeting, PersonId, bool]:
        where = await self._core.directory.ensure_room(room)
        by = await self._core.directory.person(person)
        certain = await self._roles.look(where, person, by)
        return await self._core.current(where), by, certain
