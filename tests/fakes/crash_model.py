"""What a database must hold, worked out from the acts that were accepted and from nothing else."""

from __future__ import annotations

from collections import Counter, defaultdict

from sqlalchemy import select

from bot.effects import AnyEffect, Post, ShowPanel, Whisper
from bot.events import (
    AnyEvent,
    MeetingPlanned,
    MeetingReopened,
    NextMeetingWithdrawn,
    WokenUp,
    decode,
)
from bot.ids import MeetingId, RoomId, room_of
from bot.meeting.meeting import Meeting
from bot.ports import Room
from storage.store import SqlStore
from storage.tables import JOURNAL
from tests.fakes.crash_child import ANY, BACK, EVERY_ROOM, PEOPLE, ROOMS, account, act

Key = tuple[int, int, int]
"""An outbox message's place in its room: meeting, event, index."""


class Journal:
    """Everything that stands in a database's journal, read row by row."""

    def __init__(self, rows: list[tuple[str, int, str | None, str]]) -> None:
        self.sources = Counter(source for _, _, source, _ in rows if source)
        self.meetings: dict[MeetingId, list[AnyEvent]] = defaultdict(list)
        for meeting, number, _, body in sorted(rows, key=lambda row: row[:2]):
            events = self.meetings[MeetingId(meeting)]
            events.append(decode(body))
            assert len(events) == number, f"{meeting}: {len(events)} is missing, there is {number}"

    @classmethod
    async def read(cls, store: SqlStore) -> Journal:
        columns = (JOURNAL.c.meeting, JOURNAL.c.number, JOURNAL.c.source, JOURNAL.c.body)
        rows = await store._db.read(lambda tx: tx.execute(select(*columns)).all())
        return cls([(row.meeting, row.number, row.source, row.body) for row in rows])

    @property
    def acts(self) -> Counter[int]:
        """How often each act was taken in."""
        found = ((source.partition("-"), times) for source, times in self.sources.items())
        return Counter({int(n): times for (kind, _, n), times in found if kind == "act"})

    def reopened(self) -> int:
        """How often a meeting was reopened: both meetings say so, or neither does."""
        told = {MeetingReopened: Counter[str](), NextMeetingWithdrawn: Counter[str]()}
        for meeting, events in self.meetings.items():
            for event in events:
                if type(event) in told:
                    told[type(event)][room_of(meeting)] += 1
        assert told[MeetingReopened] == told[NextMeetingWithdrawn], "reopened by halves"
        return told[MeetingReopened].total()

    def wakes(self) -> Counter[tuple[str, str, str]]:
        """How often each appointment was kept."""
        return Counter(
            (meeting, event.why, event.due.isoformat())
            for meeting, events in self.meetings.items()
            for event in events
            if isinstance(event, WokenUp)
        )


class Expected:
    """What each room was to be told, in order: the effects of its events, once more."""

    def __init__(self, journal: Journal) -> None:
        self.posts: dict[str, list[str]] = defaultdict(list)
        """Posts of each room, by the room's key."""
        self.all: dict[str, list[str]] = defaultdict(list)
        """The same with whispers in between."""
        self.panel: dict[MeetingId, str] = {}
        """The newest panel of each meeting."""
        # By number, not by letter: a room's tenth meeting comes after its second.
        for meeting in sorted(journal.meetings, key=lambda m: (room_of(m), key(f"{m}:0:0"))):
            first, *rest = journal.meetings[meeting]
            assert isinstance(first, MeetingPlanned)
            live, effects = Meeting.begin(first)
            self._note(meeting, 1, effects)
            for number, event in enumerate(rest, start=2):
                self._note(meeting, number, live.receive(event))

    def _note(self, meeting: MeetingId, number: int, effects: tuple[AnyEffect, ...]) -> None:
        shown = [effect for effect in effects if isinstance(effect, Post | Whisper | ShowPanel)]
        for index, effect in enumerate(shown):
            outbox_message = f"{meeting}:{number}:{index}"
            if isinstance(effect, ShowPanel):
                self.panel[meeting] = outbox_message
                continue
            self.all[room_of(meeting)].append(outbox_message)
            if isinstance(effect, Post):
                self.posts[room_of(meeting)].append(outbox_message)


def key(outbox_message: str) -> Key:
    """Where an outbox message stands in its room."""
    meeting, number, index = outbox_message.split(":")
    return int(meeting.rpartition(".")[2]), int(number), int(index)


async def check_totals(store: SqlStore, journal: Journal, seed: int, accepted: set[int]) -> None:
    """Every meeting says of itself exactly what the accepted acts say."""
    for where in EVERY_ROOM:
        acts = [(n, it) for n in sorted(accepted) if (it := act(seed, n)).room == where]
        room = await _the_room(store, where)
        parked = Counter(it.words for _, it in acts if it.kind == "park")
        contentions = await store.contentions(room.key)
        texts = await store.words([c.wording for c in contentions])
        assert Counter(texts[c.wording] for c in contentions) == parked
        assert [c.number for c in contentions] == list(range(1, parked.total() + 1))
        if where in ROOMS:
            await _check_meeting(store, journal, room, [it for _, it in acts])


async def _check_meeting(store: SqlStore, journal: Journal, room: Room, acts: list) -> None:
    state = Meeting.fold(journal.meetings[MeetingId(f"{room.key}.1")]).state
    people = [await store.person(account(room.where, n), lambda: "new") for n in range(PEOPLE)]
    for number, person in enumerate(people):
        said = [it.words for it in acts if it.kind == "say" and it.person == number]
        voice = state.turns.voices.get(person)
        found = (voice.messages, voice.words) if voice else (0, 0)
        assert found == (len(said), sum(len(words.split()) for words in said))
    for kind, those in (("pass", state.turns.passed), ("hand", state.queue._hands)):
        assert set(those) == {people[it.person] for it in acts if it.kind == kind}
    titles = await store.words([item.title for item in state.agenda.items])
    added = Counter(it.words for it in acts if it.kind == "agenda add")
    assert Counter(titles[item.title] for item in state.agenda.items) == added


async def _the_room(store: SqlStore, where: RoomId) -> Room:
    room = await store.room(where)
    assert room is not None
    return room


async def check_shown(
    store: SqlStore, journal: Journal, file: list[str], screen: list[str]
) -> None:
    """Everything arrived, once under each id, in order; and nothing else did."""
    expected, rooms = Expected(journal), {w: await _the_room(store, w) for w in EVERY_ROOM}
    for where, room in rooms.items():
        posts = [outbox_message.id for outbox_message in await store.posts(room.key, (), ANY)]
        assert posts == expected.posts[room.key], "what newcomers see"
        if where.platform == "screen":
            assert screen == posts, "what was on the screen"
            continue
        lines = [line.split() for line in file]
        mine = [
            (kind, outbox_message)
            for channel, kind, outbox_message in lines
            if channel == where.channel
        ]
        # `dict.fromkeys`: whoever reads the file passes over what stands there a second time.
        told = list(
            dict.fromkeys(outbox_message for kind, outbox_message in mine if kind != "panel")
        )
        if where == BACK:
            # Here a meeting says something after the next one has: each in its own order.
            told.sort(key=lambda outbox_message: key(outbox_message)[0])
        assert told == expected.all[room.key], "what the room was told"
        panels = [outbox_message for kind, outbox_message in mine if kind == "panel"]
        newest = {m: p for m, p in expected.panel.items() if room_of(m) == room.key}
        last = {
            MeetingId(outbox_message.split(":")[0]): outbox_message for outbox_message in panels
        }
        assert last == newest, "the last panel of each meeting"
