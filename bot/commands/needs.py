"""What somebody needs to take part, whom they let know, and whether it was there."""

from __future__ import annotations

from bot.commands.command_answers import Answer, LookUp, NeedAct, SayNeeds
from bot.commands.spec import CommandContext, FormContext, Kind, Param
from bot.errors import BadArgument, NotAllowed, Refused
from bot.ids import PersonId
from bot.meeting.state import State
from bot.people.needs import (
    MOST_DAYS,
    USUAL_DAYS,
    Met,
    NeedKind,
    NeedReply,
    OwnNeeds,
    StatedNeed,
)

LONGEST = 500
"""Characters of what somebody needs, in their own words."""
MOST_SHOWN = 25
"""So many facilitators a form offers. Any other can be typed."""

OF_FACILITATORS = ("see", "arranged", "not-arranged", "reply")
ACTS = ("take-back", "question", "met", *OF_FACILITATORS)
"""What the buttons do, beside saying what one needs."""


def _facilitators(form: FormContext) -> tuple[PersonId, ...]:
    """Whom somebody can name: those who run meetings here now."""
    return tuple(who for who in form.state.facilitators if who != form.who)[:MOST_SHOWN]


def _param_of_button(
    name: str,
    kind: Kind,
    choices: tuple[str, ...] = (),
    terms: str = "",
    facilitator_if: tuple[str, ...] = (),
) -> Param:
    """A parameter that buttons pass on. It can be typed as well."""
    return Param(
        name,
        kind,
        required=False,
        choices=choices,
        terms=terms,
        named=True,
        form_if=lambda form: False,
        in_options=False,
        in_manual=False,
        facilitator_if=facilitator_if,
    )


def _filled(state: State) -> str:
    return "yes"


PARAMS = (
    Param(
        "what",
        Kind.CHOICES,
        required=False,
        choices=tuple(NeedKind),
        most=len(NeedKind),
        longest=100,
        terms="need",
    ),
    Param("text", Kind.UNRECORDED, required=False, longest=LONGEST, long=True, named=True),
    Param("days", Kind.NUMBER, required=False, most=MOST_DAYS, named=True, in_options=False),
    Param(
        "show",
        Kind.PEOPLE,
        required=False,
        most=20,
        longest=100,
        named=True,
        offered=_facilitators,
        form_if=lambda form: bool(_facilitators(form)),
        in_options=False,
    ),
    _param_of_button("act", Kind.CHOICE, ACTS, "needs-act", OF_FACILITATORS),
    _param_of_button("person", Kind.PERSON),
    _param_of_button("kind", Kind.CHOICE, tuple(NeedKind), "need"),
    _param_of_button("answer", Kind.CHOICE, tuple(Met), "need-met"),
    _param_of_button("reply", Kind.CHOICE, tuple(NeedReply), "need-reply"),
    _param_of_button("meeting", Kind.NUMBER),
    # An empty form takes everything back; the command typed on its own only asks.
    Param("filled", Kind.CHOICE, required=False, choices=("yes",), hidden=True, current=_filled),
)


def needs(ask: CommandContext) -> Answer:
    """They need these things; with nothing given, what they have said. Buttons do the rest."""
    act = ask.text("act")
    if act:
        return _act(ask, act)
    if not ask.args:
        return LookUp("needs", person=ask.actor)
    return _said(ask)


def _said(ask: CommandContext) -> Answer:
    given = ask.args.get("what")
    kinds = [NeedKind(one) for one in given] if isinstance(given, tuple) else []
    days, text = ask.number("days"), ask.text("text")
    if days is not None and NeedKind.PAPERS not in kinds and not ask.text("filled"):
        kinds.append(NeedKind.PAPERS)
    if NeedKind.OTHER in kinds and not text:
        raise BadArgument("text", "bad-need-text")
    named = ask.args.get("show")
    viewers = tuple(PersonId(who) for who in named) if isinstance(named, tuple) else ()
    for who in viewers:
        if who not in ask.state.facilitators or who == ask.actor:
            raise BadArgument("show", "bad-need-viewer")
    needs = tuple(
        StatedNeed(kind=kind, days=(days or USUAL_DAYS) if kind is NeedKind.PAPERS else None)
        for kind in dict.fromkeys(kinds)
    )
    return SayNeeds(needs=needs, text=text, viewers=viewers)


def _act(ask: CommandContext, act: str) -> Answer:
    kind, person = ask.text("kind"), ask.person("person")
    match act:
        case "take-back":
            return SayNeeds()
        case "question":
            return LookUp("needs-question", person=ask.actor)
        case "see":
            _runs_meetings(ask)
            return LookUp("needs-seen", person=ask.actor)
        case "met":
            answer = ask.text("answer")
            if not kind:
                raise BadArgument("kind", "bad-missing")
            if not answer:
                raise BadArgument("answer", "bad-missing")
            return NeedAct(NeedKind(kind), meeting=ask.number("meeting"), met=Met(answer))
    _runs_meetings(ask)
    if person is None:
        raise BadArgument("person", "bad-missing")
    if not kind:
        raise BadArgument("kind", "bad-missing")
    if act != "reply":
        return NeedAct(NeedKind(kind), person=person, arranged=act == "arranged")
    if not ask.text("reply"):
        raise BadArgument("reply", "bad-missing")
    return NeedAct(NeedKind(kind), person=person, reply=NeedReply(ask.text("reply")))


def _runs_meetings(ask: CommandContext) -> None:
    # Where nobody is a facilitator, everybody may run a meeting: nobody can be named there.
    if ask.actor not in ask.state.facilitators:
        raise NotAllowed("refused-facilitator")


def fields_of(own: OwnNeeds) -> dict[str, str]:
    """What somebody has said, as their form shows it at first."""
    papers = own.get(NeedKind.PAPERS)
    return {
        "what": ",".join(need.kind for need in own.needs),
        "text": own.text,
        "days": str(papers.days) if papers is not None and papers.days else "",
        "show": ",".join(f"id:{who}" for who in sorted(own.viewers)),
    }


def no_such_need() -> Refused:
    """What was to be done is about something that is not there (any more), or not shown to them:
    which of these, is not told."""
    return Refused("refused-no-need")
