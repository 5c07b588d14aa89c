"""What Heard says in a round.

A round is a facilitator's own act, so whose turn it is may be said in public. That somebody was
silent, or asked to be come back to, is said to nobody but them.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.cards import Button, Card, Fact, Left, Name, Say, Span, Typed, Words, say
from bot.ids import PersonId, WordsId
from bot.live.cards.buttons import PASS
from bot.live.rounds import Round, SilentRound
from bot.live.state import State

DONE = Button(say("button-done"), "done", style="main")
LATER = Button(say("button-come-back"), "later")
ROUND = Button(say("button-round"), "round", ask=True)
SILENT_ROUND = Button(say("button-silent-round"), "round silent", ask=True)
END_ROUND = Button(say("button-end-round"), "round end")


def next_person(running: Round) -> Button:
    """Move the round on, but only from the person whose turn it was when this was drawn."""
    return Button(say("button-next-person"), "round next", {"after": f"id:{running.current}"})


def write_button(state: State) -> Button:
    """Write, but only in the round for which this was drawn."""
    return Button(say("button-write"), "write", {"round": key(state)}, style="main")


def key(state: State) -> str:
    """What names the round that is running, or was last: its meeting's number and its own."""
    return f"{state.number}.{state.rounds.count}"


def opened(running: Round, first: PersonId) -> Card:
    """A round begins."""
    return Card(
        kind="round",
        title=say("round-title"),
        lines=(
            *_question(running),
            say("round-how"),
            say("round-turn", name=Name(first)),
        ),
        buttons=(DONE, PASS, LATER),
        calls=(first,),
    )


def turn(who: PersonId) -> Card:
    """The round goes on."""
    return Card(kind="round-turn", lines=(say("round-turn", name=Name(who)),), calls=(who,))


def your_turn(running: Round, seconds: int) -> Card:
    """It is your turn."""
    once_more = running.second
    how = "your-turn-again" if once_more else "your-turn"
    return Card(
        kind="your-turn",
        lines=(*_question(running), say(how), say("your-turn-time", time=Span(seconds))),
        buttons=(DONE, PASS) if once_more else (DONE, PASS, LATER),
    )


def passed_over(*, comes_back: bool) -> Card:
    """The round has moved on without you, and that is all right."""
    line = say("moved-on-for-now" if comes_back else "moved-on")
    return Card(kind="moved-on", lines=(line,), buttons=(PASS,))


def over() -> Card:
    """The round is over."""
    return Card(kind="round-over", lines=(say("round-over"),))


def silent_opened(state: State, running: SilentRound) -> Card:
    """Everybody is asked to write."""
    shown = (
        say("silent-named")
        if running.named
        else say("silent-unnamed", fewest=state.rules.unnamed_fewest)
    )
    return Card(
        kind="silent-round",
        title=say("silent-title"),
        lines=(
            *_question(running),
            say("silent-how"),
            say("silent-where", typed=Typed("/write")),
            shown,
        ),
        facts=(Fact(say("time-left"), say("left", time=Left(running.until))),),
        buttons=(write_button(state), PASS),
    )


def shown(running: SilentRound, texts: Iterable[tuple[PersonId, WordsId]]) -> Card:
    """What everybody wrote, together."""
    lines = tuple(
        say("said-by", name=Name(who), words=Words(words))
        if running.named
        else say("quote", words=Words(words))
        for who, words in texts
    )
    return Card(
        kind="round-shown-named" if running.named else "round-shown",
        title=say("silent-over"),
        lines=(*_question(running), *(lines or (say("silent-nothing"),))),
    )


def too_few(running: SilentRound, fewest: int) -> Card:
    """Nothing is shown, because one could guess whose words they are."""
    lines = (*_question(running), say("silent-too-few", fewest=fewest))
    return Card(kind="round-shown", title=say("silent-over"), lines=lines)


def held_back(words: WordsId) -> Card:
    """What you wrote was not shown to anybody."""
    return Card(
        kind="your-words",
        lines=(say("silent-held-back"), say("quote", words=Words(words))),
    )


def panel_facts(state: State) -> tuple[Fact, ...]:
    """The round that is running, for the panel."""
    silent, running = state.rounds.silent, state.rounds.talking
    if silent is not None:
        count = say("panel-written-count", count=silent.answered, here=len(state.turns.present))
        return (
            *_asked(silent),
            Fact(say("panel-written"), count),
            Fact(say("panel-writing"), say("left", time=Left(silent.until))),
        )
    if running is None or running.current is None:
        return ()
    coming = running.coming(state.turns.present)
    facts = [*_asked(running), Fact(say("panel-turn"), say("name", name=Name(running.current)))]
    if coming:
        facts.append(Fact(say("panel-next"), say("name", name=Name(coming[0]))))
    return (*facts, Fact(say("panel-to-come"), say("count", count=len(coming))))


def panel_buttons(state: State) -> tuple[Button, ...]:
    """What can be done in the round that is running."""
    if state.rounds.silent is not None:
        return (write_button(state), END_ROUND)
    running = state.rounds.talking
    return () if running is None else (DONE, LATER, next_person(running), END_ROUND)


def _asked(running: Round | SilentRound) -> tuple[Fact, ...]:
    if running.question is None:
        return ()
    return (Fact(say("panel-round"), say("quote", words=Words(running.question))),)


def _question(running: Round | SilentRound) -> tuple[Say, ...]:
    question = running.question
    return () if question is None else (say("round-question", words=Words(question)),)
