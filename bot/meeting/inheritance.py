"""What a meeting passes on to the one after it, or back to the one before it."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import asdict, replace

from bot.events import MeetingPlanned
from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.catch_up import Missed
from bot.meeting.catch_up import packed as packed_missed
from bot.meeting.next_meeting import is_lost, next_time, planned_start
from bot.meeting.state import State
from bot.records import rejected_doubts
from bot.records.actions import planned
from bot.records.contention_outcomes import ANSWER_WITHIN, MOST_ANSWERED
from bot.records.glossary import planned as planned_words
from bot.records.group_agreement import GroupAgreement
from bot.records.model import Contention, NoteKind, Standing
from bot.records.packed_contentions import packed
from bot.records.proposals import lasting
from bot.records.questionnaire import SEVEN


def following(state: State, at: datetime, by: PersonId | None = None) -> MeetingPlanned:
    """The first event of the meeting after this one, which ends now, by whom if by somebody."""
    unchanged = state.unchanged(at)
    starts = next_time(state, at)
    meets = state.series is not None and not is_lost(state)
    if unchanged and meets and state.starts is not None and state.starts > at:
        starts = state.starts  # It was opened by mistake before its time, which is still to come.
    held = planned_start(state, at)
    passed_on = _passed_on(state, at, unchanged=unchanged)
    places = {who: place for place, who in enumerate(passed_on.roster)}
    ended = state.ended
    if ended is not None and not unchanged:
        # A meeting was held all the same, or the place was lost in it: it is asked anew.
        ended = replace(ended, since=at, asked_on=None)
    return replace(
        passed_on,
        number=state.number + 1,
        starts=starts,
        ended=ended,
        held=state.held if held is None or held == starts else held,
        contentions=(),
        points=tuple(packed(point, places) for point in state.standing(Standing.PARKED)),
        closed_actions=tuple(
            # People are still to be told what became of these.
            replace(one, changed_at=None)
            for one in state.actions.values()
            if not one.is_open and state.follow_ups.waits(subjects.action(one.number))
        ),
        closed=tuple(packed(point, places) for point in _still_answered(state, at)),
        after=at,
        looks_back=None if unchanged else at + timedelta(minutes=state.rules.reopen_minutes),
        actor=by,
        first_item=state.next_item,
        minutes_due=state.minutes_due if unchanged else state.number,
        last_held=state.last_held if unchanged else state.number,
        missed_by=packed_missed(_missed(state, unchanged=unchanged), passed_on.roster),
        offered=passed_on.offered if unchanged else (),
        needs_told=passed_on.needs_told if unchanged else (),
    )


def handed_back(state: State, at: datetime) -> MeetingPlanned:
    """What a meeting that has not begun has become since it was planned. Points that were settled
    meanwhile are in it, so that the meeting before knows of them."""
    passed_on = _passed_on(state, at, unchanged=True)
    places = {who: place for place, who in enumerate(passed_on.roster)}
    return replace(
        passed_on,
        number=state.number - 1,
        contentions=tuple(state.contentions.values()),
        closed_actions=tuple(one for one in state.actions.values() if not one.is_open),
        closed=tuple(packed(point, places) for point in state.register.closed.values()),
        done_since=state.since.counts,
        constraints=tuple(state.constraints.known.values()),
    )


def _missed(state: State, *, unchanged: bool) -> tuple[Missed, ...]:
    """What people missed and are still to be told, with this meeting, if it was held."""
    away = [who for who in state.turns.everybody if who not in state.turns.came]
    decisions = [one.words for one in state.noted(NoteKind.DECISION)]
    return state.catch_up.with_this(state.number, () if unchanged else away, decisions)


def _still_answered(state: State, at: datetime) -> tuple[Contention, ...]:
    """The settled points of which somebody may still say whether that settles them, the newest
    `MOST_ANSWERED` of them."""
    known = (*state.register.closed.values(), *state.standing(Standing.SETTLED))
    found = [
        point
        for point in known
        if point.awaiting and point.settled_at and at - point.settled_at <= ANSWER_WITHIN
    ]
    return tuple(found[-MOST_ANSWERED:])


def _passed_on(state: State, at: datetime, *, unchanged: bool) -> MeetingPlanned:
    belongs = state.turns.belongs
    items = state.agenda.left_over(unchanged=unchanged)
    roster = state.turns.everybody
    return MeetingPlanned(
        at=at,
        room=state.room,
        number=state.number,
        rules=state.rules,
        zone=state.zone,
        series=state.series,
        goal=state.goal,
        held=state.held,
        missed=state.missed,
        ended=state.ended,
        facilitators=tuple(state.facilitators),
        roster=roster,
        items=items,
        next_contention=state.next_contention,
        actions=planned(state.actions.values(), roster),
        next_action=state.actions.next,
        proposals=lasting(state.proposals.values()),
        next_proposal=state.proposals.next,
        parked_objections=tuple(state.proposals.parked),
        minutes_due=state.minutes_due,
        last_held=state.last_held,
        missed_by=packed_missed(state.catch_up.waiting, roster),
        caught_up=state.catch_up.told,
        glossary=planned_words(state.glossary, roster),
        next_word=state.glossary.next,
        forms_offered=tuple(state.glossary.offered),
        followed_up=state.follow_ups.reminded_on,
        told_on=state.follow_ups.told_on,
        told=state.follow_ups.told_for(roster),
        held_news=state.follow_ups.held_for(roster),
        round_starter=state.rounds.starter,
        sayings=state.statements.left_over({item.title for item in items}),
        preferences={who: it for who, it in state.wishes.chosen().items() if belongs(who)},
        offers=state.offers.left(),
        agreement=None if state.agreement == GroupAgreement() else state.agreement,
        lessons_to_try=state.learning.left(),
        offered=tuple(state.offers.made),
        confirmed=tuple(who for who in state.seats.confirmed if belongs(who)),
        supporters=state.support.pairs(),
        contact=state.contact,
        leaderless=state.leaderless,
        taken=tuple(state.taken),
        by_role=tuple(state.by_role),
        untold=tuple(state.untold),
        views_due=state.views.passed_on(at),
        views_waiting=state.views.waiting,
        you_said=state.views.still_unsaid(unchanged=unchanged),
        constraints=state.constraints.open,
        next_constraint=state.constraints.next,
        awaited_replies=tuple(state.poll_replies.awaited.values()),
        given_replies=state.poll_replies.still_unsaid(unchanged=unchanged),
        needs=state.needs.watch,
        needs_told=tuple(state.needs.told.items()),
        point_items=True,
        invites_sparingly=True,
        asks_at_end=True,
        questionnaire=SEVEN.id,
        long_asked=state.poll.long_asked,
        pace=state.pace.passed_on(state.turns.said),
        rejected_doubts=rejected_doubts.passed_on(state.topic.doubts, state.number),
        **asdict(state.settings),
    )
