"""Actions: what is to be done after a meeting, who takes it on, and what became of it.

Nobody is named before they have accepted: that is their own act, and they know that their name is
shown then. Whoever recorded an action, its owner and facilitators may change it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from msgspec.structs import replace

from bot.effects import ReplyToActor, SaveRecord, Whisper
from bot.errors import IllegalMove, NotAllowed
from bot.events import (
    ActionAdded,
    ActionAnswered,
    ActionAsked,
    ActionDateSet,
    ActionDone,
    ActionDropped,
    ActUndone,
    MessageDeleted,
)
from bot.ids import PersonId, WordsId
from bot.meeting.cards import actions as shown
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.meeting.undo import Act
from bot.records import actions as moves
from bot.records.actions import Action, ActionRecord
from bot.records.zones import day_in


def action_added(state: State, event: ActionAdded) -> Effects:
    """Something is to be done. Who does it takes it on, or is asked to."""
    by = event.person
    if event.owner is not None and event.owner != by:
        _may_own(state, event.owner)
    current = state.agenda.current
    action = Action(
        number=state.actions.next,
        words=event.words,
        by=by,
        due=event.due,
        since=day_in(state.zone, event.at),
        about=None if current is None else current.title,
        source=event.source,
        changed_at=event.at,
    )
    offered: Effects = NOTHING
    if event.owner == by:
        action = moves.accept(action, by, day_in(state.zone, event.at), event.at)
    elif event.owner is not None:
        action = moves.ask(action, event.owner, event.at)
        offered = (Whisper(event.owner, shown.offer(state, action)),)
    state.actions.next += 1
    if event.source is not None:
        # Once recorded, it cannot be overlooked.
        state.answers.record(event.source)
    state.minutes.record(action.words, current)
    state.discuss()
    kept = state.takes_part(by)
    return (
        *kept,
        _kept(state, action, event.at),
        *state.post(shown.added(action), always=True),
        *offered,
        ReplyToActor(shown.noted(_noted_added(action), action)),
        *PANEL,
    )


def _noted_added(action: Action) -> str:
    if action.owner is not None:
        return "noted-action-yours"
    return "noted-action-free" if action.asked is None else "noted-action-asking"


def action_asked(state: State, event: ActionAsked) -> Effects:
    """An action is offered to somebody. Until they accept, whoever has it keeps it."""
    before = _changeable(state, event.number, event.person)
    if event.who == event.person:
        return _taken_on(state, before, event.person, event.at)
    _may_own(state, event.who)
    after = moves.ask(before, event.who, event.at)
    return (
        _kept(state, after, event.at),
        Whisper(event.who, shown.offer(state, after)),
        ReplyToActor(shown.noted("noted-action-asking", after)),
        *PANEL,
    )


def action_answered(state: State, event: ActionAnswered) -> Effects:
    """Somebody takes an action on, or would rather not."""
    before = _find(state, event.number)
    if event.accepts:
        return _taken_on(state, before, event.person, event.at)
    after = moves.decline(before, event.person, event.at)
    told = _others(state, event.person, (after.by, after.owner))
    card = shown.declined(after, event.person)
    return (
        _kept(state, after, event.at),
        *(Whisper(who, card) for who in told),
        ReplyToActor(shown.noted("noted-action-declined", after)),
        *PANEL,
    )


def _taken_on(state: State, before: Action, who: PersonId, at: datetime) -> Effects:
    _may_own(state, who)
    after = moves.accept(before, who, day_in(state.zone, at), at)
    card = shown.taken_on(after)
    return (
        *state.takes_part(who),
        _kept(state, after, at),
        *(
            Whisper(one, shown.for_one(card))
            for one in _others(state, who, (before.by, before.owner))
        ),
        *state.post(card, extra=True),
        ReplyToActor(shown.noted("noted-action-yours", after)),
        *PANEL,
    )


def action_date_set(state: State, event: ActionDateSet) -> Effects:
    """An action has another day. Whoever has it is told."""
    before = _changeable(state, event.number, event.person)
    after = moves.reschedule(before, event.due, day_in(state.zone, event.at), event.at)
    card = shown.rescheduled(after)
    return (
        _kept(state, after, event.at),
        *(Whisper(who, card) for who in _others(state, event.person, (after.owner,))),
        ReplyToActor(shown.noted("noted-action-date", after)),
        *PANEL,
    )


def action_done(state: State, event: ActionDone) -> Effects:
    """An action is done."""
    before = _changeable(state, event.number, event.person)
    return _over(state, before, moves.finish(before, event.at), event.person, event.at)


def action_dropped(state: State, event: ActionDropped) -> Effects:
    """An action will not be done; the room is told why."""
    before = _changeable(state, event.number, event.person)
    after = moves.drop(before, event.reason, event.at)
    return _over(state, before, after, event.person, event.at)


def closed_at_end(
    state: State, before: Action, by: PersonId, reason: WordsId, at: datetime, *, done: bool
) -> Effects:
    """An action is closed where no further meeting is planned: it is done, or dropped and why."""
    after = moves.finish(before, at) if done else moves.drop(before, reason, at)
    return _over(state, before, after, by, at)


def _over(state: State, before: Action, after: Action, by: PersonId, at: datetime) -> Effects:
    card = shown.over(after)
    told = _others(state, by, (before.owner, before.by))
    return (
        _kept(state, after, at),
        *state.post(card, always=after.reason is not None, extra=after.reason is None),
        *(Whisper(who, shown.for_one(card)) for who in told),
        ReplyToActor(shown.noted(f"noted-action-{after.state.value}", after)),
        *PANEL,
    )


# -- what else happens to them ---------------------------------------------------------------------


def after_leaving(state: State, people: Collection[PersonId], at: datetime) -> Effects:
    """People are not there any more: what they had taken on is nobody's, and facilitators know."""
    out: Effects = NOTHING
    orphaned: list[Action] = []
    for action in tuple(state.actions.values()):
        after = action
        for who in people:
            after = moves.let_go(after, who)
        if after is action or after == action:
            continue
        out += (_kept(state, after, at),)
        if action.owner is not None and after.owner is None:
            orphaned.append(after)
    if orphaned:
        card = shown.orphaned(orphaned)
        out += tuple(Whisper(who, card) for who in state.facilitators if who not in people)
    return out


def words_taken_back(
    state: State, who: PersonId, words: frozenset[WordsId], at: datetime
) -> Effects:
    """Somebody takes the words of their action back. If nobody else had anything to do with it, it
    goes with them; otherwise it stays without words, and whoever has it is told."""
    out: Effects = NOTHING
    for action in tuple(state.actions.values()):
        if action.words not in words or action.by != who or action.erased:
            continue
        if moves.is_untouched(action):
            del state.actions[action.number]
            gone = ActionRecord(room=state.room, meeting=state.id, action=action, at=at, gone=True)
            out += (SaveRecord(gone), *state.post(shown.withdrawn(action), always=True))
        else:
            out += _erased(state, action, at, _others(state, who, (action.owner,)))
    return out


def message_deleted(state: State, event: MessageDeleted) -> Effects:
    """A message was deleted that an action was made from: it stays, without words."""
    out: Effects = NOTHING
    for action in tuple(state.actions.values()):
        if action.source == event.ref and not action.erased:
            concerned = (action.owner, action.by, *state.facilitators)
            out += _erased(state, action, event.at, _others(state, None, concerned))
    return out


def _erased(state: State, action: Action, at: datetime, told: Iterable[PersonId]) -> Effects:
    erased = moves.erase(action)
    card = shown.words_gone(erased)
    return (_kept(state, erased, at), *(Whisper(who, card) for who in told))


Changes = (
    ActionAsked | ActionAnswered | ActionDateSet | ActionDone | ActionDropped
)  # what can be undone of an action that is there


def action_before(state: State, event: Changes) -> Action | None:
    """What an action was before something is done with it."""
    return state.actions.get(event.number)


def undo(state: State, event: ActUndone, act: Act) -> Effects:
    """An action stands as before, if nobody has done anything with it since."""
    before: Action = act.before
    now = state.actions.get(before.number)
    if now is None or now.changed_at != act.event.at:
        raise IllegalMove("refused-moved-on")
    if now.is_open:
        after = replace(before, erased=now.erased, changed_at=event.at)
    else:
        after = moves.reopen(now, before, event.at)
    people = (before.owner, before.by, now.owner)
    card = shown.undone(after)
    said = state.post(card, always=now.reason is not None, extra=now.reason is None)
    return (
        _kept(state, after, event.at),
        *(said if not now.is_open else NOTHING),
        *(Whisper(who, shown.for_one(card)) for who in _others(state, event.person, people)),
        ReplyToActor(shown.noted("undone-action", after)),
        *PANEL,
    )


# -- looking ---------------------------------------------------------------------------------------


def _others(
    state: State, actor: PersonId | None, people: Iterable[PersonId | None]
) -> tuple[PersonId, ...]:
    """Who of these people is still there, once each, without whoever did it."""
    there = dict.fromkeys(who for who in people if who is not None and who != actor)
    return tuple(who for who in there if state.turns.belongs(who))


def _may_own(state: State, who: PersonId) -> None:
    """Raises:
    IllegalMove: they are not in this room any more, or take no part of their own.
    """
    if who in state.support:
        raise IllegalMove("refused-action-supporter")
    if who in state.turns.outside:
        raise IllegalMove("refused-person-gone")


def _kept(state: State, action: Action, at: datetime) -> SaveRecord:
    """An action as it now stands, to be written down."""
    state.actions[action.number] = action
    return SaveRecord(ActionRecord(room=state.room, meeting=state.id, action=action, at=at))


def _find(state: State, number: int) -> Action:
    action = state.actions.get(number)
    if action is None:
        over = 0 < number < state.actions.next
        raise IllegalMove("refused-action-over" if over else "refused-no-action", number=number)
    return action


def _changeable(state: State, number: int, who: PersonId) -> Action:
    action = _find(state, number)
    if who not in (action.by, action.owner) and not state.may_facilitate(who):
        raise NotAllowed("refused-action-others", number=number)
    return action
