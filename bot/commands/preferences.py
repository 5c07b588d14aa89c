"""How somebody wants to be treated, and their answer to an invitation."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.language_choice import IN_ENGLISH, LANGUAGE_TERMS
from bot.commands.spec import CommandContext, Kind, Param
from bot.errors import Refused
from bot.meeting.cards.preferences import preferences as card
from bot.people.preferences import LANGUAGE, Invitations, Preferences
from bot.phrases import LANGUAGES

YES, NO = "yes", "no"


def _choice(
    name: str,
    choices: tuple[str, ...],
    terms: str,
    *,
    named: bool = True,
    aliases: tuple[tuple[str, str], ...] = (),
    in_options: bool = True,
) -> Param:
    return Param(
        name,
        Kind.CHOICE,
        required=False,
        choices=choices,
        terms=terms,
        named=named,
        aliases=aliases,
        form_required=True,
        in_options=in_options,
    )


PARAMS = (
    _choice("invitations", tuple(Invitations), "invitations", named=False),
    _choice("direct", (YES, NO), "answer"),
    _choice("language", LANGUAGES, LANGUAGE_TERMS, aliases=IN_ENGLISH),
    _choice("plain", (YES, NO), "answer"),
    _choice("time", (YES, NO), "answer"),
    _choice("slower", (YES, NO), "answer", in_options=False),
    _choice("reminders", (YES, NO), "answer"),
    _choice("words", (YES, NO), "answer"),
)
"""Parameters that are not given keep their value."""


def shown(chosen: Preferences) -> Mapping[str, str]:
    """Preferences as the values of the command's parameters: what its form shows at first."""
    return {
        "invitations": chosen.invitations.value,
        "direct": _word(chosen.direct),
        "language": chosen.language,
        "plain": _word(chosen.plain),
        "time": _word(chosen.more_time),
        "slower": _word(chosen.slower),
        "reminders": _word(chosen.reminders),
        "words": _word(chosen.words),
    }


def preferences(ask: CommandContext) -> Answer:
    """They choose; without parameters, they see what they have chosen."""
    before = ask.state.wishes.of(ask.actor)
    if not ask.args:
        return card(before)
    given = {**shown(before), **{name: ask.text(name) for name in ask.args}}
    invitations = Invitations(given["invitations"])
    # Choosing "ask me first" again means being asked once more; yes and no need no question.
    asked = before.asked and not ("invitations" in ask.args and before.invitations != invitations)
    # Which language they want is said now, whichever it is.
    offered = before.offered
    if "language" in ask.args:
        offered = tuple(mark for mark in offered if not mark.startswith(LANGUAGE))
    chosen = replace(
        before,
        invitations=invitations,
        asked=asked,
        direct=given["direct"] == YES,
        language=given["language"],
        offered=offered,
        plain=given["plain"] == YES,
        more_time=given["time"] == YES,
        slower=given["slower"] == YES,
        reminders=given["reminders"] == YES,
        words=given["words"] == YES,
    )
    return e.PreferencesSet(at=ask.at, actor=ask.actor, who=ask.actor, preferences=chosen)


def later(ask: CommandContext) -> Answer:
    """They would like to be asked later."""
    if not ask.state.is_open:
        raise Refused("refused-not-open")
    return e.InvitationPostponed(at=ask.at, actor=ask.actor)


def _word(chosen: bool) -> str:
    return YES if chosen else NO
