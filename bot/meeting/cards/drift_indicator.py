"""The mark that the talk seems to have left the item: a section of what only facilitators see."""

from __future__ import annotations

from collections.abc import Iterator

from bot.cards import Button, CardSection, phrase
from bot.meeting.cards.shared_buttons import next_button
from bot.meeting.state import State


def section(state: State, *, moves_on: bool = True) -> tuple[CardSection, ...]:
    """The mark, while there is one. `moves_on`: with a button to the next item, where the card has
    none elsewhere."""
    mark, item = state.topic.mark, state.agenda.current
    # A question about the same has the same buttons, and in a break nobody talks.
    if not mark.shows or item is None or state.topic.open or state.on_break is not None:
        return ()
    return (
        CardSection(
            lines=(phrase("drift-mark", title=item.shown_title), phrase("drift-mark-unsure")),
            buttons=tuple(_buttons(state, moves_on=moves_on)),
        ),
    )


def _buttons(state: State, *, moves_on: bool) -> Iterator[Button]:
    mark = state.topic.mark
    yield Button(phrase("button-is-on-topic"), "ontopic", {"question": mark.number or 0})
    yield Button(phrase("button-park-it"), "park", {"source": mark.source or ""})
    if moves_on:
        yield next_button(state.agenda.current)
