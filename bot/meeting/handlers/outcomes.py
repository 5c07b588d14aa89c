"""What became of what people raised: facilitators say so, and people are told."""

from __future__ import annotations

from datetime import timedelta

from bot.effects import ReplyToActor, SaveRecord, Whisper
from bot.errors import IllegalMove
from bot.events import ActUndone, ViewsCounted, ViewsDecided, ViewsReported
from bot.meeting.cards import outcomes as cards
from bot.meeting.cards import shared_buttons
from bot.meeting.handlers import constraints
from bot.meeting.state import NOTHING, Effects, State
from bot.meeting.undo import Act
from bot.records.model import MeetingState
from bot.records.recorded_views import (
    ViewLine,
    ViewOutcomeRecord,
    ViewsToldRecord,
)
from bot.rules import Quiet


def views_decided(state: State, event: ViewsDecided) -> Effects:
    """Facilitators have said what became of some views. Their authors are told soon, privately.

    Raises:
        IllegalMove: somebody else has said so of one of them meanwhile.
    """
    views = state.views
    if any(views.decided.get(words, 0) > event.since for words in event.views):
        raise IllegalMove("refused-views-decided")
    views.decided |= dict.fromkeys(event.views, state.version + 1)
    state.since.decided(event.views)
    constraints.decided_elsewhere(state, event.views, event.outcome, event.reason)
    views.say(
        *(
            ViewLine(
                number=0,
                words=words,
                outcome=event.outcome,
                reason=event.reason,
                decision=event.decision,
            )
            for words in event.views
        )
    )
    views.changed(event.at)
    record = ViewOutcomeRecord(
        room=state.room,
        words=event.views,
        outcome=event.outcome,
        at=event.at,
        reason=event.reason,
        decision=event.decision,
    )
    return (SaveRecord(record), ReplyToActor(cards.decided(len(event.views), event.outcome)))


def undecided(state: State, event: ActUndone, act: Act) -> Effects:
    """Whoever said what became of some views takes it back: they have no outcome again."""
    decided = act.event
    assert isinstance(decided, ViewsDecided)  # noqa: S101 - it is what this undoes
    state.views.unsay(frozenset(decided.views))
    state.views.decided |= dict.fromkeys(decided.views, state.version + 1)
    state.since.undecided(decided.views)
    constraints.decided_elsewhere(state, decided.views, None)
    state.views.changed(event.at)
    record = ViewOutcomeRecord(room=state.room, words=decided.views, outcome=None, at=event.at)
    note = shared_buttons.note("undone-views", count=len(decided.views))
    return (SaveRecord(record), ReplyToActor(note))


def views_counted(state: State, event: ViewsCounted) -> Effects:
    """Ask facilitators, privately, what became of what is open."""
    state.views.asked_at = max(event.at, state.views.asked_at)
    state.views.waiting = event.open > 0
    if not event.open or state.phase is not MeetingState.PLANNED:
        return NOTHING
    card = cards.open_views(state, event.open)
    return tuple(Whisper(who, card) for who in state.facilitators if state.turns.belongs(who))


def views_reported(state: State, event: ViewsReported) -> Effects:
    """Tell people where what they raised stands. Whoever has left is told if they come back: what
    is new for them stays so. In a silent room it waits among what is for them."""
    state.views.due = event.at + timedelta(minutes=1) if event.more else None
    out: Effects = NOTHING
    told = []
    for news in event.people:
        if not state.turns.belongs(news.who):
            continue
        told.append(news.who)
        card = cards.your_views(state, news)
        if state.settings.quiet is Quiet.SILENT:
            state.wishes.miss(news.who, card)
        else:
            out += (Whisper(news.who, card),)
    if told:
        out += (SaveRecord(ViewsToldRecord(room=state.room, people=tuple(told), at=event.at)),)
    return out


def you_said(state: State) -> Effects:
    """Say at the opening what became of what people raised, without anybody's name. Like what
    becomes of points, it is said in a silent room too: it is said once."""
    lines = state.views.at_opening()
    return state.post(cards.you_said(lines), always=True) if lines else NOTHING
