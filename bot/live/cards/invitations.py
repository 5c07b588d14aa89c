"""What Heard asks somebody privately: whether they would like to speak, and whether it may ask."""

from __future__ import annotations

from bot.cards import Button, Card, Words, say
from bot.live.cards.buttons import PASS
from bot.live.state import State
from bot.people.preferences import Invitations
from bot.rules import Rules

SPEAK = Button(say("button-speak"), "hand", style="main")
LATER = Button(say("button-later"), "later")
YES = Button(
    say("button-invite-yes"), "preferences", {"invitations": Invitations.ON.value}, style="main"
)
NO = Button(say("button-invite-no"), "preferences", {"invitations": Invitations.OFF.value})
NEVER = Button(say("button-never"), "preferences", {"invitations": Invitations.OFF.value})


def invitation(state: State) -> Card:
    """Would you like to speak?"""
    item = state.agenda.current
    asked = say("invite-about", title=Words(item.title)) if item else say("invite")
    return Card(
        kind="invitation",
        lines=(asked, say("invite-free")),
        buttons=(SPEAK, PASS, LATER, NEVER),
        passing=True,
    )


def may_invite(rules: Rules) -> Card:
    """May Heard ask you? The question before the first invitation ever."""
    often = say("may-invite-often", times=rules.invitations_per_meeting)
    return Card(
        kind="may-invite", lines=(say("may-invite"), often), buttons=(YES, NO), passing=True
    )
