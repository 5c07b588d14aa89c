"""Contentions are closed: withdrawn, joined with another, settled; and those whose they were say
whether that settles it."""

from __future__ import annotations

from bot import events as e
from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.ids import PersonId
from bot.meeting.cards import contention_news as cards
from bot.meeting.cards.contentions import settled as settled_card
from bot.meeting.cards.shared_buttons import note
from bot.meeting.handlers import contention_care
from bot.meeting.handlers.contention_care import find, tell, tell_facilitators
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records import contention_outcomes as moves
from bot.records.contention_care import concerned
from bot.records.contention_outcomes import ANSWER_WITHIN
from bot.records.contentions import ContentionMove
from bot.records.model import Contention
from bot.records.outcomes import your_contention
from bot.records.recorded_views import ViewLine


def closed(
    state: State, point: Contention, step: ContentionMove, event: e.Event
) -> tuple[Contention, Effects]:
    """A point has been given an outcome: that is written down, and told to the room and to those
    whose it was. Who has left is told when they are back."""
    people = _whose(point, event.actor)
    if moves.is_answerable(point):
        # Whoever gives an outcome to their own point need not be asked what they think of it.
        point = moves.ask_about_outcome(point, (who for who in people if who != event.actor))
    history = state.history(point, step, event.actor, event.at)
    state.views.say(
        ViewLine(
            number=0,
            words=point.wording,
            outcome=point.outcome,
            reason=point.reason,
            decision=point.decision,
        )
    )
    told: Effects = NOTHING
    away = [who for who in people if who in state.turns.outside]
    for who in people:
        if who not in away:
            told += (Whisper(who, your_contention(point, who)),)
    owner = point.owner
    if owner is not None and owner not in (*people, event.actor, *away):
        told += (Whisper(owner, cards.news(point, "point-news-closed")),)
    if away:
        state.untold.append(point)
    return point, (history, *state.post(settled_card(point), always=True), *told)


def _whose(point: Contention, actor: PersonId | None) -> tuple[PersonId, ...]:
    """Who is told the outcome: whoever holds the words, and whoever parked them. Who gives it to
    their own point by themselves knows it."""
    withdrew = not moves.is_answerable(point)
    return tuple(who for who in point.whose if not (withdrew and who == actor))


def withdrawn(state: State, event: e.ContentionWithdrawn) -> Effects:
    """Its holder withdraws it."""
    point = find(state, event.number)
    if event.person != point.held_by:
        raise IllegalMove("refused-not-holder", number=point.number)
    after = moves.withdraw(point, event.reason, event.at)
    after, effects = closed(state, after, ContentionMove.WITHDRAW, event)
    return (*effects, _reply(after, "noted-point-withdrawn"), *PANEL)


def joined(state: State, event: e.ContentionsJoined) -> Effects:
    """It goes on as part of another."""
    point, into = find(state, event.number), find(state, event.into)
    who = event.person
    if who not in (point.held_by, point.owner) and not state.may_facilitate(who):
        raise IllegalMove("refused-point-others", number=point.number)
    after, effects = closed(state, moves.join(point, into, event.at), ContentionMove.JOIN, event)
    into = moves.take_in(into, event.at)
    kept = state.history(into, ContentionMove.TAKE_IN, event.actor, event.at)
    told = tuple(
        effect
        for effect in tell(state, into, event.actor, "point-news-joined", other=after.number)
        if isinstance(effect, Whisper) and effect.to not in concerned(after)
    )
    said = ReplyToActor(note("noted-point-joined", number=after.number, into=into.number))
    return (*effects, kept, *told, said, *PANEL)


def outcome_answered(state: State, event: e.ContentionOutcomeAnswered) -> Effects:
    """Somebody whose point it was says whether its outcome settles it. The first time that it does
    not, it is open again, without argument; after that it is kept that they see it otherwise."""
    point = find(state, event.number)
    who, at = event.person, event.at
    late = point.settled_at is not None and at - point.settled_at > ANSWER_WITHIN
    if who not in point.awaiting or late:
        raise IllegalMove("refused-outcome-answered", number=point.number)
    if event.settles:
        return contention_care.settles(state, event, point)
    if not moves.can_reopen(point):
        after = moves.dispute(point, who, at)
        state.since.disputed(after.number)
        return (
            state.history(after, ContentionMove.DISPUTE, event.actor, at),
            *tell_facilitators(state, after, event.actor, "point-news-disputed"),
            _reply(after, "noted-point-disputed"),
            *PANEL,
        )
    after = moves.reopen(point, at)
    state.views.unsay(frozenset({after.wording}))
    state.untold = [one for one in state.untold if one.number != after.number]
    return (
        state.history(after, ContentionMove.REOPEN, event.actor, at),
        *state.post(cards.in_room(after, "point-reopened"), always=True),
        *tell(state, after, event.actor, "point-news-reopened"),
        *tell_facilitators(state, after, event.actor, "point-news-reopened"),
        _reply(after, "noted-point-reopened"),
        *PANEL,
    )


def _reply(point: Contention, key: str) -> ReplyToActor:
    return ReplyToActor(note(key, number=point.number))
