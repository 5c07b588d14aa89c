"""Somebody has left the room: nobody waits for them, and what they said was said.

By `MembershipEnded`, alone or among `MembersGone`, and by `AccessLost`, as journals of before have
it: the meeting is the same, but for who may run it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot import events as e
from bot.effects import PlanMeeting, Whisper
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.meeting.rounds import SilentRound
from bot.records.recorded_views import ConstraintKind
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
ANN, BEN, CLEO = PersonId("ann"), PersonId("ben"), PersonId("cleo")


def meeting() -> Meeting:
    """Ann has started a meeting, and Ben and Cleo are here."""
    planned = e.MeetingPlanned(
        at=NOON, room=RoomKey("lamp"), number=1, rules=Rules(), roster=(ANN, BEN, CLEO)
    )
    found, _ = Meeting.begin(planned)
    found.receive(e.MeetingOpened(at=NOON, actor=ANN))
    for who in (BEN, CLEO):
        found.receive(e.Arrived(at=NOON, actor=who))
    return found


def running(found: Meeting) -> object:
    """The round that is running."""
    return found.state.rounds.now


WAYS = {
    "ended": lambda at, who: e.MembershipEnded(at=at, who=who),
    "gone": lambda at, who: e.MembersGone(at=at, people=(who,)),
    "before": lambda at, who: e.AccessLost(at=at, who=who),
}
_way = "ended"


@pytest.fixture(autouse=True, params=WAYS)
def way(request: pytest.FixtureRequest) -> str:
    """How the journal has it that somebody left."""
    global _way
    _way = request.param
    return _way


def left(who: PersonId, minutes: float = 1) -> e.Event:
    return WAYS[_way](NOON + timedelta(minutes=minutes), who)


def test_their_hand_comes_down_and_they_are_neither_here_nor_expected():
    found = meeting()
    found.receive(e.HandRaised(at=NOON, actor=BEN))
    found.receive(e.HandRaised(at=NOON, actor=CLEO))
    assert BEN in found.state.queue
    found.receive(left(BEN))
    assert BEN not in found.state.queue
    assert BEN not in found.state.turns.everybody
    assert BEN not in found.state.turns.unheard_here
    found.receive(e.FloorGiven(at=NOON, actor=ANN))
    assert found.state.floor == CLEO


def test_the_floor_is_free_again():
    found = meeting()
    found.receive(e.HandRaised(at=NOON, actor=BEN))
    found.receive(e.FloorGiven(at=NOON, actor=ANN))
    assert found.state.floor == BEN
    found.receive(left(BEN))
    assert found.state.floor is None


def test_a_round_goes_on_without_them_whether_it_is_their_turn_or_not():
    found = meeting()
    found.receive(e.RoundOpened(at=NOON, actor=ANN))
    running = found.state.rounds.talking
    assert running is not None
    first = running.current
    assert first is not None
    others = [who for who in (ANN, BEN, CLEO) if who != first]
    found.receive(left(others[0]))
    assert running.current == first
    effects = found.receive(left(first))
    assert running.current == others[1]
    assert [effect.to for effect in effects if isinstance(effect, Whisper)] == [others[1]]
    found.receive(e.TurnDone(at=NOON, actor=others[1]))
    assert found.state.rounds.talking is None


def test_a_silent_round_waits_for_them_no_longer_and_keeps_what_they_wrote():
    found = meeting()
    found.receive(e.SilentRoundOpened(at=NOON, actor=ANN, named=True))
    for who in (ANN, BEN):
        found.receive(e.SilentAnswerGiven(at=NOON, actor=who, words=WordsId(f"words-{who}")))
    silent = running(found)
    found.receive(left(BEN))
    assert running(found) is silent
    found.receive(left(CLEO))
    assert running(found) is None
    assert isinstance(silent, SilentRound)
    assert BEN in silent.texts


def test_they_are_not_on_the_roll_nor_at_the_next_meeting_until_they_are_back():
    found = meeting()
    found.receive(e.MessagePosted(at=NOON, actor=BEN, ref="1", words=3))
    found.receive(left(BEN))
    effects = found.receive(e.MeetingClosed(at=NOON, actor=ANN))
    asked = {effect.to for effect in effects if isinstance(effect, Whisper)}
    assert asked == {ANN, CLEO}
    (plan,) = [effect for effect in effects if isinstance(effect, PlanMeeting)]
    assert BEN not in plan.event.roster
    following, _ = Meeting.begin(plan.event)
    following.receive(e.MemberAdded(at=NOON, actor=BEN))
    assert BEN in following.state.turns.roster


def test_what_they_have_said_counts():
    found = meeting()
    found.receive(e.MessagePosted(at=NOON, actor=BEN, ref="1", words=3))
    found.receive(left(BEN))
    assert found.state.turns.turns_of(BEN) == 1
    assert found.state.turns.heard_here == 0


def test_somebody_who_was_never_here_changes_nothing_and_nobody_is_kept_awake_by_it(way):
    found = meeting()
    idle = found.state.idle_from
    if way != "gone":  # the platform's list was compared with what is written down of members
        assert found.receive(left(PersonId("dan"))) == ()
    found.receive(left(BEN, minutes=30))
    assert found.state.idle_from == idle


def test_many_who_leave_at_once_end_a_round_as_they_would_one_by_one(way):
    one_by_one, together = meeting(), meeting()
    for found in (one_by_one, together):
        found.receive(e.RoundOpened(at=NOON, actor=ANN))
    at = NOON + timedelta(minutes=1)
    for who in (ANN, BEN):
        one_by_one.receive(e.MembershipEnded(at=at, who=who))
    together.receive(e.MembersGone(at=at, people=(ANN, BEN)))
    for found in (one_by_one, together):
        talking = found.state.rounds.talking
        assert talking is not None
        assert talking.current == CLEO
        assert found.state.turns.everybody == (CLEO,)
        assert found.state.leaderless


def test_everybody_leaves_at_once(way):
    found = meeting()
    found.receive(e.RoundOpened(at=NOON, actor=ANN))
    found.receive(e.MembersGone(at=NOON + timedelta(minutes=1), people=(ANN, BEN, CLEO)))
    assert running(found) is None
    assert found.state.turns.everybody == ()


@pytest.mark.parametrize("how", list(e.LeaveReason))
def test_once_the_meeting_is_over_there_is_nothing_to_end_in_it(way, how):
    found = meeting()
    found.receive(e.MeetingClosed(at=NOON, actor=ANN))
    roster = dict(found.state.turns.roster)
    assert found.receive(e.MembershipEnded(at=NOON, actor=BEN, who=BEN, how=how)) == ()
    assert found.state.turns.roster == roster


def test_before_a_meeting_somebody_leaves_and_is_not_expected_at_it(way):
    planned = e.MeetingPlanned(
        at=NOON, room=RoomKey("lamp"), number=1, rules=Rules(), roster=(ANN, BEN)
    )
    found, _ = Meeting.begin(planned)
    found.receive(left(BEN))
    found.receive(e.MeetingOpened(at=NOON, actor=ANN))
    assert found.state.turns.away == ()
    assert found.state.turns.everybody == (ANN,)


def test_support_ends_on_both_sides_and_whoever_stays_is_told(way):
    for stays, gone, said in ((CLEO, BEN, "supporter-left"), (BEN, CLEO, "person-left")):
        found = meeting()
        found.receive(e.SupporterAsked(at=NOON, actor=CLEO, who=BEN))
        found.receive(e.SupportAnswered(at=NOON, actor=BEN, whom=CLEO, agrees=True))
        assert BEN in found.state.support
        effects = found.receive(left(gone))
        if way == "before":  # in those journals nobody supported anybody
            continue
        assert BEN not in found.state.support
        told = [one.card for one in effects if isinstance(one, Whisper) and one.to == stays]
        assert told[0].lines[0].key == f"support-{said}"


def test_what_they_had_taken_on_is_free_again(way):
    found = meeting()
    words = WordsId("w")
    for event in (
        e.ActionAdded(at=NOON, actor=BEN, words=words, owner=BEN),
        e.ActionAdded(at=NOON, actor=ANN, words=words, owner=BEN),
        e.ConstraintLogged(at=NOON, actor=ANN, kind=ConstraintKind.FUNDS, words=words),
        e.ConstraintOwned(at=NOON, actor=BEN, number=1),
        e.ContentionParked(at=NOON, actor=ANN, wording=words),
        e.ContentionTakenOn(at=NOON, actor=BEN, number=1),
    ):
        found.receive(event)

    def theirs():
        own, asked = found.state.actions.values()
        constraint, point = found.state.constraints.known[1], found.state.contentions[1]
        return own.owner, asked.asked, constraint.owner, point.owner

    assert theirs() == (BEN, BEN, BEN, BEN)
    found.receive(left(BEN))
    if way != "before":  # in those journals nobody took anything on
        assert theirs() == (None, None, None, None)


def test_who_is_forgotten_is_named_for_nothing_that_they_foresaw():
    found = meeting()
    words = WordsId("w")
    for who in (BEN, CLEO):
        found.receive(
            e.ConstraintLogged(
                at=NOON, actor=who, kind=ConstraintKind.FUNDS, words=words, named=True
            )
        )
    assert [one.by for one in found.state.constraints.known.values()] == [BEN, CLEO]
    found.receive(e.PersonForgotten(at=NOON, who=BEN))
    assert [one.by for one in found.state.constraints.known.values()] == [None, CLEO]
