"""Answers to the poll after a meeting, for those who do not mind which."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.commands.form_choices import ChoiceSources
from bot.commands.forms import form as form_of
from bot.commands.poll_form import for_poll
from bot.commands.table import BY_NAME
from bot.events import MeetingPlanned
from bot.ids import RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.phrases import catalogue
from bot.records.questionnaire import LONG, LONGEST_OWN, MOST_OWN, with_own
from bot.rendered import Form
from bot.rules import Rules

NAMES = ("say", "heard", "serious", "needs", "difference", "enjoyed", "again7")


def answers(**differing: str) -> dict[str, str]:
    """An answer to each item: "mostly", unless another is given."""
    assert differing.keys() <= {*NAMES, "comment"}, differing
    return {**dict.fromkeys(NAMES, "4"), **differing}


def typed(**differing: str) -> str:
    """The same, as it is typed after the command."""
    return " ".join(f"{name}={answer}" for name, answer in answers(**differing).items())


ON_SCREEN = {
    "I could say what I wanted": "Yes, fully",
    "People listened": "Mostly",
    "What I said was taken seriously": "Mostly",
    "I had what I needed to take part": "Partly",
    "It made a difference to what we decided": "Mostly",
    "I enjoyed it": "I would rather not say",
    "I would come again": "Yes, fully",
}
"""The same by the words on the screen."""


def longest_form() -> Form:
    """The form of the poll that asks most: the longer one, with as many items of the team's own as
    there may be, each as long as it may be, and all beginning with the same words."""
    begins = "The people who interpret for us could hear & follow all that *was* said <here> in "
    words = {
        WordsId(f"own{n}"): (begins + f"part {n} " + "ofthemeeting" * 9)[:LONGEST_OWN]
        for n in range(MOST_OWN)
    }
    at = datetime(2026, 3, 3, 12, tzinfo=UTC)
    planned = Meeting(
        MeetingPlanned(at=at, room=RoomKey("lamp"), number=1, rules=Rules(), zone="UTC")
    )
    command = for_poll(BY_NAME["poll"], with_own(LONG, words))
    return form_of(
        command, {"meeting": "m1"}, ChoiceSources(planned.state, words=words), catalogue()
    )
