"""Commands about coloured cards."""

from __future__ import annotations

from bot import events as e
from bot.commands.command_answers import Answer, RaiseCard
from bot.commands.spec import CommandContext, Kind, Param
from bot.events import SignalKind

DOWN = "down"
"""In place of a card: take down what I have up."""

CARD_PARAMS = (
    Param(
        "signal",
        Kind.CHOICE,
        choices=(*SignalKind, DOWN),
        terms="card",
        aliases=(
            ("yellow", SignalKind.SLOW),
            ("red", SignalKind.UNCLEAR),
            ("green", SignalKind.AGREE),
            ("slower", SignalKind.SLOW),
            ("slow down", SignalKind.SLOW),
            ("question", SignalKind.UNCLEAR),
        ),
    ),
    Param(
        "sure",
        Kind.CHOICE,
        required=False,
        choices=("yes", "no"),
        terms="confirm",
        named=True,
        hidden=True,
    ),
)


def card(ask: CommandContext) -> Answer:
    """A card goes up, or comes down."""
    wanted = ask.text("signal")
    if wanted == DOWN:
        return RaiseCard(who=ask.actor, down=True)
    return RaiseCard(who=ask.actor, signal=SignalKind(wanted), sure=ask.text("sure") == "yes")


def plain_words(ask: CommandContext) -> Answer:
    """Everybody is asked to say it again in plain words."""
    return e.PlainWordsAsked(at=ask.at, actor=ask.actor)
