"""What counts as an answer, and what is over or gone by itself when something else happens."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot import events as e
from bot.commands.actions import still_open
from bot.commands.still_there import still_there
from bot.commands.table import BY_NAME
from bot.effects import Post, Whisper
from bot.errors import IllegalMove, Refused
from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.meeting import possible
from bot.meeting.meeting import Meeting
from bot.meeting.open_questions import QuestionKind, open_questions
from bot.meeting.summary import summary
from bot.meeting.topic import OfferedMove, TopicState
from bot.people.offers import OfferKind, WaitingOffer
from bot.people.preferences import Invitations, Preferences
from bot.records.constraints import Constraint
from bot.records.group_agreement import GroupAgreement
from bot.records.model import EntryKind, Goal
from bot.records.proposal_model import Method
from bot.records.recorded_views import ConstraintKind
from bot.room_settings import CheckChoice
from bot.rules import Quiet, Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE, TOM, ANA, BEN = PEOPLE = tuple(PersonId(name) for name in ("grace", "tom", "ana", "ben"))
ZOE = PersonId("zoe")
VAN = e.PlannedItem(title=WordsId("van"))


def after(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)


def planned(*items: e.PlannedItem, **more: Any) -> Meeting:
    begun = e.MeetingPlanned(
        at=NOON,
        room=RoomKey("lamp"),
        number=1,
        rules=Rules(),
        **{"facilitators": (GRACE,), "roster": PEOPLE, "items": items, **more},
    )
    return Meeting(begun)


def running(*items: e.PlannedItem, **more: Any) -> Meeting:
    """Grace runs it, and all of them are here."""
    meeting = planned(*items, **more)
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    for who in PEOPLE[1:]:
        meeting.receive(e.Arrived(at=NOON, actor=who))
    return meeting


def asked(meeting: Meeting, who: PersonId) -> list[QuestionKind]:
    return [one.kind for one in open_questions(meeting.state, who)]


# -- questions -------------------------------------------------------------------------------------


def test_whose_hand_somebody_else_put_up_is_asked_until_they_say_or_it_is_down():
    meeting = running()
    meeting.receive(e.HandRaised(at=NOON, actor=ANA, whose=TOM))
    assert asked(meeting, TOM) == [QuestionKind.PUT_UP]
    assert asked(meeting, ANA) == []
    meeting.receive(e.HandLowered(at=NOON, actor=TOM, whose=TOM))
    assert asked(meeting, TOM) == []
    meeting.receive(e.HandRaised(at=NOON, actor=TOM))
    assert asked(meeting, TOM) == [], "their own hand is no question"


def test_who_becomes_a_supporter_is_not_waited_for_any_more():
    meeting = running(VAN, preferences={TOM: Preferences(invitations=Invitations.ON)})
    meeting.state.invited.ask(TOM, NOON, permitted=True)
    assert TOM in meeting.state.invited.unanswered
    meeting.receive(e.SupporterAsked(at=NOON, actor=ANA, who=TOM))
    meeting.receive(e.SupportAnswered(at=NOON, actor=TOM, whom=ANA, agrees=True))
    assert TOM not in meeting.state.invited.unanswered


def test_going_on_is_the_answer_to_whether_the_meeting_goes_on():
    topic = TopicState()
    topic.offer((GRACE,), "m1", OfferedMove(ItemId(2), named=False), 5)
    topic.went_on(TOM)
    assert (topic.answers.went_on, len(topic.open)) == (0, 1), "he was not asked"
    topic.went_on(GRACE)
    assert (topic.answers.went_on, len(topic.open)) == (1, 0)
    asked = topic.offer((GRACE,), "m2", OfferedMove(ItemId(3), named=True), 50)
    topic.dismiss(asked)
    assert (topic.answers.went_on, topic.answers.not_yet) == (1, 1)
    assert (topic.answers.acted_on, topic.answers.dismissed) == (0, 0)


@pytest.mark.parametrize(
    "answer",
    [
        e.LessonTaken(at=NOON, actor=TOM, lesson="passing"),
        e.LessonPutOff(at=NOON, actor=TOM),
    ],
    ids=["read", "not now"],
)
def test_what_somebody_was_offered_is_answered_by_reading_it_or_putting_it_off(answer):
    meeting = planned()
    for who in (TOM, ANA):
        meeting.state.offers.make(WaitingOffer(who, OfferKind.LESSON, "passing"))
    meeting.receive(answer)
    assert list(meeting.state.offers.open) == [ANA]


# -- what is gone ----------------------------------------------------------------------------------


def test_a_check_whose_question_was_deleted_asks_the_usual_one():
    own = CheckChoice(question=WordsId("w1"), named=True)
    other = CheckChoice(question=WordsId("w2"))
    meeting = planned(check_in=own, check_out=other)
    meeting.receive(e.WordsTakenBack(at=NOON, actor=GRACE, words=(WordsId("w1"),)))
    settings = meeting.state.settings
    assert settings.check_in == CheckChoice(named=True)
    assert settings.check_out == other


@pytest.mark.parametrize("quiet", Quiet)
def test_the_room_is_told_that_its_agreement_is_gone_however_quiet_it_is(quiet):
    stands = GroupAgreement(words=WordsId("w1"), agreed_at=NOON)
    meeting = planned(agreement=stands, quiet=quiet)
    told = meeting.receive(e.WordsTakenBack(at=NOON, actor=GRACE, words=(WordsId("w1"),)))
    (card,) = (one.card for one in told if isinstance(one, Post))
    assert [line.key for line in card.lines] == ["agreement-gone"]
    assert meeting.state.agreement.words is None


def test_with_the_words_of_what_could_change_a_constraint_the_constraint_stays():
    constraint = Constraint(
        number=1,
        words=WordsId("w1"),
        kind=ConstraintKind.OTHER,
        logged_in=1,
        changer=WordsId("w2"),
    )
    meeting = planned(constraints=(constraint,), next_constraint=2)
    log = meeting.state.constraints
    meeting.receive(e.WordsTakenBack(at=NOON, actor=GRACE, words=(WordsId("w2"),)))
    left = log.get(1)
    assert left is not None
    assert (left.words, left.changer) == ("w1", None)
    meeting.receive(e.WordsTakenBack(at=NOON, actor=GRACE, words=(WordsId("w1"),)))
    assert log.get(1) is None


def test_the_room_is_told_that_its_goal_is_gone_and_then_it_has_none():
    meeting = planned(goal=Goal(words=WordsId("w1"), set_at=NOON))
    assert meeting.receive(e.WordsTakenBack(at=NOON, actor=GRACE, words=(WordsId("w2"),)))
    assert meeting.state.goal is not None
    told = meeting.receive(e.WordsTakenBack(at=NOON, actor=GRACE, words=(WordsId("w1"),)))
    (card,) = (one.card for one in told if isinstance(one, Post))
    assert [line.key for line in card.lines] == ["goal-gone"]
    assert meeting.state.goal is None


def _asked_for_words(meeting: Meeting, at: datetime) -> list[PersonId]:
    """Who is asked to word the point again whose words Tom takes back."""
    told = meeting.receive(e.WordsTakenBack(at=at, actor=TOM, words=(WordsId("w1"),)))
    return [one.to for one in told if isinstance(one, Whisper) and one.card.kind == "words-gone"]


@pytest.mark.parametrize("author", [None, ANA, ZOE], ids=["own", "Ana's", "of one who is gone"])
def test_only_who_holds_a_point_without_words_is_asked_for_new_ones(author):
    meeting = running(roster=(*PEOPLE, ZOE))
    parked = e.ContentionParked(at=NOON, actor=TOM, wording=WordsId("w1"), author=author)
    meeting.receive(parked)
    entry = e.ContentionEntryAdded(
        at=NOON, actor=BEN, number=1, kind=EntryKind.NOTE, words=WordsId("w2")
    )
    meeting.receive(entry)
    if author == ZOE:
        meeting.receive(e.MembershipEnded(at=NOON, who=ZOE))
    assert _asked_for_words(meeting, after(60)) == ([ANA] if author == ANA else [])


# -- what is not there any more --------------------------------------------------------------------


def test_an_action_that_is_over_is_told_from_one_that_never_was():
    meeting = running()
    meeting.receive(e.ActionAdded(at=NOON, actor=TOM, words=WordsId("hall"), owner=TOM))
    still_open("1", meeting.state)
    meeting.receive(e.ActionDone(at=NOON, actor=TOM, number=1))
    for number, why in (("1", "over"), ("0", "no"), ("2", "no"), ("x", "no")):
        with pytest.raises(IllegalMove) as no:
            still_open(number, meeting.state)
        expected = "refused-action-over" if why == "over" else "refused-no-action"
        assert no.value.why.key == expected, number


def test_a_proposal_that_is_closed_is_told_from_one_that_never_was():
    meeting = running()
    meeting.receive(
        e.ProposalMade(at=NOON, actor=TOM, wording=WordsId("bus"), method=Method.CONSENSUS)
    )
    answer = BY_NAME["answer"]
    still_there(answer, {"proposal": "1"}, meeting.state, ANA)
    meeting.receive(e.ProposalWithdrawn(at=NOON, actor=TOM, number=1))
    for number, why in ((1, "refused-proposal-closed"), (2, "refused-no-proposal")):
        with pytest.raises(Refused) as no:
            still_there(answer, {"proposal": str(number)}, meeting.state, ANA)
        assert no.value.why.key == why
        with pytest.raises(Refused) as no:
            meeting.receive(e.ProposalWithdrawn(at=NOON, actor=TOM, number=number))
        assert no.value.why.key == why


def test_without_an_item_there_is_no_next_one():
    assert not possible.next_item(running().state, GRACE)
    meeting = running(VAN)
    assert possible.next_item(meeting.state, GRACE)
    meeting.receive(e.NextItem(at=NOON, actor=GRACE))
    assert not possible.next_item(meeting.state, GRACE)


# -- what a meeting came to ------------------------------------------------------------------------


def was_held(meeting: Meeting) -> bool:
    found = summary(meeting.state)
    assert found is not None
    return found.held


def test_a_meeting_that_was_opened_by_mistake_was_not_held():
    meeting = running()
    meeting.receive(e.MeetingClosed(at=after(0.5), actor=GRACE))
    assert not was_held(meeting)
    meeting = running()
    meeting.receive(e.NoteTaken(at=after(0.2), actor=TOM, words=WordsId("w1")))
    meeting.receive(e.MeetingClosed(at=after(0.5), actor=GRACE))
    assert was_held(meeting)


def test_where_there_are_more_people_to_be_told_the_next_are_told_after_a_minute():
    meeting = planned()
    meeting.receive(e.ViewsReported(at=NOON, more=True))
    assert meeting.state.views.due == after(1)
    meeting.receive(e.ViewsReported(at=after(1)))
    assert meeting.state.views.due is None
