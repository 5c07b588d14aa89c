"""Anything may happen, in any order, with restarts in between: what must hold nevertheless.

Hypothesis plays a room full of people against the real service over a real store, and after every
move looks at everything there is: the tables, the meeting in memory, and what was delivered.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, TypeVar

import msgspec
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import Connection, text

from adapters.clock import SetClock
from adapters.outbox_dispatcher import OutboxDispatcher
from adapters.scheduler import Waker
from bot.commands.spec import Command, Kind, Param
from bot.commands.table import BY_NAME, COMMANDS
from bot.events import MessagePosted
from bot.ids import MeetingId, RoomId
from bot.meeting import points_due
from bot.meeting.agenda import ItemState
from bot.meeting.appointments import appointments
from bot.meeting.meeting import Meeting
from bot.ports import Account, CommandResult, Message, OutboxMessage, Request, Room
from bot.records.model import MeetingState, Standing
from bot.records.questionnaire import SEVEN
from bot.rendered import RenderedCard
from bot.rules import MOST_POINTS, Rules
from bot.service import Service
from bot.service.packed_meeting import pack, unpack
from storage.tables import METADATA
from storage.utc import to_micros
from tests.fakes.memory_store import memory_store

T = TypeVar("T")
Dump = dict[str, list[dict[str, Any]]]

ROOM = RoomId("stage", "", "lamp")
PEOPLE = ("Ada", "Ben", "Cleo", "Dan", "Eve")
COMMAND_NAMES = tuple(command.name for command in COMMANDS if command.name != "poll")
MEMBERS = tuple(name for name in COMMAND_NAMES if not BY_NAME[name].facilitator)
FACILITATORS = tuple(name for name in COMMAND_NAMES if BY_NAME[name].facilitator)
ZONES = ("UTC", "Europe/London", "America/New_York", "Atlantis", "../etc")
SAID, RECORDED, COMMENTED = "zzsaid", "zzrecorded", "zzcommented"
"""Marks in what people say, have recorded, and put into the ballot box."""
NAMING = {
    "floor",  # a facilitator has called them
    "round",  # or opened a round, which calls everybody in turn
    "round-turn",
    "round-shown-named",  # they wrote it, and were told that names would be shown
    "said",  # they asked to have it read out with their name
    "word-explained",  # they asked to have their name beside what they explained
}
"""Kinds of posts in which somebody may be named, and why."""
WAITS = (1, 4, 31, 61, 24 * 60, 49 * 60, 8 * 24 * 60)
"""Minutes."""


def picture(thing: Any) -> Any:
    """A meeting's state, whatever it is made of, as values that can be compared."""
    if isinstance(thing, msgspec.Struct):
        return thing
    if isinstance(thing, dict):
        return [(picture(key), picture(value)) for key, value in thing.items()]
    if isinstance(thing, list | tuple):
        return [picture(each) for each in thing]
    if slots := getattr(type(thing), "__slots__", None):
        return {name: picture(getattr(thing, name)) for name in slots}
    return thing


class Ears:
    """An adapter that notes what it was given."""

    platform = "stage"

    def __init__(self) -> None:
        self.ids: Counter[str] = Counter()

    async def deliver(
        self, outbox_message: OutboxMessage, room: Room, spoken: RenderedCard
    ) -> None:
        assert spoken.text
        if outbox_message.edition:
            return  # what was delivered before is shown as over, or without words that are gone
        self.ids[outbox_message.id] += 1


class Heard(RuleBasedStateMachine):
    """A room, and everything that can be done in it."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.numbers = count(1)
        self.clock = SetClock(datetime(2026, 3, 20, 19, 0, tzinfo=UTC))
        self.ears = Ears()
        self.points: dict[int, str | None] = {}
        """The points that were parked, and what became of them."""
        self.parked = 0
        self.said: Counter[int] = Counter()
        """How many messages were said in each meeting while it was open."""
        self.voted: Counter[str] = Counter()
        self.opened: set[str] = set()
        self.is_open = False
        self.polls: list[str] = []
        """The polls that are open, newest first."""
        self.last: Callable[[], Coroutine[Any, Any, CommandResult]] | None = None
        """Hands the last delivery in once more, to the process that runs now."""
        self.store = self.run(memory_store())
        self.restart()
        self.room = self.run(self.service.directory.open_room(ROOM, "Lamp"))
        self.people = {
            name: self.run(self.service.directory.person(self.account(name))) for name in PEOPLE
        }
        self.run(self.service.queries.panel(ROOM))

    def teardown(self) -> None:
        self.run(self.service.drain())
        self.a_snapshot_and_what_comes_after_it_fold_to_the_same()
        self.run(self.store.close())
        self.loop.close()

    # -- moves

    @rule()
    def restart(self) -> None:
        self.service = Service(self.store, self.clock, self.new_id, Rules(poll_fewest=3))
        self.service.core.meetings.snapshots.every = 4
        self.waker = Waker(self.store, self.service.wakeups.wake, self.clock, "waker")
        self.dispatcher = OutboxDispatcher(
            self.store, self.service.outbox.render, {"stage": self.ears}, self.clock, "courier"
        )

    @rule(people=st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=4))
    def talk(self, people: list[str]) -> None:
        for who in people:
            self.say(who)

    def say(self, who: str) -> None:
        message = Message(
            room=ROOM,
            person=self.account(who),
            text=f"{SAID}{next(self.numbers)} and {SAID}",
            ref=f"ref{next(self.numbers)}",
            source=self.new_id(),
            at=self.tick(),
        )
        now = self.run(self.service.queries.current_meeting(ROOM))
        assert now is not None
        receipt = self.run(self.service.intake.on_message(message))
        assert receipt.accepted
        assert not receipt.repeated
        if now.state is MeetingState.OPEN:
            self.said[now.number] += 1
            self.last = lambda: self.service.intake.on_message(message)

    @rule(who=st.sampled_from(PEOPLE), name=st.sampled_from(COMMAND_NAMES), data=st.data())
    def do(self, who: str, name: str, data: st.DataObject) -> None:
        self.do_it(who, name, data)

    def do_it(self, who: str, name: str, data: st.DataObject) -> None:
        command = BY_NAME[name]
        args = {
            param.name: data.draw(self.value(param), label=param.name)
            for param in command.params
            if data.draw(st.integers(0, 9), label=f"{param.name}?") < (9 if param.required else 4)
        }
        self.ask(who, command, args)

    @precondition(lambda self: self.is_open)
    @rule(who=st.sampled_from(PEOPLE), name=st.sampled_from(MEMBERS), data=st.data())
    def take_part(self, who: str, name: str, data: st.DataObject) -> None:
        self.do_it(who, name, data)

    @precondition(lambda self: self.is_open)
    @rule(place=st.integers(0, 4), name=st.sampled_from(FACILITATORS), data=st.data())
    def run_the_meeting(self, place: int, name: str, data: st.DataObject) -> None:
        self.do_it(self.chair(place), name, data)

    @precondition(lambda self: not self.is_open)
    @rule(place=st.integers(0, 4))
    def start(self, place: int) -> None:
        self.ask(self.chair(place), BY_NAME["start"], {})

    @precondition(lambda self: self.is_open)
    @rule(place=st.integers(0, 4))
    def end(self, place: int) -> None:
        anyway = "anyway" in [param.name for param in BY_NAME["end"].params]
        self.ask(self.chair(place), BY_NAME["end"], {"anyway": "yes"} if anyway else {})

    @precondition(lambda self: not self.is_open and self.said)
    @rule(place=st.integers(0, 4), late=st.booleans())
    def reopen(self, place: int, late: bool) -> None:
        """In time or too late, and once more: only the first, in time, is taken."""
        if late:
            self.wait(11)
        before = self.state()
        if before.is_open:
            return  # it was due meanwhile
        self.ask(self.chair(place), BY_NAME["reopen"], {})
        after = self.state()
        if late or before.after is None:
            assert after is before or after.number == before.number
            assert not after.is_open
        else:
            assert (after.number, after.is_open) == (before.number - 1, True)
        self.ask(self.chair(place), BY_NAME["reopen"], {})
        assert self.state().number == after.number

    @rule(who=st.sampled_from(PEOPLE))
    def park(self, who: str) -> None:
        self.ask(who, BY_NAME["park"], {"wording": self.text()})

    @precondition(lambda self: None in self.points.values())
    @rule(place=st.integers(0, 4), number=st.integers(1, 4))
    def settle(self, place: int, number: int) -> None:
        who = self.chair(place)
        outcome: dict[str, str | int] = {"outcome": "changed", "reason": self.text()}
        self.ask(who, BY_NAME["settle"], {"contention": number, **outcome})

    @precondition(lambda self: self.polls)
    @rule(people=st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=4), data=st.data())
    def vote(self, people: list[str], data: st.DataObject) -> None:
        for who in people:
            self.answer(who, data)

    def answer(self, who: str, data: st.DataObject) -> None:
        answers: dict[str, str | int] = {
            question.name: data.draw(st.sampled_from(question.answers)) for question in SEVEN.items
        }
        if data.draw(st.booleans(), label="comment?"):
            answers["comment"] = f"{COMMENTED}{next(self.numbers)}"
        if data.draw(st.booleans(), label="meeting?"):
            there_or_not = st.sampled_from([*self.polls, *self.polls, self.meeting_id(0)])
            answers["meeting"] = data.draw(there_or_not)
        self.ask(who, BY_NAME["poll"], answers)

    @rule(
        talkers=st.lists(st.sampled_from(PEOPLE), max_size=4),
        hands=st.lists(st.sampled_from(PEOPLE), max_size=3),
        voters=st.lists(st.sampled_from(PEOPLE), max_size=5),
        data=st.data(),
    )
    def meet(
        self, talkers: list[str], hands: list[str], voters: list[str], data: st.DataObject
    ) -> None:
        """A meeting as meetings go, from its beginning to its poll."""
        if not self.is_open:
            self.start(0)
        for who in talkers:
            self.say(who)
        for who in hands:
            self.ask(who, BY_NAME["hand"], {"reason": self.text()})
        self.ask(self.chair(1), BY_NAME["call"], {})
        self.all_is_well()
        self.end(0)
        self.all_is_well()
        for who in voters if self.polls else ():
            self.answer(who, data)

    @rule(who=st.sampled_from(PEOPLE), facilitator=st.integers(0, 4))
    def join(self, who: str, facilitator: int) -> None:
        runs = facilitator == 0 and who in PEOPLE[:2]
        self.run(self.service.entry.add_member(ROOM, self.account(who), runs, self.new_id()))

    @rule(minutes=st.sampled_from(WAITS))
    def wait(self, minutes: int) -> None:
        until = self.clock.now() + timedelta(minutes=minutes)
        while (due := self.run(self.store.next_due())) is not None and due <= until:
            self.clock.set(due)
            assert self.run(self.waker.keep_due())
        self.clock.set(until)

    @rule(minutes=st.sampled_from(WAITS))
    def be_away(self, minutes: int) -> None:
        """Heard does not run for a while; what was due then is done late."""
        self.clock.set(self.clock.now() + timedelta(minutes=minutes))
        self.restart()
        self.run(self.waker.keep_due())

    @precondition(lambda self: self.last is not None)
    @rule()
    def deliver_again(self) -> None:
        """The platform did not hear our answer."""
        assert self.last is not None
        before = self.dump()
        receipt = self.run(self.last())
        assert receipt.accepted or receipt.refused
        assert self.dump() == before

    # -- how moves are made

    def ask(self, who: str, command: Command, args: dict[str, str | int]) -> None:
        """Ask for a command; whatever comes of it is compared with what may come of it."""
        before = self.dump()
        request = Request(
            room=ROOM,
            person=self.account(who),
            source=self.new_id(),
            at=self.tick(),
            command=command.name,
            args=args,
        )
        receipt = self.run(self.service.commands.execute(request))
        assert receipt.accepted or receipt.refused or receipt.form is not None
        after = self.dump()
        if not receipt.accepted:
            assert after == before, "a refusal left something behind"
            return
        if after != before:
            self.last = lambda: self.service.commands.execute(request)
        if command.name == "park":
            self.parked += 1
            self.points[self.parked] = None
        if command.name == "settle":
            self.points[int(str(args["contention"]).removeprefix("#"))] = "settled"
        if command.name == "take-back":
            self.check_points(before, after)
        if command.name == "poll":
            self.check_vote(who, before, after)

    def check_points(self, before: Dump, after: Dump) -> None:
        """What somebody undoes may be that they parked or settled a point: one at most."""
        stood, stands = (
            {row["number"]: row["standing"] for row in dump["contention"]}
            for dump in (before, after)
        )
        gone = stood.keys() - stands.keys()
        opened = [n for n in stands if stood.get(n) == "settled" and stands[n] != "settled"]
        assert len(gone) + len(opened) <= 1
        for number in gone:
            assert self.points.pop(number) is None
        for number in opened:
            self.points[number] = None

    def check_vote(self, who: str, before: Dump, after: Dump) -> None:
        """A vote changes the sealed box, adds a sealed slip, and leaves the roll as it was."""
        changed = {table for table in after if after[table] != before[table]}
        assert "roll" not in changed
        boxes = (before["ballot_box"], after["ballot_box"])
        polls = {
            row["poll"] for row in [*boxes[0], *boxes[1]] if (row in boxes[0]) != (row in boxes[1])
        }
        counted = {row["poll"] for row in after["poll_result"] if row not in before["poll_result"]}
        (poll,) = polls
        assert any(
            row["person"] == self.people[who] for row in after["roll"] if row["poll"] == poll
        )
        self.voted[poll] += 1
        # The last vote closes nothing: the poll closes at its time, whoever has answered.
        assert not counted
        sealed = {"ballot_box", "ballot_mark", "comment_slip", "poll"}
        assert sealed - {"poll"} <= changed <= sealed

    def value(self, param: Param) -> st.SearchStrategy[str | int]:
        """Something that might be given for a parameter; mostly, but not always, of sense."""
        if param.name == "source":
            return st.just("message-1")
        match param.kind:
            case Kind.TEXT:
                good: st.SearchStrategy[Any] = st.builds(self.text)
            case Kind.NUMBER:
                good = st.integers(-1, param.most + 1)
            case Kind.CHOICE:
                good = st.sampled_from(param.choices)
            case Kind.PERSON:
                good = st.sampled_from([*PEOPLE, *(f"id:{who}" for who in self.people.values())])
            case Kind.ITEM:
                good = st.sampled_from(["1", "2", "3", "id:1", "id:2", "id:9"])
            case Kind.POINT:
                good = st.integers(0, 5)
            case Kind.MOMENT:
                good = st.integers(-60, 20_000).map(
                    lambda m: (self.clock.now() + timedelta(minutes=m)).strftime("%Y-%m-%dT%H:%M")
                )
            case Kind.ZONE:
                good = st.sampled_from(ZONES)
            case _:
                good = st.sampled_from([*COMMAND_NAMES, "nothing"])
        return st.integers(0, 19).flatmap(lambda n: good if n else st.text(max_size=20))

    # -- what holds after every move

    @invariant()
    def all_is_well(self) -> None:
        self.everything_that_was_said_is_delivered_once()
        self.the_journal_folds_to_the_meeting_in_memory()
        self.every_message_of_a_meeting_is_counted()
        self.no_parked_point_is_lost()
        self.every_point_that_is_back_is_on_the_agenda()
        dump = self.dump()
        self.is_open = self.state().is_open
        self.polls = [row["meeting"] for row in dump["poll"] if row["closed_at"] is None][::-1]
        self.every_meeting_begins_with_the_points_that_are_not_settled(dump)
        self.ballots_and_people_have_nothing_in_common(dump)
        self.what_was_said_is_nowhere_and_what_was_recorded_in_one_place(dump)
        self.nobody_is_named_in_public_but_by_being_called(dump)

    def everything_that_was_said_is_delivered_once(self) -> None:
        self.run(self.dispatcher.deliver_all())
        assert set(self.ears.ids.values()) <= {1}

    def the_journal_folds_to_the_meeting_in_memory(self) -> None:
        newest = self.run(self.store.current([self.room.key]))[self.room.key]
        lives = self.service.core.meetings
        assert self.state().id == newest
        journals = self.run(self.store.journals(list(lives._loaded)))
        for meeting, journal in journals.items():
            folded, kept = Meeting.fold(journal), lives._loaded[meeting].meeting
            assert folded.version == kept.version == len(journal)
            assert picture(folded.state) == picture(kept.state)
            self.what_stands_in_the_diary_is_what_the_meeting_knows(folded)

    def a_snapshot_and_what_comes_after_it_fold_to_the_same(self) -> None:
        """Of the newest meeting, cut after the first event, after the last, and between them."""
        newest = self.run(self.store.current([self.room.key]))[self.room.key]
        for journal in self.run(self.store.journals([newest])).values():
            whole = Meeting.fold(journal[:1])
            cuts = {len(journal), len(journal) // 3, 2 * len(journal) // 3}
            snapshots = {1: pack(whole)}
            done = []
            for event in journal[1:]:
                done.append(whole.receive(event))
                if whole.version in cuts:
                    snapshots[whole.version] = pack(whole)
            for cut, body in snapshots.items():
                again = unpack(body)
                assert [again.receive(event) for event in journal[cut:]] == done[cut - 1 :]
                assert picture(again.state) == picture(whole.state)

    def what_stands_in_the_diary_is_what_the_meeting_knows(self, meeting: Meeting) -> None:
        rows = [row for row in self.dump()["wake"] if row["meeting"] == meeting.state.id]
        stands = {(row["why"], row["about"]): row["due"] for row in rows}
        known = appointments(meeting.state)
        assert stands == {(why.value, about): to_micros(due) for (why, about), due in known.items()}

    def every_message_of_a_meeting_is_counted(self) -> None:
        ids = [MeetingId(f"{self.room.key}.{number}") for number in self.said]
        for number, journal in zip(
            self.said, self.run(self.store.journals(ids)).values(), strict=True
        ):
            assert sum(isinstance(event, MessagePosted) for event in journal) == self.said[number]
            voices = Meeting.fold(journal).state.turns.voices if journal else {}
            assert sum(voice.messages for voice in voices.values()) == self.said[number]

    def no_parked_point_is_lost(self) -> None:
        kept = {c.number: c for c in self.run(self.store.contentions(self.room.key))}
        assert list(kept) == list(self.points)
        state = self.state()
        for number, fate in self.points.items():
            point = kept[number]
            if fate is None:
                tabled = point.standing is Standing.TABLED
                assert point.standing is not Standing.SETTLED
                assert state.is_open or not tabled
                assert state.contentions[number] == point
            else:
                assert point.standing is Standing.SETTLED
                assert point.outcome is not None
                assert point.reason is not None

    def every_point_that_is_back_is_on_the_agenda(self) -> None:
        state = self.state()
        if state.phase is MeetingState.WITHDRAWN:
            return
        items = [item for item in state.agenda.items if item.point is not None]
        waiting = [item.point for item in items if item.state is ItemState.WAITING]
        assert len(set(waiting)) == len(waiting)
        if state.is_open:
            tabled = {point.number for point in state.standing(Standing.TABLED)}
            assert tabled <= {item.point for item in items}
            assert set(waiting) <= tabled
        else:
            assert set(waiting) == {point.number for point in points_due.coming(state)}
            assert len(waiting) == min(len(points_due.due(state)), MOST_POINTS)

    def every_meeting_begins_with_the_points_that_are_not_settled(self, dump: Dump) -> None:
        for row in dump["meeting"]:
            if row["opened_at"] is None or row["id"] in self.opened:
                continue
            self.opened.add(row["id"])
            cards = [
                json.loads(outbox_message["card"])
                for outbox_message in dump["parcel"]
                if outbox_message["meeting"] == row["number"] and outbox_message["kind"] == "post"
            ]
            back = [
                part["lines"][0]["slots"]["number"]
                for card in cards
                if card["kind"] == "tabled"
                for part in card["parts"]
            ]
            assert back == [number for number, fate in self.points.items() if fate is None]

    def ballots_and_people_have_nothing_in_common(self, dump: Dump) -> None:
        slips = Counter(row["poll"] for row in dump["comment_slip"])
        counted = {row["poll"]: row["ballots"] for row in dump["poll_result"]}
        for row in dump["poll"]:
            poll = row["meeting"]
            if row["closed_at"] is None:
                assert slips[poll] == self.voted[poll]
                on_roll = sum(entry["poll"] == poll for entry in dump["roll"])
                assert (
                    self.run(self.store.ballot_office.votes_outstanding(poll))
                    == on_roll - self.voted[poll]
                )
            else:
                assert counted.get(poll, 0) == self.voted[poll]
                assert slips[poll] == 0
        boxes = ("ballot_box", "ballot_mark", "comment_slip", "poll_result")
        told = json.dumps([dump[it] for it in boxes])
        # Ids, and not names: what is sealed looks like any letters, and three of them are a name.
        assert not any(id in told for id in self.people.values())
        assert not any(who in json.dumps(dump["poll_result"]) for who in PEOPLE)

    def what_was_said_is_nowhere_and_what_was_recorded_in_one_place(self, dump: Dump) -> None:
        found = {
            (mark, f"{table}.{column}")
            for table, rows in dump.items()
            for row in rows
            for column, value in row.items()
            for mark in (SAID, RECORDED, COMMENTED)
            if isinstance(value, str) and mark in value
        }
        assert found <= {(RECORDED, "words.text"), (COMMENTED, "poll_comment.text")}

    def nobody_is_named_in_public_but_by_being_called(self, dump: Dump) -> None:
        for outbox_message in dump["parcel"]:
            if outbox_message["kind"] == "post" and '"is":"name"' in outbox_message["card"]:
                assert json.loads(outbox_message["card"])["kind"] in NAMING

    # -- tools

    def run(self, doing: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(doing)

    def new_id(self) -> str:
        # Long, so that no id is found in a text by chance.
        return f"id{next(self.numbers):012}"

    def tick(self) -> datetime:
        self.clock.set(self.clock.now() + timedelta(seconds=3))
        return self.clock.now()

    def text(self) -> str:
        return f"{RECORDED}{next(self.numbers)}"

    def account(self, name: str) -> Account:
        return Account(platform="stage", tenant="", id=f"account-{name}", name=name)

    def meeting_id(self, number: int) -> str:
        return f"{self.room.key}.{number}"

    def chair(self, place: int) -> str:
        """Somebody who may run the meeting."""
        state = self.state()
        may = [name for name, who in self.people.items() if state.may_facilitate(who)]
        return may[place % len(may)] if may else PEOPLE[0]

    def state(self) -> Any:
        return self.run(self.service.core.current(self.room)).state

    def dump(self) -> Dump:
        """Every row of every table."""

        def read(tx: Connection) -> Dump:
            return {
                table: [
                    dict(row) for row in tx.execute(text(f'SELECT * FROM "{table}"')).mappings()
                ]
                for table in METADATA.tables
            }

        return self.run(self.store._db.read(read))


TestHeard = Heard.TestCase
TestHeard.settings = settings(
    max_examples=12,
    stateful_step_count=30,
    deadline=None,
    # Making a failure small would take many times as long as finding it.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
