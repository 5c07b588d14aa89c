"""An older checkout's bench and this one's, run in turns, and the ratio of each figure.

    python -m bench --against COMMIT [--rounds N] [--quick] [--json] [name ...]

Each checkout runs its own bench on its own code, with the same Python, the same installed packages
and the same environment; a process for each measurement. Who goes first changes from round to
round. This checkout is measured as it is, with what has not been committed.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bench import figures, goals
from bench.checkout import NoCheckout, Repository, interruptible
from bench.figures import Compared, Comparison, Figure, Name
from bench.measure import table, times

PATIENCE = 20.0
"""Seconds that an interrupted bench has to put away its databases before it is killed."""

_KNOWN = re.compile(r"\bname +of ([a-z]+(?:, [a-z]+)*)")
"""The names of a bench's measurements, in its `--help`."""


@dataclass
class Side:
    """One of the two checkouts: what its bench can measure, and what it has said so far."""

    name: str
    root: Path
    known: frozenset[str]
    """Empty if it does not say: then everything is tried."""
    rounds: list[dict[Name, Figure]] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)
    """The measurements that failed, with the last line of what each said."""

    def runs(self, bench: str) -> bool:
        """Whether it has such a measurement, and that has not failed yet."""
        return bench not in self.failed and (not self.known or bench in self.known)


def run(root: Path, commit: str, names: Sequence[str], flags: Sequence[str], rounds: int,
        *, as_json: bool, with_goals: bool = False) -> int:  # fmt: skip
    """Compare, and print; the exit status: 0, 1 if a bench failed, 2 if there is nothing to compare
    with, 130 if it was interrupted. `flags` go to both benches. `with_goals`: print what is aimed
    at and what either has of it, instead of every figure that both have."""
    repository = Repository(root)
    try:
        with interruptible():
            found = repository.commit(commit)
            with repository.at(found) as older_root:
                older = Side(found[:12], older_root, known(older_root))
                newer = Side("this one", root, known(root))
                for turn in range(rounds):
                    _round(older, newer, names, flags, f"round {turn + 1} of {rounds}", turn)
            changed = repository.changed()
            head = repository.head()
    except NoCheckout as reason:
        print(reason, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nInterrupted; the older checkout is removed.", file=sys.stderr)
        return 130
    compared = figures.compare(older.rounds, newer.rounds)
    failed = [
        f"{bench} of {side.name}: {why}"
        for side in (older, newer)
        for bench, why in side.failed.items()
    ]
    if as_json:
        told = {"older": found, "newer": head, "newer_changed": changed, "rounds": rounds}
        print(json.dumps(told | as_data(compared) | {"failed": failed}, indent=1))
    else:
        if with_goals:
            now, before = (figures.medians(side.rounds) for side in (newer, older))
            goals.show(now, names, before, older.name)
        else:
            show(compared, older.name)
        note = ", with changes that are not committed" if changed else ""
        print(f"\nThis one: {head[:12]}{note}. Turns each: {rounds}.")
    for line in failed:
        print(f"Failed: {line}", file=sys.stderr)
    return 1 if failed else 0


def known(root: Path) -> frozenset[str]:
    """The measurements that the bench of a checkout says it has; empty if it does not say."""
    with _process(root, ["--help"]) as process:
        said, _ = process.communicate()
    match = _KNOWN.search(" ".join(said.split()))
    return frozenset(match[1].split(", ")) if match else frozenset()


def _round(
    older: Side, newer: Side, names: Sequence[str], flags: Sequence[str], which: str, turn: int
) -> None:
    order = (older, newer) if turn % 2 == 0 else (newer, older)
    for side in order:
        side.rounds.append({})
    for name in names:
        for side in order:
            if side.runs(name):
                print(f"{which}: {name}, {side.name} ...", file=sys.stderr, flush=True)
                side.rounds[-1] |= _measure(side, name, flags)


def _measure(side: Side, name: str, flags: Sequence[str]) -> dict[Name, Figure]:
    with _process(side.root, [name, *flags]) as process:
        said, complained = process.communicate()
    if process.returncode:
        lines = [line.strip() for line in complained.splitlines() if line.strip()]
        side.failed[name] = lines[-1] if lines else f"exit status {process.returncode}"
        return {}
    return figures.read(said)


@contextmanager
def _process(root: Path, args: Sequence[str]) -> Iterator[subprocess.Popen[str]]:
    """The bench of a checkout. It has a process group of its own, so that it hears of a Ctrl-C only
    from here, once, and has time to stop the servers that it has started."""
    # COLUMNS: so that no name in `--help` is cut in two.
    environment = os.environ | {"PYTHONPATH": str(root), "COLUMNS": "1000"}
    process = subprocess.Popen(
        [sys.executable, "-m", "bench", *args],
        cwd=root,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            try:
                process.communicate(timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                _kill(process)
            except BaseException:  # interrupted once more: it is not waited for any longer
                _kill(process)
                raise


def _kill(process: subprocess.Popen[str]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def as_data(compared: Comparison) -> dict[str, object]:
    """A comparison as it goes into JSON. Times are in seconds."""
    return {
        "both": [
            {**asdict(one.name), **{k: v for k, v in asdict(one).items() if k != "name"}}
            for one in compared.both
        ],
        "only_older": [asdict(name) for name in compared.only_older],
        "only_newer": [asdict(name) for name in compared.only_newer],
    }


def show(compared: Comparison, older: str) -> None:
    """Print a table for each table that both have, then the names of what only one has."""
    heads = ["", older, "this one", "ratio", "lowest", "highest", "in every round"]
    for title in dict.fromkeys(one.name.table for one in compared.both):
        table(title, heads, [_row(one) for one in compared.both if one.name.table == title])
    both = {one.name.table for one in compared.both}
    for whose, names in (
        (f"Only {older} has", compared.only_older),
        ("Only this one has", compared.only_newer),
    ):
        if names:
            print(f"\n{whose}:\n")
            for line in only(names, both):
                print(f"  {line}")


def only(names: Sequence[Name], both: Collection[str]) -> list[str]:
    """What only one has: tables of which the other has nothing, then columns with their rows."""
    rows: dict[tuple[str, str], list[str]] = {}
    for name in names:
        if name.table in both:
            rows.setdefault((name.table, name.column), []).append(name.row)
    tables = dict.fromkeys(name.table for name in names if name.table not in both)
    parts = [f"{title}: {column} ({'; '.join(where)})" for (title, column), where in rows.items()]
    return [*tables, *parts]


def _row(one: Compared) -> list[str]:
    ratios = ["" if r is None else times(r) for r in (one.ratio, one.lowest, one.highest)]
    older, newer = (figures.shown(value, one.unit) for value in (one.older, one.newer))
    return [f"{one.name.row}, {one.name.column}", older, newer, *ratios, one.verdict]
