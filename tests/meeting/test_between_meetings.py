"""What is done, told and kept around meetings: points joined or read again, lessons, reminders,
what is open for somebody, and what goes on to the meeting before or after."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args

import pytest

from bot import events as e
from bot.cards import Card, phrase
from bot.effects import PlanMeeting, Whisper
from bot.events.room_settings import RoomEvent
from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.meeting import possible
from bot.meeting.cards.for_you import for_you
from bot.meeting.drift_profile import WordProfile
from bot.meeting.inheritance import handed_back
from bot.meeting.meeting import Meeting
from bot.meeting.pace import AmountSaid, TalkPace
from bot.meeting.reminders import Reminder, reminders
from bot.meeting.subject_kinds import KINDS
from bot.meeting.topic import AskedMoves, OfferedMove
from bot.meeting.transitions import TRANSITIONS
from bot.people.offers import OfferKind
from bot.records.model import Contention, MeetingState, Outcome, Series
from bot.records.pace import UsualPace
from bot.records.proposal_model import Method, Proposal, ProposalStanding
from bot.records.room_end import EndReason, RoomEnd
from bot.rules import PACE_KNOWN, Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE, TOM, ANA, BEN = PEOPLE = tuple(PersonId(name) for name in ("grace", "tom", "ana", "ben"))


def planned(*, number: int = 2, **more: Any) -> Meeting:
    begun = e.MeetingPlanned(
        at=NOON,
        room=RoomKey("lamp"),
        number=number,
        rules=Rules(),
        **{"facilitators": (GRACE,), "roster": PEOPLE, **more},
    )
    return Meeting(begun)


def parked(*points: Contention, **more: Any) -> Meeting:
    return planned(contentions=points, next_contention=len(points) + 1, **more)


def point(number: int, raised_by: PersonId = TOM, **more: Any) -> Contention:
    return Contention(
        number=number, wording=WordsId(f"w{number}"), raised_by=raised_by, parked_at=NOON, **more
    )


# -- points ----------------------------------------------------------------------------------------


def test_of_a_point_that_is_joined_with_their_other_one_nobody_is_told_twice():
    """Tom raised both and hears that the first is closed; Ana raised nothing but the second."""
    meeting = parked(point(1), point(2, holder=ANA))
    told = meeting.receive(e.ContentionsJoined(at=NOON, actor=GRACE, number=1, into=2))
    whispers = [one for one in told if isinstance(one, Whisper)]
    assert sorted(one.to for one in whispers) == [ANA, TOM]
    (for_ana,) = (one.card for one in whispers if one.to == ANA)
    assert for_ana.lines[0].key == "point-news-joined"


def test_with_a_deleted_message_the_words_of_its_point_go_unless_they_are_others_by_now():
    for new_words, wording in (False, None), (True, "w2"):
        meeting = planned(next_contention=1)
        meeting.receive(e.ContentionParked(at=NOON, actor=TOM, wording=WordsId("w1"), source="m1"))
        if new_words:
            meeting.receive(
                e.ContentionReworded(at=NOON, actor=TOM, number=1, wording=WordsId("w2"))
            )
        meeting.receive(e.MessageDeleted(at=NOON, ref="m1"))
        (now,) = meeting.state.contentions.values()
        assert now.erased is (wording is None)


def test_what_was_taken_away_and_is_given_a_day_is_taken_away_no_more():
    ended = RoomEnd(why=EndReason.SINGLE, since=NOON, taken=("point-1", "point-2"))
    meeting = parked(point(1), point(2), point(3), ended=ended)
    for number, left in (1, ("point-2",)), (3, ("point-2",)):
        meeting.receive(
            e.LeftoversDecided(
                at=NOON,
                actor=GRACE,
                about=(f"point-{number}",),
                choice=e.LeftoverChoice.DATE,
                day=date(2026, 3, 20),
            )
        )
        assert meeting.state.ended is not None
        assert meeting.state.ended.taken == left


# -- decisions -------------------------------------------------------------------------------------


def test_on_a_proposal_for_consent_those_who_run_meetings_are_offered_a_lesson():
    def offered(method: Method) -> dict[PersonId, list[OfferKind]]:
        meeting = planned()
        meeting.receive(e.ProposalMade(at=NOON, actor=TOM, wording=WordsId("bus"), method=method))
        waiting = meeting.state.offers.waiting
        return {who: [one.kind for one in theirs] for who, theirs in waiting.items()}

    assert offered(Method.CONSENT) == {GRACE: [OfferKind.LESSON]}
    assert offered(Method.CONSENSUS) == {}


def test_who_proposed_a_decision_is_reminded_on_the_day_before_it_is_looked_at_again():
    decided = Proposal(
        number=4,
        wording=WordsId("bus"),
        by=TOM,
        at=NOON,
        method=Method.CONSENT,
        standing=ProposalStanding.CLOSED,
        review=NOON + timedelta(days=10),
    )
    meeting = planned(proposals=(decided,), next_proposal=5)
    assert list(reminders(meeting.state)) == [Reminder("review-4", date(2026, 3, 12), TOM)]


# -- what is told, and to whom ---------------------------------------------------------------------


def test_whoever_wants_no_messages_finds_what_they_were_not_told_under_one_heading():
    def shown(*missed: Card) -> list[tuple[str, list[str]]]:
        meeting = planned()
        for card in missed:
            meeting.state.wishes.miss(TOM, card)
        return [
            ("" if part.heading is None else part.heading.key, [line.key for line in part.lines])
            for part in for_you(meeting.state, TOM)
        ]

    told = Card(kind="news", title=phrase("points-title"), lines=(phrase("noted"),))
    untitled = Card(kind="news", lines=(phrase("noted"),))
    assert shown() == []
    assert shown(untitled) == [("for-you", ["noted"])]
    assert shown(told) == [("for-you", ["points-title", "noted"])]
    assert shown(told, told) == [
        ("for-you", ["points-title", "noted"]),
        ("points-title", ["noted"]),
    ]
    asks = Card(kind="run-meetings", lines=(phrase("noted"),))
    assert shown(asks) == [], "a question is asked as long as it is open"
    over = Card(kind="news", lines=(phrase("noted"),), about="round-1.9")
    assert shown(over) == [], "that round is over"


def test_what_the_talk_is_about_is_said_by_those_who_run_the_meeting_or_were_asked():
    meeting = planned(items=(e.PlannedItem(title=WordsId("van")),))
    assert not possible.say_on_topic(meeting.state, GRACE), "nothing is up"
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    assert possible.say_on_topic(meeting.state, GRACE)
    assert not possible.say_on_topic(meeting.state, TOM)
    meeting.state.topic.ask((TOM,), "m1")
    assert possible.say_on_topic(meeting.state, TOM)
    assert not possible.say_on_topic(meeting.state, ANA)


def test_the_same_move_is_asked_about_again_after_ten_messages_and_then_after_twenty():
    asked, to_van = AskedMoves(), OfferedMove(ItemId(1), named=False)
    assert asked.may_ask(to_van, 3)
    for now, again in (3, 13), (13, 33), (33, 73):
        asked.ask(to_van, now)
        assert not asked.may_ask(to_van, again - 1)
        assert asked.may_ask(to_van, again)
        assert not asked.may_ask(OfferedMove(ItemId(1), named=True), again - 1)
        assert asked.may_ask(OfferedMove(ItemId(2), named=True), now)


def test_of_the_pace_facilitators_are_told_once_for_an_item():
    pace = TalkPace(Rules(), UsualPace(PACE_KNOWN, 100, 1000))
    compared = [pace.compares]
    pace.hinted = True
    compared.append(pace.compares)
    pace.item_begins(AmountSaid(0, 0))
    compared.append(pace.compares)
    assert compared == [True, False, True]


# -- subjects --------------------------------------------------------------------------------------

EACH_FOR_THEMSELVES = {
    "invitation", "may-invite", "offer", "put-up", "hand", "hand-down", "pass", "action-offer",
    "wording", "owner", "outcome", "support-offer", "support",
}  # fmt: skip
COMMANDS_SAY_MORE = {
    "break", "break-offer", "offer", "closed", "minutes-due", "points-today", "leftovers",
    "proposal", "raised", "reply", "look-back", "support-offer", "support", "word",
}  # fmt: skip


def test_what_ends_for_each_person_by_themselves_and_what_a_press_is_refused_by():
    assert {name for name, kind in KINDS.items() if kind.personal} == EACH_FOR_THEMSELVES
    assert {name for name, kind in KINDS.items() if not kind.guards} == COMMANDS_SAY_MORE


@pytest.mark.parametrize(
    ("number", "phase", "still_open", "how"),
    [
        (1, MeetingState.CLOSED, True, ""),
        (1, MeetingState.CLOSED, False, "poll"),
        (1, MeetingState.OPEN, False, ""),
        (2, MeetingState.CLOSED, False, ""),
    ],
)
def test_only_its_own_meeting_knows_that_a_poll_is_over(number, phase, still_open, how):
    state = planned(number=number).state
    state.phase, state.poll_open = phase, still_open
    assert KINDS["poll"].ending(state, (1,), None) == how


def test_of_what_was_shown_the_newest_five_hundred_go_on_to_the_next_meeting():
    meeting = planned()
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    for number in range(600):
        meeting.state.shown.add(f"worry-{number}", None)
    told = meeting.receive(e.MeetingClosed(at=NOON + timedelta(hours=1), actor=GRACE))
    (following,) = (one.event for one in told if isinstance(one, PlanMeeting))
    kept = [one.about for one in following.shown]
    assert len(kept) == 500
    assert "worry-599" in kept
    assert "worry-0" not in kept


# -- settings --------------------------------------------------------------------------------------


@pytest.mark.parametrize("setting", get_args(RoomEvent), ids=lambda one: one.__name__)
def test_what_holds_for_a_room_is_set_before_a_meeting_and_in_one(setting):
    phases = [move.phases for move in TRANSITIONS if move.event is setting]
    assert phases == [(MeetingState.PLANNED, MeetingState.OPEN)]


# -- the meeting before ----------------------------------------------------------------------------


def test_the_meeting_before_gets_everything_back_that_was_done_meanwhile():
    meeting = parked(point(1), point(2))
    for words in ("hall", "keys"):
        meeting.receive(e.ActionAdded(at=NOON, actor=TOM, words=WordsId(words), owner=TOM))
    meeting.receive(e.ActionDone(at=NOON, actor=TOM, number=1))
    meeting.receive(
        e.ContentionSettled(
            at=NOON, actor=GRACE, number=1, outcome=Outcome.CHANGED, reason=WordsId("why")
        )
    )
    back = handed_back(meeting.state, NOON)
    assert back.number == 1
    assert [(one.number, one.is_open) for one in back.contentions] == [(1, False), (2, True)]
    assert [one.number for one in back.closed_actions] == [1]
    assert [one.number for one in back.actions] == [2]


# -- drift -----------------------------------------------------------------------------------------


def test_a_profile_has_room_for_fifteen_hundred_words_and_then_keeps_half():
    profile = WordProfile(half_life=1e9)
    profile.add([(f"w{n}", 1.0) for n in range(1500)])
    assert len(profile) == 1500
    profile.add([("last", 1.0)])
    assert len(profile) == 750


def test_with_a_meeting_planned_again_nobody_is_asked_what_becomes_of_what_is_open():
    over = RoomEnd(why=EndReason.SINGLE, since=NOON)
    series = Series(first="2026-01-06T12:00", zone="UTC", rule="")
    meeting = planned(ended=over, series=series)
    assert meeting.state.ended is not None
    meeting.receive(e.ExtraMeetingPlanned(at=NOON, actor=GRACE, to=NOON + timedelta(days=7)))
    assert meeting.state.ended is None
