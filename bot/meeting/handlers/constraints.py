"""Constraints are written down beside the talk, and come back when something is decided."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from bot.effects import ReplyToActor, SaveRecord, Whisper
from bot.errors import IllegalMove, NotAllowed
from bot.events import (
    ActUndone,
    ConstraintLogged,
    ConstraintOwned,
    ConstraintReviewed,
    ConstraintSuggestionDeclined,
    MessagePosted,
)
from bot.ids import PersonId, WordsId
from bot.meeting.agenda import AgendaItem
from bot.meeting.cards import constraints as cards
from bot.meeting.cards.shared_buttons import note
from bot.meeting.record_view import record_view
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.meeting.undo import NOTHING_DONE, Act
from bot.records.constraints import OUTCOMES, Constraint, ConstraintStanding, standing_of
from bot.records.model import NoteKind
from bot.records.recorded_views import Outcome, ViewKind, ViewLine, ViewOutcomeRecord
from bot.rules import Feature, Quiet


def logged(state: State, event: ConstraintLogged) -> Effects:
    """Somebody writes down what may stand in the way. Only they are answered; the panel counts it.

    Without a name it changes nothing else that others can see: neither who is here, nor who belongs
    to the room. In a small group that would tell whose it is.
    """
    who = event.person
    item = state.agenda.current if event.item is None else state.agenda.get(event.item)
    if event.item is not None and item is None:
        raise IllegalMove("refused-item-gone")
    if event.source is not None and state.constraints.from_message(event.source) is not None:
        raise IllegalMove("refused-constraint-again")
    # Somebody else's words are not theirs to put a name to.
    named = event.named and event.author in (None, who)
    if event.source is not None:
        state.answers.record(event.source)
    kept = state.takes_part(who) if named else NOTHING
    about = None if item is None else item.title
    constraint = Constraint(
        number=state.constraints.next,
        kind=event.kind,
        words=event.words,
        by=who if named else None,
        about=about,
        source=event.source,
        logged_in=state.number,
    )
    state.constraints.keep(constraint)
    view = record_view(
        state,
        ViewKind.CONSTRAINT,
        event.words,
        constraint.by,
        event.at,
        about=about,
        constraint_kind=event.kind,
    )
    return (*kept, view, ReplyToActor(cards.logged(constraint)), *PANEL)


def of_item(state: State, item: AgendaItem | None) -> tuple[Constraint, ...]:
    """The open constraints that concern what is decided about an item: its own, and those that are
    for no item of this agenda."""
    return tuple(
        one
        for one in state.constraints.open
        if (item is not None and one.about == item.title)
        or one.about is None
        or state.agenda.titled(one.about) is None
    )


def come_back(state: State, item: AgendaItem | None) -> Effects:
    """Something is proposed or decided about an item: what was foreseen for it is shown to the
    room, each once at a meeting. Always: it was promised to whoever wrote it down."""
    found = of_item(state, item)
    news = [one for one in found if one.number not in state.constraints.listed]
    if not news:
        return NOTHING
    state.constraints.listed |= dict.fromkeys(one.number for one in news)
    return state.post(cards.come_back(state, news), always=True)


def ask(state: State, item: AgendaItem | None) -> Effects:
    """Something is decided about an item: those who run the meeting are asked what became of what
    was foreseen for it."""
    found = of_item(state, item)
    if not found:
        return NOTHING
    people = state.facilitators_here or tuple(state.facilitators)
    return tuple(Whisper(who, cards.to_review(state, who, found)) for who in people)


def reviewed(state: State, event: ConstraintReviewed) -> Effects:
    """Somebody says what became of a constraint. Whoever foresaw it is told, like the author of any
    other view."""
    before = _found(state, event.number)
    if not may_review(state, event.person, before):
        raise NotAllowed("refused-constraint-review")
    changer = event.changer if event.standing is ConstraintStanding.REAL else None
    after = replace(before, standing=event.standing, changer=changer, reviewed_in=state.number)
    state.constraints.keep(after)
    kept = state.takes_part(event.person)
    return (
        *kept,
        *_outcome(state, after, event.at),
        ReplyToActor(cards.reviewed(state, event.person, after)),
        *PANEL,
    )


def may_review(state: State, who: PersonId, constraint: Constraint) -> bool:
    """Whether somebody may say what became of a constraint: they run meetings, or look after it."""
    return state.may_facilitate(who) or constraint.owner == who


def owned(state: State, event: ConstraintOwned) -> Effects:
    """Somebody looks after a constraint from now on, or no longer does. They say so of themselves,
    and everybody can see it."""
    before, who = _found(state, event.number), event.person
    if event.on and before.owner is not None:
        raise IllegalMove("refused-constraint-owned")
    if not event.on and before.owner != who:
        raise IllegalMove("refused-constraint-not-yours")
    state.constraints.keep(replace(before, owner=who if event.on else None))
    kept = state.takes_part(who)
    answer = note("noted-constraint-yours" if event.on else "noted-constraint-let-go")
    return (*kept, ReplyToActor(answer), *PANEL)


def suggest(state: State, event: MessagePosted) -> Effects:
    """A message seems to name a constraint: its author is asked, privately and once, whether to
    write that down for later."""
    who = event.person
    if not may_suggest(state, who):
        return NOTHING
    state.constraints.asked[who] = None
    return (Whisper(who, cards.suggestion(state, event.ref)),)


def may_suggest(state: State, who: PersonId) -> bool:
    """Whether somebody may be asked about a message of theirs: only where the room allows it, on
    a blank sheet too; once at a meeting; and never in a quieter room, or a supporter."""
    return (
        Feature.CONSTRAINTS in state.settings.features
        and state.on_break is None
        and who not in state.constraints.asked
        and state.settings.quiet is Quiet.NORMAL
        and who not in state.support
    )


def suggestion_declined(state: State, event: ConstraintSuggestionDeclined) -> Effects:
    """Somebody would rather not write down what they have said. They are not asked again at this
    meeting."""
    state.constraints.asked[event.person] = None
    return (ReplyToActor(note("noted-suggestion-declined")),)


def decided_elsewhere(
    state: State,
    views: Collection[WordsId],
    outcome: Outcome | None,
    reason: WordsId | None = None,
) -> None:
    """Among the views of which somebody has said what became, some may be constraints."""
    for words in views:
        found = state.constraints.with_words(words)
        if found is not None:
            standing = standing_of(outcome)
            real = standing is ConstraintStanding.REAL
            reviewed_in = None if outcome is None else state.number
            state.constraints.keep(
                replace(
                    found,
                    standing=standing,
                    changer=reason if real else None,
                    reviewed_in=reviewed_in,
                )
            )


def before(state: State, event: ConstraintReviewed | ConstraintOwned) -> Any:
    """A constraint as it stands before somebody does something about it."""
    found = state.constraints.get(event.number)
    return NOTHING_DONE if found is None else found


def as_before(state: State, event: ActUndone, act: Act) -> Effects:
    """A constraint stands as it did before what somebody said of it.

    Raises:
        IllegalMove: something else has been said of it since.
    """
    was: Constraint = act.before
    done = act.event
    assert isinstance(done, ConstraintReviewed | ConstraintOwned)  # noqa: S101 - what this undoes
    now = _found(state, done.number)
    if isinstance(done, ConstraintOwned):
        if now.owner != (done.person if done.on else None):
            raise IllegalMove("refused-moved-on")
        state.constraints.keep(replace(now, owner=was.owner))
        return (ReplyToActor(note("undone-constraint")), *PANEL)
    said = (done.standing, state.number)
    if (now.standing, now.reviewed_in) != said or now.words != was.words:
        raise IllegalMove("refused-moved-on")
    back = replace(now, standing=was.standing, changer=was.changer, reviewed_in=was.reviewed_in)
    state.constraints.keep(back)
    return (*_outcome(state, back, event.at), ReplyToActor(note("undone-constraint")), *PANEL)


def _outcome(state: State, constraint: Constraint, at: datetime) -> Effects:
    """What became of the view that a constraint is."""
    outcome = OUTCOMES[constraint.standing]
    ended = outcome in (Outcome.KEPT_TO, Outcome.AVOIDED)
    decision = _decision(state, constraint) if ended else None
    state.views.unsay(frozenset((constraint.words,)))
    line = ViewLine(
        number=0,
        words=constraint.words,
        outcome=outcome,
        reason=constraint.changer,
        decision=decision,
    )
    state.views.say(line)
    state.views.changed(at)
    record = ViewOutcomeRecord(
        room=state.room,
        words=(constraint.words,),
        outcome=outcome,
        at=at,
        reason=constraint.changer,
        decision=decision,
    )
    return (SaveRecord(record),)


def _decision(state: State, constraint: Constraint) -> WordsId | None:
    """The newest decision of this meeting about what a constraint is about."""
    made = (one for one in state.noted(NoteKind.DECISION) if one.about == constraint.about)
    return next((one.words for one in reversed(tuple(made))), None)


def _found(state: State, number: int) -> Constraint:
    found = state.constraints.get(number)
    if found is None:
        raise IllegalMove("refused-no-constraint", number=number)
    return found
