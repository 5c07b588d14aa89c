"""Points that come back: on the agenda, as the item that is up, and why they were put off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.cards import (
    AnyPlaceholder,
    Button,
    Card,
    CardSection,
    CatalogueRef,
    Moment,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.meeting import points_due, subjects
from bot.meeting.agenda import AgendaItem
from bot.meeting.cards.agenda import time_box
from bot.meeting.cards.contentions import contention_buttons, contention_line, thread
from bot.meeting.state import State
from bot.records.model import Contention, Postponed
from bot.records.zones import day_or_moment
from bot.rules import MOST_POINTS

NAMED_IN_QUESTION = 40
"""Points that the question lists by their words: its form has all of them."""


def three_lines(state: State, point: Contention) -> tuple[Phrase, ...]:
    """When a point was raised, what has become of it since then, and what is asked now. Nobody is
    named but the person who has said that they see to it, and who has agreed to be named as the
    one who raised it."""
    return (_raised(state, point), _since(point), _asked(state, point))


def _raised(state: State, point: Contention) -> Phrase:
    key = "point-raised"
    gaps: dict[str, AnyPlaceholder] = {"when": Moment(point.parked_at, state.zone)}
    if (raiser := point.raiser) is not None:
        key += "-by"
        gaps["name"] = PersonName(raiser)
    if point.raised_in is not None:
        key += "-at"
        gaps["number"] = point.raised_in
    if point.item is not None:
        key += "-on"
        gaps["item"] = RecordedText(point.item)
    return phrase(key, **gaps)


def _since(point: Contention) -> Phrase:
    key = "point-since-nobody" if point.owner is None else "point-since-owner"
    gaps: dict[str, AnyPlaceholder] = {"positions": point.positions, "notes": point.notes}
    if point.owner is not None:
        gaps["owner"] = PersonName(point.owner)
    if point.postponed is Postponed.SAID and point.postponed_because is not None:
        key += "-said"
        gaps["words"] = RecordedText(point.postponed_because)
    elif point.postponed is not None:
        key += "-last"
        gaps["earlier"] = CatalogueRef(f"postponed-{point.postponed.value}")
    elif point.reopened:
        key += "-last"
        gaps["earlier"] = CatalogueRef("point-was-reopened")
    return phrase(key, **gaps)


def _asked(state: State, point: Contention) -> Phrase:
    times = point.tabled + (point.number not in state.point_agenda.taken_up)
    return phrase("point-asked-again", times=times) if times > 1 else phrase("point-asked")


def back(state: State, points: Sequence[Contention]) -> Card:
    """The meeting begins, and these points are on its agenda. One alone is announced in its thread
    as well."""
    parts = tuple(
        CardSection(
            lines=(contention_line(point), *three_lines(state, point)),
            buttons=contention_buttons(point),
            thread=thread(point),
            about=subjects.tabled(state, point.number),
        )
        for point in points
    )
    return Card(
        kind="tabled",
        title=phrase("tabled-title", count=len(parts)),
        lines=(phrase("tabled-on-agenda", count=len(parts)),),
        parts=parts,
        thread=thread(points[0]) if len(points) == 1 else "",
    )


def item_begins(state: State, item: AgendaItem, point: Contention) -> Card:
    """The meeting comes to a point, in its thread as well."""
    title = phrase(
        "item-begins-point",
        place=state.agenda.place(item),
        number=point.number,
        title=item.shown_title,
    )
    return Card(
        kind="item",
        title=title,
        facts=time_box(state, item),
        parts=(
            CardSection(
                lines=three_lines(state, point),
                buttons=contention_buttons(point),
                about=subjects.tabled(state, point.number),
            ),
        ),
        thread=thread(point),
        about=subjects.item(state) if item.until is not None else "",
    )


def again_and_again(state: State, point: Contention) -> Card:
    """For facilitators: a point is taken up for the third time or more, and what else could be
    tried. Plainly, and without blame."""
    about: dict[str, str | int] = {"contention": point.number}
    number = point.number
    return Card(
        kind="third-time",
        title=phrase("third-time-title", number=number, times=point.tabled),
        lines=(
            phrase("quote", words=RecordedText(point.wording)),
            phrase("third-time"),
            phrase("third-time-smaller"),
            phrase("third-time-help"),
            phrase("third-time-split"),
            phrase("third-time-close"),
        ),
        buttons=(
            Button(
                phrase("button-propose-smaller"),
                "propose",
                {"point": number, "method": "consent"},
                ask=True,
            ),
            Button(phrase("button-pass-on"), "settle", {**about, "outcome": "passed-on"}),
            Button(
                phrase("button-point-split"), "point change", {**about, "act": "split"}, ask=True
            ),
            Button(phrase("button-settle-point", number=number), "settle", about),
        ),
        about=subjects.tabled(state, number),
    )


def parked_again(point: Contention) -> Card:
    """For the room: a point that was on today's agenda is put off, and why."""
    return Card(
        kind="parked-again",
        title=phrase("parked-again-title", number=point.number),
        lines=(phrase("quote", words=RecordedText(point.wording)), *why_put_off(point)),
        thread=thread(point),
    )


def why_put_off(point: Contention) -> tuple[Phrase, ...]:
    """Why a point was put off, in the words of the person who said so, or in Heard's."""
    if point.postponed is None:
        return ()
    if point.postponed is Postponed.SAID:
        if point.postponed_because is None:
            return ()
        return (phrase("put-off-because", words=RecordedText(point.postponed_because)),)
    return (phrase(f"put-off-{point.postponed.value}"),)


def put_off_section(state: State, point: Contention, next_at: datetime | None) -> CardSection:
    """One point that was put off, why, and when it comes back."""
    return CardSection(
        lines=(contention_line(point), *why_put_off(point), _comes_back(state, point, next_at)),
        thread=thread(point),
    )


def put_off(state: State, parts: tuple[CardSection, ...]) -> Card:
    """For somebody whose points these are: they were put off."""
    return Card(
        kind="points-put-off",
        title=phrase("put-off-title", number=state.number, count=len(parts)),
        parts=parts,
    )


def _comes_back(state: State, point: Contention, next_at: datetime | None) -> Phrase:
    if point.not_before is not None and (next_at is None or point.not_before > next_at):
        return phrase("put-off-until", when=day_or_moment(state.zone, point.not_before))
    if next_at is None:
        ended = state.series is not None
        return phrase("put-off-ended" if ended else "put-off-open")
    return phrase("put-off-next", when=Moment(next_at, state.zone))


def which_today(state: State) -> Card:
    """For facilitators, before a meeting: more points are due than fit into it. What happens if
    nobody answers is said with it."""
    due = points_due.due(state)
    come = points_due.coming(state)
    next_at = points_due.after_this(state)
    listed = tuple(contention_line(point) for point in due[:NAMED_IN_QUESTION])
    more = len(due) - len(listed)
    if more:
        listed = (*listed, phrase("points-today-more", count=more))
    rest = (
        phrase("points-today-rest-open")
        if next_at is None
        else phrase("points-today-rest", when=Moment(next_at, state.zone))
    )
    return Card(
        kind="points-today",
        title=phrase("points-today-title", count=len(due)),
        lines=(
            phrase("points-today-ask", most=MOST_POINTS),
            phrase("points-today-silence", count=len(come)),
            rest,
        ),
        parts=(CardSection(heading=phrase("points-today-due"), lines=listed),),
        buttons=(Button(phrase("button-points-today"), "points today", style="main", ask=True),),
        about=subjects.points_today(state),
    )
