"""Commands for when something is wrong."""

from __future__ import annotations

from bot import events as e
from bot.commands.command_answers import Answer, Worry
from bot.commands.spec import CommandContext, FormContext, Kind, Param
from bot.errors import BadArgument, NotAllowed, Refused
from bot.ids import PersonId
from bot.meeting.cards import care as cards

LONGEST_PAUSE = 240
"""Minutes that a pause may be at most. It ends with the meeting anyway."""


def _others(form: FormContext) -> tuple[PersonId, ...]:
    return tuple(who for who in form.state.turns.everybody if who != form.who)


PAUSE_PARAMS = (
    Param("person", Kind.PERSON, offered=_others),
    Param("minutes", Kind.NUMBER, required=False, least=0, most=LONGEST_PAUSE, minutes=True),
    # Needed with a number of minutes, and good to know without one.
    Param("reason", Kind.TEXT, required=False, longest=300, long=True, form_required=True),
)


LONGEST_WORRY = 2000
"""Characters of a message to the contact."""


def _writes(form: FormContext) -> bool:
    """A form is for writing to the contact. A facilitator who names the first one fills in another:
    there is nobody to write to."""
    names = "contact" in form.args or form.state.contact is None
    return not (names and form.who in form.state.facilitators)


WORRY_PARAMS = (
    Param(
        "text",
        Kind.UNRECORDED,
        required=False,
        longest=LONGEST_WORRY,
        long=True,
        form_if=_writes,
        form_required=True,
    ),
    Param(
        "name",
        Kind.CHOICE,
        required=False,
        choices=("no", "yes"),
        terms="worry-name",
        aliases=(("with my name", "yes"), ("without my name", "no")),
        named=True,
        default="no",
        form_if=_writes,
        form_required=True,
    ),
    Param(
        "contact",
        Kind.PERSON,
        required=False,
        named=True,
        outside=True,
        form_if=lambda form: not _writes(form),
        form_required=True,
    ),
    Param("read", Kind.TEXT, required=False, hidden=True, longest=64),
)


def worry(ask: CommandContext) -> Answer:
    """Writes to the contact; alone, says who that is. Facilitators name the contact."""
    to, text = ask.state.contact, ask.text("text")
    if (contact := ask.person("contact")) is not None:
        if text:
            # Or a slip of the pen would send to the wrong person what was meant for one.
            raise Refused("refused-worry-or-contact")
        if ask.actor not in ask.state.facilitators:
            raise NotAllowed("refused-facilitator")
        return e.ContactNamed(at=ask.at, actor=ask.actor, who=contact)
    if read := ask.text("read"):
        return Worry(to=ask.actor, read=read)
    if not text:
        return cards.before_worry(to)
    if to is None:
        raise Refused("refused-no-contact")
    return Worry(to=to, text=text, named=ask.text("name", "no") == "yes")


def pause(ask: CommandContext) -> Answer:
    """A facilitator asks somebody to pause."""
    # Where nobody is a facilitator, everybody may run a meeting, but not hold others back.
    if ask.actor not in ask.state.facilitators:
        raise NotAllowed("refused-facilitator")
    who = ask.person("person") or ask.actor
    if who == ask.actor:
        raise Refused("refused-pause-self")
    minutes, reason = ask.number("minutes"), ask.words("reason")
    if minutes and reason is None:
        # They are told why, so there has to be a why.
        raise BadArgument("reason", "bad-missing")
    return e.PauseAsked(at=ask.at, actor=ask.actor, who=who, minutes=minutes, reason=reason)
