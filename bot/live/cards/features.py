"""What a room allows."""

from __future__ import annotations

from bot.cards import Button, Card, Fact, say
from bot.live.state import State
from bot.rules import Feature

ALLOW = Button(say("button-allow"), "allow", ask=True)


def features(state: State) -> Card:
    """Everything that a room can allow, and whether it does."""
    return Card(
        kind="features",
        title=say("features-title"),
        facts=tuple(
            Fact(
                say(f"feature-{each.value}"),
                say("switch-on" if each in state.features else "switch-off"),
            )
            for each in Feature
        ),
        buttons=(ALLOW,),
    )
