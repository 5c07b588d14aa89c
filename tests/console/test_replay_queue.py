"""In a replay, `q+` and the like are carried out, and count as lines that were written."""

from datetime import UTC, datetime, timedelta

from adapters.console.replay import Replay
from adapters.transcripts import SpokenLine, Transcript
from bot.rules import Rules
from tests.fakes.memory_store import memory_store

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
LINES = (
    ("Grace", "Good morning, everybody."),
    ("Tom", "q+ to ask about the nights"),
    ("Ana", "q+"),
    ("Grace", "ack Tom"),
    ("Tom", "How many nights do we have?"),
    ("Ben", "ack Tom, that is a good one"),
)


async def test_a_recorded_queue_is_followed() -> None:
    rows = [
        SpokenLine(at=NOON + timedelta(seconds=5 * n), line=n, speaker=who, text=text)
        for n, (who, text) in enumerate(LINES, start=1)
    ]
    store = await memory_store()
    report = await Replay(store, Transcript(format="test", rows=rows, warnings=[]), Rules()).run()
    await store.close()
    assert report.messages == len(LINES)
    assert report.queue == 1
    called = [said.text for said in report.said if said.kind == "floor"]
    assert len(called) == 1
    assert "Tom, it is your turn to speak." in called[0]
    assert "You wanted to talk about: the nights" in called[0]
