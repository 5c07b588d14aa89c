"""When the caps allow an invitation, and when to look for somebody again."""

from datetime import UTC, datetime, timedelta

from bot.ids import PersonId
from bot.meeting.invitations import InvitationLog
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
ANA, BEN, EVE = PersonId("ana"), PersonId("ben"), PersonId("eve")


def after(minutes):
    return NOON + timedelta(minutes=minutes)


def test_once_for_an_item_and_twice_in_a_meeting():
    invited = InvitationLog(Rules())
    asked = []
    for item in range(4):
        invited.item_begins(after(20 * item))
        for minute in range(5, 20):
            if invited.may_ask(ANA, after(20 * item + minute)):
                invited.ask(ANA, after(20 * item + minute), permitted=True)
                asked.append((item, minute))
    assert asked == [(0, 5), (1, 5)]


def test_later_counts_and_comes_after_its_time():
    invited = InvitationLog(Rules())
    invited.item_begins(NOON)
    invited.ask(ANA, after(5), permitted=True)
    assert invited.later(ANA, after(6))
    assert not invited.may_ask(ANA, after(15))
    assert invited.may_ask(ANA, after(16))
    invited.ask(ANA, after(16), permitted=True)
    assert not invited.later(ANA, after(17))
    assert not invited.may_ask(ANA, after(60))


def test_whoever_was_asked_a_moment_ago_keeps_the_others_waiting():
    invited = InvitationLog(Rules())
    invited.item_begins(NOON)
    assert not invited.too_soon(after(5))
    invited.ask(ANA, after(5), permitted=True)
    invited.item_begins(after(6))
    assert invited.too_soon(after(7))
    assert not invited.too_soon(after(8))


def test_where_nobody_is_to_be_invited_nobody_is_looked_for():
    assert InvitationLog(Rules(invitations_per_person=0)).item_begins(NOON) is None


def test_who_leaves_and_comes_back_can_be_asked_under_the_same_item_but_not_more_often():
    invited = InvitationLog(Rules())
    invited.item_begins(NOON)
    invited.ask(ANA, after(5), permitted=True)
    invited.forget(ANA)
    assert not invited.unanswered
    assert invited.may_ask(ANA, after(10))
    invited.ask(ANA, after(10), permitted=True)
    invited.forget(ANA)
    assert not invited.may_ask(ANA, after(15)), "that was the second time in this meeting"


def test_who_said_later_and_left_is_not_waited_for():
    invited = InvitationLog(Rules())
    invited.item_begins(NOON)
    invited.ask(ANA, after(5), permitted=True)
    invited.later(ANA, after(6))
    invited.forget(ANA)
    assert not invited.wants_later(ANA)


def test_the_next_item_ends_what_was_asked_under_the_last_one():
    invited = InvitationLog(Rules())
    invited.item_begins(NOON)
    invited.ask(ANA, after(5), permitted=True)
    invited.item_begins(after(6))
    assert not invited.unanswered
    invited.taken_up(ANA)
    assert invited.accepted == 0
    assert invited.may_ask(ANA, after(10))
    assert (invited.since, invited.due) == (after(6), after(11))


def test_an_invitation_is_taken_up_or_turned_down_once_and_only_by_whoever_had_one():
    invited = InvitationLog(Rules())
    invited.item_begins(NOON)
    for who in (ANA, EVE):
        invited.ask(who, after(5), permitted=True)
    for _ in range(2):
        invited.taken_up(ANA)
        invited.turned_down(EVE)
        invited.taken_up(BEN)
        invited.turned_down(BEN)
    assert (invited.asked, invited.accepted, invited.declined) == (2, 1, 1)


def test_whether_somebody_may_be_asked_is_no_invitation():
    invited = InvitationLog(Rules())
    invited.ask(ANA, after(5), permitted=False)
    invited.taken_up(ANA)
    assert (invited.asked, invited.permissions, invited.accepted) == (0, 1, 0)


def test_the_longer_it_is_silent_the_more_rarely_it_looks():
    invited = InvitationLog(Rules())
    assert invited.look_again(NOON, timedelta(seconds=5)) == after(3)
    assert invited.look_again(NOON, timedelta(minutes=7)) == after(7)
    assert invited.look_again(NOON, timedelta(hours=9)) == after(30)
    assert invited.look_again(NOON, None) == after(3)
    assert invited.due == after(3)
