"""The agenda a chair types by hand, and how the chair moves through it.

Near the start the chair types a numbered list, one line an item:

    <ada> 0) hi
    <ada> 1) respite beds
    <ada> 2) transport

and later moves on by typing a number again: `1) respite beds`, `ok, moving on to 2)`. People also
use numbers for other things: "anything else on 1)?", "let's come back to 2) later", answers that
are lists themselves. `_is_named` tells them apart; `tests/transcripts/test_typed_agenda.py` shows
by which examples.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from adapters.transcripts.rows import SpokenLine

NEAR_THE_START = 40
"""The agenda begins within this many spoken lines; later lists are something else."""

INTERRUPTIONS = 3
"""How many lines of others, a greeting or a bot's, may fall between two items being typed."""

LONGEST = 500
"""Only so much of a line is looked at: nobody moves to an item further in."""

_NUMBERED = re.compile(r"\(?(?P<number>\d{1,2})(?P<sign>\)|[.:](?=\s))\s*(?P<title>.*)", re.DOTALL)
_SUB_ITEM = re.compile(r"\(?\d{1,2}\.?[a-z0-9]\)")
_MARKER = re.compile(r"(?<![\w.)-])\(?(?P<number>\d{1,2})(?P<sign>\)(?!\w)|\.(?=\s))")

# What comes before the number when the meeting moves: "on to 2)", "jumping into 2)", "next is 2)".
_MOVING = re.compile(
    r"\b(?:(?:along|back|down|forward|in|now|on|over|up|us|go|move|moving|jump|jumping|turn) to"
    r"|into|onto|next(?: is| up)?|(?:start|begin|continue|carry on|go on)(?:ing)? with)\W*$"
)
# And when it does not: "anything else on 2)", "I'm done with 2)", "while we are on 2)".
_LINGERING = re.compile(
    r"\b(?:else|anything|anyone|anybody|more|nothing|enough|done|finished|questions|comments|"
    r"it for|all for|still|we are on|we're on|skip|skipping)\b(?!.*\b(?:to|into|onto|next)\b)"
)
_POSTPONING = re.compile(
    r"\b(?:later|until|when we (?:get|come)|(?:come|get|go|coming|getting) back to|at the end"
    r"|next (?:week|month|time))\b"
)
_INTERJECTION = re.compile(
    r"\W*(?:(?:ah|alright|and|anyway|now|ok|okay|right|so|then|well|yes)\W*){0,3}"
)
_EMPTY_WORDS = frozenset(
    {
        "a",
        "an",
        "and",
        "are",
        "be",
        "for",
        "from",
        "http",
        "https",
        "i",
        "in",
        "is",
        "it",
        "no",
        "not",
    }
    | {"of", "on", "or", "s", "the", "this", "that", "to", "we", "with", "www"}
)


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
    found = _NUMBERED.match(row.text[:LONGEST])
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
        number = _item_named(row.text[:LONGEST], agenda, current)
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
    found = _NUMBERED.match(row.text[:LONGEST])
    return int(found["number"]) if found else None


def _item_named(text: str, agenda: TypedAgenda, current: int | None) -> int | None:
    """The number of the item this line moves to, if it moves: of two numbers, rather the last."""
    markers = list(_MARKER.finditer(text))
    if not markers and (found := _NUMBERED.match(text)):  # "2: transport"
        markers = [found]
    if len(markers) > 2:  # a list within the line
        return None
    rest_ends = len(text)
    for place in reversed(range(len(markers))):
        number = int(markers[place]["number"])
        rest = text[markers[place].end("sign") : rest_ends]
        rest_ends = markers[place].start()
        lead = text[markers[place - 1].end("sign") if place else 0 : rest_ends]
        if number in agenda.titles and _is_named(
            number, lead, rest, agenda.titles[number], current
        ):
            return number
    return None


def _is_named(number: int, lead: str, rest: str, title: str, current: int | None) -> bool:
    """Whether the words around a number move the meeting to it."""
    lead = lead.casefold()
    if _POSTPONING.search(lead) or _POSTPONING.search(rest.casefold()):
        return False
    if _MOVING.search(lead):
        return True
    if _LINGERING.search(lead):
        return False
    if _says(rest, title):
        return True
    at_the_start = _INTERJECTION.fullmatch(lead) is not None
    expected = current is None or number == current + 1
    return at_the_start and (expected or not _words(rest))


def _says(rest: str, title: str) -> bool:
    """Whether the words after a number are the title, or share a word with it."""
    if wanted := _words(title):
        return bool(wanted & _words(rest))
    return rest.strip().startswith(title)  # a title of signs alone: "???"


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.casefold())) - _EMPTY_WORDS
