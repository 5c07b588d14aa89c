"""Cards about what a team asks in its polls besides the usual."""

from __future__ import annotations

from bot.cards import Button, Card, CardSection, RecordedText, phrase
from bot.meeting.state import State


def poll_items(state: State) -> Card:
    """What the polls to come ask besides, with a button to change it."""
    return _card(state, "poll-items", buttons=(CHANGE,))


def poll_items_changed(state: State) -> Card:
    """The room is told what has changed."""
    return _card(state, "poll-items-changed")


CHANGE = Button(phrase("command-poll-items"), "poll items", ask=True)


def _card(state: State, key: str, buttons: tuple[Button, ...] = ()) -> Card:
    own = state.settings.poll_items
    lines = tuple(phrase("quote", words=RecordedText(words)) for words in own)
    return Card(
        kind="poll-items",
        title=phrase(key),
        lines=(
            phrase("poll-items-from-now") if own else phrase("poll-items-none"),
            phrase("poll-items-long" if state.settings.long_poll else "poll-items-short"),
        ),
        parts=(CardSection(lines=lines),) if lines else (),
        buttons=buttons,
    )
