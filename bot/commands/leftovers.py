"""What becomes of what is open where no further meeting is planned. Behind buttons, and typed."""

from __future__ import annotations

from datetime import date, timedelta

from bot import events as e
from bot.commands.command_answers import Answer, MovePoints
from bot.commands.handlers import GIVEN, OUTCOMES
from bot.commands.number_params import PAGE
from bot.commands.spec import CommandContext, FormContext, Kind, Param, where_given
from bot.errors import BadArgument, Refused
from bot.ids import RoomKey
from bot.meeting import subjects
from bot.meeting.cards import leftovers as cards
from bot.meeting.leftovers import has_ended, leftovers
from bot.records.model import Standing
from bot.records.recorded_views import Outcome
from bot.records.series import LATEST
from bot.records.zones import day_in, zone_info

ALL = "all"


def _points(form: FormContext) -> tuple[str, ...]:
    return tuple(str(point.number) for point in form.state.standing(Standing.PARKED))


PARAMS = (
    # Not "about": that is what a button's card is about, and is taken off what it gives.
    Param(
        "thing", Kind.UNRECORDED, required=False, named=True, longest=64, form_if=lambda _: False
    ),
    Param(
        "choice",
        Kind.CHOICE,
        required=False,
        choices=tuple(e.LeftoverChoice),
        terms="leftover",
        named=True,
        form_if=lambda form: "choice" not in form.args,
        form_required=True,
    ),
    Param(
        "date",
        Kind.MOMENT,
        required=False,
        named=True,
        day=True,
        form_if=where_given("choice", e.LeftoverChoice.DATE),
        form_required=True,
    ),
    Param(
        "outcome",
        Kind.CHOICE,
        required=False,
        choices=GIVEN,
        terms="outcome",
        aliases=OUTCOMES,
        named=True,
        form_if=where_given("choice", e.LeftoverChoice.OUTCOME),
        form_required=True,
    ),
    Param(
        "reason",
        Kind.TEXT,
        required=False,
        long=True,
        named=True,
        form_if=where_given("choice", e.LeftoverChoice.OUTCOME),
        form_required=True,
    ),
    Param(
        "points",
        Kind.POINTS,
        required=False,
        named=True,
        offered=_points,
        form_if=where_given("choice", e.LeftoverChoice.ROOM),
        form_required=True,
    ),
    Param(
        "room",
        Kind.ROOM,
        required=False,
        named=True,
        longest=200,
        form_if=where_given("choice", e.LeftoverChoice.ROOM),
        form_required=True,
    ),
    PAGE,
)


def decide(ask: CommandContext) -> Answer:
    """Chooses what becomes of one thing, or of all that are open; without a choice, lists them.

    Raises:
        Refused: a meeting is planned, so everything comes back there.
        BadArgument: a part of the choice is missing, or the day is over.
    """
    state = ask.state
    if not has_ended(state):
        raise Refused("refused-leftovers-none")
    if "choice" not in ask.args:
        return cards.leftovers(state, ask.number("page") or 1)
    about = ask.text("thing", ALL)
    known = {one.about for one in leftovers(state)}
    if about == ALL:
        # Those that the list has: who decides for all of them decides nothing anew.
        chosen = tuple(one.about for one in cards.asked_about(state))
    else:
        chosen = (about,) if about in known else ()
    if not chosen:
        raise Refused("refused-leftovers-decided")
    choice = e.LeftoverChoice(ask.text("choice"))
    if choice is e.LeftoverChoice.ROOM:
        return _move(ask, chosen)
    day, outcome, reason = None, None, None
    if choice is e.LeftoverChoice.DATE:
        day = _day(ask)
    elif choice is e.LeftoverChoice.OUTCOME:
        reason = ask.words("reason")
        for name in ("outcome", "reason"):
            if name not in ask.args:
                raise BadArgument(name, "bad-missing")
        outcome = Outcome(ask.text("outcome"))
    return e.LeftoversDecided(
        at=ask.at,
        actor=ask.actor,
        about=chosen,
        choice=choice,
        day=day,
        outcome=outcome,
        reason=reason,
    )


def _move(ask: CommandContext, chosen: tuple[str, ...]) -> Answer:
    """Some points go on in another room; without numbers, all that were asked about."""
    if "room" not in ask.args:
        raise BadArgument("room", "bad-missing")
    if "points" in ask.args:
        chosen = tuple(subjects.point(int(one)) for one in ask.text("points").split(","))
    return MovePoints(
        e.LeftoversDecided(
            at=ask.at,
            actor=ask.actor,
            about=chosen,
            choice=e.LeftoverChoice.ROOM,
            room=RoomKey(ask.text("room")),
        )
    )


def _day(ask: CommandContext) -> date:
    moment = ask.moment("date")
    if moment is None:
        raise BadArgument("date", "bad-missing")
    zone = zone_info(ask.state.zone)
    day = (moment if moment.tzinfo is None else moment.astimezone(zone)).date()
    today = day_in(ask.state.zone, ask.at)
    if day <= today:
        raise BadArgument("date", "bad-past")
    if day - today > timedelta(days=LATEST.days):
        raise BadArgument("date", "bad-moment-range")
    return day
