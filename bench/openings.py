"""How often, and when, Heard would have opened the floor in recorded meetings ("few voices").

    python -m bench.openings FOLDER      or set HEARD_TRANSCRIPTS

Every transcript in the folder goes through the core, message by message, with several thresholds.
A record says who spoke, not who was there. Here everybody who ever speaks in it is taken to be
present from the start, as on a roster: so figures are an upper bound for people who came late, and
a lower bound where others were there and never wrote. The last three columns are the same meetings
with `LISTENERS` more people who are there and never say a word: how often Heard would speak at
most.

"Needless" is an opening after which somebody who had not been heard would have spoken within the
next `SOON` messages anyway, as they did in the record, in which nobody opened the floor. Everything
else is an opening for people who were still silent a good while later.
"""

from __future__ import annotations

import argparse
import os
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from adapters.transcripts import AgendaListed, ItemStarted, SpokenLine, Transcript
from adapters.transcripts.reader import read
from adapters.transcripts.reader_errors import TranscriptError
from bot.effects import Post
from bot.events import (
    Arrived,
    Event,
    ItemAdded,
    MeetingOpened,
    MeetingPlanned,
    MessagePosted,
    NextItem,
)
from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.meeting.drift_words import SUBSTANTIAL, content_words
from bot.meeting.meeting import Meeting
from bot.rules import Rules

SOON = 10
"""Messages."""
LISTENERS = 3
THRESHOLDS = tuple(
    (turns, people, unheard)
    for turns in (10, 15, 20, 30)
    for people in (2, 3)
    for unheard in (1, 2, 3)
)


@dataclass
class Record:
    """A meeting as events, and its size."""

    name: str
    chair: PersonId
    """The first to speak."""
    events: list[Event]
    people: int
    messages: int


@dataclass
class Opening:
    """The floor was opened: after how many of the messages, and how soon others spoke."""

    record: Record
    after: int
    minutes: float
    until_new: int | None
    """Messages until somebody new spoke in the record; None: nobody did."""


@dataclass
class Totals:
    """All openings with one threshold."""

    openings: list[Opening] = field(default_factory=list)
    meetings: int = 0
    most: int = 0

    def add(self, found: list[Opening]) -> None:
        self.openings += found
        self.meetings += bool(found)
        self.most = max(self.most, len(found))

    def row(self, records: Sequence[Record]) -> list[str]:
        found = self.openings
        needless = sum(o.until_new is not None and o.until_new <= SOON for o in found)
        through = [o.after / o.record.messages for o in found]
        return [
            str(len(found)),
            f"{self.meetings} of {len(records)}",
            str(self.most),
            str(needless),
            f"{statistics.median(through):.0%}" if through else "",
            f"{100 * len(found) / sum(r.messages for r in records):.3f}",
        ]

    def short(self, records: Sequence[Record]) -> list[str]:
        return [str(len(self.openings)), f"{self.meetings} of {len(records)}", str(self.most)]


def record(path: Path, transcript: Transcript) -> Record:
    """A transcript as the events that a live meeting would have been."""
    rows = transcript.rows
    said = [row for row in rows if isinstance(row, SpokenLine) and not row.bot]
    speakers = list(dict.fromkeys(row.speaker for row in said))
    start = rows[0].at
    chair = PersonId(speakers[0])
    events: list[Event] = [MeetingOpened(at=start, actor=chair)]
    events += [Arrived(at=start, actor=PersonId(name)) for name in speakers]
    titles: dict[str, int] = {}

    def add(title: str, at: datetime) -> Iterator[Event]:
        if title not in titles:
            titles[title] = len(titles) + 1
            yield ItemAdded(at=at, actor=chair, title=WordsId(f"w{titles[title]}"))

    up = ""
    for number, row in enumerate(rows):
        match row:
            case AgendaListed():
                for title in row.titles:
                    events += add(title, row.at)
            case ItemStarted() if row.title != up:
                events += add(row.title, row.at)
                up = row.title
                events.append(NextItem(at=row.at, actor=chair, item=ItemId(titles[up])))
            case SpokenLine(bot=False):
                events.append(
                    MessagePosted(
                        at=row.at,
                        actor=PersonId(row.speaker),
                        ref=f"m{number}",
                        words=len(row.text.split()),
                        substantial=len(content_words(row.text)) >= SUBSTANTIAL,
                    )
                )
            case _:
                pass
    return Record(path.name, chair, events, len(speakers), len(said))


def openings(one: Record, rules: Rules, listeners: int = 0) -> Iterator[Opening]:
    """Where Heard would have opened the floor in this meeting, with so many silent people more."""
    start = one.events[0].at
    planned = MeetingPlanned(
        at=start, room=RoomKey("bench"), number=1, rules=rules, facilitators=(one.chair,)
    )
    meeting, _ = Meeting.begin(planned)
    messages = [event for event in one.events if isinstance(event, MessagePosted)]
    firsts = _firsts(messages)
    number = 0
    opened, *rest = one.events
    silent = (Arrived(at=start, actor=PersonId(f"listener {n}")) for n in range(listeners))
    for event in (opened, *silent, *rest):
        number += isinstance(event, MessagePosted)
        for effect in meeting.receive(event):
            if isinstance(effect, Post) and effect.card.kind == "few-voices":
                later = [place - number for place in firsts if place > number]
                yield Opening(
                    record=one,
                    after=number,
                    minutes=(event.at - start).total_seconds() / 60,
                    until_new=min(later, default=None),
                )


def _firsts(messages: Sequence[Event]) -> list[int]:
    """Which messages are the first of somebody, counted from 1."""
    seen: set[PersonId | None] = set()
    firsts = []
    for place, event in enumerate(messages, start=1):
        if event.actor not in seen:
            seen.add(event.actor)
            firsts.append(place)
    return firsts


def load(folder: Path) -> list[Record]:
    """Every transcript in a folder and its subfolders, in the order of their names."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in (".log", ".txt", ".jsonl", ".json"):
            try:
                found.append(record(path, read(path)))
            except TranscriptError as trouble:
                print(f"left out: {trouble}")
    return found


def measure(folder: Path) -> None:
    """Print the table of thresholds, and every opening with the default ones."""
    records = load(folder)
    messages = sum(one.messages for one in records)
    print(f"{len(records)} meetings, {messages} messages. Openings of the floor:\n")
    print("| turns | people | unheard | openings | meetings | most in one | needless | half-way "
          "| per 100 messages | openings, with listeners | meetings | most in one |")  # fmt: skip
    print("|---" * 12 + "|")
    usual = Rules()
    for turns, people, unheard in THRESHOLDS:
        rules = Rules(
            few_voices_turns=turns,
            few_voices_people=people,
            few_voices_unheard=unheard,
            posts_per_meeting=1000,
        )
        totals, listened = Totals(), Totals()
        for one in records:
            totals.add(list(openings(one, rules)))
            listened.add(list(openings(one, rules, LISTENERS)))
        is_usual = (turns, people, unheard) == (
            usual.few_voices_turns,
            usual.few_voices_people,
            usual.few_voices_unheard,
        )
        cells = [str(turns), str(people), str(unheard)]
        cells += [*totals.row(records), *listened.short(records)]
        print("| " + " | ".join(f"**{c}**" if is_usual and c else c for c in cells) + " |")
    for listeners in (0, LISTENERS):
        print(f"\nWith the defaults and {listeners} listeners:")
        for one in records:
            for o in openings(one, usual, listeners):
                new = "nobody new" if o.until_new is None else f"somebody new {o.until_new} later"
                print(f"  {one.name}: message {o.after} of {one.messages}, "
                      f"minute {o.minutes:.0f}, {one.people} people speak, {new}")  # fmt: skip


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        prog="python -m bench.openings", description="When Heard would have opened the floor."
    )
    parser.add_argument("folder", nargs="?", default=os.environ.get("HEARD_TRANSCRIPTS"))
    given = parser.parse_args()
    if not given.folder:
        parser.error("name a folder of transcripts, or set HEARD_TRANSCRIPTS")
    measure(Path(given.folder))
