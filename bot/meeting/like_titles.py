"""Whether two agenda items have like titles: those of one kind, from one meeting to the next."""

from __future__ import annotations

from typing import Final

from bot.meeting.drift_words import content_words, stem

ALIKE: Final = 0.6
"""The share of all their words that two like titles have in common, at least."""

_DATES: Final = frozenset(
    map(
        stem,
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april june
        july august september october november december jan feb mar apr jun jul aug sep sept oct nov
        dec spring summer autumn winter
        lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio
        julio agosto septiembre octubre noviembre diciembre
        llun mawrth mercher iau gwener sadwrn sul ionawr chwefror ebrill mai mehefin gorffennaf awst
        medi hydref tachwedd rhagfyr
        """.split(),
    )
)


def alike(one: str, other: str) -> bool:
    """Whether they have most of their words in common. Dates and numbers do not count."""
    a, b = _words(one), _words(other)
    if not a or not b:
        return one.strip().casefold() == other.strip().casefold()
    return len(a & b) >= ALIKE * len(a | b)


def _words(title: str) -> set[str]:
    found = {word for word in content_words(title) if not word[0].isdigit()}
    return found - _DATES or found
