"""Commands about keeping on topic."""

from __future__ import annotations

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.spec import CommandContext
from bot.errors import Refused
from bot.meeting.drift_words import catch_all, content_words
from bot.rules import TopicMode

FEWEST_WORDS = 2
"""The fewest content words of a good title."""


def topic(ask: CommandContext) -> Answer:
    """Sets whom Heard asks about drift in this room."""
    return e.TopicModeSet(at=ask.at, actor=ask.actor, mode=TopicMode(ask.text("mode")))


def on_topic(ask: CommandContext) -> Answer:
    """Confirms that the talk is about the item."""
    return e.TopicConfirmed(at=ask.at, actor=ask.actor, question=ask.number("question"))


def leave_it(ask: CommandContext) -> Answer:
    """The newest question, or the one the button belongs to, stays as it is."""
    number = ask.number("question")
    if number is None:
        mine = [n for n, asked in ask.state.topic.open.items() if ask.actor in asked.asked]
        if not mine:
            raise Refused("refused-not-asked")
        number = mine[-1]
    return e.TopicQuestionDismissed(at=ask.at, actor=ask.actor, question=number)


def off_topic(ask: CommandContext) -> Answer:
    """Flags that the talk has left the item."""
    return e.OffTopicFlagged(at=ask.at, actor=ask.actor, source=ask.text("source") or None)


def title_is_vague(title: str) -> bool:
    """Whether a title says too little for anybody, or Heard, to tell what belongs to it.

    A title that is meant to be open ("Any other business") is not vague.
    """
    return len(content_words(title)) < FEWEST_WORDS and not catch_all(title)
