"""How often Heard would have invited people privately to speak, in recorded meetings.

    python -m bench.invitations FOLDER ...      or set HEARD_TRANSCRIPTS

Every transcript goes through the core, message by message; whenever the meeting has asked to be
woken to look for somebody, it is. A record says who spoke, not who was there. Here everybody who
ever speaks in it is present from the start, in the order of their names, and so are `LISTENERS`
more people who never say a word: without them nobody would be there whom an invitation is meant
for. All may be invited, so figures are an upper bound. A record with no agenda has one item, the
whole of it; a meeting is planned to last as long as it did, up to the next quarter of an hour.
Since a lot is drawn in each meeting, each record is held `DRAWS` times, and counts are means.

"Anyway" is an invitation to somebody who would have spoken within the next `SOON` messages, as they
did in the record, in which nobody invited them. "Spoke before" went to somebody who had spoken on
an earlier item within the last ten minutes. "First, last" came in the first ten minutes of the
meeting, or in its last three.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bench.measure import Options
from bench.openings import LISTENERS, SOON, Record, load
from bot.effects import AnyEffect, WakeAt, Whisper
from bot.events import (
    Arrived,
    Event,
    ItemAdded,
    MeetingPlanned,
    MessagePosted,
    NextItem,
    WakeReason,
    WokenUp,
)
from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.people.preferences import Invitations, Preferences
from bot.records.model import Series
from bot.rules import Rules

DRAWS = 8
QUARTER = timedelta(minutes=15)
RECENT = timedelta(minutes=10)
FIRST, LAST = timedelta(minutes=10), timedelta(minutes=3)
HEAD = (
    "| meetings | messages | invitations | per 100 messages | most in one | anyway | spoke before "
    "| first, last | people |"
)


@dataclass
class Invited:
    """Somebody was invited."""

    who: PersonId
    anyway: bool
    spoke_before: bool
    at_the_edge: bool


@dataclass
class Totals:
    """The invitations of some meetings, each of which was held `DRAWS` times."""

    messages: int = 0
    by_meeting: list[list[Invited]] = field(default_factory=list)

    def row(self) -> str:
        found = [one for each in self.by_meeting for one in each]
        whole = max(len(found), 1)
        cells = (
            str(len(self.by_meeting) // DRAWS),
            str(self.messages),
            f"{len(found) / DRAWS:.0f}",
            f"{100 * len(found) / DRAWS / max(self.messages, 1):.2f}",
            str(max(map(len, self.by_meeting), default=0)),
            f"{sum(one.anyway for one in found) / whole:.0%}",
            f"{sum(one.spoke_before for one in found) / whole:.0%}",
            f"{sum(one.at_the_edge for one in found) / whole:.0%}",
            f"{sum(len({one.who for one in each}) for each in self.by_meeting) / DRAWS:.0f}",
        )
        return "| " + " | ".join(cells) + " |"


def invitations(
    one: Record, rules: Rules, listeners: int = LISTENERS, number: int = 1
) -> Iterator[Invited]:
    """Who would have been invited in this meeting, with so many silent people more. Its `number`
    is all that the lot goes by."""
    events = _with_item(one)
    start, end = events[0].at, events[-1].at
    silent = [PersonId(f"listener {n}") for n in range(listeners)]
    everybody = sorted({e.actor for e in events if e.actor is not None}.union(silent))
    minutes = -(-(end - start) // QUARTER) * 15
    planned = MeetingPlanned(
        at=start,
        room=RoomKey("bench"),
        number=number,
        rules=rules,
        invites_sparingly=True,
        facilitators=(one.chair,),
        preferences={who: Preferences(invitations=Invitations.ON) for who in everybody},
        series=Series(first=f"{start:%Y-%m-%dT%H:%M}", zone="UTC", rule="", minutes=minutes),
    )
    meeting, _ = Meeting.begin(planned)
    spoken: dict[PersonId, list[tuple[int, datetime]]] = {}
    for place, said_so in enumerate(e for e in events if isinstance(e, MessagePosted)):
        spoken.setdefault(said_so.actor or PersonId(""), []).append((place, said_so.at))
    due: datetime | None = None
    said = 0
    opened, *rest = (event for event in events if not isinstance(event, Arrived))
    for event in (opened, *(Arrived(at=start, actor=who) for who in everybody), *rest):
        while due is not None and due <= event.at:
            woken = WokenUp(at=due, why=WakeReason.INVITE, due=due)
            due = None
            for effect in meeting.receive(woken):
                due = _due(effect, due)
                if isinstance(effect, Whisper) and effect.card.kind == "invitation":
                    who, at = effect.to, woken.at
                    known = spoken.get(who, [])
                    yield Invited(
                        who,
                        any(said <= place < said + SOON for place, _ in known),
                        any(place < said and at - then < RECENT for place, then in known),
                        at - start < FIRST or end - at < LAST,
                    )
        said += isinstance(event, MessagePosted)
        for effect in meeting.receive(event):
            due = _due(effect, due)


def _due(effect: AnyEffect, due: datetime | None) -> datetime | None:
    """When the meeting looks for somebody next, after this effect."""
    return effect.due if isinstance(effect, WakeAt) and effect.why is WakeReason.INVITE else due


def _with_item(one: Record) -> list[Event]:
    """A record's events; where nothing is on its agenda, the whole of it is one item."""
    opened, *rest = one.events
    if any(isinstance(event, NextItem) for event in rest):
        return one.events
    at, chair = opened.at, one.chair
    item = ItemAdded(at=at, actor=chair, title=WordsId("whole"))
    up = NextItem(at=at, actor=chair, item=ItemId(1))
    return [opened, item, up, *(event for event in rest if not isinstance(event, ItemAdded))]


def table(records: Sequence[Record], rules: Rules, listeners: int = LISTENERS) -> Totals:
    """The invitations of these meetings."""
    totals = Totals()
    for one in records:
        totals.messages += one.messages
        for number in range(1, DRAWS + 1):
            totals.by_meeting.append(list(invitations(one, rules, listeners, number)))
    return totals


def measure(folders: Sequence[Path]) -> None:
    """Print a table: a line for each folder, and all of them, with and without listeners."""
    found = {str(folder.name): load(folder) for folder in folders}
    found["all"] = [one for records in found.values() for one in records]
    rules = Rules()
    print("\ninvitations to speak\n")
    print("| | listeners " + HEAD + "\n" + "|---" * 11 + "|")
    for listeners in (0, LISTENERS):
        for name, records in found.items():
            print(f"| {name} | {listeners} {table(records, rules, listeners).row()}")


def run(options: Options) -> None:
    """For `python -m bench`. The records are few: `options` change nothing."""
    del options
    measure([Path(p) for p in os.environ["HEARD_TRANSCRIPTS"].split(os.pathsep)])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        prog="python -m bench.invitations", description="Whom Heard would have invited to speak."
    )
    parser.add_argument("folders", nargs="*", type=Path, metavar="folder")
    given = parser.parse_args()
    folders = given.folders or [
        Path(p) for p in os.environ.get("HEARD_TRANSCRIPTS", "").split(os.pathsep) if p
    ]
    if not folders:
        parser.error("name a folder of transcripts, or set HEARD_TRANSCRIPTS")
    measure(folders)
