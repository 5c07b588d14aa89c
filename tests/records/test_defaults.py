"""What is not written down means nothing, or what is usual.

Events and records leave out what is as it mostly is, and those of earlier versions have no field
that came later. So a default is part of what is stored: another one would change what people have
said and decided long ago.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import msgspec

import bot.events
import bot.people
import bot.records

USUAL = {
    "Action.state": "open",
    "Arrived.where": "said",
    "Constraint.standing": "waiting",
    "ConstraintOwned.on": True,
    "Contention.agreement": "agreed",
    "Contention.standing": "parked",
    "HandRaised.kind": "new-point",
    "MeetingPlanned.features": ("reactions", "groups", "unnamed"),
    "MeetingPlanned.first_item": 1,
    "MeetingPlanned.language": "en",
    "MeetingPlanned.next_action": 1,
    "MeetingPlanned.next_constraint": 1,
    "MeetingPlanned.next_contention": 1,
    "MeetingPlanned.next_proposal": 1,
    "MeetingPlanned.next_word": 1,
    "MeetingPlanned.questionnaire": "first",
    "MeetingPlanned.quiet": "normal",
    "MeetingPlanned.topic": "facilitators-only",
    "MeetingPlanned.zone": "UTC",
    "MeetingReopened.next_item": 1,
    "MeetingSummary.zone": "UTC",
    "MembershipEnded.how": "platform",
    "Preferences.direct": True,
    "Preferences.invitations": "ask",
    "Preferences.language": "en",
    "Preferences.lessons": True,
    "Proposal.quorum": 1,
    "Proposal.shown": "named",
    "Proposal.standing": "open",
    "Proposal.threshold": "half",
    "Proposal.version": 1,
    "ProposalMade.shown": "named",
    "ProposalMade.threshold": "half",
    "PublishedPoll.level": "hidden",
    "QueuedStatement.signed": True,
    "Response.version": 1,
    "SeatConfirmed.on": True,
    "Series.minutes": 60,
    "StatementQueued.signed": True,
    "SupportPair.accepted": True,
}
"""The defaults that are something."""


def structs() -> Iterator[type[msgspec.Struct]]:
    for package in (bot.events, bot.records, bot.people):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for found in vars(importlib.import_module(module.name)).values():
                if not isinstance(found, type) or not issubclass(found, msgspec.Struct):
                    continue
                if found.__module__.startswith(package.__name__):  # not what is only used there
                    yield found


def is_nothing(value: object) -> bool:
    """A record whose own fields are nothing is nothing, too."""
    if isinstance(value, msgspec.Struct):
        return all(is_nothing(getattr(value, name)) for name in value.__struct_fields__)
    if isinstance(value, tuple):
        return all(map(is_nothing, value))
    return not value


def test_a_default_is_nothing_or_what_was_always_usual() -> None:
    found = {}
    for struct in set(structs()):
        for field in msgspec.structs.fields(struct):
            value = field.default
            if field.default_factory is not msgspec.NODEFAULT:
                value = field.default_factory()
            if value is not msgspec.NODEFAULT and not is_nothing(value):
                found[f"{struct.__name__}.{field.name}"] = msgspec.to_builtins(value)
    assert found == USUAL
