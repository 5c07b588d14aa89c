"""How often, and when, facilitators would have been told in recorded meetings that it goes fast.

    python -m bench.pace FOLDER ...

Each folder is one room: its transcripts go through the core in the order of their names, and each
meeting knows the pace of those before it, as in a room that meets again and again. One person more
is there who would like it slower, and says nothing. Without one, Heard never says this.

"Went on" are the hints after which the next minutes, as many as were looked at, were still at least
half as fast again as usual: the others came when it was over by itself. Records whose times were
made afterwards, such as from word counts, tell nothing here.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bench.openings import Record, load
from bot.effects import Whisper
from bot.events import Arrived, MeetingPlanned, MessagePosted, PreferencesSet
from bot.ids import PersonId, RoomKey
from bot.meeting.meeting import Meeting
from bot.people.preferences import Preferences
from bot.records.pace import UsualPace
from bot.rules import Rules

THRESHOLDS = tuple((minutes, times) for minutes in (3, 5, 10) for times in (1.5, 2, 2.5, 3))
SLOWER = PersonId("would like it slower")
STILL = 1.5


@dataclass
class Hint:
    """Facilitators were told: after how many of a meeting's messages, and how fast it was."""

    record: Record
    after: int
    minute: float
    times: float
    went_on: bool


def meetings(room: Sequence[Record], rules: Rules) -> Iterator[tuple[Record, list[Hint]]]:
    """What would have been said at each meeting of a room, in their order."""
    usual: UsualPace | None = None
    for one in room:
        meeting, found = _hints(one, rules, usual)
        usual = meeting.state.pace.passed_on(meeting.state.turns.said)
        yield one, found


def _hints(one: Record, rules: Rules, usual: UsualPace | None) -> tuple[Meeting, list[Hint]]:
    start = one.events[0].at
    planned = MeetingPlanned(
        at=start,
        room=RoomKey("bench"),
        number=1,
        rules=rules,
        facilitators=(one.chair,),
        pace=usual,
    )
    meeting, _ = Meeting.begin(planned)
    opened, *rest = one.events
    found: list[Hint] = []
    number = 0
    wants = PreferencesSet(at=start, who=SLOWER, preferences=Preferences(slower=True))
    for event in (opened, Arrived(at=start, actor=SLOWER), wants, *rest):
        number += isinstance(event, MessagePosted)
        for effect in meeting.receive(event):
            if not (isinstance(effect, Whisper) and effect.card.kind == "pace"):
                continue
            # What was there before this message, whose minute has just begun.
            now = meeting.state.pace.too_fast()
            assert now is not None
            until = event.at + timedelta(minutes=rules.pace_minutes)
            words = sum(
                each.words
                for each in rest
                if isinstance(each, MessagePosted) and event.at <= each.at < until
            )
            found.append(
                Hint(
                    record=one,
                    after=number,
                    minute=(event.at - start).total_seconds() / 60,
                    times=now.words / now.usual_words,
                    went_on=words / rules.pace_minutes >= STILL * now.usual_words,
                )
            )
    return meeting, found


def measure(folders: Sequence[Path]) -> None:
    """Print the table of thresholds, and every hint with the default ones."""
    rooms = [load(folder) for folder in folders]
    known = sum(len(room) - 1 for room in rooms)
    messages = sum(one.messages for room in rooms for one in room[1:])
    print(f"{len(rooms)} rooms, {known} meetings after their first, {messages} messages in them.\n")
    print("| minutes | times | hints | meetings | most in one | went on | half-way | per 100 messages |")  # fmt: skip  # noqa: E501
    print("|---" * 8 + "|")
    usual = Rules()
    for minutes, times in THRESHOLDS:
        rules = Rules(pace_minutes=minutes, pace_times=times)
        by_meeting = [found for room in rooms for _, found in meetings(room, rules)]
        hints = [hint for found in by_meeting for hint in found]
        through = [hint.after / hint.record.messages for hint in hints]
        cells = [
            str(minutes),
            str(times),
            str(len(hints)),
            f"{sum(map(bool, by_meeting))} of {known}",
            str(max(map(len, by_meeting))),
            str(sum(hint.went_on for hint in hints)),
            f"{statistics.median(through):.0%}" if through else "",
            f"{100 * len(hints) / messages:.3f}",
        ]
        is_usual = (minutes, times) == (usual.pace_minutes, usual.pace_times)
        print("| " + " | ".join(f"**{c}**" if is_usual and c else c for c in cells) + " |")
    print("\nWith the defaults:")
    for room in rooms:
        for one, found in meetings(room, usual):
            for hint in found:
                print(
                    f"  {one.name}: message {hint.after} of {one.messages}, minute "
                    f"{hint.minute:.0f}, {hint.times:.1f} times, "
                    f"{'went on' if hint.went_on else 'was over'}"
                )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        prog="python -m bench.pace",
        description="When facilitators would have been told that it goes fast.",
    )
    parser.add_argument("folders", nargs="+", type=Path, help="transcripts of one room each")
    measure(parser.parse_args().folders)
