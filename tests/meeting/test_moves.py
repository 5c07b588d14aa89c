"""What may not happen in a meeting is refused, and leaves no trace."""

from __future__ import annotations

import inspect

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import events as e
from bot.errors import IllegalMove
from bot.ids import ItemId, WordsId
from bot.meeting.transitions import TRANSITIONS, WAKES
from bot.records.model import MeetingState
from bot.service import outcomes, representation
from tests.fakes.made_up import (
    EVENTS,
    GRACE,
    ILLEGAL,
    KINDS,
    NOON,
    TOM,
    at,
    made_up,
    meeting,
    picture,
    refuses,
    settled,
    spoke,
)


def test_the_table_names_each_event_once():
    listed = [move.event for move in TRANSITIONS]
    assert len(listed) == len(set(listed))
    assert set(listed) == set(KINDS) - {e.MeetingPlanned}


def test_every_reason_to_wake_is_in_the_table_or_has_an_event_of_its_own():
    counted = {
        e.WakeReason.POLL_CLOSES,
        e.WakeReason.PROPOSAL_CLOSES,
        e.WakeReason.LOOK_BACK,
        e.WakeReason.SHORT_FORMS,
        *representation.REASONS,
        *outcomes.REASONS,
    }
    assert len(counted) == 9
    assert {wake.why for wake in WAKES} == set(e.WakeReason) - counted
    assert len(WAKES) == len({(wake.why, wake.phase) for wake in WAKES})


@pytest.mark.parametrize("why", e.WakeReason)
@pytest.mark.parametrize("phase", MeetingState)
def test_woken_for_what_is_past_it_does_nothing(phase, why):
    phases = [wake.phase for wake in WAKES if wake.why is why]
    woken = meeting(phase)
    before = woken.state.phase
    effects = woken.receive(e.WokenUp(at=at(0), why=why, due=at(-9999)))
    if phase not in phases or why is e.WakeReason.MEETING_DUE:
        assert effects == ()
        assert woken.state.phase is before


@pytest.mark.parametrize(
    ("phase", "kind"),
    [(phase, move.event) for move in TRANSITIONS if move.needs_actor for phase in move.phases],
)
@given(data=st.data())
@settings(deadline=None, max_examples=3)
def test_what_somebody_has_to_have_done_is_refused_if_nobody_did(phase, kind, data):
    event = msgspec.structs.replace(data.draw(made_up(kind)), actor=None)
    assert refuses(meeting(phase), event) == "refused-nobody"


def test_a_handler_that_asks_who_did_it_is_of_a_move_that_needs_somebody():
    asks = [move for move in TRANSITIONS if "event.person" in inspect.getsource(move.handler)]
    assert e.Passed in [move.event for move in asks]
    assert [move.event for move in asks if not move.needs_actor] == []


@pytest.mark.parametrize(
    ("phase", "kind"), ILLEGAL, ids=[f"{kind.__name__} when {phase}" for phase, kind in ILLEGAL]
)
@given(data=st.data())
@settings(deadline=None, max_examples=3)
def test_what_is_not_in_the_table_is_refused_and_changes_nothing(phase, kind, data):
    refuses(meeting(phase), data.draw(made_up(kind)))


@pytest.mark.parametrize(
    ("event", "why"),
    [
        (e.NextItem(at=NOON, actor=GRACE, item=ItemId(99)), "refused-item-gone"),
        (e.NextItem(at=NOON, actor=GRACE, item=ItemId(1)), "refused-moved-on"),
        (e.NextItem(at=NOON, actor=GRACE, after=ItemId(2)), "refused-moved-on"),
        (e.PreviousItem(at=NOON, actor=GRACE), "refused-no-item-before"),
        (e.ItemMoved(at=NOON, actor=GRACE, item=ItemId(99), place=1), "refused-item-gone"),
        (e.ItemDropped(at=NOON, actor=GRACE, item=ItemId(99)), "refused-item-gone"),
        (e.HandLowered(at=NOON, actor=TOM, whose=TOM), "refused-own-hand-down"),
        (e.FloorGiven(at=NOON, actor=GRACE), "refused-queue-empty"),
        (settled(2), "refused-settled"),
        (settled(99), "refused-no-point"),
        (e.ContentionParkedAgain(at=NOON, actor=GRACE, number=2), "refused-settled"),
        (e.ContentionParkedAgain(at=NOON, actor=GRACE, number=99), "refused-no-point"),
        (e.FacilitatorRemoved(at=NOON, actor=GRACE, who=GRACE), "refused-last-facilitator"),
        (e.FacilitatorRemoved(at=NOON, actor=GRACE, who=TOM), "refused-not-facilitator"),
        (e.MemberAdded(at=NOON), "refused-nobody"),
        (e.Arrived(at=NOON), "refused-nobody"),
        (e.Passed(at=NOON), "refused-nobody"),
        (spoke(None, 1), "refused-nobody"),
        (e.HandRaised(at=NOON), "refused-nobody"),
        (e.ContentionParked(at=NOON, wording=WordsId("w")), "refused-nobody"),
    ],
    ids=lambda it: it if isinstance(it, str) else type(it).__name__,
)
def test_what_makes_no_sense_now_is_refused_and_changes_nothing(event, why):
    assert refuses(meeting(), event) == why


def test_with_the_agenda_done_there_is_no_next_item():
    done = meeting()
    for _ in range(2):
        done.receive(e.NextItem(at=NOON, actor=GRACE))
    assert refuses(done, e.NextItem(at=NOON, actor=GRACE)) == "refused-no-item"
    assert refuses(done, e.NextItem(at=NOON, actor=GRACE, after=ItemId(2))) == "refused-moved-on"


def test_a_point_that_is_parked_cannot_be_parked_again():
    made = meeting()
    made.receive(e.ContentionParked(at=NOON, actor=TOM, wording=WordsId("new")))
    again = e.ContentionParkedAgain(at=NOON, actor=GRACE, number=3)
    assert refuses(made, again) == "refused-parked"


@given(events=st.lists(EVENTS, max_size=30), phase=st.sampled_from(MeetingState))
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_comes_is_taken_in_or_leaves_no_trace_and_folds_the_same(events, phase):
    made = meeting(phase)
    twin = meeting(phase)
    for event in events:
        before = picture(made.state)
        try:
            effects = made.receive(event)
        except IllegalMove:
            assert picture(made.state) == before
            continue
        assert twin.receive(e.decode(e.encode(event))) == effects
    assert picture(twin.state) == picture(made.state)
    assert twin.version == made.version
