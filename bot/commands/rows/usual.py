"""What many rows have in common."""

from __future__ import annotations

from functools import partial

from bot.commands.spec import AsSupporter, Command
from bot.records.model import Role

FACILITATOR = Role.FACILITATOR
THEMSELVES, FOR_PERSON = AsSupporter.THEMSELVES, AsSupporter.FOR_PERSON
for_oneself = partial(Command, as_supporter=THEMSELVES, opens=False, in_own_room=True)
"""A command that shows something to one person, or concerns only them."""
