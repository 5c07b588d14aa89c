"""What Heard says in a round.

A round is a facilitator's own act, so whose turn it is may be said in public. That somebody was
silent, or asked for a later turn, is told to nobody but them.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.cards import (
    Button,
    Card,
    Countdown,
    Duration,
    Fact,
    PersonName,
    Phrase,
    RecordedText,
    phrase,
)
from bot.ids import PersonId, WordsId
from bot.meeting import subjects
from bot.meeting.cards import check_rounds
from bot.meeting.cards.breaks import left
from bot.meeting.cards.shared_buttons import PASS, answer_proposal
from bot.meeting.rounds import Round, SilentRound
from bot.meeting.state import State
from bot.records.proposal_model import RoundStage

DONE = Button(phrase("button-done"), "done", style="main")
LATER = Button(phrase("button-come-back"), "later")
ROUND = Button(phrase("button-round"), "round", ask=True)
SILENT_ROUND = Button(phrase("button-silent-round"), "round silent", ask=True)
END_ROUND = Button(phrase("button-end-round"), "round end")


def next_person(running: Round) -> Button:
    """Move the round on, but only from the person whose turn it was when this was drawn."""
    return Button(phrase("button-next-person"), "round next", {"after": f"id:{running.current}"})


def write_button(state: State) -> Button:
    """Write, but only in the round for which this was drawn."""
    return Button(
        phrase("button-write"), "write", {"round": subjects.round_key(state)}, style="main"
    )


def write_buttons(state: State) -> tuple[Button, ...]:
    """What can be done in the round that is running in which people write, besides passing."""
    silent = state.rounds.silent
    if silent is None:
        return ()
    if silent.check is None:
        return (write_button(state),)
    return tuple(one for one in check_rounds.buttons(state, silent) if one is not PASS)


def opened(state: State, running: Round, first: PersonId) -> Card:
    """A round begins."""
    return Card(
        kind="round",
        title=phrase("round-title"),
        lines=(
            # In a consent round that was said just before.
            *(() if running.proposal else _question(running)),
            _how(running),
            phrase("round-turn", name=PersonName(first)),
        ),
        buttons=_turn_buttons(running),
        mentions=(first,),
        about=subjects.round(state),
    )


def _how(running: Round) -> Phrase:
    if running.stage == RoundStage.CONSENT:
        return phrase("round-how-consent", number=running.proposal)
    return phrase("round-how")


def turn(state: State, running: Round, who: PersonId, *, called: bool) -> Card:
    """The round goes on. `called`: with somebody who is told by this and by nothing else: its
    buttons are for them. Otherwise they are told directly, and the room has the panel."""
    return Card(
        kind="round-turn",
        lines=(phrase("round-turn", name=PersonName(who)),),
        buttons=_turn_buttons(running) if called else (),
        mentions=(who,),
        about=subjects.turn(state, running) if called else "",
        on_panel=not called,
    )


def your_turn(state: State, running: Round, seconds: int, *, mentioned: bool) -> Card:
    """It is your turn. `mentioned`: the room is told, with a mention of you."""
    return Card(
        kind="your-turn",
        lines=(*_turn_lines(running), phrase("your-turn-time", time=Duration(seconds))),
        buttons=_turn_buttons(running),
        mentioned=mentioned,
        about=subjects.turn(state, running),
    )


def turn_now(state: State, running: Round) -> Card:
    """It is your turn, for as long as it is."""
    return Card(
        kind="your-turn",
        lines=_turn_lines(running),
        buttons=_turn_buttons(running),
        about=subjects.turn(state, running),
    )


def _turn_lines(running: Round) -> tuple[Phrase, ...]:
    again = "-again" if running.second else ""
    if running.stage == RoundStage.CONSENT:
        said = phrase(f"your-turn-consent{again}", number=running.proposal)
    else:
        said = phrase(f"your-turn{again}")
    return (*_question(running), said)


def _turn_buttons(running: Round) -> tuple[Button, ...]:
    """A second turn cannot be put off again. In a consent round the answer ends the turn."""
    done = answer_proposal(running.proposal) if running.stage == RoundStage.CONSENT else DONE
    return (done, PASS) if running.second else (done, PASS, LATER)


def write_now(state: State, running: SilentRound) -> Card:
    """You are asked to write, for as long as the round is open."""
    if running.check is not None:
        return check_rounds.asked_now(state, running)
    return Card(
        kind="write-now",
        lines=(*_question(running), phrase("silent-how")),
        buttons=(write_button(state), PASS),
        about=subjects.round(state),
    )


def passed_over(state: State, *, comes_back: bool) -> Card:
    """The round has moved on without you, and that is all right."""
    line = phrase("moved-on-for-now" if comes_back else "moved-on")
    return Card(kind="moved-on", lines=(line,), buttons=(PASS,), about=subjects.round(state))


def over() -> Card:
    """The round is over."""
    return Card(kind="round-over", lines=(phrase("round-over"),), on_panel=True)


def silent_opened(state: State, running: SilentRound) -> Card:
    """Everybody is asked to write."""
    shown = (
        phrase("silent-named")
        if running.named
        else phrase("silent-unnamed", fewest=state.rules.unnamed_fewest)
    )
    return Card(
        kind="silent-round",
        title=phrase("silent-title"),
        lines=(
            *_question(running),
            phrase("silent-how"),
            phrase("silent-where"),
            shown,
        ),
        facts=(Fact(phrase("time-left"), phrase("left", time=Countdown(running.until))),),
        buttons=(write_button(state), PASS),
        about=subjects.round(state),
        superseded=True,
    )


def shown(running: SilentRound, texts: Iterable[tuple[PersonId, WordsId]]) -> Card:
    """What everybody wrote, together."""
    lines = tuple(
        phrase("said-by", name=PersonName(who), words=RecordedText(words))
        if running.named
        else phrase("quote", words=RecordedText(words))
        for who, words in texts
    )
    return Card(
        kind="round-shown-named" if running.named else "round-shown",
        title=phrase("silent-over"),
        lines=(*_question(running), *(lines or (phrase("silent-nothing"),))),
    )


def too_few(running: SilentRound, fewest: int) -> Card:
    """Nothing is shown, because one could guess whose words they are."""
    lines = (*_question(running), phrase("silent-too-few", fewest=fewest))
    return Card(kind="round-shown", title=phrase("silent-over"), lines=lines)


def held_back(words: WordsId) -> Card:
    """What you wrote was not shown to anybody."""
    return Card(
        kind="your-words",
        lines=(phrase("silent-held-back"), phrase("quote", words=RecordedText(words))),
    )


def panel_facts(state: State) -> tuple[Fact, ...]:
    """The round that is running, for the panel."""
    silent, running = state.rounds.silent, state.rounds.talking
    if silent is not None and silent.check is not None:
        return check_rounds.panel_facts(state, silent, left(state, silent.until))
    if silent is not None:
        count = phrase("panel-written-count", count=silent.answered, here=len(state.turns.present))
        return (
            *_asked(silent),
            Fact(phrase("panel-written"), count),
            Fact(phrase("panel-writing"), left(state, silent.until)),
        )
    if running is None or running.current is None:
        return ()
    coming = running.coming(state.turns.present)
    facts = [
        *_asked(running),
        Fact(phrase("panel-turn"), phrase("name", name=PersonName(running.current))),
    ]
    if coming:
        facts.append(Fact(phrase("panel-next"), phrase("name", name=PersonName(coming[0]))))
    return (*facts, Fact(phrase("panel-to-come"), phrase("count", count=len(coming))))


def running_buttons(state: State) -> tuple[Button, ...]:
    """What those who run the meeting can do in the round that is running."""
    if state.rounds.silent is not None:
        return (END_ROUND,)
    running = state.rounds.talking
    if running is None:
        return ()
    return (END_ROUND,) if running.current is None else (next_person(running), END_ROUND)


def _asked(running: Round | SilentRound) -> tuple[Fact, ...]:
    if running.question is None:
        return ()
    return (Fact(phrase("panel-round"), phrase("quote", words=RecordedText(running.question))),)


def _question(running: Round | SilentRound) -> tuple[Phrase, ...]:
    question = running.question
    if question is not None and isinstance(running, Round) and running.proposal:
        asked = f"round-about-{running.stage}"
        return (phrase(asked, number=running.proposal, words=RecordedText(question)),)
    return () if question is None else (phrase("round-question", words=RecordedText(question)),)
