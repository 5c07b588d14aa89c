"""The word list in a meeting: what is explained to whom, and what a meeting hands on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from bot import events as e
from bot.effects import Forward, PlanMeeting, Whisper
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.glossary import MOST_EXPLAINED
from bot.meeting.meeting import Meeting
from bot.people.preferences import Preferences
from bot.records.glossary import PlannedWord
from bot.rules import Rules

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
GRACE, TOM, UMA = PersonId("grace"), PersonId("tom"), PersonId("uma")
CONFIRMED = 2


def running(count: int = 8, **more: Any) -> Meeting:
    """A meeting with so many words, the last of which nobody has confirmed; Tom wants them."""
    words = tuple(
        PlannedWord(n, WordsId(f"t{n}"), WordsId(f"e{n}"), None, CONFIRMED * (n < count))
        for n in range(1, count + 1)
    )
    meeting = Meeting(
        e.MeetingPlanned(
            at=NOON,
            room=RoomKey("lamp"),
            number=1,
            rules=Rules(),
            roster=(GRACE, TOM, UMA),
            facilitators=(GRACE,),
            glossary=words,
            next_word=count + 1,
            preferences={TOM: Preferences(words=True)},
            **more,
        )
    )
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    meeting.receive(e.Arrived(at=NOON, actor=TOM))
    return meeting


def says(meeting: Meeting, who: PersonId, *terms: int) -> list[tuple[PersonId, int]]:
    """Somebody uses these words; whom how many of them are explained to."""
    effects = meeting.receive(
        e.MessagePosted(at=NOON + timedelta(minutes=1), actor=who, ref="m", words=9, terms=terms)
    )
    return [
        (effect.to, len(effect.card.lines) - 1)
        for effect in effects
        if isinstance(effect, Whisper) and effect.card.kind == "word-first-use"
    ]


def test_each_is_explained_once_to_whoever_wants_that_and_is_here_and_did_not_say_it():
    meeting = running()
    assert says(meeting, TOM, 1) == [], "they know what they have said"
    assert says(meeting, UMA, 1, 2, 8, 99) == [(TOM, 1)], "8 is not confirmed, and 99 not there"
    assert says(meeting, GRACE, 2, 8) == []
    meeting.receive(e.Departed(at=NOON + timedelta(minutes=2), actor=TOM))
    assert says(meeting, UMA, 3) == []


def test_so_many_are_explained_in_a_meeting_and_no_more():
    meeting = running()
    assert says(meeting, UMA, 1, 2, 3, 4, 5, 6) == [(TOM, MOST_EXPLAINED)]
    assert says(meeting, UMA, 7) == []


def test_what_was_explained_stays_so_when_the_meeting_goes_on_after_its_end():
    meeting = running()
    assert says(meeting, UMA, 1) == [(TOM, 1)]
    at = NOON + timedelta(minutes=9)
    effects = meeting.receive(e.MeetingClosed(at=at, actor=GRACE))
    (plan,) = [effect for effect in effects if isinstance(effect, PlanMeeting)]
    later = Meeting(plan.event)
    e9 = WordsId("e9")
    later.receive(e.WordExplained(at=at, actor=UMA, word=9, term=WordsId("t9"), explanation=e9))
    later.receive(e.WordConfirmed(at=at, actor=GRACE, word=9, explanation=e9))
    effects = later.receive(e.NextMeetingWithdrawn(at=at, actor=GRACE))
    forwarded = [effect.event for effect in effects if isinstance(effect, Forward)]
    (reopened,) = [event for event in forwarded if isinstance(event, e.MeetingReopened)]
    meeting.receive(reopened)
    assert says(meeting, UMA, 1, 9) == [(TOM, 1)], "9 is new, and 1 was explained"
