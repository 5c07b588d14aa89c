"""What the processes of a nursery may log, and what ends when a test of them fails."""

from __future__ import annotations

import asyncio
import os
from contextlib import ExitStack, closing
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.fakes import nursery
from tests.fakes.nursery import Nursery, is_expected
from tests.fakes.patience import PATIENCE

LINE = "2026-03-02 12:00:00 [{}] {}\n"


async def main(plan: nursery.Plan, reports: int) -> None:
    """Say that it is there, and stay until told to go, which nobody does."""
    os.write(reports, b"here\n")
    if plan.says_where_after < 1:
        await asyncio.Event().wait()
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


def test_one_that_does_not_end_says_where_it_is(tmp_path: Path, capsys: pytest.CaptureFixture):
    plan = nursery.Plan(reports=str(tmp_path / "reports"), says_where_after=0.01)
    errors = tmp_path / "errors"
    with ExitStack() as pipes, closing(Nursery(__name__, errors)) as ours:
        ours.start([plan], pipes)
        until = monotonic() + PATIENCE
        while "asyncio.Event().wait()" not in errors.read_text():
            assert monotonic() < until
            sleep(0.01)
    assert "asyncio.Event().wait()" in capsys.readouterr().err


if __name__ == "__main__":
    nursery.serve(nursery.Plan, main)
