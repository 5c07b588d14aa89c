"""Times of day as chat programs write them: 19:01, 7:01 PM, 7.01 p. m., with blanks of any kind."""

import re
from datetime import time

BLANKS = dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007"), " ")
"""What stands for a blank in front of "PM", to be translated."""
_HALF = r"[AaPp]\.?\ ?[Mm]\.?|[صم]|午前|午後|上午|下午|오전|오후"
TIME = rf"\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?(?:\ ?(?:{_HALF}))?"
"""A time of day, as part of a larger pattern with the flag `VERBOSE`; blanks are plain."""
_AFTERNOON = ("p", "م", "午後", "下午", "오후")
_PARTS = re.compile(r"(\d+)[:.](\d+)(?:[:.](\d+))?\s*(.*)", re.DOTALL)


def has_half(written: str) -> bool:
    """Whether a time says which half of the day it is in."""
    return not written.rstrip()[-1:].isdigit()


def time_of(written: str) -> time | None:
    """The time of day; None if there is no such time."""
    found = _PARTS.fullmatch(written.strip())
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    half = found[4].strip().lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.startswith(_AFTERNOON) else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None
