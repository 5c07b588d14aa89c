"""Points on the agenda: each that is due has an item of its own, and keeps it until it is closed.

Which items there are follows from the points, and from nothing that anybody does to items. So
`after` looks after each event that may change something, and handlers of points need not know of
the agenda.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.cards import CardSection, RecordedText
from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.events import ContentionParkedAgain, PlannedItem, PointsChosen, WokenUp
from bot.ids import PersonId
from bot.meeting import points_due
from bot.meeting.agenda import LONGEST_SHOWN, AgendaItem, ItemState
from bot.meeting.cards import points_back as cards
from bot.meeting.cards.contentions import tabled as posted_back
from bot.meeting.cards.shared_buttons import note
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records import contentions as moves
from bot.records.contentions import ContentionMove
from bot.records.model import Contention, MeetingState, Postponed, Standing
from bot.rules import THIRD_TIME


def after(state: State, at: datetime) -> Effects:
    """What follows for points and their items from whatever has just happened."""
    if not state.point_agenda.has_items:
        return NOTHING
    changed = keep_in_step(state)
    return (*take_up(state, at), *(PANEL if changed else NOTHING))


# -- which items there are -------------------------------------------------------------------------


def keep_in_step(state: State) -> bool:
    """Each point that comes back has an item, with its wording as the title; others have none that
    waits. Whether anything changed."""
    match state.phase:
        case MeetingState.PLANNED:
            due = points_due.due(state)
            wanted = points_due.coming(state)
            state.point_agenda.left_out = len(due) - len(wanted)
        case MeetingState.OPEN:
            wanted = state.standing(Standing.TABLED)
        case _:
            return False
    return _items_for(state, wanted)


def _items_for(state: State, wanted: Iterable[Contention]) -> bool:
    agenda, points = state.agenda, {point.number: point for point in wanted}
    changed = False
    for item in [item for item in agenda.items if item.point is not None]:
        point = state.contentions.get(item.point or 0)
        if point is not None and item.title != point.wording:
            state.statements.rename(item.title, point.wording)
            item.title = point.wording
            changed = True
        if item.point not in points and item.state is ItemState.WAITING:
            agenda.drop(item)
            state.topic.agenda_changed(agenda)
            changed = True
    there = {item.point for item in agenda.items}
    for number, point in points.items():
        if number not in there:
            agenda.add_first(planned_item(state, point))
            changed = True
    return changed


def planned_item(state: State, point: Contention) -> PlannedItem:
    """The item of a point."""
    minutes = state.rules.point_minutes
    return PlannedItem(title=point.wording, minutes=minutes or None, point=point.number)


# -- when the meeting begins -----------------------------------------------------------------------


def table(state: State, at: datetime) -> Effects:
    """The meeting begins: the points that come back are on its table. Those that are too many are
    put off, and the people whose they are told so."""
    if not state.point_agenda.has_items:
        return _post_back(state, at)
    begins = points_due.begins(state, at)
    come = points_due.coming(state, begins)
    rest = [point for point in points_due.due(state, begins) if point not in come]
    tabled = tuple(moves.table(point) for point in come)
    kept = tuple(state.history(point, ContentionMove.TABLE, None, at) for point in tabled)
    off = _put_off(state, rest, at, None)
    _items_for(state, tabled)
    if not tabled:
        return (*kept, *off)
    return (*kept, *off, *state.post(cards.back(state, tabled), always=True))


def _post_back(state: State, at: datetime) -> Effects:
    """What is parked is posted back, and has no items: in a meeting that was planned before there
    were any."""
    parked = state.standing(Standing.PARKED)
    if not parked:
        return NOTHING
    tabled = tuple(moves.table(contention, counts=True) for contention in parked)
    kept = tuple(state.history(contention, ContentionMove.TABLE, None, at) for contention in tabled)
    return (*kept, *state.post(posted_back(state, tabled), always=True))


# -- the item that is up ---------------------------------------------------------------------------


def point_of(state: State, item: AgendaItem | None) -> Contention | None:
    """The point that an item is for, if it is open still."""
    if item is None or item.point is None:
        return None
    point = state.contentions.get(item.point)
    return point if point is not None and point.standing is Standing.TABLED else None


def is_expected(state: State, item: AgendaItem) -> int | None:
    """The number of the point that an item is for, while it needs the item; None: it does not."""
    point = None if item.point is None else state.contentions.get(item.point)
    needs = Standing.TABLED if state.is_open else Standing.PARKED
    return None if point is None or point.standing is not needs else point.number


def take_up(state: State, at: datetime) -> Effects:
    """A point counts as back once it is up and somebody is there. The third time and later,
    facilitators are told so."""
    point = point_of(state, state.agenda.current)
    if point is None or point.number in state.point_agenda.taken_up or not state.turns.present:
        return NOTHING
    if not state.point_agenda.has_items:
        return NOTHING
    state.point_agenda.taken_up[point.number] = None
    taken = moves.take_up(point)
    kept = state.history(taken, ContentionMove.TAKE_UP, None, at)
    if taken.tabled < THIRD_TIME:
        return (kept,)
    card = cards.again_and_again(state, taken)
    whom = state.facilitators_here or tuple(state.facilitators)
    return (kept, *(Whisper(who, card) for who in whom))


# -- put off ---------------------------------------------------------------------------------------


def close(state: State, at: datetime, by: PersonId | None, *, unchanged: bool) -> Effects:
    """The meeting ends: what is on its table is parked again, with a reason that Heard gives."""
    out = take_up(state, at)
    back: list[Contention] = []
    for point in state.standing(Standing.TABLED):
        state.point_agenda.on_table[point.number] = point
        if not state.point_agenda.has_items:
            parked = moves.park_again(point, seen=not unchanged)
        elif unchanged:
            seen = point.number not in state.point_agenda.taken_up
            why = None if state.turns.came else Postponed.NOBODY_THERE
            parked = moves.park_again(point, seen=seen, meeting=state.number, why=why)
            if why is not None and point.postponed is not why:
                back.append(parked)  # Not again for each meeting that nobody comes to.
        else:
            up = point.number in state.point_agenda.taken_up
            why = Postponed.NO_OUTCOME if up else Postponed.NOT_REACHED
            parked = moves.park_again(point, meeting=state.number, why=why)
            back.append(parked)
        out += (state.history(parked, ContentionMove.PARK_AGAIN, by, at),)
    return (*out, *_tell(state, back, points_due.after_this(state, at), None))


def park_again(state: State, event: ContentionParkedAgain, point: Contention) -> Effects:
    """Somebody parks a point again that is on the table, or that would be at the next meeting, and
    says why. The room and the people whose it is are told."""
    because = event.reason
    if state.is_open:
        why = None if because is None else Postponed.SAID
        step = ContentionMove.PARK_AGAIN
        back = moves.park_again(point, meeting=state.number, why=why, because=because)
    else:
        if point not in points_due.due(state):
            raise IllegalMove("refused-parked", number=point.number)
        step = ContentionMove.PUT_OFF
        back = moves.put_off(point, state.number, Postponed.SAID, because)
    return (
        state.history(back, step, event.actor, event.at, because),
        *state.post(cards.parked_again(back), always=True),
        *_tell(state, (back,), points_due.after_this(state, event.at), event.actor),
        ReplyToActor(note("noted-parked-again", number=back.number, words=_wording(back))),
        *PANEL,
    )


def _put_off(
    state: State, points: Iterable[Contention], at: datetime, by: PersonId | None
) -> Effects:
    """There are too many points for this meeting: these are not among those that come."""
    why = Postponed.TOO_MANY
    off = tuple(moves.put_off(point, state.number, why) for point in points)
    kept = tuple(state.history(point, ContentionMove.PUT_OFF, by, at) for point in off)
    return (*kept, *_tell(state, off, points_due.after_this(state, at), by))


def due_again(state: State, at: datetime) -> Effects:
    """The planned meeting does not take place, and another has its number: what was put off from it
    is due there, and facilitators are asked anew where that is too much."""
    state.point_agenda.asked = False
    state.point_agenda.chosen = ()
    off = [one for one in state.standing(Standing.PARKED) if one.postponed_in == state.number]
    return tuple(
        state.history(moves.due_again(point), ContentionMove.COME_AFTER_ALL, None, at)
        for point in off
    )


def _tell(
    state: State, points: Iterable[Contention], next_at: datetime | None, by: PersonId | None
) -> Effects:
    """Tell the people whose points these are: once, of all of theirs. Not whoever did it."""
    theirs: dict[PersonId, list[CardSection]] = {}
    for point in points:
        told = cards.put_off_section(state, point, next_at)
        for who in dict.fromkeys((point.held_by, point.raised_by)):
            if who != by and state.turns.belongs(who):
                theirs.setdefault(who, []).append(told)
    return tuple(Whisper(who, cards.put_off(state, tuple(own))) for who, own in theirs.items())


def _wording(point: Contention) -> RecordedText:
    return RecordedText(point.wording, longest=LONGEST_SHOWN)


# -- more than fit ---------------------------------------------------------------------------------


def ask_which(state: State, event: WokenUp) -> Effects:
    """A day before a meeting, or as soon as that is so: more points are due than fit, and
    facilitators are asked which come."""
    state.point_agenda.asked = True
    if not state.point_agenda.left_out or (state.starts is not None and event.at >= state.starts):
        return NOTHING
    card = cards.which_today(state)
    return tuple(Whisper(who, card) for who in state.facilitators)


def points_chosen(state: State, event: PointsChosen) -> Effects:
    """These points come back at the meeting that is planned; the others that are due are put off,
    and the people whose they are told so."""
    there = {point.number: point for point in points_due.to_choose(state)}
    unknown = [number for number in event.points if number not in there]
    if unknown:
        raise IllegalMove("refused-point-not-due", number=unknown[0])
    off_before = {point.number for point in points_due.left_out(state)}
    out: Effects = NOTHING
    for number in event.points:
        if number in off_before:
            back = moves.come_after_all(there[number])
            out += (state.history(back, ContentionMove.COME_AFTER_ALL, event.actor, event.at),)
    rest = [
        point
        for number, point in there.items()
        if number not in event.points and number not in off_before
    ]
    state.point_agenda.chosen = event.points
    out += _put_off(state, rest, event.at, event.actor)
    said = note("noted-points-today", count=len(event.points), rest=len(there) - len(event.points))
    return (*out, ReplyToActor(said), *PANEL)
