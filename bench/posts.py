"""How much Heard says: recorded meetings are replayed, and what it says is counted.

    python -m bench.posts FOLDER ...        (or HEARD_TRANSCRIPTS=FOLDER)

Every file that `heard replay` can read is played through the service with the rules as they are
shipped. A post is something the whole room sees, the live panel not counted; a whisper goes to one
person. Answers to commands are neither. The aim is under three posts per 100 messages. `LISTENERS`
people are there who never say a word and may be invited to speak: in a record nobody is silent, and
so nobody would be invited or missed. Whom Heard invites is in `bench.invitations`.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from adapters.console.adapter import ROOM, ConsoleOutput
from adapters.console.replay import Replay
from adapters.console.replay_report import Report
from adapters.transcripts import TranscriptError, read
from bench.measure import Options
from bench.openings import LISTENERS
from bot.rules import Rules
from storage.store import SqlStore

AIM = 3.0
"""Posts per 100 messages."""

COLUMNS = {
    "posts": "posts",
    "whispers": "whispers",
    "invitations": "invited",
    "floor": "floor",
    "drift": "drift",
    "moving on": "moving on",
    "notes": "notes",
}
KINDS = {
    "invitation": "invitations",
    "few-voices": "floor",
    "topic-question": "drift",
    "moving-on": "moving on",
    "item-soon": "notes",
    "item-time": "notes",
}
AROUND = frozenset({"opening", "closing", "poll", "poll-results", "item", "agenda-done", "floor"})
"""Posts that frame a meeting or carry out a facilitator's act."""


@dataclass
class Said:
    """What was said in a meeting, or in several."""

    messages: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    """Posts by their kind."""

    def add(self, other: Said) -> None:
        self.messages += other.messages
        self.counts += other.counts
        self.kinds += other.kinds

    def per_100(self, what: str) -> float:
        return 100 * self.counts[what] / max(self.messages, 1)


def count(report: Report) -> Said:
    """A replayed meeting, counted."""
    said = Said(report.messages)
    asked: set[tuple[object, str]] = set()
    for saying in report.said:
        public = saying.to == ROOM
        said.counts["posts" if public else "whispers"] += 1
        if public:
            said.kinds[saying.kind] += 1
        column = KINDS.get(saying.kind)
        if column and _once(saying, asked):
            said.counts[column] += 1
    return said


def _once(saying: ConsoleOutput, asked: set[tuple[object, str]]) -> bool:
    """A question to three facilitators is one question; an invitation is somebody's own."""
    if saying.kind == "invitation":
        return True
    key = (saying.at, saying.kind)
    new = key not in asked
    asked.add(key)
    return new


async def replay(path: Path) -> Said | None:
    """One file; None if it is no transcript."""
    try:
        transcript = read(path)
    except TranscriptError:
        return None
    if not transcript.rows:
        return None
    store = await SqlStore.open("sqlite://")
    try:
        return count(await Replay(store, transcript, Rules(), LISTENERS).run())
    finally:
        await store.close()


def files(folders: list[Path]) -> Iterator[Path]:
    """Everything in these folders, in order."""
    for folder in folders:
        yield from (
            [folder] if folder.is_file() else sorted(p for p in folder.rglob("*.*") if p.is_file())
        )


async def run(options: Options, folders: list[Path] | None = None) -> None:
    """Replay them, and print a line for each and the totals."""
    folders = folders or [Path(p) for p in os.environ["HEARD_TRANSCRIPTS"].split(os.pathsep)]
    paths = list(files(folders))
    if options.quick:
        paths = paths[:: max(1, len(paths) // 6)]
    total, worst = Said(), Counter[str]()
    print(
        f"\n{'meeting':<42} messages" + "".join(f"{c:>10}" for c in COLUMNS.values()) + "  per 100"
    )
    began = time.perf_counter()
    for path in paths:
        said = await replay(path)
        if said is None:
            print(f"{path.name[:42]:<42} (not a transcript)")
            continue
        _print(path.name, said)
        total.add(said)
        worst[path.name] = round(said.per_100("posts") * 100)
    _print("all", total)
    _print_totals(total, worst)
    print(f"{time.perf_counter() - began:.0f} s")


def _print(name: str, said: Said) -> None:
    counts = "".join(f"{said.counts[c]:>10}" for c in COLUMNS)
    print(f"{name[:42]:<42} {said.messages:>8}{counts}{said.per_100('posts'):>9.2f}")


def _print_totals(total: Said, worst: Counter[str]) -> None:
    print("\nper 100 messages, all meetings together:")
    for column in COLUMNS:
        print(f"  {column:<12} {total.per_100(column):6.2f}")
    print("posts by kind: " + ", ".join(f"{k} {n}" for k, n in total.kinds.most_common()))
    own = sum(n for kind, n in total.kinds.items() if kind not in AROUND)
    print(f"  neither an act nor a frame: {own}, {100 * own / max(total.messages, 1):.2f} per 100")
    above = [name for name, posts in worst.items() if posts >= AIM * 100]
    print(f"meetings at or above the aim of {AIM:g}: {len(above)} of {len(worst)}")
    for name in sorted(above, key=lambda n: -worst[n])[:10]:
        print(f"  {name} {worst[name] / 100:.2f}")


def main() -> None:
    """From the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.posts", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, metavar="folder")
    parser.add_argument("--quick", action="store_true", help="six of the meetings")
    given = parser.parse_args()
    if not given.folders and not os.environ.get("HEARD_TRANSCRIPTS"):
        parser.error("name a folder of transcripts, or set HEARD_TRANSCRIPTS")
    asyncio.run(run(Options(quick=given.quick), given.folders or None))


if __name__ == "__main__":
    main()
