"""What became of what people raised: facilitators say so, and everybody can look and answer."""

from __future__ import annotations

import regex

from bot import events as e
from bot.commands.command_answers import Answer, AnswerView, LookUp
from bot.commands.handlers import GIVEN, OUTCOMES
from bot.commands.number_params import PAGE
from bot.commands.spec import CommandContext, FormContext, Kind, Param, where_given
from bot.errors import BadArgument
from bot.ids import WordsId
from bot.records.recorded_views import Outcome, ViewAnswer

MANY = 1_000_000_000
_BETWEEN = regex.compile(r"[,;&#]|\band\b")


OUTCOMES_PARAMS = (
    Param("views", Kind.VIEWS, required=False, form_required=True),
    Param(
        "outcome",
        Kind.CHOICE,
        required=False,
        choices=GIVEN,
        terms="outcome",
        aliases=OUTCOMES,
        form_required=True,
    ),
    Param("reason", Kind.TEXT, required=False, long=True, form_required=True),
    Param("decision", Kind.DECISION, required=False, hidden=True, form_if=lambda _: True),
    PAGE,
    Param("since", Kind.NUMBER, required=False, hidden=True, least=0, most=MANY),
)
RAISED_PARAMS = (PAGE,)
ANSWERS = tuple(ViewAnswer)


def _chosen_answer(form: FormContext) -> tuple[str, ...]:
    given = str(form.args.get("answer", ""))
    return (given,) if given in ANSWERS else ANSWERS


ANSWER_PARAMS = (
    Param("view", Kind.NUMBER, most=MANY),
    Param(
        "answer",
        Kind.CHOICE,
        choices=ANSWERS,
        terms="view-answer",
        offered=_chosen_answer,
    ),
    Param(
        "meant",
        Kind.TEXT,
        required=False,
        long=True,
        form_if=where_given("answer", ViewAnswer.MISREAD),
    ),
    Param(
        "name",
        Kind.CHOICE,
        required=False,
        choices=("no", "yes"),
        terms="view-named",
        default="no",
        named=True,
        form_if=where_given("answer", ViewAnswer.NOT_HEARD),
        form_required=True,
    ),
    Param("stands", Kind.TEXT, required=False, hidden=True, longest=32),
)


def outcomes(ask: CommandContext) -> Answer:
    """What became of some views; without saying of which, what is open.

    Raises:
        BadArgument: a part of it is missing.
    """
    given = {name for name in ("views", "outcome", "reason", "decision") if name in ask.args}
    if not given:
        return LookUp("outcomes", page=ask.number("page") or 1)
    for name in ("views", "outcome", "reason"):
        if name not in given:
            raise BadArgument(name, "bad-missing")
    outcome = Outcome(ask.text("outcome"))
    decision, reason = ask.words("decision"), ask.words("reason")
    if decision is not None and outcome not in (Outcome.CHANGED, Outcome.PARTLY):
        raise BadArgument("decision", "bad-view-decision")
    views = ask.args["views"]
    return e.ViewsDecided(
        at=ask.at,
        actor=ask.actor,
        views=tuple(map(WordsId, views)) if isinstance(views, tuple) else (),
        outcome=outcome,
        reason=reason,
        decision=decision,
        since=ask.number("since") or 0,
    )


def numbers(given: str) -> tuple[int, ...]:
    """The numbers of views, as they are typed or chosen: "3, 5", "#3 #5".

    Raises:
        BadArgument: something in it is no number.
    """
    words = _BETWEEN.sub(" ", given.casefold()).split()
    if not words or not all(one.isascii() and one.isdecimal() for one in words):
        raise BadArgument("views", "bad-views")
    return tuple(dict.fromkeys(int(one[:9]) for one in words))


def raised(ask: CommandContext) -> Answer:
    """What somebody has raised here, and where it stands."""
    return LookUp("raised", person=ask.actor, page=ask.number("page") or 1)


def answer(ask: CommandContext) -> Answer:
    """What somebody says to what became of something that they raised."""
    return AnswerView(
        view=ask.number("view") or 0,
        stands=ask.text("stands") if "stands" in ask.args else None,
        answer=ViewAnswer(ask.text("answer")),
        named=ask.text("name") == "yes",
        meant=ask.words("meant"),
        text=ask.texts.get("meant", ""),
    )
