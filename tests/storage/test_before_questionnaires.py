"""A database of the version with revision 33, when every poll asked the same four questions.

`before/r0033.*` are of one room on the stage of the dialogues, with nine people. Its first three
meetings are over and so are their polls: all nine answered the first, three the second, five the
third, with comments. The poll of its fourth is open with three ballots in, and so is an anonymous
proposal with two. Its fifth is planned. Ballots are sealed with a shared secret.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.ids import MeetingId, RoomKey, proposal_poll
from bot.meeting.meeting import Meeting
from bot.rules import Rules
from storage.ballot_keys import keys_of
from storage.migrate import HEAD, revision
from storage.store import SqlStore
from tests.dialogues.conftest import Stage
from tests.fakes.old_databases import put_back
from tests.fakes.poll_answers import answers, typed

THEN = datetime(2026, 3, 12, 19, 10, tzinfo=UTC)
ROOM = RoomKey("id00001")
FOUR = "chance=yes listened=5 matters=4 again=yes"


@pytest.fixture(params=["sqlite", "postgresql"])
def old_url(request: pytest.FixtureRequest) -> str:
    """The URL of a database as the version with revision 33 left it."""
    return put_back(33, str(request.getfixturevalue(f"empty_{request.param}")))


@pytest.fixture
async def goes_on(old_url: str) -> AsyncIterator[Stage]:
    """The room, a few minutes later, with the Heard of today."""
    store = await SqlStore.open(old_url, keys_of(old_url, None, "the secret of this test file"))
    assert await store._db.read(revision) == HEAD
    stage = Stage(store, Rules())
    stage.face.shown_before = True
    stage.ids_begin_with("later")
    stage.clock.set(THEN)
    yield stage
    await stage.service.drain()
    await store.close()


def meeting(number: int) -> MeetingId:
    return MeetingId(f"{ROOM}.{number}")


async def test_its_journals_fold_and_its_polls_stay_readable_and_charted(goes_on):
    journals = await goes_on.store.journals({meeting(n): 0 for n in range(1, 6)})
    folded = [Meeting.fold(journal).state for journal in journals.values()]
    assert [state.ballots for state in folded] == [9, 3, 5, None, None]
    assert [state.poll_open for state in folded] == [False, False, False, True, False]
    for number, ballots in ((1, 9), (2, 3), (3, 5), (4, 3)):
        poll = await goes_on.store.poll(meeting(number))
        assert poll is not None
        assert poll.questionnaire is None
        assert len(poll.roll) == 9
        assert (await goes_on.tally(number)).ballots == ballots
    chart = await goes_on.service.reports.chart("poll-chart", meeting(1))
    assert chart is not None
    assert [group.heading for group in chart.groups] == [
        "I had the chance to say what I wanted",
        "I was listened to",
        "What I said can make a difference",
        "I would come again",
    ]
    assert [bar.value for bar in chart.groups[0].bars] == [3, 3, 3]
    assert await goes_on.service.reports.chart("poll-chart", meeting(2)) is None
    assert len((await goes_on.tally(1)).comments) == 3


async def test_an_open_one_is_answered_with_the_four_questions_and_closes_at_its_time(goes_on):
    await goes_on.says("Ana", "/poll")
    assert goes_on.form is not None
    asked = [field.name for field in goes_on.form.fields if field.shape != "hidden"]
    assert asked == ["chance", "listened", "matters", "again", "comment"]
    refused = await goes_on.says("Ana", f"/poll {typed()}")
    assert refused.refused
    goes_on.told("Ana", "These answers belong to the questions of another poll")
    refused = await goes_on.fills_in("Ana", "poll", chance="yes", listened="5", matters="4")
    assert (refused.refused, refused.field) == (True, "again")
    for who in ("Ana", "Ben", "Eve", "Dev", "Cleo", "Zoe"):
        assert (await goes_on.says(who, f"/poll {FOUR}")).accepted, who
    goes_on.no_matter()
    await goes_on.time_passes(days=1, hours=23)
    goes_on.silent()
    await goes_on.time_passes(hours=1)
    goes_on.heard_in_room("Were you heard? What you said after meeting 4", " people answered.")
    assert (await goes_on.tally(4)).counts["chance"] == {"yes": 7, "partly": 1, "no": 1}


async def test_its_open_anonymous_proposal_takes_answers_and_closes_at_its_time(goes_on):
    for who in ("Grace", "Tom", "Priya", "Eve", "Dev", "Cleo", "Zoe"):
        assert (await goes_on.says(who, "/answer 1 yes")).accepted, who
    assert (await goes_on.store.ballot_office.tally(proposal_poll(ROOM, 1))).ballots == 9
    await goes_on.time_passes(days=3, hours=23)
    assert not [post for post in goes_on.face.posts if "What came of proposal 1" in post.text]
    await goes_on.time_passes(hours=1)
    assert [post for post in goes_on.face.posts if "What came of proposal 1" in post.text]


async def test_the_meeting_that_was_planned_before_asks_four_and_the_one_after_it_seven(goes_on):
    for number, given in ((5, FOUR), (6, typed())):
        await goes_on.says("Grace", "/start")
        await goes_on.says("Grace", "I have something to say about respite.")
        await goes_on.says("Grace", "/end anyway=yes")
        assert (await goes_on.says("Tom", f"/poll {given}")).accepted
        poll = await goes_on.store.poll(meeting(number))
        assert poll is not None
        assert poll.questionnaire == ("first" if number == 5 else "seven")
    assert (await goes_on.tally(6)).counts == {
        name: {answer: 1} for name, answer in answers().items()
    }
