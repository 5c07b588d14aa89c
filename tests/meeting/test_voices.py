"""Few voices: the window of turns, and that nobody is named to the room."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot import events as e
from bot.cards import Card, ListOf, PersonName, Phrase
from bot.effects import AnyEffect, PlanMeeting, Post, Whisper
from bot.errors import IllegalMove
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting.meeting import Meeting
from bot.meeting.recent_turns import LastTurns
from bot.people.preferences import Invitations, Preferences
from bot.rules import Rules

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
RULES = Rules(
    few_voices_turns=5,
    few_voices_people=2,
    few_voices_unheard=1,
    invite_after_minutes=1,
    invite_after_turns=1,
    invite_every_minutes=1,
)
PEOPLE = tuple(PersonId(name) for name in ("grace", "tom", "ben", "ana", "eve", "uma"))
GRACE, TOM, BEN, ANA, EVE, UMA = PEOPLE

says = st.tuples(st.sampled_from(PEOPLE), st.integers(0, 200), st.booleans())


@given(st.lists(says, max_size=60))
def test_the_window_is_what_counting_everything_again_gives(said):
    last, now = LastTurns(RULES), NOON
    turns: list[dict[str, Any]] = []
    for who, seconds, substantial in said:
        now += timedelta(seconds=seconds)
        new = (
            not turns
            or turns[-1]["who"] != who
            or now - turns[-1]["at"] >= timedelta(seconds=RULES.turn_gap_seconds)
        )
        if new:
            turns.append({"who": who, "at": now, "longer": False})
        became = substantial and not turns[-1]["longer"]
        turns[-1]["longer"] |= substantial
        turns[-1]["at"] = now
        window = [turn["who"] for turn in turns if turn["longer"]][-RULES.few_voices_turns :]
        few = became and len(window) == RULES.few_voices_turns and len(set(window)) <= 2
        assert last.speak(who, now, substantial=substantial) == few
        assert (last.turns, last.people) == (len(window), len(set(window)))


def test_another_item_begins_with_an_empty_window():
    last = LastTurns(RULES)
    for minute in range(10):
        few = last.speak((TOM, BEN)[minute % 2], NOON + timedelta(minutes=minute), substantial=True)
    assert few
    last.item_begins()
    assert not last.speak(TOM, NOON + timedelta(minutes=11), substantial=True)
    assert (last.turns, last.people, last.total) == (1, 1, 11)


# -- nobody is named to the room -------------------------------------------------------------------


def meeting(**planned: Any) -> Meeting:
    """Grace runs it, with a long agenda, and everybody is here."""
    items = tuple(e.PlannedItem(title=WordsId(f"w{n}")) for n in range(9))
    begun, _ = Meeting.begin(
        e.MeetingPlanned(
            at=NOON,
            room=RoomKey("lamp"),
            number=1,
            rules=RULES,
            facilitators=(GRACE,),
            roster=PEOPLE,
            items=items,
            **planned,
        )
    )
    begun.receive(e.MeetingOpened(at=NOON, actor=GRACE))
    for who in PEOPLE:
        begun.receive(e.Arrived(at=NOON, actor=who))
    return begun


def named(thing: Card | Phrase) -> Iterator[PersonId]:
    """Everybody whom a card or a sentence names."""
    if isinstance(thing, Phrase):
        for slot in thing.placeholders.values():
            yield from (s.who for s in (slot.of if isinstance(slot, ListOf) else (slot,))
                        if isinstance(s, PersonName))  # fmt: skip
        return
    sentences = [*thing.lines, *([thing.title] if thing.title else [])]
    for fact in thing.facts:
        sentences += (fact.label, fact.value)
    for part in thing.parts:
        sentences += (*part.lines, *([part.heading] if part.heading else []))
    for sentence in sentences:
        yield from named(sentence)


people = st.sampled_from(PEOPLE)
moves = st.one_of(
    st.tuples(st.just("talk"), st.just(TOM)),
    st.tuples(st.just("spoke"), people),
    st.tuples(st.just("later"), people),
    st.tuples(st.just("on"), people),
    st.tuples(st.just("off"), people),
    st.tuples(st.just("pass"), people),
    st.tuples(st.just("wake"), people),
    st.tuples(st.just("wake"), people),
    st.tuples(st.just("next"), people),
)


def move(what: str, who: PersonId, now: datetime, live: Meeting) -> Iterator[e.Event]:
    if what == "talk":  # between Tom and Ben only
        for turn in range(8):
            by = (TOM, BEN)[turn % 2]
            yield e.MessagePosted(at=now, actor=by, ref="m", words=9, substantial=True)
        return
    invitations = Invitations.ON if what == "on" else Invitations.OFF
    wanted = Preferences(invitations=invitations)
    if what == "wake":  # while somebody is talking
        yield e.MessagePosted(at=now, actor=TOM, ref="m", words=9, substantial=True)
    yield {
        "spoke": e.MessagePosted(at=now, actor=who, ref="m", words=9, substantial=True),
        "later": e.InvitationPostponed(at=now, actor=who),
        "on": e.PreferencesSet(at=now, actor=who, who=who, preferences=wanted),
        "off": e.PreferencesSet(at=now, actor=who, who=who, preferences=wanted),
        "pass": e.Passed(at=now, actor=who),
        "wake": e.WokenUp(at=now, why=e.WakeReason.INVITE, due=live.state.invited.due or now),
        "next": e.NextItem(at=now, actor=GRACE, item=None),
    }[what]


@settings(max_examples=150, deadline=None)
@given(st.lists(moves, max_size=60))
def test_no_quiet_and_no_dominant_person_is_ever_named_to_the_room(made):
    yes = Preferences(invitations=Invitations.ON)
    live, now = meeting(preferences=dict.fromkeys(PEOPLE, yes)), NOON + timedelta(minutes=2)
    invited: dict[PersonId, int] = dict.fromkeys(PEOPLE, 0)
    opened: dict[Any, int] = {}
    for what, who in made:
        now += timedelta(seconds=61)
        effects: list[tuple[AnyEffect, set[PersonId]]] = []
        for event in move(what, who, now, live):
            with suppress(IllegalMove):
                # Who has spoken by then; more may speak before the move is over.
                effects += [(it, set(live.state.turns.voices)) for it in live.receive(event)]
        for effect, spoken in effects:
            match effect:
                case Post(card):
                    assert not list(named(card)), f"{card.kind} names somebody"
                    if card.kind == "few-voices":
                        item = live.state.agenda.current
                        place = item.id if item else None
                        opened[place] = opened.get(place, 0) + 1
                case Whisper(to, Card(kind="invitation" | "may-invite")):
                    invited[to] += 1
                    assert to not in live.state.turns.passed
                    assert to not in live.state.facilitators
                    assert what == "wake"
                case Whisper(to, Card(kind="few-voices-side") as card):
                    assert to == GRACE
                    assert not set(named(card)) & spoken, "a speaker is named"
                case _:
                    pass
    assert max(invited.values()) <= RULES.invitations_per_person
    assert all(times == 1 for place, times in opened.items() if place is not None)


def test_what_people_want_goes_on_to_the_next_meeting():
    quiet = Preferences(invitations=Invitations.OFF, plain=True)
    live = meeting(preferences={ANA: quiet})
    live.receive(
        e.PreferencesSet(at=NOON, actor=EVE, who=EVE, preferences=Preferences(direct=False))
    )
    effects = live.receive(e.MeetingClosed(at=NOON + timedelta(hours=1), actor=GRACE))
    (following,) = (effect.event for effect in effects if isinstance(effect, PlanMeeting))
    assert following.preferences == {ANA: quiet, EVE: Preferences(direct=False)}
