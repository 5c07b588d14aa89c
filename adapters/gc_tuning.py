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
    """Exempt what exists now, and collect less often. Call this once everything has started."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
