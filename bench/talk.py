"""What people say in the meetings of a measurement: agendas, and lines as varied as in a real chat.

One constant sentence is cheaper than people are: after the second time it has no word that is new.
The lines here are made up, of the lengths that are found in logs of meetings held in chat: half of
them of seven words or fewer, one in ten of twenty or more. `HEARD_TRANSCRIPTS` names a folder of
recorded meetings to use instead.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from adapters.transcripts import AgendaListed, ItemStarted, SpokenLine, TranscriptError, read
from bench.talk_lines import (
    AFTER,
    BEFORE,
    DAYS,
    NAMES,
    PLACES,
    SHORT,
    SUBJECTS,
    Subject,
)
from bot.commands import shorthand
from bot.meeting.drift_words import catch_all

VARIABLE = "HEARD_TRANSCRIPTS"
LONGEST = 2_000
"""Characters: Discord takes no longer message."""
MOST = 40
"""Recorded meetings that are read: there are no more rooms than that to say them in."""
ELSEWHERE = 0.06
"""The share of made-up lines that belong to another subject."""
TURNED = 0.3
"""The share of made-up lines that have something before them, and of those with something after."""


@dataclass(frozen=True)
class Meeting:
    """One meeting's agenda, of which the first item is up, and what is said in it, in order."""

    agenda: tuple[str, ...]
    lines: tuple[str, ...]

    def endless(self) -> Iterator[str]:
        """Its lines, over and over."""
        while True:
            yield from self.lines


@dataclass(frozen=True)
class Talk:
    """What is said, and where that comes from."""

    meetings: tuple[Meeting, ...]
    source: str

    def in_room(self, room: int) -> Meeting:
        """The meeting of a room: with more rooms than meetings, some have the same."""
        return self.meetings[room % len(self.meetings)]


class Speakers:
    """Everybody in every room, one after the other, each saying what comes next in their room."""

    def __init__(self, talk: Talk, rooms: Sequence[int], people: int) -> None:
        self._lines = {room: talk.in_room(room).endless() for room in rooms}
        self._people = people

    def __iter__(self) -> Iterator[tuple[int, int, str]]:
        """Room, person and text, without end."""
        while True:
            for person in range(self._people):
                for room, lines in self._lines.items():
                    yield room, person, next(lines)


def talk() -> Talk:
    """Recorded meetings from the folder that `HEARD_TRANSCRIPTS` names, or made-up ones.

    Raises:
        SystemExit: the folder holds no meeting that can be read; the text says so in one line.
    """
    folders = os.environ.get(VARIABLE, "")
    if not folders:
        return Talk(tuple(made_up()), "lines made up for this, as varied as in a chat")
    files = [path for folder in folders.split(os.pathsep) for path in _files(Path(folder))]
    meetings = [found for path in files if (found := recorded(path)) is not None][:MOST]
    if not meetings:
        raise SystemExit(f"{VARIABLE} names no recorded meeting that can be read: {folders}")
    return Talk(tuple(meetings), f"lines of {len(meetings)} recorded meetings")


def _files(folder: Path) -> list[Path]:
    if folder.is_file():
        return [folder]
    return sorted(path for path in folder.rglob("*.*") if path.is_file())


def recorded(path: Path) -> Meeting | None:
    """A recorded meeting; None if the file is none, or nobody says anything in it."""
    try:
        rows = read(path).rows
    except TranscriptError:
        return None
    said = [row.text[:LONGEST] for row in rows if isinstance(row, SpokenLine) and not row.bot]
    # A line that is a command would do something, and the next measurement would have another
    # meeting before it.
    lines = [
        text for text in said if text.strip() and text[0] != "/" and not shorthand.may_be(text)
    ]
    listed = [title for row in rows if isinstance(row, AgendaListed) for title in row.titles]
    begun = [row.title for row in rows if isinstance(row, ItemStarted)]
    titles = dict.fromkeys(title.strip()[:100] for title in listed or begun if title.strip())
    # Under a title such as "Hi" nothing is measured; what has a subject comes first.
    agenda = sorted(titles, key=catch_all)[:20]
    if not agenda or catch_all(agenda[0]):
        agenda = list(SUBJECTS[0].agenda)
    return Meeting(tuple(agenda), tuple(lines)) if lines else None


def made_up(meetings: int = 20, lines: int = 400) -> list[Meeting]:
    """Meetings that nobody held, the same ones every time."""
    chance = random.Random(20)
    return [_made_up(SUBJECTS[n % len(SUBJECTS)], lines, chance) for n in range(meetings)]


def _made_up(subject: Subject, how_many: int, chance: random.Random) -> Meeting:
    said: list[str] = []
    while len(said) < how_many:
        pool = [*subject.lines, *chance.sample(SHORT, len(SHORT) // 2)]
        for line in chance.sample(pool, len(pool)):
            about = subject
            if chance.random() < ELSEWHERE:
                about = chance.choice(SUBJECTS)
                line = chance.choice(about.lines)
            if line not in SHORT:
                line = _turned(line, chance)
            said.append(
                line.format(
                    who=chance.choice(NAMES),
                    n=chance.randint(2, 90),
                    day=chance.choice(DAYS),
                    place=chance.choice(PLACES),
                    thing=chance.choice(about.things),
                )
            )
    return Meeting(subject.agenda, tuple(said[:how_many]))


def _turned(line: str, chance: random.Random) -> str:
    """The same said in another way, sometimes: with something before it, or after it."""
    if chance.random() < TURNED:
        line = chance.choice(BEFORE) + line
    if chance.random() < TURNED and not line.endswith("?"):
        line += chance.choice(AFTER)
    return line
