"""A supporter beside a person: who may be one, and what they may do."""

from __future__ import annotations

from bot import events as e
from bot.cards import PersonName
from bot.commands.command_answers import Answer
from bot.commands.spec import AsSupporter, Command, CommandContext, FormContext, Kind, Param
from bot.errors import BadArgument, IllegalMove, NotAllowed
from bot.ids import PersonId
from bot.meeting.cards import support as cards
from bot.meeting.state import State

ADD, END, ACCEPT, DECLINE = "add", "end", "accept", "decline"


def _possible(form: FormContext) -> tuple[str, ...]:
    """What somebody can do about supporters: who supports another has none of their own."""
    support = form.state.support
    if form.who is None:
        return (ADD,)
    if form.who in support:
        return (END,)
    return (ADD, END) if support.supporters_of(form.who) else (ADD,)


def _others(form: FormContext) -> tuple[PersonId, ...]:
    theirs = () if form.who is None else form.state.support.supporters_of(form.who)
    others = tuple(who for who in form.state.turns.everybody if who != form.who)
    return (*others, *theirs)


SUPPORTER_PARAMS = (
    Param(
        "what",
        Kind.CHOICE,
        required=False,
        choices=(ADD, END, ACCEPT, DECLINE),
        terms="supporter-what",
        offered=_possible,
        form_required=True,
    ),
    Param(
        "person",
        Kind.PERSON,
        required=False,
        offered=_others,
        form_if=lambda form: _possible(form) != (END,),
        form_required=True,
    ),
    Param(
        "share",
        Kind.CHOICE,
        required=False,
        choices=("yes", "no"),
        terms="supporter-share",
        aliases=(("on", "yes"), ("off", "no")),
        named=True,
        default="no",
        form_if=lambda form: ADD in _possible(form) and form.args.get("what") != END,
        form_required=True,
    ),
)


def supporter(ask: CommandContext) -> Answer:
    """Asks somebody to be one's supporter, answers that, or ends it; alone, shows how it stands."""
    what, person = ask.text("what"), ask.person("person")
    match what:
        case "add":
            if person is None:
                raise BadArgument("person", "bad-missing")
            shares = ask.text("share", "no") == "yes"
            return e.SupporterAsked(at=ask.at, actor=ask.actor, who=person, shares=shares)
        case "accept" | "decline":
            asked = ask.state.support.asked_of(ask.actor)
            whom = person or (asked[0] if len(asked) == 1 else None)
            if whom is None:
                raise BadArgument("person", "bad-missing")
            return e.SupportAnswered(at=ask.at, actor=ask.actor, whom=whom, agrees=what == ACCEPT)
        case "end":
            return e.SupportEnded(at=ask.at, actor=ask.actor, who=_whose_support(ask, person))
    return cards.overview(ask.state, ask.actor)


def _whose_support(ask: CommandContext, person: PersonId | None) -> PersonId:
    """Which supporter's support ends."""
    support = ask.state.support
    if ask.actor in support:
        return ask.actor
    theirs = support.supporters_of(ask.actor)
    if person is not None and person in theirs:
        return person
    if not theirs or person is not None:
        raise IllegalMove("refused-no-support")
    if len(theirs) > 1:
        raise BadArgument("person", "bad-missing")
    return theirs[0]


def acts_for(command: Command, state: State, by: PersonId) -> PersonId | None:
    """For whom somebody does this as a supporter; None: for themselves.

    Raises:
        NotAllowed: supporters cannot do this.
    """
    whom = state.support.person(by) if state.support else None
    if whom is None or command.as_supporter is AsSupporter.THEMSELVES:
        return None
    if command.as_supporter is AsSupporter.NO:
        raise NotAllowed("refused-supporter", name=PersonName(whom))
    return whom


def usable(command: Command, state: State, by: PersonId) -> bool:
    """Whether somebody can use a command, as far as they are a supporter."""
    return by not in state.support or command.as_supporter is not AsSupporter.NO
