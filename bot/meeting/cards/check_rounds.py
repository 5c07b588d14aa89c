"""What Heard says of a check-in or a check-out, in which one press is enough."""

from __future__ import annotations

from collections.abc import Iterable

from bot.cards import (
    Button,
    Card,
    Countdown,
    Fact,
    ListOf,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.ids import PersonId, WordsId
from bot.meeting import subjects
from bot.meeting.cards.shared_buttons import PASS, note
from bot.meeting.rounds import SilentRound
from bot.meeting.state import State
from bot.room_settings import CheckChoice
from bot.rules import CheckKind

CHECKS = Button(phrase("button-checks"), "checks", ask=True)
CHECK_OUT = Button(phrase("button-check-out-now"), "check-out")


def buttons(state: State, running: SilentRound) -> tuple[Button, ...]:
    """One press, some words, or a pass."""
    which: dict[str, str | int] = {"round": subjects.round_key(state)}
    return (
        Button(phrase(f"button-check-{running.check}"), "check", which, style="main"),
        Button(phrase("button-check-words"), "write", which),
        PASS,
    )


def opened(state: State, running: SilentRound) -> Card:
    """Everybody is asked to check in or out."""
    how = (
        phrase("check-named")
        if running.named
        else phrase("check-unnamed", fewest=state.rules.unnamed_fewest)
    )
    return Card(
        kind="check",
        title=phrase(f"check-{running.check}-title"),
        lines=(*_question(running), phrase("check-how"), how),
        facts=(Fact(phrase("time-left"), phrase("left", time=Countdown(running.until))),),
        buttons=buttons(state, running),
        about=subjects.round(state),
    )


def asked_now(state: State, running: SilentRound) -> Card:
    """You are asked to check in or out, for as long as it is open."""
    return Card(
        kind="check-now",
        lines=(phrase(f"check-{running.check}-title"), *_question(running), phrase("check-how")),
        buttons=buttons(state, running),
        about=subjects.round(state),
    )


def shown(state: State, running: SilentRound, texts: Iterable[tuple[PersonId, WordsId]]) -> Card:
    """How many have checked in or out, and what they wrote."""
    lines = tuple(
        phrase("said-by", name=PersonName(who), words=RecordedText(words))
        if running.named
        else phrase("quote", words=RecordedText(words))
        for who, words in texts
    )
    names = tuple(PersonName(who) for who in state.turns.present if who in running.pressed)
    if running.named and names:
        lines = (*lines, phrase("check-names", names=ListOf(names)))
    return Card(
        kind="check-shown",
        title=phrase(f"check-{running.check}-over"),
        lines=(*_question(running), phrase("check-count", count=running.answered), *lines),
    )


def too_few(state: State, running: SilentRound) -> Card:
    """What was written is not shown, because one could guess whose words they are."""
    return Card(
        kind="check-shown",
        title=phrase(f"check-{running.check}-over"),
        lines=(
            *_question(running),
            phrase("check-count", count=running.answered),
            phrase("check-too-few", fewest=state.rules.unnamed_fewest),
        ),
    )


def panel_facts(state: State, running: SilentRound, left: Phrase) -> tuple[Fact, ...]:
    """The check-in or check-out that is running, for the panel."""
    count = phrase("panel-written-count", count=running.answered, here=len(state.turns.present))
    asked = () if running.question is None else _asked(running.question)
    return (
        *asked,
        Fact(phrase(f"panel-check-{running.check}"), count),
        Fact(phrase("panel-writing"), left),
    )


def _asked(question: WordsId) -> tuple[Fact, ...]:
    return (Fact(phrase("panel-check-question"), phrase("quote", words=RecordedText(question))),)


def settings(state: State) -> Card:
    """Whether meetings here begin with a check-in, and offer a check-out before their end."""
    chosen = state.settings
    lines = (
        *_setting(CheckKind.IN, chosen.check_in),
        *_setting(CheckKind.OUT, chosen.check_out),
    )
    return Card(kind="checks", title=phrase("checks-title"), lines=lines, buttons=(CHECKS,))


def _setting(kind: CheckKind, check: CheckChoice | None) -> tuple[Phrase, ...]:
    if check is None:
        return (phrase(f"checks-{kind}-off"),)
    named = phrase("checks-names-shown" if check.named else "checks-names-hidden")
    if check.question is None:
        return (phrase(f"checks-{kind}-on"), named)
    words = RecordedText(check.question)
    return (phrase(f"checks-{kind}-on"), phrase("round-question", words=words), named)


def pressed(running: SilentRound) -> Card:
    """The answer to whoever has pressed."""
    return note(f"noted-check-{running.check}")


def written(running: SilentRound) -> Card:
    """The answer to whoever has written something."""
    return note("noted-check-words-named" if running.named else "noted-check-words")


def _question(running: SilentRound) -> tuple[Phrase, ...]:
    question = running.question
    return () if question is None else (phrase("round-question", words=RecordedText(question)),)
