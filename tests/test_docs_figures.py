"""Every figure that a manual gives is the one that Heard goes by.

A row says in which page a sentence stands, with a gap where the figure is, and where the figure
comes from. Figures that are settings stand as they are unless somebody changes them.
"""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from pathlib import Path
from typing import Final, NamedTuple

import pytest

import adapters.chat.drafts
import adapters.chat.plain.retrying
import adapters.chat.plain.status_lines
import adapters.chat.plain.text_inbox
import adapters.chat.presence
import adapters.chat.private_answers
import adapters.chat.threads
import adapters.chat.unsent
import adapters.discord.card_length
import adapters.matrix.rooms
import adapters.recordings.child
import adapters.slack.directory.members
import adapters.web.push.sender
import adapters.web.rate_limits
import adapters.web.recording_pages
import adapters.web.recording_upload
import adapters.web.room_hub
import bot.commands.agreement
import bot.log_repeats
import bot.meeting.cards.glossary
import bot.meeting.cards.outcomes
import bot.meeting.cards.point_list
import bot.meeting.drift_profile
import bot.meeting.glossary
import bot.meeting.offers
import bot.meeting.open_views
import bot.meeting.reminders
import bot.meeting.reply_inference
import bot.meeting.unanswered
import bot.meeting.undo
import bot.people.lessons.lesson_reader
import bot.people.thresholds as fewest
import bot.ports.push
import bot.records.actions
import bot.records.contentions
import bot.records.glossary
import bot.records.poll_cards
import bot.records.questionnaire
import bot.records.rejected_doubts
import bot.records.room_end
import bot.rules
import bot.service.drift_scoring
import bot.service.message_metrics
import storage.retention
import storage.workers
from adapters.slack.setup.installations import STATE_SECONDS
from bot.meeting.cards.unanswered import MOST_SHOWN as UNANSWERED_SHOWN
from bot.meeting.drift_breaks import AFTER, BEFORE
from bot.rules import Rules
from bot.service.personal import UNDO_WITHIN
from storage.postgres import KEPT_OPEN, MORE
from storage.postgres_connections import ANSWER_WITHIN

ROOT = Path(__file__).parent.parent
MEMBER, FACILITATOR, PRIVACY = "docs/member.md", "docs/facilitator.md", "docs/privacy.md"
POLL, LESSONS, RUNNING = "docs/poll.md", "docs/lessons.md", "docs/running.md"
DISCORD, MATRIX = "docs/discord.md", "docs/matrix.md"

_SMALL: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_MORE: Final = {20: "twenty", 30: "thirty", 60: "sixty"}
_ORDINALS: Final = ("", "first", "second", "third", "fourth", "fifth")


class Figure(NamedTuple):
    """A sentence of a page, and the figure in it: as a word at `{}`, in figures at `{:,}`, as an
    ordinal at `{!r}`."""

    page: str
    sentence: str
    value: float


def said(sentence: str, value: float) -> str:
    """The sentence with a figure in its gap."""
    number = int(value)
    assert number == value, "a figure of a page is whole"
    if "{:,}" in sentence:
        return sentence.format(number)
    if "{!r}" in sentence:
        return sentence.replace("{!r}", _ORDINALS[number] if number < len(_ORDINALS) else "none")
    word = _SMALL[number] if number < len(_SMALL) else _MORE.get(number, str(number))
    return sentence.format(word)


def minutes(time: timedelta) -> float:
    return time / timedelta(minutes=1)


def days(time: timedelta) -> float:
    return time / timedelta(days=1)


RULES = Rules()
FIGURES = [
    # members
    Figure(MEMBER, "{} messages in a row, and", bot.rules.FLOOR_OVER_MESSAGES),
    Figure(MEMBER, "messages in a row, and {} minutes", minutes(bot.rules.FLOOR_OVER_AFTER)),
    Figure(MEMBER, "A card is up for {} minutes at most", minutes(bot.rules.CARD_UP)),
    Figure(MEMBER, "If fewer than {} people are here, the other one", fewest.CARD_FEWEST),
    Figure(MEMBER, "at most {} in a meeting. For that", bot.meeting.glossary.MOST_EXPLAINED),
    Figure(MEMBER, "by {} on the next morning", bot.meeting.reminders.MORNING.hour),
    Figure(MEMBER, "open it again within {} days", days(adapters.chat.unsent.KEPT)),
    Figure(MEMBER, "lists the open points, {} on a page", bot.meeting.cards.point_list.ON_A_PAGE),
    Figure(MEMBER, "where {} or more of a group and", fewest.FEWEST_INSIDE),
    Figure(MEMBER, "of a group and {} others are counted", fewest.FEWEST_OUTSIDE),
    Figure(MEMBER, "where {} or more of a group and five others", fewest.POLL_GROUP),
    Figure(MEMBER, "If {} people or more may answer", fewest.POLL_FEWEST),
    Figure(MEMBER, "how many gave each answer from {} on", fewest.POLL_ALL),
    Figure(MEMBER, "can add up to {} questions", bot.records.questionnaire.MOST_OWN),
    # facilitators
    Figure(FACILITATOR, "for at most {} minutes, and asks", minutes(bot.rules.SIGHT_REMEMBERED)),
    Figure(FACILITATOR, "who come within {} minutes", minutes(bot.rules.ARRIVALS_GATHERED)),
    Figure(FACILITATOR, "at most once in {} minutes for each kind", minutes(bot.rules.CARD_UP)),
    Figure(FACILITATOR, "*Pause for {:,} minutes*", bot.rules.MOMENT_MINUTES),
    Figure(FACILITATOR, "usual in your room for {} minutes", RULES.pace_minutes),
    Figure(FACILITATOR, "each with {} minutes (`meeting.point_minutes`)", RULES.point_minutes),
    Figure(FACILITATOR, "**The {!r} time** that a point is up", bot.rules.THIRD_TIME),
    Figure(FACILITATOR, "**More than {} are due?**", bot.rules.MOST_POINTS),
    Figure(FACILITATOR, "at most {} such questions in a meeting", RULES.invitations_in_all),
    Figure(FACILITATOR, ", and {} to one person", RULES.invitations_per_person),
    Figure(FACILITATOR, "asked in the first {} minutes", RULES.invite_first_minutes),
    Figure(FACILITATOR, "in the last {} of the item’s time", RULES.invite_last_minutes),
    Figure(FACILITATOR, "have spoken in the last {} minutes", RULES.invite_spoken_minutes),
    Figure(FACILITATOR, "after {} weeks unless", bot.rules.CONSENT_REVIEW / timedelta(weeks=1)),
    Figure(FACILITATOR, "shown at most {} points", UNANSWERED_SHOWN),
    Figure(FACILITATOR, "or {} minutes are over (`meeting.check_s", RULES.check_seconds / 60),
    Figure(FACILITATOR, "after {:,} minutes without one", RULES.break_offer_minutes),
    Figure(FACILITATOR, "within {} minutes (`meeting.reopen_min", RULES.reopen_minutes),
    Figure(FACILITATOR, "if that was within {} minutes", minutes(UNDO_WITHIN)),
    Figure(FACILITATOR, "privately, up to {}, so that", bot.meeting.cards.glossary.MOST_FORMS),
    Figure(FACILITATOR, "it takes {} members", bot.records.glossary.MEMBERS_CONFIRM),
    Figure(FACILITATOR, "after a {!r} no they are not", bot.records.actions.MOST_DECLINES),
    Figure(FACILITATOR, "waited longest, {} to a page", bot.meeting.cards.outcomes.PAGE),
    Figure(FACILITATOR, "up to {} things that changed", bot.meeting.open_views.AT_OPENING),
    Figure(FACILITATOR, "take that back for {} minutes", minutes(bot.records.contentions.SLIP)),
    Figure(FACILITATOR, "says so for {} days", days(bot.rules.CALLED_OFF_SHOWN)),
    Figure(FACILITATOR, "once a week, {} times", bot.records.room_end.WEEKLY_TIMES),
    Figure(FACILITATOR, "meetings with {} or more people are", fewest.PROGRAMME_PEOPLE),
    Figure(FACILITATOR, "with fewer than {} such rooms", fewest.PROGRAMME_ROOMS),
    Figure(FACILITATOR, "at least {} people of each group", fewest.POLL_GROUP),
    # the poll, lessons
    Figure(POLL, "at most {:,} characters", bot.records.questionnaire.LONGEST_OWN),
    Figure(POLL, "can add up to {}", bot.records.questionnaire.MOST_OWN),
    Figure(POLL, "if they are at least {}, seven things", fewest.POLL_FEWEST),
    Figure(LESSONS, "up to {:,} words", bot.people.lessons.lesson_reader.MOST_WORDS),
    Figure(LESSONS, "above {:,} KB", bot.people.lessons.lesson_reader.MOST_BYTES / 1024),
    Figure(LESSONS, "only where at least {} have", fewest.LESSONS_FEWEST),
    # what is kept
    Figure(PRIVACY, "the newest {:,} of a room, for those", adapters.web.room_hub.RECENT),
    Figure(PRIVACY, "up to {} words of each", bot.service.message_metrics.WORDS),
    Figure(PRIVACY, "memory: the newest {:,} of a meeting", bot.meeting.unanswered.MOST),
    Figure(PRIVACY, "the newest {} messages of a meeting", bot.service.drift_scoring.MOST),
    Figure(PRIVACY, "who used them: up to {:,}", bot.meeting.drift_profile.MOST_WORDS),
    Figure(PRIVACY, "of its newest {} messages", BEFORE + AFTER),
    Figure(PRIVACY, "the newest {} longer messages", bot.meeting.reply_inference.LOOK_BACK),
    Figure(PRIVACY, "the newest {:,} of a room |", adapters.chat.private_answers.IN_A_ROOM),
    Figure(PRIVACY, "of {} browsers for a room", bot.ports.push.MOST_OF_PERSON),
    Figure(PRIVACY, "Of the last {} meetings", bot.records.rejected_doubts.REMEMBERED),
    Figure(PRIVACY, "until {:,} days after `privacy.keep_posts", days(bot.rules.KEPT_FOR)),
    Figure(PRIVACY, "opens a form {} days after you", days(adapters.chat.unsent.KEPT)),
    Figure(PRIVACY, "more than {:,} minutes after you op", minutes(adapters.chat.drafts.KEPT)),
    Figure(PRIVACY, "calls {} minutes after you", adapters.web.rate_limits.FORGOTTEN / 60),
    Figure(PRIVACY, "{} minutes, then until", STATE_SECONDS / 60),
    Figure(PRIVACY, "A room's {} newest meetings keep", storage.retention.LEFT_ALONE),
    Figure(
        PRIVACY, "goes by for {} seconds", adapters.slack.directory.members.FRESH.total_seconds()
    ),
    Figure(PRIVACY, "in the last {:,} minutes and can be", minutes(UNDO_WITHIN)),
    Figure(PRIVACY, "knows the last {} things", bot.meeting.undo.MOST_ACTS),
    Figure(PRIVACY, "at most {} times a minute", bot.log_repeats.MOST),
    Figure(PRIVACY, "for up to {} minutes if your browser", adapters.web.push.sender.TTL / 60),
    Figure(PRIVACY, "fails for {} minutes", adapters.chat.plain.retrying.PATIENCE / 60),
    Figure(PRIVACY, "from {} answers on", fewest.POLL_FEWEST),
    Figure(PRIVACY, "from {} on, how many gave each answer", fewest.POLL_ALL),
    Figure(PRIVACY, "{} minutes after the first", minutes(bot.rules.CARD_UP)),
    # whoever runs it, and platforms
    Figure(RUNNING, "of up to {:,} MB", adapters.web.recording_upload.MOST_BYTES / 1_000_000),
    Figure(RUNNING, "at most {:,} GB of address", adapters.recordings.child.MOST_MEMORY / 2**30),
    Figure(RUNNING, "and {} minutes of a proc", adapters.recordings.child.MOST_SECONDS / 60),
    Figure(RUNNING, "at most {} at a time", adapters.web.recording_pages.AT_ONCE),
    Figure(RUNNING, "takes up to {} connections", KEPT_OPEN + MORE + 3),
    Figure(RUNNING, "Of the other {}, up to", KEPT_OPEN + MORE),
    Figure(RUNNING, "up to {} stay open once", KEPT_OPEN),
    Figure(RUNNING, "has no answer after {} seconds is", ANSWER_WITHIN),
    Figure(DISCORD, "at most {} posts", adapters.discord.card_length.MOST_POSTS),
    Figure(DISCORD, "within {:,} days", days(adapters.chat.threads.GIVEN_UP_AFTER)),
    Figure(DISCORD, "for {} minute after", minutes(adapters.chat.presence.GRACE)),
    Figure(DISCORD, "is kept** for {:,} days", days(bot.rules.KEPT_FOR)),
    Figure(MATRIX, "power level {:,} or more", adapters.matrix.rooms.LEADS),
    Figure(
        MATRIX, "less than {} minutes old", minutes(adapters.chat.plain.status_lines.CHANGES_FOR)
    ),
    Figure(MATRIX, "less than {} minutes ago", minutes(adapters.chat.plain.text_inbox.STALE)),
]


def flowing(page: str) -> str:
    """A page with its lines put together."""
    return " ".join((ROOT / page).read_text(encoding="utf-8").split())


@pytest.mark.parametrize("figure", FIGURES, ids=lambda it: f"{it.page}: {it.sentence}")
def test_a_page_gives_the_figure_that_holds(figure: Figure) -> None:
    page = flowing(figure.page)
    assert said(figure.sentence, figure.value) in page
    assert said(figure.sentence, figure.value + 1) not in page


def test_times_that_have_a_name_of_their_own() -> None:
    """Half an hour, a day, a morning: no figure that could be put into a gap."""
    member, facilitator = flowing(MEMBER), flowing(FACILITATOR)
    assert bot.rules.PACE_KNOWN == 30
    assert "Not before the room has met for half an hour" in facilitator
    assert RULES.pace_times == 2
    assert "twice as many words a minute" in facilitator
    assert timedelta(minutes=15) == bot.meeting.open_views.SOON
    assert "A quarter of an hour later" in facilitator
    assert timedelta(minutes=1) == bot.meeting.open_views.ASK_AFTER
    assert "a minute after the end" in facilitator
    assert timedelta(days=1) == bot.records.poll_cards.REMINDED_BEFORE
    assert "A day before it closes everybody gets one reminder" in member
    assert abs(bot.commands.agreement.REVIEWED_AFTER - timedelta(days=365) / 2) < timedelta(days=1)
    assert "after half a year" in member
    assert timedelta(hours=1) == bot.meeting.offers.AFTER
    assert "An offer comes an hour after a meeting" in flowing(LESSONS)
    assert timedelta(hours=1) == adapters.chat.private_answers.KEPT_FOR
    assert "an hour, and then until something next happens" in flowing(PRIVACY)
    assert RULES.reminder_minutes == 60
    assert "usually an hour" in member
    shares = (bot.rules.POLL_MANY, bot.rules.POLL_FEW, bot.rules.POLL_LACKING)
    assert shares == (Fraction(2, 3), Fraction(1, 3), Fraction(1, 4))
    poll = flowing(POLL)
    assert "two thirds or more say yes" in poll
    assert "one third or fewer" in poll
    assert "a quarter or more say no" in poll
