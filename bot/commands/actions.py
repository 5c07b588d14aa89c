"""What is to be done after a meeting: recorded, taken on, handed on, done or dropped."""

from __future__ import annotations

from datetime import date, datetime

import regex

from bot import events as e
from bot.cards import CommandText
from bot.commands.command_answers import Answer
from bot.commands.number_params import MANY, PAGE
from bot.commands.spec import CommandContext, FormContext, Kind, Param
from bot.errors import BadArgument, IllegalMove
from bot.ids import PersonId, WordsId
from bot.meeting.cards import actions as cards
from bot.meeting.state import State
from bot.records.zones import day_in, zone_info

ADD, ASK, ACCEPT, DECLINE, DATE, DONE, DROP = ACTS = (
    "add", "ask", "accept", "decline", "date", "done", "drop",
)  # fmt: skip
FURTHEST = 5 * 366
"""Days ahead that an action can be due."""
_MEANS_ACT = regex.compile(rf"({'|'.join(ACTS)})\W{{0,3}}([0-9]{{1,6}})\W{{0,2}}", regex.IGNORECASE)


def _act(form: FormContext) -> str:
    return str(form.args.get("act") or ADD)


def _others(form: FormContext) -> tuple[PersonId, ...]:
    """Who can be asked: everybody who takes part here, and has not got it already."""
    number = str(form.args.get("number", ""))
    action = form.state.actions.get(int(number)) if number.isdecimal() else None
    has = None if action is None else action.owner
    return tuple(who for who in form.state.turns.everybody if who != has)


def _hands_on(form: FormContext) -> bool:
    return _act(form) == ASK


PARAMS = (
    Param(
        "what",
        Kind.TEXT,
        required=False,
        long=True,
        form_if=lambda form: _act(form) == ADD,
        form_required=True,
    ),
    Param(
        "owner",
        Kind.PERSON,
        required=False,
        named=True,
        like=("who", "person"),
        offered=_others,
        form_if=lambda form: _act(form) in (ADD, ASK),
        form_required=_hands_on,
    ),
    Param(
        "due",
        Kind.MOMENT,
        required=False,
        named=True,
        like=("by", "until", "date"),
        day=True,
        form_if=lambda form: _act(form) in (ADD, DATE),
    ),
    Param(
        "act",
        Kind.CHOICE,
        required=False,
        choices=ACTS,
        terms="action-act",
        named=True,
        form_if=lambda form: False,
    ),
    Param(
        "number",
        Kind.NUMBER,
        required=False,
        most=MANY,
        named=True,
        form_if=lambda form: False,
    ),
    Param(
        "reason",
        Kind.TEXT,
        required=False,
        long=True,
        named=True,
        like=("why",),
        form_if=lambda form: _act(form) == DROP,
        form_required=True,
    ),
    Param("source", Kind.TEXT, required=False, hidden=True, longest=255),
    PAGE,
)


def action(ask: CommandContext) -> Answer:
    """Records an action, or does something with one; alone, shows what is to be done.

    Raises:
        BadArgument: something is missing, or the day is over.
    """
    act, what = ask.text("act"), ask.words("what")
    if not act and what is None:
        page = ask.number("page")
        if ask.args and page is None:
            raise BadArgument("what", "bad-missing")
        return cards.listed(ask.state, ask.actor, day_in(ask.state.zone, ask.at), page or 1)
    if act in ("", ADD):
        return _added(ask, what)
    if what is not None:
        raise BadArgument("what", "bad-action-what")
    number = ask.number("number")
    if number is None:
        raise BadArgument("number", "bad-missing")
    return _changed(ask, act, number)


def _added(ask: CommandContext, what: WordsId | None) -> Answer:
    if what is None or ask.number("number") is not None:
        raise BadArgument("what", "bad-missing" if what is None else "bad-action-what")
    found = _MEANS_ACT.fullmatch(ask.texts.get("what", "").strip())
    if found is not None:
        # "/action done 3": somebody means the third action, and no new one of these words.
        typed = f"/action act={found[1].lower()} number={found[2]}"
        raise BadArgument("what", "bad-action-act", typed=CommandText(typed))
    return e.ActionAdded(
        at=ask.at,
        actor=ask.actor,
        words=what,
        owner=ask.person("owner"),
        due=_due(ask),
        source=ask.text("source") or None,
    )


def _changed(ask: CommandContext, act: str, number: int) -> Answer:
    at, actor = ask.at, ask.actor
    match act:
        case "done":
            return e.ActionDone(at=at, actor=actor, number=number)
        case "drop":
            reason = ask.words("reason")
            if reason is None:
                raise BadArgument("reason", "bad-missing")
            return e.ActionDropped(at=at, actor=actor, number=number, reason=reason)
        case "ask":
            who = ask.person("owner")
            if who is None:
                raise BadArgument("owner", "bad-missing")
            return e.ActionAsked(at=at, actor=actor, number=number, who=who)
        case "date":
            return e.ActionDateSet(at=at, actor=actor, number=number, due=_due(ask))
    return e.ActionAnswered(at=at, actor=actor, number=number, accepts=act == ACCEPT)


def _due(ask: CommandContext) -> date | None:
    """The day that was given, in the room's own time zone.

    Raises:
        BadArgument: it is over, or more than five years ahead.
    """
    moment: datetime | None = ask.moment("due")
    if moment is None:
        return None
    here = moment if moment.tzinfo is None else moment.astimezone(zone_info(ask.state.zone))
    today = day_in(ask.state.zone, ask.at)
    if here.date() < today:
        raise BadArgument("due", "bad-past")
    if (here.date() - today).days > FURTHEST:
        raise BadArgument("due", "bad-moment-range")
    return here.date()


def still_open(number: str, state: State) -> None:
    """Make sure that an action is still to be done, before a form asks about it.

    Raises:
        IllegalMove: it is over, or there is none of that number.
    """
    found = state.actions.get(int(number)) if number.isdecimal() else None
    if found is None or not found.is_open:
        known = number.isdecimal() and 0 < int(number) < state.actions.next
        key = "refused-action-over" if known else "refused-no-action"
        raise IllegalMove(key, number=int(number) if number.isdecimal() else 0)
