"""A room allows something or not, and its meetings go with a voice channel or with none."""

from __future__ import annotations

from bot.cards import CatalogueRef, CommandText
from bot.effects import ReplyToActor
from bot.errors import IllegalMove
from bot.events import FeatureSet, VoiceSet
from bot.meeting.cards.shared_buttons import note
from bot.meeting.state import PANEL, Effects, State
from bot.rules import Feature


def feature_set(state: State, event: FeatureSet) -> Effects:
    """From now on the room allows something, or no longer does."""
    others = {each for each in state.settings.features if each is not event.feature}
    state.set(features=tuple(sorted({*others, event.feature} if event.on else others)))
    key = "noted-allowed" if event.on else "noted-not-allowed"
    reply = ReplyToActor(note(key, what=CatalogueRef(f"feature-{event.feature.value}")))
    state.representation.checked_at = event.at
    return (reply, *PANEL)


def voice_set(state: State, event: VoiceSet) -> Effects:
    """From now on meetings go with this voice channel."""
    state.set(voice=event.place)
    return (ReplyToActor(note("noted-voice" if event.place else "noted-no-voice")), *PANEL)


def need(state: State, feature: Feature) -> None:
    """Make sure that the room allows something.

    Raises:
        IllegalMove: it does not; the sentence says why that may be, and who can change it.
    """
    if feature not in state.settings.features:
        raise IllegalMove(f"refused-feature-{feature.value}", typed=CommandText("/allow"))
