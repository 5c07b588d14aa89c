"""What is told of groups, worked out for a room of 5,000: what the loop waits for it."""

from __future__ import annotations

import random
from datetime import timedelta

from bench.measure import Options, Work, in_turns, millis, table
from bench.world import START, person_id, room_key
from bot.events import Arrived, MeetingOpened, MeetingPlanned, MessagePosted, WakeReason
from bot.ids import PersonId, WordsId
from bot.meeting.meeting import Meeting
from bot.people.groups import Consent
from bot.rules import Rules
from bot.service import representation

PEOPLE = 5_000
GROUPS = tuple(WordsId(f"group-{n}") for n in range(12))
"""As many as a team can have."""
AIM = 10.0
"""Milliseconds that the figures of so many people may take."""


async def run(options: Options) -> None:
    """Print what it takes to work out which groups are missing, and which were there."""
    times = options.pick(20, 5)
    meeting, choices = _meeting(PEOPLE)

    def work(why: WakeReason) -> Work:
        async def several() -> int:
            for _ in range(times):
                representation.event(meeting.state, why, choices, START)
            return times

        return several

    works = {why.value: work(why) for why in sorted(representation.REASONS)}
    costs = await in_turns(options.pick(7, 3), works)
    lines = [[name, millis(cost.wall), millis(cost.cpu)] for name, cost in costs.items()]
    table(
        f"What is told of {len(GROUPS)} groups, {PEOPLE} people",
        ["", "time", "CPU"],
        lines,
        f"Aim: {AIM:.0f} ms. All have come, half have had a turn; each has chosen one to three.",
    )


def _meeting(people: int) -> tuple[Meeting, dict[PersonId, dict[WordsId, Consent]]]:
    """A meeting that all have come to, and what they have chosen."""
    everybody = [person_id(n) for n in range(people)]
    meeting, _ = Meeting.begin(
        MeetingPlanned(
            at=START,
            room=room_key(0),
            number=1,
            rules=Rules(),
            facilitators=(everybody[0],),
            roster=tuple(everybody),
            groups=GROUPS,
        )
    )
    meeting.receive(MeetingOpened(at=START, actor=everybody[0]))
    for n, who in enumerate(everybody):
        at = START + timedelta(seconds=n)
        meeting.receive(Arrived(at=at, actor=who))
        if n % 2:
            ref = f"message-{n}"
            meeting.receive(MessagePosted(at=at, actor=who, ref=ref, words=9, substantial=True))
    luck, consents = random.Random(0), tuple(Consent)
    choices = {
        who: {group: luck.choice(consents) for group in luck.sample(GROUPS, luck.randint(1, 3))}
        for who in everybody
    }
    return meeting, choices
