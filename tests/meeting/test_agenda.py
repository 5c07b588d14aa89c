"""The agenda: order, what is up, and what is left."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.events import PlannedItem
from bot.ids import ItemId, WordsId
from bot.meeting.agenda import Agenda, AgendaItem, ItemState
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
DONE, WAITING, CURRENT = ItemState.DONE, ItemState.WAITING, ItemState.CURRENT


@pytest.fixture
def agenda() -> Agenda:
    agenda = Agenda(Rules())
    for title in ("breaks", "van", "money"):
        agenda.add(PlannedItem(title=WordsId(title), minutes=10))
    return agenda


def titles(agenda: Agenda) -> list[str]:
    return [item.title for item in agenda.items]


def test_items_are_numbered_once_and_for_all(agenda):
    assert [item.id for item in agenda.items] == [1, 2, 3]
    agenda.drop(agenda.items[2])
    added = agenda.add(PlannedItem(title=WordsId("nights")))
    assert added.id == 4
    assert agenda.get(ItemId(3)) is None
    assert agenda.at_place(3) is added


def test_places_count_from_one(agenda):
    assert agenda.at_place(0) is None
    assert agenda.at_place(1) is agenda.items[0]
    assert agenda.at_place(4) is None
    assert agenda.place(agenda.items[2]) == 3


@pytest.mark.parametrize(
    ("item", "place", "order"),
    [
        (2, 1, ["money", "breaks", "van"]),
        (0, 2, ["van", "breaks", "money"]),
        (0, 99, ["van", "money", "breaks"]),
        (1, 0, ["van", "breaks", "money"]),
        (1, 2, ["breaks", "van", "money"]),
    ],
)
def test_an_item_is_moved_to_where_it_shall_be(agenda, item, place, order):
    agenda.move(agenda.items[item], place)
    assert titles(agenda) == order


def test_one_item_is_up_at_a_time(agenda):
    breaks, van, _ = agenda.items
    agenda.take_up(breaks, NOON, DONE)
    assert (breaks.state, breaks.until) == (CURRENT, NOON + timedelta(minutes=10))
    agenda.take_up(van, NOON, DONE)
    assert (breaks.state, breaks.until, van.state) == (DONE, None, CURRENT)
    agenda.take_up(None, NOON, DONE)
    assert agenda.current is None
    assert van.state is DONE


def test_an_item_without_a_time_box_never_runs_out(agenda):
    item = agenda.add(PlannedItem(title=WordsId("nights")))
    agenda.take_up(item, NOON, DONE)
    assert item.until is None


def test_back_goes_to_the_item_that_was_done_last_before_this_one(agenda):
    breaks, van, money = agenda.items
    assert agenda.before() is None
    agenda.take_up(breaks, NOON, DONE)
    assert agenda.before() is None
    agenda.take_up(van, NOON, DONE)
    assert agenda.before() is breaks
    agenda.take_up(None, NOON, DONE)
    assert agenda.before() is van
    agenda.take_up(money, NOON, DONE)
    assert agenda.before() is van


def test_what_was_not_reached_is_left_over_and_says_how_often(agenda):
    agenda.take_up(agenda.items[1], NOON, DONE)
    left = agenda.left_over()
    assert [(item.title, item.carried, item.minutes) for item in left] == [
        ("breaks", 1, 10),
        ("van", 1, 10),
        ("money", 1, 10),
    ]
    assert [item.carried for item in agenda.left_over(unchanged=True)] == [0, 0, 0]
    again = Agenda(Rules())
    for item in left:
        again.add(item)
    assert [item.carried for item in again.left_over()] == [2, 2, 2]


def test_what_was_discussed_or_taken_off_is_behind(agenda):
    breaks, van, _ = agenda.items
    agenda.take_up(breaks, NOON, DONE)
    assert agenda.behind() == ()
    agenda.take_up(None, NOON, DONE)
    agenda.drop(van)
    assert agenda.behind() == (1, 2)


def test_the_item_that_is_up_can_be_taken_off(agenda):
    agenda.take_up(agenda.items[0], NOON, DONE)
    agenda.drop(agenda.items[0])
    assert agenda.current is None
    assert agenda.waiting().title == "van"


MOVES = st.lists(
    st.tuples(
        st.sampled_from(["add", "move", "drop", "next", "named", "back"]),
        st.integers(1, 5),
        st.integers(0, 6),
    )
)


@given(moves=MOVES)
@settings(deadline=None, max_examples=60)
def test_whatever_is_done_no_item_is_lost_and_at_most_one_is_up(moves):
    agenda, gone = Agenda(Rules()), set()
    for move, number, place in moves:
        item = agenda.get(ItemId(number))
        if move == "add":
            agenda.add(PlannedItem(title=WordsId("title")))
        elif move == "next":
            agenda.take_up(agenda.waiting(), NOON, DONE)
        elif move == "back" and (before := agenda.before()):
            agenda.take_up(before, NOON, WAITING)
        elif isinstance(item, AgendaItem) and move == "move":
            agenda.move(item, place)
        elif isinstance(item, AgendaItem) and move == "drop":
            agenda.drop(item)
            gone.add(number)
        elif isinstance(item, AgendaItem) and move == "named" and item is not agenda.current:
            agenda.take_up(item, NOON, DONE)
    ids = [item.id for item in agenda.items]
    assert len(ids) == len(set(ids))
    assert not gone & set(ids)
    up = [item for item in agenda.items if item.state is CURRENT]
    assert up == ([agenda.current] if agenda.current else [])
    assert all((item.since is not None) == (item.state is CURRENT) for item in agenda.items)
    open_items = sum(item.state is not DONE for item in agenda.items)
    assert len(agenda.left_over()) == open_items
