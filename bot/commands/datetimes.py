"""Dates and times as people type them: "Tuesday 7pm", "tomorrow at 18:30", "1 December 19:00",
"in two weeks, 10 am", and in full (`bot.commands.written_datetimes`).

What can be meant in two ways is never guessed: "1/2/2027 19:00" is asked about, and so are a day
without a time and a time without a day, where both are needed. Words that count from today are told
from what the clock on the wall shows, which the caller passes.

One rule is for every place: "Saturday", said on a Saturday, is today while the time that goes with
it is still to come, and otherwise a week from now. Without a time it is a week from now: today is
called "today", or "this Saturday". What has a time of its own, such as a meeting, is asked with
`weekday_today`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

import regex

from bot.cards import AnyPlaceholder, CommandText
from bot.commands.written_datetimes import NOON, read_written, written_at_start
from bot.errors import BadArgument

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
NEAR = ("today", "tonight", "tomorrow")
"""Days that are named from today."""
EXAMPLE = "Tuesday 19:00"
LONGEST = 80
"""Characters of a date and a time, at most."""
LAST_MINUTE = time(23, 59)
MOST_WORDS = 10
MOST_AHEAD = 5 * 366
"""Days ahead that can be counted: "in 300 days"."""
_COUNTS = (
    "a an one two three four five six seven eight nine ten eleven twelve".split()
)  # fmt: skip
_COUNTED = {word: max(1, place - 1) for place, word in enumerate(_COUNTS)}


@dataclass(frozen=True)
class Typed:
    """What was typed: a day, a time, or both. A day is a `day` and perhaps a weekday that it should
    be, or a weekday alone."""

    day: Callable[[date], date] | None = None
    """The day, given today's date. Raises `ValueError` where the calendar has none."""
    weekday: int | None = None
    """0 is Monday."""
    coming: Literal["", "this", "next", "next-week"] = ""
    """Which of the coming weekdays is meant."""
    at: time | None = None
    year: bool = True
    """The day is a whole date; otherwise it is the next such day of a year."""
    problem: str = ""
    """The key of the sentence that says why it is not taken as it is."""

    @property
    def dated(self) -> bool:
        """Whether a day was given."""
        return self.day is not None or self.weekday is not None


def read_moment(text: str, wall: datetime | None = None, *, day_alone: bool = False) -> datetime:
    """A date and a time, to the minute, as `wall` is the clock on the wall now (without an offset);
    None: words that count from today are not understood.

    `day_alone`: a day without a time is taken as its last minute.
    With an offset it is aware, without one it is what the clock on the wall shows then.

    Raises:
        BadArgument: it is neither, there is no such day, or it can be meant in two ways. Its
            `field` is "".
    """
    text = text.strip()
    if len(text) <= LONGEST:
        if (whole := read_written(text)) is not None:
            return whole
        typed = read_words(text)
        if typed is not None:
            return _resolved(text, typed, wall, day_alone=day_alone)
    raise _wrong("bad-moment")


def read_day(text: str, wall: datetime | None = None, *, weekday_today: bool = False) -> date:
    """A day, with or without a time, as `wall` is the clock on the wall now (without an offset);
    None: words that count from today are not understood.

    It is the day of `read_moment(day_alone=True)`. `weekday_today`: a weekday without a time may be
    today.

    Raises:
        BadArgument: it is none, there is no such day, or it can be meant in two ways. Its `field`
            is "".
    """
    text = text.strip()
    if len(text) <= LONGEST:
        if (whole := read_written(text)) is not None:
            return whole.date()
        typed = read_words(text)
        if typed is not None and typed.dated and wall is not None:
            if weekday_today and typed.at is None and not typed.coming:
                typed = replace(typed, coming="this")
            return _resolved(text, typed, wall, day_alone=True).date()
    raise _wrong("bad-moment")


def moment_at_start(text: str) -> int | None:
    """Where a date, a time or both end that a text begins with; None if it begins with neither."""
    if (end := written_at_start(text)) is not None:
        return end
    ends = [found.end() for found in regex.finditer(r"\S+", text[: 2 * LONGEST])][:MOST_WORDS]
    return next((end for end in reversed(ends) if _ends_there(text[:end])), None)


def _ends_there(text: str) -> bool:
    """Whether a text is a date or a time and nothing after it: "the" may begin what follows."""
    return text.rsplit(None, 1)[-1].casefold() not in _FILLERS and read_words(text) is not None


def read_words(text: str) -> Typed | None:
    """What a text says of a day and a time; None if there is anything else in it."""
    left = regex.sub(r"[\s,;]+", " ", text[: 2 * LONGEST].casefold()).strip()
    typed, end = Typed(), 0
    while end < len(left):
        for pattern, take in _PIECES:
            found = pattern.match(left, end)
            if found is not None and (more := take(typed, found)) is not None:
                typed, end = more, found.end()
                break
        else:
            return None
    return typed if typed.dated or typed.at is not None else None


def day_of(typed: Typed, today: date, now: time = time.max) -> date:
    """The day that was meant, as seen from today at a time of the day.

    Raises:
        BadArgument: there is no such day, or it can be two.
        OverflowError: it is beyond the calendar.
    """
    if typed.problem:
        raise _wrong(typed.problem)
    if typed.day is None:
        return _weekday(typed, today, now)
    try:
        found = typed.day(today)
        over = found < today or (found == today and typed.at is not None and typed.at <= now)
        if not typed.year and over:
            found = typed.day(today.replace(year=today.year + 1, month=1, day=1))
    except ValueError:
        raise _wrong("bad-moment-none") from None
    if typed.weekday is not None and found.weekday() != typed.weekday:
        raise _wrong("bad-moment-weekday", date=CommandText(f"{found:%A} {found.isoformat()}"))
    return found


def _weekday(typed: Typed, today: date, now: time) -> date:
    assert typed.weekday is not None  # noqa: S101 - a day is one of the two
    ahead = (typed.weekday - today.weekday()) % 7
    if typed.coming == "next-week":
        return today + timedelta(days=7 - today.weekday() + typed.weekday)
    still = typed.coming == "this" if typed.at is None else typed.at > now
    if ahead == 0 and (typed.coming == "next" or not still):
        ahead = 7
    return today + timedelta(days=ahead)


def _resolved(text: str, typed: Typed, wall: datetime | None, *, day_alone: bool) -> datetime:
    if typed.problem:
        raise _wrong(typed.problem)
    if typed.at is None and not (day_alone and typed.dated):
        raise _wrong("bad-moment-time", example=CommandText(f"{text.rstrip(' ,;')} 19:00"))
    if not typed.dated:
        raise _wrong("bad-moment-day", example=CommandText(f"Tuesday {text}"))
    if wall is None:
        raise _wrong("bad-moment")
    try:
        day = day_of(typed, wall.date(), wall.time())
    except OverflowError:
        raise _wrong("bad-moment-none") from None
    if typed.at is None:  # It lasts to its end, also in its last minute.
        return datetime.combine(day, LAST_MINUTE)
    found = datetime.combine(day, typed.at)
    if found <= wall and not (typed.year and typed.day is not None and day < wall.date()):
        raise _wrong("bad-past")
    return found


def _wrong(key: str, **slots: AnyPlaceholder) -> BadArgument:
    if key == "bad-moment":
        slots = {"example": CommandText(EXAMPLE)}
    return BadArgument("", key, **slots)


# -- the pieces of what people type ----------------------------------------------------------------

Piece = Callable[[Typed, "regex.Match[str]"], Typed | None]


def _filler(typed: Typed, found: regex.Match[str]) -> Typed:
    return typed


def _dated(typed: Typed, day: Callable[[date], date], *, year: bool = True) -> Typed | None:
    return None if typed.day is not None else replace(typed, day=day, year=year)


def _near(typed: Typed, found: regex.Match[str]) -> Typed | None:
    ahead = {"today": 0, "tonight": 0, "tomorrow": 1}.get(found[1], 2)
    return _dated(typed, lambda today: today + timedelta(days=ahead))


def _over(typed: Typed, found: regex.Match[str]) -> Typed | None:
    return replace(typed, day=lambda today: today, problem="bad-past")


def _ahead(typed: Typed, found: regex.Match[str]) -> Typed | None:
    count = int(found[1]) if found[1].isdecimal() else _COUNTED[found[1]]
    days = count * {"d": 1, "w": 7, "f": 14}[found[2][0]]
    return _dated(typed, lambda today: today + timedelta(days=days)) if days < MOST_AHEAD else None


def _on_weekday(typed: Typed, found: regex.Match[str]) -> Typed | None:
    if typed.weekday is not None:
        return None
    place = next(n for n, name in enumerate(WEEKDAYS) if name.startswith(found[2][:3]))
    coming: Literal["next", "this", ""] = ""
    if found[1] in ("next", "this"):
        coming = "next" if found[1] == "next" else "this"
    return replace(typed, weekday=place, coming=typed.coming or coming)


def _next_week(typed: Typed, found: regex.Match[str]) -> Typed | None:
    if typed.coming not in ("", "this") or typed.day:
        return None
    return replace(typed, coming="next-week")


def _named(typed: Typed, found: regex.Match[str]) -> Typed | None:
    month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(found["month"][:3]))
    return _on_date(typed, found["year"], month, int(found["day"]))


def _on_date(typed: Typed, year: str | None, month: int, day: int) -> Typed | None:
    if year is not None:
        return _dated(typed, lambda today: date(int(year), month, day))
    if (month, day) == (2, 29):
        return None  # in which year, has to be said
    return _dated(typed, lambda today: date(today.year, month, day), year=False)


def _figures(typed: Typed, found: regex.Match[str]) -> Typed | None:
    """A date in figures. Which of them is the month, differs from country to country."""
    one, two, year = int(found[1]), int(found[3]), found[4] or None
    if one > NOON or one == two:
        return _on_date(typed, year, two, one)
    if two > NOON:
        return _on_date(typed, year, one, two)
    dated = _on_date(typed, year, one, two)
    return None if dated is None else replace(dated, problem="bad-moment-figures")


def _year_first(typed: Typed, found: regex.Match[str]) -> Typed | None:
    return _on_date(typed, found[1], int(found[2]), int(found[3]))


def _noon(typed: Typed, found: regex.Match[str]) -> Typed | None:
    return None if typed.at is not None else replace(typed, at=time(NOON))


def _clock(typed: Typed, found: regex.Match[str]) -> Typed | None:
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"]
    if typed.at is not None or minute > 59 or (half and not 1 <= hour <= NOON) or hour > 23:
        return None
    if half:
        hour = hour % NOON + (NOON if half == "p" else 0)
    return replace(typed, at=time(hour, minute))


_FILLERS = ("on", "at", "the", "from")
_END = r"(?=[ ]|$)[ ]?"
_WEEKDAY = (
    r"(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)"
)
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:[ ](?P<year>[0-9]{4}))?"
_PIECES: tuple[tuple[regex.Pattern[str], Piece], ...] = tuple(
    (regex.compile(pattern + _END), take)
    for pattern, take in (
        (r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})", _year_first),
        (r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})", _figures),
        (r"([0-9]{1,2})([-/])([0-9]{1,2})(?P<year>)", _figures),
        (rf"{_DAY}(?:[ ]of)?[ ]{_MONTH}{_YEAR}", _named),
        (rf"{_MONTH}[ ]{_DAY}{_YEAR}", _named),
        (r"(today|tonight|tomorrow|(?:the )?day after tomorrow)", _near),
        (r"(yesterday|last (?:week|night|\w+day))", _over),
        (rf"in ({'|'.join(_COUNTS)}|[0-9]{{1,4}}) (days?|weeks?|fortnights?)", _ahead),
        (r"next week", _next_week),
        (rf"(?:(next|this|coming|this[ ]coming)[ ])?{_WEEKDAY}", _on_weekday),
        (r"(?P<hour>[0-9]{1,2})[:.h](?P<minute>[0-9]{2})(?: ?(?P<half>[ap])\.?m\.?)?", _clock),
        (r"(?P<hour>[0-9]{1,2})(?P<minute>) ?(?P<half>[ap])\.?m\.?", _clock),
        (r"(?:noon|midday)", _noon),
        (rf"(?:{'|'.join(_FILLERS)})", _filler),
    )
)
