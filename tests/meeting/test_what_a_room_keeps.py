"""What holds for a room holds at its next meeting, too: every field, each with a value of its own.

`MeetingPlanned` stands in journals, so its fields stay as they are; the room's settings among them
are one value, `RoomSettings`. A field that is added to either has to be put into one of the two
tables here, or the first tests say so.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import pytest

from bot import events as e
from bot.effects import PlanMeeting
from bot.events import HeldNews, LessonToTry, MissedBy, PlannedItem, QueuedStatement, SupportPair
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.people.needs import NeedsWatch
from bot.people.offers import OfferKind, WaitingOffer
from bot.people.preferences import Invitations, Preferences
from bot.records.actions import PlannedAction
from bot.records.constraints import Constraint, ConstraintKind
from bot.records.glossary import PlannedWord
from bot.records.group_agreement import GroupAgreement
from bot.records.model import Contention, Goal, Series
from bot.records.pace import UsualPace
from bot.records.poll_replies import AwaitedReply, GivenReply, PollFlag
from bot.records.proposal_model import Method, Proposal
from bot.records.recorded_views import Outcome, ViewLine
from bot.records.rejected_doubts import RejectedDoubt
from bot.records.room_end import EndReason, RoomEnd
from bot.room_settings import CheckChoice, RoomSettings
from bot.rules import Feature, QueueOrder, Quiet, Rules, TopicMode

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SECONDS = int(NOON.timestamp())
GRACE, TOM, ANA = PersonId("grace"), PersonId("tom"), PersonId("ana")

DAY = date(2026, 3, 6)

KEPT: dict[str, Any] = {
    "rules": Rules(turn_gap_seconds=77, posts_per_meeting=3),
    "zone": "Asia/Kathmandu",
    "series": Series(first="2026-03-03T19:00", zone="Asia/Kathmandu", rule="FREQ=WEEKLY"),
    "goal": Goal(words=WordsId("breaks"), set_at=NOON, agreed=(ANA,)),
    "held": NOON,
    "facilitators": (TOM,),
    "roster": (TOM, ANA),
    "items": (
        PlannedItem(title=WordsId("van"), goal=WordsId("repair"), minutes=7, presenter=ANA),
        PlannedItem(title=WordsId("bus"), carried=2),
    ),
    "closed": (
        {
            "n": 2,
            "w": "ramp",
            "by": 1,
            "at": int(NOON.timestamp()),
            "s": "settled",
            "oc": "not-taken",
            "sa": int(NOON.timestamp()),
            "aw": (1,),
        },
    ),
    # Its day is later than these meetings: what becomes of one that is due is tested elsewhere.
    "points": (
        {"n": 4, "w": "nights", "by": 1, "at": SECONDS, "t": 2, "nb": SECONDS + 40_000_000},
    ),
    "next_contention": 9,
    "actions": (
        PlannedAction(5, WordsId("hall"), 1, None, 0, *(DAY.toordinal(),) * 2, (0,), False),
    ),
    "next_action": 6,
    "followed_up": DAY,
    "told_on": DAY,
    "told": (1,),
    "views_due": NOON + timedelta(days=400),
    "views_waiting": True,
    "you_said": (ViewLine(number=2, words=WordsId("lift"), outcome=Outcome.CHANGED),),
    "constraints": (
        Constraint(number=2, kind=ConstraintKind.FUNDS, words=WordsId("dear"), by=ANA, logged_in=1),
    ),
    "next_constraint": 3,
    "awaited_replies": (
        # It counts the meetings that are held without a reply, which has tests of its own.
        AwaitedReply(
            meeting=3,
            flags=(PollFlag.NEEDS_NOT_MET,),
            since=NOON + timedelta(days=400),
            passed_over=1,
            passed_in=4,
        ),
    ),
    "given_replies": (
        GivenReply(meeting=2, flags=(PollFlag.HEARD_NOT_ACTED_ON,), words=WordsId("yes"), by=TOM),
    ),
    "minutes_due": 3,
    "last_held": 3,
    "glossary": (
        PlannedWord(3, WordsId("hub"), WordsId("tea"), 1, 3),
        PlannedWord(5, WordsId("icb"), WordsId("board"), None, 0, (0, 1)),
        PlannedWord(6, WordsId("stp")),
    ),
    "next_word": 9,
    "forms_offered": (WordsId("bus"),),
    "offers": (WaitingOffer(ANA, OfferKind.LESSON, "listening"),),
    "lessons_to_try": (LessonToTry(TOM, "listening", 9),),
    "agreement": GroupAgreement(words=WordsId("finish"), agreed_at=NOON, review=NOON, proposed=3),
    # Handed on by a meeting that did not take place, as these are.
    "offered": (TOM,),
    "missed_by": (MissedBy(3, (1,), (WordsId("six"),), 2),),
    "caught_up": 2,
    "held_news": (HeldNews("point-4", (0, 1)),),
    "needs": NeedsWatch(days=(3, 7), breaks=True, asks=True),
    "needs_told": ((7, NOON),),
    "quiet": Quiet.SILENT,
    "language": "es",
    "queue_order": QueueOrder.FIRST_COME,
    "floor_notes": True,
    "speaking_minutes": 3,
    "round_starter": ANA,
    "sayings": (
        QueuedStatement(words=WordsId("cold"), by=ANA, signed=False, about=WordsId("bus")),
    ),
    "unsigned": True,
    "groups": (WordsId("carers"), WordsId("nurses")),
    "topic": TopicMode.AUTHOR_FIRST,
    "preferences": {ANA: Preferences(invitations=Invitations.ON, more_time=True, direct=False)},
    "features": (Feature.UNNAMED,),
    "voice": "4711",
    "check_in": CheckChoice(question=WordsId("weather")),
    "check_out": CheckChoice(question=WordsId("leaving"), named=True),
    "by_name": True,
    "confirmed": (ANA,),
    "earlier": True,
    "programme": True,
    "supporters": (
        SupportPair(supporter=GRACE, person=ANA, shares=True),
        SupportPair(supporter=GRACE, person=TOM, accepted=False, number=2),
    ),
    "contact": TOM,
    "leaderless": True,
    "asks_at_end": True,
    "invites_sparingly": True,
    "pace": UsualPace(30.0, 120.0, 900.0),
    "rejected_doubts": (RejectedDoubt(WordsId("garden"), 1),),
    "questionnaire": "seven",
    "poll_items": (WordsId("lift-worked"),),
    "long_poll": True,
    "long_asked": NOON - timedelta(days=30),
    "taken": (GRACE,),
    "facilitator_roles": ("4712", "S0615G0KT"),
    "by_role": (TOM,),
    "proposals": (
        Proposal(
            number=3,
            wording=WordsId("tea"),
            by=TOM,
            at=NOON,
            method=Method.MAJORITY,
            closes=NOON + timedelta(days=3),
        ),
    ),
    "next_proposal": 4,
    "parked_objections": (7, 9),
    "untold": (Contention(number=3, wording=WordsId("sign"), raised_by=TOM, parked_at=NOON),),
}
"""What the next meeting inherits, each with a value that is not the one it has by itself."""
ITS_OWN = {
    "at",
    "actor",
    "through",
    "room",
    "number",
    "starts",
    "shown",
    "after",
    "first_item",
    "point_items",
    "missed",
    "closed_actions",
    "done_since",
    "contentions",
    # What was done in one meeting, and when it is looked back at.
    "looks_back",
    # Worked out again once it is known whether there is a next meeting; a place that is gone stays
    # gone, which has a test of its own.
    "ended",
}
"""What each meeting has for itself."""
NO_LONGER = {"in_groups"}
"""What only journals of before have, and what means nothing any more."""


def planned(**more: Any) -> e.MeetingPlanned:
    return e.MeetingPlanned(
        at=NOON, room=RoomKey("lamp"), number=1, **{"rules": KEPT["rules"], **more}
    )


def next_of(first: e.MeetingPlanned) -> e.MeetingPlanned:
    """The meeting after one that nobody came to."""
    meeting = Meeting(first)
    meeting.receive(e.WokenUp(at=NOON, why=e.WakeReason.MEETING_DUE, due=NOON))
    effects = meeting.receive(e.MeetingClosed(at=NOON + timedelta(minutes=1)))
    (plan,) = [effect for effect in effects if isinstance(effect, PlanMeeting)]
    return plan.event


def test_every_field_of_a_meeting_is_in_one_of_the_tables():
    fields = {field.name for field in msgspec.structs.fields(e.MeetingPlanned)}
    assert fields == KEPT.keys() | ITS_OWN | NO_LONGER
    assert not KEPT.keys() & ITS_OWN


def test_every_setting_of_a_room_is_in_the_journal_under_its_name_and_is_kept():
    of_planned = {field.name: field.default for field in msgspec.structs.fields(e.MeetingPlanned)}
    for field in msgspec.structs.fields(RoomSettings):
        assert field.name in KEPT
        assert of_planned[field.name] == field.default


def test_the_settings_are_one_value_from_one_meeting_to_the_next():
    names = RoomSettings.__struct_fields__
    settings = RoomSettings(**{name: KEPT[name] for name in names})
    assert [
        name for name in names if getattr(settings, name) == getattr(RoomSettings(), name)
    ] == []
    first = planned(starts=NOON, **msgspec.structs.asdict(settings))
    assert first.settings == settings
    assert Meeting(first).state.settings == settings
    follows = next_of(first)
    assert follows.settings == settings
    assert Meeting.fold([e.decode(e.encode(follows))]).state.settings == settings


@pytest.mark.parametrize("name", sorted(KEPT))
def test_what_is_kept_is_not_what_a_meeting_has_by_itself(name):
    field = next(f for f in msgspec.structs.fields(e.MeetingPlanned) if f.name == name)
    assert field.default is msgspec.NODEFAULT or KEPT[name] != field.default


@pytest.mark.parametrize("name", sorted(KEPT))
def test_the_next_meeting_has_it_too(name):
    follows = next_of(planned(starts=NOON, **{k: v for k, v in KEPT.items() if k != "rules"}))
    assert getattr(follows, name) == KEPT[name]
    again = next_of(msgspec.structs.replace(follows, starts=NOON))
    assert getattr(again, name) == KEPT[name]


def test_a_place_that_was_lost_in_a_meeting_is_lost_for_the_next_one_too():
    meeting = Meeting(planned(starts=NOON, series=KEPT["series"], facilitators=(GRACE,)))
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    lost_at = NOON + timedelta(minutes=1)
    effects = meeting.receive(e.RoomLost(at=lost_at, why=EndReason.DELETED))
    (plan,) = [effect for effect in effects if isinstance(effect, PlanMeeting)]
    assert plan.event.ended == RoomEnd(why=EndReason.DELETED, since=lost_at)
    assert plan.event.starts is None
    again = Meeting.fold([e.decode(e.encode(plan.event))]).state
    assert again.ended is not None
    assert again.ended.why is EndReason.DELETED


def test_what_is_chosen_in_a_meeting_is_there_at_the_next():
    """M32 and its kin: by the acts themselves, and not only as it was handed in."""
    meeting = Meeting(planned(starts=NOON, facilitators=(GRACE,), roster=(GRACE, ANA)))
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    at = NOON + timedelta(minutes=1)
    chosen = Preferences(invitations=Invitations.OFF, plain=True)
    for event in (
        e.VoiceSet(at=at, actor=GRACE, place="4712"),
        e.PreferencesSet(at=at, actor=ANA, who=ANA, preferences=chosen),
        e.QuietSet(at=at, actor=GRACE, level=Quiet.QUIETER),
        e.RoomLanguageSet(at=at, actor=GRACE, language="cy"),
        e.QueueOrderSet(at=at, actor=GRACE, order=QueueOrder.FIRST_COME),
        e.FloorNotesSet(at=at, actor=GRACE, on=True),
        e.SpeakingLimitSet(at=at, actor=GRACE, minutes=4),
        e.FacilitatorAdded(at=at, actor=GRACE, who=TOM),
        e.UnnamedAllowed(at=at, actor=GRACE, allowed=True),
        e.FeatureSet(at=at, actor=GRACE, feature=Feature.REACTIONS, on=False),
        e.GroupsSet(at=at, actor=GRACE, groups=(WordsId("drivers"),)),
        e.FacilitatorRoleSet(at=at, actor=GRACE, role="4712", on=True),
        e.FacilitatorRoleChecked(at=at, who=ANA, holds=True),
    ):
        meeting.receive(event)
    effects = meeting.receive(e.MeetingClosed(at=at, actor=GRACE))
    (plan,) = [effect for effect in effects if isinstance(effect, PlanMeeting)]
    follows = plan.event
    assert follows.voice == "4712"
    assert follows.preferences == {ANA: chosen}
    assert (follows.quiet, follows.language) == (Quiet.QUIETER, "cy")
    assert follows.queue_order is QueueOrder.FIRST_COME
    assert (follows.floor_notes, follows.speaking_minutes) == (True, 4)
    assert follows.facilitators == (GRACE, TOM, ANA)
    assert (follows.facilitator_roles, follows.by_role) == (("4712",), (ANA,))
    assert follows.unsigned
    assert Feature.REACTIONS not in follows.features
    assert follows.groups == (WordsId("drivers"),)


def test_which_group_somebody_chose_is_not_passed_on_from_an_old_journal():
    chosen = {ANA: WordsId("nurses")}
    first = planned(starts=NOON, groups=(WordsId("nurses"),), in_groups=chosen)
    assert b"nurses" in e.encode(first).partition(b"in_groups")[2]
    meeting = Meeting(first)
    meeting.receive(e.GroupChosen(at=NOON, actor=TOM, group=WordsId("nurses")))
    assert TOM in meeting.state.turns.roster
    meeting.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    effects = meeting.receive(e.MeetingClosed(at=NOON, actor=GRACE))
    (plan,) = [effect for effect in effects if isinstance(effect, PlanMeeting)]
    assert plan.event.in_groups == {}
    assert b"in_groups" not in e.encode(plan.event)


def slots(thing: object) -> dict[str, Any]:
    """What an object of the meeting is made of, down to plain values."""
    names = getattr(type(thing), "__slots__", ())
    return {name: slots(getattr(thing, name)) or getattr(thing, name) for name in names}


@pytest.mark.parametrize("name", RoomSettings.__struct_fields__)
def test_a_setting_stands_in_one_place_of_the_state(name):
    state = Meeting(planned(starts=NOON)).state
    before = repr(slots(state))
    state.set(**{name: KEPT[name]})
    assert repr(slots(state)) != before
    state.settings = RoomSettings()
    assert repr(slots(state)) == before
