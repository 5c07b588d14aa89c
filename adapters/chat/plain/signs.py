"""Emoji as buttons: which sign stands for which button of a message."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec

from adapters.chat.labels import coloured
from bot.rendered import RenderedCard

SIGNS: Final = tuple(
    [f"{digit}\ufe0f\u20e3" for digit in range(1, 10)]
    + ["\U0001f51f"]
    + [chr(0x1F1E6 + letter) for letter in range(26)]
)
"""One to ten, then letters."""


class SignButton(msgspec.Struct, frozen=True, kw_only=True):
    """A button, and the sign that presses it. Without a `command` it answers a form's question."""

    label: str
    command: str
    sign: str = ""
    args: dict[str, str | int] = {}
    form: bool = False
    room: str = ""
    """The channel of the room that it acts on."""


def bare(sign: str) -> str:
    """A sign without what clients add to it or leave out: colour, and skin tone."""
    return "".join(c for c in sign if c != "\ufe0f" and not "\U0001f3fb" <= c <= "\U0001f3ff")


def pressed(buttons: Iterable[SignButton], sign: str) -> SignButton | None:
    """The button that a sign presses; None if it is the sign of none."""
    return next((one for one in buttons if bare(one.sign) == bare(sign)), None)


def buttons_of(card: RenderedCard, room: str) -> list[SignButton]:
    """A card's buttons, those of its sections first. `room`: what they act on, unless a section
    says otherwise."""
    inside = [
        (button, part.room.channel if part.room else room)
        for part in card.parts
        for button in part.buttons
    ]
    return [
        SignButton(
            label=coloured(button),
            command=button.command,
            args=dict(button.args),
            form=button.form,
            room=where,
        )
        for button, where in (*inside, *((button, room) for button in card.buttons))
    ]


def with_signs(
    buttons: Iterable[SignButton], known: Sequence[SignButton] = ()
) -> tuple[SignButton, ...]:
    """Each button with its sign: the one it had before (`known`), or one that has stood for nothing
    yet. People may press a sign when they have only seen the message as it was a moment ago."""
    had = {_meaning(each): each.sign for each in known}
    free = iter([sign for sign in SIGNS if sign not in had.values()])
    found: dict[str, SignButton] = {}
    for button in buttons:
        sign = had.get(_meaning(button)) or next(free, "")
        if sign:
            found.setdefault(sign, msgspec.structs.replace(button, sign=sign))
    return tuple(sorted(found.values(), key=lambda each: SIGNS.index(each.sign)))


def read_buttons(kept: Any) -> tuple[SignButton, ...]:
    """Buttons as `msgspec.to_builtins` wrote them; none if they are not what they should be."""
    try:
        return msgspec.convert(kept, tuple[SignButton, ...])
    except msgspec.ValidationError:
        return ()


def _meaning(button: SignButton) -> tuple[str, str, str]:
    return button.command, str(sorted(button.args.items())), button.room
