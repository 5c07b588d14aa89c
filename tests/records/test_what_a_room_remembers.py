"""What a room still goes by at its next meeting: doubts that people rejected, its usual pace."""

from __future__ import annotations

from bot.ids import WordsId
from bot.records.pace import UsualPace
from bot.records.rejected_doubts import MOST, REMEMBERED, RejectedDoubt, passed_on


def doubt(number: int, meeting: int = 1) -> RejectedDoubt:
    return RejectedDoubt(title=WordsId(f"w{number}"), meeting=meeting)


def test_the_newest_forty_rejected_doubts_are_remembered():
    doubts = [doubt(number) for number in range(41)]
    assert MOST == 40
    assert passed_on(doubts, 2) == tuple(doubts[1:])
    assert passed_on(doubts[1:], 2) == tuple(doubts[1:])


def test_after_twenty_meetings_it_may_be_doubted_again():
    old, new = doubt(1, meeting=5), doubt(2, meeting=6)
    assert REMEMBERED == 20
    assert passed_on([old, new], 24) == (old, new)
    assert passed_on([old, new], 25) == (new,)


def test_the_first_meeting_alone_is_what_is_usual():
    hour = UsualPace(minutes=60, messages=120, words=900)
    assert UsualPace().with_more(hour, most=300) == hour


def test_as_long_as_there_is_room_every_meeting_weighs_as_much_as_it_was_long():
    first, second = UsualPace(60, 120, 900), UsualPace(30, 30, 300)
    assert first.with_more(second, most=90) == UsualPace(90, 150, 1200)


def test_beyond_that_the_older_ones_weigh_less():
    first, second = UsualPace(60, 120, 900), UsualPace(60, 30, 300)
    assert first.with_more(second, most=90) == UsualPace(90, 90, 750)


def test_a_meeting_longer_than_all_that_is_remembered_stands_for_itself():
    before, long = UsualPace(60, 120, 900), UsualPace(400, 400, 3000)
    assert before.with_more(long, most=300) == long
