"""Time boxes that are made to fit, and when items would begin."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.meeting.timing import begins, shrink

BOXES = st.lists(st.integers(1, 480), max_size=12)
LEFT = st.integers(-10, 1000)
SEVEN = datetime(2026, 3, 3, 19, 0, tzinfo=UTC)


@given(BOXES, LEFT)
def test_what_is_made_to_fit_fits(boxes, left):
    assert sum(shrink(boxes, left)) <= max(left, 0)


@given(BOXES, LEFT)
def test_every_item_gets_a_minute_where_there_is_one_for_each(boxes, left):
    least = 1 if left >= len(boxes) else 0
    assert all(minutes >= least for minutes in shrink(boxes, left))


@given(BOXES, LEFT)
def test_nothing_is_left_unused_and_no_box_grows(boxes, left):
    found = shrink(boxes, left)
    assert sum(found) == min(sum(boxes), max(left, 0))
    assert all(after <= before for before, after in zip(boxes, found, strict=True))


@given(BOXES, LEFT)
def test_who_had_more_keeps_at_least_as_much(boxes, left):
    pairs = list(zip(boxes, shrink(boxes, left), strict=True))
    if left < len(boxes):
        assert [after for _, after in pairs] == sorted((a for _, a in pairs), reverse=True)
        return
    for before, after in pairs:
        for other, theirs in pairs:
            assert after >= theirs - 1 or before < other
            assert before < other or after >= theirs - (before == other)


@given(BOXES, LEFT)
def test_what_each_has_beyond_its_minute_keeps_its_share(boxes, left):
    if not len(boxes) < left < sum(boxes):
        return
    spare, beyond = left - len(boxes), sum(boxes) - len(boxes)
    for before, after in zip(boxes, shrink(boxes, left), strict=True):
        assert abs((after - 1) - (before - 1) * spare / beyond) < 1


@given(BOXES, LEFT)
def test_made_to_fit_twice_is_made_to_fit_once(boxes, left):
    fitted = shrink(boxes, left)
    assert shrink(fitted, left) == fitted


@given(st.lists(st.one_of(st.none(), st.integers(1, 60)), max_size=8))
def test_each_item_begins_when_the_one_before_is_over(boxes):
    found = begins(SEVEN, boxes)
    assert len(found) == len(boxes)
    for place, at in enumerate(found):
        if None in boxes[:place]:
            assert at is None
        else:
            assert at == SEVEN + timedelta(minutes=sum(boxes[:place]))
    assert begins(None, boxes) == [None] * len(boxes)
