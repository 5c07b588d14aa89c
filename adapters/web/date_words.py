"""How a page's language writes dates and lists, for browsers that cannot write them in it.

Most of Chromium knows no Welsh, and writes dates in its own language, or in none. What Babel knows
of CLDR goes with each page that is not in English, and `dates.js` puts it together there.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypedDict

from bot.phrases.languages import ENGLISH, locale_of
from bot.phrases.reading import language

_WITHOUT_YEAR = "MMMMEd"
"""By which name CLDR has the pattern of a weekday, a day and a month."""
_OTHERS = re.compile(r"[GYuUQqwWFDegAahHKkmsSzZOvVXxLcEMdy]")
"""Letters that stand for something in a pattern."""
_KNOWN = frozenset("EcMLdy")
"""Those that `dates.js` knows."""


class DateWords(TypedDict):
    """What `dates.js` needs of a language."""

    days: list[str]
    """From Sunday on, as JavaScript counts."""
    months: list[str]
    date: str
    """A pattern of CLDR's: weekday, day and month."""
    full: str
    """The same with the year."""
    list: dict[str, str]
    """How a list of two is written, and the beginning, middle and end of a longer one."""


def date_words() -> DateWords | None:
    """The dates of the language that this page is in. None: it is in English, which every browser
    writes, or has a calendar that `dates.js` cannot put together."""
    return None if language() == ENGLISH else _of(language())


@lru_cache(maxsize=50)
def _of(code: str) -> DateWords | None:
    locale = locale_of(code)
    full = str(locale.date_formats["full"].pattern)
    short = locale.datetime_skeletons.get(_WITHOUT_YEAR)
    date = full if short is None else re.sub("E+", "EEEE", str(short.pattern))
    if not set(_OTHERS.findall(re.sub(r"'[^']*'", "", f"{full} {date}"))) <= _KNOWN:
        return None
    # Babel counts the days from Monday on.
    days, months = locale.days["format"]["wide"], locale.months["format"]["wide"]
    parts = locale.list_patterns["standard"]
    return DateWords(
        days=[days[(number - 1) % 7] for number in range(7)],
        months=[months[number] for number in range(1, 13)],
        date=date,
        full=full,
        list={part: parts[part] for part in ("2", "start", "middle", "end")},
    )
