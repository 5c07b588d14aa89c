"""A whole meeting of five on Slack, and everything that each of them is shown, as one text.

HEARD_PRINT=/tmp/slack.txt pytest tests/slack/test_whole_meeting.py
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.fakes.slack.sight import Seen
from tests.slack.house import House

PEOPLE = ("ann", "ben", "cleo", "dan", "eve")


async def play(house: House) -> None:
    """An agenda, talk, hands, a round, a silent round, a parked point, a decision, the poll."""
    await house.types("ann", "/heard agenda add The ramp minutes=20")
    await house.types("ann", "/heard agenda add Who drives the bus minutes=15")
    await house.types("ann", "/heard start")
    await house.types("ann", "/heard agenda next")
    for who in PEOPLE:
        await house.says(who, f"What {who} thinks about the ramp at the side door of the hall")
        house.slack.clock.forward(60)
    await house.presses("dan", "Raise my hand", "general")
    await house.types("ben", "/hand I have a question about the money")
    await house.types("ann", "/heard call")
    await house.says("dan", "Thank you. I only wanted to say that it is steep")
    house.slack.clock.forward(60)
    await house.types("ann", "/heard call")
    await house.says("ben", "What does it cost, and who pays for it?")
    house.slack.clock.forward(60)
    await house.types("cleo", "/park The manager was not asked about the ramp")
    await house.types("ann", "/heard decide We ask the council for a ramp")
    await house.types("eve", "/heard note Ask the council by May")
    await house.types("ann", "/heard agenda next anyway=yes")
    await house.types("ann", "/heard round Who could drive?")
    for _ in PEOPLE:
        if not (called := _called(house)):
            break
        await house.says(called, f"{called} could drive on Mondays, if the bus is there by nine")
        house.slack.clock.forward(30)
        await house.types("ann", "/heard round next")
    await house.types("ann", "/heard round end")
    await house.types("ann", "/heard round silent What is missing?")
    await house.types("ben", "/heard write A timetable")
    await house.types("eve", "/heard write Somebody who knows the way")
    await house.types("ann", "/heard round end")
    await house.types("cleo", "/heard")
    await house.types("cleo", "/heard status")
    await house.types("ann", "/heard minutes")
    await house.types("ann", "/heard end anyway=yes")
    await house.pass_time(minutes=15)
    for who in PEOPLE:
        await house.slack.opens_home(who)
    await house.rest()


def _called(house: House) -> str:
    """Who was called last in the round: by a mention in the channel, or directly."""
    asked = [
        (float(seen.ts), who)
        for who in PEOPLE
        for seen in (*house.slack.dm(who), *house.slack.seen_in("general"))
        if "your turn in the round" in seen.text
        and (seen in house.slack.dm(who) or house.slack.who(who).id in seen.text)
    ]
    return max(asked)[1] if asked else ""


def received(house: House) -> dict[str, int]:
    """How many messages each person gets: what is posted in the channel, and what they are told
    directly. What only answers them is not counted."""
    posted = len(house.slack.seen_in("general"))
    return {who: posted + len(house.slack.dm(who)) for who in PEOPLE}


def printed(house: House) -> str:
    """Everything that was shown to everybody."""
    return "\n".join(_lines(house))


def _lines(house: House) -> Iterator[str]:
    yield "######## #general"
    for seen in house.slack.seen_in("general"):
        yield from _shown(seen)
    for who in PEOPLE:
        yield f"######## {who}: direct messages"
        for seen in house.slack.dm(who):
            yield from _shown(seen)
        yield f"######## {who}: answers only they see"
        for seen in house.slack.whispers("general", who):
            yield from _shown(seen)
        yield f"######## {who}: Home"
        yield from _shown(house.slack.home(who))


def _shown(seen: Seen) -> Iterator[str]:
    yield "----"
    yield seen.text
    if seen.blocks:
        yield "  | " + seen.words.replace("\n", "\n  | ")
        yield f"  [{'] ['.join(seen.buttons)}]"
    for file in seen.data.get("files") or []:
        yield f"  (file {file.get('name')}: {file.get('title')})"
