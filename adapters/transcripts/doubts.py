"""What is told of a recording that could not be known for certain, said once for all readers."""

from collections.abc import Iterator, Sequence

from adapters.transcripts.date_order import DateOrder, FoundOrder


def no_zone(name: str) -> str:
    """Its times have no time zone."""
    return f"{name}: times have no time zone, taken as UTC"


def no_date(name: str, *, looked_inside: bool) -> str:
    """It does not say on which day it was. `looked_inside`: such a file can have dates in it."""
    where = "in it or in its name" if looked_inside else "in its name"
    return f"{name}: no date {where} (such as 2024-03-05): taken as 1 January 2000"


def two_ways(name: str, found: FoundOrder) -> Iterator[str]:
    """Its dates leave open which number is the day, if they do."""
    if not found.sure:
        other = DateOrder.MONTH_FIRST if found.order is DateOrder.DAY_FIRST else DateOrder.DAY_FIRST
        yield f"{name}: dates could be read in two ways, taken as {found.order}, not {other}"


def backwards(name: str, lines: int) -> Iterator[str]:
    """So many lines have an earlier time than the line before."""
    if lines:
        many = "1 line has" if lines == 1 else f"{lines} lines have"
        yield f"{name}: {many} an earlier time than the line before, kept in the order of the file"


def not_utf8(name: str, lines: int) -> Iterator[str]:
    """So many lines are in another encoding, which was guessed."""
    if lines:
        many = "1 line is" if lines == 1 else f"{lines} lines are"
        yield f"{name}: {many} not UTF-8, read as Windows-1252: check letters with accents"


def not_understood(name: str, numbers: Sequence[int]) -> Iterator[str]:
    """These lines were not understood; the first three are named."""
    if numbers:
        many = "1 line was" if len(numbers) == 1 else f"{len(numbers)} lines were"
        first = ", ".join(str(number) for number in numbers[:3])
        more = ", …" if len(numbers) > 3 else ""
        yield f"{name}: {many} not understood (number {first}{more})"
