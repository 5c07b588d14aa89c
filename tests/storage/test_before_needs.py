"""A database of the version with revision 39, in the middle of a room's second meeting, goes on.

`before/r0039.*` are of one room on the stage of the dialogues that meets weekly. It has nine
people. Sam supports Ana and sees what she is asked; Ana wants no invitations, plain messages and
more time in rounds, Ben no direct messages, and Eve reminders. Seven of eight answered the poll of
the first meeting, three of them that they did not have what they needed: nobody has replied to that
yet. In the second meeting point 1 is on the agenda, a consent proposal is open with one answer in,
Ben's hand is up, and a round is going on: it is Tom's turn, and Ana's is next.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.ids import MeetingId, RoomKey
from bot.meeting.meeting import Meeting
from bot.people.preferences import Invitations, Preferences
from bot.rules import Rules
from storage.ballot_keys import keys_of
from storage.migrate import HEAD, revision
from storage.store import SqlStore
from tests.dialogues.conftest import Stage
from tests.fakes.old_databases import put_back

THEN = datetime(2026, 3, 10, 19, 4, 30, tzinfo=UTC)
ROOM = RoomKey("id00001")


@pytest.fixture(params=["sqlite", "postgresql"])
def old_url(request: pytest.FixtureRequest) -> str:
    """The URL of a database as the version with revision 39 left it."""
    return put_back(39, str(request.getfixturevalue(f"empty_{request.param}")))


@pytest.fixture
async def goes_on(old_url: str) -> AsyncIterator[Stage]:
    """The room, half a minute later, with the Heard of today."""
    store = await SqlStore.open(old_url, keys_of(old_url, None, "the secret of this test file"))
    assert await store._db.read(revision) == HEAD
    stage = Stage(store, Rules())
    stage.face.shown_before = True
    stage.ids_begin_with("later")
    stage.clock.set(THEN)
    yield stage
    await stage.service.drain()
    await store.close()


async def test_its_journals_fold_and_people_are_treated_as_they_chose(goes_on):
    journals = await goes_on.store.journals({MeetingId(f"{ROOM}.{n}"): 0 for n in (1, 2)})
    first, second = (Meeting.fold(journal).state for journal in journals.values())
    assert not first.is_open
    assert first.ballots == 7
    assert second.is_open
    people = {
        who: await goes_on.service.directory.person(goes_on.account(who))
        for who in ("Ana", "Ben", "Eve", "Sam", "Tom")
    }
    chosen = {who: second.wishes.of(people[who]) for who in ("Ana", "Ben", "Eve", "Tom")}
    assert chosen == {
        "Ana": Preferences(invitations=Invitations.OFF, plain=True, more_time=True),
        "Ben": Preferences(invitations=Invitations.ON, direct=False),
        "Eve": Preferences(reminders=True),
        "Tom": Preferences(),
    }
    assert second.support.person(people["Sam"]) == people["Ana"]


async def test_its_round_its_queue_and_its_proposal_go_on(goes_on):
    await goes_on.presses("Tom", "Pass")
    goes_on.heard_in_room("Ana, it is your turn in the round.")
    goes_on.told("Ana", "The round waits 4 minutes")
    await goes_on.time_passes(minutes=3)
    goes_on.silent()  # she has more time than others
    await goes_on.says("Ana", "Somebody who comes at ten.")
    await goes_on.says("Ana", "/done")
    goes_on.heard_in_room("Ben, it is your turn in the round.")
    assert "Hands up: Ben" in await goes_on.panel()
    assert (await goes_on.says("Ben", "/answer 1 consent")).accepted


async def test_what_people_did_not_have_waits_for_a_reply_still(goes_on):
    assert "The answers after meeting 1 need a reply" in await goes_on.side("Grace")
    await goes_on.says("Grace", "/reply We shall have captions from now on.")
    goes_on.heard_in_room("A reply to what you said after meeting 1", "Grace replies:")
    await goes_on.says("Grace", "/end anyway=yes")
    await goes_on.time_passes(days=7)
    assert (await goes_on.service.queries.current_meeting(goes_on.room)).number == 3
    assert "need a reply" not in await goes_on.side("Grace")
