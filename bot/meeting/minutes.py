"""Makes the minutes of a meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Literal

from msgspec.structs import replace

from bot.ids import ItemId, PersonId, WordsId
from bot.meeting.agenda import AgendaItem, ItemState
from bot.meeting.minutes_log import LoggedProposal
from bot.meeting.state import State
from bot.people.thresholds import enough, poll_fewest
from bot.records.methods import METHODS
from bot.records.minutes import (
    Dissent,
    Minutes,
    MinutesContention,
    MinutesItem,
    MinutesProposal,
    MinutesRound,
)
from bot.records.model import NoteKind, Standing
from bot.records.proposal_model import (
    AnswerVisibility,
    Method,
    ProposalRecord,
    ProposalResult,
    Response,
)


def _is_settled(state: State, item: AgendaItem) -> bool:
    """Whether it was for a point that has an outcome: nobody need move on for it to be done."""
    point = None if item.point is None else state.contentions.get(item.point)
    return point is not None and point.standing is Standing.SETTLED


def _stood(item: AgendaItem, over: bool) -> Literal["done", "closed", "current", "waiting"]:
    """Where an item stood. One that was up when the meeting ended, and on which nothing was said,
    counts as not reached."""
    if item.state is ItemState.DONE:
        return "done" if item.said else "closed"
    if item.state is ItemState.CURRENT and (item.said or not over):
        return "current"
    return "waiting"


def _figures(state: State) -> int | None:
    """How many have answered the poll; None where its figures may not be shown."""
    numbers = poll_fewest(state.rules.poll_fewest)
    if state.ballots is None or not enough(state.ballots, numbers.sides):
        return None
    return state.ballots


def minutes(
    state: State, next_at: datetime | None, order: Callable[[PersonId], Any] | None = None
) -> Minutes | None:
    """The minutes of a meeting, as it stands; None if it has not begun.

    `order` is what those present are sorted by: their names, so that it tells nothing about them.
    """
    if state.opened_at is None:
        return None
    return Minutes(
        meeting=state.id,
        room=state.room,
        number=state.number,
        zone=state.zone,
        opened_at=state.opened_at,
        closed_at=state.closed_at,
        present=tuple(sorted(state.turns.came, key=order)),
        heard=state.turns.heard_of_all,
        items=tuple(
            MinutesItem(
                title=item.title,
                goal=item.goal,
                state="done"
                if _is_settled(state, item)
                else _stood(item, state.closed_at is not None),
                point=item.point,
                introduced_by=_introduced_by(state, item),
                began_at=item.began_at,
            )
            for item in state.agenda.items
        ),
        decisions=state.noted(NoteKind.DECISION),
        contentions=_contentions(state),
        notes=state.noted(NoteKind.NOTE),
        actions=tuple(state.actions.of_this_meeting),
        constraints=state.constraints.of_meeting(state.number),
        missing_groups=state.representation.in_minutes,
        rounds=tuple(
            MinutesRound(question=one.question, words=one.words, held=one.held)
            for one in state.rounds.written
        ),
        asked=state.poll.asked,
        ballots=_figures(state),
        next_at=next_at,
        breaks=tuple(state.breaks.reopened),
        pauses=tuple(state.breaks.taken),
        goal=None if state.goal is None else state.goal.words,
        agreeing=state.agreeing,
        places=_places(state),
        proposals=tuple(map(_proposal, state.minutes.proposals.values())),
        regrets=tuple(
            sorted(
                (
                    who
                    for who, named in state.representation.apologies.items()
                    if named and who not in state.turns.came
                ),
                key=order,
            )
        ),
        corrections=tuple(state.minutes.corrections),
        agreed=state.minutes.agreed,
    )


def _introduced_by(state: State, item: AgendaItem) -> PersonId | None:
    """Who introduces an item, if they have agreed to be named for it: by saying so when they put it
    on the agenda, or by accepting, which everybody is told, to look after its point."""
    point = None if item.point is None else state.contentions.get(item.point)
    return item.presenter if point is None else point.owner


def _places(state: State) -> dict[WordsId, int]:
    """Under which item, by its place, something was recorded; not where that was taken off."""
    places: dict[ItemId, int] = {
        item.id: place for place, item in enumerate(state.agenda.items, start=1)
    }
    found = dict(state.minutes.words)
    for logged in state.minutes.proposals.values():
        # Its words may have been amended since it was made.
        item = state.agenda.titled(logged.proposal.item)
        if item is not None:
            found[logged.proposal.wording] = item.id
    for one in state.constraints.known.values():
        # One that was written down before this meeting has its place by what it is about.
        about = state.agenda.titled(one.about)
        if about is not None:
            found[one.words] = about.id
    for number, item_id in state.minutes.points.items():
        if number in state.contentions:
            found[state.contentions[number].wording] = item_id
    return {words: places[item] for words, item in found.items() if item in places}


def _proposal(logged: LoggedProposal) -> MinutesProposal:
    proposal = logged.proposal
    return MinutesProposal(
        number=proposal.number,
        wording=proposal.wording,
        method=proposal.method,
        shown=proposal.shown,
        threshold=proposal.threshold,
        quorum=proposal.quorum,
        standing=proposal.standing,
        result=logged.result,
        counts={} if logged.result is ProposalResult.TOO_FEW else dict(logged.counts),
        answered=logged.answered,
        listed=logged.listed,
        dissent=()
        if proposal.is_anonymous
        else dissent(proposal.method, ((one.answer, one.words) for one in logged.reasons)),
        # Until it is carried, there is no decision to come back to.
        review=proposal.review if logged.result is ProposalResult.CARRIED else None,
        closes=proposal.closes,
        closed_at=logged.ended_at,
    )


def dissent(method: Method, reasons: Iterable[tuple[str, WordsId]]) -> tuple[Dissent, ...]:
    """Reasons for anything but the fullest agreement, in an order that tells nobody's: what is
    furthest from it first. `reasons`: of which answer each is, and its words."""
    ranks = {name: rank for rank, name in enumerate(METHODS[method].names)}
    found = [one for one in reasons if ranks.get(one[0], 0) > 0]
    found.sort(key=lambda one: (-ranks[one[0]], one[1]))
    return tuple(Dissent(answer=answer, words=words) for answer, words in found)


def with_result(
    one: MinutesProposal, record: ProposalRecord, responses: Iterable[Response]
) -> MinutesProposal:
    """A proposal that was open until the end of its meeting, with what it came to just after."""
    if record.closed_at is None or record.result is None:
        return one
    told = record.result is not ProposalResult.TOO_FEW
    version = record.proposal.version
    reasons = (
        (each.answer, each.reason)
        for each in responses
        if each.version == version and each.reason is not None
    )
    return replace(
        one,
        standing=record.proposal.standing,
        result=record.result,
        counts=record.counts if told else {},
        # How many have answered an anonymous one is not kept where its figures are not.
        answered=sum(record.counts.values()),
        listed=record.listed if told else 0,
        review=record.proposal.review,
        closed_at=record.closed_at,
        dissent=() if one.shown is AnswerVisibility.ANONYMOUS else dissent(one.method, reasons),
    )


def _contentions(state: State) -> tuple[MinutesContention, ...]:
    """The points that were parked, settled, on the table or put off at this meeting. A point that
    comes back later is not about this meeting."""
    if not state.point_agenda.has_items:
        # Whatever was parked before was on the table at the opening.
        return tuple(
            MinutesContention(point=point, new=point.tabled == 0, taken_up=point.tabled > 0)
            for point in state.contentions.values()
        )
    return tuple(
        MinutesContention(
            point=point,
            new=point.raised_in == state.number,
            taken_up=point.number in state.point_agenda.taken_up,
        )
        for point in state.contentions.values()
        if point.standing is not Standing.PARKED
        or state.number in (point.raised_in, point.postponed_in)
        or point.number in state.point_agenda.taken_up
        or point.number in state.point_agenda.on_table
    )
