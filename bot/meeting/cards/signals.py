"""What is said of coloured cards: to the room, to those who run the meeting, and to who has one up.

Colour is never all there is: each card has its words.
"""

from __future__ import annotations

from typing import Literal

from bot.cards import Button, Card, CardSection, CommandText, Duration, Fact, Phrase, phrase
from bot.events import SignalKind
from bot.meeting import subjects
from bot.meeting.cards.breaks import take_button
from bot.meeting.cards.glossary import LOOK_UP
from bot.meeting.state import State
from bot.people.thresholds import shown_cards
from bot.rules import MOMENT_MINUTES

ASKS_FOR_CARE = (SignalKind.SLOW, SignalKind.UNCLEAR)
"""The cards of which those who run the meeting are told: something can be done about them."""

_COLOURS: tuple[tuple[SignalKind, Literal["yellow", "red", "green"]], ...] = (
    (SignalKind.SLOW, "yellow"),
    (SignalKind.UNCLEAR, "red"),
    (SignalKind.AGREE, "green"),
)
CARD_BUTTONS = tuple(
    Button(phrase(f"button-card-{kind.value}"), "card", {"signal": kind.value}, colour=colour)
    for kind, colour in _COLOURS
)
"""One for each card, on the panels."""
CARDS = "cards"
"""The name of the section with these buttons."""
TAKE_QUESTION = Button(phrase("button-take-question"), "call", {"expected": 0}, style="main")
"""Make room for the question that is waiting, before the hands."""
PLAIN_WORDS = Button(phrase("button-plain-words"), "plain-words")


def row() -> CardSection:
    """The cards, in a row of their own."""
    return CardSection(buttons=CARD_BUTTONS, name=CARDS)


def said(state: State, kind: SignalKind) -> Card:
    """The one calm sentence to the room."""
    return Card(kind="signal", lines=(phrase(f"signal-{kind.value}"),), about=subjects.item(state))


def to_facilitators(state: State, kind: SignalKind, *, posted: bool) -> Card:
    """For those who run the meeting only: what can be done now. It is not known here whose card it
    is."""
    lines = (
        phrase(f"signal-{kind.value}"),
        phrase("signal-side-posted" if posted else "signal-side-not-posted"),
    )
    waiting = kind is SignalKind.UNCLEAR and state.on_break is None
    question = (TAKE_QUESTION,) if waiting else ()
    return Card(
        kind="signal-side",
        lines=lines,
        buttons=(*question, *slow_down_buttons(state)),
        about=subjects.item(state),
    )


def slow_down_buttons(state: State) -> tuple[Button, ...]:
    """What those who run the meeting can do when it goes too fast for somebody; nothing in a
    break."""
    if state.on_break is not None:
        return ()
    moment = Button(
        phrase("button-moment", time=Duration(MOMENT_MINUTES * 60)),
        "break",
        {"minutes": MOMENT_MINUTES},
    )
    return (PLAIN_WORDS, moment, take_button(state))


def room_made(state: State) -> Card:
    """The question that was waiting can be asked now, by whoever has it."""
    return Card(
        kind="question-taken",
        lines=(phrase("question-taken"), phrase("question-taken-how")),
        about=subjects.item(state),
    )


def plain_words(state: State) -> Card:
    """Everybody is asked to say it again in plain words."""
    return Card(kind="plain-words", lines=(phrase("plain-words"),), about=subjects.item(state))


def facts(state: State) -> tuple[Fact, ...]:
    """The cards that are up, for the panels, as far as their number tells of nobody."""
    return tuple(
        Fact(phrase(f"panel-card-{kind.value}"), number)
        for kind in SignalKind
        if (number := how_many(state, kind)) is not None
    )


def how_many(state: State, kind: SignalKind) -> Phrase | None:
    """How many cards of a kind are up, as far as it may be told; None if none are."""
    up = state.signals.up(kind)
    if not up:
        return None
    shown = shown_cards(up, len(state.turns.present))
    if shown.number is None:
        return phrase("panel-cards-some")
    key = "panel-cards-at-least" if shown.at_least else "count"
    return phrase(key, count=shown.number)


def question(state: State) -> tuple[Fact, ...]:
    """That a question is waiting, before the hands."""
    if not state.signals.question_waiting:
        return ()
    return (Fact(phrase("panel-question"), phrase("panel-question-waiting")),)


def before_few(state: State, kind: SignalKind) -> Card:
    """So few people are here that the card would tell whose it is: do they want that?"""
    return Card(
        kind="card-few",
        lines=(phrase("card-few"),),
        buttons=(
            Button(
                phrase("button-card-all-the-same"), "card", {"signal": kind.value, "sure": "yes"}
            ),
        ),
        about=subjects.meeting(state),
    )


def is_up(
    state: State, kind: SignalKind, *, posted: bool, told: bool, seen: bool, already: bool
) -> Card:
    """Your card is up. `posted`: the room has been told of such a card; `told`: so have those who
    run the meeting; `seen`: by a message or an emoji of yours, which has your name."""
    lines = [phrase("card-up-already" if already else f"card-up-{kind.value}")]
    card = CommandText("/card")
    lines.append(phrase("card-up-seen", card=card) if seen else phrase("card-up-private"))
    if not posted:
        lines.append(phrase("card-up-told" if told else "card-up-panel"))
    down = Button(phrase("button-card-down"), "card", {"signal": "down"})
    own = CardSection(buttons=(down,), about=subjects.raised(state, kind))
    # Was it a word? That is asked by itself, so that nothing ties the card to who asks.
    word = (LOOK_UP,) if kind is SignalKind.UNCLEAR else ()
    return Card(kind="card-up", lines=tuple(lines), parts=(own,), buttons=word)
