"""The agenda a chair types by hand, and how the chair moves through it.

Near the start the chair types a numbered list, one line an item:

    <ada> 0) hi
    <ada> 1) respite beds
    <ada> 2) transport

and later moves on by typing a number again: `1) respite beds`, `ok, moving on to 2)`. People also
use numbers for other things: "anything else on 1)?", "let's come back to 2) later", answers that
are lists themselves. `bot.meeting.moving_words` tells them apart, in a running meeting as here;
`tests/transcripts/test_typed_agenda.py` shows by which examples.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from adapters.transcripts.rows import SpokenLine
from bot.meeting.moving_words import LONGEST, NUMBERED, number_named

NEAR_THE_START = 40
"""The agenda begins within this many spoken lines; later lists are something else."""

INTERRUPTIONS = 3
"""How many lines of others, a greeting or a bot's, may fall between two items being typed."""

_SUB_ITEM = re.compile(r"\(?\d{1,2}\.?[a-z0-9]\)")


@dataclass(frozen=True, slots=True)
class TypedAgenda:
    """A typed agenda: who typed it, the titles by their number, and the place of its last line."""

    typed_by: str
    titles: dict[int, str]
    last: int


def find_agenda(said: Sequence[SpokenLine], chairs: frozenset[str]) -> TypedAgenda | None:
    """The first numbered list near the start; where there are chairs, one of theirs."""
    for place, row in enumerate(said[:NEAR_THE_START]):
        entry = _entry(row)
        if entry and entry[0] in (0, 1) and (not chairs or row.who in chairs):
            agenda = _follow(said, place, entry)
            if len(agenda.titles) >= 2:
                return agenda
    return None


def _entry(row: SpokenLine) -> tuple[int, str] | None:
    """The number and title of a line such as `2) transport`."""
    found = NUMBERED.match(row.text[:LONGEST])
    if not found or row.kind != "message" or not found["title"].strip():
        return None
    return int(found["number"]), found["title"].strip()


def _follow(said: Sequence[SpokenLine], first: int, entry: tuple[int, str]) -> TypedAgenda:
    """Follow the list down from its first line, as long as the same person counts on."""
    typed_by, last, interruptions = said[first].who, first, 0
    titles = dict([entry])
    for place in range(first + 1, len(said)):
        row = said[place]
        if row.who != typed_by:
            interruptions += 1
            if interruptions > INTERRUPTIONS:
                break
        elif (found := _entry(row)) and found[0] == max(titles) + 1:
            titles[found[0]] = found[1]
            last, interruptions = place, 0
        elif not _SUB_ITEM.match(row.text):
            break
    return TypedAgenda(typed_by, titles, last)


def items_started(
    said: Sequence[SpokenLine], agenda: TypedAgenda, chairs: frozenset[str]
) -> Iterator[tuple[int, str]]:
    """The places where the chair moves to another item, and its title."""
    leaders = chairs | {agenda.typed_by}
    lists = _other_lists(said, agenda)
    current: int | None = None
    for place in range(agenda.last + 1, len(said)):
        row = said[place]
        if row.who not in leaders or row.kind != "message" or place in lists:
            continue
        number = number_named(row.text[:LONGEST], agenda.titles, current)
        if number is not None and number != current:
            current = number
            yield place, agenda.titles[number]


def _other_lists(said: Sequence[SpokenLine], agenda: TypedAgenda) -> set[int]:
    """The places of lists of three or more: an answer in points, or the agenda pasted again."""
    places: set[int] = set()
    run: list[int] = []
    for place in range(agenda.last + 1, len(said)):
        number = _leading_number(said[place])
        follows = run and said[place].who == said[run[-1]].who
        if number is not None and follows and number == (_leading_number(said[run[-1]]) or 0) + 1:
            run.append(place)
        else:
            run = [place] if number is not None else []
        if len(run) >= 3:
            places.update(run)
    return places


def _leading_number(row: SpokenLine) -> int | None:
    found = NUMBERED.match(row.text[:LONGEST])
    return int(found["number"]) if found else None
