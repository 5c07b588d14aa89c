"""Asks facilitators whether the meeting goes on to another item, when they have said so."""

from __future__ import annotations

from bot.cards import Button, Card, CardSection, Phrase, phrase
from bot.meeting import subjects
from bot.meeting.agenda import AgendaItem
from bot.meeting.state import State
from bot.meeting.topic import OfferedMove, TopicQuestion
from bot.rules import MoveKind

WHY = {
    MoveKind.NEXT: "moving-on-why-next",
    MoveKind.ITEM: "moving-on-why-item",
    MoveKind.OPENS: "moving-on-why-opens",
}


def question(state: State, asked: TopicQuestion, move: OfferedMove, to: AgendaItem) -> Card:
    """One press to the item, or "not yet". It is put as it stands now: whichever item is up."""
    item = state.agenda.current
    after = 0 if item is None else item.id
    why = WHY[move.said]
    args: dict[str, str | int] = {"item": f"id:{to.id}", "after": f"id:{after}"}
    return Card(
        kind="moving-on",
        lines=(_asked(item, to), phrase(why)),
        parts=(CardSection(lines=(phrase("moving-on-unsure"),), ref=asked.source or ""),),
        buttons=(
            Button(phrase("button-moving-on"), "agenda next", args, style="main"),
            Button(phrase("button-not-yet"), "leave-it", {"question": asked.number}),
        ),
        expires=True,
        about=subjects.question(state, asked.number),
    )


def _asked(item: AgendaItem | None, to: AgendaItem) -> Phrase:
    if item is None:
        return phrase("moving-on-ask-first", to=to.shown_title)
    return phrase("moving-on-ask", to=to.shown_title, title=item.shown_title)
