"""What somebody has typed to Heard, as it goes from hand to hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from adapters.slack.outbound.render import SlackPage
from bot.ports import Account


class CommandLine(NamedTuple):
    """What somebody has typed to Heard."""

    text: str
    """As one of our commands; "": they only called Heard."""
    picked: Mapping[str, Account]
    """The people mentioned in it."""
    roles: Mapping[str, str]
    """The user groups mentioned in it."""
    given_back: Sequence[SlackPage] = ()
    """What is given back if nothing comes of it."""
