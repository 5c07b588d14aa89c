"""Runs measurements: `python -m bench [--quick] [name ...]`, or those of two commits in turns:
`python -m bench --against COMMIT`. See `bench/README.md`."""

from __future__ import annotations

import argparse
import asyncio
import importlib
import inspect
import io
import json
import os
import platform
import sqlite3
import sys
import time
from collections.abc import Sequence
from contextlib import redirect_stdout, suppress
from dataclasses import asdict
from datetime import date
from pathlib import Path

from adapters import gc_tuning
from bench import figures, goals
from bench.measure import Options

BENCHES = (
    "core",
    "access",
    "backlog",
    "messages",
    "growth",
    "files",
    "forget",
    "groups",
    "lasting",
    "overdue",
    "panel",
    "people",
    "recordings",
    "reports",
    "restart",
    "series",
    "slack",
    "discord",
    "workers",
    "web_room",
)
"""Each is a module of this package with `async def run(options)`."""
WITH_DATA = {
    "drift": "HEARD_DRIFT_DATA",
    "constraints": "HEARD_DRIFT_DATA",
    "invitations": "HEARD_TRANSCRIPTS",
    "posts": "HEARD_TRANSCRIPTS",
    "topic": "HEARD_DRIFT_DATA",
}
"""These need a file that does not come with Heard; the variable names it."""


def main() -> None:
    """Run all measurements, or those that are named."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    names = (*BENCHES, *WITH_DATA)
    parser.add_argument("names", nargs="*", metavar="name", help=f"of {', '.join(names)}")
    parser.add_argument("--quick", action="store_true", help="less of everything")
    parser.add_argument(
        "--appointments", type=int, metavar="N", help="how many are overdue (25,000; quick 3,000)"
    )
    parser.add_argument(
        "--rooms", type=int, metavar="N", help="the most open rooms (10,000; quick 1,000)"
    )
    parser.add_argument(
        "--json", action="store_true", help="figures as JSON; the tables go to standard error"
    )
    parser.add_argument(
        "--against", metavar="COMMIT", help="run that commit's bench in turns with this one's"
    )
    parser.add_argument(
        "--goals", action="store_true",
        help="what is aimed at beside what was measured; the tables go to standard error",
    )  # fmt: skip
    parser.add_argument(
        "--rounds", type=int, default=3, metavar="N", help="turns each, with --against (3)"
    )
    given = parser.parse_args()
    if unknown := set(given.names) - set(names):
        parser.error(f"no such measurement: {', '.join(sorted(unknown))}")
    if given.rounds < 1:
        parser.error("--rounds: at least 1")
    if given.against is not None:
        sys.exit(_compare(given))
    options = Options(
        quick=given.quick,
        appointments=given.appointments or (3_000 if given.quick else 25_000),
        rooms=given.rooms or (1_000 if given.quick else 10_000),
    )
    if given.json:
        printed = _Copy()
        with redirect_stdout(printed):
            _run_all(given.names or names, options)
        print(json.dumps(_as_data(printed.getvalue()), indent=1))
    elif given.goals:
        printed, chosen = _Copy(), given.names or goals.BENCHES
        with redirect_stdout(printed):
            _run_all(chosen, options)
        print(_machine())
        goals.show(figures.read(printed.getvalue()), chosen)
    else:
        _run_all(given.names or names, options)


def _compare(given: argparse.Namespace) -> int:
    from bench import against  # not at the top: it needs signals that not every system has

    flags = ["--quick"] if given.quick else []
    for option in ("appointments", "rooms"):
        if (number := getattr(given, option)) is not None:
            flags += [f"--{option}", str(number)]
    return against.run(
        Path(__file__).resolve().parents[1],
        given.against,
        given.names or (goals.BENCHES if given.goals else BENCHES),
        flags,
        given.rounds,
        as_json=given.json,
        with_goals=given.goals,
    )


class _Copy(io.StringIO):
    """Keeps what is printed, and shows it on standard error as it comes."""

    def write(self, text: str) -> int:
        sys.stderr.write(text)
        return super().write(text)


def _as_data(printed: str) -> dict[str, object]:
    found = figures.read(printed).items()
    return {
        "machine": _machine(),
        "figures": [{**asdict(name), **asdict(figure)} for name, figure in found],
    }


def _run_all(names: Sequence[str], options: Options) -> None:
    print(_machine())
    gc_tuning.freeze()  # as `heard run` does
    began = time.perf_counter()
    for name in names:
        _run(name, options)
    print(f"\nAll of it took {time.perf_counter() - began:.0f} s.")


def _run(name: str, options: Options) -> None:
    variable = WITH_DATA.get(name)
    if variable and not os.environ.get(variable):
        print(f"\n{name}: skipped, {variable} names no data file")
        return
    run = importlib.import_module(f"bench.{name}").run
    done = run(options)
    if inspect.isawaitable(done):
        asyncio.run(_wait(done))


async def _wait(done: object) -> None:
    await done  # type: ignore[misc]


def _machine() -> str:
    python = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    cores = f"{os.cpu_count()} cores ({_processor()})"
    return f"{date.today()}: {cores}, {python}, {sys.platform}"  # noqa: DTZ011


def _processor() -> str:
    """The processor's name, where the system tells it."""
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "processor unknown"


if __name__ == "__main__":
    main()
