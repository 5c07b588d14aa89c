"""What a room allows."""

from __future__ import annotations

from bot.cards import Button, Card, Fact, LanguageName, phrase
from bot.meeting.cards.check_rounds import CHECKS
from bot.meeting.state import State
from bot.rules import Feature

ALLOW = Button(phrase("button-allow"), "allow", ask=True)
LANGUAGE = Button(phrase("button-room-language"), "language", ask=True)


NO_VOICE = "none"
"""In place of a voice channel: meetings go with none."""
VOICE = Button(phrase("button-voice"), "voice", ask=True)
UNTIE = Button(phrase("button-no-voice"), "voice", {"channel": NO_VOICE})


def voice(state: State) -> Card:
    """Whether a room's meetings go with a voice channel. Looking at it changes nothing."""
    tied = bool(state.settings.voice)
    return Card(
        kind="voice",
        title=phrase("voice-title"),
        lines=(phrase("voice-tied" if tied else "voice-untied"),),
        buttons=(VOICE, UNTIE) if tied else (VOICE,),
    )


def features(state: State) -> Card:
    """Everything that a room can allow, and whether it does."""
    return Card(
        kind="features",
        title=phrase("features-title"),
        facts=(
            *(
                Fact(
                    phrase(f"feature-{each.value}"),
                    phrase("switch-on" if each in state.settings.features else "switch-off"),
                )
                for each in Feature
            ),
            Fact(
                phrase("room-language"),
                phrase("name", name=LanguageName(state.settings.language)),
            ),
        ),
        buttons=(ALLOW, LANGUAGE, CHECKS),
    )
