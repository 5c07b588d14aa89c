"""How acts on points are undone: outcomes, changes between meetings, and putting them off."""

from __future__ import annotations

from msgspec.structs import replace

from bot import events as e
from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.meeting.cards.contention_news import in_room
from bot.meeting.cards.contentions import unsettled
from bot.meeting.cards.shared_buttons import note
from bot.meeting.handlers import contention_care
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.meeting.undo import Act
from bot.records import contentions as moves
from bot.records.contention_outcomes import unsettle as outcome_taken_back
from bot.records.contentions import ContentionMove
from bot.records.model import Contention, Standing


def before_changing(
    state: State, event: e.ContentionSettled | e.ContentionParkedAgain | e.ContentionEvent
) -> Contention | None:
    """The point as it is before something is done with it."""
    return state.contentions.get(event.number)


def unsettle(state: State, event: e.ActUndone, act: Act) -> Effects:
    """The point stands as before, and the raiser and the room are told, as of its outcome."""
    before: Contention = act.before
    now = state.contentions.get(before.number)
    if now is None or now.settled_at != act.event.at:
        raise IllegalMove("refused-moved-on")
    after = outcome_taken_back(now, before)
    state.views.unsay(frozenset({after.wording}))
    told = tuple(
        Whisper(who, unsettled(after, yours=True))
        for who in after.whose
        if who not in state.turns.outside
    )
    state.untold = [point for point in state.untold if point.number != after.number]
    return (
        state.history(after, ContentionMove.UNSETTLE, event.actor, event.at),
        *state.post(unsettled(after), always=True),
        *told,
        ReplyToActor(note("undone-settled", number=after.number)),
        *PANEL,
    )


def as_before(state: State, event: e.ActUndone, act: Act) -> Effects:
    """The point is as it was before, if nothing has been done with it since; those whose it is are
    told, and the room where it was told of the act."""
    before: Contention = act.before
    now = state.contentions.get(before.number)
    if now is None or now.changed_at != act.event.at:
        raise IllegalMove("refused-moved-on")
    after = replace(before, changed_at=event.at, erased=now.erased)
    if now.is_open:
        # Meanwhile the meeting may have begun: where the point stands is not what was done.
        after = replace(
            after,
            standing=now.standing,
            tabled=now.tabled,
            postponed=now.postponed,
            postponed_because=now.postponed_because,
            postponed_in=now.postponed_in,
        )
    state.untold = [point for point in state.untold if point.number != after.number]
    posted: Effects = NOTHING
    if isinstance(act.event, _TOLD_THE_ROOM):
        posted = state.post(in_room(after, "point-undone"), always=True)
    return (
        state.history(after, ContentionMove.UNDO, event.actor, event.at),
        *posted,
        *contention_care.tell(state, after, event.actor, "point-news-undone"),
        ReplyToActor(note("point-undone", number=after.number)),
        *PANEL,
    )


def name_as_before(state: State, event: e.ActUndone, act: Act) -> Effects:
    """The holder of a point is named, or not, as before. Nobody else is told, as of the act, and a
    name is no change of the point: what has been done with it since stays."""
    before: Contention = act.before
    assert isinstance(act.event, e.ContentionNameSet)  # noqa: S101 - its row in the table
    set_now = event.person if act.event.named else None
    now = state.contentions.get(before.number)
    if now is None or now.named != set_now or now.held_by != before.held_by:
        raise IllegalMove("refused-moved-on")
    after = replace(now, named=before.named)
    return (
        state.history(after, ContentionMove.UNDO, event.actor, event.at),
        ReplyToActor(note("point-undone", number=after.number)),
        *PANEL,
    )


_TOLD_THE_ROOM = (e.ContentionReworded, e.ContentionsJoined, e.ContentionWithdrawn)


def table_again(state: State, event: e.ActUndone, act: Act) -> Effects:
    """A point that was put off is on the table again, or comes back at the meeting after all."""
    before: Contention = act.before
    now = state.contentions.get(before.number)
    if now is None or now.standing is not Standing.PARKED:
        raise IllegalMove("refused-moved-on")
    if before.standing is Standing.PARKED:
        return _come_after_all(state, event, now)
    if not state.is_open:
        raise IllegalMove("refused-moved-on")
    after = moves.table_again(now, before=before)
    said = note("undone-parked-again", number=after.number)
    history = state.history(after, ContentionMove.TABLE, event.actor, event.at)
    return (history, ReplyToActor(said), *PANEL)


def _come_after_all(state: State, event: e.ActUndone, point: Contention) -> Effects:
    """A point that was put off before the meeting comes back at it."""
    if state.is_open or point.postponed_in != state.number:
        raise IllegalMove("refused-moved-on")
    after = moves.come_after_all(point)
    said = note("undone-put-off", number=after.number)
    history = state.history(after, ContentionMove.COME_AFTER_ALL, event.actor, event.at)
    return (history, ReplyToActor(said), *PANEL)
