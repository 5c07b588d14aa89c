"""Saved or not saved: whatever fails after a commit, nobody is told that nothing has changed.

Over every command of the table and every call to the store that comes after its commit, one at a
time and all of them together; and over everything else that commits.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import msgspec
import pytest

from adapters.clock import SetClock
from adapters.scheduler import Waker
from bot.commands.table import COMMANDS
from bot.errors import NotSaved, Uncertain
from bot.events import Arrived, Departed, PresenceSource, SignalRaised, WordAsked
from bot.ids import RoomId
from bot.phrases import catalogue
from bot.ports import (
    Account,
    Appointment,
    Arrival,
    CommandResult,
    Departure,
    Message,
    MessageDeletion,
    PlatformFeatures,
    Reaction,
    Request,
    Room,
)
from bot.ports.feeds import FEED, FeedAddress
from bot.records.recorded_views import ViewAnswer
from bot.rules import Feature
from bot.service import Service, confirmed_commit
from bot.service.drift_tracking import DriftTracker
from bot.service.saved_elsewhere import SavedElsewhere
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store
from tests.fakes.poll_answers import typed
from tests.fakes.scorer import SharesAWord

ROOM = RoomId("stage", "", "lamp")
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
DONE = catalogue().say("done-not-shown")
NOT_SHOWN = catalogue().say("answer-not-shown")
ALREADY = catalogue().say("saved-already")
ALL = -1
NOT_IN_JOURNALS = {"card", "poll", "group", "rename", "raised answer", "calendar", "needs", "what"}
"""Commands whose delivery is in no journal."""
UNSIGNED = {"card": "SignalRaised", "what": "WordAsked"}
"""Of these, the event that the journal has: it does not say whose it is."""


class Store:
    """A store whose calls after a commit fail: the one at `broken`, or all of them; and whose
    commits may lose their connection."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self.watching = False
        self.broken: int | None = None
        self.after: list[str] | None = None
        """The calls since the commit; None before it."""
        self.before: set[str] = set()
        """The deliveries that went before."""
        self.lost: list[str] = []
        """What happens to the next commits: "done" and "undone" lose their connection, after the
        commit or before it; "away" is a database that cannot be reached."""
        self.held = asyncio.Event()
        """Until it is set, what happens to the next commits does not happen yet."""
        self.held.set()
        self.reached = asyncio.Event()
        """Something has been tried."""

    def __getattr__(self, name: str) -> Any:
        if name in ("group_choices", "link_numbers", "needs", "views"):
            return Part(self, getattr(self._store, name))
        return self.watched(name, getattr(self._store, name))

    def watched(self, name: str, method: Any) -> Any:
        """A method of the store that is watched, and may fail."""
        if not inspect.iscoroutinefunction(method):
            return method

        async def call(*args: Any, **named: Any) -> Any:
            if self.lost and self._tried(name, args):
                self.reached.set()
                await self.held.wait()
                fate = self.lost.pop(0)
                if fate == "done":
                    await method(*args, **named)
                if fate == "away":
                    raise NotSaved("the database is away")
                raise Uncertain("the connection was lost")
            if self.watching and self.after is not None:
                self.after.append(name)
                if self.broken in (ALL, len(self.after) - 1):
                    raise NotSaved("the database is away")
            result = await method(*args, **named)
            if self.watching and self.after is None and self._is_it(name, args, result):
                self.after = []
            return result

        return call

    def _tried(self, name: str, args: Any) -> bool:
        rows = args[0].journal if name == "commit" else ()
        return (
            name in ("cast_ballot", "choose", "answer", "replace", "say")
            or _renames(name, args)
            or any(
                row.source not in (None, *self.before)
                or isinstance(row.event, SignalRaised | WordAsked)
                for row in rows
            )
        )

    def _is_it(self, name: str, args: Any, result: Any) -> bool:
        """Whether that was the commit of what is tried (and not of what goes before it)."""
        if name in ("cast_ballot", "choose"):
            return bool(result)
        if name in ("answer", "replace", "say") or _renames(name, args):
            return True
        return name == "commit" and bool(
            args[0].fulfilled
            or args[0].redactions
            or any(
                str(row.source).startswith("tried")
                or isinstance(row.event, Arrived | Departed | SignalRaised | WordAsked)
                for row in args[0].journal
            )
        )


def _renames(name: str, args: Any) -> bool:
    return name == "person" and args[0].name == "Benjamin"


class Part:
    """A part of the store that has methods of its own, watched like the store."""

    def __init__(self, store: Store, part: Any) -> None:
        self._store = store
        self._part = part

    def __getattr__(self, name: str) -> Any:
        return self._store.watched(name, getattr(self._part, name))


class Addresses:
    """Rooms have calendar feeds, wherever these are."""

    def address(self, room: Room, to: FeedAddress) -> str:
        return f"https://heard.example/calendar/{room.key}.{to.number}.ics"


class World:
    """A room with a meeting."""

    def __init__(self, store: SqlStore) -> None:
        self.store = Store(store)
        self.clock = SetClock(NOON)
        self.numbers = count(1)
        offers = {"stage": PlatformFeatures(features=tuple(Feature), voice=True, by_link=True)}
        self.service = Service(
            self.store,
            self.clock,
            self.new_id,
            offers=offers,
            drift=DriftTracker(start=SharesAWord),
        )
        self.service.feeds.attach(Addresses())
        self.waker = Waker(self.store, self.service.wakeups.wake, self.clock, "waker")

    def new_id(self) -> str:
        return f"id{next(self.numbers):05}"

    def account(self, who: str) -> Account:
        return Account(platform="stage", tenant="", id=who, name=who)

    def request(self, who: str, line: str, source: str = "") -> Request:
        return Request(
            room=ROOM,
            person=self.account(who),
            source=source or self.new_id(),
            at=self.clock.now(),
            line=line,
        )

    def message(self, who: str, text: str, source: str) -> Message:
        return Message(
            room=ROOM,
            person=self.account(who),
            text=text,
            ref=f"m-{source}",
            source=source,
            at=self.clock.now(),
        )

    async def do(self, *lines: str) -> None:
        """What goes before: "Ann: start"."""
        for line in lines:
            await self.goes_on(seconds=5)
            who, _, typed = line.partition(": ")
            if typed.startswith("“"):
                text = typed.strip("“”")
                await self.service.intake.on_message(self.message(who, text, self.new_id()))
            elif line.startswith("wait "):
                await self.goes_on(minutes=int(line[5:]))
            else:
                receipt = await self.service.commands.execute(self.request(who, typed))
                assert receipt.accepted, (line, receipt)

    async def goes_on(self, **much: float) -> None:
        """Time passes, and what is due happens."""
        self.clock.set(self.clock.now() + timedelta(**much))
        await self.waker.keep_due()

    async def whose_turn(self) -> str:
        """Whose turn it is in the round."""
        room = await self.service.directory.room(ROOM)
        assert room is not None
        state = (await self.service.core.current(room)).state
        now: Any = state.rounds.now
        names = await self.store.names([now.current])
        return str(names[now.current])

    async def sources(self) -> list[str]:
        rows = await self.store._store._db.read(
            lambda tx: tx.exec_driver_sql("SELECT source FROM journal").scalars().all()
        )
        return [source for source in rows if source]


Make = Callable[[], Awaitable[World]]


@pytest.fixture
async def world() -> AsyncIterator[Make]:
    opened: list[SqlStore] = []

    async def make() -> World:
        opened.append(await memory_store())
        return World(opened[-1])

    yield make
    for store in opened:
        await store.close()


START = "Ann: start"
TALK = ("Ann: start", "Ben: “I would like to say something about the doors of the house.”")
AGENDA = ("Ann: agenda add title=Doors", "Ann: agenda add title=Floors", "Ann: start")
POLL = (*TALK, "Ben: hand", "Ann: call", "Ann: end anyway=yes")
ANSWERS = typed()

ASKED = (
    "Ann: agenda add title=“Breaks at home”",
    "Ann: agenda add title=“The van”",
    START,
    "Ann: “Moving on to the van.”",
)
"""Heard has asked Ann whether the meeting goes on."""
INVITED = (
    START,
    "wait 11",
    "Dora: here",
    "Dora: preferences invitations=on",
    *(f"{who}: “The council pays for night care.”" for who in ("Tom", "Ben") * 36),
)
"""Heard has asked Dora whether she would like to speak."""

FIVE = ("Ann", "Ben", "Cleo", "Dora", "Emil")
LACKING = (
    START,
    *(f"{who}: here" for who in FIVE),
    "Ben: “I would like to say something about the doors of the house.”",
    "Ann: end anyway=yes",
    *(f"{who}: poll {typed(needs='1')}" for who in FIVE),
    f"wait {48 * 60}",
)
"""They did not have what they needed, so their answers want a reply."""

CHECK_IN = (START, "Ben: here", "Ann: check-in")
EXPLAINED = (
    START,
    "Ben: what ICB",
    "Cleo: glossary explain ICB explanation=“Who pays for care.”",
)

SERIES = (START, "Ann: series first=2026-03-10T19:00 repeat=weekly")
TRIED: dict[str, tuple[tuple[str, ...], str]] = {
    "here": ((START,), "Cleo: here"),
    "hand": ((START,), "Ben: hand I know"),
    "poll add": ((START, "Ben: here", "Ann: end anyway=yes"), "Ann: poll add Ben"),
    "poll items": ((START,), "Ann: poll items first='The lift worked'"),
    "propose": ((START,), "Ben: propose We widen the doors"),
    "answer": ((START, "Ben: propose We widen the doors"), "Ben: answer 1 consent"),
    "proposal amend": (
        (START, "Ben: propose We widen the doors"),
        "Ben: proposal amend 1 We widen two doors",
    ),
    "proposal close": ((START, "Ben: propose We widen the doors"), "Ann: proposal close 1"),
    "proposal park": (
        (
            START,
            "Ben: propose We widen it",
            "Ben: answer 1 objection It costs too much",
            "Ann: proposal close 1",
        ),
        "Ben: proposal park 1",
    ),
    "proposal round": ((START, "Ben: propose We widen it"), "Ann: proposal round 1"),
    "proposal withdraw": ((START, "Ben: propose We widen it"), "Ben: proposal withdraw 1"),
    "me": ((START,), "Ben: me copy"),
    "rename": ((START, "Ben: here"), "Ben: rename Benjamin"),
    "take-back": ((START, "Ben: note Doors cost 100"), "Ben: take-back"),
    "lower": ((START, "Ben: hand"), "Ben: lower"),
    "leave": ((START, "Ben: here"), "Ben: leave"),
    "worry": ((START, "Ben: here"), "Ann: worry contact=Ben"),
    "pass": ((START,), "Ben: pass"),
    "card": ((START, "Ben: here", "Cleo: here", "Dora: here"), "Ben: card slow"),
    "plain-words": ((START,), "Ann: plain-words"),
    "park": ((START,), "Ben: park The doors are too narrow"),
    "outcomes": (
        (START, "Ben: note Doors cost 100"),
        "Ann: outcomes 1 changed the result We widen them",
    ),
    "raised answer": ((START, "Ben: note Doors cost 100"), "Ben: raised answer 1 right"),
    "note": ((START,), "Ben: note Doors cost 100"),
    "minutes correct": (
        (START, "Ben: note Doors cost 100", "Ann: end anyway=yes"),
        "Ben: minutes correct Doors cost 200 line=other",
    ),
    "minutes agree": (
        (START, "Ben: note Doors cost 100", "Ann: end anyway=yes", "Ann: start"),
        "Ann: minutes agree",
    ),
    "group": (("Ann: groups set names=carers,nurses", START), "Ben: group carers"),
    "needs": ((START,), "Ben: needs captions, time"),
    "preferences": ((START,), "Ben: preferences plain=yes"),
    "done": ((START, "Ben: here", "Ann: round"), "{turn}: done"),
    "write": ((START, "Ben: here", "Ann: round silent"), "Ben: write Wider doors"),
    "say": ((START,), "Ben: say Wider doors please"),
    "poll": (POLL, f"Ben: poll {ANSWERS}"),
    "offtopic": ((*AGENDA, "Ann: agenda next"), "Ben: offtopic"),
    "ontopic": (ASKED, "Ann: ontopic"),
    "leave-it": (ASKED, "Ann: leave-it"),
    "later": (INVITED, "Dora: later"),
    "replan": (
        (
            *(f"Ann: agenda add title={n} minutes=20" for n in (1, 2, 3)),
            START,
            "wait 35",
            "Ann: agenda next",
        ),
        "Ann: replan",
    ),
    "start": ((), "Ann: start"),
    "end": ((START,), "Ann: end anyway=yes"),
    "reopen": ((START, "Ben: here", "Ann: end anyway=yes"), "Ann: reopen"),
    "call": ((START, "Ben: hand"), "Ann: call"),
    "skip": ((START, "Ben: hand", "Cleo: hand"), "Ann: skip"),
    "queue move": ((START, "Ben: hand", "Cleo: hand"), "Ann: queue move Cleo 1"),
    "decide": ((START,), "Ann: decide We widen the doors"),
    "settle": ((START, "Ben: park Doors"), "Ann: settle 1 changed We widen them"),
    "park-again": (
        (START, "Ben: park Doors", "Ann: end anyway=yes", "Ann: start"),
        "Ann: park-again 1 The plans are late",
    ),
    "points today": (
        (START, "Ben: park Doors", "Ben: park Lifts", "Ann: end anyway=yes"),
        "Ann: points today 1",
    ),
    "round": ((START, "Ben: here"), "Ann: round"),
    "round silent": ((START, "Ben: here"), "Ann: round silent"),
    "round next": ((START, "Ben: here", "Ann: round"), "Ann: round next"),
    "round end": ((START, "Ben: here", "Ann: round"), "Ann: round end"),
    "agenda add": ((START,), "Ben: agenda add title=Doors"),
    "agenda next": (AGENDA, "Ann: agenda next"),
    "agenda back": (
        (*AGENDA, "Ann: agenda next", "Ann: agenda next anyway=yes"),
        "Ann: agenda back",
    ),
    "agenda move": (AGENDA, "Ann: agenda move 2 1"),
    "agenda drop": (AGENDA, "Ann: agenda drop 2"),
    "extend": (("Ann: agenda add title=Doors minutes=10", START), "Ann: extend 5"),
    "queue order": ((START,), "Ann: queue order first-come"),
    "floor notes": ((START,), "Ann: floor notes off"),
    "speaking limit": ((START,), "Ann: speaking limit 3"),
    "unsigned say": ((START,), "Ann: unsigned say on"),
    "topic": ((START,), "Ann: topic off"),
    "groups set": ((START,), "Ann: groups set names=carers,nurses"),
    "series goal": ((START,), "Ann: series goal A break within a week"),
    "goal agree": ((START, "Ann: series goal A break within a week"), "Ben: goal agree"),
    "meeting cancel": (SERIES, "Ann: meeting cancel The hall is shut"),
    "meeting move": (SERIES, "Ann: meeting move 2026-03-12T19:00"),
    "meeting extra": (SERIES, "Ann: meeting extra 2026-03-12T19:00"),
    "series": ((START,), "Ann: series first=2026-03-10T19:00 repeat=weekly"),
    "facilitator add": ((START, "Ben: here"), "Ann: facilitator add Ben"),
    "facilitator remove": (
        (START, "Ben: here", "Ann: facilitator add Ben"),
        "Ann: facilitator remove Ben",
    ),
    "allow": ((START,), "Ann: allow reactions off"),
    "voice": ((START,), "Ann: voice 123"),
    "links": ((START,), "Ann: links member"),
    "by-name": ((START,), "Ann: by-name on"),
    "confirm": ((START, "Ben: here"), "Ann: confirm Ben"),
    "earlier": ((START,), "Ann: earlier on"),
    "quiet": ((START,), "Ann: quiet silent"),
    "pause": ((START, "Ben: here"), "Ann: pause Ben"),
    "point owner": ((START, "Ann: park Who pays?"), "Ben: point owner 1"),
    "point change": ((START, "Ann: park Who pays?"), "Ann: point change 1 withdraw"),
    "point answer": (
        (START, "Ann: park Who pays?", "Ben: here", "Ann: point owner 1 Ben"),
        "Ben: point answer 1 accept",
    ),
    "point add": ((START, "Ann: park Who pays?"), "Ben: point add 1 The council should"),
    "action": ((START,), "Ben: action Ask the council"),
    "leftovers": (
        (*SERIES, "Ben: park Doors", "Ann: series repeat=never", "Ann: end anyway=yes", "wait 15"),
        "Ann: leftovers thing=point-1 choice=outcome outcome=not-taken reason=“No time.”",
    ),
    "settle decided": (
        (START, "Ann: park Who pays?", "Ann: decide The council."),
        "Ann: settle decided 1",
    ),
    "calendar": ((START, "Ann: calendar new"), "Ann: calendar new"),
    "reply": (LACKING, "Ann: reply We will meet at ten"),
    "report agree": ((START,), "Ann: report agree yes"),
    "report release": (
        (
            START,
            "Ben: note Doors cost 100",
            "Ann: outcomes 1 changed the result We widen them",
            "Ann: report agree yes",
        ),
        "Ann: report release",
    ),
    "supporter": ((START, "Ben: here", "Cleo: here"), "Ben: supporter add Cleo"),
    "check": (CHECK_IN, "Ben: check"),
    "check-in": ((START, "Ben: here"), "Ann: check-in"),
    "check-out": ((START, "Ben: here"), "Ann: check-out"),
    "checks": ((START,), "Ann: checks check-in on"),
    "break": ((START,), "Ann: break 5"),
    "break move": ((START, "Ann: break 5"), "Ann: break move 10"),
    "break end": ((START, "Ann: break 5"), "Ann: break end"),
    "blank-sheet": ((*AGENDA, "Ann: agenda next"), "Ann: blank-sheet 5"),
    "blank-sheet end": (
        (*AGENDA, "Ann: agenda next", "Ann: blank-sheet 5"),
        "Ann: blank-sheet end",
    ),
    "constraint": ((START,), "Ben: constraint No money for a coach"),
    "constraints no": ((START,), "Ben: constraints no"),
    "constraints review": (
        (START, "Ben: constraint No money for a coach"),
        "Ann: constraints review 1 avoided",
    ),
    "constraints take": (
        (START, "Ben: constraint No money for a coach"),
        "Cleo: constraints take 1",
    ),
    "what": ((START,), "Ben: what ICB"),
    "glossary explain": (
        (START, "Ben: what ICB"),
        "Cleo: glossary explain ICB explanation=“Who pays for care.”",
    ),
    "glossary confirm": (EXPLAINED, "Ann: glossary confirm 1"),
    "glossary drop": (EXPLAINED, "Ann: glossary drop 1"),
    "language": ((START,), "Ann: language es"),
    "agreement": ((START,), "Ben: agreement We let people finish"),
    "learn": ((START,), "Ben: learn none"),
}
"""Each command that changes something: what goes before it, and how it is typed."""
LOOKS = {
    "point", "proposal", "proposals", "queue", "parked", "notes", "decisions", "minutes", "status",
    "help", "unanswered", "measures", "meetings", "agenda list", "groups list", "raised", "who",
    "report", "constraints", "glossary",
}  # fmt: skip
"""These change nothing."""


def test_every_command_is_tried() -> None:
    assert set(TRIED) | LOOKS == {command.name for command in COMMANDS}


async def prepared(world: Make, name: str) -> tuple[World, str, str]:
    here = await world()
    before, tried = TRIED[name]
    await here.do(*before)
    who, _, line = tried.partition(": ")
    if who == "{turn}":
        who = await here.whose_turn()
    here.clock.set(here.clock.now() + timedelta(seconds=5))
    here.store.before = set(await here.sources())
    return here, who, line


async def pressed(here: World, who: str, line: str, source: str) -> Request:
    """A line that is typed; or, where the command has only a button, a press on it."""
    request = here.request(who, line, source)
    if line != "report release":
        return request
    shown = await here.service.commands.execute(here.request(who, line))
    assert shown.reply is not None
    (button,) = (one for part in shown.reply.parts for one in part.buttons)
    return msgspec.structs.replace(request, line="", command=button.command, args=button.args)


async def carried_out(world: Make, name: str, broken: int | None) -> tuple[CommandResult, World]:
    here, who, line = await prepared(world, name)
    request = await pressed(here, who, line, "tried")
    here.store.watching, here.store.broken = True, broken
    receipt = await here.service.commands.execute(request)
    here.store.watching = False
    return receipt, here


@pytest.mark.parametrize("name", TRIED)
async def test_a_command_that_was_saved_is_answered_as_done_whatever_fails_then(
    world: Make, name: str
) -> None:
    receipt, here = await carried_out(world, name, None)
    assert receipt.accepted
    assert here.store.after is not None, "nothing was committed: this tests nothing"
    calls = here.store.after
    for broken in (*range(len(calls)), ALL):
        receipt, here = await carried_out(world, name, broken)
        assert receipt.accepted, (calls, broken)
        assert receipt.reply is None or "not saved" not in receipt.reply.text
        if name not in NOT_IN_JOURNALS:
            assert (await here.sources()).count("tried") == 1


async def test_who_cannot_be_shown_what_became_of_it_is_told_that_it_is_done(world: Make) -> None:
    for name in ("agenda add", "call", "facilitator add"):
        receipt, _ = await carried_out(world, name, ALL)
        assert receipt.reply is not None
        assert receipt.reply.text == DONE


# -- accepting, then answering ---------------------------------------------------------------------


LOOKED_AT: dict[str, tuple[tuple[str, ...], str]] = {
    "queue": ((START, "Ben: hand"), "Ben: queue"),
    "parked": ((START, "Ben: park Doors"), "Ben: parked"),
    "point": ((START, "Ben: park Doors"), "Ben: point 1"),
    "proposal": ((START, "Ben: propose We widen the doors"), "Ben: proposal 1"),
    "proposals": ((START, "Ben: propose We widen the doors"), "Ben: proposals"),
    "notes": ((START, "Ben: note Doors cost 100"), "Ben: notes"),
    "decisions": ((START, "Ann: decide We widen the doors"), "Ben: decisions"),
    "minutes": ((*TALK, "Ann: end anyway=yes"), "Ben: minutes"),
    "raised": ((START, "Ben: note Doors cost 100"), "Ben: raised"),
    "meetings": ((*TALK, "Ann: end anyway=yes"), "Ben: meetings"),
    "status": (TALK, "Ben: status"),
    "help": ((START,), "Ben: help"),
    "unanswered": (TALK, "Ann: unanswered"),
    "measures": (TALK, "Ann: measures"),
    "agenda list": (AGENDA, "Ben: agenda list"),
    "groups list": (("Ann: groups set names=carers,nurses", START), "Ben: groups list"),
    "who": ((START, "Ben: here"), "Ben: who"),
    "constraints": ((START, "Ben: constraint No money for a coach"), "Cleo: constraints"),
    "glossary": (EXPLAINED, "Ben: glossary"),
    "report": ((*TALK, "Ann: end anyway=yes"), "Ann: report meeting"),
}
DECLINED: dict[str, tuple[tuple[str, ...], str]] = {
    "it takes a facilitator": ((START, "Ben: here"), "Ben: call"),
    "something is missing": ((START,), "Ben: park"),
    "there is no such command": ((START,), "Ben: parc Doors"),
    "there is no such point": ((START,), "Ann: settle 9 changed We widen them"),
    "there are no such minutes": ((START,), "Ann: minutes 7"),
    "it makes no sense": ((START,), "Ann: extend soon"),
    "nobody has their hand up": ((START,), "Ann: call"),
}


def test_every_look_is_tried() -> None:
    assert set(LOOKED_AT) == LOOKS


async def answered(
    world: Make, case: tuple[tuple[str, ...], str], broken: int | None
) -> tuple[CommandResult, int]:
    """What somebody is told if reads fail once their act was accepted; and how many there were."""
    here = await world()
    before, tried = case
    await here.do(*before)
    who, _, line = tried.partition(": ")
    if who == "{turn}":
        who = await here.whose_turn()
    here.clock.set(here.clock.now() + timedelta(seconds=5))
    request = await pressed(here, who, line, "tried")
    acceptance: Any = here.service.commands._acceptance
    accept = acceptance.accept

    async def accept_and_then_break(request: Request) -> Any:
        outcome = await accept(request)
        here.store.watching, here.store.after, here.store.broken = True, [], broken
        return outcome

    acceptance.accept = accept_and_then_break
    receipt = await here.service.commands.execute(request)
    return receipt, len(here.store.after or ())


@pytest.mark.parametrize("case", [*TRIED, *LOOKED_AT, *DECLINED])
async def test_whoever_cannot_be_answered_is_never_told_that_it_was_not_saved(
    world: Make, case: str
) -> None:
    """Over every command of the table, and every read that its answer takes."""
    tried = {**TRIED, **LOOKED_AT, **DECLINED}[case]
    good, reads = await answered(world, tried, None)
    for broken in (*range(reads), ALL):
        bad, _ = await answered(world, tried, broken)
        if case in TRIED:
            assert bad.accepted
            assert bad.reply is None or bad.reply.text in (DONE, good.reply and good.reply.text)
        elif bad != good:
            assert (bad.accepted, bad.refused) == (False, True)
            assert bad.reply is not None
            assert bad.reply.text == NOT_SHOWN


async def test_answers_take_reads_that_can_fail(world: Make) -> None:
    for case in ("notes", "minutes", "who", "agenda list"):
        bad, reads = await answered(world, LOOKED_AT[case], ALL)
        assert reads > 0, case
        assert bad.reply is not None
        assert bad.reply.text == NOT_SHOWN


# -- nobody knows whether it was saved ---------------------------------------------------


@pytest.mark.parametrize("fate", ["done", "undone"])
@pytest.mark.parametrize("name", TRIED)
async def test_a_commit_whose_connection_broke_is_looked_for_and_done_once(
    world: Make, name: str, fate: str
) -> None:
    here, who, line = await prepared(world, name)
    request = await pressed(here, who, line, "tried")
    here.store.lost = [fate]
    receipt = await here.service.commands.execute(request)
    assert receipt.accepted
    assert receipt.reply is None or receipt.reply.text not in (DONE, ALREADY)
    assert await times_saved(here, name) == 1


@pytest.mark.parametrize("fate", ["done", "undone"])
@pytest.mark.parametrize("name", TRIED)
async def test_what_nobody_can_tell_is_done_once_if_it_is_typed_again(
    world: Make, name: str, fate: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confirmed_commit, "CONFIRM_TIMEOUT", 0.0)
    monkeypatch.setattr(confirmed_commit, "CONFIRM_INTERVAL", 0.0)
    here, who, line = await prepared(world, name)
    before = len(await here.sources())
    request = await pressed(here, who, line, "tried")
    here.store.lost = [fate, "away", "away"]
    with pytest.raises(Uncertain):
        await here.service.commands.execute(request)
    here.store.lost = []
    again = await here.service.commands.execute(msgspec.structs.replace(request, source="again"))
    if name == "calendar":  # where another address is what is asked for
        assert await times_saved(here, name) == 1 + (fate == "done")
        return
    if name in NOT_IN_JOURNALS:
        assert await times_saved(here, name) == 1
        return
    assert again.accepted
    assert len(await here.sources()) == before + 1
    assert (await here.sources()).count("tried") == 1
    # Some are answered by what is so already.
    if fate == "done" and name not in {"here", "done", "learn"}:
        assert again.reply is not None
        assert again.reply.text == ALREADY


async def test_a_press_for_another_calendar_address_that_arrives_twice_makes_one(
    world: Make,
) -> None:
    here = await world()
    await here.do(START)
    first, again = [
        await here.service.commands.execute(here.request("Ann", "calendar new", "tried"))
        for _ in range(2)
    ]
    assert await times_saved(here, "calendar") == 0, "the first address is number 1"
    assert first.reply is not None
    assert "https://heard.example/calendar/" in first.reply.text
    assert again.repeated, "the address they were told stays the one that works"
    assert again.reply is None
    other = await here.service.commands.execute(here.request("Ann", "calendar new"))
    assert other.reply is not None
    assert other.reply.text != first.reply.text
    assert await times_saved(here, "calendar") == 1
    # Switched off twice, it is off.
    for _ in range(2):
        off = await here.service.commands.execute(here.request("Ann", "calendar off"))
        assert off.accepted
        assert off.reply is not None
        assert "https://" not in off.reply.text


# A card and a question go through the committer, in which the second waits for the first.
@pytest.mark.parametrize("name", sorted(NOT_IN_JOURNALS - {*UNSIGNED, "poll"}))
async def test_what_comes_twice_at_once_is_not_called_saved_before_it_is(
    world: Make, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrived = asyncio.Event()
    over = SavedElsewhere.over

    async def waits(self: SavedElsewhere, room: Room, source: str) -> bool:
        arrived.set()
        return await over(self, room, source)

    monkeypatch.setattr(SavedElsewhere, "over", waits)
    here, who, line = await prepared(world, name)
    request = await pressed(here, who, line, "tried")
    here.store.lost = ["away", "away"]
    here.store.held.clear()
    first = asyncio.create_task(here.service.commands.execute(request))
    await here.store.reached.wait()
    second = asyncio.create_task(here.service.commands.execute(request))
    known = asyncio.create_task(arrived.wait())
    await asyncio.wait({second, known}, return_when=asyncio.FIRST_COMPLETED)
    assert not second.done()
    here.store.held.set()
    both = await gathered(first, second)
    assert [type(it) for it in both] == [NotSaved, NotSaved]
    assert (await here.service.commands.execute(request)).accepted
    assert await times_saved(here, name) == 1
    known.cancel()


async def test_what_was_cleared_up_can_be_done_once_more(
    world: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confirmed_commit, "CONFIRM_TIMEOUT", 0.0)
    here = await world()
    await here.do(START)
    here.store.lost = ["done", "away"]
    with pytest.raises(Uncertain):
        await here.service.commands.execute(here.request("Ben", "agenda add title=Doors"))
    for _ in range(2):
        await here.service.commands.execute(here.request("Ben", "agenda add title=Doors"))
    panel = await here.service.commands.execute(here.request("Ben", "agenda list"))
    assert panel.reply is not None
    assert panel.reply.text.count("Doors") == 2  # the doubtful one, and the one after it was known


async def test_others_in_a_doubtful_commit_are_told_the_truth_about_their_own(
    world: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confirmed_commit, "CONFIRM_TIMEOUT", 0.0)
    here = await world()
    await here.do(START, "Ben: here", "Cleo: here")
    here.store.lost = ["done", "away"]
    done = await gathered(
        here.service.commands.execute(here.request("Ben", "note Doors")),
        here.service.commands.execute(here.request("Cleo", "call")),  # not for her: nothing changes
    )
    assert type(done[0]) is Uncertain
    assert type(done[1]) is NotSaved or done[1].refused


# -- everything else that commits ------------------------------------------------------------------


async def gathered(*doing: Awaitable[Any]) -> list[Any]:
    return list(await asyncio.gather(*doing, return_exceptions=True))


async def ballots(here: World) -> int:
    room = await here.service.directory.room(ROOM)
    assert room is not None
    tally = await here.store._store.ballot_office.tally(f"{room.key}.1")  # type: ignore[arg-type]
    return tally.ballots


async def times_saved(here: World, name: str) -> int:
    """How often what was tried is saved."""
    if name == "poll":
        return await ballots(here)
    if name == "group":
        room = await here.service.directory.room(ROOM)
        assert room is not None
        chosen = await here.store._store.group_choices.in_room(room.key)
        return sum(map(len, chosen.values()))
    if name == "needs":
        room = await here.service.directory.room(ROOM)
        assert room is not None
        said = await here.store._store.needs.in_room(room.key)
        return len(said)
    if name == "raised answer":
        room = await here.service.directory.room(ROOM)
        assert room is not None
        (note,) = await here.store._store.views.find(room.key, [1])
        assert note.view.answer in (None, ViewAnswer.RIGHT)
        return int(note.view.answer is not None)
    if name == "calendar":
        room = await here.service.directory.room(ROOM)
        assert room is not None
        return (await here.store._store.link_numbers.number(room.key, FEED)) // 2
    if name in UNSIGNED:
        rows = await here.store._store._db.read(
            lambda tx: tx.exec_driver_sql("SELECT * FROM journal").all()
        )
        return sum(UNSIGNED[name] in str(row) for row in rows)
    if name == "rename":
        names = await here.store._store._db.read(
            lambda tx: tx.exec_driver_sql("SELECT name FROM person").scalars().all()
        )
        assert "Ben" not in names
        return list(names).count("Benjamin")
    return (await here.sources()).count("tried")


Entry = Callable[[World], Awaitable[Any]]


async def hears(here: World) -> CommandResult:
    return await here.service.intake.on_message(here.message("Dan", "I am new here.", "tried"))


async def hears_a_typed_command(here: World) -> CommandResult:
    return await here.service.intake.on_message(here.message("Ben", "q+ about the doors", "tried"))


async def reacts(here: World) -> CommandResult:
    return await here.service.intake.on_reaction(reaction(here, ""))


async def raises_a_hand_by_emoji(here: World) -> CommandResult:
    receipt = await here.service.intake.on_reaction(reaction(here, "✋"))
    assert receipt.accepted
    return receipt


def reaction(here: World, sign: str) -> Reaction:
    return Reaction(
        room=ROOM,
        person=here.account("Cleo"),
        ref="m-1",
        source="tried",
        at=here.clock.now(),
        sign=sign,
    )


async def takes_words_back(here: World) -> CommandResult:
    return await here.service.intake.on_message_deleted(
        MessageDeletion(room=ROOM, ref="m-1", source="tried", at=here.clock.now())
    )


async def comes(here: World) -> CommandResult:
    dan, now = here.account("Dan"), here.clock.now()
    return await here.service.platform_events.on_arrival(
        Arrival(room=ROOM, person=dan, at=now, where=PresenceSource.PAGE)
    )


async def goes(here: World) -> CommandResult:
    cleo = await here.service.directory.person(here.account("Cleo"))
    return await here.service.platform_events.on_departure(
        Departure(room=ROOM, person=cleo, at=here.clock.now())
    )


async def is_welcomed(here: World) -> CommandResult:
    return await here.service.entry.add_member(ROOM, here.account("Dan"), False, "tried")


async def missed(here: World) -> CommandResult:
    at = here.clock.now()
    return await here.service.platform_events.report_gap(
        ROOM, at - timedelta(minutes=2), at, "tried", at
    )


async def presses(here: World) -> CommandResult:
    return await here.service.commands.execute(
        Request(
            room=ROOM,
            person=here.account("Ann"),
            source="tried",
            at=here.clock.now(),
            command="agenda add",
            args={"title": "Doors"},
        )
    )


ENTRIES: tuple[Entry, ...] = (
    hears, hears_a_typed_command, reacts, raises_a_hand_by_emoji, takes_words_back, comes, goes,
    is_welcomed, missed, presses,
)  # fmt: skip


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.__name__)
async def test_whatever_else_was_saved_is_accepted_whatever_fails_then(
    world: Make, entry: Entry
) -> None:
    async def run(broken: int | None) -> World:
        here = await world()
        await here.do(*TALK, "Cleo: here")
        here.store.watching, here.store.broken = True, broken
        receipt = await entry(here)
        here.store.watching = False
        assert receipt.accepted
        return here

    here = await run(None)
    assert here.store.after is not None, "nothing was committed: this tests nothing"
    for broken in (*range(len(here.store.after)), ALL):
        await run(broken)


async def test_words_taken_back_between_meetings_are_gone_whatever_fails_then(world: Make) -> None:
    """Nothing happens in a meeting then, but words were erased."""

    async def run(broken: int | None) -> World:
        here = await world()
        await here.do(START, "Ben: park Doors", "Ann: end anyway=yes")
        here.store.watching, here.store.broken = True, broken
        assert (await takes_words_back(here)).accepted
        here.store.watching = False
        return here

    here = await run(None)
    assert here.store.after, "nothing is read after the commit: this tests nothing"
    for broken in (*range(len(here.store.after)), ALL):
        await run(broken)


async def test_the_meeting_begun_in_a_calendar_is_begun_whatever_fails_then(world: Make) -> None:
    here = await world()
    await here.do("Ann: series first=2026-03-10T19:00 repeat=weekly")
    here.store.watching, here.store.broken = True, ALL
    receipt = await here.service.platform_events.start_planned_meeting(
        ROOM, "tried", here.clock.now()
    )
    assert here.store.after
    assert receipt.accepted


async def test_a_repeated_wake_up_is_struck_off(world: Make) -> None:
    """M24: it was carried out, and the row that stood for it is still there."""
    here = await world()
    await here.do(*AGENDA, "Ann: agenda next")
    due = await here.store._store.next_due()
    assert due is not None
    here.clock.set(due)
    [appointment] = await take_due(here, due)
    await here.service.wakeups.wake(appointment)
    source = f"wake:{appointment.meeting}:{appointment.why}:{appointment.due.isoformat()}"
    assert source in await here.sources()
    await here.store._store._db.write(lambda tx: put_back(tx, appointment))
    assert appointment in await take_due(here, due)
    await here.service.wakeups.wake(appointment)
    assert appointment not in await take_due(here, due)
    assert (await here.sources()).count(source) == 1


async def take_due(here: World, due: datetime) -> list[Appointment]:
    later = due + timedelta(hours=1)
    found = await here.store._store.claim_due(later, "test", timedelta(0), 10)
    return [one for one in found if one.due == due]


def put_back(tx: Any, appointment: Appointment) -> None:
    from bot.ports import WakeRow
    from storage import appointments

    appointments.wake(
        tx, [WakeRow(meeting=appointment.meeting, why=appointment.why, due=appointment.due)]
    )
