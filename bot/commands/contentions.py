"""Commands about points between meetings: whose they are, who sees to them, what is changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.spec import CommandContext, FormContext, Kind, Param, where_given
from bot.commands.statements import NAME
from bot.errors import BadArgument, IllegalMove
from bot.events import Event
from bot.ids import PersonId, WordsId
from bot.meeting.next_meeting import has_next, to_come
from bot.meeting.state import State
from bot.records.model import Contention, NoteKind, Standing
from bot.records.recorded_views import Outcome
from bot.records.series import LATEST, upcoming
from bot.records.zones import zone_info

ASK, TAKE, DROP = "ask", "take", "drop"
MOMENT = timedelta(microseconds=1)
ACTS = ("wording", "date", "groups", "join", "split", "name", "withdraw")
"""What can be changed about a point, by the names of the forms."""
ANSWERS = (
    *("mine", "differently", "not-mine"),
    *("accept", "decline"),
    *("settles", "not-meant", "not-settled"),
)
"""What people answer who are asked something about a point."""
WHENS = ("next", "later", "day")
"""When a point comes back: at the next meeting, the one after it, or from a day on."""


def _point(form: FormContext) -> Contention | None:
    number = str(form.args.get("contention", "")).removeprefix("#")
    return form.state.register.find(int(number)) if number.isdecimal() else None


def _answers(form: FormContext) -> tuple[str, ...]:
    """What somebody can answer; what the button behind the form says is not asked again."""
    given = str(form.args.get("answer", ""))
    return (given,) if given in ANSWERS else ANSWERS


def _acts(form: FormContext) -> tuple[str, ...]:
    """What somebody may change about the point that is given: all, while none is. What the button
    behind the form says is not asked again: what else is in the form depends on it."""
    given = str(form.args.get("act", ""))
    return (given,) if given in ACTS else _may_act(form)


def _may_act(form: FormContext) -> tuple[str, ...]:
    point, who = _point(form), form.who
    if point is None or who is None:
        return ACTS
    holds, owns = who == point.held_by, who == point.owner
    may = holds or owns or form.facilitates
    found = [act for act in ACTS if act in ("name", "withdraw") or may]
    named = bool(form.state.settings.groups)
    another = len(form.state.standing(Standing.PARKED, Standing.TABLED)) > 1
    makes_sense = {"withdraw": holds, "name": holds, "groups": named, "join": another}
    allowed = tuple(act for act in found if makes_sense.get(act, True))
    return allowed or ACTS


def _owner_acts(form: FormContext) -> tuple[str, ...]:
    point, who = _point(form), form.who
    if point is None or who is None:
        return (ASK, TAKE, DROP)
    return (ASK, DROP) if who == point.owner else (ASK, TAKE)


def _others(form: FormContext) -> tuple[PersonId, ...]:
    """Who can be asked to see to a point: who does not yet, and has not said no."""
    point = _point(form)
    not_these = () if point is None else (point.owner, point.owner_asked, *point.declined)
    people = form.state.turns.everybody
    return tuple(who for who in people if who not in not_these and who != form.who)


_contention = Param("contention", Kind.POINT)
OWNER_PARAMS = (
    _contention,
    Param(
        "act",
        Kind.CHOICE,
        required=False,
        choices=(ASK, TAKE, DROP),
        terms="point-owner",
        named=True,
        offered=_owner_acts,
        form_required=True,
    ),
    Param(
        "person",
        Kind.PERSON,
        required=False,
        offered=_others,
        form_if=where_given("act", ASK),
        form_required=True,
    ),
)
CHANGE_PARAMS = (
    _contention,
    Param("act", Kind.CHOICE, choices=ACTS, terms="point-act", offered=_acts),
    Param(
        "wording",
        Kind.TEXT,
        required=False,
        long=True,
        form_if=where_given("act", "wording", "split"),
        form_required=where_given("act", "wording"),
    ),
    Param(
        "second",
        Kind.TEXT,
        required=False,
        long=True,
        named=True,
        form_if=where_given("act", "split"),
        form_required=True,
    ),
    Param(
        "when",
        Kind.CHOICE,
        required=False,
        choices=WHENS,
        terms="point-when",
        named=True,
        form_if=where_given("act", "date"),
        form_required=True,
    ),
    Param(
        "date",
        Kind.MOMENT,
        required=False,
        named=True,
        day=True,
        form_if=lambda form: (
            form.args.get("act") == "date" and form.args.get("when", "day") == "day"
        ),
        form_required=where_given("when", "day"),
    ),
    Param(
        "into",
        Kind.POINT,
        required=False,
        named=True,
        form_if=where_given("act", "join"),
        form_required=True,
    ),
    Param(
        "groups",
        Kind.GROUP,
        required=False,
        most=13,
        longest=60,
        named=True,
        form_if=where_given("act", "groups"),
    ),
    replace(NAME, default="", form_if=where_given("act", "name")),
    Param(
        "reason",
        Kind.TEXT,
        required=False,
        long=True,
        named=True,
        form_if=where_given("act", "withdraw"),
    ),
)
ANSWER_PARAMS = (
    Param("contention", Kind.POINT, asked=True),
    Param("answer", Kind.CHOICE, choices=ANSWERS, terms="point-answer", offered=_answers),
    Param(
        "wording",
        Kind.TEXT,
        required=False,
        long=True,
        form_if=where_given("answer", "differently", "not-meant"),
        form_required=True,
    ),
    replace(NAME, form_if=where_given("answer", "mine")),
)


def wants_wording(args: dict[str, str | int]) -> bool:
    """Whether a form of one of these shows how the point is worded now, to be changed."""
    asked = args.get("act", args.get("answer"))
    return asked in ("wording", "split", "differently", "not-meant") and "wording" not in args


def owner(ask: CommandContext) -> Answer:
    """Somebody sees to a point: they are asked, or take it on themselves, or let it go."""
    number, person = ask.number("contention") or 0, ask.person("person")
    act = ask.text("act", ASK if person is not None else TAKE)
    if act == ASK:
        if person is None:
            raise BadArgument("person", "ask-point-person")
        if person != ask.actor:
            return e.ContentionOwnerAsked(at=ask.at, actor=ask.actor, number=number, who=person)
    if act == DROP:
        return e.ContentionLetGo(at=ask.at, actor=ask.actor, number=number)
    return e.ContentionTakenOn(at=ask.at, actor=ask.actor, number=number)


def change(ask: CommandContext) -> Answer:
    """Something about a point is changed."""
    return _CHANGES[ask.text("act")](ask, ask.number("contention") or 0)


def _wording(ask: CommandContext, number: int) -> Event:
    return e.ContentionReworded(
        at=ask.at, actor=ask.actor, number=number, wording=_words(ask, "wording")
    )


def _split(ask: CommandContext, number: int) -> Event:
    """Typed on one line, what is written is the part that becomes a point of its own."""
    second, wording = ask.words("second"), ask.words("wording")
    if second is None:
        second, wording = _words(ask, "wording"), None
    return e.ContentionSplit(
        at=ask.at, actor=ask.actor, number=number, second=second, wording=wording
    )


def _date(ask: CommandContext, number: int) -> Event:
    return e.ContentionDated(at=ask.at, actor=ask.actor, number=number, not_before=_not_before(ask))


def _join(ask: CommandContext, number: int) -> Event:
    into = ask.number("into")
    if into is None:
        raise BadArgument("into", "ask-point-into")
    return e.ContentionsJoined(at=ask.at, actor=ask.actor, number=number, into=into)


def _groups(ask: CommandContext, number: int) -> Event:
    given = ask.args.get("groups", ())
    groups = tuple(map(WordsId, given)) if isinstance(given, tuple) else ()
    return e.ContentionGroupsSet(at=ask.at, actor=ask.actor, number=number, groups=groups)


def _withdraw(ask: CommandContext, number: int) -> Event:
    """Typed on one line, what is written is the reason."""
    reason = ask.words("reason") or ask.words("wording")
    return e.ContentionWithdrawn(at=ask.at, actor=ask.actor, number=number, reason=reason)


def _name(ask: CommandContext, number: int) -> Event:
    if "name" not in ask.args:
        raise BadArgument("name", "ask-point-name")
    return e.ContentionNameSet(
        at=ask.at, actor=ask.actor, number=number, named=ask.text("name") == "yes"
    )


_CHANGES: dict[str, Callable[[CommandContext, int], Event]] = {
    "wording": _wording,
    "date": _date,
    "groups": _groups,
    "join": _join,
    "split": _split,
    "name": _name,
    "withdraw": _withdraw,
}


def answer(ask: CommandContext) -> Answer:
    """Somebody answers what they were asked about a point."""
    number, said = ask.number("contention") or 0, ask.text("answer")
    match said:
        case "mine":
            return e.ContentionConfirmed(
                at=ask.at, actor=ask.actor, number=number, named=ask.text("name") == "yes"
            )
        case "not-mine":
            return e.ContentionDisowned(at=ask.at, actor=ask.actor, number=number)
        case "differently" | "not-meant":
            return _wording(ask, number)
        case "accept" | "decline":
            return e.ContentionOwnerAnswered(
                at=ask.at, actor=ask.actor, number=number, accepts=said == "accept"
            )
    return e.ContentionOutcomeAnswered(
        at=ask.at, actor=ask.actor, number=number, settles=said == "settles"
    )


DECIDED_PARAMS = (
    _contention,
    Param(
        "outcome",
        Kind.CHOICE,
        required=False,
        choices=(Outcome.CHANGED, Outcome.PARTLY, Outcome.ANSWERED, Outcome.NOT_TAKEN),
        terms="outcome",
        default=Outcome.CHANGED,
        form_required=True,
    ),
    Param("decision", Kind.TEXT, required=False, hidden=True, longest=64),
)


def settle_decided(ask: CommandContext) -> Answer:
    """A decision settles a point: it says what came of it, and is linked. None given: the newest
    one of this meeting.

    Raises:
        BadArgument: no decision is given, and there is none.
    """
    made = ask.state.noted(NoteKind.DECISION)
    decision = ask.text("decision") or (made[-1].words if made else "")
    if not decision:
        raise BadArgument("contention", "bad-no-decision")
    return e.ContentionSettled(
        at=ask.at,
        actor=ask.actor,
        number=ask.number("contention") or 0,
        outcome=Outcome(ask.text("outcome", Outcome.CHANGED)),
        decision=WordsId(decision),
    )


def _words(ask: CommandContext, name: str) -> WordsId:
    words = ask.words(name)
    if words is None:
        raise BadArgument(name, "ask-point-wording")
    return words


# -- when it comes back ----------------------------------------------------------------------------


def _not_before(ask: CommandContext) -> datetime | None:
    """From when on a point comes back; None: at the next meeting.

    Raises:
        BadArgument: nothing was said of it, or it is a day that is over or too far ahead.
        IllegalMove: there is no such meeting.
    """
    day = ask.moment("date")
    when = ask.text("when", "day" if day is not None else "")
    match when:
        case "next":
            if not has_next(ask.state):
                raise IllegalMove("refused-no-next")
            return None
        case "later":
            return _after_next(ask.state, ask.at)
        case "day":
            if day is None:
                raise BadArgument("date", "ask-point-day")
            return _from(ask.state, day, ask.at)
    raise BadArgument("when", "ask-point-when")


def _after_next(state: State, at: datetime) -> datetime:
    """When the meeting after the next one begins."""
    coming = to_come(state, at, 2)
    if len(coming) < 2:
        raise IllegalMove("refused-no-later")
    return coming[1]


def _from(state: State, day: datetime, at: datetime) -> datetime | None:
    """The beginning of a day in the room's own time zone; where the clocks skip it, the first
    moment after. Today is the next meeting."""
    zone = zone_info(state.zone)
    local = day.astimezone(zone) if day.tzinfo is not None else day
    starts = datetime.combine(local.date(), time.min, zone).astimezone(UTC)
    today = at.astimezone(zone).date()
    if starts <= at and starts.astimezone(zone).date() == today:
        return None
    if starts <= at:
        raise BadArgument("date", "bad-past")
    if starts - at > LATEST:
        raise BadArgument("date", "bad-moment-range")
    over = state.ended is not None  # Then it is the day on which it is looked at again.
    if state.series is not None and not over and not upcoming(state.series, starts - MOMENT, 1):
        raise BadArgument("date", "bad-date-after")
    return starts
