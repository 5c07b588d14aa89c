"""Check-ins and check-outs: everybody is asked, one press is enough, and words are optional.

A check-in opens with the meeting, before the first item, whose time begins only when it is over. A
check-out is offered to those who run the meeting and opens when they say so. Neither keeps a
meeting from ending: what was written until then is shown with its end. What people write is the
team's for this moment: it is in no minutes, has no outcome, and nobody counts as heard by it.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.events import CheckedIn, CheckOpened, CheckSet
from bot.ids import PersonId, WordsId
from bot.meeting.cards import check_rounds as cards
from bot.meeting.cards import rounds as round_cards
from bot.meeting.handlers import agenda, features
from bot.meeting.rounds import SilentRound
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.people.thresholds import enough
from bot.room_settings import CheckChoice
from bot.rules import CheckKind, Feature


def check_set(state: State, event: CheckSet) -> Effects:
    """What meetings here begin with, or offer before their end, from now on."""
    if event.on and not event.named:
        features.need(state, Feature.UNNAMED)
    check = CheckChoice(question=event.question, named=event.named) if event.on else None
    if event.kind is CheckKind.IN:
        state.set(check_in=check)
    else:
        state.set(check_out=check)
    return (ReplyToActor(cards.settings(state)),)


def check_opened(state: State, event: CheckOpened) -> Effects:
    """A facilitator opens one now."""
    if state.rounds.now is not None:
        raise IllegalMove("refused-round-running")
    if not event.named:
        features.need(state, Feature.UNNAMED)
    kept = state.greet(event.person)
    check = CheckChoice(question=event.question, named=event.named)
    return (*kept, *begin(state, event.kind, check, event.at), *PANEL)


def begin(state: State, kind: CheckKind, check: CheckChoice, at: datetime) -> Effects:
    """Everybody is asked. Somebody who needs more time gives everybody more time."""
    seconds = state.rules.check_seconds
    if any(state.wishes.of(who).more_time for who in state.turns.everybody):
        seconds *= 2
    # What a room once chose may not be allowed in it any more.
    named = check.named or Feature.UNNAMED not in state.settings.features
    running = SilentRound(
        check.question, named=named, until=at + timedelta(seconds=seconds), check=kind
    )
    state.rounds.count += 1
    state.rounds.now = running
    state.breaks.away.clear()
    if kind is CheckKind.OUT:
        state.rounds.checked_out = True
    return state.post(cards.opened(state, running), always=True)


def checked_in(state: State, event: CheckedIn) -> Effects:
    """Somebody presses. They are here, and not heard by it."""
    running = running_check(state)
    kept = state.greet(event.person)
    running.press(event.person)
    closed = close_if_complete(state, running, event.at)
    return (*kept, ReplyToActor(cards.pressed(running)), *closed, *PANEL)


def running_check(state: State) -> SilentRound:
    """The check-in or check-out that is running.

    Raises:
        IllegalMove: none is.
    """
    running = state.rounds.silent
    if running is None or running.check is None:
        raise IllegalMove("refused-no-check")
    return running


def written(state: State, running: SilentRound, who: PersonId, at: datetime) -> Effects:
    """Somebody has written something in it."""
    note = ReplyToActor(cards.written(running))
    return (note, *close_if_complete(state, running, at), *PANEL)


def close_if_complete(state: State, running: SilentRound, at: datetime) -> Effects:
    """A check-in waits for everybody who belongs to the room, since people come in its first
    minutes; a check-out for those who are here. Neither longer than its time."""
    if state.on_break is not None:
        return NOTHING
    asked = (*state.turns.present, *state.breaks.away)
    if running.check is CheckKind.IN:
        asked = (*asked, *(w for w in state.turns.everybody if w not in _excused(state)))
    return show(state, running, at) if running.is_complete(asked) else NOTHING


def _excused(state: State) -> set[PersonId]:
    return {who for who in state.representation.apologies if who not in state.turns.present}


def show(state: State, running: SilentRound, at: datetime) -> Effects:
    """It is over. After a check-in the first item is taken up, if none is yet."""
    state.rounds.now = None
    out: Effects = _result(state, running)
    items = state.agenda
    begins = running.check is CheckKind.IN and state.is_open and items.current is None
    if begins and items.waiting() is not None and not items.has_discussed:
        out += agenda.take_up_next(state, at, announce=True)
    return (*out, *PANEL)


def _result(state: State, running: SilentRound) -> Effects:
    if not running.answered:
        return NOTHING  # Nobody is told that nobody did anything.
    people = len(state.counted_seats.among((*running.texts, *running.pressed, *running.passed)))
    if running.texts and not running.named and not enough(people, state.rules.unnamed_fewest):
        back = (Whisper(w, round_cards.held_back(t)) for w, t in running.texts.items())
        return (*state.post(cards.too_few(state, running), always=True), *back)
    shown = running.shown(state.id)
    return state.post(cards.shown(state, running, shown), always=True)


def words_gone(state: State, words: frozenset[WordsId]) -> None:
    """Words are deleted: a question that was among them is the usual one again."""
    for name in ("check_in", "check_out"):
        check: CheckChoice | None = getattr(state.settings, name)
        if check is not None and check.question in words:
            state.set(**{name: replace(check, question=None)})
