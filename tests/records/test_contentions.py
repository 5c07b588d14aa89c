"""What may become of a parked point, and that nothing else may."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from bot.errors import IllegalMove
from bot.ids import PersonId, WordsId
from bot.records.contentions import TRANSITIONS, ContentionMove, park_again, settle, table
from bot.records.model import Contention, Outcome, Standing

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
MOVES = {
    ContentionMove.TABLE: table,
    ContentionMove.PARK_AGAIN: park_again,
    ContentionMove.SETTLE: lambda point: settle(point, Outcome.CHANGED, WordsId("why"), NOON),
}


def point(standing: Standing) -> Contention:
    return Contention(
        number=3,
        wording=WordsId("w"),
        raised_by=PersonId("tom"),
        parked_at=NOON,
        standing=standing,
        source="message-7",
    )


@pytest.mark.parametrize("step", MOVES)
@pytest.mark.parametrize("standing", Standing)
def test_every_move_is_in_the_table_or_refused(standing, step):
    before = point(standing)
    if (standing, step) in TRANSITIONS:
        after = MOVES[step](before)
        assert after.standing is TRANSITIONS[standing, step]
        assert (after.number, after.wording, after.raised_by) == (3, "w", "tom")
        assert (after.parked_at, after.source) == (NOON, "message-7")
    else:
        with pytest.raises(IllegalMove) as no:
            MOVES[step](before)
        expected = "refused-settled" if standing is Standing.SETTLED else "refused-parked"
        assert no.value.why.key == expected
    assert before == point(standing)


def test_nothing_leads_out_of_settled():
    assert not [step for standing, step in TRANSITIONS if standing is Standing.SETTLED]


def test_a_point_is_settled_with_an_outcome_and_a_reason_only():
    after = settle(point(Standing.TABLED), Outcome.NOT_TAKEN, WordsId("because"), NOON)
    assert (after.outcome, after.reason, after.settled_at) == (Outcome.NOT_TAKEN, "because", NOON)
    for standing in (Standing.PARKED, Standing.TABLED):
        open_point = point(standing)
        assert (open_point.outcome, open_point.reason, open_point.settled_at) == (None, None, None)


def test_it_is_counted_how_often_a_point_was_back():
    still = point(Standing.PARKED)
    for times in (1, 2, 3):
        still = table(still)
        assert still.tabled == times
        still = park_again(still)
    assert still == replace(point(Standing.PARKED), tabled=3)
