"""What people are asked privately about a contention: whether it is theirs, whether they would see
to it, and whether its outcome settles it."""

from __future__ import annotations

from bot.cards import Button, Card, RecordedText, phrase
from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.contention_questions import Asks
from bot.meeting.state import State
from bot.records.model import Contention
from bot.records.outcomes import answer_button, your_contention


def card(state: State, who: PersonId, number: int, what: Asks) -> Card | None:
    """The card that asks somebody this, as things stand now; None if the contention is gone."""
    point = state.register.find(number)
    if point is None:
        return None
    match what:
        case Asks.WORDING:
            return wording(point)
        case Asks.OWNER:
            return owner(point)
        case Asks.OUTCOME:
            return your_contention(point, who)


def wording(contention: Contention) -> Card:
    """Whether it is their point, and worded as they mean it; or, where its words are gone, what it
    is in new ones."""
    number = contention.number
    differently = answer_button(contention, "differently")
    if contention.erased:
        withdraw = Button(
            phrase("button-point-withdraw"),
            "point change",
            {"contention": number, "act": "withdraw"},
            ask=True,
        )
        return Card(
            kind="words-gone",
            title=phrase("point-words-title", number=number),
            lines=(
                phrase("point-words-gone", number=number),
                phrase("words-gone-copies"),
                phrase("point-words-ask"),
            ),
            buttons=(differently, withdraw),
            about=subjects.wording(contention),
        )
    key = "point-reworded-ask" if contention.reworded else "point-wording-ask"
    mine = answer_button(contention, "mine")
    # With a name only if they say so; without is what the first button says.
    named = Button(
        phrase("button-point-mine-named"),
        "point answer",
        {"contention": number, "answer": "mine", "name": "yes"},
    )
    others = (differently, answer_button(contention, "not-mine")) if _is_copied(contention) else ()
    return Card(
        kind="point-wording",
        title=phrase("point-wording-title"),
        lines=(
            phrase(key, number=number),
            phrase("quote", words=RecordedText(contention.wording)),
            phrase("point-wording-silence"),
        ),
        buttons=(mine, named, *(others or (differently,))),
        about=subjects.wording(contention),
    )


def _is_copied(contention: Contention) -> bool:
    """Whether it was parked by somebody else than its holder, who may say that it is not theirs."""
    return contention.held_by != contention.raised_by


def owner(contention: Contention) -> Card:
    """Whether they would see to it."""
    return Card(
        kind="point-owner",
        title=phrase("point-owner-title"),
        lines=(
            phrase("point", number=contention.number, words=RecordedText(contention.wording)),
            phrase("point-owner-means"),
        ),
        buttons=(answer_button(contention, "accept"), answer_button(contention, "decline")),
        about=subjects.owner(contention),
    )
