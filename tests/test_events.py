"""Events, effects and cards: they survive the journal, and hold nobody's words."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import cards, effects
from bot.errors import LeftToNewer
from bot.events import AnyEvent, Event, decode, encode

KINDS: tuple[type[Event], ...] = typing.get_args(AnyEvent)

# Every field that is a plain text, and what it holds. Nobody's words belong in any of them: what
# people wanted recorded goes by its `WordsId`, and stands in one table.
PLAIN_TEXTS = {
    "Redrawn.about": "the name of a notice, as in `Shown`",
    "WebAddress.text": "in no event and in nothing that is kept: answers are shown and dropped",
    "LanguageName.code": "the code of a language",
    "RoomLanguageSet.language": "the code of a language",
    "MeetingPlanned.language": "the code of a language",
    "Document.form": "one of the names in MinutesForm",
    "PollRecord.questionnaire": "the name of a form, and ids of words",
    "EarlierPoll.items": "the names of items of a poll",
    "PublishedPoll.items": "the names of items and of their answers or sides",
    "PublishedGroup.items": "the names of items and of their answers or sides",
    "LookBack.tip": "the name of something to try",
    "MeetingSummary.zone": "the name of a time zone, from a list",
    "MessagePosted.ref": "the message's id on its platform",
    "MessagePosted.answers": "the ids of messages",
    "WorrySent.about": "an id, of a row that is deleted",
    "WorryText.id": "an id, of a row that is deleted",
    "WorrySender.id": "an id, of a row that is deleted",
    "Reacted.ref": "the message's id on its platform",
    "ContentionEntryAdded.source": "the message's id on its platform",
    "ContentionParked.source": "the message's id on its platform",
    "ActionAdded.source": "the message's id on its platform",
    "Constraint.source": "the message's id on its platform",
    "ConstraintLogged.source": "the message's id on its platform",
    "Action.source": "the message's id on its platform",
    "OffTopicFlagged.source": "the message's id on its platform",
    "DriftNoticed.ref": "the message's id on its platform",
    "HandRaised.source": "the message's id on its platform",
    "NoteTaken.source": "the message's id on its platform",
    "DecisionRecorded.source": "the message's id on its platform",
    "Note.source": "the message's id on its platform",
    "Contention.source": "the message's id on its platform",
    "ContentionEntry.source": "the message's id on its platform",
    "MeetingPlanned.points": "names of fields, codes, ids: points in short",
    "MeetingPlanned.closed": "the same, of points that are closed",
    "MeetingPlanned.questionnaire": "the name of a form",
    "MeetingPlanned.zone": "the name of a time zone, from a list",
    "Series.zone": "the name of a time zone, from a list",
    "Series.first": "a date and a time",
    "Series.rule": "a recurrence that Heard has made",
    "Series.excluded": "dates and times",
    "Series.extra": "dates and times",
    "MovedMeeting.recurrence": "a date and a time",
    "MovedMeeting.start": "a date and a time",
    "ContentionRecord.step": "a step, from a list",
    "TimeOfDay.zone": "the name of a time zone, from a list",
    "TimeRange.zone": "the name of a time zone, from a list",
    "Preferences.language": "a language's code",
    "Preferences.offered": "kinds of offers, and the names of lessons",
    "WaitingOffer.about": "the name of a lesson",
    "LessonToTry.lesson": "the name of a lesson",
    "LessonTaken.lesson": "the name of a lesson",
    "LessonTried.lesson": "the name of a lesson",
    "LessonTaken.occasion": "when a lesson is offered, from a list",
    "LessonRecord.lesson": "the name of a lesson",
    "LessonRecord.tried": "an answer, from a list",
    "LessonText.text": "a lesson's text, which was written for everybody",
    "CardSection.ref": "the message's id on its platform",
    "Phrase.key": "a phrase of ours",
    "Phrase.placeholders": "the names of a phrase's gaps",
    "CatalogueRef.key": "a phrase of ours",
    "CommandText.text": "how a command is typed, from our table",
    "Moment.zone": "the name of a time zone, from a list",
    "AnswerCount.question": "a question's name, from a list",
    "AnswerCount.answer": "an answer's name, from a list",
    "AnswerCount.more": "an answer's name, from a list",
    "CardSection.thread": "a thread, by its id",
    "NeedText.text": "in no event and in nothing that is kept: answers are shown and dropped",
    "FirstWords.text": "in no event and in nothing that is kept: answers are shown and dropped",
    "Button.command": "a command's name, from our table",
    "Button.args": "what a command is passed on: ids and numbers",
    "Ended.about": "a name for what is over: numbers",
    "LeftoversDecided.about": "names for what is open: kinds and numbers",
    "RoomEnd.taken": "the same, of what somebody has taken away",
    "HeldNews.about": "the same, of what people are still to be told",
    "SubjectShown.about": "the same, of what is still in sight",
    "Card.about": "a name for what it is about: numbers",
    "CardSection.about": "the same, of a section",
    "CardSection.name": "which section it is: a name of ours",
    "Card.kind": "a name for what kind of card it is",
    "Card.thread": "a name for what it is about: a point's number",
    "ProposalClosed.counts": "answers' names, from a list",
    "ProposalRecord.counts": "answers' names, from a list",
    "Reason.answer": "an answer's name, from a list",
    "Response.answer": "an answer's name, from a list",
    "ResponseGiven.answer": "an answer's name, from a list",
    "Proposal.source": "the message's id on its platform",
    "ProposalMade.source": "the message's id on its platform",
    "MessageDeleted.ref": "the message's id on its platform",
    "FacilitatorRoleSet.role": "a role's or user group's id on its platform",
    "MeetingPlanned.facilitator_roles": "the same, of all that are named",
    "VoiceSet.place": "a voice channel's id on its platform",
    "WakeAt.about": "what an appointment is about: an id or a number",
    "WokenUp.about": "what an appointment is about: an id or a number",
    "MeetingPlanned.voice": "a voice channel's id on its platform",
}


@cache  # a strategy that is made again for each example costs more than the example
def anything(kind: Any) -> st.SearchStrategy[Any]:
    """Anything at all that a field of this type can hold."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if kind is datetime:
        return st.datetimes(timezones=st.just(UTC))
    if isinstance(kind, typing.NewType):
        return anything(kind.__supertype__)
    if kind is str:
        # A broken half of a pair of surrogates is no text; the doors do not let any in.
        return st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    if kind is int:
        return st.integers(-(2**53), 2**53)
    if kind is date:
        return st.dates()
    if kind is float:
        return st.floats(allow_nan=False, allow_infinity=False)
    if kind is bool:
        return st.booleans()
    if kind is type(None):
        return st.none()
    if origin in (typing.Union, types.UnionType):
        return st.one_of(*map(anything, inner))
    if origin is tuple and inner[-1] is not ...:
        return st.tuples(*map(anything, inner))
    if origin is tuple:
        return st.lists(anything(inner[0]), max_size=3).map(tuple)
    if origin is dict:
        return st.dictionaries(anything(inner[0]), anything(inner[1]), max_size=3)
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    return st.builds(kind, **{f.name: anything(f.type) for f in msgspec.structs.fields(kind)})


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(deadline=None, max_examples=25)
def test_an_event_is_read_as_it_was_written(kind, data):
    event = data.draw(anything(kind))
    assert decode(encode(event)) == event
    assert decode(encode(event).decode()) == event


def test_every_event_is_in_the_union_and_has_a_tag_of_its_own():
    below = set(Event.__subclasses__())
    assert below == set(KINDS)
    tags = [kind.__struct_config__.tag for kind in KINDS]
    assert len(set(tags)) == len(KINDS)


def test_what_is_no_event_is_not_read():
    for body in (b"{}", b'{"is":"Nothing","at":"2026-03-03T12:00:00Z"}', b"[]", b'{"is":"Opened"}'):
        with pytest.raises(LeftToNewer):
            decode(body)
    with pytest.raises(msgspec.DecodeError):
        decode(b"")


def test_an_event_of_a_newer_heard_with_one_field_more_can_be_read():
    assert decode(b'{"is":"Opened","at":"2026-03-03T12:00:00Z","mood":"good"}').actor is None


def test_a_message_takes_little_room():
    told = b'{"is":"Spoke","at":"2026-03-03T12:00:00Z","by":"p1","ref":"m1","words":7}'
    assert encode(decode(told)) == told


def test_events_and_cards_cannot_be_changed():
    opened = decode(b'{"is":"Opened","at":"2026-03-03T12:00:00Z"}')
    with pytest.raises(AttributeError):
        opened.at = datetime(2026, 3, 4, tzinfo=UTC)  # type: ignore[misc]
    for struct in everything():
        assert struct.__struct_config__.frozen, struct


# -- nobody's words --------------------------------------------------------------------------------


def everything() -> list[type[msgspec.Struct]]:
    """Every struct that events, effects and cards are made of."""
    found: dict[type[msgspec.Struct], None] = {}
    waiting: list[Any] = [*KINDS, *effects.Effect.__subclasses__(), cards.Card]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
            if kind not in found:
                found[kind] = None
                waiting += [field.type for field in msgspec.structs.fields(kind)]
        else:
            waiting += typing.get_args(kind)
    return list(found)


def leaves(kind: Any) -> Iterator[Any]:
    """The simple types that a type is made of."""
    inner = typing.get_args(kind)
    if not inner or typing.get_origin(kind) is typing.Literal:
        yield kind
    for each in inner:
        yield from leaves(each)


def test_all_that_could_hold_a_text_is_accounted_for():
    plain = {
        f"{struct.__name__}.{field.name}"
        for struct in everything()
        for field in msgspec.structs.fields(struct)
        if str in leaves(field.type)
    }
    assert plain <= set(PLAIN_TEXTS), "may that hold what somebody said? then it needs a WordsId"
    assert plain == set(PLAIN_TEXTS)


def test_nothing_holds_what_cannot_be_looked_into():
    for struct in everything():
        for field in msgspec.structs.fields(struct):
            for leaf in leaves(field.type):
                assert leaf not in (Any, bytes, object, dict, list, tuple), (struct, field.name)


def test_the_only_ids_are_ids():
    import bot.ids

    ids = {name for name, thing in vars(bot.ids).items() if isinstance(thing, typing.NewType)}
    used = {
        leaf.__name__
        for struct in everything()
        for field in msgspec.structs.fields(struct)
        for leaf in leaves(field.type)
        if isinstance(leaf, typing.NewType)
    }
    assert used <= ids
