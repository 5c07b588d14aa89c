"""Handlers of commands: each gives an event for the meeting, or only something to say.

Roles have been checked and parameters read before any of these is called.
"""

from __future__ import annotations

from dataclasses import replace

from bot import events as e
from bot.commands.command_answers import Answer, CastBallot, LookUp
from bot.commands.groups import LONGEST_NAME, MOST_GROUPS
from bot.commands.number_params import MEETING_NUMBER
from bot.commands.spec import CommandContext, FormContext, Kind, Param, where_given
from bot.commands.statements import NAME
from bot.commands.topic import title_is_vague
from bot.commands.unanswered import before_end, before_next
from bot.errors import BadArgument, IllegalMove, Refused
from bot.events import PlannedItem
from bot.ids import ItemId, MeetingId, PersonId, WordsId, meeting_id
from bot.meeting import cards, points_due
from bot.meeting.state import State
from bot.records.constraints import OF_CONSTRAINTS
from bot.records.model import Outcome
from bot.records.questionnaire import ITEMS
from bot.rules import Quiet

OUTCOMES = (
    ("changed the result", Outcome.CHANGED),
    ("changed partly", Outcome.PARTLY),
    ("changed in part", Outcome.PARTLY),
    ("partly changed", Outcome.PARTLY),
    ("partly changed the result", Outcome.PARTLY),
    ("in part", Outcome.PARTLY),
    ("was answered", Outcome.ANSWERED),
    ("passed on", Outcome.PASSED_ON),
    ("was passed on", Outcome.PASSED_ON),
    ("not taken up", Outcome.NOT_TAKEN),
    ("was not taken up", Outcome.NOT_TAKEN),
    ("no longer needed", Outcome.NO_LONGER_NEEDED),
    ("is no longer needed", Outcome.NO_LONGER_NEEDED),
    ("not needed any more", Outcome.NO_LONGER_NEEDED),
)
"""How people say what became of a point."""
# -- taking part -----------------------------------------------------------------------------------


HERE_PARAMS = (
    Param(
        "coming",
        Kind.CHOICE,
        required=False,
        choices=("yes", "no"),
        terms="coming",
        aliases=(("not coming", "no"), ("cannot come", "no"), ("can't come", "no")),
        # Thanks and the like are typed after it: only by its name is it meant.
        named=True,
        default="yes",
        form_required=True,
    ),
    Param(
        "named",
        Kind.CHOICE,
        required=False,
        choices=("no", "yes"),
        terms="named",
        named=True,
        hidden=True,
    ),
)


def here(ask: CommandContext) -> Answer:
    """Marks the person as present; or, before a meeting, as unable to come."""
    if ask.text("coming") == "no":
        if ask.state.is_open:
            raise IllegalMove("refused-coming-open")
        named = ask.text("named") == "yes"
        return e.ApologiesSent(at=ask.at, actor=ask.actor, named=named)
    if ask.actor in ask.state.turns.present:
        return cards.note("already-here")
    return e.Arrived(at=ask.at, actor=ask.actor)


def who(ask: CommandContext) -> Answer:
    """Lists who is here, for the person who asks."""
    return cards.who_is_here(ask.state)


def pass_on(ask: CommandContext) -> Answer:
    """The person passes."""
    return e.Passed(at=ask.at, actor=ask.actor)


PARK_PARAMS = (
    Param("wording", Kind.TEXT, long=True),
    Param(
        "groups",
        Kind.GROUP,
        required=False,
        most=MOST_GROUPS + 1,
        longest=LONGEST_NAME,
        named=True,
        form_if=lambda form: bool(form.state.settings.groups),
    ),
    replace(
        NAME,
        # Somebody else's message is not theirs: its author is asked.
        form_if=lambda form: not (form.args.get("source") or form.args.get("rest")),
    ),
    Param("source", Kind.TEXT, required=False, hidden=True, longest=255),
    Param("author", Kind.PERSON, required=False, hidden=True, author=True),
    # The item whose rest is parked: the form begins with what is left of it.
    Param("rest", Kind.ITEM, required=False, hidden=True),
)


def park(ask: CommandContext) -> Answer:
    """Parks a point for the next meeting."""
    wording = ask.words("wording")
    if wording is None:
        raise BadArgument("wording", "bad-missing")
    return e.ContentionParked(
        at=ask.at,
        actor=ask.actor,
        wording=wording,
        source=ask.text("source") or None,
        author=_author(ask),
        groups=_groups(ask),
        named=ask.text("name") == "yes",
    )


def _author(ask: CommandContext) -> PersonId | None:
    """Whose message is parked, as its platform has said, or the meeting knows."""
    if ask.number("rest") is not None:
        return None  # What is left of an item is no message, even where it begins with one.
    author, known = ask.person("author"), ask.state.answers.get(ask.text("source"))
    return known.by if author is None and known is not None else author


def _groups(ask: CommandContext) -> tuple[WordsId, ...]:
    given = ask.args.get("groups", ())
    return tuple(map(WordsId, given)) if isinstance(given, tuple) else ()


def status(ask: CommandContext) -> Answer:
    """Shows somebody their own panel."""
    return LookUp("my-panel", person=ask.actor)


def polled(state: State) -> MeetingId:
    """The meeting whose poll is meant if none is named: the last one; or this one, if it was
    reopened while its poll was open."""
    if state.poll_open:
        return state.id
    number = state.number - 1
    return meeting_id(state.room, number) if number else state.id


def answer_poll(ask: CommandContext) -> Answer:
    """Casts an anonymous ballot."""
    return CastBallot(
        meeting=MeetingId(ask.text("meeting", polled(ask.state))),
        answers={name: ask.text(name) for name in ITEMS if name in ask.args},
        comment=ask.text("comment"),
    )


# -- running a meeting -----------------------------------------------------------------------------


def start(ask: CommandContext) -> Answer:
    """The meeting begins."""
    if ask.state.is_open:
        raise IllegalMove("refused-open")
    return e.MeetingOpened(at=ask.at, actor=ask.actor)


def end(ask: CommandContext) -> Answer:
    """The meeting is over, once it is clear that nothing was overlooked."""
    if (held := before_end(ask)) is not None:
        return held
    return e.MeetingClosed(at=ask.at, actor=ask.actor)


_is_passed_on = where_given("outcome", Outcome.PASSED_ON)
_DONE_TO_IT = (Outcome.WITHDRAWN, Outcome.JOINED, Outcome.MOVED)
GIVEN = tuple(one for one in Outcome if one not in (*_DONE_TO_IT, *OF_CONSTRAINTS))
"""The outcomes that settle a point. Withdrawing it, joining it with another and moving it to
another room are done to it; others are of constraints only."""

OUTCOME_PARAMS = (
    Param("outcome", Kind.CHOICE, choices=GIVEN, terms="outcome", aliases=OUTCOMES),
    Param("reason", Kind.TEXT, long=True),
    Param(
        "recipient",
        Kind.TEXT,
        required=False,
        longest=120,
        named=True,
        like=("to", "whom"),
        form_if=lambda form: _is_passed_on(form) or bool(form.args.get("recipient")),
        form_required=_is_passed_on,
    ),
)


REOPEN_PARAMS = (replace(MEETING_NUMBER, hidden=True),)


def reopen(ask: CommandContext) -> Answer:
    """The meeting that has just ended goes on. A button that is about an earlier one does
    nothing."""
    meeting = ask.number("meeting")
    if ask.state.is_open:
        raise Refused("refused-open")
    if meeting is not None and meeting != ask.state.number - 1:
        raise Refused("refused-moved-on")
    return e.NextMeetingWithdrawn(at=ask.at, actor=ask.actor)


def settle(ask: CommandContext) -> Answer:
    """Settles a point, with its outcome.

    Raises:
        BadArgument: it was passed on to nobody, or has another outcome and was passed on.
    """
    outcome, recipient = Outcome(ask.text("outcome")), ask.words("recipient")
    if outcome is Outcome.PASSED_ON and recipient is None:
        raise BadArgument("recipient", "ask-recipient")
    if outcome is not Outcome.PASSED_ON and recipient is not None:
        raise BadArgument("recipient", "bad-recipient")
    return e.ContentionSettled(
        at=ask.at,
        actor=ask.actor,
        number=ask.number("contention") or 0,
        outcome=outcome,
        reason=WordsId(ask.text("reason")),
        recipient=recipient,
    )


PARK_AGAIN_REASON = Param("reason", Kind.TEXT, long=True)


def park_again(ask: CommandContext) -> Answer:
    """Puts a point off to a later meeting, with a reason."""
    return e.ContentionParkedAgain(
        at=ask.at,
        actor=ask.actor,
        number=ask.number("contention") or 0,
        reason=WordsId(ask.text("reason")),
    )


def _usual_points(state: State) -> str:
    return ",".join(str(point.number) for point in points_due.coming(state))


POINTS_TODAY_PARAMS = (Param("points", Kind.POINTS, current=_usual_points),)


def points_today(ask: CommandContext) -> Answer:
    """Chooses which of the points that are due come back at the next meeting."""
    chosen = tuple(int(number) for number in ask.text("points").split(","))
    return e.PointsChosen(at=ask.at, actor=ask.actor, points=chosen)


# -- the agenda ------------------------------------------------------------------------------------


def agenda(ask: CommandContext) -> Answer:
    """Shows the agenda."""
    return cards.agenda(ask.state)


def several_lines(form: FormContext) -> bool:
    """Whether a pasted title may be several titles."""
    return "\n" in str(form.args.get("title", "")).strip()


INTRODUCE = Param(
    "introduce", Kind.CHOICE, required=False, choices=("no", "yes"), terms="yes-no", named=True
)
"""Whether they introduce the item themselves: then the minutes name them with it."""


def agenda_add(ask: CommandContext) -> Answer:
    """Adds an item, or several."""
    titles = ask.args["title"]
    presenter = ask.actor if ask.text("introduce") == "yes" else None
    if isinstance(titles, tuple):
        goal, minutes = ask.words("goal"), ask.number("minutes")
        items = (
            PlannedItem(
                title=WordsId(title),
                goal=goal,
                minutes=minutes,
                presenter=presenter,
                blank=ask.number("blank"),
            )
            for title in titles
        )
        return e.ItemsAdded(at=ask.at, actor=ask.actor, items=tuple(items))
    return e.ItemAdded(
        at=ask.at,
        actor=ask.actor,
        title=WordsId(ask.text("title")),
        goal=ask.words("goal"),
        minutes=ask.number("minutes"),
        presenter=presenter,
        vague=title_is_vague(ask.texts["title"]),
        blank=ask.number("blank"),
    )


def agenda_next(ask: CommandContext) -> Answer:
    """On to the next item, once it is clear that nothing was overlooked."""
    item, after = _item(ask, "item"), _item(ask, "after")
    if (held := before_next(ask, item, after)) is not None:
        return held
    return e.NextItem(at=ask.at, actor=ask.actor, item=item, after=after)


def agenda_back(ask: CommandContext) -> Answer:
    """Back to the item before."""
    return e.PreviousItem(at=ask.at, actor=ask.actor)


def agenda_move(ask: CommandContext) -> Answer:
    """Moves an item."""
    item = ItemId(ask.number("item") or 0)
    return e.ItemMoved(at=ask.at, actor=ask.actor, item=item, place=ask.number("place") or 1)


def agenda_drop(ask: CommandContext) -> Answer:
    """Drops an item. A button drawn for another meeting does nothing."""
    meeting = ask.number("meeting")
    if meeting is not None and meeting != ask.state.number:
        raise Refused("refused-moved-on")
    return e.ItemDropped(at=ask.at, actor=ask.actor, item=ItemId(ask.number("item") or 0))


# -- the room --------------------------------------------------------------------------------------


def quiet(ask: CommandContext) -> Answer:
    """Sets how much Heard says on its own."""
    return e.QuietSet(at=ask.at, actor=ask.actor, level=Quiet(ask.text("level")))


def _item(ask: CommandContext, name: str) -> ItemId | None:
    number = ask.number(name)
    return None if number is None else ItemId(number)
