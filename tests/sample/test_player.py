"""The sample player: order and speed, pausing, skipping, jumping, and going on after a restart."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from itertools import count
from math import inf
from typing import Any

import pytest

from adapters.sample.sample_rooms import SampleRooms
from adapters.sample.script import ScriptLine, parse, respite_care
from adapters.web.protocol import ControlSample, Entry, Outgoing, SampleProgress
from adapters.web.room_hub import ChatMessage
from bot.ids import PersonId, RoomId
from bot.ports import Account, Request
from bot.records.model import MeetingState
from tests.fakes.desk import FakeClock, FakeMeetingService

SCRIPT = respite_care()
FIRST, NEXT = SCRIPT.acts["first"], SCRIPT.acts["next"]


class Sleeper:
    """A sleep that takes no time: it ends when a test has let enough of it pass."""

    def __init__(self) -> None:
        self.time = 0.0
        self.allowed = 0.0
        self._moved = asyncio.Event()

    async def __call__(self, seconds: float) -> None:
        due = self.time + seconds
        while due > self.allowed + 1e-9:
            self._moved.clear()
            await self._moved.wait()
        self.time = due
        await asyncio.sleep(0)

    def pass_by(self, seconds: float = inf) -> None:
        """Let so much time pass."""
        self.allowed += seconds
        self._moved.set()


class Stage:
    """What the room has been shown."""

    def __init__(self) -> None:
        self.said: list[ChatMessage] = []
        self.shown: list[SampleProgress] = []
        self.private: list[Entry] = []

    def say(self, channel: str, said: ChatMessage) -> None:
        self.said.append(said)

    def show(self, channel: str, message: Outgoing) -> None:
        if isinstance(message, Entry):
            self.private.append(message)
            return
        assert isinstance(message, SampleProgress)
        self.shown.append(message)


class Theatre:
    """A sample room on a fake service."""

    def __init__(self, service: FakeMeetingService, channel: str = "") -> None:
        self.service, self.stage, self.sleep = service, Stage(), Sleeper()
        self.rooms = SampleRooms(service, self.stage, FakeClock(), self.sleep)
        self.channel = channel or self.rooms.channel("member", 4)
        self._ids = count()

    async def open(self) -> None:
        """Make the room, with its people in it."""
        await self.service.open_room(self.where, "Sample")
        await self.rooms.prepare(self.channel)

    @property
    def where(self) -> RoomId:
        return RoomId("web", "", self.channel)

    @property
    def room(self) -> Any:
        return self.service.rooms[self.channel]

    @property
    def state(self) -> SampleProgress:
        found = self.rooms.state(self.channel)
        assert found is not None
        return found

    @property
    def played(self) -> int:
        return self.state.played

    async def until(self, seconds: float = inf) -> None:
        """Let time pass, until nothing moves any more."""
        self.sleep.pass_by(seconds)
        await settle()

    def direct(self, action: str, speed: int = 0) -> str:
        request = ControlSample(id="direct-1", action=action, speed=speed)  # type: ignore[arg-type]
        return self.rooms.direct(self.channel, request)

    async def newcomer(self, command: str, **args: str | int) -> None:
        """The newcomer, a facilitator, does something."""
        me = Account(platform="web", tenant="", id="me", name="You")
        await self.service.add_member(self.where, me, True, "welcome")
        request = Request(
            room=self.where,
            person=me,
            source=f"mine:{next(self._ids)}",
            at=FakeClock().now(),
            command=command,
            args=args,
        )
        assert (await self.service.execute(request)).accepted
        self.rooms.changed(self.channel)

    def log(self) -> list[tuple[str, str, Any]]:
        return [entry for entry in self.room.log if entry[0] not in ("agenda add", "preferences")]


async def settle() -> None:
    """Let every task run until all of them wait."""
    for _ in range(20_000):
        await asyncio.sleep(0)
        loop: Any = asyncio.get_running_loop()
        if not loop._ready:
            return


@pytest.fixture
async def theatre() -> AsyncIterator[Theatre]:
    """A new sample room that nobody has entered yet."""
    theatre = Theatre(FakeMeetingService())
    await theatre.open()
    yield theatre
    await theatre.rooms.stop()


def as_logged(line: ScriptLine) -> tuple[str, str, Any]:
    if line.text:
        return ("say", line.who, {"text": line.text})
    # The script has a proposal's first words; in here there is one.
    numbered = {"proposal": 1} if "proposal" in line.args else {}
    return (line.command, line.who, {**line.args, **numbered})


# -- the script ------------------------------------------------------------------------------------


def test_the_script_is_read_whole() -> None:
    assert [len(SCRIPT.people), len(SCRIPT.topics), len(SCRIPT.ballots)] == [9, 3, 9]
    assert SCRIPT.facilitator.name == "Grace"
    assert [line.number for line in FIRST] == list(range(1, len(FIRST) + 1))
    assert (FIRST[0].command, FIRST[-1].command, NEXT[-1].command) == ("start", "end", "settle")


def test_lines_know_their_agenda_item() -> None:
    assert FIRST[0].item is FIRST[-1].item is None
    assert sorted({line.item for line in FIRST if line.item}) == [1, 2, 3]
    assert [line.item for line in FIRST if line.command == "agenda next"] == [1, 2]
    assert {line.item for line in NEXT} == {None}


def test_texts_are_found_by_their_reference() -> None:
    line = next(line for line in NEXT if line.text)
    assert SCRIPT.text(f"sample:next:{line.number}") == line.text
    assert SCRIPT.text("sample:first:1") is None
    assert SCRIPT.text("web:p1:message-1") is None


def test_a_script_of_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown field"):
        parse(b'{"colour": "red"}')


# -- playing ---------------------------------------------------------------------------------------


async def test_nothing_is_played_to_nobody(theatre: Theatre) -> None:
    await theatre.until(inf)
    assert theatre.log() == []
    assert len(theatre.room.facilitators) == 9
    assert len(theatre.room.items) == 3


async def test_the_meeting_is_played_in_order(theatre: Theatre) -> None:
    theatre.rooms.arrived(theatre.channel)
    await theatre.until()
    log = theatre.log()
    assert log[: len(FIRST)] == [as_logged(line) for line in FIRST]
    assert [said.text for said in theatre.stage.said] == [line.text for line in FIRST if line.text]
    assert len({said.id for said in theatre.stage.said}) == len(theatre.stage.said)
    seconds = sum(line.after for line in FIRST) / 4
    assert theatre.sleep.time == pytest.approx(seconds)
    assert theatre.state == SampleProgress(
        act="first", played=len(FIRST), total=len(FIRST), speed=4,
        paused=False, finished=True, can_jump=True,
    )  # fmt: skip
    assert theatre.stage.shown[-1] == theatre.state


async def test_ballots_come_at_the_end_and_say_nothing_about_whose(theatre: Theatre) -> None:
    theatre.rooms.arrived(theatre.channel)
    await theatre.until()
    votes = [entry for entry in theatre.log() if entry[0] == "poll"]
    assert len({who for _, who, _ in votes}) == len(votes) == 9
    assert {who for _, who, _ in votes} == {part.name for part in SCRIPT.people}
    assert {args.pop("meeting") for _, _, args in votes} == {"r1.1"}
    given = sorted(str(sorted(args.items())) for _, _, args in votes)
    wanted = [{key: text for key, text in one.items() if text} for one in SCRIPT.ballots]
    assert given == sorted(str(sorted(one.items())) for one in wanted)
    assert [who for _, who, _ in votes] != [part.name for part in SCRIPT.people]


async def test_speed_counts_at_once(theatre: Theatre) -> None:
    theatre.rooms.arrived(theatre.channel)
    await theatre.until(0.5)  # the first line comes after two seconds
    assert theatre.played == 1
    await theatre.until(1.0)  # a third of the next one's twelve seconds
    assert theatre.direct("speed", 1) == ""
    await theatre.until(7.0)
    assert theatre.played == 1
    await theatre.until(1.25)
    assert theatre.played == 2
    assert theatre.direct("speed", 5) != ""
    assert theatre.state.speed == 1


async def test_pause_and_play(theatre: Theatre) -> None:
    theatre.rooms.arrived(theatre.channel)
    await theatre.until(0.5)
    theatre.direct("pause")
    await theatre.until(100)
    assert (theatre.played, theatre.state.paused) == (1, True)
    theatre.direct("play")
    await theatre.until(100)
    assert theatre.played > 5
    assert not theatre.state.paused


async def test_it_waits_while_everybody_is_away(theatre: Theatre) -> None:
    for _ in range(2):
        theatre.rooms.arrived(theatre.channel)
    await theatre.until(10)
    theatre.rooms.left(theatre.channel)
    await theatre.until(10)
    theatre.rooms.left(theatre.channel)
    await theatre.until(0.25)
    before = theatre.played
    await theatre.until(100)
    assert theatre.played == before > 0
    theatre.rooms.arrived(theatre.channel)
    await theatre.until(100)
    assert theatre.played > before
    assert not theatre.state.paused


async def test_a_message_is_shown_only_when_it_is_accepted(theatre: Theatre) -> None:
    theatre.rooms.arrived(theatre.channel)
    await theatre.until(0.5)
    theatre.service.gate.clear()
    await theatre.until(3)
    assert theatre.stage.said == []
    theatre.service.gate.set()
    await theatre.until(0)
    assert len(theatre.stage.said) == 1


async def test_a_message_that_is_refused_is_not_shown(theatre: Theatre) -> None:
    theatre.service.deaf = True
    theatre.rooms.arrived(theatre.channel)
    await theatre.until(10)
    assert theatre.played > 1
    assert theatre.stage.said == []


async def test_what_cannot_be_saved_is_tried_again(theatre: Theatre) -> None:
    theatre.rooms.arrived(theatre.channel)
    await theatre.until(20)
    before = theatre.played
    theatre.service.broken = True
    await theatre.until(60)
    assert theatre.played == before
    theatre.service.broken = False
    await theatre.until()
    assert theatre.log()[: len(FIRST)] == [as_logged(line) for line in FIRST]


async def test_a_mistake_pauses_and_play_goes_on(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(message: object) -> None:
        raise ZeroDivisionError

    theatre.rooms.arrived(theatre.channel)
    await theatre.until(0.5)
    with monkeypatch.context() as patch:
        patch.setattr(theatre.service, "on_message", broken)
        await theatre.until(60)
    assert theatre.state.paused
    theatre.direct("play")
    await theatre.until()
    assert theatre.log()[: len(FIRST)] == [as_logged(line) for line in FIRST]


# -- with a newcomer who runs the meeting ----------------------------------------------------------


async def test_lines_of_an_item_that_is_done_are_skipped(theatre: Theatre) -> None:
    theatre.rooms.arrived(theatre.channel)
    await theatre.until(20)
    assert FIRST[theatre.played].item == 1
    await theatre.newcomer("agenda next")
    heard = len(theatre.stage.said)
    await theatre.until(20)
    assert FIRST[theatre.played].item == 2
    second = [line.text for line in FIRST if line.text and line.item == 2]
    assert [said.text for said in theatre.stage.said[heard:]] == second[
        : len(theatre.stage.said) - heard
    ]
    await theatre.until()
    assert theatre.room.number == 2  # the last item was not skipped, nor was the end
    moves = [who for command, who, _ in theatre.log() if command == "agenda next"]
    assert moves == ["You", "Grace"]


async def test_the_end_comes_even_if_every_item_is_done(theatre: Theatre) -> None:
    theatre.rooms.arrived(theatre.channel)
    await theatre.until(20)
    for _ in range(2):
        await theatre.newcomer("agenda next")
    theatre.room.done.append(3)
    await theatre.until()
    assert theatre.log()[-10][:2] == ("end", "Grace")
    assert theatre.state.can_jump


async def test_a_meeting_that_the_newcomer_has_begun(theatre: Theatre) -> None:
    await theatre.newcomer("start")
    theatre.rooms.arrived(theatre.channel)
    await theatre.until()
    assert [who for command, who, _ in theatre.log() if command == "start"] == ["You"]
    assert [said.text for said in theatre.stage.said] == [line.text for line in FIRST if line.text]


@pytest.mark.parametrize("paused", [False, True])
async def test_a_meeting_that_the_newcomer_ends_is_over(theatre: Theatre, paused: bool) -> None:
    theatre.rooms.arrived(theatre.channel)
    await theatre.until(60)
    if paused:
        theatre.direct("pause")
    heard = len(theatre.stage.said)
    await theatre.newcomer("end")
    await theatre.until(1)
    assert len(theatre.stage.said) == heard
    assert len([entry for entry in theatre.log() if entry[0] == "poll"]) == 9
    assert theatre.state.finished
    assert theatre.state.can_jump
    assert theatre.stage.shown[-1].can_jump


async def test_when_grace_may_not_end_it_somebody_else_will(theatre: Theatre) -> None:
    theatre.rooms.arrived(theatre.channel)
    await theatre.until(20)
    theatre.room.facilitators[theatre.service.people[f"{theatre.channel}:0"]] = False
    await theatre.until()
    assert (theatre.state.finished, theatre.state.can_jump) == (True, False)
    assert theatre.direct("jump") != ""
    await theatre.newcomer("end")
    await theatre.until()
    assert theatre.state.can_jump


# -- the next meeting ------------------------------------------------------------------------------


async def test_jumping_is_for_after_the_first_meeting(theatre: Theatre) -> None:
    theatre.rooms.arrived(theatre.channel)
    await theatre.until(60)
    assert theatre.direct("jump") != ""
    assert theatre.state.act == "first"


async def test_jumping_in_the_moment_it_becomes_possible(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch
) -> None:
    def show(channel: str, message: Outgoing) -> None:
        if isinstance(message, SampleProgress) and message.can_jump:
            assert theatre.direct("jump") == ""

    monkeypatch.setattr(theatre.stage, "show", show)
    theatre.rooms.arrived(theatre.channel)
    await theatre.until()
    assert (theatre.state.act, theatre.state.finished) == ("next", True)


async def test_the_next_meeting_settles_what_was_parked(theatre: Theatre) -> None:
    theatre.rooms.arrived(theatre.channel)
    await theatre.until()
    assert theatre.direct("jump") == ""
    assert theatre.state.act == "next"
    await theatre.until()
    assert theatre.log()[-1] == ("settle", "Grace", {**NEXT[-1].args, "contention": 1})
    assert theatre.state.finished
    assert not theatre.state.can_jump
    assert theatre.room.state is MeetingState.OPEN
    said = [one.text for one in theatre.stage.said]
    assert said == [line.text for line in (*FIRST, *NEXT) if line.text]
    assert len({one.id for one in theatre.stage.said}) == len(said)
    assert theatre.direct("jump") != ""


async def test_a_point_of_the_newcomers_is_not_settled_by_mistake(theatre: Theatre) -> None:
    theatre.rooms.arrived(theatre.channel)
    await theatre.until(20)
    await theatre.newcomer("park", wording="Who brings the biscuits?")
    await theatre.until()
    theatre.direct("jump")
    await theatre.until()
    assert theatre.log()[-1][2]["contention"] == 2


async def test_the_newcomer_ends_the_next_meeting_too(theatre: Theatre) -> None:
    theatre.rooms.arrived(theatre.channel)
    await theatre.until()
    theatre.direct("jump")
    await theatre.until(0)
    theatre.room.state = MeetingState.OPEN
    await theatre.newcomer("end")
    await theatre.until()
    assert theatre.state.finished


# -- going on after a restart ----------------------------------------------------------------------


async def test_after_a_restart_it_goes_on_where_it_was(theatre: Theatre) -> None:
    theatre.rooms.arrived(theatre.channel)
    await theatre.until(100)
    before = theatre.played
    await theatre.rooms.stop()
    later = Theatre(theatre.service.restart(), theatre.channel)
    later.rooms.arrived(later.channel)
    await later.until(100)
    assert (later.state.paused, later.played, later.state.speed) == (True, before, 4)
    assert later.stage.shown[-1] == later.state
    later.direct("play")
    await later.until()
    assert later.log()[: len(FIRST)] == [as_logged(line) for line in FIRST]
    assert len(later.room.facilitators) == 9
    assert len(later.room.items) == 3
    await later.rooms.stop()


async def test_after_a_restart_between_the_meetings_one_can_jump(theatre: Theatre) -> None:
    theatre.rooms.arrived(theatre.channel)
    await theatre.until()
    votes = [entry for entry in theatre.log() if entry[0] == "poll"]
    later = Theatre(theatre.service.restart(), theatre.channel)
    later.rooms.arrived(later.channel)
    await later.until(0)
    assert later.state.can_jump
    assert [entry for entry in later.log() if entry[0] == "poll"] == votes
    later.direct("jump")
    await later.until(30)
    assert later.state.act == "next"
    assert not later.state.paused

    last = Theatre(later.service.restart(), later.channel)
    last.rooms.arrived(last.channel)
    await last.until(0)
    assert (last.state.act, last.state.paused, last.played) == ("next", True, later.played)
    await later.rooms.stop()
    await last.rooms.stop()


async def test_a_line_that_was_saved_but_not_shown_is_not_said_twice(theatre: Theatre) -> None:
    line = next(line for line in FIRST if line.text)
    theatre.rooms.arrived(theatre.channel)
    await theatre.until(1)
    await theatre.rooms.stop()
    theatre.room.sources[f"sample:{theatre.channel}:first:{line.number}"] = object()
    later = Theatre(theatre.service.restart(), theatre.channel)
    later.rooms.arrived(later.channel)
    await later.until(0)
    assert later.played == line.number
    await later.rooms.stop()


async def test_only_sample_rooms_are_played_in() -> None:
    theatre = Theatre(FakeMeetingService(), "an-ordinary-room")
    await theatre.service.open_room(theatre.where, "Ours")
    theatre.rooms.arrived(theatre.channel)
    await theatre.rooms.prepare(theatre.channel)
    await theatre.until()
    assert theatre.rooms.state(theatre.channel) is None
    assert theatre.rooms.text(theatre.channel, "sample:first:2") is None
    assert theatre.direct("play") != ""
    assert theatre.room.facilitators == {}


async def test_a_room_of_the_same_persons_in_two_samples_has_nobody_in_common() -> None:
    service = FakeMeetingService()
    one, two = Theatre(service), Theatre(service)
    await one.open()
    await two.open()
    assert not set(one.room.facilitators) & set(two.room.facilitators)
    assert PersonId("p1") in one.room.facilitators
