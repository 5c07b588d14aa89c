"""The end of a series, and a place that is gone: no meeting begins there, and those who run the
meetings choose what becomes of what is open.

That a series is over follows from the state, and from nothing that anybody does, so `after` looks
after each event that may change something.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time
from typing import Final

from msgspec.structs import replace

from bot import events as e
from bot.cards import Card, phrase
from bot.effects import AnyEffect, ReplyToActor, ShowPanel, Whisper
from bot.errors import IllegalMove, NotAllowed
from bot.ids import PersonId
from bot.meeting import room_records
from bot.meeting.cards import leftovers as cards
from bot.meeting.handlers import (
    actions,
    contention_care,
    contentions,
    meeting_lifecycle,
    moved_points,
    point_items,
    proposals,
)
from bot.meeting.leftovers import Leftover, askable, leftovers, undecided, why_over
from bot.meeting.next_meeting import is_lost, start_after
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records.actions import Action
from bot.records.model import Contention, MeetingState, Note, NoteKind
from bot.records.recorded_views import Outcome
from bot.records.room_end import EndReason, RoomEnd
from bot.records.zones import day_in, zone_info

DONE: Final = frozenset({Outcome.CHANGED, Outcome.PARTLY, Outcome.ANSWERED})
"""The outcomes with which an action is done; with the others it is dropped."""


# -- whether there is a next meeting ---------------------------------------------------------------


def room_lost(state: State, event: e.RoomLost) -> Effects:
    """The place is gone, and no meeting begins there. One that is running ends, and it is said why;
    but where only Heard was removed, people go on talking, and what they say is read back once it
    may read there again. So that meeting ends when nothing more comes from it, see `idle`."""
    if is_lost(state):
        return NOTHING
    taken = () if state.ended is None else state.ended.taken
    planned = None if state.is_open else state.starts
    state.ended = RoomEnd(why=event.why, since=event.at, taken=taken, starts=planned)
    if state.is_open and event.why is EndReason.LOST:
        return NOTHING
    if state.is_open:
        why = phrase(f"closed-room-{event.why.value}")
        return meeting_lifecycle.ends_because(state, event.at, why)
    state.starts = None
    return (room_records.meeting(state), *PANEL)


def room_back(state: State, event: e.RoomBack) -> Effects:
    """The place is there again: its meetings go on."""
    if state.ended is None or not is_lost(state):
        return NOTHING
    before, state.ended = state.ended.starts, None
    if state.phase is not MeetingState.PLANNED:
        return NOTHING
    if state.series is not None:
        state.starts = start_after(state, state.series, event.at)
        state.representation.checked_at = state.reminded_at = event.at
    # The meeting that points were put off from may have been missed, or cancelled, meanwhile.
    another = before is not None and state.starts is not None and state.starts > before
    again = point_items.due_again(state, event.at) if another else NOTHING
    return (
        room_records.meeting(state),
        *again,
        *(Whisper(who, cards.back(state)) for who in askable(state)),
        *PANEL,
    )


def after(state: State, at: datetime) -> Effects:
    """What follows from there being no next meeting, or one again."""
    if state.phase is not MeetingState.PLANNED:
        return NOTHING
    if not is_lost(state):
        if state.starts is not None:
            state.ended = None
        elif state.asks_at_end and state.ended is None and (why := why_over(state)) is not None:
            state.ended = RoomEnd(why=why, since=at)
    ended = state.ended
    if ended is None or ended.asked_on is not None or next(leftovers(state), None) is None:
        return NOTHING
    state.ended = replace(ended, asked_on=day_in(state.zone, at))
    if not undecided(state, day_in(state.zone, at)):
        return NOTHING
    return tuple(Whisper(who, cards.leftovers(state)) for who in askable(state))


# -- what becomes of it ----------------------------------------------------------------------------


def leftovers_decided(state: State, event: e.LeftoversDecided) -> Effects:
    """Somebody has chosen. What was closed meanwhile, by whomever, stays closed; if that is all of
    it, nothing is left to be chosen."""
    if state.ended is None:
        raise IllegalMove("refused-leftovers-none")
    if not state.may_facilitate(event.person):
        raise NotAllowed("refused-facilitator")
    found = [one for one in leftovers(state) if one.about in event.about]
    if not found:
        raise IllegalMove("refused-leftovers-decided")
    match event.choice:
        case e.LeftoverChoice.DATE:
            done, out = _dated(state, event, found)
        case e.LeftoverChoice.OUTCOME:
            done, out = _closed(state, event, found)
        case e.LeftoverChoice.FILE:
            done, out = _taken_away(state, event, found)
        case e.LeftoverChoice.ROOM:
            points = [one.what for one in found if isinstance(one.what, Contention)]
            done, out = moved_points.leave(state, event, points)
    today = day_in(state.zone, event.at)
    said = cards.chosen(event.choice, done, left=len(undecided(state, today)))
    return (*_without_replies(out), ReplyToActor(said), *PANEL)


def _dated(
    state: State, event: e.LeftoversDecided, found: Iterable[Leftover]
) -> tuple[int, Effects]:
    day, done = event.day, 0
    out: Effects = NOTHING
    if day is None or day <= day_in(state.zone, event.at):
        raise IllegalMove("bad-past")
    at_dawn = datetime.combine(day, time.min, zone_info(state.zone)).astimezone(UTC)
    for one in found:
        what = one.what
        if isinstance(what, Contention):
            dated = e.ContentionDated(
                at=event.at, actor=event.actor, number=what.number, not_before=at_dawn
            )
            out += contention_care.dated(state, dated)
        elif isinstance(what, Action):
            set_ = e.ActionDateSet(at=event.at, actor=event.actor, number=what.number, due=day)
            out += actions.action_date_set(state, set_)
        elif not what.is_open:
            state.proposals[what.number] = replace(what, review=at_dawn)
            out += _tell_proposer(state, event, what.by, cards.review_dated(what, day))
        else:
            continue  # It closes by itself.
        done += 1
        _keep(state, one.about)
    return done, out


def _closed(
    state: State, event: e.LeftoversDecided, found: Iterable[Leftover]
) -> tuple[int, Effects]:
    outcome, reason, done = event.outcome, event.reason, 0
    out: Effects = NOTHING
    if outcome is None or reason is None:
        raise IllegalMove("refused-leftovers-reason")
    for one in found:
        what = one.what
        if isinstance(what, Contention):
            settled = e.ContentionSettled(
                at=event.at,
                actor=event.actor,
                number=what.number,
                outcome=outcome,
                reason=reason,
            )
            out += contentions.contention_settled(state, settled)
        elif isinstance(what, Action):
            out += actions.closed_at_end(
                state, what, event.person, reason, event.at, done=outcome in DONE
            )
        else:
            note = Note(
                kind=NoteKind.NOTE,
                words=reason,
                by=event.person,
                at=event.at,
                about=what.wording,
            )
            out += (state.keep_note(note),)
            if what.is_open:
                out += proposals.take_back(state, what, event.at)
            else:
                state.proposals[what.number] = replace(what, review=None)
            out += _tell_proposer(state, event, what.by, cards.review_closed(what, reason))
        done += 1
    return done, out


def _taken_away(
    state: State, event: e.LeftoversDecided, found: list[Leftover]
) -> tuple[int, Effects]:
    """It stays open, and nobody is reminded of it any more; those whose it is know who has it."""
    assert state.ended is not None  # noqa: S101 - the caller has looked
    about = tuple(one.about for one in found)
    state.ended = replace(state.ended, taken=tuple(dict.fromkeys((*state.ended.taken, *about))))
    out: Effects = (Whisper(event.person, cards.file(found, state, event.person)),)
    told: dict[PersonId, list[Leftover]] = {}
    for one in found:
        for who in _whose(one):
            if who != event.actor and who not in state.turns.outside:
                told.setdefault(who, []).append(one)
    out += tuple(
        Whisper(who, cards.taken_away(event.person, theirs, state)) for who, theirs in told.items()
    )
    return len(found), out


def _whose(one: Leftover) -> Iterable[PersonId]:
    what = one.what
    if isinstance(what, Contention):
        people = (*what.whose, what.owner)
    elif isinstance(what, Action):
        people = (what.by, what.owner)
    else:
        people = (what.by,)
    return dict.fromkeys(who for who in people if who is not None)


def _tell_proposer(
    state: State, event: e.LeftoversDecided, by: PersonId | None, card: Card
) -> Effects:
    if by is None or by == event.actor or by in state.turns.outside:
        return NOTHING
    return (Whisper(by, card),)


def _keep(state: State, about: str) -> None:
    """It was taken away in a file, and has a day all the same: people are reminded of it then."""
    assert state.ended is not None  # noqa: S101 - the caller has looked
    taken = tuple(one for one in state.ended.taken if one != about)
    state.ended = replace(state.ended, taken=taken)


def _without_replies(effects: Iterable[AnyEffect]) -> Effects:
    return tuple(one for one in effects if not isinstance(one, ReplyToActor | ShowPanel))
