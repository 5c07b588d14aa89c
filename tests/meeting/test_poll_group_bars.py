"""The picture of what a team's groups answered: of a hundred in each, how many said yes."""

from __future__ import annotations

import pytest

from bot.ids import MeetingId, WordsId
from bot.meeting.cards.poll_groups import chart, document
from bot.records.published_poll import PublishedGroup, PublishedPoll
from bot.records.questionnaire import SEVEN

CARERS = WordsId("carers")


def told(high: int, low: int) -> PublishedPoll:
    """Of everybody nine said yes and one no; of the carers so many."""
    group = PublishedGroup(ballots=high + low, items={"say": {"high": high, "low": low}})
    return PublishedPoll(
        ballots=10, roll=12, items={"say": {"high": 9, "low": 1}}, groups={CARERS: group}
    )


@pytest.mark.parametrize(("high", "low", "share"), [(0, 8, 0), (2, 6, 25), (8, 0, 100)])
def test_of_each_group_and_of_all_it_is_the_share_that_said_yes(high, low, share):
    drawn = chart(MeetingId("lamp.3"), SEVEN, told(high, low))
    assert drawn is not None
    (bars,) = drawn.groups
    assert [bar.value for bar in bars.bars] == [share, 90]
    (file,) = document(MeetingId("lamp.3"), SEVEN, told(high, low))
    assert file.alt == drawn.alt
    shares = [line.placeholders.get("percent") for line in drawn.alt]
    assert shares == [None, share, 90]


def test_without_groups_there_is_no_picture():
    nobody = PublishedPoll(ballots=10, roll=12, items={"say": {"high": 9, "low": 1}})
    assert chart(MeetingId("lamp.3"), SEVEN, nobody) is None
    assert document(MeetingId("lamp.3"), SEVEN, nobody) == ()
