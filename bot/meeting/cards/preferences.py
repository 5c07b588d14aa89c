"""How somebody wants to be treated: what only they see."""

from __future__ import annotations

from bot.cards import Button, Card, CardSection, CatalogueRef, Fact, LanguageName, Phrase, phrase
from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.cards.shared_buttons import HAND, PASS
from bot.meeting.state import State
from bot.people.preferences import Invitations, Preferences, offered_language

LANGUAGE_OFFER = "language"
"""The name of the section that offers a language."""
CHANGE = Button(phrase("button-preferences"), "preferences", ask=True)


def preferences(chosen: Preferences) -> Card:
    """Somebody's preferences as they stand."""
    return Card(
        kind="preferences",
        title=phrase("preferences-title"),
        lines=(phrase("preferences-everywhere"),),
        facts=facts(chosen),
        buttons=(CHANGE,),
    )


def preferences_noted(state: State, before: Preferences, chosen: Preferences) -> Card:
    """What somebody has chosen, and what follows from it."""
    lines = [phrase("noted-preferences")]
    buttons: tuple[Button, ...] = ()
    if chosen.invitations is not before.invitations:
        lines.append(phrase(f"noted-invitations-{chosen.invitations.value}"))
        if chosen.invitations is Invitations.ON and state.is_open:
            # Somebody who was just asked for permission may want to speak now.
            buttons = (HAND, PASS)
    if chosen.language != before.language:
        lines.append(phrase("noted-language", language=LanguageName(chosen.language)))
    if before.direct and not chosen.direct:
        lines.append(phrase("noted-no-direct"))
    changed = tuple(
        now for was, now in zip(facts(before), facts(chosen), strict=True) if was != now
    )
    about = subjects.meeting(state) if buttons else ""
    return Card(kind="note", lines=tuple(lines), facts=changed, buttons=buttons, about=about)


def language_offer(chosen: Preferences) -> tuple[CardSection, ...]:
    """The language that somebody's platform speaks to them, if nobody has checked Heard's."""
    code, now = offered_language(chosen), chosen.language
    if not code:
        return ()
    return (
        CardSection(
            lines=(phrase("offered-language", language=LanguageName(code)),),
            buttons=(
                Button(phrase("button-use-language"), "preferences", {"language": code}),
                Button(phrase("button-keep-language"), "preferences", {"language": now}),
            ),
            name=LANGUAGE_OFFER,
        ),
    )


def missed(state: State, who: PersonId) -> tuple[CardSection, ...]:
    """What somebody was not told because they want no direct messages."""
    return tuple(
        CardSection(
            heading=card.title or phrase("status-missed"),
            lines=card.lines + tuple(line for part in card.parts for line in part.lines),
            buttons=card.buttons + tuple(b for part in card.parts for b in part.buttons),
        )
        for card in state.wishes.missed.get(who, ())
    )


def facts(chosen: Preferences) -> tuple[Fact, ...]:
    """Somebody's preferences as labels and values."""
    return (
        _fact("invitations", f"invitations-{chosen.invitations.value}"),
        _fact("direct", _yes(chosen.direct)),
        Fact(phrase("preferences-language"), phrase("name", name=LanguageName(chosen.language))),
        _fact("plain", _yes(chosen.plain)),
        _fact("time", _yes(chosen.more_time)),
        _fact("slower", _yes(chosen.slower)),
        _fact("reminders", _yes(chosen.reminders)),
        _fact("words", _yes(chosen.words)),
        _fact("lessons", _yes(chosen.lessons)),
    )


def _fact(name: str, value: str) -> Fact:
    return Fact(phrase(f"preferences-{name}"), _term(value))


def _term(key: str) -> Phrase:
    return phrase("name", name=CatalogueRef(key))


def _yes(chosen: bool) -> str:
    return "answer-yes" if chosen else "answer-no"
