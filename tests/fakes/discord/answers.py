"""What came back to somebody who used a command, a button or a form."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.fakes.discord import limits_forms
from tests.fakes.discord.world import LOADING, Interaction, Message
from tests.fakes.patience import ANSWERED_WITHIN

if TYPE_CHECKING:
    from tests.fakes.discord.asking import Asking


class Answer:
    """An interaction from the side of whoever caused it."""

    def __init__(self, discord: Asking, interaction: Interaction) -> None:
        self.discord = discord
        self.interaction = interaction
        self._read = 0

    @property
    def kind(self) -> int | None:
        """Discord's number for the first answer: 4 a message, 5 and 6 deferred, 9 a form..."""
        return self.interaction.answered

    @property
    def deferred(self) -> bool:
        return self.kind in (5, 6)

    @property
    def messages(self) -> list[Message]:
        """What has been said in answer so far, and is still there."""
        said = dict.fromkeys(self.interaction.said)
        found = [self.discord.world.messages.get(one) for one in said]
        return [one for one in found if one is not None and not one.flags & LOADING]

    @property
    def message(self) -> Message:
        assert self.messages, "nothing was said in answer"
        return self.messages[-1]

    @property
    def text(self) -> str:
        return self.message.text

    @property
    def ephemeral(self) -> bool:
        """Only the one who asked can see it."""
        return self.message.ephemeral

    @property
    def modal(self) -> dict[str, Any]:
        assert self.interaction.modal is not None, f"no form came, but {self.kind}: {self.text}"
        return self.interaction.modal

    @property
    def labels(self) -> list[str]:
        """The labels of the form's fields."""
        return [label for label, _ in limits_forms.fields_of(self.modal)]

    async def answered(self) -> Answer:
        """Wait until there is an answer to look at."""

        def look() -> bool:
            one = self.interaction
            if one.answered == 5:
                return bool(self.messages) or one.original not in self.discord.world.messages
            return one.answered is not None

        await self.discord.until(look, ANSWERED_WITHIN)
        return self

    async def follow_up(self) -> Message:
        """Wait for the next thing said in answer, after those looked at already."""
        await self.discord.until(lambda: len(self.messages) > self._read)
        self._read += 1
        return self.messages[self._read - 1]

    async def submit(self, filled: dict[str, Any] | None = None, anyway: bool = False) -> Answer:
        """Fill in the form by its labels and send it. `anyway`: whatever the form asks for."""
        return await self.discord.submits(self, filled or {}, anyway=anyway)


class Filling:
    """A form as it is sent: what is filled in, what stood there before, what was left empty."""

    def __init__(
        self, filled: dict[str, Any], anyway: bool, resolve: Callable[[int, str], str]
    ) -> None:
        self.left = dict(filled)
        self.anyway = anyway
        self.resolve = resolve
        """The id of a person or a channel, by the field's type and the name."""

    def fill(self, modal: dict[str, Any]) -> list[dict[str, Any]]:
        """The form's components with their values."""
        sent: list[dict[str, Any]] = []
        for number, one in enumerate(modal["components"], start=1):
            if one["type"] == 18:
                component = self._value(one["label"], one["component"])
                sent.append({"type": 18, "id": number, "component": component})
            elif one["type"] == 1:
                inside = [self._value(part["label"], part) for part in one["components"]]
                sent.append({"type": 1, "components": inside})
            else:
                sent.append({"type": one["type"], "id": number})
        known = [label for label, _ in limits_forms.fields_of(modal)]
        assert not self.left, f"the form has no {list(self.left)}, but {known}"
        return sent

    def _value(self, label: str, part: dict[str, Any]) -> dict[str, Any]:
        kind, given = part["type"], self.left.pop(label, None)
        base = {"type": kind, "id": part.get("id", 1), "custom_id": part["custom_id"]}
        needed = part.get("required", True) and not self.anyway
        if kind == 4:
            return base | {"value": self._text(label, part, given, needed)}
        if kind == 23:
            return base | {"value": bool(part.get("default") if given is None else given)}
        if given is None:
            chosen = [one["value"] for one in part.get("options", []) if one.get("default")]
        else:
            wanted = [given] if isinstance(given, str) else list(given)
            chosen = [self._choice(label, part, one) for one in wanted]
        assert chosen or not needed, f"{label} has to be chosen"
        if kind == 21:
            return base | {"value": chosen[0] if chosen else None}
        return base | {"values": chosen}

    def _text(self, label: str, part: dict[str, Any], given: Any, needed: bool) -> str:
        text = str(given) if given is not None else str(part.get("value") or "")
        assert text or not needed, f"{label} has to be filled in"
        most, least = part.get("max_length", 4000), part.get("min_length", 0)
        assert self.anyway or not text or least <= len(text) <= most, f"{label}: {least}-{most}"
        return text

    def _choice(self, label: str, part: dict[str, Any], wanted: str) -> str:
        if part["type"] in (5, 7, 8):
            return self.resolve(part["type"], wanted)
        offered = part.get("options", [])
        for one in offered:
            if wanted == one["label"]:
                return str(one["value"])
        assert self.anyway, f"{label} offers {[one['label'] for one in offered]}"
        return wanted
