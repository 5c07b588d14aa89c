"""The core alone: `Meeting.receive` and the fold of a journal, beside a loop that dispatches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from bench.measure import Options, Work, count, in_turns, micros, table, times
from bench.world import START, person_id, room_key
from bot.events import (
    AnyEvent,
    Arrived,
    ContentionParked,
    FloorGiven,
    HandRaised,
    ItemAdded,
    MeetingOpened,
    MeetingPlanned,
    MessagePosted,
    NextItem,
    Passed,
    decode,
    encode,
)
from bot.ids import WordsId
from bot.meeting.meeting import Meeting
from bot.rules import Rules

PEOPLE = 20


async def run(options: Options) -> None:
    """Print what an event costs the core."""
    size = options.pick(100_000, 10_000)
    said = [_spoke(n) for n in range(size)]
    mixed = _mixed(1_000)
    bodies = [encode(event) for event in [*_begin(), *said]]
    works: dict[str, Work] = {
        "a loop that only dispatches": _done(lambda: _dispatch(said)),
        "receive, messages only": _done(lambda: _receive(_open_meeting(), said)),
        "receive, one act in five": _done(
            lambda: sum(_receive(_open_meeting(), mixed) for _ in range(size // len(mixed)))
        ),
        "fold, events in memory": _done(lambda: _fold([*_begin(), *said])),
        "fold, from the journal's JSON": _done(lambda: _fold([decode(body) for body in bodies])),
    }
    costs = await in_turns(options.pick(7, 3), works)
    floor = costs["a loop that only dispatches"]
    lines = []
    for name, cost in costs.items():
        ratio = cost.over(floor)
        per_second = count(1 / cost.cpu)
        lines.append([name, micros(cost.cpu), per_second, times(ratio.cpu), times(ratio.wall)])
    table(
        f"The core alone, {PEOPLE} people",
        ["", "CPU an event", "events a second of CPU", "CPU ratio", "time ratio"],
        lines,
        "Acts: hands, calls, passes, arrivals, points, items; making their cards is included.",
    )


def _done(work: Callable[[], int]) -> Work:
    async def wrapped() -> int:
        return work()

    return wrapped


def _dispatch(events: Sequence[AnyEvent]) -> int:
    """The floor: look a function up by the kind of event, and call it."""
    seen = [0]

    def spoke(state: list[int], event: AnyEvent) -> None:
        state[0] += 1

    acts = {MessagePosted: spoke}
    for event in events:
        acts[type(event)](seen, event)  # type: ignore[index]
    return seen[0]


def _receive(meeting: Meeting, events: Sequence[AnyEvent]) -> int:
    for event in events:
        meeting.receive(event)
    return len(events)


def _fold(events: Sequence[AnyEvent]) -> int:
    return Meeting.fold(events).version


def _begin() -> list[AnyEvent]:
    everybody = tuple(person_id(person) for person in range(PEOPLE))
    planned = MeetingPlanned(at=START, room=room_key(0), number=1, rules=Rules(), roster=everybody)
    return [planned, MeetingOpened(at=START, actor=everybody[0])]


def _open_meeting() -> Meeting:
    return Meeting.fold(_begin())


def _spoke(n: int) -> MessagePosted:
    by = person_id(n * 7 % PEOPLE)
    return MessagePosted(
        at=START + timedelta(seconds=n), actor=by, ref=f"message-{n}", words=17, drift=0.2
    )


def _mixed(size: int) -> list[AnyEvent]:
    """Four messages, then somebody does something."""
    events: list[AnyEvent] = []
    for n in range(size // 5):
        events += [_spoke(4 * n + more) for more in range(4)]
        at, by = START + timedelta(seconds=4 * n), person_id(n % PEOPLE)
        words = WordsId(f"words{n}")
        match n % 50:
            case 0:
                events.append(ItemAdded(at=at, actor=by, title=words, minutes=10))
            case 1:
                events.append(NextItem(at=at, actor=by))
            case 2:
                events.append(ContentionParked(at=at, actor=by, wording=words))
            case 3 | 4 | 5:
                events.append(Arrived(at=at, actor=by))
            case 6 | 7 | 8:
                events.append(Passed(at=at, actor=by))
            case even if even % 2:
                events.append(HandRaised(at=at, actor=by))
            case _:
                events.append(FloorGiven(at=at, actor=by, whose=by))
    return events
