"""Counts what was answered to proposals, closes them, and looks them up."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from bot.cards import Card, Chart
from bot.commands import proposals as commands
from bot.commands.spec import Command
from bot.errors import Refused
from bot.events import ObjectionParked, ProposalAmended, ProposalClosed, WokenUp
from bot.ids import MeetingId, PersonId, WordsId, proposal_of, proposal_poll, room_of
from bot.meeting.cards import proposal_results as results
from bot.meeting.cards import proposals as cards
from bot.meeting.proposing import may_answer
from bot.meeting.state import State
from bot.meeting.subjects import objection_mark
from bot.ports import Appointment, Room
from bot.records import proposals as rules
from bot.records.ballot_check import PROPOSAL_QUESTION
from bot.records.methods import answered
from bot.records.model import MeetingState
from bot.records.proposal_model import ProposalRecord, ProposalResult, Reason, Response
from bot.records.published_poll import PublishedPoll
from bot.service.core import Core
from bot.service.jobs import Decision, Done
from bot.service.meeting_cache import LoadedMeeting

Counted = ObjectionParked | ProposalAmended | ProposalClosed
"""What needs to know what was answered."""


class AnswersMoved(Refused):
    """Somebody has answered since the answers were read: they have to be read once more."""

    def __init__(self) -> None:
        super().__init__("refused-moved-on")


@dataclass(frozen=True)
class CountedAnswers:
    """What was answered to a proposal, as it was read: right as long as the proposal has taken in
    no other answer."""

    number: int
    taken_in: int = 0
    version: int = 0
    responses: tuple[Response, ...] = ()
    published: PublishedPoll | None = None
    """Of an anonymous one: what may be told."""
    missing: bool = False
    """There was no such proposal, or it was closed."""

    def complete(self, event: Counted, state: State) -> Counted:
        """The event with what was counted.

        Raises:
            AnswersMoved: it was counted too early.
        """
        if isinstance(event, ObjectionParked):
            return self._objection(event, state)
        proposal = state.proposals.get(self.number)
        if proposal is None or not proposal.is_open or event.number != self.number:
            return event  # The meeting says what is the matter with it.
        if self.missing or (proposal.answers, proposal.version) != (self.taken_in, self.version):
            raise AnswersMoved
        if isinstance(event, ProposalAmended):
            told = tuple(r.person for r in self.responses if r.version == self.version)
            return replace(event, answered=told)
        if self.published is not None:
            counts = self.published.items.get(PROPOSAL_QUESTION, {})
            return replace(event, counts=counts, ballots=self.published.ballots)
        counted = rules.counted(self.responses, self.version, set(may_answer(state, proposal)))
        return replace(event, counts=rules.figures(counted), reasons=_reasons(counted))

    def _objection(self, event: ObjectionParked, state: State) -> ObjectionParked:
        """The event with the objection that is meant: the one it names, or the first that is not
        parked.

        Raises:
            Refused: there is none, or it is kept no more.
        """
        worded = {point.wording for point in state.contentions.values()}

        def is_parked(words: WordsId) -> bool:
            return words in worded or objection_mark(words) in state.proposals.parked

        for one in self.responses:
            if one.reason is None or one.answer not in rules.OBJECTIONS:
                continue
            if one.reason == event.words or (not event.words and not is_parked(one.reason)):
                return replace(event, words=one.reason, whose=one.person)
        raise Refused("refused-objection-gone")


def _reasons(responses: tuple[Response, ...]) -> tuple[Reason, ...]:
    return tuple(
        Reason(answer=one.answer, words=one.reason, by=one.person)
        for one in responses
        if one.reason is not None
    )


class ProposalDesk:
    """Reads answers for those who close or amend a proposal, and for those who look at one."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def before_command(
        self, room: Room, command: Command, args: dict[str, str | int], by: PersonId
    ) -> CountedAnswers | None:
        """What was answered, if a command closes or amends a proposal and somebody may do so.

        Raises:
            IllegalMove: it cannot be closed before its time. Its box stays open.
            KeyMissing: nobody can count without the key.
            NotSaved: the database cannot be reached.
        """
        if command.handler not in (commands.close, commands.amend, commands.park):
            return None
        state = (await self._core.current(room)).state
        given = str(args.get("proposal", "")).strip().removeprefix("#")
        number = int(given) if given.isascii() and given.isdecimal() and len(given) < 10 else 0
        if command.handler is commands.park:
            found = await self._core.store.proposals.responses(room.key, number)
            return CountedAnswers(number, responses=tuple(found))
        if command.facilitator and not state.may_facilitate(by):
            return CountedAnswers(number, missing=True)
        closing = command.handler is commands.close
        if closing:
            commands.closable(state, number)
        return await self.read(room, state, number, closing=closing)

    async def read(self, room: Room, state: State, number: int, *, closing: bool) -> CountedAnswers:
        """What was answered to a proposal. `closing`: the box of an anonymous one is closed, and
        takes no more."""
        proposal = state.proposals.get(number)
        if proposal is None or not proposal.is_open:
            return CountedAnswers(number, missing=True)
        if proposal.is_anonymous:
            poll = proposal_poll(room.key, number)
            told = await self._core.store.close_and_count(poll) if closing else None
            return CountedAnswers(number, proposal.answers, proposal.version, published=told)
        # In this order: what is read after the state has no fewer answers than that knows of.
        found = await self._core.store.proposals.responses(room.key, number)
        return CountedAnswers(number, proposal.answers, proposal.version, tuple(found))

    async def close_due(self, room: Room, appointment: Appointment) -> Done:
        """The time of a proposal is up: it is closed and counted. Done once, however many try.

        Raises:
            NotSaved: the database did not take it, or a key is missing; the appointment stands.
        """
        number = int(appointment.about) if appointment.about.isdecimal() else 0
        at = self._core.now()
        source = f"wake:{appointment.meeting}:{appointment.why}:{number}"
        source += f":{appointment.due.isoformat()}"

        def is_due(state: State) -> bool:
            proposal = state.proposals.get(number)
            runs = state.phase in (MeetingState.PLANNED, MeetingState.OPEN)
            return bool(
                runs and proposal and proposal.is_open and proposal.closes == appointment.due
            )

        while True:
            state = await self._core.earlier_state(room, appointment.meeting)
            answers = CountedAnswers(number, missing=True)
            if state is not None and is_due(state):
                answers = await self.read(room, state, number, closing=True)

            def decide(loaded: LoadedMeeting, answers: CountedAnswers = answers) -> Decision:
                if not is_due(loaded.state) and answers.published is None:
                    nothing = WokenUp(at=at, why=appointment.why, due=appointment.due)
                    return Decision(event=nothing, kept=(appointment,))
                event = answers.complete(ProposalClosed(at=at, number=number), loaded.state)
                return Decision(event=event, kept=(appointment,))

            try:
                return await self._core.submit(room, source, at, decide, appointment.meeting)
            except AnswersMoved:
                continue

    async def finish(self, room: Room, number: int) -> None:
        """Close an anonymous proposal whose box takes nothing more, if it is still open: whoever
        closed the box was interrupted, or refused, before that was committed. Done once.

        Raises:
            NotSaved: the database did not take it, or a key is missing.
        """
        poll = proposal_poll(room.key, number)
        if await self._core.store.published(poll) is None:
            return
        at = self._core.now()
        answers = await self.read(
            room, (await self._core.current(room)).state, number, closing=True
        )
        if answers.missing:
            return

        def decide(loaded: LoadedMeeting) -> Decision:
            proposal = loaded.state.proposals.get(number)
            if proposal is None or not proposal.is_open:
                return Decision()
            closed = ProposalClosed(at=at, number=number)
            return Decision(event=answers.complete(closed, loaded.state))

        await self._core.submit(room, None, at, decide)

    async def card(self, room: Room, number: int | None, who: PersonId) -> Card:
        """A proposal, as somebody may be shown it.

        Raises:
            Refused: there is none of that number.
        """
        state = (await self._core.current(room)).state
        number = number or 0
        proposal = state.proposals.get(number)
        store = self._core.store.proposals
        if proposal is not None and proposal.is_open:
            if proposal.is_anonymous:
                return cards.shown(state, proposal, None, who)
            found = await store.responses(room.key, number)
            listed = set(may_answer(state, proposal))
            return cards.shown(state, proposal, rules.counted(found, proposal.version, listed), who)
        record = await store.one(room.key, number)
        if record is None:
            raise Refused("refused-no-proposal", number=number)
        return await self._closed(state, record)

    async def _closed(self, state: State, record: ProposalRecord) -> Card:
        proposal = record.proposal
        if record.result is None:
            return cards.withdrawn(proposal)
        ballots: int | None = None
        counted: tuple[Response, ...] = ()
        if proposal.is_anonymous:
            told = await self._core.store.published(proposal_poll(record.room, proposal.number))
            ballots = 0 if told is None else told.ballots
        else:
            found = await self._core.store.proposals.responses(record.room, proposal.number)
            counted = tuple(one for one in found if one.version == proposal.version)
        figures = results.ProposalFigures(
            record.counts, _reasons(counted), record.listed, record.result, ballots
        )
        return results.result(state, proposal, figures, in_full=True)

    async def chart(self, poll: MeetingId) -> Chart | None:
        """The figures of a closed proposal as a picture; None where there are none to be shown."""
        number = proposal_of(poll)
        if number is None:
            return None
        record = await self._core.store.proposals.one(room_of(poll), number)
        if record is None or record.result in (None, ProposalResult.TOO_FEW):
            return None
        return results.chart(record.proposal, record.counts) if answered(record.counts) else None
