"""Private messages to a team's contact, and what somebody is told who is asked to pause."""

from __future__ import annotations

from datetime import datetime

from bot.cards import (
    Button,
    Card,
    PersonName,
    RecordedText,
    RoomTitle,
    TimeOfDay,
    WorrySender,
    WorryText,
    phrase,
)
from bot.ids import PersonId, RoomKey, WordsId
from bot.meeting import subjects

ON_ITS_WAY, KEPT, RETURNED = "worry", "worry-kept", "worry-returned"
"""Kinds of cards with what somebody wrote to a contact: deleted when it has arrived, kept until it
has been read, and sent back because it could not be delivered."""
WRITE = Button(phrase("button-worry"), "worry", style="main", ask=True)


def contact(room: RoomKey) -> Card:
    """You were named as a team's contact."""
    lines = (phrase("contact-named", room=RoomTitle(room)), phrase("contact-means"))
    return Card(kind="worry-contact", lines=lines)


def worry(room: RoomKey, about: str, *, kept: bool) -> Card:
    """What somebody wrote to the contact."""
    read = Button(phrase("button-worry-read"), "worry", {"read": about})
    return Card(
        kind=KEPT if kept else ON_ITS_WAY,
        title=phrase("worry-title", room=RoomTitle(room)),
        lines=(
            phrase("worry-from", name=WorrySender(about)),
            phrase("worry-says", text=WorryText(about)),
            phrase("worry-kept-here" if kept else "worry-not-kept"),
        ),
        buttons=(read,) if kept else (),
        about=subjects.worry(about) if kept else "",
    )


def returned(card: Card) -> Card | None:
    """For whoever wrote a message that could not be delivered: it, and that nobody has read it.
    None: it is no such card."""
    if card.kind not in (ON_ITS_WAY, KEPT):
        return None
    return Card(
        kind=RETURNED,
        title=phrase("worry-returned-title"),
        lines=(
            phrase("worry-returned"),
            *(line for line in card.lines if line.key == "worry-says"),
        ),
    )


def before_worry(to: PersonId | None) -> Card:
    """What becomes of what somebody writes to the contact, before they write it."""
    if to is None:
        lines = (phrase("worry-nobody"), phrase("worry-no-emergency"))
        return Card(kind="about-worry", title=phrase("worry-form-title"), lines=lines)
    return Card(
        kind="about-worry",
        title=phrase("worry-form-title"),
        lines=(
            phrase("worry-goes-to", name=PersonName(to)),
            phrase("worry-what-is-kept"),
            phrase("worry-no-emergency"),
        ),
        buttons=(WRITE,),
    )


def worry_on_its_way(to: PersonId) -> Card:
    """The message is saved for its delivery."""
    lines = (phrase("noted-worry", name=PersonName(to)), phrase("worry-no-emergency"))
    return Card(kind="note", lines=lines)


def pause(by: PersonId, reason: WordsId | None, until: datetime | None, zone: str) -> Card:
    """Somebody is asked to pause. `until`: when Heard counts what they write again; None: it does
    all along."""
    lines = [phrase("pause-asked", name=PersonName(by))]
    if reason is not None:
        lines.append(phrase("pause-why", words=RecordedText(reason)))
    if until is not None:
        lines.append(phrase("pause-left-out", until=TimeOfDay(until, zone)))
        lines.append(phrase("pause-may"))
    return Card(kind="pause", title=phrase("pause-title"), lines=tuple(lines))


def pause_over(by: PersonId) -> Card:
    """A facilitator has ended somebody's pause."""
    return Card(kind="pause", lines=(phrase("pause-over", name=PersonName(by)),))
