"""What Heard asks somebody privately: whether they would like to speak, and whether it may ask."""

from __future__ import annotations

from bot.cards import Button, Card, RecordedText, phrase
from bot.meeting.cards.shared_buttons import PASS
from bot.meeting.state import State
from bot.people.preferences import Invitations
from bot.rules import Rules

SPEAK = Button(phrase("button-speak"), "hand", style="main")
LATER = Button(phrase("button-later"), "later")
YES = Button(
    phrase("button-invite-yes"), "preferences", {"invitations": Invitations.ON.value}, style="main"
)
NO = Button(phrase("button-invite-no"), "preferences", {"invitations": Invitations.OFF.value})
NEVER = Button(phrase("button-never"), "preferences", {"invitations": Invitations.OFF.value})


def invitation(state: State) -> Card:
    """Would you like to speak?"""
    item = state.agenda.current
    asked = phrase("invite-about", title=RecordedText(item.title)) if item else phrase("invite")
    return Card(
        kind="invitation",
        lines=(asked, phrase("invite-free")),
        buttons=(SPEAK, PASS, LATER, NEVER),
        expires=True,
    )


def may_invite(rules: Rules) -> Card:
    """May Heard ask you? The question before the first invitation ever."""
    often = phrase("may-invite-often", times=rules.invitations_per_meeting)
    return Card(
        kind="may-invite", lines=(phrase("may-invite"), often), buttons=(YES, NO), expires=True
    )
