"""How well the drift score tells off-topic messages from others, on real meetings.

`python -m bench.drift [DATA] [--folds DIR]`; DATA is a file of meetings, by default the one that
the environment variable HEARD_DRIFT_DATA names: gzipped JSON lines with `id`, `domain`, `agenda`
and `turns` (`s` speaker, `t` text, `k` index of the agenda item or -1, `m` 1 for the chair's mark).

The task. A stream is an agenda item's substantial messages (three content words or more), at most
90; catch-all titles and items under 8 messages are left out. With chance 0.03 before each message
from the second on, a drift is planted: 4 to 12 consecutive messages of another item of the meeting
(hard, half of them), of another meeting of the community with no word of the title in common
(medium, a quarter), or of another community of the same kind (far, a quarter). What is scored sees
the titles and the messages so far. An alert is right inside a drift or up to two messages after it.

Meetings that the shipped numbers were trained on give figures that are too good. `--folds` takes
what `python -m bench.drift_train --folds DIR` wrote: models that have not seen the meeting they
score. Drifts then come from meetings that the model has not seen either: what it was fitted to as
on topic, it would take for that. Thresholds are always chosen on other meetings than those they are
counted on.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from bench.drift_streams import KINDS, ROLES, Meeting, Stream, load, moved_on, plant
from bench.measure import Options
from bot.meeting.drift import DriftWindow, Patience, TopicWatch
from bot.meeting.drift_model import Model, shipped

ALLOWED = (0.25, 0.5, 1.0, 2.0)
"""False alerts per 100 on-topic messages."""
PARTS = 5
STEPS = 256
PLANTINGS = {"chat": 10, "speech": 3}
"""How many times drifts are planted in each meeting; a single planting in so few says little."""


@dataclass
class Scored:
    stream: Stream
    scores: list[float]
    stretches: list[float]
    looks_like: list[int | None]


def score(stream: Stream, model: Model) -> Scored:
    """Heard's scores, message by message."""
    agenda = stream.meeting.agenda
    watch = TopicWatch(agenda, names=stream.meeting.people, model=model)
    watch.start_item(stream.title)
    found = Scored(stream, [], [], [])
    roles = stream.meeting.domain in ROLES
    for message in stream.messages:
        reading = watch.score(message.text, "" if roles else message.speaker)
        drift, stretch = watch.latest
        found.scores.append(drift)
        found.stretches.append(stretch)
        found.looks_like.append(reading.looks_like if reading else None)
    return found


def auroc(pairs: Iterable[tuple[float, bool]]) -> float:
    """The chance that an off-topic message scores above one that is on topic."""
    ranked = sorted(pairs)
    ranks, positives, at = 0.0, 0, 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        hits = sum(yes for _, yes in ranked[at:end])
        positives += hits
        ranks += hits * (at + end + 1) / 2
        at = end
    negatives = len(ranked) - positives
    if not positives or not negatives:
        return float("nan")
    return (ranks - positives * (positives + 1) / 2) / (positives * negatives)


def average_precision(pairs: Iterable[tuple[float, bool]]) -> float:
    """The mean precision where each off-topic message is reached, from the top."""
    found, total = 0, 0.0
    for seen, (_, yes) in enumerate(sorted(pairs, key=lambda pair: -pair[0]), start=1):
        if yes:
            found += 1
            total += found / seen
    return total / found if found else float("nan")


@dataclass
class Alerts:
    right: int = 0
    wrong: int = 0
    caught: int = 0
    planted: int = 0
    on_topic: int = 0
    delays: list[int] = field(default_factory=list)

    @property
    def false_per_100(self) -> float:
        return 100 * self.wrong / max(self.on_topic, 1)

    def line(self) -> str:
        precision = self.right / max(self.right + self.wrong, 1)
        delay = statistics.median(self.delays) if self.delays else float("nan")
        return (
            f"precision {precision:.2f}  caught {self.caught / max(self.planted, 1):.2f}  "
            f"delay {delay:.0f}  false per 100 {self.false_per_100:.2f}"
        )


def alerts(scored: Iterable[Scored], patience: Patience, into: Alerts | None = None) -> Alerts:
    """Count the alerts that a window with this patience gives."""
    count = into or Alerts()
    for one in scored:
        window, hit = DriftWindow(), set()
        stream = one.stream
        for i, (value, message) in enumerate(zip(one.stretches, stream.messages, strict=True)):
            count.on_topic += not stream.labels[i]
            if window.hear(message.speaker, value, True, patience):
                inside = [n for n, (a, b) in enumerate(stream.spans) if a <= i < b + 2]
                count.right += bool(inside)
                count.wrong += not inside
                if inside and inside[0] not in hit:
                    hit.add(inside[0])
                    count.delays.append(i - stream.spans[inside[0]][0] + 1)
        count.caught += len(hit)
        count.planted += len(stream.spans)
    return count


class Thresholds:
    """What threshold keeps false alerts down, chosen on some groups of meetings."""

    def __init__(self, groups: Sequence[Sequence[Scored]]) -> None:
        self._groups = groups
        self._count = cache(self._count_one)  # the same few thresholds are tried for every choice

    def _count_one(self, group: int, step: int) -> Alerts:
        return alerts(self._groups[group], Patience(step / STEPS))

    def choose(self, allowed: float, without: int | None = None) -> float:
        """The lowest threshold with at most so many false alerts per 100 on-topic messages."""
        low, high = 0, STEPS
        while low < high:
            middle = (low + high) // 2
            found = [self._count(n, middle) for n in range(len(self._groups)) if n != without]
            if 100 * sum(x.wrong for x in found) > allowed * sum(x.on_topic for x in found):
                low = middle + 1
            else:
                high = middle
        return low / STEPS


def pairs(scored: Iterable[Scored], *kinds: str, first: int = 1) -> list[tuple[float, bool]]:
    """Scores with whether they should be high, from the stream's `first` message on."""
    return [
        (value, bool(label))
        for one in scored
        for value, label in list(zip(one.scores, one.stream.labels, strict=True))[first:]
        if not kinds or not label or label in kinds
    ]


def interval(scored: Sequence[Scored], figure: Callable[[list[tuple[float, bool]]], float]) -> str:
    """A 95 % interval, drawing meetings with replacement."""
    by_meeting: dict[str, list[tuple[float, bool]]] = {}
    for one in scored:
        by_meeting.setdefault(one.stream.meeting.id, []).extend(pairs([one]))
    rng, groups = random.Random(0), list(by_meeting.values())
    drawn = sorted(
        figure([p for g in rng.choices(groups, k=len(groups)) for p in g]) for _ in range(100)
    )
    return f"{drawn[2]:.3f} to {drawn[97]:.3f}"


def report(
    groups: list[list[Meeting]], pick: Callable[[Meeting], tuple[int, Model]], quick: bool
) -> None:
    """Print the tables: messages, alerts, as it ran, cost. Drifts come from the same group."""
    meetings = [m for group in groups for m in group]
    planted = [
        score(s, pick(s.meeting)[1])
        for seed in range(max(PLANTINGS.values()))
        for n, group in enumerate(groups)
        for s in plant(group, 1 + seed * len(groups) + n)
        if seed < (1 if quick else PLANTINGS[s.meeting.kind])
    ]
    moved = [score(s, pick(s.meeting)[1]) for s in moved_on(meetings)]
    ran = [score(s, pick(s.meeting)[1]) for s in plant(meetings, 1, chance=0.0)]
    print(f"\n{'':<16}{'AUROC':>6}{'AP':>6}   hard  med.  far  next  warmed up  off topic  streams")
    domains = sorted({m.domain for m in meetings})
    for name in ("chat", "speech", *domains):
        mine = [s for s in planted if name in (s.stream.meeting.kind, s.stream.meeting.domain)]
        if not mine:
            continue
        later = [s for s in moved if name in (s.stream.meeting.kind, s.stream.meeting.domain)]
        figures = [auroc(pairs(mine, kind)) for kind in KINDS] + [auroc(pairs(later))]
        print(
            f"{name:<16}{auroc(pairs(mine)):6.3f}{average_precision(pairs(mine)):6.3f}  ",
            "  ".join(f"{x:.2f}".removeprefix("0") for x in figures),
            f"    {auroc(pairs(mine, first=5)):.3f}      {_share_off(mine):.2f}       "
            f"{len({(s.stream.meeting.id, s.stream.item) for s in mine})}",
        )
    for kind in ("chat", "speech"):
        mine = [s for s in planted if s.stream.meeting.kind == kind]
        if mine:
            print(f"95 % by meeting, {kind}: AUROC {interval(mine, auroc)}, "
                  f"AP {interval(mine, average_precision)}")  # fmt: skip
    for kind in ("chat", "speech"):
        mine = [s for s in planted if s.stream.meeting.kind == kind]
        plain = [s for s in ran if s.stream.meeting.kind == kind]
        if mine:
            print(f"\nalerts, {kind} (thresholds from the other parts)")
            _alert_table(mine, plain, lambda m: pick(m)[0])
    _looks_like(moved)
    _cost([s for s in plant(meetings, 1) if s.meeting.kind == "chat"] or plant(meetings, 1))


def _share_off(scored: list[Scored]) -> float:
    """What a random score would have as its average precision."""
    found = pairs(scored)
    return sum(yes for _, yes in found) / len(found)


def _alert_table(mine: list[Scored], plain: list[Scored], part: Callable[[Meeting], int]) -> None:
    numbers = sorted({part(s.stream.meeting) for s in mine})
    groups = [[s for s in mine if part(s.stream.meeting) == n] for n in numbers]
    ran = [[s for s in plain if part(s.stream.meeting) == n] for n in numbers]
    choice = Thresholds(groups)
    meetings = len({s.stream.meeting.id for s in plain})
    for allowed in ALLOWED:
        total, unplanted, chosen = Alerts(), Alerts(), []
        for n in range(len(groups)):
            chosen.append(choice.choose(allowed, without=n if len(groups) > 1 else None))
            alerts(groups[n], Patience(chosen[-1]), total)
            alerts(ran[n], Patience(chosen[-1]), unplanted)
        print(f"{allowed:>5}  {total.line()}  threshold {statistics.mean(chosen):.2f}  "
              f"as it ran: {unplanted.wrong} alerts in {meetings} meetings")  # fmt: skip


def _looks_like(moved: list[Scored]) -> None:
    said = right = wrong_before = before = 0
    after = 0
    for one in moved:
        for label, like in zip(one.stream.labels, one.looks_like, strict=True):
            after += bool(label)
            before += not label
            said += bool(label) and like is not None
            right += bool(label) and like == one.stream.source
            wrong_before += not label and like is not None
    print(f"\n'looks like': after the meeting moved on, given for {said} of {after} messages, "
          f"{right} of them right; before, for {wrong_before} of {before}")  # fmt: skip


def _cost(streams: list[Stream]) -> None:
    times = []
    for stream in streams[:200]:
        watch = TopicWatch(stream.meeting.agenda, names=stream.meeting.people)
        watch.start_item(stream.title)
        for message in stream.messages:
            began = time.process_time()
            watch.score(message.text, message.speaker)
            times.append(time.process_time() - began)
    times.sort()
    shipped.cache_clear()
    tracemalloc.start()
    shipped()
    tables = tracemalloc.get_traced_memory()[0]
    watch = TopicWatch(streams[0].meeting.agenda)
    watch.start_item(streams[0].title)
    for message in (m for s in streams[:200] for m in s.messages):
        watch.score(message.text, message.speaker)
    meeting = tracemalloc.get_traced_memory()[0] - tables
    tracemalloc.stop()
    print(f"\nCPU per message: median {times[len(times) // 2] * 1e3:.2f} ms, p95 "
          f"{times[len(times) * 95 // 100] * 1e3:.2f} ms; tables {tables / 2**20:.1f} MiB; "
          f"one item of {sum(len(s.messages) for s in streams[:200])} messages "
          f"{meeting / 2**10:.0f} KiB")  # fmt: skip


def measure(path: str, folds: str | None, quick: bool) -> None:
    """Score the meetings of a file and print what came out."""
    meetings = load(path)
    parts = {m.id: i % PARTS for i, m in enumerate(sorted(meetings, key=lambda m: m.id))}
    if folds is None:
        print("With the shipped numbers. Communities they were trained on look too good.")
        report([meetings], lambda m: (parts[m.id], shipped()), quick)
        return
    index = json.loads((Path(folds) / "folds.json").read_text(encoding="utf-8"))
    models = [
        Model(json.loads((Path(folds) / f"{n}.json").read_text(encoding="utf-8")))
        for n in range(max(index.values()) + 1)
    ]
    print(f"With {len(models)} models, each for meetings that it has not seen.")
    groups = [[m for m in meetings if index[m.id] == n] for n in range(len(models))]
    if any(len({m.domain for m in group}) == 1 for group in groups):
        groups = [meetings]  # by community: far drifts have to come from another one
    report(groups, lambda m: (index[m.id], models[index[m.id]]), quick)


def run(options: Options) -> None:
    """For `python -m bench`."""
    measure(os.environ["HEARD_DRIFT_DATA"], None, options.quick)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("data", nargs="?", default=os.environ.get("HEARD_DRIFT_DATA"))
    parser.add_argument("--folds", help="a folder of models from bench.drift_train --folds")
    parser.add_argument("--quick", action="store_true", help="plant once instead of several times")
    given = parser.parse_args()
    if not given.data:
        parser.error("name a data file, or set HEARD_DRIFT_DATA")
    measure(given.data, given.folds, given.quick)
