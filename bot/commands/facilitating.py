"""Who may run meetings: people, and whoever has a role or is in a user group of the platform."""

from __future__ import annotations

from typing import Final

from bot.commands.command_answers import Answer
from bot.commands.spec import CommandContext, Kind, Param
from bot.events import FacilitatorAdded, FacilitatorRemoved, FacilitatorRoleSet

PICKED: Final = "role:"
"""What a picked role begins with in place of a person."""
PARAMS = (Param("person", Kind.PERSON, or_role=True),)


def picked_role(role: str) -> str:
    """A role or user group, by the platform's id, as the value of a parameter."""
    return f"{PICKED}{role}"


def role_of(value: str) -> str:
    """The platform's id of the role in a parameter's value; "" for a person."""
    return value.removeprefix(PICKED) if value.startswith(PICKED) else ""


def facilitator_add(ask: CommandContext) -> Answer:
    """Somebody may run meetings here, or everybody with a role."""
    if role := role_of(ask.text("person")):
        return FacilitatorRoleSet(at=ask.at, actor=ask.actor, role=role, on=True)
    return FacilitatorAdded(at=ask.at, actor=ask.actor, who=ask.person("person") or ask.actor)


def facilitator_remove(ask: CommandContext) -> Answer:
    """Somebody no longer runs meetings here, or nobody does any more because of a role."""
    if role := role_of(ask.text("person")):
        return FacilitatorRoleSet(at=ask.at, actor=ask.actor, role=role, on=False)
    return FacilitatorRemoved(at=ask.at, actor=ask.actor, who=ask.person("person") or ask.actor)
