"""`heard doctor`: checks the installation, and says how to fix what is wrong.

A platform adds checks of its own, by its registration: something with a `name` and a `look` that
gives findings.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from bot.admin_texts import admin_text
from bot.errors import HeardError, NotSaved, Unusable
from bot.ports import Clock

BUILT = datetime(2026, 1, 1, tzinfo=UTC)
"""The year is certainly not earlier than this."""
SKEW = 60.0
"""Seconds that clocks may differ by before it is mentioned."""
MOST_SKEW = 300.0
"""Signatures older than this are rejected by everybody, Heard included."""


class Finding(NamedTuple):
    """Something that was found, in one line: what is wrong, and how to mend it. `wrong` is False
    for what only limits something."""

    text: str
    wrong: bool = True


class Check(Protocol):
    """A check of one thing."""

    name: str

    async def look(self) -> Sequence[Finding]:
        """What was found; nothing if all is well."""
        ...


@dataclass
class NamedCheck:
    """A check that is one function."""

    name: str
    look: Callable[[], Coroutine[Any, Any, Sequence[Finding]]]


def note(text: str) -> Finding:
    """A finding that only limits something."""
    return Finding(text, wrong=False)


class Result(NamedTuple):
    """The outcome of a check."""

    name: str
    findings: tuple[Finding, ...]

    @property
    def word(self) -> str:
        """In one word: "ok", "note" or "wrong"."""
        if any(finding.wrong for finding in self.findings):
            return "wrong"
        return "note" if self.findings else "ok"


async def examine(checks: Iterable[Check]) -> list[Result]:
    """Look at everything, one after the other. A check that fails is a finding."""
    results = []
    for check in checks:
        try:
            found = await check.look()
        except Unusable as wrong:
            found = [Finding(str(wrong))]
        except (HeardError, OSError) as wrong:
            found = [Finding(admin_text("doctor-not-looked", kind=type(wrong).__name__))]
        except Exception as wrong:
            # The check hit something unexpected. The others still run.
            found = [Finding(admin_text("doctor-not-understood", kind=type(wrong).__name__))]
        results.append(Result(check.name, tuple(found)))
    return results


def report(results: Iterable[Result]) -> list[str]:
    """The results as lines for a terminal."""
    lines = []
    for result in results:
        if not result.findings:
            lines.append(f"{admin_text('doctor-ok'):<6} {result.name}")
        for finding in sorted(result.findings, key=lambda each: not each.wrong):
            word = admin_text("doctor-wrong" if finding.wrong else "doctor-note")
            lines.append(f"{word:<6} {result.name}: {' '.join(finding.text.split())}")
    return lines


def well(results: Iterable[Result]) -> bool:
    """Whether nothing is wrong."""
    return all(result.word != "wrong" for result in results)


# -- what does not belong to a platform ------------------------------------------------------------


class DatabaseLook(NamedTuple):
    """How a database's tables stand, by their revisions."""

    found: str | None
    """None: there are no tables yet."""
    needed: str
    newer: bool = False
    """A newer version has made them."""


class DatabaseCheck:
    """Looks at the database and changes nothing in it, not its tables either."""

    name = admin_text("doctor-name-database")

    def __init__(
        self, look: Callable[[], Awaitable[DatabaseLook]], file: Path | None = None
    ) -> None:
        """`file`: where the database is, if it is a file."""
        self._look = look
        self._file = file

    async def look(self) -> Sequence[Finding]:
        """Whether it can be used. A file that is not there yet is not made."""
        if self._file is not None and not self._file.exists():
            return [Finding(admin_text("doctor-made-at-start", file=self._file), wrong=False)]
        try:
            stand = await self._look()
        except Unusable as wrong:
            return [Finding(f"{wrong}.".replace("..", "."))]
        except NotSaved as wrong:
            return [Finding(admin_text("doctor-unreachable", why=wrong))]
        if stand.newer:
            return [Finding(admin_text("doctor-database-newer", revision=stand.found))]
        if stand.found is None:
            return [Finding(admin_text("doctor-database-empty"), wrong=False)]
        if stand.found != stand.needed:
            text = admin_text(
                "doctor-database-older",
                old=stand.found,
                new=stand.needed,
                copy="no" if self._file is None else "yes",
            )
            return [Finding(text, wrong=False)]
        return []


class ClockCheck:
    """Whether this machine knows what time it is, as far as it can tell by itself."""

    name = admin_text("doctor-name-clock")

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def look(self) -> Sequence[Finding]:
        """Whether the year can be right. What servers think of it, their own checks say."""
        now = self._clock.now()
        if now < BUILT:
            text = admin_text("doctor-year", day=f"{now:%d %B %Y}")
            return [Finding(text)]
        return []


def skewed(date: str, now: datetime, who: str) -> list[Finding]:
    """Judges this computer's clock by the `Date` header of somebody's answer."""
    try:
        theirs = parsedate_to_datetime(date)
    except (TypeError, ValueError):
        return []
    if theirs.tzinfo is None:
        theirs = theirs.replace(tzinfo=UTC)
    seconds = (now - theirs).total_seconds()
    if abs(seconds) <= SKEW:
        return []
    way = "fast" if seconds > 0 else "slow"
    text = admin_text("doctor-skewed", seconds=f"{abs(seconds):.0f}", way=way, who=who)
    return [Finding(text, wrong=abs(seconds) > MOST_SKEW)]
