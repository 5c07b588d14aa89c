"""Buttons and menus as discord.py has them. They work after any restart: what they do is in their
`custom_id`, and what is pressed comes in as an interaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import discord
from discord import ui

from adapters.chat.labels import short
from adapters.discord.api.markdown import safe
from adapters.discord.outbound.custom_id import LONGEST, Packed, Shelf, pack
from adapters.discord.outbound.page import Pressable
from bot.ids import RoomId
from bot.phrases.reading import readers_catalogue
from bot.rendered import RenderedButton

MOST_BUTTONS: Final = 25
MOST_OPTIONS: Final = 25
MOST_MENUS: Final = 3
"""Menus below two rows of buttons, where there are more than 25 buttons."""
BESIDE_MENUS: Final = 10
LONGEST_OPTION: Final = 100
OVERVIEW: Final = "+overview"
"""A button for what somebody can do now, which is the answer to `help` as well."""
MENU: Final = "h1:s:"
"""How a menu's `custom_id` begins. The values of its options are those of buttons."""

STYLES: Final = {
    "plain": discord.ButtonStyle.secondary,
    "main": discord.ButtonStyle.primary,
    "careful": discord.ButtonStyle.danger,
}


def pressed(data: Mapping[str, Any]) -> str:
    """The `custom_id` of the button that was pressed, or that was chosen from a menu; "" for none.

    `data` is the interaction's, as Discord sends it.
    """
    custom_id = str(data.get("custom_id", ""))
    if custom_id.startswith(MENU):
        return next((str(one) for one in data.get("values") or ()), "")
    return custom_id


class Views:
    """Makes views of buttons."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def make(
        self, found: Sequence[Pressable], *, private: bool = False
    ) -> tuple[ui.View | None, tuple[str, ...]]:
        """A view, and the escaped labels of the buttons for which it has no room.

        `private`: for a direct message, where a button has to name its server.

        Raises:
            NotSaved: a long button could not be stored.
        """
        if not found:
            return None, ()
        view, taken = ui.View(timeout=None), set[str]()
        view.stop()  # discord.py need not remember it
        many = len(found) > MOST_BUTTONS
        for one in found[: BESIDE_MENUS if many else MOST_BUTTONS]:
            custom_id = await self._fit(one, private=private)
            # Discord accepts each id once; two buttons with the same id do the same.
            if custom_id is not None and custom_id not in taken:
                taken.add(custom_id)
                style = STYLES[one.button.style]
                view.add_item(ui.Button(label=one.label, style=style, custom_id=custom_id))
        rest = list(found[BESIDE_MENUS:]) if many else []
        for number in range(MOST_MENUS):
            part, rest = rest[:MOST_OPTIONS], rest[MOST_OPTIONS:]
            if part:
                view.add_item(await self._menu(number, part, private=private))
        return view, tuple(safe(one.label) for one in rest)

    async def _menu(
        self, number: int, part: Sequence[Pressable], *, private: bool
    ) -> ui.Select[Any]:
        menu = ui.Select[Any](
            custom_id=f"{MENU}{number}", placeholder=readers_catalogue().say("discord-more")
        )
        for one in part:
            value = await self._fit(one, private=private)
            if value is not None and value not in {option.value for option in menu.options}:
                menu.add_option(label=short(one.label, LONGEST_OPTION), value=value)
        return menu

    async def _fit(self, one: Pressable, *, private: bool) -> str | None:
        return await self._shelf.fit(packed(one.button, one.room, private=private), one.room.tenant)


def holds(button: RenderedButton, room: RoomId) -> bool:
    """Whether a button in a direct message can hold what goes along with it. What people typed is
    not put on the shelf, because nothing is stored before it is recorded."""
    return len(pack(packed(button, room, private=True))) <= LONGEST


def packed(button: RenderedButton, room: RoomId, *, private: bool) -> Packed:
    """The content of a button's `custom_id`."""
    return Packed(
        kind="f" if button.form else "b",
        channel=room.channel,
        guild=room.tenant if private else "",
        command=button.command,
        args={name: str(value) for name, value in button.args.items()},
    )


def own(doing: str, label: str, room: RoomId, style: str = "plain", **args: str) -> Pressable:
    """A button for something that only Discord has: opening what is waiting, continuing a form."""
    button = RenderedButton(
        label=label,
        command=f"+{doing}",
        args=dict(args),
        style="main" if style == "main" else "plain",
    )
    return Pressable(button, label, room)


def lead_here(room: RoomId) -> Pressable:
    """A button that makes a person who manages the channel a facilitator."""
    return own("lead", readers_catalogue().say("discord-lead"), room)
