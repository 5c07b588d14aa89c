"""Tunes Python's garbage collector for a process with many long-lived objects and little garbage.

As Python comes, it looks through everything that is alive whenever a quarter more has come to life.
With the modules Heard imports that stops everything for a tenth of a second, and with ten thousand
open meetings for longer. Meetings are freed by counting references; they hold no circles.
"""

from __future__ import annotations

import gc

YOUNG, MIDDLE, OLD = 10_000, 2, 1_000
"""After so many new objects they are looked through; after so many times the next older ones, too.
Larger steps at the young would make each one longer than anybody should have to wait."""


def freeze() -> None:
    """Leave out what is there now, and look less often. To be called once everything has begun."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
