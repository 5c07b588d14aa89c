"""What those who run meetings are told of how one went: in short, and in full."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot import events as e
from bot.cards import Card, CardSection, Duration, Phrase, RecordedText
from bot.events.reports import LookBack
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.cards import look_back
from bot.meeting.meeting import Meeting
from bot.meeting.summary import summary
from bot.records.heard_did import HeardDid
from bot.rules import Rules, Wants

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE, TOM, PRIYA = PersonId("grace"), PersonId("tom"), PersonId("priya")


def short(**found: Any) -> list[str]:
    card = look_back.in_short(LookBack(meeting=2, **{"people": 6, "heard": 6, **found}))
    return [line.key.removeprefix("look-back-") for line in card.lines]


def test_in_short_it_says_what_there_is_to_say_and_no_more():
    assert short() == ["all-heard"]
    assert short(people=0, heard=0) == []
    assert short(heard=5, unheard=(TOM,)) == ["unheard"]
    assert short(heard=3, unheard=(TOM,)) == ["unheard-more"]
    assert short(over=59) == ["all-heard"]
    assert short(unanswered=1, waiting=2, over=60, views=3, replies=1, tip="round") == [
        "all-heard",
        "unanswered",
        "waiting",
        "over",
        "views",
        "views-open-why",
        "replies",
        "tip-round",
    ]


def test_of_many_who_were_not_heard_the_others_are_counted():
    card = look_back.in_short(LookBack(meeting=2, people=9, heard=2, unheard=(TOM, PRIYA)))
    (line,) = card.lines
    assert line.placeholders["more"] == 5


def test_the_list_of_outcomes_is_offered_only_where_something_is_open():
    def offered(views: int) -> list[str]:
        card = look_back.in_short(LookBack(meeting=2, people=6, heard=6, views=views))
        return [button.command for button in card.buttons]

    assert offered(0) == ["report"]
    assert offered(1) == ["outcomes", "report"]


def full(*, talk: bool, views: int = 0, replies: int = 0, tip: str = "") -> Card:
    """Of a meeting in which Tom wrote three times, Grace reacted once, and Priya's hand waits."""
    items = (
        e.PlannedItem(title=WordsId("van"), minutes=10),
        e.PlannedItem(title=WordsId("nights")),
        e.PlannedItem(title=WordsId("cost")),
    )
    meeting = Meeting(
        e.MeetingPlanned(
            at=NOON,
            room=RoomKey("lamp"),
            number=2,
            rules=Rules(),
            facilitators=(GRACE,),
            roster=(GRACE, TOM, PRIYA),
            items=items if talk else (),
        )
    )

    def later(minutes: float, event: type[e.Event], by: PersonId, **more: Any) -> None:
        meeting.receive(event(at=NOON + timedelta(minutes=minutes), actor=by, **more))

    later(0, e.MeetingOpened, GRACE)
    later(1, e.Arrived, PRIYA)
    if talk:
        for number in range(3):
            later(2, e.MessagePosted, TOM, ref=f"m{number}", words=20, substantial=True)
        later(3, e.Reacted, GRACE, ref="m0")
        later(4, e.HandRaised, TOM)
        later(5, e.HandRaised, PRIYA)
        later(6, e.FloorGiven, GRACE)
        later(12, e.NextItem, GRACE)
    later(20, e.MeetingClosed, GRACE)
    came_to = summary(meeting.state)
    assert came_to is not None
    return look_back.in_full(meeting.state, came_to, views=views, replies=replies, tip=tip)


def said(part: CardSection) -> tuple[str, list[str]]:
    heading = "" if part.heading is None else part.heading.key.removeprefix("look-back-")
    return heading, [line.key.removeprefix("look-back-") for line in part.lines]


def test_in_full_it_has_everything():
    card = full(talk=True, views=2, replies=1, tip="round")
    assert [said(part) for part in card.parts] == [
        ("", ["tip-round"]),
        ("who", ["heard", "unheard"]),
        ("answers", ["answered"]),
        ("queue", ["called", "longest", "waiting"]),
        ("time", ["lasted", "item-planned", "item", "item-waiting"]),
        ("open-heading", ["views-all", "replies-all"]),
        ("noise", ["posts", "invited-held", "openings", "topic"]),
    ]
    gaps = {line.key: line.placeholders for part in card.parts for line in part.lines}
    assert gaps["look-back-heard"] == {"heard": 1, "people": 3}
    assert gaps["look-back-answered"] == {"count": 2, "messages": 3}
    assert (gaps["look-back-called"], gaps["look-back-waiting"]) == ({"count": 1}, {"count": 1})
    assert gaps["look-back-longest"] == {"time": Duration(60)}
    assert gaps["look-back-lasted"] == {"time": Duration(1200), "planned": Duration(600)}
    used = {"used": Duration(720), "planned": Duration(600)}
    assert gaps["look-back-item-planned"] == {"title": RecordedText(WordsId("van")), **used}
    assert gaps["look-back-item"] == {
        "title": RecordedText(WordsId("nights")),
        "used": Duration(480),
    }


def test_where_nothing_was_said_it_says_so():
    card = full(talk=False)
    assert [said(part) for part in card.parts] == [
        ("who", ["heard", "unheard"]),
        ("answers", ["all-answered"]),
        ("queue", ["called"]),
        ("time", ["lasted-only"]),
        ("open-heading", ["views-all", "replies-all"]),
        ("noise", ["posts", "invited-held", "openings", "topic"]),
    ]
    assert card.parts[-2].buttons == ()


def unanswered(asking: int) -> list[CardSection]:
    """Of a meeting in which Tom asked so many questions, and said one thing more."""
    meeting = Meeting(
        e.MeetingPlanned(
            at=NOON, room=RoomKey("lamp"), number=2, rules=Rules(), facilitators=(GRACE,),
            roster=(GRACE, TOM),
        )
    )  # fmt: skip
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    meeting.receive(e.MessagePosted(at=NOON, actor=TOM, ref="said", words=20, substantial=True))
    for number in range(asking):
        at = NOON + timedelta(minutes=number)
        meeting.receive(
            e.MessagePosted(
                at=at, actor=TOM, ref=f"m{number}", words=20, substantial=True,
                wants=Wants.AN_ANSWER,
            )
        )  # fmt: skip
    meeting.receive(e.MeetingClosed(at=NOON + timedelta(hours=1), actor=GRACE))
    came_to = summary(meeting.state)
    assert came_to is not None
    parts = look_back.in_full(meeting.state, came_to, views=0, replies=0, tip="").parts
    (first,) = (place for place, part in enumerate(parts) if said(part)[0] == "answers")
    return [parts[first], *(part for part in parts[first + 1 :] if part.ref)]


@pytest.mark.parametrize(("asking", "listed"), [(0, 0), (1, 1), (2, 2), (11, 10)])
def test_messages_that_want_an_answer_are_listed_with_how_many_they_are(asking, listed):
    answers, *each = unanswered(asking)
    lines = {line.key: line.placeholders for line in answers.lines}
    assert lines["look-back-answered"] == {"count": asking + 1, "messages": asking + 1}
    assert lines.get("look-back-asking") == ({"count": listed} if asking else None)
    assert [part.ref for part in each] == [f"m{asking - 1 - n}" for n in range(listed)]
    assert {part.lines[0].key for part in each} <= {"look-back-message"}


def did(**found: Any) -> list[Phrase]:
    return list(look_back.did_lines(HeardDid(**found)))


def test_what_heard_did_is_counted_as_far_as_it_may_be_shown():
    held = [line.key.removeprefix("look-back-") for line in did(posts=3, invited=None)]
    assert held == ["posts", "invited-held", "openings", "topic"]
    answered = did(invited=2, accepted=1, declined=0, moves_asked=4, moves_taken=3)
    assert [line.key.removeprefix("look-back-") for line in answered] == [
        *("posts", "invited", "answers-to", "openings", "topic", "moves"),
    ]
    assert answered[2].placeholders == {"accepted": 1, "declined": 0}
    assert answered[5].placeholders == {"count": 4, "taken": 3}
    for hidden in ({"invited": 0, "accepted": 0, "declined": 0}, {"invited": 2, "declined": None}):
        assert "look-back-answers-to" not in [line.key for line in did(**hidden)]
