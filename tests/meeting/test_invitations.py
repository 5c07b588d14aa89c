"""When the caps allow an invitation, and when to look for somebody again."""

from datetime import UTC, datetime, timedelta

from bot.ids import PersonId
from bot.meeting.invitations import InvitationLog
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
ANA, EVE = PersonId("ana"), PersonId("eve")


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


def test_the_longer_it_is_silent_the_more_rarely_it_looks():
    invited = InvitationLog(Rules())
    assert invited.look_again(NOON, timedelta(seconds=5)) == after(3)
    assert invited.look_again(NOON, timedelta(minutes=7)) == after(7)
    assert invited.look_again(NOON, timedelta(hours=9)) == after(30)
    assert invited.look_again(NOON, None) == after(3)
    assert invited.due == after(3)
