"""A whole meeting of five, the same on every chat platform: who does and says what.

Each platform's `test_whole_meeting.py` plays it there and reads everything that each of the five is
shown. With HEARD_PRINT it is written to a file, to be read as a member or a facilitator would:

    HEARD_PRINT=/tmp/discord.txt pytest tests/discord/test_whole_meeting.py
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Protocol

from bot.ids import RoomId

FIVE = ("ann", "ben", "cleo", "dan", "eve")


MOST = {
    "slack": {"ann": 12, "ben": 10, "cleo": 10, "dan": 10, "eve": 10},
    "discord": dict.fromkeys(FIVE, 10),
    "matrix": {"ann": 22, "ben": 15, "cleo": 16, "dan": 15, "eve": 15},
}
"""The most messages that each of them gets of this meeting. Ann runs it; on Slack, the minutes that
she asks for are one of hers, and on Matrix, answers are messages as well. There the file of the
minutes below the closing post is one of them.

It was once 20 or 21 on Slack, 17 or 18 on Discord, and on Matrix 28 or 29, and Ann's 40. What was
posted and has been taken away since is not counted: the panel of before the meeting, and the post
that a silent round was opened with, once what was written stands below it.
"""


class Cast(Protocol):
    """The five, in front of their screens. Everything Heard does about it has happened when a
    method returns."""

    @property
    def where(self) -> RoomId:
        """The room."""
        ...

    @property
    def service(self) -> Any:
        """The service that Heard runs on."""
        ...

    async def does(self, who: str, command: str, **args: str) -> object:
        """Somebody uses a command in the room."""
        ...

    async def says(self, who: str, text: str) -> object:
        """Somebody writes in the room."""
        ...

    async def presses(self, who: str, label: str) -> object:
        """Somebody presses a button of the panel."""
        ...

    async def waits(self, seconds: float) -> None:
        """Time passes, and what falls due happens."""
        ...


async def play(cast: Cast) -> None:
    """An agenda, talk, hands, a round, a silent round, a parked point, a decision, the poll."""
    await cast.does("ann", "agenda add", title="The ramp", minutes="20")
    await cast.does("ann", "agenda add", title="Who drives the bus", minutes="15")
    await cast.does("ann", "start")
    await cast.does("ann", "agenda next")
    for who in FIVE:
        await cast.says(who, f"What {who} thinks about the ramp at the side door of the hall")
        await cast.waits(60)
    await cast.presses("dan", "Raise my hand")
    await cast.does("ben", "hand", reason="I have a question about the money")
    await cast.does("ann", "call")
    await cast.says("dan", "Thank you. I only wanted to say that it is steep")
    await cast.waits(60)
    await cast.does("ann", "call")
    await cast.says("ben", "What does it cost, and who pays for it?")
    await cast.waits(60)
    await cast.does("cleo", "park", wording="The manager was not asked about the ramp")
    await cast.does("ann", "decide", text="We ask the council for a ramp")
    await cast.does("eve", "note", text="Ask the council by May")
    await cast.does("ann", "agenda next", anyway="yes")
    await cast.does("ann", "round", question="Who could drive?")
    for _ in FIVE:
        if not (called := await _called(cast)):
            break
        await cast.says(called, f"{called} could drive on Mondays, if the bus is there by nine")
        await cast.waits(30)
        await cast.does("ann", "round next")
    await cast.does("ann", "round end")
    await cast.does("ann", "round silent", question="What is missing?")
    await cast.does("ben", "write", text="A timetable")
    await cast.does("dan", "write", text="A spare bus")
    await cast.does("eve", "write", text="Somebody who knows the way")
    await cast.does("ann", "round end")
    await cast.does("cleo", "help")
    await cast.does("cleo", "status")
    await cast.does("ann", "minutes")
    await cast.does("ann", "end", anyway="yes")
    await cast.waits(15 * 60)


async def _called(cast: Cast) -> str:
    """Whose turn it is in the round; "" if it is over."""
    room = await cast.service.directory.room(cast.where)
    state = (await cast.service.queries._core.current(room)).state
    talking = state.rounds.talking
    if talking is None or talking.current is None:
        return ""
    account = await cast.service.directory.account(talking.current)
    return str(account.name).lower()


def within(platform: str, received: dict[str, int]) -> None:
    """Nobody gets more than they did."""
    most = MOST[platform]
    assert all(count <= most[who] for who, count in received.items()), received
    # What must reach everybody does: the panel, a decision, what was written, and the closing.
    assert all(count >= 8 for count in received.values()), received


def printed(counts: dict[str, int], text: str) -> None:
    """Write everything down where somebody wants to read it."""
    if path := os.environ.get("HEARD_PRINT"):
        Path(path).write_text(f"{counts}\n{text}")
