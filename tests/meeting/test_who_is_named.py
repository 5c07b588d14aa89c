"""Nobody is named to a room who did not put themselves forward."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.cards import Card, ListOf, PersonName, Phrase
from bot.effects import Post
from bot.errors import IllegalMove
from bot.ids import PersonId
from bot.meeting import cards
from tests.fakes.made_up import (
    EVENTS,
    meeting,
)

NAMED_BY = {
    "floor": "a facilitator has called them",
    "round-turn": "they take part in a round, and it is their turn",
    "action-owner": "they have taken it on, and were told that they would be named",
    "word-by": "they asked for it when they explained the word",
    "said-by": "they had it read out under their name",
}
"""The sentences that name somebody to the whole room, and why they may."""
NAMED_ON_THE_PANEL = {"panel-floor", "panel-hands", "panel-turn", "panel-next"}


def names_in(sentence: Phrase) -> set[PersonId]:
    slots = [
        slot
        for value in sentence.placeholders.values()
        for slot in (value.of if isinstance(value, ListOf) else (value,))
    ]
    return {slot.who for slot in slots if isinstance(slot, PersonName)}


def sentences(card: Card) -> list[Phrase]:
    parts = [line for part in card.parts for line in (part.heading, *part.lines) if line]
    return [*([card.title] if card.title else []), *card.lines, *parts]


@given(events=st.lists(EVENTS, min_size=1, max_size=30))
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_nobody_is_named_to_the_room_who_did_not_put_themselves_forward_or_was_called(events):
    made, called = meeting(), set()
    for event in events:
        try:
            effects = made.receive(event)
        except IllegalMove:
            continue
        for post in (one for one in effects if isinstance(one, Post)):
            for sentence in sentences(post.card):
                assert not names_in(sentence) or sentence.key in NAMED_BY
            assert not [fact for fact in post.card.facts if names_in(fact.value)]
        state = made.state
        called.add(state.floor)
        panel = cards.panel(state)
        assert not [sentence for sentence in sentences(panel) if names_in(sentence)]
        for fact in panel.facts:
            named = names_in(fact.value)
            assert not named or fact.label.key in NAMED_ON_THE_PANEL
            if fact.label.key == "panel-hands":
                assert all(who in state.queue for who in named)
            if fact.label.key == "panel-floor":
                assert named <= called
