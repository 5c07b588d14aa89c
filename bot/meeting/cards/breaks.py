"""What Heard says of a break, and what stands still in it."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from bot.cards import (
    Button,
    Card,
    Countdown,
    Duration,
    Fact,
    Phrase,
    TimeOfDay,
    phrase,
)
from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.cards.shared_buttons import note
from bot.meeting.state import State

END_BREAK = Button(phrase("button-end-break"), "break end", style="main")
MOVE_BREAK = Button(phrase("button-move-break"), "break move", ask=True)


def take_button(state: State) -> Button:
    """Take a break, as long as one usually is here."""
    minutes = state.rules.break_minutes
    return Button(
        phrase("button-break", time=Duration(minutes * 60)), "break", {"minutes": minutes}
    )


def begins(state: State, *, moved: bool = False) -> Card:
    """A break is on, or `moved`: it ends at another time."""
    now = state.on_break
    assert now is not None  # noqa: S101 - whoever says so has just begun it
    until = TimeOfDay(now.until, state.zone)
    return Card(
        kind="break",
        title=phrase("break-title", until=until),
        lines=(phrase("break-moved-how" if moved else "break-how"),),
        facts=(Fact(phrase("break-left"), phrase("left", time=Countdown(now.until))),),
        about=subjects.meeting_break(state),
    )


def back(state: State, at: datetime, late: Phrase | None) -> Card:
    """The break is over, and the meeting goes on where it was."""
    running, item = state.rounds.talking, state.agenda.current
    lines = [phrase("break-over")]
    if late is not None:
        lines.append(late)
    if item is not None:
        has_time = item.until is not None and item.until > at
        said = "break-over-item" if has_time else "break-over-item-only"
        lines.append(phrase(said, title=item.shown_title))
    # Heard itself names nobody before others: whose turn it is, they are told.
    if running is not None:
        lines.append(phrase("break-over-turn"))
    elif state.floor is not None:
        lines.append(phrase("break-over-floor"))
    if state.rounds.silent is not None:
        lines.append(phrase("break-over-writing"))
    lines.append(phrase("break-over-places"))
    return Card(kind="break-over", lines=tuple(lines))


def yours(state: State) -> tuple[PersonId, Card] | None:
    """Who is told that the break is over and it is theirs to go on; None: nobody's turn it is."""
    running = state.rounds.talking
    if running is not None and running.current is not None:
        card = note("break-over-your-turn")
        return running.current, replace(card, about=subjects.turn(state, running))
    if running is None and state.floor is not None:
        return state.floor, replace(note("break-over-your-floor"), about=subjects.floor(state))
    return None


def taken(state: State) -> Card:
    """The answer to whoever has begun a break, or moved its end."""
    now = state.on_break
    assert now is not None  # noqa: S101 - see `begins`
    said = phrase("break-taken", until=TimeOfDay(now.until, state.zone))
    return Card(
        kind="note",
        lines=(said,),
        buttons=(END_BREAK, MOVE_BREAK),
        about=subjects.meeting_break(state),
    )


def past_end(state: State, minutes: int, end: TimeOfDay, rest: Duration) -> Card:
    """A break, or the one that is on with its new end, would go on beyond the planned end of the
    meeting. Nothing has happened."""
    is_on = state.on_break is not None
    command = "break move" if is_on else "break"
    anyway = Button(phrase("button-break-anyway"), command, {"minutes": minutes, "anyway": "yes"})
    said = "break-move-past-end" if is_on else "break-past-end"
    return Card(
        kind="break-past-end",
        lines=(phrase(said, end=end, left=rest),),
        buttons=(anyway,),
        about=subjects.meeting_break(state) if is_on else subjects.break_offer(state),
    )


def ended() -> Card:
    """The answer to whoever has ended one."""
    return note("noted-break-over")


def offer(state: State, since: timedelta) -> Card:
    """Those who run the meeting could take a break; nothing happens if they do not."""
    return Card(
        kind="break-offer",
        lines=(phrase("break-offer", time=Duration(round(since.total_seconds()))),),
        buttons=(take_button(state),),
        about=subjects.break_offer(state),
    )


def left(state: State, due: datetime) -> Phrase:
    """How much time is left until something that stands still in a break; in one, it is what will
    be left after it."""
    now = state.on_break
    if now is None:
        return phrase("left", time=Countdown(due))
    rest = due - now.since
    if rest <= timedelta():
        return phrase("time-up")
    return phrase("left-after-break", time=Duration(round(rest.total_seconds())))


def put_off(state: State) -> timedelta:
    """How much later than it says anything comes that stands still in the break that is on, as far
    as is known."""
    now = state.on_break
    return timedelta() if now is None else now.until - now.since


def facts(state: State) -> tuple[Fact, ...]:
    """The break that is on, for the panel."""
    now = state.on_break
    if now is None:
        return ()
    return (Fact(phrase("break-left"), phrase("left", time=Countdown(now.until))),)
