"""What may happen in a meeting, and that what may not leaves no trace."""

from __future__ import annotations

import inspect
import types
import typing
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import cache
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import events as e
from bot.cards import Card, ListOf, PersonName, Phrase
from bot.effects import PlanMeeting, Post, SaveRecord, WakeAt, Whisper
from bot.errors import IllegalMove
from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.meeting import cards
from bot.meeting.meeting import Meeting
from bot.meeting.transitions import TRANSITIONS, WAKES
from bot.records.actions import PlannedAction
from bot.records.model import Contention, MeetingState, Outcome, Series, Standing
from bot.records.published_poll import PublishedPoll
from bot.records.saved_records import MeetingRecord, PollRecord
from bot.rules import Rules
from bot.service import outcomes, representation

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE, TOM, ANA = PersonId("grace"), PersonId("tom"), PersonId("ana")
PLANNED, OPEN, CLOSED, WITHDRAWN = MeetingState
WEEKLY = Series(first="2026-03-03T19:00", zone="Europe/London", rule="FREQ=WEEKLY")
KINDS: tuple[type[e.Event], ...] = typing.get_args(e.AnyEvent)
ILLEGAL = [
    (phase, kind)
    for phase in MeetingState
    for kind in KINDS
    if not any(kind is move.event and phase in move.phases for move in TRANSITIONS)
]


def at(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)


def picture(thing: Any) -> Any:
    """A meeting's state, whatever it is made of, as values that can be compared."""
    if isinstance(thing, msgspec.Struct):
        return thing
    if isinstance(thing, dict):
        return [(picture(key), picture(value)) for key, value in thing.items()]
    if isinstance(thing, list | tuple | set):
        return [picture(each) for each in thing]
    slots = [s for kind in type(thing).__mro__ for s in getattr(kind, "__slots__", ())]
    if slots:
        return {name: picture(getattr(thing, name)) for name in slots}
    return {key: picture(of) for key, of in vars(thing).items()} if _ours(thing) else thing


def _ours(thing: Any) -> bool:
    ours = type(thing).__module__.startswith("bot.")
    return ours and not isinstance(thing, Enum) and hasattr(thing, "__dict__")


@cache  # a strategy that is made again for each example costs more than the example
def made_up(kind: Any) -> st.SearchStrategy[Any]:
    """Anything that a field of this type may hold, from a small world so that things meet."""
    if kind is e.MeetingPlanned:
        return st.builds(
            lambda **fields: planned(**fields),
            facilitators=made_up(tuple[PersonId, ...]),
            roster=made_up(tuple[PersonId, ...]),
            items=made_up(tuple[e.PlannedItem, ...]),
            contentions=made_up(tuple[Contention, ...]),
            actions=made_up(tuple[PlannedAction, ...]),
            first_item=st.integers(1, 4),
        )
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if kind is PersonId:
        return st.sampled_from([GRACE, TOM, ANA])
    if kind in (int, ItemId):
        return st.integers(1, 4)
    if kind is Series:
        return st.just(WEEKLY)
    if kind is datetime:
        return st.integers(0, 200).map(at)
    if kind is date:
        return st.integers(0, 20).map(lambda days: NOON.date() + timedelta(days=days))
    if kind is str or isinstance(kind, typing.NewType):
        return st.sampled_from(["w1", "w2", "w3"])
    if kind is bool:
        return st.booleans()
    if kind is float:
        return st.floats(0, 1)
    if kind is type(None):
        return st.none()
    if origin in (typing.Union, types.UnionType):
        return st.one_of(*map(made_up, inner))
    if origin is tuple:
        return st.lists(made_up(inner[0]), max_size=3).map(tuple)
    if origin is dict:
        return st.dictionaries(made_up(inner[0]), made_up(inner[1]), max_size=3)
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    fields = msgspec.structs.fields(kind)
    return st.builds(kind, **{field.name: made_up(field.type) for field in fields})


EVENTS = st.one_of([made_up(kind) for kind in KINDS if kind is not e.MeetingPlanned])


def planned(**more: Any) -> e.MeetingPlanned:
    more.setdefault("rules", Rules())
    more.setdefault("number", 1)
    return e.MeetingPlanned(at=NOON, room=RoomKey("lamp"), **more)


def meeting(phase: MeetingState = OPEN, **more: Any) -> Meeting:
    """A meeting that Grace facilitates, with two items, a parked and a settled point."""
    if phase is WITHDRAWN:
        more = {"number": 2, "after": NOON, **more}
    made = Meeting(planned(**{"facilitators": (GRACE,), "roster": (GRACE, TOM), **more}))
    events: list[e.Event] = [
        e.ItemAdded(at=NOON, actor=TOM, title=WordsId("breaks"), minutes=10),
        e.ItemAdded(at=NOON, actor=TOM, title=WordsId("van")),
        e.ContentionParked(at=NOON, actor=TOM, wording=WordsId("nights")),
        e.ContentionParked(at=NOON, actor=ANA, wording=WordsId("wheels")),
        settled(2),
    ]
    if phase is WITHDRAWN:
        events.append(e.NextMeetingWithdrawn(at=at(2), actor=GRACE))
    elif phase is not PLANNED:
        events.append(e.MeetingOpened(at=NOON, actor=GRACE))
    if phase is CLOSED:
        events += [spoke(TOM, 1), e.MeetingClosed(at=at(2), actor=GRACE)]
    for event in events:
        made.receive(event)
    assert made.state.phase is phase
    return made


def spoke(who: PersonId | None, minute: float) -> e.MessagePosted:
    return e.MessagePosted(at=at(minute), actor=who, ref=f"m{minute}", words=7)


def settled(number: int) -> e.ContentionSettled:
    return e.ContentionSettled(
        at=NOON, actor=GRACE, number=number, outcome=Outcome.CHANGED, reason=WordsId("why")
    )


def refuses(made: Meeting, event: e.Event) -> str:
    """The event is illegal, and nothing at all has changed; why it is."""
    before, version = picture(made.state), made.version
    with pytest.raises(IllegalMove) as no:
        made.receive(event)
    assert picture(made.state) == before
    assert made.version == version
    return no.value.why.key


# -- what may not happen ---------------------------------------------------------------------------


def test_the_table_names_each_event_once():
    listed = [move.event for move in TRANSITIONS]
    assert len(listed) == len(set(listed))
    assert set(listed) == set(KINDS) - {e.MeetingPlanned}


def test_every_reason_to_wake_is_in_the_table_or_has_an_event_of_its_own():
    counted = {
        e.WakeReason.POLL_CLOSES,
        e.WakeReason.PROPOSAL_CLOSES,
        e.WakeReason.LOOK_BACK,
        e.WakeReason.SHORT_FORMS,
        *representation.REASONS,
        *outcomes.REASONS,
    }
    assert len(counted) == 9
    assert {wake.why for wake in WAKES} == set(e.WakeReason) - counted
    assert len(WAKES) == len({(wake.why, wake.phase) for wake in WAKES})


@pytest.mark.parametrize("why", e.WakeReason)
@pytest.mark.parametrize("phase", MeetingState)
def test_woken_for_what_is_past_it_does_nothing(phase, why):
    phases = [wake.phase for wake in WAKES if wake.why is why]
    woken = meeting(phase)
    before = woken.state.phase
    effects = woken.receive(e.WokenUp(at=at(0), why=why, due=at(-9999)))
    if phase not in phases or why is e.WakeReason.MEETING_DUE:
        assert effects == ()
        assert woken.state.phase is before


@pytest.mark.parametrize(
    ("phase", "kind"),
    [(phase, move.event) for move in TRANSITIONS if move.needs_actor for phase in move.phases],
)
@given(data=st.data())
@settings(deadline=None, max_examples=3)
def test_what_somebody_has_to_have_done_is_refused_if_nobody_did(phase, kind, data):
    event = msgspec.structs.replace(data.draw(made_up(kind)), actor=None)
    assert refuses(meeting(phase), event) == "refused-nobody"


def test_a_handler_that_asks_who_did_it_is_of_a_move_that_needs_somebody():
    asks = [move for move in TRANSITIONS if "event.person" in inspect.getsource(move.handler)]
    assert e.Passed in [move.event for move in asks]
    assert [move.event for move in asks if not move.needs_actor] == []


@pytest.mark.parametrize(
    ("phase", "kind"), ILLEGAL, ids=[f"{kind.__name__} when {phase}" for phase, kind in ILLEGAL]
)
@given(data=st.data())
@settings(deadline=None, max_examples=3)
def test_what_is_not_in_the_table_is_refused_and_changes_nothing(phase, kind, data):
    refuses(meeting(phase), data.draw(made_up(kind)))


@pytest.mark.parametrize(
    ("event", "why"),
    [
        (e.NextItem(at=NOON, actor=GRACE, item=ItemId(99)), "refused-item-gone"),
        (e.NextItem(at=NOON, actor=GRACE, item=ItemId(1)), "refused-moved-on"),
        (e.NextItem(at=NOON, actor=GRACE, after=ItemId(2)), "refused-moved-on"),
        (e.PreviousItem(at=NOON, actor=GRACE), "refused-no-item-before"),
        (e.ItemMoved(at=NOON, actor=GRACE, item=ItemId(99), place=1), "refused-item-gone"),
        (e.ItemDropped(at=NOON, actor=GRACE, item=ItemId(99)), "refused-item-gone"),
        (e.HandLowered(at=NOON, actor=TOM, whose=TOM), "refused-no-hand"),
        (e.FloorGiven(at=NOON, actor=GRACE), "refused-queue-empty"),
        (settled(2), "refused-settled"),
        (settled(99), "refused-no-point"),
        (e.ContentionParkedAgain(at=NOON, actor=GRACE, number=2), "refused-settled"),
        (e.ContentionParkedAgain(at=NOON, actor=GRACE, number=99), "refused-no-point"),
        (e.FacilitatorRemoved(at=NOON, actor=GRACE, who=GRACE), "refused-last-facilitator"),
        (e.FacilitatorRemoved(at=NOON, actor=GRACE, who=TOM), "refused-not-facilitator"),
        (e.MemberAdded(at=NOON), "refused-nobody"),
        (e.Arrived(at=NOON), "refused-nobody"),
        (e.Passed(at=NOON), "refused-nobody"),
        (spoke(None, 1), "refused-nobody"),
        (e.HandRaised(at=NOON), "refused-nobody"),
        (e.ContentionParked(at=NOON, wording=WordsId("w")), "refused-nobody"),
    ],
    ids=lambda it: it if isinstance(it, str) else type(it).__name__,
)
def test_what_makes_no_sense_now_is_refused_and_changes_nothing(event, why):
    assert refuses(meeting(), event) == why


def test_with_the_agenda_done_there_is_no_next_item():
    done = meeting()
    for _ in range(2):
        done.receive(e.NextItem(at=NOON, actor=GRACE))
    assert refuses(done, e.NextItem(at=NOON, actor=GRACE)) == "refused-no-item"
    assert refuses(done, e.NextItem(at=NOON, actor=GRACE, after=ItemId(2))) == "refused-moved-on"


def test_a_point_that_is_parked_cannot_be_parked_again():
    made = meeting()
    made.receive(e.ContentionParked(at=NOON, actor=TOM, wording=WordsId("new")))
    again = e.ContentionParkedAgain(at=NOON, actor=GRACE, number=3)
    assert refuses(made, again) == "refused-parked"


@given(events=st.lists(EVENTS, max_size=30), phase=st.sampled_from(MeetingState))
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_comes_is_taken_in_or_leaves_no_trace_and_folds_the_same(events, phase):
    made = meeting(phase)
    twin = meeting(phase)
    for event in events:
        before = picture(made.state)
        try:
            effects = made.receive(event)
        except IllegalMove:
            assert picture(made.state) == before
            continue
        assert twin.receive(e.decode(e.encode(event))) == effects
    assert picture(twin.state) == picture(made.state)
    assert twin.version == made.version


# -- names -----------------------------------------------------------------------------------------

NAMED_BY = {
    "floor": "a facilitator has called them",
    "round-turn": "they take part in a round, and it is their turn",
    "action-owner": "they have taken it on, and were told that they would be named",
    "word-by": "they asked for it when they explained the word",
    "said-by": "they had it read out under their name",
}
"""The sentences that name somebody to the whole room, and why they may."""
NAMED_ON_THE_PANEL = {"panel-floor", "panel-hands", "panel-turn", "panel-next"}


def names_in(sentence: Phrase) -> set[PersonId]:
    slots = [
        slot
        for value in sentence.placeholders.values()
        for slot in (value.of if isinstance(value, ListOf) else (value,))
    ]
    return {slot.who for slot in slots if isinstance(slot, PersonName)}


def sentences(card: Card) -> list[Phrase]:
    parts = [line for part in card.parts for line in (part.heading, *part.lines) if line]
    return [*([card.title] if card.title else []), *card.lines, *parts]


@given(events=st.lists(EVENTS, min_size=1, max_size=30))
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_nobody_is_named_to_the_room_who_did_not_put_themselves_forward_or_was_called(events):
    made, called = meeting(), set()
    for event in events:
        try:
            effects = made.receive(event)
        except IllegalMove:
            continue
        for post in of(Post, effects):
            for sentence in sentences(post.card):
                assert not names_in(sentence) or sentence.key in NAMED_BY
            assert not [fact for fact in post.card.facts if names_in(fact.value)]
        state = made.state
        called.add(state.floor)
        panel = cards.panel(state)
        assert not [sentence for sentence in sentences(panel) if names_in(sentence)]
        for fact in panel.facts:
            named = names_in(fact.value)
            assert not named or fact.label.key in NAMED_ON_THE_PANEL
            if fact.label.key == "panel-hands":
                assert all(who in state.queue for who in named)
            if fact.label.key == "panel-floor":
                assert named <= called


# -- folding ---------------------------------------------------------------------------------------


def test_a_journal_begins_with_planned():
    for journal in ([], [e.MeetingOpened(at=NOON, actor=GRACE)]):
        with pytest.raises(ValueError, match="begins with Planned"):
            Meeting.fold(journal)


def test_a_journal_that_was_tampered_with_does_not_fold():
    with pytest.raises(IllegalMove):
        Meeting.fold([planned(), e.MeetingClosed(at=NOON, actor=GRACE)])


def test_a_meeting_is_the_fold_of_its_journal():
    first, opened, said = planned(), e.MeetingOpened(at=NOON, actor=GRACE), spoke(TOM, 1)
    made, _ = Meeting.begin(first)
    made.receive(opened)
    made.receive(said)
    folded = Meeting.fold([first, opened, said])
    assert picture(folded.state) == picture(made.state)
    assert folded.version == made.version == 3


# -- what follows ----------------------------------------------------------------------------------


def of(kind: type[Any], effects: Any) -> list[Any]:
    return [effect for effect in effects if isinstance(effect, kind)]


def kinds(effects: Any) -> list[str]:
    return [effect.card.kind for effect in of(Post, effects)]


def test_the_first_message_of_somebody_is_news_and_the_next_are_not():
    made = meeting()
    assert made.receive(spoke(TOM, 1)) != ()
    assert made.receive(spoke(TOM, 2)) == ()
    assert made.receive(spoke(ANA, 3)) != ()


def test_the_points_come_before_the_first_item():
    made = meeting(PLANNED)
    effects = made.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    assert kinds(effects)[:2] == ["opening", "tabled"]
    assert made.state.agenda.current is not None
    assert [c.number for c in made.state.standing(Standing.TABLED)] == [1]


def test_whoever_begins_a_meeting_that_nobody_runs_runs_it():
    made = meeting(PLANNED, facilitators=())
    assert made.state.may_facilitate(TOM)
    made.receive(e.MeetingOpened(at=NOON, actor=ANA))
    assert made.state.may_facilitate(ANA)
    assert not made.state.may_facilitate(TOM)


def test_a_meeting_that_opens_by_itself_makes_nobody_a_facilitator():
    made = meeting(PLANNED, facilitators=(), starts=at(1))
    made.receive(e.WokenUp(at=at(1), why=e.WakeReason.MEETING_DUE, due=at(1)))
    assert made.state.is_open
    assert not made.state.facilitators


def test_what_is_not_finished_goes_into_the_next_meeting():
    made = meeting(series=WEEKLY)
    made.receive(spoke(ANA, 1))
    (plan,) = of(PlanMeeting, made.receive(e.MeetingClosed(at=at(2), actor=GRACE)))
    follows = plan.event
    assert (follows.number, follows.room, follows.at) == (2, "lamp", at(2))
    assert follows.starts == datetime(2026, 3, 3, 19, tzinfo=UTC)
    assert [item.title for item in follows.items] == ["breaks", "van"]
    points = Meeting(follows).state.contentions
    assert [(one.number, one.standing, one.tabled) for one in points.values()] == [
        (1, Standing.PARKED, 1)
    ]
    assert follows.next_contention == 3
    assert follows.facilitators == (GRACE,)
    assert follows.roster == (GRACE, TOM, ANA)
    assert e.decode(e.encode(follows)) == follows


def test_everybody_on_the_roster_is_asked_and_may_answer():
    made = meeting()
    made.receive(e.Arrived(at=at(1), actor=ANA))
    effects = made.receive(e.MeetingClosed(at=at(2), actor=GRACE))
    (poll,) = [k.record for k in of(SaveRecord, effects) if isinstance(k.record, PollRecord)]
    asked = [w.to for w in of(Whisper, effects) if w.card.kind == "poll"]
    assert list(poll.roll) == asked == [GRACE, TOM, ANA]
    assert poll.closes_at == at(2) + timedelta(hours=Rules().poll_hours)


def test_a_poll_closes_once():
    made = meeting(CLOSED)
    event = e.PollClosed(at=at(9), ballots=6, published=PublishedPoll(ballots=6, roll=9))
    assert kinds(made.receive(event)) == ["poll-results"]
    assert made.receive(event) == ()


def test_of_a_poll_that_nobody_answered_nothing_is_posted_when_it_closes():
    made = meeting(CLOSED)
    effects = made.receive(
        e.PollClosed(at=at(9), ballots=0, published=PublishedPoll(ballots=0, roll=9))
    )
    assert kinds(effects) == []
    (kept,) = [k.record for k in of(SaveRecord, effects) if isinstance(k.record, PollRecord)]
    assert kept.closed_at == at(9)


def test_a_meeting_tells_where_it_stands():
    made = meeting(PLANNED)
    (opened,) = [
        k.record
        for k in of(SaveRecord, made.receive(e.MeetingOpened(at=at(1), actor=GRACE)))
        if isinstance(k.record, MeetingRecord)
    ]
    assert (opened.state, opened.opened_at, opened.closed_at) == (OPEN, at(1), None)


@pytest.mark.parametrize(("behind", "late"), [(0, False), (119, False), (120, True), (9999, True)])
def test_what_is_done_late_says_so(behind, late):
    made = meeting(PLANNED, starts=at(5))
    woke = e.WokenUp(at=at(5) + timedelta(seconds=behind), why=e.WakeReason.MEETING_DUE, due=at(5))
    opening = of(Post, made.receive(woke))[0].card
    assert ("late" in [line.key for line in opening.lines]) is late


def test_an_appointment_that_has_been_moved_does_nothing():
    made = meeting(PLANNED, starts=at(5))
    made.receive(e.SeriesSet(at=NOON, actor=GRACE, series=WEEKLY, starts=at(60)))
    assert made.receive(e.WokenUp(at=at(5), why=e.WakeReason.MEETING_DUE, due=at(5))) == ()
    assert not made.state.is_open


@pytest.mark.parametrize("phase", MeetingState)
@pytest.mark.parametrize("why", e.WakeReason)
def test_an_appointment_of_whatever_kind_may_come_at_any_time(phase, why):
    made = meeting(phase)
    made.receive(e.WokenUp(at=at(3), why=why, due=at(3)))
    assert made.state.phase is phase


def test_a_meeting_is_idle_from_the_last_thing_that_anybody_did():
    made = meeting()
    idle = timedelta(minutes=Rules().idle_minutes)
    made.receive(e.HandRaised(at=at(50), actor=TOM))
    effects = made.receive(e.WokenUp(at=NOON + idle, why=e.WakeReason.IDLE, due=NOON + idle))
    assert WakeAt(e.WakeReason.IDLE, at(50) + idle) in effects
    assert made.state.is_open
    made.receive(e.WokenUp(at=at(50) + idle, why=e.WakeReason.IDLE, due=at(50) + idle))
    assert made.state.phase is CLOSED


def test_contentions_are_carried_as_they_are():
    point = Contention(number=7, wording=WordsId("w"), raised_by=TOM, parked_at=NOON, tabled=3)
    made = Meeting(planned(contentions=(point,), next_contention=8))
    made.receive(e.ContentionParked(at=NOON, actor=ANA, wording=WordsId("new")))
    made.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    assert {number: c.tabled for number, c in made.state.contentions.items()} == {7: 4, 8: 1}
