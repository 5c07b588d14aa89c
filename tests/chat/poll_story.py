"""The poll's whole way, the same on every platform: asked, answered, reminded of, replied to.

Each platform's `test_poll_story.py` plays it there, with the poll's own form. What the poll asks,
counts and shows is in `tests/dialogues/test_the_poll.py` and `test_poll_replies.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from bot.phrases import catalogue
from tests.chat.whole_meeting import FIVE
from tests.fakes.poll_answers import ON_SCREEN

say = catalogue().say
DAY = 24 * 60 * 60
ASKED, REMINDED = "Were you heard at meeting 1?", "Everybody who was asked gets this reminder"
WANTED, OPENS = say("reply-wanted-title", {"number": 1}), say("poll-replies-title")
REPLY = "The money for the ramp goes to the council again in May"
ANSWERS = {**ON_SCREEN, "It made a difference to what we decided": "No, not at all"}
"""They could say what they wanted, and it came to nothing: that wants a reply."""
SHOWN = (
    "5 of 5 people answered.",
    "I could say what I wanted",
    "5 of 5 yes, 0 partly, 0 no",
    "0 of 5 yes, 0 partly, 5 no",
    say("poll-reply-wanted"),
)


class PollCast(Protocol):
    """The five, in front of their screens. Everything Heard does about it has happened when a
    method returns."""

    async def does(self, who: str, command: str, **args: str) -> object:
        """Somebody uses a command in the room."""
        ...

    async def says(self, who: str, text: str) -> object:
        """Somebody writes in the room."""
        ...

    async def waits(self, seconds: float) -> None:
        """Time passes, and what falls due happens."""
        ...

    async def votes(self, who: str, given: Mapping[str, str]) -> None:
        """Somebody presses "Answer" below what they were sent last, and fills the form in."""
        ...

    def told(self, who: str) -> list[str]:
        """What somebody was sent privately, in order."""
        ...

    def posts(self) -> list[str]:
        """What was posted in the room, in order."""
        ...

    def pictures(self) -> list[str]:
        """What the pictures in the room show, in words."""
        ...


async def play(cast: PollCast) -> None:
    """One meeting, its poll, and the beginning of the next."""
    await cast.does("ann", "start")
    for who in FIVE:
        await cast.says(who, f"What {who} thinks about the ramp at the side door of the hall")
    await cast.does("ann", "end", anyway="yes")
    assert {who: _count(cast.told(who), ASKED) for who in FIVE} == dict.fromkeys(FIVE, 1)
    for who in FIVE[:3]:
        await cast.votes(who, ANSWERS)
    await cast.waits(DAY + 60)
    assert {who: _count(cast.told(who), REMINDED) for who in FIVE} == dict.fromkeys(FIVE, 1)
    for who in FIVE[3:]:
        await cast.votes(who, ANSWERS)
    assert not _count(cast.posts(), SHOWN[0])
    await cast.waits(DAY)
    (results,) = [text for text in cast.posts() if SHOWN[0] in text]
    assert not [line for line in SHOWN if line not in results], results
    assert not [who for who in FIVE if who.title() in results]
    (alt,) = [alt for alt in cast.pictures() if "I could say what I wanted" in alt]
    assert "yes, fully or mostly 5, partly 0, hardly or not at all 0" in alt
    assert {who: _count(cast.told(who), WANTED) for who in FIVE} == {
        who: int(who == "ann") for who in FIVE
    }
    await cast.does("ann", "reply", reply=REPLY)
    assert _count(cast.posts(), REPLY) == 1
    await cast.does("ann", "start")
    (opening,) = [text for text in cast.posts() if OPENS in text]
    assert REPLY in opening


def _count(texts: list[str], words: str) -> int:
    return sum(words in text for text in texts)
