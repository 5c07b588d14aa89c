"""What is told of a recording that could not be known for certain, said once for all readers."""

from collections.abc import Iterator, Sequence

from adapters.transcripts.date_order import DateOrder, FoundOrder
from adapters.transcripts.rows import SpokenLine, Transcript
from bot.admin_texts import admin_text


def no_zone(name: str) -> str:
    """Its times have no time zone."""
    return admin_text("recording-no-zone", name=name)


def no_date(name: str, *, looked_inside: bool) -> str:
    """It does not say on which day it was. `looked_inside`: such a file can have dates in it."""
    where = "inside" if looked_inside else "name"
    return admin_text("recording-no-date", name=name, where=where)


def two_ways(name: str, found: FoundOrder) -> Iterator[str]:
    """Its dates leave open which number is the day, if they do."""
    if not found.sure:
        other = DateOrder.MONTH_FIRST if found.order is DateOrder.DAY_FIRST else DateOrder.DAY_FIRST
        yield admin_text(
            "recording-two-ways", name=name, order=found.order.in_words, other=other.in_words
        )


def backwards(name: str, lines: int) -> Iterator[str]:
    """So many lines have an earlier time than the line before."""
    if lines:
        yield admin_text("recording-backwards", name=name, lines=lines)


def not_utf8(name: str, lines: int) -> Iterator[str]:
    """So many lines are in another encoding, which was guessed."""
    if lines:
        yield admin_text("recording-not-utf8", name=name, lines=lines)


def not_understood(name: str, numbers: Sequence[int]) -> Iterator[str]:
    """These lines were not understood; the first three are named."""
    if numbers:
        first = ", ".join(str(number) for number in numbers[:3])
        more = ", …" if len(numbers) > 3 else ""
        yield admin_text(
            "recording-not-understood", name=name, lines=len(numbers), numbers=first + more
        )


def odd_about(transcript: Transcript) -> Iterator[str]:
    """What is to be checked about what was read, whichever reader has read it."""
    rows, name = transcript.rows, transcript.name
    if len({row.who for row in rows if isinstance(row, SpokenLine) and not row.bot}) == 1:
        # Who that is, is not said: a report may name nobody.
        yield admin_text("recording-one-person", name=name)
    zones = sorted({f"{row.at:%z}" for row in rows})
    if len(zones) > 1:
        listed = ", ".join(f"{one[:3]}:{one[3:5]}" for one in zones[:4])
        yield admin_text("recording-zones", name=name, number=len(zones), zones=listed)


def cut_off(name: str) -> str:
    """It ends in the middle of something, which was left out."""
    return admin_text("recording-cut-off", name=name)
