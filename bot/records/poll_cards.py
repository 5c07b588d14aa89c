"""The cards that ask people to answer the poll: the question, and the one reminder.

Both are the same for everybody on the roll, whether they have answered or not.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from bot.cards import Button, Card, Duration, Moment, Phrase, phrase
from bot.ids import MeetingId
from bot.people.thresholds import POLL_GROUP, poll_fewest
from bot.rules import Rules

REMINDED_BEFORE: Final = timedelta(days=1)
"""So long before a poll closes everybody on its roll is reminded of it, once; of one that is open
for less than twice as long, at half its time."""
SHORTEST_REMINDED: Final = timedelta(hours=4)
"""Nobody is reminded of a poll that is open for less."""


def reminded_after(length: timedelta) -> timedelta | None:
    """How long after a poll of this length has opened people are reminded of it; None: they are
    not."""
    return None if length < SHORTEST_REMINDED else length - min(REMINDED_BEFORE, length / 2)


def numbers(fewest: int, comments_fewest: int | None) -> Phrase:
    """From how many answers on what is shown of a poll: said before anybody answers."""
    of = poll_fewest(fewest, comments_fewest)
    return phrase("poll-numbers", fewest=of.sides, every=of.all, comments=of.comments)


def by_group() -> Phrase:
    """When answers are shown by group: said before anybody answers, where a team has groups."""
    return phrase("poll-numbers-groups", fewest=POLL_GROUP)


def invitation(meeting: MeetingId, number: int, rules: Rules, *, has_groups: bool = False) -> Card:
    """The private question that everybody gets, when it is asked. `has_groups`: the team has, and
    the room uses them."""
    card = still_open(meeting, number)
    said = (
        *card.lines,
        numbers(rules.poll_fewest, rules.poll_comments_fewest),
        *((by_group(),) if has_groups else ()),
        phrase("poll-open-for", time=Duration(round(rules.poll_hours * 3600))),
    )
    return replace(card, lines=said)


def still_open(meeting: MeetingId, number: int) -> Card:
    """The same on their panel, for somebody who has not answered it yet: in short, with the button
    in sight. What is shown of the answers stands above the questions themselves."""
    return Card(
        kind="poll",
        title=phrase("poll-title", number=number),
        lines=(phrase("poll-ask"), phrase("poll-secret")),
        buttons=(_answer(meeting),),
        about=f"poll-{number}",
    )


def reminder(meeting: MeetingId, number: int, until: datetime, zone: str) -> Card:
    """The one reminder. It goes to those as well who have answered, so that it tells of nobody
    whether they have."""
    return Card(
        kind="poll-reminder",
        title=phrase("poll-title", number=number),
        lines=(
            phrase("poll-reminder", when=Moment(until, zone)),
            phrase("poll-reminder-everybody"),
        ),
        buttons=(_answer(meeting),),
        about=f"poll-{number}",
    )


def delayed(card: Card, rules: Rules, age: timedelta) -> Card | None:
    """The question as it is true when it arrives so much later than it was asked; None if the poll
    is over by then, or the reminder has come: nobody is asked twice at once."""
    length = timedelta(hours=rules.poll_hours)
    left, reminded = length - age, reminded_after(length)
    if left <= timedelta() or (reminded is not None and age >= reminded):
        return None
    # Rounded to minutes: delivered a moment late, it is still open "for two days".
    time = Duration(max(60, -(-int(left.total_seconds()) // 60) * 60))
    lines = tuple(
        phrase("poll-open-for", time=time) if line.key == "poll-open-for" else line
        for line in card.lines
    )
    return replace(card, lines=lines)


def _answer(meeting: MeetingId) -> Button:
    return Button(phrase("poll-button"), "poll", {"meeting": meeting}, style="main", ask=True)
