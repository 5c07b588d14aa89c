"""What a room allows, and which voice channel its meetings go with."""

from __future__ import annotations

import re

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.spec import ON_OFF, CommandContext, Kind, Param
from bot.errors import BadArgument
from bot.meeting.cards import features as cards
from bot.rules import Feature

ALLOW_PARAMS = (
    Param(
        "what",
        Kind.CHOICE,
        required=False,
        choices=tuple(Feature),
        terms="feature",
        form_required=True,
    ),
    Param(
        "switch",
        Kind.CHOICE,
        required=False,
        choices=("on", "off"),
        terms="switch",
        aliases=ON_OFF,
        form_required=True,
    ),
)
VOICE_PARAMS = (
    Param(
        "channel",
        Kind.VOICE,
        required=False,
        longest=64,
        current=lambda state: state.settings.voice,
        form_required=True,
    ),
)

_PLACE = re.compile(r"[A-Za-z0-9:_-]{1,64}")


def allow(ask: CommandContext) -> Answer:
    """The room allows something, or not; without parameters, what it allows."""
    what, switch = ask.text("what"), ask.text("switch")
    if not what and not switch:
        return cards.features(ask.state)
    if not what or not switch:
        raise BadArgument("switch" if what else "what", "bad-missing")
    return e.FeatureSet(at=ask.at, actor=ask.actor, feature=Feature(what), on=switch == "on")


def voice(ask: CommandContext) -> Answer:
    """Meetings go with a voice channel, or with none; without a parameter, which it is."""
    place = ask.text("channel")
    if not place:
        return cards.voice(ask.state)
    if place == cards.NO_VOICE:
        return e.VoiceSet(at=ask.at, actor=ask.actor, place="")
    if not _PLACE.fullmatch(place):
        raise BadArgument("channel", "bad-voice")
    return e.VoiceSet(at=ask.at, actor=ask.actor, place=place)
