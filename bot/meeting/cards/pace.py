"""The private hint that it goes fast."""

from __future__ import annotations

from bot.cards import Card, phrase
from bot.meeting import subjects
from bot.meeting.cards.signals import slow_down_buttons
from bot.meeting.pace import PaceNow
from bot.meeting.state import State


def too_fast(state: State, now: PaceNow) -> Card:
    """For facilitators only. It is not said who would like it slower."""
    return Card(
        kind="pace",
        lines=(
            phrase("pace-fast"),
            phrase("pace-now", **_figures(now.messages, now.words)),
            phrase("pace-usual", **_figures(now.usual_messages, now.usual_words)),
            phrase("pace-what"),
        ),
        buttons=slow_down_buttons(state),
        about=subjects.item(state),
    )


def _figures(messages: float, words: float) -> dict[str, int]:
    """Messages a minute, and words a message: there are some, where this is said."""
    return {"messages": max(1, round(messages)), "words": max(1, round(words / messages))}
