"""What may become of a parked point, and that nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.errors import IllegalMove
from bot.ids import PersonId, WordsId
from bot.records import contention_care as care
from bot.records import contention_outcomes as outcomes
from bot.records import contentions as moves
from bot.records.contentions import (
    SLIP,
    TRANSITIONS,
    ContentionMove,
    come_after_all,
    park_again,
    put_off,
    table,
    take_up,
)
from bot.records.model import Agreement, Contention, Outcome, Postponed, Standing

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
TOM, ANA, BO = PersonId("tom"), PersonId("ana"), PersonId("bo")
OTHER = Contention(number=8, wording=WordsId("o"), raised_by=ANA, parked_at=NOON)
MOVES: dict[ContentionMove, Callable[[Contention], Contention]] = {
    ContentionMove.TABLE: table,
    ContentionMove.TAKE_UP: take_up,
    ContentionMove.PUT_OFF: lambda point: put_off(point, 4, Postponed.TOO_MANY),
    ContentionMove.COME_AFTER_ALL: come_after_all,
    ContentionMove.PARK_AGAIN: park_again,
    ContentionMove.SETTLE: lambda point: outcomes.settle(
        point, Outcome.CHANGED, WordsId("why"), NOON
    ),
    ContentionMove.WITHDRAW: lambda point: outcomes.withdraw(point, None, NOON),
    ContentionMove.MOVE: lambda point: outcomes.move_away(point, WordsId("garden"), NOON),
    ContentionMove.JOIN: lambda point: outcomes.join(point, OTHER, NOON),
    ContentionMove.REOPEN: lambda point: outcomes.reopen(point, NOON),
    ContentionMove.DISPUTE: lambda point: outcomes.dispute(point, TOM, NOON),
    ContentionMove.CONFIRM: lambda point: care.confirm(point, NOON),
    ContentionMove.REWORD: lambda point: care.reword(point, point.wording, TOM, NOON),
    ContentionMove.DISOWN: lambda point: care.disown(point, NOON),
    ContentionMove.UNCONFIRMED: care.not_confirmed,
    ContentionMove.ASK_OWNER: lambda point: care.ask_owner(point, BO, NOON),
    ContentionMove.OWN: lambda point: care.own(point, BO, NOON),
    ContentionMove.DECLINE: lambda point: care.decline(point, ANA, NOON),
    ContentionMove.LET_GO: lambda point: care.let_go(point, ANA, NOON),
    ContentionMove.DATE: lambda point: care.date(point, None, NOON),
    ContentionMove.GROUPS: lambda point: care.concern(point, (WordsId("carers"),), NOON),
    ContentionMove.NAME: lambda point: care.name_holder(point, named=True),
    ContentionMove.TAKE_IN: lambda point: outcomes.take_in(point, NOON),
    ContentionMove.SPLIT: lambda point: care.split(point, 9, WordsId("part"), TOM, NOON)[0],
}
BESIDE = {
    ContentionMove.PARK,
    ContentionMove.ARRIVE,
    ContentionMove.TAKE_BACK,
    ContentionMove.UNSETTLE,
    ContentionMove.UNDO,
}
"""Of these, the first two make a point, the third ends it without a trace, and the last two lead
back to what was before."""
ALWAYS = {ContentionMove.ERASE, ContentionMove.SETTLES}
"""These change nothing about where a point stands, and are asked for only where they fit."""


def point(standing: Standing) -> Contention:
    return Contention(
        number=3,
        wording=WordsId("w"),
        raised_by=PersonId("tom"),
        holder=ANA,
        owner_asked=ANA,
        parked_at=NOON,
        standing=standing,
        source="message-7",
    )


def test_every_move_is_tried():
    assert set(ContentionMove) == MOVES.keys() | BESIDE | ALWAYS


@pytest.mark.parametrize("step", MOVES)
@pytest.mark.parametrize("standing", Standing)
def test_every_move_is_in_the_table_or_refused(standing: Standing, step: ContentionMove):
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


def test_nothing_leads_out_of_settled_but_that_it_is_opened_again():
    out = {
        step
        for (standing, step), to in TRANSITIONS.items()
        if standing is Standing.SETTLED and to is not Standing.SETTLED
    }
    assert out == {ContentionMove.REOPEN}


def test_a_point_is_opened_again_only_once():
    settled = outcomes.settle(point(Standing.TABLED), Outcome.NOT_TAKEN, WordsId("no"), NOON)
    assert outcomes.can_reopen(settled)
    again = outcomes.reopen(settled, NOON)
    assert (again.standing, again.outcome, again.reason, again.settled_at) == (
        *(Standing.PARKED, None, None),
        None,
    )
    settled = outcomes.settle(again, Outcome.NOT_TAKEN, WordsId("no"), NOON)
    assert not outcomes.can_reopen(settled)
    with pytest.raises(IllegalMove, match="refused-reopened"):
        outcomes.reopen(settled, NOON)
    asked = outcomes.ask_about_outcome(settled, (TOM, ANA))
    disputed = outcomes.dispute(asked, TOM, NOON)
    assert (disputed.standing, disputed.disputed) == (Standing.SETTLED, True)
    assert disputed.awaiting == (ANA,)


def test_a_point_is_not_joined_with_itself_nor_with_one_that_is_settled():
    first, second = point(Standing.PARKED), replace(point(Standing.PARKED), number=4)
    with pytest.raises(IllegalMove, match="refused-join-itself"):
        outcomes.join(first, first, NOON)
    joined = outcomes.join(first, second, NOON)
    assert (joined.outcome, joined.joined_into) == (Outcome.JOINED, 4)
    # So there can be no ring, however long.
    with pytest.raises(IllegalMove, match="refused-join-settled"):
        outcomes.join(second, joined, NOON)


def test_whoever_parked_a_point_takes_a_slip_back_and_others_words_only_within_minutes():
    own = replace(point(Standing.PARKED), holder=None, owner_asked=None)
    theirs = point(Standing.PARKED)
    late = NOON + SLIP + timedelta(seconds=1)
    assert moves.can_be_taken_back(own, late)
    assert not moves.can_be_taken_back(care.own(own, BO, NOON), late)
    assert moves.can_be_taken_back(care.own(own, BO, NOON), NOON + SLIP)
    assert moves.can_be_taken_back(theirs, NOON + SLIP)
    assert not moves.can_be_taken_back(theirs, late)
    assert not moves.can_be_taken_back(table(own), NOON)


def test_a_point_is_truly_parked_once_wording_owner_and_date_are_there():
    mine = care.ask_about_wording(replace(point(Standing.PARKED), owner_asked=None), NOON)
    assert care.missing(mine, has_date=False) == ("wording", "owner", "date")
    for after in (care.not_confirmed(mine), care.disown(mine, NOON), moves.erase(mine)):
        assert "wording" in care.missing(after, has_date=True)
    mine = care.confirm(mine, NOON)
    asked = care.ask_owner(mine, BO, NOON)
    assert care.missing(asked, has_date=True) == ("owner",)
    assert care.is_ready(care.own(asked, BO, NOON), has_date=True)
    assert not care.is_ready(care.own(asked, BO, NOON), has_date=False)


def test_who_has_said_no_is_not_asked_again_but_may_change_their_mind():
    asked = care.ask_owner(replace(point(Standing.PARKED), owner_asked=None), BO, NOON)
    with pytest.raises(IllegalMove, match="refused-owner-asked"):
        care.ask_owner(asked, BO, NOON)
    declined = care.decline(asked, BO, NOON)
    with pytest.raises(IllegalMove, match="refused-owner-not-asked"):
        care.decline(declined, BO, NOON)
    with pytest.raises(IllegalMove, match="refused-owner-declined"):
        care.ask_owner(declined, BO, NOON)
    taken = care.own(declined, BO, NOON)
    assert (taken.owner, taken.declined) == (BO, ())


def test_until_the_next_owner_has_agreed_the_last_one_stays():
    owned = care.own(replace(point(Standing.PARKED), owner_asked=None), TOM, NOON)
    asked = care.ask_owner(owned, BO, NOON)
    assert (asked.owner, asked.owner_asked) == (TOM, BO)
    assert care.decline(asked, BO, NOON).owner == TOM
    assert care.own(asked, BO, NOON).owner == BO


def test_both_parts_of_a_point_keep_whose_they_are_and_what_they_come_from():
    whole = replace(point(Standing.PARKED), item=WordsId("van"), groups=(WordsId("carers"),))
    first, second = care.split(whole, 9, WordsId("part"), ANA, NOON)
    assert (second.number, second.wording, second.split_from) == (9, "part", 3)
    assert (second.held_by, second.raised_by) == (ANA, TOM)
    assert (second.item, second.groups) == (whole.item, whole.groups)
    assert second.agreement is Agreement.AGREED
    assert first == replace(whole, changed_at=NOON)
    # Somebody else has written the new words: their holder is asked about them.
    assert care.split(whole, 9, WordsId("part"), BO, NOON)[1].agreement is Agreement.ASKED


@given(st.lists(st.sampled_from(sorted(MOVES)), max_size=30))
@settings(max_examples=200, deadline=None)
def test_whatever_is_done_a_point_is_open_or_has_an_outcome_and_its_origin_stays(steps: list[str]):
    now = point(Standing.PARKED)
    reopened = 0
    for step in map(ContentionMove, steps):
        before = now
        try:
            now = MOVES[step](before)
        except IllegalMove:
            assert now == before
            continue
        assert TRANSITIONS[before.standing, step] is now.standing
        reopened += step is ContentionMove.REOPEN
        assert now.is_open is (now.outcome is None) is (now.settled_at is None)
        assert (now.joined_into is not None) is (now.outcome is Outcome.JOINED)
        assert (now.asked_at is not None) is (now.agreement is Agreement.ASKED)
        assert now.raised_by == TOM
        assert now.held_by in (TOM, ANA)
        assert now.owner not in now.declined or now.owner is None
        assert not (now.owner_asked is not None and not now.is_open)
        assert not (now.disputed and reopened == 0) or step is not None
        assert now.tabled >= 0
    assert reopened <= 1
    assert now.reopened == reopened


def test_a_point_is_settled_with_an_outcome_and_a_reason_only():
    after = outcomes.settle(point(Standing.TABLED), Outcome.NOT_TAKEN, WordsId("because"), NOON)
    assert (after.outcome, after.reason, after.settled_at) == (Outcome.NOT_TAKEN, "because", NOON)
    for standing in (Standing.PARKED, Standing.TABLED):
        open_point = point(standing)
        assert (open_point.outcome, open_point.reason, open_point.settled_at) == (None, None, None)


def test_it_is_counted_how_often_a_point_was_back():
    still = point(Standing.PARKED)
    for times in (1, 2, 3):
        still = table(still)
        assert still.tabled == times - 1, "it is on the agenda, and not up yet"
        still = take_up(still)
        assert still.tabled == times
        still = park_again(still)
    assert still == replace(point(Standing.PARKED), tabled=3)
