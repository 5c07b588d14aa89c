"""Tunes Python's garbage collector for a process with many long-lived objects and little garbage.

By default Python scans all live objects whenever their number has grown by a quarter.
With the modules Heard imports that stops everything for a tenth of a second, and with ten thousand
open meetings for longer. Meetings are freed by reference counting; they contain no cycles.
"""

from __future__ import annotations

import gc

YOUNG, MIDDLE, OLD = 1_000, 4, 30_000
"""After so many new objects they are looked through; after so many times the next older ones, too.
Larger steps make each one longer, and all of them together dearer (docs/adr/0069)."""


def freeze() -> None:
    """Collect once, exempt what exists now, and collect less often. Call this when everything is
    loaded and nothing is under way yet: it takes a tenth of a second."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)


def exempt() -> None:
    """Exempt what has come since, without collecting. Takes no time worth mentioning."""
    gc.freeze()
