"""What cards of points and proposals say and offer, and to whom; what is left in a room without a
next meeting; and what is told of single meetings."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot import events as e
from bot.cards import Button, Card, CommandText
from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.meeting.cards import (
    leftovers,
    missed,
    personal,
    points_back,
    proposal_results,
    reports,
)
from bot.meeting.cards import series as series_cards
from bot.meeting.cards.point import HistoryLine, PointPage, point_page
from bot.meeting.cards.point_list import ListedPoints, point_list
from bot.meeting.meeting import Meeting
from bot.meeting.next_meeting import next_meeting
from bot.meeting.state import State
from bot.people.preferences import Preferences
from bot.records.actions import Action, planned
from bot.records.model import (
    Contention,
    ContentionEntry,
    EntryKind,
    Outcome,
    Postponed,
    Series,
)
from bot.records.point_list import PointFilter, Which
from bot.records.programme_records import DecidedText, ReleasedText
from bot.records.proposal_model import Method, Proposal, ProposalResult, Reason
from bot.records.room_end import EndReason, RoomEnd
from bot.rules import Rules
from tests.fakes.card_parts import keys, labels

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
TOMORROW = NOON + timedelta(days=1)
GRACE, TOM, ANA = (PersonId(name) for name in ("grace", "tom", "ana"))
ROSTER = (GRACE, TOM, ANA)
LEFT = PersonId("left")
WEEKLY = Series(first="2026-03-04T19:00", zone="Europe/London", rule="FREQ=WEEKLY")


def point(number: int, **more: Any) -> Contention:
    return Contention(
        **{
            "number": number,
            "wording": WordsId(f"w{number}"),
            "raised_by": TOM,
            "parked_at": NOON,
            **more,
        }
    )


def state(*points: Contention, **more: Any) -> State:
    """A meeting that Grace runs, with points that were parked earlier."""
    begun = e.MeetingPlanned(
        at=NOON,
        room=RoomKey("lamp"),
        number=2,
        rules=Rules(),
        facilitators=(GRACE,),
        roster=ROSTER,
        contentions=points,
        next_contention=len(points) + 1,
        **more,
    )
    return Meeting(begun).state


def pressed(piece: Card, label: str) -> Button:
    (found,) = (button for button in piece.buttons if button.label.key == label)
    return found


# -- what is left where no further meeting is planned


def over(*points: Contention, **more: Any) -> State:
    asked = RoomEnd(why=EndReason.SINGLE, since=NOON, asked_on=NOON.date())
    return state(*points, **{"ended": asked, **more})


def test_another_room_is_offered_only_where_there_are_points_to_go_there():
    assert "button-leftovers-room" in labels(leftovers.leftovers(over(point(1))))
    book = Action(number=1, words=WordsId("book"), by=TOM)
    card = leftovers.leftovers(over(actions=planned([book], ROSTER), next_action=2))
    assert "button-leftovers-all-date" in labels(card)
    assert "button-leftovers-room" not in labels(card)


# -- one point, and a list of them


def test_only_those_who_run_meetings_are_told_that_whoever_raised_a_point_has_left():
    found = point(1, raised_by=LEFT)
    now = state(found)
    assert "point-raiser-left" in keys(point_page(now, PointPage(point=found), GRACE))
    assert "point-raiser-left" not in keys(point_page(now, PointPage(point=found), ANA))


def test_a_list_of_points_leads_to_the_page_before_and_to_the_next():
    def buttons(page: int) -> list[str]:
        now = state(point(1))
        found = ListedPoints((point(1),), total=25, page=page)
        card = point_list(found, PointFilter(), next_meeting=next_meeting(now), leads=False)
        return [key for key in labels(card) if key != "button-points-choose"]

    assert buttons(1) == ["button-points-more"]
    assert buttons(2) == ["button-points-back", "button-points-more"]
    assert buttons(3) == ["button-points-back"]


@pytest.mark.parametrize(
    ("wanted", "args"),
    [
        (PointFilter(), {}),
        (PointFilter(which=Which.CLOSED), {"which": "closed"}),
        (PointFilter(older=30), {"older": 30}),
        (PointFilter(item=ItemId(4)), {"item": "id:4"}),
    ],
    ids=["open", "closed", "older", "of an item"],
)
def test_the_other_pages_are_of_what_was_looked_for(wanted, args):
    found = ListedPoints((point(1),), total=25, page=2)
    card = point_list(found, wanted, next_meeting=next_meeting(state(point(1))), leads=False)
    assert pressed(card, "button-points-back").args == {**args, "page": 1}
    assert pressed(card, "button-points-more").args == {**args, "page": 3}


def test_no_button_keeps_what_somebody_has_searched_for():
    found, wanted = ListedPoints((point(1),), total=25, page=2), PointFilter(search="bus")
    card = point_list(found, wanted, next_meeting=next_meeting(state(point(1))), leads=False)
    assert not {"button-points-back", "button-points-more"} & set(labels(card))


@pytest.mark.parametrize("most", [1, 3])
def test_so_much_is_posted_unasked_as_a_meeting_may_have_and_no_more(most):
    meeting = Meeting(
        e.MeetingPlanned(
            at=NOON, room=RoomKey("lamp"), number=1, rules=Rules(posts_per_meeting=most)
        )
    )
    card = Card(kind="note")
    posted = [len(meeting.state.post(card, extra=True)) for _ in range(5)]
    assert sum(posted) == most
    assert meeting.state.post(card), "what was asked for is posted still"


def test_who_was_away_reads_when_their_point_comes_back_as_far_as_that_is_known():
    def own(**more: Any) -> list[str]:
        away = e.MissedBy(1, (2,), (WordsId("open"),))
        now = state(point(1, raised_by=ANA), missed_by=(away,), **more)
        told = missed.sections(now, ANA, now.catch_up.of(ANA))
        (mine,) = (part for part in told if part.about == "point-1")
        return keys(mine)

    assert own() == ["point", "missed-no-date"]
    assert own(series=WEEKLY, starts=TOMORROW) == ["point", "follow-up-back"]


# -- proposals and released texts


@pytest.mark.parametrize(("given", "more"), [(9, None), (10, None), (11, 1), (14, 4)])
def test_of_many_reasons_the_first_are_shown_and_the_rest_is_counted(given, more):
    bus = Proposal(number=1, wording=WordsId("bus"), by=TOM, at=NOON, method=Method.CONSENT)
    figures = proposal_results.ProposalFigures(
        counts={"object": given},
        reasons=[
            Reason(answer="object", words=WordsId(f"r{n}"), by=PersonId(f"p{n}"))
            for n in range(given)
        ],
        listed=given,
        result=ProposalResult.CARRIED,
    )

    def counted(*, in_full: bool) -> list[Any]:
        card = proposal_results.result(state(), bus, figures, in_full=in_full)
        lines = [line for part in card.parts for line in part.lines]
        assert sum(line.key == "proposal-reason" for line in lines) == (
            given if in_full else min(given, 10)
        )
        return [line.placeholders["more"] for line in lines if line.key == "proposal-reasons-more"]

    assert counted(in_full=False) == ([] if more is None else [more])
    assert counted(in_full=True) == []


def test_a_text_to_be_released_stands_there_with_its_reason_if_it_has_one():
    def told(reason: str | None) -> list[str]:
        text = ReleasedText(
            words=WordsId("w1"),
            outcome=Outcome.CHANGED,
            reason=None if reason is None else WordsId(reason),
        )
        (part,) = reports.texts([DecidedText(text=text, released=False)]).parts
        return keys(part)

    assert told(None) == ["quote", "programme-text-outcome"]
    assert told("w2") == ["quote", "programme-text-outcome", "quote"]


# -- single meetings, and names


def test_of_a_time_that_comes_twice_it_is_told_which_one_is_meant():
    """In that night the clocks in London go back from two to one."""
    night = Series(first="2026-10-18T01:30", zone="Europe/London", rule="FREQ=WEEKLY")
    now = state(series=night, zone="Europe/London", starts=TOMORROW)
    twice = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    event = e.MeetingMoved(at=NOON, actor=GRACE, due=TOMORROW, to=twice)
    card = series_cards.moved(now, event, NOON)
    (line,) = (line for line in card.lines if line.key == "clocks-twice")
    assert line.placeholders["time"] == CommandText("01:30")
    plain = e.MeetingMoved(at=NOON, actor=GRACE, due=TOMORROW, to=twice - timedelta(days=7))
    assert "clocks-twice" not in keys(series_cards.moved(now, plain, NOON))


def test_before_a_single_meeting_is_changed_its_form_is_shown():
    card = series_cards.shown(state(series=WEEKLY, starts=TOMORROW), NOON)
    for change in ("cancel", "move", "extra"):
        assert pressed(card, f"button-meeting-{change}").ask, change


@pytest.mark.parametrize("renames", [True, False])
def test_who_has_their_name_from_heard_reads_how_to_change_it(renames):
    about = personal.AboutPerson(who=TOM, chosen=Preferences(), renames=renames)
    told = keys(personal.about(about))
    assert ("me-rename" in told) is renames
    assert ("me-name-of-platform" in told) is not renames


def test_a_reminder_of_a_list_comes_on_the_day_it_was_asked_on():
    """What has a later day is not on it yet."""
    later = point(2, not_before=NOON + timedelta(days=9))
    assert leftovers.asked_about(over(point(1), later))[0].about == "point-1"
    assert [one.about for one in leftovers.asked_about(over(later))] == []
    asked = RoomEnd(why=EndReason.SINGLE, since=NOON, asked_on=date(2026, 3, 12))
    assert len(leftovers.asked_about(over(later, ended=asked))) == 1


# -- a point that is back


@pytest.mark.parametrize(
    ("fields", "raised", "since", "asked"),
    [
        ({}, "point-raised", "point-since-nobody", "point-asked"),
        ({"tabled": 1}, "point-raised", "point-since-nobody", "point-asked-again"),
        ({"holder": ANA, "named": ANA}, "point-raised-by", "point-since-nobody", "point-asked"),
        ({"raised_in": 1}, "point-raised-at", "point-since-nobody", "point-asked"),
        (
            {"raised_in": 1, "item": WordsId("van")},
            "point-raised-at-on",
            "point-since-nobody",
            "point-asked",
        ),
        ({"owner": ANA}, "point-raised", "point-since-owner", "point-asked"),
        (
            {"postponed": Postponed.SAID, "postponed_because": WordsId("late")},
            "point-raised",
            "point-since-nobody-said",
            "point-asked",
        ),
        ({"postponed": Postponed.SAID}, "point-raised", "point-since-nobody-last", "point-asked"),
        (
            {"owner": ANA, "postponed": Postponed.TOO_MANY, "postponed_because": WordsId("late")},
            "point-raised",
            "point-since-owner-last",
            "point-asked",
        ),
        ({"reopened": 1}, "point-raised", "point-since-nobody-last", "point-asked"),
    ],
)
def test_a_point_that_is_back_says_in_three_lines_what_became_of_it(fields, raised, since, asked):
    found = point(1, **fields)
    lines = points_back.three_lines(state(found), found)
    assert [line.key for line in lines] == [raised, since, asked]


def test_what_was_added_to_a_point_and_done_with_it_stands_on_pages_of_its_own():
    entry = ContentionEntry(contention=1, kind=EntryKind.NOTE, words=WordsId("n"), at=NOON)
    step = HistoryLine("park", NOON, 1)
    found = point(1, source="m1", split_from=7, item=WordsId("van"), tabled=2, owner=ANA)

    def page(**more: Any) -> dict[str, tuple[list[str], list[str]]]:
        given = {"entries": (entry,), "all_entries": 25, "steps": (step,), "all_steps": 12}
        card = point_page(state(found), PointPage(point=found, **{**given, **more}), TOM)
        sections = [
            (part.heading.key if part.heading else f"{place}", part)
            for place, part in enumerate(card.parts)
        ]
        return {name: (keys(part), labels(part)) for name, part in sections}

    assert page() == {
        "0": (["point-arose"], ["button-point"]),
        "point-notes": (["point-entry"], []),
        "2": (["points-page"], ["button-entries-older"]),
        "point-history": (["point-step"], ["button-steps-older"]),
    }
    second = page(page=2)
    assert second == {
        "point-notes": (["point-entry"], []),
        "1": (["points-page"], ["button-entries-newer", "button-entries-older"]),
    }
    assert page(page=3)["1"] == (["points-page"], ["button-entries-newer"])
    assert page(steps_page=2)["point-history"][1] == ["button-steps-newer"]
    alone = page(entries=(), all_entries=0, steps=(), all_steps=0, gone=2)
    assert alone["1"] == (["point-entries-none", "point-entries-gone"], [])
    assert "point-history" not in alone
