"""The points that nobody has answered."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.ids import ItemId, PersonId
from bot.meeting.unanswered import MOST, AnswerTracker
from bot.rules import Wants

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
ADA, BEN = PersonId("ada"), PersonId("ben")
FIRST, SECOND = ItemId(1), ItemId(2)


def refs(points, **which):
    return [point.ref for point in points.unanswered(**which)]


def test_others_answer_and_anybody_records():
    points = AnswerTracker()
    for ref in ("a", "b", "c"):
        points.add(ref, ADA, NOON, FIRST, Wants.A_VIEW)
    assert not points.answer("a", ADA)
    assert points.answer("a", BEN)
    assert not points.answer("a", BEN), "answered once is answered"
    assert points.record("b")
    assert not points.answer("never said", BEN)
    assert refs(points) == ["c"]
    assert (points.raised, points.answered) == (3, 2)


def test_an_item_that_is_left_takes_its_points_along_and_no_others():
    points = AnswerTracker()
    points.add("open", ADA, NOON, None, Wants.A_VIEW)
    points.add("first", ADA, NOON, FIRST, Wants.A_VIEW)
    points.add("second", BEN, NOON, SECOND, Wants.A_VIEW)
    points.left(FIRST)
    assert refs(points) == ["second", "open"], "the newest first"
    assert refs(points, but=BEN) == ["open"]
    assert points.unanswered_on(SECOND, but=BEN) == ()


@given(st.lists(st.tuples(st.sampled_from("say answer record".split()), st.integers(0, 120))))
def test_memory_is_bounded_and_the_newest_stay(acts):
    points, said = AnswerTracker(), []
    gone = set()
    for number, (act, which) in enumerate(acts):
        if act == "say":
            at = NOON + timedelta(seconds=number)
            points.add(f"m{number}", ADA, at, FIRST, Wants.AN_ANSWER)
            said.append(f"m{number}")
        elif points.answer(f"m{which}", BEN) if act == "answer" else points.record(f"m{which}"):
            gone.add(f"m{which}")
    left = [ref for ref in said if ref not in gone]
    assert len(points) <= MOST
    assert set(refs(points)) <= set(left)
    assert (points.raised, points.answered) == (len(said), len(gone))
    if len(said) <= MOST:
        assert refs(points) == left[::-1]


def test_of_very_many_the_newest_stay():
    points = AnswerTracker()
    for number in range(1000):
        points.add(f"m{number}", ADA, NOON, FIRST, Wants.A_VIEW)
    assert refs(points) == [f"m{number}" for number in reversed(range(950, 1000))]


def test_a_question_stays_however_much_is_said_that_wants_no_answer():
    points = AnswerTracker()
    points.add("view", ADA, NOON, FIRST, Wants.A_VIEW)
    points.add("question", ADA, NOON, FIRST, Wants.AN_ANSWER)
    for number in range(1000):
        points.add(f"m{number}", ADA, NOON, FIRST)
    assert refs(points) == ["question", "view"], "the likeliest first"
    assert len(points) == MOST
    assert points.answer("m999", BEN), "the newest of the others are still known"
    assert not points.answer("m900", BEN)
