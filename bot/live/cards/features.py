"""What a room allows."""

from __future__ import annotations

from bot.cards import Button, Card, Fact, say
from bot.live.state import State
from bot.rules import Feature

ALLOW = Button(say("button-allow"), "allow", ask=True)


NO_VOICE = "none"
"""In place of a voice channel: meetings go with none."""
VOICE = Button(say("button-voice"), "voice", ask=True)
UNTIE = Button(say("button-no-voice"), "voice", {"channel": NO_VOICE})


def voice(state: State) -> Card:
    """Whether a room's meetings go with a voice channel. To look at it changes nothing."""
    tied = bool(state.voice)
    return Card(
        kind="voice",
        title=say("voice-title"),
        lines=(say("voice-tied" if tied else "voice-untied"),),
        buttons=(VOICE, UNTIE) if tied else (VOICE,),
    )


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
