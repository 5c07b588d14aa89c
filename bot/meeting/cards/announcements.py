"""What Heard says in the conversation about how the meeting goes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.cards import (
    Button,
    Card,
    CardSection,
    CommandText,
    Moment,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.ids import PersonId
from bot.meeting import poll_state, subjects
from bot.meeting.agenda import AgendaItem
from bot.meeting.cards import agreement
from bot.meeting.cards.actions import late_section
from bot.meeting.cards.agenda import agenda_line, goal, time_box
from bot.meeting.cards.contention_news import comes_back
from bot.meeting.cards.contentions import contention_line
from bot.meeting.cards.goal import goal_line
from bot.meeting.cards.measures import how_many_heard
from bot.meeting.cards.minutes import document
from bot.meeting.cards.notes import decisions, recorded
from bot.meeting.cards.points_back import why_put_off
from bot.meeting.cards.proposal_results import to_be_reviewed
from bot.meeting.cards.shared_buttons import (
    ADD_ITEM,
    END,
    HAND,
    HERE,
    PARK,
    reopen_button,
)
from bot.meeting.queue import Hand
from bot.meeting.state import State
from bot.records.model import Contention, NoteKind, Standing
from bot.records.zones import day_in


def opening(state: State, late: Phrase | None) -> Card:
    """The meeting begins."""
    lines = [*goal_line(state), *agreement.opening_line(state), phrase("opening")]
    if late is not None:
        lines.append(late)
    items = tuple(agenda_line(state, item) for item in state.agenda.items)
    parts = (CardSection(heading=phrase("agenda"), lines=items),) if items else ()
    overdue = (
        () if state.opened_at is None else late_section(state, day_in(state.zone, state.opened_at))
    )
    return Card(
        kind="opening",
        title=phrase("opening-title", number=state.number),
        lines=tuple(lines),
        parts=(*parts, *overdue),
        buttons=(HAND, HERE, PARK, *agreement.opening_button(state)),
        about=subjects.meeting(state),
        # Why it opens late, what is late, and what was agreed, the panel does not say.
        on_panel=late is None and not overdue and not state.agreement.stands,
    )


def item_begins(state: State, item: AgendaItem) -> Card:
    """The meeting moves to an item."""
    return Card(
        kind="item",
        title=phrase("item-begins", place=state.agenda.place(item), title=item.shown_title),
        lines=goal(item),
        facts=time_box(state, item),
        parts=() if item.review is None else (to_be_reviewed(item.title, item.review),),
        about=subjects.item(state) if item.until is not None or item.review is not None else "",
    )


def agenda_done(state: State) -> Card:
    """Every item has had its turn."""
    return Card(
        kind="agenda-done",
        lines=(phrase("agenda-done"),),
        buttons=(END, ADD_ITEM),
        about=subjects.item(state),
        on_panel=True,
    )


def floor(state: State, who: PersonId, hand: Hand | None) -> Card:
    """Somebody is called, and has the floor."""
    lines = [phrase("floor", name=PersonName(who))]
    if hand is not None and hand.reason is not None:
        lines.append(phrase("floor-about", words=RecordedText(hand.reason)))
    parts: tuple[CardSection, ...] = ()
    if hand is not None and hand.source is not None:
        parts = (CardSection(lines=(phrase("floor-answers"),), ref=hand.source),)
    return Card(
        kind="floor",
        lines=tuple(lines),
        parts=parts,
        mentions=(who,),
        about=subjects.floor(state),
    )


def unfinished(item: AgendaItem, meeting: int, place: int) -> Card:
    """The meeting is over, and the item that was up is on the agenda of the next one. `place` is
    its id there."""
    args: dict[str, str | int] = {"item": f"id:{place}", "meeting": meeting}
    return Card(
        kind="unfinished",
        lines=(phrase("unfinished", title=item.shown_title), phrase("unfinished-if")),
        buttons=(Button(phrase("button-finished"), "agenda drop", args),),
        about=subjects.listed(meeting, place),
    )


def closing(
    state: State, starts: datetime | None, why: Phrase | None, *, unchanged: bool = False
) -> Card:
    """The meeting is over, and what happens now. `unchanged`: it was opened by mistake."""
    turns = state.turns
    lines = [why] if why is not None else []
    if turns.came:
        lines.append(how_many_heard(turns.heard_of_all, len(turns.came)))
    lines += recorded(state)
    if starts is not None:
        lines.append(phrase("closing-next", when=Moment(starts, state.zone)))
    if turns.came and unchanged:
        lines.append(phrase("closing-unchanged"))
    lines.append(_poll(state) if turns.came else phrase("closing-nobody"))
    return Card(
        kind="closing",
        title=phrase("closing-title", number=state.number),
        lines=tuple(lines),
        parts=(
            *_talk_guide(state),
            *decisions(state.noted(NoteKind.DECISION)),
            *_left_over(state, starts),
            *_still_parked(state, starts),
        ),
        buttons=(reopen_button(state.number),) if state.rules.reopen_minutes else (),
        about=subjects.closed(state) if state.rules.reopen_minutes else "",
        files=(document(state.id),) if turns.came else (),
        hints=(phrase("closing-minutes", typed=CommandText("/minutes")),) if turns.came else (),
    )


def reopened(state: State) -> Card:
    """The meeting goes on after all."""
    lines = [phrase("reopened")]
    if state.polled:
        lines.append(phrase("reopened-poll" if state.poll_open else "reopened-poll-over"))
    item = state.agenda.current
    if item is not None:
        lines.append(phrase("reopened-item", title=item.shown_title))
    title = phrase("reopened-title", number=state.number)
    return Card(
        kind="reopened",
        title=title,
        lines=tuple(lines),
        buttons=(HAND, HERE, PARK),
        about=subjects.meeting(state),
        hints=(phrase("reopened-typed", typed=CommandText("/end")),),
    )


def _left_over(state: State, starts: datetime | None) -> tuple[CardSection, ...]:
    # Points have a list of their own.
    items = tuple(item for item in state.agenda.open_items() if item.point is None)
    heading = phrase("closing-carried") if starts is not None else phrase("closing-kept")
    lines = tuple(phrase("bullet", words=item.shown_title) for item in items)
    return (CardSection(heading=heading, lines=lines),) if lines else ()


def _still_parked(state: State, starts: datetime | None) -> tuple[CardSection, ...]:
    """The points that are due at the next meeting, and those that have a later day."""
    parked = state.standing(Standing.PARKED, Standing.TABLED)
    later = [one for one in parked if one.not_before and (not starts or one.not_before > starts)]
    soon = [one for one in parked if one not in later]
    coming = phrase("closing-parked") if starts is not None else phrase("closing-parked-open")
    return (
        *_headed(coming, [_parked(state, point) for point in soon]),
        *_headed(
            phrase("closing-parked-later"),
            [(*_parked(state, point), comes_back(state, point)) for point in later],
        ),
    )


def _parked(state: State, point: Contention) -> tuple[Phrase, ...]:
    return (contention_line(point), *_today(state, point))


def _headed(heading: Phrase, points: Sequence[tuple[Phrase, ...]]) -> tuple[CardSection, ...]:
    lines = tuple(line for point in points for line in point)
    return (CardSection(heading=heading, lines=lines),) if lines else ()


def _today(state: State, point: Contention) -> tuple[Phrase, ...]:
    """Why a point was put off that was on the agenda of this meeting, or would have been."""
    return why_put_off(point) if point.postponed_in == state.number else ()


def _talk_guide(state: State) -> tuple[CardSection, ...]:
    """What a team can talk about that is too small for a poll."""
    if not state.turns.came or not poll_state.is_too_small(state):
        return ()
    lines = tuple(phrase(f"talk-guide-{name}") for name in ("said", "taken", "change", "next"))
    return (CardSection(heading=phrase("talk-guide"), lines=lines),)


def _poll(state: State) -> Phrase:
    """Who is asked now whether they were heard; or what holds of the poll that there was before the
    meeting was reopened."""
    if state.breaks.reopened and state.polled:
        return phrase("closing-poll-on" if state.poll_open else "closing-poll-over")
    asked = state.counted_seats.among(state.turns.everybody)
    if not asked:
        return phrase("closing-no-poll")
    everybody = len(asked) == len(state.turns.everybody)
    if poll_state.is_too_small(state):
        key = "closing-poll-small" if everybody else "closing-poll-small-confirmed"
        return phrase(key, fewest=poll_state.fewest(state))
    return phrase("closing-poll" if everybody else "closing-poll-confirmed")
