"""What Heard asks somebody privately: whether they would like to speak, and whether it may ask."""

from __future__ import annotations

from bot.cards import Button, Card, phrase
from bot.ids import PersonId
from bot.meeting import subjects
from bot.meeting.cards.shared_buttons import PASS
from bot.meeting.state import State
from bot.people.preferences import Invitations

SPEAK = Button(phrase("button-speak"), "hand", style="main")
LATER = Button(phrase("button-later"), "later")
YES = Button(
    phrase("button-invite-yes"), "preferences", {"invitations": Invitations.ON.value}, style="main"
)
NO = Button(phrase("button-invite-no"), "preferences", {"invitations": Invitations.OFF.value})
NEVER = Button(phrase("button-never"), "preferences", {"invitations": Invitations.OFF.value})


def invitation(state: State, who: PersonId) -> Card:
    """Would you like to speak?"""
    item = state.agenda.current
    asked = phrase("invite-about", title=item.shown_title) if item else phrase("invite")
    return Card(
        kind="invitation",
        lines=(asked, phrase("invite-free")),
        buttons=(SPEAK, PASS, LATER, NEVER),
        expires=True,
        about=subjects.invitation(state, who),
    )


def may_invite(state: State) -> Card:
    """May Heard ask you? The question before the first invitation ever."""
    often = phrase("may-invite-often", times=state.rules.invitations_per_person)
    return Card(
        kind="may-invite",
        lines=(phrase("may-invite"), often),
        buttons=(YES, NO),
        expires=True,
        about=subjects.may_invite(state),
    )
