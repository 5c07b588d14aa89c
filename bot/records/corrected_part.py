"""What of minutes can be corrected, apart from the words that were recorded."""

from __future__ import annotations

from enum import StrEnum


class CorrectedPart(StrEnum):
    """What a correction is about that is no line of recorded words."""

    PRESENT = "present"
    TIMES = "times"
    OTHER = "other"
