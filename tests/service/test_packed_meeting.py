"""A meeting is packed and made again, and bytes that somebody made up do nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bot import events as e
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.rules import Rules
from bot.service import packed_meeting
from bot.service.packed_meeting import CannotPack, Unreadable, pack, unpack

ROOT = Path(__file__).parents[2]
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ANA, TOM = PersonId("ana"), PersonId("tom")


def lively() -> Iterator[e.Event]:
    """A meeting with a bit of everything that has a state of its own."""
    at = NOON
    yield e.MeetingPlanned(
        at=at, room=RoomKey("lamp"), number=1, rules=Rules(), facilitators=(ANA,), roster=(ANA, TOM)
    )
    yield e.MeetingOpened(at=at, actor=ANA)
    yield e.ItemAdded(at=at, actor=ANA, title=WordsId("van"), minutes=10)
    yield e.NextItem(at=at, actor=ANA)
    for number in range(6):
        at += timedelta(seconds=40)
        who = (ANA, TOM)[number % 2]
        yield e.MessagePosted(at=at, actor=who, ref=f"m{number}", words=9, substantial=True)
    yield e.HandRaised(at=at, actor=TOM)
    yield e.NoteTaken(at=at, actor=TOM, words=WordsId("n1"))
    yield e.ContentionParked(at=at, actor=ANA, wording=WordsId("p1"))


def meeting() -> Meeting:
    return Meeting.fold(lively())


def test_what_is_unpacked_goes_on_as_what_was_packed() -> None:
    events = list(lively())
    for cut in range(1, len(events) + 1):
        whole, again = Meeting.fold(events[:cut]), unpack(pack(Meeting.fold(events[:cut])))
        assert again.version == cut
        for event in events[cut:]:
            assert again.receive(event) == whole.receive(event)
        assert pack(again) == pack(whole)


def test_the_same_meeting_is_the_same_bytes_in_every_process() -> None:
    # In which order a set gives what is in it depends on the process.
    code = (
        "import sys\n"
        "from bot.service.packed_meeting import pack\n"
        "from tests.service.test_packed_meeting import meeting\n"
        "sys.stdout.write(pack(meeting()).hex())"
    )
    for seed in "0", "6", "10":
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True,
            env={"PYTHONHASHSEED": seed},
        )  # fmt: skip
        assert done.stdout == pack(meeting()).hex()


def test_what_is_one_object_stays_one() -> None:
    folded = meeting()
    folded.state.polled = folded.state.taken  # both are dictionaries that change
    again = unpack(pack(folded)).state
    again.polled[TOM] = None
    assert TOM in again.taken


def test_every_text_in_it_is_one_of_the_journals_or_of_the_code() -> None:
    journal = b"".join(map(e.encode, lively())).decode()
    names, root = msgspec.msgpack.decode(pack(meeting()))
    ours = set(_texts(root))
    assert {"ana", "van", "n1", "m5"} <= ours
    by_code = {text for text in ours if f'"{text}"' not in journal}
    kinds = (kind for kind in packed_meeting._kinds if packed_meeting._kind(kind).is_enum)
    known = {member.value for kind in kinds for member in kind}
    # What the code makes of numbers and times: subjects of what was posted, and a day.
    assert by_code <= {*known, "item-1.1", "meeting-1", "2026-03-02"} | _defaults()
    assert all(name.startswith("bot.") for name in names)


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    if isinstance(data, list):
        for part in data:
            yield from _texts(part)


def _defaults() -> set[str]:
    """Texts that are in a meeting in which nothing has happened."""
    planned = e.MeetingPlanned(at=NOON, room=RoomKey("lamp"), number=1, rules=Rules())
    return set(_texts(msgspec.msgpack.decode(pack(Meeting.fold([planned])))[1]))


def test_no_byte_that_is_changed_does_more_than_be_refused() -> None:
    """Damage that this does not notice, the digest beside it does."""
    body = pack(meeting())
    refused = 0
    for place in range(0, len(body), 7):
        damaged = bytearray(body)
        damaged[place] ^= 0x55
        try:
            unpack(bytes(damaged))
        except Unreadable:
            refused += 1
    assert refused
    for cut in (b"", b"\x00", body[:-1], msgspec.msgpack.encode([[], None])):
        with pytest.raises(Unreadable):
            unpack(cut)


@pytest.mark.parametrize(
    "name",
    [
        "os:system",
        "builtins:eval",
        "subprocess:Popen",
        "bot.service.packed_meeting:unpack",
        "bot.meeting.meeting:endings",
        "bot.meeting.meeting:Any",
        "bot.service.packed_meeting:Unreadable",
        "bot.service.committer:Committer",
        "bot.meeting:Meeting.fold",
        "bot.meetings:Meeting",
        "storage.store:SqlStore",
        "",
    ],
)
def test_nothing_but_values_of_the_core_can_be_named(name: str, monkeypatch: Any) -> None:
    called: list[str] = []
    monkeypatch.setattr(os, "system", called.append)
    for root in ([11, "true"], [11, [11]], [11]):
        with pytest.raises(Unreadable):
            unpack(msgspec.msgpack.encode([[name], root]))
    assert not called


def test_bytes_cannot_change_a_class() -> None:
    """A class is named to make an object of it, and is never handed to what takes values."""
    receive = Meeting.receive
    for root in ([11, [0, 0], [0, 0], [0, 0]], [11, [11], [11], "x"], [11]):
        body = msgspec.msgpack.encode([["bot.meeting.meeting:Meeting"], root])
        try:
            unpack(body)
        except Unreadable:
            continue
    assert Meeting.receive is receive


def test_what_was_never_thought_of_is_not_packed() -> None:
    folded = meeting()
    folded.state.ended = object()  # type: ignore[assignment]
    with pytest.raises(CannotPack, match="object"):
        pack(folded)
    folded.state.ended = 2**80  # type: ignore[assignment]
    with pytest.raises(CannotPack):
        pack(folded)
