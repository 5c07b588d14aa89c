"""When each command is offered: a meeting in which it is, and those just beside it in which not.

What is offered comes from the table, and most tests ask the table. Here a meeting is played, and it
is said of each command with a `when` whether people find it in menus, in the help and among what is
completed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any, NamedTuple

import pytest

from bot import events as e
from bot.cards import Card, CommandText, ListOf, Phrase
from bot.commands.form_choices import ChoiceSources, choices_of
from bot.commands.offered import offered
from bot.commands.parse_context import ParseContext
from bot.commands.perform import perform
from bot.commands.spec import ALWAYS, Command, FormContext, Kind
from bot.commands.table import BY_NAME, COMMANDS
from bot.errors import Refused
from bot.ids import PersonId, WordsId
from bot.meeting.state import State
from bot.phrases import catalogue
from bot.records.constraints import ConstraintStanding
from bot.records.model import Contention, Outcome, Series
from bot.records.poll_replies import AwaitedReply, PollFlag
from bot.records.proposal_model import Method
from bot.records.recorded_views import ConstraintKind
from bot.records.room_end import EndReason, RoomEnd
from bot.rules import CheckKind
from tests.fakes.played import GRACE, NOON, PRIYA, TOM, Played, begun

WEEKLY = Series(first="2026-03-03T12:00", zone="UTC", rule="FREQ=WEEKLY")
HOURLY = Series(first="2026-03-03T12:00", zone="UTC", rule="FREQ=WEEKLY", minutes=60)
HOURLY = Series(first="2026-03-03T12:00", zone="UTC", rule="FREQ=WEEKLY", minutes=60)
HOURLY = Series(first="2026-03-03T12:00", zone="UTC", rule="FREQ=WEEKLY", minutes=60)
VAN = e.PlannedItem(title=WordsId("van"), minutes=10)
NIGHTS = e.PlannedItem(title=WordsId("nights"))


def hands(*people: PersonId) -> Played:
    played = begun()
    for who in people:
        played.then(e.HandRaised, who)
    return played


def in_a_round() -> Played:
    """Tom is asked first."""
    played = begun(round_starter=GRACE).then(e.RoundOpened)
    assert played.state.rounds.talking is not None
    assert played.state.rounds.talking.current == TOM
    return played


def writing() -> Played:
    return begun().then(e.SilentRoundOpened, question=WordsId("why"))


def on_an_item(*items: e.PlannedItem) -> Played:
    """The first is up as soon as the meeting begins."""
    return begun(items=items or (VAN, NIGHTS))


def point(number: int = 1, **more: Any) -> Contention:
    return Contention(
        number=number, wording=WordsId(f"p{number}"), raised_by=TOM, parked_at=NOON, **more
    )


def with_points(*points: Contention, **more: Any) -> Played:
    plan = {"contentions": points, "next_contention": 1 + len(points), "point_items": True}
    return Played(number=2, starts=NOON + timedelta(hours=1), **{**plan, **more})


def proposed(by: PersonId = TOM) -> Played:
    return begun().then(e.ProposalMade, by, wording=WordsId("w"), method=Method.CONSENT)


def foreseen() -> Played:
    return Played().then(
        e.ConstraintLogged, PRIYA, kind=ConstraintKind.FUNDS, words=WordsId("cost")
    )


AWAITED = AwaitedReply(meeting=1, flags=(PollFlag.NEEDS_NOT_MET,), since=NOON)
OVER = RoomEnd(why=EndReason.SERIES, since=NOON)
FIRST_OF_ALL = "before the first meeting"
RUNNING = "running"
BREAK = "in a break"

PLAYED: dict[str, Callable[[], Played]] = {
    FIRST_OF_ALL: Played,
    "before the second": lambda: Played(number=2),
    "before it, with an item": lambda: Played(items=(VAN,)),
    "before it, with two items": lambda: Played(items=(VAN, NIGHTS)),
    "before it, with groups": lambda: Played(groups=(WordsId("carers"),)),
    "just after the first": lambda: Played(number=2, after=NOON),
    "nobody facilitates": lambda: begun(facilitators=(), leaderless=True),
    RUNNING: begun,
    "the second is running": lambda: begun(number=2),
    BREAK: lambda: begun().then(e.BreakTaken, minutes=5),
    "Tom is asked to pause": lambda: begun().then(e.PauseAsked, who=TOM, minutes=30),
    "Tom's hand is up": lambda: hands(TOM),
    "Grace put Tom's hand up": lambda: begun().then(e.HandRaised, whose=TOM),
    "two hands are up": lambda: hands(TOM, PRIYA),
    "two hands are up, in a break": lambda: hands(TOM, PRIYA).then(e.BreakTaken, minutes=5),
    "Tom is called": lambda: hands(TOM).then(e.FloorGiven),
    "Tom's turn": in_a_round,
    "Tom's turn, in a break": lambda: in_a_round().then(e.BreakTaken, minutes=5),
    "Tom's second turn": lambda: in_a_round().then(e.TurnDeferred, TOM).then(e.Passed, PRIYA),
    "everybody writes": writing,
    "check-in": lambda: begun().then(e.CheckOpened, kind=CheckKind.IN),
    "first of two items": on_an_item,
    "only item, without a box": lambda: on_an_item(NIGHTS),
    "first item, in a break": lambda: on_an_item().then(e.BreakTaken, minutes=5),
    "second of two items": lambda: on_an_item().then(e.NextItem),
    "after the last item": lambda: on_an_item(VAN).then(e.NextItem),
    "items wait": lambda: begun().then(e.ItemsAdded, items=(VAN, NIGHTS)),
    "it has an end": lambda: begun(items=(VAN, NIGHTS), series=HOURLY, starts=NOON),
    "it has an end, and no boxes": lambda: begun(items=(NIGHTS,), series=HOURLY, starts=NOON),
    "a blank sheet": lambda: on_an_item().then(e.BlankSheetOpened, minutes=5),
    "Tom flagged the talk": lambda: on_an_item().then(e.OffTopicFlagged, TOM),
    "Tom flagged it twice": lambda: (
        on_an_item().then(e.OffTopicFlagged, TOM).then(e.OffTopicFlagged, TOM)
    ),
    "a constraint": foreseen,
    "Tom's constraint": lambda: foreseen().then(e.ConstraintOwned, TOM, number=1),
    "a constraint is met": lambda: foreseen().then(
        e.ConstraintReviewed, number=1, standing=ConstraintStanding.MET
    ),
    "a poll wants a reply": lambda: Played(number=2, awaited_replies=(AWAITED,)),
    "a point is due": lambda: with_points(point()),
    "a point comes in a year": lambda: with_points(point(not_before=NOON + timedelta(days=365))),
    "two points are due": lambda: with_points(point(1), point(2)),
    "a point is back": lambda: with_points(point()).then(e.MeetingOpened),
    "a point is parked": lambda: begun().then(e.ContentionParked, TOM, wording=WordsId("p")),
    "a point is settled": lambda: with_points(point()).then(
        e.ContentionSettled, number=1, outcome=Outcome.NO_LONGER_NEEDED
    ),
    "Tom is asked about his words": lambda: begun().then(
        e.ContentionParked, PRIYA, wording=WordsId("p"), source="m1", author=TOM
    ),
    "Tom proposes": proposed,
    "Tom proposes, in a break": lambda: proposed().then(e.BreakTaken, minutes=5),
    "Grace proposes": lambda: proposed(GRACE),
    "Tom withdrew it": lambda: proposed().then(e.ProposalWithdrawn, TOM, number=1),
    "before one of a series": lambda: Played(series=WEEKLY, starts=NOON + timedelta(hours=1)),
    "the series is over": lambda: Played(number=2, series=WEEKLY, ended=OVER),
}


class Row(NamedTuple):
    """A command, whom it is looked for by, and in which meetings it is there and is not."""

    name: str
    who: PersonId
    there: tuple[str, ...]
    not_there: tuple[str, ...]


OFFERED = (
    Row("here", TOM, (FIRST_OF_ALL,), (RUNNING,)),
    Row("who", TOM, (RUNNING,), (FIRST_OF_ALL,)),
    Row("hand", TOM, (RUNNING,), (FIRST_OF_ALL, "Tom is asked to pause")),
    Row("card", TOM, (RUNNING,), (FIRST_OF_ALL,)),
    Row("lower", TOM, ("Tom's hand is up", "Grace put Tom's hand up"), (RUNNING,)),
    Row("lower", GRACE, ("Tom's hand is up",), (RUNNING, FIRST_OF_ALL)),
    Row("lower", PRIYA, (), ("Tom's hand is up",)),
    Row("queue", TOM, (RUNNING,), (FIRST_OF_ALL,)),
    Row("pass", TOM, (RUNNING,), (FIRST_OF_ALL,)),
    Row("point", TOM, ("a point is due", "a point is settled"), (FIRST_OF_ALL,)),
    Row("point add", TOM, ("a point is due", "a point is back"), (RUNNING, "a point is settled")),
    Row("point owner", TOM, ("a point is parked",), (RUNNING, "a point is settled")),
    Row("point change", TOM, ("a point is parked",), (RUNNING, "a point is settled")),
    Row("point answer", TOM, ("Tom is asked about his words",), ("a point is parked",)),
    Row("settle", GRACE, ("a point is due", "a point is back"), (RUNNING, "a point is settled")),
    Row("settle decided", GRACE, ("a point is due",), (RUNNING, "a point is settled")),
    Row(
        "park-again",
        GRACE,
        ("a point is due", "a point is back"),
        (RUNNING, "a point is parked", "a point comes in a year"),
    ),
    Row("points today", GRACE, ("two points are due",), ("a point is due", "a point is back")),
    Row("constraints review", GRACE, ("a constraint",), (FIRST_OF_ALL, "a constraint is met")),
    Row("constraints review", TOM, ("Tom's constraint",), ("a constraint",)),
    Row("constraints take", TOM, ("a constraint",), (FIRST_OF_ALL, "a constraint is met")),
    Row("constraints no", TOM, (RUNNING,), (FIRST_OF_ALL,)),
    Row("minutes", TOM, (RUNNING, "before the second"), (FIRST_OF_ALL,)),
    Row("minutes correct", TOM, (RUNNING, "before the second"), (FIRST_OF_ALL,)),
    Row("minutes agree", GRACE, ("the second is running",), (RUNNING, "before the second")),
    Row("meetings", TOM, (RUNNING, "before the second"), (FIRST_OF_ALL,)),
    Row("measures", GRACE, (RUNNING, "before the second"), (FIRST_OF_ALL,)),
    Row("report", TOM, (RUNNING, "before the second"), (FIRST_OF_ALL,)),
    Row("poll", TOM, ("before the second",), (FIRST_OF_ALL, RUNNING)),
    Row("group", TOM, ("before it, with groups",), (FIRST_OF_ALL,)),
    Row("later", TOM, ("Tom's turn",), ("Tom's second turn", RUNNING)),
    Row("done", TOM, ("Tom's turn", "Tom is called"), (RUNNING, "Tom's hand is up")),
    Row("write", TOM, ("everybody writes",), (RUNNING, "Tom's turn")),
    Row("check", TOM, ("check-in",), (RUNNING, "everybody writes")),
    Row("offtopic", TOM, ("first of two items",), ("items wait", "Tom flagged it twice")),
    Row("ontopic", GRACE, ("first of two items",), ("items wait",)),
    Row("ontopic", TOM, (), ("first of two items", "Tom flagged the talk")),
    Row("leave-it", GRACE, ("Tom flagged the talk",), ("first of two items",)),
    Row("start", GRACE, (FIRST_OF_ALL,), (RUNNING,)),
    Row("end", GRACE, (RUNNING, BREAK), (FIRST_OF_ALL,)),
    Row("reopen", GRACE, ("just after the first",), (RUNNING, "before the second")),
    Row("unanswered", GRACE, (RUNNING,), (FIRST_OF_ALL,)),
    Row("call", GRACE, (RUNNING, "Tom's hand is up"), (FIRST_OF_ALL, BREAK)),
    Row("pause", GRACE, (RUNNING,), (FIRST_OF_ALL, "nobody facilitates")),
    Row("plain-words", GRACE, (RUNNING,), (FIRST_OF_ALL,)),
    *(
        Row(
            name,
            GRACE,
            ("two hands are up",),
            (RUNNING, "Tom's hand is up", "two hands are up, in a break"),
        )
        for name in ("skip", "queue move")
    ),
    Row("reply", GRACE, ("a poll wants a reply",), ("before the second",)),
    *(
        Row(name, GRACE, (RUNNING,), (FIRST_OF_ALL, BREAK, "Tom's turn", "everybody writes"))
        for name in ("round", "round silent", "check-in", "check-out")
    ),
    Row(
        "round next",
        GRACE,
        ("Tom's turn",),
        (RUNNING, "everybody writes", "Tom's turn, in a break"),
    ),
    Row(
        "round end",
        GRACE,
        ("Tom's turn", "everybody writes"),
        (RUNNING, "Tom's turn, in a break"),
    ),
    Row("break", GRACE, (RUNNING,), (FIRST_OF_ALL, BREAK)),
    Row("break end", GRACE, (BREAK,), (RUNNING,)),
    Row("break move", GRACE, (BREAK,), (RUNNING,)),
    Row(
        "agenda next",
        GRACE,
        ("items wait", "second of two items"),
        (RUNNING, "before it, with an item", "after the last item", "first item, in a break"),
    ),
    Row("agenda back", GRACE, ("second of two items",), ("items wait", "first of two items")),
    Row(
        "agenda move",
        GRACE,
        ("before it, with two items", "items wait"),
        ("before it, with an item",),
    ),
    Row("agenda drop", GRACE, ("before it, with an item", "items wait"), (FIRST_OF_ALL,)),
    Row(
        "blank-sheet",
        GRACE,
        ("first of two items",),
        ("items wait", "a blank sheet", "first item, in a break"),
    ),
    Row("blank-sheet end", GRACE, ("a blank sheet",), ("first of two items",)),
    Row(
        "extend",
        GRACE,
        ("first of two items",),
        ("items wait", "only item, without a box", "first item, in a break"),
    ),
    Row("replan", GRACE, ("it has an end",), ("items wait", "it has an end, and no boxes")),
    Row("answer", TOM, ("Tom proposes", "Grace proposes"), (RUNNING, "Tom withdrew it")),
    Row("proposal amend", TOM, ("Tom proposes",), ("Grace proposes", "Tom withdrew it")),
    Row("proposal withdraw", TOM, ("Tom proposes",), ("Grace proposes", "Tom withdrew it")),
    Row("proposal close", GRACE, ("Tom proposes",), (RUNNING, "Tom withdrew it")),
    Row(
        "proposal round",
        GRACE,
        ("Tom proposes",),
        (RUNNING, "Tom withdrew it", "Tom proposes, in a break"),
    ),
    Row("meeting cancel", GRACE, ("before one of a series",), (FIRST_OF_ALL, "the series is over")),
    Row("meeting move", GRACE, ("before one of a series",), (FIRST_OF_ALL, "the series is over")),
    Row("meeting extra", GRACE, ("the series is over",), (FIRST_OF_ALL,)),
    Row("leftovers", GRACE, ("the series is over",), ("before one of a series",)),
    Row("facilitator remove", GRACE, (RUNNING,), ("nobody facilitates",)),
)
NEED_A_MEETING = {
    *("agenda back", "agenda next", "break", "call", "card", "done", "end", "extend", "hand"),
    *("leave-it", "lower", "minutes agree", "offtopic", "ontopic", "pass", "pause", "queue"),
    *("queue move", "replan", "round", "round end", "round next", "round silent", "skip"),
    *("unanswered", "who", "write"),
}
"""Those of them that are looked for before there is a meeting."""
AT_ALL_TIMES = [command for command in COMMANDS if command.when == ALWAYS]


def names_in(lines: Iterable[Phrase]) -> set[str]:
    """The commands that are named as they are typed."""
    filled = [what for line in lines for what in line.placeholders.values()]
    typed = [one for what in filled for one in (what.of if isinstance(what, ListOf) else (what,))]
    return {one.text.removeprefix("/") for one in typed if isinstance(one, CommandText)}


def places(state: State, who: PersonId) -> dict[str, set[str]]:
    """What somebody finds in menus, in the help and completed; and what only buttons lead to."""
    menus = offered(state, who, voice=True, by_link=True)
    around = ParseContext(state, {}, lambda: "w", voice=True, by_link=True)
    answer, _ = perform(BY_NAME["help"], {}, around, who, NOON)
    assert isinstance(answer, Card)
    lines = [line for part in answer.parts for line in part.lines]
    (word,) = (param for param in BY_NAME["help"].params if param.kind is Kind.COMMAND)
    completed = choices_of(
        word, FormContext(state, who), ChoiceSources(state=state, who=who), catalogue("en")
    )
    return {
        "menus": set(menus.listed),
        "help": names_in(lines),
        "completed": {option.value for option in completed},
        "buttons": set(menus.unlisted),
    }


def found(command: Command, state: State, who: PersonId) -> set[str]:
    return {place for place, names in places(state, who).items() if command.name in names}


def every_place(command: Command) -> set[str]:
    return {"menus", "help", "completed"} if command.in_menus else {"buttons"}


@pytest.mark.parametrize("row", OFFERED, ids=lambda row: f"{row.name} {row.who}")
def test_a_command_is_found_when_it_makes_sense_and_not_in_a_meeting_much_like_it(row: Row) -> None:
    command = BY_NAME[row.name]
    for name in row.there:
        assert found(command, PLAYED[name]().state, row.who) == every_place(command), name
    for name in row.not_there:
        assert found(command, PLAYED[name]().state, row.who) == set(), name


def test_that_is_said_of_every_command_that_is_not_there_at_all_times() -> None:
    there = {row.name for row in OFFERED if row.there}
    not_there = {row.name for row in OFFERED if row.not_there}
    with_when = {command.name for command in COMMANDS} - {one.name for one in AT_ALL_TIMES}
    assert there == not_there == with_when


@pytest.mark.parametrize("name", [FIRST_OF_ALL, "before the second", RUNNING, BREAK])
def test_all_others_are_always_found_by_whoever_runs_the_meeting(name: str) -> None:
    state = PLAYED[name]().state
    for command in AT_ALL_TIMES:
        assert found(command, state, GRACE) == every_place(command), command.name


def test_what_needs_a_running_meeting_is_named_by_the_help_before_it() -> None:
    around = ParseContext(Played().state, {}, lambda: "w", voice=True, by_link=True)
    answer, _ = perform(BY_NAME["help"], {}, around, GRACE, NOON)
    assert isinstance(answer, Card)
    assert names_in(answer.lines) == NEED_A_MEETING
    assert {one for one in NEED_A_MEETING if BY_NAME[one].opens_room} == set()


SHOWN_TO_ALL = {"allow", "poll items", "series", "voice"}
"""What only those who run meetings may change, and everybody may look at."""


@pytest.mark.parametrize(
    "command", [one for one in COMMANDS if one.facilitator], ids=lambda one: one.name
)
def test_a_member_may_look_and_is_refused_what_those_who_run_meetings_do(command: Command) -> None:
    state = PLAYED["the second is running"]().state
    around = ParseContext(state, {}, lambda: "w", voice=True, by_link=True)
    why = ""
    try:
        perform(command, {}, around, TOM, NOON)
    except Refused as no:
        why = no.why.key
    assert (why != "refused-facilitator") is (command.name in SHOWN_TO_ALL), why
