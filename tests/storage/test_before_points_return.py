"""A database of the version with revision 24, in the middle of a room's third meeting, goes on.

`before/r0024.*` are of two rooms on the stage of the dialogues. "Respite care" has met twice, each
week: its points 2, 4 and 6 are settled (4 for Eve, who had left and has not been told), 1, 3, 5 and
7 are on the table, 1 for the second time after somebody parked it again, and 8 is parked. Its third
meeting is running with "The van" up and Dev's hand raised. "Stair lifts" has met once: its poll is
open with two of six ballots in, two points are parked, one of them between meetings, and the next
meeting is planned. Points were tabled then without an agenda item of their own.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, select

from bot.ids import MeetingId, RoomId, RoomKey
from bot.meeting.meeting import Meeting
from bot.records.model import MeetingState, Standing
from bot.rules import Rules
from storage.engine import look_at
from storage.migrate import HEAD, revision
from storage.store import SqlStore
from storage.tables import PARCEL
from tests.dialogues.conftest import PLATFORM, ROOM, Stage
from tests.fakes.old_databases import put_back

THEN = datetime(2026, 3, 17, 19, 10, tzinfo=UTC)
CARE, STAIRS = RoomKey("id00001"), RoomKey("id00002")


@pytest.fixture(params=["sqlite", "postgresql"])
def old_url(request: pytest.FixtureRequest) -> str:
    """The URL of a database as the version with revision 24 left it."""
    return put_back(24, str(request.getfixturevalue(f"empty_{request.param}")))


def _shown_before(tx: Connection) -> list[str]:
    """What the platform was given before, which may be edited now."""
    columns = (PARCEL.c.room, PARCEL.c.meeting, PARCEL.c.number, PARCEL.c.place)
    rows = tx.execute(select(*columns).where(PARCEL.c.delivered_at.is_not(None)))
    return [f"{room}.{meeting}:{number}:{place}" for room, meeting, number, place in rows]


@pytest.fixture
async def goes_on(old_url: str) -> AsyncIterator[Stage]:
    """The room, a few minutes later, with the Heard of today."""
    look = await look_at(old_url)
    await look.database.close()
    assert look.found == "0024"
    store = await SqlStore.open(old_url)
    assert await store._db.read(revision) == HEAD
    stage = Stage(store, Rules())
    stage.face.shown_before = True
    stage.ids_begin_with("later")
    stage.clock.set(THEN)
    stage.face.ids += await store._db.read(_shown_before)
    yield stage
    await stage.service.drain()
    await store.close()


async def _folded(stage: Stage) -> dict[str, Meeting]:
    meetings = [MeetingId(f"{CARE}.{n}") for n in (1, 2, 3)]
    meetings += [MeetingId(f"{STAIRS}.{n}") for n in (1, 2)]
    journals = await stage.store.journals(dict.fromkeys(meetings, 0))
    return {str(meeting): Meeting.fold(journal) for meeting, journal in journals.items()}


async def test_its_journals_fold_to_what_they_were(goes_on):
    folded = await _folded(goes_on)
    assert {it.state.phase for it in folded.values()} == {
        MeetingState.PLANNED,
        MeetingState.OPEN,
        MeetingState.CLOSED,
    }
    care, stairs = folded[f"{CARE}.3"].state, folded[f"{STAIRS}.2"].state
    assert {point.number: point.standing for point in care.contentions.values()} == {
        1: Standing.TABLED,
        3: Standing.TABLED,
        5: Standing.TABLED,
        7: Standing.TABLED,
        8: Standing.PARKED,
    }
    assert {number: point.tabled for number, point in care.contentions.items()} == {
        1: 2,
        3: 2,
        5: 2,
        7: 1,
        8: 0,
    }
    assert [point.number for point in care.untold] == [4]
    assert len(care.support.pairs()) == 1
    assert [point.number for point in stairs.standing(Standing.PARKED)] == [1, 2]
    assert len(stairs.agenda.items) == 1
    assert stairs.series is not None


async def test_what_is_going_on_is_told_as_before(goes_on):
    async def hears(who: str, line: str, *texts: str) -> None:
        goes_on.no_matter(who)
        await goes_on.says(who, line)
        answer = "\n".join(spoken.text for spoken in goes_on.all_told(who))
        for text in texts:
            assert text in answer, answer

    await hears("Ana", "/parked", "“Nights: at home or away?”", "“Winter tyres: now or never?”")
    await hears("Grace", "/queue", "Dev", "Weekends have been my point for two weeks")
    await hears("Cleo", "/agenda list", "The van", "Nights away")
    await hears("Ben", "/notes meeting=1", "The grant form has to be sent by May")
    await hears("Ben", "/notes", "The garage closes at six")
    await hears("Cleo", "/decisions meeting=1", "We ask the council for longer breaks")
    await hears("Cleo", "/decisions meeting=2", "Drivers take turns")
    await hears("Ana", "/group", "carers")


async def test_points_that_are_back_without_an_item_can_be_settled_and_parked_again(goes_on):
    goes_on.no_matter("Ana", "Ben", "Cleo", "Dev", "Grace")
    await goes_on.says("Grace", "/settle 3 outcome=changed reason=It is ninety minutes now")
    goes_on.told("Cleo", "It is ninety minutes now")
    await goes_on.says("Grace", "/park-again 1 The nurse is away today.")
    goes_on.told("Ana", "The nurse is away today.")
    await goes_on.says("Grace", "/end anyway=yes")
    await goes_on.says("Eve", "/here")
    goes_on.told("Eve", "The treasurer")
    room = await goes_on.store.room(ROOM)
    assert room is not None
    state = (await goes_on.service.core.current(room)).state
    assert state.number == 4
    assert {point.number for point in state.standing(Standing.PARKED)} == {1, 5, 7, 8}
    # From here on they have items, before those that were carried over.
    assert [item.point for item in state.agenda.items][:5] == [1, 5, 7, 8, None]


async def test_the_other_room_meets_on_its_day(goes_on):
    await goes_on.time_passes(days=6, hours=15)
    room = await goes_on.store.room(RoomId(PLATFORM, "", "stairs"))
    assert room is not None
    state = (await goes_on.service.core.current(room)).state
    assert (state.number, state.is_open) == (2, True)
    assert [point.number for point in state.standing(Standing.TABLED)] == [1, 2]
