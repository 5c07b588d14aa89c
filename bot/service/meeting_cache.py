"""Keeps recently used meetings in memory. Each is the fold of its journal and can be folded again.

A meeting whose commit failed is dropped, never repaired: the journal is the truth.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime

import structlog

from bot.errors import IllegalMove, LeftToNewer
from bot.events import (
    AnyEvent,
    Arrived,
    Departed,
    HandLowered,
    HandRaised,
    MeetingPlanned,
    MessageDeleted,
    MessagePosted,
    Passed,
    Reacted,
)
from bot.ids import MeetingId, PersonId, RoomId, RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.meeting.state import State
from bot.ports import PlatformFeatures, Room, Store
from bot.ports.snapshots import RecalledMeeting
from bot.records.glossary import planned
from bot.records.model import Role
from bot.records.questionnaire import SEVEN
from bot.rules import Rules
from bot.service.drift_tracking import DriftTracker
from bot.service.message_metrics import MessageMetrics
from bot.service.room_terms import listed
from bot.service.snapshot_keeper import SnapshotKeeper, begun
from bot.service.time_slice import BEHIND, Ticks, TimeSlice, loop_time

log = structlog.get_logger(__name__)


class LoadedMeeting:
    """A meeting in memory, with what measures its messages."""

    __slots__ = ("journal_rewritten", "kept", "meeting", "metrics", "room")

    def __init__(self, room: Room, meeting: Meeting, titles: dict[WordsId, str]) -> None:
        self.room = room
        self.meeting = meeting
        self.metrics = MessageMetrics(titles)
        self.kept = 0
        """How many events the newest snapshot of it holds, or will when another worker has kept it;
        0: there is none."""
        self.journal_rewritten = 0
        """How often something had been taken out of its journal when that was read."""

    @property
    def state(self) -> State:
        """How the meeting stands."""
        return self.meeting.state


USUAL_OFFERS = PlatformFeatures()
WORDLESS = frozenset({MessagePosted, Reacted, HandRaised, HandLowered, Passed, Arrived, Departed})
"""Events that bring no words that are kept in memory, and take none away."""
READ_AT_ONCE = 2_000
"""Events read in one query, unless a single meeting has more: reading decodes them."""


LEFT_FOR = 5.0
"""Seconds for which a journal that could not be read is not read again."""


RulesIn = Callable[[RoomId, Rules], Rules]
"""The rules of a room's new meetings, given the usual ones."""


def same_everywhere(where: RoomId, usual: Rules) -> Rules:
    """The usual rules, in every room."""
    return usual


class MeetingCache:
    """At most `most` meetings; the least recently used are evicted first."""

    def __init__(
        self,
        store: Store,
        rules: Rules,
        offers: Mapping[str, PlatformFeatures] | None = None,
        most: int = 20_000,
        ticks: Ticks = loop_time,
        drift: DriftTracker | None = None,
    ) -> None:
        self._store = store
        self.offers: Mapping[str, PlatformFeatures] = offers or {}
        """What rooms allow at first, by platform."""
        self._rules = rules
        self.rules_in: RulesIn = same_everywhere
        """What makes of the usual rules those of one room."""
        self._most = most
        self._ticks = ticks
        self.snapshots = SnapshotKeeper(store, ticks)
        self.drift = DriftTracker() if drift is None else drift
        """What the items under discussion have been about so far."""
        self._current: dict[RoomKey, MeetingId] = {}
        self._loaded: OrderedDict[MeetingId, LoadedMeeting] = OrderedDict()
        self._of: dict[RoomKey, set[MeetingId]] = {}
        self._left: dict[MeetingId, float] = {}
        """Meetings that a newer version looks after, and when that was found out."""

    def rules(self, where: RoomId) -> Rules:
        """The rules that a room's newly planned meetings are given."""
        return self.rules_in(where, self._rules)

    def current(self, room: RoomKey) -> LoadedMeeting | None:
        """A room's newest meeting, if it is in memory.

        Raises:
            LeftToNewer: a newer version looks after it.
        """
        meeting = self._current.get(room)
        return None if meeting is None else self.get(meeting)

    def get(self, meeting: MeetingId) -> LoadedMeeting | None:
        """A meeting, if it is in memory.

        Raises:
            LeftToNewer: a newer version looks after it.
        """
        loaded = self._loaded.get(meeting)
        if loaded is not None:
            self._loaded.move_to_end(meeting)
        elif self._is_left(meeting):
            raise LeftToNewer([meeting])
        return loaded

    def has_current(self, room: RoomKey) -> bool:
        """Whether a room's newest meeting is in memory."""
        return self._current.get(room) in self._loaded

    def has(self, meeting: MeetingId) -> bool:
        """Whether a meeting is in memory."""
        return meeting in self._loaded

    def add(self, loaded: LoadedMeeting) -> None:
        """Add a newly created meeting; it becomes its room's current one."""
        self._put(loaded)
        self._current[loaded.room.key] = loaded.state.id

    def make_current(self, loaded: LoadedMeeting) -> None:
        """A meeting that is here becomes its room's current one, whatever its number."""
        self._current[loaded.room.key] = loaded.state.id

    def _put(self, loaded: LoadedMeeting) -> None:
        self._loaded[loaded.state.id] = loaded
        self._left.pop(loaded.state.id, None)
        self._of.setdefault(loaded.room.key, set()).add(loaded.state.id)
        while len(self._loaded) > self._most:
            self._forget(next(iter(self._loaded)))

    def versions_of(self, rooms: Iterable[RoomKey]) -> dict[MeetingId, int]:
        """How many events of each meeting of these rooms are in memory; others are missing."""
        return {
            meeting: self._loaded[meeting].meeting.version
            for room in rooms
            for meeting in self._of.get(room, ())
        }

    async def catch_up(
        self, known: Mapping[MeetingId, int], news: Mapping[MeetingId, Sequence[AnyEvent]]
    ) -> set[RoomKey]:
        """Take in what other workers have committed. `known`: how many events of each meeting the
        news come after. Gives the rooms that there are news of.

        A meeting that has begun, ended or moved on is dropped with its room: another may be the
        current one now. So is one that has changed since.
        """
        time = TimeSlice(self._ticks)
        time.restart()
        rooms: set[RoomKey] = set()
        renamed: list[LoadedMeeting] = []
        for meeting, events in news.items():
            loaded = self._loaded.get(meeting)
            if loaded is None:
                continue
            rooms.add(loaded.room.key)
            phase = loaded.state.phase
            if (
                loaded.meeting.version != known[meeting]
                or not await _received(loaded, events, time)
                or loaded.state.phase is not phase
            ):
                self.drop([loaded.room.key])
                continue
            self.snapshots.left_to_others(loaded, known[meeting])
            if not WORDLESS.issuperset(map(type, events)):
                renamed.append(loaded)
        if renamed:
            await self._read_words(renamed, time)
        return rooms

    async def _read_words(self, renamed: Sequence[LoadedMeeting], time: TimeSlice) -> None:
        """Look up again what is kept in memory of these meetings' words: some may be new, and some
        may have been erased."""
        titles = await self._store.words({w for one in renamed for w in kept_words(one.state)})
        time.restart()
        for one in renamed:
            own = {w: titles[w] for w in kept_words(one.state) if w in titles}
            one.metrics.titles.clear()
            one.metrics.titles.update(own)
            await one.metrics.terms.prepare(one.state, time)

    def drop(self, rooms: Iterable[RoomKey]) -> None:
        """Evict everything about these rooms; it is folded again when needed."""
        for room in rooms:
            for meeting in self._of.pop(room, ()):
                del self._loaded[meeting]
            self._current.pop(room, None)

    def forget(self, meeting: MeetingId) -> None:
        """Evict one meeting, if it is there."""
        if meeting in self._loaded:
            self._forget(meeting)

    def drop_those_of(self, who: PersonId) -> None:
        """Evict the rooms in which somebody is known: they were forgotten, and the journals no
        longer say what they had chosen."""
        known = {
            loaded.room.key
            for loaded in self._loaded.values()
            if who in loaded.state.turns.came
            or who in loaded.state.turns.roster
            or who in loaded.state.turns.outside
            or who in loaded.state.support
        }
        self.drop(known)

    def _forget(self, meeting: MeetingId) -> None:
        room = self._loaded.pop(meeting).state.room
        self._of[room].discard(meeting)
        if not self._of[room]:
            del self._of[room]
        if self._current.get(room) == meeting:
            del self._current[room]

    def settled(self, rooms: Iterable[RoomKey], *, busy: bool) -> None:
        """All that was decided in these rooms is committed. `busy`: more is waiting."""
        here = [room for room in dict.fromkeys(rooms) if self.has_current(room)]
        loaded = [self._loaded[self._current[room]] for room in here]
        self.snapshots.settled(loaded, busy=busy)

    async def keep_snapshots(self) -> None:
        """Keep snapshots of all long meetings here, at an orderly stop. Never fails."""
        await self.snapshots.keep_all(list(self._loaded.values()))

    async def load(self, rooms: Collection[Room]) -> None:
        """Load the current meetings of these rooms in one go."""
        missing = {room.key: room for room in rooms if not self.has_current(room.key)}
        if missing:
            newest = await self._store.current(missing)
            await self.load_meetings({m: missing[key] for key, m in newest.items()})
            for key, meeting in newest.items():
                self._current.setdefault(key, meeting)

    async def load_meetings(self, meetings: dict[MeetingId, Room]) -> None:
        """Load these meetings, without changing which meeting is a room's current one."""
        wanted = [
            meeting
            for meeting in meetings
            if meeting not in self._loaded and not self._is_left(meeting)
        ]
        for some in await self._portions(wanted):
            await self._fold(some, meetings)

    async def _portions(self, wanted: list[MeetingId]) -> list[list[MeetingId]]:
        """Splits meetings into groups of about `READ_AT_ONCE` events."""
        if len(wanted) < 2:
            return [wanted] if wanted else []
        lengths = await self._store.versions(wanted)
        portions: list[list[MeetingId]] = [[]]
        events = 0
        for meeting in wanted:
            events += lengths.get(meeting, 0)
            if events > READ_AT_ONCE and portions[-1]:
                portions.append([])
                events = lengths.get(meeting, 0)
            portions[-1].append(meeting)
        return portions

    async def _fold(self, wanted: list[MeetingId], meetings: dict[MeetingId, Room]) -> None:
        journals = await self._readable(wanted)
        time = TimeSlice(self._ticks, BEHIND)
        time.restart()
        folded: dict[MeetingId, Meeting] = {}
        for key, (recalled, base) in journals.items():
            if base is None and not recalled.events:
                continue  # it was reduced to counts
            folded[key], events = begun(base, recalled.events)
            for event in events:
                folded[key].replay(event)
                await time.pause_if_over()
            await time.pause_if_over()
        ids = {w for meeting in folded.values() for w in kept_words(meeting.state)}
        titles = await self._store.words(ids) if ids else {}
        time.restart()
        for key, meeting in folded.items():
            # Another task may have loaded it meanwhile; that copy is already in use.
            if key not in self._loaded:
                own = {w: titles[w] for w in kept_words(meeting.state) if w in titles}
                loaded = LoadedMeeting(meetings[key], meeting, own)
                recalled, base = journals[key]
                loaded.kept = 0 if base is None else meeting.version - len(recalled.events)
                loaded.journal_rewritten = recalled.rewritten
                await loaded.metrics.terms.prepare(meeting.state, time)
                if key not in self._loaded:
                    self._put(loaded)

    async def _readable(
        self, wanted: list[MeetingId]
    ) -> Mapping[MeetingId, tuple[RecalledMeeting, Meeting | None]]:
        """The journals of these meetings, without those that a newer version has to look after."""
        try:
            return await self.snapshots.recall(wanted)
        except LeftToNewer as left:
            for meeting in left.meetings - self._left.keys():
                log.warning("left_to_newer", meeting=meeting)
            self._left |= dict.fromkeys(left.meetings, self._ticks())
            rest = [meeting for meeting in wanted if meeting not in left.meetings]
            return await self.snapshots.recall(rest) if rest else {}

    def _is_left(self, meeting: MeetingId) -> bool:
        """Whether a newer version looks after a meeting: a moment ago, its journal could not be
        read."""
        since = self._left.get(meeting)
        return since is not None and self._ticks() - since < LEFT_FOR

    async def first(self, room: Room, at: datetime) -> MeetingPlanned:
        """The first event of a room's first meeting."""
        members = [
            member
            for member in await self._store.members(room.key)
            if member.role is not Role.SUPPORTER
        ]
        contentions = await self._store.contentions(room.key)
        groups = await self._store.groups(room.key)
        words = await self._store.glossary.of_room(room.key)
        roster = tuple(m.person for m in members)
        return MeetingPlanned(
            at=at,
            room=room.key,
            number=1,
            rules=self.rules(room.where),
            zone=room.zone,
            facilitators=tuple(m.person for m in members if m.role is Role.FACILITATOR),
            roster=roster,
            contentions=tuple(contentions),
            point_items=True,
            invites_sparingly=True,
            asks_at_end=True,
            questionnaire=SEVEN.id,
            groups=tuple(groups),
            glossary=planned(words, roster),
            next_word=max((word.number for word in words), default=0) + 1,
            next_contention=max((c.number for c in contentions), default=0) + 1,
            preferences=await self._store.preferences([m.person for m in members]),
            features=self.offers.get(room.where.platform, USUAL_OFFERS).features,
        )


async def _received(loaded: LoadedMeeting, events: Sequence[AnyEvent], time: TimeSlice) -> bool:
    """Whether a meeting could take in what others have committed."""
    try:
        for event in events:
            loaded.meeting.replay(event)
            if isinstance(event, MessageDeleted):
                loaded.metrics.forget_message(event.ref)
            await time.pause_if_over()
    except IllegalMove:
        return False  # folded from its beginning, it will say what is wrong with it
    return True


def kept_words(state: State) -> set[WordsId]:
    """What is kept in memory with a meeting: its agenda's words, its room's word list, and the
    titles of earlier items that Heard doubted without reason."""
    doubted = {doubt.title for doubt in state.topic.doubts}
    return agenda_words(state) | listed(state) | doubted


def agenda_words(state: State) -> set[WordsId]:
    """The titles and goals on a meeting's agenda."""
    titles = {item.title for item in state.agenda.items}
    return titles | {item.goal for item in state.agenda.items if item.goal is not None}
