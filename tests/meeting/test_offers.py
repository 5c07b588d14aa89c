"""What people are offered privately: one thing a meeting in all, never while people talk, never
twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from bot import events as e
from bot.cards import Card, phrase
from bot.effects import PlanMeeting, Whisper
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.handlers import offers
from bot.meeting.meeting import Meeting
from bot.meeting.offers import AFTER
from bot.meeting.state import State
from bot.people.offers import OfferKind, WaitingOffer
from bot.people.preferences import Preferences
from bot.rules import Quiet, Rules

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
GRACE, TOM = PersonId("grace"), PersonId("tom")


def a_card(state: State, offer: WaitingOffer) -> Card:
    return Card(kind=f"{offer.kind}-{offer.about}", lines=(phrase("late"),))


@pytest.fixture(autouse=True)
def says_something(monkeypatch):
    for kind in OfferKind:
        monkeypatch.setitem(offers.CARDS, kind, a_card)


def planned(**more: Any) -> Meeting:
    people: dict[str, Any] = {"facilitators": (GRACE,), "roster": (GRACE, TOM)}
    return Meeting(
        e.MeetingPlanned(
            at=NOON, room=RoomKey("lamp"), number=1, rules=Rules(), **{**people, **more}
        )
    )


def wakes(meeting: Meeting) -> list[tuple[PersonId, str]]:
    due = meeting.state.offers.due
    assert due is not None
    told = meeting.receive(e.WokenUp(at=due, why=e.WakeReason.OFFERS, due=due))
    return [(one.to, one.card.kind) for one in told if isinstance(one, Whisper)]


def ends(meeting: Meeting, at: datetime) -> Meeting:
    """The meeting after one in which something was said."""
    meeting.receive(e.NoteTaken(at=at, actor=TOM, words=WordsId("w1")))
    effects = meeting.receive(e.MeetingClosed(at=at + timedelta(minutes=20), actor=GRACE))
    (plan,) = [effect for effect in effects if isinstance(effect, PlanMeeting)]
    return Meeting.fold([e.decode(e.encode(plan.event))])


def test_of_several_that_wait_one_is_made_and_the_next_after_the_next_meeting():
    meeting = planned()
    for about in ("listening", "passing"):
        offers.wait(meeting.state, TOM, OfferKind.LESSON, NOON, about)
    offers.wait(meeting.state, TOM, OfferKind.LESSON_TRIED, NOON, "feedback")
    assert wakes(meeting) == [(TOM, "lesson-tried-feedback")]
    assert not offers.may_offer(meeting.state, TOM, OfferKind.LESSON, "another")
    meeting.receive(e.MeetingOpened(at=NOON + timedelta(hours=2), actor=GRACE))
    assert (TOM, "lesson-listening") in wakes(ends(meeting, NOON + timedelta(hours=2)))


def test_nothing_is_offered_while_a_meeting_is_running():
    meeting = planned()
    offers.wait(meeting.state, TOM, OfferKind.LESSON, NOON, "listening")
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    assert not offers.may_offer(meeting.state, GRACE, OfferKind.LESSON, "another")
    assert wakes(meeting) == []
    follows = ends(meeting, NOON + timedelta(minutes=5))
    assert follows.state.offers.due == NOON + timedelta(minutes=25) + AFTER
    assert (TOM, "lesson-listening") in wakes(follows)


def test_what_was_offered_once_is_not_offered_again_in_any_room():
    meeting = planned()
    card = a_card(meeting.state, WaitingOffer(TOM, OfferKind.LESSON, "listening"))
    offers.offer(meeting.state, TOM, OfferKind.LESSON, card, "listening")
    known = meeting.state.wishes.of(TOM)
    assert known == Preferences(offered=("lesson:listening",))
    elsewhere = planned(preferences={TOM: known})
    assert not offers.may_offer(elsewhere.state, TOM, OfferKind.LESSON, "listening")
    assert offers.may_offer(elsewhere.state, TOM, OfferKind.LESSON, "passing")


@pytest.mark.parametrize("wish", [Preferences(direct=False), Preferences(lessons=False)])
def test_who_wants_none_gets_none(wish):
    meeting = planned(preferences={TOM: wish})
    offers.wait(meeting.state, TOM, OfferKind.LESSON, NOON, "listening")
    assert meeting.state.offers.due is None
    # They change their mind only after it was put on the list.
    changed = planned()
    offers.wait(changed.state, TOM, OfferKind.LESSON, NOON, "listening")
    changed.receive(e.PreferencesSet(at=NOON, actor=TOM, who=TOM, preferences=wish))
    assert wakes(changed) == []
    assert changed.state.offers.left() == ()


def test_a_quieter_room_and_who_has_left_or_is_forgotten_are_offered_nothing():
    quiet = planned(quiet=Quiet.QUIETER)
    assert not offers.may_offer(quiet.state, TOM, OfferKind.LESSON, "another")
    meeting = planned()
    offers.wait(meeting.state, TOM, OfferKind.LESSON, NOON, "listening")
    meeting.receive(e.PersonForgotten(at=NOON, who=TOM, words=()))
    assert meeting.state.offers.left() == ()
    assert not offers.may_offer(meeting.state, TOM, OfferKind.LESSON, "another")


def test_a_meeting_opened_by_mistake_is_no_new_meeting():
    meeting = planned(offered=(TOM,), starts=NOON + timedelta(days=1))
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    effects = meeting.receive(e.MeetingClosed(at=NOON + timedelta(minutes=1), actor=GRACE))
    (plan,) = [effect for effect in effects if isinstance(effect, PlanMeeting)]
    assert not offers.may_offer(Meeting(plan.event).state, TOM, OfferKind.LESSON, "another")
    fresh = Meeting(replace(plan.event, offered=()))
    assert offers.may_offer(fresh.state, TOM, OfferKind.LESSON, "another")


def test_what_is_gone_is_not_said_and_the_journal_reads_alike(monkeypatch):
    """A team's lesson may be there when an offer is made, and not when its journal is read."""
    told, silent = planned(), planned()
    for meeting in (told, silent):
        offers.wait(meeting.state, TOM, OfferKind.LESSON, NOON, "first-hand")
    assert wakes(told) == [(TOM, "lesson-first-hand")]
    monkeypatch.setitem(offers.CARDS, OfferKind.LESSON, lambda state, offer: None)
    assert wakes(silent) == []
    for meeting in (told, silent):
        assert TOM in meeting.state.offers.made
        assert meeting.state.wishes.of(TOM).offered == ("lesson:first-hand",)
        assert meeting.state.offers.left() == ()
