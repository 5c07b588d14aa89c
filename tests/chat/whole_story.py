"""What becomes of a point, the same on every chat platform: the main scenes of the story that
`tests/dialogues/test_nothing_parked_is_lost.py` tells whole.

Each platform's `test_whole_story.py` plays it there and reads everything that each of the five is
shown. With HEARD_PRINT it is written to a file: see `tests.chat.whole_meeting`.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol

from tests.chat.whole_meeting import Cast

DAY = 24 * 60 * 60
A_WHILE = 20 * 60
IN_ANGER = "The nights are a joke, nobody sleeps"
NIGHTS = "The nights end before breakfast"
KEYS = "Who keeps the second key?"
EARLY = "The kitchen opens at half past five"
DISHES = "Nobody is there to do the dishes."


class StoryCast(Cast, Protocol):
    """The five over several weeks, with messages that are parked and buttons of private ones."""

    def now(self) -> datetime:
        """What Heard's clock shows."""
        ...

    async def parks(self, who: str, said: object) -> None:
        """Somebody parks what somebody else has written, from the menu of that message, or by a
        reply."""
        ...

    async def replies(self, who: str, label: str, wording: str = "") -> None:
        """Somebody presses a button of what they were told privately, and fills in the form that
        asks for words, if it does."""
        ...

    async def is_down(self, seconds: float) -> None:
        """Heard is stopped, time passes, and it is started again."""
        ...

    def shown(self) -> str:
        """Everything that was shown to everybody."""
        ...


async def play(cast: StoryCast) -> None:
    """Four meetings are planned, a week apart, and the first is held before them."""
    first = (cast.now() + timedelta(days=7)).replace(minute=0, second=0, microsecond=0)
    await cast.does(
        "ann", "series", first=f"{first:%Y-%m-%dT%H:%M}", zone="UTC", repeat="weekly", ends="4"
    )
    await _the_words_of_somebody_else_are_parked(cast)
    await _people_add_to_it_and_a_meeting_is_cancelled(cast)
    await _it_is_put_off(cast, first + timedelta(days=7))
    await _heard_is_late_and_an_objection_becomes_a_point(cast, first + timedelta(days=14))
    await _it_is_settled_and_not_settled_and_settled(cast)
    await _heard_is_down_over_the_last_meeting(cast, first + timedelta(days=21))


async def _the_words_of_somebody_else_are_parked(cast: StoryCast) -> None:
    await cast.does("ann", "start")
    said = await cast.says("ben", IN_ANGER)
    await cast.parks("cleo", said)
    await cast.replies("ben", "Put it differently", NIGHTS)
    await cast.does("ann", "point owner", contention="1", act="ask", person="dan")
    await cast.replies("dan", "I will look after it")
    await cast.does("eve", "park", wording=KEYS)
    await cast.does("ann", "end", anyway="yes")


async def _people_add_to_it_and_a_meeting_is_cancelled(cast: StoryCast) -> None:
    await cast.waits(2 * DAY)
    await cast.does("ben", "point add", contention="1", text="I drive at six, and am hungry.")
    await cast.does("cleo", "point", contention="1")
    await cast.does("ann", "meeting cancel", reason="The hall is being painted.")


async def _it_is_put_off(cast: StoryCast, when: datetime) -> None:
    await _it_is(cast, when + timedelta(minutes=1))
    await cast.does("ann", "here")
    await cast.does("ann", "park-again", contention="1", reason="The kitchen has not answered yet.")
    await cast.does("ann", "end", anyway="yes")


async def _heard_is_late_and_an_objection_becomes_a_point(cast: StoryCast, when: datetime) -> None:
    await _it_is(cast, when - timedelta(minutes=10))
    await cast.is_down(A_WHILE)
    await cast.does("dan", "propose", wording=EARLY)
    for who in ("ann", "ben"):
        await cast.does(who, "answer", proposal="1", answer="consent")
    await cast.does("eve", "answer", proposal="1", answer="objection", reason=DISHES)
    await cast.does("ann", "end", anyway="yes")
    await cast.waits(60)  # that closes the proposal, and its answers are counted
    await cast.presses("dan", "Park this objection as a point")


async def _it_is_settled_and_not_settled_and_settled(cast: StoryCast) -> None:
    await cast.does("ann", "settle", contention="1", outcome="changed", reason=EARLY)
    await cast.replies("ben", "This does not settle it for me")
    await cast.does("ann", "settle", contention="1", outcome="changed", reason=f"{EARLY}, always")
    await cast.replies("ben", "That settles it")
    await cast.does("cleo", "parked")


async def _heard_is_down_over_the_last_meeting(cast: StoryCast, when: datetime) -> None:
    await _it_is(cast, when - timedelta(hours=1))
    await cast.is_down(5 * DAY)
    await cast.says("cleo", "Did we not want to meet?")
    await cast.does("cleo", "parked")


async def _it_is(cast: StoryCast, when: datetime) -> None:
    await cast.waits((when - cast.now()).total_seconds())


def check(cast: StoryCast) -> None:
    """What everybody has to have been told, whatever the platform."""
    shown = cast.shown()
    for once in (
        "Is this your point?",
        "Point 1 is now worded like this",
        "Would you look after this point?",
        "is cancelled",
        "minutes late.",
        "Your objection has been parked as point 3",
        "Point 1 is open again: its outcome did not settle it.",
        "did not take place",
        "2 points are not settled yet.",
    ):
        assert once in shown, f"{once!r} is not in:\n{shown}"
    # A button that says how somebody answers asks for the words alone.
    assert "It is now “differently”" not in shown
    assert "Nobody came this time" not in shown
