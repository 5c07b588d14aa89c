"""Commands of rooms that are entered by links: the links themselves, and whose seats count."""

from __future__ import annotations

from bot import events as e
from bot.commands.command_answers import Answer
from bot.commands.spec import CommandContext, Kind, Param, switched
from bot.meeting.cards import seats as cards
from bot.records.model import Role

LINKS_PARAMS = (
    Param("which", Kind.CHOICE, choices=(Role.MEMBER, Role.FACILITATOR), terms="links"),
)
BY_NAME_PARAMS = (
    Param(
        "switch",
        Kind.CHOICE,
        required=False,
        choices=("on", "off"),
        terms="seats-switch",
        current=lambda state: switched(state.settings.by_name),
        form_required=True,
    ),
)
CONFIRM_PARAMS = (
    Param("person", Kind.PERSON),
    Param(
        "answer",
        Kind.CHOICE,
        required=False,
        choices=("yes", "no"),
        terms="confirm",
        default="yes",
        form_required=True,
    ),
)
EARLIER_PARAMS = (
    Param(
        "switch",
        Kind.CHOICE,
        choices=("on", "off"),
        terms="seats-switch",
        current=lambda state: switched(state.settings.earlier),
    ),
)


def renew_links(ask: CommandContext) -> Answer:
    """Replaces a link."""
    return e.LinksRenewed(at=ask.at, actor=ask.actor, role=Role(ask.text("which")))


def by_name(ask: CommandContext) -> Answer:
    """Only confirmed seats count, or all of them do; without a parameter, how it is."""
    switch = ask.text("switch")
    if not switch:
        return cards.seats(ask.state)
    return e.ByNameSet(at=ask.at, actor=ask.actor, on=switch == "on")


def confirm(ask: CommandContext) -> Answer:
    """Somebody's seat belongs to one person known here, or it does not."""
    on = ask.text("answer", "yes") == "yes"
    return e.SeatConfirmed(at=ask.at, actor=ask.actor, who=ask.person("person") or ask.actor, on=on)


def earlier(ask: CommandContext) -> Answer:
    """Sets whether people who join may read what was said before."""
    return e.EarlierSet(at=ask.at, actor=ask.actor, on=ask.text("switch") == "on")
