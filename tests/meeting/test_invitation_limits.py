"""Invitations to speak in a whole meeting: how many, when not, and whom first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from bot import events as e
from bot.effects import Post, WakeAt, Whisper
from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.meeting.heard_did import heard_did
from bot.meeting.meeting import Meeting
from bot.people.preferences import Invitations, Preferences
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
GRACE, TOM, BEN = (PersonId(name) for name in ("grace", "tom", "ben"))
SILENT = tuple(PersonId(f"silent{n}") for n in range(12))
PLENTY = Rules(invitations_in_all=100)


class Talk:
    """A meeting in which Tom and Ben talk, a turn each minute; Grace runs it."""

    def __init__(
        self,
        *silent: PersonId,
        rules: Rules | None = None,
        minutes: Sequence[int | None] = (None, None),
        **planned: Any,
    ) -> None:
        self.events: list[e.AnyEvent] = []
        self.asked: list[tuple[int, PersonId]] = []
        """In which minute somebody was asked, and who."""
        self.posted: list[tuple[int, str]] = []
        self.now, self.due = NOON, NOON + timedelta(days=1)
        items = (e.PlannedItem(title=WordsId(f"w{n}"), minutes=m) for n, m in enumerate(minutes))
        begun = e.MeetingPlanned(
            at=NOON,
            room=RoomKey("lamp"),
            rules=rules or Rules(),
            facilitators=(GRACE,),
            items=tuple(items),
            preferences={who: Preferences(invitations=Invitations.ON) for who in (*silent, TOM)},
            **{"number": 1, "invites_sparingly": True, **planned},
        )
        self.events.append(begun)
        self.meeting, _ = Meeting.begin(begun)
        self.take(e.MeetingOpened(at=NOON, actor=GRACE))
        for who in (TOM, BEN, *silent):
            self.take(e.Arrived(at=NOON, actor=who))

    def take(self, event: e.AnyEvent) -> None:
        self.events.append(event)
        minute = int((self.now - NOON).total_seconds() // 60)
        for effect in self.meeting.receive(event):
            match effect:
                case WakeAt(e.WakeReason.INVITE, due):
                    self.due = due or NOON + timedelta(days=1)
                case Whisper(who, card) if card.kind == "invitation":
                    self.asked.append((minute, who))
                case Post(card):
                    self.posted.append((minute, card.kind))
                case _:
                    pass

    def on(self, minutes: int, speakers: Sequence[PersonId] = (TOM, BEN)) -> Talk:
        """So many minutes of talk, a long turn in each; whatever is due is kept."""
        for _ in range(minutes):
            self.now += timedelta(minutes=1)
            if self.due <= self.now:
                self.take(e.WokenUp(at=self.now, why=e.WakeReason.INVITE, due=self.due))
            self.says(speakers[self.now.minute % len(speakers)])
        return self

    def says(self, who: PersonId) -> None:
        self.take(e.MessagePosted(at=self.now, actor=who, ref="m", words=9, substantial=True))

    def up(self, item: int) -> None:
        self.take(e.NextItem(at=self.now, actor=GRACE, item=ItemId(item)))

    @property
    def people(self) -> list[PersonId]:
        return [who for _, who in self.asked]


# -- how many --------------------------------------------------------------------------------------


def test_a_meeting_has_six_whoever_they_go_to_and_the_floor_is_still_opened_for_the_others():
    """Who is not asked privately is not lost; and what Heard says that it did is what it did."""
    talk = Talk(*SILENT).on(60)
    talk.up(2)
    talk.on(60)
    assert len(talk.asked) == len(set(talk.people)) == Rules().invitations_in_all == 6
    last = max(minute for minute, _ in talk.asked)
    assert [minute for minute, kind in talk.posted if kind == "few-voices" and minute > last]
    assert heard_did(talk.meeting.state).invited == 6


def test_later_is_a_question_that_was_asked_for_and_takes_nobody_elses_place():
    talk = Talk(*SILENT).on(12)
    (first,) = talk.people
    talk.take(e.InvitationPostponed(at=talk.now, actor=first))
    talk.on(60)
    assert Counter(talk.people) == dict.fromkeys(talk.people, 1) | {first: 2}
    assert len(talk.asked) == 7


def test_nobody_is_asked_where_a_meeting_has_none_at_all():
    assert Talk(*SILENT, rules=Rules(invitations_in_all=0)).on(60).asked == []


def test_a_journal_from_before_there_was_a_limit_folds_to_what_was_sent():
    talk = Talk(*SILENT, invites_sparingly=False).on(60)
    assert len(talk.asked) == 12
    assert talk.asked[0][0] == 8  # six turns are had by then
    folded = Meeting.fold(e.decode(e.encode(event)) for event in talk.events).state
    assert heard_did(folded).invited == 12
    assert b"invites_sparingly" not in e.encode(talk.events[0])


# -- when not --------------------------------------------------------------------------------------


def test_nobody_is_asked_in_the_first_ten_minutes_breaks_not_counted():
    assert Talk(*SILENT).on(30).asked[0][0] == 11
    talk = Talk(*SILENT).on(4)
    talk.take(e.BreakTaken(at=talk.now, actor=GRACE, minutes=20))
    talk.now += timedelta(minutes=15)
    talk.take(e.BreakEnded(at=talk.now, actor=GRACE))
    assert talk.on(30).asked[0][0] == 26


def test_nobody_is_asked_in_the_last_three_minutes_of_the_items_time_until_it_has_more():
    talk = Talk(*SILENT, rules=PLENTY, minutes=(20, 60)).on(40)
    assert [minute for minute, _ in talk.asked] == [11, 14, 17]
    talk.take(e.TimeExtended(at=talk.now, actor=GRACE, minutes=30))
    assert talk.on(5).asked[3:]


def test_nobody_is_asked_in_the_last_three_minutes_of_the_meeting_or_once_it_should_be_over():
    """Of two items of twenty minutes each, the second is taken off: the length stays."""
    talk = Talk(*SILENT, rules=PLENTY, minutes=(None, 30)).on(60)
    assert [minute for minute, _ in talk.asked] == [11, 14, 17, 20, 23, 26]
    assert len(Talk(*SILENT, rules=PLENTY).on(60).asked) > 6


def test_who_has_spoken_within_ten_minutes_on_an_earlier_item_is_not_asked():
    eve = SILENT[0]
    talk = Talk(eve).on(9)
    talk.says(eve)
    talk.on(1).up(2)
    assert talk.on(8).asked == []
    assert talk.on(4).asked == [(21, eve)]


# -- whom first ------------------------------------------------------------------------------------


def test_nobody_is_asked_a_second_time_before_everybody_was_asked_once():
    eve, uma, zoe = SILENT[:3]
    talk = Talk(eve, uma, zoe)
    talk.says(zoe)  # heard, and asked before the others are asked again all the same
    talk.on(14)
    talk.up(2)
    talk.on(30)
    assert set(talk.people[:3]) == {eve, uma, zoe}
    assert talk.people[2] == zoe
    assert Counter(talk.people).most_common(1)[0][1] == 2


def test_over_a_series_the_same_few_are_not_asked_every_time():
    """Twelve silent people who come in the same order each week: six questions a meeting."""
    times = Counter[PersonId]()
    for number in range(1, 13):
        times.update(Talk(*SILENT, number=number).on(40).people)
    assert set(times) == set(SILENT)
    assert times.total() == 72
    assert max(times.values()) < 12
    assert times.most_common()[-1][1] >= 2
