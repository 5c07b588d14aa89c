"""Real lines, said without an item up and with one: the same table for every bench."""

from __future__ import annotations

from collections.abc import Callable

from bench.measure import (
    BLOCKED,
    Costs,
    Options,
    Work,
    blocked_cells,
    count,
    in_turns,
    micros,
    table,
    times,
)

STATES = ("no item", "item up")
"""The rooms in which lines are said: before the agenda has begun, and with its first item up."""

MakeWork = Callable[[str, int, int, int], Work]
"""From what is measured ("bare" or one of the states), how many rounds, how many messages in each,
and how many of them are in flight."""


async def compare(
    title: str, sizes: dict[int, tuple[int, int]], make: MakeWork, options: Options, note: str
) -> None:
    """Measure both states beside what is bare, and print the table.

    `sizes`: messages in flight, and how many messages in a round and in a quick one. Half of them
    are said: scoring takes long.
    """
    lines, rounds = [], options.pick(5, 3)
    for in_flight, both in sizes.items():
        size = max(in_flight, options.pick(*both) // 2)
        works = {which: make(which, rounds, size, in_flight) for which in ("bare", *STATES)}
        costs = await in_turns(rounds, works, STATES)
        lines += [_row(in_flight, which, costs) for which in STATES]
    table(
        title,
        ["in flight", "bare a second", "Heard a second", "Heard's CPU", "time ratio", "CPU ratio",
         "CPU over no item", *BLOCKED],
        lines,
        note,
    )  # fmt: skip


def _row(in_flight: int, which: str, costs: dict[str, Costs]) -> list[str]:
    heard, floor = costs[which], costs["bare"]
    ratio = heard.over(floor)
    return [
        f"{in_flight}, {which}",
        count(1 / floor.wall),
        count(1 / heard.wall),
        micros(heard.cpu),
        times(ratio.wall),
        times(ratio.cpu),
        times(heard.over(costs[STATES[0]]).cpu),
        *blocked_cells(heard),
    ]
