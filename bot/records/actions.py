"""Actions: what somebody takes on after a meeting, with a day by which it is to be done.

    open ──done──▶ done
      │ ▲            │
      │ └──reopened──┤
      └───dropped, with a reason──▶ dropped

Who does it is a matter of its own. Nobody owns an action before they have accepted it: they are
asked privately. While somebody else is asked to take it over, its owner keeps it. An owner who
leaves lets go of it; then nobody has it, and that is in sight.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum

import msgspec
from msgspec.structs import replace

from bot.errors import IllegalMove
from bot.ids import MeetingId, PersonId, RoomKey, WordsId

MOST_DECLINES = 2
"""Whoever has said no so often to one action is not asked again."""


class ActionState(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class ActionMove(StrEnum):
    """What may be done with an action."""

    ASK = "ask"
    """Somebody is asked to take it on, or over."""
    ACCEPT = "accept"
    """Somebody takes it on: whoever was asked, or, while nobody has it, anybody."""
    DECLINE = "decline"
    LET_GO = "let-go"
    """Its owner, or whoever was asked, is not there any more."""
    RESCHEDULE = "reschedule"
    FINISH = "finish"
    DROP = "drop"
    REOPEN = "reopen"
    ERASE = "erase"
    """Its words were erased: somebody took them back, or their message was deleted."""


TRANSITIONS: dict[tuple[ActionState, ActionMove], ActionState] = {
    (ActionState.OPEN, ActionMove.ASK): ActionState.OPEN,
    (ActionState.OPEN, ActionMove.ACCEPT): ActionState.OPEN,
    (ActionState.OPEN, ActionMove.DECLINE): ActionState.OPEN,
    (ActionState.OPEN, ActionMove.LET_GO): ActionState.OPEN,
    (ActionState.OPEN, ActionMove.RESCHEDULE): ActionState.OPEN,
    (ActionState.OPEN, ActionMove.FINISH): ActionState.DONE,
    (ActionState.OPEN, ActionMove.DROP): ActionState.DROPPED,
    (ActionState.DONE, ActionMove.REOPEN): ActionState.OPEN,
    (ActionState.DROPPED, ActionMove.REOPEN): ActionState.OPEN,
    (ActionState.OPEN, ActionMove.ERASE): ActionState.OPEN,
    (ActionState.DONE, ActionMove.ERASE): ActionState.DONE,
    (ActionState.DROPPED, ActionMove.ERASE): ActionState.DROPPED,
}


class Action(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Something to be done. `number` counts from 1 within its room. Days are the room's own."""

    number: int
    words: WordsId
    by: PersonId | None = None
    """Who had it recorded; None: they have left the room."""
    owner: PersonId | None = None
    """Who has accepted it."""
    asked: PersonId | None = None
    """Who is asked whether they take it on, or over."""
    due: date | None = None
    """The last day on which it is on time."""
    since: date | None = None
    """The day from which halfway to `due` is counted: when it was taken on, or its date set."""
    state: ActionState = ActionState.OPEN
    reason: WordsId | None = None
    """Why it was dropped."""
    changed_at: datetime | None = None
    """When anything was last done with it in this meeting."""
    about: WordsId | None = None
    """The title of the agenda item it was recorded on. Not passed on from meeting to meeting."""
    source: str | None = None
    """The message that it was made from, as its platform names it. Not passed on either."""
    declined: tuple[PersonId, ...] = ()
    """Who has said no, once for each time."""
    erased: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.state is ActionState.OPEN

    def is_late(self, today: date) -> bool:
        """Whether it should have been done by now."""
        return self.is_open and self.due is not None and self.due < today

    def as_recorded(self, here: Action | None) -> Action:
        """As it stands by now, with what only the meeting knows that recorded it."""
        return self if here is None else replace(self, about=here.about, source=here.source)


def _move(action: Action, move: ActionMove) -> ActionState:
    try:
        return TRANSITIONS[action.state, move]
    except KeyError:
        over = "refused-action-open" if action.is_open else f"refused-action-{action.state.value}"
        raise IllegalMove(over, number=action.number) from None


def ask(action: Action, who: PersonId, at: datetime) -> Action:
    """Ask somebody to take it on, or over. Whoever was asked before is not asked any more.

    Raises:
        IllegalMove: it is over, they have it already, or they have said no twice.
    """
    state = _move(action, ActionMove.ASK)
    if who == action.owner:
        raise IllegalMove("refused-action-owns", number=action.number)
    if who == action.asked:
        raise IllegalMove("refused-action-asked", number=action.number)
    if action.declined.count(who) >= MOST_DECLINES:
        raise IllegalMove("refused-action-declined", number=action.number)
    return replace(action, state=state, asked=who, changed_at=at)


def accept(action: Action, who: PersonId, today: date, at: datetime) -> Action:
    """Somebody takes it on.

    Raises:
        IllegalMove: it is over, or somebody else has it and has not asked them.
    """
    state = _move(action, ActionMove.ACCEPT)
    if who == action.owner:
        raise IllegalMove("refused-action-owns", number=action.number)
    if action.owner is not None and who != action.asked:
        raise IllegalMove("refused-action-owned", number=action.number)
    return replace(action, state=state, owner=who, asked=None, since=today, changed_at=at)


def decline(action: Action, who: PersonId, at: datetime) -> Action:
    """Somebody who was asked would rather not.

    Raises:
        IllegalMove: it is over, or they were not asked.
    """
    state = _move(action, ActionMove.DECLINE)
    if who != action.asked:
        raise IllegalMove("refused-action-not-asked", number=action.number)
    return replace(action, state=state, asked=None, declined=(*action.declined, who), changed_at=at)


def let_go(action: Action, who: PersonId) -> Action:
    """Somebody is not there any more, and neither has it nor is asked; an action that is over stays
    as it was."""
    if not action.is_open:
        return action
    return replace(
        action,
        owner=None if action.owner == who else action.owner,
        asked=None if action.asked == who else action.asked,
        by=None if action.by == who else action.by,
        declined=tuple(one for one in action.declined if one != who),
    )


def reschedule(action: Action, due: date | None, today: date, at: datetime) -> Action:
    """Set the day by which it is to be done, or none.

    Raises:
        IllegalMove: it is over.
    """
    state = _move(action, ActionMove.RESCHEDULE)
    return replace(action, state=state, due=due, since=today, changed_at=at)


def finish(action: Action, at: datetime) -> Action:
    """It is done.

    Raises:
        IllegalMove: it is over already.
    """
    return replace(action, state=_move(action, ActionMove.FINISH), asked=None, changed_at=at)


def drop(action: Action, reason: WordsId, at: datetime) -> Action:
    """It will not be done, and why.

    Raises:
        IllegalMove: it is over already.
    """
    state = _move(action, ActionMove.DROP)
    return replace(action, state=state, reason=reason, asked=None, changed_at=at)


def reopen(action: Action, before: Action, at: datetime) -> Action:
    """That it was done, or dropped, is taken back: it stands as it did `before`.

    Raises:
        IllegalMove: it is not over.
    """
    state = _move(action, ActionMove.REOPEN)
    return replace(before, state=state, erased=action.erased, changed_at=at)


def erase(action: Action) -> Action:
    """Mark its words as erased. Where it stands does not change."""
    return replace(action, state=_move(action, ActionMove.ERASE), erased=True)


def is_untouched(action: Action) -> bool:
    """Whether nobody but the person who recorded it has had anything to do with it."""
    others = (action.owner, action.asked, *action.declined)
    return action.is_open and all(who in (None, action.by) for who in others)


# -- from meeting to meeting -----------------------------------------------------------------------


class PlannedAction(msgspec.Struct, frozen=True, array_like=True):
    """What a planned meeting has to know of an open action. A room may have a hundred of them, so
    people go by their place on the roster of the same event, days are counted as `date.toordinal`
    does, and names of fields are left out."""

    number: int
    words: WordsId
    owner: int | None
    asked: int | None
    by: int | None
    due: int | None
    since: int | None
    declined: tuple[int, ...]
    erased: bool


def planned(actions: Iterable[Action], roster: Sequence[PersonId]) -> tuple[PlannedAction, ...]:
    """The open ones of these actions, for the next meeting. Who is not on its roster is let go."""
    places = {who: place for place, who in enumerate(roster)}

    def at(who: PersonId | None) -> int | None:
        return None if who is None else places.get(who)

    return tuple(
        PlannedAction(
            one.number,
            one.words,
            at(one.owner),
            at(one.asked),
            at(one.by),
            None if one.due is None else one.due.toordinal(),
            None if one.since is None else one.since.toordinal(),
            tuple(places[who] for who in one.declined if who in places),
            one.erased,
        )
        for one in actions
        if one.is_open
    )


def inherited(rows: Iterable[PlannedAction], roster: Sequence[PersonId]) -> dict[int, Action]:
    """The actions that a meeting was planned with, by their numbers."""

    def person(place: int | None) -> PersonId | None:
        return roster[place] if place is not None and 0 <= place < len(roster) else None

    return {
        row.number: Action(
            number=row.number,
            words=row.words,
            owner=person(row.owner),
            asked=person(row.asked),
            by=person(row.by),
            due=_day(row.due),
            since=_day(row.since),
            declined=tuple(who for who in map(person, row.declined) if who is not None),
            erased=row.erased,
        )
        for row in rows
    }


def _day(number: int | None) -> date | None:
    """A day by its number; None where it is none that the calendar has."""
    return date.fromordinal(number) if number and 0 < number <= date.max.toordinal() else None


class ActionRecord(msgspec.Struct, frozen=True, kw_only=True):
    """An action as it now stands."""

    room: RoomKey
    meeting: MeetingId
    action: Action
    at: datetime
    gone: bool = False
    """Whoever recorded it has taken it back, before anybody else had to do with it."""
