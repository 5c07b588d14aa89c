"""The newest messages in memory are those that the whole journal would give."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.events import AnyEvent, MessageDeleted, MessagePosted, Reacted
from bot.ids import MeetingId, PersonId
from bot.ports.journal_tails import JournalTail
from bot.service import message_history
from bot.service.message_history import NewestMessages

AT = datetime(2026, 3, 2, 12, tzinfo=UTC)
FIRST, SECOND = MeetingId("lamp.9"), MeetingId("lamp.10")
ADA, BEN = PersonId("ada"), PersonId("ben")


class Journals:
    """The journals of two meetings; counts the events that were read."""

    def __init__(self) -> None:
        self.all: dict[MeetingId, list[AnyEvent]] = {FIRST: [], SECOND: []}
        self.read = 0
        self.tails = self

    async def journals(self, meetings: Collection[MeetingId]) -> dict[MeetingId, list[AnyEvent]]:
        found = {key: list(self.all[key]) for key in meetings}
        self.read += sum(map(len, found.values()))
        return found

    async def after(
        self, known: Mapping[MeetingId, int], most: int
    ) -> Mapping[MeetingId, JournalTail]:
        found = {}
        for key, number in known.items():
            events = self.all[key]
            if events and number <= len(events):
                before = max(number, len(events) - most)
                found[key] = JournalTail(before, events[before:])
                self.read += len(events) - before
        return found


def said(ref: str, who: PersonId = ADA) -> MessagePosted:
    return MessagePosted(at=AT, actor=who, ref=ref, words=4)


def as_the_journals_say(journals: Journals, limit: int) -> list[Any]:
    """The newest messages by all there is: reference, place, and who heard them."""
    rows = [
        (event, (number, place))
        for number, key in ((9, FIRST), (10, SECOND))
        for place, event in enumerate(journals.all[key], start=1)
    ]
    gone = {event.ref for event, _ in rows if isinstance(event, MessageDeleted)}
    heard = [(event.ref, event.actor) for event, _ in rows if isinstance(event, Reacted)]
    return [
        (event.ref, place, {who for ref, who in heard if ref == event.ref})
        for event, place in rows
        if isinstance(event, MessagePosted) and event.ref not in gone
    ][-limit:]


async def newest(history: NewestMessages, limit: int) -> Sequence[Any]:
    found = await history.newest([FIRST, SECOND], limit)
    return [(each.ref, each.place, set(heard)) for each, heard in found]


REFS = st.integers(0, 30).map(lambda number: f"old{number}")
OTHERS = st.one_of(
    REFS.map(lambda ref: MessageDeleted(at=AT, actor=ADA, ref=ref)),
    st.tuples(REFS, st.sampled_from([ADA, BEN])).map(
        lambda it: Reacted(at=AT, actor=it[1], ref=it[0])
    ),
)
STEPS = st.lists(
    st.tuples(st.sampled_from([FIRST, SECOND]), st.one_of(st.none(), OTHERS)), max_size=40
)


@given(steps=STEPS, asks=st.sets(st.integers(0, 40)), limit=st.integers(1, 12))
@settings(
    deadline=None,
    max_examples=300,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
async def test_they_are_those_of_the_whole_journal_whenever_somebody_asks(
    monkeypatch: pytest.MonkeyPatch, steps: Any, asks: set[int], limit: int
) -> None:
    monkeypatch.setattr(message_history, "KEPT", 6)
    monkeypatch.setattr(message_history, "READ", 8)
    journals = Journals()
    history = NewestMessages(journals)  # type: ignore[arg-type]
    there = set[str]()
    for number, (meeting, event) in enumerate(steps):
        if event is None:
            there.add(f"old{number}")
        elif event.ref not in there:
            continue  # nobody deletes, or reacts to, what is said thousands of events later
        journals.all[meeting].append(event or said(f"old{number}"))
        if number in asks:
            assert await newest(history, limit) == as_the_journals_say(journals, limit)
    assert await newest(history, limit) == as_the_journals_say(journals, limit)


async def test_what_is_missing_of_a_meeting_comes_before_what_was_said_in_an_earlier_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(message_history, "READ", 8)
    journals = Journals()
    journals.all[FIRST] += [said("long ago"), said("some time ago")]
    later = [said(f"m{number}") for number in range(7)]
    gone = [MessageDeleted(at=AT, actor=ADA, ref=ref) for ref in ("m1", "m3")]
    journals.all[SECOND] += [*later, *gone]
    history = NewestMessages(journals)  # type: ignore[arg-type]
    found = [ref for ref, *_ in await newest(history, 6)]
    assert found == ["some time ago", "m0", "m2", "m4", "m5", "m6"]


async def test_only_what_is_new_is_read() -> None:
    journals = Journals()
    journals.all[SECOND] += [said(f"m{number}") for number in range(50)]
    history = NewestMessages(journals)  # type: ignore[arg-type]
    assert len(await newest(history, 100)) == 50
    assert journals.read == 50
    journals.all[SECOND].append(said("m50"))
    found = await newest(history, 100)
    assert found[-1][0] == "m50"
    assert journals.read == 51


async def test_of_a_journal_that_is_gone_nothing_is_left() -> None:
    journals = Journals()
    journals.all[FIRST] += [said("long ago")]
    journals.all[SECOND] += [said("now")]
    history = NewestMessages(journals)  # type: ignore[arg-type]
    assert [ref for ref, *_ in await newest(history, 5)] == ["long ago", "now"]
    journals.all[FIRST].clear()
    assert [ref for ref, *_ in await newest(history, 5)] == ["now"]
