"""Each act is undone, and the meeting is as it was before; or it is not, and why.

It is long as its tables list every act that can be undone, and what may have come between.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec
import pytest
from msgspec.structs import replace

from bot import events as e
from bot.errors import Refused
from bot.ids import ItemId, PersonId, WordsId
from bot.meeting.cards.panel import panel
from bot.meeting.handlers.not_undone import FINAL
from bot.meeting.handlers.undoing import UNDO, words_of
from bot.meeting.undo import Act
from bot.records.constraints import ConstraintStanding
from bot.records.model import Contention, EntryKind, Goal, Series
from bot.records.recorded_views import ConstraintKind, Outcome
from bot.rules import CheckKind
from tests.fakes.card_parts import keys
from tests.fakes.made_up import picture
from tests.fakes.played import GRACE, NOON, PRIYA, TOM, Played, begun

W, OTHER, WHY = WordsId("w"), WordsId("other"), WordsId("why")
VAN = e.PlannedItem(title=WordsId("van"), minutes=10)
NIGHTS = e.PlannedItem(title=WordsId("nights"), minutes=30)
MONEY = e.PlannedItem(title=WordsId("money"))
SHORT = Series(first="2026-03-03T12:00", zone="UTC", rule="FREQ=WEEKLY", minutes=30)
GOAL = Goal(words=OTHER, set_at=NOON, agreed=(PRIYA,))
OLD = Contention(number=1, wording=W, raised_by=TOM, parked_at=NOON)


def listed() -> Played:
    return begun(items=(VAN, NIGHTS, MONEY))


def queued() -> Played:
    hands = begun()
    for who in (TOM, PRIYA, GRACE):
        hands.then(e.HandRaised, who)
    return hands


def point() -> Played:
    return begun().then(e.ContentionParked, TOM, wording=W)


def two_points() -> Played:
    return point().then(e.ContentionParked, TOM, wording=OTHER)


def on_the_table() -> Played:
    return begun(number=2, contentions=(OLD,), next_contention=2)


def constraint() -> Played:
    return begun().then(e.ConstraintLogged, TOM, kind=ConstraintKind.FUNDS, words=W)


def action(**more: Any) -> Played:
    return begun().then(e.ActionAdded, TOM, words=W, **more)


def word() -> Played:
    return begun().then(e.WordExplained, TOM, word=1, term=W, explanation=WHY)


class Done(NamedTuple):
    """Something that somebody does where there is such a meeting."""

    at: Callable[[], Played]
    event: type[e.Event]
    by: PersonId = GRACE
    how: Mapping[str, Any] = MappingProxyType({})
    like: str = ""


DONE = [
    Done(listed, e.NextItem),
    Done(listed, e.NextItem, how={"item": ItemId(3)}, like="to-one-further-on"),
    Done(lambda: listed().then(e.NextItem), e.PreviousItem),
    Done(listed, e.ItemAdded, TOM, {"title": W}),
    Done(listed, e.ItemsAdded, TOM, {"items": (VAN, MONEY)}),
    Done(listed, e.ItemMoved, how={"item": ItemId(3), "place": 2}),
    Done(listed, e.ItemDropped, how={"item": ItemId(2)}),
    Done(listed, e.ItemDropped, how={"item": ItemId(1)}, like="that-is-up"),
    Done(listed, e.TimeExtended, how={"minutes": 5}),
    Done(lambda: begun(items=(VAN, NIGHTS), series=SHORT), e.Replanned),
    Done(begun, e.HandRaised, TOM, {"reason": W}),
    Done(begun, e.HandRaised, TOM, {"whose": PRIYA}, like="of-another"),
    Done(queued, e.HandRaised, PRIYA, {"kind": e.HandKind.ORDER, "reason": W}, like="anew"),
    Done(queued, e.HandLowered, PRIYA, {"whose": PRIYA}),
    Done(queued, e.HandLowered, how={"whose": TOM}, like="of-another"),
    Done(queued, e.HandMoved, how={"whose": GRACE, "place": 1}),
    Done(queued, e.FloorGiven),
    Done(queued, e.FloorGiven, how={"whose": GRACE}, like="out-of-turn"),
    Done(begun, e.FloorGiven, how={"whose": TOM}, like="without-a-hand"),
    Done(queued, e.HandSkipped),
    Done(listed, e.BreakTaken, how={"minutes": 5}),
    Done(lambda: Played().then(e.MeetingOpened), e.Arrived, TOM),
    Done(begun, e.Passed, TOM),
    Done(queued, e.Passed, PRIYA, like="with-a-hand-up"),
    Done(begun, e.ContentionParked, TOM, {"wording": W}),
    Done(
        on_the_table,
        e.ContentionSettled,
        how={"number": 1, "outcome": Outcome.PASSED_ON, "reason": WHY, "recipient": OTHER},
    ),
    Done(
        lambda: begun().then(e.NoteTaken, TOM, words=W),
        e.ViewsDecided,
        how={"views": (W,), "outcome": Outcome.CHANGED, "reason": WHY, "since": 9},
    ),
    Done(begun, e.GoalSet, how={"goal": W}),
    Done(lambda: begun(goal=GOAL), e.GoalSet, how={"goal": W}, like="anew"),
    Done(lambda: begun(goal=GOAL), e.GoalAgreed, TOM, {"goal": OTHER}),
    Done(point, e.ContentionReworded, TOM, {"number": 1, "wording": OTHER}),
    Done(point, e.ContentionOwnerAsked, TOM, {"number": 1, "who": PRIYA}),
    Done(point, e.ContentionTakenOn, PRIYA, {"number": 1}),
    Done(
        lambda: point().then(e.ContentionTakenOn, PRIYA, number=1),
        e.ContentionLetGo,
        PRIYA,
        {"number": 1},
    ),
    Done(point, e.ContentionDated, TOM, {"number": 1, "not_before": NOON + timedelta(9)}),
    Done(point, e.ContentionNameSet, TOM, {"number": 1, "named": True}),
    Done(point, e.ContentionGroupsSet, TOM, {"number": 1, "groups": (OTHER,)}),
    Done(two_points, e.ContentionsJoined, TOM, {"number": 1, "into": 2}),
    Done(point, e.ContentionWithdrawn, TOM, {"number": 1, "reason": WHY}),
    Done(on_the_table, e.ContentionParkedAgain, how={"number": 1, "reason": WHY}),
    Done(
        lambda: Played(number=2, contentions=(OLD,), next_contention=2, point_items=True),
        e.ContentionParkedAgain,
        how={"number": 1, "reason": WHY},
        like="before-the-meeting",
    ),
    Done(begun, e.NoteTaken, TOM, {"words": W}),
    Done(begun, e.ConstraintLogged, TOM, {"kind": ConstraintKind.FUNDS, "words": W}),
    Done(
        constraint,
        e.ConstraintReviewed,
        how={"number": 1, "standing": ConstraintStanding.REAL, "changer": WHY},
    ),
    Done(constraint, e.ConstraintOwned, TOM, {"number": 1}),
    Done(
        lambda: constraint().then(e.ConstraintOwned, TOM, number=1),
        e.ConstraintOwned,
        TOM,
        {"number": 1, "on": False},
        like="no-longer",
    ),
    Done(
        lambda: begun(number=2, last_held=1),
        e.MinutesCorrected,
        TOM,
        {"meeting": 1, "words": W},
    ),
    Done(begun, e.ActionAdded, TOM, {"words": W}),
    Done(action, e.ActionAsked, TOM, {"number": 1, "who": PRIYA}),
    Done(lambda: action(owner=PRIYA), e.ActionAnswered, PRIYA, {"number": 1, "accepts": True}),
    Done(
        lambda: action(owner=PRIYA),
        e.ActionAnswered,
        PRIYA,
        {"number": 1, "accepts": False},
        like="no",
    ),
    Done(action, e.ActionDateSet, TOM, {"number": 1, "due": date(2026, 5, 1)}),
    Done(action, e.ActionDone, TOM, {"number": 1}),
    Done(action, e.ActionDropped, TOM, {"number": 1, "reason": WHY}),
    Done(
        point,
        e.ContentionEntryAdded,
        PRIYA,
        {"number": 1, "kind": EntryKind.POSITION, "words": OTHER},
    ),
    Done(listed, e.StatementQueued, TOM, {"words": W, "item": ItemId(2)}),
    Done(lambda: begun().then(e.SilentRoundOpened), e.SilentAnswerGiven, TOM, {"words": W}),
    Done(begun, e.WordExplained, TOM, {"word": 1, "term": W, "explanation": WHY}),
    Done(word, e.WordExplained, PRIYA, {"word": 1, "term": W, "explanation": OTHER}, like="anew"),
    Done(word, e.WordConfirmed, PRIYA, {"word": 1, "explanation": WHY}),
    Done(word, e.WordConfirmed, how={"word": 1, "explanation": WHY}, like="for-good"),
    Done(word, e.WordDropped, how={"word": 1}),
]


def _named(done: Done) -> str:
    return f"{done.event.__name__}-{done.like}" if done.like else done.event.__name__


STAYS = {
    "version": "it counts events",
    "acts": "what can be undone next",
    "idle_from": "somebody has done something",
    "happened": "the meeting was no mistake",
    "shown": "which buttons are drawn",
    "posts": "what has been posted",
    "posts_made": "what has been posted",
    "follow_ups": "who has been told today",
    "invited": "silence begins anew with an item",
    "arrivals": "only who is still here is told of",
    "offers": "a lesson that is offered later",
    "floor_reminders": "nobody is reminded where nobody has the floor",
    "next_contention": "a number is never used twice",
}
"""What is not as before: numbers that are never used twice, and what people have been told."""


def seen(played: Played) -> dict[str, Any]:
    """Everything about a meeting that people can see, and all that it goes by."""
    state = played.state
    found = picture(state)
    for name in STAYS:
        assert name in found, "it is called otherwise by now"
        del found[name]
    found["hands"] = state.queue.in_order(state.turns, state.queue_order)
    del found["queue"]["_hands"], found["queue"]["_tickets"]
    agenda = found["agenda"]
    del agenda["_next_id"], agenda["announced"], agenda["current"]
    for item in agenda["items"]:
        # That it was up once more is what the talk about it goes by.
        del item["taken_up"], item["timed_at"]
        if item["point"] is not None:
            del item["id"]  # Heard puts it up, and another in its place.
    found["current"] = None if state.agenda.current is None else state.agenda.current.id
    del found["breaks"], found["register"], found["glossary"], found["constraints"]["next"]
    found["break"] = state.on_break
    found["points"] = [replace(one, changed_at=None) for one in state.register.everything]
    found["words"] = list(state.glossary)
    found["actions"] = [replace(one, changed_at=None) for one in state.actions.values()]
    # When those whose views they are get to know of it, and what makes an old form refuse.
    for name in ("due", "waiting", "decided"):
        del found["views"][name]
    found["turns"]["_unheard"] = sorted(map(str, found["turns"]["_unheard"]))
    found["panel"] = panel(state)
    return found


IN_THE_STORE = (e.MinutesCorrected,)
"""A meeting knows nothing of it: the words alone stand where it belongs, and are deleted."""
WITHOUT_WORDS = (e.NoteTaken, e.ContentionEntryAdded, e.SilentAnswerGiven)
"""Of these the words are deleted; that there were some, stays."""


@pytest.mark.parametrize("done", DONE, ids=map(_named, DONE))
def test_it_is_as_before(done: Done) -> None:
    played = done.at()
    before = seen(played)
    played.then(done.event, done.by, **done.how)
    assert seen(played) != before or done.event in IN_THE_STORE, "it was done"
    act = played.state.acts.last(done.by)
    assert act is not None
    if done.event in WITHOUT_WORDS:
        assert words_of(act) == (done.how["words"],)
    played.undoes(done.by)
    if done.event not in WITHOUT_WORDS:
        assert seen(played) == before
    assert act not in played.state.acts.all_of(done.by), "it is not undone twice"


def test_each_act_that_can_be_undone_is_here() -> None:
    assert {done.event for done in DONE} == {row.event for row in UNDO}


class Since(NamedTuple):
    """What somebody else has done before an act is undone, and why it stays then."""

    done: Done
    event: type[e.Event]
    by: PersonId
    how: dict[str, Any]
    why: str = "moved-on"


def _first(event: type[e.Event], like: str = "") -> Done:
    return next(one for one in DONE if one.event is event and one.like == like)


SINCE = [
    Since(_first(e.NextItem), e.NextItem, TOM, {}),
    Since(_first(e.NextItem), e.ItemDropped, TOM, {"item": ItemId(1)}),
    Since(_first(e.PreviousItem), e.NextItem, TOM, {}),
    Since(_first(e.ItemAdded), e.NextItem, GRACE, {"item": ItemId(4)}, "undo-begun"),
    Since(_first(e.ItemAdded), e.ItemDropped, GRACE, {"item": ItemId(4)}, "undo-begun"),
    Since(_first(e.ItemsAdded), e.NextItem, GRACE, {"item": ItemId(5)}, "undo-begun"),
    Since(_first(e.ItemMoved), e.ItemMoved, TOM, {"item": 3, "place": 1}, "undo-set-since"),
    Since(_first(e.ItemMoved), e.ItemDropped, TOM, {"item": ItemId(3)}, "item-gone"),
    Since(_first(e.TimeExtended), e.TimeExtended, TOM, {"minutes": 1}, "undo-set-since"),
    Since(_first(e.TimeExtended), e.NextItem, TOM, {}),
    Since(_first(e.Replanned), e.TimeExtended, TOM, {"minutes": 1}, "undo-set-since"),
    Since(_first(e.HandRaised), e.HandLowered, GRACE, {"whose": TOM}, "no-hand"),
    Since(_first(e.HandRaised), e.FloorGiven, GRACE, {}, "no-hand"),
    Since(_first(e.HandRaised, "of-another"), e.HandLowered, PRIYA, {"whose": PRIYA}, "no-hand"),
    Since(_first(e.HandLowered), e.HandRaised, GRACE, {"whose": PRIYA}, "hand-up"),
    Since(
        _first(e.HandLowered, "of-another"),
        e.MembershipEnded,
        TOM,
        {"who": TOM, "how": e.LeaveReason.SELF},
        "person-gone",
    ),
    Since(_first(e.HandMoved), e.HandMoved, TOM, {"whose": GRACE, "place": 2}, "undo-set-since"),
    Since(_first(e.HandMoved), e.HandLowered, TOM, {"whose": GRACE}, "no-hand"),
    Since(_first(e.FloorGiven), e.MessagePosted, TOM, {"ref": "m", "words": 3}, "undo-spoken"),
    Since(_first(e.FloorGiven), e.FloorEnded, TOM, {}, "undo-called"),
    Since(_first(e.FloorGiven), e.FloorGiven, PRIYA, {}, "undo-called"),
    Since(_first(e.HandSkipped), e.FloorGiven, TOM, {}, "undo-called"),
    Since(_first(e.BreakTaken), e.BreakEnded, TOM, {}),
    Since(_first(e.Arrived), e.Arrived, TOM, {"where": e.PresenceSource.PAGE}, "undo-here"),
    Since(
        _first(e.ContentionSettled),
        e.ContentionOutcomeAnswered,
        TOM,
        {"number": 1, "settles": False},
    ),
    Since(_first(e.GoalSet), e.GoalSet, TOM, {"goal": OTHER}),
    Since(_first(e.GoalAgreed), e.GoalSet, GRACE, {"goal": W}),
    Since(_first(e.ContentionReworded), e.ContentionTakenOn, PRIYA, {"number": 1}),
    Since(
        _first(e.ContentionOwnerAsked),
        e.ContentionOwnerAnswered,
        PRIYA,
        {"number": 1, "accepts": True},
    ),
    Since(_first(e.ContentionTakenOn), e.ContentionReworded, TOM, {"number": 1, "wording": WHY}),
    Since(_first(e.ContentionLetGo), e.ContentionTakenOn, TOM, {"number": 1}),
    Since(_first(e.ContentionDated), e.ContentionTakenOn, PRIYA, {"number": 1}),
    Since(_first(e.ContentionGroupsSet), e.ContentionTakenOn, PRIYA, {"number": 1}),
    Since(
        _first(e.ContentionParkedAgain),
        e.ContentionSettled,
        TOM,
        {"number": 1, "outcome": Outcome.CHANGED, "reason": OTHER},
    ),
    Since(
        _first(e.ConstraintReviewed),
        e.ConstraintReviewed,
        GRACE,
        {"number": 1, "standing": ConstraintStanding.MET},
    ),
    Since(_first(e.ConstraintOwned, "no-longer"), e.ConstraintOwned, PRIYA, {"number": 1}),
    Since(_first(e.ActionAsked), e.ActionAnswered, PRIYA, {"number": 1, "accepts": True}),
    Since(_first(e.ActionAnswered), e.ActionDone, TOM, {"number": 1}),
    Since(_first(e.ActionDateSet), e.ActionDone, GRACE, {"number": 1}),
    Since(_first(e.WordExplained), e.WordConfirmed, GRACE, {"word": 1, "explanation": WHY}),
    Since(
        _first(e.WordConfirmed), e.WordExplained, GRACE, {"word": 1, "term": W, "explanation": W}
    ),
]


@pytest.mark.parametrize(
    "since", SINCE, ids=[f"{_named(one.done)}-{one.event.__name__}" for one in SINCE]
)
def test_what_somebody_else_has_built_on_stays(since: Since) -> None:
    done = since.done
    played = done.at().then(done.event, done.by, **done.how)
    done_last = played.state.acts.last(done.by)
    played.then(since.event, since.by, **since.how)
    # Whoever did both undoes the newer first: here it is as if somebody else had done it.
    for newer in played.state.acts.all_of(done.by):
        if newer != done_last:
            played.state.acts.drop(done.by, newer)
    before = seen(played)
    with pytest.raises(Refused) as no:
        played.undoes(done.by)
    assert no.value.why.key == f"refused-{since.why}"
    assert seen(played) == before


@pytest.mark.parametrize("kind", FINAL, ids=lambda kind: kind.__name__)
def test_what_cannot_be_undone_is_refused_and_says_so(kind: type[e.Event]) -> None:
    played = listed()
    given: dict[str, Any] = {one.name: None for one in msgspec.structs.fields(kind) if one.required}
    event = kind(**{**given, "at": NOON, "actor": TOM})
    played.state.acts.add(TOM, Act(played.state.version, event, None, None))
    before = seen(played)
    with pytest.raises(Refused) as no:
        played.undoes(TOM)
    assert no.value.why.key == FINAL[kind]
    assert seen(played) == before
    assert played.state.acts.last(TOM) is not None, "what came before it is not undone instead"


def test_an_item_that_is_taken_off_has_not_been_discussed() -> None:
    empty = begun()
    fresh = keys(panel(empty.state))
    assert "panel-no-item" in fresh
    assert "agenda-done" not in fresh
    empty.then(e.ItemAdded, TOM, title=W).undoes(TOM)
    assert keys(panel(empty.state)) == fresh
    empty.then(e.ItemAdded, TOM, title=W).then(e.NextItem).then(e.NextItem)
    assert "agenda-done" in keys(panel(empty.state))


def test_a_check_in_leads_to_the_first_item_also_where_one_was_taken_off_before() -> None:
    played = Played(items=(VAN, NIGHTS)).then(e.CheckSet, kind=CheckKind.IN, on=True)
    played.then(e.ItemDropped, item=ItemId(1)).then(e.MeetingOpened)
    (nights,) = played.state.agenda.items
    assert nights.began_at is None
    for who in (GRACE, TOM, PRIYA):
        assert played.state.agenda.current is not nights
        played.then(e.CheckedIn, who)
    assert played.state.agenda.current is nights


def test_a_name_that_was_set_anew_stays_as_it_was_set_last() -> None:
    played = point().then(e.ContentionNameSet, TOM, number=1, named=True)
    first = played.state.acts.last(TOM)
    played.then(e.ContentionNameSet, TOM, number=1, named=False)
    newest = played.state.acts.last(TOM)
    assert first is not None
    assert newest is not None
    played.state.acts.drop(TOM, newest)
    with pytest.raises(Refused) as no:
        played.undoes(TOM)
    assert no.value.why.key == "refused-moved-on"


def test_what_was_said_on_an_item_that_was_up_by_mistake_says_that_it_began() -> None:
    played = listed().then(e.NextItem).undoes()
    second = played.state.agenda.items[1]
    assert second.began_at is None
    played.then(e.NextItem)
    played.then(e.MessagePosted, TOM, ref="m", words=9).undoes()
    assert second.messages
    assert second.began_at is not None
