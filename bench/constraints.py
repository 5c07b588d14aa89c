"""How well the detector of constraints (`bot.meeting.constraint_words`) does on real meetings.

`python -m bench.constraints [DATA]`; DATA is the file of meetings that `bench.drift` describes, by
default the one that the environment variable HEARD_DRIFT_DATA names.

The task. A *constraint* is a message which says, or doubts in the form of a question, that
something cannot be done, can hardly be done, or has to be cut, for want of money, time, people, or
room, or because of a rule. It is none to ask for a figure, to say that there is enough, to keep a
meeting's own time, or to describe the limits of a program. Two samples of messages of 3 to 80 words
were read, without the chair's marks: 400 at random of those that a broad net catches (a word for
money, time, people, place or rules within 50 characters of a word that limits or denies), and 400
at random of all. Each was read twice, by the same person on the same evening, the second time in
another order but with the first labels in view: it was not blind. What both readings call a
constraint is one. `bench/constraint_labels.json` has the two labels of each
message by its meeting and its place there; it has no texts.

A third of the meetings, drawn by a hash of their ids, were held out: no word or pattern was chosen
on them. A suggestion is *spoken* if it is the first to that speaker in the meeting.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.measure import Options
from bot.meeting.constraint_words import LONGEST, SHORTEST, names_constraint

LABELS = Path(__file__).with_name("constraint_labels.json")
SAMPLES = ("candidates", "random")


class Message(NamedTuple):
    domain: str
    meeting: str
    place: int
    speaker: str
    text: str


class Label(NamedTuple):
    message: Message
    first: bool
    second: bool

    @property
    def is_constraint(self) -> bool:
        return self.first and self.second


def load(path: str) -> Iterator[Message]:
    """The messages of a file, without the chair's marks."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for raw in map(json.loads, lines):
            for place, turn in enumerate(raw["turns"]):
                if not turn.get("m"):
                    yield Message(raw["domain"], raw["id"], place, turn["s"], turn["t"])


def held_out(meeting: str) -> bool:
    """Whether nothing was chosen on this meeting: one in three."""
    return hashlib.sha256(meeting.encode()).digest()[0] % 3 == 0


def labels(messages: Iterable[Message], sample: str) -> list[Label]:
    """The labelled messages of a sample."""
    known = json.loads(LABELS.read_text(encoding="utf-8"))[sample]
    wanted = {
        (meeting, place): (bool(first), bool(second))
        for meeting, rows in known.items()
        for place, first, second in rows
    }
    found = [
        Label(message, *wanted[message.meeting, message.place])
        for message in messages
        if (message.meeting, message.place) in wanted
    ]
    if len(found) != len(wanted):
        raise SystemExit(f"{len(wanted) - len(found)} labelled messages are not in this file.")
    return found


def kappa(pairs: Sequence[tuple[bool, bool]]) -> float:
    """Cohen's kappa of two readings."""
    size = len(pairs)
    agreed = sum(a == b for a, b in pairs) / size
    first, second = sum(a for a, _ in pairs) / size, sum(b for _, b in pairs) / size
    chance = first * second + (1 - first) * (1 - second)
    return 1.0 if chance == 1 else (agreed - chance) / (1 - chance)


def wilson(hits: int, of: int) -> str:
    """A 95 % interval of a share."""
    if not of:
        return "-"
    z, share = 1.96, hits / of
    centre = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z * (share * (1 - share) / of + z * z / (4 * of * of)) ** 0.5 / (1 + z * z / of)
    return f"{centre - half:.2f} to {centre + half:.2f}"


def measure(path: str) -> None:
    """Print agreement, precision and recall, how often something is said, and what it costs."""
    messages = list(load(path))
    samples = {name: labels(messages, name) for name in SAMPLES}
    for name, rows in samples.items():
        pairs = [(one.first, one.second) for one in rows]
        both = sum(one.is_constraint for one in rows)
        print(f"{name}: {len(rows)} read twice, {both} constraints; the readings agree on "
              f"{sum(a == b for a, b in pairs)}, kappa {kappa(pairs):.2f}")  # fmt: skip
    print(f"\n{'':<12}{'sample':<12}{'found':>6}{'right':>6}{'of':>5}  precision        recall")
    for part, held in (("tuned on", False), ("held out", True)):
        for name, rows in samples.items():
            mine = [one for one in rows if held_out(one.message.meeting) == held]
            found = [one for one in mine if names_constraint(one.message.text)]
            right = sum(one.is_constraint for one in found)
            of = sum(one.is_constraint for one in mine)
            print(f"{part:<12}{name:<12}{len(found):>6}{right:>6}{of:>5}  "
                  f"{right / max(len(found), 1):.2f} ({wilson(right, len(found))})  "
                  f"{right / max(of, 1):.2f} ({wilson(right, of)})")  # fmt: skip
    _how_often(messages)
    _cost(messages)


def _how_often(messages: Sequence[Message]) -> None:
    said: Counter[tuple[str, bool]] = Counter()
    found: Counter[tuple[str, bool]] = Counter()
    spoken: Counter[tuple[str, bool]] = Counter()
    told: set[tuple[str, str]] = set()
    for one in messages:
        key = (one.domain, held_out(one.meeting))
        said[key] += 1
        if names_constraint(one.text):
            found[key] += 1
            spoken[key] += (one.meeting, one.speaker) not in told
            told.add((one.meeting, one.speaker))
    print(f"\n{'one in how many messages':<26}   found  spoken   (held out)")
    for domain in sorted({domain for domain, _ in said}):
        figures = [
            f"{sum(said[domain, h] for h in parts) / max(sum(c[domain, h] for h in parts), 1):8.0f}"
            for parts in ((False, True), (True,))
            for c in (found, spoken)
        ]
        print(f"{domain:<26}", *figures)
    size = len(messages)
    print(f"{'all':<26} {size / sum(found.values()):8.0f} {size / sum(spoken.values()):8.0f}")


def _cost(messages: Sequence[Message]) -> None:
    texts = [one.text for one in messages if SHORTEST <= len(one.text.split()) <= LONGEST]
    times = []
    for text in texts:
        began = time.perf_counter()
        names_constraint(text)
        times.append(time.perf_counter() - began)
    times.sort()
    print(f"\n{len(texts)} messages of {SHORTEST} to {LONGEST} words: mean "
          f"{1e3 * sum(times) / len(times):.3f} ms, median {1e3 * times[len(times) // 2]:.3f} ms, "
          f"95th percentile {1e3 * times[len(times) * 95 // 100]:.3f} ms")  # fmt: skip


def run(options: Options) -> None:
    """For `python -m bench`."""
    del options  # there is no less of it: it takes seconds
    measure(os.environ["HEARD_DRIFT_DATA"])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("data", nargs="?", default=os.environ.get("HEARD_DRIFT_DATA"))
    given = parser.parse_args()
    if not given.data:
        parser.error("name a data file, or set HEARD_DRIFT_DATA")
    measure(given.data)
