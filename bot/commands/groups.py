"""The team's stakeholder groups: a facilitator names them, and people choose for themselves."""

from __future__ import annotations

from bot.commands.command_answers import Answer, ChooseGroups, LookUp
from bot.commands.spec import CommandContext, Kind, Param, facilitators_only
from bot.errors import NotAllowed
from bot.events import GroupsSet, MissingGroupsShared, ShareWith
from bot.ids import WordsId
from bot.meeting import cards
from bot.meeting.handlers.features import need
from bot.people.groups import Consent, OwnChoices
from bot.rules import Feature

FIELDS = {
    "counted": Consent.COUNTED,
    "facilitators": Consent.FACILITATORS,
    "everybody": Consent.EVERYBODY,
}
"""What a group is chosen with, by the field that it is chosen in; the most careful comes first."""

MOST_GROUPS, LONGEST_NAME = 12, 60
"""How many groups a team can have, and characters of a group's name."""


def _some_groups(name: str, *, named: bool = False, like: tuple[str, ...] = ()) -> Param:
    """Some of the team's groups, or the advisory one."""
    return Param(
        name,
        Kind.GROUP,
        required=False,
        most=MOST_GROUPS + 1,
        longest=LONGEST_NAME,
        named=named,
        like=like,
    )


GROUP_PARAMS = (
    _some_groups("counted"),
    _some_groups("facilitators", named=True),
    _some_groups("everybody", named=True, like=("public", "open")),
    # An empty form withdraws every choice; the command typed on its own only asks.
    Param(
        "filled",
        Kind.CHOICE,
        required=False,
        choices=("yes",),
        hidden=True,
        current=lambda state: "yes",
    ),
)


LIST_PARAMS = (
    Param(
        "share",
        Kind.CHOICE,
        required=False,
        choices=tuple(ShareWith),
        terms="share",
        form_if=facilitators_only,
    ),
)


def groups_list(ask: CommandContext) -> Answer:
    """The groups, without anybody in them. A facilitator's button has it said which are missing."""
    share = ask.text("share")
    if not share:
        return cards.groups(ask.state)
    if not ask.facilitates:
        raise NotAllowed("refused-facilitator")
    return MissingGroupsShared(at=ask.at, actor=ask.actor, share=ShareWith(share))


def groups_set(ask: CommandContext) -> Answer:
    """The team's groups are these from now on."""
    return GroupsSet(at=ask.at, actor=ask.actor, groups=_given(ask, "names"))


def group(ask: CommandContext) -> Answer:
    """They belong to these groups, or would rather not say; with nothing given, what they have
    chosen."""
    if not ask.args:
        return LookUp("own-groups", person=ask.actor)
    chosen: dict[WordsId, Consent] = {}
    for field, consent in FIELDS.items():
        for name in _given(ask, field):
            # Chosen twice: the more private consent counts.
            chosen.setdefault(name, consent)
    if chosen:
        need(ask.state, Feature.GROUPS)
    return ChooseGroups(chosen)


def fields_of(own: OwnChoices) -> dict[str, str]:
    """What somebody has chosen, as their form shows it at first."""
    return {
        field: ", ".join(f"id:{name}" for name, given in own.items() if given is consent)
        for field, consent in FIELDS.items()
    }


def _given(ask: CommandContext, name: str) -> tuple[WordsId, ...]:
    found = ask.args.get(name)
    return tuple(WordsId(each) for each in found) if isinstance(found, tuple) else ()
