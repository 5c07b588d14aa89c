"""A pytest plugin: tells coverage which test is running, and writes down how long each took."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

_seconds: dict[str, float] = {}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Everything that runs until this is over is this test's."""
    measured = coverage.Coverage.current()
    if measured is not None:
        measured.switch_context(item.nodeid)
    begun = time.perf_counter()
    result = yield
    _seconds[item.nodeid] = time.perf_counter() - begun
    return result


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """A test that fails without any change would kill every mutant."""
    if report.failed:
        _seconds.pop(report.nodeid, None)
        _failed.add(report.nodeid)


_failed: set[str] = set()


def pytest_sessionfinish() -> None:
    """Leave the times behind for `reach`."""
    kept = {name: took for name, took in _seconds.items() if name not in _failed}
    Path(os.environ["MUTANTS_SECONDS"]).write_text(json.dumps(kept), "utf-8")
