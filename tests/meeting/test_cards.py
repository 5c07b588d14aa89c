"""What cards say and offer, and to whom: points, reasons, lists, and what comes before a step."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot import events as e
from bot.cards import Card
from bot.events import ConfirmationAsked
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.cards import (
    constraints,
    contention_news,
    contentions,
    glossary,
    invitations,
    outcomes,
    presence,
    proposals,
    queue,
    reminders,
)
from bot.meeting.cards import series as series_cards
from bot.meeting.cards.agenda import agenda
from bot.meeting.cards.announcements import agenda_done
from bot.meeting.cards.constraints import reviewed
from bot.meeting.cards.follow_ups import FollowUpNews, follow_up
from bot.meeting.cards.minutes_easy import easy
from bot.meeting.cards.poll_results import legend
from bot.meeting.cards.unanswered import before_moving_on
from bot.meeting.meeting import Meeting
from bot.meeting.minutes import minutes
from bot.meeting.next_meeting import next_meeting
from bot.meeting.state import State
from bot.records.constraints import Constraint, ConstraintStanding
from bot.records.model import Contention, Repeat, Series
from bot.records.poll_replies import AwaitedReply, PollFlag
from bot.records.proposal_model import Method, Proposal
from bot.records.questionnaire import FIRST, SEVEN
from bot.records.recorded_views import ConstraintKind
from bot.records.series import series
from bot.rules import Rules
from tests.fakes.card_parts import keys, labels

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE, TOM, ANA, BEN = (PersonId(name) for name in ("grace", "tom", "ana", "ben"))
WEEKLY = Series(first="2026-03-03T19:00", zone="Europe/London", rule="FREQ=WEEKLY")


def point(number: int, **more: Any) -> Contention:
    return Contention(
        number=number, wording=WordsId(f"w{number}"), raised_by=TOM, parked_at=NOON, **more
    )


def state(*points: Contention, **planned: Any) -> State:
    """A meeting that Grace runs, with points that were parked earlier."""
    begun = e.MeetingPlanned(
        at=NOON,
        room=RoomKey("lamp"),
        number=2,
        rules=Rules(),
        facilitators=(GRACE,),
        roster=(GRACE, TOM, ANA, BEN),
        contentions=points,
        next_contention=len(points) + 1,
        **planned,
    )
    return Meeting(begun).state


# -- points ----------------------------------------------------------------------------------------


def test_a_point_that_is_back_says_whether_it_is_for_the_first_time():
    card = contentions.tabled(state(), [point(1, tabled=1), point(2, tabled=3)])
    assert [keys(part) for part in card.parts] == [
        ["point", "tabled-first"],
        ["point", "tabled-again"],
    ]
    assert card.parts[1].lines[1].placeholders["times"] == 3


def test_a_thread_is_called_by_the_words_of_its_point_and_no_other():
    points = [point(1), point(2)]
    named = contentions.thread_title("point-2", points)
    assert named is not None
    assert named.placeholders["number"] == 2
    assert contentions.thread_title("point-3", points) is None
    assert contentions.thread_title("item-2", points) is None


def offered(who: PersonId, found: Contention) -> set[str]:
    return {
        button.label.key.removeprefix("button-point-")
        for button in contention_news.acts(state(found), found, who)
    }


def test_what_somebody_can_do_about_a_point_depends_on_whose_it_is():
    parked = point(1, holder=ANA)
    assert offered(BEN, parked) == {"own"}
    assert offered(TOM, parked) == {"own", "ask"}, "he parked it, and the words are Ana's"
    assert offered(ANA, parked) == {
        *("own", "ask", "wording", "date", "join", "split", "name", "withdraw"),
    }
    assert offered(GRACE, parked) == {"own", "ask", "wording", "date", "join", "split"}


def test_who_looks_after_a_point_hands_it_over_or_lets_it_go():
    owned = point(1, holder=ANA, owner=BEN)
    assert offered(BEN, owned) == {"hand-over", "let-go", "wording", "date", "join", "split"}
    assert "own" not in offered(TOM, owned)
    assert {"ask", "withdraw"} <= offered(ANA, owned)


def test_what_comes_back_next_time_is_listed_and_the_rest_is_counted():
    def listed(count: int) -> list[str]:
        points = [point(n, not_before=NOON + timedelta(days=9)) for n in range(1, count + 1)]
        now = state(*points, series=WEEKLY, starts=NOON + timedelta(hours=7))
        (part,) = (
            part
            for part in agenda(now).parts
            if part.heading is not None and part.heading.key == "agenda-next-time"
        )
        return keys(part)

    assert "points-more" not in listed(5)
    assert listed(8)[-1] == "points-more"
    assert listed(8).count("point") == listed(20).count("point") == 5


# -- what somebody raised


def test_who_raised_nothing_is_told_so_and_whoever_has_a_point_sees_it():
    now = state(point(1))
    nothing = outcomes.raised((), (), count=0, page=1, next_meeting=next_meeting(now))
    assert keys(nothing) == ["raised-nothing"]
    mine = outcomes.raised((), [point(1)], count=0, page=1, next_meeting=next_meeting(now))
    assert mine.title is not None
    assert "raised-nothing" not in keys(mine)
    assert len(mine.parts) == 1


# -- before a step


def asks(now: State, *, ending: bool, actor: PersonId = GRACE) -> Card:
    return before_moving_on(now, ConfirmationAsked(at=NOON, actor=actor, ending=ending))


def test_before_the_end_it_says_that_nothing_has_ended_only_where_something_is_open():
    meeting = Meeting(
        e.MeetingPlanned(
            at=NOON, room=RoomKey("lamp"), number=1, rules=Rules(), facilitators=(GRACE,)
        )
    )
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    card = asks(meeting.state, ending=True)
    assert "ending-sure-poll" in keys(card)
    assert card.parts == ()
    meeting.receive(e.HandRaised(at=NOON, actor=TOM))
    card = asks(meeting.state, ending=True)
    assert "ending-not-yet" in keys(card)
    assert not any(key.startswith("ending-sure") for key in keys(card))
    assert card.parts


def a_meeting_of(count: int) -> Meeting:
    people = tuple(PersonId(f"p{number}") for number in range(1, count))
    meeting = Meeting(
        e.MeetingPlanned(
            at=NOON,
            room=RoomKey("lamp"),
            number=1,
            rules=Rules(),
            facilitators=(GRACE,),
            questionnaire=SEVEN.id,
        )
    )
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    for who in (GRACE, *people):
        meeting.receive(e.Arrived(at=NOON, actor=who))
    return meeting


@pytest.mark.parametrize(("count", "key"), [(4, "small"), (5, "poll")])
def test_before_the_end_a_poll_is_promised_where_it_opens_at_the_end(count: int, key: str) -> None:
    meeting = a_meeting_of(count)
    said = [one for one in keys(asks(meeting.state, ending=True)) if one.startswith("ending-sure")]
    assert said == [f"ending-sure-{key}"]
    meeting.receive(e.MeetingClosed(at=NOON, actor=GRACE))
    assert meeting.state.poll_open is (key == "poll")


def test_that_the_agenda_is_done_stands_on_the_panel_and_is_no_message_of_its_own():
    card = agenda_done(state())
    assert card.on_panel
    assert keys(card) == ["agenda-done"]


# -- constraints


def test_who_looks_after_a_constraint_can_let_it_go_when_it_was_looked_at():
    constraint = Constraint(
        number=1,
        words=WordsId("w1"),
        kind=ConstraintKind.OTHER,
        logged_in=1,
        standing=ConstraintStanding.REAL,
        owner=ANA,
    )
    card = reviewed(state(), ANA, constraint)
    assert [labels(part) for part in card.parts] == [["button-constraint-let-go"]]
    assert reviewed(state(), BEN, constraint).parts == ()


# -- polls, series and meetings


def test_the_sides_of_answers_are_explained_where_they_are_the_usual_ones():
    assert [line.key for line in legend(SEVEN)] == ["poll-sides"]
    assert legend(FIRST) == ()


def test_a_series_is_told_in_one_line_unless_the_clocks_change():
    meets = series(datetime(2026, 3, 10, 19), "Europe/London", Repeat.WEEKLY)
    plain = series_cards.meets(meets, datetime(2026, 3, 10, 19, tzinfo=UTC))
    assert (len(plain.lines), plain.brief) == (1, True)
    night = series(datetime(2026, 3, 29, 1, 30), "Europe/London", Repeat.WEEKLY)
    shifted = series_cards.meets(night, datetime(2026, 3, 29, 1, 30, tzinfo=UTC))
    assert (len(shifted.lines), shifted.brief) == (2, False)


def test_easy_minutes_of_a_meeting_without_an_agenda_say_so():
    def said(*items: e.PlannedItem) -> list[str]:
        meeting = Meeting(
            e.MeetingPlanned(at=NOON, room=RoomKey("lamp"), number=1, rules=Rules(), items=items)
        )
        meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
        meeting.receive(e.MeetingClosed(at=NOON + timedelta(hours=1), actor=GRACE))
        found = minutes(meeting.state, None)
        assert found is not None
        return [line.key for part in easy(found).parts for line in part.lines]

    assert "easy-no-agenda" in said()
    assert "easy-no-agenda" not in said(e.PlannedItem(title=WordsId("van")))


# -- what somebody is told between meetings


def test_between_meetings_each_is_told_of_what_is_theirs():
    told = FollowUpNews(
        taken_on=("point-1", "point-2"),
        changed=("point-3",),
        replies=("reply-1",),
        stuck=True,
        views=2,
    )
    now = state(
        point(1, owner=TOM),
        point(2, owner=ANA),
        point(3),
        awaited_replies=(AwaitedReply(meeting=1, flags=(PollFlag.NEEDS_NOT_MET,), since=NOON),),
    )

    def headings(who: PersonId) -> list[str]:
        card = follow_up(now, who, told, NOON.date())
        assert card is not None
        return [part.heading.key for part in card.parts if part.heading is not None]

    common = ["follow-up-changed", "follow-up-stuck"]
    assert headings(TOM) == ["follow-up-taken-on", *common]
    assert headings(GRACE) == ["follow-up-replies", "reply-wanted-title", *common]
    nothing = FollowUpNews(taken_on=("point-1",), replies=("reply-1",))
    assert follow_up(now, BEN, nothing, NOON.date()) is None


# -- what would come too late


TOO_LATE = {
    "an invitation": lambda now: invitations.invitation(now, TOM),
    "whether Heard may invite": invitations.may_invite,
    "who has come": lambda now: presence.arrivals([TOM]),
    "who has the floor": lambda now: queue.floor_note(now, TOM),
    "a constraint to be kept": lambda now: constraints.suggestion(now, "m1"),
    "what a word means": lambda now: glossary.first_use(now, ()),
    "a meeting that is near": lambda now: reminders.reminder(now, runs_it=False),
    "a proposal that closes": lambda now: proposals.reminder(now, now.proposals[1]),
}
"""After a long queue nobody wants these any more."""
NEVER_TOO_LATE = {
    "a turn": lambda now: queue.own_floor(now),
    "a hand that was put up": lambda now: queue.call_question(now),
    "constraints that were foreseen": lambda now: constraints.come_back(now, ()),
    "a proposal": lambda now: proposals.opened(now, now.proposals[1]),
    "new words of it": lambda now: proposals.answer_again(now.proposals[1]),
}


@pytest.mark.parametrize("what", [*TOO_LATE, *NEVER_TOO_LATE])
def test_what_would_come_too_late_says_so(what: str) -> None:
    proposal = Proposal(
        number=1,
        wording=WordsId("w"),
        method=Method.CONSENT,
        by=TOM,
        at=NOON,
        closes=NOON + timedelta(days=1),
    )
    now = state(proposals=(proposal,), next_proposal=2, starts=NOON)
    card = {**TOO_LATE, **NEVER_TOO_LATE}[what](now)
    assert card.expires is (what in TOO_LATE)
