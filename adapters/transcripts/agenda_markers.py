"""What spoken lines mean for the meeting: it opens, closes, has an agenda, moves to an item.

Two habits are known. With MeetBot, chairs type `#startmeeting`, `#topic`, `#endmeeting`. Without
it, the chair types the agenda as a numbered list and later types a number again (see
`typed_agenda`). Only a chair's words count: from anybody else they are just speech.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from adapters.transcripts.rows import (
    AgendaListed,
    ItemStarted,
    MeetingEndLine,
    MeetingStartLine,
    Row,
    SpokenLine,
)
from adapters.transcripts.typed_agenda import find_agenda, items_started

_COMMAND = re.compile(
    r"[#!](?P<name>startmeeting|endmeeting|topic|chair|unchair|undo)\b[\s,:]*(?P<rest>.{0,2000})",
    re.DOTALL | re.IGNORECASE,
)
_W3C_TOPIC = re.compile(r"(?:sub)?topic:\s*(?P<rest>\S.{0,500})", re.DOTALL | re.IGNORECASE)
_W3C_BOTS = frozenset({"rrsagent", "zakim", "trackbot"})


@dataclass(frozen=True, slots=True)
class Marks:
    """The rows to put before and after each spoken line, by the line's place among them."""

    before: dict[int, list[Row]] = field(default_factory=lambda: defaultdict(list))
    after: dict[int, list[Row]] = field(default_factory=lambda: defaultdict(list))


def marks_of(said: Sequence[SpokenLine]) -> Marks:
    """All marks of a meeting's spoken lines."""
    marks = Marks()
    chairs = _meetbot(said, marks)
    _w3c(said, marks)
    agenda = find_agenda(said, chairs)
    if agenda is not None:
        last = said[agenda.last]
        marks.after[agenda.last].append(
            AgendaListed(last.at, tuple(agenda.titles.values()), last.line)
        )
        for place, title in items_started(said, agenda, chairs):
            marks.before[place].append(ItemStarted(said[place].at, title, said[place].line))
    return marks


def _meetbot(said: Sequence[SpokenLine], marks: Marks) -> frozenset[str]:
    """Mark what chairs tell MeetBot; gives everybody who was a chair at some time.

    MeetBot's other commands (`#info`, `#action`, `#agreed`, `#item`, ...) stay speech.
    """
    chairs: set[str] = set()
    ever: set[str] = set()
    for place, row in enumerate(said):
        if not (found := _COMMAND.match(row.text)) or row.kind != "message":
            continue
        name = found["name"].lower()
        if name == "startmeeting":
            if not chairs:
                chairs.add(row.who)
                marks.before[place].append(MeetingStartLine(row.at, row.speaker, row.line))
        elif row.who in chairs:
            _obey(name, found["rest"].strip(), place, row, marks, chairs)
        ever |= chairs
    return frozenset(ever)


def _obey(
    name: str, rest: str, place: int, row: SpokenLine, marks: Marks, chairs: set[str]
) -> None:
    """A chair's command. Ending the meeting leaves it without chairs."""
    if name == "endmeeting":
        marks.after[place].append(MeetingEndLine(row.at, row.speaker, row.line))
        chairs.clear()
    elif name == "topic" and rest:
        marks.before[place].append(ItemStarted(row.at, rest, row.line))
    elif name == "chair":
        chairs |= _people(rest)
    elif name == "unchair":
        chairs -= _people(rest) - {row.who}
    elif name == "undo":
        _undo(place, marks)


def _people(rest: str) -> set[str]:
    """The people that a chair names. Chats know no difference between capitals and small letters,
    and a log's people are told apart in small ones."""
    names = set(re.split(r"[\s,]+", rest)) - {""}
    return names | {name.casefold() for name in names}


def _undo(place: int, marks: Marks) -> None:
    """MeetBot takes back its last command: the item that was begun last is none."""
    for earlier in sorted((one for one in marks.before if one < place), reverse=True):
        begun = [row for row in marks.before[earlier] if isinstance(row, ItemStarted)]
        if begun:
            marks.before[earlier].remove(begun[-1])
            return


def _w3c(said: Sequence[SpokenLine], marks: Marks) -> None:
    """Where W3C's bots are, anybody may write "Topic: …", and the minutes have it."""
    if not any(row.bot and row.who in _W3C_BOTS for row in said):
        return
    for place, row in enumerate(said):
        if not row.bot and (found := _W3C_TOPIC.match(row.text)):
            marks.before[place].append(ItemStarted(row.at, found["rest"].strip(), row.line))
