"""How evenly a meeting was shared, in figures about everybody and nobody in particular.

All of these are for facilitators and for the meeting's private report. None names a person, and
each is withheld (None, or left out) where it is about too few people or messages to mean anything.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec

from bot.meeting.breaks import BreakLog
from bot.meeting.seats import CountedSeats
from bot.meeting.turns import Turns
from bot.people import thresholds


class Measures(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting's figures. None: too little to say."""

    heard: int
    """How many of those who came have had a turn or have passed."""
    present: int
    """Who came, whether or not they are still here."""
    largest_share: float | None
    evenness: float | None
    gini: float | None
    half_heard_seconds: int | None
    """From the opening until half of those who came had been heard, breaks left out; None: they
    have not been."""
    uncounted: int = 0
    """Turns without a number of words: spoken aloud, read out, or written in a silent round."""
    everybody: bool = True
    """Nobody who came was left out because their seat is not confirmed. Otherwise there is no
    `half_heard_seconds`: who was heard when is not kept by person."""


_EVERY_SEAT = CountedSeats()
_NO_BREAKS = BreakLog()


def measures(
    turns: Turns,
    opened_at: datetime | None,
    seats: CountedSeats = _EVERY_SEAT,
    breaks: BreakLog = _NO_BREAKS,
) -> Measures:
    """A meeting's measures so far, of those whose seats count.

    Evenness counts those who came, except people who wrote no message and either passed (by
    choice) or were heard in another way (in an unknown number of words).
    """
    here = seats.among(turns.came)
    voices = {who: voice for who, voice in turns.voices.items() if seats.includes(who)}
    heads = [who for who in here if who in voices or not turns.is_heard(who)]
    words = [voices[who].words if who in voices else 0 for who in heads]
    messages = sum(voice.messages for voice in voices.values())
    enough = thresholds.shows_evenness(len(heads), messages)
    everybody_counts = len(here) == len(turns.came)
    return Measures(
        heard=sum(turns.is_heard(who) for who in here),
        present=len(here),
        largest_share=largest_share(words) if thresholds.shows_largest(len(voices)) else None,
        evenness=evenness(words) if enough else None,
        gini=gini(words) if enough else None,
        half_heard_seconds=(
            half_heard(turns.heard_at, len(here), opened_at, breaks) if everybody_counts else None
        ),
        everybody=everybody_counts,
        uncounted=sum(turns.contributed.get(who, 0) for who in here),
    )


def largest_share(amounts: Sequence[int]) -> float | None:
    """The largest part of the whole: max(x) / sum(x), from 1/n to 1; None if nothing was said.

    Source: the Berger-Parker index of dominance (Berger and Parker 1970, Science 168).
    """
    total = sum(amounts)
    return max(amounts) / total if total else None


def evenness(amounts: Sequence[int]) -> float | None:
    """How evenly an amount is shared: H / ln n with H = -sum(p ln p), from 0 (one has all of it) to
    1 (all have the same). People with nothing count in n. None for fewer than two, or for nothing.

    Source: Pielou's evenness (Pielou 1966, J. Theoret. Biol. 13), on Shannon's entropy (1948).
    """
    total = sum(amounts)
    if len(amounts) < 2 or not total:
        return None
    entropy = -sum(x / total * math.log(x / total) for x in amounts if x)
    return min(max(entropy / math.log(len(amounts)), 0.0), 1.0)


def gini(amounts: Sequence[int]) -> float | None:
    """How unevenly an amount is shared: G n / (n - 1), from 0 (all the same) to 1 (one has all).

    G = sum((2 i - n - 1) x_i) / (n sum(x)), with x sorted upwards and i from 1. Without the factor
    it could not come above (n - 1) / n, so that small meetings would look more even than they are.
    None for fewer than two, or for nothing.

    Source: Gini 1912; the correction for small n: Deltas 2003, Rev. Econ. Stat. 85.
    """
    n, total = len(amounts), sum(amounts)
    if n < 2 or not total:
        return None
    ranked = enumerate(sorted(amounts), start=1)
    return sum((2 * i - n - 1) * x for i, x in ranked) / ((n - 1) * total)


def half_heard(
    heard_at: Iterable[datetime],
    present: int,
    opened_at: datetime | None,
    breaks: BreakLog = _NO_BREAKS,
) -> int | None:
    """Whole seconds from the opening until half of those present (rounded up) had been heard. A
    break does not count: nobody is kept waiting in one.

    Source: a median time to event, counted as in a survival curve: who has not been heard yet
    counts as "later". From 0 up; None while fewer than half have been heard, or if nobody is here.
    """
    times = sorted(heard_at)
    half = (present + 1) // 2
    if opened_at is None or not half or len(times) < half:
        return None
    then = breaks.moment(times[half - 1])
    return max(int((then - opened_at - breaks.stood(opened_at, then)).total_seconds()), 0)
