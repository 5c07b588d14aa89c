"""With very many meetings in memory, the garbage collector stops nobody for long."""

from __future__ import annotations

import json
import subprocess
import sys

COUNT = """
import gc, json
from adapters import gc_tuning

gc_tuning.freeze()
looked_at, full = [], 0

def count(phase, found):
    global full
    if phase == "start":
        oldest = found["generation"]
        full += oldest == 2
        looked_at.append(sum(len(gc.get_objects(young)) for young in range(oldest + 1)))

gc.callbacks.append(count)
kept = [[] for _ in range({objects})]
gc.callbacks.clear()
print(json.dumps([len(looked_at), max(looked_at), full]))
"""


def test_no_collection_looks_at_more_than_some_thousands_however_many_there_are() -> None:
    code = COUNT.replace("{objects}", "300_000")
    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, timeout=120
    ).stdout
    collections, most, full = json.loads(out)
    assert collections > 100, "it goes on being collected"
    assert most < 10_000
    assert full == 0
