"""What is remembered of an item while it runs: bounded, and forgotten."""

import tracemalloc
from datetime import UTC, datetime, timedelta

import pytest

from bot import events as e
from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.rules import Rules, TopicMode
from bot.service.drift_tracking import QUIET_FOR, DriftTracker, Measured, MessageToScore

SEVEN = datetime(2026, 3, 3, 19, 0, tzinfo=UTC)
TITLES = {WordsId("t1"): "Breaks at home for carers", WordsId("t2"): "Who drives the van"}
ON = (
    "My mother needs a carer at home every night, and I need a break from caring.",
    "Respite at home means the carer comes to our house while I take a break.",
    "A short break of two nights a month at home would help our family most.",
    "The carers who come to the house change every week, and mother hates that.",
    "If the same carer came for every break, families would trust the service.",
    "Breaks at home cost less than a bed in the respite house, the council says.",
    "We could ask the council to pay the carer for four nights of breaks a month.",
    "Families who care at home should choose which nights the carer comes.",
)
OFF = (
    "The printer in the library office jams whenever somebody prints posters.",
    "Has anybody tried the new toner cartridges from the stationery shop?",
    "The laptop also loses its wireless connection beside the printer.",
    "Install the newest driver and restart the router, that fixed our laptop.",
)


def state(room="lamp", title="t1", mode=TopicMode.FACILITATORS_ONLY):
    planned = e.MeetingPlanned(at=SEVEN, room=RoomKey(room), number=1, rules=Rules(), topic=mode)
    meeting, _ = Meeting.begin(planned)
    for key in (title, "t2"):
        meeting.receive(e.ItemAdded(at=SEVEN, actor=PersonId("p"), title=WordsId(key)))
    meeting.receive(e.MeetingOpened(at=SEVEN, actor=PersonId("p")))
    return meeting.state


def message(text, ref, at=SEVEN):
    up = (ItemId(1), 1)
    return MessageToScore(ref, text, PersonId("p"), "Tom", at, quiet=0, seen=0, item=up)


def drifts(watches, now, texts, start=0):
    read = (watches.measure(now, TITLES, message(t, f"{start}-{n}")) for n, t in enumerate(texts))
    return [measured.drift for measured in read]


def test_the_scorer_that_ships_tells_an_item_from_something_else():
    watches, now = DriftTracker(), state()
    on, off = drifts(watches, now, ON), drifts(watches, now, OFF, 1)
    assert on[:5] == [None] * 5, "none before it has heard five"
    assert max(on[5:]) < min(off)


def test_what_was_said_to_be_on_topic_scores_lower():
    taught, other, now = DriftTracker(), DriftTracker(), state()
    for watches in (taught, other):
        drifts(watches, now, ON + OFF)
    taught.teach(now.id)
    assert max(drifts(taught, now, OFF, 2)) < max(drifts(other, now, OFF, 2))


@pytest.mark.parametrize(
    ("now", "titles"),
    [
        (state(title="aob"), {**TITLES, WordsId("aob"): "Any other business"}),
        (state(), {}),
    ],
    ids=["a catch-all item", "a title that was taken back"],
)
def test_some_items_get_no_score(now, titles):
    watches = DriftTracker()
    for n, text in enumerate(ON + OFF):
        assert watches.measure(now, titles, message(text, f"{n}")) == Measured()


def test_others_wait_until_a_meeting_has_gone_quiet_and_the_first_are_not_pushed_out():
    watches = DriftTracker(most=2)
    rooms = [state(f"room{n}") for n in range(3)]
    for now in rooms:
        drifts(watches, now, ON)
    assert len(watches) == 2
    assert drifts(watches, rooms[0], OFF, 1)[0] is not None
    assert drifts(watches, rooms[2], OFF, 1)[0] is None
    watches.measure(rooms[0], TITLES, message(ON[0], "still here", SEVEN + QUIET_FOR))
    late = SEVEN + QUIET_FOR + timedelta(minutes=1)
    watches.measure(rooms[2], TITLES, message(ON[0], "now", late))
    assert len(watches) == 2
    assert drifts(watches, rooms[0], OFF, 2)[0] is not None, "the quietest made room"


def test_a_meeting_that_is_over_is_forgotten():
    watches, now = DriftTracker(), state()
    drifts(watches, now, ON)
    watches.forget(now.id)
    assert len(watches) == 0
    assert drifts(watches, now, OFF, 1)[0] is None


def test_an_item_costs_little_when_it_begins():
    DriftTracker().measure(state(), TITLES, message(ON[0], "x"))  # the model itself is shared
    rooms = [state(f"room{n}") for n in range(50)]
    tracemalloc.start()
    try:
        watches = DriftTracker()
        before = tracemalloc.get_traced_memory()[0]
        for now in rooms:
            watches.measure(now, TITLES, message(ON[0], "x"))
        each = (tracemalloc.get_traced_memory()[0] - before) / len(rooms)
    finally:
        tracemalloc.stop()
    assert each < 16 * 1024
