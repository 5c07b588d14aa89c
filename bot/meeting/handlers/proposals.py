"""Proposals are made, answered, amended and closed; and decisions come back to be reviewed.

Rules and cards are elsewhere. What is here stays together: each step has to leave a proposal, its
list, its box and its round as the others expect them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from msgspec.structs import replace

from bot.effects import ReplyToActor, SaveRecord, Whisper
from bot.errors import IllegalMove
from bot.events import (
    PlannedItem,
    ProposalAmended,
    ProposalClosed,
    ProposalMade,
    ProposalWithdrawn,
    ResponseGiven,
    TurnDone,
    WokenUp,
)
from bot.ids import PersonId, proposal_poll
from bot.meeting.cards import proposal_results as results
from bot.meeting.cards import proposals as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.handlers import agreement, constraints, lessons, rounds
from bot.meeting.proposing import begun, keep_proposal, may_answer
from bot.meeting.record_view import record_view, settle_view
from bot.meeting.rounds import Round
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records import proposals as rules
from bot.records.methods import METHODS
from bot.records.model import Note, NoteKind
from bot.records.proposal_model import (
    Proposal,
    ProposalResult,
    ProposalStanding,
    Response,
    ResponseRecord,
    RoundStage,
)
from bot.records.recorded_views import Outcome, ViewKind
from bot.records.saved_records import PollRecord
from bot.records.zones import day_in


def proposal_made(state: State, event: ProposalMade) -> Effects:
    """Somebody proposes something: everybody who can answer it is told how, in the room."""
    who = event.person
    if event.agreement:
        agreement.may_be_proposed(state)
    proposal, listed = begun(state, event)
    state.proposals.next += 1
    if event.source is not None:
        state.answers.record(event.source)
    state.discuss()
    kept = state.takes_part(who)
    lessons.proposed(state, proposal, event.at)
    if event.agreement:
        agreement.proposed(state, proposal)
    return (
        *kept,
        keep_proposal(state, proposal),
        record_view(
            state,
            ViewKind.PROPOSAL,
            proposal.wording,
            who,
            event.at,
            point=event.point,
            proposal=proposal.number,
        ),
        *_ballot_box(state, proposal, listed),
        *state.post(cards.opened(state, proposal), always=True),
        *constraints.come_back(state, state.agenda.titled(proposal.item)),
        ReplyToActor(note("noted-proposed", number=proposal.number)),
        *PANEL,
    )


def _ballot_box(state: State, proposal: Proposal, listed: Collection[PersonId]) -> Effects:
    """The roll of an anonymous proposal, as of the poll after a meeting."""
    if not proposal.is_anonymous:
        return NOTHING
    return (SaveRecord(_poll(state, proposal, tuple(listed))),)


def _poll(
    state: State,
    proposal: Proposal,
    roll: tuple[PersonId, ...] = (),
    closed_at: datetime | None = None,
) -> PollRecord:
    return PollRecord(
        meeting=proposal_poll(state.room, proposal.number),
        room=state.room,
        roll=roll,
        opened_at=proposal.at,
        closes_at=closed_at or proposal.closes,
        fewest=rules.fewest(proposal.method, state.rules.poll_fewest),
        closed_at=closed_at,
    )


def response_given(state: State, event: ResponseGiven) -> Effects:
    """Somebody answers, or changes their answer. What comes after the end changes no result, and a
    reason that came with it is kept."""
    who = event.person
    proposal = state.proposals.get(event.number)
    if proposal is None or rules.is_late(proposal, event.at):
        return _too_late(state, event)
    if proposal.is_anonymous:
        raise IllegalMove("refused-proposal-anonymous")
    # Until the list is fixed, whoever comes to answer is on it.
    joins = not rules.list_is_fixed(proposal) and who not in state.support
    listed = (joins and state.counted_seats.includes(who)) or who in may_answer(state, proposal)
    given = event.reason is not None
    after = rules.answered(proposal, event.answer, event.at, reason=given, listed=listed)
    kept = state.takes_part(who)
    if not rules.list_is_fixed(proposal):
        # From the first answer on, nobody joins. Seats that do not count now are late as well.
        counts = state.counted_seats.includes
        after = replace(after, late=tuple(p for p in state.turns.everybody if not counts(p)))
    response = Response(
        person=who,
        answer=event.answer,
        at=event.at,
        version=proposal.version,
        reason=event.reason,
    )
    record = ResponseRecord(room=state.room, number=proposal.number, response=response)
    return (
        *kept,
        keep_proposal(state, after),
        SaveRecord(record),
        *_turn_is_over(state, after, event),
        *(_reason_seen(state, after, response) if rules.shows_names(after) else NOTHING),
        ReplyToActor(cards.answered(after, event.answer)),
        *PANEL,
    )


def _turn_is_over(state: State, proposal: Proposal, event: ResponseGiven) -> Effects:
    """In the last stage of a consent round, whoever answers in their turn has had it."""
    running = state.rounds.talking
    if proposal.stage is not RoundStage.CONSENT or running is None:
        return NOTHING
    if running.current != event.person:
        running.withdraw(event.person)
        return NOTHING
    return rounds.turn_done(state, TurnDone(at=event.at, actor=event.actor))


def _reason_seen(state: State, proposal: Proposal, response: Response) -> Effects:
    """What somebody gave as their reason is known to others from now on."""
    if response.reason is None:
        return NOTHING
    objects = rules.is_unfinished(proposal.method, response.answer)
    kind = ViewKind.OBJECTION if objects else ViewKind.REASON
    return (
        record_view(
            state,
            kind,
            response.reason,
            response.person,
            response.at,
            about=proposal.item,
            point=proposal.point,
            proposal=proposal.number,
        ),
    )


def _too_late(state: State, event: ResponseGiven) -> Effects:
    """The proposal is closed. A reason is kept as a note, so that it can be considered.

    Raises:
        IllegalMove: there is no such proposal, or nothing to keep.
    """
    if not 0 < event.number < state.proposals.next:
        raise IllegalMove("refused-no-proposal", number=event.number)
    if event.reason is None:
        raise IllegalMove("refused-proposal-closed", number=event.number)
    kept = state.takes_part(event.person)
    words = Note(kind=NoteKind.NOTE, words=event.reason, by=event.person, at=event.at)
    said = note("noted-answer-late", number=event.number)
    view = record_view(
        state, ViewKind.NOTE, event.reason, event.person, event.at, proposal=event.number
    )
    return (*kept, state.keep_note(words), view, ReplyToActor(said), *PANEL)


def proposal_amended(state: State, event: ProposalAmended) -> Effects:
    """It has new words, and answers start afresh; who had answered is told."""
    before = _find(state, event.number)
    _may_change(state, before, event.person)
    after = rules.amended(before, replace(before, wording=event.wording))
    if (running := _own_round(state, after)) is not None:
        # Whoever's turn is still to come is asked about the words as they are now.
        running.question = event.wording
    state.discuss()
    told = (who for who in event.answered if state.turns.belongs(who))
    return (
        keep_proposal(state, after),
        *state.post(cards.amended(state, after), always=True),
        *(Whisper(who, cards.answer_again(after)) for who in told),
        ReplyToActor(note("noted-amended", number=after.number)),
        *PANEL,
    )


def proposal_withdrawn(state: State, event: ProposalWithdrawn) -> Effects:
    """It is taken back: nobody can answer it any more, and nothing is decided."""
    before = _find(state, event.number)
    _may_change(state, before, event.person)
    return (
        *take_back(state, before, event.at),
        ReplyToActor(note("noted-withdrawn", number=before.number)),
        *PANEL,
    )


def take_back(state: State, proposal: Proposal, at: datetime) -> Effects:
    """A proposal that is open is open no longer, and the room is told.

    Raises:
        IllegalMove: it is closed.
    """
    after = rules.withdrawn(proposal)
    _end_round(state, after)
    box: Effects = NOTHING
    if after.is_anonymous:
        box = (SaveRecord(_poll(state, after, closed_at=at)),)
    return (
        keep_proposal(state, after, closed_at=at),
        *box,
        *state.post(cards.withdrawn(after), always=True),
    )


def _own_round(state: State, proposal: Proposal) -> Round | None:
    """The round about a proposal that is going on, in a consent round."""
    running = state.rounds.talking
    return running if running is not None and running.proposal == proposal.number else None


def _end_round(state: State, proposal: Proposal) -> None:
    """Nobody is asked about a proposal any more that is not open."""
    if _own_round(state, proposal) is not None:
        state.rounds.now = None


def without_words(state: State, at: datetime, lost: Callable[[Proposal], bool]) -> Effects:
    """Words were deleted. Nobody can say where they stand on words that are gone, so the open
    proposals among those that have `lost` theirs are taken back."""
    gone = [p for p in state.proposals.values() if p.is_open and lost(p)]
    return tuple(effect for proposal in gone for effect in take_back(state, proposal, at))


def proposal_closed(state: State, event: ProposalClosed) -> Effects:
    """It is closed and its figures are known: the room is told what came of it. A decision goes
    into the record."""
    before = _find(state, event.number)
    # Where too few have answered an anonymous one, nobody knows what: the store has told nothing.
    shown = event.ballots is None or bool(event.counts)
    after, result = rules.closed(before, event.counts, enough=shown)
    state.since.closed(after.number)
    _end_round(state, after)
    agreement.closed(state, after, result, event.at)
    listed = len(may_answer(state, before))
    figures = results.ProposalFigures(event.counts, event.reasons, listed, result, event.ballots)
    box: Effects = NOTHING
    if after.is_anonymous:
        box = (SaveRecord(_poll(state, after, closed_at=event.at)),)
    return (
        keep_proposal(
            state,
            after,
            closed_at=event.at,
            result=result,
            counts=event.counts,
            listed=listed,
            answered=figures.answered,
            reasons=event.reasons,
        ),
        *box,
        *_decided(state, after, result, event.at),
        *_reasons_seen(state, before, event),
        *state.post(results.result(state, after, figures), always=True),
        *_constraints(state, after, result),
        *((ReplyToActor(note("noted-closed", number=after.number)),) if event.actor else NOTHING),
        *PANEL,
    )


def _constraints(state: State, proposal: Proposal, result: ProposalResult) -> Effects:
    """Where something is decided, what was foreseen is looked at once more."""
    if result is not ProposalResult.CARRIED or not METHODS[proposal.method].binding:
        return NOTHING
    item = state.agenda.titled(proposal.item)
    return (*constraints.come_back(state, item), *constraints.ask(state, item))


def _reasons_seen(state: State, proposal: Proposal, event: ProposalClosed) -> Effects:
    """The reasons of one whose answers were hidden until now."""
    if rules.shows_names(proposal) or proposal.is_anonymous:
        return NOTHING
    return tuple(
        effect
        for one in event.reasons
        for effect in _reason_seen(
            state,
            proposal,
            Response(person=one.by, answer=one.answer, at=event.at, reason=one.words),
        )
    )


def _decided(state: State, proposal: Proposal, result: ProposalResult, at: datetime) -> Effects:
    if result is not ProposalResult.CARRIED or not METHODS[proposal.method].binding:
        return NOTHING
    decision = Note(
        kind=NoteKind.DECISION,
        words=proposal.wording,
        by=proposal.by,
        at=at,
        about=proposal.item,
        source=proposal.source,
        corrects=proposal.replaces,
    )
    changed = settle_view(state, proposal.wording, Outcome.CHANGED, at, decision=proposal.wording)
    return (state.keep_note(decision), changed)


def remind(state: State, event: WokenUp) -> Effects:
    """Everybody who can answer a proposal is reminded of it, once, whether they have answered or
    not: of whom has not, nobody is told."""
    number = int(event.about) if event.about.isdecimal() else 0
    proposal = state.proposals.get(number)
    if proposal is None or event.due != rules.reminder_due(proposal):
        return NOTHING
    state.proposals[number] = replace(proposal, reminded=True)
    if rules.is_late(proposal, event.at):
        return NOTHING
    card = cards.reminder(state, proposal)
    return tuple(Whisper(who, card) for who in may_answer(state, proposal))


def after_leaving(state: State, at: datetime, before: Collection[int]) -> Effects:
    """People have left the room. Of a proposal whose quorum nobody can reach any more, the room is
    told at once. `before`: those of which that was so already."""
    return tuple(
        effect
        for proposal in state.proposals.values()
        if proposal.number not in before and not _reachable(state, proposal)
        for effect in state.post(cards.out_of_reach(state, proposal), always=True)
    )


def unreachable(state: State) -> frozenset[int]:
    """The open proposals whose quorum nobody can reach any more."""
    return frozenset(p.number for p in state.proposals.values() if not _reachable(state, p))


def _reachable(state: State, proposal: Proposal) -> bool:
    # Of an anonymous one, nobody knows who has answered before they left.
    if not proposal.is_open or proposal.is_anonymous:
        return True
    return rules.reachable(proposal, len(may_answer(state, proposal)))


def bring_back(state: State, at: datetime) -> Effects:
    """Decisions whose day of review has come are items of this meeting's agenda, and the room is
    told."""
    due: list[Proposal] = []
    for proposal in tuple(state.proposals.values()):
        if proposal.standing is not ProposalStanding.CLOSED or proposal.review is None:
            continue
        if day_in(state.zone, proposal.review) > day_in(state.zone, at):
            continue
        state.agenda.add(PlannedItem(title=proposal.wording, review=proposal.number))
        # What is written down stays: when it was to be reviewed, and what it came to.
        state.proposals[proposal.number] = replace(proposal, review=None)
        due.append(proposal)
    return state.post(results.reviews(state, due), always=True) if due else NOTHING


def _find(state: State, number: int) -> Proposal:
    """A proposal of this room that this meeting knows.

    Raises:
        IllegalMove: there is none, or it was closed earlier.
    """
    proposal = state.proposals.get(number)
    if proposal is None:
        known = 0 < number < state.proposals.next
        key = "refused-proposal-closed" if known else "refused-no-proposal"
        raise IllegalMove(key, number=number)
    return proposal


def _may_change(state: State, proposal: Proposal, who: PersonId) -> None:
    """Whoever made a proposal may change it, and so may those who run the meeting.

    Raises:
        IllegalMove: they are neither.
    """
    if who != proposal.by and not state.may_facilitate(who):
        raise IllegalMove("refused-proposal-others", number=proposal.number)
