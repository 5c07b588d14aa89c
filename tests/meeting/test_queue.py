"""The queue of raised hands."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.events import HandKind
from bot.ids import PersonId, WordsId
from bot.meeting.queue import Because, Queue
from bot.meeting.turns import Turns
from bot.rules import QueueOrder

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
ANA, BEN, EVE = PersonId("ana"), PersonId("ben"), PersonId("eve")
LEAST, FIRST = QueueOrder.LEAST_HEARD, QueueOrder.FIRST_COME


@pytest.fixture
def queue() -> Queue:
    return Queue()


@pytest.fixture
def turns() -> Turns:
    return Turns(120)


def up(queue: Queue, who: PersonId, kind: HandKind = HandKind.NEW_POINT, reason: str = "") -> None:
    queue.raise_hand(who, NOON, kind, WordsId(reason) if reason else None)


def names(queue: Queue, turns: Turns, order: QueueOrder = LEAST) -> list[PersonId]:
    return [hand.who for hand in queue.in_order(turns, order)]


def test_who_waits_longest_comes_first_among_equals(queue, turns):
    for who in (EVE, ANA, BEN):
        up(queue, who)
    assert names(queue, turns) == [EVE, ANA, BEN]


def test_who_has_not_been_heard_comes_first_then_who_had_fewest_turns(queue, turns):
    for who in (EVE, ANA, EVE):
        turns.speak(who, NOON, 1)
    for who in (EVE, ANA, BEN):
        up(queue, who)
    assert names(queue, turns) == [BEN, ANA, EVE]
    assert names(queue, turns, FIRST) == [EVE, ANA, BEN]


def test_who_passed_was_heard_and_had_no_turn(queue, turns):
    turns.pass_on(ANA, NOON)
    turns.speak(EVE, NOON, 1)
    for who in (EVE, ANA, BEN):
        up(queue, who)
    assert names(queue, turns) == [BEN, ANA, EVE]


def test_what_happens_while_a_hand_is_up_counts(queue, turns):
    up(queue, ANA)
    up(queue, BEN)
    turns.speak(ANA, NOON, 1)
    assert names(queue, turns) == [BEN, ANA]


@pytest.mark.parametrize("order", QueueOrder)
def test_a_point_of_order_goes_before_everything(queue, turns, order):
    turns.speak(EVE, NOON, 1)
    up(queue, ANA)
    up(queue, EVE, HandKind.ORDER)
    assert names(queue, turns, order) == [EVE, ANA]


def test_a_hand_that_goes_up_again_keeps_its_place_and_takes_on_what_is_new(queue, turns):
    up(queue, ANA, reason="w1")
    up(queue, BEN)
    up(queue, ANA, HandKind.QUESTION)
    hand = queue.get(ANA)
    assert hand is not None
    assert (hand.kind, hand.reason) == (HandKind.QUESTION, "w1")
    up(queue, ANA, HandKind.QUESTION, reason="w2")
    assert queue.get(ANA).reason == "w2"
    assert names(queue, turns) == [ANA, BEN]


def test_a_hand_that_comes_down_loses_its_place(queue, turns):
    up(queue, ANA)
    up(queue, BEN)
    assert queue.lower(ANA) is not None
    assert queue.lower(ANA) is None
    assert ANA not in queue
    up(queue, ANA)
    assert names(queue, turns) == [BEN, ANA]


def test_the_place_of_a_lowered_hand_is_not_kept_for_who_was_called_meanwhile(queue, turns):
    up(queue, ANA)
    up(queue, BEN)
    queue.lower(ANA, NOON)
    assert queue.dropped(ANA, NOON) is not None
    queue.call(ANA, turns, NOON)
    assert queue.dropped(ANA, NOON) is None
    up(queue, ANA)
    assert names(queue, turns, FIRST) == [BEN, ANA]


def test_in_a_break_the_place_of_a_lowered_hand_does_not_run_out(queue, turns):
    """As long after the break as there was left when it began."""

    def after(minutes: float) -> datetime:
        return NOON + timedelta(minutes=minutes)

    for who in (ANA, EVE, BEN):
        up(queue, who)
    queue.lower(ANA, after(0))
    queue.stand_still(since=after(1), until=after(21))
    queue.lower(EVE, after(21))
    # It is kept for two minutes, of which one had gone.
    assert queue.dropped(ANA, after(22)) is not None
    assert queue.dropped(ANA, after(22.1)) is None
    assert queue.dropped(EVE, after(23)) is not None
    queue.raise_hand(ANA, after(22), HandKind.NEW_POINT, None)
    assert names(queue, turns, FIRST) == [ANA, BEN]


def test_who_takes_their_hand_down_in_a_break_has_the_place_for_the_whole_time_after_it(queue):
    up(queue, ANA)
    queue.lower(ANA, NOON + timedelta(minutes=10))
    queue.stand_still(since=NOON, until=NOON + timedelta(minutes=20))
    assert queue.dropped(ANA, NOON + timedelta(minutes=22)) is not None
    assert queue.dropped(ANA, NOON + timedelta(minutes=22, seconds=1)) is None


PEOPLE = [PersonId(f"p{n}") for n in range(5)]
MOVES = st.lists(
    st.tuples(st.sampled_from(["up", "order", "down", "speak"]), st.sampled_from(PEOPLE))
)


@given(moves=MOVES, order=st.sampled_from(QueueOrder))
@settings(deadline=None, max_examples=60)
def test_everybody_whose_hand_is_up_is_in_the_queue_once_and_nobody_waits_for_the_more_heard(
    moves, order
):
    hands: dict[PersonId, HandKind] = {}
    queue, turns = Queue(), Turns(120)
    for move, who in moves:
        if move == "speak":
            turns.speak(who, NOON, 1)
        elif move == "down":
            queue.lower(who)
            hands.pop(who, None)
        else:
            kind = HandKind.ORDER if move == "order" else HandKind.REPLY
            queue.raise_hand(who, NOON, kind, None)
            hands[who] = kind
    listed = queue.in_order(turns, order)
    assert sorted(hand.who for hand in listed) == sorted(hands)
    assert len(queue) == len(hands)
    plain = [hand.who for hand in listed if hands[hand.who] is not HandKind.ORDER]
    assert [hand.who for hand in listed][len(listed) - len(plain) :] == plain
    if order is QueueOrder.LEAST_HEARD:
        assert [turns.turns_of(who) for who in plain] == sorted(map(turns.turns_of, plain))


def test_a_point_of_order_is_no_reason_why_somebody_is_where_they_are(queue, turns):
    for who in (ANA, EVE):
        turns.speak(who, NOON, 1)
    up(queue, BEN, HandKind.ORDER)
    up(queue, EVE)
    last = queue.places(turns, LEAST)[-1]
    assert (last.hand.who, last.because) == (EVE, Because.WAITED)
