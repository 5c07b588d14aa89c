"""The cards about the group agreement, and its line at the opening."""

from __future__ import annotations

from typing import Final

from bot.cards import Button, Card, CommandText, Moment, Phrase, RecordedText, phrase
from bot.meeting.cards.proposals import show_button
from bot.meeting.state import State

READ: Final = Button(phrase("button-agreement"), "agreement")
CHANGE: Final = Button(phrase("button-agreement-change"), "agreement", ask=True)
PROPOSE: Final = Button(phrase("button-agreement-propose"), "agreement", ask=True)


def opening_line(state: State) -> tuple[Phrase, ...]:
    """One line at the opening, if there is an agreement."""
    if not state.agreement.stands:
        return ()
    return (phrase("agreement-opening", typed=CommandText("/agreement")),)


def opening_button(state: State) -> tuple[Button, ...]:
    """What leads to it from there."""
    return (READ,) if state.agreement.stands else ()


def agreement(state: State) -> Card:
    """The agreement as it stands; without one, a draft to begin with."""
    found = state.agreement
    waits = _open_proposal(state)
    if found.words is None:
        return Card(
            kind="agreement-none",
            title=phrase("agreement-title"),
            lines=(
                phrase("agreement-none"),
                *waits,
                *(() if waits else (phrase("agreement-draft-intro"), phrase("agreement-draft"))),
            ),
            buttons=_shown(found.proposed) if waits else (PROPOSE,),
        )
    assert found.agreed_at is not None  # noqa: S101 - it is set with its words
    back = found.review
    return Card(
        kind="agreement",
        title=phrase("agreement-title"),
        lines=(
            phrase("agreement-words", words=RecordedText(found.words)),
            phrase("agreement-since", at=Moment(found.agreed_at, state.zone)),
            *((phrase("agreement-review", at=Moment(back, state.zone)),) if back else ()),
            *waits,
        ),
        buttons=_shown(found.proposed) if waits else (CHANGE,),
    )


def gone() -> Card:
    """Its words were taken back."""
    return Card(kind="agreement", lines=(phrase("agreement-gone"),), buttons=())


def _open_proposal(state: State) -> tuple[Phrase, ...]:
    number = state.agreement.proposed
    found = None if number is None else state.proposals.get(number)
    if found is None or not found.is_open:
        return ()
    return (phrase("agreement-waits", number=found.number),)


def _shown(number: int | None) -> tuple[Button, ...]:
    return () if number is None else (show_button(number),)
