"""A room that has a great deal of what outlives a meeting, for `bench.lasting`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial

from bench.world import person_id, room_key
from bot.events import AnyEvent, MeetingPlanned
from bot.ids import WordsId, meeting_id
from bot.ports import Batch, JournalRow
from bot.records.actions import PlannedAction
from bot.records.contentions import ContentionMove
from bot.records.model import Contention, MeetingState, Postponed
from bot.records.packed_contentions import packed, unpacked
from bot.records.proposal_model import Method, Proposal
from bot.records.saved_records import ContentionRecord, MeetingRecord
from bot.rules import Rules

PEOPLE, POINTS, PROPOSALS, ACTIONS = 50, 100, 20, 100
"""What a room has of each at most, for the figures."""
NOW = datetime(2026, 3, 2, 18, 0, 0, 123_456, tzinfo=UTC)
ROSTER = tuple(person_id(n) for n in range(PEOPLE))


def words_id(kind: str, number: int) -> WordsId:
    return WordsId(f"{kind:.4}{number:016d}")


def point(number: int) -> Contention:
    return Contention(
        number=number,
        wording=words_id("point", number),
        raised_by=ROSTER[number % PEOPLE],
        parked_at=NOW,
        source="1772478000.123456",
        tabled=1,
        holder=ROSTER[(number + 1) % PEOPLE],
        owner=ROSTER[(number + 2) % PEOPLE],
        not_before=NOW if number % 2 else None,
        item=words_id("item", number),
        changed_at=NOW,
        raised_in=3,
        postponed=Postponed.NOT_REACHED,
    )


def proposal(number: int) -> Proposal:
    return Proposal(
        number=number,
        wording=words_id("proposal", number),
        by=ROSTER[number],
        at=NOW,
        method=Method.CONSENT,
        closes=NOW + timedelta(days=7),
        quorum=20,
        answers=17,
        review=NOW + timedelta(days=90),
        late=ROSTER[:1],
        source="1772478000.123456",
        item=words_id("item", number),
    )


def action(number: int) -> PlannedAction:
    due, since = date(2026, 4, 1).toordinal(), date(2026, 3, 2).toordinal()
    words, owner = words_id("action", number), number % PEOPLE
    return PlannedAction(number, words, owner, None, owner, due, since, (), False)


def planned(
    room: int = 0, *, points: int = 0, proposals: int = 0, actions: int = 0
) -> MeetingPlanned:
    """A room's second meeting, with so much that is open."""
    places = {who: place for place, who in enumerate(ROSTER)}
    return MeetingPlanned(
        at=NOW,
        room=room_key(room),
        number=2,
        rules=Rules(),
        zone="Europe/Berlin",
        starts=NOW + timedelta(days=7),
        facilitators=ROSTER[:3],
        roster=ROSTER,
        points=tuple(packed(point(n), places) for n in range(1, points + 1)),
        next_contention=points + 1,
        point_items=True,
        proposals=tuple(proposal(n) for n in range(1, proposals + 1)),
        next_proposal=proposals + 1,
        actions=tuple(action(n) for n in range(1, actions + 1)),
        next_action=actions + 1,
    )


full = partial(planned, points=POINTS, proposals=PROPOSALS, actions=ACTIONS)


def planned_batch(room: int, events: Sequence[AnyEvent]) -> Batch:
    """A room's second meeting, planned, with the events that it has had; the first one is over, and
    the points that come from there are written down."""
    planned_for = [event for event in events if isinstance(event, MeetingPlanned)]
    key, meeting = room_key(room), meeting_id(room_key(room), 2)
    over, to_come = MeetingState.CLOSED, MeetingState.PLANNED
    starts = NOW + timedelta(days=7)
    return Batch(
        journal=[
            JournalRow(meeting=meeting, number=n, tenant="bench/", source=None, event=event)
            for n, event in enumerate(events, start=1)
        ],
        records=[
            MeetingRecord(
                id=meeting_id(key, 1), room=key, number=1, state=over, opened_at=NOW, closed_at=NOW
            ),
            MeetingRecord(id=meeting, room=key, number=2, state=to_come, starts=starts),
            *(
                ContentionRecord(
                    room=key,
                    meeting=meeting_id(key, 1),
                    contention=one,
                    step=ContentionMove.PARK.value,
                    by=one.raised_by,
                    at=NOW,
                )
                for first in planned_for
                for one in (unpacked(row, first.roster) for row in first.points)
            ),
        ],
    )
