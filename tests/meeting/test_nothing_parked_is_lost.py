"""Over random histories, with restarts, cancelled, moved and missed meetings, people who leave,
series that end and rooms that go: every point ever parked

- is closed with an outcome that its holder was told, or has left; or
- has a date, and stands on that agenda; or
- is on the list of which somebody is being reminded.

Never none of these.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import currently_in_test_context, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot import events as e
from bot.cards import Card, Phrase, RecordedText
from bot.effects import Forward, PlanMeeting, Post, SaveRecord, WakeAt, Whisper
from bot.errors import BadArgument, Refused
from bot.events import WakeReason, decode, encode
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.leftovers import undecided
from bot.meeting.meeting import Meeting
from bot.meeting.next_meeting import is_over, missed_starts
from bot.meeting.reminders import is_due, stuck_points
from bot.records.contentions import ContentionMove
from bot.records.model import Contention, EntryKind, MeetingState, Outcome, Series, Standing
from bot.records.room_end import EndReason
from bot.records.saved_records import ContentionEntryRecord, ContentionRecord
from bot.records.series import has_end, next_start, occurrences, series
from bot.records.zones import day_in
from bot.rules import MOST_POINTS, Rules

EXAMPLES = int(os.environ.get("HEARD_POINT_HISTORIES", "150"))
ZONE = "Europe/Berlin"
BEGIN = datetime(2026, 3, 20, 12, tzinfo=UTC)
"""The clocks go forward in the night to the 29th."""
RUNS = PersonId("grace")
TEAM = [RUNS, *(PersonId(name) for name in ("ana", "ben", "cleo"))]
people = st.sampled_from(TEAM)
A_MONTH = timedelta(days=32)
WEEKS = timedelta(days=15)
"""In so many days there are two Mondays."""
Key = tuple[int, WakeReason, str]


class Room(RuleBasedStateMachine):
    """A room's meetings one after the other, as the service keeps them, without a database: what
    each hands to another, its appointments, and what people are told."""

    def __init__(self) -> None:
        super().__init__()
        self.now = BEGIN
        self.meetings: dict[int, Meeting] = {}
        self.journals: dict[int, list[e.Event]] = {}
        self.wakes: dict[Key, datetime] = {}
        self.rows: dict[int, Contention] = {}
        """Every point ever parked, as it was last written down."""
        self.gone: set[int] = set()
        """Those that were taken back by whoever parked them."""
        self.told: dict[tuple[int, PersonId], datetime] = {}
        """When people were last told what became of a point."""
        self.named: dict[int, datetime] = {}
        """When a point was last on a list that somebody was sent."""
        self.reminded: dict[int, PersonId] = {}
        """Who was."""
        self.off: dict[int, datetime | None] = {}
        """From which meeting a point was put off: when that was to begin."""
        self.words = 0
        self.begin(
            e.MeetingPlanned(
                at=BEGIN,
                room=RoomKey("r"),
                number=1,
                rules=Rules(poll_fewest=1),
                zone=ZONE,
                facilitators=(RUNS,),
                roster=tuple(TEAM),
                point_items=True,
            )
        )

    # -- the service, in small

    def begin(self, planned: e.MeetingPlanned) -> None:
        meeting, effects = Meeting.begin(planned)
        self.meetings[planned.number] = meeting
        self.journals[planned.number] = [planned]
        self.carry_out(planned.number, planned, effects)

    def receive(self, number: int, event: e.Event) -> bool:
        """A meeting takes in an event; whether it could."""
        try:
            effects = self.meetings[number].receive(event)
        except Refused as no:
            _note(f"{type(event).__name__}: {no.why.key}")
            return False
        _note(f"{self.now:%d %b %H:%M} {number}: {event}")
        self.journals[number].append(event)
        self.carry_out(number, event, effects)
        return True

    def carry_out(self, number: int, event: e.Event, effects: tuple[Any, ...]) -> None:
        forwarded: list[Forward] = []
        for effect in effects:
            match effect:
                case SaveRecord(ContentionRecord(contention=point, step=step)):
                    self.write(point, step)
                case SaveRecord(ContentionEntryRecord(contention=point)):
                    self.write(point, "")
                case WakeAt(why, due, about):
                    self.wakes.pop((number, why, about), None)
                    if due is not None:
                        self.wakes[number, why, about] = due
                case PlanMeeting(planned):
                    self.begin(planned)
                case Forward():
                    forwarded.append(effect)
                case Whisper(to, card):
                    self.hear(to, card, event.at)
                case Post():
                    pass
        for one in forwarded:
            assert one.meeting is not None, "a meeting is named here"
            assert self.receive(int(one.meeting.rpartition(".")[2]), one.event), "not taken in"

    def write(self, point: Contention, step: str) -> None:
        self.rows[point.number] = point
        if step == ContentionMove.TAKE_BACK:
            self.gone.add(point.number)
        if step == ContentionMove.PUT_OFF:
            self.off[point.number] = self.state.starts

    def hear(self, who: PersonId, card: Card, at: datetime) -> None:
        shown = set(_recorded(card))
        for number, point in self.rows.items():
            if point.wording not in shown:
                continue
            if card.kind == "your-point":
                self.told[number, who] = at
            if card.kind == "follow-up":
                self.named[number] = at
                self.reminded[number] = who

    @property
    def current(self) -> int:
        """The meeting that is running or comes next."""
        over = (MeetingState.CLOSED, MeetingState.WITHDRAWN)
        return next(n for n in sorted(self.meetings) if self.meetings[n].state.phase not in over)

    @property
    def state(self) -> Any:
        return self.meetings[self.current].state

    def do(self, event: Callable[..., e.Event], **fields: Any) -> bool:
        self.now += timedelta(seconds=20)
        return self.receive(self.current, event(at=self.now, **fields))

    def text(self) -> WordsId:
        self.words += 1
        return WordsId(f"w{self.words}")

    def wake(self, at: datetime) -> None:
        """Every appointment that is due by then is kept, at that moment."""
        while due := sorted((when, *key) for key, when in self.wakes.items() if when <= at):
            when, number, why, about = due[0]
            self.now = max(self.now, when)
            self.keep(number, why, about, when)

    def keep(self, number: int, why: WakeReason, about: str, due: datetime) -> None:
        state, at = self.meetings[number].state, self.now
        event: e.Event = e.WokenUp(at=at, why=why, due=due, about=about)
        if why is WakeReason.FOLLOW_UP and not is_due(state, about, at):
            del self.wakes[number, why, about]
            return
        if why is WakeReason.MEETING_DUE and is_over(state, due, at):
            event = e.MeetingLapsed(at=at, due=due, missed=missed_starts(state, due, at))
        if why is WakeReason.POLL_CLOSES:
            event = e.PollClosed(at=at, ballots=0)
        if why is WakeReason.VIEWS_OPEN:
            event = e.ViewsCounted(at=at, open=0)
        if why is WakeReason.VIEWS_NEWS:
            event = e.ViewsReported(at=at)
        assert self.receive(number, event), f"{why} cannot be kept"
        if self.wakes.get((number, why, about)) == due:
            del self.wakes[number, why, about]

    # -- time, and the machine

    @rule(hours=st.sampled_from([0.1, 1, 5, 30, 24 * 8]))
    def waits(self, hours: float) -> None:
        until = self.now + timedelta(hours=hours)
        self.wake(until)
        self.now = max(self.now, until)

    @rule(hours=st.sampled_from([0.6, 5, 24 * 5, 24 * 20]))
    def is_down(self, hours: float) -> None:
        """Nothing is woken meanwhile; then everything at once."""
        self.now += timedelta(hours=hours)
        self.restarts()
        self.wake(self.now)

    @rule(hours=st.sampled_from([0.5, 2, 24 * 15]))
    def misses_the_next(self, hours: float) -> None:
        """Heard is down when a meeting is to begin, which is late then, or does not take place."""
        state = self.state
        if state.phase is MeetingState.PLANNED and state.starts is not None:
            late = state.starts + timedelta(hours=hours) - self.now
            self.is_down(max(late, timedelta()) / timedelta(hours=1))

    @rule()
    def restarts(self) -> None:
        for number, journal in self.journals.items():
            again = Meeting.fold([decode(encode(event)) for event in journal])
            before = self.meetings[number].state
            assert again.state.contentions == before.contentions
            assert again._appointed == self.meetings[number]._appointed
            self.meetings[number] = again

    # -- when the room meets

    @rule(
        repeat=st.sampled_from(["once", "weekly", "weekly", "monthly"]),
        days=st.integers(0, 9),
        count=st.sampled_from([None, None, 2]),
    )
    def meets(self, repeat: str, days: int, count: int | None) -> None:
        first = datetime.combine(self.now.date() + timedelta(days=days), BEGIN.time())
        ends = None if repeat == "once" else count
        self.sets(series(first, ZONE, repeat, 60, ends))

    @initialize(repeat=st.sampled_from(["weekly", "weekly", "once"]), count=st.none() | st.just(2))
    def is_set_up(self, repeat: str, count: int | None) -> None:
        """Most rooms meet, and somebody has parked something."""
        self.meets(repeat, 4, count)
        for who in TEAM[1:]:
            self.parks(who, None, 1)

    @rule()
    def meets_no_more(self) -> None:
        self.sets(None)

    @rule(why=st.sampled_from([EndReason.ARCHIVED, EndReason.DELETED, EndReason.LOST]))
    def goes(self, why: EndReason) -> None:
        """The place where the room meets."""
        self.do(e.RoomLost, why=why)

    @rule()
    def is_there_again(self) -> None:
        self.do(e.RoomBack)

    def sets(self, meets: Series | None) -> None:
        starts = None if meets is None else next_start(meets, self.now + timedelta(minutes=1))
        self.do(e.SeriesSet, actor=RUNS, series=meets, starts=starts)
        if self.state.phase is MeetingState.PLANNED:
            # It is another meeting that the same points were put off from.
            self.off = dict.fromkeys(self.off, self.state.starts)

    @rule(which=st.integers(0, 1))
    def is_cancelled(self, which: int) -> None:
        if due := self.to_come(which):
            self.single(e.MeetingCancelled, due=due)

    @rule(which=st.integers(0, 1), hours=st.sampled_from([-20, 3, 40]))
    def is_moved(self, which: int, hours: int) -> None:
        due = self.to_come(which)
        if due is None or due + timedelta(hours=hours) <= self.now + timedelta(minutes=1):
            return
        to = due + timedelta(hours=hours)
        first = due == self.state.starts
        if self.single(e.MeetingMoved, due=due, to=to) and first and self.state.starts == to:
            for number, off in self.off.items():
                self.off[number] = to if off == due else off

    @rule(hours=st.integers(1, 100))
    def meets_once_more(self, hours: int) -> None:
        self.single(e.ExtraMeetingPlanned, to=self.now + timedelta(hours=hours))

    def single(self, event: Callable[..., e.Event], **fields: Any) -> bool:
        if self.state.series is None:
            return False
        try:
            return self.do(event, actor=RUNS, **fields)
        except BadArgument:
            return False  # The command looks at that first.

    def to_come(self, which: int) -> datetime | None:
        state = self.state
        if state.series is None or has_end(state.series) is None:
            return None
        found = occurrences(state.series, self.now + timedelta(minutes=1))
        later = [one.starts for one, _ in zip(found, range(which + 1), strict=False)]
        return later[which] if len(later) > which else None

    # -- the meeting

    @rule(who=people)
    def begins(self, who: PersonId) -> None:
        self.do(e.MeetingOpened, actor=who)

    @rule(who=people)
    def speaks(self, who: PersonId) -> None:
        if self.state.is_open:
            self.do(e.MessagePosted, actor=who, ref=f"m{self.now.timestamp()}", words=5)

    @rule()
    def goes_on(self) -> None:
        self.do(e.NextItem, actor=RUNS)

    @rule()
    def ends(self) -> None:
        self.do(e.MeetingClosed, actor=RUNS)

    @rule()
    def is_reopened(self) -> None:
        self.do(e.NextMeetingWithdrawn, actor=RUNS)

    # -- people

    @rule(who=people, how=st.sampled_from(e.LeaveReason))
    def leaves(self, who: PersonId, how: e.LeaveReason) -> None:
        actor = {e.LeaveReason.SELF: who, e.LeaveReason.FACILITATOR: RUNS}.get(how)
        self.do(e.MembershipEnded, who=who, how=how, actor=actor)

    @rule(gone=st.sets(people, max_size=4))
    def are_not_on_the_list(self, gone: set[PersonId]) -> None:
        self.do(e.MembersGone, people=tuple(sorted(gone)))

    @rule(who=people)
    def comes(self, who: PersonId) -> None:
        self.do(e.Arrived, actor=who)

    @rule(who=people)
    def is_back(self, who: PersonId) -> None:
        self.do(e.MemberAdded, actor=who)

    @rule()
    def runs_it_again(self) -> None:
        self.do(e.MemberAdded, actor=RUNS)
        self.do(e.FacilitatorAdded, actor=RUNS, who=RUNS)

    # -- points

    @rule(who=people, author=st.none() | people, many=st.sampled_from([1, 1, 1, MOST_POINTS + 2]))
    def parks(self, who: PersonId, author: PersonId | None, many: int) -> None:
        for _ in range(many):
            self.do(
                e.ContentionParked,
                actor=who,
                wording=self.text(),
                source=None if author is None else f"p{self.words}",
                author=author,
            )

    @rule(data=st.data())
    def puts_off(self, data: st.DataObject) -> None:
        if (number := self.one_that_is_open(data)) is not None:
            reason = self.text()
            self.do(e.ContentionParkedAgain, actor=RUNS, number=number, reason=reason)

    @rule(data=st.data(), days=st.integers(1, 40))
    def dates(self, data: st.DataObject, days: int) -> None:
        if (number := self.one_that_is_open(data)) is not None:
            later = self.now + timedelta(days=days)
            self.do(e.ContentionDated, actor=self.holder(number), number=number, not_before=later)

    @rule(data=st.data())
    def takes_on(self, data: st.DataObject) -> None:
        if (number := self.one_that_is_open(data)) is not None:
            self.do(e.ContentionTakenOn, actor=self.holder(number), number=number)

    @rule(data=st.data(), gone=st.booleans())
    def settles(self, data: st.DataObject, gone: bool) -> None:
        if (number := self.one_that_is_open(data)) is not None:
            if gone:
                self.do(e.MembershipEnded, who=self.holder(number))
            self.do(e.ContentionSettled, actor=RUNS, number=number, outcome=Outcome.CHANGED)

    @rule(data=st.data(), back=st.booleans())
    def joins_another(self, data: st.DataObject, back: bool) -> None:
        first, into = self.one_that_is_open(data), self.one_that_is_open(data)
        if first is None or into is None:
            return
        self.do(e.ContentionsJoined, actor=self.holder(first), number=first, into=into)
        if back:
            self.takes_back(into)

    def takes_back(self, number: int) -> None:
        point = self.rows[number]
        self.do(e.WordsTakenBack, actor=point.raised_by, words=(point.wording,))

    def one_that_is_open(self, data: st.DataObject) -> int | None:
        some = [number for number, one in self.state.contentions.items() if one.is_open]
        return data.draw(st.sampled_from(some)) if some else None

    def holder(self, number: int) -> PersonId:
        return self.rows[number].held_by

    @rule(data=st.data(), by_holder=st.booleans(), who=people)
    def does_something_with_a_point(
        self, data: st.DataObject, by_holder: bool, who: PersonId
    ) -> None:
        if not self.rows:
            return
        number = data.draw(st.sampled_from(sorted(self.rows)))
        who = self.holder(number) if by_holder else who
        event, fields = data.draw(st.sampled_from(list(self.moves(number))))
        if "into" in fields or "who" in fields or "not_before" in fields or "accepts" in fields:
            fields = {name: data.draw(value) for name, value in fields.items()}
        self.do(event, actor=who, number=number, **fields)

    def moves(self, number: int) -> Iterator[tuple[Callable[..., e.Event], dict[str, Any]]]:
        yield e.ContentionConfirmed, {}
        yield e.ContentionReworded, {"wording": self.text()}
        yield e.ContentionDisowned, {}
        yield e.ContentionOwnerAsked, {"who": people}
        yield e.ContentionOwnerAnswered, {"accepts": st.booleans()}
        yield e.ContentionTakenOn, {}
        yield e.ContentionLetGo, {}
        days = st.none() | st.integers(1, 70).map(lambda n: self.now + timedelta(days=n))
        yield e.ContentionDated, {"not_before": days}
        yield e.ContentionSplit, {"second": self.text()}
        yield e.ContentionsJoined, {"into": st.sampled_from(sorted(self.rows))}
        yield e.ContentionWithdrawn, {}
        yield e.ContentionSettled, {"outcome": Outcome.NOT_TAKEN, "reason": self.text()}
        yield e.ContentionParkedAgain, {"reason": self.text()}
        yield e.ContentionEntryAdded, {"kind": EntryKind.NOTE, "words": self.text()}

    @rule(data=st.data(), settles=st.booleans())
    def answers(self, data: st.DataObject, settles: bool) -> None:
        asked = [(who, n) for n, point in self.rows.items() for who in point.awaiting]
        if asked:
            who, number = data.draw(st.sampled_from(asked))
            self.do(e.ContentionOutcomeAnswered, actor=who, number=number, settles=settles)

    @rule(data=st.data())
    def chooses(self, data: st.DataObject) -> None:
        parked = [n for n, one in self.state.contentions.items() if one.standing == "parked"]
        if parked:
            some = data.draw(st.sets(st.sampled_from(parked), max_size=3))
            self.do(e.PointsChosen, actor=RUNS, points=tuple(sorted(some)))

    @rule(data=st.data())
    def takes_words_back(self, data: st.DataObject) -> None:
        if self.rows:
            self.takes_back(data.draw(st.sampled_from(sorted(self.rows))))

    @rule(data=st.data())
    def is_deleted(self, data: st.DataObject) -> None:
        refs = [point.source for point in self.rows.values() if point.source]
        if refs:
            self.do(e.MessageDeleted, ref=data.draw(st.sampled_from(refs)))

    @rule(who=people)
    def undoes(self, who: PersonId) -> None:
        act = self.state.acts.last(who)
        if act is not None:
            self.do(e.ActUndone, actor=who, act=act.number)

    # -- what must hold

    @invariant()
    def no_point_is_lost(self) -> None:
        state = self.state
        for number in range(1, state.next_contention):
            assert number in self.rows, f"point {number} was never written down"
            if number not in self.gone:
                self.has_its_place(state, self.rows[number])

    def has_its_place(self, state: Any, point: Contention) -> None:
        if point.standing is Standing.SETTLED:
            self.is_closed(state, point)
            return
        assert state.contentions.get(point.number) == point, "the meeting does not know it so"
        if point.standing is Standing.TABLED:
            assert state.is_open
            assert self.has_item(state, point), "on the table, and not on the agenda"
        elif self.is_due(state, point):
            there = self.has_item(state, point)
            assert there or state.point_agenda.left_out, "due, and not on the agenda"
            if not there and not state.point_agenda.asked:
                assert (state.number, WakeReason.POINTS_TODAY, "") in self.wakes
        elif not self.has_later(state, point) and state.phase is MeetingState.PLANNED:
            self.is_on_a_list(state, point)

    def is_closed(self, state: Any, point: Contention) -> None:
        assert point.outcome is not None
        if point.joined_into is not None:
            assert point.joined_into not in self.gone, "it goes on in a point that is gone"
        for who in point.whose:
            if point.outcome is Outcome.WITHDRAWN and who == point.held_by:
                continue  # They did that.
            at = self.told.get((point.number, who))
            told = at is not None and point.settled_at is not None and at >= point.settled_at
            waits = any(one.number == point.number for one in state.untold)
            assert told or (waits and not state.turns.belongs(who)), f"{who} was not told"

    def is_due(self, state: Any, point: Contention) -> bool:
        if state.phase is not MeetingState.PLANNED or state.starts is None:
            return False
        if point.not_before is not None and point.not_before > state.starts:
            return False
        # Whatever is put off is put off from one meeting. That which follows it has it again.
        off = self.off.get(point.number)
        return point.postponed_in != state.number or (off is not None and state.starts > off)

    def has_item(self, state: Any, point: Contention) -> bool:
        return any(item.point == point.number for item in state.agenda.items)

    def has_later(self, state: Any, point: Contention) -> bool:
        """Whether there is a meeting to come at which it is due, after the one that is planned."""
        if state.series is None:
            return False
        if not has_end(state.series):
            return True
        after = max(one for one in (state.starts, self.now) if one is not None)
        if point.not_before is not None:
            after = max(after, point.not_before - timedelta(seconds=1))
        return next_start(state.series, after) is not None

    def is_on_a_list(self, state: Any, point: Contention) -> None:
        """Somebody is reminded of it within two weeks, unless nobody is there any more."""
        if not state.turns.everybody:
            return
        if state.ended is not None:
            # Weekly, then monthly; what has a day is reminded of on that day.
            asked = self.wakes.get((state.number, WakeReason.FOLLOW_UP, "ended"))
            assert asked is not None, "no meeting is planned, and nobody is asked about it"
            assert asked <= self.now + A_MONTH or point.not_before is not None
            listed = undecided(state, day_in(state.zone, asked))
            assert point.not_before is not None or point in [one.what for one in listed]
            return
        weekly = self.wakes.get((state.number, WakeReason.FOLLOW_UP, "weekly"))
        assert weekly is not None, "no date, and nobody is reminded of it"
        assert weekly <= self.now + WEEKS
        # What was parked on the day of the list is on the next one.
        later: date = day_in(state.zone, weekly) + timedelta(days=7)
        assert point in stuck_points(state, later), "no date, and on no list"

    def teardown(self) -> None:
        """What has no date is in fact sent to somebody, in the weeks after."""
        self.sets(None)
        begun = self.now
        if self.state.is_open:
            self.do(e.MeetingClosed)
        ended = self.state.ended is not None
        self.waits((A_MONTH if ended else WEEKS) / timedelta(hours=1))
        self.no_point_is_lost()
        left = [point for point in self.state.contentions.values() if point.is_open]
        if ended:
            left = [point for point in left if point.not_before is None]
        if left and self.state.turns.everybody:
            assert max(self.named.values(), default=begun) > begun, "nobody was reminded"


def _note(what: str) -> None:
    """For whoever reads of a history that failed."""
    if currently_in_test_context():
        note(what)


def _recorded(value: Any) -> Iterator[WordsId]:
    """The recorded texts that a card shows."""
    if isinstance(value, RecordedText):
        yield value.id
    elif isinstance(value, Phrase):
        for one in value.placeholders.values():
            yield from _recorded(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from _recorded(one)
    elif hasattr(value, "__struct_fields__"):
        for name in value.__struct_fields__:
            yield from _recorded(getattr(value, name))


TestPoints = Room.TestCase
TestPoints.settings = settings(max_examples=EXAMPLES, stateful_step_count=40, deadline=None)


# -- what was found in this way --------------------------------------------------------------------


ANA = PersonId("ana")


def test_a_point_that_is_parked_in_a_later_week_is_on_the_list_of_that_week():
    room = Room()
    room.waits(24 * 20)
    room.parks(ANA, None, 1)
    parked = room.now
    room.waits(24 * 8)
    assert room.named[1] > parked


def test_where_nobody_runs_meetings_those_whose_point_it_is_are_reminded():
    room = Room()
    room.are_not_on_the_list({RUNS})
    room.parks(ANA, None, 1)
    room.waits(24 * 8)
    assert room.reminded[1] == ANA


def test_a_day_on_which_nobody_meets_is_no_date():
    room = Room()
    room.parks(ANA, None, 1)
    room.do(e.ContentionTakenOn, actor=ANA, number=1)
    later = room.now + timedelta(days=40)
    room.do(e.ContentionDated, actor=ANA, number=1, not_before=later)
    room.waits(24 * 8)
    assert room.reminded[1] == RUNS


def test_what_was_put_off_from_a_meeting_that_is_cancelled_comes_back_at_the_next():
    room = Room()
    room.meets("weekly", 4, None)
    room.parks(ANA, None, 1)
    room.do(e.ContentionParkedAgain, actor=RUNS, number=1, reason=room.text())
    assert not room.has_item(room.state, room.rows[1])
    room.is_cancelled(0)
    assert room.has_item(room.state, room.rows[1])


def test_undoing_new_words_once_the_meeting_has_begun_leaves_the_point_on_the_table():
    room = Room()
    room.meets("weekly", 4, None)
    room.parks(ANA, None, 1)
    room.do(e.ContentionReworded, actor=ANA, number=1, wording=room.text())
    room.begins(RUNS)
    room.undoes(ANA)
    assert room.rows[1].standing is Standing.TABLED
    assert room.rows[1].wording == "w1"


def test_a_point_that_another_goes_on_in_is_not_taken_back_without_a_trace():
    room = Room()
    for who in (RUNS, ANA):
        room.parks(who, None, 1)
    room.do(e.ContentionsJoined, actor=RUNS, number=1, into=2)
    for later in (0, 24 * 8):  # at once; and when the meeting that joined them may be over
        room.waits(later)
        room.takes_back(2)
        assert 2 not in room.gone
        assert 2 in room.state.contentions


def test_a_meeting_that_is_cancelled_while_the_room_is_gone_takes_nothing_with_it():
    room = Room()
    room.meets("weekly", 4, None)
    room.parks(ANA, None, 1)
    room.do(e.ContentionParkedAgain, actor=RUNS, number=1, reason=room.text())
    room.goes(EndReason.ARCHIVED)
    room.single(e.MeetingCancelled, due=room.to_come(0))
    room.is_there_again()
    assert room.has_item(room.state, room.rows[1])


def test_what_was_put_off_from_a_meeting_comes_back_at_another_that_is_planned_in_its_place():
    room = Room()
    room.meets("weekly", 0, None)
    room.parks(ANA, None, 1)
    room.begins(RUNS)
    room.speaks(ANA)
    room.ends()
    room.do(e.ContentionParkedAgain, actor=RUNS, number=1, reason=room.text())
    room.is_reopened()
    room.meets("weekly", 9, None)
    room.ends()
    assert room.has_item(room.state, room.rows[1])


def test_what_is_refused_brings_nobody_back_who_has_left():
    room = Room()
    room.parks(ANA, None, 1)
    room.do(e.MembershipEnded, who=ANA)
    room.do(e.ContentionSettled, actor=RUNS, number=1, outcome=Outcome.CHANGED)
    assert not room.do(e.ContentionTakenOn, actor=ANA, number=1)
    assert not room.state.turns.belongs(ANA)
    assert (1, ANA) not in room.told
    room.is_back(ANA)
    assert (1, ANA) in room.told


def test_no_meeting_is_due_in_a_place_that_is_gone():
    room = Room()
    room.meets("weekly", 9, None)
    room.begins(RUNS)
    room.goes(EndReason.LOST)
    room.do(e.MeetingClosed)
    assert (room.current, WakeReason.MEETING_DUE, "") not in room.wakes
    room.is_there_again()
    assert (room.current, WakeReason.MEETING_DUE, "") in room.wakes
