"""What time it was at each line of a chat log.

Most logs give the hour and leave the day to be known. It comes from the log's own lines ("Log
opened", "Day changed"), else from a date in the file's name, else it is 1 January 2000. A clock
that goes back by more than twelve hours has passed midnight; one that goes back a little is a
line out of order, which stays where it is and takes the time of the line before.

A log without any times is counted out from a fixed start at reading pace.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

from adapters.transcripts.date_order import DateOrder, day_of

FIRST_DAY = date(2000, 1, 1)
HALF_A_DAY = timedelta(hours=12)
WORDS_PER_SECOND = 2
_DATE_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)")
_LOG_DATES = ("%a %b %d %H:%M:%S %Y", "%a %b %d %Y", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d")


def date_in_name(name: str) -> date | None:
    """The date a file's name carries, if it carries one."""
    for found in _DATE_IN_NAME.finditer(name):
        try:
            return date(*(int(part) for part in found.groups()))
        except ValueError:
            continue
    return None


def log_date(text: str) -> datetime | None:
    """The date of a line such as `--- Log opened Wed May 22 02:01:22 2002`."""
    for form in _LOG_DATES:
        try:
            return datetime.strptime(" ".join(text.split()), form).replace(tzinfo=UTC)
        except ValueError:
            continue
    return None


# What bots that log or keep minutes say of the day.
_BOT_DATES = (
    (
        re.compile(r"Meeting started (\w{3} \w{3} +\d{1,2} \d\d:\d\d:\d\d \d{4})"),
        "%a %b %d %H:%M:%S %Y",
    ),
    (re.compile(r"Meeting started at (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)"), "%Y-%m-%d %H:%M:%S"),
    (re.compile(r"logging to \S{1,200}/(\d{4}/\d\d/\d\d)-"), "%Y/%m/%d"),
)


def date_by_bot(text: str) -> date | None:
    """The day that a bot names when it begins to log or to keep minutes."""
    for looks, form in _BOT_DATES:
        if found := looks.search(text[:400]):
            try:
                return (
                    datetime.strptime(" ".join(found[1].split()), form).replace(tzinfo=UTC).date()
                )
            except ValueError:
                continue
    return None


class LogClock:
    """Follows a log line by line; its time never goes back."""

    def __init__(self, day: date | None, order: DateOrder = DateOrder.DAY_FIRST) -> None:
        """Start at midnight of the day, if known. `order`: how dates in figures are written."""
        self._order = order
        self.dated = day is not None
        self.out_of_order = 0
        self.naive = False
        self._day = day or FIRST_DAY
        self.now = _midnight(self._day)
        self._crossed: datetime | None = None
        self.started = False

    def opened(self, at: datetime) -> datetime:
        """The log itself says what day it is."""
        self.dated = True
        self._day = at.date()
        self._crossed = None
        return self._move_to(at)

    def stamped(self, stamp: re.Match[str]) -> datetime:
        """The time of a line that has a time stamp."""
        clock = _clock(stamp)
        moment = self._dated(stamp, clock) if stamp["date"] else self._guess_day(stamp, clock)
        # A clock without seconds stands still for a minute: that is no step back.
        tolerance = timedelta(seconds=0 if stamp["clock"].count(":") == 2 else 59)
        if self.started and moment + tolerance < self.now:
            self.out_of_order += 1
        return self._move_to(moment)

    def pace(self, text: str) -> None:
        """In a log without times: let the time pass that saying this takes."""
        seconds = max(1.0, len(text.split()) / WORDS_PER_SECOND)
        self.now += timedelta(seconds=seconds)

    def _move_to(self, moment: datetime) -> datetime:
        self.now = moment if not self.started else max(self.now, moment)
        self.started = True
        return self.now

    def _dated(self, stamp: re.Match[str], clock: time) -> datetime:
        day = self._day_of(stamp["date"])
        if day is None:
            return self._guess_day(stamp, clock)
        self._day = day
        zone = _zone(stamp)
        self.naive = self.naive or zone is None
        return datetime.combine(day, clock, zone or UTC)

    def _day_of(self, written: str) -> date | None:
        try:
            if re.fullmatch(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}", written):
                self.dated = True
                return day_of(written, self._order)
            if written[0].isdigit():
                self.dated = True
                return date.fromisoformat(written.replace("/", "-"))
            moment = f"{self._day.year} {written} +0000"
            found = datetime.strptime(moment, "%Y %b %d %z").date()
            new_year = (self._day - found).days > 180  # "Jan 01" after "Dec 31"
            return found.replace(year=found.year + 1) if new_year else found
        except ValueError:  # such as 31 February
            return None

    def _guess_day(self, stamp: re.Match[str], clock: time) -> datetime:
        moment = datetime.combine(self._day, clock, _zone(stamp) or UTC)
        if not self.started:
            return moment
        if self.now - moment > HALF_A_DAY:
            self._day += timedelta(days=1)
            self._crossed = self.now
            return moment + timedelta(days=1)
        if self._just_past_midnight() and moment - self.now > HALF_A_DAY:
            return moment - timedelta(days=1)  # a straggler from before midnight
        return moment

    def _just_past_midnight(self) -> bool:
        return self._crossed is not None and self.now - _midnight(self._day) < timedelta(hours=1)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _clock(stamp: re.Match[str]) -> time:
    whole, _, fraction = stamp["clock"].replace(",", ".").partition(".")
    hour, minute, second = (*(int(part) for part in whole.split(":")), 0)[:3]
    half = (stamp["half"] or "").strip().lower()[:1]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute, second, int((fraction + "000000")[:6]))


def _zone(stamp: re.Match[str]) -> timezone | None:
    written = (stamp["zone"] or "").strip()
    if not written:
        return None
    if written in ("Z", "UTC"):
        return UTC
    sign = -1 if written[0] == "-" else 1
    digits = written[1:].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(sign * offset) if offset < timedelta(days=1) else None
