"""The buttons that cards share, and the one-sentence card."""

from __future__ import annotations

from bot.cards import (
    AnyPlaceholder,
    Button,
    Card,
    Phrase,
    phrase,
)
from bot.meeting.agenda import AgendaItem

START = Button(phrase("button-start"), "start", style="main")
HAND = Button(phrase("button-hand"), "hand", style="main")
LOWER = Button(phrase("button-lower"), "lower")
PASS = Button(phrase("button-pass"), "pass")
HERE = Button(phrase("button-here"), "here")
PARK = Button(phrase("button-park"), "park")
CALL = Button(phrase("button-call"), "call", style="main")
SERIES = Button(phrase("button-series"), "series", ask=True)
ADD_ITEM = Button(phrase("button-add-item"), "agenda add")
END = Button(phrase("button-end"), "end", {"pressed": "yes"}, style="careful")
FOR_ME = Button(phrase("button-for-me"), "status")
BACK = Button(phrase("button-back"), "agenda back")


LASTING_NOTES = frozenset(
    {
        "noted-contact",
        "noted-no-direct",
        "noted-pause-asked",
        "noted-paused",
        "noted-settled-raiser-left",
        "noted-supporter-asked",
        "noted-you-left",
    }
)
"""Notes that say more than that something was done: they tell somebody what it means for them, and
stay until they have read it."""


def is_brief(key: str) -> bool:
    """Whether a note is a short acknowledgement that goes away by itself."""
    return key.startswith("noted-") and key not in LASTING_NOTES


def note(key: str, **slots: AnyPlaceholder) -> Card:
    """One sentence in answer to somebody."""
    return Card(kind="note", lines=(phrase(key, **slots),), brief=is_brief(key))


def page_buttons(command: str, page: int, pages: int) -> tuple[Button, ...]:
    """Turn the pages of a list that a command shows; `page` counts from 1."""
    more = Button(phrase("button-views-more"), command, {"page": page + 1})
    back = Button(phrase("button-views-back"), command, {"page": page - 1})
    return (*((more,) if page < pages else ()), *((back,) if page > 1 else ()))


def page_line(page: int, pages: int) -> tuple[Phrase, ...]:
    """Which page of a list this is, if it has several."""
    return (phrase("views-page", page=page, pages=pages),) if pages > 1 else ()


def next_button(item: AgendaItem | None) -> Button:
    """On to the next item, but only from the one that was up when this was drawn; 0: from none."""
    after = 0 if item is None else item.id
    return Button(phrase("button-next"), "agenda next", {"after": f"id:{after}"})


def answer_proposal(number: int) -> Button:
    """Answer a proposal, or change an answer."""
    return Button(
        phrase("button-answer-proposal", number=number),
        "answer",
        {"proposal": number},
        style="main",
    )


def park_rest(item: AgendaItem) -> Button:
    """Park what is left of an item: the form begins with that."""
    return Button(phrase("button-park-rest"), "park", {"rest": f"id:{item.id}"})


def reopen_button(meeting: int) -> Button:
    """A meeting that has just ended goes on, if none has ended since this was drawn."""
    return Button(phrase("button-reopen"), "reopen", {"meeting": meeting})
