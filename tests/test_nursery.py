"""What the processes of a nursery may log, and what ends when a test of them fails."""

from __future__ import annotations

import os
from contextlib import ExitStack, closing
from pathlib import Path

from tests.fakes import nursery
from tests.fakes.nursery import Nursery, is_expected

LINE = "2026-03-02 12:00:00 [{}] {}\n"


async def main(plan: nursery.Plan, reports: int) -> None:
    """Say that it is there, and stay until told to go, which nobody does."""
    os.write(reports, b"here\n")
    with Path(f"{plan.reports}.gate").open() as gate:  # noqa: ASYNC230 - it is to hang
        gate.read()


def test_only_what_is_said_on_a_busy_machine_is_passed_over():
    for words in ("language_not_known", "turn_hangs", "turn_not_taken    rooms=3"):
        assert is_expected(LINE.format("warning  ", words))
        assert not is_expected(LINE.format("error    ", words))
    assert not is_expected(LINE.format("warning  ", "outbox.failed"))
    assert not is_expected(LINE.format("info     ", "dropped  kind=note"))
    assert not is_expected("1 2\n")
    assert not is_expected("")


def test_processes_that_wait_for_a_test_that_has_failed_are_ended(tmp_path: Path):
    plan = nursery.Plan(reports=str(tmp_path / "reports"))
    os.mkfifo(f"{plan.reports}.gate")
    with ExitStack() as pipes:
        with closing(Nursery(__name__, tmp_path / "errors")) as ours:
            ((_, report),) = ours.start([plan], pipes)
            assert report.readline() == "here\n"
        assert report.read() == "", "it comes to its end when nobody is left who could write"


if __name__ == "__main__":
    nursery.serve(nursery.Plan, main)
