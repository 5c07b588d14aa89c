"""Points go on in another room: they are closed here, and open there, in one commit."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from bot import events as e
from bot.effects import PassOn, SaveRecord, Whisper
from bot.errors import IllegalMove
from bot.ids import PersonId
from bot.meeting.cards import moved_points as cards
from bot.meeting.handlers import contention_closing
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.records.contention_care import concerned
from bot.records.contention_outcomes import move_away
from bot.records.contentions import ContentionMove
from bot.records.model import Agreement, Contention, ContentionEntry
from bot.records.saved_records import ContentionEntryRecord


def leave(
    state: State, event: e.LeftoversDecided, points: Sequence[Contention]
) -> tuple[int, Effects]:
    """These points go on in another room. Those whose they are, and the room, are told where.

    Raises:
        IllegalMove: nothing that was chosen is a point.
    """
    if event.room is None or event.called is None or event.came_from is None or not points:
        raise IllegalMove("refused-leftovers-points")
    out: Effects = NOTHING
    for point in points:
        after = move_away(point, event.called, event.at)
        _, told = contention_closing.closed(state, after, ContentionMove.MOVE, event)
        out += told
    arrived = e.ContentionsArrived(
        at=event.at,
        actor=event.actor,
        points=tuple(map(_without_ties, points)),
        came_from=event.came_from,
        entries=event.entries,
    )
    return len(points), (*out, PassOn(event.room, arrived))


def _without_ties(point: Contention) -> Contention:
    """A point without what only means something in its room: messages, meetings, other points, the
    agenda, and the team's groups."""
    return Contention(
        number=point.number,
        wording=point.wording,
        raised_by=point.raised_by,
        holder=point.holder,
        owner=point.owner,
        parked_at=point.parked_at,
        tabled=point.tabled,
        erased=point.erased,
        reworded=point.reworded,
        agreement=Agreement.UNCONFIRMED if point.agreement is Agreement.ASKED else point.agreement,
        positions=point.positions,
        notes=point.notes,
        links=point.links,
    )


def arrived(state: State, event: e.ContentionsArrived) -> Effects:
    """Points have come from another room. Whoever does not belong to this one is neither told nor
    named here: of such a point whoever brought it is told. And nobody has agreed to be named here
    as the person who raised one."""
    out: Effects = NOTHING
    points: list[Contention] = []
    for one in event.points:
        point = _of_this_room(state, one, event)
        state.next_contention += 1
        points.append(point)
        out += (state.history(point, ContentionMove.ARRIVE, event.actor, event.at),)
        out += tuple(
            _kept(state, point, entry) for entry in event.entries if entry.contention == one.number
        )
    told: dict[PersonId, list[Contention]] = {}
    for point in points:
        for who in concerned(point):
            if who != event.actor:
                told.setdefault(who, []).append(point)
    unowned = [point for point in points if point.owner is None]
    return (
        *out,
        *state.post(cards.arrived(points, event.came_from), always=True),
        *(Whisper(who, cards.yours(theirs, event.came_from)) for who, theirs in told.items()),
        *((Whisper(event.person, cards.unowned(unowned)),) if unowned else ()),
        *PANEL,
    )


def _of_this_room(state: State, point: Contention, event: e.ContentionsArrived) -> Contention:
    belongs = state.turns.belongs
    whose = [who for who in point.whose if belongs(who)] or [event.person]
    holder, raised_by = whose[0], whose[-1]
    owner = point.owner
    return replace(
        _without_ties(point),
        number=state.next_contention,
        raised_by=raised_by,
        holder=None if holder == raised_by else holder,
        owner=owner if owner is not None and belongs(owner) else None,
        changed_at=event.at,
        came_from=event.came_from,
    )


def _kept(state: State, point: Contention, entry: ContentionEntry) -> SaveRecord:
    here = entry.by is not None and state.turns.belongs(entry.by)
    kept = replace(entry, contention=point.number, by=entry.by if here else None, source=None)
    return SaveRecord(
        ContentionEntryRecord(room=state.room, meeting=state.id, contention=point, entry=kept)
    )
