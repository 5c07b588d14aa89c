"""No public message names anybody by Heard's own initiative: nobody quiet, nobody dominant.

Rooms full of people do whatever the table of commands lets them, in any order, by the core alone;
and the sample meeting is played to its end. Every post and every panel on the way is looked at:
names stand only in what follows from somebody's own act, or from a facilitator's act, and only the
name of who acted, or of whom the facilitator meant.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import count

import msgspec
from hypothesis import example, given, settings
from hypothesis import strategies as st

from adapters.sample.script import respite_care
from bot import events as e
from bot.cards import Card, ListOf, PersonName, Phrase, Placeholder
from bot.commands.parse_context import ParseContext
from bot.commands.perform import perform
from bot.commands.spec import Command, Kind, Param
from bot.commands.table import BY_NAME, COMMANDS
from bot.effects import PlanMeeting, Post, ShowPanel, WakeAt
from bot.errors import Refused
from bot.ids import ItemId, PersonId, RoomKey, WordsId
from bot.meeting import cards
from bot.meeting.cards import minutes as minutes_cards
from bot.meeting.cards import notes as note_cards
from bot.meeting.cards.measures import chart
from bot.meeting.measures import measures
from bot.meeting.meeting import Meeting
from bot.meeting.minutes import minutes
from bot.meeting.state import State
from bot.records.model import NoteKind
from bot.rules import DriftCare, Rules

PEOPLE = {PersonId(f"person-{n}"): f"Person {n}" for n in range(7)}
FACILITATORS = tuple(PEOPLE)[:2]
SILENT = tuple(PEOPLE)[5:]
"""On the roster, and they never do anything: nobody may ever say so in public."""
SEVEN = datetime(2026, 3, 3, 19, 0, tzinfo=UTC)
EASY = Rules(
    few_voices_turns=4,
    few_voices_unheard=1,
    invite_after_turns=0,
    invite_after_minutes=1,
    drift_questions_per_meeting=50,
    drift_care=DriftCare.KEEN,
    posts_per_meeting=1000,
)
"""Rules under which Heard says as much as it ever does."""


def names(thing: object) -> Iterator[PersonId]:
    """Everybody a card names, wherever in it."""
    if isinstance(thing, PersonName):
        yield thing.who
    elif isinstance(thing, ListOf):
        for each in thing.of:
            yield from names(each)
    elif isinstance(thing, Phrase):
        for slot in thing.placeholders.values():
            yield from names(slot)
    elif isinstance(thing, msgspec.Struct) and not isinstance(thing, Placeholder):
        for field in thing.__struct_fields__:
            yield from names(getattr(thing, field))
    elif isinstance(thing, tuple | list):
        for each in thing:
            yield from names(each)


def forward(state: State) -> set[PersonId]:
    """Who put themselves forward, or was called by a facilitator: the panel may show these."""
    shown = {hand.who for hand in state.queue.in_order(state.turns, state.queue_order)}
    if state.floor is not None:
        shown.add(state.floor)
    running = state.rounds.talking
    if running is not None:
        # A facilitator has begun a round: whose turn it is, and who is next, follow from that act.
        shown.update(running.coming(state.turns.present))
        if running.current is not None:
            shown.add(running.current)
    return shown


class Room:
    """A meeting by the core alone, with what it is due to be woken for."""

    def __init__(
        self,
        people: Mapping[PersonId, str] = PEOPLE,
        facilitators: tuple[PersonId, ...] = FACILITATORS,
        rules: Rules = EASY,
    ) -> None:
        self.people = people
        planned = e.MeetingPlanned(
            at=SEVEN,
            room=RoomKey("lamp"),
            number=1,
            rules=rules,
            facilitators=facilitators,
            roster=tuple(people),
        )
        self.meeting, _ = Meeting.begin(planned)
        self.at = SEVEN
        self.wakes: dict[e.WakeReason, datetime] = {}
        self.ids = count(1)
        self.posts: list[tuple[e.Event, Card]] = []
        self.past: list[State] = []
        """The meetings that are over."""

    @property
    def state(self) -> State:
        return self.meeting.state

    def new_id(self) -> str:
        return f"id{next(self.ids):06}"

    def happens(self, event: e.Event) -> None:
        """Something happens; whatever is shown because of it is looked at."""
        try:
            effects = self.meeting.receive(event)
        except Refused:
            return
        for effect in effects:
            match effect:
                case Post(card):
                    self.posts.append((event, card))
                    self.look_at(event, card)
                case WakeAt(why, None):
                    self.wakes.pop(why, None)
                case WakeAt(why, due) if due is not None:
                    self.wakes[why] = due
                case ShowPanel():
                    panel = cards.panel(self.state)
                    assert set(names(panel)) <= forward(self.state), panel
                case PlanMeeting(planned):
                    self.past.append(self.state)
                    self.meeting, _ = Meeting.begin(planned)
                case _:
                    pass

    def look_at(self, event: e.Event, card: Card) -> None:
        """Whoever a post names acted, or was meant by whoever runs the meeting."""
        named = set(names(card))
        if card.kind in GIVEN_WITH_A_NAME:
            return
        if card.kind in ROUND:
            assert named <= forward(self.state), card
            return
        if event.actor is None or isinstance(event, e.MessagePosted | e.WokenUp):
            assert not named, f"{type(event).__name__} made Heard name somebody: {card}"
        meant = {event.actor, *(getattr(event, field, None) for field in ("whose", "who"))}
        if event.actor is not None and self.state.may_facilitate(event.actor):
            meant |= forward(self.state) | {self.state.floor}
        assert named <= meant, f"{type(event).__name__}: {card}"

    def asks(self, who: PersonId, command: Command, args: dict[str, str | int]) -> None:
        around = ParseContext(self.state, self.people, self.new_id)
        try:
            answer, _ = perform(command, args, around, who, self.at)
        except Refused:
            return
        if isinstance(answer, e.Event):
            self.happens(answer)

    def passes(self, **much: float) -> None:
        """Time passes, and whatever is due happens."""
        until = self.at + timedelta(**much)
        while due := [pair for pair in self.wakes.items() if pair[1] <= until]:
            why, when = min(due, key=lambda pair: pair[1])
            del self.wakes[why]
            self.at = max(self.at, when)
            self.happens(e.WokenUp(at=self.at, why=why, due=when))
        self.at = until


ROUND = frozenset({"round", "round-turn"})
"""A timer may bring them, but a facilitator has begun the round, in which everybody has a turn."""
GIVEN_WITH_A_NAME = frozenset({"round-shown-named", "said", "constraints-back"})
"""Words that people gave to be shown, with their name on them."""


def value(param: Param, room: Room, luck: random.Random) -> str | int:
    """Something that makes sense for a parameter."""
    match param.kind:
        case Kind.NUMBER:
            return luck.randint(param.least, min(param.most, 12))
        case Kind.CHOICE:
            return luck.choice(param.choices)
        case Kind.PERSON:
            return f"id:{luck.choice(tuple(PEOPLE)[:5])}"
        case Kind.ITEM:
            return luck.choice(("id:1", "id:2", "1"))
        case Kind.POINT:
            return luck.randint(1, 3)
        case Kind.MOMENT:
            return (room.at + timedelta(days=luck.randint(1, 9))).strftime("%Y-%m-%dT%H:%M")
        case Kind.ZONE:
            return "Europe/London"
        case _:
            return f"text {luck.randint(1, 99)}"


def play(seed: int, moves: int) -> Room:
    """A meeting in which anything happens, the same for the same seed."""
    luck, room = random.Random(seed), Room()
    active = tuple(PEOPLE)[:5]
    commands = [command for command in COMMANDS if command.name not in {"poll", "quiet", "end"}]
    for title in range(3):
        words = WordsId(f"title-{title}")
        room.happens(e.ItemAdded(at=room.at, actor=active[0], title=words, minutes=10))
    room.happens(e.MeetingOpened(at=room.at, actor=active[0]))
    for move in range(moves):
        room.at += timedelta(seconds=luck.choice((2, 20)))
        # Two people do most of the talking, so that somebody is dominant.
        who = luck.choice((active[2], active[3], active[2], active[3], *active))
        dice = luck.random()
        if dice < 0.55:
            drift = luck.choice((None, 0.1, 0.9))
            room.happens(
                e.MessagePosted(
                    at=room.at,
                    actor=who,
                    ref=f"message-{move}",
                    words=luck.randint(1, 60),
                    substantial=drift is not None,
                    drift=drift,
                    leaves=drift == 0.9,
                    looks_like=luck.choice((None, ItemId(2))),
                )
            )
        elif dice < 0.65:
            room.passes(minutes=luck.choice((1, 5, 12)))
        else:
            command = luck.choice(commands)
            if command.facilitator and luck.random() < 0.8:
                who = luck.choice(FACILITATORS)
            args = {
                p.name: value(p, room, luck)
                for p in command.params
                if p.required or luck.random() < 0.5
            }
            room.asks(who, command, args)
    room.happens(e.MeetingClosed(at=room.at, actor=active[0]))
    return room


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32))
def test_whatever_happens_nobody_is_named_by_heard_itself(seed):
    room = play(seed, 150)
    silent = {who for _, card in room.posts for who in names(card)} & set(SILENT)
    assert not silent, "somebody who never did anything was named in public"


def test_the_play_makes_heard_speak_by_itself():
    """Else the test above would show nothing."""
    kinds = {card.kind for seed in range(60) for _, card in play(seed, 150).posts}
    assert {"opening", "item", "item-time", "few-voices", "floor", "parked", "closing"} <= kinds
    assert "decision" in kinds


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32))
@example(4194303)
@example(10000)
def test_minutes_name_who_was_present_once_and_nobody_else(seed):
    (over,) = play(seed, 80).past
    written = minutes(over, None)
    assert written is not None
    full = Counter(names(minutes_cards.in_full(written)))
    # Who has taken something on was told that their name stands with it here.
    full.subtract(action.owner for action in written.actions if action.owner is not None)
    # So was who has accepted to look after a point, which has an item of its own then.
    full.subtract(item.introduced_by for item in written.items if item.introduced_by is not None)
    # And who chose to be named with a point, if it is theirs.
    points = [one.point for one in written.contentions]
    assert all(point.raiser in (None, point.named) for point in points)
    full.subtract(point.raiser for point in points if point.raiser is not None)
    # So did who is named for having foreseen a constraint, and who said that they look after one.
    chose = [who for one in written.constraints for who in (one.by, one.owner) if who is not None]
    full.subtract(chose)
    # Whoever has left the room since was there, too.
    assert full == Counter(list(over.turns.came))
    assert not set(full) & set(SILENT)
    # In an order that tells nothing about them.
    items = tuple(msgspec.structs.replace(item, introduced_by=None) for item in written.items)
    unnamed = tuple(
        msgspec.structs.replace(one, point=msgspec.structs.replace(one.point, named=None))
        for one in written.contentions
    )
    present = msgspec.structs.replace(
        written, actions=(), items=items, contentions=unnamed, constraints=()
    )
    assert list(names(minutes_cards.in_full(present))) == sorted(over.turns.came)
    assert not list(names(minutes_cards.in_short(written)))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32))
def test_notes_and_figures_name_nobody(seed):
    (over,) = play(seed, 80).past
    for kind in NoteKind:
        kept = [(over.id, note) for note in over.noted(kind)]
        assert not list(names(note_cards.listed(kind, kept, more=False)))
    found = measures(over.turns, over.opened_at)
    assert not list(names(cards.measures(found, over.id)))
    assert not [name for group in chart(found, over.id).groups for name in names(group)]


def test_a_name_is_found_wherever_it_stands():
    who = PersonId("person-1")
    line = Phrase("names", {"names": ListOf((PersonName(who),))})
    assert list(names(Card(kind="x", lines=(line,)))) == [who]
    assert list(names(Card(kind="x", title=Phrase("name", {"name": PersonName(who)})))) == [who]


def test_the_sample_meeting_names_only_who_was_called():
    script = respite_care()
    people = {PersonId(part.name): part.name for part in script.people}
    runs = PersonId(script.facilitator.name)
    room = Room(people, (runs,), Rules())
    for topic in script.topics:
        args: dict[str, str | int] = {"title": topic.title, "goal": topic.goal}
        args["minutes"] = topic.minutes
        room.asks(runs, BY_NAME["agenda add"], args)
    for line in script.acts["first"]:
        room.passes(seconds=line.after)
        who = PersonId(line.who)
        if line.command:
            room.asks(who, BY_NAME[line.command], line.args)
        else:
            words = len(line.text.split())
            room.happens(
                e.MessagePosted(
                    at=room.at, actor=who, ref=f"{line.number}", words=words, substantial=True
                )
            )
    assert len(room.posts) > 5
    assert any(card.kind == "floor" for _, card in room.posts)
