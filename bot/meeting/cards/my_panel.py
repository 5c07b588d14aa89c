"""The panel of one person: how things stand for them, and what they can do now.

First their own state, then what they are asked ("For you"), then the buttons that work for them
now, then the meeting, who is here and, for facilitators, what only they see. Its sections have
names, so that an adapter can give each a place: `for-you`, `acts`, `cards`, `now`, `here`, `side`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from bot.cards import Button, Card, CardSection, Fact, PersonName, Phrase, TimeOfDay, phrase
from bot.ids import PersonId
from bot.meeting import possible, subjects
from bot.meeting.cards import actions as action_cards
from bot.meeting.cards import (
    breaks,
    check_rounds,
    constraints,
    drift_indicator,
    facilitator_panel,
    presence,
    rounds,
    signals,
)
from bot.meeting.cards import panel as shared
from bot.meeting.cards.for_you import for_you
from bot.meeting.cards.preferences import language_offer
from bot.meeting.cards.shared_buttons import (
    ADD_ITEM,
    END,
    HAND,
    HERE,
    LOWER,
    PARK,
    PASS,
    SERIES,
    START,
    reopen_button,
)
from bot.meeting.cards.statements import SAY
from bot.meeting.open_questions import QuestionKind, open_questions
from bot.meeting.state import State
from bot.records.saved_records import PollRecord
from bot.records.zones import day_in

ACTS, NOW, HERE_NOW = "acts", "now", "here"
"""The names of its sections, beside those in `for_you` and `facilitator_panel`."""
ASKS_TO_SPEAK = frozenset({QuestionKind.TURN, QuestionKind.FLOOR, QuestionKind.INVITATION})
"""Questions that have their own button to speak with."""
ASKS_TO_PASS = frozenset({QuestionKind.TURN, QuestionKind.WRITE, QuestionKind.INVITATION})
"""Questions that have their own button to pass with."""


def my_panel(
    state: State,
    who: PersonId,
    at: datetime,
    polls: Sequence[PollRecord] = (),
    *,
    certain: bool = True,
    lists_here: bool = True,
    needs: Sequence[CardSection] = (),
    common: Common | None = None,
) -> Card:
    """Somebody's own panel. `polls`: those that are open, and that they have not answered.
    `certain`: the platform has said that they still have the role that makes them a facilitator,
    if it is a role that does. `lists_here`: who is here is a part of it; an adapter that shows that
    in a place of its own needs it only once for everybody. `needs`: what stands there about what
    people need, which no meeting knows. `common`: what `in_common` made of this very state, if it
    is there already."""
    shown = common or in_common(state)
    leads = certain and who in state.facilitators
    side = facilitator_panel.sections(state, beside_acts=True) if leads else ()
    return Card(
        kind="my-panel",
        title=shown.title,
        lines=own_lines(state, who, at),
        facts=shown.facts,
        parts=(
            *for_you(state, who, polls),
            *language_offer(state.wishes.of(who)),
            CardSection(buttons=acts(state, who, at, certain=certain), name=ACTS),
            *((signals.row(),) if state.is_open else ()),
            *needs,
            *action_cards.mine(state, who, day_in(state.zone, at)),
            *shown.now,
            *(_here(state) if lists_here else ()),
            *side,
        ),
        about=subjects.meeting(state),
    )


class Common(NamedTuple):
    """What everybody's panel says alike."""

    title: Phrase
    facts: tuple[Fact, ...]
    now: tuple[CardSection, ...]


def in_common(state: State) -> Common:
    """What everybody's panel says alike, to be made once for many people."""
    return Common(shared.heading(state), shared.facts(state), _now(state))


def in_room(
    state: State,
    who: PersonId,
    at: datetime,
    polls: Sequence[PollRecord] = (),
    *,
    certain: bool = True,
) -> tuple[CardSection, ...]:
    """The same for one of somebody's rooms among others: their state, what they are asked, and
    their buttons; for facilitators, whether the talk seems to have left the item."""
    lines = (shared.heading(state), *shared.where(state), *own_lines(state, who, at))
    leads = certain and who in state.facilitators
    mark = drift_indicator.section(state, moves_on=False) if leads else ()
    asked = (*for_you(state, who, polls), *mark)
    mine = acts(state, who, at)
    if not asked:
        return (CardSection(lines=lines, buttons=mine, about=subjects.meeting(state)),)
    own = CardSection(buttons=mine, about=subjects.meeting(state))
    return (CardSection(lines=lines), *asked, own)


# -- their own state -------------------------------------------------------------------------------


def own_lines(state: State, who: PersonId, at: datetime) -> tuple[Phrase, ...]:
    """How things stand for one person, the most pressing first. What they are asked is not in
    here."""
    return tuple(_own_lines(state, who, at)) if state.is_open else tuple(_before(state, who))


def _before(state: State, who: PersonId) -> Iterator[Phrase]:
    if (whom := state.support.person(who)) is not None:
        yield phrase("support-agreed", name=PersonName(whom))
    if who in state.representation.apologies:
        yield phrase("my-apologies")
        if state.representation.apologies[who]:
            yield phrase("regrets-my-named")


def _own_lines(state: State, who: PersonId, at: datetime) -> Iterator[Phrase]:
    whom = state.support.person(who)
    if whom is not None:
        yield phrase("support-agreed", name=PersonName(whom))
        return
    if possible.turn_of(state, who) is not None:
        yield phrase("my-turn")
    elif state.floor == who:
        yield phrase("my-floor")
    hand = state.queue.get(who)
    if hand is not None and hand.by is None:
        place = state.queue.place_of(who, state.turns, state.queue_order)
        yield phrase("status-hand", place=place)
    if (coming := _place_in_round(state, who)) is not None:
        yield coming
    if (until := state.pauses.until(who, at)) is not None:
        yield phrase("my-pause", until=TimeOfDay(until, state.zone))
    yield _heard(state, who)
    if who not in state.turns.present:
        yield phrase("my-absence")


def _place_in_round(state: State, who: PersonId) -> Phrase | None:
    """When somebody's turn in the round comes; None: they have none to come."""
    running, silent = state.rounds.talking, state.rounds.silent
    if silent is not None:
        return phrase("my-answer-in") if silent.has_answered(who) else None
    if running is None:
        return None
    coming = running.coming(state.turns.present)
    return phrase("my-place-in-round", before=coming.index(who)) if who in coming else None


def _heard(state: State, who: PersonId) -> Phrase:
    voice = state.turns.voices.get(who)
    if voice is not None:
        return phrase("status-turns", turns=state.turns.turns_of(who), messages=voice.messages)
    if who in state.turns.contributed:
        return phrase("status-contributed")
    return phrase("status-passed") if who in state.turns.passed else phrase("status-not-heard")


# -- what they can do ------------------------------------------------------------------------------


def acts(state: State, who: PersonId, at: datetime, *, certain: bool = True) -> tuple[Button, ...]:
    """The buttons that work for somebody now. What they are asked has its own.

    Facilitators have theirs first. Where nobody is one, everybody may run the meeting, and their
    own acts come first. What ends the meeting is last, and never beside what facilitators press
    again and again.
    """
    own = tuple(_own(state, who, at))
    if not certain or not state.may_facilitate(who):
        return own
    if not state.is_open:
        again = (reopen_button(state.number - 1),) if possible.reopen(state, who) else ()
        return (*again, START, SERIES, *own)
    running = (*_running(state, who), ADD_ITEM)
    first = (*running, *own) if who in state.facilitators else (*own, *running)
    return (*(button for button in first if button is not PARK), PARK, END)


def _own(state: State, who: PersonId, at: datetime) -> Iterator[Button]:
    """What somebody can do for themselves, or for whom they support."""
    whom = state.support.person(who)
    if not state.is_open:
        yield from () if whom is not None else (ADD_ITEM, SAY)
        yield PARK
        return
    me = who if whom is None else whom
    asked = {question.kind for question in open_questions(state, me)} if whom is None else set()
    if whom is None and possible.say_here(state, who):
        yield HERE
    hand = state.queue.get(me)
    if hand is None and asked.isdisjoint(ASKS_TO_SPEAK):
        # A supporter is not told of a pause: their button stays, and is refused without a reason.
        if whom is not None or not state.pauses.holds(who, at):
            yield HAND
    elif hand is not None and QuestionKind.PUT_UP not in asked:
        yield LOWER
    if me not in state.turns.passed and asked.isdisjoint(ASKS_TO_PASS):
        yield PASS
    if QuestionKind.WRITE not in asked:
        yield from rounds.write_buttons(state)
    if whom is None:
        yield SAY
    if state.constraints.blank_until is not None:
        yield constraints.LOG
    yield PARK


def _running(state: State, who: PersonId) -> Iterator[Button]:
    """What somebody can do to run a meeting that is on, the likeliest first."""
    yield from shared.running(state)
    if state.agenda.waiting() is None and possible.check_out_first(state, who):
        yield check_rounds.CHECK_OUT
    if state.breaks.offered and possible.take_break(state, who):
        yield breaks.take_button(state)
    if possible.open_round(state, who):
        yield from (rounds.ROUND, rounds.SILENT_ROUND)
    if possible.end_blank_sheet(state, who):
        yield constraints.END_SHEET
    elif possible.blank_sheet(state, who):
        yield constraints.BLANK_SHEET


# -- the meeting, and who is here ------------------------------------------------------------------


def _now(state: State) -> tuple[CardSection, ...]:
    """What is up, and what comes. Before a meeting nothing is up: its date is the heading, and the
    agenda stands below what can be done."""
    first, *others = shared.about_items(state)
    name = NOW if state.is_open else ""
    return (CardSection(heading=first, lines=tuple(others), name=name), *shared.to_come(state))


def _here(state: State) -> tuple[CardSection, ...]:
    """Who is here, for everybody, in the order in which they came."""
    here = state.turns.present
    if not here:
        return ()
    heading = phrase("my-here", count=len(here))
    return (CardSection(heading=heading, lines=presence.names(here), name=HERE_NOW),)
