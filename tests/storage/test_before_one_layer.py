"""A database of the version with revision 11, in the middle of a meeting, goes on as it was.

`before/r0011.*` are of one room on the stage of the dialogues. Its first meeting changed the room's
settings and is over. The second began with a parked point, has an agenda item with ten minutes, two
hands up, and a round of which Ana has the first turn.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.events import WakeReason
from bot.ids import MeetingId
from bot.meeting.appointments import appointments
from bot.meeting.meeting import Meeting
from bot.rules import Rules
from storage.store import SqlStore
from tests.dialogues.conftest import ROOM, Stage
from tests.fakes.old_databases import put_back

KEY = "id00001"
NEWER = {
    WakeReason.GROUPS_DAY_BEFORE,
    WakeReason.GROUPS_AT_START,
    WakeReason.GROUPS_AT_END,
    WakeReason.REMINDER,
    WakeReason.BREAK_OFFER,
}
"""Reasons of later versions: a meeting that was planned, or begun, before is not woken for them."""
THEN = datetime(2026, 3, 10, 19, 2, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def old_url(request: pytest.FixtureRequest) -> str:
    """The URL of a database as the version with revision 11 left it."""
    return put_back(11, str(request.getfixturevalue(f"empty_{request.param}")))


@pytest.fixture
async def goes_on(old_url: str) -> AsyncIterator[Stage]:
    """The room, two minutes later, with the Heard of today."""
    store = await SqlStore.open(old_url)
    stage = Stage(store, Rules())
    stage.face.shown_before = True
    stage.ids_begin_with("later")
    stage.clock.set(THEN)
    yield stage
    await store.close()


async def _answer(stage: Stage, who: str, line: str) -> str:
    stage.no_matter(who)
    await stage.says(who, line)
    return "\n".join(spoken.text for spoken in stage.all_told(who))


@pytest.mark.parametrize(
    ("who", "line", "texts"),
    [
        ("Grace", "/queue", ["1. Ana (new point): I want to begin", "2. Cleo"]),
        (
            "Ana",
            "/parked",
            ["Point 1: “Nights: at home or away?”", "On the agenda of this meeting."],
        ),
        ("Ben", "/notes meeting=1", ["The grant form has to be sent by May"]),
        ("Ben", "/decisions meeting=1", ["We ask the council for longer breaks"]),
        ("Cleo", "/agenda list", ["1. Breaks for carers (done", "2. The van (now", "3. Nights"]),
        ("Ben", "/status", ["Whose turn it is: Ana", "2 of the 4 here", "You have had one turn"]),
        ("Grace", "/series", ["Tuesday 17 March 2026, 19:00 (London time)"]),
        ("Ana", "/group", ["You have chosen: carers."]),
        ("Ana", "/preferences", ["Plain messages: Yes", "More time in rounds: Yes"]),
        ("Ben", "/minutes meeting=1", ["3 of the 5 people who came were heard."]),
        ("Grace", "/groups list", ["carers", "professionals", "public"]),
    ],
)
async def test_what_was_so_is_so(goes_on, who, line, texts):
    answer = await _answer(goes_on, who, line)
    for text in texts:
        assert text in answer


async def test_its_appointments_are_kept(goes_on):
    assert "Time left: 11 minutes" in (await goes_on.service.queries.panel(ROOM)).text
    # Nobody takes their turn in the round: each is asked, and its time runs out.
    await goes_on.time_passes(minutes=11)
    goes_on.told("Ben", "It is your turn in the round", "The round waits 2 minutes")
    goes_on.told("Ben", "The round has moved on for now")
    assert "Time left: time is up" in await goes_on.panel()


async def test_its_journals_fold_to_the_appointments_that_stand(goes_on):
    far = THEN + timedelta(days=365)
    stand = await goes_on.store.claim_due(far, "test", timedelta(minutes=1), 100)
    meetings = list(await goes_on.store.versions([MeetingId(f"{KEY}.{n}") for n in (1, 2)]))
    assert len(meetings) == 2
    folded = {
        (meeting, why, about): due
        for meeting, journal in (await goes_on.store.journals(meetings)).items()
        for (why, about), due in appointments(Meeting.fold(journal).state).items()
        if why not in NEWER
    }
    assert {(it.meeting, it.why, it.about): it.due for it in stand} == folded
    assert {why for _, why, _ in folded} >= {WakeReason.IDLE, WakeReason.ROUND_TIME}


async def test_the_room_keeps_its_settings_in_the_meeting_after(goes_on):
    await goes_on.says("Grace", "/round end")
    await goes_on.says("Grace", "/end anyway=yes")
    await goes_on.time_passes(days=7)
    await goes_on.says("Ana", "Good evening again, here I am.")
    await goes_on.says("Ana", "/hand First of all")
    await goes_on.says("Ben", "/hand Second, and never heard today")
    queue = await _answer(goes_on, "Cleo", "/queue")
    assert queue.index("Ana") < queue.index("Ben"), "hands go up in the order of coming, as set"
    goes_on.no_matter("Grace", "Ana")
    await goes_on.says("Grace", "/call Ana")
    await goes_on.time_passes(minutes=3.1)
    goes_on.told("Ana", "3 minutes")
    await goes_on.says("Ana", "/done")
    assert "has been read out" in await _answer(
        goes_on, "Dev", "/say I am afraid of the van name=no"
    )


async def test_people_leave_it_and_come_back(goes_on):
    """Nobody had left before there was a column for it."""
    names = await goes_on.service.queries.member_names(ROOM)
    assert {"Ana", "Ben", "Cleo", "Grace"} <= set(names)
    assert "You have left this room" in await _answer(goes_on, "Ana", "/leave")
    assert "Ana" not in await goes_on.service.queries.member_names(ROOM)
    assert "1. Cleo" in await _answer(goes_on, "Grace", "/queue")
    home = await goes_on.service.queries.home(goes_on.account("Ana"), ROOM.platform)
    assert "Nights: at home or away?" not in home.text
    await goes_on.says("Ana", "/here")
    home = await goes_on.service.queries.home(goes_on.account("Ana"), ROOM.platform)
    assert "Nights: at home or away?" in home.text
