"""What is aimed at, beside what was measured: `python -m bench --goals [--against COMMIT]`.

A goal names figures by where they stand in a bench's tables. Where several rows belong to it, the
worst of them counts. A goal whose figures are not among those measured says so: it is neither met
nor missed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.figures import Figure, Figures, Name, shown
from bench.measure import table


@dataclass(frozen=True)
class Goal:
    """Something to be reached: at most `aim`, or at least where `more` is set.

    `table` and `row` are patterns, of the title's beginning and of the whole row; `floor` is the
    column in the same row that has the bare figure. Without one the figure is a ratio over what is
    bare, or there is nothing bare that does the same.
    """

    what: str
    bench: str
    table: str
    row: str
    column: str
    aim: float
    unit: str = "s"
    """Of the aim, as `Figure.unit` has it."""
    floor: str = ""
    more: bool = False

    def worst(self, figures: Figures) -> tuple[Name, Figure] | None:
        """The figure that counts; None if nothing of it was measured."""
        found = [
            (name, figure)
            for name, figure in figures.items()
            if name.column == self.column
            and re.match(self.table, name.table)
            and re.fullmatch(self.row, name.row)
        ]
        pick = min if self.more else max
        return pick(found, key=lambda one: one[1].value) if found else None

    def met(self, figure: Figure) -> bool:
        """Whether a figure is as good as was aimed at."""
        return figure.value >= self.aim if self.more else figure.value <= self.aim


def _over_bare(who: str, bench: str, title: str, aims: Mapping[int, float]) -> Iterator[Goal]:
    for database in ("SQLite", "PostgreSQL"):
        for in_flight, aim in aims.items():
            yield Goal(
                f"{who}, item up, {in_flight} in flight, {database}: CPU over bare", bench,
                f"{database}: {title}.*real lines", f"in flight {in_flight}, item up", "CPU ratio",
                aim, "x",
            )  # fmt: skip


GOALS: tuple[Goal, ...] = (
    *_over_bare("Slack", "slack", "events a second", {1: 2.3, 10: 1.5, 100: 1.2}),
    *_over_bare("Discord", "discord", "messages on Discord", {1: 5, 10: 2.7, 100: 2.1}),
    *(
        Goal(
            f"1,000 messages a second, {database}: p50 over one commit", "messages",
            f"{database}: from `on_message`", "percentile 50", "ratio", 3, "x",
        )
        for database in ("SQLite", "PostgreSQL")
    ),
    *(
        Goal(
            f"the loop blocked by {bench}, by its own CPU", bench, title, row, "by its own CPU",
            0.02,
        )
        for bench, title, row in (
            ("messages", ".*messages a second, durable", ".*"),
            ("slack", ".*events a second, from signature", ".*"),
            ("discord", ".*messages on Discord", ".*"),
            ("panel", "A change of the panel", ".*"),
            ("overdue", ".*overdue", ".*"),
            ("restart", ".*a start with", "a message to .*"),
            ("web_room", "One web room|Until somebody", ".*"),
        )
    ),
    *(
        Goal(
            f"a start with {rooms} open meetings of {messages} messages, {database}: a message to "
            "one", "restart", f"{database}: a start with [0-9,]+ open meetings, {messages} ",
            "a message to one(, the same)?", "until done", aim,
        )
        for rooms, messages, aim in (("10,000", 10, 0.5), ("2,000", 200, 2.0))
        for database in ("SQLite", "PostgreSQL")
    ),
    *(
        Goal(
            f"a meeting of 20,000 messages with a snapshot, {database}: read and folded, CPU",
            "restart", f"{database}: a start with 1 open meetings",
            "all folded, .*", "CPU a meeting", 0.01,
        )
        for database in ("SQLite", "PostgreSQL")
    ),
    Goal("an overdue appointment, kept and delivered: CPU", "overdue", ".*overdue items",
         "both together", "CPU each", 0.000_15),
    Goal("others' messages while much is overdue: p99", "overdue", ".*overdue items",
         "both together", "message p99", 0.25),
    Goal("200 posts claimed from 100,000 that wait", "backlog", ".*posts claimed", ".*", "time",
         0.005),
    Goal("4 workers in one room at 25/s each: CPU over one worker's", "workers",
         "PostgreSQL, workers: .*one room", "workers 4", "over one", 2, "x"),
    Goal("4 workers in one room at 25/s each: p99", "workers", "PostgreSQL, workers: .*one room",
         "workers 4", "p99", 0.05),
    Goal("4 workers flat out in the same 20 rooms: messages a second over one's", "workers",
         "PostgreSQL, workers: the same 20 rooms, 20 in flight", "workers 4", "over one's", 0.6,
         "x", more=True),
    *(
        Goal(f"{what} is shown by another process after the commit: p99", "workers",
             "PostgreSQL, two processes", what, "after the commit p99", 0.1,
             floor="bare notice p99")
        for what in ("a message", "a post", "the panel")
    ),
    *(
        Goal(f"{what} in a room of 1,000: CPU", "web_room", "One web room", f"1,000, {row}", "CPU",
             0.08, floor="bare CPU")
        for what, row in (("q+", r"q\+"), ("first words", "first words"))
    ),
    Goal("a message in a room of 1,000: CPU over bare aiohttp", "web_room", "One web room",
         "1,000, a message", "CPU ratio", 1.2, "x"),
    Goal("a page is opened: CPU", "web_room", "A page of a room", ".*", "CPU", 0.002,
         floor="bare CPU"),
    Goal("an open page: memory", "web_room", "Memory of an open page", ".*", "a page", 35, "KiB",
         floor="bare"),
    Goal("an answer in one room of 600: p99", "web_room", "Until somebody", ".* 1 x .*", "p99",
         0.25),
    Goal("an answer in 30 rooms at 500 messages a second: p99", "web_room", "Until somebody",
         ".* 30 x .*", "p99", 0.25),
    *(
        Goal(f"a message with cards, pace, word list and constraints, {item}: CPU over without",
             "access", "A message in the core", f".*, {item}", column, 1.15, "x")
        for item, column in (("item up", "ratio of all"), ("no item", "ratio without them"))
    ),
)  # fmt: skip
"""Every figure that there is an aim for, and that one run can show."""
BENCHES = tuple(dict.fromkeys(goal.bench for goal in GOALS))
"""The measurements that they come from."""


def rows(
    now: Figures, before: Figures | None = None, benches: Collection[str] = BENCHES
) -> list[list[str]]:
    """A row for each goal of these benches: what, aim, before where there is one, now, bare,
    whether it is met."""
    return [_row(goal, now, before) for goal in GOALS if goal.bench in benches]


def _row(goal: Goal, now: Figures, before: Figures | None) -> list[str]:
    found = goal.worst(now)
    earlier = [] if before is None else [_then(goal.worst(before))]
    aim = f"{'>=' if goal.more else '<='} {shown(goal.aim, goal.unit)}"
    if found is None:
        return [goal.what, aim, *earlier, "not measured", "", ""]
    name, figure = found
    bare = now.get(Name(name.table, name.row, goal.floor))
    floor = "1.00x" if figure.unit == "x" and not goal.more else ""
    if bare is not None:
        floor = shown(bare.value, bare.unit)
    met = "yes" if goal.met(figure) else "no"
    return [goal.what, aim, *earlier, shown(figure.value, figure.unit), floor, met]


def _then(found: tuple[Name, Figure] | None) -> str:
    return "not measured" if found is None else shown(found[1].value, found[1].unit)


def show(
    now: Figures, benches: Collection[str], before: Figures | None = None, commit: str = ""
) -> None:
    """Print the table of goals. `benches`: those that ran; `commit`: what `before` is."""
    earlier: Sequence[str] = [] if before is None else [commit]
    table(
        "What is aimed at",
        ["", "aim", *earlier, "now", "bare", "met"],
        rows(now, before, benches),
        "Where several rows belong to a goal, the worst of them. Not measured: the bench measured "
        "less, or did not have it yet.",
    )
