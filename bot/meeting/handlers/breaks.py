"""A break: the meeting stands still, and goes on where it was.

What moves the meeting on waits until the break is over, as the table of moves says. What people do
for themselves does not: they write, raise a hand, pass, park, answer. What is written in a break is
no turn and is measured by nothing; it shows only that somebody is here. Who goes away in a break
keeps the floor, their turn in a round, and their place in the queue.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.cards import CommandText, Phrase, TimeOfDay
from bot.effects import ReplyToActor, Whisper
from bot.errors import IllegalMove
from bot.events import BreakEnded, BreakMoved, BreakTaken, MessagePosted, WokenUp
from bot.ids import PersonId
from bot.meeting import clocks
from bot.meeting.cards import breaks as cards
from bot.meeting.handlers import item_time, rounds
from bot.meeting.posted_clocks import redrawn
from bot.meeting.state import NOTHING, PANEL, Effects, State
from bot.rules import BREAK_NEEDED_MINUTES, Quiet

END = CommandText("/break end")
OFFER_AGAIN = timedelta(minutes=10)
"""So long after it was no time to offer a break it is looked at again whether it is now. In a
meeting in which nobody has done anything for so long, nobody needs one."""


def taken(state: State, event: BreakTaken) -> Effects:
    """A break begins."""
    if (now := state.on_break) is not None:
        raise IllegalMove(
            "refused-break-on",
            until=TimeOfDay(now.until, state.zone),
            end=END,
            move=CommandText("/break move"),
        )
    kept = state.greet(event.person)
    state.breaks.begin(event.at, event.at + timedelta(minutes=event.minutes))
    return (*kept, *_told(state, moved=False), *redrawn(state))


def moved(state: State, event: BreakMoved) -> Effects:
    """The break ends earlier or later than it would."""
    _on(state)
    state.breaks.move(event.at + timedelta(minutes=event.minutes))
    return _told(state, moved=True)


def ended(state: State, event: BreakEnded) -> Effects:
    """Somebody ends the break."""
    _on(state)
    return (*_go_on(state, event.at, None), ReplyToActor(cards.ended()))


def over(state: State, event: WokenUp) -> Effects:
    """The time of the break is over. If Heard says so late, it has lasted until now: nobody was
    told to come back."""
    if state.on_break is None or event.due != state.on_break.until:
        return NOTHING
    return _go_on(state, event.at, item_time.lateness(state, event))


def offer(state: State, event: WokenUp) -> Effects:
    """The meeting has gone on for long: those who run it are offered a break, privately and once,
    unless nobody is at it or it is about to end."""
    breaks = state.breaks
    if event.due != breaks.offer_due:
        return NOTHING
    breaks.offer_due = None
    whom = state.facilitators_here
    idle = event.at - state.idle_from - breaks.stood(state.idle_from, event.at)
    if not whom or idle >= OFFER_AGAIN:
        breaks.offer_due = event.at + OFFER_AGAIN
        return NOTHING
    needed = state.needs.watch.breaks
    if needed:
        # Somebody needs one each hour: it is offered again, as long as none is taken.
        breaks.offer_due = event.at + timedelta(minutes=BREAK_NEEDED_MINUTES)
    if _ends_soon(state, event.at) or (state.settings.quiet is not Quiet.NORMAL and not needed):
        return NOTHING
    breaks.offered = True
    since = breaks.taken[-1][1] if breaks.taken else state.opened_at or event.at
    went = event.at - since - breaks.stood(since, event.at)
    return (*(Whisper(who, cards.offer(state, went)) for who in whom), *PANEL)


def _ends_soon(state: State, at: datetime) -> bool:
    """Whether the time that the series has for the meeting is nearly over, or is."""
    ends = item_time.ends_at(state)
    if state.series is None or ends is None:
        return False
    return ends - at < timedelta(minutes=2 * state.rules.break_minutes)


def offer_after(state: State, at: datetime) -> None:
    """From now on the meeting goes on without a break."""
    minutes = state.rules.break_offer_minutes
    if state.needs.watch.breaks:
        minutes = min(minutes or BREAK_NEEDED_MINUTES, BREAK_NEEDED_MINUTES)
    state.breaks.offer_due = at + timedelta(minutes=minutes) if minutes else None


def close(state: State, at: datetime) -> None:
    """The meeting ends, and a break with it."""
    if state.on_break is not None:
        _over(state, at)
        offer_after(state, at)
    state.breaks.away.clear()


def refused(state: State) -> IllegalMove:
    """What somebody is told who wants to move the meeting on in a break."""
    return IllegalMove("refused-in-break", until=TimeOfDay(_on(state), state.zone), end=END)


def left(state: State, who: PersonId) -> Effects:
    """Somebody goes away in the break. Their place is kept."""
    if not state.turns.leave(who):
        return NOTHING
    state.breaks.away[who] = None
    return PANEL


def written(state: State, event: MessagePosted, who: PersonId) -> Effects:
    """Somebody writes in the break: they are here."""
    for ref in event.answers:
        state.answers.answer(ref, who)
    turns = state.turns
    if turns.had_left(who, event.at) or (who in turns.present and who not in turns.outside):
        return NOTHING
    state.breaks.away.pop(who, None)
    return (*state.greet(who), *PANEL)


def _on(state: State) -> datetime:
    """When the break that is on ends.

    Raises:
        IllegalMove: there is none.
    """
    if state.on_break is None:
        raise IllegalMove("refused-no-break")
    return state.on_break.until


def _told(state: State, *, moved: bool) -> Effects:
    posted = state.post(cards.begins(state, moved=moved), always=True)
    return (*posted, ReplyToActor(cards.taken(state)), *PANEL)


def _over(state: State, at: datetime) -> None:
    """Clocks go on."""
    now = state.on_break
    assert now is not None  # noqa: S101 - whoever ends it has looked
    state.breaks.now = None
    state.breaks.taken.append((now.since, at))
    clocks.go_on(state, now.since, at)


def _go_on(state: State, at: datetime, late: Phrase | None) -> Effects:
    _over(state, at)
    offer_after(state, at)
    posted = state.post(cards.back(state, at, late), always=True)
    theirs = cards.yours(state)
    told = () if theirs is None else (Whisper(*theirs),)
    return (*posted, *told, *rounds.after_break(state, at), *redrawn(state), *PANEL)
