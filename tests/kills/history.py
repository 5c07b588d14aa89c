"""What clients sent and what they were shown, as one line of JSON each, only ever added to."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any


class History:
    """A file of lines. Each has its time, in seconds of the machine's monotonic clock."""

    def __init__(self, file: Path) -> None:
        self._file = file.open("a", encoding="utf-8")

    def note(self, what: str, **more: Any) -> float:
        """Write down that something has happened just now; when that was."""
        at = time.monotonic()
        self._file.write(json.dumps({"is": what, "at": round(at, 6), **more}) + "\n")
        return at

    def close(self) -> None:
        """Nothing more happens."""
        self._file.close()
